import { ListObjectsV2Command, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defined } from "../../base/assert.ts";
import { S3Error, type S3ErrorCode } from "../errors.ts";
import { requestHeadersOf, requestTargetOf } from "../http/headers.ts";
import { parseAmzDate } from "./amz-date.ts";
import { type RequestToVerify, SignatureVerifier } from "./verifier.ts";

const accessKeyId = "AKIAIOSFODNN7EXAMPLE";
const secretAccessKey = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
const nowMs = Date.UTC(2013, 4, 24);
const empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
const scope = `${accessKeyId}/20130524/us-east-1/s3/aws4_request`;

const verifier = new SignatureVerifier({
  region: "us-east-1",
  lookUp: (id) => (id === accessKeyId ? { secretAccessKey } : undefined),
});

function request(method: string, url: string, headers: Record<string, string>): RequestToVerify {
  return {
    method,
    ...requestTargetOf(url),
    headers: requestHeadersOf(Object.entries(headers).flat()),
    nowMs,
  };
}

const authorization = (signedHeaders: string, signature: string): string =>
  `AWS4-HMAC-SHA256 Credential=${scope},SignedHeaders=${signedHeaders},Signature=${signature}`;

async function codeOf(promise: Promise<unknown>): Promise<S3ErrorCode | "none"> {
  try {
    await promise;
    return "none";
  } catch (error) {
    if (error instanceof S3Error) return error.code;
    throw error;
  }
}

const getObject = request("GET", "/test.txt", {
  Host: "examplebucket.s3.amazonaws.com",
  Range: "bytes=0-9",
  "x-amz-content-sha256": empty,
  "x-amz-date": "20130524T000000Z",
  Authorization: authorization(
    "host;range;x-amz-content-sha256;x-amz-date",
    "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
  ),
});

const presignedUrl = (signature: string, expires = "86400"): string =>
  `/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=${encodeURIComponent(scope)}` +
  `&X-Amz-Date=20130524T000000Z&X-Amz-Expires=${expires}&X-Amz-SignedHeaders=host&X-Amz-Signature=${signature}`;

describe("the examples of the S3 documentation", () => {
  it("GET Object", async () => {
    const verified = await verifier.verify(getObject);
    expect(verified).toMatchObject({
      accessKeyId,
      isPresigned: false,
      payload: { kind: "sha256", sha256Hex: empty },
    });
  });

  it("PUT Object", async () => {
    await verifier.verify(
      request("PUT", "/test$file.text", {
        Host: "examplebucket.s3.amazonaws.com",
        Date: "Fri, 24 May 2013 00:00:00 GMT",
        "x-amz-date": "20130524T000000Z",
        "x-amz-storage-class": "REDUCED_REDUNDANCY",
        "x-amz-content-sha256": "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072",
        Authorization: authorization(
          "date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class",
          "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd",
        ),
      }),
    );
  });

  it("GET Bucket Lifecycle and List Objects", async () => {
    const headers = {
      Host: "examplebucket.s3.amazonaws.com",
      "x-amz-content-sha256": empty,
      "x-amz-date": "20130524T000000Z",
    };
    const signed = "host;x-amz-content-sha256;x-amz-date";
    await verifier.verify(
      request("GET", "/?lifecycle", {
        ...headers,
        Authorization: authorization(
          signed,
          "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543",
        ),
      }),
    );
    await verifier.verify(
      request("GET", "/?max-keys=2&prefix=J", {
        ...headers,
        Authorization: authorization(
          signed,
          "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7",
        ),
      }),
    );
  });

  it("a chunked upload's seed", async () => {
    const verified = await verifier.verify(
      request("PUT", "/examplebucket/chunkObject.txt", {
        Host: "s3.amazonaws.com",
        "x-amz-date": "20130524T000000Z",
        "x-amz-storage-class": "REDUCED_REDUNDANCY",
        "x-amz-content-sha256": "STREAMING-AWS4-HMAC-SHA256-PAYLOAD",
        "Content-Encoding": "aws-chunked",
        "x-amz-decoded-content-length": "66560",
        "Content-Length": "66824",
        Authorization: authorization(
          "content-encoding;content-length;host;x-amz-content-sha256;x-amz-date;x-amz-decoded-content-length;x-amz-storage-class",
          "4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9",
        ),
      }),
    );
    expect(verified.payload).toEqual({ kind: "signedChunks", hasTrailer: false });
    expect(verified.chunkSigning).toMatchObject({
      seedSignature: "4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9",
      scope: "20130524/us-east-1/s3/aws4_request",
    });
  });

  it("a presigned GET", async () => {
    const url = presignedUrl("aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404");
    const verified = await verifier.verify(request("GET", url, { Host: "examplebucket.s3.amazonaws.com" }));
    expect(verified).toMatchObject({ isPresigned: true, payload: { kind: "unsigned" } });
  });
});

