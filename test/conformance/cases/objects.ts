import { GetObjectCommand, HeadObjectCommand, ListObjectsV2Command } from "@aws-sdk/client-s3";
import { describe, expect, it } from "vitest";
import { refusalOf, type Suite } from "../harness.ts";

export function objectCases(suite: Suite): void {
  describe("objects", () => {
    it.each([0, 1, 4096, 16_384, 16_385, 1_000_000])("of %i bytes come back as they went", async (length) => {
      const Bucket = await suite.bucket();
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 31) & 0xff);
      const { ETag, ChecksumCRC32 } = await suite.put(Bucket, "a/b c+ü", bytes);
      expect(ChecksumCRC32).toBeTypeOf("string");
      const got = await suite.client.send(new GetObjectCommand({ Bucket, Key: "a/b c+ü" }));
      expect(got.ContentLength).toBe(length);
      expect(got.ETag).toBe(ETag);
      expect(Buffer.compare((await got.Body?.transformToByteArray()) ?? new Uint8Array(), bytes)).toBe(0);
      const head = await suite.client.send(new HeadObjectCommand({ Bucket, Key: "a/b c+ü" }));
      expect(head.ContentLength).toBe(length);
    });

    it("are listed", async () => {
      const Bucket = await suite.bucket();
      for (const key of ["b", "a/1", "a/2", "c"]) await suite.put(Bucket, key);
      const page = await suite.client.send(new ListObjectsV2Command({ Bucket, Delimiter: "/" }));
      expect(page.Contents?.map(({ Key }) => Key)).toEqual(["b", "c"]);
      expect(page.CommonPrefixes?.map(({ Prefix }) => Prefix)).toEqual(["a/"]);
    });

    it("that are not there", async () => {
      const Bucket = await suite.bucket();
      expect(await refusalOf(suite.client.send(new GetObjectCommand({ Bucket, Key: "a" })))).toEqual({
        code: "NoSuchKey",
        status: 404,
      });
    });
  });
}
