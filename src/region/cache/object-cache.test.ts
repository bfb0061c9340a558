import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { described } from "../../../test/metadata/objects.ts";
import { chunksOf, collected } from "../../../test/region/blob-world.ts";
import {
  BUCKET,
  type RegionWorld,
  readWhole,
  regionWorld,
  SHARDS,
} from "../../../test/region/region-world.ts";
import { type BucketId, bucketId, type GroupId, groupId, type LogIndex, logIndex } from "../../base/ids.ts";
import { silentLogger } from "../../base/logger.ts";
import type { Found } from "../../metadata/index.ts";
import { objectDigests } from "../../s3/object-digests.ts";
import { createObjectService, ObjectCache, type ObjectCacheOptions, type Region } from "../index.ts";
import { CachedBodies } from "./cached-bodies.ts";
import { SegmentedLru } from "./segmented-lru.ts";

const never = new AbortController().signal;

/** A gateway with a cache, whose witness knows of each shard what it applied last. */
async function gateway(options: Partial<ObjectCacheOptions> = {}) {
  const world = await regionWorld();
  const { metadata, blobs, clock, random } = world;
  const witness = { isSilent: false };
  const check = async (shard: GroupId): Promise<LogIndex | undefined> =>
    witness.isSilent ? undefined : logIndex(world.groups.get(shard)?.appliedCount ?? 0);
  const cache = new ObjectCache({ metadata, checks: { check }, clock }, options);
  const parts = { metadata, blobs, cache, digests: objectDigests, clock, random, logger: silentLogger };
  return { world, cache, witness, region: createObjectService(parts) };
}

async function get(world: RegionWorld, region: Region, key: string): Promise<string> {
  const found = await world.run(region.find({ bucket: BUCKET, key, version: undefined }));
  return found.kind === "object" ? (await world.run(readWhole(found))).toString() : found.kind;
}

const bytesOf = (text: string, length: number): Buffer => Buffer.alloc(length, text);

test("a body is kept from its second read on, served from memory, and another one once it was overwritten", async () => {
  const { world, cache, region } = await gateway();
  const { run, blobs } = world;
  for (const text of ["old", "new"]) {
    await run(world.put("a", bytesOf(text, 50_000)));
    const reads: number[] = [];
    for (let i = 0; i < 4; i++) {
      const before = blobs.counters.bytesRead;
      expect(await get(world, region, "a")).toBe(bytesOf(text, 50_000).toString());
      reads.push(blobs.counters.bytesRead - before);
    }
    // The key is known to be in use when it is overwritten.
    expect(reads).toEqual(text === "old" ? [50_000, 50_000, 0, 0] : [50_000, 0, 0, 0]);
  }
  expect(cache.stats()).toMatchObject({ bodies: { fills: 2 }, finds: { stale: 1 } });
});

test("ranges of what is kept come from memory; a body that was cut off or is too large is not kept", async () => {
  const { world, cache, region } = await gateway({ maxBodyBytes: 60_000 });
  const { run, blobs } = world;
  await run(world.put("a", bytesOf("abc", 50_000)));
  await run(world.put("large", bytesOf("x", 60_001)));
  const find = () => run(region.find({ bucket: BUCKET, key: "a", version: undefined }));
  await find();
  const cutOff = await find();
  if (cutOff.kind !== "object") throw new Error(cutOff.kind);
  const chunks = cutOff.read({ from: 0, to: 50_000 }, never)[Symbol.asyncIterator]();
  await run(chunks.next());
  await run(Promise.resolve(chunks.return?.()));
  await run(collected(cutOff.read({ from: 0, to: 49_999 }, never)));
  for (let i = 0; i < 3; i++) await get(world, region, "large");
  expect(cache.stats().bodies.fills).toBe(0);
  await get(world, region, "a");
  expect(cache.stats().bodies.fills).toBe(1);

  const before = blobs.counters.bytesRead;
  const kept = await find();
  if (kept.kind !== "object") throw new Error(kept.kind);
  const range = await run(collected(kept.read({ from: 1, to: 5 }, never)));
  expect(range.toString()).toBe("bcab");
  expect(kept.body?.()?.length).toBe(50_000);
  expect(blobs.counters.bytesRead).toBe(before);
});

test("absent keys and delete markers are kept, and seen to change", async () => {
  const { world, cache, region } = await gateway();
  const { run } = world;
  for (let i = 0; i < 3; i++) expect(await get(world, region, "a")).toBe("missing");
  await run(world.put("a", bytesOf("x", 50)));
  for (let i = 0; i < 3; i++) expect(await get(world, region, "a")).toBe("x".repeat(50));
  await run(region.setVersioning(BUCKET, "enabled"));
  await run(region.delete({ bucket: BUCKET, key: "a", version: undefined }, {}));
  for (let i = 0; i < 3; i++) expect(await get(world, region, "a")).toBe("deleteMarker");
  expect(cache.stats().finds).toMatchObject({ hits: 6, misses: 1, stale: 2 });
});

