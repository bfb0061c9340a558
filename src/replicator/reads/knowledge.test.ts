import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupId } from "../../base/ids.ts";
import { type VersionId, versionAfter, versionId, zeroVersion } from "../../base/version-id.ts";
import { type FreshnessAnswer, fingerprintOf, RegionKnowledge } from "./knowledge.ts";
import { type StampText, stampOf } from "./session.ts";

const shards = [groupId(1), groupId(2)] as const;
const [A, B] = shards;
/** Two in each shard. */
const keys = ["a", "b", "c", "d"] as const;
const shardOf = (key: number): number => key >> 1;

const version = (millis: number): VersionId => versionId({ millis, counter: 0, region: 2, random: 0 });

interface Write {
  readonly key: number;
  readonly stamp: VersionId;
  readonly committedMs: number;
}

/** One other region: what it has written, what waits for us, and what of it is here. */
class Region {
  readonly writes: Write[] = [];
  /** Of each key the greatest that has come. */
  readonly here: VersionId[] = keys.map(() => zeroVersion);
  #waiting: Write[] = [];
  /** On the way: read by the sender, and perhaps voided since. */
  #shipped: Write[] = [];
  readonly #last: VersionId[] = shards.map(() => zeroVersion);
  nowMs = 0;

  /** Whatever its clock says, versions of a shard only grow. What waits of the key is void. */
  write(key: number, millis: number): void {
    const stamp = versionAfter(this.#last[shardOf(key)] ?? zeroVersion, version(millis));
    this.#last[shardOf(key)] = stamp;
    const write = { key, stamp, committedMs: this.nowMs };
    this.writes.push(write);
    this.#waiting = [...this.#waiting.filter((each) => each.key !== key), write];
  }

  /** The shard is taken along to the region's greatest stamp. */
  pass(shard: number): void {
    const last = this.#last[shard] ?? zeroVersion;
    const other = this.#last[1 - shard] ?? zeroVersion;
    if (other > last) this.#last[shard] = other;
  }

  ship(index: number): void {
    const write = this.#waiting[index % Math.max(1, this.#waiting.length)];
    if (write !== undefined) this.#shipped.push(write);
  }

  deliver(index: number): void {
    const [write] = this.#shipped.splice(index % Math.max(1, this.#shipped.length), 1);
    if (write === undefined) return;
    if (write.stamp > (this.here[write.key] ?? zeroVersion)) this.here[write.key] = write.stamp;
    this.#waiting = this.#waiting.filter((each) => each !== write);
  }

  answer(of: readonly number[], isTooMany: boolean): FreshnessAnswer {
    return {
      ...{ epoch: 0, isHome: false, isCovered: true, isWhole: true },
      shards: of.map((shard) => {
        const waiting = new Map<number, StampText>();
        for (const { key, stamp } of this.#waiting) {
          if (shardOf(key) === shard) waiting.set(fingerprintOf(keys[key] ?? ""), stampOf(stamp));
        }
        return {
          ...{ shard: shards[shard] ?? A, last: this.#last[shard] ?? zeroVersion },
          waiting: isTooMany && waiting.size > 0 ? undefined : waiting,
        };
      }),
    };
  }

  /** Of these keys, the writes that have neither come nor been replaced by what has. */
  missing(of: readonly number[], isMeant: (write: Write) => boolean): Write[] {
    return this.writes.filter(
      (write) =>
        of.includes(write.key) && isMeant(write) && write.stamp > (this.here[write.key] ?? zeroVersion),
    );
  }
}

const index = fc.nat({ max: 5 });
const kind = <const Kind extends string>(name: Kind) => fc.constant(name);
const step = fc.oneof(
  fc.record({ kind: kind("write"), key: fc.nat({ max: 3 }), millis: fc.integer({ min: 1, max: 200 }) }),
  fc.record({ kind: kind("ship"), index }),
  fc.record({ kind: kind("deliver"), index }),
  fc.record({ kind: kind("pass"), shard: fc.nat({ max: 1 }) }),
  fc.record({
    kind: kind("ask"),
    of: fc.constantFrom([0, 1], [0, 1], [0, 1], [0], [1]),
    isTooMany: fc.integer({ min: 0, max: 9 }).map((dice) => dice === 0),
  }),
  fc.record({ kind: kind("arrive"), index }),
);

describe("what is known of another region", () => {
  it("is never more than what is here, whatever is voided, overtaken or late, and whatever clocks say", () => {
    let claims = 0;
    const check = (region: Region, knowledge: RegionKnowledge, needed: number): void => {
      const stamp = stampOf(version(needed));
      for (const key of [undefined, 0, 1, 2, 3]) {
        for (const hasShard of key === undefined ? [false] : [false, true]) {
          const shard = hasShard && key !== undefined ? shards[shardOf(key)] : undefined;
          const known = knowledge.known(key === undefined ? undefined : { key: keys[key] ?? "", shard });
          const of = key === undefined ? [0, 1, 2, 3] : [key];
          const found = key === undefined ? undefined : stampOf(region.here[key] ?? zeroVersion);
          const asOfMs = known.completeAsOfMs(found);
          if (asOfMs !== undefined) {
            claims++;
            expect(region.missing(of, ({ committedMs }) => committedMs < asOfMs)).toEqual([]);
          }
          // What a client can have seen: writes that were committed when it asked, or any.
          for (const seenBeforeMs of [region.nowMs - 3, region.nowMs, Number.POSITIVE_INFINITY]) {
            if (!known.holds(stamp, { seenBeforeMs })) continue;
            claims++;
            const isSeen = (write: Write) =>
              stampOf(write.stamp) <= stamp && write.committedMs < seenBeforeMs;
            expect(region.missing(of, isSeen)).toEqual([]);
          }
        }
      }
    };
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), fc.integer({ min: 1, max: 210 }), (steps, needed) => {
        const region = new Region();
        const knowledge = new RegionKnowledge();
        const underWay: { answer: FreshnessAnswer; askedMs: number; isOfAll: boolean }[] = [];
        for (const each of steps) {
          region.nowMs++;
          switch (each.kind) {
            case "write":
              region.write(each.key, each.millis);
              break;
            case "ship":
              region.ship(each.index);
              break;
            case "deliver":
              region.deliver(each.index);
              break;
            case "pass":
              region.pass(each.shard);
              break;
            case "ask": {
              const answer = region.answer(each.of, each.isTooMany);
              underWay.push({ answer, askedMs: region.nowMs, isOfAll: each.of.length === 2 });
              break;
            }
            case "arrive": {
              const [arrived] = underWay.splice(each.index % Math.max(1, underWay.length), 1);
              if (arrived !== undefined) knowledge.learn(arrived.answer, arrived.askedMs, arrived);
            }
          }
          check(region, knowledge, needed);
        }
      }),
      { numRuns: 2_000 },
    );
    expect(claims).toBeGreaterThan(10_000);
  });

