import { describe, expect, it } from "vitest";
import {
  BUCKET,
  bodyOf,
  isBytes,
  pattern,
  type RegionWorld,
  regionWorld,
  SYSTEM_GROUP,
} from "../../../test/region/region-world.ts";
import { silentLogger } from "../../base/logger.ts";
import { type Worker, WorkerRunner } from "../worker.ts";
import { BucketFinisher } from "./bucket-finisher.ts";
import { GarbageCollector } from "./garbage-collector.ts";
import { Repairer } from "./repairer.ts";
import { UploadExpirer } from "./upload-expirer.ts";

const never = new AbortController().signal;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

function partsOf(world: RegionWorld) {
  const { metadata, blobs, clock } = world;
  return { metadata, blobs, clock, leads: () => true };
}

/** The worker runs beside whatever else happens until virtual time has passed. */
async function working(world: RegionWorld, worker: Worker, durationMs: number): Promise<void> {
  const { clock, random } = world;
  const runner = new WorkerRunner({ clock, random: random.fork(), logger: silentLogger });
  runner.add(worker);
  await world.pass(durationMs);
  expect(runner.report()[0]?.lastError).toBe("");
  await world.run(runner.stop());
}

const away = (world: RegionWorld, ids: readonly number[]): void => {
  for (const { id, fault } of world.drives) fault.isAway = ids.includes(id);
};

const missingOf = async (world: RegionWorld): Promise<number> => {
  let fragments = 0;
  for (const shard of await world.run(world.metadata.shards())) {
    const rows = await world.run(world.metadata.missing(shard, undefined, 1_000));
    for (const row of rows) fragments += row.fragments.length;
  }
  return fragments;
};

describe("the garbage collector", () => {
  it("deletes what was dropped, after a delay in which reads go on", async () => {
    const world = await regionWorld();
    for (let i = 0; i < 10; i++) await world.run(world.put(`k-${i}`, pattern(20_000, i)));
    await world.run(world.put("kept", pattern(20_000)));
    const found = await world.run(world.find("k-0"));
    for (let i = 0; i < 10; i++) {
      await world.run(world.region.delete({ bucket: BUCKET, key: `k-${i}`, version: undefined }, {}));
    }
    const collector = new GarbageCollector(partsOf(world), { garbageDelayMs: 15 * MINUTE_MS });
    await working(world, collector, 14 * MINUTE_MS);
    expect(world.fragments()).toBe(66);
    if (found.kind !== "object") throw new Error("not found");
    await world.run(readAll(found.read({ from: 0, to: 20_000 }, never)));
    await working(world, collector, 5 * MINUTE_MS);
    expect(world.fragments()).toBe(6);
    expect(collector.status()).toEqual({ deletedBlobs: 10, deletedBytes: 200_000 });
    expect(await world.run(world.get("kept"))).toSatisfy(isBytes(pattern(20_000)));
  });

  it("leaves to others the shards that are led elsewhere", async () => {
    const world = await regionWorld();
    await world.run(world.put("k", pattern(20_000)));
    await world.run(world.region.delete({ bucket: BUCKET, key: "k", version: undefined }, {}));
    const collector = new GarbageCollector({ ...partsOf(world), leads: () => false }, { garbageDelayMs: 0 });
    await working(world, collector, 10 * MINUTE_MS);
    expect(world.fragments()).toBe(6);
  });

  it("keeps blobs that a copy shares until the last of them goes", async () => {
    const world = await regionWorld();
    await world.run(world.put("k", pattern(20_000)));
    await world.run(world.region.setVersioning(BUCKET, "enabled"));
    const found = await world.run(world.find("k"));
    if (found.kind !== "object") throw new Error("not found");
    const copy = {
      ...{ bucket: BUCKET, key: "k", storageClass: "STANDARD", precondition: {}, signal: never },
      ...{ replaced: undefined, tags: undefined, checksumAlgorithm: undefined },
    };
    const source = { bucket: BUCKET, key: "k", version: undefined };
    await world.run(world.region.copy({ ...copy, source, sourceVersion: found.object }));
    await world.run(world.region.delete({ bucket: BUCKET, key: "k", version: "null" }, {}));
    const collector = new GarbageCollector(partsOf(world), { garbageDelayMs: 0 });
    await working(world, collector, 5 * MINUTE_MS);
    expect(await world.run(world.get("k"))).toSatisfy(isBytes(pattern(20_000)));
  });
});

