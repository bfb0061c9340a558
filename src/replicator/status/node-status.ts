/** What a node says of its region's outboxes and of its own senders. */
import { type GroupId, logIndex } from "../../base/ids.ts";
import { millisOf } from "../../base/version-id.ts";
import type { ControlView } from "../../federation/index.ts";
import type { OutboxBacklog } from "../../metadata/index.ts";
import { jobViews } from "../jobs/job-views.ts";
import { shipmentsOf } from "../rules/index.ts";
import type { EventReport, TargetReport } from "../sender/report.ts";
import type { StatusComponents } from "./components.ts";
import { bucketName, regionName, targetNames } from "./names.ts";
import { problemOf, within } from "./time-limit.ts";
import {
  type BacklogView,
  type NodeReplicationView,
  REPLICATION_FORMAT,
  type SenderView,
  type ShardView,
  type ShipmentView,
} from "./views.ts";

/** A shard without a leader is reported as such, and holds the others' answers up no longer, milliseconds. */
const ASK_LIMIT_MS = 3_000;
/** Rules times targets in one answer. */
const MAX_SHIPMENTS = 10_000;
/** Targets of one shard whose watermark is looked up. */
const MAX_WATERMARKS = 256;
const BUCKETS_PAGE = 1_000;
/** Of an event's id: the log index of the entry that made it. */
const INDEX_DIGITS = 16;

export interface StatusQuery {
  /** Only this one's, by its name. */
  readonly bucket?: string;
  /** Looks up to which log index everything has arrived. */
  readonly watermarks?: boolean;
}

export async function nodeReplication(
  components: StatusComponents,
  query: StatusQuery = {},
): Promise<NodeReplicationView> {
  const { region, node, control, clock, reconciler, replicator } = components;
  const { view } = control;
  const isWanted = (name: string): boolean => query.bucket === undefined || name === query.bucket;
  // Before the outboxes: a job that ends in between has put there what it had, and is seen there.
  const jobs = (await jobViews(components)).filter(({ bucket }) => isWanted(bucket));
  const { shards, problem } = await shardViews(components, query);
  const { shipments, isTruncated } = shipmentViews(view, query.bucket, clock.wallMs());
  const senders = replicator.report().targets.filter(({ bucket }) => isWanted(bucketName(view, bucket)));
  return {
    format: REPLICATION_FORMAT,
    region: region.name,
    node,
    atMs: Math.trunc(clock.wallMs()),
    shards,
    ...(problem !== undefined && { problem }),
    senders: senders.map((sender) => senderView(view, sender)),
    shipments,
    isTruncated,
    jobs,
    lags: reconciler
      .lags()
      .filter(({ name }) => isWanted(name))
      .map(({ name, reason, message, tries }) => ({ bucket: name, reason, message, tries })),
  };
}

async function shardViews(
  components: StatusComponents,
  query: StatusQuery,
): Promise<{ readonly shards: ShardView[]; readonly problem?: string }> {
  const { metadata, clock } = components;
  try {
    const shards = await within(clock, ASK_LIMIT_MS, metadata.shards());
    return { shards: await Promise.all(shards.map((shard) => shardView(components, shard, query))) };
  } catch (error) {
    return { shards: [], problem: problemOf(error) };
  }
}

async function shardView(
  components: StatusComponents,
  shard: GroupId,
  query: StatusQuery,
): Promise<ShardView> {
  const { clock, leads } = components;
  const common = { shard, isLedHere: leads(shard) };
  try {
    return { ...common, outbox: await within(clock, ASK_LIMIT_MS, outboxView(components, shard, query)) };
  } catch (error) {
    return { ...common, problem: problemOf(error) };
  }
}

async function outboxView(
  { metadata, control }: StatusComponents,
  shard: GroupId,
  { bucket, watermarks }: StatusQuery,
): Promise<{ appliedIndex: number; backlogs: BacklogView[] }> {
  const { appliedIndex, backlogs } = await metadata.outboxSummary(shard);
  const wanted = backlogs.filter(
    (each) => bucket === undefined || bucketName(control.view, each.bucket) === bucket,
  );
  const marks = new Map<number, number>();
  if (watermarks === true) {
    const targets = [...new Set(wanted.map(({ target }) => target))].slice(0, MAX_WATERMARKS);
    await Promise.all(
      targets.map(async (target) => {
        const { events, appliedIndex: readIndex } = await metadata.outbox(shard, target, undefined, 1);
        const first = events[0];
        marks.set(target, first === undefined ? readIndex : watermarkBefore(first.id));
      }),
    );
  }
  return {
    appliedIndex,
    backlogs: wanted.map((each) => backlogView(control.view, each, marks.get(each.target))),
  };
}

/** The log index before the one that made an event. */
const watermarkBefore = (eventId: string): number =>
  logIndex(Number.parseInt(eventId.slice(0, INDEX_DIGITS), 16) - 1);

function backlogView(
  view: ControlView,
  { target, rule, bucket, events, bytes, failedEvents, oldest }: OutboxBacklog,
  watermark: number | undefined,
): BacklogView {
  return {
    ...{ target, rule, bucket: bucketName(view, bucket), events, bytes, failedEvents },
    ...(oldest !== undefined && { oldestMs: millisOf(oldest) }),
    ...(watermark !== undefined && { watermark }),
  };
}

function senderView(view: ControlView, report: TargetReport): SenderView {
  const { target, state, blocked, shards, lanes, restingEvents, shippedEvents, shippedBytes } = report;
  const { failures, failing, deadlinesMissed, lateArrivals, lastSuccessMs, rates } = report;
  const { to } = targetNames(view, report, 0);
  return {
    bucket: bucketName(view, report.bucket),
    to,
    ...{ target, state, shards, lanes, restingEvents, shippedEvents, shippedBytes },
    ...{ failures, failing: byReason(failing), deadlinesMissed, lateArrivals, rates },
    ...(blocked !== undefined && { blocked }),
    ...(lastSuccessMs !== undefined && { lastSuccessMs }),
  };
}

function byReason(failing: readonly EventReport[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { reason } of failing) {
    if (reason !== undefined) counts[reason] = (counts[reason] ?? 0) + 1;
  }
  return counts;
}

/** Of all buckets, or of one. */
function shipmentViews(
  view: ControlView,
  only: string | undefined,
  wallMs: number,
): { readonly shipments: ShipmentView[]; readonly isTruncated: boolean } {
  const shipments: ShipmentView[] = [];
  for (const bucket of bucketsOf(view, only)) {
    if (bucket.replication === undefined) continue;
    for (const { rule, from, target } of shipmentsOf(bucket, view)) {
      if (shipments.length >= MAX_SHIPMENTS) return { shipments, isTruncated: true };
      const names = targetNames(view, { bucket: bucket.id, target }, wallMs);
      shipments.push({ bucket: bucket.name, rule: rule.id, from: regionName(view, from), target, ...names });
    }
  }
  return { shipments, isTruncated: false };
}

function* bucketsOf(
  view: ControlView,
  only: string | undefined,
): Generator<ReturnType<ControlView["buckets"]>[number]> {
  if (only !== undefined) {
    const bucket = view.bucketByName(only);
    if (bucket !== undefined) yield bucket;
    return;
  }
  let after = "";
  for (;;) {
    const page = view.buckets(after, BUCKETS_PAGE);
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < BUCKETS_PAGE) return;
    after = last.name;
  }
}
