import { describe, expect, test } from "vitest";
import { WritePace } from "./write-pace.ts";

/** When a server that answers at once takes writes. */
function writesUntil(pace: WritePace, endMs: number): number[] {
  const times: number[] = [];
  for (let nowMs = 0; ; times.push(nowMs)) {
    nowMs += pace.take(nowMs);
    if (nowMs >= endMs) return times;
  }
}

function longestGapMs(times: readonly number[], fromMs: number, toMs: number): number {
  let longest = 0;
  for (const [i, at] of times.entries()) {
    if (at >= fromMs && at <= toMs) longest = Math.max(longest, at - (times[i - 1] ?? 0));
  }
  return longest;
}

describe("writes of a rehearsal", () => {
  test("go on until the drill is over, and for minutes beyond its plan, against a server of any speed", () => {
    for (const plannedMs of [15_000, 120_000, 1_830_000]) {
      const times = writesUntil(new WritePace({ maxWrites: 200_000, plannedMs }), plannedMs + 300_000);
      expect(times.length).toBeLessThan(200_000);
      // A pause is measured to within what lies between two writes.
      expect(longestGapMs(times, 0, plannedMs)).toBeLessThan(50);
      expect(longestGapMs(times, plannedMs, plannedMs + 120_000)).toBeLessThan(200);
    }
  });

  test("that are slow are not held up, and those that failed are not counted", () => {
    const pace = new WritePace({ maxWrites: 1_000, plannedMs: 60_000 });
    for (let nowMs = 0; nowMs < 30_000; nowMs += 100) expect(pace.take(nowMs)).toBe(0);
    const short = new WritePace({ maxWrites: 2, plannedMs: 10 });
    for (let tries = 0; tries < 10; tries++) {
      expect(short.take(tries * 100_000)).toBe(0);
      short.giveBack();
    }
    expect([short.take(2_000_000), short.take(3_000_000)]).toEqual([0, 0]);
    expect(short.take(4_000_000)).toBe(Number.POSITIVE_INFINITY);
  });
});
