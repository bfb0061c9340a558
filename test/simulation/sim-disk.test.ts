import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DiskFile } from "../../src/base/disk.ts";
import { describeDisk } from "../contract/disk.ts";
import { Scheduler } from "./scheduler.ts";
import { SeededRandom } from "./seeded-random.ts";
import { SimClock } from "./sim-clock.ts";
import { SimDisk, type SimDiskOptions } from "./sim-disk.ts";

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const string = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

function createDrive(options: SimDiskOptions & { seed?: number } = {}) {
  const scheduler = new Scheduler();
  const disk = new SimDisk(new SimClock(scheduler), new SeededRandom(options.seed ?? 1), options);
  const wait = async <T>(operation: Promise<T>): Promise<T> => {
    let isDone = false;
    const settled = operation.finally(() => {
      isDone = true;
    });
    settled.catch(() => {});
    await scheduler.run({ untilMs: Number.POSITIVE_INFINITY, isDone: () => isDone });
    return settled;
  };
  const open = async (file: string, durableWrites = false): Promise<DiskFile> => {
    await wait(disk.makeDirectory("/d"));
    return wait(disk.open(`/d/${file}`, { create: true, durableWrites }));
  };
  return { scheduler, disk, wait, open };
}

describeDisk("simulated disk", async () => {
  const { disk, wait } = createDrive();
  await wait(disk.makeDirectory("/data"));
  return { disk, directory: "/data", wait, dispose: async () => {} };
});

describe("what a crash leaves", () => {
  it("keeps synced bytes and any part of the others, in every way over many seeds", async () => {
    const outcomes = new Set<string>();
    for (let seed = 0; seed < 60; seed++) {
      const { disk, wait, open } = createDrive({ seed });
      const file = await open("a");
      await wait(disk.syncDirectory("/d"));
      await wait(file.write(0, [text("durable.")]));
      await wait(file.sync());
      await wait(file.write(0, [text("CHANGED!")]));
      disk.crash();
      const bytes = string(await wait((await open("a")).read(0, 100)));
      expect(bytes).toHaveLength(8);
      for (const [i, letter] of [...bytes].entries()) {
        expect(["durable.".charAt(i), "CHANGED!".charAt(i)]).toContain(letter);
      }
      outcomes.add(bytes);
    }
    expect(outcomes.has("durable.")).toBe(true);
    expect(outcomes.has("CHANGED!")).toBe(true);
    expect(outcomes.size).toBeGreaterThan(4);
  });

  it("keeps a durable write that resolved, and may tear the one under way", async () => {
    let torn = 0;
    for (let seed = 0; seed < 40; seed++) {
      const { disk, wait, open } = createDrive({ seed });
      const file = await open("a", true);
      await wait(disk.syncDirectory("/d"));
      await wait(file.preallocate(1 << 20));
      await wait(file.write(0, [text("first")]));
      let resolved = false;
      void file.write(4096, [new Uint8Array(2000).fill(7)]).then(() => {
        resolved = true;
      });
      disk.crash();
      const again = await open("a", true);
      expect(string(await wait(again.read(0, 5)))).toBe("first");
      expect(resolved).toBe(false);
      const count = (await wait(again.read(4096, 2000))).filter((byte) => byte === 7).length;
      if (count > 0 && count < 2000) torn++;
      expect(await wait(again.size())).toBe(1 << 20);
    }
    expect(torn).toBeGreaterThan(5);
  });

  it("keeps or loses each name that no directory sync covered; a rename replaces the whole or nothing", async () => {
    const seen = new Set<string>();
    for (let seed = 0; seed < 40; seed++) {
      const { disk, wait, open } = createDrive({ seed });
      const old = await open("current");
      await wait(old.write(0, [text("old")]));
      await wait(old.sync());
      await wait(disk.syncDirectory("/d"));
      const fresh = await open("new");
      await wait(fresh.write(0, [text("new")]));
      await wait(fresh.sync());
      await wait(disk.rename("/d/new", "/d/current"));
      disk.crash();
      const content = string(await wait((await open("current")).read(0, 10)));
      expect(["old", "new"]).toContain(content);
      seen.add(`${content} ${(await wait(disk.list("/d"))).join(",")}`);
    }
    expect(seen).toContain("old current");
    expect(seen).toContain("old current,new");
    expect(seen).toContain("new current");
  });

  it("does not believe in a sync that follows a failed one", async () => {
    let lost = 0;
    for (let seed = 0; seed < 30; seed++) {
      const { disk, wait, open } = createDrive({ seed });
      const file = await open("a");
      await wait(disk.syncDirectory("/d"));
      await wait(file.write(0, [text("1111")]));
      disk.failNext("sync");
      await expect(wait(file.sync())).rejects.toMatchObject({ code: "disk.failed" });
      await wait(file.write(2, [text("2222")]));
      await wait(file.sync());
      disk.crash();
      const bytes = await wait((await open("a")).read(0, 6));
      expect(string(bytes.subarray(2))).toBe("2222");
      if (string(bytes.subarray(0, 2)) !== "11") lost++;
    }
    expect(lost).toBeGreaterThan(3);
  });

  it("kills only the process: written bytes stay, and a later power loss may still take them", async () => {
    let lost = 0;
    for (let seed = 0; seed < 30; seed++) {
      const { disk, wait, open } = createDrive({ seed });
      const file = await open("a");
      await wait(disk.syncDirectory("/d"));
      await wait(file.write(0, [text("kept")]));
      disk.kill();
      expect(string(await wait((await open("a")).read(0, 10)))).toBe("kept");
      disk.crash();
      if (string(await wait((await open("a")).read(0, 10))) !== "kept") lost++;
    }
    expect(lost).toBeGreaterThan(3);
  });

  it("never resolves what a dead process had under way", async () => {
    const { disk, scheduler, open } = createDrive();
    const file = await open("a");
    const settled: string[] = [];
    void file.write(0, [text("x")]).then(() => settled.push("write"));
    disk.crash();
    void file.sync().then(() => settled.push("sync"));
    await scheduler.run({ untilMs: 1000 });
    expect(settled).toEqual([]);
  });

  it("holds for a model: a byte is one that was written there since the last sync, or the synced one", async () => {
    const write = fc.record({
      position: fc.integer({ min: 0, max: 40 }),
      length: fc.integer({ min: 1, max: 20 }),
      sync: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(write, { maxLength: 12 }), fc.nat(), async (writes, seed) => {
        const { disk, wait, open } = createDrive({ seed });
        const file = await open("a");
        await wait(disk.syncDirectory("/d"));
        const possible = Array.from({ length: 60 }, () => new Set([0]));
        for (const [i, { position, length, sync }] of writes.entries()) {
          await wait(file.write(position, [new Uint8Array(length).fill(i + 1)]));
          for (let at = position; at < position + length; at++) possible[at]?.add(i + 1);
          if (!sync) continue;
          await wait(file.sync());
          const now = await wait(file.read(0, 60));
          for (const [at, values] of possible.entries()) {
            values.clear();
            values.add(now[at] ?? 0);
          }
        }
        disk.crash();
        const after = await wait((await open("a")).read(0, 60));
        for (const [at, values] of possible.entries()) expect(values).toContain(after[at] ?? 0);
      }),
      { numRuns: 60 },
    );
  });
});

