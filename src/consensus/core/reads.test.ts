/** The arithmetic of leader leases, through the core (thesis, section 6.4.1). Scenarios are in test/golden/reads.txt. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { SeededRandom } from "../../../test/simulation/seeded-random.ts";
import { hasCode } from "../../base/errors.ts";
import { logIndex, nodeId, term } from "../../base/ids.ts";
import { decodeMembership, encodeMembership } from "../wire/membership.ts";
import type { Message } from "./messages.ts";
import { lanOptions, type RaftOptions } from "./options.ts";
import { Raft } from "./raft.ts";

const me = nodeId(1);
const peer = nodeId(2);

/** Settles the disk and the state machine; returns what was said and which reads may be served. */
function settle(raft: Raft, nowMs: number): { said: Message[]; reads: number[] } {
  const said: Message[] = [];
  const reads: number[] = [];
  for (;;) {
    const { messages, reads: served, committed, write } = raft.ready(nowMs);
    said.push(...messages);
    reads.push(...served.map((read) => read.context));
    const last = committed.at(-1);
    if (last !== undefined) raft.applied(last.index);
    if (write !== undefined) raft.persisted(write.sequence, nowMs);
    if (write === undefined && last === undefined && messages.length === 0) return { said, reads };
  }
}

/** A leader of three that was elected at `nowMs` and has committed its first entry. */
function electedLeader(options: RaftOptions, nowMs: number): Raft {
  const raft = new Raft(
    {
      hardState: { term: term(0), votedFor: 0, commit: logIndex(0), recovering: false },
      mark: {
        index: logIndex(0),
        term: term(0),
        membership: { voters: [1, 2, 3].map(nodeId), outgoing: [], learners: [] },
      },
      entries: [],
      applied: logIndex(0),
    },
    {
      id: me,
      options,
      random: new SeededRandom(1),
      membershipCodec: { encode: encodeMembership, decode: decodeMembership },
    },
    nowMs - 2 * options.electionTimeoutMs,
  );
  raft.tick(nowMs);
  for (const preVote of [true, false]) {
    settle(raft, nowMs);
    raft.step({ kind: "voteResponse", from: peer, to: me, term: term(1), granted: true, preVote }, nowMs);
  }
  settle(raft, nowMs);
  raft.step(
    {
      kind: "appendResponse",
      from: peer,
      to: me,
      term: term(1),
      index: logIndex(1),
      rejected: false,
      hintIndex: logIndex(0),
      hintTerm: term(0),
      round: 0,
      recoveryNonce: 0,
    },
    nowMs,
  );
  settle(raft, nowMs);
  return raft;
}

function acknowledge(raft: Raft, round: number, nowMs: number): number[] {
  raft.step({ kind: "heartbeatResponse", from: peer, to: me, term: term(1), round, recoveryNonce: 0 }, nowMs);
  return settle(raft, nowMs).reads;
}

function isServedAtOnce(raft: Raft, context: number, nowMs: number): boolean {
  raft.read(context, nowMs);
  return settle(raft, nowMs).reads.includes(context);
}

test("a lease counts from when the confirmed round was sent, whenever its answer arrives", () => {
  const settings = fc.record({
    heartbeatMs: fc.integer({ min: 1, max: 200 }),
    electionTimeoutMs: fc.integer({ min: 600, max: 5_000 }),
    clockDriftBound: fc.double({ min: 0, max: 0.4, noNaN: true }),
  });
  fc.assert(
    fc.property(settings, fc.nat(10), fc.nat(10), (changes, roundCount, lag) => {
      const options = { ...lanOptions, ...changes };
      const electedMs = 100_000;
      const raft = electedLeader(options, electedMs);
      const sentMs = [electedMs];
      for (let i = 1; i <= roundCount; i++) {
        sentMs.push(electedMs + i * options.heartbeatMs);
        if (i * options.heartbeatMs >= options.electionTimeoutMs) break;
        raft.tick(electedMs + i * options.heartbeatMs);
        settle(raft, electedMs + i * options.heartbeatMs);
      }
      const begun = Math.min(
        sentMs.length,
        1 + Math.floor((options.electionTimeoutMs - 1) / options.heartbeatMs),
      );
      const confirmed = Math.max(1, begun - lag);
      const answeredMs = sentMs[begun - 1] ?? electedMs;
      acknowledge(raft, confirmed, answeredMs);
      const roundSentMs = sentMs[confirmed - 1] ?? electedMs;
      const endMs = roundSentMs + options.electionTimeoutMs * (1 - options.clockDriftBound);
      const lastMs = Math.max(answeredMs, endMs - 1);
      expect(isServedAtOnce(raft, 1, lastMs)).toBe(lastMs < endMs);
      expect(isServedAtOnce(raft, 2, Math.max(answeredMs, endMs))).toBe(false);
    }),
    { numRuns: 200 },
  );
});

