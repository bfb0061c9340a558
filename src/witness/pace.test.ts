import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LATE_BUDGET_MS, LATE_SHARE, LOOK_MS, PROVING_MAX_MS, PROVING_MIN_MS } from "./options.ts";
import { Pace } from "./pace.ts";

const slowMs = 50;

/** Looks while the oldest message is on its way for so long each time; when it became slow. */
function slowAtMs(pace: Pace, fromMs: number, untilMs: number, ageMs: (nowMs: number) => number) {
  for (let nowMs = fromMs; nowMs < untilMs; nowMs += LOOK_MS)
    if (pace.look(nowMs, nowMs - ageMs(nowMs))) return nowMs;
  return undefined;
}

/** Answers every 100 ms after so long each; when it became quick. */
function quickAtMs(pace: Pace, fromMs: number, untilMs: number, tookMs: (nowMs: number) => number) {
  for (let nowMs = fromMs; nowMs < untilMs; nowMs += 100)
    if (pace.answered(nowMs, nowMs - tookMs(nowMs))) return nowMs;
  return undefined;
}

describe("the pace of a witness", () => {
  it("is slow after one message that is late for as long as the budget, and not before", () => {
    const pace = new Pace({ slowMs });
    const atMs = slowAtMs(pace, 0, 1_000, (nowMs) => nowMs);
    expect(atMs).toBeGreaterThanOrEqual(slowMs + LATE_BUDGET_MS);
    expect(atMs).toBeLessThanOrEqual(slowMs + LATE_BUDGET_MS / (1 - LATE_SHARE) + LOOK_MS);
    expect(pace.isSlow).toBe(true);
  });

  it("is slow within a second when it is late a third of the time", () => {
    const atMs = slowAtMs(new Pace({ slowMs }), 0, 5_000, (nowMs) => (nowMs % 75 === 0 ? 60 : 10));
    expect(atMs).toBeLessThan(1_000);
  });

  it("is never slow for answers in time, nor for a hiccup each second", () => {
    const pace = new Pace({ slowMs });
    expect(slowAtMs(pace, 0, 60_000, () => slowMs)).toBeUndefined();
    expect(slowAtMs(pace, 60_000, 120_000, (ms) => (ms % 1_000 < 100 ? 80 : 1))).toBeUndefined();
  });

  it("takes a pause of its own process for one look", () => {
    const pace = new Pace({ slowMs });
    pace.look(0, 0);
    expect(pace.look(5_000, 0)).toBe(false);
    expect(pace.isSlow).toBe(false);
  });

  it("is quick again when nothing was late for a while, by half of what is late otherwise", () => {
    const pace = new Pace({ slowMs });
    const begunMs = slowAtMs(pace, 0, 1_000, (nowMs) => nowMs) ?? 0;
    expect(quickAtMs(pace, begunMs, begunMs + 10_000, () => 30)).toBeUndefined();
    // One in five is late: a process that is stopped most of the time answers quickly now and then.
    const stutterMs = begunMs + 10_000;
    expect(
      quickAtMs(pace, stutterMs, stutterMs + 10_000, (ms) => (ms % 500 < 100 ? 200 : 1)),
    ).toBeUndefined();
    const wellMs = begunMs + 20_000;
    pace.failed(wellMs);
    const endedMs = quickAtMs(pace, wellMs, wellMs + 10_000, () => 1) ?? Number.POSITIVE_INFINITY;
    expect(endedMs - wellMs).toBeGreaterThanOrEqual(PROVING_MIN_MS);
    expect(endedMs - wellMs).toBeLessThan(PROVING_MIN_MS + 200);
    expect(pace.isSlow).toBe(false);
  });

  it("must prove itself twice as long each time that it is soon slow again, and as at first after a good while", () => {
    const pace = new Pace({ slowMs });
    let nowMs = 0;
    const provings: number[] = [];
    for (let i = 0; i < 10; i++) {
      nowMs = slowAtMs(pace, nowMs, nowMs + 1_000, () => 100) ?? 0;
      const endedMs = quickAtMs(pace, nowMs, nowMs + 2 * PROVING_MAX_MS, () => 1) ?? 0;
      provings.push(endedMs - nowMs);
      nowMs = endedMs + (i === 8 ? PROVING_MAX_MS : 1_000);
    }
    expect(provings).toEqual([
      ...[500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000],
      PROVING_MIN_MS,
    ]);
  });

  it("never lets a message wait for longer than the limit, the budget and a look, whatever came before", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 60 }), (durations) => {
        const pace = new Pace({ slowMs });
        let nowMs = 0;
        for (const tookMs of durations) {
          const sentMs = nowMs;
          for (; nowMs < sentMs + tookMs; nowMs += LOOK_MS) {
            if (!pace.look(nowMs, sentMs)) continue;
            expect(nowMs - sentMs).toBeLessThanOrEqual(
              slowMs + LATE_BUDGET_MS / (1 - LATE_SHARE) + 2 * LOOK_MS,
            );
            return;
          }
          expect(nowMs - sentMs).toBeLessThanOrEqual(
            slowMs + LATE_BUDGET_MS / (1 - LATE_SHARE) + 2 * LOOK_MS,
          );
        }
      }),
    );
  });
});
