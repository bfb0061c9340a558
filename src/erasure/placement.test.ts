import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { driveId, nodeId } from "../base/ids.ts";
import type { Code } from "./geometry.ts";
import {
  copiesCode,
  defaultCode,
  keepPositions,
  type PlacedDrive,
  type Placement,
  placeGroups,
  survivalOf,
} from "./placement.ts";

const GROUPS = 128;

/** Zones of nodes of drives: the numbers are drives per node. */
function layoutOf(
  zones: readonly (readonly number[])[],
  weight: (id: number) => number = () => 1,
): PlacedDrive[] {
  const drives: PlacedDrive[] = [];
  let node = 0;
  for (const [zone, nodes] of zones.entries()) {
    for (const driveCount of nodes) {
      node++;
      for (let count = 0; count < driveCount; count++) {
        const id = drives.length + 1;
        drives.push({ id: driveId(id), node: nodeId(node), zone: `zone-${zone}`, weight: weight(id) });
      }
    }
  }
  return drives;
}

const codes: fc.Arbitrary<Code> = fc.record({
  dataCount: fc.integer({ min: 1, max: 10 }),
  parityCount: fc.integer({ min: 0, max: 4 }),
});

const layouts: fc.Arbitrary<PlacedDrive[]> = fc
  .array(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((zones) => layoutOf(zones, (id) => 1 + (id % 3)));

const placements: fc.Arbitrary<Placement> = fc
  .record({ drives: layouts, code: codes, groupCount: fc.constant(16), seed: fc.nat() })
  .filter(({ drives, code }) => drives.length >= code.dataCount + code.parityCount);

function mostIn(group: readonly number[], drives: readonly PlacedDrive[], domain: "zone" | "node"): number {
  const counts = new Map<string | number, number>();
  for (const drive of drives) {
    if (group.includes(drive.id)) counts.set(drive[domain], (counts.get(drive[domain]) ?? 0) + 1);
  }
  return Math.max(...counts.values());
}

/** How many fragments fit when a domain holds at most `limit`. */
function roomUnder(drives: readonly PlacedDrive[], domain: "zone" | "node", limit: number): number {
  const sizes = new Map<string | number, number>();
  for (const drive of drives) sizes.set(drive[domain], (sizes.get(drive[domain]) ?? 0) + 1);
  return [...sizes.values()].reduce((room, size) => room + Math.min(size, limit), 0);
}

/** For each group, how many of its places hold another drive now. */
const movesOf = (before: readonly (readonly number[])[], after: readonly (readonly number[])[]): number[] =>
  before.map((group, index) => group.filter((drive, place) => after[index]?.[place] !== drive).length);

describe("placeGroups", () => {
  test("gives each group k + m distinct drives, and the same again", () => {
    fc.assert(
      fc.property(placements, (placement) => {
        const groups = placeGroups(placement);
        const fragmentCount = placement.code.dataCount + placement.code.parityCount;
        for (const group of groups) {
          expect(new Set(group).size).toBe(fragmentCount);
          expect(group.length).toBe(fragmentCount);
        }
        expect(placeGroups({ ...placement, drives: placement.drives.toReversed() })).toEqual(groups);
      }),
    );
  });

  test("has not more than m in a zone when zones allow, nor on a node when nodes do too", () => {
    let zonesAllowed = 0;
    fc.assert(
      fc.property(placements, (placement) => {
        const { drives, code } = placement;
        const limit = Math.max(code.parityCount, 1);
        const fragmentCount = code.dataCount + code.parityCount;
        if (roomUnder(drives, "zone", limit) < fragmentCount) return;
        zonesAllowed++;
        for (const group of placeGroups(placement)) {
          expect(mostIn(group, drives, "zone")).toBeLessThanOrEqual(limit);
          // A node is in one zone, so a zone's limit holds for its nodes.
          expect(mostIn(group, drives, "node")).toBeLessThanOrEqual(limit);
        }
      }),
      { numRuns: 300 },
    );
    expect(zonesAllowed).toBeGreaterThan(20);
  });

  test("has not more than m on a node when one zone is all there is", () => {
    const drives = layoutOf([[4, 4, 4, 4]]);
    const code = { dataCount: 6, parityCount: 3 };
    for (const group of placeGroups({ drives, code, groupCount: GROUPS, seed: 1 })) {
      expect(mostIn(group, drives, "node")).toBeLessThanOrEqual(3);
    }
  });

  test("spreads as evenly as can be when zones are too few", () => {
    const drives = layoutOf([[5], [5], [9]]);
    const code = { dataCount: 10, parityCount: 4 };
    for (const group of placeGroups({ drives, code, groupCount: GROUPS, seed: 1 })) {
      expect(mostIn(group, drives, "zone")).toBe(5);
    }
  });

  test("puts three copies in three zones, so that writes go on without one of them", () => {
    const drives = layoutOf([[5], [5], [5]]);
    const code = copiesCode(15, 2);
    for (const group of placeGroups({ drives, code, groupCount: GROUPS, seed: 1 })) {
      expect(mostIn(group, drives, "zone")).toBe(1);
      const left = drives.filter(({ zone }) => zone !== "zone-1");
      expect(survivalOf(group, code, left).isWritable).toBe(true);
    }
  });

  test("one drive more or less moves at most one fragment of a group", () => {
    fc.assert(
      fc.property(placements, fc.nat(), (placement, pick) => {
        const { drives, code } = placement;
        const fewer = drives.filter((_, index) => index !== pick % drives.length);
        // Then the strictest limits have room before and after, and are the same.
        const strictest = Math.max(1, Math.floor(code.parityCount / 2));
        fc.pre(roomUnder(fewer, "zone", strictest) >= code.dataCount + code.parityCount);
        const all = placeGroups(placement);
        const without = placeGroups({ ...placement, drives: fewer });
        for (const moved of movesOf(all, keepPositions(all, without))) expect(moved).toBeLessThanOrEqual(1);
        for (const moved of movesOf(without, keepPositions(without, all)))
          expect(moved).toBeLessThanOrEqual(1);
      }),
      { numRuns: 100 },
    );
  });

  test("a new drive takes its share and no more moves than that", () => {
    const drives = layoutOf([
      [4, 4],
      [4, 4],
      [4, 4],
    ]);
    const code = { dataCount: 4, parityCount: 2 };
    const before = placeGroups({ drives: drives.slice(1), code, groupCount: 1_000, seed: 7 });
    const after = keepPositions(before, placeGroups({ drives, code, groupCount: 1_000, seed: 7 }));
    const moved = movesOf(before, after).reduce((sum, count) => sum + count, 0);
    const taken = after.filter((group) => group.includes(driveId(1))).length;
    expect(moved).toBe(taken);
    expect(taken).toBeGreaterThan(200);
    expect(taken).toBeLessThan(300);
  });

  test("drives of equal weight hold about as many fragments, and heavier ones more", () => {
    const code = { dataCount: 4, parityCount: 2 };
    const load = (drives: PlacedDrive[]): number[] => {
      const counts = new Map<number, number>();
      for (const group of placeGroups({ drives, code, groupCount: 4_000, seed: 3 })) {
        for (const drive of group) counts.set(drive, (counts.get(drive) ?? 0) + 1);
      }
      return drives.map(({ id }) => counts.get(id) ?? 0);
    };
    const zones = Array.from({ length: 12 }, () => [4]);
    const mean = (4_000 * 6) / 48;
    for (const count of load(layoutOf(zones))) expect(Math.abs(count / mean - 1)).toBeLessThan(0.2);
    const heavyFirst = load(layoutOf([Array.from({ length: 48 }, () => 1)], (id) => (id <= 24 ? 2 : 1)));
    const half = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
    const ratio = half(heavyFirst.slice(0, 24)) / half(heavyFirst.slice(24));
    expect(ratio).toBeGreaterThan(1.75);
    expect(ratio).toBeLessThan(2.05);
  });

  test("seeds and groups differ in their choice", () => {
    const drives = layoutOf([[20]]);
    const code = { dataCount: 2, parityCount: 1 };
    const choices = [1, 2].flatMap((seed) => placeGroups({ drives, code, groupCount: 20, seed }));
    expect(new Set(choices.map(String)).size).toBeGreaterThan(35);
  });

  test("does not change between releases: groups that were stored are found again", () => {
    const drives = layoutOf([[2], [2], [2]], (id) => id);
    const code = { dataCount: 2, parityCount: 1 };
    expect(placeGroups({ drives, code, groupCount: 4, seed: 42 })).toMatchInlineSnapshot(`
      [
        [
          1,
          6,
          4,
        ],
        [
          4,
          5,
          1,
        ],
        [
          2,
          6,
          4,
        ],
        [
          4,
          5,
          1,
        ],
      ]
    `);
  });

  test("refuses too few drives, a drive twice, and a node in two zones", () => {
    const drives = layoutOf([[2]]);
    const code = { dataCount: 2, parityCount: 1 };
    expect(() => placeGroups({ drives, code, groupCount: 1, seed: 1 })).toThrow("cannot hold");
    expect(() => placeGroups({ drives: [...drives, ...drives], code, groupCount: 1, seed: 1 })).toThrow(
      "twice",
    );
    const torn = [...layoutOf([[2]]), { id: driveId(9), node: nodeId(1), zone: "other", weight: 1 }];
    expect(() => placeGroups({ drives: torn, code, groupCount: 1, seed: 1 })).toThrow("two zones");
  });
});

test("keepPositions reorders the next group only, and moves nobody who stays", () => {
  const group = fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7, 8, 9].map(driveId), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(group, group, (before, after) => {
      const [kept = []] = keepPositions([before], [after]);
      expect(kept.toSorted()).toEqual(after.toSorted());
      for (const [place, drive] of before.entries())
        if (after.includes(drive)) expect(kept[place]).toBe(drive);
    }),
  );
});

