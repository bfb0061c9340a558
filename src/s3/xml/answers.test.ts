import { XMLParser } from "fast-xml-parser";
import { describe, expect, it } from "vitest";
import { accessControlXml, bucketLocationXml, bucketVersioningXml } from "./bucket-answers.ts";
import { listObjectsV2Xml, listObjectVersionsXml, listPartsXml } from "./list-answers.ts";
import { completeMultipartUploadXml, deleteObjectsXml, objectAttributesXml } from "./object-answers.ts";

const owner = { id: "o", displayName: "O" };
const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const xmlns = 'xmlns="http://s3.amazonaws.com/doc/2006-03-01/"';
const object = {
  key: "a b/<é>\u0001",
  modifiedMs: 1_000,
  etag: "e",
  bytes: 3,
  storageClass: "STANDARD",
  checksums: [{ algorithm: "CRC32", value: "AAAAAA==", type: "FULL_OBJECT" } as const],
  owner: undefined,
};
const page = {
  bucket: "photos",
  prefix: "a b",
  delimiter: "/",
  isTruncated: false,
  objects: [object],
  commonPrefixes: ["a b/c+/"],
  startAfter: undefined,
  continuationToken: undefined,
  nextContinuationToken: undefined,
  maxKeys: 1000,
};

describe("answers", () => {
  it("lists objects as S3 writes them", () => {
    expect(listObjectsV2Xml({ ...page, encoding: undefined })).toBe(
      `${head}<ListBucketResult ${xmlns}><Name>photos</Name><Prefix>a b</Prefix><KeyCount>2</KeyCount><MaxKeys>1000</MaxKeys>` +
        "<Delimiter>/</Delimiter><IsTruncated>false</IsTruncated><Contents><Key>a b/&lt;é&gt;&#x1;</Key>" +
        "<LastModified>1970-01-01T00:00:01.000Z</LastModified><ETag>&quot;e&quot;</ETag>" +
        "<ChecksumAlgorithm>CRC32</ChecksumAlgorithm><ChecksumType>FULL_OBJECT</ChecksumType><Size>3</Size>" +
        "<StorageClass>STANDARD</StorageClass></Contents><CommonPrefixes><Prefix>a b/c+/</Prefix></CommonPrefixes></ListBucketResult>",
    );
  });

  it("encodes keys where the client asks for it", () => {
    const xml = listObjectsV2Xml({ ...page, encoding: "url" });
    expect(xml).toContain("<Key>a+b/%3C%C3%A9%3E%01</Key>");
    expect(xml).toContain("<Prefix>a+b/c%2B/</Prefix>");
    expect(xml).toContain("<EncodingType>url</EncodingType>");
  });

  it("keeps versions and delete markers in their order", () => {
    const base = { isLatest: true, modifiedMs: 0, owner };
    const xml = listObjectVersionsXml({
      bucket: "photos",
      prefix: "",
      delimiter: "",
      encoding: undefined,
      keyMarker: "",
      versionIdMarker: "",
      nextKeyMarker: "k",
      nextVersionIdMarker: "v",
      maxKeys: 2,
      isTruncated: true,
      versions: [
        { ...base, kind: "deleteMarker", key: "a", versionId: "2" },
        {
          ...base,
          kind: "object",
          key: "a",
          versionId: "1",
          isLatest: false,
          etag: "e",
          bytes: 1,
          storageClass: "STANDARD",
          checksums: [],
        },
      ],
      commonPrefixes: [],
    });
    expect(xml.indexOf("<DeleteMarker>")).toBeLessThan(xml.indexOf("<Version>"));
    expect(xml).toContain("<NextVersionIdMarker>v</NextVersionIdMarker>");
  });

  it("says of deletes only what failed, where the client wants it quiet", () => {
    const outcomes = [
      { kind: "deleted", key: "a", versionId: undefined, markerVersionId: "m" } as const,
      { kind: "failed", key: "b", versionId: "1", code: "AccessDenied", message: "no" } as const,
    ];
    const error =
      "<Error><Key>b</Key><VersionId>1</VersionId><Code>AccessDenied</Code><Message>no</Message></Error>";
    expect(deleteObjectsXml(outcomes, { isQuiet: true })).toBe(
      `${head}<DeleteResult ${xmlns}>${error}</DeleteResult>`,
    );
    expect(deleteObjectsXml(outcomes, { isQuiet: false })).toContain(
      "<Deleted><Key>a</Key><DeleteMarker>true</DeleteMarker><DeleteMarkerVersionId>m</DeleteMarkerVersionId></Deleted>",
    );
  });

  it("are all well-formed", () => {
    const documents = [
      accessControlXml(owner),
      bucketLocationXml("us-east-1"),
      bucketVersioningXml("enabled"),
      objectAttributesXml({
        etag: "e",
        checksums: object.checksums,
        parts: undefined,
        storageClass: "STANDARD",
        bytes: 1,
      }),
      completeMultipartUploadXml({
        location: "http://h/b/k?a&b",
        bucket: "b",
        key: "k",
        etag: "e-2",
        checksums: [],
      }),
      listPartsXml({
        bucket: "b",
        key: "k",
        uploadId: "u",
        encoding: undefined,
        owner,
        storageClass: "STANDARD",
        checksumAlgorithm: "CRC32",
        checksumType: "COMPOSITE",
        partNumberMarker: 0,
        nextPartNumberMarker: 1,
        maxParts: 1000,
        isTruncated: false,
        parts: [{ ...object, partNumber: 1 }],
      }),
    ];
    for (const document of documents) expect(() => new XMLParser().parse(document, true)).not.toThrow();
  });
});