describe("what is refused", () => {
  const host = { Host: "examplebucket.s3.amazonaws.com" };
  const signature = "aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404";
  const withHeader = (name: string, value: string): RequestToVerify => ({
    ...getObject,
    headers: new Map([...getObject.headers, [name, value]]),
  });

  it.each<[string, S3ErrorCode, RequestToVerify]>([
    ["no signature", "AccessDenied", request("GET", "/", host)],
    ["another method", "SignatureDoesNotMatch", { ...getObject, method: "HEAD" }],
    ["another path", "SignatureDoesNotMatch", { ...getObject, rawPath: "/test.tx" }],
    ["another query", "SignatureDoesNotMatch", { ...getObject, rawQuery: "versionId=1" }],
    ["another value of a signed header", "SignatureDoesNotMatch", withHeader("range", "bytes=0-10")],
    ["an x-amz header that is not signed", "AccessDenied", withHeader("x-amz-acl", "public-read")],
    [
      "a clock 15 minutes and a second late",
      "RequestTimeTooSkewed",
      { ...getObject, nowMs: nowMs + 901_000 },
    ],
    [
      "a clock 15 minutes and a second early",
      "RequestTimeTooSkewed",
      { ...getObject, nowMs: nowMs - 901_000 },
    ],
    [
      "a token that nobody gave out",
      "InvalidToken",
      request("GET", `${presignedUrl(signature)}&X-Amz-Security-Token=x`, host),
    ],
    ["Signature Version 2", "InvalidRequest", request("GET", "/", { ...host, Authorization: "AWS a:b" })],
    [
      "presigned Version 2",
      "InvalidRequest",
      request("GET", "/?AWSAccessKeyId=a&Signature=b&Expires=1", host),
    ],
    [
      "both forms",
      "InvalidArgument",
      request("GET", presignedUrl(signature), { ...host, Authorization: "AWS a:b" }),
    ],
    [
      "a presigned request a second too old",
      "AccessDenied",
      { ...request("GET", presignedUrl(signature), host), nowMs: nowMs + 86_401_000 },
    ],
    [
      "a presigned request of tomorrow",
      "AccessDenied",
      { ...request("GET", presignedUrl(signature), host), nowMs: nowMs - 901_000 },
    ],
    [
      "a week and a second",
      "AuthorizationQueryParametersError",
      request("GET", presignedUrl(signature, "604801"), host),
    ],
    [
      "less than no time",
      "AuthorizationQueryParametersError",
      request("GET", presignedUrl(signature, "-1"), host),
    ],
    [
      "other expiry than signed",
      "SignatureDoesNotMatch",
      request("GET", presignedUrl(signature, "86399"), host),
    ],
    [
      "a presigned request without its signature",
      "AuthorizationQueryParametersError",
      request("GET", presignedUrl(""), host),
    ],
    [
      "an unknown key",
      "InvalidAccessKeyId",
      withHeader(
        "authorization",
        authorization("host;range;x-amz-content-sha256;x-amz-date", signature).replace(accessKeyId, "NOBODY"),
      ),
    ],
    [
      "another region",
      "AuthorizationHeaderMalformed",
      withHeader("authorization", authorization("host", signature).replace("us-east-1", "eu-west-1")),
    ],
    [
      "another day in the scope",
      "AuthorizationHeaderMalformed",
      withHeader("authorization", authorization("host", signature).replace("20130524", "20130525")),
    ],
    [
      "no signed host",
      "AccessDenied",
      withHeader("authorization", authorization("range;x-amz-content-sha256;x-amz-date", signature)),
    ],
    ["a malformed payload hash", "InvalidArgument", withHeader("x-amz-content-sha256", "abc")],
  ])("%s: %s", async (_, code, refused) => {
    expect(await codeOf(verifier.verify(refused))).toBe(code);
  });

  it("names the right region", async () => {
    const wrong = withHeader("authorization", authorization("host", signature).replace("us-east-1", "US"));
    await expect(verifier.verify(wrong)).rejects.toMatchObject({ fields: { Region: "us-east-1" } });
  });

  it("refuses a wrong signature of a request whose right one it knows", async () => {
    await verifier.verify(getObject);
    expect(await codeOf(verifier.verify(getObject))).toBe("none");
    const wrong = authorization("host;range;x-amz-content-sha256;x-amz-date", "f0".repeat(32));
    const forged = { ...getObject, headers: new Map(getObject.headers).set("authorization", wrong) };
    expect(await codeOf(verifier.verify(forged))).toBe("SignatureDoesNotMatch");
    const other = { ...getObject, headers: new Map(getObject.headers).set("range", "bytes=0-8") };
    expect(await codeOf(verifier.verify(other))).toBe("SignatureDoesNotMatch");
    const late = { ...getObject, nowMs: nowMs + 3_600_000 };
    expect(await codeOf(verifier.verify(late))).toBe("RequestTimeTooSkewed");
  });

  it("takes a changed secret into account, though the old one's key is kept", async () => {
    let secret = secretAccessKey;
    const changing = new SignatureVerifier({
      region: "us-east-1",
      lookUp: () => ({ secretAccessKey: secret }),
    });
    await changing.verify(getObject);
    secret = "another";
    expect(await codeOf(changing.verify(getObject))).toBe("SignatureDoesNotMatch");
  });
});

