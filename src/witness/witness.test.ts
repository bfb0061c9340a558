import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Scheduler } from "../../test/simulation/scheduler.ts";
import { SeededRandom } from "../../test/simulation/seeded-random.ts";
import { SimClock } from "../../test/simulation/sim-clock.ts";
import { hasCode } from "../base/errors.ts";
import { type GroupId, groupId, logIndex, term } from "../base/ids.ts";
import { KEY_SLOT_COUNT } from "../base/key-slot.ts";
import {
  decodeChecks,
  decodeChecksAnswer,
  decodeMarks,
  decodeMarksAnswer,
  encodeChecks,
  encodeChecksAnswer,
  encodeMarks,
  encodeMarksAnswer,
} from "./codec.ts";
import { attaching } from "./leader-link.ts";
import type { ShardMarks } from "./messages.ts";
import { PAGE_SLOTS } from "./options.ts";
import { PageBudget, Stamps } from "./stamps.ts";
import { Witness } from "./witness.ts";

const shard = groupId(2);
const leaseMs = 500;

class World {
  readonly scheduler = new Scheduler();
  readonly clock = new SimClock(this.scheduler);
  readonly random = new SeededRandom(5);
  witness = this.start();

  start(maxPages?: number): Witness {
    return new Witness({ clock: this.clock, random: this.random }, { leaseMs }, maxPages);
  }

  async pass(ms: number): Promise<void> {
    await this.scheduler.run({ untilMs: this.scheduler.nowMs + ms, isDone: () => false });
  }

  attach(leaderTerm: number, sequence = 1, of: GroupId = shard): boolean {
    return this.witness.mark([attaching(of, term(leaderTerm), sequence)]).taken[0] as boolean;
  }

  say(leaderTerm: number, rest: Partial<ShardMarks> = {}): boolean {
    const { incarnation } = this.witness;
    const marks = { ...attaching(shard, term(leaderTerm), 1), incarnation, ...rest };
    return this.witness.mark([marks]).taken[0] as boolean;
  }

  /** A lease from now on, and a floor. */
  lease(leaderTerm: number, floor: number): void {
    this.attach(leaderTerm);
    const renewUntilMs = this.clock.monotonicMs() + leaseMs;
    expect(this.say(leaderTerm, { floor: logIndex(floor), renewUntilMs })).toBe(true);
  }
}

const marked = (slots: readonly number[], base: number): Partial<ShardMarks> => ({
  base: logIndex(base),
  slots,
  offsets: slots.map((_, i) => i),
});

describe("a witness", () => {
  it("says nothing of a shard that it was not told of, or without a lease", () => {
    const world = new World();
    expect(world.witness.check(shard, 7)).toBeUndefined();
    world.attach(3);
    world.say(3, marked([7], 10));
    expect(world.witness.check(shard, 7)).toBeUndefined();
    expect(world.witness.counters.unanswered).toBe(2);
  });

  it("has the greatest index of each slot, and the floor for the others", () => {
    const world = new World();
    world.lease(3, 20);
    world.say(3, marked([7, 8], 30));
    world.say(3, marked([7], 25));
    expect([7, 8, 9].map((slot) => world.witness.check(shard, slot))).toEqual([30, 31, 20]);
    world.say(3, { floor: logIndex(31) });
    world.say(3, { floor: logIndex(4) });
    expect([7, 8, 9].map((slot) => world.witness.check(shard, slot))).toEqual([31, 31, 31]);
  });

  it("falls silent when its lease is over, and speaks again when it is renewed", async () => {
    const world = new World();
    world.lease(3, 20);
    await world.pass(leaseMs - 1);
    expect(world.witness.check(shard, 7)).toBe(20);
    await world.pass(1);
    expect(world.witness.check(shard, 7)).toBeUndefined();
    world.say(3, { renewUntilMs: world.clock.monotonicMs() + 100 });
    expect(world.witness.check(shard, 7)).toBe(20);
  });

  it("takes no lease beyond what it can have been asked for, and none that ends earlier", async () => {
    const world = new World();
    world.lease(3, 20);
    world.say(3, { renewUntilMs: world.clock.monotonicMs() + leaseMs + 1 });
    world.say(3, { renewUntilMs: Number.NaN });
    world.say(3, { renewUntilMs: 1 });
    await world.pass(leaseMs - 1);
    expect(world.witness.check(shard, 7)).toBe(20);
    await world.pass(1);
    expect(world.witness.check(shard, 7)).toBeUndefined();
  });

  it("ends a session and its lease when a later one is asked for, and not for an earlier or the same one", () => {
    const world = new World();
    world.lease(3, 20);
    expect(world.attach(2)).toBe(false);
    expect(world.attach(3)).toBe(true);
    expect(world.witness.check(shard, 7)).toBe(20);
    expect(world.attach(3, 2)).toBe(true);
    expect(world.witness.check(shard, 7)).toBeUndefined();
    expect(world.say(3, { renewUntilMs: 400 })).toBe(false);
    expect(world.attach(4)).toBe(true);
    expect(world.say(3, { sequence: 2 })).toBe(false);
    expect(world.say(4)).toBe(true);
    expect(world.witness.counters.refusals).toBe(3);
  });

  it("knows nothing after a restart, even of a session that it is asked for again", () => {
    const world = new World();
    world.lease(3, 20);
    const { incarnation } = world.witness;
    world.witness = world.start();
    expect(world.witness.incarnation).not.toBe(incarnation);
    expect(world.say(3, { incarnation })).toBe(false);
    world.attach(3);
    expect(world.say(3, { incarnation, renewUntilMs: 400 })).toBe(false);
    expect(world.witness.check(shard, 7)).toBeUndefined();
  });

  it("keeps shards apart", () => {
    const world = new World();
    world.lease(3, 20);
    world.attach(9, 1, groupId(3));
    world.say(3, marked([7], 30));
    expect(world.witness.check(shard, 7)).toBe(30);
    expect(world.witness.check(groupId(3), 7)).toBeUndefined();
    expect(world.witness.usage()).toEqual({ pages: 1, leases: 1 });
  });

  it("takes so much memory and no more: then everything of the shard is stale once", () => {
    const world = new World();
    world.witness = world.start(2);
    world.lease(3, 20);
    world.say(3, marked([0, PAGE_SLOTS], 30));
    expect(world.witness.check(shard, 1)).toBe(20);
    world.say(3, marked([2 * PAGE_SLOTS], 40));
    expect([0, 1, 2 * PAGE_SLOTS].map((slot) => world.witness.check(shard, slot))).toEqual([40, 40, 40]);
    expect(world.witness.counters.forgotten).toBe(1);
    world.say(3, marked([0], 41));
    expect([0, 1].map((slot) => world.witness.check(shard, slot))).toEqual([41, 40]);
    expect(world.witness.usage().pages).toBe(1);
  });
});

