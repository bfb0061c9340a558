import fc from "fast-check";
import { expect, test } from "vitest";
import { type NodeId, nodeId } from "../../base/ids.ts";
import { enter, isJoint, isVoter, leave, type MembershipTarget, membersOf, refusalOf } from "./membership.ts";
import type { Membership } from "./types.ts";

const nodes = (...ids: number[]): NodeId[] => ids.map(nodeId);

/** Voters and learners of a group, in any order, none in both. */
const targets: fc.Arbitrary<MembershipTarget> = fc
  .uniqueArray(fc.integer({ min: 1, max: 9 }).map(nodeId), { minLength: 1, maxLength: 7 })
  .chain((ids) =>
    fc.integer({ min: 1, max: ids.length }).map((voterCount) => ({
      voters: ids.slice(0, voterCount),
      learners: ids.slice(voterCount),
    })),
  );

const ascending = (ids: readonly NodeId[]) => [...ids].sort((a, b) => a - b);
const settled = ({ voters, learners }: MembershipTarget): Membership => ({
  voters: ascending(voters),
  outgoing: [],
  learners: ascending(learners),
});

function majoritiesOf(voters: readonly NodeId[]): Set<NodeId>[] {
  const majorities: Set<NodeId>[] = [];
  for (let mask = 0; mask < 1 << voters.length; mask++) {
    const chosen = voters.filter((_, position) => (mask & (1 << position)) !== 0);
    if (chosen.length * 2 > voters.length) majorities.push(new Set(chosen));
  }
  return majorities;
}

test("a change enters and leaves at the target, whatever it was before", () => {
  fc.assert(
    fc.property(targets, targets, (from, to) => {
      const entered = enter(settled(from), to);
      const isSame = ascending(from.voters).join() === ascending(to.voters).join();
      expect(isJoint(entered)).toBe(!isSame);
      expect(leave(entered)).toEqual(settled(to));
      const all = new Set([...from.voters, ...to.voters, ...to.learners]);
      if (!isSame) expect(ascending(membersOf(entered))).toEqual(ascending([...all]));
    }),
  );
});

test("no two neighbouring configurations have majorities without a common replica", () => {
  fc.assert(
    fc.property(targets, targets, (from, to) => {
      const joint = enter(settled(from), to);
      // A quorum of the joint configuration holds a majority of each side, so it meets those of either neighbour.
      for (const neighbour of [settled(from), leave(joint)]) {
        const sides = joint.outgoing.length === 0 ? [joint.voters] : [joint.voters, joint.outgoing];
        const common = sides.some((side) =>
          majoritiesOf(side).every((one) =>
            majoritiesOf(neighbour.voters).every((other) => [...one].some((node) => other.has(node))),
          ),
        );
        expect(common).toBe(true);
      }
    }),
    { numRuns: 50 },
  );
});

test("a voter on its way out still votes, a learner does not", () => {
  const joint: Membership = { voters: nodes(2, 3), outgoing: nodes(1, 2), learners: nodes(1, 4) };
  expect([1, 2, 3, 4, 5].filter((id) => isVoter(joint, nodeId(id)))).toEqual([1, 2, 3]);
  expect(ascending(membersOf(joint))).toEqual([1, 2, 3, 4]);
});

test.each([
  ["no voter", nodes(), nodes(1), "a group needs at least one voter"],
  ["twice among the voters", nodes(1, 1), nodes(), "a node is listed twice"],
  ["voter and learner", nodes(1, 2), nodes(2), "a node is listed twice"],
  ["zero", nodes(0, 1), nodes(), "node ids are positive integers"],
  ["a fraction", nodes(1.5), nodes(), "node ids are positive integers"],
  ["valid", nodes(2, 1), nodes(3), undefined],
])("a target is refused with its reason: %s", (_name, voters, learners, reason) => {
  expect(refusalOf({ voters, learners })).toBe(reason);
});
