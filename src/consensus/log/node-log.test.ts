import { describe, expect, it } from "vitest";
import { Scheduler } from "../../../test/simulation/scheduler.ts";
import { SeededRandom } from "../../../test/simulation/seeded-random.ts";
import { SimClock } from "../../../test/simulation/sim-clock.ts";
import { SimDisk } from "../../../test/simulation/sim-disk.ts";
import type { Disk, DiskFile } from "../../base/disk.ts";
import type { AtollError } from "../../base/errors.ts";
import { groupId, logIndex, nodeId, term } from "../../base/ids.ts";
import { silentLogger } from "../../base/logger.ts";
import { type Entry, EntryKind, type HardState, type SnapshotMark } from "../core/types.ts";
import { emptyMembership } from "../wire/membership.ts";
import { NodeLog } from "./node-log.ts";
import type { LogOpenOptions } from "./types.ts";

const DIRECTORY = "/log";
const one = groupId(1);
const two = groupId(2);

function createMachine(seed = 1) {
  const scheduler = new Scheduler();
  const disk = new SimDisk(new SimClock(scheduler), new SeededRandom(seed));
  const wait = async <T>(operation: Promise<T>): Promise<T> => {
    let isDone = false;
    const settled = operation.finally(() => {
      isDone = true;
    });
    settled.catch(() => {});
    await scheduler.run({ untilMs: scheduler.nowMs + 60_000, isDone: () => isDone });
    if (!isDone) throw new Error("it never settled");
    return settled;
  };
  let clock = new SimClock(scheduler);
  const open = (options: LogOpenOptions = {}, on: Disk = disk) => {
    clock.stop();
    clock = new SimClock(scheduler);
    const components = { clock, logger: silentLogger, random: new SeededRandom(7) };
    return wait(NodeLog.open(on, DIRECTORY, components, { segmentBytes: 64 * 1024, ...options }));
  };
  const idle = (ms: number): Promise<void> => scheduler.run({ untilMs: scheduler.nowMs + ms });
  /** Flips a bit in the first place of any segment that holds the text; from then on the text is not there. */
  const damage = async (text: string): Promise<void> => {
    for (const name of await wait(disk.list(DIRECTORY))) {
      const file = await wait(disk.open(`${DIRECTORY}/${name}`, { create: false, durableWrites: true }));
      const bytes = Buffer.from(await wait(file.read(0, 1 << 24)));
      const at = bytes.indexOf(text, 0, "latin1");
      if (at < 0) continue;
      await wait(file.write(at, [Buffer.from([(bytes[at] ?? 0) ^ 0x10])]));
      await wait(file.close());
      return;
    }
    throw new Error(`no segment holds ${text}`);
  };
  return { scheduler, disk, wait, open, idle, damage };
}

const state = (
  ofTerm: number,
  votedFor: number,
  commit: number,
  flags: { recovering?: boolean } = {},
): HardState => ({
  term: term(ofTerm),
  votedFor: votedFor === 0 ? 0 : nodeId(votedFor),
  commit: logIndex(commit),
  recovering: flags.recovering ?? false,
});

const entry = (index: number, ofTerm: number, data: string | Uint8Array): Entry => ({
  index: logIndex(index),
  term: term(ofTerm),
  kind: EntryKind.command,
  data: Buffer.from(data),
});

/** Entries from one index to another, each with a text of its own that tests find on the disk. */
const entries = (from: number, to: number, ofTerm = 1): Entry[] =>
  Array.from({ length: to - from + 1 }, (_, i) =>
    entry(from + i, ofTerm, `<entry ${from + i} of ${ofTerm}>`),
  );

const mark = (index: number, ofTerm = 1): SnapshotMark => ({
  index: logIndex(index),
  term: term(ofTerm),
  membership: { ...emptyMembership, voters: [nodeId(1), nodeId(2), nodeId(3)] },
});

const texts = (list: readonly Entry[] | undefined): string[] =>
  (list ?? []).map(({ data }) => Buffer.from(data).toString());

