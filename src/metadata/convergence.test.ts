import fc from "fast-check";
import { expect, test } from "vitest";
import { BUCKET, type Message, type RegionSide, RegionsWorld } from "../../test/metadata/regions-world.ts";
import type { VersionId } from "../base/version-id.ts";

const KEYS = ["a", "a/b", "b"];
const region = fc.nat(2);
const key = fc.constantFrom(...KEYS);
const place = fc.oneof({ weight: 2, arbitrary: fc.nat(3) }, fc.constant("null" as const));

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant("put" as const), region, key, hasBlobs: fc.boolean() }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("delete" as const), region, key }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("deleteVersion" as const), region, key, place }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("deleteAhead" as const), region, key, place: fc.nat(2) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("tags" as const),
      region,
      key,
      place,
      value: fc.constantFrom("x", "y", "z".repeat(1500)),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("versioning" as const),
      region,
      versioning: fc.constantFrom("enabled" as const, "suspended" as const),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("capture" as const), region, to: region }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant("deliver" as const), message: fc.nat(1000) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("acknowledge" as const), message: fc.nat(1000) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("clock" as const), region, byMs: fc.nat(2000) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function take(world: RegionsWorld, each: Step): Promise<void> {
  const side = (number: number): RegionSide => world.regions[number % world.regions.length] as RegionSide;
  const message = (number: number): Message | undefined => world.messages[number % world.messages.length];
  switch (each.kind) {
    case "put":
      return world.put(side(each.region), each.key, each.hasBlobs);
    case "delete":
      return world.delete(side(each.region), each.key);
    case "deleteVersion":
      return world.deleteVersion(side(each.region), each.key, each.place);
    case "deleteAhead":
      return world.deleteAhead(side(each.region), side(each.region + 1), each.key, each.place);
    case "tags":
      return world.setTags(side(each.region), each.key, each.place, each.value);
    case "versioning":
      return world.follow(side(each.region), each.versioning);
    case "capture":
      if (side(each.region) !== side(each.to)) await world.capture(side(each.region), side(each.to));
      return;
    case "deliver": {
      const found = message(each.message);
      if (found !== undefined) await world.deliver(found);
      return;
    }
    case "acknowledge": {
      const found = message(each.message);
      if (found !== undefined) await world.acknowledge(found);
      return;
    }
    case "clock": {
      const { scheduler } = side(each.region);
      await scheduler.run({ untilMs: scheduler.nowMs + each.byMs });
      return;
    }
  }
}

/** What says COMPLETED is at every target, or something later is; counts are those of what waits. */
async function checkStatus(world: RegionsWorld): Promise<void> {
  for (const { version, region: number, key: of, isNull, isDelete } of world.written) {
    if (isDelete) continue;
    const origin = world.regions[number - 1] as RegionSide;
    const found = await origin.metadata.find(BUCKET, of, version);
    if (found.kind !== "object" || found.object.replicationStatus !== "completed") continue;
    for (const target of world.regions) {
      const state = await target.metadata.replicaState(BUCKET, of, { version, isNull });
      expect(["present", "superseded"], "what is completed has arrived").toContain(state.kind);
    }
  }
  for (const { groups, metadata } of world.regions) {
    for (const shard of groups.shards) {
      const { backlogs } = await metadata.outboxSummary(shard);
      for (const { number } of world.regions) {
        const { events } = await metadata.outbox(shard, number, undefined, 10_000);
        const own = backlogs.filter(({ target }) => target === number);
        expect(own.reduce((sum, backlog) => sum + backlog.events, 0)).toBe(events.length);
        const bytes = events.reduce((sum, event) => sum + event.bytes, 0);
        expect(own.reduce((sum, backlog) => sum + backlog.bytes, 0)).toBe(bytes);
        expect(own[0]?.oldest).toBe(events[0]?.stamp);
      }
    }
  }
}

