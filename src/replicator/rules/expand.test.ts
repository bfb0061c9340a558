import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ReplicationConfiguration } from "../../federation/index.ts";
import { diffRules } from "./diff.ts";
import { collapseRules, expandRules, pathOf } from "./expand.ts";
import { type RuleSet, ruleFileSchema, ruleSetSchema } from "./rule-file.ts";
import { checkRules } from "./validate.ts";

const setOf = (...rules: object[]): RuleSet => ruleSetSchema.parse({ rules });
const expanded = (...rules: object[]): ReplicationConfiguration | undefined =>
  expandRules(setOf(...rules), "photos").configuration;

describe("rules of a file", () => {
  test("become one of S3's for each destination", () => {
    const configuration = expanded({
      id: "everywhere",
      destinations: ["eu-west-1", { bucket: "backup", storageClass: "STANDARD_IA" }],
      filter: { prefix: "docs/" },
      existingObjects: true,
      replicationTime: "15 min",
    });
    expect(configuration?.rules.map(({ id, destination: { arn } }) => [id, arn])).toEqual([
      ["everywhere:eu-west-1", "arn:aws:s3:eu-west-1::photos"],
      ["everywhere:backup", "arn:aws:s3:::backup"],
    ]);
    expect(configuration?.rules[1]).toMatchObject({
      priority: 1,
      isEnabled: true,
      filter: { form: "Prefix", prefix: "docs/", tags: [] },
      deleteMarkerReplication: "Enabled",
      existingObjectReplication: "Enabled",
      destination: {
        storageClass: "STANDARD_IA",
        metrics: { status: "Enabled", minutes: 15 },
        replicationTime: { status: "Enabled", minutes: 15 },
      },
    });
  });

  test("with tags ship no delete markers, as S3 wants it", () => {
    const [rule] = expanded({ id: "r", destinations: ["eu"], filter: { tags: { team: "a" } } })?.rules ?? [];
    expect(rule).toMatchObject({
      deleteMarkerReplication: "Disabled",
      filter: { form: "Tag", prefix: "", tags: [{ key: "team", value: "a" }] },
    });
  });

  test("none are no configuration", () => {
    expect(expandRules(setOf(), "photos").configuration).toBeUndefined();
  });

  test.each([
    ["15 min", 15],
    ["15m", 15],
    ["2 h", 120],
    ["1d", 1440],
    [7, 7],
  ])("a deadline of %s", (text, minutes) => {
    const [rule] = setOf({ id: "r", destinations: ["eu"], replicationTime: text }).rules;
    expect(rule?.replicationTime).toBe(minutes);
  });

  test.each([
    ["an unknown option", { id: "r", destinations: ["eu"], colour: "red" }],
    ["no destination", { id: "r", destinations: [] }],
    ["a destination that is no place", { id: "r", destinations: [{ storageClass: "STANDARD" }] }],
    ["a region that can't be one", { id: "r", destinations: ["EU"] }],
    ["seconds", { id: "r", destinations: ["eu"], replicationTime: "90 s" }],
    ["two days", { id: "r", destinations: ["eu"], replicationTime: "2 d" }],
    ["no id", { destinations: ["eu"] }],
    ["a priority with a fraction", { id: "r", destinations: ["eu"], priority: 1.5 }],
  ])("%s is refused", (_, rule) => {
    expect(ruleFileSchema.safeParse({ bucket: "photos", rules: [rule] }).success).toBe(false);
  });

  test("a problem of S3's rules has its place in the file", () => {
    const rules = setOf(
      { id: "a", destinations: ["eu", { bucket: "backup" }] },
      { id: "b", destinations: ["ap", { bucket: "backup", storageClass: "COLD" }] },
    );
    const all = expandRules(rules, "photos");
    const problems = all.configuration === undefined ? [] : checkRules(all.configuration, "photos");
    expect(problems.map((problem) => pathOf(problem, all))).toEqual([
      ["rules", 1, "destinations", 1, "storageClass"],
      ["rules", 1, "priority"],
    ]);
  });
});

/** Rules whose destinations and ids are few, so that they meet. */
const name = fc.constantFrom("eu-west-1", "ap-south-1", "backup", "archive");
const destination = fc.record(
  { region: name, bucket: name, storageClass: fc.constantFrom("STANDARD_IA", "GLACIER"), account: name },
  { requiredKeys: ["region"] },
);
const rule = fc
  .record(
    {
      id: fc.constantFrom("a", "b", "a:eu-west-1", "c"),
      destinations: fc.uniqueArray(destination, {
        minLength: 1,
        maxLength: 3,
        selector: ({ region, bucket }) => `${region}/${bucket}`,
      }),
      filter: fc.record({
        prefix: fc.constantFrom("", "docs/"),
        tags: fc.dictionary(fc.constantFrom("x", "y"), fc.constantFrom("", "1")),
      }),
      priority: fc.integer({ min: 0, max: 3 }),
      enabled: fc.boolean(),
      deleteMarkers: fc.boolean(),
      versionDeletes: fc.boolean(),
      existingObjects: fc.boolean(),
      replicaModifications: fc.boolean(),
      replicationTime: fc.constantFrom(15, 60),
      metrics: fc.constant(true),
    },
    { requiredKeys: ["id", "destinations"] },
  )
  .map((value) => value as object);