describe("what is appended is there after a restart", () => {
  it("hard states and entries of several groups, in order, after a power loss", async () => {
    const { disk, open, wait } = createMachine();
    const { log, groups } = await open();
    expect(groups.size).toBe(0);
    await wait(
      log.append([
        { group: one, hardState: state(3, 2, 0), entries: entries(1, 3, 3) },
        { group: two, entries: [entry(1, 1, "x"), { ...entry(2, 2, ""), kind: EntryKind.noop }] },
      ]),
    );
    await wait(log.append([{ group: one, hardState: state(3, 2, 2), entries: entries(4, 4, 3) }]));
    disk.crash();
    const again = await open();
    expect(again.groups.get(one)).toEqual({
      hardState: state(3, 2, 2),
      mark: { ...mark(0, 0), membership: emptyMembership },
      entries: entries(1, 4, 3),
      condition: "intact",
    });
    expect(again.groups.get(two)?.entries.map(({ kind, term: t }) => [kind, t])).toEqual([
      [EntryKind.command, 1],
      [EntryKind.noop, 2],
    ]);
    expect(again.report).toMatchObject({ damaged: [], lost: [], damagedBatches: 0 });
  });

  it("a conflicting suffix is replaced, and a restart drops what was before it", async () => {
    const { disk, open, wait } = createMachine();
    const { log } = await open();
    await wait(log.append([{ group: one, entries: entries(1, 6) }]));
    await wait(log.append([{ group: one, hardState: state(2, 0, 3), entries: entries(4, 5, 2) }]));
    await wait(log.append([{ group: two, entries: entries(1, 5) }]));
    await wait(log.append([{ group: two, restart: mark(100, 4), entries: entries(101, 102, 4) }]));
    disk.crash();
    const { groups } = await open();
    expect(groups.get(one)?.entries).toEqual([...entries(1, 3), ...entries(4, 5, 2)]);
    expect(groups.get(two)).toMatchObject({
      mark: mark(100, 4),
      entries: entries(101, 102, 4),
      hardState: { commit: 100 },
      condition: "intact",
    });
  });

  it("entries larger than a segment, and far more of them than one holds", async () => {
    const { disk, open, wait } = createMachine();
    const { log } = await open();
    const large = new Uint8Array(300_000).map((_, i) => i % 251);
    await wait(log.append([{ group: one, entries: [entry(1, 1, large), entry(2, 1, "small")] }]));
    for (let index = 3; index <= 60; index++) {
      await wait(log.append([{ group: one, entries: [entry(index, 1, large.subarray(0, 5000))] }]));
    }
    expect(log.stats().segments).toBeGreaterThan(4);
    disk.crash();
    const { groups } = await open();
    const recovered = groups.get(one)?.entries ?? [];
    expect(recovered).toHaveLength(60);
    expect(Buffer.from(recovered[0]?.data ?? []).equals(large)).toBe(true);
    expect(groups.get(one)?.condition).toBe("intact");
  });

  it("a removed group is gone, also when its number is used again", async () => {
    const { disk, open, wait } = createMachine();
    const { log } = await open();
    await wait(log.append([{ group: one, hardState: state(5, 1, 0), entries: entries(1, 3, 5) }]));
    await wait(log.append([{ group: two, hardState: state(6, 1, 0) }]));
    const removed = log.removeGroup(one);
    const reused = log.append([{ group: one, entries: entries(1, 1, 1) }]);
    await wait(Promise.all([removed, reused, log.removeGroup(two)]));
    disk.crash();
    const { groups } = await open();
    expect([...groups.keys()]).toEqual([one]);
    expect(groups.get(one)).toMatchObject({ hardState: state(0, 0, 0), entries: entries(1, 1, 1) });
  });

  it("stays the same over many restarts, and old segments do not pile up", async () => {
    const { disk, open, wait } = createMachine();
    let { log, groups } = await open();
    await wait(log.append([{ group: one, hardState: state(4, 3, 1), entries: entries(1, 2, 4) }]));
    for (let i = 0; i < 8; i++) {
      if (i % 2 === 0) disk.crash();
      else if (i % 3 === 0) disk.kill();
      else await wait(log.close());
      ({ log, groups } = await open());
      expect(groups.get(one)).toMatchObject({ hardState: state(4, 3, 1), entries: entries(1, 2, 4) });
    }
    log.compact(one, mark(2, 4));
    await wait(log.append([]));
    await wait(log.close());
    ({ log } = await open());
    expect(log.stats().segments).toBeLessThanOrEqual(2);
  });
});

