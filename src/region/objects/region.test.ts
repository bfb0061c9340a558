import { describe, expect, it } from "vitest";
import {
  BUCKET,
  bodyOf,
  isBytes,
  md5,
  pattern,
  putRequest,
  type RegionWorld,
  readWhole,
  regionWorld,
  SHARDS,
} from "../../../test/region/region-world.ts";
import { AtollError } from "../../base/errors.ts";
import type { CopyRequest, Lookup } from "../object-service.ts";

const never = new AbortController().signal;
const sizes = [0, 50, 500, 20_000, 250_000];

const codeOf = (error: unknown): string => (error instanceof AtollError ? error.code : String(error));
const outcome = (promise: Promise<unknown>): Promise<unknown> => promise.then(() => "ok", codeOf);

async function existing(world: RegionWorld, key: string): Promise<Extract<Lookup, { kind: "object" }>> {
  const found = await world.run(world.find(key));
  if (found.kind !== "object") throw new Error(`${key} is ${found.kind}`);
  return found;
}

function copyRequest(from: Extract<Lookup, { kind: "object" }>, source: string, key: string): CopyRequest {
  return {
    bucket: BUCKET,
    key,
    source: { bucket: BUCKET, key: source, version: undefined },
    sourceVersion: from.object,
    replaced: undefined,
    tags: undefined,
    checksumAlgorithm: undefined,
    storageClass: "STANDARD",
    precondition: {},
    signal: never,
  };
}