const ruleSet = fc.array(rule, { minLength: 1, maxLength: 4 }).map((rules) => setOf(...rules));

describe("there and back", () => {
  test("a configuration that came from a file is what its own file says", () => {
    fc.assert(
      fc.property(ruleSet, (rules) => {
        const { configuration } = expandRules(rules, "photos");
        if (configuration === undefined) throw new Error("a rule has a destination");
        const again = expandRules(collapseRules(configuration, "photos"), "photos").configuration;
        expect(again).toEqual(configuration);
      }),
    );
  });

  test("destinations of one rule are one rule again", () => {
    const rules = setOf(
      { id: "everywhere", destinations: ["eu", "ap"] },
      { id: "other", destinations: [{ bucket: "b-2" }] },
    );
    const { configuration } = expandRules(rules, "photos");
    const back = configuration === undefined ? undefined : collapseRules(configuration, "photos");
    expect(back?.rules.map(({ id, destinations }) => [id, destinations])).toEqual([
      ["everywhere", [{ region: "eu" }, { region: "ap" }]],
      ["other", [{ bucket: "b-2" }]],
    ]);
  });

  test("S3's first form says the same in a file, the order as priorities", () => {
    const [first] = expanded({ id: "a", destinations: ["eu"] })?.rules ?? [];
    if (first === undefined) throw new Error("there is a rule");
    const legacy = (id: string, prefix: string) => ({
      ...first,
      id,
      priority: undefined,
      deleteMarkerReplication: undefined,
      filter: { form: "V1Prefix" as const, prefix, tags: [] },
    });
    const back = collapseRules({ role: "", rules: [legacy("a", "x"), legacy("b", "y")] }, "photos");
    expect(back.rules).toMatchObject([
      { id: "a", priority: 2, deleteMarkers: true, filter: { prefix: "x" } },
      { id: "b", priority: 1 },
    ]);
  });
});

describe("what would change", () => {
  const base = { id: "everywhere", destinations: ["eu"] };
  const summary = (before: object[], after: object[]): string[] =>
    diffRules(expanded(...before), expanded(...after), "photos").map(({ kind, id, options }) => {
      const changed = options.map(({ option, before: was, after: is }) => `${option} ${was} ${is}`);
      return `${kind} ${id}${kind === "changed" ? `: ${changed.join(", ")}` : ""}`;
    });

  test.each<[string, object[], object[], string[]]>([
    ["nothing", [base], [base], []],
    ["a first rule", [], [base], ["added everywhere"]],
    ["the last rule", [base], [], ["removed everywhere"]],
    ["a priority", [base], [{ ...base, priority: 2 }], ["changed everywhere: priority 1 2"]],
    [
      "a storage class",
      [base],
      [{ ...base, destinations: [{ region: "eu", storageClass: "GLACIER" }] }],
      ["changed everywhere: storageClass undefined GLACIER"],
    ],
    [
      "another place",
      [base],
      [{ ...base, destinations: ["ap"] }],
      ["removed everywhere", "added everywhere"],
    ],
    [
      "a second destination, which is not another first one",
      [base],
      [{ ...base, destinations: ["eu", "ap"] }],
      ["changed everywhere:eu: id everywhere everywhere:eu", "added everywhere:ap"],
    ],
    ["what is the default anyway", [base], [{ ...base, deleteMarkers: true, versionDeletes: true }], []],
    [
      "the order of rules",
      [base, { ...base, id: "b", priority: 2 }],
      [{ ...base, id: "b", priority: 2 }, base],
      [],
    ],
    [
      "the order of tags",
      [{ ...base, filter: { tags: { a: "1", b: "2" } } }],
      [{ ...base, filter: { tags: { b: "2", a: "1" } } }],
      [],
    ],
  ])("%s", (_, before, after, expected) => {
    expect(summary(before, after)).toEqual(expected);
  });

  test("the role", () => {
    const before = expandRules({ ...setOf(base), role: "a" }, "photos").configuration;
    expect(diffRules(before, expanded(base), "photos")).toEqual([
      {
        kind: "changed",
        id: "",
        destination: "",
        options: [{ option: "role", before: "a", after: undefined }],
      },
    ]);
  });

  test("nothing differs from itself, and all from nothing", () => {
    fc.assert(
      fc.property(ruleSet, (rules) => {
        const { configuration } = expandRules(rules, "photos");
        const count = configuration?.rules.length;
        expect(diffRules(configuration, configuration, "photos")).toEqual([]);
        expect(diffRules(undefined, configuration, "photos")).toHaveLength(count ?? 0);
        expect(diffRules(configuration, undefined, "photos")).toHaveLength(count ?? 0);
      }),
    );
  });
});
