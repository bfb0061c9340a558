import { expect, it } from "vitest";
import { AtollError } from "../../base/errors.ts";
import { type GroupId, groupId, regionNumber } from "../../base/ids.ts";
import { silentLogger } from "../../base/logger.ts";
import { type VersionId, versionId } from "../../base/version-id.ts";
import { StampPassing } from "./passing.ts";
import { stampOf } from "./session.ts";

const [A, B] = [groupId(1), groupId(2)];
const version = (millis: number, random = 7): VersionId =>
  versionId({ millis, counter: 0, region: 2, random });
const atLimit = (millis: number): VersionId => version(millis, 0);

function started() {
  const now = { wallMs: 50_000, monotonicMs: 0 };
  const asked: [GroupId, VersionId][] = [];
  let answer: () => Promise<void> = async () => undefined;
  const passing = new StampPassing({
    region: regionNumber(2),
    local: {
      passVersion: (shard, stamp) => {
        asked.push([shard, stamp]);
        return answer();
      },
    },
    clock: { wallMs: () => now.wallMs, monotonicMs: () => now.monotonicMs },
    logger: silentLogger,
  });
  /** A look, and what was asked for by it. */
  const look = (atMs: number, a: number, b: number, { needed = 0, wallMs = 50_000 } = {}) => {
    now.monotonicMs = atMs;
    const standings = [
      { shard: A, last: version(a) },
      { shard: B, last: version(b) },
    ];
    passing.follow(standings, { needed: stampOf(version(needed)), wallMs });
    return asked.splice(0);
  };
  return { now, look, counters: passing.counters, answerWith: (with_: typeof answer) => (answer = with_) };
}

it("takes along who is behind what was the greatest stamp a second ago, and nobody else", () => {
  const { look } = started();
  expect(look(0, 3_000, 3_000)).toEqual([]);
  expect(look(1_000, 3_000, 4_000)).toEqual([]);
  expect(look(1_999, 3_000, 4_500)).toEqual([]);
  expect(look(2_000, 3_000, 5_000)).toEqual([[A, version(5_000)]]);
  // Both write all the time, one now and then the other.
  expect(look(3_000, 6_000, 5_900)).toEqual([]);
  expect(look(4_000, 6_900, 7_000)).toEqual([]);
});

it("takes all along to what clients have seen, where nobody has written that", () => {
  const { look } = started();
  expect(look(0, 3_000, 3_000, { needed: 9_000 })).toEqual([]);
  const stamp = versionId({ millis: 9_000, counter: 0, region: 0, random: 0 });
  expect(look(1_000, 3_000, 3_000, { needed: 9_000 })).toEqual([
    [A, stamp],
    [B, stamp],
  ]);
});

it("takes all along to the greatest of what many who ask have seen, whoever comes when the second is over", () => {
  const { look } = started();
  const stamp = versionId({ millis: 9_000, counter: 0, region: 0, random: 0 });
  look(0, 3_000, 3_000);
  look(500, 3_000, 3_000, { needed: 9_000 });
  expect(look(1_000, 3_000, 3_000)).toEqual([]);
  look(1_500, 3_000, 3_000, { needed: 9_000 });
  expect(look(2_000, 3_000, 3_000, { wallMs: 2_000 })).toEqual([
    [A, stamp],
    [B, stamp],
  ]);
});

it.each(["ours", "who asks"])("goes no further than both clocks: %s is right", (which) => {
  const { now, look } = started();
  now.wallMs = which === "ours" ? 5_000 : 50_000;
  const wallMs = which === "ours" ? 50_000 : 5_000;
  look(0, 4_000, 40_000, { needed: 60_000, wallMs });
  expect(look(1_000, 4_000, 40_000, { needed: 60_000, wallMs })).toEqual([[A, atLimit(5_000)]]);
});

it("asks once until it is answered, and again where that failed", async () => {
  const { look, counters, answerWith } = started();
  const refused = Promise.withResolvers<void>();
  answerWith(() => refused.promise);
  look(0, 3_000, 4_000);
  expect(look(1_000, 3_000, 4_000)).toHaveLength(1);
  expect(look(2_000, 3_000, 4_000)).toEqual([]);
  refused.reject(new AtollError("region.unavailable", "no leader"));
  await refused.promise.catch(() => undefined);
  await Promise.resolve();
  expect(counters).toEqual({ passes: 1, failures: 1 });
  answerWith(async () => undefined);
  expect(look(3_000, 3_000, 4_000)).toHaveLength(1);
  await Promise.resolve();
  expect(counters).toEqual({ passes: 2, failures: 1 });
});
