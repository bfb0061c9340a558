/**
 * Reads that are provably as current as they were asked to be, answered here where they can be: the shell around
 * `judge.ts`. What is read here is read by whoever asks (`look`), at the moment at which it counts.
 */
import type { Clock } from "../../base/clock.ts";
import { AtollError } from "../../base/errors.ts";
import type { BucketId, GroupId, RegionNumber } from "../../base/ids.ts";
import type { Logger } from "../../base/logger.ts";
import type { VersionId } from "../../base/version-id.ts";
import type { FederatedBucket, FederationLinks, HomeGuard, ReadMode } from "../../federation/index.ts";
import type { VersionSelector } from "../../metadata/index.ts";
import type { RpcHandlers } from "../../rpc/index.ts";
import { Coverages } from "./coverage.ts";
import { readHandlers } from "./handlers.ts";
import { checkHome, checkNoHome } from "./home-check.ts";
import { type Decision, judge, type Proof, type ReadFacts } from "./judge.ts";
import type { Known } from "./knowledge.ts";
import {
  decodeProveAnswer,
  encodeProve,
  encodeProveAll,
  type Holding,
  PROVE_ALL_METHOD,
  PROVE_METHOD,
  type ProveAnswer,
} from "./messages.ts";
import { StampPassing } from "./passing.ts";
import { FreshnessPoller, type FreshnessPollerOptions } from "./poller.ts";
import type { LocalReads, ReadsView } from "./ports.ts";
import { type Session, type StampText, stampOf } from "./session.ts";

export interface RegionReadsComponents {
  readonly region: RegionNumber;
  readonly view: ReadsView;
  readonly homes: HomeGuard;
  readonly links: FederationLinks;
  readonly metadata: LocalReads;
  readonly clock: Clock;
  readonly logger: Logger;
}

export interface RegionReadsOptions extends FreshnessPollerOptions {
  /** Of one question to a home. Default 3,000 ms. */
  readonly proveDeadlineMs: number;
}

export interface ReadCounters {
  /** Answered here as what the home has. */
  proved: number;
  /** Answered by the home, which had something else. */
  different: number;
  bounded: number;
  session: number;
  /** Handed to another region for what the client has seen of it. */
  handedOn: number;
  refused: number;
}

const defaultProveDeadlineMs = 3_000;
/** A read that needs a home waits so long for one that moves. */
const MAX_HOLD_MS = 5_000;
/**
 * A ceiling that is further ahead of our clock than this counts as that far ahead. Far below what a floor is ahead of its
 * home's beginning at most (MAX_FLOOR_AHEAD_MS), by that much clocks of regions may differ.
 */
const MAX_CEILING_AHEAD_MS = 10_000;
/** Between two looks whether it has moved. */
const HOLD_STEP_MS = 20;

/** One key, or undefined: all of them. */
export interface ReadOfKey {
  readonly key: string;
  readonly version: VersionSelector;
}

export interface Read {
  readonly bucket: BucketId;
  readonly mode: ReadMode;
  readonly session: Session | undefined;
  readonly of: ReadOfKey | undefined;
  readonly signal: AbortSignal;
}

export interface Look<T> {
  /** Reads it here, behind a read barrier. */
  look(): Promise<T>;
  /** Of one key: what was found. */
  holdingOf?(value: T): Holding;
}

export type Served<T> =
  | {
      readonly kind: "here";
      readonly value: T;
      readonly proof: Proof;
      readonly isWhole: boolean;
      /**
       * Of what the home has as it is here: the last version there of the key's shard, or at home of all that was read.
       * What is missing here may be so because of a deletion that is known there alone.
       */
      readonly last?: VersionId;
    }
  /** That region answers it. */
  | { readonly kind: "go"; readonly region: RegionNumber };

export class RegionReads {
  readonly counters: ReadCounters = {
    proved: 0,
    different: 0,
    bounded: 0,
    session: 0,
    handedOn: 0,
    refused: 0,
  };
  readonly poller: FreshnessPoller;
  /** For the readers of other regions. */
  readonly passing: StampPassing;
  readonly #components: RegionReadsComponents;
  readonly #proveDeadlineMs: number;
  readonly #coverages: Coverages;

  constructor(components: RegionReadsComponents, options: Partial<RegionReadsOptions> = {}) {
    this.#components = components;
    this.#proveDeadlineMs = options.proveDeadlineMs ?? defaultProveDeadlineMs;
    this.#coverages = new Coverages(components.view);
    this.poller = new FreshnessPoller(components, options);
    const { region, metadata: local, clock, logger } = components;
    this.passing = new StampPassing({ region, local, clock, logger });
  }

