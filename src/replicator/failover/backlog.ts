/** What waits in a home's outboxes for one region. Asked behind a read barrier: all that was acknowledged is in it. */
import type { Clock } from "../../base/clock.ts";
import type { GroupId, RegionNumber } from "../../base/ids.ts";
import { millisOf } from "../../base/version-id.ts";
import type { FederatedBucket } from "../../federation/index.ts";
import type { MetadataClient, OutboxBacklog } from "../../metadata/index.ts";
import type { RiskEntry } from "./components.ts";
import { versionsIn } from "./lines.ts";
import type { CountedRisk } from "./messages.ts";
import { MAX_RISK_KEYS, PAGE_EVENTS } from "./options.ts";
import { bytesOf, distinct, firstOf, linesOf } from "./risk.ts";

export interface BacklogParts {
  readonly metadata: Pick<MetadataClient, "shards" | "outbox" | "outboxSummary">;
  readonly clock: Clock;
}

export interface Waiting {
  readonly objects: number;
  readonly bytes: number;
  readonly oldestMs: number;
}

/** The targets by which a bucket is shipped to itself in another region. @param to 0: all, of other buckets as well */
export function targetsTo({ targets, id }: FederatedBucket, to: RegionNumber | 0): ReadonlySet<number> {
  if (to === 0) return new Set(targets.map((target) => target.id));
  const found = targets.filter((target) => target.region === to && target.bucket === id);
  return new Set(found.map((target) => target.id));
}

/** Only the numbers. @throws what the region's metadata throws */
export async function waitingFor(
  { metadata }: BacklogParts,
  bucket: FederatedBucket,
  to: RegionNumber,
): Promise<Waiting> {
  const targets = targetsTo(bucket, to);
  const shards = await metadata.shards();
  const summaries = await Promise.all(shards.map((shard) => metadata.outboxSummary(shard)));
  return sumOf(summaries.flatMap(({ backlogs }) => backlogs.filter(({ target }) => targets.has(target))));
}

/**
 * With the first of what waits, the oldest in front. Of outboxes that can all be read to their ends, each of
 * less than `MAX_RISK_KEYS` and a page, versions are counted; otherwise events, which a change of tags is beside its version's.
 * @throws what the region's metadata throws
 */
export async function backlogFor(
  parts: BacklogParts,
  bucket: FederatedBucket,
  to: RegionNumber | 0,
): Promise<CountedRisk> {
  const { metadata, clock } = parts;
  const targets = targetsTo(bucket, to);
  const shards = await metadata.shards();
  const asOfMs = clock.wallMs();
  const found = await Promise.all(
    shards.map(async (shard) => {
      const { backlogs } = await metadata.outboxSummary(shard);
      const waiting = backlogs.filter(({ target }) => targets.has(target));
      const heads: Head[] = [];
      for (const target of new Set(waiting.map((each) => each.target))) {
        heads.push(await headOf(metadata, shard, target));
      }
      return { waiting, heads };
    }),
  );
  const sum = sumOf(found.flatMap(({ waiting }) => waiting));
  const heads = found.flatMap((each) => each.heads);
  const all = distinct(heads.flatMap(({ entries }) => entries));
  // Otherwise the summaries count, also what was acknowledged between them and the look at the events.
  const isWhole = heads.every((head) => head.isWhole);
  const counted = isWhole ? { objects: versionsIn(all), bytes: bytesOf(all), oldestMs: sum.oldestMs } : sum;
  return { ...counted, isExact: true, asOfMs, entries: firstOf(all) };
}

/** What waits first in one outbox for one target. */
interface Head {
  readonly entries: readonly RiskEntry[];
  /** Nothing waits behind it. */
  readonly isWhole: boolean;
}

async function headOf(metadata: BacklogParts["metadata"], shard: GroupId, target: number): Promise<Head> {
  const entries: RiskEntry[] = [];
  let after: string | undefined;
  for (let count = 0; count <= MAX_RISK_KEYS; count += PAGE_EVENTS) {
    const { events } = await metadata.outbox(shard, target, after, PAGE_EVENTS);
    entries.push(...events.flatMap(linesOf));
    if (events.length < PAGE_EVENTS) return { entries, isWhole: true };
    after = events.at(-1)?.id;
  }
  return { entries, isWhole: false };
}

function sumOf(backlogs: readonly OutboxBacklog[]): Waiting {
  let oldestMs = Number.POSITIVE_INFINITY;
  let objects = 0;
  let bytes = 0;
  for (const { events, bytes: of, oldest } of backlogs) {
    objects += events;
    bytes += of;
    if (oldest !== undefined && events > 0) oldestMs = Math.min(oldestMs, millisOf(oldest));
  }
  return { objects, bytes, oldestMs: Number.isFinite(oldestMs) ? oldestMs : 0 };
}
