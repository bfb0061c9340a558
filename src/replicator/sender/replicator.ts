/**
 * A node's senders: one for each shard that it leads and each target that something waits for there. It keeps nothing:
 * what is to be shipped is in the outboxes, and another leader's senders go on from there.
 */
import type { Clock, Timer } from "../../base/clock.ts";
import { AtollError } from "../../base/errors.ts";
import { type BucketId, type GroupId, type RegionNumber, regionNumber } from "../../base/ids.ts";
import type { Logger } from "../../base/logger.ts";
import type { Random } from "../../base/random.ts";
import { millisOf, type VersionId } from "../../base/version-id.ts";
import type { FederationLinks } from "../../federation/index.ts";
import type { MetadataClient, OutboxBacklog, ReplicationTarget } from "../../metadata/index.ts";
import type { Leads, ReplicaStore } from "../../region/index.ts";
import {
  defaultReplicatorOptions,
  IDLE_SENDER_MS,
  MAX_PENDING,
  MAX_REPORTED_EVENTS,
  MIN_PENDING,
  type ReplicatorOptions,
} from "./options.ts";
import { type LaneCounts, lanes, type PendingEvent } from "./pending-events.ts";
import type { ReplicationPlan } from "./plan.ts";
import { type Blocked, RegionLanes } from "./region-lanes.ts";
import type {
  AttemptTrace,
  BlockedReport,
  EventReport,
  RegionReport,
  ReplicatorReport,
  RuleReport,
  TargetReport,
} from "./report.ts";
import type { ShippableSource } from "./shipment.ts";
import { TargetCounters } from "./target-counters.ts";
import { TargetSender } from "./target-sender.ts";

export interface ReplicatorComponents {
  readonly metadata: Pick<
    MetadataClient,
    "shards" | "outboxSummary" | "outbox" | "acknowledgeOutbox" | "recordOutboxFailures" | "dropOutbox"
  > &
    ShippableSource;
  readonly replicas: Pick<ReplicaStore, "read">;
  readonly links: FederationLinks;
  readonly plan: ReplicationPlan;
  readonly leads: Leads;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
}

/** What waits in one shard for one target, and who ships it. */
interface Outgoing {
  readonly shard: GroupId;
  readonly target: number;
  readonly bucket: BucketId;
  backlogs: readonly OutboxBacklog[];
  /** Undefined while no rule that we know leads to the target. */
  sender: TargetSender | undefined;
  /** While it is found out whether the target is no more. */
  isConfirming: boolean;
  busyAtMs: number;
}

export class Replicator {
  readonly #components: ReplicatorComponents;
  readonly #options: ReplicatorOptions;
  readonly #regions = new Map<RegionNumber, RegionLanes>();
  readonly #outgoing = new Map<string, Outgoing>();
  /** By target: as many as there are rules' destinations. */
  readonly #counters = new Map<number, TargetCounters>();
  #timer: Timer | undefined;
  #isTicking = false;
  #isStopped = true;

  constructor(components: ReplicatorComponents, options: Partial<ReplicatorOptions> = {}) {
    this.#components = components;
    this.#options = { ...defaultReplicatorOptions, ...options };
  }

