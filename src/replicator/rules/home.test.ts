import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bucketRow } from "../../../test/federation/bucket-row.ts";
import { regionNumber } from "../../base/ids.ts";
import type { FederatedBucket, ReplicationRule } from "../../federation/index.ts";
import type { BucketReplication } from "../../metadata/index.ts";
import { compileRules, placesOf } from "../placement/compile-rules.ts";
import { checkHomeRules, checkSettings } from "./home.ts";

const names = ["us", "eu", "ap"] as const;
const regions = names.map((name, i) => ({ number: regionNumber(i + 1), name }));
const [us, eu] = regions.map(({ number }) => number) as [
  ReturnType<typeof regionNumber>,
  ReturnType<typeof regionNumber>,
];
const failover = { auto: false, afterMs: 10_000 };

const photos = (rules: readonly ReplicationRule[], changes: Partial<FederatedBucket> = {}): FederatedBucket =>
  bucketRow({
    regions: regions.map(({ number }) => number),
    replication: { role: "", rules },
    ...changes,
  });

const rule = (region: string, changes: Partial<ReplicationRule> = {}): ReplicationRule => ({
  id: `to-${region}`,
  priority: 1,
  isEnabled: true,
  filter: { form: "Prefix", prefix: "", tags: [] },
  deleteMarkerReplication: "Enabled",
  existingObjectReplication: undefined,
  replicaModifications: undefined,
  sseKmsEncryptedObjects: undefined,
  destination: {
    arn: `arn:aws:s3:${region}::photos`,
    account: undefined,
    storageClass: undefined,
    metrics: undefined,
    replicationTime: undefined,
    ownerOverride: undefined,
    kmsKeyId: undefined,
  },
  versionDeletes: undefined,
  ...changes,
});

const world = {
  regionByName: (name: string) => regions.find((region) => region.name === name),
  bucketByName: () => undefined,
  bucket: () => undefined,
};

const problemsOf = (rules: readonly ReplicationRule[], changes: Partial<FederatedBucket> = {}) => {
  const bucket = photos(rules, changes);
  return checkHomeRules(bucket.replication, bucket, { regions }).map(({ field, rule: at }) => [field, at]);
};

describe("rules of a bucket with a home", () => {
  it("lead to each of its regions, and need none to the first", () => {
    expect(problemsOf([rule("eu"), rule("ap")])).toEqual([]);
    expect(problemsOf([rule("eu")])).toEqual([["mode", undefined]]);
    expect(problemsOf([], { regions: [us] })).toEqual([]);
    expect(problemsOf([rule("eu"), rule("ap", { isEnabled: false })])).toEqual([["enabled", 1]]);
  });

  it("are of the first form, too", () => {
    const first = {
      filter: { form: "V1Prefix", prefix: "", tags: [] },
      priority: undefined,
      deleteMarkerReplication: undefined,
    } as const;
    expect(problemsOf([rule("eu", first), rule("ap", first)])).toEqual([]);
  });

  it("may be more than one for a region, as long as none of them keeps what was deleted", () => {
    const docs = { form: "Prefix", prefix: "docs/", tags: [] } as const;
    const both = [rule("eu"), rule("ap")];
    expect(problemsOf([rule("eu", { id: "d", filter: docs, priority: 2 }), ...both])).toEqual([]);
    const keeps = rule("eu", { id: "d", filter: docs, priority: 2, deleteMarkerReplication: "Disabled" });
    expect(problemsOf([...both, keeps])).toEqual([["deleteMarkers", 2]]);
    expect(problemsOf([...both, { ...keeps, isEnabled: false }])).toEqual([]);
    // Delete markers have no tags; a version that is deleted by its id has.
    const red = { form: "Tag", prefix: "", tags: [{ key: "team", value: "red" }] } as const;
    expect(problemsOf([...both, { ...keeps, filter: red }])).toEqual([["versionDeletes", 2]]);
    expect(problemsOf([...both, { ...keeps, filter: red, versionDeletes: true }])).toEqual([]);
  });

  it("to other buckets are free", () => {
    const destination = { ...rule("eu").destination, arn: "arn:aws:s3:::backup" };
    const other = rule("eu", { id: "o", destination, deleteMarkerReplication: "Disabled" });
    expect(problemsOf([rule("eu"), rule("ap"), other])).toEqual([]);
  });

  it("that pass have every region ship all that is written and deleted to every other one", () => {
    const tag = { key: "t", value: "1" };
    const drawn = fc.array(
      fc
        .record({
          region: fc.constantFrom("eu", "ap"),
          isEnabled: fc.boolean(),
          prefix: fc.constantFrom("", "", "a/"),
          isTagged: fc.constantFrom(false, false, true),
          priority: fc.nat(4),
          deletes: fc.constantFrom("Enabled", "Enabled", "Disabled"),
          versionDeletes: fc.constantFrom(undefined, undefined, true, false),
        })
        .map((each) =>
          rule(each.region, {
            isEnabled: each.isEnabled,
            priority: each.priority,
            filter: { form: "And", prefix: each.prefix, tags: each.isTagged ? [tag] : [] },
            deleteMarkerReplication: each.deletes as "Enabled" | "Disabled",
            versionDeletes: each.versionDeletes,
          }),
        ),
      { minLength: 2, maxLength: 6 },
    );
    let passed = 0;
    fc.assert(
      fc.property(drawn, (rules) => {
        if (problemsOf(rules).length > 0) return;
        passed++;
        const bare = photos(rules);
        const places = placesOf(bare, { role: "", rules }, world);
        const bucket = {
          ...bare,
          targets: places.map((place, i) => ({ id: i + 1, ...place, pausedUntilMs: undefined })),
        };
        for (const { number } of regions) {
          const compiled = compileRules(bucket, number, world);
          const others = regions.filter((other) => other.number !== number).length;
          for (const key of ["a/k", "b"]) {
            for (const tags of [[], [tag]]) {
              expect(winners(compiled, key, tags)).toHaveLength(others);
              expect(winners(compiled, key, tags).every((each) => each.shipsVersionDeletes)).toBe(true);
            }
            const ofMarkers = winners(compiled, key, undefined);
            expect(ofMarkers).toHaveLength(others);
            expect(ofMarkers.every((each) => each.shipsDeletes)).toBe(true);
          }
        }
      }),
      { numRuns: 2_000 },
    );
    expect(passed).toBeGreaterThan(5);
  });
});

