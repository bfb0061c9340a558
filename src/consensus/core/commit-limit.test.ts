/** A leader whose host sets a limit: see host/commit-gate.ts. */
import { describe, expect, it } from "vitest";
import { SeededRandom } from "../../../test/simulation/seeded-random.ts";
import { type LogIndex, logIndex, nodeId, term } from "../../base/ids.ts";
import { decodeMembership, encodeMembership } from "../wire/membership.ts";
import { lanOptions as options } from "./options.ts";
import { Raft, type Ready } from "./raft.ts";

const me = nodeId(1);
const peer = nodeId(2);
const command = new Uint8Array(1);
const electedMs = 10_000;

/** One of three, with three entries of an earlier term, of which the first is known to be committed. */
function newReplica(isGated: boolean): Raft {
  const voters = [1, 2, 3].map(nodeId);
  const membership = { voters, outgoing: [], learners: [] };
  const entries = [1, 2, 3].map((index) => ({
    index: logIndex(index),
    term: term(1),
    kind: 0 as const,
    data: command,
  }));
  const hardState = { term: term(1), votedFor: 0 as const, commit: logIndex(1), recovering: false };
  return new Raft(
    { hardState, mark: { index: logIndex(0), term: term(0), membership }, entries, applied: logIndex(1) },
    {
      id: me,
      options,
      random: new SeededRandom(1),
      membershipCodec: { encode: encodeMembership, decode: decodeMembership },
      isGated,
    },
    electedMs - 2 * options.electionTimeoutMs,
  );
}

function settle(raft: Raft): Ready[] {
  const turns: Ready[] = [];
  for (;;) {
    const ready = raft.ready(electedMs);
    turns.push(ready);
    const last = ready.committed.at(-1);
    if (last !== undefined) raft.applied(last.index);
    if (ready.write !== undefined) raft.persisted(ready.write.sequence, electedMs);
    else if (last === undefined && ready.messages.length === 0) return turns;
  }
}

function elect(raft: Raft): void {
  raft.tick(electedMs);
  for (const preVote of [true, false]) {
    settle(raft);
    raft.step({ kind: "voteResponse", from: peer, to: me, term: term(2), granted: true, preVote }, electedMs);
  }
}

function acknowledge(raft: Raft, index: number): void {
  raft.step(
    {
      kind: "appendResponse",
      from: peer,
      to: me,
      term: term(2),
      index: logIndex(index),
      rejected: false,
      hintIndex: 0 as LogIndex,
      hintTerm: term(0),
      round: 1,
      recoveryNonce: 0,
    },
    electedMs,
  );
  settle(raft);
}

describe("a gated leader", () => {
  it("commits nothing in its term before it is told how far, also when all is durable before the host hears of it", () => {
    const raft = newReplica(true);
    elect(raft);
    settle(raft);
    acknowledge(raft, 4);
    expect(raft.status().commit).toBe(1);
    expect(raft.limitCommit(logIndex(4), electedMs)).toBe(true);
    expect(raft.status().commit).toBe(4);
  });

  it("commits up to the limit, and what a quorum holds, whichever is less", () => {
    const raft = newReplica(true);
    elect(raft);
    settle(raft);
    raft.limitCommit(logIndex(5), electedMs);
    for (let i = 0; i < 4; i++) raft.propose(command);
    settle(raft);
    expect(raft.status()).toMatchObject({ commit: 1, lastIndex: 8 });
    acknowledge(raft, 7);
    expect(raft.status().commit).toBe(5);
    expect(raft.limitCommit(Number.POSITIVE_INFINITY, electedMs)).toBe(true);
    expect(raft.status().commit).toBe(7);
  });

  it("takes nothing back when the limit does", () => {
    const raft = newReplica(true);
    elect(raft);
    settle(raft);
    raft.limitCommit(Number.POSITIVE_INFINITY, electedMs);
    acknowledge(raft, 4);
    expect(raft.limitCommit(logIndex(2), electedMs)).toBe(false);
    expect(raft.status().commit).toBe(4);
    raft.propose(command);
    settle(raft);
    acknowledge(raft, 5);
    expect(raft.status().commit).toBe(4);
  });

  it("does not commit an older leader's entries at a limit before its own first one", () => {
    const raft = newReplica(true);
    elect(raft);
    settle(raft);
    acknowledge(raft, 4);
    raft.limitCommit(logIndex(3), electedMs);
    expect(raft.status().commit).toBe(1);
  });

  it("answers no read while nothing of its term may commit", () => {
    const raft = newReplica(true);
    elect(raft);
    settle(raft);
    acknowledge(raft, 4);
    raft.read(7, electedMs);
    expect(settle(raft).flatMap(({ reads }) => reads)).toEqual([]);
    raft.limitCommit(Number.POSITIVE_INFINITY, electedMs);
    const round = { from: peer, to: me, term: term(2), round: 2, recoveryNonce: 0 } as const;
    settle(raft);
    raft.step({ kind: "heartbeatResponse", ...round }, electedMs);
    expect(settle(raft).flatMap(({ reads }) => reads)).toEqual([{ context: 7, index: 4 }]);
  });

  it("begins its next leadership at what was committed, whatever the limit of the last one", () => {
    const raft = newReplica(true);
    elect(raft);
    settle(raft);
    raft.limitCommit(Number.POSITIVE_INFINITY, electedMs);
    raft.step(
      { kind: "heartbeatResponse", from: peer, to: me, term: term(5), round: 0, recoveryNonce: 0 },
      electedMs,
    );
    expect(raft.leadingTerm).toBe(0);
    raft.tick(electedMs + 3 * options.electionTimeoutMs);
    for (const preVote of [true, false]) {
      settle(raft);
      raft.step(
        { kind: "voteResponse", from: peer, to: me, term: term(6), granted: true, preVote },
        electedMs,
      );
    }
    settle(raft);
    expect(raft.leadingTerm).toBe(6);
    raft.step(
      {
        kind: "appendResponse",
        from: peer,
        to: me,
        term: term(6),
        index: logIndex(5),
        rejected: false,
        hintIndex: 0 as LogIndex,
        hintTerm: term(0),
        round: 1,
        recoveryNonce: 0,
      },
      electedMs,
    );
    settle(raft);
    expect(raft.status().commit).toBe(1);
  });

  it("says since when it holds its lease, and not while it hands over", () => {
    const raft = newReplica(true);
    elect(raft);
    settle(raft);
    expect(raft.leaseSentMs(electedMs)).toBeUndefined();
    acknowledge(raft, 4);
    expect(raft.leaseSentMs(electedMs + 100)).toBe(electedMs);
    expect(raft.leaseSentMs(electedMs + options.electionTimeoutMs)).toBeUndefined();
    raft.transferLeadership(peer, electedMs);
    expect(raft.leaseSentMs(electedMs)).toBeUndefined();
  });
});

it("without a gate nothing is held back", () => {
  const raft = newReplica(false);
  elect(raft);
  settle(raft);
  acknowledge(raft, 4);
  expect(raft.status().commit).toBe(4);
});
