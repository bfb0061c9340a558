import {
  CreateBucketCommand,
  DeleteBucketCommand,
  GetBucketLocationCommand,
  GetBucketTaggingCommand,
  GetBucketVersioningCommand,
  GetObjectCommand,
  HeadBucketCommand,
  ListBucketsCommand,
  type ListBucketsCommandInput,
  PutBucketTaggingCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
} from "@aws-sdk/client-s3";
import { afterEach, describe, expect, it } from "vitest";
import { type FederatedRegion, startFederation } from "../../../test/conformance/federation.ts";
import { clientOf, refusalOf } from "../../../test/conformance/harness.ts";

const running: (() => unknown)[] = [];

afterEach(async () => {
  for (const stop of running.splice(0).reverse()) await stop();
});

async function started() {
  const federation = await startFederation(["us-east-1", "eu-west-1"]);
  running.push(() => federation.close());
  const [us, eu] = federation.regions as [FederatedRegion, FederatedRegion];
  return { federation, us: endpointOf(us), eu: endpointOf(eu) };
}

type Client = ReturnType<typeof clientOf>;

function endpointOf(region: FederatedRegion): { readonly region: FederatedRegion; readonly client: Client } {
  const client = clientOf(region.target);
  running.push(() => client.destroy());
  return { region, client };
}

const made = (client: Client, Bucket: string, constraint?: string) =>
  client.send(
    new CreateBucketCommand({
      Bucket,
      ...(constraint !== undefined && {
        CreateBucketConfiguration: { LocationConstraint: constraint as "eu-west-1" },
      }),
    }),
  );

async function regionOf(client: Client, Bucket: string): Promise<string | undefined> {
  const { LocationConstraint } = await client.send(new GetBucketLocationCommand({ Bucket }));
  const { BucketRegion } = await client.send(new HeadBucketCommand({ Bucket }));
  expect(BucketRegion).toBe(LocationConstraint ?? "us-east-1");
  return BucketRegion;
}

