import fc from "fast-check";
import { expect, test } from "vitest";
import { type LogIndex, logIndex, type NodeId, nodeId, type Term, term } from "../../base/ids.ts";
import { decodeMembership, encodeMembership } from "../wire/membership.ts";
import { RaftLog } from "./raft-log.ts";
import { type Entry, EntryKind, type Membership, type SnapshotMark } from "./types.ts";

const codec = { encode: encodeMembership, decode: decodeMembership };
const group = (...ids: number[]): Membership => ({
  voters: ids.map<NodeId>(nodeId),
  outgoing: [],
  learners: [],
});
const origin: SnapshotMark = { index: logIndex(0), term: term(0), membership: group(1) };

function entry(index: number, entryTerm: number, bytes = 1, membership?: Membership): Entry {
  const place = { index: logIndex(index), term: term(entryTerm) };
  if (membership === undefined)
    return { ...place, kind: EntryKind.command, data: new Uint8Array(bytes).fill(index) };
  return { ...place, kind: EntryKind.membership, data: encodeMembership(membership) };
}

/** The same as an array that is filtered and searched. */
class NaiveLog {
  entries: Entry[] = [];
  mark = origin;
  written = 0;
  stable = 0;
  /** Handed out, oldest first. */
  writes: { lastIndex: number; generation: number }[] = [];

  get lastIndex(): number {
    return Math.max(this.mark.index, this.entries.at(-1)?.index ?? 0);
  }

  at(index: number): Entry | undefined {
    return index <= this.mark.index ? undefined : this.entries.find((candidate) => candidate.index === index);
  }

  termAt(index: number): Term | undefined {
    return index === this.mark.index ? this.mark.term : this.at(index)?.term;
  }

  get live(): Entry[] {
    return this.entries.filter((candidate) => candidate.index > this.mark.index);
  }

  membershipAt(index: number): Membership {
    const change = this.live.findLast((c) => c.index <= index && c.kind === EntryKind.membership);
    return change === undefined ? this.mark.membership : decodeMembership(change.data);
  }

  append(fresh: readonly Entry[]): void {
    const first = fresh[0]?.index ?? this.lastIndex + 1;
    this.entries = [...this.entries.filter((candidate) => candidate.index < first), ...fresh];
    this.written = Math.min(this.written, first - 1);
    this.stable = Math.min(this.stable, first - 1);
  }
}

type Step = readonly ["append" | "truncate" | "write" | "complete" | "compact" | "restart", number, number];

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.tuple(
    fc.constantFrom<Step[0]>("append", "append", "truncate", "write", "complete", "compact", "restart"),
    fc.nat(6),
    fc.nat(5),
  ),
  { maxLength: 80 },
);

/** Some entries from `from` on; every third changes the membership. */
function freshEntries(from: number, count: number, entryTerm: number): Entry[] {
  return Array.from({ length: count }, (_, i) => {
    const index = from + i;
    return entry(index, entryTerm, index % 4, index % 3 === 0 ? group(index, index + entryTerm) : undefined);
  });
}

function apply([kind, a, b]: Step, log: RaftLog, naive: NaiveLog, entryTerm: number): void {
  switch (kind) {
    case "append":
    case "truncate": {
      const from =
        kind === "append" ? naive.lastIndex + 1 : Math.max(naive.mark.index + 1, naive.lastIndex - a);
      const fresh = freshEntries(from, b + 1, entryTerm);
      log.append(fresh);
      naive.append(fresh);
      return;
    }
    case "write": {
      const expected = naive.live.filter((candidate) => candidate.index > naive.written);
      expect(log.takeUnwritten()).toEqual(expected);
      naive.written = naive.lastIndex;
      naive.writes.push({ lastIndex: naive.lastIndex, generation: log.generation });
      return;
    }
    case "complete": {
      const write = naive.writes.shift();
      if (write === undefined) return;
      if (write.generation === log.generation) naive.stable = Math.max(naive.stable, write.lastIndex);
      log.markStable(logIndex(write.lastIndex), write.generation);
      return;
    }
    case "compact": {
      const index = Math.max(naive.mark.index, naive.stable - a);
      const markTerm = naive.termAt(index) ?? term(0);
      const membership = naive.membershipAt(index);
      log.compact(logIndex(index));
      naive.mark = { index: logIndex(index), term: markTerm, membership };
      return;
    }
    case "restart": {
      // Rare: it forgets everything.
      if (a !== 0) return;
      const mark = { index: logIndex(naive.lastIndex + b), term: term(entryTerm), membership: group(b + 1) };
      log.restart(mark);
      naive.entries = [];
      naive.mark = mark;
      naive.written = mark.index;
      naive.stable = mark.index;
    }
  }
}