describe("the AWS SDK", () => {
  interface SentRequest {
    readonly method: string;
    readonly path: string;
    readonly query: Readonly<Record<string, string | string[] | null>>;
    readonly headers: Readonly<Record<string, string>>;
  }
  let sent: SentRequest | undefined;
  const client = new S3Client({
    region: "us-east-1",
    endpoint: "http://localhost:9001",
    forcePathStyle: true,
    credentials: { accessKeyId, secretAccessKey },
    maxAttempts: 1,
    requestHandler: {
      handle: (request: SentRequest) => {
        sent = request;
        return Promise.reject(new Error("taken"));
      },
    } as never,
  });
  const encode = (text: string): string =>
    encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

  async function signed(command: PutObjectCommand | ListObjectsV2Command): Promise<RequestToVerify> {
    await expect(client.send(command as PutObjectCommand)).rejects.toThrow("taken");
    const { method, path, query, headers } = defined(sent, "the request");
    const rawQuery = Object.entries(query).map(
      ([name, value]) => `${encode(name)}=${encode(String(value ?? ""))}`,
    );
    const date = defined(parseAmzDate(headers["x-amz-date"] ?? ""), "x-amz-date");
    return {
      method,
      rawPath: path,
      rawQuery: rawQuery.join("&"),
      headers: requestHeadersOf(Object.entries(headers).flat()),
      nowMs: date,
    };
  }

  const word = fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 });
  const name = word.filter((text) => text.isWellFormed() && text !== "." && text !== "..");
  const ascii = fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 20 });
  const signatureTests = { numRuns: 40 };

  it("is understood in its headers, for any key, query and metadata", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(name, { minLength: 1, maxLength: 3 }),
        word,
        ascii,
        async (key, prefix, meta) => {
          const put = { Bucket: "photos", Key: key.join("/"), Body: "hello", Metadata: { a: meta } };
          await verifier.verify(await signed(new PutObjectCommand(put)));
          await verifier.verify(await signed(new ListObjectsV2Command({ Bucket: "photos", Prefix: prefix })));
        },
      ),
      signatureTests,
    );
  });

  it("cannot carry in its query what no header could hold", async () => {
    for (const redirect of ["/a\0", "/a\r\nset-cookie: b", "\x7f"]) {
      const signer = new S3Client({ region: "us-east-1", credentials: { accessKeyId, secretAccessKey } });
      const command = new PutObjectCommand({ Bucket: "b", Key: "k" });
      command.middlewareStack.add(
        (next) => (parameters) => {
          const { query } = parameters.request as { query: Record<string, string> };
          query["x-amz-website-redirect-location"] = redirect;
          return next(parameters);
        },
        { step: "build", name: "redirect" },
      );
      const { pathname, search, host } = new URL(
        await getSignedUrl(signer, command, { signingDate: new Date(nowMs) }),
      );
      const signed = request("PUT", pathname + search, { Host: host });
      expect(await codeOf(verifier.verify(signed)), redirect).toBe("InvalidArgument");
    }
  });

  it("is understood in its presigned URLs, and the headers that they carry are taken", async () => {
    await fc.assert(
      fc.asyncProperty(name, ascii, async (key, meta) => {
        const put = new PutObjectCommand({ Bucket: "photos", Key: key, Metadata: { a: meta } });
        const url = new URL(await getSignedUrl(client, put, { signingDate: new Date(nowMs), expiresIn: 60 }));
        const verified = await verifier.verify({
          method: "PUT",
          ...requestTargetOf(url.href),
          headers: new Map([["host", url.host]]),
          nowMs,
        });
        expect(verified.isPresigned).toBe(true);
        expect(verified.headers.get("x-amz-meta-a")).toBe(meta.trim());
      }),
      signatureTests,
    );
  });
});

describe("any bytes at all", () => {
  it("are an S3Error", async () => {
    const text = fc.string({ unit: "binary", maxLength: 60 });
    const pieces = fc.constantFrom(
      "AWS4-HMAC-SHA256 ",
      "Credential=",
      scope,
      ",",
      "SignedHeaders=host",
      "Signature=",
      "X-Amz-Algorithm=AWS4-HMAC-SHA256&",
      "X-Amz-Credential=",
      "X-Amz-Date=20130524T000000Z&",
      "X-Amz-Expires=1&",
      "X-Amz-Signature=",
      "%",
      "&",
      "=",
      "%zz",
      "\u00ff",
    );
    const mixed = fc.array(fc.oneof(text, pieces), { maxLength: 12 }).map((parts) => parts.join(""));
    await fc.assert(
      fc.asyncProperty(
        mixed,
        mixed,
        mixed,
        fc.constantFrom(empty, "x", undefined),
        async (auth, path, query, hash) => {
          const headers = new Map([
            ["authorization", auth],
            ["host", "h"],
            ["x-amz-date", "20130524T000000Z"],
          ]);
          if (hash !== undefined) headers.set("x-amz-content-sha256", hash);
          if (auth.length % 3 === 0) headers.delete("authorization");
          const code = await codeOf(
            verifier.verify({ method: "GET", rawPath: path, rawQuery: query, headers, nowMs }),
          );
          expect(code).not.toBe("none");
        },
      ),
      { numRuns: 1500 },
    );
  });
});
