import { expect, it } from "vitest";
import { bucketId } from "../../base/ids.ts";
import { versionId } from "../../base/version-id.ts";
import type { IncomingReplica, ReceivedOutcome } from "../../region/index.ts";
import { Merges } from "./merges.ts";

const [bucket, other] = [bucketId("00000000000000f1"), bucketId("00000000000000f2")];
const put = (region: number): IncomingReplica => {
  const version = versionId({ millis: 1, counter: 0, region, random: 0 });
  return { kind: "put", version, object: { bytes: 5 } } as unknown as IncomingReplica;
};

it("counts what has changed something, of each region in its newest epoch", () => {
  const merges = new Merges(1_000);
  const add = (region: number, epoch: number, outcome: ReceivedOutcome = "applied") => {
    merges.add({ bucket, epoch }, [put(region), put(region)], [outcome, "present"]);
    return merges.of(bucket).find((each) => each.region === region);
  };
  expect(merges.of(bucket)).toEqual([]);
  expect(add(1, 2)).toEqual({ region: 1, epoch: 2, objects: 1, bytes: 5 });
  expect(add(1, 2)).toEqual({ region: 1, epoch: 2, objects: 2, bytes: 10 });
  expect(add(3, 2)).toEqual({ region: 3, epoch: 2, objects: 1, bytes: 5 });
  expect(add(1, 3)).toEqual({ region: 1, epoch: 3, objects: 1, bytes: 5 });
  expect(add(1, 2)).toEqual({ region: 1, epoch: 3, objects: 1, bytes: 5 });
  // It may come again and again.
  expect(add(1, 3, "superseded")).toEqual({ region: 1, epoch: 3, objects: 1, bytes: 5 });
  expect(merges.objects).toBe(6);
});

it("counts tags and deletions for the region that made them, whoever wrote the version", () => {
  const merges = new Merges(1_000);
  const [theirs, ours] = [1, 2].map((region) => versionId({ millis: 1, counter: 0, region, random: 0 }));
  const replicas = [
    { kind: "tags", version: ours, tagsStamp: theirs },
    { kind: "deleteVersion", version: ours, stamp: theirs },
  ] as unknown as IncomingReplica[];
  merges.add({ bucket, epoch: 2 }, replicas, ["applied", "applied"]);
  expect(merges.of(bucket)).toEqual([{ region: 1, epoch: 2, objects: 2, bytes: 0 }]);
});

it("has another mark behind each merge of the bucket, while one is under way, and when one has failed", async () => {
  const merges = new Merges(1_000);
  const seen = new Set<number>();
  const look = () => seen.add(merges.markOf(bucket)).size;
  expect([look(), look()]).toEqual([1, 1]);
  await merges.during(other, async () => undefined);
  expect(look()).toBe(1);
  const underWay = Promise.withResolvers<void>();
  const merge = merges.during(bucket, () => underWay.promise);
  const failing = merges.during(bucket, () => Promise.reject(new Error("its answer is lost")));
  await expect(failing).rejects.toThrow("lost");
  expect([look(), look()]).toEqual([2, 3]);
  underWay.resolve();
  await merge;
  expect([look(), look()]).toEqual([4, 4]);
  // A node that starts again begins somewhere else.
  expect(seen.has(new Merges(5_000).markOf(bucket))).toBe(false);
});

it("has another mark of a bucket that was forgotten, and forgets none while it merges", async () => {
  const merges = new Merges(1_000);
  const nothing = async (): Promise<void> => undefined;
  const before = [merges.markOf(bucket)];
  await merges.during(bucket, nothing);
  before.push(merges.markOf(bucket));
  const underWay = Promise.withResolvers<void>();
  const merge = merges.during(other, () => underWay.promise);
  for (let n = 0; n < 10_000; n++) {
    await merges.during(bucketId((n + 0x100).toString(16).padStart(16, "0")), nothing);
  }
  expect(before).not.toContain(merges.markOf(bucket));
  expect(merges.markOf(other)).not.toBe(merges.markOf(other));
  underWay.resolve();
  await merge;
  expect(merges.markOf(other)).toBe(merges.markOf(other));
});
