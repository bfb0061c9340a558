import { describe, expect, it } from "vitest";
import { SeededRandom } from "../../../test/simulation/seeded-random.ts";
import { type DriveId, driveId, nodeId, placementGroupId } from "../../base/ids.ts";
import type { PlacementGroup, Scheme, Topology } from "../../metadata/index.ts";
import { PlacementGroups } from "./placement-groups.ts";

const mirror: Scheme = { dataFragments: 1, parityFragments: 1, unitBytes: 10 };
const small: Scheme = { dataFragments: 2, parityFragments: 1, unitBytes: 10 };
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

function chosen(groups: PlacementGroups, kind: "copies" | "coded", down: number[] = []): Map<number, number> {
  const random = new SeededRandom(1);
  const counts = new Map<number, number>();
  for (let count = 0; count < 300; count++) {
    const { id } = groups.choose(kind, (drive: DriveId) => !down.includes(drive), random);
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
    expect([...chosen(groups, "coded", [1, 2]).keys()].sort()).toEqual([4, 5]);
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