/** A target for which nothing of a key waits has each null version that was written to it here, or a later one. */
async function checkClearKeys(world: RegionsWorld): Promise<void> {
  const nulls = world.written.filter(({ isNull }) => isNull);
  for (const from of world.regions) {
    for (const to of world.regions) {
      if (from === to) continue;
      const waiting = new Set<string>();
      for (const shard of from.groups.shards) {
        const { events } = await from.metadata.outbox(shard, to.number, undefined, 10_000);
        for (const event of events) waiting.add(event.key);
      }
      for (const { version, region: number, key: of, isDelete } of nulls) {
        if (number !== from.number || waiting.has(of)) continue;
        const { null: found } = await world.shown(to, of);
        const isThere = found === "missing" || found >= version;
        expect(isThere, `${of} ${version} waits for nobody, and is not in region ${to.number}`).toBe(true);
        if (isDelete) continue;
        const state = await to.metadata.replicaState(BUCKET, of, { version, isNull: true });
        expect(["present", "superseded"]).toContain(state.kind);
      }
    }
  }
}

/** Every acknowledged write is a version, was deleted or replaced by who knew it, or is in the ledger. */
async function checkNothingIsLost(world: RegionsWorld): Promise<void> {
  const ledger = await world.ledger();
  const byVersion = new Map(world.written.map((write) => [write.version, write]));
  for (const { winner, loser } of ledger) {
    expect(winner.version > loser.version).toBe(true);
    const [won, lost] = [byVersion.get(winner.version), byVersion.get(loser.version)];
    expect(won?.knew.has(loser.version), "a conflict is of writes that did not know one another").toBe(false);
    expect(lost?.knew.has(winner.version)).toBe(false);
  }
  const losers = new Set<VersionId>(ledger.map(({ loser }) => loser.version));
  const winners = new Set<VersionId>(ledger.map(({ winner }) => winner.version));
  const [first] = world.regions;
  for (const write of world.written) {
    const { version, isNull, isDelete, key: of } = write;
    const versions = await world.versionsOf(first as RegionSide, of);
    if (versions.some((each) => each.version === version) || world.deleted.has(version)) continue;
    const isReplaced = world.written.some(
      (other) => other.key === of && other.isNull && other.version > version && other.knew.has(version),
    );
    const isExplained = isNull && (isReplaced || losers.has(version) || isDelete);
    expect(isExplained, `${version} of region ${write.region} is gone (${winners.has(version)})`).toBe(true);
  }
}

async function checkBlobs(world: RegionsWorld): Promise<void> {
  for (const { groups, metadata } of world.regions) {
    const garbage = new Set<string>();
    for (const shard of groups.shards) {
      for (const { blob } of await metadata.garbage(shard, Number.MAX_SAFE_INTEGER, 10_000))
        garbage.add(blob.blob);
    }
    for (const of of KEYS) {
      const page = {
        bucket: BUCKET,
        prefix: of,
        delimiter: "",
        afterKey: "",
        afterVersion: undefined,
        limit: 1000,
      };
      for (const item of (await metadata.listVersions(page)).items) {
        if (item.kind !== "entry") continue;
        const found = await metadata.find(BUCKET, item.key, item.value.version.version);
        if (found.kind !== "object" || found.object.content.kind !== "blobs") continue;
        const ids = found.object.content.blobs.map(({ blob }) => blob);
        expect(await metadata.held(BUCKET, item.key, ids)).toEqual(ids);
        expect(ids.some((id) => garbage.has(id))).toBe(false);
      }
    }
  }
}

test("whatever is written where, and however it is delivered, all regions end alike and nothing is lost unsaid", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 10, maxLength: 70, size: "max" }),
      fc.constantFrom("unversioned" as const, "enabled" as const, "suspended" as const),
      fc.nat(1000),
      async (steps, versioning, seed) => {
        const world = await RegionsWorld.start(3, versioning, seed);
        for (const [at, each] of steps.entries()) {
          await take(world, each);
          if (at % 10 === 0) {
            await checkStatus(world);
            await checkClearKeys(world);
          }
        }
        await world.drain();
        await checkStatus(world);
        for (const of of KEYS) {
          const shown = await Promise.all(world.regions.map((side) => world.shown(side, of)));
          for (const other of shown.slice(1)) expect(other).toEqual(shown[0]);
        }
        await checkNothingIsLost(world);
        await checkBlobs(world);
      },
    ),
    { numRuns: 120 },
  );
}, 120_000);