describe("group commit", () => {
  it("starts the write of an idle log within the call, and gathers what comes meanwhile into one", async () => {
    const { disk, open, wait } = createMachine();
    const writes: number[] = [];
    const { log } = await open(
      {},
      watched(disk, (bytes) => writes.push(bytes)),
    );
    writes.length = 0;
    const first = log.append([{ group: one, entries: entries(1, 1) }]);
    expect(writes).toHaveLength(1);
    const order: number[] = [];
    const rest = [2, 3, 4, 5].map((index) =>
      log.append([{ group: one, entries: entries(index, index) }]).then(() => order.push(index)),
    );
    await wait(Promise.all([first.then(() => order.push(1)), ...rest]));
    expect(writes).toHaveLength(2);
    expect(order).toEqual([1, 2, 3, 4, 5]);
    expect(writes.every((bytes) => bytes % 4096 === 0)).toBe(true);
  });

  it("says that it is busy while more is queued than allowed, and takes no larger batches than allowed", async () => {
    const { disk, open, wait } = createMachine();
    const writes: number[] = [];
    const { log } = await open(
      { maxQueuedBytes: 10_000, maxBatchBytes: 4000, segmentBytes: 1 << 20 },
      watched(disk, (bytes) => writes.push(bytes)),
    );
    writes.length = 0;
    const data = new Uint8Array(1000);
    const all = Array.from({ length: 15 }, (_, i) =>
      log.append([{ group: one, entries: [entry(i + 1, 1, data)] }]),
    );
    expect(log.isBusy).toBe(true);
    await wait(Promise.all(all));
    expect(log.isBusy).toBe(false);
    expect(writes).toHaveLength(5);
    expect(log.stats()).toMatchObject({ queuedBytes: 0, entries: 15 });
  });

  it("records a mark behind the entries that it covers, also where these take the place of others", async () => {
    const { disk, open, wait } = createMachine();
    const { log } = await open({ maxBatchBytes: 1000 });
    await wait(log.append([{ group: one, entries: entries(1, 2, 1) }]));
    const data = new Uint8Array(900);
    void log.append([]);
    const inBetween = log.append([{ group: two, entries: [entry(1, 1, data)] }]);
    const replaced = [entry(1, 2, data), ...entries(2, 3, 2)];
    log.append([{ group: one, hardState: state(2, 0, 1), entries: replaced }]).catch(() => {});
    log.compact(one, mark(1, 2));
    await wait(inBetween);
    disk.crash();
    const { groups } = await open();
    expect(groups.get(one)).toMatchObject({
      condition: "intact",
      mark: { index: 0 },
      entries: entries(1, 2, 1),
    });
  });

  it("records marks of what is durable while a queue never ends, so that old segments go", async () => {
    const { open, wait } = createMachine();
    const { log } = await open({ maxBatchBytes: 1000, segmentBytes: 32 * 1024 });
    const data = new Uint8Array(900);
    const queue: Promise<void>[] = [];
    const push = (index: number) =>
      queue.push(log.append([{ group: one, entries: [entry(index, 1, data)] }]));
    for (let index = 1; index <= 4; index++) push(index);
    let segments = 0;
    for (let durable = 1; durable <= 200; durable++) {
      await wait(queue.shift() ?? Promise.resolve());
      push(durable + 4);
      log.compact(one, mark(durable));
      segments = Math.max(segments, log.stats().segments);
    }
    expect(log.stats().queuedBytes).toBeGreaterThan(2000);
    expect(segments).toBeLessThan(5);
    await wait(Promise.all(queue));
  });

  it("crashes on a write that would leave a hole", async () => {
    const { open, wait } = createMachine();
    const { log } = await open();
    await wait(log.append([{ group: one, entries: entries(1, 3) }]));
    expect(() => log.append([{ group: one, entries: entries(5, 5) }])).toThrow(/after 3/);
    expect(() => log.compact(one, mark(4))).toThrow(/no entry 4/);
    await expect(async () =>
      log.relocate(one, { hardState: state(0, 0, 0), mark: mark(0), entries: [] }),
    ).rejects.toThrow(/not all of its log/);
  });
});

