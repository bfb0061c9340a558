/**
 * What this node's shards have to ship, what its senders did, and what it received. Waiting things are those of the
 * shards that it leads, so that sums over all nodes count each once.
 */
import type { Registry } from "prom-client";
import type { NodeReplicationView, SenderView } from "../../replicator/index.ts";
import { only, type Sample, sampledCounter, sampledGauge } from "./family.ts";

/** Rules times targets with series of their own; of the others there is one sum for each region. */
export const MAX_SERIES = 1_000;

export interface ReplicationSample {
  readonly view: NodeReplicationView;
  /** Those of `view`, and those that had something to do before: what they counted stays. */
  readonly senders: readonly SenderView[];
  readonly received: {
    readonly replicas: number;
    readonly largeReplicas: number;
    readonly resumedLargeReplicas: number;
    readonly receivedBytes: number;
    readonly refusedAsOverloaded: number;
  };
}

type Source = () => ReplicationSample | undefined;

export function registerReplicationMetrics(registry: Registry, sample: Source): void {
  registerWaiting(registry, sample);
  registerSenders(registry, sample);
  registerReceiver(registry, sample);
  sampledGauge(
    registry,
    { name: "atoll_replication_jobs", help: "Jobs of this region, by state.", labelNames: ["state"] },
    () => {
      const view = sample()?.view;
      if (view === undefined) return [];
      const own = view.jobs.filter(({ from }) => from === view.region);
      return (["running", "paused"] as const).map((state) => ({
        labels: { state },
        value: own.filter((job) => job.state === state).length,
      }));
    },
  );
  sampledGauge(
    registry,
    {
      name: "atoll_replication_lagging_buckets",
      help: "Buckets that this region could not be made to follow as the federation has them.",
    },
    () => only(sample()?.view.lags.length),
  );
}

const waitingLabels = ["bucket", "rule", "target_region"] as const;
type WaitingLabel = (typeof waitingLabels)[number];

export interface WaitingSample {
  readonly labels: Readonly<Record<WaitingLabel, string>>;
  readonly events: number;
  readonly bytes: number;
  readonly failedEvents: number;
  readonly oldestSeconds: number;
}

function registerWaiting(registry: Registry, sample: Source): void {
  const gauge = (name: string, help: string, value: (waiting: WaitingSample) => number): void =>
    sampledGauge(registry, { name, help, labelNames: waitingLabels }, () =>
      waitingSamples(sample()?.view).map((waiting) => ({ labels: waiting.labels, value: value(waiting) })),
    );
  gauge("atoll_replication_pending_operations", "Events that wait for a target.", ({ events }) => events);
  gauge("atoll_replication_pending_bytes", "Content that waits for a target.", ({ bytes }) => bytes);
  gauge(
    "atoll_replication_failed_operations",
    "Of the events that wait, those that were tried and failed.",
    ({ failedEvents }) => failedEvents,
  );
  gauge(
    "atoll_replication_oldest_pending_seconds",
    "Age of the oldest event that waits: what would be lost with the region.",
    ({ oldestSeconds }) => oldestSeconds,
  );
  sampledGauge(
    registry,
    {
      name: "atoll_replication_unknown_shards",
      help: "Shards of this region that could not be asked what waits in them.",
    },
    () => {
      const view = sample()?.view;
      if (view === undefined) return [];
      // Without the list of them it is at least one.
      const unlisted = view.problem === undefined ? 0 : 1;
      return only(unlisted + view.shards.filter(({ outbox }) => outbox === undefined).length);
    },
  );
}

/** Of the shards that are led here; also of rules for which nothing waits. */
export function waitingSamples(view: NodeReplicationView | undefined): WaitingSample[] {
  if (view === undefined) return [];
  const led = view.shards.filter(({ isLedHere, outbox }) => isLedHere && outbox !== undefined);
  if (led.length === 0) return [];
  const found = new Map<string, WaitingSample>();
  const targets = new Map(view.shipments.map(({ target, to }) => [target, to]));
  for (const { bucket, rule, to, from } of view.shipments) {
    if (from === view.region) add(found, { bucket, rule, target_region: to }, nothing);
  }
  for (const backlog of led.flatMap(({ outbox }) => outbox?.backlogs ?? [])) {
    const { bucket, rule, target, events, bytes, failedEvents, oldestMs } = backlog;
    const oldestSeconds = oldestMs === undefined ? 0 : Math.max(0, view.atMs - oldestMs) / 1000;
    const labels = { bucket, rule, target_region: targets.get(target) ?? "" };
    add(found, labels, { events, bytes, failedEvents, oldestSeconds });
  }
  return bounded([...found.values()]);
}

const nothing = { events: 0, bytes: 0, failedEvents: 0, oldestSeconds: 0 };

