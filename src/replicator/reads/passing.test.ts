import { expect, it } from "vitest";
import { AtollError } from "../../base/errors.ts";
import { type GroupId, groupId, regionNumber } from "../../base/ids.ts";
import { silentLogger } from "../../base/logger.ts";
import { type VersionId, versionId } from "../../base/version-id.ts";
import { StampPassing } from "./passing.ts";

const [A, B] = [groupId(1), groupId(2)];
const version = (millis: number): VersionId => versionId({ millis, counter: 0, region: 2, random: 7 });

function started() {
  const now = { wallMs: 5_000, monotonicMs: 0 };
  const asked: [GroupId, VersionId][] = [];
  const passing = new StampPassing({
    region: regionNumber(2),
    local: {
      passVersion: async (shard, stamp) => {
        asked.push([shard, stamp]);
        throw new AtollError("region.unavailable", "no leader");
      },
    },
    clock: { wallMs: () => now.wallMs, monotonicMs: () => now.monotonicMs },
    logger: silentLogger,
  });
  const follow = (a: number, b: number): void =>
    passing.follow([
      { shard: A, last: version(a) },
      { shard: B, last: version(b) },
    ]);
  return { now, asked, follow };
}

it("takes along who is behind, once a second, and nobody when all are there", () => {
  const { now, asked, follow } = started();
  follow(3_000, 3_000);
  expect(asked).toEqual([]);
  follow(1_000, 3_000);
  follow(1_000, 3_100);
  expect(asked).toEqual([[A, version(3_000)]]);
  // Each has a second of its own; and what failed is asked for again.
  now.monotonicMs = 999;
  follow(3_200, 1_000);
  follow(1_000, 3_200);
  expect(asked.splice(0)).toEqual([
    [A, version(3_000)],
    [B, version(3_200)],
  ]);
  now.monotonicMs = 1_000;
  follow(1_000, 3_300);
  expect(asked).toEqual([[A, version(3_300)]]);
});

it("goes no further than its own clock", () => {
  const { now, asked, follow } = started();
  follow(4_000, 60_000);
  expect(asked).toEqual([[A, versionId({ millis: 5_000, counter: 0, region: 2, random: 0 })]]);
  now.monotonicMs = 1_000;
  now.wallMs = 3_000;
  follow(4_000, 60_000);
  expect(asked).toHaveLength(1);
});
