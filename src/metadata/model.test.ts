import fc from "fast-check";
import { test } from "vitest";
import { MetadataWorld } from "../../test/metadata/world.ts";
import type { VersionSelector } from "./index.ts";

const KEYS = ["a", "a/b", "a/b/c", "a/\u{1f600}", "a/\uffee", "b", "a0", "ab/x"];
const key = fc.constantFrom(...KEYS);
/** Which version of a key, by its place; "null"; or the newest. */
const selector = fc.oneof(fc.constant(undefined), fc.constant("null" as const), fc.nat(3));
const etagOf = fc.constantFrom("current", "wrong", "*", undefined);
const upload = fc.nat(2);

const step = fc.oneof(
  fc.record({
    kind: fc.constant("put" as const),
    key,
    size: fc.constantFrom("small" as const, "large" as const, "blobs" as const, "blobs" as const),
    ifMatch: fc.option(etagOf, { nil: undefined, freq: 4 }),
    ifNoneMatch: fc.integer({ min: 0, max: 5 }).map((roll) => roll === 0),
  }),
  fc.record({
    kind: fc.constant("delete" as const),
    key,
    selector,
    ifMatch: fc.option(etagOf, { nil: undefined }),
  }),
  fc.record({ kind: fc.constant("copy" as const), source: key, selector, key }),
  fc.record({
    kind: fc.constant("tags" as const),
    key,
    selector,
    value: fc.constantFrom("", "x", "y".repeat(2000)),
  }),
  fc.record({
    kind: fc.constant("versioning" as const),
    versioning: fc.constantFrom("enabled" as const, "suspended" as const),
  }),
  fc.record({ kind: fc.constant("upload" as const), key, upload }),
  fc.record({
    kind: fc.constant("part" as const),
    upload,
    number: fc.integer({ min: 1, max: 3 }),
    isLarge: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant("complete" as const),
    upload,
    count: fc.nat(3),
    isWrong: fc.integer({ min: 0, max: 4 }).map((roll) => roll === 0),
  }),
  fc.record({ kind: fc.constant("abort" as const), upload }),
  fc.record({ kind: fc.constant("collect" as const), limit: fc.nat(5) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function take(world: MetadataWorld, each: Step): Promise<void> {
  switch (each.kind) {
    case "put": {
      const ifMatch = etag(world, each.key, undefined, each.ifMatch);
      return world.put(each.key, each.size, {
        ...(ifMatch === undefined ? {} : { ifMatch }),
        ...(each.ifNoneMatch ? { ifNoneMatch: "*" as const } : {}),
      });
    }
    case "delete": {
      const version = chosen(world, each.key, each.selector);
      return world.delete(each.key, version, etag(world, each.key, version, each.ifMatch));
    }
    case "copy":
      return world.copy(each.source, chosen(world, each.source, each.selector), each.key);
    case "tags":
      return world.setTags(each.key, chosen(world, each.key, each.selector), each.value);
    case "versioning":
      return world.setVersioning(each.versioning);
    case "upload":
      return world.createUpload(each.key, each.upload);
    case "part":
      return world.putPart(each.upload, each.number, each.isLarge);
    case "complete":
      return world.completeUpload(each.upload, each.count, each.isWrong);
    case "abort":
      return world.abortUpload(each.upload);
    case "collect":
      return world.collect(each.limit);
  }
}

function chosen(world: MetadataWorld, of: string, place: number | "null" | undefined): VersionSelector {
  return typeof place === "number" ? world.model.versionsOf(of)[place]?.version : place;
}

function etag(world: MetadataWorld, of: string, version: VersionSelector, which: string | undefined) {
  return which === "current" ? (world.model.select(of, version)?.etag ?? "none") : which;
}

test("a bucket holds what the model says, after any steps, over any number of shards, in pages of any size", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 5, maxLength: 60, size: "max" }),
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 9 }),
      fc.boolean(),
      async (steps, shardCount, limit, isRemote) => {
        const world = await MetadataWorld.start(shardCount);
        world.groups.isRemote = isRemote;
        for (const each of steps) await take(world, each);
        await world.check(limit);
        await world.checkNothingIsLeft();
      },
    ),
    { numRuns: 150 },
  );
}, 60_000);

test("the same commands leave the same bytes", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40, size: "max" }), async (steps) => {
      const worlds = [await MetadataWorld.start(2), await MetadataWorld.start(2)];
      const dumps = [];
      for (const world of worlds) {
        for (const each of steps) await take(world, each);
        dumps.push(world.groups.shards.map((shard) => world.groups.dump(shard)));
      }
      const [first, second] = dumps;
      if (JSON.stringify(first) !== JSON.stringify(second)) throw new Error("two replicas differ");
    }),
    { numRuns: 20 },
  );
}, 60_000);
