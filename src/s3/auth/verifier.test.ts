import { createHash, createHmac } from "node:crypto";
import { SignatureV4 } from "@smithy/signature-v4";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { S3Error, type S3ErrorCode } from "../errors.ts";
import { requestHeadersOf, requestTargetOf } from "../http/headers.ts";
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

describe("the signer of the AWS SDK", () => {
  class Sha256 {
    readonly #secret: string | Uint8Array | undefined;
    #data: Uint8Array[] = [];
    constructor(secret?: string | Uint8Array) {
      this.#secret = secret;
    }
    update(data: string | Uint8Array): void {
      this.#data.push(Buffer.from(data as Uint8Array));
    }
    reset(): void {
      this.#data = [];
    }
    async digest(): Promise<Uint8Array> {
      const hash = this.#secret === undefined ? createHash("sha256") : createHmac("sha256", this.#secret);
      for (const chunk of this.#data) hash.update(chunk);
      return hash.digest();
    }
  }
  const signer = new SignatureV4({
    service: "s3",
    region: "us-east-1",
    credentials: { accessKeyId, secretAccessKey },
    sha256: Sha256 as never,
    uriEscapePath: false,
    applyChecksum: true,
  });
  const encode = (text: string): string =>
    encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  const word = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
    .filter((text) => text.isWellFormed());

  it.each(["header", "query"] as const)("is understood for any key, query and header (%s)", async (form) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(word, { minLength: 1, maxLength: 4 }),
        fc.dictionary(
          word.filter((name) => !/^X-Amz-/i.test(name)),
          word,
          { maxKeys: 4 },
        ),
        fc.string({ unit: "grapheme-ascii", maxLength: 20 }),
        async (segments, query, meta) => {
          const input = {
            method: "PUT",
            protocol: "http:",
            hostname: "localhost",
            port: 9001,
            path: `/bucket/${segments.map(encode).join("/")}`,
            query,
            headers: {
              host: "localhost:9001",
              "x-amz-meta-a": meta,
              "x-amz-content-sha256": form === "query" ? "UNSIGNED-PAYLOAD" : empty,
            },
          };
          const options = { signingDate: new Date(nowMs) };
          const signed =
            form === "header" ? await signer.sign(input, options) : await signer.presign(input, options);
          const rawQuery = Object.entries(signed.query ?? {})
            .map(([name, value]) => `${encode(name)}=${encode(String(value))}`)
            .join("&");
          const headers = requestHeadersOf(Object.entries(signed.headers).flat());
          const verified = await verifier.verify({
            method: "PUT",
            rawPath: input.path,
            rawQuery,
            headers,
            nowMs,
          });
          expect(verified.headers.get("x-amz-meta-a")).toBe(meta.trim());
        },
      ),
      { numRuns: 100 },
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
