import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SortedElements } from "../../../test/replicator/sorted-elements.ts";
import { SeededRandom } from "../../../test/simulation/seeded-random.ts";
import { sumOfBytes } from "../../base/keyed-sums.ts";
import { versionId } from "../../base/version-id.ts";
import { type Element, placeOf } from "../../metadata/index.ts";
import {
  packBounds,
  packElements,
  packPlaces,
  packRanges,
  packSums,
  unpackBounds,
  unpackElements,
  unpackPlaces,
  unpackRanges,
  unpackSums,
} from "./bounds.ts";
import type { ElementSet } from "./element-set.ts";
import { type Difference, reconcile } from "./reconcile.ts";

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

async function collect(ours: ElementSet, theirs: ElementSet): Promise<Difference[]> {
  const found: Difference[] = [];
  for await (const differences of reconcile(ours, theirs)) found.push(...differences);
  return found.sort((a, b) => Buffer.compare(a.place, b.place));
}

/** What their side says as it would cross the wire, and how much that is. */
function overWire(set: ElementSet): { readonly set: ElementSet; bytes: number; exchanges: number } {
  const link = {
    bytes: 0,
    exchanges: 0,
    set: {
      async sums(ranges) {
        const asked = unpackRanges(count(packRanges(ranges)));
        return unpackSums(answer(packSums(await set.sums(asked))));
      },
      async split(ranges, parts) {
        const asked = unpackRanges(count(packRanges(ranges)));
        return unpackBounds(answer(packBounds(await set.split(asked, parts))));
      },
      async list(ranges) {
        const asked = unpackRanges(count(packRanges(ranges)));
        return unpackElements(answer(packElements(await set.list(asked))));
      },
    } satisfies ElementSet,
  };
  const count = (message: Uint8Array): Uint8Array => {
    link.bytes += message.length;
    return message;
  };
  const answer = (message: Uint8Array): Uint8Array => {
    link.exchanges++;
    return count(message);
  };
  return link;
}

