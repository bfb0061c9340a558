/**
 * The federation's replication, put together from what its nodes say. What could not be asked is unknown, and is never
 * shown as nothing: a region's numbers count when each of its shards has answered, whichever node asked it.
 */
import { isUnfinishedJob } from "../../federation/views.ts";
import type {
  BacklogView,
  BlockedView,
  JobView,
  LagView,
  NodeReplicationView,
  SenderView,
  ShardView,
  ShipmentView,
} from "./views.ts";

/** A node that was asked. */
export interface AskedForReplication {
  readonly region: string;
  readonly node: string;
  /** Undefined: it did not answer. */
  readonly view: NodeReplicationView | undefined;
  /** Why not; empty when it did. */
  readonly problem: string;
}

export type RowState =
  /** Nothing waits. */
  | "inSync"
  /** Something waits, and is on its way. */
  | "shipping"
  | "paused"
  /** Nothing can be sent: see `blocked`. */
  | "blocked"
  /** All that waits was tried, and failed. */
  | "failing"
  /** Nothing waits yet: a job has more to put there. */
  | "existing"
  /** Some of its region's shards did not answer. */
  | "unknown";

/** One rule, from one region to one target. */
export interface ReplicationRow {
  readonly bucket: string;
  readonly rule: string;
  readonly from: string;
  readonly to: string;
  readonly toBucket: string;
  readonly target: number;
  readonly state: RowState;
  readonly isPaused: boolean;
  readonly pausedUntilMs: number | null;
  /** Whether every shard answered: without it the numbers are those of some. */
  readonly isWhole: boolean;
  readonly pendingEvents: number;
  readonly pendingBytes: number;
  readonly failedEvents: number;
  /** Of the oldest that waits, milliseconds: what would be lost with the region now (RPO). 0: nothing waits. */
  readonly oldestAgeMs: number;
  /** The target's, over all of its rules. */
  readonly sender: RowSender;
  /** That have more to put into the outboxes, be they paused. */
  readonly unfinishedJobs: number;
}

export interface RowSender {
  readonly blocked?: BlockedView;
  readonly eventsPerSecond: number;
  readonly bytesPerSecond: number;
  /** Until what waits has arrived, at this rate; absent when nothing waits or nothing moves. */
  readonly etaMs?: number;
  /** Since the nodes started. */
  readonly shippedEvents: number;
  readonly shippedBytes: number;
  readonly failures: Readonly<Record<string, number>>;
  /** Of what fails now, as far as it is in memory. */
  readonly failing: Readonly<Record<string, number>>;
  readonly deadlinesMissed: number;
  readonly lateArrivals: number;
  readonly lastSuccessMs?: number;
}

export interface FederationReplication {
  /** Whether everybody who had to answer did. */
  readonly isComplete: boolean;
  /** What is missing from the picture, in sentences. */
  readonly gaps: readonly string[];
  readonly rows: readonly ReplicationRow[];
  readonly jobs: readonly JobView[];
  /** Buckets that a region does not follow yet, and why. */
  readonly lags: readonly (LagView & { readonly region: string })[];
}

export function federationReplication(asked: readonly AskedForReplication[]): FederationReplication {
  const regions = [...new Set(asked.map(({ region }) => region))].map((name) => regionOf(name, asked));
  const gaps = regions.flatMap(({ gaps: of }) => of);
  const views = asked.flatMap(({ view }) => view ?? []);
  if (views.some(({ isTruncated }) => isTruncated)) gaps.push("there are more rules than are listed");
  const shipments = shipmentsOf(views);
  const jobs = jobsOf(views);
  const known = new Map(regions.map((region) => [region.name, region]));
  for (const { from } of shipments) {
    if (known.has(from)) continue;
    known.set(from, nobodyAsked(from));
    gaps.push(`${from}: no node of it was asked: what it has pending is unknown`);
  }
  const rows = [
    ...shipments.map((shipment) =>
      rowOf(shipment, known.get(shipment.from) ?? nobodyAsked(shipment.from), jobs),
    ),
    ...regions.flatMap((region) => strays(region, shipments, jobs)),
  ];
  return {
    isComplete: gaps.length === 0,
    gaps,
    rows: rows.sort(byName),
    jobs,
    lags: views.flatMap(({ region, lags }) => lags.map((lag) => ({ ...lag, region }))),
  };
}

interface RegionPicture {
  readonly name: string;
  /** Whether every shard of the region has answered. */
  readonly isWhole: boolean;
  readonly gaps: readonly string[];
  readonly backlogs: readonly (BacklogView & { readonly ageMs: number })[];
  readonly senders: readonly SenderView[];
}

const nobodyAsked = (name: string): RegionPicture => ({
  ...{ name, isWhole: false, gaps: [], backlogs: [], senders: [] },
});

