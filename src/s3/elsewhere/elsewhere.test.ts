import { createHash } from "node:crypto";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from "@aws-sdk/client-s3";
import { afterEach, describe, expect, it } from "vitest";
import {
  type FederatedRegion,
  type FederationOptions,
  startFederation,
} from "../../../test/conformance/federation.ts";
import { bytesOf, clientOf, patternOf, refusalOf } from "../../../test/conformance/harness.ts";

const Bucket = "photos";
const running: (() => unknown)[] = [];

afterEach(async () => {
  for (const stop of running.splice(0).reverse()) await stop();
});

async function twoRegions(options: FederationOptions = {}) {
  const federation = await startFederation(["us-east-1", "eu-west-1"], options);
  running.push(() => federation.close());
  const [us, eu] = federation.regions as [FederatedRegion, FederatedRegion];
  return { federation, us, eu };
}

function sdk(region: FederatedRegion) {
  const client = clientOf(region.target);
  running.push(() => client.destroy());
  return client;
}

const digestOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

describe("a bucket of another region", () => {
  it("is written, read, listed and deleted through this one", async () => {
    const { federation, us, eu } = await twoRegions();
    await federation.place(Bucket, [eu]);
    const client = sdk(us);
    const Body = patternOf(3_000_000);
    const put = await client.send(
      new PutObjectCommand({ Bucket, Key: "a b", Body, Metadata: { colour: "blue" } }),
    );
    const got = await client.send(new GetObjectCommand({ Bucket, Key: "a b", Range: "bytes=1000-2000999" }));
    expect(digestOf(await bytesOf(got))).toBe(digestOf(Body.subarray(1_000, 2_001_000)));
    expect([got.ETag, got.Metadata, got.ContentRange]).toEqual([
      put.ETag,
      { colour: "blue" },
      "bytes 1000-2000999/3000000",
    ]);
    const head = await client.send(new HeadObjectCommand({ Bucket, Key: "a b" }));
    expect(head.ContentLength).toBe(3_000_000);
    const list = await client.send(new ListObjectsV2Command({ Bucket }));
    expect(list.Contents?.map(({ Key }) => Key)).toEqual(["a b"]);
    await client.send(new DeleteObjectCommand({ Bucket, Key: "a b" }));
    expect(await refusalOf(client.send(new GetObjectCommand({ Bucket, Key: "a b" })))).toEqual({
      code: "NoSuchKey",
      status: 404,
    });
    expect(await us.target.service.listBuckets({ after: "", limit: 1 })).toMatchObject({ buckets: [] });
  });
});
