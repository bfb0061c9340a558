import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { S3Error, type S3ErrorCode } from "../errors.ts";
import { parseCopySource, parseDirective } from "./copy-source.ts";
import { decodeHeaderText, encodeHeaderText } from "./encoded-words.ts";
import { requestHeadersOf, requestTargetOf } from "./headers.ts";
import {
  contentHeadersOf,
  contentHeadersToSend,
  responseOverrides,
  storageClassOf,
  userMetadataOf,
  userMetadataToSend,
} from "./object-headers.ts";
import { encodingTypeOf, maxKeysOf, partNumberOf, versionIdOf } from "./parameters.ts";
import { decodePercentText, encodeKeyForListing, encodePercentBytes } from "./percent.ts";
import { parseQuery } from "./query.ts";
import { contentRange, parseCopySourceRange, parseRange } from "./range.ts";
import { parseTaggingHeader } from "./tags.ts";

function codeOf(run: () => unknown): S3ErrorCode | "none" {
  try {
    run();
    return "none";
  } catch (error) {
    if (error instanceof S3Error) return error.code;
    throw error;
  }
}

const text = fc.string({ unit: "grapheme", maxLength: 60 }).filter((value) => value.isWellFormed());
const onWire = (value: string): string => Buffer.from(value).toString("latin1");

