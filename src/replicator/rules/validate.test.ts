import { beforeEach, describe, expect, test } from "vitest";
import { LocalFederation } from "../../../test/federation/local-control.ts";
import { regionNumber } from "../../base/ids.ts";
import type { FederatedBucket, ReplicationConfiguration, ReplicationRule } from "../../federation/index.ts";
import { checkDestinations } from "./directory.ts";
import { checkRules } from "./validate.ts";

const rule: ReplicationRule = {
  id: "r",
  priority: 1,
  isEnabled: true,
  filter: { form: "Prefix", prefix: "", tags: [] },
  deleteMarkerReplication: "Enabled",
  existingObjectReplication: undefined,
  replicaModifications: undefined,
  sseKmsEncryptedObjects: undefined,
  destination: {
    arn: "arn:aws:s3:::backup",
    account: undefined,
    storageClass: undefined,
    metrics: undefined,
    replicationTime: undefined,
    ownerOverride: undefined,
    kmsKeyId: undefined,
  },
  versionDeletes: undefined,
};
const legacy: ReplicationRule = {
  ...rule,
  priority: undefined,
  deleteMarkerReplication: undefined,
  filter: { form: "V1Prefix", prefix: "a/", tags: [] },
};
const to = (destination: Partial<ReplicationRule["destination"]>): ReplicationRule => ({
  ...rule,
  destination: { ...rule.destination, ...destination },
});
const at = (arn: string): ReplicationRule => to({ arn });
const configured = (...rules: ReplicationRule[]): ReplicationConfiguration => ({ role: "", rules });
const filtered = (prefix: string, ...keys: string[]): ReplicationRule => ({
  ...rule,
  deleteMarkerReplication: "Disabled",
  filter: { form: "And", prefix, tags: keys.map((key) => ({ key, value: "" })) },
});

describe("rules that S3 takes", () => {
  test.each<[string, ReplicationRule[]]>([
    ["one", [rule]],
    ["of the first form", [legacy, { ...legacy, id: "s", filter: { ...legacy.filter, prefix: "b/" } }]],
    ["with one priority and two destinations", [rule, { ...at("arn:aws:s3:::other"), id: "s" }]],
    ["with two priorities and one destination", [rule, { ...rule, id: "s", priority: 2 }]],
    ["to the same bucket in another region", [at("arn:aws:s3:eu-west-1::photos")]],
    [
      "with a deadline",
      [
        to({
          metrics: { status: "Enabled", minutes: 15 },
          replicationTime: { status: "Enabled", minutes: 15 },
        }),
      ],
    ],
    ["with metrics alone", [to({ metrics: { status: "Enabled", minutes: undefined } })]],
    [
      "for an account",
      [to({ account: "123456789012", ownerOverride: "Destination", storageClass: "GLACIER_IR" })],
    ],
    ["that say of encrypted objects to leave them", [{ ...rule, sseKmsEncryptedObjects: "Disabled" }]],
    ["a thousand", Array.from({ length: 1000 }, (_, i) => ({ ...rule, id: `${i}`, priority: i }))],
  ])("%s", (_, rules) => {
    expect(checkRules(configured(...rules), "photos")).toEqual([]);
  });
});

