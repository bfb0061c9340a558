import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { slowMultiply, slowParity } from "../../test/erasure/slow-code.ts";
import { createCodec } from "./codec.ts";
import { multiply } from "./field.ts";

/** Bytes that differ by seed and position. */
function bytesOf(length: number, seed: number): Uint8Array {
  let state = (seed * 2_654_435_761) >>> 0 || 1;
  return Uint8Array.from({ length }, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state & 0xff;
  });
}

const unitsOf = (count: number, bytes: number, seed: number): Uint8Array[] =>
  Array.from({ length: count }, (_, index) => bytesOf(bytes, seed * 1_000 + index));

test("the field's product is that of polynomials", () => {
  for (let a = 0; a < 256; a++) {
    for (let b = 0; b < 256; b++) if (multiply(a, b) !== slowMultiply(a, b)) expect([a, b]).toEqual([]);
  }
});

describe("encode", () => {
  const counts = fc.record({
    dataCount: fc.integer({ min: 1, max: 40 }),
    parityCount: fc.integer({ min: 0, max: 20 }),
  });

  test("makes the parity that table loops make, for any counts and lengths", () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 300 }), fc.nat(1000), (code, bytes, seed) => {
        const data = unitsOf(code.dataCount, bytes, seed);
        const parity = createCodec(code.dataCount, code.parityCount).encode(data);
        expect(parity).toEqual(slowParity(data, code.parityCount));
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    [1, 255],
    [255, 1],
    [128, 128],
    [200, 56],
  ])("reaches the greatest counts: %i data, %i parity", (dataCount, parityCount) => {
    const data = unitsOf(dataCount, 70, 1);
    const codec = createCodec(dataCount, parityCount);
    const parity = codec.encode(data);
    expect(parity).toEqual(slowParity(data, parityCount));
    expect(codec.verify([...data, ...parity])).toBe(true);
  });

  test("goes on over blocks", () => {
    const data = unitsOf(4, 100_003, 7);
    const expected = slowParity(data, 2);
    for (const [row, unit] of createCodec(4, 2).encode(data).entries()) {
      expect(Buffer.compare(unit, expected[row] ?? new Uint8Array())).toBe(0);
    }
  });

  test("makes copies where there is one data unit", () => {
    const [unit = new Uint8Array()] = unitsOf(1, 1_000, 3);
    expect(createCodec(1, 2).encode([unit])).toEqual([unit, unit]);
  });
});