describe("reconciliation", () => {
  // Few places and few hashes, so that sides often have the same, or the same place differently.
  const place = fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 3 }),
    fc.nat(2000).map((number) => Buffer.from(`photos/${String(number).padStart(5, "0")}`)),
  );
  const element = fc.record({ place, hash: fc.bigInt({ min: 1n, max: 3n }) });
  const distinct = (elements: readonly Element[]): Element[] => [
    ...new Map(elements.map((each) => [hex(each.place), each])).values(),
  ];
  const elements = fc.array(element, { maxLength: 400, size: "max" }).map(distinct);

  it("finds exactly what two sets differ in, whatever they hold", async () => {
    await fc.assert(
      fc.asyncProperty(elements, elements, elements, async (shared, onlyOurs, onlyTheirs) => {
        // Hashes as of a real fingerprint: what differs has another.
        const real = (each: Element): Element => ({
          place: each.place,
          hash: ((each.hash * 0x9e3779b97f4a7c15f39cc0605cedc835n) % (1n << 128n)) ^ sumOfPlace(each.place),
        });
        const ours = distinct([...shared, ...onlyOurs].map(real));
        const theirs = distinct([...shared, ...onlyTheirs].map(real));
        const found = await collect(new SortedElements(ours), overWire(new SortedElements(theirs)).set);
        const own = new Map(ours.map((each) => [hex(each.place), each.hash]));
        const other = new Map(theirs.map((each) => [hex(each.place), each.hash]));
        const expected = [...new Set([...own.keys(), ...other.keys()])]
          .filter((each) => own.get(each) !== other.get(each))
          .sort()
          .map((each) => ({ place: each, isOurs: own.has(each), isTheirs: other.has(each) }));
        expect(found.map((each) => ({ ...each, place: hex(each.place) }))).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });

  const sumOfPlace = (bytes: Uint8Array): bigint => {
    let sum = 1n;
    for (const byte of bytes) sum = (sum * 0x100000001b3n + BigInt(byte)) % (1n << 128n);
    return sum;
  };

  const random = new SeededRandom(7);
  const nowMs = 1_790_000_000_000;
  const million = Array.from({ length: 1_000_000 }, (_, number): Element => {
    const version = versionId({ millis: nowMs + number, counter: 0, region: 1, random: number & 0xffff });
    return {
      place: placeOf(`photos/2026/${String(number).padStart(8, "0")}.jpg`, version),
      hash: sumOfBytes(random.bytes(16)),
    };
  });
  const whole = new SortedElements(million);

  it("says of a million versions in under 64 KiB that they are the same", async () => {
    const link = overWire(whole);
    expect(await collect(whole, link.set)).toEqual([]);
    expect(link.bytes).toBeLessThan(64);
    expect(link.exchanges).toBe(1);
  });

  it("finds all of 100 random differences among a million in under 256 KiB and twenty exchanges", async () => {
    const other = new Map(million.map((each) => [each.place, each]));
    const expected = new Map<string, { isOurs: boolean; isTheirs: boolean }>();
    while (expected.size < 100) {
      const at = Math.floor((random.uint32() / 2 ** 32) * million.length);
      const { place } = million[at] as Element;
      if (expected.has(hex(place))) continue;
      const hash = sumOfBytes(random.bytes(16));
      const kind = expected.size % 3;
      if (kind === 0) other.set(place, { place, hash });
      else if (kind === 1) other.delete(place);
      const added = Buffer.concat([place.subarray(0, -12), random.bytes(12)]);
      if (kind === 2) other.set(added, { place: added, hash });
      expected.set(hex(kind === 2 ? added : place), { isOurs: kind !== 2, isTheirs: kind !== 1 });
    }
    const link = overWire(new SortedElements([...other.values()]));
    const found = await collect(whole, link.set);
    const names = found.map(({ place, isOurs, isTheirs }) => [hex(place), { isOurs, isTheirs }] as const);
    expect(new Map(names)).toEqual(expected);
    expect(names).toHaveLength(100);
    expect(link.bytes).toBeLessThan(256 * 1024);
    expect(link.exchanges).toBeLessThan(20);
  });

  it("costs a side that has nothing no more than a question, and names all that the other has", async () => {
    const some = million.slice(0, 20_000);
    const empty = new SortedElements([]);
    const link = overWire(empty);
    const missing = await collect(new SortedElements(some), link.set);
    expect(missing).toHaveLength(some.length);
    expect(missing.every(({ isOurs, isTheirs }) => isOurs && !isTheirs)).toBe(true);
    expect(link.bytes).toBeLessThan(64);
    const extra = await collect(empty, new SortedElements(some));
    expect(extra.map(({ place }) => hex(place))).toEqual(some.map(({ place }) => hex(place)));
  });
});

describe("messages of a verification", () => {
  const bound = fc.uint8Array({ minLength: 1, maxLength: 8 });
  const sum = fc.bigInt({ min: 0n, max: (1n << 128n) - 1n });
  const bytes = (list: readonly Uint8Array[]): number[][] => list.map((each) => [...each]);

  it("cross the wire", () => {
    fc.assert(
      fc.property(
        fc.array(bound, { maxLength: 30 }),
        fc.array(sum, { maxLength: 30 }),
        fc.boolean(),
        (list, sums, isOpen) => {
          const sorted = [...new Map(list.map((each) => [hex(each), each])).values()].sort(Buffer.compare);
          // Some next to one another, some apart.
          const ranges = sorted.flatMap((from, at) => {
            const to = sorted[at + 1] ?? (isOpen ? new Uint8Array(0) : undefined);
            return to === undefined || (at % 3 === 2 && at + 1 < sorted.length) ? [] : [{ from, to }];
          });
          expect(unpackRanges(packRanges(ranges)).map(({ from, to }) => bytes([from, to]))).toEqual(
            ranges.map(({ from, to }) => bytes([from, to])),
          );
          expect(unpackBounds(packBounds([sorted, [], sorted])).map(bytes)).toEqual(
            [sorted, [], sorted].map(bytes),
          );
          expect(bytes(unpackPlaces(packPlaces(sorted)))).toEqual(bytes(sorted));
          const measured = sums.map((each, at) =>
            at % 4 === 0 ? { count: 0, sum: 0n } : { count: at * 1e9, sum: each },
          );
          expect(unpackSums(packSums(measured))).toEqual(measured);
          const listed = sums.map((hash, at) => ({ place: Uint8Array.of(1, at), hash }));
          expect(unpackElements(packElements([listed, [], listed]))).toEqual([listed, [], listed]);
        },
      ),
    );
  });

  it("are refused when they are cut short, grown or random", () => {
    const decoders = [unpackRanges, unpackBounds, unpackPlaces, unpackSums, unpackElements];
    const samples = [
      packRanges([{ from: Uint8Array.of(1), to: Uint8Array.of(2) }]),
      packBounds([[Uint8Array.of(1), Uint8Array.of(1, 2)]]),
      packPlaces([Uint8Array.of(1)]),
      packSums([{ count: 3, sum: 7n }]),
      packElements([[{ place: Uint8Array.of(1), hash: 5n }]]),
    ];
    for (const [at, decode] of decoders.entries()) {
      const sample = samples[at] as Uint8Array;
      for (let length = 0; length < sample.length; length++) {
        expect(() => decode(sample.subarray(0, length))).toThrow(
          expect.objectContaining({ code: "message.malformed" }),
        );
      }
      expect(() => decode(Buffer.concat([sample, Uint8Array.of(0)]))).toThrow("with more behind it");
      fc.assert(
        fc.property(fc.uint8Array({ maxLength: 60 }), (any) => {
          try {
            decode(any);
          } catch (error) {
            expect(error).toMatchObject({ code: "message.malformed" });
          }
        }),
      );
    }
  });

  it.each([
    ["a range that ends before it begins", [{ from: Uint8Array.of(2), to: Uint8Array.of(1) }]],
    [
      "ranges that overlap",
      [
        { from: Uint8Array.of(1), to: Uint8Array.of(3) },
        { from: Uint8Array.of(2), to: Uint8Array.of(4) },
      ],
    ],
    [
      "a range behind one without an end",
      [
        { from: Uint8Array.of(1), to: new Uint8Array(0) },
        { from: Uint8Array.of(2), to: Uint8Array.of(4) },
      ],
    ],
  ])("are refused with %s", (_, ranges) => {
    expect(() => unpackRanges(packRanges(ranges))).toThrow("out of order");
  });
});
