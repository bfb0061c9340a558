import { expect, test } from "vitest";
import { startMetadata } from "../../../test/metadata/local-groups.ts";
import { described } from "../../../test/metadata/objects.ts";
import { SimClock } from "../../../test/simulation/sim-clock.ts";
import { bucketId } from "../../base/ids.ts";
import { TombstoneTrimmer } from "./tombstone-trimmer.ts";

const DAY_MS = 86_400_000;

test("deletions are forgotten when they are old enough, where the shard is led", async () => {
  const { groups, metadata, scheduler } = await startMetadata(2);
  const id = bucketId("00000000000000aa");
  await metadata.followBucket({
    ...{ id, name: "bucket", createdMs: 1, versioning: "enabled", tags: [], federationGeneration: 1 },
    replication: { targets: [{ id: 1, region: 2, bucket: id }], rules: [] },
  });
  for (const key of ["a", "b", "c", "d"]) {
    const put = await metadata.put({
      bucket: id,
      key,
      object: described(key),
      precondition: {},
      missing: [],
    });
    if (put.kind !== "written") throw new Error(put.refusal);
    await metadata.delete({ bucket: id, key, version: put.version, precondition: {} });
  }
  const count = async (): Promise<number> => {
    const stats = await Promise.all(groups.shards.map((shard) => metadata.shardStats(shard)));
    return stats.reduce((sum, { tombstones }) => sum + tombstones, 0);
  };
  const clock = new SimClock(scheduler);
  const led = new Set(groups.shards.slice(0, 1));
  const components = { metadata, clock, leads: (shard: (typeof groups.shards)[number]) => led.has(shard) };
  const trimmer = new TombstoneTrimmer(components, { tombstoneMaxAgeMs: DAY_MS });
  const { signal } = new AbortController();
  expect(await trimmer.work(signal)).toBe(false);
  expect(await count()).toBe(4);
  await scheduler.run({ untilMs: scheduler.nowMs + 2 * DAY_MS });
  expect(await trimmer.work(signal)).toBe(true);
  expect(await count()).toBeLessThan(4);
  expect(await trimmer.work(signal)).toBe(false);
  const left = await count();
  for (const shard of groups.shards) led.add(shard);
  await trimmer.work(signal);
  expect([await count(), left > 0]).toEqual([0, true]);
});
