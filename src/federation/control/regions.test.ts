/** A region in the directory: comes once, however often it is told, and goes when nothing stands there. */
import { beforeEach, expect, it } from "vitest";
import { Scheduler } from "../../../test/simulation/scheduler.ts";
import { SeededRandom } from "../../../test/simulation/seeded-random.ts";
import { SimClock } from "../../../test/simulation/sim-clock.ts";
import { SimStore } from "../../../test/simulation/sim-store.ts";
import { bucketId, nodeId, regionNumber } from "../../base/ids.ts";
import { applied } from "./apply.ts";
import type { ControlCommand, ControlResult } from "./plane.ts";

const us = regionNumber(1);
const eu = regionNumber(2);
const photos = bucketId("00000000000000a1");
const failover = { auto: false, afterMs: 10_000 };

let store: SimStore;

beforeEach(() => {
  store = new SimStore({ clock: new SimClock(new Scheduler()), random: new SeededRandom(1) });
  join();
  tell({ kind: "joinRegion", region: { number: us, name: "us" } });
});

const tell = (command: ControlCommand): ControlResult =>
  store.write((transaction) => applied(transaction, command));

const join = (): ControlResult => tell({ kind: "joinRegion", region: { number: eu, name: "eu" } });

/** The bucket is made in `eu`. */
function changeInTurn(...changes: Extract<ControlCommand, { kind: "updateBucket" }>["change"][]): void {
  tell({ kind: "createBucket", name: "photos", id: photos, region: eu, tags: [], createdMs: 1 });
  for (const [i, change] of changes.entries()) {
    const result = tell({ kind: "updateBucket", at: { id: photos, generation: i + 1 }, change });
    expect(result.kind).toBe("bucket");
  }
}

const rows = (): string[] =>
  store.read((transaction) =>
    [...transaction.range({})].map(({ key, value }) =>
      [key, value].map((bytes) => Buffer.from(bytes).toString("hex")).join("="),
    ),
  );

it("joins again without a change, whatever it has become: a command of which nobody knows is told again", () => {
  changeInTurn({ addRegions: [us] }, { home: { region: eu, failover } });
  tell({ kind: "renewLease", region: eu, node: nodeId(1), ceilingMs: 5_000, durationMs: 2_000 });
  const before = rows();
  expect(join()).toEqual({ kind: "done" });
  expect(rows()).toEqual(before);
});

it("does not come back by a command that is told again after it has left", () => {
  expect(tell({ kind: "removeRegion", region: eu })).toEqual({ kind: "done" });
  const before = rows();
  expect(join()).toMatchObject({ kind: "refused", reason: expect.stringContaining("was removed") });
  expect(rows()).toEqual(before);
});

it("does not go while a home is there, nor out of the bucket whose home it is", () => {
  changeInTurn({ addRegions: [us] }, { home: { region: eu, failover } }, { begun: { floorMs: 1 } });
  const before = rows();
  expect(tell({ kind: "removeRegion", region: eu })).toMatchObject({ reason: "photos stands in eu" });
  const change = { removeRegions: [eu], targets: [] };
  expect(tell({ kind: "updateBucket", at: { id: photos, generation: 4 }, change })).toMatchObject({
    reason: "photos: region 2 is its home",
  });
  expect(rows()).toEqual(before);
});