/** Slowly: for each target the rule with the greatest priority. @param tags undefined: of a delete marker */
function winners(
  { targets, rules }: BucketReplication,
  key: string,
  tags: readonly { readonly key: string; readonly value: string }[] | undefined,
) {
  return targets.flatMap(({ id }) => {
    const matching = rules
      .filter(({ target, prefix }) => target === id && key.startsWith(prefix))
      .filter((each) =>
        each.tags.every((wanted) => tags?.some(({ key: own }) => own === wanted.key) === true),
      );
    return matching.sort((a, b) => b.priority - a.priority).slice(0, 1);
  });
}

describe("settings of a bucket", () => {
  const both = [rule("eu"), rule("ap")];
  const fieldsOf = (
    settings: Parameters<typeof checkSettings>[0],
    changes: Partial<FederatedBucket> = {},
  ) => {
    const bucket = photos(both, changes);
    return checkSettings(settings, bucket.replication, bucket, { regions }).map(({ field }) => field);
  };
  const home = { region: us, epoch: 1, floorMs: 0, failover };

  it("name a home where the bucket stands", () => {
    expect(fieldsOf({ home: { region: eu, failover } })).toEqual([]);
    expect(fieldsOf({ home: { region: regionNumber(9), failover } })).toEqual(["home"]);
    expect(fieldsOf({ home: { region: eu, failover } }, { regions: [us] })).toEqual(["home"]);
    expect(fieldsOf({ home: { region: eu, failover } }, { home })).toEqual(["home"]);
  });

  it("ask for strong reads where there is a home, or one region", () => {
    expect(fieldsOf({ reads: { mode: "strong" } })).toEqual(["consistency"]);
    expect(fieldsOf({ reads: { mode: "strong" } }, { regions: [us] })).toEqual([]);
    expect(fieldsOf({ reads: { mode: "strong" } }, { home })).toEqual([]);
    expect(fieldsOf({ reads: { mode: "strong" }, home: { region: us, failover } })).toEqual([]);
    // A home does not end while reads rely on it.
    expect(fieldsOf({ home: null }, { home, reads: { mode: "strong" } })).toEqual(["consistency"]);
    expect(fieldsOf({ home: null, reads: null }, { home, reads: { mode: "strong" } })).toEqual([]);
  });

  it("ask for no more regions than there are", () => {
    expect(fieldsOf({ ackRegions: 3 })).toEqual([]);
    expect(fieldsOf({ ackRegions: 4 })).toEqual(["ackRegions"]);
    expect(fieldsOf({ ackRegions: null }, { regions: [us] })).toEqual([]);
  });
});