describe("a failing disk stops the log for good", () => {
  it("rejects what was being written with the cause, and all later calls", async () => {
    const { disk, open, wait } = createMachine();
    const { log } = await open();
    await wait(log.append([{ group: one, entries: entries(1, 1) }]));
    const causes: AtollError[] = [];
    log.onStop((cause) => causes.push(cause));
    disk.failNext("write");
    const failing = log.append([{ group: one, entries: entries(2, 2) }]);
    const queued = log.append([{ group: one, entries: entries(3, 3) }]);
    const outcomes = await wait(Promise.allSettled([failing, queued]));
    expect(outcomes).toMatchObject([
      { status: "rejected", reason: { code: "disk.failed" } },
      { status: "rejected", reason: { code: "log.stopped", cause: { code: "disk.failed" } } },
    ]);
    await expect(log.append([])).rejects.toMatchObject({ code: "log.stopped" });
    expect(log.stopped?.code).toBe("disk.failed");
    expect(causes).toHaveLength(1);
    await wait(log.close());
    const { groups } = await open();
    expect(texts(groups.get(one)?.entries)[0]).toBe("<entry 1 of 1>");
  });

  it("stops when there is no room for the next segment, but not before it is needed", async () => {
    const { disk, open, wait } = createMachine();
    const { log } = await open();
    const { freeBytes } = await wait(disk.space(DIRECTORY));
    disk.capacityBytes -= freeBytes;
    let index = 1;
    const data = new Uint8Array(3000);
    for (; index <= 10; index++) await wait(log.append([{ group: one, entries: [entry(index, 1, data)] }]));
    expect(log.stopped).toBeUndefined();
    const failure: unknown = await wait(
      (async () => {
        for (; index < 30; index++) await log.append([{ group: one, entries: [entry(index, 1, data)] }]);
      })(),
    ).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: "disk.full" });
  });
});

describe("a torn tail is cut off", () => {
  it("is not there, nor in the way, whatever part of it came through", async () => {
    let torn = 0;
    for (let seed = 0; seed < 40; seed++) {
      const { disk, open, wait } = createMachine(seed);
      const { log } = await open();
      await wait(log.append([{ group: one, hardState: state(1, 1, 0), entries: entries(1, 2) }]));
      void log.append([{ group: one, hardState: state(2, 2, 2), entries: entries(2, 40, 2) }]);
      disk.crash();
      const second = await open();
      const recovered = second.groups.get(one);
      const isWhole = recovered?.entries.length === 40;
      expect(recovered).toMatchObject(
        isWhole
          ? {
              hardState: state(2, 2, 2),
              entries: [...entries(1, 1), ...entries(2, 40, 2)],
              condition: "intact",
            }
          : { hardState: state(1, 1, 0), entries: entries(1, 2), condition: "intact" },
      );
      if (second.report.tornTail) torn++;
      await wait(second.log.append([{ group: one, entries: entries(isWhole ? 41 : 3, 50, 3) }]));
      disk.crash();
      const third = await open();
      expect(third.groups.get(one)?.condition).toBe("intact");
      expect(third.groups.get(one)?.entries.at(-1)).toEqual(entry(50, 3, "<entry 50 of 3>"));
    }
    expect(torn).toBeGreaterThan(10);
  });
});

