/** Dangers between a replica and its own disk, each found by a random run; see docs/simulation.md. */
import { expect, test } from "vitest";
import { SeededRandom } from "../../../test/simulation/seeded-random.ts";
import type { LogIndex, NodeId, Term } from "../../base/ids.ts";
import { decodeMembership, encodeMembership } from "../wire/membership.ts";
import type { Append, AppendResponse, HeartbeatResponse, Message } from "./messages.ts";
import { lanOptions } from "./options.ts";
import { Raft, type RaftStart } from "./raft.ts";
import { type Entry, EntryKind, type Membership } from "./types.ts";

const index = (value: number) => value as LogIndex;
const term = (value: number) => value as Term;
const node = (value: number) => value as NodeId;
const membership: Membership = { voters: [1, 2, 3].map(node), outgoing: [], learners: [] };

function start(id: number, changes: Partial<RaftStart> = {}, nowMs = 0): Raft {
  const fresh: RaftStart = {
    hardState: { term: term(0), votedFor: 0, commit: index(0), recovering: false },
    mark: { index: index(0), term: term(0), membership },
    entries: [],
    applied: index(0),
  };
  const membershipCodec = { encode: encodeMembership, decode: decodeMembership };
  const components = { id: node(id), options: lanOptions, random: new SeededRandom(id), membershipCodec };
  return new Raft({ ...fresh, ...changes }, components, nowMs);
}

function entriesOf(from: number, to: number, entryTerm: number): Entry[] {
  const entries: Entry[] = [];
  for (let i = from; i <= to; i++) {
    entries.push({
      index: index(i),
      term: term(entryTerm),
      kind: EntryKind.command,
      data: new Uint8Array(1),
    });
  }
  return entries;
}

/** Settles the disk and the state machine; returns what was said. */
function settle(raft: Raft, nowMs: number): Message[] {
  const said: Message[] = [];
  for (;;) {
    const ready = raft.ready(nowMs);
    said.push(...ready.messages);
    const last = ready.committed.at(-1);
    if (last !== undefined) raft.applied(last.index);
    if (ready.write !== undefined) raft.persisted(ready.write.sequence, nowMs);
    if (ready.write === undefined && last === undefined && ready.messages.length === 0) return said;
  }
}

const append = (changes: Partial<Append>): Append => ({
  kind: "append",
  from: node(1),
  to: node(3),
  term: term(1),
  prevIndex: index(0),
  prevTerm: term(0),
  entries: [],
  commit: index(0),
  round: 1,
  ...changes,
});

test("a snapshot that cuts off entries takes back the acknowledgement that waits for them", () => {
  const follower = start(3);
  follower.step(append({ entries: entriesOf(1, 10, 1), commit: index(7) }), 0);
  const first = follower.ready(0).write;
  // Fetched for an earlier leader; the disk has not written yet.
  follower.restore({ index: index(7), term: term(1), membership }, 0);
  const second = follower.ready(0).write;
  follower.persisted(first?.sequence ?? 0, 0);
  follower.persisted(second?.sequence ?? 0, 0);
  const promised = follower
    .ready(0)
    .messages.filter((message) => message.kind === "appendResponse")
    .map((message) => message.index);
  expect(Math.max(...promised)).toBeLessThanOrEqual(follower.status().lastIndex);
});

test("an offer that came while a snapshot was switched in is not taken up behind it", () => {
  const follower = start(3);
  const offer = {
    kind: "snapshotOffer",
    from: node(1),
    to: node(3),
    term: term(1),
    markIndex: index(7),
  } as const;
  follower.step(offer, 0);
  expect(follower.ready(0).fetchSnapshotFrom).toBe(node(1));
  follower.step(offer, 0);
  follower.restore({ index: index(7), term: term(1), membership }, 0);
  expect(follower.ready(0).fetchSnapshotFrom).toBe(0);
});

test("a candidate that lost a campaign's undurable entries in a crash does not use its votes", () => {
  // Node 3 hears entries 2 to 4 in term 1 and campaigns before its disk has written anything.
  const hardState = { term: term(1), votedFor: 0 as const, commit: index(0), recovering: false };
  const before = start(3, { hardState, entries: entriesOf(1, 1, 1) });
  before.step(append({ prevIndex: index(1), prevTerm: term(1), entries: entriesOf(2, 4, 1) }), 0);
  before.ready(0);
  before.tick(800);
  const grant = { kind: "voteResponse", from: node(1), to: node(3), granted: true } as const;
  before.ready(800);
  before.step({ ...grant, term: term(2), preVote: true }, 800);
  // Nothing is durable: what leaves now must not ask for real votes of term 2 with a log up to 4.
  const asked = before.ready(800).messages.filter((m) => m.kind === "voteRequest" && !m.preVote);
  expect(asked).toEqual([]);
});

/** Node 1 as leader of term 1 with entries 1 to 10, all acknowledged by 2 and 3. */
function leader(): Raft {
  const raft = start(1);
  raft.tick(800);
  settle(raft, 800);
  for (const preVote of [true, false]) {
    const vote = { kind: "voteResponse", from: node(2), to: node(1), granted: true } as const;
    raft.step({ ...vote, term: term(1), preVote }, 800);
    settle(raft, 800);
  }
  for (let i = 0; i < 9; i++) raft.propose(new Uint8Array(1));
  settle(raft, 800);
  for (const from of [2, 3]) raft.step(accepted(from, 10), 800);
  settle(raft, 800);
  return raft;
}

const accepted = (from: number, to: number, changes: Partial<AppendResponse> = {}): AppendResponse => ({
  kind: "appendResponse",
  from: node(from),
  to: node(1),
  term: term(1),
  index: index(to),
  rejected: false,
  hintIndex: index(0),
  hintTerm: term(0),
  round: 1,
  recoveryNonce: 0,
  ...changes,
});

const beat = (from: number, round: number, recoveryNonce = 0): HeartbeatResponse => ({
  kind: "heartbeatResponse",
  from: node(from),
  to: node(1),
  term: term(1),
  round,
  recoveryNonce,
});

test("a late acknowledgement from before the damage does not stop the rebuilding", () => {
  const raft = leader();
  raft.step(beat(3, 1, 77), 900);
  settle(raft, 900);
  // On its way since before the damage.
  raft.step(accepted(3, 10), 900);
  settle(raft, 900);
  // The rebuilt replica refuses the probes: its log ends at 2.
  let lowest = Number.POSITIVE_INFINITY;
  for (let round = 2; round < 12; round++) {
    raft.tick(800 + round * 100);
    raft.step(beat(2, round), 800 + round * 100);
    raft.step(beat(3, round, 77), 800 + round * 100);
    for (const message of settle(raft, 800 + round * 100)) {
      if (message.kind !== "append" || message.to !== 3) continue;
      lowest = Math.min(lowest, message.prevIndex);
      const refusal = { index: message.prevIndex, rejected: true, hintIndex: index(2), hintTerm: term(1) };
      raft.step(accepted(3, 0, { ...refusal, recoveryNonce: 77, round }), 800 + round * 100);
    }
  }
  expect(lowest).toBeLessThanOrEqual(2);
});
