import type { GroupId } from "../base/ids.ts";

/** The witnesses of a shard, the preferred one first: each shard begins with another one, so that all have their part. */
export function witnessOrder<T>(shard: GroupId, witnesses: readonly T[]): T[] {
  const first = shard % Math.max(1, witnesses.length);
  return [...witnesses.slice(first), ...witnesses.slice(0, first)];
}
