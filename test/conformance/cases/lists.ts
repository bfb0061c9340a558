import {
  ListObjectsCommand,
  ListObjectsV2Command,
  type ListObjectsV2CommandOutput,
} from "@aws-sdk/client-s3";
import { describe, expect, it } from "vitest";
import { bucketName, refusalOf, type Suite } from "../harness.ts";

const keys = ["a", "b/1", "b/2", "b/c/3", "d e", "ü", "z/1"];

export function listCases(suite: Suite): void {
  const filled = async (): Promise<string> => {
    const Bucket = await suite.bucket();
    await Promise.all(keys.map((key) => suite.put(Bucket, key)));
    return Bucket;
  };

  describe("lists", () => {
    it("are in the order of UTF-8, whichever way keys came", async () => {
      const Bucket = await filled();
      const { Contents, KeyCount, MaxKeys } = await suite.client.send(new ListObjectsV2Command({ Bucket }));
      expect(Contents?.map(({ Key }) => Key)).toEqual(["a", "b/1", "b/2", "b/c/3", "d e", "z/1", "ü"]);
      expect(KeyCount).toBe(keys.length);
      expect(MaxKeys).toBe(1_000);
      expect(Contents?.[0]).toMatchObject({ Size: 1, StorageClass: "STANDARD", ChecksumType: "FULL_OBJECT" });
      expect(Contents?.[0]?.Owner).toBeUndefined();
    });

    it.each([
      [{ Prefix: "b/" }, ["b/1", "b/2", "b/c/3"], []],
      [{ Delimiter: "/" }, ["a", "d e", "ü"], ["b/", "z/"]],
      [{ Prefix: "b/", Delimiter: "/" }, ["b/1", "b/2"], ["b/c/"]],
      [{ Prefix: "b", Delimiter: "/" }, [], ["b/"]],
      [{ Delimiter: " " }, ["a", "b/1", "b/2", "b/c/3", "z/1", "ü"], ["d "]],
      [{ StartAfter: "b/2" }, ["b/c/3", "d e", "z/1", "ü"], []],
      [{ StartAfter: "b/", Delimiter: "/" }, ["d e", "ü"], ["z/"]],
      [{ StartAfter: "b", Delimiter: "/" }, ["d e", "ü"], ["b/", "z/"]],
      [{ StartAfter: "b/1", Delimiter: "/" }, ["d e", "ü"], ["b/", "z/"]],
      [{ Prefix: "nothing" }, [], []],
      [{ Delimiter: "/c/" }, ["a", "b/1", "b/2", "d e", "z/1", "ü"], ["b/c/"]],
    ])("by %j", async (options: object, listed, prefixes) => {
      const Bucket = await filled();
      for (const EncodingType of ["url", undefined] as const) {
        const page = await suite.client.send(new ListObjectsV2Command({ Bucket, EncodingType, ...options }));
        const decode = (text = ""): string =>
          EncodingType === "url" ? decodeURIComponent(text.replaceAll("+", " ")) : text;
        expect(page.Contents?.map(({ Key }) => decode(Key)) ?? []).toEqual(listed);
        expect(page.CommonPrefixes?.map(({ Prefix }) => decode(Prefix)) ?? []).toEqual(prefixes);
        expect(page.IsTruncated).toBe(false);
      }
    });

    it.each([1, 2, 3, 7])("come whole in pages of %i, in both versions", async (MaxKeys) => {
      const Bucket = await filled();
      const seen: (string | undefined)[] = [];
      let ContinuationToken: string | undefined;
      do {
        const page: { token?: string | undefined; names: (string | undefined)[] } = await second();
        seen.push(...page.names);
        ContinuationToken = page.token;
      } while (ContinuationToken !== undefined);
      async function second() {
        const page = await suite.client.send(
          new ListObjectsV2Command({ Bucket, MaxKeys, Delimiter: "/", ContinuationToken }),
        );
        expect(page.KeyCount).toBeLessThanOrEqual(MaxKeys);
        const names = [...(page.Contents ?? []).map(({ Key }) => Key), ...prefixesOf(page)];
        return { token: page.NextContinuationToken, names };
      }
      expect(seen.sort()).toEqual(["a", "b/", "d e", "z/", "ü"]);
      const first: (string | undefined)[] = [];
      let Marker: string | undefined;
      do {
        const page: { marker?: string | undefined; names: (string | undefined)[] } = await one();
        first.push(...page.names);
        Marker = page.marker;
      } while (Marker !== undefined);
      async function one() {
        const page = await suite.client.send(
          new ListObjectsCommand({ Bucket, MaxKeys, Delimiter: "/", Marker }),
        );
        const names = [...(page.Contents ?? []).map(({ Key }) => Key), ...prefixesOf(page)];
        return { marker: page.NextMarker, names };
      }
      expect(first.sort()).toEqual(seen);
    });

    it("of the first version name no next marker without a delimiter, and their owner", async () => {
      const Bucket = await filled();
      const page = await suite.client.send(new ListObjectsCommand({ Bucket, MaxKeys: 2 }));
      expect(page).toMatchObject({ IsTruncated: true, MaxKeys: 2 });
      expect(page.NextMarker).toBeUndefined();
      expect(page.Contents?.[0]?.Owner?.ID).toBeTypeOf("string");
      const rest = await suite.client.send(
        new ListObjectsCommand({ Bucket, Marker: page.Contents?.at(-1)?.Key }),
      );
      expect(rest.Contents).toHaveLength(keys.length - 2);
    });

    it("show owners when asked to", async () => {
      const Bucket = await filled();
      const page = await suite.client.send(new ListObjectsV2Command({ Bucket, FetchOwner: true }));
      expect(page.Contents?.[0]?.Owner?.ID).toBeTypeOf("string");
    });

    it("of no keys are not truncated", async () => {
      const Bucket = await filled();
      const page = await suite.client.send(new ListObjectsV2Command({ Bucket, MaxKeys: 0 }));
      expect(page).toMatchObject({ IsTruncated: false, KeyCount: 0, MaxKeys: 0 });
    });

    it("have at most a thousand keys", async () => {
      const Bucket = await suite.bucket();
      const page = await suite.client.send(new ListObjectsV2Command({ Bucket, MaxKeys: 5_000 }));
      expect(page.MaxKeys).toBe(1_000);
    });

    it("refuse what makes no sense", async () => {
      const { client } = suite;
      const Bucket = await suite.bucket();
      const invalid = { code: "InvalidArgument", status: 400 };
      const negative = client.send(new ListObjectsV2Command({ Bucket, MaxKeys: -1 }));
      expect(await refusalOf(negative)).toEqual(invalid);
      const token = client.send(new ListObjectsV2Command({ Bucket, ContinuationToken: "nonsense" }));
      expect(await refusalOf(token)).toEqual(invalid);
      const encoding = client.send(new ListObjectsV2Command({ Bucket, EncodingType: "hex" as "url" }));
      expect(await refusalOf(encoding)).toEqual(invalid);
      const missing = client.send(new ListObjectsV2Command({ Bucket: bucketName(), MaxKeys: 0 }));
      expect(await refusalOf(missing)).toEqual({ code: "NoSuchBucket", status: 404 });
    });
  });
}

function prefixesOf(page: Pick<ListObjectsV2CommandOutput, "CommonPrefixes">): (string | undefined)[] {
  return (page.CommonPrefixes ?? []).map(({ Prefix }) => Prefix);
}
