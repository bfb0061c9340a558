import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { chunksOf } from "../../../test/region/blob-world.ts";
import { BUCKET, md5, pattern, type RegionWorld, regionWorld } from "../../../test/region/region-world.ts";
import { AtollError } from "../../base/errors.ts";
import { type BucketId, bucketId } from "../../base/ids.ts";
import { silentLogger } from "../../base/logger.ts";
import { type VersionId, versionId } from "../../base/version-id.ts";
import { replicaUploadId } from "../../metadata/index.ts";
import { objectDigests } from "../../s3/object-digests.ts";
import { type IncomingReplica, type LargeReplica, RegionReplicas } from "../index.ts";

const never = new AbortController().signal;
const PIECE = 50_000;
const HOMED = bucketId("00000000000000aa");

interface World extends RegionWorld {
  readonly replicas: RegionReplicas;
  readonly bucketId: BucketId;
}

async function replicasWorld(): Promise<World> {
  const world = await regionWorld();
  const { metadata, blobs, clock } = world;
  const components = { metadata, blobs, digests: objectDigests, clock, logger: silentLogger };
  const replicas = new RegionReplicas(components, { pieceBytes: PIECE });
  const bucket = await world.run(metadata.bucket(BUCKET));
  return { ...world, replicas, bucketId: bucket?.id as BucketId };
}

/** Of region 2, so long after the world's clock began. */
const versionAt = (millis: number): VersionId => versionId({ millis, counter: 0, region: 2, random: 7 });

function described(bytes: Uint8Array, more: Partial<LargeReplica["replica"]["object"]> = {}) {
  return {
    bytes: bytes.length,
    etag: md5(bytes),
    checksums: [],
    headers: { contentType: "text/plain" },
    userMetadata: [],
    tags: [],
    storageClass: "STANDARD",
    parts: [],
    ...more,
  };
}

function put(world: World, key: string, body: Uint8Array): Extract<IncomingReplica, { kind: "put" }> {
  const version = versionAt(world.clock.wallMs());
  const object = described(body);
  return { kind: "put", key, version, isNull: true, seen: [], tagsStamp: version, object, body };
}

function large(world: World, body: Uint8Array, more: Partial<LargeReplica["replica"]["object"]> = {}) {
  const version = versionAt(world.clock.wallMs());
  const replica = {
    ...{ kind: "put" as const, key: "film", version, isNull: true, seen: [], tagsStamp: version },
    object: described(body, more),
  };
  return { bucket: world.bucketId, replica };
}

const receive = (world: World, replicas: readonly IncomingReplica[]) =>
  world.run(world.replicas.receive(world.bucketId, replicas, never));

const write = (world: World, of: LargeReplica, body: AsyncIterable<Uint8Array>, fromBytes = 0) =>
  world.run(world.replicas.writeLarge(of, { fromBytes, body }, never));

const code = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    (value) => value,
    (error: unknown) => (error instanceof AtollError ? error.code : String(error)),
  );

async function* broken(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield* chunksOf(bytes, 7_000);
  throw new AtollError("rpc.closed", "the link broke");
}

describe("small replicas", () => {
  it("are there with their version, on drives or inline, and once", async () => {
    const world = await replicasWorld();
    const bodies = [pattern(0), pattern(50, 1), pattern(5_000, 2), pattern(300_000, 3)];
    const puts = bodies.map((body, at) => put(world, `k${at}`, body));
    expect(await receive(world, puts)).toEqual(["applied", "applied", "applied", "applied"]);
    for (const [at, body] of bodies.entries()) {
      expect(await world.run(world.get(`k${at}`))).toEqual(Buffer.from(body));
      const found = await world.run(world.find(`k${at}`));
      expect(found).toMatchObject({ object: { version: puts[at]?.version, replicationStatus: "replica" } });
    }
    const fragments = world.fragments();
    expect(await receive(world, puts)).toEqual(["present", "present", "present", "present"]);
    await world.run(world.replicas.settled());
    expect(world.fragments(), "what was written a second time is gone").toBe(fragments);
  });

  it("with other bytes than described, or of the future, are refused beside the others", async () => {
    const world = await replicasWorld();
    const wrong = { ...put(world, "wrong", pattern(5_000)), body: pattern(5_000, 9) };
    const future = put(world, "future", pattern(10));
    const version = versionAt(world.clock.wallMs() + 6 * 60_000);
    const soon = {
      ...put(world, "soon", pattern(10)),
      version: versionAt(world.clock.wallMs() + 4 * 60_000),
    };
    const outcomes = await receive(world, [wrong, { ...future, version }, soon]);
    expect(outcomes).toEqual(["digestMismatch", "clockAhead", "applied"]);
    expect(world.fragments()).toBe(0);
  });

  it("of a bucket that is not here leave nothing", async () => {
    const world = await replicasWorld();
    const replicas = [put(world, "a", pattern(5_000))];
    const outcomes = await world.run(world.replicas.receive("00000000000000ff" as BucketId, replicas, never));
    expect(outcomes).toEqual(["bucketMissing"]);
    await world.run(world.replicas.settled());
    expect(world.fragments()).toBe(0);
  });
});

