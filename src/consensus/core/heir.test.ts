/** To whom a leader hands over. */
import { expect, it } from "vitest";
import { SeededRandom } from "../../../test/simulation/seeded-random.ts";
import { type LogIndex, logIndex, type NodeId, nodeId, term } from "../../base/ids.ts";
import { decodeMembership, encodeMembership } from "../wire/membership.ts";
import { lanOptions as options } from "./options.ts";
import { Raft } from "./raft.ts";

const [me, second, third, learner] = [1, 2, 3, 4].map(nodeId) as [NodeId, NodeId, NodeId, NodeId];
const electedMs = 10_000;

/** Of three voters and a learner; its log's last entry, the first of its term, is at 1. */
function newLeader(): Raft {
  const membership = { voters: [me, second, third], outgoing: [], learners: [learner] };
  const hardState = { term: term(1), votedFor: 0 as const, commit: logIndex(0), recovering: false };
  const raft = new Raft(
    { hardState, mark: { index: logIndex(0), term: term(0), membership }, entries: [], applied: logIndex(0) },
    {
      id: me,
      options,
      random: new SeededRandom(1),
      membershipCodec: { encode: encodeMembership, decode: decodeMembership },
      isGated: false,
    },
    electedMs - 2 * options.electionTimeoutMs,
  );
  raft.tick(electedMs);
  for (const preVote of [true, false]) {
    settle(raft);
    const vote = { kind: "voteResponse", from: second, to: me, term: term(2), granted: true } as const;
    raft.step({ ...vote, preVote }, electedMs);
  }
  settle(raft);
  return raft;
}

function settle(raft: Raft): void {
  for (;;) {
    const { write, messages } = raft.ready(electedMs);
    if (write !== undefined) raft.persisted(write.sequence, electedMs);
    else if (messages.length === 0) return;
  }
}

const acknowledge = (raft: Raft, from: NodeId, index: number, atMs: number, recoveryNonce = 0): void => {
  const answer = { kind: "appendResponse", from, to: me, term: term(2), rejected: false } as const;
  const hint = { hintIndex: 0 as LogIndex, hintTerm: term(0) };
  raft.step({ ...answer, ...hint, index: logIndex(index), round: 1, recoveryNonce }, atMs);
};

it("the heir is who has most of the log", () => {
  const raft = newLeader();
  expect(raft.heir(electedMs)).toBeUndefined();
  raft.propose(new Uint8Array(1));
  settle(raft);
  acknowledge(raft, second, 2, electedMs + 10);
  acknowledge(raft, third, 1, electedMs + 20);
  acknowledge(raft, learner, 2, electedMs + 20);
  expect(raft.heir(electedMs + 30)).toBe(second);
});

it("who was not heard for an election timeout is none, however much it has", () => {
  const raft = newLeader();
  raft.propose(new Uint8Array(1));
  settle(raft);
  acknowledge(raft, second, 2, electedMs);
  acknowledge(raft, third, 1, electedMs + 300);
  expect(raft.heir(electedMs + options.electionTimeoutMs)).toBe(second);
  expect(raft.heir(electedMs + options.electionTimeoutMs + 1)).toBe(third);
  expect(raft.heir(electedMs + 300 + options.electionTimeoutMs + 1)).toBeUndefined();
});

it("of two that have as much it is the one heard last: the other may have died since", () => {
  for (const [early, late] of [
    [second, third],
    [third, second],
  ] as const) {
    const raft = newLeader();
    acknowledge(raft, early, 1, electedMs + 100);
    acknowledge(raft, late, 1, electedMs + 200);
    expect(raft.heir(electedMs + 210)).toBe(late);
  }
});

it("a replica that is being rebuilt is none: it may not stand for election", () => {
  const raft = newLeader();
  acknowledge(raft, third, 1, electedMs + 100);
  acknowledge(raft, third, 1, electedMs + 110, 77);
  expect(raft.heir(electedMs + 120)).toBeUndefined();
});

it("who does not lead has none", () => {
  const raft = newLeader();
  acknowledge(raft, second, 1, electedMs);
  const heartbeat = { kind: "heartbeat", from: third, to: me, term: term(3), round: 1 } as const;
  const recovery = { recoveryNonce: 0, recoveryTarget: 0 as LogIndex };
  raft.step({ ...heartbeat, ...recovery, commit: logIndex(0) }, electedMs);
  expect(raft.heir(electedMs)).toBeUndefined();
});