function expectSame(log: RaftLog, naive: NaiveLog): void {
  const last = naive.lastIndex;
  expect(log.mark).toEqual(naive.mark);
  expect([log.lastIndex, log.lastTerm]).toEqual([last, naive.termAt(last)]);
  expect(log.stableIndex).toBe(naive.stable);
  expect(log.membership).toEqual(naive.membershipAt(last));
  expect(log.bytes).toBe(naive.live.reduce((sum, { data }) => sum + data.length, 0));
  expect(log.slice(logIndex(naive.mark.index + 1), logIndex(last), Number.POSITIVE_INFINITY)).toEqual(
    naive.live,
  );
  for (let index = Math.max(0, naive.mark.index - 2); index <= last + 2; index++) {
    expect(log.termAt(logIndex(index))).toBe(naive.termAt(index));
    if (index >= naive.mark.index && index <= last) {
      expect(log.membershipAt(logIndex(index))).toEqual(naive.membershipAt(index));
    }
  }
}

test("the log behaves like an array", () => {
  fc.assert(
    fc.property(steps, (script) => {
      const log = new RaftLog(codec, origin, []);
      const naive = new NaiveLog();
      for (const [position, step] of script.entries()) {
        apply(step, log, naive, 1 + Math.floor(position / 5));
        expectSame(log, naive);
      }
    }),
    { numRuns: 300 },
  );
});

test("what was started from is durable and need not be written again", () => {
  const log = new RaftLog(codec, origin, [entry(1, 1), entry(2, 1, 1, group(2, 3)), entry(3, 2)]);
  expect([log.lastIndex, log.stableIndex, log.membershipIndex]).toEqual([3, 3, 2]);
  expect(log.membership).toEqual(group(2, 3));
  expect(log.takeUnwritten()).toEqual([]);
});

test("a cut takes the membership that it held with it", () => {
  const log = new RaftLog(codec, origin, [entry(1, 1), entry(2, 1, 1, group(2)), entry(3, 1, 1, group(3))]);
  log.append([entry(3, 2)]);
  expect(log.membership).toEqual(group(2));
  log.append([entry(2, 3)]);
  expect([log.membership, log.membershipIndex]).toEqual([group(1), 0]);
});

test("a write of entries that were replaced meanwhile makes nothing durable", () => {
  const log = new RaftLog(codec, origin, []);
  log.append([entry(1, 1), entry(2, 1)]);
  log.takeUnwritten();
  const before = log.generation;
  log.append([entry(2, 2), entry(3, 2)]);
  log.markStable(logIndex(2), before);
  expect(log.stableIndex).toBe(0);
  expect(log.takeUnwritten().map(({ index }) => index)).toEqual([2, 3]);
  log.markStable(logIndex(3), log.generation);
  expect(log.stableIndex).toBe(3);
});

test("a slice has at least one entry and then stays within its bytes", () => {
  const log = new RaftLog(codec, origin, [entry(1, 1, 10), entry(2, 1, 10), entry(3, 1, 10)]);
  const lengths = [5, 10, 19, 20, 30].map((maxBytes) => log.slice(logIndex(1), logIndex(3), maxBytes).length);
  expect(lengths).toEqual([1, 1, 1, 2, 3]);
  expect(log.slice(logIndex(2), logIndex(2), 100).map(({ index }) => index)).toEqual([2]);
});

test("a longer log of an older term is not up to date", () => {
  const log = new RaftLog(codec, origin, [entry(1, 1), entry(2, 3)]);
  const isUpToDate = (last: number, lastTerm: number) => log.isUpToDate(logIndex(last), term(lastTerm));
  expect([isUpToDate(9, 2), isUpToDate(1, 3), isUpToDate(2, 3), isUpToDate(1, 4)]).toEqual([
    false,
    false,
    true,
    true,
  ]);
});

test("the place to look for agreement is the last one whose term is not too new", () => {
  const terms = [1, 1, 2, 2, 4, 4];
  const log = new RaftLog(
    codec,
    origin,
    terms.map((t, i) => entry(i + 1, t)),
  );
  const lookUp = (index: number, maxTerm: number): LogIndex =>
    log.lastIndexWithTermAtMost(logIndex(index), term(maxTerm));
  expect([lookUp(6, 4), lookUp(6, 3), lookUp(6, 1), lookUp(6, 0), lookUp(3, 4), lookUp(99, 2)]).toEqual([
    6, 4, 2, 0, 3, 4,
  ]);
});

test.each<[string, (log: RaftLog) => unknown, string]>([
  ["a gap", (log) => log.append([entry(5, 1)]), "a gap"],
  ["out of order", (log) => log.append([entry(3, 1), entry(5, 1)]), "out of order"],
  ["before the mark", (log) => log.append([entry(1, 1)]), "before the mark"],
  ["reading before the mark", (log) => log.slice(logIndex(1), logIndex(2), 1), "no longer in the log"],
  ["forgetting what is not durable", (log) => log.compact(logIndex(3)), "durable only to 2"],
])("our own bug is refused loudly: %s", (_name, act, message) => {
  const log = new RaftLog(codec, origin, [entry(1, 1), entry(2, 1)]);
  log.compact(logIndex(1));
  expect(() => act(log)).toThrow(message);
});
