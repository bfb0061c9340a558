/**
 * Keeps what this region knows of the others' writes fresh, for the buckets that are read so: a question a region and
 * turn about all of them. Nobody reads so, nobody asks.
 */
import type { Clock, Timer } from "../../base/clock.ts";
import { AtollError } from "../../base/errors.ts";
import type { BucketId, GroupId, RegionNumber } from "../../base/ids.ts";
import type { Logger } from "../../base/logger.ts";
import type { FederatedBucket, FederationLinks } from "../../federation/index.ts";
import { RegionKnowledge } from "./knowledge.ts";
import { decodeFreshness, encodeAskFreshness, FRESHNESS_METHOD, MAX_ASKED_BUCKETS } from "./messages.ts";
import type { SessionsAsked } from "./passing.ts";
import { neededOf, type Session, type StampText, stampMsOf, zeroStamp } from "./session.ts";

export interface FreshnessPollerOptions {
  /** Between an answer and the next question to that region. Default 200 ms, at least 1. */
  readonly pollMs: number;
  /** A bucket that nobody read for so long is asked about no more. Default 10,000 ms. */
  readonly idleMs: number;
  /** Of one question. Default 2,000 ms. */
  readonly deadlineMs: number;
}

export const defaultFreshnessPollerOptions: FreshnessPollerOptions = {
  pollMs: 200,
  idleMs: 10_000,
  deadlineMs: 2_000,
};

/** Buckets that are kept fresh at once; of more, those that were not read for longest are forgotten. */
const MAX_BUCKETS = 64;
/** A stamp that a client has seen, and that is further ahead of our clock, is not asked for. */
const MAX_NEEDED_AHEAD_MS = 10_000;
/** Questions that requests wait for at once; further ones are told to slow down. */
const MAX_QUESTIONS = 1024;

export interface FreshnessPollerComponents {
  readonly region: RegionNumber;
  readonly links: FederationLinks;
  readonly view: { bucket(id: BucketId): FederatedBucket | undefined };
  readonly clock: Clock;
  readonly logger: Logger;
}

export interface FreshnessCounters {
  /** Asked in turn. */
  polls: number;
  /** Asked since a request could not be answered without. */
  questions: number;
  /** Of both: not answered. */
  failures: number;
}

interface SessionsInUse {
  usedMs: number;
  /** The greatest stamps that they have seen of each region. */
  readonly needed: Map<RegionNumber, StampText>;
}

interface BucketInUse {
  usedMs: number;
  /** Of clients with sessions; undefined: there were none. */
  sessions: SessionsInUse | undefined;
  readonly regions: Map<RegionNumber, RegionKnowledge>;
}

export class FreshnessPoller {
  readonly counters: FreshnessCounters = { polls: 0, questions: 0, failures: 0 };
  readonly #components: FreshnessPollerComponents;
  readonly #options: FreshnessPollerOptions;
  /** In the order of their last use. */
  readonly #buckets = new Map<BucketId, BucketInUse>();
  /** Regions that are asked in turn; with the timer while nothing is asked. */
  readonly #turns = new Map<RegionNumber, Timer | undefined>();
  #questions = 0;
  #isStopped = false;

  constructor(components: FreshnessPollerComponents, options: Partial<FreshnessPollerOptions> = {}) {
    this.#components = components;
    this.#options = { ...defaultFreshnessPollerOptions, ...options };
  }

  get bucketsInUse(): number {
    return this.#buckets.size;
  }

