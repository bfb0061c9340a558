import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  columnsOf,
  filledBytesAt,
  fragmentBytes,
  paddingBytes,
  type Scheme,
  stripeBytesOf,
  stripeCountOf,
  unitBytesAt,
  unitBytesOf,
  unitOffset,
  unitsOfRange,
} from "./geometry.ts";

/** Where byte `at` of a blob is, found by laying out the blob byte by byte. */
interface Place {
  readonly stripe: number;
  readonly unit: number;
  readonly offset: number;
}

interface Layout {
  readonly places: readonly Place[];
  /** Lengths of the units, by stripe. */
  readonly unitBytes: readonly number[];
  readonly padding: number;
}

function slowLayout(scheme: Scheme, length: number): Layout {
  const places: Place[] = [];
  const unitBytes: number[] = [];
  let padding = 0;
  for (let left = length; left > 0; ) {
    const stripe = unitBytes.length;
    let size = 0;
    while (size < scheme.unitBytes && size * scheme.dataCount < left) size++;
    for (let unit = 0; unit < scheme.dataCount; unit++) {
      for (let offset = 0; offset < size; offset++) {
        if (left > 0) places.push({ stripe, unit, offset });
        else padding++;
        if (left > 0) left--;
      }
    }
    unitBytes.push(size);
  }
  return { places, unitBytes, padding };
}

const schemes: fc.Arbitrary<Scheme> = fc.record({
  dataCount: fc.integer({ min: 1, max: 12 }),
  parityCount: fc.integer({ min: 0, max: 4 }),
  unitBytes: fc.integer({ min: 1, max: 17 }),
});
const lengths = fc.nat(500);

describe("a blob's stripes", () => {
  test("are those of laying it out byte by byte", () => {
    fc.assert(
      fc.property(schemes, lengths, (scheme, length) => {
        const slow = slowLayout(scheme, length);
        const stripes = slow.unitBytes.map((_, stripe) => stripe);
        expect(stripeCountOf(scheme, length)).toBe(slow.unitBytes.length);
        expect(stripes.map((stripe) => unitBytesAt(scheme, length, stripe))).toEqual(slow.unitBytes);
        expect(fragmentBytes(scheme, length)).toBe(slow.unitBytes.reduce((sum, bytes) => sum + bytes, 0));
        expect(paddingBytes(scheme, length)).toBe(slow.padding);
        expect(stripes.map((stripe) => filledBytesAt(scheme, length, stripe))).toEqual(
          stripes.map((stripe) => slow.places.filter((place) => place.stripe === stripe).length),
        );
      }),
      { numRuns: 500 },
    );
  });

  test("begin where the units before them end, in every fragment", () => {
    fc.assert(
      fc.property(schemes, lengths, (scheme, length) => {
        let offset = 0;
        for (const [stripe, bytes] of slowLayout(scheme, length).unitBytes.entries()) {
          expect(unitOffset(scheme, stripe)).toBe(offset);
          offset += bytes;
        }
      }),
    );
  });
});

describe("unitsOfRange", () => {
  const ranges = fc
    .record({ scheme: schemes, length: lengths })
    .chain(({ scheme, length }) =>
      fc.tuple(fc.constant(scheme), fc.constant(length), fc.nat(length), fc.nat(length)),
    )
    .map(([scheme, length, a, b]) => ({ scheme, length, from: Math.min(a, b), to: Math.max(a, b) }));

  test("names every byte of the range once and in order, and no other", () => {
    fc.assert(
      fc.property(ranges, ({ scheme, length, from, to }) => {
        const places: Place[] = [];
        for (const { stripe, units } of unitsOfRange(scheme, length, from, to)) {
          for (const range of units) {
            for (let offset = range.from; offset < range.to; offset++) {
              places.push({ stripe, unit: range.unit, offset });
            }
          }
        }
        expect(places).toEqual(slowLayout(scheme, length).places.slice(from, to));
      }),
      { numRuns: 500 },
    );
  });

  test("has no empty stripes or units, and says where they are", () => {
    fc.assert(
      fc.property(ranges, ({ scheme, length, from, to }) => {
        for (const range of unitsOfRange(scheme, length, from, to)) {
          expect(range.units.length).toBeGreaterThan(0);
          for (const unit of range.units) expect(unit.from).toBeLessThan(unit.to);
          expect(range.unitBytes).toBe(unitBytesAt(scheme, length, range.stripe));
          expect(range.unitOffset).toBe(unitOffset(scheme, range.stripe));
          const columns = columnsOf(range);
          for (const unit of range.units) {
            expect(columns.from).toBeLessThanOrEqual(unit.from);
            expect(columns.to).toBeGreaterThanOrEqual(unit.to);
          }
        }
      }),
    );
  });

  test("is lazy: a large blob's first stripe costs as much as a small one's", () => {
    const scheme = { dataCount: 4, parityCount: 2, unitBytes: 65_536 };
    const first = unitsOfRange(scheme, 64 * 1024 * 1024, 0, 64 * 1024 * 1024).next().value;
    expect(first?.units).toHaveLength(4);
    expect(first?.unitBytes).toBe(65_536);
  });

  test("refuses a range beyond the blob", () => {
    const scheme = { dataCount: 4, parityCount: 2, unitBytes: 10 };
    expect(() => unitsOfRange(scheme, 100, 90, 101).next()).toThrow("no range");
    expect(() => unitsOfRange(scheme, 100, 5, 4).next()).toThrow("no range");
  });
});

test("a tail of 100 bytes under k = 4 has units of 25, one of 101 units of 26", () => {
  const scheme = { dataCount: 4, parityCount: 2, unitBytes: 1_000 };
  expect(unitBytesOf(scheme, 100)).toBe(25);
  expect(paddingBytes(scheme, 100)).toBe(0);
  expect(unitBytesOf(scheme, 101)).toBe(26);
  expect(paddingBytes(scheme, stripeBytesOf(scheme) + 101)).toBe(3);
  expect(() => unitBytesOf(scheme, 0)).toThrow("does not hold");
  expect(() => unitBytesOf(scheme, 4_001)).toThrow("does not hold");
});
