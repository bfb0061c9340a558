import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openLmdbHarness, openSimHarness, type StoreHarness } from "../../../test/contract/store-harness.ts";
import { hasCode } from "../../base/errors.ts";
import { groupId, type LogIndex, logIndex, nodeId, term } from "../../base/ids.ts";
import type { RangeOptions, ReadTransaction, Store } from "../../base/store.ts";
import { type Entry, EntryKind, type Membership, type SnapshotMark } from "../core/types.ts";
import { encodeMembership } from "../wire/membership.ts";
import { decodeChunk, encodeChunk } from "./chunk.ts";
import { recordKey } from "./keys.ts";
import { ReplicatedStore } from "./replicated-store.ts";
import type { Application, SnapshotSink, SnapshotSource, StateMachine } from "./types.ts";

/** "set KEY VALUE", "del KEY", "fail": just enough of an application. The result is what was there before. */
const words: Application = {
  apply(command, transaction) {
    const [verb, key = "", value = ""] = text(command).split(" ");
    if (verb === "fail") throw new Error("on purpose");
    const before = transaction.get(bytes(key));
    if (verb === "set") transaction.put(bytes(key), bytes(value));
    else transaction.delete(bytes(key));
    return before ?? new Uint8Array(0);
  },
};

const group = groupId(7);
const members: Membership = { voters: [nodeId(1), nodeId(2)], outgoing: [], learners: [] };

function bytes(value: string): Uint8Array {
  return new TextEncoder().encode(value);
}

function text(value: Uint8Array): string {
  return new TextDecoder().decode(value);
}

function commands(after: number, ...texts: string[]): Entry[] {
  return texts.map((command, at) => ({
    index: logIndex(after + at + 1),
    term: term(1),
    kind: EntryKind.command,
    data: bytes(command),
  }));
}

/** `count` keys from `first`, each with a value of 20 letters. */
function manyCommands(after: number, count: number, first = 0): Entry[] {
  const texts = Array.from(
    { length: count },
    (_, at) => `set k${String(first + at).padStart(6, "0")} ${"v".repeat(20)}`,
  );
  return commands(after, ...texts);
}

function contents(machine: StateMachine, range: RangeOptions = {}): string[] {
  return machine.read((t) => {
    const rows = [...t.range(range)].map(({ key, value }) => `${text(key)}=${text(value)}`);
    expect(stepped(t, range).slice(0, range.limit)).toEqual(rows);
    return rows;
  });
}

/** The same by a cursor. */
function stepped(transaction: ReadTransaction, range: RangeOptions): string[] {
  const rows = transaction.cursor(range);
  const found: string[] = [];
  while (rows.next()) {
    const { key, keyFrom, keyTo, value, valueBytes } = rows;
    found.push(`${text(key.subarray(keyFrom, keyTo))}=${text(value.subarray(0, valueBytes))}`);
  }
  rows.close();
  return found;
}

const openGroup = (store: Store, id = group): Promise<ReplicatedStore> =>
  ReplicatedStore.open({ store, group: id, application: words });

/** Sends what the sink lacks, at most `maxChunks` chunks. */
function transfer(
  source: SnapshotSource,
  sink: SnapshotSink,
  maxBytes = 100,
  maxChunks = Number.POSITIVE_INFINITY,
): void {
  for (let sent = 0; sent < maxChunks && !sink.complete; sent++) {
    const { chunk, lastKey, done } = source.read(sink.lastKey, maxBytes);
    sink.add(chunk);
    expect(sink.lastKey).toEqual(lastKey);
    expect(sink.complete).toBe(done);
  }
}

/** Keys in the store, whoever they belong to. */
const rawKeys = (store: Store): number => store.read((t) => [...t.range({})].length);

const code = (body: () => void): string | undefined => {
  try {
    body();
    return undefined;
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : String(error);
  }
};

