import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasCode } from "../../base/errors.ts";
import { driveId, groupId, nodeId } from "../../base/ids.ts";
import type { DriveRecord, Topology } from "../../metadata/index.ts";
import { ensureTopology } from "./ensure-topology.ts";
import { planTopology, type RegionPlan } from "./plan.ts";
import { resilienceOf } from "./resilience.ts";

function drivesOf(count: number, zones: number, firstId = 1): DriveRecord[] {
  return Array.from({ length: count }, (_, i) => ({
    id: driveId(firstId + i),
    node: nodeId((i % zones) + 1),
    zone: `zone-${"abc"[i % zones]}`,
    weight: 1,
  }));
}

function planOf(drives: readonly DriveRecord[], more: Partial<RegionPlan> = {}): RegionPlan {
  const shards = [groupId(2), groupId(3), groupId(4)];
  return { drives, code: undefined, unitBytes: 65_536, groupCount: 64, shards, slotCount: 1_024, ...more };
}

const codesOf = ({ placementGroups }: Topology): string[] =>
  [...new Set(placementGroups.map(({ scheme: s }) => `${s.dataFragments}+${s.parityFragments}`))].sort();

describe("a region's topology", () => {
  it("begins with copies and a code, and slots spread evenly", () => {
    const topology = planTopology(planOf(drivesOf(6, 1)), undefined);
    expect(codesOf(topology)).toEqual(["1+2", "4+2"]);
    const groups = topology.placementGroups;
    // Of 64 drawn for each scheme some are alike, and one of them is enough.
    expect(groups.length).toBeGreaterThan(100);
    expect(groups.length).toBeLessThanOrEqual(128);
    expect(groups.map(({ id }) => id)).toEqual(groups.map((_, i) => i + 1));
    expect(new Set(groups.map(({ scheme, drives }) => `${scheme.dataFragments}: ${drives}`)).size).toBe(
      groups.length,
    );
    for (const shard of topology.shards) {
      const owned = topology.slots.filter((owner) => owner === shard).length;
      expect(Math.abs(owned - 1_024 / 3)).toBeLessThan(1);
    }
  });

  it("of one drive has no more groups than arrangements", () => {
    const topology = planTopology(planOf(drivesOf(1, 1)), undefined);
    expect(codesOf(topology)).toEqual(["1+0"]);
    expect(topology.placementGroups).toHaveLength(1);
  });

  it("stays the very same while its files do", () => {
    const plan = planOf(drivesOf(9, 3));
    const topology = planTopology(plan, undefined);
    expect(planTopology({ ...plan, drives: [...plan.drives].reverse() }, topology)).toBe(topology);
  });

  it("never renumbers or changes a group, whatever happens to its drives", () => {
    const change = fc.record({
      first: fc.integer({ min: 1, max: 6 }),
      count: fc.integer({ min: 3, max: 16 }),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
        let topology: Topology | undefined;
        for (const { first, count } of changes) {
          const plan = planOf(drivesOf(count, 3, first), { groupCount: 8 });
          const next: Topology = planTopology(plan, topology);
          const known = topology?.placementGroups ?? [];
          expect(next.placementGroups.slice(0, known.length)).toEqual(known);
          expect(next.slots).toEqual(topology?.slots ?? next.slots);
          expect(planTopology(plan, next)).toBe(next);
          const ids = new Set(next.drives.map(({ id }) => id));
          const whole = next.placementGroups.filter(({ drives }) => drives.every((id) => ids.has(id)));
          // The scheme that comes last is what writers choose: its groups must be usable.
          const newest = next.placementGroups.at(-1);
          expect(whole.length).toBeGreaterThan(0);
          if (next !== topology && known.length < next.placementGroups.length)
            expect(whole).toContain(newest);
          topology = next;
        }
      }),
      { numRuns: 60 },
    );
  });

  it("keeps most groups when a drive joins", () => {
    const before = planTopology(planOf(drivesOf(30, 3)), undefined);
    const after = planTopology(planOf(drivesOf(31, 3)), before);
    expect(after.placementGroups.length).toBeGreaterThan(before.placementGroups.length);
    expect(after.placementGroups.length).toBeLessThan(before.placementGroups.length * 1.6);
  });

  it("returns to an earlier code under new numbers, so that writers see it last", () => {
    const drives = drivesOf(9, 1);
    const narrow = planOf(drives, { code: { dataCount: 4, parityCount: 2 } });
    const first = planTopology(narrow, undefined);
    const second = planTopology({ ...narrow, code: { dataCount: 6, parityCount: 3 } }, first);
    const third = planTopology(narrow, second);
    expect(third.placementGroups.at(-1)?.scheme).toMatchObject({ dataFragments: 4, parityFragments: 2 });
    expect(third.placementGroups.length).toBeGreaterThan(second.placementGroups.length);
  });

  it("refuses too few drives, and other shards than it began with", () => {
    const plan = planOf(drivesOf(5, 1), { code: { dataCount: 4, parityCount: 2 } });
    expect(() => planTopology(plan, undefined)).toThrow("6 fragments");
    const current = planTopology(planOf(drivesOf(6, 1)), undefined);
    const others = planOf(drivesOf(6, 1), { shards: [groupId(2)] });
    expect(() => planTopology(others, current)).toThrow("has begun");
  });

  it("is set once by nodes that start together, and again when drives change", async () => {
    let held: Topology | undefined;
    const metadata = {
      topology: async () => held ?? Promise.reject(new Error("unused")),
      setTopology: async (next: Topology) => {
        if (next.generation !== (held?.generation ?? 0)) return false;
        held = { ...next, generation: next.generation + 1 };
        return true;
      },
    };
    held = { ...planTopology(planOf(drivesOf(6, 1)), undefined), generation: 1 };
    const plan = planOf(drivesOf(7, 1));
    const [one, other] = await Promise.all([ensureTopology(metadata, plan), ensureTopology(metadata, plan)]);
    expect(one).toEqual(other);
    expect(held.generation).toBe(2);
    const torn = { ...metadata, setTopology: async () => false };
    await expect(ensureTopology(torn, planOf(drivesOf(8, 1)))).rejects.toSatisfy((error) =>
      hasCode(error, "region.unavailable"),
    );
  });
});

