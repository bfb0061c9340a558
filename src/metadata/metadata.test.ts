import { expect, test } from "vitest";
import { metadataOver, startMetadata } from "../../test/metadata/local-groups.ts";
import { described, entriesOf } from "../../test/metadata/objects.ts";
import { assert } from "../base/assert.ts";
import type { Metadata } from "./index.ts";

test("an object is put, found, listed, overwritten and deleted, on this node and across the wire", async () => {
  for (const isRemote of [false, true]) {
    const { groups, metadata } = await startMetadata(4);
    groups.isRemote = isRemote;
    const { bucket, isNew } = await metadata.createBucket("photos");
    expect([bucket.state, isNew]).toEqual(["active", true]);
    const at = { bucket: bucket.id, key: "a/1.jpg" };

    const put = await metadata.put({ ...at, object: described("one"), precondition: {}, missing: [] });
    expect(put).toMatchObject({ kind: "written", isNull: true });
    const found = await metadata.find(bucket.id, "a/1.jpg", undefined);
    // A clone, since bytes may come as a Buffer.
    expect(structuredClone(found)).toMatchObject({
      kind: "object",
      object: { ...described("one"), isNull: true },
    });
    assert(found.kind === "object", "it was put");
    // The shard's last entry is the one that wrote it.
    expect(found.appliedIndex).toBe(found.object.logIndex);

    await metadata.put({ ...at, key: "b", object: described("two"), precondition: {}, missing: [] });
    const page = await metadata.list({ bucket: bucket.id, prefix: "", delimiter: "/", after: "", limit: 10 });
    expect(entriesOf(page)).toEqual(["a/", "b"]);

    expect(await metadata.deleteBucket("photos")).toBe("notEmpty");
    for (const key of ["a/1.jpg", "b"]) {
      const deleted = await metadata.delete({ bucket: bucket.id, key, version: undefined, precondition: {} });
      expect(deleted).toMatchObject({ kind: "deleted", isMarker: false });
    }
    expect(await metadata.find(bucket.id, "b", undefined)).toMatchObject({
      kind: "missing",
      isBucketMissing: false,
    });
    expect(await metadata.deleteBucket("photos")).toBe("deleted");
    expect(await metadata.find(bucket.id, "b", undefined)).toMatchObject({
      kind: "missing",
      isBucketMissing: true,
    });
  }
});

test("a common prefix is shown once, however much lies under it, and the key right behind it is not skipped", async () => {
  const { metadata } = await startMetadata(3);
  const { bucket } = await metadata.createBucket("bucket");
  const keys = Array.from({ length: 60 }, (_, number) => `a/${number}`);
  for (const key of [...keys, "a0", "b/1", "c"]) {
    await metadata.put({ bucket: bucket.id, key, object: described(key), precondition: {}, missing: [] });
  }
  const scan = { bucket: bucket.id, prefix: "", delimiter: "/" };
  expect(entriesOf(await metadata.list({ ...scan, after: "", limit: 10 }))).toEqual(["a/", "a0", "b/", "c"]);
  const page = await metadata.list({ ...scan, after: "a/", limit: 2 });
  expect([entriesOf(page), page.isTruncated]).toEqual([["a0", "b/"], true]);
  // A start inside a prefix shows it still, for the keys behind the start.
  expect(entriesOf(await metadata.list({ ...scan, after: "a/30", limit: 2 }))).toEqual(["a/", "a0"]);
  const long = await metadata.list({ ...scan, after: `a0${"x".repeat(5000)}`, limit: 5 });
  expect(entriesOf(long)).toEqual(["b/", "c"]);
});

test("whatever step a gateway dies at, the next one finishes the bucket, and a shard agrees with the system group", async () => {
  // Each command that a creation, a change of versioning, a refused and a real deletion take is made to fail once.
  for (let failing = 0; failing < 30; failing++) {
    const { groups, metadata, scheduler } = await startMetadata(2);
    let commands = 0;
    groups.beforePropose = () => {
      if (commands++ >= failing) throw new Error("the gateway is dead");
    };
    const died = await lifeOfABucket(metadata).then(
      () => false,
      () => true,
    );
    groups.beforePropose = () => {};

    const other = metadataOver(groups, scheduler, failing + 2);
    await other.finishBuckets();
    expect(await other.finishBuckets(), "nothing is left to finish").toBe(0);
    const { bucket } = await other.createBucket("bucket");
    const at = { bucket: bucket.id, key: "after" };
    const put = await other.put({ ...at, object: described("x"), precondition: {}, missing: [] });
    expect(put).toMatchObject({ kind: "written", isNull: bucket.versioning !== "enabled" });
    for (const key of ["b", "c", "d"]) {
      const result = await other.put({ ...at, key, object: described("x"), precondition: {}, missing: [] });
      expect(result, `on every shard, ${failing}`).toMatchObject({ kind: "written" });
    }
    if (!died) return;
  }
  throw new Error("the bucket's life never came to its end");
});

async function lifeOfABucket(metadata: Metadata): Promise<void> {
  const { bucket } = await metadata.createBucket("bucket");
  await metadata.setVersioning("bucket", "enabled");
  const at = { bucket: bucket.id, key: "k" };
  const put = await metadata.put({ ...at, object: described("x"), precondition: {}, missing: [] });
  if (put.kind !== "written") throw new Error(put.refusal);
  expect(await metadata.deleteBucket("bucket")).toBe("notEmpty");
  await metadata.delete({ ...at, version: put.version, precondition: {} });
  expect(await metadata.deleteBucket("bucket")).toBe("deleted");
}

test("a late command of a deleted bucket's past does not open it again", async () => {
  const { groups, metadata } = await startMetadata(2);
  let late: (() => void) | undefined;
  groups.beforePropose = (group, command) => {
    if (group === groups.shards[0]) late ??= () => groups.apply(group, command);
  };
  const { bucket } = await metadata.createBucket("bucket");
  groups.beforePropose = () => {};
  expect(await metadata.deleteBucket("bucket")).toBe("deleted");
  late?.();
  for (const key of ["a", "b", "c", "d"]) {
    const at = { bucket: bucket.id, key };
    const put = await metadata.put({ ...at, object: described("x"), precondition: {}, missing: [] });
    expect(put).toEqual({ kind: "refused", refusal: "noSuchBucket" });
  }
  const page = await metadata.list({ bucket: bucket.id, prefix: "", delimiter: "", after: "", limit: 5 });
  expect(page.isBucketMissing).toBe(true);
});
