import fc from "fast-check";
import { expect, it } from "vitest";
import { blobId, groupId, placementGroupId } from "../../base/ids.ts";
import { RepairQueue, type RepairTask } from "./repair-queue.ts";

const shard = groupId(2);
const options = { maxTasks: 10, backOffMinMs: 100, backOffMaxMs: 1_000 };

function task(name: number, missing: number): RepairTask {
  const blob = {
    blob: blobId(name.toString(16).padStart(32, "0")),
    placementGroup: placementGroupId(1),
    bytes: 1,
  };
  return { shard, missing: { blob, fragments: Array.from({ length: missing }, (_, i) => i) } };
}

const nameOf = ({ missing }: RepairTask): number => Number.parseInt(missing.blob.blob, 16);

it("those that miss the most come first, and only so many are kept", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 60 }), (counts) => {
      const queue = new RepairQueue(options);
      counts.forEach((count, name) => {
        queue.offer(task(name, count), 0);
      });
      queue.endScan(true);
      const expected = counts
        .map((count, name) => task(name, count))
        .sort((a, b) => b.missing.fragments.length - a.missing.fragments.length)
        .slice(0, options.maxTasks);
      const taken = [];
      while (queue.size > 0) taken.push(...queue.take(3));
      expect(taken).toEqual(expected);
    }),
  );
});

it("what failed rests, twice as long each time or until a drive is back, and is forgotten when no scan meets it", () => {
  const queue = new RepairQueue(options);
  const scan = (nowMs: number, isWhole = true): number[] => {
    queue.offer(task(1, 1), nowMs);
    queue.endScan(isWhole);
    return queue.take(9).map(nameOf);
  };
  expect(scan(0)).toEqual([1]);
  queue.failed(task(1, 1).missing.blob.blob, 0);
  expect(scan(99)).toEqual([]);
  expect(scan(100)).toEqual([1]);
  queue.failed(task(1, 1).missing.blob.blob, 100);
  expect(scan(299)).toEqual([]);
  expect(scan(300)).toEqual([1]);
  queue.failed(task(1, 1).missing.blob.blob, 300);
  expect(scan(301)).toEqual([]);
  queue.wake();
  expect(scan(302)).toEqual([1]);
  expect(queue.resting).toBe(1);
  queue.endScan(false);
  expect(queue.resting).toBe(1);
  queue.endScan(true);
  expect(queue.resting).toBe(0);
});
