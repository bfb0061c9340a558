import { afterEach, describe, expect, it } from "vitest";
import type { Suite } from "../harness.ts";
import {
  codeIn,
  type RawAnswer,
  RawConnection,
  type RawRequest,
  sha256,
  signedChunk,
  signedHead,
} from "../raw.ts";

export function wireCases(suite: Suite): void {
  const open: RawConnection[] = [];
  afterEach(() => {
    for (const connection of open.splice(0)) connection.close();
  });
  const connection = (): RawConnection => {
    const made = new RawConnection(suite.target);
    open.push(made);
    return made;
  };
  const ask = async (request: RawRequest, body: string | Uint8Array = ""): Promise<RawAnswer> => {
    const made = connection();
    made.send(signedHead(suite.target, request).text);
    if (body.length > 0) made.send(body);
    return made.answer({ hasNoBody: request.method === "HEAD" });
  };

  describe("signatures", () => {
    const get = { method: "GET", path: "/" };
    it.each<[string, RawRequest, number, string]>([
      ["of another secret", { ...get, secretAccessKey: "wrong" }, 403, "SignatureDoesNotMatch"],
      ["of an unknown key", { ...get, accessKeyId: "AKIAUNKNOWN" }, 403, "InvalidAccessKeyId"],
      ["for another region", { ...get, region: "eu-west-9" }, 400, "AuthorizationHeaderMalformed"],
      ["of an hour ago", { ...get, timeMs: Date.now() - 3_600_000 }, 403, "RequestTimeTooSkewed"],
      ["that leave out a header", { ...get, unsigned: { "x-amz-meta-a": "b" } }, 403, "AccessDenied"],
      ["of an odd payload", { ...get, payloadHash: "nonsense" }, 400, "InvalidArgument"],
    ])("%s are refused", async (_, request, status, code) => {
      const answer = await ask(request);
      expect([answer.status, codeIn(answer.body)]).toEqual([status, code]);
      expect(answer.headers.get("x-amz-request-id")).toMatch(/^[0-9A-F]{16}$/);
      expect(answer.body).toContain(`<RequestId>${answer.headers.get("x-amz-request-id")}</RequestId>`);
    });

    it("are needed", async () => {
      const made = connection();
      made.send("GET / HTTP/1.1\r\nhost: localhost\r\n\r\n");
      const answer = await made.answer();
      expect([answer.status, codeIn(answer.body)]).toEqual([403, "AccessDenied"]);
    });

    it("of version 2 are refused", async () => {
      const made = connection();
      made.send("GET / HTTP/1.1\r\nhost: localhost\r\nauthorization: AWS AKIA:abc=\r\n\r\n");
      const answer = await made.answer();
      expect([answer.status, codeIn(answer.body)]).toEqual([400, "InvalidRequest"]);
    });

    it("cover the body", async () => {
      const Bucket = await suite.bucket();
      const request = { method: "PUT", path: `/${Bucket}/a`, headers: { "content-length": "5" } };
      const wrong = await ask({ ...request, payloadHash: sha256("hallo") }, "hello");
      expect([wrong.status, codeIn(wrong.body)]).toEqual([400, "XAmzContentSHA256Mismatch"]);
      expect((await ask({ ...request, payloadHash: sha256("hello") }, "hello")).status).toBe(200);
    });
  });

  describe("signed chunks", () => {
    const chunks = [Buffer.alloc(16_384, 1), Buffer.alloc(100, 2), Buffer.alloc(0)];
    const bytes = 16_484;
    const send = async (tamper: (chunk: Buffer, index: number) => Buffer): Promise<RawAnswer> => {
      const Bucket = await suite.bucket();
      const framed = chunks.reduce((sum, { length }) => sum + length + length.toString(16).length + 85, 0);
      const head = signedHead(suite.target, {
        method: "PUT",
        path: `/${Bucket}/a`,
        payloadHash: "STREAMING-AWS4-HMAC-SHA256-PAYLOAD",
        headers: {
          "content-encoding": "aws-chunked",
          "content-length": String(framed),
          "x-amz-decoded-content-length": String(bytes),
        },
      });
      const made = connection();
      made.send(head.text);
      let previous = head.signature;
      chunks.forEach((chunk, index) => {
        const signed = signedChunk(head, previous, chunk);
        previous = signed.signature;
        made.send(tamper(signed.bytes, index));
      });
      return made.answer();
    };

    it("are put together", async () => {
      const answer = await send((chunk) => chunk);
      expect([answer.status, answer.body]).toEqual([200, ""]);
      expect(answer.headers.get("x-amz-checksum-type")).toBe("FULL_OBJECT");
    });

    it("that were changed on the way are refused", async () => {
      const answer = await send((chunk, index) => {
        if (index === 0) chunk[5_000] = 9;
        return chunk;
      });
      expect([answer.status, codeIn(answer.body)]).toEqual([403, "SignatureDoesNotMatch"]);
    });
  });

  describe("bodies", () => {
    const put = (Bucket: string, headers: Record<string, string>): RawRequest => ({
      method: "PUT",
      path: `/${Bucket}/a`,
      headers,
    });

    it("are asked for once the request is known to be good", async () => {
      const Bucket = await suite.bucket();
      const made = connection();
      const request = put(Bucket, { "content-length": "5", expect: "100-continue" });
      made.send(signedHead(suite.target, request).text);
      expect((await made.answer()).status).toBe(100);
      made.send("hello");
      expect((await made.answer()).status).toBe(200);
    });

    it.each<[string, RawRequest, string]>([
      ["a wrong signature", { ...put("any-bucket", {}), secretAccessKey: "wrong" }, "SignatureDoesNotMatch"],
      ["a bucket that is missing", put("no-such-bucket-here", {}), "NoSuchBucket"],
      ["an impossible header", put("any-bucket", { "x-amz-storage-class": "CHEAP" }), "InvalidStorageClass"],
      ["too many bytes", put("any-bucket", { "content-length": "6000000000" }), "EntityTooLarge"],
    ])("are not asked for with %s", async (_, request, code) => {
      const headers = { "content-length": "5000000", ...request.headers, expect: "100-continue" };
      const answer = await ask({ ...request, headers });
      expect(codeIn(answer.body)).toBe(code);
      expect(answer.headers.get("connection")).toBe("close");
    });

    it("that were refused don't hide the answer from a client that sends on", async () => {
      const made = connection();
      const request = put("no-such-bucket-here", { "content-length": "3000000" });
      made.send(signedHead(suite.target, request).text);
      made.send(Buffer.alloc(3_000_000));
      const answer = await made.answer();
      expect([answer.status, codeIn(answer.body)]).toEqual([404, "NoSuchBucket"]);
      expect(answer.headers.get("connection")).toBe("close");
      await made.closed();
    });

    it("that are small and refused leave the connection as it was", async () => {
      const made = connection();
      const request = put("no-such-bucket-here", { "content-length": "1000" });
      made.send(signedHead(suite.target, request).text);
      made.send(Buffer.alloc(1_000));
      expect((await made.answer()).status).toBe(404);
      made.send(signedHead(suite.target, { method: "GET", path: "/" }).text);
      expect((await made.answer()).status).toBe(200);
    });

    it("need a length", async () => {
      const Bucket = await suite.bucket();
      const request = put(Bucket, { "transfer-encoding": "chunked" });
      const answer = await ask(request, "5\r\nhello\r\n0\r\n\r\n");
      expect([answer.status, codeIn(answer.body)]).toEqual([411, "MissingContentLength"]);
    });

    it("that stop coming are given up", async () => {
      const Bucket = await suite.bucket();
      const made = connection();
      made.send(signedHead(suite.target, put(Bucket, { "content-length": "100" })).text);
      made.send("half of it");
      const answer = await made.answer();
      expect([answer.status, codeIn(answer.body)]).toEqual([400, "RequestTimeout"]);
      await made.closed();
    });

    it("whose client went away leave nothing", async () => {
      const Bucket = await suite.bucket();
      const made = connection();
      made.send(signedHead(suite.target, put(Bucket, { "content-length": "100" })).text);
      made.send("half of it");
      made.close();
      const answer = await ask({ method: "HEAD", path: `/${Bucket}/a` });
      expect(answer.status).toBe(404);
    });

    it("of documents are bounded, and must be XML", async () => {
      const Bucket = await suite.bucket();
      const request = { method: "PUT", path: `/${Bucket}`, query: "versioning=" };
      const long = await ask({ ...request, headers: { "content-length": "10000" } }, " ".repeat(10_000));
      expect([long.status, codeIn(long.body)]).toEqual([400, "MaxMessageLengthExceeded"]);
      const odd = await ask({ ...request, headers: { "content-length": "9" } }, "<not-xml>");
      expect([odd.status, codeIn(odd.body)]).toEqual([400, "MalformedXML"]);
    });

    it("of deletes need a digest", async () => {
      const Bucket = await suite.bucket();
      const text = "<Delete><Object><Key>a</Key></Object></Delete>";
      const headers = { "content-length": String(text.length) };
      const answer = await ask({ method: "POST", path: `/${Bucket}`, query: "delete=", headers }, text);
      expect([answer.status, codeIn(answer.body)]).toEqual([400, "InvalidRequest"]);
    });
  });

  describe("connections", () => {
    it("carry requests one behind the other", async () => {
      const Bucket = await suite.bucket();
      for (const key of ["a", "b", "c"]) await suite.put(Bucket, key, `value of ${key}`);
      const made = connection();
      const heads = ["a", "b", "c"].map(
        (key) => signedHead(suite.target, { method: "GET", path: `/${Bucket}/${key}` }).text,
      );
      made.send(heads.join(""));
      for (const key of ["a", "b", "c"]) expect((await made.answer()).body).toBe(`value of ${key}`);
    });

    it.each([
      "nonsense\r\n\r\n",
      "GET / HTTP/1.1\r\nno colon\r\n\r\n",
      "\u0016\u0003\u0001\u0002\u0000\u0001",
    ])("with %j on them are closed", async (bytes) => {
      const made = connection();
      made.send(bytes);
      const answer = await made.answer();
      expect([answer.status, codeIn(answer.body)]).toEqual([400, "BadRequest"]);
      await made.closed();
    });

    it("with too many headers are closed", async () => {
      const made = connection();
      made.send(`GET / HTTP/1.1\r\nhost: localhost\r\nx-long: ${"x".repeat(17_000)}\r\n\r\n`);
      const answer = await made.answer();
      expect([answer.status, codeIn(answer.body)]).toEqual([400, "RequestHeaderSectionTooLarge"]);
      await made.closed();
    });

    it("hear of methods that there are not", async () => {
      const answer = await ask({ method: "PATCH", path: "/some-bucket/key" });
      expect([answer.status, codeIn(answer.body)]).toEqual([405, "MethodNotAllowed"]);
      expect(answer.headers.get("allow")).toContain("PUT");
    });

    it.each(["/bucket/%zz", "/bucket/%ff", "/bucket/a%"])("hear that %s is no key", async (path) => {
      const answer = await ask({ method: "GET", path });
      expect([answer.status, codeIn(answer.body)]).toEqual([400, "InvalidURI"]);
    });

    it("get headers and no body for a HEAD that fails", async () => {
      const made = connection();
      made.send(signedHead(suite.target, { method: "HEAD", path: "/no-such-bucket-here/a" }).text);
      made.send(signedHead(suite.target, { method: "GET", path: "/" }).text);
      expect((await made.answer({ hasNoBody: true })).status).toBe(404);
      expect((await made.answer()).status).toBe(200);
    });

    it("reach a bucket by its name before the domain", async () => {
      const { domain, port } = suite.target;
      if (domain === undefined) return;
      const Bucket = await suite.bucket();
      await suite.put(Bucket, "a", "value");
      const headers = { host: `${Bucket}.${domain}:${port}` };
      expect((await ask({ method: "GET", path: "/a", headers })).body).toBe("value");
    });
  });
}
