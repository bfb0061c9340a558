import fc from "fast-check";
import { expect, test } from "vitest";
import { startMetadata } from "../../test/metadata/local-groups.ts";
import { blobs, described } from "../../test/metadata/objects.ts";
import { assert } from "../base/assert.ts";
import { bucketId, type GroupId } from "../base/ids.ts";
import { millisOf, type VersionId, versionId } from "../base/version-id.ts";
import type { BucketHome, Fenced, Metadata, Refused, Replica } from "./index.ts";

const BUCKET = bucketId("00000000000000aa");
const rule = {
  ...{ id: "rule", target: 7, priority: 1, prefix: "", tags: [], shipsDeletes: true },
  ...{ shipsVersionDeletes: true, shipsReplicaChanges: true },
  ...{ storageClass: undefined, deadlineMs: undefined },
};
const replication = { targets: [{ id: 7, region: 2, bucket: BUCKET }], rules: [rule] };

async function start(shardCount = 2) {
  const world = await startMetadata(shardCount);
  world.groups.isRemote = true;
  let generation = 0;
  const follow = (home: BucketHome | undefined) =>
    world.metadata.followBucket({
      ...{ id: BUCKET, name: "bucket", createdMs: 5, versioning: "enabled", tags: [], replication },
      ...{ federationGeneration: ++generation, ...(home === undefined ? {} : { home }) },
    });
  return { ...world, follow };
}

const home = (change: Partial<BucketHome> = {}): BucketHome => {
  return { isHere: true, epoch: 1, floorMs: 0, isFrozen: false, ...change };
};

/** Every kind of write that a client has. */
const writes = (metadata: Metadata, fence: Fenced, key = "k") => ({
  put: () => {
    const object = described(key);
    return metadata.put({ bucket: BUCKET, key, object, precondition: {}, missing: [], ...fence });
  },
  delete: () => metadata.delete({ bucket: BUCKET, key, version: undefined, precondition: {}, ...fence }),
  tags: () => metadata.setTags({ bucket: BUCKET, key, version: undefined, tags: [], ...fence }),
  createUpload: () => {
    const upload = { uploadId: "u", key, initiatedMs: 1, headers: {}, userMetadata: [], tags: [] };
    const command = { bucket: BUCKET, key, upload: { ...upload, storageClass: "STANDARD" } };
    return metadata.createUpload({ ...command, ...fence });
  },
  putPart: () => {
    const described = { partNumber: 1, bytes: 1000, etag: "p", checksums: [], modifiedMs: 1 };
    const part = { ...described, content: blobs(1) };
    return metadata.putPart({ bucket: BUCKET, key, uploadId: "u", part, missing: [], ...fence });
  },
  complete: () => {
    const parts = [{ partNumber: 1, etag: "p" }];
    const command = { bucket: BUCKET, key, uploadId: "u", precondition: {}, parts, etag: "w-1" };
    return metadata.completeUpload({ ...command, checksums: [], ...fence });
  },
});

const notHome: Refused = { kind: "refused", refusal: "notHome" };

test("no write of a client is taken elsewhere, while the home moves, or in another epoch; all are where it is home", async () => {
  const cases: readonly [BucketHome | undefined, Fenced, boolean][] = [
    [home(), { epoch: 1 }, true],
    [home({ epoch: 4 }), { epoch: 4, ceilingMs: 2 ** 47 }, true],
    [home({ isHere: false }), { epoch: 1 }, false],
    [home({ isFrozen: true }), { epoch: 1 }, false],
    [home({ epoch: 2 }), { epoch: 1 }, false],
    [home({ epoch: 2 }), { epoch: 3 }, false],
    [home(), {}, false],
    [undefined, { epoch: 1 }, false],
    [undefined, {}, true],
  ];
  for (const [row, fence, isTaken] of cases) {
    const { metadata, follow, groups } = await start(1);
    // What tags and parts need is there from before.
    await follow(home());
    const before = writes(metadata, { epoch: 1 });
    await before.put();
    await before.createUpload();
    await before.putPart();
    await follow(row);
    const dump = groups.shards.map((shard) => groups.dump(shard));
    const { put, tags, createUpload, putPart, complete, delete: remove } = writes(metadata, fence);
    for (const write of [put, tags, createUpload, putPart, complete, remove]) {
      const result = await write();
      if (isTaken) expect(result.kind, JSON.stringify([row, fence])).not.toBe("refused");
      else expect(result, JSON.stringify([row, fence])).toEqual(notHome);
    }
    if (!isTaken) expect(groups.shards.map((shard) => groups.dump(shard))).toEqual(dump);
  }
});

