/**
 * What this region holds of another one's writes to a bucket: pure, fed with what that region answers.
 *
 * An event of a key waits for us until we have what it is about, or until a later write of the key has voided it; then
 * the later one waits. So a key of which nothing waits is here as it was when that region was asked, and of a key of
 * which something waits nothing is known since it was last seen clear: how old the event is that waits says nothing,
 * since it may stand for one that was voided. All times are of our own monotonic clock; what the other region's clocks
 * say does not matter.
 */
import { crc32c } from "@node-rs/crc32";
import type { GroupId } from "../../base/ids.ts";
import type { VersionId } from "../../base/version-id.ts";
import { type StampText, stampOf } from "./session.ts";

/** What waits for us in one shard of another region. */
export interface ShardStanding {
  readonly shard: GroupId;
  /** No version that the shard had when it looked was greater, and every later one will be. */
  readonly last: VersionId;
  /** By the keys' fingerprints, the greatest stamp that waits; undefined: too many to name. As of then, or later. */
  readonly waiting: ReadonlyMap<number, StampText> | undefined;
}

/** What a region says of a bucket, for us. */
export interface FreshnessAnswer {
  /**
   * Of the bucket's home, as that region and its shards that looked knew it before they did: they take no more writes of
   * earlier ones. 0: they know of none, or not the same.
   */
  readonly epoch: number;
  /** Whether the region is home; with an epoch, it was so under its lease, and no later epoch had begun, behind the look. */
  readonly isHome: boolean;
  /** Whether its rules ship all that is written there to us, and deletions with it. */
  readonly isCovered: boolean;
  /** Whether what was there before the rules was shipped too, as far as jobs can tell. */
  readonly isWhole: boolean;
  readonly shards: readonly ShardStanding[];
}

/** By which keys are told apart; keys that share one are taken for one key, which is only ever too careful. */
export const fingerprintOf = (key: string): number => crc32c(key);

/** Answers about a key of which something always waits that are remembered. */
const MAX_MARKS = 8;

/** Whoever has the key in this version, or a greater one, has it as it was at `askedMs`. */
interface Mark {
  readonly stamp: StampText;
  readonly askedMs: number;
}

/** Of a key of which something waits. */
interface Waiting {
  /** When it was last seen clear; undefined: never. */
  readonly clear: Clear | undefined;
  /** In the order of time; each names the greatest of what waited, and what is smaller may come later. */
  readonly marks: Mark[];
}

/** A look at which nothing of a key waited. */
interface Clear {
  readonly askedMs: number;
  /** The shard's last version then. */
  readonly last: VersionId;
}

/** By the newest answer that named what waits. */
interface ShardState extends Clear {
  readonly waiting: ReadonlyMap<number, Waiting>;
}

/** Of which a read is. */
export interface KnownKey {
  readonly key: string;
  /** Undefined: it is not known here which of that region's shards the key is in. */
  readonly shard: GroupId | undefined;
}

/**
 * What was known before something was read here, of its key or of all keys. What is learnt later says nothing of what was
 * read earlier.
 */
export interface Known {
  /** When the newest answer was asked for; undefined: there is none. */
  readonly askedMs: number | undefined;
  /** Whether the region has written all that it will before a later epoch than this, and all of it is here. */
  isSettled(epoch: number): boolean;
  /** The region was home in that epoch, and no later one had begun, at this moment of our clock or later. */
  homeAsOfMs(epoch: number): number | undefined;
  /**
   * Everything that was written there before this moment of our clock is here; undefined: unknown.
   * @param found of the current version of the key that was read then
   */
  completeAsOfMs(found?: StampText): number | undefined;
  /**
   * Whether everything that the region wrote up to a stamp is here, as far as a client can have seen it before
   * `seenBeforeMs` of our clock.
   */
  holds(stamp: StampText, options: { readonly seenBeforeMs: number }): boolean;
}

export class RegionKnowledge {
  readonly #shards = new Map<GroupId, ShardState>();
  /** Whether the shards are all that the region has. */
  #isComplete = false;
  /** When the newest answer was asked for that said that not all is shipped here: nothing is known from before it. */
  #uncoveredMs = Number.NEGATIVE_INFINITY;
  /** When the newest full answer was asked for. */
  #askedMs = Number.NEGATIVE_INFINITY;
  #settledEpoch = 0;
  /** The newest answer of the region as the bucket's home. */
  #home: { readonly epoch: number; readonly askedMs: number } | undefined;

