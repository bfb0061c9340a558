import {
  CopyObjectCommand,
  GetObjectCommand,
  type GetObjectCommandOutput,
  HeadObjectCommand,
  PutObjectCommand,
} from "@aws-sdk/client-s3";
import { describe, expect, it } from "vitest";
import { bytesOf, patternOf, refusalOf, type Suite } from "../harness.ts";

async function textOf(answer: GetObjectCommandOutput): Promise<string> {
  return Buffer.from(await bytesOf(answer)).toString();
}

export function objectCases(suite: Suite): void {
  describe("objects", () => {
    it.each([0, 1, 4096, 16_384, 16_385, 1_000_000])("of %i bytes come back as they went", async (length) => {
      const Bucket = await suite.bucket();
      const bytes = patternOf(length);
      const { ETag, ChecksumCRC32 } = await suite.put(Bucket, "a/b c+ü", bytes);
      expect(ChecksumCRC32).toBeTypeOf("string");
      const got = await suite.client.send(new GetObjectCommand({ Bucket, Key: "a/b c+ü" }));
      expect(got.ContentLength).toBe(length);
      expect(got.ETag).toBe(ETag);
      expect(Buffer.compare(await bytesOf(got), bytes)).toBe(0);
      const head = await suite.client.send(new HeadObjectCommand({ Bucket, Key: "a/b c+ü" }));
      expect(head.ContentLength).toBe(length);
      expect(head.AcceptRanges).toBe("bytes");
    });

    it("that are not there", async () => {
      const Bucket = await suite.bucket();
      const get = suite.client.send(new GetObjectCommand({ Bucket, Key: "a" }));
      expect(await refusalOf(get)).toEqual({ code: "NoSuchKey", status: 404 });
      const head = suite.client.send(new HeadObjectCommand({ Bucket, Key: "a" }));
      expect(await refusalOf(head)).toEqual({ code: "NotFound", status: 404 });
    });

    it.each([
      "a//b",
      "/lead",
      "trail/",
      "../up",
      "a/./b",
      "50%",
      "a?b#c",
      "日本語",
      "🙂",
      "a\u0001b",
      "x".repeat(1024),
    ])("have keys as %j", async (Key) => {
      const Bucket = await suite.bucket();
      await suite.put(Bucket, Key, "value");
      expect(await textOf(await suite.client.send(new GetObjectCommand({ Bucket, Key })))).toBe("value");
    });

    it("have keys of at most 1024 bytes", async () => {
      const Bucket = await suite.bucket();
      expect(await refusalOf(suite.put(Bucket, "ü".repeat(513)))).toEqual({
        code: "KeyTooLongError",
        status: 400,
      });
    });

    it("keep their headers and metadata, also non-ASCII ones", async () => {
      const { client } = suite;
      const Bucket = await suite.bucket();
      const described = {
        ContentType: "text/plain; charset=utf-8",
        CacheControl: "max-age=60",
        ContentDisposition: 'attachment; filename="a.txt"',
        ContentEncoding: "gzip",
        ContentLanguage: "de",
        StorageClass: "STANDARD_IA",
        WebsiteRedirectLocation: "/elsewhere",
      } as const;
      const Metadata = { plain: "value", empty: "", spaced: "a  b" };
      await client.send(new PutObjectCommand({ Bucket, Key: "a", Body: "x", Metadata, ...described }));
      const head = await client.send(new HeadObjectCommand({ Bucket, Key: "a" }));
      expect(head).toMatchObject({ ...described, Metadata: { plain: "value", empty: "" } });
      const plain = await client.send(new PutObjectCommand({ Bucket, Key: "b", Body: "x" }));
      expect(plain.$metadata.httpStatusCode).toBe(200);
      const bare = await client.send(new HeadObjectCommand({ Bucket, Key: "b" }));
      expect(bare.ContentType).toBe("application/octet-stream");
      expect(bare.StorageClass).toBeUndefined();
    });

    it("have at most 2 KiB of metadata", async () => {
      const Bucket = await suite.bucket();
      const request = new PutObjectCommand({
        Bucket,
        Key: "a",
        Body: "x",
        Metadata: { big: "v".repeat(2048) },
      });
      expect(await refusalOf(suite.client.send(request))).toEqual({ code: "MetadataTooLarge", status: 400 });
    });

    it("are answered with other headers where the request says so", async () => {
      const Bucket = await suite.bucket();
      await suite.put(Bucket, "a");
      const got = await suite.client.send(
        new GetObjectCommand({
          Bucket,
          Key: "a",
          ResponseContentType: "text/html",
          ResponseCacheControl: "no-store",
          ResponseContentDisposition: "inline; filename=ü",
          ResponseContentEncoding: "identity",
          ResponseContentLanguage: "fr",
          ResponseExpires: new Date(0),
        }),
      );
      expect(got).toMatchObject({
        ContentType: "text/html",
        CacheControl: "no-store",
        ContentEncoding: "identity",
        ContentLanguage: "fr",
      });
    });

    it.each([
      ["bytes=0-3", "0123", "bytes 0-3/10"],
      ["bytes=4-", "456789", "bytes 4-9/10"],
      ["bytes=-3", "789", "bytes 7-9/10"],
      ["bytes=-99", "0123456789", "bytes 0-9/10"],
      ["bytes=8-99", "89", "bytes 8-9/10"],
      ["bytes=0-1,4-5", "0123456789", undefined],
      ["bytes=5-3", "0123456789", undefined],
      ["lines=1-2", "0123456789", undefined],
    ])("are read by range: %s", async (Range, text, ContentRange) => {
      const Bucket = await suite.bucket();
      await suite.put(Bucket, "a", "0123456789");
      const got = await suite.client.send(new GetObjectCommand({ Bucket, Key: "a", Range }));
      expect(await textOf(got)).toBe(text);
      expect(got.ContentRange).toBe(ContentRange);
      expect(got.$metadata.httpStatusCode).toBe(ContentRange === undefined ? 200 : 206);
      const head = await suite.client.send(new HeadObjectCommand({ Bucket, Key: "a", Range }));
      expect(head.ContentLength).toBe(text.length);
    });

    it.each(["bytes=10-", "bytes=99-100", "bytes=-0"])("have no bytes in %s", async (Range) => {
      const Bucket = await suite.bucket();
      await suite.put(Bucket, "a", "0123456789");
      const get = suite.client.send(new GetObjectCommand({ Bucket, Key: "a", Range }));
      expect(await refusalOf(get)).toEqual({ code: "InvalidRange", status: 416 });
    });

    it("are read by ranges that cross chunks", async () => {
      const Bucket = await suite.bucket();
      const bytes = patternOf(300_000);
      await suite.put(Bucket, "a", bytes);
      const got = await suite.client.send(
        new GetObjectCommand({ Bucket, Key: "a", Range: "bytes=65000-196999" }),
      );
      expect(Buffer.compare(await bytesOf(got), bytes.subarray(65_000, 197_000))).toBe(0);
    });

    it("have a first part, and no second", async () => {
      const Bucket = await suite.bucket();
      await suite.put(Bucket, "a", "0123456789");
      const first = await suite.client.send(new GetObjectCommand({ Bucket, Key: "a", PartNumber: 1 }));
      expect(await textOf(first)).toBe("0123456789");
      expect(first.$metadata.httpStatusCode).toBe(206);
      expect(first.PartsCount).toBeUndefined();
      const second = suite.client.send(new GetObjectCommand({ Bucket, Key: "a", PartNumber: 2 }));
      expect(await refusalOf(second)).toEqual({ code: "InvalidPartNumber", status: 416 });
      const both = suite.client.send(
        new GetObjectCommand({ Bucket, Key: "a", PartNumber: 1, Range: "bytes=0-1" }),
      );
      expect(await refusalOf(both)).toEqual({ code: "InvalidRequest", status: 400 });
    });

    it.each(["CRC32", "CRC32C", "CRC64NVME", "SHA1", "SHA256"] as const)(
      "are checked by %s and give it back",
      async (ChecksumAlgorithm) => {
        const Bucket = await suite.bucket();
        const name = `Checksum${ChecksumAlgorithm}` as const;
        const put = await suite.client.send(
          new PutObjectCommand({ Bucket, Key: "a", Body: patternOf(100_000), ChecksumAlgorithm }),
        );
        expect(put[name]).toBeTypeOf("string");
        expect(put.ChecksumType).toBe("FULL_OBJECT");
        const head = await suite.client.send(
          new HeadObjectCommand({ Bucket, Key: "a", ChecksumMode: "ENABLED" }),
        );
        expect(head[name]).toBe(put[name]);
        expect(head.ChecksumType).toBe("FULL_OBJECT");
        const got = await suite.client.send(new GetObjectCommand({ Bucket, Key: "a" }));
        expect((await bytesOf(got)).length).toBe(100_000);
      },
    );

    it("are not written when a digest differs", async () => {
      const { client } = suite;
      const Bucket = await suite.bucket();
      const wrong = new PutObjectCommand({
        Bucket,
        Key: "a",
        Body: "x",
        ContentMD5: "1B2M2Y8AsgTpgAmY7PhCfg==",
      });
      expect(await refusalOf(client.send(wrong))).toEqual({ code: "BadDigest", status: 400 });
      const crc = new PutObjectCommand({ Bucket, Key: "a", Body: "x", ChecksumCRC32: "AAAAAA==" });
      expect(await refusalOf(client.send(crc))).toEqual({ code: "BadDigest", status: 400 });
      const invalid = new PutObjectCommand({ Bucket, Key: "a", Body: "x", ContentMD5: "nonsense" });
      expect(await refusalOf(client.send(invalid))).toEqual({ code: "InvalidDigest", status: 400 });
      const get = client.send(new GetObjectCommand({ Bucket, Key: "a" }));
      expect(await refusalOf(get)).toEqual({ code: "NoSuchKey", status: 404 });
    });

    it("refuse what they have not", async () => {
      const { client } = suite;
      const Bucket = await suite.bucket();
      const object = { Bucket, Key: "a", Body: "x" };
      const encrypted = client.send(new PutObjectCommand({ ...object, ServerSideEncryption: "AES256" }));
      expect(await refusalOf(encrypted)).toEqual({ code: "NotImplemented", status: 501 });
      const held = client.send(new PutObjectCommand({ ...object, ObjectLockLegalHoldStatus: "ON" }));
      expect(await refusalOf(held)).toEqual({ code: "NotImplemented", status: 501 });
      const open = client.send(new PutObjectCommand({ ...object, ACL: "public-read" }));
      expect(await refusalOf(open)).toEqual({ code: "AccessControlListNotSupported", status: 400 });
      const odd = client.send(new PutObjectCommand({ ...object, StorageClass: "CHEAP" as "STANDARD" }));
      expect(await refusalOf(odd)).toEqual({ code: "InvalidStorageClass", status: 400 });
      const own = await client.send(new PutObjectCommand({ ...object, ACL: "bucket-owner-full-control" }));
      expect(own.$metadata.httpStatusCode).toBe(200);
    });
  });

  describe("conditional reads", () => {
    const past = new Date(1_000_000_000_000);
    const future = new Date(Date.now() + 86_400_000);
    it.each([
      ["If-Match, equal", { IfMatch: "ETAG" }, 200],
      ["If-Match, any", { IfMatch: "*" }, 200],
      ["If-Match, other", { IfMatch: '"other"' }, 412],
      ["If-None-Match, equal", { IfNoneMatch: "ETAG" }, 304],
      ["If-None-Match, other", { IfNoneMatch: '"other"' }, 200],
      ["If-Modified-Since, earlier", { IfModifiedSince: past }, 200],
      ["If-Modified-Since, later", { IfModifiedSince: future }, 304],
      ["If-Unmodified-Since, earlier", { IfUnmodifiedSince: past }, 412],
      ["If-Unmodified-Since, later", { IfUnmodifiedSince: future }, 200],
      ["If-Match outranks If-Unmodified-Since", { IfMatch: "ETAG", IfUnmodifiedSince: past }, 200],
      ["If-None-Match outranks If-Modified-Since", { IfNoneMatch: "ETAG", IfModifiedSince: past }, 304],
    ])("%s", async (_, conditions: object, status) => {
      const Bucket = await suite.bucket();
      const { ETag } = await suite.put(Bucket, "a");
      const resolved = Object.fromEntries(
        Object.entries(conditions).map(([name, value]) => [name, value === "ETAG" ? ETag : value]),
      );
      for (const Command of [GetObjectCommand, HeadObjectCommand]) {
        const request = suite.client.send(new Command({ Bucket, Key: "a", ...resolved }) as GetObjectCommand);
        if (status === 200) expect((await request).$metadata.httpStatusCode).toBe(200);
        else expect((await refusalOf(request)).status).toBe(status);
      }
    });
  });

  describe("conditional writes", () => {
    it("create what is not there, once", async () => {
      const Bucket = await suite.bucket();
      const create = () =>
        suite.client.send(new PutObjectCommand({ Bucket, Key: "a", Body: "x", IfNoneMatch: "*" }));
      const outcomes = await Promise.allSettled([create(), create(), create(), create()]);
      expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect(await refusalOf(create())).toEqual({ code: "PreconditionFailed", status: 412 });
    });

    it("replace what they expect", async () => {
      const Bucket = await suite.bucket();
      const replace = (IfMatch: string, Key = "a") =>
        suite.client.send(new PutObjectCommand({ Bucket, Key, Body: "new", IfMatch }));
      const { ETag = "" } = await suite.put(Bucket, "a");
      expect(await refusalOf(replace('"other"'))).toEqual({ code: "PreconditionFailed", status: 412 });
      await replace(ETag);
      expect(await refusalOf(replace(ETag))).toEqual({ code: "PreconditionFailed", status: 412 });
      expect(await refusalOf(replace(ETag, "missing"))).toEqual({ code: "NoSuchKey", status: 404 });
    });

    it("know no other ETag to be absent", async () => {
      const Bucket = await suite.bucket();
      const request = new PutObjectCommand({ Bucket, Key: "a", Body: "x", IfNoneMatch: '"abc"' });
      expect(await refusalOf(suite.client.send(request))).toEqual({ code: "NotImplemented", status: 501 });
    });
  });

  describe("copies", () => {
    it("take everything along", async () => {
      const { client } = suite;
      const [Bucket, other] = [await suite.bucket(), await suite.bucket()];
      const bytes = patternOf(200_000);
      const put = await client.send(
        new PutObjectCommand({
          Bucket,
          Key: "a ü+b",
          Body: bytes,
          ContentType: "text/x",
          Metadata: { m: "v" },
          Tagging: "t=1",
        }),
      );
      const CopySource = `${Bucket}/${encodeURIComponent("a ü+b")}`;
      const copied = await client.send(new CopyObjectCommand({ Bucket: other, Key: "c", CopySource }));
      expect(copied.CopyObjectResult?.ETag).toBe(put.ETag);
      expect(copied.CopyObjectResult?.LastModified).toBeInstanceOf(Date);
      const got = await client.send(new GetObjectCommand({ Bucket: other, Key: "c" }));
      expect(got).toMatchObject({ ContentType: "text/x", Metadata: { m: "v" }, TagCount: 1 });
      expect(Buffer.compare(await bytesOf(got), bytes)).toBe(0);
    });

    it("replace metadata and tags when told to", async () => {
      const { client } = suite;
      const Bucket = await suite.bucket();
      await client.send(
        new PutObjectCommand({ Bucket, Key: "a", Body: "x", Metadata: { m: "v" }, Tagging: "t=1" }),
      );
      await client.send(
        new CopyObjectCommand({
          Bucket,
          Key: "a",
          CopySource: `/${Bucket}/a`,
          MetadataDirective: "REPLACE",
          Metadata: { n: "w" },
          ContentType: "text/y",
          TaggingDirective: "REPLACE",
          Tagging: "u=2&v=3",
        }),
      );
      const head = await client.send(new GetObjectCommand({ Bucket, Key: "a" }));
      expect(head.Metadata).toEqual({ n: "w" });
      expect(head).toMatchObject({ ContentType: "text/y", TagCount: 2 });
    });

    it("onto themselves need a change", async () => {
      const Bucket = await suite.bucket();
      await suite.put(Bucket, "a");
      const copy = new CopyObjectCommand({ Bucket, Key: "a", CopySource: `${Bucket}/a` });
      expect(await refusalOf(suite.client.send(copy))).toEqual({ code: "InvalidRequest", status: 400 });
      const moved = new CopyObjectCommand({
        Bucket,
        Key: "a",
        CopySource: `${Bucket}/a`,
        StorageClass: "ONEZONE_IA",
      });
      await suite.client.send(moved);
      const head = await suite.client.send(new HeadObjectCommand({ Bucket, Key: "a" }));
      expect(head.StorageClass).toBe("ONEZONE_IA");
    });

    it("hold to their conditions", async () => {
      const { client } = suite;
      const Bucket = await suite.bucket();
      const { ETag } = await suite.put(Bucket, "a");
      const copy = (conditions: object) =>
        client.send(new CopyObjectCommand({ Bucket, Key: "b", CopySource: `${Bucket}/a`, ...conditions }));
      const failed = { code: "PreconditionFailed", status: 412 };
      expect(await refusalOf(copy({ CopySourceIfMatch: '"other"' }))).toEqual(failed);
      expect(await refusalOf(copy({ CopySourceIfNoneMatch: ETag }))).toEqual(failed);
      expect(await refusalOf(copy({ CopySourceIfUnmodifiedSince: new Date(0) }))).toEqual(failed);
      await copy({ CopySourceIfMatch: ETag });
      expect(await refusalOf(copy({ IfNoneMatch: "*" }))).toEqual(failed);
    });

    it("need a source", async () => {
      const Bucket = await suite.bucket();
      const copy = (CopySource: string) =>
        refusalOf(suite.client.send(new CopyObjectCommand({ Bucket, Key: "b", CopySource })));
      expect(await copy(`${Bucket}/missing`)).toEqual({ code: "NoSuchKey", status: 404 });
      expect(await copy("no-such-bucket-here/a")).toEqual({ code: "NoSuchBucket", status: 404 });
      expect(await copy("nothing")).toEqual({ code: "InvalidArgument", status: 400 });
    });
  });
}
