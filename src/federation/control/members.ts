/**
 * Who takes part: one voter in each region, every other node of the federation a learner, so that each has an applied
 * copy. Nobody is left out for being unknown to the leader's files; only who was revoked goes, and whose region left.
 */
import type { LogIndex, NodeId, RegionNumber } from "../../base/ids.ts";
import type { Membership, MembershipTarget } from "../../consensus/index.ts";
import { federationNodeId } from "../identity/index.ts";
import { type KnownRegion, regionOfNode } from "./options.ts";
import type { MemberRecord } from "./records.ts";

/** How far behind the log's end a learner may be that is made a voter, in entries. */
const MAX_VOTER_LAG = 64;

/** The voters that a federation of these regions begins with, ascending. */
export function foundersOf(regions: readonly KnownRegion[], arbiters: readonly NodeId[]): NodeId[] {
  const voters = regions.flatMap(({ nodes }) => (nodes.length === 0 ? [] : [lowest(nodes)]));
  return ascending([...voters, ...arbiters]);
}

export interface MembershipFacts {
  readonly membership: Membership;
  readonly regions: readonly KnownRegion[];
  readonly arbiters: readonly NodeId[];
  readonly members: readonly MemberRecord[];
  /** Nodes whose keys the root key took back. */
  readonly revoked: readonly NodeId[];
  /** Regions that are none any more. */
  readonly removed: readonly RegionNumber[];
}

/** The members that the group should have. */
export function wantedMembers(facts: MembershipFacts): MembershipTarget {
  const { membership, regions, arbiters, members } = facts;
  const current = [...membership.voters, ...membership.learners];
  const admitted = members.filter(({ isRevoked }) => !isRevoked).map(numberOf);
  const revoked = new Set(members.filter(({ isRevoked }) => isRevoked).map(numberOf));
  // A node with a new key is a member again, under its number.
  for (const node of admitted) revoked.delete(node);
  for (const node of facts.revoked) revoked.add(node);
  const known = [...current, ...arbiters, ...regions.flatMap(({ nodes }) => nodes), ...admitted];
  for (const node of known) if (facts.removed.includes(regionOfNode(node))) revoked.add(node);
  const all = ascending(known.filter((node) => !revoked.has(node)));
  const voters = new Set<NodeId>(arbiters.filter((node) => !revoked.has(node)));
  const keptVoters = new Map<number, NodeId>();
  for (const node of membership.voters) {
    // A voter stays one while it can: a change for its own sake only costs.
    if (!revoked.has(node)) keptVoters.set(regionOfNode(node), node);
  }
  for (const node of all) {
    const region = regionOfNode(node);
    if (arbiters.includes(node)) continue;
    if (!keptVoters.has(region)) keptVoters.set(region, node);
  }
  for (const node of keptVoters.values()) voters.add(node);
  return {
    voters: ascending([...voters]),
    learners: all.filter((node) => !voters.has(node)),
  };
}

/**
 * The next step towards them: who becomes a voter is a learner first, until it has caught up.
 * @returns undefined when there is nothing to do now
 */
export function nextMembership(
  membership: Membership,
  wanted: MembershipTarget,
  progress: { readonly matches: ReadonlyMap<NodeId, LogIndex>; readonly lastIndex: LogIndex },
): MembershipTarget | undefined {
  if (membership.outgoing.length > 0) return undefined;
  const isReady = (node: NodeId): boolean =>
    membership.voters.includes(node) ||
    (progress.matches.get(node) ?? 0) >= Math.max(1, progress.lastIndex - MAX_VOTER_LAG);
  const ready = wanted.voters.filter(isReady);
  const waiting = wanted.voters.filter((node) => !isReady(node));
  // While a voter's heir catches up, it stays.
  const voters = waiting.length === 0 ? ready : ascending([...ready, ...membership.voters]);
  const learners = ascending([...wanted.learners, ...waiting].filter((node) => !voters.includes(node)));
  const isSame = equal(voters, membership.voters) && equal(learners, membership.learners);
  return isSame ? undefined : { voters, learners };
}

const numberOf = ({ region, nodeId }: MemberRecord): NodeId => federationNodeId(region, nodeId);

const lowest = (nodes: readonly NodeId[]): NodeId => Math.min(...nodes) as NodeId;

const ascending = (nodes: readonly NodeId[]): NodeId[] => [...new Set(nodes)].sort((a, b) => a - b);

const equal = (a: readonly NodeId[], b: readonly NodeId[]): boolean =>
  a.length === b.length && a.every((node, i) => node === b[i]);