  const answerOf = (
    waiting: readonly (readonly [string, number])[] | undefined,
    more: Partial<FreshnessAnswer> = {},
  ) => ({
    ...{ epoch: 0, isHome: false, isCovered: true, isWhole: true, ...more },
    shards: [
      {
        ...{ shard: A, last: version(900) },
        waiting:
          waiting && new Map(waiting.map(([key, stamp]) => [fingerprintOf(key), stampOf(version(stamp))])),
      },
    ],
  });
  const all = { isOfAll: true } as const;
  const ofKey = (key: string) => ({ key, shard: undefined });

  it("is as old as the last look at which nothing waited, of each key for itself", () => {
    const knowledge = new RegionKnowledge();
    expect(knowledge.known().completeAsOfMs()).toBeUndefined();
    knowledge.learn(answerOf([["a", 5]]), 100, all);
    expect(knowledge.known().completeAsOfMs()).toBeUndefined();
    expect(knowledge.known(ofKey("b")).completeAsOfMs()).toBe(100);
    knowledge.learn(answerOf([["b", 7]]), 200, all);
    expect(knowledge.known(ofKey("a")).completeAsOfMs()).toBe(200);
    expect(knowledge.known().completeAsOfMs()).toBe(100);
    knowledge.learn(answerOf([]), 300, all);
    expect(knowledge.known().completeAsOfMs()).toBe(300);
    // More wait than are named: nothing is learnt.
    knowledge.learn(answerOf(undefined), 400, all);
    expect(knowledge.known().completeAsOfMs()).toBe(300);
  });

  it("of a key that is written all the time goes by what was found of it", () => {
    const knowledge = new RegionKnowledge();
    for (let time = 1; time <= 1_000; time++) knowledge.learn(answerOf([["a", time]]), time, all);
    const known = knowledge.known(ofKey("a"));
    expect(known.completeAsOfMs()).toBeUndefined();
    expect(known.completeAsOfMs(stampOf(version(1_000)))).toBe(1_000);
    const almostMs = known.completeAsOfMs(stampOf(version(999))) ?? 0;
    expect(almostMs).toBeGreaterThan(990);
    expect(almostMs).toBeLessThanOrEqual(999);
    // Few looks are remembered: what is known is older than exact, never newer.
    const asOfMs = known.completeAsOfMs(stampOf(version(600))) ?? 0;
    expect(asOfMs).toBeLessThanOrEqual(600);
    expect(asOfMs).toBeGreaterThan(0);
  });