describe("what may fail", () => {
  it("one node with six drives", () => {
    const topology = planTopology(planOf(drivesOf(6, 1)), undefined);
    expect(resilienceOf(topology).sentences).toEqual([
      "3 copies: any 2 drives may fail, and all data stays readable",
      "RS(4,2): any 2 drives may fail, and all data stays readable",
    ]);
  });

  it("five drives in each of three zones are too many for RS(10,4)", () => {
    const topology = planTopology(planOf(drivesOf(15, 3)), undefined);
    const { sentences } = resilienceOf(topology);
    expect(sentences).toContain("5 copies: any zone may be lost, and all data stays readable");
    expect(sentences.join("\n")).toMatch(
      /RS\(10,4\): losing zone zone-a would make data of \d+ of 64 placement groups unreadable/,
    );
  });

  it("names what is unreadable already, and what takes no writes", () => {
    const topology = planTopology(planOf(drivesOf(6, 1)), undefined);
    const lost = new Set([1, 2, 3]);
    const { schemes, sentences } = resilienceOf(topology, (drive) => !lost.has(drive));
    const coded = schemes.find(({ scheme }) => scheme.dataFragments === 4);
    const count = coded?.groups;
    expect(coded).toMatchObject({ unreadableGroups: count, writableGroups: 0, spareDrives: -1 });
    expect(sentences).toContain(`RS(4,2): data of ${count} of ${count} placement groups is unreadable now`);
    expect(sentences).toContain(`RS(4,2): ${count} of ${count} placement groups take no writes now`);
  });
});
