import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { slowParity } from "../../test/erasure/slow-code.ts";
import type { Scheme } from "./geometry.ts";
import { StripePool } from "./stripe-pool.ts";

const schemes: fc.Arbitrary<Scheme> = fc.record({
  dataCount: fc.integer({ min: 1, max: 12 }),
  parityCount: fc.integer({ min: 0, max: 6 }),
  unitBytes: fc.integer({ min: 1, max: 200 }),
});

/** A stripe as the geometry has it: cut and padded by copying. */
function slowUnits({ dataCount, parityCount }: Scheme, bytes: Uint8Array): Uint8Array[] {
  const unitBytes = Math.ceil(bytes.length / dataCount);
  const padded = new Uint8Array(unitBytes * dataCount);
  padded.set(bytes);
  const data = Array.from({ length: dataCount }, (_, unit) =>
    padded.slice(unit * unitBytes, (unit + 1) * unitBytes),
  );
  return [...data, ...slowParity(data, parityCount)];
}

describe("a stripe", () => {
  test("is encoded in place, full or short, whatever was in it before and is in its neighbours", () => {
    fc.assert(
      fc.property(schemes, fc.nat(0xffff), fc.nat(), (scheme, seed, size) => {
        const pool = new StripePool({ scheme, stripeCount: 3 });
        const capacity = scheme.dataCount * scheme.unitBytes;
        const lengths = [capacity, (size % capacity) + 1, Math.ceil(capacity / 2)];
        const contents = lengths.map((length, index) =>
          Uint8Array.from({ length }, (_, at) => (at + 1) * (seed + 1) * (index + 3)),
        );
        const stripes = contents.map((bytes) => {
          const stripe = pool.acquire();
          expect(stripe?.data.length).toBe(capacity);
          stripe?.data.fill(0xaa);
          stripe?.data.set(bytes);
          return stripe;
        });
        const encoded = stripes.map((stripe, index) => stripe?.encode(lengths[index] ?? 0).units);
        expect(encoded).toEqual(contents.map((bytes) => slowUnits(scheme, bytes)));
      }),
      { numRuns: 100 },
    );
  });

  test("may be encoded again when its data have changed", () => {
    const scheme = { dataCount: 3, parityCount: 2, unitBytes: 50 };
    const stripe = new StripePool({ scheme, stripeCount: 1 }).acquire();
    for (const length of [150, 7, 100]) {
      const bytes = Uint8Array.from({ length }, (_, at) => at * length);
      stripe?.data.set(bytes);
      expect(stripe?.encode(length).units).toEqual(slowUnits(scheme, bytes));
    }
  });
});

describe("a pool", () => {
  const scheme = { dataCount: 2, parityCount: 1, unitBytes: 100 };

  test("hands out as many stripes as it has, and again what is given back", () => {
    const pool = new StripePool({ scheme, stripeCount: 2 });
    const [first, second] = [pool.acquire(), pool.acquire()];
    expect(pool.acquire()).toBeUndefined();
    expect(pool.freeCount).toBe(0);
    first?.release();
    const third = pool.acquire();
    expect(third?.data.byteOffset).toBe(first?.data.byteOffset);
    expect(third?.data.byteOffset).not.toBe(second?.data.byteOffset);
  });

  test("a former holder can neither release nor encode what is someone else's now", () => {
    const pool = new StripePool({ scheme, stripeCount: 1 });
    const former = pool.acquire();
    former?.release();
    expect(pool.acquire()).toBeDefined();
    expect(() => former?.release()).toThrow("released twice");
    expect(() => former?.encode(1)).toThrow("released stripe");
    expect(pool.freeCount).toBe(0);
  });

  test("refuses more memory than an address reaches, and more data than a stripe holds", () => {
    const large = { dataCount: 10, parityCount: 4, unitBytes: 1024 * 1024 };
    expect(() => new StripePool({ scheme: large, stripeCount: 400 })).toThrow("too large");
    expect(() => new StripePool({ scheme, stripeCount: 1 }).acquire()?.encode(201)).toThrow("does not hold");
  });

  test("takes room for no more than is used", () => {
    const large = { dataCount: 10, parityCount: 4, unitBytes: 1024 * 1024 };
    const before = process.memoryUsage().rss;
    const stripe = new StripePool({ scheme: large, stripeCount: 250 }).acquire();
    stripe?.encode(1_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(256 * 1024 * 1024);
  });
});