describe("a damaged middle is told from a torn tail", () => {
  it("hits only the group whose entry lost its bytes", async () => {
    const { disk, open, wait, damage } = createMachine();
    const { log } = await open();
    await wait(log.append([{ group: one, hardState: state(2, 1, 0), entries: entries(1, 2) }]));
    await wait(log.append([{ group: one, hardState: state(2, 1, 2) }]));
    await wait(
      log.append([
        { group: one, entries: entries(3, 3) },
        { group: two, entries: [entry(1, 1, "two")] },
      ]),
    );
    await wait(log.append([{ group: one, entries: entries(4, 4) }]));
    disk.crash();
    await damage("<entry 3 of 1>");
    const { groups, report } = await open();
    expect(groups.get(one)).toEqual({
      hardState: state(2, 1, 2, { recovering: true }),
      mark: { ...mark(0, 0), membership: emptyMembership },
      entries: entries(1, 2),
      condition: "damaged",
    });
    expect(groups.get(two)).toMatchObject({ condition: "intact", entries: [{ index: 1 }] });
    expect(report).toMatchObject({ damagedBatches: 1, damaged: [one], lost: [], tornTail: false });
  });

  it("is not damage when what was lost is not needed any more", async () => {
    const { disk, open, wait, damage } = createMachine();
    const { log } = await open();
    await wait(log.append([{ group: one, entries: entries(1, 3) }]));
    await wait(log.append([{ group: one, entries: entries(3, 5, 2) }]));
    await wait(log.append([{ group: two, entries: entries(1, 3, 7) }]));
    log.compact(two, mark(1, 7));
    await wait(log.append([{ group: two, restart: mark(9, 7) }]));
    disk.crash();
    await damage("<entry 3 of 1>");
    await damage("<entry 2 of 7>");
    const { groups, report } = await open();
    expect(report.damagedBatches).toBe(2);
    expect(groups.get(one)?.condition).toBe("damaged");
    expect(texts(groups.get(one)?.entries)).toEqual([]);
    expect(groups.get(two)?.condition).toBe("intact");
  });

  it("remembers the damage, and what comes after it counts, until the replica says that it has recovered", async () => {
    const { disk, open, wait, damage } = createMachine();
    let { log, groups } = await open();
    await wait(log.append([{ group: one, hardState: state(1, 1, 0), entries: entries(1, 3) }]));
    await wait(log.append([{ group: one, entries: entries(4, 5) }]));
    await wait(log.close());
    await damage("<entry 4 of 1>");
    ({ log, groups } = await open());
    expect(groups.get(one)).toMatchObject({ condition: "damaged", entries: entries(1, 3) });
    await wait(log.append([{ group: one, entries: entries(4, 6, 2) }]));
    disk.crash();
    ({ log, groups } = await open());
    expect(groups.get(one)).toMatchObject({
      condition: "damaged",
      entries: [...entries(1, 3), ...entries(4, 6, 2)],
    });
    await wait(log.append([{ group: one, hardState: state(2, 0, 6) }]));
    disk.crash();
    ({ groups } = await open());
    expect(groups.get(one)).toMatchObject({ condition: "intact", hardState: state(2, 0, 6) });
  });

  it("keeps a vote whose batch lost its first block, and hits everyone that may have been in it", async () => {
    const { disk, open, wait } = createMachine();
    const { log } = await open();
    await wait(log.append([{ group: one, hardState: state(1, 1, 0), entries: entries(1, 4) }]));
    await wait(log.append([{ group: one, hardState: state(1, 1, 2) }]));
    await wait(
      log.append([
        { group: one, entries: entries(4, 4, 9) },
        { group: two, hardState: state(8, 3, 0) },
      ]),
    );
    await wait(log.append([]));
    disk.crash();
    await damageBlockOf(disk, wait, "<entry 4 of 9>");
    const { groups, report } = await open();
    expect(report).toMatchObject({ damagedBatches: 1, damaged: [one, two], lost: [] });
    expect(groups.get(one)).toMatchObject({ entries: entries(1, 2), condition: "damaged" });
    expect(groups.get(two)?.hardState).toEqual(state(8, 3, 0, { recovering: true }));
  });

  it("does not take the entries that it still has for all there were", async () => {
    const { disk, open, wait } = createMachine();
    const { log } = await open();
    await wait(log.append([{ group: one, hardState: state(1, 1, 2), entries: entries(1, 2) }]));
    await wait(log.append([{ group: one, entries: entries(3, 3) }]));
    await wait(log.append([]));
    disk.crash();
    await damageBlockOf(disk, wait, "<entry 3 of 1>");
    const { groups } = await open();
    expect(groups.get(one)).toMatchObject({ condition: "damaged", entries: entries(1, 2) });
  });

  it("remembers a group that only the last start's checkpoint named, though that one rots", async () => {
    const { disk, open, wait, idle } = createMachine();
    let { log, groups, report } = await open();
    await wait(log.append([{ group: one, hardState: state(6, 2, 2), entries: entries(1, 2, 6) }]));
    log.compact(one, mark(2, 6));
    await wait(log.append([]));
    await wait(log.close());
    ({ log } = await open());
    await idle(10);
    expect(log.stats().segments).toBe(1);
    disk.crash();
    const [name] = await wait(disk.list(DIRECTORY));
    const file = await wait(disk.open(`${DIRECTORY}/${name}`, { create: false, durableWrites: true }));
    await wait(file.write(4096, [new Uint8Array(4096).fill(0x33)]));
    await wait(file.close());
    ({ groups, report } = await open());
    expect(report.damagedBatches).toBe(1);
    expect(groups.get(one)).toMatchObject({ condition: "damaged", hardState: { term: 6, votedFor: 2 } });
  });

  it("does not open, at any start, when both copies of a vote are gone", async () => {
    const { disk, open, wait } = createMachine();
    const { log } = await open();
    await wait(log.append([{ group: one, hardState: state(1, 1, 0), entries: entries(1, 4) }]));
    await wait(log.append([{ group: one, hardState: state(9, 3, 0), entries: entries(5, 5, 9) }]));
    await wait(log.append([]));
    disk.crash();
    await damageBlockOf(disk, wait, "<entry 5 of 9>");
    await damageBlockOf(disk, wait, "<entry 5 of 9>", 4096);
    await expectRefused({ disk, open, wait });
  });

  it("does not open, at any start, when the only batch that names a group is gone: it could vote again", async () => {
    const { disk, open, wait } = createMachine();
    const { log } = await open();
    await wait(log.append([{ group: one, hardState: state(7, 2, 0), entries: entries(1, 1, 7) }]));
    await wait(log.close());
    await damageBlockOf(disk, wait, "<entry 1 of 7>");
    await damageBlockOf(disk, wait, "<entry 1 of 7>", 4096);
    await expectRefused({ disk, open, wait });
  });

  it("opens when a later checkpoint tells all votes, though both copies of an earlier one are gone", async () => {
    const { disk, open, wait } = createMachine();
    const first = await open();
    await wait(first.log.append([{ group: one, hardState: state(7, 2, 0), entries: entries(1, 1, 7) }]));
    await wait(first.log.close());
    const second = await open();
    await wait(second.log.close());
    await damageBlockOf(disk, wait, "<entry 1 of 7>");
    await damageBlockOf(disk, wait, "<entry 1 of 7>", 4096);
    const { groups } = await open();
    expect(groups.get(one)).toMatchObject({ condition: "damaged", hardState: { term: 7, votedFor: 2 } });
  });

  it.each(["zeroed", "emptied", "removed"])(
    "a log that must exist does not open when it was %s",
    async (how) => {
      const { disk, open, wait } = createMachine();
      const { log } = await open();
      await wait(log.append([{ group: one, hardState: state(7, 2, 0) }]));
      await wait(log.close());
      for (const name of await wait(disk.list(DIRECTORY))) {
        const path = `${DIRECTORY}/${name}`;
        if (how === "removed") {
          await wait(disk.remove(path));
          continue;
        }
        const file = await wait(disk.open(path, { create: false, durableWrites: true }));
        if (how === "emptied") await wait(file.truncate(0));
        else await wait(file.write(0, [new Uint8Array(await wait(file.size()))]));
        await wait(file.close());
      }
      await expectRefused({ disk, open: () => open({ mustExist: true }), wait });
    },
  );

  it("a log that must exist opens when it has no group yet", async () => {
    const { disk, open } = createMachine();
    await open();
    disk.crash();
    const { groups } = await open({ mustExist: true });
    expect(groups.size).toBe(0);
  });

  it("finds rot in the last batch once it is sealed, after a while without writes", async () => {
    const { disk, open, wait, damage, idle } = createMachine();
    const { log } = await open({ sealAfterMs: 200 });
    await wait(log.append([{ group: one, entries: entries(1, 2) }]));
    const before = log.stats().batches;
    await idle(150);
    expect(log.stats().batches).toBe(before);
    await idle(100);
    expect(log.stats().batches).toBe(before + 1);
    await idle(5000);
    expect(log.stats().batches).toBe(before + 1);
    disk.crash();
    await damage("<entry 2 of 1>");
    const { report } = await open();
    expect(report.damaged).toEqual([one]);
  });

  it("misses a segment in the middle", async () => {
    const { disk, open, wait } = createMachine();
    const { log } = await open();
    for (let index = 1; index <= 60; index++) {
      await wait(
        log.append([{ group: one, hardState: state(1, 1, 0), entries: [entry(index, 1, "x".repeat(3000))] }]),
      );
    }
    await wait(log.close());
    const names = await wait(disk.list(DIRECTORY));
    expect(names.length).toBeGreaterThan(3);
    await wait(disk.remove(`${DIRECTORY}/${names[1]}`));
    const { groups } = await open();
    expect(groups.get(one)).toMatchObject({ condition: "damaged", hardState: { term: 1, votedFor: 1 } });
    expect(groups.get(one)?.entries.length).toBeLessThan(30);
  });

  it("survives damage of a segment's header and of any one block of a checkpoint", async () => {
    const { disk, open, wait } = createMachine();
    const { log } = await open();
    for (let index = 1; index <= 30; index++) {
      await wait(
        log.append([{ group: one, hardState: state(4, 1, 0), entries: [entry(index, 1, "x".repeat(3000))] }]),
      );
    }
    await wait(log.append([]));
    disk.crash();
    const names = await wait(disk.list(DIRECTORY));
    for (const position of [0, 4096]) {
      const file = await wait(disk.open(`${DIRECTORY}/${names[1]}`, { create: false, durableWrites: true }));
      await wait(file.write(position, [new Uint8Array(4096).fill(0xaa)]));
      await wait(file.close());
    }
    const { groups } = await open();
    expect(groups.get(one)).toMatchObject({ condition: "intact", hardState: { term: 4, votedFor: 1 } });
    expect(groups.get(one)?.entries).toHaveLength(30);
  });

  it("refuses a log that a newer release wrote, and changes nothing", async () => {
    const { disk, open, wait } = createMachine();
    const { log } = await open();
    await wait(log.close());
    const [name] = await wait(disk.list(DIRECTORY));
    const file = await wait(disk.open(`${DIRECTORY}/${name}`, { create: false, durableWrites: true }));
    const { readSegmentHeader, writeSegmentHeader } = await import("./format.ts");
    const block = Buffer.from(await wait(file.read(0, 64)));
    const header = readSegmentHeader(block);
    expect(header?.version).toBe(1);
    if (header !== undefined) writeSegmentHeader(block, { ...header, version: 2 });
    await wait(file.write(0, [block]));
    const before = await wait(disk.list(DIRECTORY));
    await expect(open()).rejects.toMatchObject({
      code: "log.unsupportedVersion",
      message: expect.stringContaining(String(name)) as string,
    });
    expect(await wait(disk.list(DIRECTORY))).toEqual(before);
  });
});