function add(
  found: Map<string, WaitingSample>,
  labels: WaitingSample["labels"],
  added: Omit<WaitingSample, "labels">,
): void {
  const name = `${labels.bucket}\n${labels.rule}\n${labels.target_region}`;
  const { events, bytes, failedEvents, oldestSeconds } = found.get(name) ?? nothing;
  found.set(name, {
    labels,
    events: events + added.events,
    bytes: bytes + added.bytes,
    failedEvents: failedEvents + added.failedEvents,
    oldestSeconds: Math.max(oldestSeconds, added.oldestSeconds),
  });
}

/** Those with the most that waits by name, the others as one of each region. */
function bounded(samples: WaitingSample[]): WaitingSample[] {
  if (samples.length <= MAX_SERIES) return samples;
  samples.sort((a, b) => b.oldestSeconds - a.oldestSeconds || b.events - a.events);
  const others = new Map<string, WaitingSample>();
  for (const { labels, ...rest } of samples.slice(MAX_SERIES)) {
    add(others, { bucket: "(others)", rule: "(others)", target_region: labels.target_region }, rest);
  }
  return [...samples.slice(0, MAX_SERIES), ...others.values()];
}

function registerSenders(registry: Registry, sample: Source): void {
  const labelNames = ["bucket", "target_region"] as const;
  const counter = (name: string, help: string, value: (sender: SenderView) => number): void =>
    sampledCounter(registry, { name, help, labelNames }, () =>
      summed((sample()?.senders ?? []).map((sender) => ({ labels: labelsOf(sender), value: value(sender) }))),
    );
  counter(
    "atoll_replication_shipped_operations_total",
    "Events that their target has acknowledged.",
    ({ shippedEvents }) => shippedEvents,
  );
  counter(
    "atoll_replication_shipped_bytes_total",
    "Content that was new to its target.",
    ({ shippedBytes }) => shippedBytes,
  );
  counter(
    "atoll_replication_deadline_missed_total",
    "Events older than their rule's replication time.",
    ({ deadlinesMissed }) => deadlinesMissed,
  );
  counter(
    "atoll_replication_deadline_late_arrivals_total",
    "Of them, those that arrived after all.",
    ({ lateArrivals }) => lateArrivals,
  );
  sampledCounter(
    registry,
    {
      name: "atoll_replication_failures_total",
      help: "Tries that failed, by reason (docs/errors.md).",
      labelNames: ["target_region", "reason"],
    },
    () =>
      summed(
        (sample()?.senders ?? []).flatMap(({ to, failures }) =>
          Object.entries(failures).map(([reason, value]) => ({
            labels: { target_region: to, reason },
            value,
          })),
        ),
      ),
  );
  sampledGauge(
    registry,
    {
      name: "atoll_replication_held_back",
      help: "1 while nothing can be sent to a target: it is paused, or blocked for a reason.",
      labelNames: ["bucket", "target_region", "reason"],
    },
    () =>
      (sample()?.view.senders ?? [])
        .filter(({ state }) => state === "paused" || state === "blocked")
        .slice(0, MAX_SERIES)
        .map((sender) => ({
          labels: { ...labelsOf(sender), reason: sender.blocked?.reason ?? sender.state },
          value: 1,
        })),
  );
}

const labelsOf = ({ bucket, to }: SenderView) => ({ bucket, target_region: to });

/** Several targets of one bucket may lead to one region; and no more than so many series. */
function summed<Name extends string>(samples: readonly Sample<Name>[]): Sample<Name>[] {
  const found = new Map<string, Sample<Name>>();
  for (const { labels, value } of samples) {
    const name = JSON.stringify(labels);
    const known = found.get(name);
    if (known === undefined && found.size >= MAX_SERIES) continue;
    found.set(name, { labels, value: (known?.value ?? 0) + value });
  }
  return [...found.values()];
}

function registerReceiver(registry: Registry, sample: Source): void {
  const counter = (
    name: string,
    help: string,
    value: (received: ReplicationSample["received"]) => number,
  ): void =>
    sampledCounter(registry, { name, help }, () => {
      const received = sample()?.received;
      return only(received === undefined ? undefined : value(received));
    });
  counter(
    "atoll_replication_received_operations_total",
    "Replicas that came from other regions.",
    ({ replicas, largeReplicas }) => replicas + largeReplicas,
  );
  counter(
    "atoll_replication_received_bytes_total",
    "Bytes of them, with what describes them.",
    ({ receivedBytes }) => receivedBytes,
  );
  counter(
    "atoll_replication_resumed_transfers_total",
    "Large replicas that went on where an earlier transfer had stopped.",
    ({ resumedLargeReplicas }) => resumedLargeReplicas,
  );
  counter(
    "atoll_replication_refused_as_overloaded_total",
    "Batches and transfers that had to wait, since too much was under way.",
    ({ refusedAsOverloaded }) => refusedAsOverloaded,
  );
}