  /** @param askedMs when the question left, on our monotonic clock; @param isOfAll it was about all shards */
  learn(answer: FreshnessAnswer, askedMs: number, { isOfAll }: { readonly isOfAll: boolean }): void {
    const { epoch, isHome } = answer;
    if (isHome && epoch > 0 && askedMs > (this.#home?.askedMs ?? Number.NEGATIVE_INFINITY)) {
      this.#home = { epoch, askedMs };
    }
    if (askedMs <= this.#uncoveredMs) return;
    if (!answer.isCovered) {
      this.#forget(askedMs);
      return;
    }
    if (isOfAll && askedMs > this.#askedMs) {
      this.#askedMs = askedMs;
      this.#isComplete = true;
      const there = new Set(answer.shards.map(({ shard }) => shard));
      for (const shard of this.#shards.keys()) if (!there.has(shard)) this.#shards.delete(shard);
      // Who is not home in an epoch acknowledges nothing more in it.
      const isSettled = epoch > 0 && !isHome;
      if (isSettled && answer.shards.every(({ waiting }) => waiting?.size === 0)) {
        this.#settledEpoch = Math.max(this.#settledEpoch, epoch);
      }
    }
    for (const each of answer.shards) this.#learnShard(each, askedMs);
  }

  /** What has yet to be put into an outbox waits nowhere, and is not here: what was clear may have been so for that. */
  #forget(askedMs: number): void {
    this.#uncoveredMs = askedMs;
    this.#shards.clear();
    this.#isComplete = false;
    this.#settledEpoch = 0;
  }

  /** @param of undefined: every key */
  known(of?: KnownKey): Known {
    const states = this.#statesOf(of) ?? [];
    const clears = states.map((state) => (of === undefined ? clearAsOf(state) : keyClearAsOf(state, of.key)));
    const marks = of === undefined ? [] : states.map((state) => marksOf(state, of.key));
    const settledEpoch = this.#settledEpoch;
    const home = this.#home;
    return {
      homeAsOfMs: (epoch) => (home?.epoch === epoch ? home.askedMs : undefined),
      askedMs: leastOf(states.map((state) => state.askedMs)),
      isSettled: (epoch) => settledEpoch > 0 && settledEpoch >= epoch,
      completeAsOfMs: (found) =>
        leastOf(
          clears.map((clear, at) => {
            // What waited then is at most what was found: what was found is no older than what was there.
            const mark = marks[at]?.findLast(({ stamp }) => found !== undefined && stamp <= found);
            return mark === undefined ? clear?.askedMs : Math.max(mark.askedMs, clear?.askedMs ?? 0);
          }),
        ),
      // Later writes are greater than the last one; and what was seen before we asked had been committed by then.
      holds: (stamp, { seenBeforeMs }) =>
        clears.length > 0 &&
        clears.every(
          (clear) => clear !== undefined && (stampOf(clear.last) >= stamp || clear.askedMs >= seenBeforeMs),
        ),
    };
  }

  /** Those that may have the key; undefined: not all of them are known. */
  #statesOf(of: KnownKey | undefined): readonly ShardState[] | undefined {
    if (of?.shard !== undefined) {
      const state = this.#shards.get(of.shard);
      return state === undefined ? undefined : [state];
    }
    return this.#isComplete && this.#shards.size > 0 ? [...this.#shards.values()] : undefined;
  }

  #learnShard({ shard, last, waiting }: ShardStanding, askedMs: number): void {
    const known = this.#shards.get(shard);
    // Answers may overtake one another; and one that names nothing says nothing of any key.
    if (waiting === undefined) {
      if (known === undefined) this.#isComplete = false;
      return;
    }
    if (known !== undefined && askedMs <= known.askedMs) return;
    const next = new Map<number, Waiting>();
    for (const [key, stamp] of waiting) {
      const before = known?.waiting.get(key);
      const clear = before === undefined ? known && clearOf(known) : before.clear;
      const marks = before?.marks ?? [];
      if (marks.at(-1)?.stamp !== stamp) marks.push({ stamp, askedMs });
      else marks[marks.length - 1] = { stamp, askedMs };
      if (marks.length > MAX_MARKS) thinOut(marks);
      next.set(key, { clear, marks });
    }
    this.#shards.set(shard, { askedMs, last, waiting: next });
  }
}

/** Without what waited then, which is not kept. */
const clearOf = ({ askedMs, last }: Clear): Clear => ({ askedMs, last });

/** When all keys were last clear, each at least. */
function clearAsOf(state: ShardState): Clear | undefined {
  let clear: Clear = state;
  for (const of of state.waiting.values()) {
    if (of.clear === undefined) return undefined;
    if (of.clear.askedMs < clear.askedMs) clear = of.clear;
  }
  return clear;
}

function keyClearAsOf(state: ShardState, key: string): Clear | undefined {
  const of = state.waiting.get(fingerprintOf(key));
  return of === undefined ? state : of.clear;
}

const marksOf = ({ waiting }: ShardState, key: string): readonly Mark[] => [
  ...(waiting.get(fingerprintOf(key))?.marks ?? []),
];

/** Undefined when one of them is, or there is none. */
function leastOf(moments: readonly (number | undefined)[]): number | undefined {
  let least: number | undefined;
  for (const moment of moments) {
    if (moment === undefined) return undefined;
    least = Math.min(least ?? moment, moment);
  }
  return least;
}

/** Leaves out the one that is missed least: of those that stand close together for their age. */
function thinOut(marks: Mark[]): void {
  const nowMs = marks.at(-1)?.askedMs ?? 0;
  let least = 1;
  let leastGap = Number.POSITIVE_INFINITY;
  for (let index = 1; index < marks.length - 1; index++) {
    const askedMs = (at: number): number => marks[at]?.askedMs ?? nowMs;
    const gap = (askedMs(index + 1) - askedMs(index - 1)) / (1 + nowMs - askedMs(index));
    if (gap >= leastGap) continue;
    least = index;
    leastGap = gap;
  }
  marks.splice(least, 1);
}
