import fc from "fast-check";
import { expect, test } from "vitest";
import { type NodeId, nodeId } from "../../base/ids.ts";
import { noMembers } from "./membership.ts";
import { quorumValue, type VoteOutcome, voteOutcome } from "./quorum.ts";
import type { Membership } from "./types.ts";

const voterSets = (minLength: number) =>
  fc.uniqueArray(fc.integer({ min: 1, max: 9 }).map(nodeId), { minLength, maxLength: 7 });

const memberships: fc.Arbitrary<Membership> = fc.record({
  voters: voterSets(1),
  outgoing: fc.oneof(fc.constant([]), voterSets(1)),
  learners: voterSets(0),
});

function isMajority(voters: readonly NodeId[], agrees: (node: NodeId) => boolean): boolean {
  return voters.filter(agrees).length * 2 > voters.length;
}

/** The definition: a majority of each set of voters agrees. */
function isQuorum({ voters, outgoing }: Membership, agrees: (node: NodeId) => boolean): boolean {
  return isMajority(voters, agrees) && (outgoing.length === 0 || isMajority(outgoing, agrees));
}

/** Tries every value from the top. */
function slowQuorumValue(membership: Membership, reachedBy: (node: NodeId) => number): number {
  for (let value = 20; value > 0; value--) {
    if (isQuorum(membership, (node) => reachedBy(node) >= value)) return value;
  }
  return 0;
}

/** Tries what the missing votes could still bring: all of them, and none. */
function slowOutcome(membership: Membership, votes: ReadonlyMap<NodeId, boolean>): VoteOutcome {
  if (isQuorum(membership, (node) => votes.get(node) ?? false)) return "won";
  return isQuorum(membership, (node) => votes.get(node) ?? true) ? "pending" : "lost";
}

test("a quorum has reached what a majority of each configuration has reached", () => {
  const values = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 10, maxLength: 10 });
  fc.assert(
    fc.property(memberships, values, (membership, reached) => {
      const reachedBy = (node: NodeId) => reached[node] ?? 0;
      expect(quorumValue(membership, reachedBy)).toBe(slowQuorumValue(membership, reachedBy));
    }),
    { numRuns: 1_000 },
  );
});

test("an election is won, lost or open as a majority of each configuration says", () => {
  const ballots = fc.array(fc.constantFrom(true, false, undefined), { minLength: 10, maxLength: 10 });
  fc.assert(
    fc.property(memberships, ballots, (membership, ballot) => {
      const votes = new Map<NodeId, boolean>();
      for (const [id, vote] of ballot.entries()) if (vote !== undefined) votes.set(nodeId(id), vote);
      expect(voteOutcome(membership, votes)).toBe(slowOutcome(membership, votes));
    }),
    { numRuns: 1_000 },
  );
});

test("a group without voters has reached nothing and elects nobody", () => {
  expect(quorumValue(noMembers, () => 7)).toBe(0);
  expect(voteOutcome(noMembers, new Map())).toBe("lost");
});
