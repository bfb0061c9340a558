import { expect, it } from "vitest";
import { described } from "../../../test/metadata/objects.ts";
import { putRequest, regionWorld } from "../../../test/region/region-world.ts";
import { bucketId } from "../../base/ids.ts";
import { millisOf, type VersionId, versionId } from "../../base/version-id.ts";
import type { RiskEntry } from "./components.ts";
import { missingOf } from "./held.ts";

const PHOTOS = bucketId("00000000000000f1");
const far = (millis: number): VersionId => versionId({ millis, counter: 0, region: 7, random: 1 });

async function region(versioning: "enabled" | "unversioned" | "suspended") {
  const world = await regionWorld({}, { bucket: undefined });
  const followed = {
    id: PHOTOS,
    name: "photos",
    createdMs: 1,
    tags: [],
    federationGeneration: 1,
    versioning,
  };
  await world.run(world.metadata.followBucket({ ...followed, replication: { targets: [], rules: [] } }));
  const entry = (key: string, kind: string, version: VersionId, stamp = version) => ({
    ...{ key, kind, version, bytes: 1, stamp },
  });
  const missing = async (entries: RiskEntry[]): Promise<string[]> => {
    const options = { bucket: PHOTOS, versioning };
    const { entries: found } = await world.run(missingOf({ metadata: world.metadata }, entries, options));
    return found.map(({ key, kind }) => `${kind} ${key}`);
  };
  const receive = (replica: object) => world.run(world.metadata.receiveReplicas(PHOTOS, [replica as never]));
  return { world, entry, missing, receive };
}

it("versions that are here are not missing, and others are", async () => {
  const { world, entry, missing } = await region("enabled");
  const put = await world.run(world.region.put({ ...putRequest("a", new Uint8Array(10)), bucket: "photos" }));
  const held = put.versionId as VersionId;
  const other = far(millisOf(held) + 5);
  expect(await missing([entry("a", "put", held), entry("a", "put", other), entry("b", "put", held)])).toEqual(
    ["put a", "put b"],
  );
});

it("tags are missing with their version, and while older ones are here", async () => {
  const { world, entry, missing, receive } = await region("enabled");
  const put = await world.run(world.region.put({ ...putRequest("a", new Uint8Array(10)), bucket: "photos" }));
  const held = put.versionId as VersionId;
  const later = far(millisOf(held) + 1_000);
  expect(await missing([entry("a", "tags", held, later), entry("b", "tags", held, later)])).toEqual([
    "tags a",
    "tags b",
  ]);
  await receive({ kind: "tags", key: "a", version: held, tags: [], tagsStamp: later });
  expect(await missing([entry("a", "tags", held, later)])).toEqual([]);
});

it("of two changes of tags in one millisecond, by one region or by two, the later one is missing while the other is here", async () => {
  const { world, entry, missing, receive } = await region("enabled");
  const put = await world.run(world.region.put({ ...putRequest("a", new Uint8Array(10)), bucket: "photos" }));
  const held = put.versionId as VersionId;
  const millis = millisOf(held) + 1_000;
  const changes = [
    versionId({ millis, counter: 0, region: 7, random: 9 }),
    versionId({ millis, counter: 1, region: 7, random: 9 }),
    versionId({ millis, counter: 1, region: 8, random: 2 }),
  ];
  const told = changes.map((stamp) => entry("a", "tags", held, stamp));
  for (const [n, tagsStamp] of changes.entries()) {
    await receive({ kind: "tags", key: "a", version: held, tags: [], tagsStamp });
    expect(await missing(told)).toEqual(told.slice(n + 1).map(() => "tags a"));
  }
});

it("tags of a null version that was overwritten here are not missing: they would change nothing", async () => {
  const { world, entry, missing } = await region("unversioned");
  const old = far(1_600_000_000_000);
  const told = [entry("a", "tags", old, far(1_600_000_000_007))];
  expect(await missing(told)).toEqual(["tags a"]);
  await world.run(world.region.put({ ...putRequest("a", new Uint8Array(10)), bucket: "photos" }));
  expect(await missing(told)).toEqual([]);
});

it("of a bucket that keeps no versions any more, what was not said to be null is missing beside a newer null version", async () => {
  const { entry, missing, receive } = await region("suspended");
  const [old, newer] = [far(1_700_000_000_000), far(1_700_000_009_000)];
  const put = { kind: "put", key: "a", isNull: true, seen: [], object: described("a"), missing: [] };
  await receive({ ...put, version: newer, tagsStamp: newer });
  for (const kind of ["put", "deleteMarker", "tags"]) {
    const told = entry("a", kind, old);
    // Older releases do not say.
    expect(await missing([told, { ...told, isNull: false }])).toEqual([`${kind} a`, `${kind} a`]);
    expect(await missing([{ ...told, isNull: true }])).toEqual([]);
  }
});

it("a version is told for itself also where its bucket came to keep versions, or is not yet known to", async () => {
  const [old, newer] = [far(1_700_000_000_000), far(1_700_000_009_000)];
  const put = { kind: "put", key: "a", isNull: true, seen: [], object: described("a"), missing: [] };
  for (const versioning of ["enabled", "unversioned"] as const) {
    const { entry, missing, receive } = await region(versioning);
    await receive({ ...put, version: newer, tagsStamp: newer });
    const told = entry("a", "put", old);
    expect(await missing([{ ...told, isNull: true }])).toEqual([]);
    expect(await missing([{ ...told, isNull: false }])).toEqual(["put a"]);
    expect(await missing([told])).toEqual(versioning === "enabled" ? ["put a"] : []);
  }
});

it("a deletion of a version is missing until it has been done here, also of one that never came", async () => {
  const { entry, missing, receive } = await region("enabled");
  const version = far(1_700_000_000_000);
  const stamp = far(1_700_000_000_500);
  expect(await missing([entry("a", "deleteVersion", version, stamp)])).toEqual(["deleteVersion a"]);
  await receive({ kind: "deleteVersion", key: "a", version, stamp });
  expect(await missing([entry("a", "deleteVersion", version, stamp)])).toEqual([]);
});

it("a deletion of the null version is missing until one as late is known here", async () => {
  const { entry, missing, receive } = await region("unversioned");
  const first = far(1_700_000_000_000);
  const second = far(1_700_000_009_000);
  expect(await missing([entry("a", "deleteNull", first)])).toEqual(["deleteNull a"]);
  await receive({ kind: "deleteNull", key: "a", version: first, seen: [] });
  expect(await missing([entry("a", "deleteNull", first), entry("a", "deleteNull", second)])).toEqual([
    "deleteNull a",
  ]);
  // A write that the deletion made void will never be here.
  expect(await missing([entry("a", "put", far(1_699_999_999_000))])).toEqual([]);
});
