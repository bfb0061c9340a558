/** Majority arithmetic over a membership, joint or not (thesis, section 4.3). Tested against a slow, obvious twin. */
import type { NodeId } from "../../base/ids.ts";
import type { Membership } from "./types.ts";

/**
 * The greatest value that a quorum has reached: the commit index when `reachedBy` is the match index, the confirmed
 * round when it is the last round acknowledged. In joint consensus both majorities must have reached it. A group
 * without voters has reached nothing: 0.
 */
export function quorumValue(membership: Membership, reachedBy: (node: NodeId) => number): number {
  const incoming = majorityValue(membership.voters, reachedBy);
  if (membership.outgoing.length === 0) return incoming;
  return Math.min(incoming, majorityValue(membership.outgoing, reachedBy));
}

function majorityValue(voters: readonly NodeId[], reachedBy: (node: NodeId) => number): number {
  if (voters.length === 0) return 0;
  if (voters.length === 3) {
    const [a, b, c] = voters as readonly [NodeId, NodeId, NodeId];
    return medianOfThree(reachedBy(a), reachedBy(b), reachedBy(c));
  }
  const values = voters.map(reachedBy).sort((a, b) => b - a);
  return values[values.length >> 1] as number;
}

function medianOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

/** Won: a quorum said yes. Lost: a quorum cannot say yes any more. */
export type VoteOutcome = "won" | "lost" | "pending";

export function voteOutcome(membership: Membership, votes: ReadonlyMap<NodeId, boolean>): VoteOutcome {
  const incoming = majorityOutcome(membership.voters, votes);
  if (membership.outgoing.length === 0) return incoming;
  const outgoing = majorityOutcome(membership.outgoing, votes);
  if (incoming === "lost" || outgoing === "lost") return "lost";
  return incoming === "won" && outgoing === "won" ? "won" : "pending";
}

function majorityOutcome(voters: readonly NodeId[], votes: ReadonlyMap<NodeId, boolean>): VoteOutcome {
  const needed = Math.floor(voters.length / 2) + 1;
  let granted = 0;
  let missing = 0;
  for (const voter of voters) {
    const vote = votes.get(voter);
    if (vote === undefined) missing++;
    else if (vote) granted++;
  }
  if (granted >= needed && voters.length > 0) return "won";
  return granted + missing < needed || voters.length === 0 ? "lost" : "pending";
}