test("what is begun by a later home is greater than the floor, and nothing is later than the ceiling", async () => {
  const { metadata, follow } = await start(1);
  const floorMs = 2 ** 42;
  await follow(home({ epoch: 2, floorMs }));
  const { put, tags, delete: remove } = writes(metadata, { epoch: 2 });
  for (const write of [put, tags, remove]) expect((await write()).kind).not.toBe("refused");
  const { items } = await metadata.listVersions({
    ...{ bucket: BUCKET, prefix: "", delimiter: "", afterKey: "", afterVersion: undefined, limit: 9 },
  });
  expect(items).toHaveLength(2);
  for (const item of items) {
    assert(item.kind === "entry", "a version");
    expect(millisOf(item.value.version.version)).toBeGreaterThan(floorMs);
  }
  const [shard] = await metadata.shards();
  assert(shard !== undefined, "a shard");
  const { lastVersion } = await metadata.shardStats(shard);
  const atCeiling = writes(metadata, { epoch: 2, ceilingMs: millisOf(lastVersion) });
  expect((await atCeiling.put()).kind).toBe("written");
  const beyond = writes(metadata, { epoch: 2, ceilingMs: millisOf(lastVersion) - 1 });
  for (const write of [beyond.put, beyond.tags, beyond.delete]) {
    expect(await write()).toEqual({ kind: "refused", refusal: "stampAhead" });
  }
});

const foreign = (millis: number): VersionId => versionId({ millis, counter: 0, region: 2, random: 0 });

function replicaPut(key: string, millis: number): Replica {
  const version = foreign(millis);
  return {
    ...{ kind: "put", key, version, isNull: false, object: described(key) },
    ...{ missing: [], seen: [], tagsStamp: version },
  };
}

test("a deposed home's replicas are refused until it knows; merged ones are taken, and take no place", async () => {
  const { metadata, follow } = await start(1);
  await follow(home({ epoch: 3, floorMs: 5_000 }));
  const { put } = writes(metadata, { epoch: 3 });
  const written = await put();
  assert(written.kind === "written", "a put");
  const late = replicaPut("k", 4_000);
  const receive = async (epoch?: { epoch: number; isMerge: boolean }) =>
    (await metadata.receiveReplicas(BUCKET, [late], epoch))[0];
  const state = { version: late.version, isNull: false };
  expect(await receive({ epoch: 2, isMerge: false })).toEqual({ kind: "refused", refusal: "staleEpoch" });
  const asked = { ...state, epoch: { epoch: 2, isMerge: false } };
  expect(await metadata.replicaState(BUCKET, "k", asked)).toEqual({ kind: "staleEpoch" });
  expect((await metadata.find(BUCKET, "k", late.version)).kind).toBe("missing");
  expect(await receive({ epoch: 3, isMerge: true })).toEqual({ kind: "received", outcome: "applied" });
  expect(await receive({ epoch: 2, isMerge: true })).toEqual({ kind: "received", outcome: "present" });
  expect(await receive()).toEqual({ kind: "received", outcome: "present" });
  expect(await metadata.find(BUCKET, "k", undefined)).toMatchObject({ object: { version: written.version } });
  // Neither writer had seen the other's.
  const [shard] = await metadata.shards();
  assert(shard !== undefined, "a shard");
  expect(await metadata.conflicts(shard, undefined, 10)).toMatchObject([
    { winner: { version: written.version }, loser: { version: late.version }, isKept: true },
  ]);
});

test("a home that hears of a later epoch writes no more, before its region has heard; its next state opens it", async () => {
  const { metadata, follow } = await start(1);
  await follow(home({ epoch: 2 }));
  const { put } = writes(metadata, { epoch: 2 });
  expect((await put()).kind).toBe("written");
  await metadata.receiveReplicas(BUCKET, [replicaPut("x", 9)], { epoch: 2, isMerge: true });
  expect((await put()).kind).toBe("written");
  await metadata.receiveReplicas(BUCKET, [replicaPut("y", 9)], { epoch: 3, isMerge: false });
  expect(await put()).toEqual(notHome);
  await follow(home({ epoch: 5 }));
  expect((await writes(metadata, { epoch: 5 }).put()).kind).toBe("written");
});

