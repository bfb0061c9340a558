import {
  CreateBucketCommand,
  DeleteBucketReplicationCommand,
  GetBucketReplicationCommand,
  PutBucketReplicationCommand,
  PutBucketVersioningCommand,
  type ReplicationConfiguration,
  type ReplicationRule,
} from "@aws-sdk/client-s3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type FederatedRegion,
  startFederation,
  type TestFederation,
} from "../../../test/conformance/federation.ts";
import { clientOf, startReference } from "../../../test/conformance/harness.ts";
import { AtollError } from "../../base/errors.ts";

const Role = "arn:aws:iam::123456789012:role/replication";
const rule = {
  ID: "r",
  Priority: 1,
  Status: "Enabled",
  Filter: { Prefix: "" },
  DeleteMarkerReplication: { Status: "Enabled" },
  Destination: { Bucket: "arn:aws:s3:eu-west-1::photos" },
} as const satisfies ReplicationRule;

let federation: TestFederation;
let client: ReturnType<typeof clientOf>;

beforeEach(async () => {
  federation = await startFederation(["us-east-1", "eu-west-1"]);
  const [us] = federation.regions as [FederatedRegion, FederatedRegion];
  client = clientOf(us.target);
  await client.send(new CreateBucketCommand({ Bucket: "photos" }));
});

afterEach(async () => {
  client.destroy();
  await federation.close();
});

const put = (configuration: ReplicationConfiguration, Bucket = "photos") =>
  client.send(new PutBucketReplicationCommand({ Bucket, ReplicationConfiguration: configuration }));
const get = async (Bucket = "photos") =>
  (await client.send(new GetBucketReplicationCommand({ Bucket }))).ReplicationConfiguration;

async function refusal(sent: Promise<unknown>): Promise<{ code: string; status: number; message: string }> {
  try {
    await sent;
  } catch (error) {
    const { name, message, $metadata } = error as Error & { $metadata: { httpStatusCode: number } };
    return { code: name, status: $metadata.httpStatusCode, message };
  }
  throw new Error("it was taken");
}