describe("old segments go", () => {
  it("when all groups have compacted what is in them", async () => {
    const { disk, open, wait, idle } = createMachine();
    const { log } = await open();
    await wait(log.append([{ group: two, hardState: state(7, 2, 0) }]));
    for (let index = 1; index <= 100; index++) {
      await wait(log.append([{ group: one, entries: [entry(index, 1, "x".repeat(3000))] }]));
      if (index % 10 === 0) log.compact(one, mark(index - 5));
    }
    await idle(1000);
    expect(log.stats().segments).toBeLessThanOrEqual(2);
    disk.crash();
    const { groups } = await open();
    expect(groups.get(one)).toMatchObject({ condition: "intact", mark: mark(95) });
    expect(groups.get(one)?.entries.map(({ index }) => index)).toEqual([96, 97, 98, 99, 100]);
    expect(groups.get(two)).toMatchObject({ condition: "intact", hardState: state(7, 2, 0) });
  });

  it("when the group that pins them moves to the front", async () => {
    const { disk, open, wait, idle } = createMachine();
    const { log } = await open({ retainBytes: 128 * 1024 });
    await wait(log.append([{ group: two, hardState: state(7, 2, 1), entries: entries(1, 3, 7) }]));
    expect(log.pinned).toEqual([]);
    for (let index = 1; index <= 100; index++) {
      await wait(log.append([{ group: one, entries: [entry(index, 1, "x".repeat(3000))] }]));
      log.compact(one, mark(index - 1));
    }
    await idle(1000);
    expect(log.pinned).toEqual([two]);
    await wait(log.relocate(two, { hardState: state(7, 2, 1), mark: mark(0, 0), entries: entries(1, 3, 7) }));
    await idle(1000);
    expect(log.pinned).toEqual([]);
    expect(log.stats().segments).toBeLessThanOrEqual(3);
    disk.crash();
    const { groups } = await open();
    expect(groups.get(two)).toMatchObject({
      condition: "intact",
      hardState: state(7, 2, 1),
      entries: entries(1, 3, 7),
    });
    expect(groups.get(one)?.entries.map(({ index }) => index)).toEqual([100]);
  });
});

