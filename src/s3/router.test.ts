import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { S3Error, type S3ErrorCode } from "./errors.ts";
import { type RoutedRequest, route } from "./router.ts";
import { bucketRoutes, objectRoutes, subresources } from "./routes.ts";

const options = { domains: ["localhost", "s3.example.com", "eu.s3.example.com"] };

function routed(
  method: string,
  url: string,
  headers: Record<string, string> = {},
  host = "127.0.0.1:9001",
): RoutedRequest {
  const [rawPath = "", rawQuery = ""] = url.split("?");
  return route({ method, host, rawPath, rawQuery, headers: new Map(Object.entries(headers)) }, options);
}

function codeOf(run: () => unknown): S3ErrorCode | "none" {
  try {
    run();
    return "none";
  } catch (error) {
    if (error instanceof S3Error) return error.code;
    throw error;
  }
}

describe("a request becomes an operation", () => {
  it.each([
    ["GET", "/", "ListBuckets"],
    ["PUT", "/photos", "CreateBucket"],
    ["PUT", "/photos/", "CreateBucket"],
    ["GET", "/photos?list-type=2&prefix=a", "ListObjectsV2"],
    ["GET", "/photos?prefix=a&delimiter=%2F", "ListObjects"],
    ["GET", "/photos/?versions", "ListObjectVersions"],
    ["POST", "/photos/?delete", "DeleteObjects"],
    ["PUT", "/photos/a?x-id=PutObject", "PutObject"],
    ["GET", "/photos/a?partNumber=2", "GetObject"],
    ["GET", "/photos/a?uploadId=u", "ListParts"],
    ["PUT", "/photos/a?partNumber=1&uploadId=u", "UploadPart"],
    ["POST", "/photos/a?uploads", "CreateMultipartUpload"],
    ["POST", "/photos/a?uploads=", "CreateMultipartUpload"],
    ["DELETE", "/photos/a?versionId=null", "DeleteObject"],
    ["DELETE", "/photos/a?tagging&versionId=null", "DeleteObjectTagging"],
  ])("%s %s: %s", (method, url, operation) => {
    expect(routed(method, url).operation).toBe(operation);
  });

  it("tells a copy by its header", () => {
    const headers = { "x-amz-copy-source": "/photos/b" };
    expect(routed("PUT", "/photos/a", headers).operation).toBe("CopyObject");
    expect(routed("PUT", "/photos/a?uploadId=u&partNumber=1", headers).operation).toBe("UploadPartCopy");
  });

  it("reaches every row of the table", () => {
    for (const [path, rows] of [
      ["/photos", bucketRoutes],
      ["/photos/a", objectRoutes],
    ] as const) {
      for (const row of rows as readonly {
        operation: string;
        method: string;
        query?: string[];
        header?: string;
      }[]) {
        const query = (row.query ?? []).join("&");
        const headers = row.header === undefined ? {} : { [row.header]: "x" };
        expect(routed(row.method, `${path}?${query}`, headers).operation).toBe(row.operation);
      }
    }
  });

  it("never takes a request for another resource as the plain operation", () => {
    const plain = ["CreateBucket", "DeleteBucket", "PutObject", "DeleteObject", "GetObject", "ListObjects"];
    for (const level of ["bucket", "object"] as const) {
      for (const name of subresources[level].keys()) {
        for (const method of ["GET", "PUT", "POST", "DELETE", "HEAD"]) {
          const url = level === "bucket" ? `/photos?${name}` : `/photos/a?${name}`;
          let operation = "";
          codeOf(() => {
            operation = routed(method, url).operation;
          });
          expect(plain).not.toContain(operation);
        }
      }
    }
  });

  it("finds the bucket in the host", () => {
    const hosted = (host: string): RoutedRequest => routed("GET", "/photos/a", {}, host);
    expect(hosted("pictures.localhost:9001")).toMatchObject({ bucket: "pictures", key: "photos/a" });
    expect(hosted("my.own.bucket.EU.s3.example.com")).toMatchObject({ bucket: "my.own.bucket" });
    expect(hosted("localhost:9001")).toMatchObject({ bucket: "photos", key: "a" });
    expect(hosted("eu.s3.example.com")).toMatchObject({ bucket: "photos", key: "a" });
    expect(hosted("[::1]:9001")).toMatchObject({ bucket: "photos", key: "a" });
    expect(routed("GET", "/", {}, "pictures.localhost")).toMatchObject({ operation: "ListObjects" });
  });

  it("keeps every key as it is", () => {
    const key = fc.string({ unit: "grapheme", minLength: 1, maxLength: 100 });
    fc.assert(
      fc.property(key, (text) => {
        fc.pre(text.isWellFormed() && !text.includes("\0") && Buffer.byteLength(text) <= 1024);
        expect(routed("GET", `/photos/${encodeURIComponent(text)}`)).toMatchObject({ key: text });
      }),
    );
    expect(routed("GET", "/photos//a/../b/./+%2B/")).toMatchObject({ key: "/a/../b/./++/" });
  });
});

describe("what is refused", () => {
  it.each<[string, string, S3ErrorCode]>([
    ["GET", "/photos/%zz", "InvalidURI"],
    ["GET", "/photos/%ff", "InvalidURI"],
    ["GET", "/photos/a%00b", "InvalidArgument"],
    ["GET", `/photos/${"a".repeat(1025)}`, "KeyTooLongError"],
    ["GET", `/photos/${"%C3%A9".repeat(513)}`, "KeyTooLongError"],
    ["GET", "/Photos", "InvalidBucketName"],
    ["GET", "/ab", "InvalidBucketName"],
    ["GET", "/192.168.0.1", "InvalidBucketName"],
    ["GET", "/a..b", "InvalidBucketName"],
    ["PUT", "/photos?policy", "NotImplemented"],
    ["GET", "/photos?inventory", "NotImplemented"],
    ["PUT", "/photos/a?acl", "NotImplemented"],
    ["POST", "/photos/a?restore", "NotImplemented"],
    ["POST", "/photos", "NotImplemented"],
    ["PUT", "/photos/a?uploadId=u", "InvalidRequest"],
    ["DELETE", "/photos?versioning", "MethodNotAllowed"],
    ["PUT", "/", "MethodNotAllowed"],
    ["POST", "/photos/a", "MethodNotAllowed"],
    ["PATCH", "/photos/a", "MethodNotAllowed"],
    ["OPTIONS", "/photos/a", "AccessForbidden"],
  ])("%s %s: %s", (method, url, code) => {
    expect(codeOf(() => routed(method, url))).toBe(code);
  });

  it("takes any bytes", () => {
    const text = fc.string({ unit: "binary", maxLength: 40 });
    fc.assert(
      fc.property(
        fc.constantFrom("GET", "PUT", "POST", "DELETE", "X"),
        text,
        text,
        text,
        (method, host, path, query) => {
          codeOf(() =>
            route({ method, host, rawPath: `/${path}`, rawQuery: query, headers: new Map() }, options),
          );
        },
      ),
      { numRuns: 3000 },
    );
  });
});
