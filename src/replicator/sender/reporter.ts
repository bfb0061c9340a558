/** Puts together what the senders of a node say of themselves. Asked by people, so it need not be quick. */
import type { Clock } from "../../base/clock.ts";
import type { GroupId, RegionNumber } from "../../base/ids.ts";
import { millisOf } from "../../base/version-id.ts";
import { MAX_REPORTED_EVENTS } from "./options.ts";
import { type Outgoing, regionOf } from "./outgoing.ts";
import { lanes, type PendingEvent } from "./pending-events.ts";
import type { ReplicationPlan } from "./plan.ts";
import type { Blocked, RegionLanes } from "./region-lanes.ts";
import type {
  AttemptTrace,
  BlockedReport,
  EventReport,
  RegionReport,
  ReplicatorReport,
  RuleReport,
  TargetReport,
} from "./report.ts";
import type { TargetCounters } from "./target-counters.ts";

type Regions = ReadonlyMap<RegionNumber, RegionLanes>;

export interface ReporterComponents {
  readonly clock: Clock;
  readonly plan: ReplicationPlan;
  readonly countersOf: (target: number) => TargetCounters;
}

export class Reporter {
  readonly #components: ReporterComponents;

  constructor(components: ReporterComponents) {
    this.#components = components;
  }

  report(all: Iterable<Outgoing>, regions: Regions): ReplicatorReport {
    const targets = new Map<number, Outgoing[]>();
    for (const outgoing of all) {
      const of = targets.get(outgoing.target);
      if (of === undefined) targets.set(outgoing.target, [outgoing]);
      else of.push(outgoing);
    }
    return {
      targets: [...targets].map(([target, of]) => this.#targetReport(target, of, regions)),
      regions: [...regions.values()].map((region) => this.#regionReport(region)),
    };
  }

  /** One for each target. */
  trace(
    all: readonly Outgoing[],
    isAsked: (pending: PendingEvent) => boolean,
    regions: Regions,
  ): AttemptTrace[] {
    const traces = new Map<number, AttemptTrace>();
    for (const outgoing of all) {
      const { target, shard, sender, bucket } = outgoing;
      const before = traces.get(target);
      const events = [...(before?.events ?? [])];
      for (const pending of sender?.pending.values() ?? []) {
        if (isAsked(pending)) events.push(this.#eventReport(shard, pending));
      }
      const isPaused = this.#components.plan.isPaused(bucket, target);
      const blocked = before?.blocked ?? this.#blockedReport(outgoing, regions);
      traces.set(target, { target, isPaused, blocked, events });
    }
    return [...traces.values()];
  }

  #targetReport(target: number, of: readonly Outgoing[], regions: Regions): TargetReport {
    const { plan, clock, countersOf } = this.#components;
    const counters = countersOf(target);
    const laneReports = { urgent: laneReport(), small: laneReport(), large: laneReport() };
    const failing: EventReport[] = [];
    let restingEvents = 0;
    for (const { sender, shard } of of) {
      if (sender === undefined) continue;
      restingEvents += sender.pending.restingCount;
      for (const lane of lanes) {
        laneReports[lane].ready += sender.pending.readyCount(lane);
        laneReports[lane].onItsWay += sender.pending.onItsWayCount(lane);
      }
      for (const pending of sender.pending.values()) {
        if (pending.attempts > 0 && pending.place !== "done") failing.push(this.#eventReport(shard, pending));
      }
    }
    failing.sort((a, b) => (a.event.stamp < b.event.stamp ? 1 : -1));
    const [first] = of as readonly [Outgoing, ...Outgoing[]];
    const blocked = of.map((one) => this.#blockedReport(one, regions)).find((report) => report !== undefined);
    const hasWork = of.some(({ backlogs, sender }) => backlogs.length > 0 || sender?.hasWork === true);
    const state = plan.isPaused(first.bucket, target)
      ? "paused"
      : !hasWork
        ? "idle"
        : blocked
          ? "blocked"
          : "running";
    return {
      target,
      bucket: first.bucket,
      region: first.sender === undefined ? undefined : regionOf(first.sender.target),
      ...{ state, blocked, restingEvents, lanes: laneReports },
      shards: of.map(({ shard }) => shard),
      rules: ruleReports(of),
      shippedEvents: counters.shippedEvents,
      shippedBytes: counters.shippedBytes,
      voidEvents: counters.voidEvents,
      failures: Object.fromEntries(counters.failures),
      deadlinesMissed: counters.deadlinesMissed,
      lateArrivals: counters.lateArrivals,
      lastSuccessMs: counters.lastSuccessMs,
      rates: counters.rates(clock.monotonicMs()),
      failing: failing.slice(0, MAX_REPORTED_EVENTS),
    };
  }

  #regionReport(region: RegionLanes): RegionReport {
    return {
      region: region.region,
      isConnected: region.link !== undefined,
      rttMs: region.link?.rttMs,
      inFlightBytes: region.window.inFlightBytes,
      windowBytes: region.window.limitBytes,
      sentLargeBytes: region.sentLargeBytes,
      running: {
        urgent: region.running("urgent"),
        small: region.running("small"),
        large: region.running("large"),
      },
      blocked: this.#blockedOf(region.blocked),
    };
  }

  #eventReport(shard: GroupId, pending: PendingEvent): EventReport {
    const { event, lane, place, attempts, failure } = pending;
    const nextTryMs = place === "resting" ? this.#wallMs(pending.nextTryMs) : undefined;
    const { reason, message } = failure ?? {};
    return { shard, event, lane, place, attempts, reason, message, nextTryMs };
  }

  #blockedReport({ sender, target }: Outgoing, regions: Regions): BlockedReport | undefined {
    const nowMs = this.#components.clock.wallMs();
    if (sender === undefined) {
      const message = `no rule that this node knows leads to target ${target}`;
      return { reason: "target.unknown", message, attempts: 0, nextTryMs: nowMs };
    }
    const region = regions.get(regionOf(sender.target));
    if (region?.link === undefined) {
      const message = "no node of the region is connected";
      return { reason: "target.unreachable", message, attempts: 0, nextTryMs: nowMs };
    }
    return this.#blockedOf(sender.blocked ?? region.blocked);
  }

  #blockedOf(blocked: Blocked | undefined): BlockedReport | undefined {
    if (blocked === undefined) return undefined;
    const { failure, attempts, untilMs } = blocked;
    const { reason, message } = failure;
    return { reason, message, attempts, nextTryMs: this.#wallMs(untilMs) };
  }

  #wallMs(monotonicMs: number): number {
    const { clock } = this.#components;
    return Math.round(clock.wallMs() + monotonicMs - clock.monotonicMs());
  }
}

const laneReport = (): { ready: number; onItsWay: number } => ({ ready: 0, onItsWay: 0 });

function ruleReports(of: readonly Outgoing[]): readonly RuleReport[] {
  const rules = new Map<string, RuleReport>();
  for (const { backlogs } of of) {
    for (const { rule, events, bytes, failedEvents, oldest } of backlogs) {
      const sum = rules.get(rule) ?? { rule, events: 0, bytes: 0, failedEvents: 0, oldestMs: undefined };
      const oldestMs =
        oldest === undefined
          ? sum.oldestMs
          : Math.min(millisOf(oldest), sum.oldestMs ?? Number.MAX_SAFE_INTEGER);
      rules.set(rule, {
        rule,
        events: sum.events + events,
        bytes: sum.bytes + bytes,
        failedEvents: sum.failedEvents + failedEvents,
        oldestMs,
      });
    }
  }
  return [...rules.values()];
}