describe("percent-encoding", () => {
  it("comes back as it was", () => {
    fc.assert(
      fc.property(text, (value) => {
        const encoded = encodePercentBytes(Buffer.from(value), { keepSlash: true });
        expect(encoded).toMatch(/^(?:[A-Za-z0-9\-._~/]|%[0-9A-F]{2})*$/);
        expect(decodePercentText(encoded, { plusIsSpace: false })).toBe(value);
        expect(decodePercentText(encodeKeyForListing(value), { plusIsSpace: true })).toBe(value);
      }),
    );
  });

  it("is an S3Error, or text, for any bytes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.boolean(), (value, plusIsSpace) => {
        codeOf(() => decodePercentText(value, { plusIsSpace }));
        codeOf(() => parseQuery(value));
        codeOf(() => parseCopySource(value));
        codeOf(() => parseTaggingHeader(value));
        codeOf(() => parseRange(value, 10));
        decodeHeaderText(value);
        requestTargetOf(value);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("headers and target", () => {
  it("joins what is there twice, and trims", () => {
    const headers = requestHeadersOf(["X-Amz-Meta-A", " b ", "x-amz-meta-a", "c", "Host", "h:1"]);
    expect([...headers]).toEqual([
      ["x-amz-meta-a", "b,c"],
      ["host", "h:1"],
    ]);
    expect(codeOf(() => requestHeadersOf(["a", "b".repeat(20_000)]))).toBe("RequestHeaderSectionTooLarge");
  });

  it("splits origin and absolute form", () => {
    expect(requestTargetOf("/a%2F?b=c?d")).toEqual({ rawPath: "/a%2F", rawQuery: "b=c?d" });
    expect(requestTargetOf("http://h:1/a?b")).toEqual({ rawPath: "/a", rawQuery: "b" });
    expect(requestTargetOf("http://h")).toEqual({ rawPath: "/", rawQuery: "" });
  });

  it("bounds the query", () => {
    expect(codeOf(() => parseQuery("a&".repeat(200)))).toBe("InvalidURI");
    expect([...parseQuery("a=1&a=2&b&c=%2B+")]).toEqual([
      ["a", "1"],
      ["b", ""],
      ["c", "+ "],
    ]);
  });
});

describe("ranges", () => {
  it.each<[string | undefined, number, unknown]>([
    [undefined, 10, undefined],
    ["bytes=0-0", 10, { from: 0, to: 1 }],
    ["bytes=2-100", 10, { from: 2, to: 10 }],
    ["bytes=2-", 10, { from: 2, to: 10 }],
    ["bytes=-3", 10, { from: 7, to: 10 }],
    ["bytes=-30", 10, { from: 0, to: 10 }],
    ["bytes=0-1,3-4", 10, undefined],
    ["bytes=5-2", 10, undefined],
    ["bytes=-", 10, undefined],
    ["lines=1-2", 10, undefined],
    ["bytes=10-", 10, "InvalidRange"],
    ["bytes=-0", 10, "InvalidRange"],
    ["bytes=0-", 0, "InvalidRange"],
    ["bytes=9999999999999999999-", 10, "InvalidRange"],
  ])("%s of %i", (header, bytes, expected) => {
    if (typeof expected === "string") expect(codeOf(() => parseRange(header, bytes))).toBe(expected);
    else expect(parseRange(header, bytes)).toEqual(expected);
  });

  it("are said in the answer", () => {
    expect(contentRange({ from: 2, to: 10 }, 12)).toBe("bytes 2-9/12");
    expect(parseCopySourceRange("bytes=0-4", 5)).toEqual({ from: 0, to: 5 });
    for (const header of ["bytes=0-5", "bytes=3-", "bytes=3-2"]) {
      expect(codeOf(() => parseCopySourceRange(header, 5))).toBe("InvalidArgument");
    }
  });
});

describe("an object's headers", () => {
  it("come back as they were", () => {
    const content = contentHeadersOf(
      requestHeadersOf([
        "Content-Type",
        "text/plain",
        "Content-Encoding",
        "aws-chunked, gzip",
        "Expires",
        "never",
        "Content-Disposition",
        onWire("a; b=é"),
      ]),
    );
    expect(content).toEqual({
      contentType: "text/plain",
      contentEncoding: "gzip",
      expires: "never",
      contentDisposition: "a; b=é",
    });
    expect(contentHeadersToSend(content)["content-disposition"]).toBe(onWire("a; b=é"));
    expect(contentHeadersOf(new Map([["content-encoding", "aws-chunked"]]))).toEqual({});
    expect(contentHeadersToSend({})).toEqual({ "content-type": "binary/octet-stream" });
  });

  it("keeps metadata of any text, as UTF-8 on the wire and as encoded words", () => {
    fc.assert(
      fc.property(text, (value) => {
        const [[, sent] = []] = Object.entries(userMetadataToSend([["a", value]]));
        expect(sent).toMatch(/^[\x20-\x7e]*$/);
        expect(userMetadataOf(new Map([["x-amz-meta-a", sent ?? ""]]))).toEqual([["a", value]]);
        if (!value.includes("=?")) {
          expect(userMetadataOf(new Map([["x-amz-meta-a", onWire(value)]]))).toEqual([["a", value]]);
        }
      }),
    );
    expect(decodeHeaderText("=?ISO-8859-1?Q?caf=E9_x?=")).toBe("café x");
    expect(encodeHeaderText("é")).toBe("=?UTF-8?B?w6k=?=");
    expect(codeOf(() => userMetadataOf(new Map([["x-amz-meta-a", "b".repeat(2048)]])))).toBe(
      "MetadataTooLarge",
    );
    expect(userMetadataOf(new Map([["x-amz-meta-a", "b".repeat(2047)]]))).toHaveLength(1);
  });

  it("are replaced where a GET asks for it", () => {
    const parameters = new Map([
      ["response-content-type", "a/b"],
      ["response-expires", "x"],
    ]);
    expect(responseOverrides(parameters)).toEqual({ "content-type": "a/b", expires: "x" });
    expect(codeOf(() => responseOverrides(new Map([["response-content-type", "a\r\nb: c"]])))).toBe(
      "InvalidArgument",
    );
  });

  it("name a storage class of S3's", () => {
    expect(storageClassOf(new Map())).toBe("STANDARD");
    expect(storageClassOf(new Map([["x-amz-storage-class", "STANDARD_IA"]]))).toBe("STANDARD_IA");
    expect(codeOf(() => storageClassOf(new Map([["x-amz-storage-class", "COLD"]])))).toBe(
      "InvalidStorageClass",
    );
  });
});

describe("tags, copies, parameters", () => {
  it("reads tags, and their limits", () => {
    expect(parseTaggingHeader("a=1&b&c%20=d+e")).toEqual([
      { key: "a", value: "1" },
      { key: "b", value: "" },
      { key: "c ", value: "d e" },
    ]);
    expect(codeOf(() => parseTaggingHeader("a=1&a=2"))).toBe("InvalidTag");
    expect(codeOf(() => parseTaggingHeader(`${"a".repeat(129)}=1`))).toBe("InvalidTag");
    expect(codeOf(() => parseTaggingHeader(`a=${"1".repeat(257)}`))).toBe("InvalidTag");
    expect(codeOf(() => parseTaggingHeader("aws:a=1"))).toBe("InvalidTag");
    expect(codeOf(() => parseTaggingHeader("a=%zz"))).toBe("InvalidArgument");
    const eleven = Array.from({ length: 11 }, (_, index) => `k${index}=1`).join("&");
    expect(codeOf(() => parseTaggingHeader(eleven))).toBe("BadRequest");
  });

  it("reads a copy's source", () => {
    expect(parseCopySource("/photos/a%20b%3FversionId%3D1?versionId=v")).toEqual({
      bucket: "photos",
      key: "a b?versionId=1",
      versionId: "v",
    });
    expect(parseCopySource("photos/é".replace("é", onWire("é")))).toEqual({
      bucket: "photos",
      key: "é",
      versionId: undefined,
    });
    expect(parseCopySource("arn:aws:s3:::photos/a")).toMatchObject({ bucket: "photos", key: "a" });
    for (const header of ["photos", "photos/", "/", "photos/a?versionId="]) {
      expect(codeOf(() => parseCopySource(header))).toBe("InvalidArgument");
    }
    expect(parseDirective(undefined, "x-amz-metadata-directive")).toBe("COPY");
    expect(codeOf(() => parseDirective("MOVE", "x-amz-metadata-directive"))).toBe("InvalidArgument");
  });

  it("reads numbers within their bounds", () => {
    const max = (value: string): number => maxKeysOf(new Map([["max-keys", value]]), "max-keys");
    expect([maxKeysOf(new Map(), "max-keys"), max("0"), max("7"), max("5000")]).toEqual([1000, 0, 7, 1000]);
    for (const value of ["-1", "x", "1.5", "99999999999"])
      expect(codeOf(() => max(value))).toBe("InvalidArgument");
    expect(partNumberOf(new Map([["partNumber", "10000"]]))).toBe(10_000);
    for (const value of ["0", "10001", "", "x"]) {
      expect(codeOf(() => partNumberOf(new Map([["partNumber", value]])))).toBe("InvalidArgument");
    }
    expect(encodingTypeOf(new Map([["encoding-type", "url"]]))).toBe("url");
    expect(codeOf(() => encodingTypeOf(new Map([["encoding-type", "x"]])))).toBe("InvalidArgument");
    expect(codeOf(() => versionIdOf(new Map([["versionId", ""]])))).toBe("InvalidArgument");
  });
});