test("a follower of a fast clock is free no earlier than the lease ends", () => {
  const { electionTimeoutMs, clockDriftBound } = lanOptions;
  // By the leader's clock a follower that runs faster by the bound has waited its election timeout after:
  const followerFreeMs = electionTimeoutMs / (1 + clockDriftBound);
  const raft = electedLeader(lanOptions, 1_000);
  acknowledge(raft, 1, 1_000);
  expect(isServedAtOnce(raft, 1, 1_000 + followerFreeMs)).toBe(false);
});

test("rounds that nobody confirms do not use up memory, and the lease is right after many of them", () => {
  const options = { ...lanOptions, electionTimeoutMs: 1_000_000 };
  const raft = electedLeader(options, 2_000_000);
  let nowMs = 2_000_000;
  for (let i = 0; i < 1_000; i++) {
    nowMs += options.heartbeatMs;
    raft.tick(nowMs);
    settle(raft, nowMs);
  }
  // Too long ago: when it was sent is forgotten, so it confirms no lease.
  acknowledge(raft, 10, nowMs);
  expect(isServedAtOnce(raft, 1, nowMs)).toBe(false);
  acknowledge(raft, 1_001, nowMs);
  expect(isServedAtOnce(raft, 2, nowMs + 899_999)).toBe(true);
});

test("more reads than may wait are refused", () => {
  const options = { ...lanOptions, maxPendingReads: 2 };
  const raft = electedLeader(options, 1_000);
  raft.read(1, 1_000);
  raft.read(2, 1_000);
  let thrown: unknown;
  try {
    raft.read(3, 1_000);
  } catch (error) {
    thrown = error;
  }
  expect(hasCode(thrown, "raft.overloaded")).toBe(true);
  settle(raft, 1_000);
  expect(acknowledge(raft, 2, 1_000)).toEqual([1, 2]);
});

test.each([
  ["a round that a quorum confirmed", 1_000 + lanOptions.electionTimeoutMs],
  ["none", 1_000],
])("a leader that is deposed keeps the promise that its own lease counted on: %s", (what, freeMs) => {
  const raft = electedLeader(lanOptions, 1_000);
  const other = nodeId(3);
  if (what !== "none") acknowledge(raft, 1, 1_000);
  // The third replica was a candidate that nobody heard, and answers a heartbeat from its own term.
  const outdated = { kind: "heartbeatResponse", from: other, to: me, round: 0, recoveryNonce: 0 } as const;
  raft.step({ ...outdated, term: term(2) }, 1_001);
  expect(raft.leadingTerm).toBe(0);
  const vote = {
    kind: "voteRequest",
    from: other,
    to: me,
    lastIndex: logIndex(1),
    lastTerm: term(1),
  } as const;
  const isGranted = (inTerm: number, preVote: boolean, nowMs: number): boolean => {
    raft.step({ ...vote, term: term(inTerm), preVote, transfer: false }, nowMs);
    const { said } = settle(raft, nowMs);
    return said.some((message) => message.kind === "voteResponse" && message.granted);
  };
  // Its request of that term is late; then it tries again.
  if (freeMs > 1_002) {
    expect(isGranted(2, false, 1_002)).toBe(false);
    expect(isGranted(3, true, freeMs - 1)).toBe(false);
    expect(isGranted(3, false, freeMs - 1)).toBe(false);
  }
  expect(isGranted(3, true, Math.max(1_003, freeMs))).toBe(true);
});
