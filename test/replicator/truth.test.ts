/**
 * The status is true at whatever moment it is asked: what it calls in sync is in the target, looked at directly. Writes,
 * cuts, dying receivers and jobs in an order that a seed decides.
 */
import { expect, it } from "vitest";
import type { VersionId } from "../../src/base/version-id.ts";
import { federationReplication, nodeReplication, type ReplicationRow } from "../../src/replicator/index.ts";
import { SeededRandom } from "../simulation/seeded-random.ts";
import { put, type ReplicatingRegion, SHARED, SHARED_ID } from "./replicating-world.ts";
import { regionNames, rule, type Told, toldWorld } from "./told-world.ts";

const STEPS = 60;
const never = new AbortController().signal;

interface Written {
  readonly from: string;
  readonly key: string;
  readonly version: VersionId;
}

it.each([1, 2, 4, 6])("nothing is called in sync that is missing somewhere, seed %i", async (seed) => {
  const told = await toldWorld({ seed, regions: 3 });
  const random = new SeededRandom(seed);
  const below = (count: number): number => random.uint32() % count;
  const regions = told.world.regions as readonly ReplicatingRegion[];
  const any = (): ReplicatingRegion => regions[below(3)] as ReplicatingRegion;
  // What is there before the rules is shipped by jobs.
  const written: Written[] = [];
  const write = async (region: ReplicatingRegion, key: string): Promise<void> => {
    const body = Buffer.from(`${seed} ${written.length}`);
    const { versionId } = await told.world.run(put(region, key, body));
    written.push({ from: regionNames[region.number - 1] ?? "", key, version: versionId as VersionId });
  };
  const us = regions[0] as ReplicatingRegion;
  for (let i = 0; i < 20; i++) await write(us, `old/${i}`);
  await told.setRules(rule("all:eu", "eu"), rule("all:ap", "ap", { priority: 2 }));
  for (const to of ["eu", "ap"]) {
    await told.post(us, "/replication/jobs", { kind: "existing", bucket: SHARED, to, from: "us" });
  }
  const workers = regions.map((region) => told.jobWorker(region, { maxBacklogEvents: 4, stepVersions: 2 }));

  const seen = { inSync: 0, pending: 0 };
  for (let step = 0; step < STEPS; step++) {
    switch (below(8)) {
      case 0:
        told.world.cut(any(), any());
        break;
      case 1:
      case 2:
        for (const a of regions) for (const b of regions) if (a.number < b.number) told.world.mend(a, b);
        break;
      case 3: {
        const region = any();
        region.crashReceiver();
        await told.world.pass(below(500));
        await told.world.run(region.restartReceiver());
        break;
      }
      case 4:
        await told.world.run((workers[below(3)] as (typeof workers)[number]).work(never));
        break;
      default:
        for (let i = below(4); i >= 0; i--) await write(any(), `k${below(10)}`);
    }
    await told.world.pass(below(300));
    await compare(told, [...written], seen);
  }
  for (const a of regions) for (const b of regions) if (a.number < b.number) told.world.mend(a, b);
  const isRunning = (): boolean => told.federation.control.view.jobs.some(({ state }) => state === "running");
  await told.world.until("the jobs are done and all is shipped", async () => {
    for (const worker of workers) await told.world.run(worker.work(never));
    return !isRunning() && told.world.isDrained();
  });
  const rows = await compare(told, written, seen);
  expect(rows.map(({ state }) => state)).toEqual(rows.map(() => "inSync"));
  expect(seen.inSync).toBeGreaterThan(0);
  expect(seen.pending).toBeGreaterThan(0);
});

/** Asks for the status first, and looks then: what arrives in between makes nothing wrong. */
async function compare(
  told: Told,
  written: readonly Written[],
  seen: { inSync: number; pending: number },
): Promise<readonly ReplicationRow[]> {
  const asked = [];
  for (const region of told.world.regions) {
    const view = await told.world.run(nodeReplication(told.components(region)));
    asked.push({ region: view.region, node: view.node, view, problem: "" });
  }
  const { rows } = federationReplication(asked);
  for (const [from, to] of rows.map((row) => [row.from, row.to] as const)) {
    const way = rows.filter((row) => row.from === from && row.to === to);
    if (way.some(({ state }) => state !== "inSync")) {
      seen.pending++;
      continue;
    }
    seen.inSync++;
    const target = told.world.regions[regionNames.indexOf(to as (typeof regionNames)[number])];
    if (target === undefined) throw new Error(`no region ${to}`);
    for (const { key, version } of written.filter((each) => each.from === from)) {
      const found = await told.world.run(target.world.metadata.find(SHARED_ID, key, version));
      expect(found.kind, `${from} is in sync with ${to}, which lacks ${key} ${version}`).not.toBe("missing");
    }
  }
  return rows;
}
