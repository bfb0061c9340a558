import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bucketRow } from "../../../test/federation/bucket-row.ts";
import { bucketId, type RegionNumber, regionNumber } from "../../base/ids.ts";
import type { FederatedBucket, RegionRecord, ReplicationRule } from "../../federation/index.ts";
import { compileRules, newRegionsOf, placesOf, type RuleWorld } from "./compile-rules.ts";

const regions: readonly RegionRecord[] = ["us", "eu", "ap", "af"].map((name, i) => ({
  number: regionNumber(i + 1),
  name,
}));
const [us, eu, ap, af] = regions.map(({ number }) => number) as [
  RegionNumber,
  RegionNumber,
  RegionNumber,
  RegionNumber,
];
const photosId = bucketId("00000000000000a1");
const backupId = bucketId("00000000000000b1");

function rule(arn: string, changes: Partial<ReplicationRule> = {}): ReplicationRule {
  return {
    id: arn,
    priority: 1,
    isEnabled: true,
    filter: { form: "Prefix", prefix: "", tags: [] },
    deleteMarkerReplication: "Enabled",
    existingObjectReplication: undefined,
    replicaModifications: undefined,
    sseKmsEncryptedObjects: undefined,
    destination: {
      arn,
      account: undefined,
      storageClass: undefined,
      metrics: undefined,
      replicationTime: undefined,
      ownerOverride: undefined,
      kmsKeyId: undefined,
    },
    versionDeletes: undefined,
    ...changes,
  };
}

const inRegion = (region: string, bucket = "photos"): string => `arn:aws:s3:${region}::${bucket}`;

function worldOf(...buckets: readonly FederatedBucket[]): RuleWorld {
  return {
    regionByName: (name) => regions.find((region) => region.name === name),
    bucketByName: (name) => buckets.find((bucket) => bucket.name === name),
    bucket: (id) => buckets.find((bucket) => bucket.id === id),
  };
}

/** As the directory has it once the rules are accepted. */
function withRules(
  bucket: FederatedBucket,
  rules: readonly ReplicationRule[],
  ...others: readonly FederatedBucket[]
): { bucket: FederatedBucket; world: RuleWorld } {
  const replication = { role: "", rules };
  const world = worldOf(bucket, ...others);
  const accepted = {
    ...bucket,
    replication,
    regions: [...bucket.regions, ...newRegionsOf(bucket, replication, world)],
    targets: placesOf(bucket, replication, world).map((place, i) => ({
      ...place,
      id: i + 1,
      pausedUntilMs: undefined,
    })),
  };
  return { bucket: accepted, world: worldOf(accepted, ...others) };
}

/** Where the shards of a region ship what a client writes there. */
function shipsTo(bucket: FederatedBucket, region: RegionNumber, world: RuleWorld): number[] {
  const { targets, rules } = compileRules(bucket, region, world);
  const numbers = new Set(rules.map(({ target }) => targets.find(({ id }) => id === target)?.region));
  return [...numbers].map(Number).sort();
}

const photos = bucketRow({ id: photosId, regions: [us] });

describe("rules within one bucket", () => {
  it("hold both ways, and a third region ships to both ends", () => {
    const { bucket, world } = withRules(photos, [rule(inRegion("eu"))]);
    expect(shipsTo(bucket, us, world)).toEqual([eu]);
    expect(shipsTo(bucket, eu, world)).toEqual([us]);
    const wider = withRules(photos, [rule(inRegion("eu"), { filter: docs }), rule(inRegion("ap"))]);
    expect(wider.bucket.regions).toEqual([us, eu, ap]);
    expect(shipsTo(wider.bucket, ap, wider.world)).toEqual([us, eu]);
  });

  it("without a filter have every region ship to all others, whatever they are", () => {
    const others = fc.uniqueArray(fc.constantFrom("eu", "ap", "af"), { minLength: 1 });
    fc.assert(
      fc.property(others, fc.boolean(), (names, isDisabledToo) => {
        const rules = names.map((name) => rule(inRegion(name)));
        if (isDisabledToo) rules.push(rule(inRegion("af"), { id: "off", isEnabled: false }));
        const { bucket, world } = withRules(photos, rules);
        const active = [us, ...names.map((name) => world.regionByName(name)?.number ?? 0)];
        for (const region of active) {
          const wanted = active.filter((other) => other !== region).sort();
          expect(shipsTo(bucket, region as RegionNumber, world)).toEqual(wanted);
        }
      }),
    );
  });

  it("never lead to where they are followed", () => {
    const { bucket, world } = withRules(photos, [
      rule(inRegion("eu")),
      rule(inRegion("ap")),
      rule(inRegion("af")),
    ]);
    for (const region of [us, eu, ap, af]) {
      const { targets } = compileRules(bucket, region, world);
      expect(targets.map((target) => target.region)).not.toContain(region);
      expect(targets).toHaveLength(3);
    }
  });

  it("ship tag changes of replicas, and deletions of versions where they ship deletions", () => {
    const { bucket, world } = withRules(photos, [
      rule(inRegion("eu")),
      rule(inRegion("ap"), { deleteMarkerReplication: "Disabled" }),
    ]);
    const [toEu, toAp] = compileRules(bucket, us, world).rules;
    expect(toEu).toMatchObject({ shipsDeletes: true, shipsVersionDeletes: true, shipsReplicaChanges: true });
    expect(toAp).toMatchObject({
      shipsDeletes: false,
      shipsVersionDeletes: false,
      shipsReplicaChanges: true,
    });
  });

  it("are followed where a region only joins, before it serves the bucket", () => {
    const replication = { role: "", rules: [rule(inRegion("eu"))] };
    const world = worldOf(photos);
    const targets = placesOf(photos, replication, world).map((place, i) => ({
      ...place,
      id: i + 7,
      pausedUntilMs: undefined,
    }));
    const bucket = { ...photos, targets, joining: { regions: [eu], replication } };
    expect(shipsTo(bucket, eu, world)).toEqual([us]);
    expect(shipsTo(bucket, us, world)).toEqual([]);
  });
});