test("a home that is gone from the directory's state is gone from the region's row and its shards", async () => {
  const { metadata, follow } = await start(1);
  expect((await follow(home({ epoch: 2 }))).home).toEqual(home({ epoch: 2 }));
  expect((await metadata.bucketById(BUCKET))?.home).toEqual(home({ epoch: 2 }));
  expect(await follow(undefined)).not.toHaveProperty("home");
  expect((await writes(metadata, {}).put()).kind).toBe("written");
});

test("a backlog says how its shard follows the bucket's home", async () => {
  const { metadata, follow } = await start(1);
  await follow(home());
  await writes(metadata, { epoch: 1 }).put();
  const [shard] = await metadata.shards();
  assert(shard !== undefined, "a shard");
  await follow(home({ isHere: false, epoch: 2 }));
  expect((await metadata.outboxSummary(shard)).backlogs).toMatchObject([
    { target: 7, events: 1, home: { isHere: false, epoch: 2 } },
  ]);
});

test("which targets may miss a write: also one whose event was made void by what overwrote it", async () => {
  const { metadata } = await start(1);
  await metadata.followBucket({
    ...{ id: BUCKET, name: "bucket", createdMs: 5, versioning: "unversioned", tags: [], replication },
    federationGeneration: 99,
  });
  const [shard] = await metadata.shards();
  assert(shard !== undefined, "a shard");
  const { put, delete: remove, tags } = writes(metadata, {});
  const of = (result: Awaited<ReturnType<typeof put>> | Awaited<ReturnType<typeof remove>>) => {
    assert(result.kind !== "refused", "taken");
    return { ...result.committed, bucket: BUCKET, key: "k", version: result.version };
  };
  const acknowledge = async (): Promise<void> => {
    const { events } = await metadata.outbox(shard, 7, undefined, 100);
    await metadata.acknowledgeOutbox(
      shard,
      7,
      events.map(({ id }) => id),
    );
  };
  const first = of(await put());
  expect(await metadata.undelivered(first, [7, 8])).toEqual([7, 8]);
  await acknowledge();
  expect(await metadata.undelivered(first, [7])).toEqual([]);
  const second = of(await put());
  const third = of(await put());
  // Of the second nothing waits any more, and the target has neither.
  expect(await metadata.undelivered(second, [7])).toEqual([7]);
  expect(await metadata.undelivered(first, [7])).toEqual([7]);
  await acknowledge();
  expect(await metadata.undelivered(second, [7])).toEqual([]);
  expect(await metadata.undelivered(third, [7])).toEqual([]);
  const tagged = of(await tags());
  expect(await metadata.undelivered(tagged, [7])).toEqual([7]);
  await acknowledge();
  const deleted = of(await remove());
  expect(await metadata.undelivered(tagged, [7])).toEqual([7]);
  expect(await metadata.undelivered(deleted, [7])).toEqual([7]);
  await acknowledge();
  expect(await metadata.undelivered(deleted, [7])).toEqual([]);
});

test("a write that nothing was shipped of, and that something else took the place of, is at no target", async () => {
  const { metadata } = await start(1);
  const tag = { key: "ship", value: "yes" };
  const rules = [
    { ...rule, id: "tagged", prefix: "tagged", tags: [tag] },
    { ...rule, id: "kept", prefix: "kept", shipsDeletes: false, shipsVersionDeletes: false },
    { ...rule, id: "all", prefix: "all" },
  ];
  await metadata.followBucket({
    ...{ id: BUCKET, name: "bucket", createdMs: 5, versioning: "unversioned", tags: [] },
    ...{ replication: { ...replication, rules }, federationGeneration: 1 },
  });
  const put = async (key: string, tags: readonly (typeof tag)[] = []) => {
    const object = { ...described(key), tags };
    const written = await metadata.put({ bucket: BUCKET, key, object, precondition: {}, missing: [] });
    assert(written.kind === "written", "taken");
    return { ...written.committed, bucket: BUCKET, key, version: written.version };
  };
  const undelivered = (write: Awaited<ReturnType<typeof put>>) => metadata.undelivered(write, [7]);
  const acknowledge = async (shard: GroupId): Promise<void> => {
    const { events } = await metadata.outbox(shard, 7, undefined, 100);
    const ids = events.map(({ id }) => id);
    await metadata.acknowledgeOutbox(shard, 7, ids);
  };

  const tagged = await put("tagged", [tag]);
  await put("tagged");
  expect(await undelivered(tagged)).toEqual([7]);

  const kept = await put("kept");
  await metadata.delete({ bucket: BUCKET, key: "kept", version: undefined, precondition: {} });
  expect(await undelivered(kept)).toEqual([7]);

  const overtaken = await put("all");
  const later = { ...replicaPut("all", millisOf(overtaken.version) + 1), isNull: true } as Replica;
  expect(await metadata.receiveReplicas(BUCKET, [later])).toMatchObject([{ outcome: "applied" }]);
  expect(await undelivered(overtaken)).toEqual([7]);

  const removed = await put("all");
  await metadata.delete({ bucket: BUCKET, key: "all", version: undefined, precondition: {} });
  expect(await undelivered(removed)).toEqual([7]);
  await acknowledge(removed.shard);
  expect(await undelivered(removed)).toEqual([]);
});