describe("objects", () => {
  it.each(sizes)("%i bytes come back as they were put", async (bytes) => {
    const world = await regionWorld();
    const body = pattern(bytes);
    const written = await world.run(world.put("a/1.jpg", body));
    expect(written).toMatchObject({ versionId: undefined, etag: md5(body), bytes });
    expect(await world.run(world.get("a/1.jpg"))).toSatisfy(isBytes(body));
    const { object, versioning, read } = await existing(world, "a/1.jpg");
    expect(versioning).toBe("unversioned");
    expect(object).toMatchObject({ etag: md5(body), headers: { contentType: "text/plain" }, bytes });
    const part = { from: Math.floor(bytes / 3), to: Math.floor(bytes / 2) };
    const chunks: Uint8Array[] = [];
    await world.run(
      (async () => {
        for await (const chunk of read(part, never)) chunks.push(Buffer.from(chunk));
      })(),
    );
    expect(Buffer.concat(chunks)).toSatisfy(isBytes(body.subarray(part.from, part.to)));
  });

  it("what is missing is not an error, but the bucket is", async () => {
    const world = await regionWorld();
    expect(await world.run(world.get("nothing"))).toBe("missing");
    const elsewhere = { bucket: "elsewhere", key: "a", version: undefined };
    expect(await outcome(world.run(world.region.find(elsewhere)))).toBe("bucket.notFound");
    const put = world.region.put({ ...putRequest("a", pattern(5)), bucket: "elsewhere" });
    expect(await outcome(world.run(put))).toBe("bucket.notFound");
  });

  it("versions are echoed as S3 does, through all three states of a bucket", async () => {
    const world = await regionWorld();
    const { region, run } = world;
    await run(world.put("k", pattern(500, 1)));
    await run(region.setVersioning(BUCKET, "enabled"));
    const second = await run(world.put("k", pattern(500, 2)));
    const third = await run(world.put("k", pattern(500, 3)));
    expect(second.versionId).toMatch(/^[0-9a-f]{24}$/);
    expect(await run(world.get("k", second.versionId))).toSatisfy(isBytes(pattern(500, 2)));
    expect(await run(world.get("k", "null"))).toSatisfy(isBytes(pattern(500, 1)));
    const marker = await run(region.delete({ bucket: BUCKET, key: "k", version: undefined }, {}));
    expect(marker).toMatchObject({ isMarker: true, versionId: expect.stringMatching(/^[0-9a-f]{24}$/) });
    expect(await run(world.get("k"))).toBe("deleteMarker");
    const removed = await run(region.delete({ bucket: BUCKET, key: "k", version: marker.versionId }, {}));
    expect(removed).toMatchObject({ isMarker: true, versionId: marker.versionId });
    expect(await run(world.get("k"))).toSatisfy(isBytes(pattern(500, 3)));
    expect(third.versionId).not.toBe(second.versionId);
    await run(region.setVersioning(BUCKET, "suspended"));
    expect((await run(world.put("k", pattern(500, 4)))).versionId).toBe("null");
    expect((await run(region.delete({ bucket: BUCKET, key: "k", version: undefined }, {}))).versionId).toBe(
      "null",
    );
  });

  it("a gateway whose copy of the bucket is old still names versions", async () => {
    const world = await regionWorld();
    const other = world.gateway();
    await world.run(other.region.put(putRequest("k", pattern(5))));
    await world.run(world.region.setVersioning(BUCKET, "enabled"));
    const { versionId } = await world.run(other.region.put(putRequest("k", pattern(6))));
    expect(versionId).toMatch(/^[0-9a-f]{24}$/);
    const found = await world.run(other.region.find({ bucket: BUCKET, key: "k", version: undefined }));
    expect(found.versioning).toBe("enabled");
  });

  it("a bucket that was deleted, or made anew, by another gateway is noticed by every operation", async () => {
    const world = await regionWorld();
    const other = world.gateway();
    const { run } = world;
    const list = () =>
      run(other.region.list({ bucket: BUCKET, prefix: "", delimiter: "", after: "", limit: 10 }));
    expect((await list()).items).toEqual([]);
    await run(world.region.deleteBucket(BUCKET));
    expect(await outcome(list())).toBe("bucket.notFound");
    await run(world.region.createBucket(BUCKET));
    await run(list());
    await run(world.region.deleteBucket(BUCKET));
    await run(world.region.createBucket(BUCKET));
    await run(world.put("k", pattern(5)));
    expect((await list()).items).toHaveLength(1);
    await run(world.region.delete({ bucket: BUCKET, key: "k", version: undefined }, {}));
    await run(world.region.deleteBucket(BUCKET));
    expect(await outcome(run(other.region.put(putRequest("k", pattern(5)))))).toBe("bucket.notFound");
  });

  it("bytes that were written for a bucket do not move to one that took its name", async () => {
    const world = await regionWorld();
    const other = world.gateway();
    const { run } = world;
    await run(other.region.find({ bucket: BUCKET, key: "k", version: undefined }));
    await run(world.region.deleteBucket(BUCKET));
    await run(world.region.createBucket(BUCKET));
    expect(await outcome(run(other.region.put(putRequest("k", pattern(20_000)))))).toBe("object.conflict");
    await run(other.region.settled());
    expect(world.fragments()).toBe(0);
    expect(await outcome(run(other.region.put(putRequest("k", pattern(20_000)))))).toBe("ok");
  });

  it("tags are replaced and removed", async () => {
    const world = await regionWorld();
    const locator = { bucket: BUCKET, key: "k", version: undefined };
    expect(await outcome(world.run(world.region.setTags(locator, [])))).toBe("object.notFound");
    await world.run(world.put("k", pattern(5)));
    await world.run(world.region.setTags(locator, [{ key: "a", value: "b" }]));
    expect((await existing(world, "k")).object.tags).toEqual([{ key: "a", value: "b" }]);
    await world.run(world.region.setTags(locator, []));
    expect((await existing(world, "k")).object.tags).toEqual([]);
  });
});

describe("conditions", () => {
  it("a body is spared when its condition cannot hold", async () => {
    const world = await regionWorld();
    await world.run(world.put("k", pattern(500)));
    let wasRead = false;
    const body = {
      ...bodyOf(pattern(20_000)),
      chunks: (async function* () {
        wasRead = true;
        yield pattern(20_000);
      })(),
    };
    const put = world.put("k", pattern(0), { body, precondition: { ifNoneMatch: "*" } });
    expect(await outcome(world.run(put))).toBe("object.preconditionFailed");
    expect(wasRead).toBe(false);
    const match = world.put("k2", pattern(5), { precondition: { ifMatch: md5(pattern(5)) } });
    expect(await outcome(world.run(match))).toBe("object.notFound");
  });

  it("of many that may only create a key exactly one wins, and the others leave nothing behind", async () => {
    const world = await regionWorld();
    const racers = Array.from({ length: 8 }, (_, i) =>
      world.gateway().region.put({
        ...putRequest("k", pattern(20_000, i)),
        precondition: { ifNoneMatch: "*" },
      }),
    );
    const outcomes = await world.run(Promise.all(racers.map(outcome)));
    expect(outcomes.filter((one) => one === "ok")).toHaveLength(1);
    expect(outcomes.filter((one) => one === "object.preconditionFailed")).toHaveLength(7);
    const winner = outcomes.indexOf("ok");
    expect(await world.run(world.get("k"))).toSatisfy(isBytes(pattern(20_000, winner)));
    await world.pass(1_000);
    expect(world.fragments()).toBe(6);
  });

  it("of many that replace what they read exactly one wins", async () => {
    const world = await regionWorld();
    const { etag } = await world.run(world.put("k", pattern(500)));
    const racers = Array.from({ length: 8 }, (_, i) =>
      outcome(world.put("k", pattern(500, i + 2), { precondition: { ifMatch: etag } })),
    );
    const outcomes = await world.run(Promise.all(racers));
    expect(outcomes.filter((one) => one === "ok")).toHaveLength(1);
  });
});

