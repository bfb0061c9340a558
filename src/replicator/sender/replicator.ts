/**
 * A node's senders: one for each shard that it leads and each target that something waits for there. It keeps nothing:
 * what is to be shipped is in the outboxes, and another leader's senders go on from there.
 */
import type { Clock, Timer } from "../../base/clock.ts";
import { AtollError } from "../../base/errors.ts";
import type { BucketId, GroupId, LogIndex, RegionNumber } from "../../base/ids.ts";
import type { Logger } from "../../base/logger.ts";
import type { Random } from "../../base/random.ts";
import type { VersionId } from "../../base/version-id.ts";
import type { FederationLinks } from "../../federation/index.ts";
import type { MetadataClient, OutboxBacklog, ReplicationTarget } from "../../metadata/index.ts";
import type { Leads, ReplicaStore } from "../../region/index.ts";
import {
  defaultReplicatorOptions,
  IDLE_SENDER_MS,
  MAX_PENDING,
  MIN_PENDING,
  type ReplicatorOptions,
} from "./options.ts";
import { type Outgoing, regionOf } from "./outgoing.ts";
import type { LaneCounts, PendingEvent } from "./pending-events.ts";
import type { ReplicationPlan } from "./plan.ts";
import { RegionLanes } from "./region-lanes.ts";
import type { AttemptTrace, ReplicatorReport } from "./report.ts";
import { Reporter } from "./reporter.ts";
import { RuleBook } from "./rule-book.ts";
import { TargetCounters } from "./target-counters.ts";
import { TargetSender } from "./target-sender.ts";

export interface ReplicatorComponents {
  readonly metadata: Pick<
    MetadataClient,
    | "shards"
    | "outboxSummary"
    | "outbox"
    | "shippables"
    | "acknowledgeOutbox"
    | "recordOutboxFailures"
    | "dropOutbox"
  >;
  readonly replicas: Pick<ReplicaStore, "read">;
  readonly links: FederationLinks;
  readonly plan: ReplicationPlan;
  readonly leads: Leads;
  /**
   * How far this node's replica of a shard is: while that does not change, the shard is not asked what waits. Without
   * it, or when it says undefined, it is asked each time.
   */
  readonly appliedIndex?: (shard: GroupId) => LogIndex | undefined;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
}

export class Replicator {
  readonly #components: ReplicatorComponents;
  readonly #options: ReplicatorOptions;
  readonly #reporter: Reporter;
  readonly #regions = new Map<RegionNumber, RegionLanes>();
  readonly #outgoing = new Map<string, Outgoing>();
  /** By target: as many as there are rules' destinations. */
  readonly #counters = new Map<number, TargetCounters>();
  /** As of which index each led shard was asked last. */
  readonly #lookedAt = new Map<GroupId, LogIndex>();
  #timer: Timer | undefined;
  #isTicking = false;
  #isStopped = true;

  constructor(components: ReplicatorComponents, options: Partial<ReplicatorOptions> = {}) {
    this.#components = components;
    this.#options = { ...defaultReplicatorOptions, ...options };
    const { clock, plan } = components;
    this.#reporter = new Reporter({ clock, plan, countersOf: (target) => this.#countersOf(target) });
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
    return this.#reporter.report(this.#outgoing.values(), this.#regions);
  }

  /** What this node knows of the tries for a version, or for all of a key's. */
  traceAttempts(bucket: BucketId, key: string, version?: VersionId): readonly AttemptTrace[] {
    const isAsked = ({ event }: PendingEvent): boolean =>
      event.key === key && (version === undefined || event.version === version);
    const outgoing = [...this.#outgoing.values()].filter((each) => each.bucket === bucket);
    return this.#reporter.trace(outgoing, isAsked, this.#regions);
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
    const { metadata, leads, clock } = this.#components;
    const led = (await metadata.shards()).filter(leads);
    const idleSinceMs = clock.monotonicMs() - IDLE_SENDER_MS;
    this.#letGo(({ shard, backlogs, busyAtMs, sender }) => {
      const isIdle = backlogs.length === 0 && sender?.hasWork !== true && busyAtMs < idleSinceMs;
      return isIdle || !led.includes(shard);
    });
    for (const shard of this.#lookedAt.keys()) if (!led.includes(shard)) this.#lookedAt.delete(shard);
    await Promise.all(led.map((shard) => this.#lookAt(shard)));
  }

  async #lookAt(shard: GroupId): Promise<void> {
    const { metadata, leads, appliedIndex } = this.#components;
    const applied = appliedIndex?.(shard);
    if (applied !== undefined && applied === this.#lookedAt.get(shard)) {
      for (const outgoing of this.#outgoing.values()) if (outgoing.shard === shard) this.#advance(outgoing);
      return;
    }
    const summary = await metadata.outboxSummary(shard);
    if (this.#isStopped || !leads(shard)) return;
    this.#lookedAt.set(shard, summary.appliedIndex);
    this.#notice(shard, summary.backlogs);
  }

  #notice(shard: GroupId, backlogs: readonly OutboxBacklog[]): void {
    const waiting = new Map<number, OutboxBacklog[]>();
    for (const backlog of backlogs) {
      const of = waiting.get(backlog.target);
      if (of === undefined) waiting.set(backlog.target, [backlog]);
      else of.push(backlog);
    }
    for (const [target, of] of waiting) {
      const outgoing = this.#outgoingOf(shard, target, of);
      outgoing.backlogs = of;
      this.#advance(outgoing);
    }
    for (const outgoing of this.#outgoing.values()) {
      if (outgoing.shard !== shard || waiting.has(outgoing.target)) continue;
      outgoing.backlogs = [];
      this.#advance(outgoing);
    }
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
    if (outgoing.backlogs.length === 0) {
      outgoing.sender?.tick([]);
      return;
    }
    outgoing.busyAtMs = this.#components.clock.monotonicMs();
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
      { shard, bucket, target },
      {
        ...{ metadata, replicas, clock, random, logger, options: this.#options },
        lanes: this.#regionOf(regionOf(target)),
        counters: this.#countersOf(id),
        limits: this.#limits(),
        rules: new RuleBook(id, () => plan.replicationOf(bucket)),
        isPaused: () => plan.isPaused(bucket, id),
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
}
