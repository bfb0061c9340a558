import { expect, it } from "vitest";
import { Scheduler } from "../../test/simulation/scheduler.ts";
import { SimClock } from "../../test/simulation/sim-clock.ts";
import { AtollError } from "../base/errors.ts";
import { driveId, type GroupId, groupId, nodeId, placementGroupId } from "../base/ids.ts";
import type { Topology } from "../metadata/index.ts";
import { DataPlane } from "./data-plane.ts";

const drives = [1, 2, 3].map((id) => ({ id: driveId(id), node: nodeId(id), zone: `z${id}`, weight: 1 }));
const topology = {
  ...{ generation: 1, drives, shards: [groupId(2)], slots: [] },
  placementGroups: [
    {
      id: placementGroupId(1),
      scheme: { dataFragments: 1, parityFragments: 2, unitBytes: 4_096 },
      drives: drives.map(({ id }) => id),
    },
  ],
} as unknown as Topology;

function world() {
  const scheduler = new Scheduler();
  const away = new Set<GroupId>();
  const out = new Set<number>();
  const plane = new DataPlane({
    clock: new SimClock(scheduler),
    groups: [groupId(1), groupId(2)],
    readGroup: async (group) => {
      if (away.has(group)) throw new AtollError("raft.notLeader", "no leader");
    },
    topology: () => topology,
    isUsable: (drive) => !out.has(drive),
  });
  const pass = (ms: number): Promise<void> => scheduler.run({ untilMs: scheduler.nowMs + ms });
  return { plane, away, out, pass };
}

it("a region can serve once all of its groups have answered, and says what it waits for before", async () => {
  const { plane, away, pass } = world();
  away.add(groupId(2));
  plane.start();
  await pass(500);
  expect(plane.isHealthy).toBe(false);
  expect(plane.reasons()).toEqual(["shard 1 has no quorum: bring metadata nodes back"]);
  away.clear();
  await pass(500);
  expect(plane.isHealthy).toBe(true);
  expect(plane.reasons()).toEqual([]);
  plane.stop();
});

it("a region that has nothing left to wait for serves at once, not at the next look", async () => {
  const { plane, pass } = world();
  plane.start();
  await pass(10);
  expect(plane.reasons()).toEqual([]);
  expect(plane.isHealthy).toBe(true);
  plane.stop();
});

it("an election is no loss of quorum, and three seconds without a leader are", async () => {
  const { plane, away, pass } = world();
  plane.start();
  await pass(2_000);
  away.add(groupId(1));
  await pass(1_500);
  expect(plane.isHealthy).toBe(true);
  await pass(3_500);
  expect(plane.isHealthy).toBe(false);
  away.clear();
  await pass(500);
  expect(plane.isHealthy).toBe(true);
  plane.stop();
});

it("drives that are too few to read or to write make it unable to serve", async () => {
  const { plane, out, pass } = world();
  plane.start();
  await pass(500);
  expect(plane.isHealthy).toBe(true);
  for (const { id } of drives) out.add(id);
  await pass(1_500);
  expect(plane.isHealthy).toBe(false);
  expect(plane.reasons().join()).toMatch(
    /1 placement groups cannot be read.*no placement group takes writes/,
  );
  out.clear();
  await pass(500);
  expect(plane.isHealthy).toBe(true);
  plane.stop();
});
