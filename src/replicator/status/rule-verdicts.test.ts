import { expect, test } from "vitest";
import type { ReplicationRule } from "../../federation/index.ts";
import type { CompiledRule } from "../../metadata/index.ts";
import { ruleVerdicts } from "./rule-verdicts.ts";

const compiled = (change: Partial<CompiledRule> = {}): CompiledRule => ({
  ...{ id: "all", target: 7, priority: 1, prefix: "", tags: [], shipsDeletes: true },
  ...{ shipsVersionDeletes: true, shipsReplicaChanges: true, storageClass: undefined, deadlineMs: undefined },
  ...change,
});

const rule = (id: string, isEnabled = true) =>
  ({ id, isEnabled, destination: { arn: "arn:aws:s3:eu::photos" } }) as ReplicationRule;

const version = {
  key: "raw/a",
  isMarker: false,
  tags: [{ key: "keep", value: "forever" }],
  wasShipped: true,
};

const cases: readonly (readonly [
  reason: string,
  rule: Partial<CompiledRule>,
  version: Partial<typeof version>,
])[] = [
  ["", {}, {}],
  ["", { prefix: "raw/", tags: [{ key: "keep", value: "forever" }] }, {}],
  ["the key does not begin with jpg/", { prefix: "jpg/" }, {}],
  ["it has no tag keep=never", { tags: [{ key: "keep", value: "never" }] }, {}],
  ["the rule does not ship delete markers", { shipsDeletes: false }, { isMarker: true }],
  ["rules with tags do not concern delete markers", { tags: version.tags }, { isMarker: true }],
  [
    "it was written before the rule concerned it: atoll replication backfill ships it",
    {},
    { wasShipped: false },
  ],
];
test.each(cases)("a rule's verdict: %s", (reason, change, of) => {
  const rules = [compiled(change)];
  const judged = { ...version, ...of };
  const replication = { role: "", rules: [rule("all")] };
  expect(ruleVerdicts({ replication }, { targets: [], rules }, judged, () => "eu")).toEqual([
    { rule: "all", target: 7, to: "eu", isMatch: reason === "", reason },
  ]);
});

test("of those that match, the one with the greatest priority counts; the first of equals", () => {
  const rules = [compiled(), compiled({ id: "raw", priority: 2 }), compiled({ id: "late", priority: 2 })];
  const replication = { role: "", rules: [rule("all"), rule("raw"), rule("late")] };
  const verdicts = ruleVerdicts({ replication }, { targets: [], rules }, version, () => "eu");
  expect(verdicts.map(({ isMatch }) => isMatch)).toEqual([false, true, false]);
  expect(verdicts[0]?.reason).toBe("rule raw leads there with priority 2, and counts in its place");
});

test("a rule that is disabled, or leads nowhere from here, says so", () => {
  const replication = { role: "", rules: [rule("off", false), rule("away")] };
  const verdicts = ruleVerdicts({ replication }, { targets: [], rules: [] }, version, () => "");
  expect(verdicts.map(({ reason }) => reason)).toEqual([
    "the rule is disabled",
    "it leads nowhere from this region",
  ]);
  expect(ruleVerdicts({ replication: undefined }, { targets: [], rules: [] }, version, () => "")).toEqual([]);
});
