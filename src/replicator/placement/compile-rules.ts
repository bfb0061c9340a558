/**
 * What a region's shards do about a bucket's rules: a function of the rules, the region and the directory.
 *
 * Rules within one bucket hold both ways. A rule of "photos", made in us, that names photos in eu, says that the two
 * hold the same: what clients write in us goes to eu, what they write in eu goes to us, and what they write in a third
 * region of the bucket goes to both. Each region ships its own clients' writes to all of them and nothing that it
 * received (but in place of what it was still to ship: `metadata/shard/relay.ts`), so no ring of rules goes round. Rules
 * that lead to another bucket hold one way.
 */
import type { BucketId, RegionNumber } from "../../base/ids.ts";
import type {
  ControlView,
  FederatedBucket,
  ReplicationConfiguration,
  ReplicationRule,
} from "../../federation/index.ts";
import type { BucketReplication, CompiledRule } from "../../metadata/index.ts";
import { parseDestination } from "../rules/destination.ts";
import { shipsDeletes } from "../rules/expand.ts";

const MINUTE_MS = 60_000;

export type RuleWorld = Pick<ControlView, "regionByName" | "bucketByName" | "bucket">;

/** Where a rule leads to: a bucket in a region. */
export interface Place {
  readonly region: RegionNumber;
  readonly bucket: BucketId;
}

/** The rules that a region is to follow: those that are being proved, where the bucket only joins it. */
function rulesFor(bucket: FederatedBucket, region: RegionNumber): ReplicationConfiguration | undefined {
  return bucket.regions.includes(region) ? bucket.replication : bucket.joining?.replication;
}

/** The bucket's regions, and those that join it. */
export const allRegions = (bucket: FederatedBucket): readonly RegionNumber[] => [
  ...new Set([...bucket.regions, ...(bucket.joining?.regions ?? [])]),
];

/** All places that the rules may ship to, from whichever region; also of those that are disabled. */
export function placesOf(
  bucket: FederatedBucket,
  configuration: ReplicationConfiguration,
  world: RuleWorld,
): Place[] {
  const places = configuration.rules.flatMap((rule) => placesOfRule(bucket, rule, world));
  return places.filter((place, i) => places.findIndex((other) => isSame(other, place)) === i);
}

/** The regions that the rules place the bucket in, beyond those where it stands. */
export function newRegionsOf(
  bucket: FederatedBucket,
  configuration: ReplicationConfiguration,
  world: RuleWorld,
): RegionNumber[] {
  const regions = placesOf(bucket, configuration, world)
    .filter((place) => place.bucket === bucket.id)
    .map(({ region }) => region);
  return [...new Set(regions)].filter((region) => !bucket.regions.includes(region));
}

/** What the shards of `region` follow. Rules whose target has no number yet wait for it. */
export function compileRules(
  bucket: FederatedBucket,
  region: RegionNumber,
  world: RuleWorld,
): BucketReplication {
  const configuration = rulesFor(bucket, region);
  const isHere = (place: Place): boolean => place.region === region && place.bucket === bucket.id;
  const targets = bucket.targets
    .filter((target) => !isHere(target))
    .map(({ id, region: there, bucket: destination }) => ({ id, region: there, bucket: destination }));
  const all = configuration?.rules ?? [];
  const rules = all.flatMap((rule, position) => {
    if (!rule.isEnabled) return [];
    // Rules of the first version have no priority: the document's order stands for it.
    const priority = rule.priority ?? all.length - position;
    return placesOfRule(bucket, rule, world)
      .filter((place) => !isHere(place))
      .flatMap((place): CompiledRule[] => {
        const target = targets.find((each) => isSame(each as Place, place));
        const isOneBucket = place.bucket === bucket.id;
        return target === undefined ? [] : [compiled(rule, { target: target.id, priority, isOneBucket })];
      });
  });
  return { targets, rules };
}

function compiled(
  rule: ReplicationRule,
  to: { readonly target: number; readonly priority: number; readonly isOneBucket: boolean },
): CompiledRule {
  const { replicationTime, storageClass } = rule.destination;
  const deletes = shipsDeletes(rule);
  return {
    id: rule.id,
    target: to.target,
    priority: to.priority,
    prefix: rule.filter.prefix,
    tags: rule.filter.tags,
    shipsDeletes: deletes,
    shipsVersionDeletes: rule.versionDeletes ?? (to.isOneBucket && deletes),
    shipsReplicaChanges: to.isOneBucket || rule.replicaModifications === "Enabled",
    storageClass,
    deadlineMs: replicationTime?.status === "Enabled" ? replicationTime.minutes * MINUTE_MS : undefined,
  };
}

function placesOfRule(bucket: FederatedBucket, rule: ReplicationRule, world: RuleWorld): Place[] {
  const name = parseDestination(rule.destination.arn);
  if (name === undefined) return [];
  const named = name.region === undefined ? undefined : world.regionByName(name.region)?.number;
  if (name.region !== undefined && named === undefined) return [];
  if (name.bucket === bucket.name) {
    const ends = [bucket.regions[0], named].filter((region) => region !== undefined);
    return [...new Set(ends)].map((region) => ({ region, bucket: bucket.id }));
  }
  const destination = world.bucketByName(name.bucket);
  const region = named ?? destination?.regions[0];
  if (destination !== undefined && region !== undefined) return [{ region, bucket: destination.id }];
  // The destination was deleted. What is written goes on to wait for it, and says so, instead of being passed over.
  return bucket.targets.filter(
    (target) => world.bucket(target.bucket) === undefined && (named === undefined || target.region === named),
  );
}

const isSame = (a: Place, b: Place): boolean => a.region === b.region && a.bucket === b.bucket;
