/**
 * What came of a home that was taken over: once the old home is back, follows the new epoch, and has shipped what it
 * still had, the history says how much that was, and whether it was what had been said to be at risk.
 */
import { AtollError } from "../../base/errors.ts";
import type { RegionNumber } from "../../base/ids.ts";
import type { FailoverRecord, FederatedBucket } from "../../federation/index.ts";
import type { FailoverComponents } from "./components.ts";
import { missingOf } from "./held.ts";
import { recordOf } from "./homes.ts";
import { versionsIn } from "./lines.ts";
import type { LocalFailover } from "./local-failover.ts";
import type { RegionFailover } from "./region-failover.ts";
import { bytesOf, listedIn } from "./risk.ts";

export interface SettleParts {
  readonly components: FailoverComponents;
  readonly local: Pick<LocalFailover, "missing">;
  failoverIn(region: RegionNumber): RegionFailover;
}

/** Whether a row of the history waits for the old home: this region's to settle. */
export const isUnsettled = (record: FailoverRecord, region: RegionNumber): boolean =>
  record.to === region && record.kind !== "planned" && record.settled === undefined;

/** All of them, first those that stand behind the one that was looked at last. */
export function behind<Row extends { readonly id: string }>(
  rows: readonly Row[],
  last: string | undefined,
): readonly Row[] {
  const next = rows.findIndex(({ id }) => id === last) + 1;
  return [...rows.slice(next), ...rows.slice(0, next)];
}

/**
 * @returns the row as it is now told; undefined while the old home is away, or has yet to ship something
 * @throws control.unavailable, what the region's metadata throws
 */
export async function settle(
  { components, local, failoverIn }: SettleParts,
  record: FailoverRecord,
  bucket: FederatedBucket,
): Promise<FailoverRecord | undefined> {
  const { control, clock, region, logger } = components;
  const left = await leftAt(failoverIn(record.from), record, region);
  if (left === undefined || left > 0) return undefined;
  const { merged, entries } = await local.missing(record.bucket, undefined);
  const listed = listedIn(record.atRisk);
  const { versioning } = bucket;
  const missing = await missingOf(components, listed, { bucket: record.bucket, versioning });
  if (!missing.isWhole) return undefined;
  // By line: of a version and its tags either may be lost. Counted are versions, as merges are and what was at risk.
  const lost = new Set(missing.entries);
  const counted = merged.filter((each) => each.region === record.from && each.epoch >= record.epoch);
  const objects = counted.reduce((sum, each) => sum + each.objects, 0);
  const bytes = counted.reduce((sum, each) => sum + each.bytes, 0);
  const arrived = listed.filter((each) => !lost.has(each));
  const settled = {
    atMs: Math.trunc(clock.wallMs()),
    objects: Math.max(objects, versionsIn(arrived)),
    bytes: Math.max(bytes, bytesOf(arrived)),
    missing: versionsIn(missing.entries),
    unlisted: Math.max(0, objects - record.atRisk.objects),
  };
  // As it is by now: what was at risk may have been told once more meanwhile.
  const told: FailoverRecord = {
    ...(recordOf(control.view, record.bucket, record.epoch) ?? record),
    settled,
  };
  const result = await control.propose({ kind: "putFailover", record: told });
  if (result.kind === "missing") return undefined;
  const facts = { bucket: record.bucketName, epoch: record.epoch, announced: entries.length, ...settled };
  logger.info(facts, "an old home has shipped what it still had");
  return told;
}

/** What the old home has for us still; undefined when it does not answer, or has not heard of the new epoch. */
async function leftAt(
  from: RegionFailover,
  { bucket, epoch }: FailoverRecord,
  region: RegionNumber,
): Promise<number | undefined> {
  try {
    const backlog = await from.backlog(bucket, region);
    return backlog.epoch >= epoch ? backlog.objects : undefined;
  } catch (error) {
    if (!(error instanceof AtollError)) throw error;
    return undefined;
  }
}
