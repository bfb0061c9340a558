/** Membership arithmetic: which configuration follows which (thesis, section 4.3). */
import type { NodeId } from "../../base/ids.ts";
import type { Membership } from "./types.ts";

export const noMembers: Membership = { voters: [], outgoing: [], learners: [] };

/** The members wanted, as an operator states them. */
export interface MembershipTarget {
  readonly voters: readonly NodeId[];
  readonly learners: readonly NodeId[];
}

export function isJoint(membership: Membership): boolean {
  return membership.outgoing.length > 0;
}

export function isVoter(membership: Membership, node: NodeId): boolean {
  return membership.voters.includes(node) || membership.outgoing.includes(node);
}

/** Everybody who receives entries, each once. */
export function membersOf(membership: Membership): NodeId[] {
  return [...new Set([...membership.voters, ...membership.outgoing, ...membership.learners])];
}

/** Why a target cannot be accepted, in words; undefined when it can. */
export function refusalOf(target: MembershipTarget): string | undefined {
  if (target.voters.length === 0) return "a group needs at least one voter";
  const all = [...target.voters, ...target.learners];
  if (new Set(all).size !== all.length) return "a node is listed twice";
  if (all.some((node) => !Number.isInteger(node) || node <= 0)) return "node ids are positive integers";
  return undefined;
}

/**
 * The first configuration on the way from `current` to `target`: a joint one when the voters change, else the
 * target itself. `current` must not be joint.
 */
export function enter(current: Membership, target: MembershipTarget): Membership {
  const voters = sorted(target.voters);
  const learners = sorted(target.learners);
  const sameVoters =
    voters.length === current.voters.length && voters.every((node, i) => node === current.voters[i]);
  return { voters, outgoing: sameVoters ? [] : current.voters, learners };
}

/** The configuration that ends a joint one. */
export function leave(joint: Membership): Membership {
  return { voters: joint.voters, outgoing: [], learners: joint.learners };
}

function sorted(nodes: readonly NodeId[]): NodeId[] {
  return [...nodes].sort((a, b) => a - b);
}
