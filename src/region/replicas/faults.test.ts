import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chunksOf } from "../../../test/region/blob-world.ts";
import {
  BUCKET,
  md5,
  pattern,
  type RegionWorld,
  regionWorld,
  SHARDS,
} from "../../../test/region/region-world.ts";
import { AtollError, type ErrorCode } from "../../base/errors.ts";
import type { BucketId } from "../../base/ids.ts";
import { silentLogger } from "../../base/logger.ts";
import { type VersionId, versionId } from "../../base/version-id.ts";
import { objectDigests } from "../../s3/object-digests.ts";
import { type IncomingReplica, type LargeReplica, RegionReplicas } from "../index.ts";

const never = new AbortController().signal;
const PIECE = 30_000;

interface World extends RegionWorld {
  /** Another node of the region each time. */
  receiver(): RegionReplicas;
  readonly bucketId: BucketId;
}

async function replicasWorld(seed = 1): Promise<World> {
  const world = await regionWorld({}, seed);
  const receiver = (): RegionReplicas => {
    const { metadata, blobs } = world.gateway();
    const components = { metadata, blobs, digests: objectDigests, clock: world.clock, logger: silentLogger };
    return new RegionReplicas(components, { pieceBytes: PIECE });
  };
  const bucket = await world.run(world.metadata.bucket(BUCKET));
  return { ...world, receiver, bucketId: bucket?.id as BucketId };
}

const versionOf = (world: World): VersionId =>
  versionId({ millis: world.clock.wallMs(), counter: 0, region: 2, random: 7 });

const described = (bytes: Uint8Array) => ({
  bytes: bytes.length,
  etag: md5(bytes),
  checksums: [],
  headers: {},
  userMetadata: [],
  tags: [],
  storageClass: "STANDARD",
  parts: [],
});

function put(world: World, key: string, body: Uint8Array): IncomingReplica {
  const version = versionOf(world);
  const object = described(body);
  return { kind: "put", key, version, isNull: true, seen: [], tagsStamp: version, object, body };
}

function large(world: World, bytes: Uint8Array): LargeReplica {
  const version = versionOf(world);
  const stamps = { version, isNull: true, seen: [], tagsStamp: version };
  return {
    bucket: world.bucketId,
    replica: { kind: "put", key: "film", ...stamps, object: described(bytes) },
  };
}

const code = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    (value) => value,
    (error: unknown) => (error instanceof AtollError ? error.code : String(error)),
  );

function failAll(world: World, error: ErrorCode, isApplied: boolean): void {
  for (const shard of SHARDS) world.groups.get(shard)?.failNext(error, { isApplied });
}

describe("a batch whose entry", () => {
  it.each([
    { error: "raft.notLeader", isApplied: false, fragments: 0 },
    { error: "raft.dropped", isApplied: false, fragments: 6 },
    { error: "raft.dropped", isApplied: true, fragments: 6 },
  ] as const)("fails with $error (applied: $isApplied) can be sent again", async (failure) => {
    const world = await replicasWorld();
    const receiver = world.receiver();
    const replica = put(world, "k", pattern(20_000));
    failAll(world, failure.error, failure.isApplied);
    const receive = () => code(world.run(receiver.receive(world.bucketId, [replica], never)));
    const first = await receive();
    await world.run(receiver.settled());
    if (failure.error === "raft.notLeader") {
      // The access tries again by itself while it certainly had no effect.
      expect(first).toEqual(["applied"]);
    } else {
      expect(first).toBe("region.unavailable");
      expect(world.fragments(), "nobody knows: they stay").toBe(failure.fragments);
      expect(await receive()).toEqual([failure.isApplied ? "present" : "applied"]);
    }
    expect(await world.run(world.get("k"))).toEqual(Buffer.from(pattern(20_000)));
  });

  it("cannot have its content written leaves nothing, and nothing of the others", async () => {
    const world = await replicasWorld();
    const receiver = world.receiver();
    const batch = [
      put(world, "a", pattern(5_000)),
      put(world, "b", pattern(20_000)),
      put(world, "c", pattern(10)),
    ];
    for (const { fault } of world.drives.slice(0, world.drives.length - 1)) fault.isAway = true;
    expect(await code(world.run(receiver.receive(world.bucketId, batch, never)))).toBe("region.tooFewDrives");
    for (const { fault } of world.drives) fault.isAway = false;
    await world.run(receiver.settled());
    expect(await world.run(world.get("c"))).toBe("missing");
    await world.pass(60_000);
    expect(await world.run(receiver.receive(world.bucketId, batch, never))).toEqual([
      "applied",
      "applied",
      "applied",
    ]);
  });
});

