import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SeededRandom } from "../../../test/simulation/seeded-random.ts";
import { randomBetween } from "../../base/random.ts";
import { MAX_PHI, PhiAccrual, phiOf } from "./phi-accrual.ts";

/** Heard `count` times. @returns when it was last */
function beat(detector: PhiAccrual, count: number, intervalMs: () => number, beginMs = 0): number {
  let nowMs = beginMs;
  detector.heard(nowMs);
  for (let i = 0; i < count; i++) {
    nowMs += intervalMs();
    detector.heard(nowMs);
  }
  return nowMs;
}

describe("phi", () => {
  it("is the chance that silence is only lateness", () => {
    // At the mean one half is later: -log10(1/2).
    expect(phiOf(1_000, 1_000, 100)).toBeCloseTo(0.301, 3);
    // 1.2816, 2.3263 and 3.0902 deviations behind it, a tenth, a hundredth, a thousandth.
    expect(phiOf(1_128.16, 1_000, 100)).toBeCloseTo(1, 1);
    expect(phiOf(1_232.63, 1_000, 100)).toBeCloseTo(2, 1);
    expect(phiOf(1_309.02, 1_000, 100)).toBeCloseTo(3, 0);
  });

  it("grows with silence, has no hole, and ends", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e7, noNaN: true }),
        fc.double({ min: 0, max: 1e7, noNaN: true }),
        fc.double({ min: 1, max: 1e4, noNaN: true }),
        fc.double({ min: 1, max: 1e4, noNaN: true }),
        (a, b, meanMs, deviationMs) => {
          const [shorter, longer] = [
            phiOf(Math.min(a, b), meanMs, deviationMs),
            phiOf(Math.max(a, b), meanMs, deviationMs),
          ];
          expect(shorter).toBeLessThanOrEqual(longer);
          expect(shorter).toBeGreaterThanOrEqual(0);
          expect(longer).toBeLessThanOrEqual(MAX_PHI);
        },
      ),
    );
  });
});

describe("the failure detector", () => {
  it("suspects nobody whom it never heard", () => {
    expect(new PhiAccrual().phi(1e9)).toBe(0);
  });

  it("suspects a regular peer soon after it falls silent, and not before", () => {
    const detector = new PhiAccrual();
    const lastMs = beat(detector, 100, () => 1_000);
    expect(detector.phi(lastMs + 1_500)).toBeLessThan(1);
    expect(detector.phi(lastMs + 2_500)).toBeLessThan(8);
    expect(detector.phi(lastMs + 4_000)).toBeGreaterThan(8);
    detector.heard(lastMs + 5_000);
    expect(detector.phi(lastMs + 5_500)).toBeLessThan(1);
  });

  it("is more patient with a peer whose path is unsteady, and adapts to another pace", () => {
    const random = new SeededRandom(3);
    const steady = new PhiAccrual();
    const unsteady = new PhiAccrual();
    const steadyMs = beat(steady, 300, () => 1_000);
    const unsteadyMs = beat(unsteady, 300, () => randomBetween(random, 100, 3_000));
    expect(steady.phi(steadyMs + 4_500)).toBeGreaterThan(8);
    expect(unsteady.phi(unsteadyMs + 4_500)).toBeLessThan(3);
    expect(unsteady.phi(unsteadyMs + 10_000)).toBeGreaterThan(8);
    const slowMs = beat(steady, 400, () => 10_000, steadyMs);
    expect(steady.phi(slowMs + 10_500)).toBeLessThan(1);
  });

  it("cries wolf for no jitter up to its pause, with any seed", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = new SeededRandom(seed);
        const detector = new PhiAccrual();
        let nowMs = beat(detector, 20, () => 1_000 + randomBetween(random, 0, 300));
        for (let i = 0; i < 500; i++) {
          const intervalMs = 1_000 + randomBetween(random, 0, 300);
          expect(detector.phi(nowMs + intervalMs)).toBeLessThan(8);
          nowMs += intervalMs;
          detector.heard(nowMs);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("does not get used to outages", () => {
    const detector = new PhiAccrual();
    let nowMs = beat(detector, 50, () => 1_000);
    for (let i = 0; i < 20; i++) nowMs = beat(detector, 40, () => 1_000, nowMs + 600_000);
    expect(detector.phi(nowMs + 7_000)).toBeGreaterThan(8);
  });
});
