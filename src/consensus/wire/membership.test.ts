import fc from "fast-check";
import { expect, test } from "vitest";
import { hasCode } from "../../base/errors.ts";
import { nodeId } from "../../base/ids.ts";
import { decodeMembership, encodeMembership } from "./membership.ts";

const sortedNodeIds = fc
  .uniqueArray(fc.integer({ min: 1, max: 0xffff_ffff }), { maxLength: 9 })
  .map((ids) => ids.sort((a, b) => a - b).map(nodeId));

const memberships = fc.record({ voters: sortedNodeIds, outgoing: sortedNodeIds, learners: sortedNodeIds });

test("a membership survives its encoding", () => {
  fc.assert(
    fc.property(memberships, (membership) => {
      expect(decodeMembership(encodeMembership(membership))).toEqual(membership);
    }),
  );
});

test("the bytes of a membership stay what they are", () => {
  const bytes = encodeMembership({
    voters: [nodeId(1), nodeId(2), nodeId(300)],
    outgoing: [nodeId(2)],
    learners: [],
  });
  expect(Buffer.from(bytes).toString("hex")).toBe("0a040102ac02120102");
});

test.each([
  ["zero is no node id", "0a020001"],
  ["unsorted", "0a020201"],
  ["twice", "0a020202"],
  ["cut off", "0a0401"],
])("a malformed membership is refused: %s", (_name, hex) => {
  let thrown: unknown;
  try {
    decodeMembership(Buffer.from(hex, "hex"));
  } catch (error) {
    thrown = error;
  }
  expect(hasCode(thrown, "message.malformed")).toBe(true);
});
