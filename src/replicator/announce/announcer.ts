/**
 * Tells the regions that a bucket is shipped to what waits for them, before its writer is told that it is written: so
 * that a region which has to take over knows what the home had acknowledged and not yet shipped. It costs a region that
 * is no bucket's home nothing but a look at the directory now and then.
 *
 * Each node of the regions hears it, in the microtask in which the entry is applied, and the proposer does not hear of its
 * result before the system has the frame (`handedOver`). What a node may have missed (it was not
 * connected, its connection took no more, another shard's leader fell) it is told in full, from the outbox.
 */
import type { Clock, Timer } from "../../base/clock.ts";
import { AtollError } from "../../base/errors.ts";
import type { GroupId, NodeId, RegionNumber } from "../../base/ids.ts";
import type { Logger } from "../../base/logger.ts";
import type { Random } from "../../base/random.ts";
import { type NodeLinks, regionOfNode } from "../../federation/index.ts";
import type { MetadataClient, OutboxChanges } from "../../metadata/index.ts";
import type { Leads } from "../../region/index.ts";
import type { ReplicationPlan } from "../sender/plan.ts";
import { RegionChanges } from "./changes.ts";
import { tellAll } from "./fill.ts";
import { ANNOUNCED_METHOD, decodeHeard, encodeUpTo } from "./messages.ts";
import { LED_LATELY_MS, REFILL_PAUSE_MS, SYNC_DEADLINE_MS, SYNC_MS } from "./options.ts";
import { TargetNode } from "./target-node.ts";

export interface AnnouncerComponents {
  readonly region: RegionNumber;
  readonly links: NodeLinks;
  readonly metadata: Pick<MetadataClient, "shards" | "outbox" | "outboxSummary">;
  readonly plan: Pick<ReplicationPlan, "replicationOf">;
  /** The other regions that buckets stand in whose home is here; none: there is nothing to announce. */
  readonly announcedTo: () => ReadonlySet<RegionNumber>;
  readonly leads: Leads;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
}

export interface AnnouncerCounters {
  /** Events that were told of as they were made, times the nodes that heard of them. */
  announced: number;
  messages: number;
  /** Announcements that a connection did not take: what they told is told in full later. */
  dropped: number;
  /** Sessions that were begun anew. */
  sessions: number;
  /** Shards that a node was told everything of. */
  fills: number;
}

export class Announcer {
  readonly counters: AnnouncerCounters = { announced: 0, messages: 0, dropped: 0, sessions: 0, fills: 0 };
  readonly #components: AnnouncerComponents;
  /** As many as the other regions have nodes. */
  readonly #targets = new Map<NodeId, TargetNode>();
  /** Those that buckets stand in whose home is here, as of the last look. */
  #regions: ReadonlySet<RegionNumber> = new Set();
  /** When shards were led here last, monotonic. */
  readonly #ledMs = new Map<GroupId, number>();
  /** Of this turn, by the region that hears of it. */
  readonly #changes: RegionChanges;
  #isFlushPlanned = false;
  #isTicking = false;
  #timer: Timer | undefined;
  #isStopped = true;

  constructor(components: AnnouncerComponents) {
    this.#components = components;
    this.#changes = new RegionChanges(components.plan);
  }

