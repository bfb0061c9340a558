import {
  CopyObjectCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  DeleteObjectTaggingCommand,
  GetObjectAclCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  PutObjectCommand,
  PutObjectTaggingCommand,
} from "@aws-sdk/client-s3";
import { describe, expect, it } from "vitest";
import { bytesOf, refusalOf, type Suite } from "../harness.ts";

const noKey = { code: "NoSuchKey", status: 404 };

export function versionCases(suite: Suite): void {
  const textOf = async (Bucket: string, Key: string, VersionId?: string): Promise<string> => {
    const got = await suite.client.send(new GetObjectCommand({ Bucket, Key, VersionId }));
    return Buffer.from(await bytesOf(got)).toString();
  };

  describe("versions", () => {
    it("are not named in a bucket that never had any", async () => {
      const Bucket = await suite.bucket();
      const put = await suite.put(Bucket, "a", "1");
      expect(put.VersionId).toBeUndefined();
      expect(
        (await suite.client.send(new HeadObjectCommand({ Bucket, Key: "a" }))).VersionId,
      ).toBeUndefined();
      expect(await textOf(Bucket, "a", "null")).toBe("1");
    });

    it("stay when they are replaced, and come back", async () => {
      const { client } = suite;
      const Bucket = await suite.bucket({ versioning: "Enabled" });
      const first = await suite.put(Bucket, "a", "one");
      const second = await suite.put(Bucket, "a", "two");
      expect(first.VersionId).not.toBe(second.VersionId);
      expect(await textOf(Bucket, "a")).toBe("two");
      expect(await textOf(Bucket, "a", first.VersionId)).toBe("one");
      const copy = new CopyObjectCommand({
        Bucket,
        Key: "a",
        CopySource: `${Bucket}/a?versionId=${first.VersionId}`,
      });
      const restored = await client.send(copy);
      expect(restored.CopySourceVersionId).toBe(first.VersionId);
      expect(await textOf(Bucket, "a", restored.VersionId)).toBe("one");
      expect(await textOf(Bucket, "a")).toBe("one");
    });

    it("are hidden by a delete marker, which can be deleted", async () => {
      const { client } = suite;
      const Bucket = await suite.bucket({ versioning: "Enabled" });
      const { VersionId } = await suite.put(Bucket, "a", "one");
      const marker = await client.send(new DeleteObjectCommand({ Bucket, Key: "a" }));
      expect(marker.DeleteMarker).toBe(true);
      const get = client.send(new GetObjectCommand({ Bucket, Key: "a" }));
      expect(await refusalOf(get)).toEqual(noKey);
      const named = client.send(new GetObjectCommand({ Bucket, Key: "a", VersionId: marker.VersionId }));
      expect(await refusalOf(named)).toEqual({ code: "MethodNotAllowed", status: 405 });
      const tagged = client.send(new GetObjectTaggingCommand({ Bucket, Key: "a" }));
      expect(await refusalOf(tagged)).toEqual(noKey);
      expect((await client.send(new ListObjectsV2Command({ Bucket }))).KeyCount).toBe(0);
      expect(await textOf(Bucket, "a", VersionId)).toBe("one");
      const removed = await client.send(
        new DeleteObjectCommand({ Bucket, Key: "a", VersionId: marker.VersionId }),
      );
      expect(removed).toMatchObject({ DeleteMarker: true, VersionId: marker.VersionId });
      expect(await textOf(Bucket, "a")).toBe("one");
    });

    it("named null are replaced where versioning is suspended", async () => {
      const Bucket = await suite.bucket();
      await suite.put(Bucket, "a", "null 1");
      await suite.setVersioning(Bucket, "Enabled");
      const kept = await suite.put(Bucket, "a", "kept");
      await suite.setVersioning(Bucket, "Suspended");
      const suspended = await suite.put(Bucket, "a", "null 2");
      expect(suspended.VersionId).toBe("null");
      expect(await textOf(Bucket, "a")).toBe("null 2");
      expect(await textOf(Bucket, "a", "null")).toBe("null 2");
      expect(await textOf(Bucket, "a", kept.VersionId)).toBe("kept");
      const marker = await suite.client.send(new DeleteObjectCommand({ Bucket, Key: "a" }));
      expect(marker).toMatchObject({ DeleteMarker: true, VersionId: "null" });
      const gone = suite.client.send(new GetObjectCommand({ Bucket, Key: "a", VersionId: "null" }));
      expect(await refusalOf(gone)).toEqual({ code: "MethodNotAllowed", status: 405 });
      expect(await textOf(Bucket, "a", kept.VersionId)).toBe("kept");
    });

    it("that are not there, or could not be", async () => {
      const { client } = suite;
      const Bucket = await suite.bucket({ versioning: "Enabled" });
      const { VersionId } = await suite.put(Bucket, "a");
      await client.send(new DeleteObjectCommand({ Bucket, Key: "a", VersionId }));
      const gone = client.send(new GetObjectCommand({ Bucket, Key: "a", VersionId }));
      expect(await refusalOf(gone)).toEqual({ code: "NoSuchVersion", status: 404 });
      const odd = client.send(new GetObjectCommand({ Bucket, Key: "a", VersionId: "no-version" }));
      expect(await refusalOf(odd)).toEqual({ code: "InvalidArgument", status: 400 });
      await client.send(new DeleteObjectCommand({ Bucket, Key: "a", VersionId }));
    });

    it("are listed, newest first, a page at a time", async () => {
      const { client } = suite;
      const Bucket = await suite.bucket({ versioning: "Enabled" });
      const ids: (string | undefined)[] = [];
      for (const text of ["1", "2", "3"]) ids.unshift((await suite.put(Bucket, "a", text)).VersionId);
      const marker = await client.send(new DeleteObjectCommand({ Bucket, Key: "a" }));
      await suite.put(Bucket, "b/1");
      await suite.put(Bucket, "b/2");
      const seen: string[] = [];
      let from: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } | undefined = {};
      while (from !== undefined) {
        const page: ListObjectVersionsCommandOutput = await client.send(
          new ListObjectVersionsCommand({ Bucket, Delimiter: "/", MaxKeys: 2, ...from }),
        );
        for (const { Key, VersionId, IsLatest } of page.DeleteMarkers ?? []) {
          seen.push(`${Key} marker ${VersionId} ${IsLatest}`);
        }
        for (const { Key, VersionId, IsLatest } of page.Versions ?? []) {
          seen.push(`${Key} ${VersionId} ${IsLatest}`);
        }
        for (const { Prefix } of page.CommonPrefixes ?? []) seen.push(`${Prefix}`);
        const { NextKeyMarker: KeyMarker, NextVersionIdMarker: VersionIdMarker } = page;
        from = page.IsTruncated === true ? { KeyMarker, VersionIdMarker } : undefined;
      }
      expect(seen).toEqual([`a marker ${marker.VersionId} true`, ...ids.map((id) => `a ${id} false`), "b/"]);
    });

    it("keep a bucket from being deleted", async () => {
      const { client } = suite;
      const Bucket = await suite.bucket({ versioning: "Enabled" });
      const { VersionId } = await suite.put(Bucket, "a");
      const marker = await client.send(new DeleteObjectCommand({ Bucket, Key: "a" }));
      const early = client.send(new DeleteBucketCommand({ Bucket }));
      expect(await refusalOf(early)).toEqual({ code: "BucketNotEmpty", status: 409 });
      for (const id of [VersionId, marker.VersionId]) {
        await client.send(new DeleteObjectCommand({ Bucket, Key: "a", VersionId: id }));
      }
      await client.send(new DeleteBucketCommand({ Bucket }));
    });
  });

  describe("deletes", () => {
    it("of what is not there succeed", async () => {
      const Bucket = await suite.bucket();
      const { $metadata } = await suite.client.send(new DeleteObjectCommand({ Bucket, Key: "a" }));
      expect($metadata.httpStatusCode).toBe(204);
    });

    it("hold to If-Match", async () => {
      const { client } = suite;
      const Bucket = await suite.bucket();
      const { ETag } = await suite.put(Bucket, "a");
      const wrong = client.send(new DeleteObjectCommand({ Bucket, Key: "a", IfMatch: '"other"' }));
      expect(await refusalOf(wrong)).toEqual({ code: "PreconditionFailed", status: 412 });
      await client.send(new DeleteObjectCommand({ Bucket, Key: "a", IfMatch: ETag }));
      expect(await refusalOf(client.send(new GetObjectCommand({ Bucket, Key: "a" })))).toEqual(noKey);
    });

    it("take many at once, and say what became of each", async () => {
      const { client } = suite;
      const Bucket = await suite.bucket({ versioning: "Enabled" });
      const { VersionId } = await suite.put(Bucket, "a&b");
      await suite.put(Bucket, "c");
      const Objects = [
        { Key: "a&b", VersionId },
        { Key: "c" },
        { Key: "missing" },
        { Key: "d", VersionId: "no-version" },
      ];
      const answer = await client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }));
      const deleted = answer.Deleted?.map(({ Key, DeleteMarker }) => [Key, DeleteMarker]);
      expect(deleted).toEqual([
        ["a&b", undefined],
        ["c", true],
        ["missing", true],
      ]);
      expect(answer.Errors?.map(({ Key, Code }) => [Key, Code])).toEqual([["d", "InvalidArgument"]]);
    });

    it("are quiet when asked to be", async () => {
      const Bucket = await suite.bucket();
      const Delete = { Objects: [{ Key: "a" }, { Key: "b" }], Quiet: true };
      const answer = await suite.client.send(new DeleteObjectsCommand({ Bucket, Delete }));
      expect(answer.Deleted).toBeUndefined();
      expect(answer.Errors).toBeUndefined();
    });

    it("take a thousand keys and no more", async () => {
      const Bucket = await suite.bucket();
      const Objects = Array.from({ length: 1_000 }, (_, index) => ({ Key: `key-${index}` }));
      const answer = await suite.client.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }));
      expect(answer.Deleted).toHaveLength(1_000);
      const more = suite.client.send(
        new DeleteObjectsCommand({ Bucket, Delete: { Objects: [...Objects, { Key: "one more" }] } }),
      );
      expect(await refusalOf(more)).toEqual({ code: "MalformedXML", status: 400 });
    });
  });

  describe("tags of objects", () => {
    it("are set, counted, read and removed", async () => {
      const { client } = suite;
      const Bucket = await suite.bucket({ versioning: "Enabled" });
      const put = await client.send(
        new PutObjectCommand({ Bucket, Key: "a", Body: "x", Tagging: "color=blue%20green&empty" }),
      );
      const read = async () => (await client.send(new GetObjectTaggingCommand({ Bucket, Key: "a" }))).TagSet;
      expect(await read()).toEqual([
        { Key: "color", Value: "blue green" },
        { Key: "empty", Value: "" },
      ]);
      const TagSet = [{ Key: "k", Value: "v" }];
      const set = await client.send(new PutObjectTaggingCommand({ Bucket, Key: "a", Tagging: { TagSet } }));
      expect(set.VersionId).toBe(put.VersionId);
      expect(await read()).toEqual(TagSet);
      expect((await client.send(new GetObjectCommand({ Bucket, Key: "a" }))).TagCount).toBe(1);
      await client.send(new DeleteObjectTaggingCommand({ Bucket, Key: "a" }));
      expect(await read()).toEqual([]);
    });

    it("are ten at most, and each once", async () => {
      const { client } = suite;
      const Bucket = await suite.bucket();
      await suite.put(Bucket, "a");
      const set = (TagSet: { Key: string; Value: string }[]) =>
        refusalOf(client.send(new PutObjectTaggingCommand({ Bucket, Key: "a", Tagging: { TagSet } })));
      const eleven = Array.from({ length: 11 }, (_, index) => ({ Key: `k${index}`, Value: "v" }));
      expect(await set(eleven)).toEqual({ code: "BadRequest", status: 400 });
      const twice = [
        { Key: "k", Value: "1" },
        { Key: "k", Value: "2" },
      ];
      expect(await set(twice)).toEqual({ code: "InvalidTag", status: 400 });
      const missing = client.send(
        new PutObjectTaggingCommand({ Bucket, Key: "missing", Tagging: { TagSet: [] } }),
      );
      expect(await refusalOf(missing)).toEqual(noKey);
    });

    it("and access lists belong to objects that are there", async () => {
      const Bucket = await suite.bucket();
      await suite.put(Bucket, "a");
      const { Grants } = await suite.client.send(new GetObjectAclCommand({ Bucket, Key: "a" }));
      expect(Grants?.[0]?.Permission).toBe("FULL_CONTROL");
      const missing = suite.client.send(new GetObjectAclCommand({ Bucket, Key: "missing" }));
      expect(await refusalOf(missing)).toEqual(noKey);
    });
  });
}