describe("a write that fails", () => {
  it("its body's digest is another one: nothing is left", async () => {
    const world = await regionWorld();
    const failure = new Error("BadDigest");
    const put = world.put("k", pattern(0), { body: bodyOf(pattern(20_000), failure) });
    await expect(world.run(put)).rejects.toBe(failure);
    await world.run(world.region.settled());
    expect(world.fragments()).toBe(0);
    expect(await world.run(world.get("k"))).toBe("missing");
  });

  it("its record certainly is not there: the blobs are deleted", async () => {
    const world = await regionWorld();
    for (const shard of SHARDS) world.groups.get(shard)?.failNext("raft.overloaded", { isApplied: false });
    expect(await outcome(world.run(world.put("k", pattern(20_000))))).toBe("raft.overloaded");
    await world.run(world.region.settled());
    expect(world.fragments()).toBe(0);
    expect(world.region.counters()).toMatchObject({ writesDropped: 1, writesUnknown: 0 });
  });

  it.each([true, false])(
    "nobody knows whether its record is there (it is: %s): the blobs stay",
    async (isApplied) => {
      const world = await regionWorld();
      for (const shard of SHARDS) world.groups.get(shard)?.failNext("raft.dropped", { isApplied });
      expect(await outcome(world.run(world.put("k", pattern(20_000))))).toBe("region.unavailable");
      await world.run(world.region.settled());
      expect(world.fragments()).toBe(6);
      const expected = isApplied ? Buffer.from(pattern(20_000)) : "missing";
      expect(await world.run(world.get("k"))).toEqual(expected);
      expect(world.region.counters()).toMatchObject({ writesDropped: 0, writesUnknown: 1 });
    },
  );

  it("its body took so long that its first blobs may have been collected", async () => {
    const world = await regionWorld({ maxWriteMs: 1_000 });
    const slow = async function* () {
      yield pattern(20_000);
      await new Promise<void>((resolve) => void world.clock.after(2_000, resolve));
      yield pattern(20_000);
    };
    const put = world.put("k", pattern(0), { body: { ...bodyOf(pattern(40_000)), chunks: slow() } });
    expect(await outcome(world.run(put))).toBe("region.writeExpired");
    await world.run(world.region.settled());
    expect(world.fragments()).toBe(0);
  });

  it("its client went away before the commit", async () => {
    const world = await regionWorld();
    const abort = new AbortController();
    const reason = new Error("gone");
    const body = {
      ...bodyOf(pattern(20_000)),
      digest: () => {
        abort.abort(reason);
        return { etag: "0", checksums: [] };
      },
    };
    await expect(world.run(world.put("k", pattern(0), { body, signal: abort.signal }))).rejects.toBe(reason);
    await world.run(world.region.settled());
    expect(world.fragments()).toBe(0);
    expect(await world.run(world.get("k"))).toBe("missing");
  });
});