const docs = { form: "Prefix", prefix: "docs/", tags: [] } as const;

describe("rules to another bucket", () => {
  const backup = bucketRow({ id: backupId, name: "backup", regions: [ap] });

  it("lead from each region of the bucket to the other's first region, and one way", () => {
    const { bucket, world } = withRules(
      photos,
      [rule(inRegion("eu")), rule("arn:aws:s3:::backup", { id: "b" })],
      backup,
    );
    for (const region of [us, eu]) {
      const { targets, rules } = compileRules(bucket, region, world);
      const there = targets.find((target) => target.bucket === backupId);
      expect(there?.region).toBe(ap);
      const compiled = rules.find(({ target }) => target === there?.id);
      expect(compiled).toMatchObject({ id: "b", shipsVersionDeletes: false, shipsReplicaChanges: false });
    }
    expect(compileRules(backup, ap, world)).toEqual({ targets: [], rules: [] });
  });

  it("lead also to one in the same region", () => {
    const near = bucketRow({ id: backupId, name: "backup", regions: [us] });
    const { bucket, world } = withRules(photos, [rule("arn:aws:s3:::backup")], near);
    expect(shipsTo(bucket, us, world)).toEqual([us]);
  });

  it("go on waiting for a bucket that was deleted", () => {
    const { bucket } = withRules(photos, [rule("arn:aws:s3:::backup")], backup);
    expect(shipsTo(bucket, us, worldOf(bucket))).toEqual([ap]);
  });
});

it("a rule is compiled as it says, and a disabled one is not", () => {
  const given = rule(inRegion("eu"), {
    priority: 9,
    filter: { form: "And", prefix: "a/", tags: [{ key: "k", value: "v" }] },
    versionDeletes: true,
    destination: {
      ...rule("").destination,
      arn: inRegion("eu"),
      storageClass: "STANDARD_IA",
      replicationTime: { status: "Enabled", minutes: 15 },
    },
  });
  const { bucket, world } = withRules(photos, [given, rule(inRegion("ap"), { isEnabled: false })]);
  const { rules, targets } = compileRules(bucket, us, world);
  expect(rules).toEqual([
    {
      id: given.id,
      target: targets.find(({ region }) => region === eu)?.id,
      priority: 9,
      prefix: "a/",
      tags: [{ key: "k", value: "v" }],
      shipsDeletes: true,
      shipsVersionDeletes: true,
      shipsReplicaChanges: true,
      storageClass: "STANDARD_IA",
      deadlineMs: 900_000,
    },
  ]);
});

it("rules of the first version count in the order of the document", () => {
  const legacy = { priority: undefined, filter: { form: "V1Prefix", prefix: "", tags: [] } } as const;
  const { bucket, world } = withRules(photos, [
    rule(inRegion("eu"), { ...legacy, id: "one", deleteMarkerReplication: undefined }),
    rule(inRegion("ap"), { ...legacy, id: "two" }),
  ]);
  const { rules } = compileRules(bucket, us, world);
  const one = rules.find(({ id }) => id === "one");
  const two = rules.find(({ id }) => id === "two");
  expect(one?.shipsDeletes).toBe(true);
  expect(one?.priority ?? 0).toBeGreaterThan(two?.priority ?? 0);
});