describe("rules that S3 refuses", () => {
  const schema =
    "for this version of Cross Region Replication configuration schema. Please refer to S3 Developer Guide for more information.";
  test.each<[string, ReplicationRule[], string, string]>([
    ["none", [], "MalformedXML", "There is no rule."],
    [
      "more than a thousand",
      Array.from({ length: 1001 }, (_, i) => ({ ...rule, id: `${i}`, priority: i })),
      "InvalidRequest",
      "The number of replication rules must not exceed the allowed limit of 1000 rules.",
    ],
    ["an id twice", [rule, { ...at("arn:aws:s3:::other") }], "InvalidArgument", "Rule Id must be unique"],
    [
      "a long id",
      [{ ...rule, id: "x".repeat(256) }],
      "InvalidArgument",
      "Rule Id cannot be greater than 255",
    ],
    [
      "no priority",
      [{ ...rule, priority: undefined }],
      "InvalidRequest",
      `Priority must be specified ${schema}`,
    ],
    [
      "a low priority",
      [{ ...rule, priority: -1 }],
      "InvalidRequest",
      "Priority must be between 0 and 2147483647.",
    ],
    [
      "a priority twice for one destination",
      [rule, { ...rule, id: "s" }],
      "InvalidRequest",
      "Found duplicate priority 1. The rules r and s have the same destination: give them different priorities.",
    ],
    [
      "nothing about delete markers",
      [{ ...rule, deleteMarkerReplication: undefined }],
      "InvalidRequest",
      `DeleteMarkerReplication must be specified ${schema}`,
    ],
    [
      "delete markers by tags",
      [{ ...filtered("", "a"), deleteMarkerReplication: "Enabled" }],
      "InvalidRequest",
      "Delete marker replication is not supported if any Tag filter is specified. Please refer to S3 Developer Guide for more information.",
    ],
    [
      "the first form with a priority",
      [{ ...legacy, priority: 1 }],
      "InvalidRequest",
      `Priority cannot be used ${schema}`,
    ],
    [
      "the first form about delete markers",
      [{ ...legacy, deleteMarkerReplication: "Disabled" }],
      "InvalidRequest",
      `DeleteMarkerReplication cannot be used ${schema}`,
    ],
    [
      "both forms",
      [legacy, { ...legacy, id: "s", filter: { form: "None", prefix: "", tags: [] } }],
      "InvalidRequest",
      `Filter cannot be used ${schema}`,
    ],
    [
      "the first form with overlapping prefixes",
      [legacy, { ...legacy, id: "s", filter: { ...legacy.filter, prefix: "a/b" } }],
      "InvalidRequest",
      "Found overlapping prefixes 'a/' and 'a/b'",
    ],
    ["a tag twice", [filtered("", "a", "a")], "InvalidRequest", "Duplicate Tag Keys are not allowed."],
    ["a tag without a key", [filtered("a", "")], "InvalidTag", "The TagKey you have provided is invalid"],
    [
      "eleven tags",
      [filtered("", ..."abcdefghijk")],
      "InvalidRequest",
      "A filter cannot have more than 10 tags.",
    ],
    [
      "a long prefix",
      [filtered("é".repeat(513), "a")],
      "InvalidArgument",
      "The maximum size of a prefix is 1024",
    ],
    ["a name instead of an ARN", [at("backup")], "InvalidArgument", "Invalid bucket ARN"],
    ["an ARN of another service", [at("arn:aws:s3-outposts:::b-1")], "InvalidArgument", "Invalid bucket ARN"],
    [
      "an ARN with an account",
      [at("arn:aws:s3::123456789012:backup")],
      "InvalidArgument",
      "Invalid bucket ARN",
    ],
    ["an ARN of an object", [at("arn:aws:s3:::backup/key")], "InvalidArgument", "Invalid bucket ARN"],
    [
      "no bucket's name",
      [at("arn:aws:s3:::Backup")],
      "InvalidArgument",
      "The specified bucket is not valid.",
    ],
    [
      "no region's name",
      [at("arn:aws:s3:EU west::backup")],
      "InvalidArgument",
      '"EU west" cannot be a region\'s name',
    ],
    [
      "the source itself",
      [at("arn:aws:s3:::photos")],
      "InvalidRequest",
      "Destination bucket cannot be the same as the source bucket.",
    ],
    [
      "a storage class of its own",
      [to({ storageClass: "COLD" })],
      "MalformedXML",
      "There is no storage class COLD",
    ],
    [
      "an owner without an account",
      [to({ ownerOverride: "Destination" })],
      "InvalidRequest",
      "Account must be specified if the Owner in AccessControlTranslation has a value",
    ],
    [
      "replication time without metrics",
      [to({ replicationTime: { status: "Enabled", minutes: 15 } })],
      "InvalidRequest",
      "Replication destination must contain both ReplicationTime and Metrics or neither.",
    ],
    [
      "metrics without a threshold",
      [
        to({
          metrics: { status: "Enabled", minutes: undefined },
          replicationTime: { status: "Enabled", minutes: 15 },
        }),
      ],
      "InvalidArgument",
      "ReplicationMetrics must contain an event threshold",
    ],
    [
      "a threshold without replication time",
      [to({ metrics: { status: "Enabled", minutes: 15 } })],
      "InvalidArgument",
      "Metrics cannot contain an event threshold when ReplicationTime is not specified or Disabled",
    ],
    [
      "no minutes",
      [
        to({
          metrics: { status: "Enabled", minutes: 15 },
          replicationTime: { status: "Enabled", minutes: 0 },
        }),
      ],
      "InvalidArgument",
      "Invalid time minute value",
    ],
    [
      "encrypted objects",
      [{ ...rule, sseKmsEncryptedObjects: "Enabled" }],
      "NotImplemented",
      "Replication of objects encrypted with KMS keys is not implemented.",
    ],
    [
      "replicas that are to be encrypted",
      [to({ kmsKeyId: "arn:aws:kms:k" })],
      "NotImplemented",
      "Replication of objects encrypted with KMS keys is not implemented.",
    ],
  ])("%s", (_, rules, code, reason) => {
    const [problem] = checkRules(configured(...rules), "photos");
    expect(problem).toMatchObject({ code, reason: expect.stringContaining(reason) as string });
  });

  test("all that is wrong is named, with the rule", () => {
    const problems = checkRules(configured(rule, { ...at("x"), id: "s", priority: -1 }), "photos");
    expect(problems.map(({ rule: index, field }) => [index, field])).toEqual([
      [1, "priority"],
      [1, "destination"],
    ]);
  });
});