describe.each([
  ["LmdbStore", openLmdbHarness],
  ["SimStore", () => openSimHarness()],
] as const)("a replicated store on %s", (_name, open) => {
  let harness: StoreHarness;
  /** Another node's. */
  let elsewhere: StoreHarness;
  beforeEach(async () => {
    [harness, elsewhere] = [await open(), await open()];
  });
  afterEach(async () => {
    await harness.dispose();
    await elsewhere.dispose();
  });

  test("a batch changes data, applied and membership at once, and answers each entry", async () => {
    const machine = await openGroup(harness.store);
    expect(machine.applied).toEqual({
      index: 0,
      term: 0,
      membership: { voters: [], outgoing: [], learners: [] },
    });
    const results = machine.apply([
      ...commands(0, "set a 1", "set b 2", "set a 3"),
      { index: logIndex(4), term: term(2), kind: EntryKind.noop, data: new Uint8Array(0) },
      { index: logIndex(5), term: term(2), kind: EntryKind.membership, data: encodeMembership(members) },
      ...commands(5, "del b"),
    ]);
    expect(results.map(text)).toEqual(["", "", "1", "", "", "2"]);
    expect(machine.applied).toEqual({ index: 6, term: 1, membership: members });
    expect(contents(machine)).toEqual(["a=3"]);
    expect(machine.apply([])).toEqual([]);
  });

  test("a batch that fails changes nothing", async () => {
    const machine = await openGroup(harness.store);
    machine.apply(commands(0, "set a 1"));
    expect(() => machine.apply(commands(1, "set a 2", "fail"))).toThrow("on purpose");
    const notMembers: Entry = {
      index: logIndex(3),
      term: term(1),
      kind: EntryKind.membership,
      data: bytes("?"),
    };
    expect(code(() => machine.apply([...commands(1, "set a 3"), notMembers]))).toBe("message.malformed");
    expect(machine.applied.index).toBe(1);
    expect(contents(machine)).toEqual(["a=1"]);
    expect(() => machine.apply(commands(2, "set a 4"))).toThrow("after");
  });

  test("what is flushed survives a crash; the rest falls back to the end of some batch", async () => {
    let machine = await openGroup(harness.store);
    machine.apply(commands(0, "set a 1", "set b 1"));
    expect(machine.flushed).toBe(0);
    expect(await machine.flush()).toBe(2);
    machine.apply(commands(2, "set a 2", "set b 2"));
    expect(machine.flushed).toBe(2);
    await harness.crashAndReopen();
    machine = await openGroup(harness.store);
    expect([2, 4]).toContain(machine.applied.index);
    expect(machine.flushed).toBe(machine.applied.index);
    const value = machine.applied.index === 2 ? 1 : 2;
    expect(contents(machine)).toEqual([`a=${value}`, `b=${value}`]);
  });

  test("groups on one store do not see each other, and are found again", async () => {
    const ids = [groupId(1), groupId(2), groupId(0xffff_ffff)];
    const machines = await Promise.all(ids.map((id) => openGroup(harness.store, id)));
    expect(ReplicatedStore.groupsIn(harness.store)).toEqual([]);
    machines.forEach((machine, at) => {
      machine.apply(commands(0, `set own ${at}`, "set \xff last"));
    });
    machines.forEach((machine, at) => {
      expect(contents(machine)).toEqual([`own=${at}`, "\xff=last"]);
      expect(contents(machine, { reverse: true, limit: 1 })).toEqual(["\xff=last"]);
      expect(contents(machine, { from: bytes("p") })).toEqual(["\xff=last"]);
      expect(contents(machine, { to: bytes("p"), reverse: true })).toEqual([`own=${at}`]);
    });
    await Promise.all(machines.map((machine) => machine.flush()));
    await harness.closeAndReopen();
    expect(ReplicatedStore.groupsIn(harness.store)).toEqual(ids);
  });

  test("groups that flush at the same time share one flush of the store", async () => {
    const machines = await Promise.all([1, 2, 3].map((id) => openGroup(harness.store, groupId(id))));
    let flushes = 0;
    const { store } = harness;
    const flush = store.flush.bind(store);
    store.flush = () => {
      flushes++;
      return flush();
    };
    for (const machine of machines) machine.apply(commands(0, "set a 1"));
    await Promise.all(machines.map((machine) => machine.flush()));
    expect(flushes).toBe(1);
    const first = machines.map((machine) => machine.flush());
    await Promise.resolve();
    await Promise.resolve();
    const second = machines.map((machine) => {
      machine.apply(commands(1, "set b 1"));
      return machine.flush();
    });
    expect(await Promise.all([...first, ...second])).toEqual([1, 1, 1, 2, 2, 2]);
    expect(flushes).toBe(3);
  });

  test("a snapshot holds its moment while the group goes on", async () => {
    const machine = await openGroup(harness.store);
    machine.apply(manyCommands(0, 50));
    const before = contents(machine);
    const source = machine.openSnapshot();
    expect(source.mark).toEqual(machine.applied);
    machine.apply(commands(50, "del k000003", "set k000004 x", "set a 1"));
    await machine.flush();
    const target = await openGroup(elsewhere.store);
    const sink = target.beginInstall(source.mark, source.id);
    transfer(source, sink);
    expect(contents(target)).toEqual([]);
    await sink.finish();
    source.release();
    source.release();
    expect(target.applied).toEqual(source.mark);
    expect(target.flushed).toBe(source.mark.index);
    expect(contents(target)).toEqual(before);
    target.apply(commands(50, "set b 2"));
    expect(contents(target, { limit: 1 })).toEqual(["b=2"]);
  });

  test("chunks keep to their size, and a snapshot of nothing has one", async () => {
    const machine = await openGroup(harness.store);
    machine.apply(commands(0, "set a 1", `set b ${"v".repeat(500)}`, "set c 1", "set d 1"));
    const source = machine.openSnapshot();
    const pairs: number[] = [];
    for (let cursor: Uint8Array | undefined, done = false; !done; ) {
      const read = source.read(cursor, 100);
      pairs.push(decodeChunk(read.chunk).pairs.length);
      cursor = read.lastKey;
      done = read.done;
    }
    expect(pairs).toEqual([1, 1, 2]);
    expect(source.read(bytes("a"), 100).chunk).toEqual(source.read(bytes("a"), 100).chunk);
    expect(decodeChunk(source.read(bytes("d"), 100).chunk)).toMatchObject({ pairs: [], last: true });
    source.release();

    machine.apply(commands(4, "del a", "del b", "del c", "del d"));
    const empty = machine.openSnapshot();
    const target = await openGroup(elsewhere.store);
    target.apply(commands(0, "set old 1"));
    const sink = target.beginInstall(empty.mark, empty.id);
    transfer(empty, sink);
    await sink.finish();
    empty.release();
    expect(contents(target)).toEqual([]);
    expect(target.applied.index).toBe(8);
  });

  test("a chunk that is damaged, or leaves a gap, or comes twice is refused and changes nothing", async () => {
    const machine = await openGroup(harness.store);
    machine.apply(manyCommands(0, 20));
    const source = machine.openSnapshot();
    const target = await openGroup(elsewhere.store);
    const sink = target.beginInstall(source.mark, source.id);
    const first = source.read(undefined, 200);
    const second = source.read(first.lastKey, 200);
    const third = source.read(second.lastKey, 200);
    for (const at of [0, 4, 9, 30, first.chunk.length - 1]) {
      const damaged = Uint8Array.from(first.chunk);
      damaged[at] = (damaged[at] ?? 0) ^ 0x10;
      expect(code(() => sink.add(damaged))).toBe("raft.snapshotMalformed");
    }
    expect(code(() => sink.add(first.chunk.subarray(0, 100)))).toBe("raft.snapshotMalformed");
    expect(code(() => sink.add(second.chunk))).toBe("raft.snapshotMalformed");
    expect(sink.lastKey).toBeUndefined();
    sink.add(first.chunk);
    expect(code(() => sink.add(first.chunk))).toBe("raft.snapshotMalformed");
    expect(code(() => sink.add(third.chunk))).toBe("raft.snapshotMalformed");
    const disordered = { key: bytes("k"), value: bytes("") };
    const afterKey = first.lastKey;
    expect(code(() => sink.add(encodeChunk({ afterKey, pairs: [disordered], last: true })))).toBe(
      "raft.snapshotMalformed",
    );
    await expect(sink.finish()).rejects.toThrow("last chunk");
    transfer(source, sink);
    await sink.finish();
    source.release();
    expect(contents(target)).toEqual(contents(machine));
  });

  test("an install goes on after a restart, and only with the same snapshot", async () => {
    const machine = await openGroup(harness.store);
    machine.apply(manyCommands(0, 60));
    const source = machine.openSnapshot();
    let target = await openGroup(elsewhere.store);
    target.apply(commands(0, "set old 1"));
    let sink = target.beginInstall(source.mark, source.id);
    transfer(source, sink, 200, 5);
    const reached = sink.lastKey;
    await target.flush();
    await elsewhere.crashAndReopen();
    target = await openGroup(elsewhere.store);
    expect(contents(target)).toEqual(["old=1"]);
    sink = target.beginInstall(source.mark, source.id);
    expect(sink.lastKey).toEqual(reached);
    target.apply(commands(1, "set old 2"));
    sink.close();

    const other: SnapshotMark = { ...source.mark, index: logIndex(61) };
    sink = target.beginInstall(other, "61.1");
    expect(sink.lastKey).toBeUndefined();
    sink.abort();
    sink.abort();
    sink = target.beginInstall(source.mark, source.id);
    expect(sink.lastKey).toBeUndefined();
    transfer(source, sink);
    await sink.finish();
    source.release();
    expect(contents(target)).toEqual(contents(machine));
  });

  test("what an install replaces, or an abort leaves, is deleted little by little", async () => {
    const machine = await openGroup(harness.store);
    machine.apply(manyCommands(0, 30, 5_000));
    const source = machine.openSnapshot();
    const target = await openGroup(elsewhere.store);
    for (let at = 0; at < 20; at += 1) target.apply(manyCommands(at, 1, at));
    const aborted = target.beginInstall(source.mark, source.id);
    transfer(source, aborted, 200, 3);
    aborted.abort();
    const sink = target.beginInstall(source.mark, source.id);
    transfer(source, sink);
    await sink.finish();
    source.release();
    await target.flush();
    expect(rawKeys(elsewhere.store)).toBe(30 + 1);
    expect(contents(target)).toEqual(contents(machine));
  });

  test("more leftovers than one batch deletes go at the next open", async () => {
    const target = await openGroup(elsewhere.store);
    target.apply(manyCommands(0, 1_300));
    const sink = target.beginInstall(
      { index: logIndex(2_000), term: term(1), membership: members },
      "2000.1",
    );
    sink.add(
      encodeChunk({ afterKey: undefined, pairs: [{ key: bytes("a"), value: bytes("1") }], last: true }),
    );
    await sink.finish();
    expect(rawKeys(elsewhere.store)).toBe(1_302);
    await elsewhere.crashAndReopen();
    const reopened = await openGroup(elsewhere.store);
    expect(rawKeys(elsewhere.store)).toBe(2);
    expect(contents(reopened)).toEqual(["a=1"]);
    expect(reopened.applied).toEqual({ index: 2_000, term: 1, membership: members });
  });

  test("a destroyed group leaves nothing, also when a crash interrupts", async () => {
    const neighbour = await openGroup(harness.store, groupId(8));
    neighbour.apply(commands(0, "set a 1"));
    let machine = await openGroup(harness.store);
    machine.apply(manyCommands(0, 1_300));
    await machine.flush();
    void machine.destroy().catch(() => {});
    expect(() => machine.apply(commands(1_300, "set a 1"))).toThrow("destroyed");
    await harness.crashAndReopen();
    const found = ReplicatedStore.groupsIn(harness.store).includes(group);
    machine = await openGroup(harness.store);
    expect(machine.applied.index).toBe(found ? 1_300 : 0);
    expect(contents(machine)).toHaveLength(found ? 1_300 : 0);
    await machine.destroy();
    expect(ReplicatedStore.groupsIn(harness.store)).toEqual([groupId(8)]);
    expect(rawKeys(harness.store)).toBe(2);
    machine = await openGroup(harness.store);
    expect(machine.applied.index).toBe(0);
    machine.apply(commands(0, "set again 1"));
    expect(contents(machine)).toEqual(["again=1"]);
  });

  test("a damaged record is noticed", async () => {
    const machine = await openGroup(harness.store);
    machine.apply(commands(0, "set a 1"));
    harness.store.write((t) => {
      const value = t.get(recordKey(group)) ?? new Uint8Array(0);
      value[value.length - 1] = (value[value.length - 1] ?? 0) ^ 1;
      t.put(recordKey(group), value);
    });
    const refusal = await openGroup(harness.store).catch((error: unknown) => error);
    expect(hasCode(refusal, "store.damaged")).toBe(true);
  });
});

