import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SeededRandom } from "../../../test/simulation/seeded-random.ts";
import { randomBetween } from "../../base/random.ts";
import { ClockOffset, type Exchange } from "./clock-offset.ts";

/** @param offsetMs the other's clock before ours */
function exchange(sentMs: number, offsetMs: number, thereMs: number, backMs: number): Exchange {
  const receivedMs = sentMs + thereMs + offsetMs;
  const answeredMs = receivedMs + 1;
  return { sentMs, receivedMs, answeredMs, arrivedMs: answeredMs - offsetMs + backMs };
}

describe("the offset of a peer's clock", () => {
  it("is unknown before the first exchange", () => {
    expect(new ClockOffset().offsetMs).toBeUndefined();
  });

  it("is exact on an even path", () => {
    const offset = new ClockOffset();
    for (let i = 0; i < 40; i++) offset.add(exchange(i * 1_000, -1_234, 75, 75));
    expect(offset.offsetMs).toBeCloseTo(-1_234, 6);
  });

  it("is wrong by half the difference of the two ways at most", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e6, max: 1e6 }),
        fc.double({ min: 0, max: 400, noNaN: true }),
        fc.double({ min: 0, max: 400, noNaN: true }),
        (offsetMs, thereMs, backMs) => {
          const offset = new ClockOffset();
          for (let i = 0; i < 20; i++) offset.add(exchange(i * 1_000, offsetMs, thereMs, backMs));
          const errorMs = Math.abs((offset.offsetMs ?? Number.NaN) - offsetMs);
          expect(errorMs).toBeLessThanOrEqual(Math.abs(thereMs - backMs) / 2 + 0.001);
        },
      ),
    );
  });

  it("does not follow exchanges that waited in one direction's queue", () => {
    const random = new SeededRandom(5);
    const offset = new ClockOffset();
    for (let i = 0; i < 200; i++) {
      // Every other one waits on its way there, for up to two seconds.
      const queueMs = i % 2 === 0 ? randomBetween(random, 0, 2_000) : 0;
      offset.add(exchange(i * 1_000, 500, 40 + queueMs, 40));
      if (i > 16) expect(Math.abs((offset.offsetMs ?? Number.NaN) - 500)).toBeLessThan(150);
    }
  });

  it("follows a clock that was set, within a few exchanges, either way", () => {
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 1e9 }), fc.boolean(), (stepMs, isBack) => {
        const offset = new ClockOffset();
        for (let i = 0; i < 20; i++) offset.add(exchange(i * 1_000, 0, 50, 60));
        const setMs = isBack ? -stepMs : stepMs;
        for (let i = 20; i < 26; i++) offset.add(exchange(i * 1_000, setMs, 50, 60));
        expect(Math.abs((offset.offsetMs ?? Number.NaN) - setMs)).toBeLessThanOrEqual(6);
      }),
    );
  });

  it("is not moved by one that is mad", () => {
    const offset = new ClockOffset();
    for (let i = 0; i < 20; i++) offset.add(exchange(i * 1_000, 7, 50, 50));
    offset.add(exchange(21_000, 1e12, 50, 50));
    expect(offset.offsetMs).toBeCloseTo(7, 3);
  });
});
