/** The short way of a heartbeat that only renews: it must do exactly what `step` does. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { SeededRandom } from "../../../test/simulation/seeded-random.ts";
import { type LogIndex, logIndex, type NodeId, nodeId, type Term, term } from "../../base/ids.ts";
import { decodeMembership, encodeMembership } from "../wire/membership.ts";
import type { Heartbeat } from "./messages.ts";
import { lanOptions as options } from "./options.ts";
import { Raft, type Ready } from "./raft.ts";
import { EntryKind } from "./types.ts";

const [me, leader, other] = [1, 2, 3].map(nodeId) as [NodeId, NodeId, NodeId];

function newReplica(recovering: boolean): Raft {
  const membership = { voters: [me, leader, other], outgoing: [], learners: [] };
  const hardState = { term: term(2), votedFor: 0 as const, commit: logIndex(0), recovering };
  return new Raft(
    { hardState, mark: { index: logIndex(0), term: term(0), membership }, entries: [], applied: logIndex(0) },
    {
      id: me,
      options,
      random: new SeededRandom(1),
      membershipCodec: { encode: encodeMembership, decode: decodeMembership },
      isGated: false,
    },
    0,
  );
}

type Input =
  | {
      readonly kind: "heartbeat";
      readonly from: NodeId;
      readonly termsAhead: number;
      readonly commit: LogIndex;
      readonly round: number;
    }
  | { readonly kind: "append"; readonly from: NodeId; readonly termsAhead: number }
  | { readonly kind: "tick" };

const from = fc.constantFrom(leader, leader, leader, other);
const termsAhead = fc.constantFrom(0, 0, 0, 0, 0, 0, 0, -1, 1);
const input: fc.Arbitrary<Input> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("heartbeat" as const),
      from,
      termsAhead,
      commit: fc.nat({ max: 3 }).map(logIndex),
      round: fc.nat({ max: 9 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("append" as const), from, termsAhead }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("tick" as const) }) },
);

/** @returns whether the short way was taken */
function give(raft: Raft, each: Input, inTerm: Term, nowMs: number, takesShortWay: boolean): boolean {
  if (each.kind === "tick") {
    raft.tick(nowMs);
    return false;
  }
  const head = { from: each.from, to: me, term: inTerm };
  if (each.kind === "append") {
    const prevIndex = raft.log.lastIndex;
    const index = logIndex(prevIndex + 1);
    const entry = { term: inTerm, index, kind: EntryKind.command, data: new Uint8Array(1) };
    const prevTerm = raft.log.termAt(prevIndex) ?? term(0);
    const { commit } = raft.status();
    raft.step({ kind: "append", ...head, prevIndex, prevTerm, entries: [entry], commit, round: 0 }, nowMs);
    return false;
  }
  const { commit, round } = each;
  if (takesShortWay && raft.renewContact(each.from, inTerm, commit, nowMs)) return true;
  const rest = { recoveryNonce: 0, recoveryTarget: logIndex(0) };
  raft.step({ kind: "heartbeat", ...head, commit, round, ...rest } satisfies Heartbeat, nowMs);
  return false;
}

/** What it then says, with everything written at once. */
function said(raft: Raft, nowMs: number): Ready {
  const ready = raft.ready(nowMs);
  if (ready.write !== undefined) raft.persisted(ready.write.sequence, nowMs);
  const last = ready.committed.at(-1);
  if (last !== undefined) raft.applied(last.index);
  return ready;
}

it("leaves the replica as `step` would, and its answer is the one that `step` gives", () => {
  let shortWays = 0;
  const steps = fc.array(fc.tuple(input, fc.nat({ max: options.electionTimeoutMs })), {
    minLength: 10,
    maxLength: 40,
  });
  fc.assert(
    fc.property(steps, fc.boolean(), (all, recovering) => {
      const [long, short] = [newReplica(recovering), newReplica(recovering)];
      let nowMs = 0;
      for (const [each, passedMs] of all) {
        nowMs += passedMs;
        // Two leaders of one term cannot be.
        const before = long.status();
        const inTerm = term(before.term + (each.kind === "tick" ? 0 : each.termsAhead));
        const isOfTerm = each.kind !== "tick" && inTerm === before.term && before.leader !== 0;
        if (isOfTerm && each.from !== before.leader) continue;
        give(long, each, inTerm, nowMs, false);
        const isShort = give(short, each, inTerm, nowMs, true);
        const [wanted, got] = [said(long, nowMs), said(short, nowMs)];
        if (isShort && each.kind === "heartbeat") {
          shortWays++;
          const answer = { kind: "heartbeatResponse", from: me, to: each.from, recoveryNonce: 0 };
          expect(wanted.messages).toEqual([{ ...answer, term: inTerm, round: each.round }]);
          expect(got).toEqual({ ...wanted, messages: [] });
        } else {
          expect(got).toEqual(wanted);
        }
        expect(short.status()).toEqual(long.status());
        expect(short.dueMs).toBe(long.dueMs);
        // Whether a vote would be withheld.
        const ask = {
          kind: "voteRequest",
          from: other,
          to: me,
          term: term(9),
          preVote: true,
          transfer: false,
        };
        const request = { ...ask, lastIndex: logIndex(99), lastTerm: term(9) } as const;
        for (const raft of [long, short]) raft.step(request as Parameters<Raft["step"]>[0], nowMs + 1);
        expect(said(short, nowMs)).toEqual(said(long, nowMs));
      }
    }),
    { numRuns: 300 },
  );
  expect(shortWays).toBeGreaterThan(200);
});
