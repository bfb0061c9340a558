/**
 * What a write has seen of others (`Seen` in ../replication.ts), as arithmetic. Regions are told apart by the digits of
 * a version that name them; a region's versions of one key are made one after another by one shard, so that the
 * greatest one that was seen stands for all before it. (Two buckets of one region that ship to the same bucket count
 * as one writer: of their concurrent writes the ledger says nothing.)
 */
import type { VersionId } from "../../base/version-id.ts";
import type { Seen } from "../replication.ts";

export const nothingSeen: Seen = [];

const REGION_FROM = 16;
const REGION_TO = 20;

const regionOf = (version: VersionId): string => version.slice(REGION_FROM, REGION_TO);

export const isSameRegion = (a: VersionId, b: VersionId): boolean => regionOf(a) === regionOf(b);

export const isSeen = (seen: Seen, version: VersionId): boolean =>
  seen.some((each) => each >= version && isSameRegion(each, version));

/** The greatest of each region: associative, commutative, idempotent. In the order of regions. */
export function mergeSeen(a: Seen, b: Seen): Seen {
  if (b.length === 0) return a;
  if (a.length === 0 && b.length === 1) return b;
  const greatest = new Map<string, VersionId>();
  for (const version of [...a, ...b]) {
    const region = regionOf(version);
    const known = greatest.get(region);
    if (known === undefined || known < version) greatest.set(region, version);
  }
  return [...greatest].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, version]) => version);
}

/** Those that the other does not say already. */
export function notIn(seen: Seen, other: Seen): Seen {
  return seen.length === 0 ? seen : seen.filter((version) => !isSeen(other, version));
}

/** As a write of `version`'s region carries it. */
export function withoutRegion(seen: Seen, version: VersionId): Seen {
  return seen.length === 0 ? seen : seen.filter((each) => !isSameRegion(each, version));
}

interface Write {
  readonly version: VersionId;
  readonly seen: Seen;
}

/** All that is behind a write: itself and what its writer had seen. */
export const historyOf = ({ version, seen }: Write): Seen => mergeSeen(seen, [version]);

/** Whether neither writer had seen the other's write. */
export function areConcurrent(a: Write, b: Write): boolean {
  if (isSameRegion(a.version, b.version)) return false;
  const [older, newer] = a.version < b.version ? [a, b] : [b, a];
  return !isSeen(newer.seen, older.version);
}