function regionOf(name: string, asked: readonly AskedForReplication[]): RegionPicture {
  const nodes = asked.filter(({ region }) => region === name);
  const views = nodes.flatMap(({ view }) => view ?? []);
  const shards = new Map<number, { readonly shard: ShardView; readonly atMs: number }>();
  for (const { shards: of, atMs } of views) {
    for (const shard of of) {
      const best = shards.get(shard.shard)?.shard;
      if (best === undefined || isNewer(shard, best)) shards.set(shard.shard, { shard, atMs });
    }
  }
  const silent = [...shards.values()].filter(({ shard }) => shard.outbox === undefined);
  const isWhole = shards.size > 0 && silent.length === 0;
  const unknown = isWhole ? "" : ": what it has pending is unknown";
  const gaps = [
    ...nodes
      .filter(({ view }) => view === undefined)
      .map(({ node, problem }) => `${name}/${node}: ${problem}${unknown}`),
    ...(shards.size === 0
      ? views.map((each) => `${name}/${each.node}: ${each.problem ?? "no shards"}${unknown}`)
      : []),
    ...silent.map(({ shard }) => `${name}, shard ${shard.shard}: ${shard.problem}${unknown}`),
  ];
  return {
    name,
    isWhole,
    gaps,
    backlogs: [...shards.values()].flatMap(({ shard, atMs }) =>
      (shard.outbox?.backlogs ?? []).map((backlog) => ({
        ...backlog,
        ageMs: backlog.oldestMs === undefined ? 0 : Math.max(0, atMs - backlog.oldestMs),
      })),
    ),
    senders: views.flatMap(({ senders }) => senders),
  };
}

function isNewer(shard: ShardView, than: ShardView): boolean {
  if (shard.outbox === undefined) return false;
  return than.outbox === undefined || shard.outbox.appliedIndex > than.outbox.appliedIndex;
}

const shipmentName = ({
  bucket,
  rule,
  from,
  target,
}: Pick<ShipmentView, "bucket" | "rule" | "from" | "target">): string =>
  `${bucket}\n${rule}\n${from}\n${target}`;

/** As the nodes have heard of them; of two stories, that of the region that ships. */
function shipmentsOf(views: readonly NodeReplicationView[]): ShipmentView[] {
  const found = new Map<string, ShipmentView>();
  for (const { region, shipments } of views) {
    for (const shipment of shipments) {
      const name = shipmentName(shipment);
      if (!found.has(name) || shipment.from === region) found.set(name, shipment);
    }
  }
  return [...found.values()];
}

/**
 * The newest first; with the progress that the job's own region knows. One that runs by anybody's word runs: what it has
 * put into the outboxes since may not be in the answers that came earlier.
 */
function jobsOf(views: readonly NodeReplicationView[]): JobView[] {
  const jobs = new Map<string, JobView>();
  const running = new Set<string>();
  for (const job of views.flatMap((view) => view.jobs)) {
    if (job.state === "running") running.add(job.id);
    const known = jobs.get(job.id);
    if (known === undefined || isBetterKnown(job, known)) jobs.set(job.id, job);
  }
  return Array.from(
    jobs.values(),
    (job): JobView => (running.has(job.id) ? { ...job, state: "running" } : job),
  ).sort((a, b) => b.createdMs - a.createdMs || (a.id < b.id ? -1 : 1));
}

function isBetterKnown({ progress }: JobView, { progress: known }: JobView): boolean {
  if (progress === undefined) return false;
  return known === undefined || progress.unknownShards < known.unknownShards;
}

function rowOf(shipment: ShipmentView, region: RegionPicture, jobs: readonly JobView[]): ReplicationRow {
  const { bucket, rule, from, to, toBucket, target, isPaused, pausedUntilMs } = shipment;
  const ofTarget = region.backlogs.filter((backlog) => backlog.target === target);
  const waiting = sumOf(ofTarget.filter((backlog) => backlog.rule === rule));
  const sender = rowSender(
    region.senders.filter((each) => each.target === target),
    sumOf(ofTarget),
  );
  const unfinishedJobs = jobs.filter(
    (job) => isUnfinishedJob(job) && job.target === target && job.from === from && job.rule === rule,
  ).length;
  return {
    ...{ bucket, rule, from, to, toBucket, target, isPaused, pausedUntilMs, unfinishedJobs },
    state: stateOf({
      isWhole: region.isWhole,
      isPaused,
      ...waiting,
      unfinishedJobs,
      isBlocked: sender.blocked !== undefined,
    }),
    isWhole: region.isWhole,
    pendingEvents: waiting.events,
    pendingBytes: waiting.bytes,
    failedEvents: waiting.failedEvents,
    oldestAgeMs: waiting.ageMs,
    sender,
  };
}

