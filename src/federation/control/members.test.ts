import { describe, expect, it } from "vitest";
import { type LogIndex, type NodeId, nodeId, regionNumber } from "../../base/ids.ts";
import type { Membership } from "../../consensus/index.ts";
import { federationNodeId } from "../identity/index.ts";
import { foundersOf, type MembershipFacts, nextMembership, wantedMembers } from "./members.ts";
import type { KnownRegion } from "./options.ts";
import type { MemberRecord } from "./records.ts";

const node = (region: number, number: number): NodeId => federationNodeId(region, number);

const region = (number: number, nodes: readonly number[]): KnownRegion => ({
  number: regionNumber(number),
  name: `r${number}`,
  nodes: nodes.map((each) => node(number, each)),
});

const member = (number: number, id: number, isRevoked = false): MemberRecord => ({
  peerId: `p${number}.${id}.${isRevoked}`,
  region: regionNumber(number),
  nodeId: id,
  nodeName: "n",
  addresses: [],
  voucher: new Uint8Array(0),
  isRevoked,
});

const membership = (voters: readonly NodeId[], learners: readonly NodeId[] = []): Membership => ({
  voters,
  outgoing: [],
  learners,
});

const facts = (changes: Partial<MembershipFacts>): MembershipFacts => ({
  membership: membership([node(1, 1), node(2, 1), node(3, 1)]),
  regions: [region(1, [1]), region(2, [1]), region(3, [1])],
  arbiters: [],
  members: [],
  revoked: [],
  removed: [],
  ...changes,
});

describe("who should take part", () => {
  it("founds: the lowest node of each region, and the arbiters", () => {
    const regions = [region(2, [5, 4]), region(1, [9]), region(3, [])];
    expect(foundersOf(regions, [nodeId(7)])).toEqual([nodeId(7), node(1, 9), node(2, 4)]);
  });

  it("grows by regions of the files and by members that were admitted", () => {
    const wanted = wantedMembers(
      facts({ members: [member(4, 2), member(4, 3), member(1, 2)], arbiters: [nodeId(7)] }),
    );
    expect(wanted.voters).toEqual([nodeId(7), node(1, 1), node(2, 1), node(3, 1), node(4, 2)]);
    expect(wanted.learners).toEqual([node(1, 2), node(4, 3)]);
  });

  it("keeps whom the leader's files do not know, and its voters where lower nodes came", () => {
    const current = membership([node(1, 5), node(2, 1), node(9, 1)]);
    const wanted = wantedMembers(
      facts({ membership: current, regions: [region(1, [1, 5]), region(2, [1])] }),
    );
    expect(wanted.voters).toEqual([node(1, 5), node(2, 1), node(9, 1)]);
    expect(wanted.learners).toEqual([node(1, 1)]);
  });

  it("loses who was revoked, unless the node has a new key", () => {
    const members = [member(1, 1, true), member(1, 2), member(2, 1, true), member(2, 1)];
    const wanted = wantedMembers(facts({ members }));
    expect(wanted.voters).toEqual([node(1, 2), node(2, 1), node(3, 1)]);
    expect(wanted.learners).toEqual([]);
    expect(wantedMembers(facts({ revoked: [node(3, 1)] })).voters).toEqual([node(1, 1), node(2, 1)]);
  });

  it("loses the nodes of a region that was removed, though files still name them", () => {
    const wanted = wantedMembers(facts({ removed: [regionNumber(3)], members: [member(3, 2)] }));
    expect(wanted.voters).toEqual([node(1, 1), node(2, 1)]);
    expect(wanted.learners).toEqual([]);
  });
});

describe("the next step", () => {
  const current = membership([node(1, 1), node(2, 1), node(3, 1)]);
  const joined = { voters: [...current.voters, node(4, 1)], learners: [] };
  const progress = (matches: readonly (readonly [NodeId, number])[], lastIndex = 1_000) => ({
    matches: new Map(matches.map(([each, index]) => [each, index as LogIndex])),
    lastIndex: lastIndex as LogIndex,
  });

  it("makes a learner of who is to be a voter, and a voter of it when it has caught up", () => {
    const learner = nextMembership(current, joined, progress([]));
    expect(learner).toEqual({ voters: current.voters, learners: [node(4, 1)] });
    const behind = membership(current.voters, [node(4, 1)]);
    expect(nextMembership(behind, joined, progress([[node(4, 1), 500]]))).toBeUndefined();
    expect(nextMembership(behind, joined, progress([[node(4, 1), 990]]))).toEqual(joined);
    expect(nextMembership(membership(joined.voters), joined, progress([]))).toBeUndefined();
  });

  it("waits for the one under way", () => {
    const joint = { ...current, outgoing: [node(1, 1)] };
    expect(nextMembership(joint, joined, progress([]))).toBeUndefined();
  });

  it("lets a voter go only when its heir has caught up", () => {
    const wanted = { voters: [node(1, 2), node(2, 1), node(3, 1)], learners: [] };
    expect(nextMembership(current, wanted, progress([]))).toEqual({
      voters: current.voters,
      learners: [node(1, 2)],
    });
    const ready = membership(current.voters, [node(1, 2)]);
    expect(nextMembership(ready, wanted, progress([[node(1, 2), 1_000]]))).toEqual(wanted);
  });
});