/** What happens to one transfer. */
const trouble = fc.oneof(
  fc.record({ kind: fc.constant("breaks" as const), at: fc.integer({ min: 0, max: 100 }) }),
  fc.record({ kind: fc.constant("short" as const), at: fc.integer({ min: 0, max: 99 }) }),
  fc.record({
    kind: fc.constant("entry" as const),
    isApplied: fc.boolean(),
    at: fc.integer({ min: 0, max: 100 }),
  }),
  fc.record({
    kind: fc.constant("two" as const),
    isDamaged: fc.boolean(),
    at: fc.integer({ min: 0, max: 99 }),
  }),
  fc.record({ kind: fc.constant("damaged" as const), at: fc.integer({ min: 0, max: 99 }) }),
  fc.record({ kind: fc.constant("drive" as const), drive: fc.nat(5) }),
);
type Trouble = typeof trouble extends fc.Arbitrary<infer T> ? T : never;

async function* brokenAt(bytes: Uint8Array, at: number, onBreak: () => void): AsyncGenerator<Uint8Array> {
  yield* chunksOf(bytes.subarray(0, Math.floor((bytes.length * at) / 100)), 4_000);
  onBreak();
}

function damagedAt(bytes: Uint8Array, at: number): Buffer {
  const damaged = Buffer.from(bytes);
  const place = Math.floor((bytes.length * at) / 100);
  damaged.subarray(place, place + 1).fill(~(damaged[place] ?? 0));
  return damaged;
}

async function transfer(world: World, film: LargeReplica, bytes: Uint8Array, each: Trouble): Promise<void> {
  const receiver = world.receiver();
  const begun = await world.run(receiver.beginLarge(film, never));
  if (typeof begun === "string") return;
  const fromBytes = begun.durableBytes;
  const rest = bytes.subarray(fromBytes);
  const write = (body: AsyncIterable<Uint8Array>, by = receiver): Promise<unknown> =>
    code(by.writeLarge(film, { fromBytes, body }, never));
  switch (each.kind) {
    case "breaks":
      await world.run(
        write(
          brokenAt(rest, each.at, () => {
            throw new AtollError("rpc.closed", "broken");
          }),
        ),
      );
      return;
    case "short":
      await world.run(write(brokenAt(rest, each.at, () => {})));
      return;
    case "entry": {
      const upTo = Math.floor((rest.length * each.at) / 100);
      const body = async function* (): AsyncGenerator<Uint8Array> {
        yield* chunksOf(rest.subarray(0, upTo), 4_000);
        failAll(world, "raft.dropped", each.isApplied);
        yield* chunksOf(rest.subarray(upTo), 4_000);
      };
      await world.run(write(body()));
      return;
    }
    case "two": {
      const other = each.isDamaged
        ? chunksOf(damagedAt(rest, each.at), 3_000)
        : brokenAt(rest, each.at, () => {});
      await world.run(Promise.all([write(chunksOf(rest, 4_000)), write(other, world.receiver())]));
      return;
    }
    case "damaged": {
      const damaged = damagedAt(rest, each.at);
      const outcome = await world.run(write(chunksOf(damaged, 4_000)));
      if (damaged.length > 0) expect(outcome).not.toBe("applied");
      return;
    }
    case "drive": {
      const fault = world.drives[each.drive % world.drives.length]?.fault;
      if (fault !== undefined) fault.isAway = true;
      await world.run(write(chunksOf(rest, 4_000)));
      if (fault !== undefined) fault.isAway = false;
      return;
    }
  }
}

describe("a large replica", () => {
  it("is there in the end with the origin's bytes, whatever happened to transfers before, and nothing else stays", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(trouble, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 5 * PIECE }),
        fc.nat(1000),
        async (troubles, length, seed) => {
          const world = await replicasWorld(seed + 1);
          const bytes = pattern(length, seed);
          const film = large(world, bytes);
          for (const each of troubles) await transfer(world, film, bytes, each);
          // What was to fail and did not come to it.
          await world.pass(60_000);
          for (let tries = 0; tries < 20; tries++) {
            const begun = await world.run(world.receiver().beginLarge(film, never));
            if (begun === "present") break;
            const fromBytes = typeof begun === "string" ? 0 : begun.durableBytes;
            const body = chunksOf(bytes.subarray(fromBytes), 9_000);
            await code(world.run(world.receiver().writeLarge(film, { fromBytes, body }, never)));
          }
          expect(await world.run(world.get("film"))).toEqual(Buffer.from(bytes));
          const found = await world.run(world.find("film"));
          expect(found).toMatchObject({ object: { version: film.replica.version, etag: md5(bytes) } });
          for (const shard of SHARDS) {
            expect((await world.run(world.metadata.shardStats(shard))).uploads).toBe(0);
          }
        },
      ),
      { numRuns: 25 },
    );
  }, 120_000);
});