/** What waits by rules that nobody names any more: of a rule that was taken away, or given another id. */
function strays(
  region: RegionPicture,
  shipments: readonly ShipmentView[],
  jobs: readonly JobView[],
): ReplicationRow[] {
  const known = new Set(shipments.filter(({ from }) => from === region.name).map(shipmentName));
  const found = new Map<string, ShipmentView>();
  for (const { bucket, rule, target } of region.backlogs) {
    const like = shipments.find((each) => each.from === region.name && each.target === target);
    const { to, toBucket, isPaused, pausedUntilMs } = like ?? gone(target);
    const stray = { bucket, rule, from: region.name, target, to, toBucket, isPaused, pausedUntilMs };
    if (!known.has(shipmentName(stray))) found.set(shipmentName(stray), stray);
  }
  return [...found.values()].map((stray) => rowOf(stray, region, jobs));
}

const gone = (target: number) =>
  ({ to: `target ${target}`, toBucket: "", isPaused: false, pausedUntilMs: null }) as const;

interface Waiting {
  readonly events: number;
  readonly bytes: number;
  readonly failedEvents: number;
  readonly ageMs: number;
}

function sumOf(backlogs: readonly (BacklogView & { readonly ageMs: number })[]): Waiting {
  let sum: Waiting = { events: 0, bytes: 0, failedEvents: 0, ageMs: 0 };
  for (const { events, bytes, failedEvents, ageMs } of backlogs) {
    sum = {
      events: sum.events + events,
      bytes: sum.bytes + bytes,
      failedEvents: sum.failedEvents + failedEvents,
      ageMs: Math.max(sum.ageMs, ageMs),
    };
  }
  return sum;
}

function stateOf(row: {
  readonly isWhole: boolean;
  readonly isPaused: boolean;
  readonly isBlocked: boolean;
  readonly events: number;
  readonly failedEvents: number;
  readonly unfinishedJobs: number;
}): RowState {
  if (!row.isWhole) return "unknown";
  if (row.isPaused) return "paused";
  if (row.events === 0) return row.unfinishedJobs > 0 ? "existing" : "inSync";
  if (row.isBlocked) return "blocked";
  return row.failedEvents === row.events ? "failing" : "shipping";
}

function rowSender(senders: readonly SenderView[], waiting: Waiting): RowSender {
  const sum = (value: (sender: SenderView) => number): number =>
    senders.reduce((total, sender) => total + value(sender), 0);
  const eventsPerSecond = sum(({ rates }) => rates.eventsOver10s);
  const bytesPerSecond = sum(({ rates }) => rates.bytesOver10s);
  const blocked = senders.find((sender) => sender.blocked !== undefined)?.blocked;
  const lastSuccessMs = Math.max(0, ...senders.map((sender) => sender.lastSuccessMs ?? 0));
  const etaMs = etaOf(waiting, { eventsPerSecond, bytesPerSecond });
  return {
    ...(blocked !== undefined && { blocked }),
    eventsPerSecond,
    bytesPerSecond,
    ...(etaMs !== undefined && { etaMs }),
    shippedEvents: sum(({ shippedEvents }) => shippedEvents),
    shippedBytes: sum(({ shippedBytes }) => shippedBytes),
    failures: countsOf(senders.map(({ failures }) => failures)),
    failing: countsOf(senders.map(({ failing }) => failing)),
    deadlinesMissed: sum(({ deadlinesMissed }) => deadlinesMissed),
    lateArrivals: sum(({ lateArrivals }) => lateArrivals),
    ...(lastSuccessMs > 0 && { lastSuccessMs }),
  };
}

/** Below it nothing moves that could be told ahead. */
const MIN_EVENTS_PER_SECOND = 0.1;

/** The slower of what is counted in events and in bytes. */
function etaOf(
  { events, bytes }: Waiting,
  rates: { readonly eventsPerSecond: number; readonly bytesPerSecond: number },
): number | undefined {
  if (events === 0) return undefined;
  const isMovingBytes = rates.bytesPerSecond >= 1;
  if (rates.eventsPerSecond < MIN_EVENTS_PER_SECOND && !isMovingBytes) return undefined;
  // While one large object is on its way no event ends, and bytes alone tell.
  const byBytes = isMovingBytes ? bytes / rates.bytesPerSecond : 0;
  const byEvents =
    rates.eventsPerSecond >= MIN_EVENTS_PER_SECOND && byBytes === 0 ? events / rates.eventsPerSecond : 0;
  return Math.round(1000 * Math.max(byBytes, byEvents));
}

function countsOf(all: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [name, count] of all.flatMap((each) => Object.entries(each))) {
    counts[name] = (counts[name] ?? 0) + count;
  }
  return counts;
}

function byName(a: ReplicationRow, b: ReplicationRow): number {
  const [left, right] = [a, b].map((row) => `${row.bucket}\n${row.from}\n${row.to}\n${row.rule}`);
  return (left ?? "") < (right ?? "") ? -1 : 1;
}