  /** What the other regions call. */
  handlers(): RpcHandlers {
    const { region, view, homes, metadata: local } = this.#components;
    return readHandlers({
      ...{ region, view, homes, local, passing: this.passing, coverages: this.#coverages },
      hasAllOf: (bucket, epoch, signal) => this.#hasAllOf(bucket, epoch, signal),
    });
  }

  stop(): void {
    this.poller.stop();
  }

  /**
   * What a client that finds nothing has seen of everybody: the last version of the key's shard, or of all.
   * @param of undefined: every key
   */
  async lastVersion(bucket: BucketId, of: ReadOfKey | undefined): Promise<VersionId | undefined> {
    const { metadata: local } = this.#components;
    const shards = of === undefined ? await local.shards() : [await local.shardOf(bucket, of.key)];
    const standings = await Promise.all(shards.map((shard) => local.freshness(shard, bucket, 0)));
    return standings.reduce<VersionId | undefined>(
      (last, { lastVersion }) => (last === undefined || lastVersion > last ? lastVersion : last),
      undefined,
    );
  }

  /**
   * Whether a shard's word given before the call was the home's: of a refusal, which says what is there as a read does.
   * @returns false when the home may be elsewhere @throws home.lost
   */
  async isHome(bucket: BucketId, epoch: number, key: string | undefined): Promise<boolean> {
    const { homes, metadata: local } = this.#components;
    return (await checkHome({ homes, local }, { bucket, epoch, key })) !== undefined;
  }

  /**
   * @throws reads.needsHome, reads.notCurrent, home.lost, federation.unreachable (the home can't be asked), bucket.notFound,
   *   what `look` throws
   */
  async serve<T>(read: Read, looking: Look<T>): Promise<Served<T>> {
    if (read.mode.mode === "bounded" || read.session !== undefined) {
      const bucket = this.#components.view.bucket(read.bucket);
      if (bucket !== undefined) this.poller.use(bucket, read.session);
    }
    try {
      const served = await this.#judged(read, looking);
      if (served.kind === "go") this.counters.handedOn++;
      return served;
    } catch (error) {
      this.counters.refused++;
      throw error;
    }
  }

  async #judged<T>(read: Read, looking: Look<T>): Promise<Served<T>> {
    const { clock } = this.#components;
    const startedMs = clock.monotonicMs();
    let shards: ReadonlyMap<RegionNumber, GroupId> | undefined;
    for (;;) {
      const bucket = this.#bucket(read.bucket);
      const knownOf = this.#knownOf(read, bucket, shards);
      // After what is known was noted: what is learnt later says nothing of it.
      const looked = isJudgedByValue(read) ? { value: await looking.look() } : undefined;
      const found = looked && foundOf(read, looking, looked.value);
      const facts = this.#factsOf(read, bucket, {
        found,
        startedMs,
        hasAsked: shards !== undefined,
        knownOf,
      });
      const decision = judge(facts);
      if (decision.kind === "ask") {
        // A bound concerns every key of the region; what a client has seen, this one.
        const key = read.mode.mode === "local" ? read.of?.key : undefined;
        shards = await this.poller.ask(bucket.id, decision.regions, { key, signal: read.signal });
        continue;
      }
      const served = await this.#carriedOut(decision, { read, bucket, looking, looked });
      if (served !== undefined) return served;
      if (clock.monotonicMs() - startedMs > MAX_HOLD_MS) {
        const why = bucket.home === undefined ? "has yet to come to this node" : "is moving";
        throw notCurrent(`the home of bucket "${bucket.name}" ${why}`);
      }
      await this.#step(read.signal);
    }
  }

  /** Undefined: judge again in a moment. */
  async #carriedOut<T>(
    decision: Exclude<Decision, { kind: "ask" }>,
    { read, bucket, looking, looked }: Judged<T>,
  ): Promise<Served<T> | undefined> {
    const isWhole = this.#isWhole(bucket);
    switch (decision.kind) {
      case "serve": {
        const { value } = looked ?? { value: await looking.look() };
        if (!(await this.#isHomeless(decision.proof, { read, bucket }))) return undefined;
        if (decision.proof.kind === "bounded") this.counters.bounded++;
        if (decision.proof.kind === "session") this.counters.session++;
        return { kind: "here", value, proof: decision.proof, isWhole };
      }
      case "confirm":
        return this.#confirmed(decision.epoch, { read, bucket, looking, looked });
      case "prove":
        return read.of === undefined
          ? this.#provedAll(decision.home, { read, bucket, looking, looked })
          : this.#proved(decision.home, read.of, { read, bucket, looking, looked });
      case "go":
        return { kind: "go", region: decision.region };
      case "hold":
        return undefined;
      case "refuse":
        throw this.#refusal(decision, bucket);
    }
  }

  /** Of what was shown by a copy of the directory in which the bucket has no home: whether it has none. */
  async #isHomeless(
    proof: Proof,
    { read, bucket }: Pick<Judged<unknown>, "read" | "bucket">,
  ): Promise<boolean> {
    if (proof.kind === "local" || bucket.home !== undefined) return true;
    return checkNoHome(this.#components.metadata, { bucket: bucket.id, key: read.of?.key });
  }

  /** At home: what is found is current if the home was still here, and nobody else may be, once it had been found. */
  async #confirmed<T>(
    epoch: number,
    { read, bucket, looking, looked }: Judged<T>,
  ): Promise<Served<T> | undefined> {
    const { homes, metadata: local, region } = this.#components;
    const { value } = looked ?? { value: await looking.look() };
    const last = await checkHome({ homes, local }, { bucket: bucket.id, epoch, key: read.of?.key });
    if (last === undefined) return undefined;
    if (read.mode.mode === "bounded") {
      this.counters.bounded++;
      return { kind: "here", value, proof: { kind: "bounded", ageMs: 0 }, isWhole: true, last };
    }
    this.counters.proved++;
    return { kind: "here", value, proof: { kind: "strong", home: region, epoch }, isWhole: true, last };
  }

  async #proved<T>(
    home: RegionNumber,
    { key, version }: ReadOfKey,
    { read, bucket, looking, looked }: Judged<T>,
  ): Promise<Served<T> | undefined> {
    const { value } = looked ?? { value: await looking.look() };
    const holding = looking.holdingOf?.(value);
    if (holding === undefined) return { kind: "go", region: home };
    const request = encodeProve({ bucket: bucket.id, key, version, holding });
    const answer = await this.#askHome(home, PROVE_METHOD, request, read.signal);
    if (answer.kind === "notHome") return undefined;
    if (answer.kind === "different") {
      this.counters.different++;
      return { kind: "go", region: home };
    }
    this.counters.proved++;
    const { epoch, shard, index, last } = answer;
    const stamp = holding.version === undefined ? {} : { stamp: stampOf(holding.version) };
    return {
      kind: "here",
      value,
      proof: { kind: "strong", home, epoch, shard, index, ...stamp },
      isWhole: true,
      ...(last !== undefined && { last }),
    };
  }

  /** What each region has written is here when nothing of it waits for us; the home alone writes now. */
  async #provedAll<T>(
    home: RegionNumber,
    { read, bucket, looking }: Judged<T>,
  ): Promise<Served<T> | undefined> {
    const { region, clock } = this.#components;
    if (!this.#isWhole(bucket)) return { kind: "go", region: home };
    const askedMs = clock.monotonicMs();
    this.poller.use(bucket);
    const epoch = bucket.home?.epoch ?? 0;
    const others = bucket.regions.filter((other) => other !== region && other !== home);
    const unsettled = others.filter((other) => !this.#isSettled(bucket.id, other, epoch));
    const [answer] = await Promise.all([
      this.#askHome(home, PROVE_ALL_METHOD, encodeProveAll(bucket.id), read.signal),
      this.poller.ask(bucket.id, unsettled, { key: undefined, signal: read.signal }),
    ]);
    if (answer.kind === "notHome") return undefined;
    const isComplete = others.every((other) => {
      if (this.#isSettled(bucket.id, other, epoch)) return true;
      const asOfMs = this.poller.knowledgeOf(bucket.id, other)?.known().completeAsOfMs();
      return asOfMs !== undefined && asOfMs >= askedMs;
    });
    if (answer.kind === "different" || answer.epoch !== epoch || !isComplete) {
      this.counters.different++;
      return { kind: "go", region: home };
    }
    const value = await looking.look();
    this.counters.proved++;
    return { kind: "here", value, proof: { kind: "strong", home, epoch }, isWhole: true };
  }

  /** Asks those that have not said so in this epoch. One that is not heard may have anything. */
  async #hasAllOf(bucket: FederatedBucket, epoch: number, signal: AbortSignal): Promise<boolean> {
    const { region, links } = this.#components;
    const unsettled = bucket.regions.filter(
      (other) => other !== region && !this.#isSettled(bucket.id, other, epoch),
    );
    if (unsettled.length === 0) return true;
    const isHeard = (other: RegionNumber): boolean => {
      const link = links.link(other);
      return link?.isConnected === true && link.isSuspect !== true;
    };
    if (!unsettled.every(isHeard)) return false;
    this.poller.use(bucket);
    await this.poller.ask(bucket.id, unsettled, { key: undefined, signal });
    return unsettled.every((other) => this.#isSettled(bucket.id, other, epoch));
  }

  #isSettled(bucket: BucketId, region: RegionNumber, epoch: number): boolean {
    return this.poller.knowledgeOf(bucket, region)?.known().isSettled(epoch) === true;
  }

  async #askHome(
    home: RegionNumber,
    method: string,
    request: Uint8Array,
    signal: AbortSignal,
  ): Promise<ProveAnswer> {
    const link = this.#components.links.link(home);
    const name = link?.name ?? `region ${home}`;
    if (link === undefined) {
      throw new AtollError("federation.unreachable", `no connection to ${name}, the bucket's home`);
    }
    try {
      const options = { deadlineMs: this.#proveDeadlineMs, lane: "control", signal } as const;
      return decodeProveAnswer(await link.call(method, request, options));
    } catch (cause) {
      if (!(cause instanceof AtollError) || signal.aborted) throw cause;
      const message = `${name}, the bucket's home, does not say what is current: ${cause.message}`;
      throw new AtollError("federation.unreachable", message, { cause });
    }
  }

  #factsOf(
    { mode, session }: Read,
    bucket: FederatedBucket,
    now: Pick<ReadFacts, "found" | "startedMs" | "hasAsked" | "knownOf">,
  ): ReadFacts {
    const { region, homes, clock, links } = this.#components;
    return {
      ...{ region, regions: bucket.regions, home: bucket.home, turn: homes.turnOf(bucket) },
      laterFloorMs: this.#laterFloorMs(bucket),
      ...{ mode, session, nowMs: clock.monotonicMs(), ...now },
      isConnected: (other) => links.link(other)?.isConnected === true,
    };
  }

  /**
   * A later epoch's floor is the greatest ceiling that the home's region was ever given, of which our copy has some; but
   * none far ahead of the time at which the home moves, by the clock there.
   */
  #laterFloorMs({ home }: FederatedBucket): number {
    if (home === undefined) return 0;
    const { view, clock } = this.#components;
    const ceilingMs = view.regionByNumber(home.region)?.lease?.ceilingMs ?? 0;
    return Math.max(home.floorMs, Math.min(ceilingMs, Math.trunc(clock.wallMs()) + MAX_CEILING_AHEAD_MS));
  }

  /** What is known at this moment of the other regions. @param shards of the key there, where they were told */
  #knownOf(
    { mode, session, of }: Read,
    { id, regions }: FederatedBucket,
    shards: ReadonlyMap<RegionNumber, GroupId> | undefined,
  ): ReadFacts["knownOf"] {
    const known = new Map<RegionNumber, Known>();
    if (mode.mode === "strong" || (mode.mode === "local" && session === undefined)) return () => undefined;
    for (const region of regions) {
      const knowledge = this.poller.knowledgeOf(id, region);
      const key = of && { key: of.key, shard: shards?.get(region) };
      if (knowledge !== undefined) known.set(region, knowledge.known(key));
    }
    return (region) => known.get(region);
  }

  /** Whether what the rules ship here is all that the bucket has. */
  #isWhole(bucket: FederatedBucket): boolean {
    const { region } = this.#components;
    return bucket.regions.every(
      (other) => other === region || this.#coverages.of(bucket, other, region).isWhole,
    );
  }

  #bucket(id: BucketId): FederatedBucket {
    const bucket = this.#components.view.bucket(id);
    if (bucket !== undefined) return bucket;
    throw new AtollError("bucket.notFound", `bucket ${id} has left the directory`);
  }

  #refusal(decision: Extract<Decision, { kind: "refuse" }>, { name }: FederatedBucket): AtollError {
    switch (decision.why) {
      case "needsHome":
        return new AtollError(
          "reads.needsHome",
          `bucket "${name}" has no home: each of its regions takes writes, and no one of them knows the last`,
        );
      case "noLease":
        return notCurrent(`this region can't say now that it is the home of bucket "${name}"`);
      case "tooOld":
        return notCurrent(`how old what is here may be is not known of ${this.#names(decision.regions)}`);
      case "unseen":
        return notCurrent(
          `what the client has seen of ${this.#names(decision.regions)} is not known to be here`,
        );
    }
  }

  #names(regions: readonly RegionNumber[]): string {
    const { links } = this.#components;
    return regions.map((region) => links.link(region)?.name ?? `region ${region}`).join(", ");
  }

  #step(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    return new Promise((resolve) => {
      this.#components.clock.after(HOLD_STEP_MS, resolve);
    });
  }
}

interface Judged<T> {
  readonly read: Read;
  readonly bucket: FederatedBucket;
  readonly looking: Look<T>;
  /** What was read already. */
  readonly looked: { readonly value: T } | undefined;
}

const notCurrent = (message: string): AtollError => new AtollError("reads.notCurrent", message);

/** Whether what was found of a key may show by itself that it is good. */
const isJudgedByValue = ({ mode, session, of }: Read): boolean =>
  of !== undefined && mode.mode !== "strong" && (mode.mode === "bounded" || session !== undefined);

/** Stamp of a key's current version. */
function foundOf<T>({ of }: Read, { holdingOf }: Look<T>, value: T): StampText | undefined {
  const version = of === undefined || of.version !== undefined ? undefined : holdingOf?.(value).version;
  return version === undefined ? undefined : stampOf(version);
}
