import { expect, test } from "vitest";
import { startMetadata } from "../../test/metadata/local-groups.ts";
import { described, entriesOf } from "../../test/metadata/objects.ts";

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

    await metadata.put({ ...at, key: "b", object: described("two"), precondition: {}, missing: [] });
    const page = await metadata.list({ bucket: bucket.id, prefix: "", delimiter: "/", after: "", limit: 10 });
    expect(entriesOf(page)).toEqual(["a/", "b"]);

    expect(await metadata.deleteBucket("photos")).toBe("notEmpty");
    for (const key of ["a/1.jpg", "b"]) {
      const deleted = await metadata.delete({ bucket: bucket.id, key, version: undefined, precondition: {} });
      expect(deleted).toMatchObject({ kind: "deleted", isMarker: false });
    }
    expect(await metadata.find(bucket.id, "b", undefined)).toEqual({
      kind: "missing",
      isBucketMissing: false,
    });
    expect(await metadata.deleteBucket("photos")).toBe("deleted");
    expect(await metadata.find(bucket.id, "b", undefined)).toEqual({
      kind: "missing",
      isBucketMissing: true,
    });
  }
});