describe("reconstruct", () => {
  test("brings back every set of up to m units, for every small code", () => {
    for (let dataCount = 1; dataCount <= 8; dataCount++) {
      for (let parityCount = 1; dataCount + parityCount <= 8; parityCount++) {
        const codec = createCodec(dataCount, parityCount);
        const data = unitsOf(dataCount, 45, dataCount * 10 + parityCount);
        const units = [...data, ...codec.encode(data)];
        for (let lost = 0; lost < 1 << units.length; lost++) {
          const missing = units.map((_, unit) => unit).filter((unit) => lost & (1 << unit));
          if (missing.length > parityCount) continue;
          const given = units.map((unit, index) => (lost & (1 << index) ? undefined : unit));
          const made = codec.reconstruct(given, missing);
          for (const [index, unit] of missing.entries()) {
            if (Buffer.compare(made[index] ?? new Uint8Array(), units[unit] ?? new Uint8Array()) !== 0) {
              expect({ dataCount, parityCount, missing, unit }).toEqual("reconstructed");
            }
          }
        }
      }
    }
  });

  test("brings back a sample of sets in a wide grid of codes, in any order of wanting", () => {
    const code = fc.integer({ min: 1, max: 60 }).chain((dataCount) =>
      fc.integer({ min: 1, max: 24 }).chain((parityCount) =>
        fc.record({
          dataCount: fc.constant(dataCount),
          parityCount: fc.constant(parityCount),
          lost: fc.shuffledSubarray(
            Array.from({ length: dataCount + parityCount }, (_, index) => index),
            { maxLength: parityCount },
          ),
          wantedCount: fc.nat(parityCount),
        }),
      ),
    );
    fc.assert(
      fc.property(code, fc.nat(1000), ({ dataCount, parityCount, lost, wantedCount }, seed) => {
        const codec = createCodec(dataCount, parityCount);
        const data = unitsOf(dataCount, 65, seed);
        const units = [...data, ...slowParity(data, parityCount)];
        const given = units.map((unit, index) => (lost.includes(index) ? undefined : unit));
        const wanted = lost.slice(0, wantedCount);
        expect(codec.reconstruct(given, wanted)).toEqual(wanted.map((unit) => units[unit]));
      }),
      { numRuns: 200 },
    );
  });

  test("keeps recoveries apart when they take turns, and a bounded number of them", () => {
    const codec = createCodec(6, 6);
    const data = unitsOf(6, 100, 5);
    const units = [...data, ...codec.encode(data)];
    for (let round = 0; round < 2; round++) {
      for (let lost = 1; lost < 64; lost += 1) {
        for (const shift of [0, 3]) {
          const isLost = (unit: number): boolean => ((lost << shift) & (1 << unit)) !== 0;
          const wanted = units.map((_, unit) => unit).filter(isLost);
          const made = codec.reconstruct(
            units.map((unit, index) => (isLost(index) ? undefined : unit)),
            wanted,
          );
          expect(made).toEqual(wanted.map((unit) => units[unit]));
          expect(codec.encode(data)).toEqual(units.slice(6));
        }
      }
    }
  });

  test("makes one and then another of the units that are missing", () => {
    const codec = createCodec(4, 3);
    const data = unitsOf(4, 100, 6);
    const units = [...data, ...codec.encode(data)];
    const given = units.map((unit, index) => ([1, 3, 5].includes(index) ? undefined : unit));
    for (const wanted of [[1], [3], [5], [3, 1], [1, 5]]) {
      expect(codec.reconstruct(given, wanted)).toEqual(wanted.map((unit) => units[unit]));
    }
  });

  test("works on ranges of units", () => {
    const codec = createCodec(4, 2);
    const data = unitsOf(4, 1_000, 9);
    const units = [...data, ...codec.encode(data)];
    const ranges = units.map((unit, index) => (index === 1 ? undefined : unit.subarray(333, 777)));
    expect(codec.reconstruct(ranges, [1])).toEqual([units[1]?.slice(333, 777)]);
  });

  test("refuses too few units, unequal ones and ones that are there", () => {
    const codec = createCodec(2, 1);
    const unit = new Uint8Array(4);
    expect(() => codec.reconstruct([unit, undefined, undefined], [1])).toThrow("fewer units");
    expect(() => codec.reconstruct([unit, undefined, new Uint8Array(5)], [1])).toThrow("differ in length");
    expect(() => codec.reconstruct([unit, unit, undefined], [1])).toThrow("wanted and present");
    expect(() => codec.reconstruct([unit, unit], [1])).toThrow("2 units given");
  });
});

test("verify finds one flipped bit anywhere", () => {
  const codec = createCodec(5, 3);
  const data = unitsOf(5, 100, 11);
  const units = [...data, ...codec.encode(data)];
  expect(codec.verify(units)).toBe(true);
  fc.assert(
    fc.property(fc.nat(7), fc.nat(99), fc.nat(7), (unit, at, bit) => {
      const damaged = units.map((bytes) => bytes.slice());
      const target = damaged[unit] ?? new Uint8Array();
      target[at] = (target[at] ?? 0) ^ (1 << bit);
      expect(codec.verify(damaged)).toBe(false);
    }),
  );
});

test.each([
  [0, 1],
  [1, -1],
  [200, 57],
  [1.5, 1],
])("there is no code of %d and %d units", (dataCount, parityCount) => {
  expect(() => createCodec(dataCount, parityCount)).toThrow("no code has");
});