describe("a bucket of a federation", () => {
  it.each([
    ["us", undefined, "us-east-1"],
    ["us", "eu-west-1", "eu-west-1"],
    ["us", "EU", "eu-west-1"],
    ["eu", undefined, "eu-west-1"],
    ["eu", "us-east-1", "us-east-1"],
  ] as const)("made at %s with the constraint %s stands in %s", async (at, constraint, region) => {
    const { us, eu } = await started();
    await made({ us, eu }[at].client, "photos", constraint);
    expect(await regionOf(us.client, "photos")).toBe(region);
    expect(await regionOf(eu.client, "photos")).toBe(region);
  });

  it.each([
    ["us", "us-east-1", "InvalidLocationConstraint"],
    ["us", "nowhere", "InvalidLocationConstraint"],
    ["us", "ap-south-1", "IllegalLocationConstraintException"],
    ["eu", "ap-south-1", "IllegalLocationConstraintException"],
  ] as const)("is not made at %s with the constraint %s", async (at, constraint, code) => {
    const { us, eu } = await started();
    expect(await refusalOf(made({ us, eu }[at].client, "photos", constraint))).toEqual({ code, status: 400 });
  });

  it("is made once, wherever it is asked for; only us-east-1 says yes twice", async () => {
    const { us, eu } = await started();
    const owned = { code: "BucketAlreadyOwnedByYou", status: 409 };
    await made(us.client, "photos");
    await made(us.client, "photos");
    expect(await refusalOf(made(eu.client, "photos"))).toEqual(owned);
    expect(await refusalOf(made(us.client, "photos", "eu-west-1"))).toEqual(owned);
    await made(eu.client, "films");
    expect(await refusalOf(made(us.client, "films"))).toEqual(owned);
  });

  it("has settings that every endpoint shows and changes", async () => {
    const { us, eu } = await started();
    const Bucket = "photos";
    await made(us.client, Bucket, "eu-west-1");
    const VersioningConfiguration = { Status: "Enabled" } as const;
    await us.client.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration }));
    const TagSet = [{ Key: "team", Value: "blue" }];
    await eu.client.send(new PutBucketTaggingCommand({ Bucket, Tagging: { TagSet } }));
    for (const { client } of [us, eu]) {
      expect((await client.send(new GetBucketVersioningCommand({ Bucket }))).Status).toBe("Enabled");
      expect((await client.send(new GetBucketTaggingCommand({ Bucket }))).TagSet).toEqual(TagSet);
    }
    expect((await us.client.send(new PutObjectCommand({ Bucket, Key: "a" }))).VersionId).toBeTypeOf("string");
  });

  it("is deleted from every endpoint, once it is empty", async () => {
    const { us, eu } = await started();
    const Bucket = "photos";
    await made(eu.client, Bucket);
    await eu.client.send(new PutObjectCommand({ Bucket, Key: "a" }));
    const remove = () => us.client.send(new DeleteBucketCommand({ Bucket }));
    expect(await refusalOf(remove())).toEqual({ code: "BucketNotEmpty", status: 409 });
    await eu.region.target.service.delete({ bucket: Bucket, key: "a", version: undefined }, {});
    await remove();
    expect(await refusalOf(remove())).toEqual({ code: "NoSuchBucket", status: 404 });
  });

  it("is listed at every endpoint, with its region", async () => {
    const { us, eu } = await started();
    for (const [name, region] of [
      ["photos-a", undefined],
      ["photos-b", "eu-west-1"],
      ["films", "eu-west-1"],
    ] as const) {
      await made(us.client, name, region);
    }
    const listed = async (input: ListBucketsCommandInput) => {
      const { Buckets = [], ContinuationToken } = await eu.client.send(new ListBucketsCommand(input));
      return { names: Buckets.map(({ Name, BucketRegion }) => `${Name} ${BucketRegion}`), ContinuationToken };
    };
    const all = ["films eu-west-1", "photos-a us-east-1", "photos-b eu-west-1"];
    expect((await listed({})).names).toEqual(all);
    expect((await listed({ BucketRegion: "us-east-1" })).names).toEqual([all[1]]);
    expect((await listed({ Prefix: "photos-", BucketRegion: "eu-west-1" })).names).toEqual([all[2]]);
    const first = await listed({ MaxBuckets: 2 });
    expect(first.names).toEqual(all.slice(0, 2));
    const second = await listed({ MaxBuckets: 2, ContinuationToken: first.ContinuationToken });
    expect(second).toEqual({ names: all.slice(2), ContinuationToken: undefined });
  });
});

describe("without the control plane", () => {
  const unavailable = { code: "ServiceUnavailable", status: 503 };

  it("what stands in the region is served, and nothing is denied", async () => {
    const { federation, us } = await started();
    // The region has it; the node has not heard of it.
    await us.region.target.service.createBucket("photos");
    federation.directory.hasQuorum = false;
    const { client } = us;
    await client.send(new PutObjectCommand({ Bucket: "photos", Key: "a", Body: "hello" }));
    await client.send(new GetObjectCommand({ Bucket: "photos", Key: "a" }));
    const read = client.send(new GetObjectCommand({ Bucket: "unheard-of", Key: "a" }));
    expect(await refusalOf(read)).toEqual(unavailable);
    expect(await refusalOf(made(client, "films"))).toEqual(unavailable);
  });

  it("a node that has heard of nothing yet lists nothing", async () => {
    const { federation, us } = await started();
    federation.isReady = false;
    expect(await refusalOf(us.client.send(new ListBucketsCommand({})))).toEqual(unavailable);
    expect(await refusalOf(made(us.client, "films"))).toEqual(unavailable);
  });

  it("a bucket that its region is still making is asked for again later", async () => {
    const { federation, us } = await started();
    await federation.place("photos", [us.region]);
    await us.region.target.service.deleteBucket("photos");
    const read = us.client.send(new GetObjectCommand({ Bucket: "photos", Key: "a" }));
    expect(await refusalOf(read)).toEqual(unavailable);
  });
});
