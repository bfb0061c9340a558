import { describe, expect, it } from "vitest";
import { assert } from "../../src/base/assert.ts";
import { hasCode } from "../../src/base/errors.ts";
import { millisOf } from "../../src/base/version-id.ts";
import type { BucketHome } from "../../src/metadata/index.ts";
import { md5, pattern } from "../region/region-world.ts";
import {
  backlogOf,
  put,
  type ReplicatingRegion,
  type ReplicatingWorld,
  replicatingWorld,
  SHARED,
  SHARED_ID,
  targetId,
} from "./replicating-world.ts";

const LARGE_BYTES = 1_200_000;
let generation = 1;

async function follow(
  world: ReplicatingWorld,
  region: ReplicatingRegion,
  change: Partial<BucketHome>,
): Promise<void> {
  const { metadata } = region.world;
  const row = await world.run(metadata.bucketById(SHARED_ID));
  assert(row !== undefined, "the bucket is there");
  const { id, name, createdMs, tags, versioning, replication } = row;
  const home: BucketHome = { isHere: false, epoch: 1, floorMs: 0, isFrozen: false, ...change };
  const followed = { id, name, createdMs, tags, versioning, replication, home };
  await world.run(metadata.followBucket({ ...followed, federationGeneration: ++generation }));
}

async function twoRegions() {
  const world = await replicatingWorld();
  const [us, eu] = world.regions as [ReplicatingRegion, ReplicatingRegion];
  await follow(world, eu, { isHere: false });
  await follow(world, us, { isHere: true });
  return { world, us, eu };
}

const find = (world: ReplicatingWorld, { region }: ReplicatingRegion, key: string, version?: never) =>
  world.run(region.find({ bucket: SHARED, key, version }));

const reportOf = ({ senders }: ReplicatingRegion) =>
  senders[0]?.replicator.report().targets.find(({ target }) => target === targetId(SHARED_ID, 2));

const drained = (world: ReplicatingWorld, limitMs?: number): Promise<void> =>
  world.until("every outbox is empty", () => world.isDrained(), limitMs);

describe("a region that was home and has not heard that it is no more", () => {
  it("keeps what it has, asks seldom, and ships it in order as a merge once it has heard; nothing takes a later home's place", async () => {
    const { world, us, eu } = await twoRegions();
    world.cut(us, eu);
    for (const key of ["both", "old", "gone"]) await world.run(put(us, key, pattern(500)));
    await world.run(put(us, "large", pattern(LARGE_BYTES)));
    await world.run(us.region.delete({ bucket: SHARED, key: "gone", version: undefined }, {}));
    const events = await backlogOf(us);
    expect(events).toBe(5);
    await world.pass(10);
    const floorMs = us.clock.wallMs() + 3_000;
    await follow(world, eu, { isHere: true, epoch: 2, floorMs });
    const later = await world.run(put(eu, "both", pattern(600)));
    expect(millisOf(later.versionId as never)).toBeGreaterThan(floorMs);

    world.mend(us, eu);
    await world.pass(20_000);
    expect(await world.run(backlogOf(us))).toBe(events);
    expect((await find(world, eu, "old")).kind).toBe("missing");
    // A few at once, and then none until it has heard.
    expect(eu.receiver.counters.staleEpochs).toBeGreaterThan(0);
    expect(eu.receiver.counters.batches).toBeLessThan(12);
    expect(reportOf(us)?.failures["target.staleEpoch"]).toBeGreaterThan(0);
    // The later home's own write arrived meanwhile, and closed the old one.
    const refused = await world.run(put(us, "late", pattern(5)).catch((error: unknown) => error));
    expect(hasCode(refused, "home.moved")).toBe(true);

    await follow(world, us, { isHere: false, epoch: 2, floorMs });
    await drained(world, 2_000);
    expect((await find(world, eu, "old")).kind).toBe("object");
    expect((await find(world, eu, "gone")).kind).toBe("deleteMarker");
    for (const region of [us, eu]) {
      const found = await find(world, region, "both");
      assert(found.kind === "object", "the later home's");
      expect(found.object.version).toBe(later.versionId);
      expect((await find(world, region, "large")).kind).toBe("object");
    }
    const merged = { region: us.number, epoch: 2, objects: events, bytes: 3 * 500 + LARGE_BYTES };
    expect(eu.receiver.mergedOf(SHARED_ID)).toEqual([merged]);
    const shards = await world.run(eu.world.metadata.shards());
    const lines = await world.run(
      Promise.all(shards.map((shard) => eu.world.metadata.conflicts(shard, undefined, 10))),
    );
    expect(lines.flat().map(({ key, winner }) => [key, winner.version])).toEqual([["both", later.versionId]]);
  });

  it("ships in its own epoch to whoever has not heard of the next one either", async () => {
    const { world, us, eu } = await twoRegions();
    await world.run(put(us, "a", pattern(500)));
    await drained(world);
    await follow(world, us, { isHere: false, epoch: 2 });
    await drained(world);
    expect(eu.receiver.counters.staleEpochs).toBe(0);
    expect(eu.receiver.mergedOf(SHARED_ID)).toEqual([]);
    expect((await find(world, eu, "a")).kind).toBe("object");
  });
});

