import { describe, expect, it } from "vitest";
import { Hedging } from "./hedging.ts";

describe("hedging", () => {
  it("follows how long reads take, between its bounds", () => {
    const hedging = new Hedging({ hedgeMinMs: 20, hedgeMaxMs: 1_000 });
    expect(hedging.delayMs).toBe(1_000);
    for (let count = 0; count < 100; count++) hedging.answered(1);
    expect(hedging.delayMs).toBe(20);
    for (let count = 0; count < 200; count++) hedging.answered(100 + (count % 2) * 20);
    expect(hedging.delayMs).toBeGreaterThan(120);
    expect(hedging.delayMs).toBeLessThan(200);
    for (let count = 0; count < 10; count++) hedging.answered(60_000);
    expect(hedging.delayMs).toBe(1_000);
  });

  it("asks further drives for a tenth of the requests at most, once its savings are spent", () => {
    const hedging = new Hedging({ hedgeMinMs: 20, hedgeMaxMs: 1_000 });
    let taken = 0;
    while (hedging.take()) taken++;
    expect(taken).toBe(64);
    taken = 0;
    for (let count = 0; count < 1_000; count++) {
      hedging.answered(1);
      if (hedging.take()) taken++;
    }
    expect(taken).toBeGreaterThan(90);
    expect(taken).toBeLessThanOrEqual(100);
  });
});