type Wait = ReturnType<typeof createMachine>["wait"];

/** Twice, and nothing on the disk changes: what the first start leaves decides what the second one sees. */
async function expectRefused(machine: { disk: SimDisk; open: () => Promise<unknown>; wait: Wait }) {
  const { disk, open, wait } = machine;
  const contents = async (): Promise<[string, Buffer][]> => {
    const found: [string, Buffer][] = [];
    for (const name of await wait(disk.list(DIRECTORY))) {
      const file = await wait(disk.open(`${DIRECTORY}/${name}`, { create: false }));
      found.push([name, Buffer.from(await wait(file.read(0, 1 << 24)))]);
      await wait(file.close());
    }
    return found;
  };
  const before = await contents();
  for (let start = 1; start <= 2; start++) {
    await expect(open()).rejects.toMatchObject({
      code: "log.unreadable",
      message: expect.stringMatching(/^\/log: .*votes.* forgotten$/) as string,
    });
    disk.crash();
  }
  expect(await contents()).toEqual(before);
}

/** Overwrites a whole block: the one in which the text was found last, or the one so far behind it. */
const lastFound = new Map<string, { path: string; at: number }>();
async function damageBlockOf(disk: SimDisk, wait: Wait, text: string, offset = 0): Promise<void> {
  if (offset === 0) lastFound.clear();
  for (const name of await wait(disk.list(DIRECTORY))) {
    const path = `${DIRECTORY}/${name}`;
    const file = await wait(disk.open(path, { create: false, durableWrites: true }));
    const bytes = Buffer.from(await wait(file.read(0, 1 << 24)));
    const found = bytes.indexOf(text, 0, "latin1");
    if (found >= 0) lastFound.set(text, { path, at: Math.floor(found / 4096) * 4096 });
    const place = lastFound.get(text);
    if (place?.path === path) await wait(file.write(place.at + offset, [new Uint8Array(4096).fill(0x55)]));
    await wait(file.close());
    if (place?.path === path) return;
  }
  throw new Error(`no segment holds ${text}`);
}

/** The same disk, telling of every write to a file. */
function watched(disk: Disk, onWrite: (bytes: number) => void): Disk {
  const watch = (file: DiskFile): DiskFile => ({
    read: (position, length) => file.read(position, length),
    readInto: (position, buffers) => file.readInto(position, buffers),
    write: (position, chunks) => {
      onWrite(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
      return file.write(position, chunks);
    },
    sync: () => file.sync(),
    size: () => file.size(),
    preallocate: (bytes) => file.preallocate(bytes),
    truncate: (bytes) => file.truncate(bytes),
    close: () => file.close(),
  });
  return {
    open: async (path, options) => watch(await disk.open(path, options)),
    list: (directory) => disk.list(directory),
    makeDirectory: (directory) => disk.makeDirectory(directory),
    rename: (from, to) => disk.rename(from, to),
    remove: (path) => disk.remove(path),
    syncDirectory: (directory) => disk.syncDirectory(directory),
    space: (directory) => disk.space(directory),
  };
}
