import { expect, test } from "vitest";
import { BUCKET, pattern, putRequest, regionWorld } from "../../../test/region/region-world.ts";
import { bucketId } from "../../base/ids.ts";

test("a gateway that knows no lease of its region writes no bucket with a home, whatever the row says", async () => {
  const { run, clock, metadata, gateway } = await regionWorld();
  let ceilingMs: number | undefined;
  const asked = new Set<string>();
  const { region } = gateway({
    ceilingMs: (bucket, epoch) => {
      asked.add(`${bucket} ${epoch}`);
      return ceilingMs;
    },
  });
  const put = () => run(region.put(putRequest("a", pattern(20))));
  expect((await put()).committed).not.toHaveProperty("epoch");

  const row = await run(region.bucket(BUCKET));
  const home = { isHere: true, epoch: 3, floorMs: 0, isFrozen: false };
  await run(metadata.followBucket({ ...row, federationGeneration: 1, home }));
  const locator = { bucket: BUCKET, key: "a", version: undefined };
  const upload = { bucket: BUCKET, key: "a", headers: {}, userMetadata: [], tags: [] };
  const writes = [
    put,
    () => run(region.delete(locator, {})),
    () => run(region.setTags(locator, [])),
    () => run(region.createUpload({ ...upload, storageClass: "STANDARD" })),
  ];
  for (const write of writes) await expect(write()).rejects.toMatchObject({ code: "home.lost" });

  ceilingMs = clock.wallMs() + 1_000;
  expect((await put()).committed).toMatchObject({ epoch: 3 });
  expect([...asked]).toEqual([`${row.id} 3`]);
});

test("a gateway whose row is of an earlier epoch writes again when the home has returned", async () => {
  const { run, clock, metadata, gateway } = await regionWorld();
  let current = 3;
  const { region } = gateway({
    ceilingMs: (_, epoch) => (epoch === current ? clock.wallMs() + 1_000 : undefined),
  });
  const row = await run(region.bucket(BUCKET));
  const follow = (epoch: number) =>
    run(
      metadata.followBucket({
        ...{ ...row, federationGeneration: epoch },
        home: { isHere: true, epoch, floorMs: 0, isFrozen: false },
      }),
    );
  const locator = { bucket: BUCKET, key: "a", version: undefined };
  const writes = [
    async () => (await run(region.put(putRequest("a", pattern(20))))).committed,
    async () => (await run(region.put(putRequest("a", pattern(200_000))))).committed,
    async () => (await run(region.delete(locator, {}))).committed,
  ];
  await follow(current);
  for (const write of writes) {
    expect(await write()).toMatchObject({ epoch: current });
    // Away, and back.
    current += 2;
    await follow(current);
  }
  expect(await writes[0]?.()).toMatchObject({ epoch: 9 });
});

test("a bucket that was made anew with its home elsewhere is not taken for one that is not there", async () => {
  const { run, region, metadata, gateway } = await regionWorld();
  const other = gateway().region;
  const locator = { bucket: BUCKET, key: "a", version: undefined };
  await run(other.delete(locator, {}));
  await run(region.deleteBucket(BUCKET));
  const row = { name: BUCKET, createdMs: 5, versioning: "unversioned", tags: [] } as const;
  const home = { isHere: false, epoch: 1, floorMs: 0, isFrozen: false };
  const replication = { targets: [], rules: [] };
  const id = bucketId("00000000000000aa");
  await run(metadata.followBucket({ ...row, id, replication, federationGeneration: 1, home }));
  await expect(run(other.delete(locator, {}))).rejects.toMatchObject({ code: "home.moved" });
});
