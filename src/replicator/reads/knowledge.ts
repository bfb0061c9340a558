/**
 * What this region holds of another one's writes to a bucket: pure, fed with what that region answers.
 *
 * In a shard the order of the log is the order of stamps, and an event waits for us until we have what it is about. So
 * when the oldest one that waits has stamp P, everything of the shard below P is here. And when an earlier answer said
 * that the shard's last version was L < P, everything that was committed before that question was asked is here: with
 * that the age is measured on our own monotonic clock alone, whatever clocks the other region has.
 */
import type { GroupId } from "../../base/ids.ts";
import type { VersionId } from "../../base/version-id.ts";
import type { ShardFreshness } from "./ports.ts";
import { type StampText, stampOf } from "./session.ts";

/** What a region says of a bucket, for us. */
export interface FreshnessAnswer {
  /** Of the bucket's home, as that region knew it before it looked; 0: it knows of none. */
  readonly epoch: number;
  /** Whether the region is home. */
  readonly isHome: boolean;
  /** Whether its rules ship all that is written there to us, and deletions with it. */
  readonly isCovered: boolean;
  /** Whether what was there before the rules was shipped too, as far as jobs can tell. */
  readonly isWhole: boolean;
  readonly shards: readonly ShardFreshness[];
}

/** Answers of one shard with another last version that are remembered. A longer past is remembered more coarsely. */
const MAX_MARKS = 64;

/** At `askedMs`, on our clock, the shard's last version was no greater than this. */
interface Mark {
  readonly last: VersionId;
  askedMs: number;
}

interface ShardState {
  /** Of the newest answer. */
  askedMs: number;
  oldest: VersionId | undefined;
  last: VersionId;
  /** In the order of time, and so of versions. */
  marks: Mark[];
}

export class RegionKnowledge {
  readonly #shards = new Map<GroupId, ShardState>();
  /** Whether the shards are all that the region has. */
  #isComplete = false;
  #isCovered = false;
  #isWhole = false;
  /** When the newest full answer was asked for. */
  #askedMs = Number.NEGATIVE_INFINITY;
  #settledEpoch = 0;

  get isCovered(): boolean {
    return this.#isCovered;
  }

  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** @param askedMs when the question left, on our monotonic clock; @param isOfAll it was about all shards */
  learn(answer: FreshnessAnswer, askedMs: number, { isOfAll }: { readonly isOfAll: boolean }): void {
    this.#isCovered = answer.isCovered;
    this.#isWhole = answer.isWhole;
    if (isOfAll && askedMs > this.#askedMs) {
      this.#askedMs = askedMs;
      this.#isComplete = true;
      const there = new Set(answer.shards.map(({ shard }) => shard));
      for (const shard of this.#shards.keys()) if (!there.has(shard)) this.#shards.delete(shard);
      // Who is not home in an epoch acknowledges nothing more in it.
      const isSettled = answer.epoch > 0 && !answer.isHome && answer.isCovered;
      if (isSettled && answer.shards.every(({ oldest }) => oldest === undefined)) {
        this.#settledEpoch = Math.max(this.#settledEpoch, answer.epoch);
      }
    }
    for (const each of answer.shards) this.#learnShard(each, askedMs);
  }

  /** Whether the region has written all that it will before a later epoch than this, and all of it is here. */
  isSettled(epoch: number): boolean {
    return this.#isCovered && this.#settledEpoch > 0 && this.#settledEpoch >= epoch;
  }

  /** Everything that was written there before this moment of our clock is here; undefined: unknown. */
  completeAsOfMs(): number | undefined {
    if (!this.#isComplete || !this.#isCovered) return undefined;
    let asOfMs = Number.POSITIVE_INFINITY;
    for (const state of this.#shards.values()) {
      const shardMs = completeAsOf(state);
      if (shardMs === undefined) return undefined;
      asOfMs = Math.min(asOfMs, shardMs);
    }
    return asOfMs === Number.POSITIVE_INFINITY ? undefined : asOfMs;
  }

  /**
   * Whether everything that the region wrote up to a stamp is here, or that a client saw before `seenBeforeMs` of our
   * clock. @param shard of the key; undefined: of every key
   */
  holds(stamp: StampText, options: { readonly seenBeforeMs: number; readonly shard?: GroupId }): boolean {
    if (!this.#isCovered) return false;
    const { shard, seenBeforeMs } = options;
    if (shard !== undefined) {
      const state = this.#shards.get(shard);
      return state !== undefined && holdsUpTo(state, stamp, seenBeforeMs);
    }
    if (!this.#isComplete) return false;
    for (const state of this.#shards.values()) if (!holdsUpTo(state, stamp, seenBeforeMs)) return false;
    return true;
  }

  #learnShard({ shard, oldest, last }: ShardFreshness, askedMs: number): void {
    const known = this.#shards.get(shard);
    if (known === undefined) {
      this.#shards.set(shard, { askedMs, oldest, last, marks: [{ last, askedMs }] });
      return;
    }
    // Answers may overtake one another.
    if (askedMs <= known.askedMs) return;
    known.askedMs = askedMs;
    known.oldest = oldest;
    known.last = last;
    const mark = known.marks.at(-1);
    if (mark !== undefined && mark.last >= last) mark.askedMs = askedMs;
    else known.marks.push({ last, askedMs });
    // What lies behind the newest mark that is complete is of no use any more.
    const complete = oldest === undefined ? known.marks.length - 1 : lastBelow(known.marks, oldest);
    if (complete > 0) known.marks.splice(0, complete);
    if (known.marks.length > MAX_MARKS) thinOut(known.marks);
  }
}

function completeAsOf({ oldest, askedMs, marks }: ShardState): number | undefined {
  if (oldest === undefined) return askedMs;
  return marks[lastBelow(marks, oldest)]?.askedMs;
}

function holdsUpTo({ oldest, last, askedMs }: ShardState, stamp: StampText, seenBeforeMs: number): boolean {
  if (oldest !== undefined) return stampOf(oldest) > stamp;
  // Later writes are greater than the last one; and what was seen before we asked had been committed when we did.
  return stampOf(last) >= stamp || askedMs >= seenBeforeMs;
}

/** The newest mark below a version; -1: none. */
function lastBelow(marks: readonly Mark[], version: VersionId): number {
  return marks.findLastIndex(({ last }) => last < version);
}

/** Every other one of the older half: what is left tells less exactly, and nothing wrong. */
function thinOut(marks: Mark[]): void {
  const half = marks.length >> 1;
  const kept = marks.slice(0, half).filter((_, index) => index % 2 === 0);
  marks.splice(0, half, ...kept);
}
