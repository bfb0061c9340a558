import { expect, test } from "vitest";
import type { CompiledRule } from "../replication.ts";
import { isMatch, matchRules } from "./match-rules.ts";

function rule(id: string, more: Partial<CompiledRule> = {}): CompiledRule {
  return {
    id,
    target: 1,
    priority: 0,
    prefix: "",
    tags: [],
    shipsDeletes: true,
    shipsVersionDeletes: true,
    shipsReplicaChanges: true,
    storageClass: undefined,
    deadlineMs: undefined,
    ...more,
  };
}

const red = { key: "colour", value: "red" };
const old = { key: "age", value: "old" };
const idsOf = (rules: readonly CompiledRule[]): string[] => rules.map(({ id }) => id);

test("each target has one rule: the one with the greatest priority, the first of equals", () => {
  const rules = [
    rule("low", { priority: 1 }),
    rule("high", { priority: 5 }),
    rule("equal", { priority: 5 }),
    rule("elsewhere", { target: 2, prefix: "logs/" }),
    rule("nowhere", { target: 3, prefix: "photos/x" }),
  ];
  const tags = () => [];
  expect(idsOf(matchRules({ targets: [], rules }, { key: "photos/1", tags }))).toEqual(["high"]);
  expect(idsOf(matchRules({ targets: [], rules }, { key: "logs/1", tags }))).toEqual(["high", "elsewhere"]);
});

test("a rule that counts and does not concern the write hides those below it", () => {
  const rules = [rule("quiet", { priority: 2, shipsDeletes: false }), rule("loud", { priority: 1 })];
  const write = { key: "a", tags: undefined };
  expect(matchRules({ targets: [], rules }, write, ({ shipsDeletes }) => shipsDeletes)).toEqual([]);
});

test("all of a rule's tags must be there, and without tags to look at it matches nothing", () => {
  const tagged = rule("tagged", { tags: [red, old] });
  expect(isMatch(tagged, { key: "a", tags: () => [old, { key: "x", value: "y" }, red] })).toBe(true);
  expect(isMatch(tagged, { key: "a", tags: () => [red, { key: "age", value: "new" }] })).toBe(false);
  expect(isMatch(tagged, { key: "a", tags: undefined })).toBe(false);
  let looked = 0;
  const tags = () => {
    looked++;
    return [];
  };
  expect(isMatch(rule("plain"), { key: "a", tags })).toBe(true);
  expect(looked, "tags are decoded only for who needs them").toBe(0);
});