test("keepPositions leaves groups alone that it cannot compare", () => {
  const [a, b, c] = [driveId(1), driveId(2), driveId(3)];
  expect(
    keepPositions(
      [[a, b]],
      [
        [c, a],
        [b, c],
      ],
    ),
  ).toEqual([
    [a, c],
    [b, c],
  ]);
  expect(keepPositions([[a, b, c]], [[c, a]])).toEqual([[c, a]]);
});

describe("survivalOf", () => {
  const drives = layoutOf([[2], [2], [1, 1]]);
  const group = drives.map(({ id }) => id);

  test("says which zone or node would be too much", () => {
    const code = { dataCount: 4, parityCount: 2 };
    expect(survivalOf(group, code, drives)).toMatchObject({ spareCount: 2, fatalZones: [], fatalNodes: [] });
    expect(survivalOf(group, code, drives.slice(1))).toMatchObject({
      presentCount: 5,
      isReadable: true,
      isWritable: true,
      spareCount: 1,
      fatalZones: ["zone-1", "zone-2"],
      fatalNodes: [2],
    });
    expect(survivalOf(group, code, drives.slice(3))).toMatchObject({
      isReadable: false,
      isWritable: false,
      spareCount: -1,
      fatalZones: [],
    });
  });

  test("agrees with taking each zone away", () => {
    fc.assert(
      fc.property(placements, ({ drives: all, ...placement }) => {
        const [chosen = []] = placeGroups({ drives: all, ...placement });
        const { dataCount } = placement.code;
        const { fatalZones } = survivalOf(chosen, placement.code, all);
        const expected = [...new Set(all.map(({ zone }) => zone))]
          .filter((zone) => {
            const left = all.filter((drive) => drive.zone !== zone && chosen.includes(drive.id));
            return left.length < dataCount;
          })
          .sort();
        expect(fatalZones).toEqual(expected);
      }),
    );
  });
});

test.each([
  [1, 1, 0],
  [2, 1, 1],
  [3, 2, 1],
  [5, 2, 1],
  [6, 4, 2],
  [8, 4, 2],
  [9, 6, 3],
  [13, 6, 3],
  [14, 10, 4],
  [300, 10, 4],
])("%i drives carry RS(%i, %i)", (driveCount, dataCount, parityCount) => {
  expect(defaultCode(driveCount)).toEqual({ dataCount, parityCount });
  expect(copiesCode(driveCount, 2).parityCount).toBe(Math.min(2, driveCount - 1));
  expect(copiesCode(driveCount, 4).parityCount).toBe(Math.min(4, driveCount - 1));
});