test("whatever interrupts an install, both replicas end up equal", async () => {
  const interruption = fc.constantFrom("none", "abort", "close", "crash", "reopen", "more", "newer", "flush");
  const batch = fc.array(fc.tuple(fc.constantFrom("set", "del"), fc.nat(40), fc.nat(99)), {
    minLength: 1,
    maxLength: 30,
  });
  await fc.assert(
    fc.asyncProperty(
      fc.nat(),
      fc.array(batch, { minLength: 1, maxLength: 6 }),
      fc.array(fc.tuple(interruption, fc.nat(4), fc.integer({ min: 10, max: 200 }), batch), {
        maxLength: 12,
      }),
      async (seed, batches, steps) => {
        const [from, to] = [await openSimHarness(seed), await openSimHarness(seed + 1)];
        try {
          const origin = await openGroup(from.store);
          /** The log: what the target applies itself after the snapshot. */
          const log: Entry[] = [];
          const applyMore = (changes: readonly (readonly [string, number, number])[]): void => {
            const texts = changes.map(([verb, key, value]) => `${verb} key${key} ${value}`);
            const entries = commands(log.length, ...texts);
            log.push(...entries);
            origin.apply(entries);
          };
          for (const changes of batches) applyMore(changes);
          let source = origin.openSnapshot();
          let target = await openGroup(to.store);
          let sink = target.beginInstall(source.mark, source.id);
          for (const [what, chunks, maxBytes, changes] of steps) {
            transfer(source, sink, maxBytes, chunks);
            if (what === "abort") sink.abort();
            else if (what === "close") sink.close();
            else if (what === "flush") await target.flush();
            else if (what === "more") applyMore(changes);
            else if (what === "newer") {
              applyMore(changes);
              sink.abort();
              source.release();
              source = origin.openSnapshot();
            } else if (what === "crash" || what === "reopen") {
              if (what === "crash") await to.crashAndReopen();
              else await to.closeAndReopen();
              target = await openGroup(to.store);
            }
            if (["abort", "close", "newer", "crash", "reopen"].includes(what)) {
              sink = target.beginInstall(source.mark, source.id);
            }
            expect(contents(target)).toEqual([]);
          }
          transfer(source, sink, 100);
          await sink.finish();
          source.release();
          await to.crashAndReopen();
          target = await openGroup(to.store);
          expect(target.applied).toEqual(source.mark);
          target.apply(log.slice(target.applied.index as LogIndex));
          expect(target.applied).toEqual(origin.applied);
          expect(contents(target)).toEqual(contents(origin));
          await target.flush();
          expect(rawKeys(to.store)).toBe(contents(target).length + 1);
        } finally {
          await from.dispose();
          await to.dispose();
        }
      },
    ),
    { numRuns: 80 },
  );
});

test("the bytes of a chunk stay what they are", () => {
  const chunk = encodeChunk({
    afterKey: bytes("a"),
    pairs: [
      { key: bytes("b"), value: bytes("one") },
      { key: bytes("c"), value: new Uint8Array(0) },
    ],
    last: true,
  });
  expect(Buffer.from(chunk).toString("hex")).toMatchInlineSnapshot(
    `"41534e5001000000cdd689e70a016112080a016212036f6e6512030a01631801"`,
  );
});