  /**
   * From now on the bucket is kept fresh, until nobody has called this for a while.
   * @param session of the client that reads: its regions are asked to take their shards along
   */
  use({ id, regions }: Pick<FederatedBucket, "id" | "regions">, session?: Session): void {
    if (this.#isStopped) return;
    const known = this.#buckets.get(id) ?? { usedMs: 0, sessions: undefined, regions: new Map() };
    known.usedMs = this.#components.clock.monotonicMs();
    if (session !== undefined) known.sessions = this.#raised(known.sessions, regions, session);
    this.#buckets.delete(id);
    this.#buckets.set(id, known);
    for (const oldest of this.#buckets.keys()) {
      if (this.#buckets.size <= MAX_BUCKETS) break;
      this.#buckets.delete(oldest);
    }
    for (const region of regions) {
      if (region === this.#components.region || this.#turns.has(region)) continue;
      this.#turns.set(region, undefined);
      void this.#poll(region);
    }
  }

  knowledgeOf(bucket: BucketId, region: RegionNumber): RegionKnowledge | undefined {
    return this.#buckets.get(bucket)?.regions.get(region);
  }

  /**
   * Asks regions now, and resolves when each has answered or will not; `knowledgeOf` has what they said.
   * @param key only its shard is asked about
   * @returns the shards of the key, by region @throws rpc.overloaded, the signal's reason
   */
  async ask(
    bucket: BucketId,
    regions: readonly RegionNumber[],
    { key, signal }: { readonly key: string | undefined; readonly signal: AbortSignal },
  ): Promise<ReadonlyMap<RegionNumber, GroupId>> {
    if (this.#questions >= MAX_QUESTIONS) {
      throw new AtollError("rpc.overloaded", "too many reads wait for other regions");
    }
    const shards = new Map<RegionNumber, GroupId>();
    this.#questions++;
    try {
      await Promise.all(
        regions.map(async (region) => {
          this.counters.questions++;
          const shard = await this.#question(region, [bucket], { key, signal });
          if (shard !== undefined) shards.set(region, shard);
        }),
      );
      signal.throwIfAborted();
    } finally {
      this.#questions--;
    }
    return shards;
  }

  stop(): void {
    this.#isStopped = true;
    for (const timer of this.#turns.values()) timer?.cancel();
    this.#turns.clear();
    this.#buckets.clear();
  }

  async #poll(region: RegionNumber): Promise<void> {
    const { clock, links, logger } = this.#components;
    const { pollMs } = this.#options;
    try {
      this.#forgetUnused();
      const buckets = this.#bucketsIn(region);
      if (buckets.length === 0) {
        this.#turns.delete(region);
        return;
      }
      if (links.link(region)?.isConnected === true) {
        for (let from = 0; from < buckets.length; from += MAX_ASKED_BUCKETS) {
          this.counters.polls++;
          const asked = buckets.slice(from, from + MAX_ASKED_BUCKETS);
          await this.#question(region, asked, { key: undefined, sessions: this.#sessionsOf(region, asked) });
        }
      }
    } catch (error) {
      logger.error({ region, error }, "asking a region about its writes failed");
    }
    if (this.#isStopped) return;
    this.#turns.set(
      region,
      clock.after(pollMs, () => void this.#poll(region)),
    );
  }

  /** Undefined as well when it is not answered: then nothing is learnt. @returns the shard of the key */
  async #question(
    region: RegionNumber,
    buckets: readonly BucketId[],
    {
      key,
      signal,
      sessions,
    }: {
      readonly key: string | undefined;
      readonly signal?: AbortSignal;
      readonly sessions?: SessionsAsked | undefined;
    },
  ): Promise<GroupId | undefined> {
    const { links, clock } = this.#components;
    const { deadlineMs } = this.#options;
    // Before it leaves: what it says is about a moment after this.
    const askedMs = clock.monotonicMs();
    try {
      const link = links.link(region);
      if (link === undefined) throw new AtollError("federation.unreachable", `no link to region ${region}`);
      const options = { deadlineMs, lane: "control", ...(signal !== undefined && { signal }) } as const;
      const bytes = await link.call(
        FRESHNESS_METHOD,
        encodeAskFreshness({ buckets, key, sessions }),
        options,
      );
      const answers = decodeFreshness(bytes, buckets.length);
      for (const [index, answer] of answers.entries()) {
        const bucket = buckets[index];
        if (answer === undefined || bucket === undefined) continue;
        this.#knowledge(bucket, region)?.learn(answer, askedMs, { isOfAll: key === undefined });
      }
      return key === undefined ? undefined : answers[0]?.shards[0]?.shard;
    } catch (error) {
      if (!(error instanceof AtollError) && signal?.aborted !== true) throw error;
      this.counters.failures++;
      return undefined;
    }
  }

  #sessionsOf(region: RegionNumber, buckets: readonly BucketId[]): SessionsAsked | undefined {
    const { clock } = this.#components;
    const sinceMs = clock.monotonicMs() - this.#options.idleMs;
    let needed: StampText | undefined;
    for (const id of buckets) {
      const sessions = this.#buckets.get(id)?.sessions;
      if (sessions === undefined || sessions.usedMs < sinceMs) continue;
      const stamp = sessions.needed.get(region) ?? zeroStamp;
      if (stamp > (needed ?? "")) needed = stamp;
    }
    return needed === undefined ? undefined : { needed, wallMs: clock.wallMs() };
  }

  /** Without stamps that are far ahead: nobody can be taken along to them, and they would hide those that are not. */
  #raised(
    known: SessionsInUse | undefined,
    regions: readonly RegionNumber[],
    session: Session,
  ): SessionsInUse {
    const { clock } = this.#components;
    const needed = known?.needed ?? new Map<RegionNumber, StampText>();
    const latestMs = clock.wallMs() + MAX_NEEDED_AHEAD_MS;
    for (const region of regions) {
      const stamp = neededOf(session, region);
      if (stamp === undefined || stampMsOf(stamp) > latestMs) continue;
      if (stamp > (needed.get(region) ?? "")) needed.set(region, stamp);
    }
    return { usedMs: clock.monotonicMs(), needed };
  }

  #knowledge(bucket: BucketId, region: RegionNumber): RegionKnowledge | undefined {
    const inUse = this.#buckets.get(bucket);
    if (inUse === undefined) return undefined;
    const known = inUse.regions.get(region) ?? new RegionKnowledge();
    inUse.regions.set(region, known);
    return known;
  }

  #bucketsIn(region: RegionNumber): BucketId[] {
    const { view } = this.#components;
    return [...this.#buckets.keys()].filter((id) => view.bucket(id)?.regions.includes(region) === true);
  }

  #forgetUnused(): void {
    const { clock, view } = this.#components;
    const sinceMs = clock.monotonicMs() - this.#options.idleMs;
    for (const [id, { usedMs }] of this.#buckets) {
      if (usedMs < sinceMs || view.bucket(id) === undefined) this.#buckets.delete(id);
    }
  }
}
