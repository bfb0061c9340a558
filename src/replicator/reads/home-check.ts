import type { BucketId } from "../../base/ids.ts";
import type { VersionId } from "../../base/version-id.ts";
import type { HomeGuard } from "../../federation/index.ts";
import type { LocalReads } from "./ports.ts";

const NO_TARGET = 0;

/**
 * Whether what was read here before the call was what the bucket's home has: called after it. A home that is drained
 * moves while leases run, but only when every shard has been frozen; one that is not drained moves when leases have run
 * out. So a shard that takes writes still, and then a lease that is valid still, leave no time for another home.
 *
 * @param of.key undefined: all shards
 * @returns the last version of these shards, behind what was read; undefined when they don't follow yet, or not any more:
 *   ask again
 * @throws home.lost
 */
export async function checkHome(
  { homes, local }: { readonly homes: HomeGuard; readonly local: LocalReads },
  of: { readonly bucket: BucketId; readonly epoch: number; readonly key: string | undefined },
): Promise<VersionId | undefined> {
  const { bucket, epoch, key } = of;
  const shards = key === undefined ? await local.shards() : [await local.shardOf(bucket, key)];
  const standings = await Promise.all(shards.map((shard) => local.freshness(shard, bucket, NO_TARGET)));
  for (const { home } of standings) {
    if (home === undefined || !home.isHere || home.isFrozen || home.epoch !== epoch) return undefined;
  }
  homes.confirm(bucket, epoch);
  return standings
    .map(({ lastVersion }) => lastVersion)
    .toSorted()
    .at(-1);
}

/**
 * Whether what was read here before the call was read while the bucket had no home, as this region's own record has it:
 * called after it. A home begins when the shards of all its regions know of it. So a copy of the directory from before
 * that, by which there is none, or by which nobody else has the bucket, is found out here.
 *
 * @param of.key undefined: all shards
 */
export async function checkNoHome(
  local: LocalReads,
  { bucket, key }: { readonly bucket: BucketId; readonly key: string | undefined },
): Promise<boolean> {
  const shards = key === undefined ? await local.shards() : [await local.shardOf(bucket, key)];
  const standings = await Promise.all(shards.map((shard) => local.freshness(shard, bucket, NO_TARGET)));
  return standings.every(({ home }) => home === undefined);
}