describe("destinations of a federation", () => {
  const { control, buckets } = new LocalFederation(["us-east-1", "eu-west-1", "ap-south-1"]);
  const directory = { regions: control.view.regions, find: (name: string) => buckets.find(name) };
  let photos: FederatedBucket;

  beforeEach(async () => {
    photos =
      (await buckets.find("photos")) ??
      (await buckets.create("photos", { region: regionNumber(1), tags: [] })).bucket;
    if ((await buckets.find("backup")) !== undefined) return;
    await buckets.create("backup", { region: regionNumber(2), tags: [] });
    await buckets.setVersioning("backup", "enabled");
    await buckets.create("plain", { region: regionNumber(2), tags: [] });
    await buckets.create("leaving", { region: regionNumber(2), tags: [] });
    await buckets.delete("leaving");
  });

  const reasons = async (source: FederatedBucket, ...rules: ReplicationRule[]): Promise<string[]> =>
    (await checkDestinations(configured(...rules), source, directory)).map(
      ({ code, reason }) => `${code}: ${reason}`,
    );

  test("are its regions, and buckets where they stand", async () => {
    const versioned: FederatedBucket = { ...photos, versioning: "enabled" };
    for (const arn of [
      "arn:aws:s3:eu-west-1::photos",
      "arn:aws:s3:::backup",
      "arn:aws:s3:eu-west-1::backup",
    ]) {
      expect(await reasons(versioned, at(arn))).toEqual([]);
    }
    expect(await reasons(photos, at("arn:aws:s3:::plain"))).toEqual([]);
  });

  test.each([
    [
      "arn:aws:s3:mars::backup",
      "InvalidArgument: There is no region mars in the federation; there are: us-east-1, eu-west-1, ap-south-1.",
    ],
    ["arn:aws:s3:mars::photos", "InvalidArgument: There is no region mars"],
    ["arn:aws:s3:::nowhere", "InvalidRequest: Destination bucket must exist."],
    ["arn:aws:s3:::leaving", "InvalidRequest: Destination bucket must exist."],
    [
      "arn:aws:s3:ap-south-1::backup",
      "InvalidRequest: Destination bucket must exist. backup does not stand in ap-south-1.",
    ],
    [
      "arn:aws:s3:us-east-1::photos",
      "InvalidRequest: Destination bucket cannot be the same as the source bucket.",
    ],
    ["arn:aws:s3:::plain", "InvalidRequest: Destination bucket must have versioning enabled."],
  ])("%s is none", async (arn, reason) => {
    const [found] = await reasons({ ...photos, versioning: "enabled" }, at(arn));
    expect(found).toContain(reason);
  });

  test("a bucket whose versioning is suspended replicates nothing", async () => {
    expect(await reasons({ ...photos, versioning: "suspended" }, rule)).toEqual([
      "InvalidRequest: Versioning must be 'Enabled' on the bucket to apply a replication configuration",
    ]);
  });

  test("two names of one destination are one destination", async () => {
    const found = await reasons(photos, at("arn:aws:s3:::plain"), {
      ...at("arn:aws:s3:eu-west-1::plain"),
      id: "s",
    });
    expect(found).toEqual([expect.stringContaining("Found duplicate priority 1.")]);
  });
});
