/** Events that were tried and failed, with the reason of the last try: from the outboxes, where failures are recorded. */
import type { GroupId } from "../../base/ids.ts";
import { millisOf } from "../../base/version-id.ts";
import type { OutboxEvent } from "../../metadata/index.ts";
import type { EventReport } from "../sender/report.ts";
import type { StatusComponents } from "./components.ts";
import { bucketName, targetNames } from "./names.ts";
import { problemOf, within } from "./time-limit.ts";
import { type FailedEventView, type FailedView, REPLICATION_FORMAT } from "./views.ts";

/** In one answer. */
export const MAX_FAILED = 1_000;
/** Of one target in one shard that are looked through: those that failed stand among others. */
const MAX_LOOKED_AT = 20_000;
const PAGE_EVENTS = 500;
/** Of all shards, milliseconds. */
const ASK_LIMIT_MS = 8_000;

export interface FailedQuery {
  readonly bucket?: string;
  readonly reason?: string;
  /** At most `MAX_FAILED`. */
  readonly limit: number;
}

/** Of the shards that this node leads, so that the answers of all nodes together have each event once. */
export async function failedEvents(components: StatusComponents, query: FailedQuery): Promise<FailedView> {
  const { region, node, metadata, leads, clock } = components;
  const found = new Map<string, FailedEventView>();
  const problems: string[] = [];
  let isTruncated = false;
  for (const report of components.replicator.report().targets.flatMap(({ failing }) => failing)) {
    add(components, query, found, report.shard, report.event, report);
  }
  try {
    const led = (await within(clock, ASK_LIMIT_MS, metadata.shards())).filter(leads);
    for (const shard of led) {
      try {
        if (await within(clock, ASK_LIMIT_MS, recorded(components, query, found, shard))) isTruncated = true;
      } catch (error) {
        problems.push(`shard ${shard}: ${problemOf(error)}`);
      }
    }
  } catch (error) {
    problems.push(problemOf(error));
  }
  const events = [...found.values()].sort((a, b) => a.happenedMs - b.happenedMs);
  return {
    format: REPLICATION_FORMAT,
    region: region.name,
    node,
    events: events.slice(0, query.limit),
    isTruncated: isTruncated || events.length > query.limit,
    problems,
  };
}

/** @returns whether there may be more of them in the shard */
async function recorded(
  components: StatusComponents,
  query: FailedQuery,
  found: Map<string, FailedEventView>,
  shard: GroupId,
): Promise<boolean> {
  const { metadata, control } = components;
  const { backlogs } = await metadata.outboxSummary(shard);
  const left = new Map<number, number>();
  for (const { target, failedEvents: count, bucket } of backlogs) {
    if (query.bucket !== undefined && bucketName(control.view, bucket) !== query.bucket) continue;
    if (count > 0) left.set(target, (left.get(target) ?? 0) + count);
  }
  let isTruncated = false;
  for (const [target, count] of left) {
    let missing = count;
    let after: string | undefined;
    for (let looked = 0; missing > 0; looked += PAGE_EVENTS) {
      if (looked >= MAX_LOOKED_AT || found.size >= query.limit) {
        isTruncated = true;
        break;
      }
      const { events } = await metadata.outbox(shard, target, after, PAGE_EVENTS);
      for (const event of events) {
        if (event.failure === undefined) continue;
        missing--;
        add(components, query, found, shard, event, undefined);
      }
      after = events.at(-1)?.id;
      if (events.length < PAGE_EVENTS) break;
    }
  }
  return isTruncated;
}

/** What its sender knows of it is newer than what is recorded. */
function add(
  { control, clock }: StatusComponents,
  query: FailedQuery,
  found: Map<string, FailedEventView>,
  shard: GroupId,
  event: OutboxEvent,
  report: EventReport | undefined,
): void {
  const { target, id, key, version, kind, rule, bytes, failure } = event;
  const name = `${shard} ${target} ${id}`;
  const reason = report?.reason ?? failure?.reason;
  const bucket = bucketName(control.view, event.bucket);
  if (found.has(name) || reason === undefined) return;
  if ((query.bucket ?? bucket) !== bucket || (query.reason ?? reason) !== reason) return;
  const { to } = targetNames(control.view, { bucket: event.bucket, target }, clock.wallMs());
  found.set(name, {
    ...{ shard, target, id, bucket, key, version, kind, rule, to, bytes },
    happenedMs: millisOf(event.stamp),
    attempts: report?.attempts ?? failure?.attempts ?? 0,
    reason,
    message: report?.message ?? failure?.message ?? "",
    failedMs: failure?.atMs ?? Math.trunc(clock.wallMs()),
    ...(report?.nextTryMs !== undefined && { nextTryMs: report.nextTryMs }),
  });
}