describe("large replicas", () => {
  it("come in pieces that become one object", async () => {
    const world = await replicasWorld();
    const bytes = pattern(4 * PIECE + 123);
    const film = large(world, bytes);
    expect(await world.run(world.replicas.beginLarge(film, never))).toEqual({ durableBytes: 0 });
    expect(await write(world, film, chunksOf(bytes, 7_000))).toBe("applied");
    expect(await world.run(world.get("film"))).toEqual(Buffer.from(bytes));
    expect(await world.run(world.replicas.beginLarge(film, never))).toBe("present");
    expect(await write(world, film, chunksOf(bytes, 7_000))).toBe("present");
  });

  it("go on behind the last whole piece when the link broke, and are verified from the drives", async () => {
    const world = await replicasWorld();
    const bytes = pattern(5 * PIECE + 1);
    const film = large(world, bytes);
    expect(await code(write(world, film, broken(bytes.subarray(0, 3 * PIECE + 999))))).toBe(
      "replica.cutShort",
    );
    const begun = await world.run(world.replicas.beginLarge(film, never));
    expect(begun).toEqual({ durableBytes: 3 * PIECE });
    const rest = bytes.subarray(3 * PIECE);
    expect(await write(world, film, chunksOf(rest, 9_999), 3 * PIECE)).toBe("applied");
    expect(await world.run(world.get("film"))).toEqual(Buffer.from(bytes));
    expect(world.replicas.counters.piecesWritten).toBe(6);
  });

  it("whose body ends early keep what is whole; with more bytes or others, nothing", async () => {
    const world = await replicasWorld();
    const bytes = pattern(3 * PIECE);
    const film = large(world, bytes);
    const short = bytes.subarray(0, PIECE + 5);
    expect(await code(write(world, film, chunksOf(short, 8_000)))).toBe("replica.cutShort");
    const begun = { durableBytes: PIECE };
    expect(await world.run(world.replicas.beginLarge(film, never))).toEqual(begun);
    const others = pattern(2 * PIECE, 5);
    expect(await code(write(world, film, chunksOf(others, 8_000), PIECE))).toBe("replica.digestMismatch");
    expect(await world.run(world.replicas.beginLarge(film, never))).toEqual({ durableBytes: 0 });
    const more = Buffer.concat([bytes, Buffer.of(1)]);
    expect(await code(write(world, film, chunksOf(more, 8_000)))).toBe("replica.digestMismatch");
    expect(await world.run(world.get("film"))).toBe("missing");
    expect(await write(world, film, chunksOf(bytes, 8_000))).toBe("applied");
  });

  it("of an upload in parts keep its ETag and checksums, which the bytes must have", async () => {
    const world = await replicasWorld();
    const bytes = pattern(3 * PIECE);
    const lengths = [70_000, 60_000, 20_000];
    const parts = [];
    const hash = createHash("md5");
    let from = 0;
    for (const [at, length] of lengths.entries()) {
      const part = bytes.subarray(from, from + length);
      const digest = objectDigests.begin(["CRC32"]);
      await digest.update(part);
      const { etag, checksums } = await digest.finish();
      hash.update(etag, "hex");
      parts.push({ partNumber: at + 1, bytes: length, checksums });
      from += length;
    }
    const values = parts.map((part) => ({ bytes: part.bytes, value: part.checksums[0]?.value ?? "" }));
    const checksums = [objectDigests.combine("CRC32", "COMPOSITE", values)];
    const etag = `${hash.digest("hex")}-3`;
    const film = large(world, bytes, { parts, etag, checksums });
    expect(await write(world, film, chunksOf(bytes, 7_000))).toBe("applied");
    const found = await world.run(world.find("film"));
    expect(found).toMatchObject({ object: { etag, checksums, parts } });
    const other = large(world, bytes, {
      parts,
      etag,
      checksums: [{ ...checksums[0], value: "x-3" } as never],
    });
    const wrong = { ...other, replica: { ...other.replica, key: "other" } };
    expect(await code(write(world, wrong, chunksOf(bytes, 7_000)))).toBe("replica.digestMismatch");
  });

  it("whose tags are refused, since the home moves meanwhile, are not said to be present", async () => {
    const world = await replicasWorld();
    const { metadata, clock } = world;
    let generation = 0;
    const follow = (epoch: number) =>
      metadata.followBucket({
        ...{ id: HOMED, name: "homed", createdMs: 5, versioning: "unversioned", tags: [] },
        ...{ replication: { targets: [], rules: [] }, federationGeneration: ++generation },
        home: { isHere: false, epoch, floorMs: 0, isFrozen: false },
      });
    await world.run(follow(1));
    let epochOnceAsked = 1;
    const movingHomes: ConstructorParameters<typeof RegionReplicas>[0]["metadata"] = {
      receiveReplicas: (...of) => metadata.receiveReplicas(...of),
      completeReplica: (command) => metadata.completeReplica(command),
      replicaState: async (...of) => {
        const state = await metadata.replicaState(...of);
        if (epochOnceAsked > 1) await follow(epochOnceAsked);
        return state;
      },
      shippable: (...of) => metadata.shippable(...of),
      createUpload: (command) => metadata.createUpload(command),
      findUpload: (...of) => metadata.findUpload(...of),
      listParts: (...of) => metadata.listParts(...of),
      putPart: (command) => metadata.putPart(command),
      abortUpload: (command) => metadata.abortUpload(command),
    };
    const parts = { metadata: movingHomes, blobs: world.blobs, digests: objectDigests, clock };
    const replicas = new RegionReplicas({ ...parts, logger: silentLogger }, { pieceBytes: PIECE });
    const bytes = pattern(PIECE);
    const film: LargeReplica = { ...large(world, bytes), bucket: HOMED, epoch: { epoch: 1, isMerge: false } };
    const body = chunksOf(bytes, 7_000);
    expect(await world.run(replicas.writeLarge(film, { fromBytes: 0, body }, never))).toBe("applied");
    const tagsStamp = versionAt(clock.wallMs() + 1);
    const tagged = { ...film, replica: { ...film.replica, tagsStamp } };
    epochOnceAsked = 2;
    expect(await world.run(replicas.beginLarge(tagged, never))).toBe("staleEpoch");
    const merge = { ...tagged, epoch: { epoch: 2, isMerge: true } };
    expect(await world.run(replicas.beginLarge(merge, never))).toBe("present");
    const found = await world.run(metadata.shippable(HOMED, "film", film.replica.version));
    expect(found).toMatchObject({ tagsStamp });
  });

  it("that two senders bring at once end as one, whole", async () => {
    const world = await replicasWorld();
    const bytes = pattern(6 * PIECE + 77);
    const film = large(world, bytes);
    const both = [chunksOf(bytes, 7_000), chunksOf(bytes, 11_000)].map((body) =>
      code(world.replicas.writeLarge(film, { fromBytes: 0, body }, never)),
    );
    const outcomes = await world.run(Promise.all(both));
    expect(outcomes.filter((outcome) => outcome === "applied").length).toBeLessThanOrEqual(1);
    for (const outcome of outcomes) expect(["applied", "present", "replica.interrupted"]).toContain(outcome);
    const begun = await world.run(world.replicas.beginLarge(film, never));
    if (begun !== "present") {
      const { durableBytes } = begun as { durableBytes: number };
      const rest = bytes.subarray(durableBytes);
      expect(await write(world, film, chunksOf(rest, 7_000), durableBytes)).toBe("applied");
    }
    expect(await world.run(world.get("film"))).toEqual(Buffer.from(bytes));
  });

  it("on their way are no client's uploads", async () => {
    const world = await replicasWorld();
    const bytes = pattern(2 * PIECE);
    const film = large(world, bytes);
    await code(write(world, film, broken(bytes.subarray(0, PIECE + 1))));
    const page = { bucket: BUCKET, prefix: "", delimiter: "", afterKey: "", afterUploadId: "", limit: 9 };
    expect((await world.run(world.region.listUploads(page))).items).toEqual([]);
    const upload = { bucket: BUCKET, key: "film", uploadId: replicaUploadId(film.replica.version) };
    expect(await code(world.run(world.region.abortUpload(upload)))).toBe("upload.notFound");
    expect(await code(world.run(world.region.listParts(upload, { after: 0, limit: 1 })))).toBe(
      "upload.notFound",
    );
    const completion = {
      ...upload,
      parts: [{ partNumber: 1, etag: "d41d8cd98f00b204e9800998ecf8427e", checksums: [] }],
      precondition: {},
      expectedBytes: undefined,
      expectedChecksum: undefined,
    };
    expect(await code(world.run(world.region.completeUpload(completion)))).toBe("upload.notFound");
  });
});