describe("the repairer", () => {
  it("makes missing fragments again once their drive is back, those that miss the most first", async () => {
    const world = await regionWorld();
    away(world, [2]);
    for (let i = 0; i < 5; i++) await world.run(world.put(`k-${i}`, pattern(150_000, i)));
    const before = await missingOf(world);
    expect(before).toBeGreaterThan(5);
    const repairer = new Repairer(partsOf(world));
    await working(world, repairer, 5 * MINUTE_MS);
    expect(await missingOf(world)).toBe(before);
    expect(repairer.status().restingBlobs).toBeGreaterThan(0);
    away(world, []);
    await working(world, repairer, 20 * MINUTE_MS);
    expect(await missingOf(world)).toBe(0);
    expect(repairer.status()).toMatchObject({ repairedFragments: before, restingBlobs: 0, queuedBlobs: 0 });
    away(world, [1, 4]);
    for (let i = 0; i < 5; i++) {
      expect(await world.run(world.get(`k-${i}`))).toSatisfy(isBytes(pattern(150_000, i)));
    }
  });

  it("goes on with others when a blob cannot be read", async () => {
    const world = await regionWorld();
    away(world, [6]);
    await world.run(world.put("k", pattern(20_000)));
    away(world, [1, 2, 3]);
    const repairer = new Repairer(partsOf(world));
    await working(world, repairer, 2 * MINUTE_MS);
    expect(repairer.status().repairedFragments).toBe(0);
    away(world, []);
    await working(world, repairer, 20 * MINUTE_MS);
    expect(await missingOf(world)).toBe(0);
  });
});

describe("the upload expirer", () => {
  it("aborts uploads that nobody completed, and their parts go", async () => {
    const world = await regionWorld();
    const described = { headers: {}, userMetadata: [], tags: [], storageClass: "STANDARD" };
    const begun = async (key: string) => {
      const { uploadId } = await world.run(world.region.createUpload({ bucket: BUCKET, key, ...described }));
      const body = bodyOf(pattern(20_000));
      const upload = { bucket: BUCKET, key, uploadId };
      await world.run(world.region.putPart(upload, { partNumber: 1, body, signal: never }));
      return upload;
    };
    const old = await begun("old");
    await world.pass(6 * DAY_MS);
    const young = await begun("young");
    const expirer = new UploadExpirer(partsOf(world));
    await working(world, expirer, 2 * DAY_MS);
    expect(expirer.status()).toEqual({ expiredUploads: 1 });
    await expect(world.run(world.region.findUpload(old))).rejects.toMatchObject({ code: "upload.notFound" });
    expect((await world.run(world.region.findUpload(young))).key).toBe("young");
    await working(world, new GarbageCollector(partsOf(world)), 60 * MINUTE_MS);
    expect(world.fragments()).toBe(6);
  });
});

describe("the bucket finisher", () => {
  it("finishes a bucket that a gateway died over", async () => {
    const world = await regionWorld();
    const shard = world.groups.get((await world.run(world.metadata.shards()))[1] ?? SYSTEM_GROUP);
    shard?.failNext("raft.dropped", { isApplied: false });
    await expect(world.run(world.region.createBucket("albums"))).rejects.toMatchObject({
      code: "region.unavailable",
    });
    const finisher = new BucketFinisher({
      metadata: world.metadata,
      systemGroup: SYSTEM_GROUP,
      leads: () => true,
    });
    await working(world, finisher, 5 * MINUTE_MS);
    expect(finisher.status()).toEqual({ finishedBuckets: 1 });
  });
});

async function readAll(chunks: AsyncIterable<Uint8Array>): Promise<number> {
  let bytes = 0;
  for await (const chunk of chunks) bytes += chunk.length;
  return bytes;
}
