import { expect, test } from "vitest";
import { hasCode } from "../../src/base/errors.ts";
import { randomBelow } from "../../src/base/random.ts";
import type { Drive, DriveCounters } from "../../src/datanode/index.ts";
import { DriveModel, runClient } from "./drive-clients.ts";
import { DriveWorld } from "./drive-world.ts";

const SEEDS = 20;
const LIVES = 6;
const CLIENTS = 5;

type Totals = Record<string, number>;

async function maintain(world: DriveWorld, drive: Drive): Promise<void> {
  const { clock } = world;
  const signal = new AbortController().signal;
  while (drive.status().state !== "failed") {
    await drive.maintenance.work(signal);
    await new Promise<void>((resolve) => void clock.after(1, resolve));
  }
}

/** One of the ways in which a life may be disturbed; most are not. */
function disturb(world: DriveWorld): void {
  const { disk, random } = world;
  disk.capacityBytes = 2 ** 40;
  const draw = randomBelow(random, 12);
  const later = (fault: () => void): void => void world.clock.after(randomBelow(random, 60), () => fault());
  if (draw === 0) later(() => disk.failNext("sync"));
  if (draw === 1) later(() => disk.failNext("write"));
  if (draw === 2) later(() => world.store?.failNextFlush());
  if (draw <= 5 && draw >= 3) {
    later(() => {
      void disk.space("/").then(({ freeBytes, totalBytes }) => {
        disk.capacityBytes = totalBytes - freeBytes + randomBelow(random, 100_000);
      });
    });
  }
}

/** A fault that an earlier life did not meet may meet the start. */
async function openAtLast(world: DriveWorld): Promise<Drive> {
  for (;;) {
    try {
      return await world.open();
    } catch (error) {
      if (!hasCode(error, "disk.failed") && !hasCode(error, "store.failed")) throw error;
      world.kill();
    }
  }
}

async function live(world: DriveWorld, model: DriveModel, totals: Totals): Promise<void> {
  const drive = await openAtLast(world);
  const broken: unknown[] = [];
  await world.run(model.check(drive));
  disturb(world);
  const note = (error: unknown): void => void broken.push(error);
  for (let client = 0; client < CLIENTS; client++) {
    runClient(drive, model, client, world.random.fork(), world.clock).catch(note);
  }
  maintain(world, drive).catch(note);
  await world.runEvents(200 + randomBelow(world.random, 3000));
  if (broken.length > 0) throw broken[0];
  for (const [name, count] of Object.entries(drive.status().counters as DriveCounters)) {
    totals[name] = (totals[name] ?? 0) + count;
  }
  totals.failed = (totals.failed ?? 0) + (drive.status().state === "failed" ? 1 : 0);
  if (world.random.chance(0.3)) world.kill();
  else world.crash();
}

async function runSeed(seed: number, totals: Totals): Promise<void> {
  const world = new DriveWorld(seed);
  const model = new DriveModel();
  await world.format();
  for (let life = 0; life < LIVES; life++) await live(world, model, totals);
  const drive = await openAtLast(world);
  await world.run(model.check(drive));
  await world.run(drive.close());
  totals.commits = (totals.commits ?? 0) + model.commits;
  for (const [name, count] of Object.entries(world.disk.counters)) totals[name] = (totals[name] ?? 0) + count;
}

test("what was committed survives every crash, and nothing else is seen", async () => {
  const totals: Totals = {};
  for (let seed = 1; seed <= SEEDS; seed++) {
    await runSeed(seed, totals).catch((cause: unknown) => {
      throw new Error(`seed ${seed}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    });
  }
  // A run that never met these proves little.
  const mustHappen = [
    "commits",
    "fragmentsDeleted",
    "compactedSegments",
    "recoveredRecords",
    "cutBytes",
    "pagedWrites",
    "full",
  ];
  for (const name of [...mustHappen, "tornWrites", "lostWrites", "syncErrors", "writeErrors", "failed"]) {
    expect(totals[name], name).toBeGreaterThan(0);
  }
  // No crash may look like rot.
  expect(totals.damagedRanges).toBe(0);
  expect(totals.corruptUnits).toBe(0);
});