describe("a write to a bucket with a home", () => {
  it("is refused elsewhere before its body is read, and taken where a gateway's row of the bucket is old", async () => {
    const { world, us, eu } = await twoRegions();
    let isRead = false;
    const body = {
      chunks: (async function* () {
        isRead = true;
        yield pattern(5);
      })(),
      expectedBytes: 5,
      digest: () => ({ etag: "x", checksums: [] }),
    };
    const request = { bucket: SHARED, key: "k", headers: {}, userMetadata: [], tags: [] };
    const rest = { storageClass: "STANDARD", precondition: {}, signal: new AbortController().signal };
    const refused = await world.run(
      eu.region.put({ ...request, ...rest, body }).catch((error: unknown) => error),
    );
    expect([hasCode(refused, "home.moved"), isRead]).toEqual([true, false]);

    const first = await world.run(put(us, "k", pattern(5)));
    expect(first.committed).toMatchObject({ bucket: SHARED_ID, key: "k", kind: "write", epoch: 1 });
    // Away and back: the row that the gateway remembers is of the first epoch.
    const stale = us.world.gateway();
    await world.run(stale.region.put({ ...request, ...rest, body: bodyOf(7) }));
    await follow(world, us, { isHere: false, epoch: 2 });
    await follow(world, us, { isHere: true, epoch: 3 });
    const again = await world.run(stale.region.put({ ...request, ...rest, body: bodyOf(9) }));
    expect(again.committed).toMatchObject({ epoch: 3 });
    const deleted = await world.run(
      stale.region.delete({ bucket: SHARED, key: "k", version: undefined }, {}),
    );
    expect(deleted.committed).toMatchObject({ kind: "delete", epoch: 3 });

    await follow(world, us, { isHere: true, isFrozen: true, epoch: 3 });
    const frozen: Promise<unknown>[] = [
      stale.region.put({ ...request, ...rest, body: bodyOf(9) }),
      stale.region.delete({ bucket: SHARED, key: "k", version: undefined }, {}),
      stale.region.setTags({ bucket: SHARED, key: "k", version: undefined }, []),
      stale.region.createUpload({ ...request, storageClass: "STANDARD" }),
      stale.region.put({ ...request, ...rest, precondition: { ifNoneMatch: "*" }, body: bodyOf(9) }),
    ];
    const errors = await world.run(
      Promise.all(frozen.map((write) => write.catch((error: unknown) => error))),
    );
    for (const error of errors) expect(hasCode(error, "home.moved"), String(error)).toBe(true);
  });
});

describe("an upload to a bucket with a home", () => {
  it("takes no parts and is not completed while the home is elsewhere, and goes on when it is back", async () => {
    const { world, us, eu } = await twoRegions();
    const described = { headers: {}, userMetadata: [], tags: [], storageClass: "STANDARD" };
    const { region } = us.world.gateway();
    const { uploadId } = await world.run(region.createUpload({ bucket: SHARED, key: "film", ...described }));
    const locator = { bucket: SHARED, key: "film", uploadId };
    const { signal } = new AbortController();
    const send = (partNumber: number) => region.putPart(locator, { partNumber, body: bodyOf(700), signal });
    const first = await world.run(send(1));
    const parts = [{ partNumber: 1, etag: first.etag, checksums: [] }];
    const request = { ...locator, parts, precondition: {}, expectedBytes: 700, expectedChecksum: undefined };

    await follow(world, us, { isHere: false, epoch: 2 });
    const refused = [send(2), region.completeUpload(request)].map((write) =>
      write.catch((error: unknown) => error),
    );
    for (const error of await world.run(Promise.all(refused))) {
      expect(hasCode(error, "home.moved"), String(error)).toBe(true);
    }
    await follow(world, us, { isHere: true, epoch: 3 });
    const done = await world.run(region.completeUpload(request));
    expect(done.committed).toMatchObject({ kind: "write", epoch: 3, key: "film" });
    // Asked again, it is the same write.
    const again = await world.run(region.completeUpload(request));
    expect(again.committed).toEqual(done.committed);
    await follow(world, eu, { isHere: false, epoch: 3 });
    await drained(world);
    expect((await find(world, eu, "film")).kind).toBe("object");
  });
});

const bodyOf = (bytes: number, content = pattern(bytes)) => ({
  chunks: (async function* () {
    yield content;
  })(),
  expectedBytes: bytes,
  digest: () => ({ etag: md5(content), checksums: [] }),
});