  it("does not change under whoever reads by it", () => {
    const knowledge = new RegionKnowledge();
    knowledge.learn(answerOf([["a", 5]]), 100, all);
    const known = knowledge.known(ofKey("a"));
    knowledge.learn(answerOf([["a", 4]]), 150, all);
    knowledge.learn(answerOf([]), 200, all);
    expect([known.completeAsOfMs(), known.completeAsOfMs(stampOf(version(9)))]).toEqual([undefined, 100]);
  });

  it("is nothing where rules leave something out, or only some shards have answered", () => {
    const knowledge = new RegionKnowledge();
    const holds = (of?: { key: string; shard: typeof A | undefined }) =>
      knowledge.known(of).holds(stampOf(version(9)), { seenBeforeMs: 0 });
    knowledge.learn(answerOf([]), 100, { isOfAll: false });
    expect(knowledge.known().completeAsOfMs()).toBeUndefined();
    expect([holds(), holds(ofKey("a"))]).toEqual([false, false]);
    expect([holds({ key: "a", shard: A }), holds({ key: "a", shard: B })]).toEqual([true, false]);
    knowledge.learn(answerOf([], { isCovered: false }), 200, all);
    expect(knowledge.known().completeAsOfMs()).toBeUndefined();
    expect(holds({ key: "a", shard: A })).toBe(false);
  });

  it("takes nothing from the time in which not all was shipped, or put into the outbox", () => {
    const knowledge = new RegionKnowledge();
    const known = (key: string) => knowledge.known(ofKey(key));
    // A job begins behind the first look, and has put all of it into the outbox by the third one.
    knowledge.learn(answerOf([], { epoch: 4 }), 100, all);
    knowledge.learn(answerOf([], { epoch: 4, isCovered: false }), 200, all);
    knowledge.learn(answerOf([["a", 5]], { epoch: 4 }), 300, all);
    expect([known("a").completeAsOfMs(), known("b").completeAsOfMs()]).toEqual([undefined, 300]);
    expect([known("a").isSettled(4), knowledge.known().completeAsOfMs()]).toEqual([false, undefined]);
    const holds = known("a").holds(stampOf(version(9)), { seenBeforeMs: 0 });
    expect(holds).toBe(false);
    // Asked for before the rules let something out, and late.
    knowledge.learn(answerOf([], { isCovered: false }), 500, all);
    knowledge.learn(answerOf([], { epoch: 4 }), 400, all);
    expect([known("a").completeAsOfMs(), known("a").isSettled(4)]).toEqual([undefined, false]);
    knowledge.learn(answerOf([], { epoch: 4 }), 600, all);
    expect([known("a").completeAsOfMs(), known("a").isSettled(4)]).toEqual([600, true]);
  });

  it("is settled for an epoch once a region that is not its home has nothing left, and not for a later one", () => {
    const knowledge = new RegionKnowledge();
    const settled = (epoch: number) => knowledge.known().isSettled(epoch);
    knowledge.learn(answerOf([["a", 3]], { epoch: 4 }), 100, all);
    expect(settled(4)).toBe(false);
    knowledge.learn(answerOf([], { epoch: 4, isHome: true }), 200, all);
    expect(settled(4)).toBe(false);
    knowledge.learn(answerOf([], { epoch: 4 }), 300, all);
    expect([settled(4), settled(5)]).toEqual([true, false]);
  });

  it("says as of when a region was home in an epoch, whatever came late", () => {
    const knowledge = new RegionKnowledge();
    const home = { epoch: 4, isHome: true };
    const before = knowledge.known();
    knowledge.learn(answerOf([["a", 3]], home), 200, { isOfAll: false });
    knowledge.learn(answerOf([], { ...home, epoch: 3 }), 100, all);
    // It is home by its copy of the directory, and may not say so.
    knowledge.learn(answerOf([], { epoch: 0, isHome: true }), 300, all);
    const known = knowledge.known();
    expect([known.homeAsOfMs(4), known.homeAsOfMs(3), before.homeAsOfMs(4)]).toEqual([
      200,
      undefined,
      undefined,
    ]);
  });

  it("forgets shards that the region has no more", () => {
    const knowledge = new RegionKnowledge();
    const [one] = answerOf([["a", 1]]).shards;
    knowledge.learn(
      { ...answerOf([]), shards: one === undefined ? [] : [one, { ...one, shard: B }] },
      100,
      all,
    );
    knowledge.learn(answerOf([]), 200, all);
    expect(knowledge.known().completeAsOfMs()).toBe(200);
  });
});