describe("faults on demand", () => {
  it("fails the next operation of a kind, once", async () => {
    const { disk, wait, open } = createDrive();
    const file = await open("a");
    disk.failNext("write");
    await expect(wait(file.write(0, [text("x")]))).rejects.toMatchObject({ code: "disk.failed" });
    await wait(file.write(0, [text("y")]));
    disk.failNext("read");
    await expect(wait(file.read(0, 1))).rejects.toMatchObject({ code: "disk.failed" });
    expect(disk.counters).toMatchObject({ writeErrors: 1, readErrors: 1 });
  });

  it("is full at its capacity, and takes overwrites still", async () => {
    const { disk, wait, open } = createDrive({ capacityBytes: 100 });
    const file = await open("a");
    await wait(file.write(0, [new Uint8Array(100)]));
    await expect(wait(file.write(90, [new Uint8Array(11)]))).rejects.toMatchObject({ code: "disk.full" });
    await expect(wait(file.preallocate(200))).rejects.toMatchObject({ code: "disk.full" });
    await wait(file.write(0, [new Uint8Array(100)]));
    expect(disk.counters.full).toBe(2);
  });

  it("takes longer when it is slow", async () => {
    const { disk, wait, open, scheduler } = createDrive();
    const file = await open("a", true);
    disk.slowFactor = 100;
    const before = scheduler.nowMs;
    await wait(file.write(0, [text("x")]));
    expect(scheduler.nowMs - before).toBeGreaterThan(20);
    expect(disk.counters.slow).toBe(1);
  });

  it("flips bits everywhere but in the last durable write", async () => {
    const { disk, wait, open } = createDrive();
    const file = await open("a", true);
    await wait(file.write(0, [new Uint8Array(100)]));
    await wait(file.write(100, [new Uint8Array(100)]));
    const random = new SeededRandom(5);
    for (let i = 0; i < 200; i++) disk.flipBits(random, { file: "/d/a" });
    const bytes = await wait(file.read(0, 200));
    expect(bytes.subarray(0, 100).some((byte) => byte !== 0)).toBe(true);
    expect(bytes.subarray(100).every((byte) => byte === 0)).toBe(true);
    expect(disk.counters.bitFlips).toBeGreaterThan(0);
  });
});
