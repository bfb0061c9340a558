import { describe, expect, it } from "vitest";
import { SeededRandom } from "../../../test/simulation/seeded-random.ts";
import { type DriveId, driveId, nodeId, placementGroupId } from "../../base/ids.ts";
import type { Random } from "../../base/random.ts";
import type { PlacementGroup, Scheme, Topology } from "../../metadata/index.ts";
import { type Choice, type ContentKind, PlacementGroups } from "./placement-groups.ts";

const mirror: Scheme = { dataFragments: 1, parityFragments: 1, unitBytes: 10 };
const small: Scheme = { dataFragments: 2, parityFragments: 1, unitBytes: 10 };
const triple: Scheme = { dataFragments: 1, parityFragments: 2, unitBytes: 10 };
const wide: Scheme = { dataFragments: 3, parityFragments: 1, unitBytes: 10 };

const group = (id: number, scheme: Scheme, drives: number[]): PlacementGroup => ({
  id: placementGroupId(id),
  scheme,
  drives: drives.map(driveId),
});

const topologyOf = (drives: number, placementGroups: PlacementGroup[]): Topology => ({
  generation: 1,
  drives: Array.from({ length: drives }, (_, index) => ({
    id: driveId(index + 1),
    node: nodeId(1),
    zone: "a",
    weight: 1,
  })),
  placementGroups,
  slots: [],
  shards: [],
});

function chosenOf(
  groups: PlacementGroups,
  kind: ContentKind,
  random: Random,
  down: readonly number[],
  gone: readonly number[] = [],
): Choice {
  const isThere = (drive: DriveId): boolean => !gone.includes(drive);
  const isWritable = (drive: DriveId): boolean => isThere(drive) && !down.includes(drive);
  return groups.choose(kind, { isThere, isWritable }, random);
}

function chosen(groups: PlacementGroups, kind: ContentKind, down: number[] = []): Map<number, number> {
  const random = new SeededRandom(1);
  const counts = new Map<number, number>();
  for (let count = 0; count < 300; count++) {
    const { id } = chosenOf(groups, kind, random, down).group;
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

describe("choosing a placement group", () => {
  const groups = new PlacementGroups(
    topologyOf(5, [
      group(1, mirror, [1, 2]),
      group(2, small, [1, 2, 3]),
      group(3, wide, [1, 2, 3, 4]),
      group(4, wide, [2, 3, 4, 5]),
      group(5, wide, [1, 3, 4, 5]),
      group(6, wide, [1, 3, 4, 9]),
    ]),
  );

  it("takes the newest scheme, groups whose drives are all there, each as often", () => {
    const counts = chosen(groups, "coded");
    expect([...counts.keys()].sort()).toEqual([3, 4, 5]);
    for (const count of counts.values()) expect(count).toBeGreaterThan(60);
    expect([...chosen(groups, "copies").keys()]).toEqual([1]);
  });

  it("prefers groups all of whose drives take writes", () => {
    expect([...chosen(groups, "coded", [1]).keys()]).toEqual([4]);
    const two = { dataFragments: 3, parityFragments: 2, unitBytes: 10 };
    const degraded = new PlacementGroups(
      topologyOf(6, [group(1, two, [1, 2, 3, 4, 5]), group(2, two, [2, 3, 4, 5, 6])]),
    );
    expect([...chosen(degraded, "coded", [1, 3]).keys()]).toEqual([2]);
  });

  it("takes copies when no group of the code has drives enough, and says so", () => {
    const six = new PlacementGroups(
      topologyOf(6, [
        group(1, { dataFragments: 4, parityFragments: 2, unitBytes: 10 }, [1, 2, 3, 4, 5, 6]),
        group(2, triple, [1, 2, 3]),
        group(3, triple, [3, 4, 5]),
        group(4, triple, [4, 5, 6]),
      ]),
    );
    const random = new SeededRandom(1);
    expect([...chosen(six, "coded", [1]).keys()]).toEqual([1]);
    expect(chosenOf(six, "coded", random, [1]).isFallback).toBe(false);
    expect([...chosen(six, "coded", [1, 3]).keys()]).toEqual([4]);
    expect(chosenOf(six, "coded", random, [1, 3]).isFallback).toBe(true);
    expect([...chosen(six, "coded", [1, 6]).keys()]).toEqual([3]);
    expect(chosenOf(six, "copies", random, [1, 6]).isFallback).toBe(false);
  });

  it("counts on drives that failed lately only when the others do not suffice, never on those it cannot reach", () => {
    const six = new PlacementGroups(
      topologyOf(6, [
        group(1, { dataFragments: 4, parityFragments: 2, unitBytes: 10 }, [1, 2, 3, 4, 5, 6]),
        group(2, triple, [1, 2, 3]),
        group(3, triple, [4, 5, 6]),
      ]),
    );
    const random = new SeededRandom(1);
    expect(chosenOf(six, "coded", random, [1, 2, 4, 5], []).group.id).toBe(1);
    expect(chosenOf(six, "coded", random, [3, 4, 5, 6], [1, 2]).group.id).toBe(3);
    expect(() => chosenOf(six, "coded", random, [], [1, 2, 4, 5])).toThrow("take writes");
  });

  it("finds the groups of older schemes for what they hold", () => {
    expect(groups.get(placementGroupId(2)).scheme).toBe(small);
    expect(() => groups.get(placementGroupId(99))).toThrow("not known");
  });

  it("makes do with copies in a region that has nothing else, and says when there is nothing", () => {
    const copies = new PlacementGroups(topologyOf(2, [group(1, mirror, [1, 2])]));
    expect([...chosen(copies, "coded").keys()]).toEqual([1]);
    const none = new PlacementGroups(topologyOf(1, [group(1, mirror, [1, 2])]));
    expect(() => chosen(none, "coded")).toThrow("no placement group");
  });
});
