import { createHash } from "node:crypto";
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  type CreateMultipartUploadCommandInput,
  GetObjectAttributesCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListPartsCommand,
  UploadPartCommand,
  UploadPartCopyCommand,
} from "@aws-sdk/client-s3";
import { Upload } from "@aws-sdk/lib-storage";
import { describe, expect, it } from "vitest";
import { bytesOf, patternOf, refusalOf, type Suite } from "../harness.ts";

const PART_BYTES = 5 * 1024 * 1024;
const large = patternOf(PART_BYTES);
const noUpload = { code: "NoSuchUpload", status: 404 };

export function multipartCases(suite: Suite): void {
  const begin = async (options: Partial<CreateMultipartUploadCommandInput> = {}) => {
    const Bucket = options.Bucket ?? (await suite.bucket());
    const Key = options.Key ?? "a";
    const { UploadId } = await suite.client.send(
      new CreateMultipartUploadCommand({ ...options, Bucket, Key }),
    );
    return { Bucket, Key, UploadId };
  };
  type Begun = Awaited<ReturnType<typeof begin>>;
  const part = async (upload: Begun, PartNumber: number, Body: Uint8Array, more: object = {}) => {
    const { ETag, ChecksumCRC32, ChecksumSHA256 } = await suite.client.send(
      new UploadPartCommand({ ...upload, PartNumber, Body, ...more }),
    );
    return { PartNumber, ETag, ChecksumCRC32, ChecksumSHA256 };
  };
  type Parts = Awaited<ReturnType<typeof part>>[];
  const complete = (upload: Begun, Parts: Parts, more: object = {}) =>
    suite.client.send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts }, ...more }));

  describe("multipart uploads", () => {
    it("become one object, whose parts can be read", async () => {
      const { client } = suite;
      const upload = await begin({ ContentType: "text/x", Metadata: { m: "v" }, Tagging: "t=1" });
      const last = patternOf(1000);
      const parts = [await part(upload, 1, large), await part(upload, 2, last)];
      const done = await complete(upload, parts);
      const { Bucket, Key } = upload;
      const md5 = createHash("md5");
      for (const { ETag = "" } of parts) md5.update(ETag.replaceAll('"', ""), "hex");
      expect(done.ETag).toBe(`"${md5.digest("hex")}-2"`);
      expect(done.Location).toContain(`/${Bucket}/${Key}`);
      const got = await client.send(new GetObjectCommand({ Bucket, Key }));
      expect(got).toMatchObject({
        ContentType: "text/x",
        Metadata: { m: "v" },
        TagCount: 1,
        ETag: done.ETag,
      });
      const bytes = await bytesOf(got);
      expect(Buffer.compare(bytes, Buffer.concat([large, last]))).toBe(0);
      const second = await client.send(new GetObjectCommand({ Bucket, Key, PartNumber: 2 }));
      expect(second).toMatchObject({ PartsCount: 2, ContentLength: 1000 });
      expect(Buffer.compare(await bytesOf(second), last)).toBe(0);
      const head = await client.send(new HeadObjectCommand({ Bucket, Key, PartNumber: 1 }));
      expect(head).toMatchObject({ PartsCount: 2, ContentLength: PART_BYTES });
      const third = client.send(new HeadObjectCommand({ Bucket, Key, PartNumber: 3 }));
      expect((await refusalOf(third)).status).toBe(416);
      expect(await refusalOf(part(upload, 3, last))).toEqual(noUpload);
    });

    it("are listed with their parts, and given up", async () => {
      const { client } = suite;
      const upload = await begin();
      await part(upload, 2, patternOf(10));
      await part(upload, 1, patternOf(20));
      await part(upload, 5, patternOf(30));
      const first = await client.send(new ListPartsCommand({ ...upload, MaxParts: 2 }));
      expect(first.Parts?.map(({ PartNumber, Size }) => [PartNumber, Size])).toEqual([
        [1, 20],
        [2, 10],
      ]);
      expect(first).toMatchObject({ IsTruncated: true, NextPartNumberMarker: "2", StorageClass: "STANDARD" });
      const rest = await client.send(new ListPartsCommand({ ...upload, PartNumberMarker: "2" }));
      expect(rest.Parts?.map(({ PartNumber }) => PartNumber)).toEqual([5]);
      const { Bucket } = upload;
      const listed = await client.send(new ListMultipartUploadsCommand({ Bucket }));
      expect(listed.Uploads?.map(({ UploadId }) => UploadId)).toEqual([upload.UploadId]);
      await client.send(new AbortMultipartUploadCommand(upload));
      expect(await refusalOf(client.send(new ListPartsCommand(upload)))).toEqual(noUpload);
      expect((await client.send(new ListMultipartUploadsCommand({ Bucket }))).Uploads).toBeUndefined();
      expect(await refusalOf(client.send(new AbortMultipartUploadCommand(upload)))).toEqual(noUpload);
    });

    it("are listed by prefix, delimiter and page", async () => {
      const { client } = suite;
      const Bucket = await suite.bucket();
      for (const Key of ["a", "a", "b/1", "b/2", "c"]) await begin({ Bucket, Key });
      const grouped = await client.send(new ListMultipartUploadsCommand({ Bucket, Delimiter: "/" }));
      expect(grouped.Uploads?.map(({ Key }) => Key)).toEqual(["a", "a", "c"]);
      expect(grouped.CommonPrefixes?.map(({ Prefix }) => Prefix)).toEqual(["b/"]);
      const seen: (string | undefined)[] = [];
      let KeyMarker: string | undefined;
      let UploadIdMarker: string | undefined;
      for (;;) {
        const page: Awaited<ReturnType<typeof list>> = await list();
        seen.push(...(page.Uploads ?? []).map(({ Key }) => Key));
        if (page.IsTruncated !== true) break;
        KeyMarker = page.NextKeyMarker;
        UploadIdMarker = page.NextUploadIdMarker;
      }
      function list() {
        return client.send(
          new ListMultipartUploadsCommand({ Bucket, MaxUploads: 1, KeyMarker, UploadIdMarker }),
        );
      }
      expect(seen).toEqual(["a", "a", "b/1", "b/2", "c"]);
    });

    it("need parts of 5 MiB, but for the last", async () => {
      const upload = await begin();
      const parts = [await part(upload, 1, patternOf(100)), await part(upload, 2, patternOf(100))];
      expect(await refusalOf(complete(upload, parts))).toEqual({ code: "EntityTooSmall", status: 400 });
      await complete(upload, parts.slice(0, 1));
    });

    it("are completed with the parts that were sent, in order", async () => {
      const upload = await begin();
      const sent = await part(upload, 1, patternOf(100));
      const other = { ...sent, ETag: '"d41d8cd98f00b204e9800998ecf8427e"' };
      const invalid = { code: "InvalidPart", status: 400 };
      expect(await refusalOf(complete(upload, [other]))).toEqual(invalid);
      expect(await refusalOf(complete(upload, [{ ...sent, PartNumber: 2 }]))).toEqual(invalid);
      const twice = [{ ...sent, PartNumber: 2 }, sent];
      expect(await refusalOf(complete(upload, twice))).toEqual({ code: "InvalidPartOrder", status: 400 });
      expect(await refusalOf(complete(upload, []))).toEqual({ code: "MalformedXML", status: 400 });
    });

    it.each([0, 10_001])("have no part %i", async (PartNumber) => {
      const upload = await begin();
      expect(await refusalOf(part(upload, PartNumber, patternOf(1)))).toEqual({
        code: "InvalidArgument",
        status: 400,
      });
    });

    it("hold to conditions", async () => {
      const upload = await begin();
      const parts = [await part(upload, 1, patternOf(100))];
      await suite.put(upload.Bucket, upload.Key);
      expect(await refusalOf(complete(upload, parts, { IfNoneMatch: "*" }))).toEqual({
        code: "PreconditionFailed",
        status: 412,
      });
      expect(await refusalOf(complete(upload, parts, { MpuObjectSize: 99 }))).toEqual({
        code: "InvalidRequest",
        status: 400,
      });
      await complete(upload, parts, { MpuObjectSize: 100 });
    });

    it.each([
      ["CRC32", "COMPOSITE"],
      ["CRC32", "FULL_OBJECT"],
      ["CRC64NVME", "FULL_OBJECT"],
      ["SHA256", "COMPOSITE"],
    ] as const)("have a checksum by %s, %s", async (ChecksumAlgorithm, ChecksumType) => {
      const { client } = suite;
      const upload = await begin({ ChecksumAlgorithm, ChecksumType });
      const bytes = [large, patternOf(123)];
      const parts: Parts = [];
      for (const [index, body] of bytes.entries()) {
        parts.push(await part(upload, index + 1, body, { ChecksumAlgorithm }));
      }
      const done = await complete(upload, parts, { ChecksumType });
      const name = `Checksum${ChecksumAlgorithm}` as const;
      expect(done.ChecksumType).toBe(ChecksumType);
      expect(done[name]?.endsWith("-2")).toBe(ChecksumType === "COMPOSITE");
      const { Bucket, Key } = upload;
      const head = await client.send(new HeadObjectCommand({ Bucket, Key, ChecksumMode: "ENABLED" }));
      expect(head[name]).toBe(done[name]);
      const attributes = await client.send(
        new GetObjectAttributesCommand({
          Bucket,
          Key,
          MaxParts: 1,
          ObjectAttributes: ["ETag", "Checksum", "ObjectParts", "StorageClass", "ObjectSize"],
        }),
      );
      expect(attributes).toMatchObject({
        ObjectSize: PART_BYTES + 123,
        StorageClass: "STANDARD",
        ETag: done.ETag?.replaceAll('"', ""),
        Checksum: { [name]: done[name], ChecksumType },
        ObjectParts: { TotalPartsCount: 2, IsTruncated: true, MaxParts: 1, NextPartNumberMarker: "1" },
      });
      expect(attributes.ObjectParts?.Parts?.map(({ Size }) => Size)).toEqual([PART_BYTES]);
    });

    it("refuse checksums that differ, or that nobody has", async () => {
      const sha = await begin({ ChecksumAlgorithm: "SHA256" });
      const other = part(sha, 1, patternOf(10), { ChecksumAlgorithm: "CRC32" });
      expect(await refusalOf(other)).toEqual({ code: "InvalidRequest", status: 400 });
      const odd = begin({ ChecksumAlgorithm: "SHA256", ChecksumType: "FULL_OBJECT" });
      expect(await refusalOf(odd)).toEqual({ code: "InvalidRequest", status: 400 });
      const crc = await begin({ ChecksumAlgorithm: "CRC32", ChecksumType: "FULL_OBJECT" });
      const parts = [await part(crc, 1, patternOf(10), { ChecksumAlgorithm: "CRC32" })];
      const wrong = complete(crc, parts, { ChecksumCRC32: "AAAAAA==", ChecksumType: "FULL_OBJECT" });
      expect(await refusalOf(wrong)).toEqual({ code: "BadDigest", status: 400 });
    });

    it("take parts from other objects", async () => {
      const { client } = suite;
      const upload = await begin();
      const { Bucket, Key } = upload;
      const bytes = patternOf(100_000);
      await suite.put(Bucket, "source", bytes);
      const copy = (more: object) =>
        client.send(
          new UploadPartCopyCommand({ ...upload, PartNumber: 1, CopySource: `${Bucket}/source`, ...more }),
        );
      const beyond = copy({ CopySourceRange: "bytes=0-100000" });
      expect(await refusalOf(beyond)).toEqual({ code: "InvalidArgument", status: 400 });
      const unlike = copy({ CopySourceIfMatch: '"other"' });
      expect(await refusalOf(unlike)).toEqual({ code: "PreconditionFailed", status: 412 });
      const { CopyPartResult } = await copy({ CopySourceRange: "bytes=10-69999" });
      const Parts = [{ PartNumber: 1, ETag: CopyPartResult?.ETag }];
      await client.send(new CompleteMultipartUploadCommand({ ...upload, MultipartUpload: { Parts } }));
      const got = await client.send(new GetObjectCommand({ Bucket, Key }));
      expect(Buffer.compare(await bytesOf(got), bytes.subarray(10, 70_000))).toBe(0);
    });

    it("are what lib-storage makes of a large body", async () => {
      const Bucket = await suite.bucket();
      const Body = patternOf(11_000_000);
      const upload = new Upload({
        client: suite.client,
        params: { Bucket, Key: "large", Body },
        partSize: PART_BYTES,
        queueSize: 3,
      });
      const { ETag } = await upload.done();
      expect(ETag).toMatch(/-3"$/);
      const got = await suite.client.send(new GetObjectCommand({ Bucket, Key: "large" }));
      expect(Buffer.compare(await bytesOf(got), Body)).toBe(0);
    });

    it("need a bucket", async () => {
      expect(await refusalOf(begin({ Bucket: "no-such-bucket-here" }))).toEqual({
        code: "NoSuchBucket",
        status: 404,
      });
    });
  });

  describe("attributes", () => {
    it("of an object in one piece name no parts", async () => {
      const Bucket = await suite.bucket();
      await suite.put(Bucket, "a", "12345");
      const ObjectAttributes = ["ObjectParts", "ObjectSize"] as const;
      const answer = await suite.client.send(
        new GetObjectAttributesCommand({ Bucket, Key: "a", ObjectAttributes: [...ObjectAttributes] }),
      );
      expect(answer.ObjectSize).toBe(5);
      expect(answer.ObjectParts).toBeUndefined();
      expect(answer.ETag).toBeUndefined();
      expect(answer.LastModified).toBeInstanceOf(Date);
    });

    it("are asked for by name", async () => {
      const Bucket = await suite.bucket();
      await suite.put(Bucket, "a");
      const odd = suite.client.send(
        new GetObjectAttributesCommand({ Bucket, Key: "a", ObjectAttributes: ["Odd" as "ETag"] }),
      );
      expect(await refusalOf(odd)).toEqual({ code: "InvalidArgument", status: 400 });
    });
  });
}