  start(): void {
    if (!this.#isStopped) return;
    this.#isStopped = false;
    this.#regions = this.#components.announcedTo();
    this.#schedule(0);
  }

  stop(): void {
    this.#isStopped = true;
    this.#timer?.cancel();
    this.#targets.clear();
  }

  /** Of an entry that is being applied (`shardApplicationWith`). A node that led lately may have its proposer waiting. */
  changed(shard: GroupId, changes: OutboxChanges): void {
    const nowMs = this.#components.clock.monotonicMs();
    if (this.#components.leads(shard)) this.#ledMs.set(shard, nowMs);
    else if (nowMs - (this.#ledMs.get(shard) ?? Number.NEGATIVE_INFINITY) > LED_LATELY_MS) return;
    if (this.#isStopped) return;
    if (changes.hasNewHome) this.#lookSoon();
    // Of what is not told now nobody may go on as if it had been.
    if (!this.#changes.add(shard, changes)) for (const target of this.#targets.values()) this.#begin(target);
    if (changes.hasNewHome) this.#refill(shard);
    if (this.#isFlushPlanned) return;
    this.#isFlushPlanned = true;
    // Before the reactions to the proposals' results, which are queued when the entries are all applied.
    queueMicrotask(() => this.#flush());
  }

  /**
   * Resolves when the system has all announcements of entries that are applied: only then may a proposer hear of its own.
   * A connection's cipher may be in the middle of a write, and this process may be killed before the next turn, when a
   * client's answer is gone already.
   */
  async handedOver(): Promise<void> {
    if (this.#isFlushPlanned) this.#flush();
    if (this.#targets.size === 0) return;
    await Promise.all([...this.#targets.values()].map((target) => target.handedOver()));
  }

  /** What waits already was not told of. */
  #refill(shard: GroupId): void {
    for (const target of this.#targets.values()) target.filled.delete(shard);
  }

  #flush(): void {
    this.#isFlushPlanned = false;
    // Also to a node that has just come, before it is told everything.
    this.#follow();
    if (this.#targets.size === 0) {
      this.#changes.clear();
      return;
    }
    for (const { region, announcements } of this.#changes.take()) {
      for (const target of this.#targets.values()) {
        if (regionOfNode(target.node) === region) this.#tell(target, announcements);
      }
    }
  }

  #tell(
    target: TargetNode,
    announcements: readonly { readonly bytes: Uint8Array; readonly events: number }[],
  ): void {
    for (const { bytes, events } of announcements) {
      if (!target.send(bytes)) {
        this.counters.dropped++;
        this.#begin(target);
        return;
      }
      this.counters.messages++;
      this.counters.announced += events;
    }
  }

  #begin(target: TargetNode): void {
    this.counters.sessions++;
    target.begin();
    target.restsUntilMs = this.#components.clock.monotonicMs() + REFILL_PAUSE_MS;
  }

  #schedule(delayMs: number): void {
    this.#timer = this.#components.clock.after(delayMs, () => void this.#tick());
  }

  #lookSoon(): void {
    if (this.#isTicking) return;
    this.#timer?.cancel();
    this.#schedule(0);
  }

  async #tick(): Promise<void> {
    this.#isTicking = true;
    try {
      await this.#look();
    } catch (error) {
      if (!(error instanceof AtollError)) throw error;
      const { code } = error;
      this.#components.logger.debug({ code, error }, "announcements: the region's shards are not known");
    }
    this.#isTicking = false;
    if (!this.#isStopped) this.#schedule(SYNC_MS);
  }

  async #look(): Promise<void> {
    const { announcedTo, metadata, leads, clock } = this.#components;
    this.#regions = announcedTo();
    this.#follow();
    if (this.#regions.size === 0) return;
    const shards = await metadata.shards();
    if (this.#isStopped) return;
    const led = shards.filter(leads);
    for (const shard of led) this.#ledMs.set(shard, clock.monotonicMs());
    for (const target of this.#targets.values()) {
      for (const shard of target.filled) if (!led.includes(shard)) target.filled.delete(shard);
      void this.#fill(target, led);
      void this.#ask(target, shards);
    }
  }

  /** The nodes of these regions that are connected now. */
  #follow(): void {
    const { links, random, clock } = this.#components;
    const isHearing = (node: NodeId): boolean =>
      this.#regions.has(regionOfNode(node)) && links.isConnected(node);
    for (const node of this.#targets.keys()) if (!isHearing(node)) this.#targets.delete(node);
    if (this.#regions.size === 0) return;
    for (const node of links.nodes) {
      if (this.#targets.has(node) || !isHearing(node)) continue;
      this.#targets.set(node, new TargetNode(node, { links, random, wallMs: () => wholeMs(clock) }));
    }
  }

  /** Tells a node everything of the shards that it has not heard all of. */
  async #fill(target: TargetNode, led: readonly GroupId[]): Promise<void> {
    const { clock, logger } = this.#components;
    if (target.isFilling || target.restsUntilMs > clock.monotonicMs()) return;
    const { session } = target;
    const mayGoOn = (shard: GroupId): boolean =>
      !this.#isStopped &&
      target.session === session &&
      this.#targets.get(target.node) === target &&
      this.#components.leads(shard);
    target.isFilling = true;
    try {
      for (const shard of led) {
        if (target.filled.has(shard) || !mayGoOn(shard)) continue;
        // Before the first page: whatever asks for it again meanwhile takes it out.
        target.filled.add(shard);
        const isTold = await tellAll(this.#components, target, shard, () => {
          return mayGoOn(shard) && target.filled.has(shard);
        });
        if (isTold) this.counters.fills++;
        else target.filled.delete(shard);
      }
    } catch (error) {
      if (!(error instanceof AtollError)) throw error;
      this.#begin(target);
      logger.debug({ code: error.code, node: target.node }, "announcements: an outbox cannot be read");
    } finally {
      target.isFilling = false;
    }
  }

  /** How far it has heard; and it learns that we have acknowledged nothing that it has not been told. */
  async #ask(target: TargetNode, shards: readonly GroupId[]): Promise<void> {
    if (target.isAsked) return;
    const { links, clock, logger } = this.#components;
    this.#flush();
    const { session, sequence, askedSequence } = target;
    const led = target.isFilling ? [] : [...target.filled];
    const request = encodeUpTo({ session, sequence, sentMs: wholeMs(clock), shards, led });
    target.isAsked = true;
    try {
      const answer = await links.call(target.node, ANNOUNCED_METHOD, request, {
        deadlineMs: SYNC_DEADLINE_MS,
      });
      if (target.session !== session) return;
      // What was sent before the last question has arrived by now, or is lost.
      const heard = decodeHeard(answer);
      if (heard < askedSequence || (heard === 0 && sequence > 0)) this.#begin(target);
      else target.askedSequence = sequence;
    } catch (error) {
      if (!(error instanceof AtollError)) throw error;
      logger.debug({ code: error.code, node: target.node }, "announcements: a node does not answer");
      if (target.session === session) this.#begin(target);
    } finally {
      target.isAsked = false;
    }
  }
}

const wholeMs = (clock: Clock): number => Math.max(0, Math.trunc(clock.wallMs()));