  start(): void {
    if (!this.#isStopped) return;
    this.#isStopped = false;
    this.#schedule(0);
  }

  /** What is under way is given up, and shipped again by the next leader. */
  stop(): void {
    this.#isStopped = true;
    this.#timer?.cancel();
    for (const outgoing of this.#outgoing.values()) outgoing.sender?.stop();
    this.#outgoing.clear();
  }

  /** Something new may wait: looks at once instead of with the next poll. */
  wake(): void {
    if (this.#isStopped || this.#isTicking) return;
    this.#schedule(0);
  }

  /**
   * Forgets waiting times: of a target, or of one of its events.
   * @returns whether anything waits for the target here
   */
  retry(what: { readonly target: number; readonly event?: string }): boolean {
    let isKnown = false;
    for (const { target, sender } of this.#outgoing.values()) {
      if (target !== what.target || sender === undefined) continue;
      isKnown = true;
      if (what.event === undefined) this.#regions.get(regionOf(sender.target))?.retry();
      sender.retry(what.event);
    }
    return isKnown;
  }

  /** Of all targets that this node's shards have or had something for. */
  report(): ReplicatorReport {
    const targets = new Map<number, Outgoing[]>();
    for (const outgoing of this.#outgoing.values()) {
      const of = targets.get(outgoing.target);
      if (of === undefined) targets.set(outgoing.target, [outgoing]);
      else of.push(outgoing);
    }
    return {
      targets: [...targets].map(([target, outgoing]) => this.#targetReport(target, outgoing)),
      regions: [...this.#regions.values()].map((region) => this.#regionReport(region)),
    };
  }

  /** What this node knows of the tries for a version, or for all of a key's. */
  traceAttempts(bucket: BucketId, key: string, version?: VersionId): readonly AttemptTrace[] {
    const traces: AttemptTrace[] = [];
    for (const outgoing of this.#outgoing.values()) {
      if (outgoing.bucket !== bucket) continue;
      const events: EventReport[] = [];
      for (const pending of outgoing.sender?.pending.values() ?? []) {
        const { event } = pending;
        if (event.key !== key || (version !== undefined && event.version !== version)) continue;
        events.push(this.#eventReport(outgoing.shard, pending));
      }
      const { target } = outgoing;
      const isPaused = this.#components.plan.isPaused(target);
      traces.push({ target, isPaused, blocked: this.#blockedReport(outgoing), events });
    }
    return traces;
  }

  #schedule(delayMs: number): void {
    this.#timer?.cancel();
    this.#timer = this.#components.clock.after(delayMs, () => {
      void this.#tick();
    });
  }

  async #tick(): Promise<void> {
    this.#isTicking = true;
    try {
      await this.#look();
    } catch (error) {
      if (!(error instanceof AtollError)) throw error;
      this.#components.logger.debug({ code: error.code, error }, "replication: the outboxes cannot be read");
    } finally {
      this.#isTicking = false;
    }
    if (!this.#isStopped) this.#schedule(this.#options.pollMs);
  }

  async #look(): Promise<void> {
    const { metadata, leads } = this.#components;
    const led = (await metadata.shards()).filter(leads);
    this.#letGo((outgoing) => !led.includes(outgoing.shard));
    await Promise.all(led.map((shard) => this.#lookAt(shard)));
  }

  async #lookAt(shard: GroupId): Promise<void> {
    const { metadata, leads, clock } = this.#components;
    const { backlogs } = await metadata.outboxSummary(shard);
    if (this.#isStopped || !leads(shard)) return;
    const nowMs = clock.monotonicMs();
    const waiting = new Map<number, OutboxBacklog[]>();
    for (const backlog of backlogs) {
      const of = waiting.get(backlog.target);
      if (of === undefined) waiting.set(backlog.target, [backlog]);
      else of.push(backlog);
    }
    for (const [target, of] of waiting) {
      const outgoing = this.#outgoingOf(shard, target, of);
      outgoing.backlogs = of;
      outgoing.busyAtMs = nowMs;
      this.#advance(outgoing);
    }
    for (const outgoing of this.#outgoing.values()) {
      if (outgoing.shard !== shard || waiting.has(outgoing.target)) continue;
      outgoing.backlogs = [];
      outgoing.sender?.tick([]);
    }
    this.#letGo((outgoing) => outgoing.shard === shard && nowMs - outgoing.busyAtMs > IDLE_SENDER_MS);
  }

  #outgoingOf(shard: GroupId, target: number, backlogs: readonly OutboxBacklog[]): Outgoing {
    const name = `${shard} ${target}`;
    const known = this.#outgoing.get(name);
    if (known !== undefined) return known;
    const bucket = (backlogs[0] as OutboxBacklog).bucket;
    const outgoing: Outgoing = {
      ...{ shard, target, bucket, backlogs, busyAtMs: 0 },
      ...{ sender: undefined, isConfirming: false },
    };
    this.#outgoing.set(name, outgoing);
    return outgoing;
  }

  #advance(outgoing: Outgoing): void {
    const target = this.#targetOf(outgoing);
    if (target === undefined) {
      outgoing.sender?.stop();
      outgoing.sender = undefined;
      void this.#confirmGone(outgoing);
      return;
    }
    outgoing.sender ??= this.#senderOf(outgoing, target);
    outgoing.sender.tick(outgoing.backlogs);
  }

  #targetOf({ bucket, target }: Outgoing): ReplicationTarget | undefined {
    return this.#components.plan.replicationOf(bucket)?.targets.find(({ id }) => id === target);
  }

  /**
   * An event names a target that we know nothing of: we may not have heard of it yet. Only when the control plane says
   * so behind a barrier is it no more, and what waits for it is dropped.
   */
  async #confirmGone(outgoing: Outgoing): Promise<void> {
    if (outgoing.isConfirming) return;
    outgoing.isConfirming = true;
    const { plan, metadata, logger, clock } = this.#components;
    const { shard, target, bucket } = outgoing;
    try {
      await plan.caughtUp();
      const isOurs = this.#outgoing.get(`${shard} ${target}`) === outgoing;
      if (!isOurs || this.#targetOf(outgoing) !== undefined) return;
      logger.info(
        { target, bucket, shard },
        "replication: the target is no more; what waited for it is dropped",
      );
      await metadata.dropOutbox(shard, target);
    } catch (error) {
      if (!(error instanceof AtollError)) throw error;
      logger.debug(
        { target, bucket, code: error.code },
        "replication: nobody says whether the target is gone",
      );
    } finally {
      // Not at once again: what it takes to know goes over the whole federation.
      clock.after(this.#options.backOff.maxMs / 4, () => {
        outgoing.isConfirming = false;
      });
    }
  }

  #senderOf({ shard, bucket, target: id }: Outgoing, target: ReplicationTarget): TargetSender {
    const { metadata, replicas, plan, clock, random, logger } = this.#components;
    return new TargetSender(
      { shard, target },
      {
        ...{ metadata, replicas, clock, random, logger, options: this.#options },
        lanes: this.#regionOf(regionOf(target)),
        counters: this.#countersOf(id),
        limits: this.#limits(),
        rules: () => plan.replicationOf(bucket)?.rules.filter((rule) => rule.target === id) ?? [],
        isPaused: () => plan.isPaused(id),
      },
    );
  }

  /** So that all senders together stay within their memory. */
  #limits(): LaneCounts {
    const share = Math.floor(this.#options.maxPendingEvents / (2 * Math.max(1, this.#outgoing.size)));
    const most = Math.max(MIN_PENDING, share);
    return {
      urgent: Math.min(MAX_PENDING.urgent, most),
      small: Math.min(MAX_PENDING.small, most),
      large: Math.min(MAX_PENDING.large, most),
    };
  }

  #regionOf(region: RegionNumber): RegionLanes {
    const known = this.#regions.get(region);
    if (known !== undefined) return known;
    const { links, clock, random } = this.#components;
    const made = new RegionLanes(region, { links, clock, random, options: this.#options });
    this.#regions.set(region, made);
    return made;
  }

  #countersOf(target: number): TargetCounters {
    const known = this.#counters.get(target);
    if (known !== undefined) return known;
    const made = new TargetCounters(this.#components.clock.monotonicMs());
    this.#counters.set(target, made);
    return made;
  }

  #letGo(isOver: (outgoing: Outgoing) => boolean): void {
    for (const [name, outgoing] of this.#outgoing) {
      if (!isOver(outgoing)) continue;
      outgoing.sender?.stop();
      this.#outgoing.delete(name);
    }
  }

  #targetReport(target: number, of: readonly Outgoing[]): TargetReport {
    const { plan, clock } = this.#components;
    const counters = this.#countersOf(target);
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
    const blocked = of.map((one) => this.#blockedReport(one)).find((report) => report !== undefined);
    const hasWork = of.some(({ backlogs, sender }) => backlogs.length > 0 || sender?.hasWork === true);
    const state = plan.isPaused(target) ? "paused" : !hasWork ? "idle" : blocked ? "blocked" : "running";
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

  #blockedReport({ sender, target }: Outgoing): BlockedReport | undefined {
    const nowMs = this.#components.clock.wallMs();
    if (sender === undefined) {
      const message = `no rule that this node knows leads to target ${target}`;
      return { reason: "target.unknown", message, attempts: 0, nextTryMs: nowMs };
    }
    const region = this.#regions.get(regionOf(sender.target));
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

const regionOf = ({ region }: ReplicationTarget): RegionNumber => regionNumber(region);

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