test("without a witness all is read, and a bucket that was deleted and made anew has none of the old one's keys", async () => {
  const { world, cache, witness, region } = await gateway();
  const { run } = world;
  await run(world.put("a", bytesOf("x", 50)));
  await get(world, region, "a");
  witness.isSilent = true;
  await run(region.delete({ bucket: BUCKET, key: "a", version: undefined }, {}));
  expect(await get(world, region, "a")).toBe("missing");
  expect(cache.stats().finds).toMatchObject({ fallbacks: 1, hits: 0 });
  witness.isSilent = false;
  await run(region.deleteBucket(BUCKET));
  await expect(get(world, region, "a")).rejects.toMatchObject({ code: "bucket.notFound" });
  await run(region.createBucket(BUCKET));
  await run(world.put("a", bytesOf("y", 50)));
  expect(await get(world, region, "a")).toBe("y".repeat(50));
});

const shard = SHARDS[0] as GroupId;
const bucket: BucketId = bucketId("00000000000000b1");

/** A cache over records that are made up. */
function recordCache(maxBytes: number, found: (key: string) => Found) {
  const metadata = {
    shardOf: () => Promise.resolve(groupId(shard)),
    find: (_: BucketId, key: string) => Promise.resolve(found(key)),
  };
  const clock = { monotonicMs: () => 0, wallMs: () => 0, after: () => ({ cancel() {} }), defer() {} };
  return new ObjectCache(
    { metadata, checks: { check: () => Promise.resolve(logIndex(1)) }, clock },
    { maxBytes },
  );
}

function objectOf(text: string, replicationStatus?: "pending" | "failed" | "completed" | "replica"): Found {
  const version = "018bcfe568000001000212ab" as never;
  const object = {
    kind: "object",
    version,
    isNull: true,
    logIndex: logIndex(1),
    ...described(text),
  } as const;
  return {
    kind: "object",
    object: replicationStatus === undefined ? object : { ...object, replicationStatus },
    appliedIndex: logIndex(1),
  };
}

test("what still waits for other regions is not kept: the end of the wait marks nothing", async () => {
  for (const status of ["pending", "failed", "completed", "replica", undefined] as const) {
    const cache = recordCache(1_000_000, () => objectOf("x", status));
    await cache.find(bucket, "k");
    expect(cache.stats().entries, String(status)).toBe(status === "pending" || status === "failed" ? 0 : 1);
  }
});

test("what is kept shares no memory with what was read, and is counted with all that it takes", async () => {
  const page = new Uint8Array(1 << 20).fill(7);
  const bytes = page.subarray(100, 4_196);
  const cache = recordCache(3_000_000, (key) => {
    const found = objectOf(key);
    if (found.kind !== "object") return found;
    return { ...found, object: { ...found.object, bytes: 4_096, content: { kind: "inline", bytes } } };
  });
  const found = await cache.find(bucket, "k");
  if (found.kind !== "object" || found.object.content.kind !== "inline") throw new Error(found.kind);
  expect(found.object.content.bytes.buffer.byteLength).toBe(4_096);
  expect(found.object.content.bytes).toEqual(bytes);
  const held: Found[] = [];
  const before = memory();
  for (let i = 0; i < 1_000; i++) held.push(await cache.find(bucket, `${"k".repeat(200)}${i}`));
  const { bytes: counted, entries } = cache.stats();
  expect(counted).toBeLessThanOrEqual(3_000_000);
  // They are 400 or so of them; all that is made for one is in what is counted for it.
  expect(entries).toBeGreaterThan(300);
  const each = (memory() - before) / held.length;
  expect(counted / entries).toBeGreaterThan(each);
});

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

function memory(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

test("bodies on their way in are bounded and counted too", async () => {
  const kept = new SegmentedLru<never>(20_000);
  const bodies = new CachedBodies(kept, 2_000);
  const content = (n: number) => ({ kind: "blobs", blobs: [{ blob: String(n) }] }) as never;
  const begin = async (n: number) => {
    const chunks = bodies
      .keeping(content(n), 1_500, chunksOf(Buffer.alloc(1_500), 500))
      [Symbol.asyncIterator]();
    await chunks.next();
    return chunks;
  };
  const first = await begin(1);
  // No room beside it: an eighth of all.
  const second = await begin(2);
  expect(bodies.fillingBytes).toBe(1_500);
  for (const chunks of [first, second]) while ((await chunks.next()).done !== true);
  expect(bodies.fillingBytes).toBe(0);
  expect(bodies.counters.fills).toBe(1);
  const third = await begin(3);
  await third.return?.();
  expect(bodies.fillingBytes).toBe(0);
});