describe("stamps", () => {
  it("are as a map of maxima, whatever the order", () => {
    const step = fc.oneof(
      fc.record({
        slot: fc.integer({ min: 0, max: KEY_SLOT_COUNT - 1 }),
        index: fc.integer({ min: 1, max: 99 }),
      }),
      fc.record({ floor: fc.integer({ min: 1, max: 99 }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const stamps = new Stamps(new PageBudget(1000));
        const model = new Map<number, number>();
        let floor = 0;
        for (const each of steps) {
          if ("floor" in each) {
            floor = Math.max(floor, each.floor);
            stamps.raiseFloor(logIndex(each.floor));
          } else {
            model.set(each.slot, Math.max(model.get(each.slot) ?? 0, each.index));
            stamps.mark(each.slot, logIndex(each.index));
          }
          for (const [slot, index] of model) expect(stamps.of(slot)).toBe(Math.max(index, floor));
        }
      }),
    );
  });

  it("without room are never less than what was marked", () => {
    const slots = fc.array(fc.integer({ min: 0, max: KEY_SLOT_COUNT - 1 }), { maxLength: 40 });
    fc.assert(
      fc.property(slots, fc.integer({ min: 0, max: 3 }), (all, pages) => {
        const budget = new PageBudget(pages);
        const stamps = new Stamps(budget);
        all.forEach((slot, i) => {
          stamps.mark(slot, logIndex(i + 1));
          all.slice(0, i + 1).forEach((earlier, j) => {
            expect(stamps.of(earlier)).toBeGreaterThan(j);
          });
        });
        expect(budget.left + stamps.pageCount).toBe(pages);
      }),
    );
  });
});

describe("the witness's messages", () => {
  const slots = fc.array(fc.integer({ min: 0, max: KEY_SLOT_COUNT - 1 }), { maxLength: 20 });
  const index = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER - 1 }).map(logIndex);
  const marks = fc
    .record({
      shard: fc.integer({ min: 1, max: 0xffff_ffff }).map(groupId),
      term: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }).map(term),
      sequence: fc.integer({ min: 1, max: 0xffff_ffff }),
      incarnation: fc.integer({ min: 0, max: 2 ** 52 }),
      floor: index,
      renewUntilMs: fc.option(fc.double({ noNaN: true }), { nil: undefined }),
      base: index,
      slots,
    })
    .map((each) => ({ ...each, offsets: each.slots.map((_, i) => i * 3) }));

  it("arrive as they were sent", () => {
    fc.assert(
      fc.property(
        fc.array(marks, { maxLength: 4 }),
        fc.array(fc.boolean(), { maxLength: 8 }),
        (all, taken) => {
          expect(decodeMarks(encodeMarks(all))).toEqual(all);
          const answer = { incarnation: 2 ** 52, clockMs: 12.25, taken };
          expect(decodeMarksAnswer(encodeMarksAnswer(answer), taken.length)).toEqual(answer);
        },
      ),
    );
    fc.assert(
      fc.property(slots, fc.array(fc.option(index, { nil: undefined })), (asked, stamps) => {
        const checks = { shards: asked.map((slot) => slot + 1), slots: asked };
        expect(decodeChecks(encodeChecks(checks))).toEqual(checks);
        expect(decodeChecksAnswer(encodeChecksAnswer(stamps), stamps.length)).toEqual(stamps);
      }),
    );
  });

  it("are refused when they are no such message", () => {
    const isRefused = (decode: () => unknown): void => {
      try {
        decode();
      } catch (error) {
        expect(hasCode(error, "message.malformed")).toBe(true);
        return;
      }
      expect.unreachable("it was taken");
    };
    const own = attaching(shard, term(1), 1);
    isRefused(() => decodeMarks(encodeMarks([{ ...own, slots: [1], offsets: [] }])));
    isRefused(() => decodeMarks(encodeMarks([{ ...own, slots: [KEY_SLOT_COUNT], offsets: [0] }])));
    isRefused(() => decodeMarks(new Uint8Array([0xff])));
    isRefused(() => decodeChecks(encodeChecks({ shards: [1], slots: [] })));
    isRefused(() => decodeMarksAnswer(encodeMarksAnswer({ incarnation: 1, clockMs: 0, taken: [] }), 1));
    isRefused(() => decodeMarksAnswer(encodeMarksAnswer({ incarnation: 0, clockMs: 0, taken: [true] }), 1));
    isRefused(() => decodeChecksAnswer(encodeChecksAnswer([undefined]), 2));
  });
});