describe("a bucket's replication configuration", () => {
  it("is none, is put, comes back as it was, and is deleted", async () => {
    expect(await refusal(get())).toMatchObject({
      code: "ReplicationConfigurationNotFoundError",
      status: 404,
    });
    const whole: ReplicationConfiguration = {
      Role,
      Rules: [
        {
          ...rule,
          Filter: { And: { Prefix: "docs/", Tags: [{ Key: "team", Value: "a" }] } },
          DeleteMarkerReplication: { Status: "Disabled" },
          SourceSelectionCriteria: { ReplicaModifications: { Status: "Enabled" } },
          ExistingObjectReplication: { Status: "Enabled" },
          Destination: {
            ...rule.Destination,
            StorageClass: "STANDARD_IA",
            ReplicationTime: { Status: "Enabled", Time: { Minutes: 15 } },
            Metrics: { Status: "Enabled", EventThreshold: { Minutes: 15 } },
          },
        },
      ],
    };
    await put(whole);
    expect(await get()).toEqual(whole);
    expect(
      (await client.send(new DeleteBucketReplicationCommand({ Bucket: "photos" }))).$metadata.httpStatusCode,
    ).toBe(204);
    await client.send(new DeleteBucketReplicationCommand({ Bucket: "photos" }));
    expect(await refusal(get())).toMatchObject({ code: "ReplicationConfigurationNotFoundError" });
  });

  it("of a bucket with a home is one by which the home can move", async () => {
    await put({ Role, Rules: [rule] });
    const { directory, records } = federation;
    const [us, eu] = records.map(({ number }) => number);
    const known = await directory.find("photos");
    if (us === undefined || eu === undefined || known === undefined) throw new Error("no bucket");
    directory.rows.set("photos", { ...known, regions: [us, eu] });
    await directory.configure("photos", { home: { region: us, failover: { auto: false, afterMs: 10_000 } } });
    const refused = { code: "InvalidRequest", status: 400 };
    expect(await refusal(put({ Role, Rules: [{ ...rule, Filter: { Prefix: "docs/" } }] }))).toMatchObject({
      ...refused,
      message: expect.stringContaining("eu-west-1 has only what this rule's filter lets through") as string,
    });
    const keepsDeleted = { ...rule, DeleteMarkerReplication: { Status: "Disabled" } } as const;
    expect(await refusal(put({ Role, Rules: [keepsDeleted] }))).toMatchObject({
      ...refused,
      message: expect.stringContaining("ship deletions") as string,
    });
    const removal = client.send(new DeleteBucketReplicationCommand({ Bucket: "photos" }));
    expect(await refusal(removal)).toMatchObject({
      ...refused,
      message: expect.stringContaining("eu-west-1 has no rule that leads there") as string,
    });
    await put({ Role, Rules: [{ ...rule, Priority: 3 }] });
  });

  it("of the first form comes back in it", async () => {
    await client.send(new CreateBucketCommand({ Bucket: "backup" }));
    const first: ReplicationConfiguration = {
      Role,
      Rules: [
        { ID: "old", Prefix: "Tax", Status: "Enabled", Destination: { Bucket: "arn:aws:s3:::backup" } },
      ],
    };
    await put(first);
    expect(await get()).toEqual(first);
  });

  const to = (Bucket: string, StorageClass?: "GLACIER"): ReplicationConfiguration => ({
    Role,
    Rules: [{ ...rule, Destination: { Bucket, ...(StorageClass !== undefined && { StorageClass }) } }],
  });
  it.each<[string, ReplicationConfiguration, object]>([
    [
      "no such region",
      to("arn:aws:s3:mars::photos"),
      {
        code: "InvalidArgument",
        message: "There is no region mars in the federation; there are: us-east-1, eu-west-1.",
      },
    ],
    [
      "no such bucket",
      to("arn:aws:s3:::none"),
      { code: "InvalidRequest", message: "Destination bucket must exist." },
    ],
    [
      "itself",
      to("arn:aws:s3:::photos"),
      { code: "InvalidRequest", message: "Destination bucket cannot be the same as the source bucket." },
    ],
    ["no rules", { Role, Rules: [] }, { code: "MalformedXML" }],
    [
      "encryption",
      {
        Role,
        Rules: [{ ...rule, SourceSelectionCriteria: { SseKmsEncryptedObjects: { Status: "Enabled" } } }],
      },
      { code: "NotImplemented", status: 501 },
    ],
    [
      "a storage class of its own",
      to(rule.Destination.Bucket, "COLD" as "GLACIER"),
      { code: "MalformedXML", status: 400 },
    ],
  ])("is refused for %s", async (_, configuration, expected) => {
    expect(await refusal(put(configuration))).toMatchObject(expected);
    expect(await refusal(get())).toMatchObject({ code: "ReplicationConfigurationNotFoundError" });
  });

  it("needs its bucket", async () => {
    expect(await refusal(put({ Role, Rules: [rule] }, "none"))).toMatchObject({ code: "NoSuchBucket" });
    expect(await refusal(get("none"))).toMatchObject({ code: "NoSuchBucket" });
    const gone = client.send(new DeleteBucketReplicationCommand({ Bucket: "none" }));
    expect(await refusal(gone)).toMatchObject({ code: "NoSuchBucket" });
  });

  it("needs versioning that is not suspended, and targets that have it too", async () => {
    await client.send(new CreateBucketCommand({ Bucket: "backup" }));
    const versioned = (Status: "Enabled" | "Suspended") =>
      client.send(new PutBucketVersioningCommand({ Bucket: "photos", VersioningConfiguration: { Status } }));
    await versioned("Enabled");
    expect(await refusal(put(to("arn:aws:s3:::backup")))).toMatchObject({
      message: "Destination bucket must have versioning enabled.",
    });
    await versioned("Suspended");
    expect(await refusal(put({ Role, Rules: [rule] }))).toMatchObject({
      code: "InvalidRequest",
      message: "Versioning must be 'Enabled' on the bucket to apply a replication configuration",
    });
  });

  it("keeps its bucket's versioning as its rules need it", async () => {
    const set = (Status: "Enabled" | "Suspended") =>
      client.send(new PutBucketVersioningCommand({ Bucket: "photos", VersioningConfiguration: { Status } }));
    await client.send(new CreateBucketCommand({ Bucket: "backup" }));
    await put(to("arn:aws:s3:::backup"));
    expect(await refusal(set("Enabled"))).toMatchObject({
      message: "Destination bucket must have versioning enabled.",
    });
    await put({ Role, Rules: [rule] });
    await set("Enabled");
    expect(await refusal(set("Suspended"))).toMatchObject({
      code: "InvalidBucketState",
      message:
        "A replication configuration is present on this bucket, so the versioning state cannot be changed.",
    });
    await client.send(new DeleteBucketReplicationCommand({ Bucket: "photos" }));
    await set("Suspended");
  });

  it("is refused with the reason when a target can't be proved, and can be tried again without a majority", async () => {
    const { directory } = federation;
    const { setReplication } = directory;
    directory.setReplication = () =>
      Promise.reject(new AtollError("replication.targetFailed", "eu-west-1 does not answer"));
    expect(await refusal(put({ Role, Rules: [rule] }))).toMatchObject({
      code: "InvalidRequest",
      message: "eu-west-1 does not answer.",
    });
    directory.setReplication = setReplication;
    directory.hasQuorum = false;
    expect(await refusal(put({ Role, Rules: [rule] }))).toMatchObject({ status: 503 });
  });
});

it("a region on its own has none, and takes none", async () => {
  const alone = await startReference();
  const own = clientOf(alone);
  const Bucket = "photos";
  await own.send(new CreateBucketCommand({ Bucket }));
  const sent = own.send(
    new PutBucketReplicationCommand({ Bucket, ReplicationConfiguration: { Role, Rules: [rule] } }),
  );
  expect(await refusal(sent)).toMatchObject({ code: "NotImplemented", status: 501 });
  expect(await refusal(own.send(new GetBucketReplicationCommand({ Bucket })))).toMatchObject({
    code: "ReplicationConfigurationNotFoundError",
  });
  own.destroy();
  await alone.close();
});
