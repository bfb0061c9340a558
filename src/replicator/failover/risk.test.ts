import fc from "fast-check";
import { expect, it } from "vitest";
import { millisOf, type VersionId, versionId } from "../../base/version-id.ts";
import { MAX_RISK_KEY_BYTES as MAX_ROW_KEY_BYTES } from "../../federation/index.ts";
import type { RiskEntry } from "./components.ts";
import { versionsIn } from "./lines.ts";
import { MAX_RISK_KEY_BYTES, MAX_RISK_KEYS } from "./options.ts";
import { distinct, firstOf, linesOf, listedIn, noRisk, riskSetOf, shown } from "./risk.ts";

const stamp = fc
  .record({
    millis: fc.nat(9),
    counter: fc.nat(1),
    region: fc.integer({ min: 1, max: 2 }),
    random: fc.nat(1),
  })
  .map(versionId);
const entry: fc.Arbitrary<RiskEntry> = fc.record({
  key: fc.string({ minLength: 1, maxLength: 4 }),
  version: fc.constantFrom("a".repeat(24), "b".repeat(24), "c".repeat(24)),
  bytes: fc.nat(1_000_000),
  kind: fc.constantFrom("put", "deleteMarker", "tags"),
  stamp,
});

/** What a home says of a version is the same whoever repeats it. */
const consistent = (entries: readonly RiskEntry[]): RiskEntry[] => {
  const first = new Map<string, RiskEntry>();
  return entries.map((each) => {
    const name = `${each.kind} ${each.version} ${each.key}`;
    const known = each.kind === "tags" ? each : (first.get(name) ?? each);
    first.set(name, known);
    return known;
  });
};

it("what several nodes have heard is counted once, in whatever order they say it", () => {
  fc.assert(
    fc.property(fc.array(entry), fc.array(entry), (a, b) => {
      const [left, right] = [consistent([...a, ...b]), consistent([...a, ...b]).reverse()];
      const names = (entries: readonly RiskEntry[]): string[] =>
        entries.map((each) => `${each.kind} ${each.version} ${each.key} ${each.stamp}`).sort();
      expect(names(distinct(left))).toEqual(names(distinct(right)));
      expect(distinct([...distinct(left), ...distinct(left)])).toEqual(distinct(left));
    }),
  );
});

it("of changes of one version's tags the last counts, which takes the place of the others", () => {
  const tags = entry.map((each): RiskEntry => ({ ...each, kind: "tags", key: "k", version: "a".repeat(24) }));
  fc.assert(
    fc.property(fc.array(tags, { minLength: 1 }), (changes) => {
      const last = changes
        .map((each) => each.stamp)
        .sort()
        .at(-1);
      expect(distinct(changes).map((each) => each.stamp)).toEqual([last]);
    }),
  );
});

it("whether a version is null is known when one node of several has kept what was said", () => {
  fc.assert(
    fc.property(entry, stamp, fc.boolean(), fc.boolean(), (given, other, isNull, isFirst) => {
      const told: RiskEntry = { ...given, isNull };
      const before: RiskEntry = given.kind === "tags" ? { ...given, stamp: other } : given;
      expect(distinct(isFirst ? [told, before] : [before, told])).toMatchObject([{ isNull }]);
      const [key] = shown([told]);
      expect([key?.isNull, listedIn({ keys: key === undefined ? [] : [key] })[0]?.isNull]).toEqual([
        isNull,
        isNull,
      ]);
      expect(shown([given])[0]).not.toHaveProperty("isNull");
    }),
  );
});

it("a row of the history says which change of tags it lists, and is asked about as it was listed", () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 20 }), (given) => {
      const entries = distinct(given);
      const keys = shown(entries);
      for (const key of keys) expect("stamp" in key).toBe(key.kind === "tags");
      const changes = (of: readonly RiskEntry[]): RiskEntry[] => of.filter(({ kind }) => kind === "tags");
      expect(changes(listedIn({ keys }))).toEqual(changes(entries));
    }),
  );
  const before = { key: "k", version: "a".repeat(24), bytes: 0, kind: "tags" };
  expect(listedIn({ keys: [before] })).toEqual([{ ...before, stamp: before.version }]);
});

it("a set at risk adds up what it lists, and names no more than a row of the history takes", () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 50 }), (given) => {
      const entries = distinct(given);
      const set = riskSetOf(entries, { isExact: true, asOfMs: 5 });
      expect(set.objects).toBe(versionsIn(entries));
      expect(set.bytes).toBe(entries.reduce((sum, { bytes }) => sum + bytes, 0));
      expect(set.oldestMs).toBe(
        entries.length === 0 ? 0 : Math.min(...entries.map((each) => millisOf(each.stamp))),
      );
      expect(set.keys).toHaveLength(entries.length);
    }),
  );
  const long = Array.from({ length: MAX_RISK_KEYS + 5 }, (_, i) => ({
    ...{ key: `${i}`.padStart(600, "k"), version: "a".repeat(24), bytes: 1, kind: "put" },
    stamp: "b".repeat(24) as VersionId,
  }));
  const keys = shown(long);
  expect(keys.length).toBeLessThanOrEqual(MAX_RISK_KEYS);
  expect(keys.reduce((sum, { key }) => sum + key.length, 0)).toBeLessThanOrEqual(MAX_RISK_KEY_BYTES);
  expect(keys[0]?.key).toBe(long[0]?.key);
  expect(riskSetOf([], { isExact: true, asOfMs: 7 })).toEqual(noRisk(7));
});

it("a list is cut between versions, the oldest in front, so that it counts as all of them only where it is", () => {
  const sizes = fc.tuple(fc.integer({ min: 1, max: 1_200 }), fc.integer({ min: 1, max: 9 }), fc.nat(300));
  fc.assert(
    fc.property(sizes, ([count, every, padding]) => {
      const entries = distinct(
        Array.from({ length: count }, (_, at) => {
          const stampAt = (millis: number): VersionId =>
            versionId({ millis, counter: at, region: 1, random: 0 });
          const tags = at % every === 0 ? { tagsStamp: stampAt(9) } : {};
          const of = { key: `${at}`.padStart(padding, "k"), version: stampAt(5), bytes: 1, kind: "put" };
          return linesOf({ ...of, stamp: stampAt(5), ...tags });
        }).flat(),
      );
      const { keys: ofRow } = riskSetOf(entries, { isExact: true, asOfMs: 10 });
      expect(ofRow.reduce((sum, { key }) => sum + key.length, 0)).toBeLessThanOrEqual(MAX_ROW_KEY_BYTES);
      for (const listed of [firstOf(entries), shown(entries), ofRow]) {
        expect(listed.length).toBeLessThanOrEqual(MAX_RISK_KEYS);
        expect(versionsIn(listed) === count).toBe(listed.length === entries.length);
        const keys = [...new Set(listed.map(({ key }) => key))];
        const listedKeys = new Set(keys);
        expect(listed).toHaveLength(entries.filter(({ key }) => listedKeys.has(key)).length);
        expect(keys.every((key, at) => key === `${at}`.padStart(padding, "k"))).toBe(true);
      }
    }),
    { numRuns: 30 },
  );
});