test("a completion that is answered once more is at no target that waits for what overwrote it", async () => {
  const { metadata } = await start(1);
  await metadata.followBucket({
    ...{ id: BUCKET, name: "bucket", createdMs: 5, versioning: "unversioned", tags: [], replication },
    federationGeneration: 1,
  });
  const { createUpload, putPart, complete, put, delete: remove } = writes(metadata, {});
  await createUpload();
  await putPart();
  const first = await complete();
  for (const overwrite of [put, remove]) {
    expect((await overwrite()).kind).not.toBe("refused");
    const again = await complete();
    assert(again.kind === "written" && first.kind === "written", "completed");
    expect(again.version).toBe(first.version);
    const write = { ...again.committed, bucket: BUCKET, key: "k", version: again.version };
    expect(await metadata.undelivered(write, [7])).toEqual([7]);
  }
});

test("a delete marker that the rule which counts does not ship is at no target", async () => {
  const { metadata } = await start(1);
  const rules = [
    { ...rule, id: "first", priority: 2, shipsDeletes: false },
    { ...rule, id: "second", priority: 1 },
  ];
  await metadata.followBucket({
    ...{ id: BUCKET, name: "bucket", createdMs: 5, versioning: "enabled", tags: [] },
    ...{ replication: { ...replication, rules }, federationGeneration: 1 },
  });
  const deleted = await metadata.delete({ bucket: BUCKET, key: "k", version: undefined, precondition: {} });
  assert(deleted.kind === "deleted", "taken");
  const { committed, version } = deleted;
  expect(await metadata.undelivered({ ...committed, bucket: BUCKET, key: "k", version }, [7])).toEqual([7]);
});

test("any states of a home, in any order, and writes of any epoch: as the rule says", async () => {
  const homes = fc.option(
    fc.record({
      isHere: fc.boolean(),
      epoch: fc.integer({ min: 1, max: 4 }),
      floorMs: fc.constantFrom(0, 1_700_000_000_000, 1_700_000_500_000),
      isFrozen: fc.integer({ min: 0, max: 3 }).map((roll) => roll === 0),
    }),
    { nil: undefined, freq: 5 },
  );
  const step = fc.oneof(
    fc.record({ kind: fc.constant("follow" as const), home: homes }),
    fc.record({
      kind: fc.constant("put" as const),
      epoch: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
      key: fc.constantFrom("a", "b", "c"),
    }),
    fc.record({
      kind: fc.constant("receive" as const),
      epoch: fc.integer({ min: 1, max: 5 }),
      isMerge: fc.boolean(),
      millis: fc.integer({ min: 1, max: 1_000 }),
    }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const { metadata, follow } = await start(1);
      await follow(undefined);
      let model: BucketHome | undefined;
      for (const each of steps) {
        if (each.kind === "follow") {
          model = each.home;
          await follow(each.home);
        } else if (each.kind === "put") {
          const fence = each.epoch === undefined ? {} : { epoch: each.epoch };
          const result = await writes(metadata, fence, each.key).put();
          const isTaken =
            model === undefined
              ? each.epoch === undefined
              : model.isHere && !model.isFrozen && model.epoch === each.epoch;
          expect(result.kind).toBe(isTaken ? "written" : "refused");
          if (result.kind === "written") {
            expect(millisOf(result.version)).toBeGreaterThan(model?.floorMs ?? -1);
          }
        } else {
          const { epoch, isMerge, millis } = each;
          const [received] = await metadata.receiveReplicas(BUCKET, [replicaPut("r", millis)], {
            epoch,
            isMerge,
          });
          const isStale = model !== undefined && epoch < model.epoch && !isMerge;
          expect(received?.kind).toBe(isStale ? "refused" : "received");
          const isDeposed = model !== undefined && epoch > model.epoch && model.isHere;
          if (isDeposed && model !== undefined) model = { ...model, isFrozen: true };
        }
      }
    }),
    { numRuns: 150 },
  );
}, 30_000);
