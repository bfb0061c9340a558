import type { Clock } from "../base/clock.ts";
import type { GroupId, LogIndex } from "../base/ids.ts";
import type { Random } from "../base/random.ts";
import { decodeChecks, decodeMarks, encodeChecksAnswer, encodeMarksAnswer } from "./codec.ts";
import { isLater, isSame, type MarksAnswer, type Session, type ShardMarks } from "./messages.ts";
import { MAX_PAGES, MAX_SHARDS, type WitnessOptions } from "./options.ts";
import { PageBudget, Stamps } from "./stamps.ts";

export interface WitnessComponents {
  readonly clock: Clock;
  readonly random: Random;
}

export interface WitnessCounters {
  /** Sessions taken, messages of others refused. */
  sessions: number;
  refusals: number;
  marks: number;
  renewals: number;
  checks: number;
  /** Checks of shards without a lease. */
  unanswered: number;
  /** Times a shard's stamps went since there was no room. */
  forgotten: number;
}

interface Shard {
  session: Session;
  /** On our clock. It answers before this. */
  leaseUntilMs: number;
  readonly stamps: Stamps;
}

/**
 * A witness: for each shard the stamps of a leader's session, and until when it may speak for it. In memory only. It
 * speaks while the lease lasts, and what it says is the greatest index of a slot that the leader may have let anybody
 * see: the leader lets nobody see a write before it is marked here, or before no lease can be left.
 */
export class Witness {
  /** Who restarts is another witness: it does not know what it was told. */
  readonly incarnation: number;
  readonly counters: WitnessCounters = {
    sessions: 0,
    refusals: 0,
    marks: 0,
    renewals: 0,
    checks: 0,
    unanswered: 0,
    forgotten: 0,
  };
  readonly #clock: Clock;
  readonly #leaseMs: number;
  readonly #shards = new Map<GroupId, Shard>();
  readonly #budget: PageBudget;

  constructor({ clock, random }: WitnessComponents, { leaseMs }: WitnessOptions, maxPages = MAX_PAGES) {
    this.#clock = clock;
    this.#leaseMs = leaseMs;
    this.#budget = new PageBudget(maxPages);
    // Below 2^52, so that it is a plain number on the wire.
    this.incarnation = 1 + (random.uint32() & 0xf_ffff) * 2 ** 32 + random.uint32();
  }

  /** What the shards' leaders on one node have to say. Any number of times, in any order. */
  mark(shards: readonly ShardMarks[]): MarksAnswer {
    // Read first: what rests on this reading must have begun before.
    const clockMs = this.#clock.monotonicMs();
    const taken = shards.map((each) => {
      const isTaken = each.incarnation === 0 ? this.#attach(each) : this.#mark(each, clockMs);
      if (!isTaken) this.counters.refusals++;
      return isTaken;
    });
    return { incarnation: this.incarnation, clockMs, taken };
  }

  /** Ends every session before, with its lease; the new one has none yet. */
  #attach({ shard, term, sequence }: ShardMarks): boolean {
    const session = { term, sequence };
    const known = this.#shards.get(shard);
    if (known === undefined) {
      if (this.#shards.size >= MAX_SHARDS) return false;
      this.#shards.set(shard, { session, leaseUntilMs: 0, stamps: new Stamps(this.#budget) });
    } else if (isLater(session, known.session)) {
      known.session = session;
      known.leaseUntilMs = 0;
      known.stamps.forget();
    } else {
      // A second time: it is as it was.
      return isSame(session, known.session);
    }
    this.counters.sessions++;
    return true;
  }

  #mark(marks: ShardMarks, nowMs: number): boolean {
    const known = this.#shards.get(marks.shard);
    if (known === undefined || marks.incarnation !== this.incarnation || !isSame(marks, known.session)) {
      return false;
    }
    const { stamps } = known;
    stamps.raiseFloor(marks.floor);
    const { slots, offsets, base } = marks;
    for (let i = 0; i < slots.length; i++) {
      const index = base + (offsets[i] as number);
      if (!stamps.mark(slots[i] as number, index as LogIndex)) this.counters.forgotten++;
    }
    this.counters.marks += slots.length;
    this.#renew(known, marks.renewUntilMs, nowMs);
    return true;
  }

  /** The leader counts from a reading of our clock that we sent it, so that a message on its way extends nothing. */
  #renew(shard: Shard, untilMs: number | undefined, nowMs: number): void {
    // Nothing that we sent can have come to more.
    if (untilMs === undefined || !(untilMs <= nowMs + this.#leaseMs)) return;
    shard.leaseUntilMs = Math.max(shard.leaseUntilMs, untilMs);
    this.counters.renewals++;
  }

  /** @returns as `WitnessChecks.check` */
  check(shard: GroupId, slot: number): LogIndex | undefined {
    return this.#check(shard, slot, this.#clock.monotonicMs());
  }

  #check(shard: GroupId, slot: number, nowMs: number): LogIndex | undefined {
    const known = this.#shards.get(shard);
    this.counters.checks++;
    if (known === undefined || nowMs >= known.leaseUntilMs) {
      this.counters.unanswered++;
      return undefined;
    }
    return known.stamps.of(slot);
  }

  /** `mark`, over the wire. @throws message.malformed */
  onMarks(request: Uint8Array): Uint8Array {
    return encodeMarksAnswer(this.mark(decodeMarks(request)));
  }

  /** `check` of many, over the wire. @throws message.malformed */
  onChecks(request: Uint8Array): Uint8Array {
    const { shards, slots } = decodeChecks(request);
    const nowMs = this.#clock.monotonicMs();
    return encodeChecksAnswer(slots.map((slot, i) => this.#check(shards[i] as GroupId, slot, nowMs)));
  }

  /** Pages of stamps in memory, `PAGE_SLOTS` times 8 bytes each; shards with a lease now. */
  usage(): { readonly pages: number; readonly leases: number } {
    const nowMs = this.#clock.monotonicMs();
    let pages = 0;
    let leases = 0;
    for (const { stamps, leaseUntilMs } of this.#shards.values()) {
      pages += stamps.pageCount;
      if (nowMs < leaseUntilMs) leases++;
    }
    return { pages, leases };
  }
}