describe("copies", () => {
  it.each(sizes)("of %i bytes have the source's bytes, name and metadata, in every shard", async (bytes) => {
    const world = await regionWorld();
    await world.run(world.put("source", pattern(bytes)));
    const source = await existing(world, "source");
    for (let i = 0; i < 12; i++) {
      const key = `copy-${i}`;
      const outcome = await world.run(world.region.copy(copyRequest(source, "source", key)));
      expect(outcome).toMatchObject({ etag: md5(pattern(bytes)), bytes });
      const copy = await existing(world, key);
      expect(await world.run(readWhole(copy))).toSatisfy(isBytes(pattern(bytes)));
      const { headers, userMetadata, tags, checksums } = source.object;
      expect(copy.object).toMatchObject({ headers, userMetadata, tags, checksums });
    }
    const { copiesShared, copiesStreamed } = world.region.counters();
    expect(copiesShared + copiesStreamed).toBe(12);
    if (bytes > 100) expect(copiesShared).toBeGreaterThan(0);
    if (bytes > 100) expect(copiesStreamed).toBeGreaterThan(0);
  });

  it("onto themselves with other metadata move no byte, and outlive the source", async () => {
    const world = await regionWorld();
    await world.run(world.put("k", pattern(20_000)));
    const source = await existing(world, "k");
    const replaced = { headers: { contentType: "image/png" }, userMetadata: [] };
    await world.run(world.region.copy({ ...copyRequest(source, "k", "k"), replaced, tags: [] }));
    const copy = await existing(world, "k");
    expect(copy.object).toMatchObject({ headers: { contentType: "image/png" }, userMetadata: [], tags: [] });
    expect(copy.object.content).toEqual(source.object.content);
    expect(world.region.counters().copiesShared).toBe(1);
    expect(world.fragments()).toBe(6);
    expect(await world.run(readWhole(copy))).toSatisfy(isBytes(pattern(20_000)));
  });

  it("with another checksum are read and hashed", async () => {
    const world = await regionWorld();
    await world.run(world.put("k", pattern(20_000)));
    const source = await existing(world, "k");
    const request = { ...copyRequest(source, "k", "k"), checksumAlgorithm: "SHA256" as const };
    const { checksums } = await world.run(world.region.copy(request));
    expect(checksums).toMatchObject([{ algorithm: "SHA256", type: "FULL_OBJECT" }]);
    expect(world.region.counters()).toMatchObject({ copiesShared: 0, copiesStreamed: 1 });
  });

  it("of a source that is deleted meanwhile are of what was looked up", async () => {
    const world = await regionWorld();
    await world.run(world.put("k", pattern(20_000)));
    const source = await existing(world, "k");
    await world.run(world.region.delete({ bucket: BUCKET, key: "k", version: undefined }, {}));
    for (let i = 0; i < 6; i++) {
      await world.run(world.region.copy(copyRequest(source, "k", `copy-${i}`)));
      expect(await world.run(world.get(`copy-${i}`))).toSatisfy(isBytes(pattern(20_000)));
    }
    expect(world.region.counters().copiesShared).toBe(0);
  });

  it("of bytes whose MD5 is not the source's ETag are refused", async () => {
    const world = await regionWorld();
    await world.run(world.put("k", pattern(20_000)));
    const source = await existing(world, "k");
    const forged = { ...source, object: { ...source.object, etag: md5(pattern(1)) } };
    const request = { ...copyRequest(forged, "k", "copy"), checksumAlgorithm: "SHA256" as const };
    expect(await outcome(world.run(world.region.copy(request)))).toBe("region.unreadable");
    expect(await world.run(world.get("copy"))).toBe("missing");
  });
});

describe("buckets", () => {
  it("are made once, listed in order, and deleted when they are empty", async () => {
    const world = await regionWorld();
    const { region, run } = world;
    expect(await outcome(run(region.createBucket(BUCKET)))).toBe("bucket.exists");
    await run(region.createBucket("albums", { tags: [{ key: "a", value: "b" }] }));
    expect((await run(region.bucket("albums"))).tags).toEqual([{ key: "a", value: "b" }]);
    const { buckets } = await run(region.listBuckets({ after: "", limit: 10 }));
    expect(buckets.map(({ name }) => name)).toEqual(["albums", BUCKET]);
    await run(world.put("k", pattern(5)));
    expect(await outcome(run(region.deleteBucket(BUCKET)))).toBe("bucket.notEmpty");
    await run(world.put("k2", pattern(5)));
    await run(region.delete({ bucket: BUCKET, key: "k", version: undefined }, {}));
    await run(region.delete({ bucket: BUCKET, key: "k2", version: undefined }, {}));
    await run(region.deleteBucket(BUCKET));
    expect(await outcome(run(region.deleteBucket(BUCKET)))).toBe("bucket.notFound");
    expect(await outcome(run(region.bucket(BUCKET)))).toBe("bucket.notFound");
    expect(await outcome(run(region.setVersioning(BUCKET, "enabled")))).toBe("bucket.notFound");
    expect(await outcome(run(region.setBucketTags(BUCKET, [])))).toBe("bucket.notFound");
  });
});
