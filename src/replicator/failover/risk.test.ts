import fc from "fast-check";
import { expect, it } from "vitest";
import type { RiskEntry } from "./components.ts";
import { MAX_RISK_KEY_BYTES, MAX_RISK_KEYS } from "./options.ts";
import { distinct, noRisk, riskSetOf, shown } from "./risk.ts";

const entry: fc.Arbitrary<RiskEntry> = fc.record({
  key: fc.string({ minLength: 1, maxLength: 4 }),
  version: fc.constantFrom("a".repeat(24), "b".repeat(24), "c".repeat(24)),
  bytes: fc.nat(1_000_000),
  kind: fc.constantFrom("put", "deleteMarker", "tags"),
  stampMs: fc.nat(2 ** 40),
});

/** What a home says of a version is the same whoever repeats it. */
const consistent = (entries: readonly RiskEntry[]): RiskEntry[] => {
  const first = new Map<string, RiskEntry>();
  return entries.map((each) => {
    const name = `${each.kind} ${each.version} ${each.key}`;
    const known = first.get(name) ?? each;
    first.set(name, known);
    return known;
  });
};

it("what several nodes have heard is counted once, in whatever order they say it", () => {
  fc.assert(
    fc.property(fc.array(entry), fc.array(entry), (a, b) => {
      const [left, right] = [consistent([...a, ...b]), consistent([...a, ...b]).reverse()];
      const names = (entries: readonly RiskEntry[]): string[] =>
        entries.map(({ kind, version, key }) => `${kind} ${version} ${key}`).sort();
      expect(names(distinct(left))).toEqual(names(distinct(right)));
      expect(distinct([...distinct(left), ...distinct(left)])).toEqual(distinct(left));
    }),
  );
});

it("a set at risk adds up what it lists, and names no more than a row of the history takes", () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 50 }), (given) => {
      const entries = distinct(given);
      const set = riskSetOf(entries, { isExact: true, asOfMs: 5 });
      expect(set.objects).toBe(entries.length);
      expect(set.bytes).toBe(entries.reduce((sum, { bytes }) => sum + bytes, 0));
      expect(set.oldestMs).toBe(
        entries.length === 0 ? 0 : Math.min(...entries.map(({ stampMs }) => stampMs)),
      );
      expect(set.keys).toHaveLength(entries.length);
    }),
  );
  const long = Array.from({ length: MAX_RISK_KEYS + 5 }, (_, i) => ({
    ...{ key: `${i}`.padStart(600, "k"), version: "a".repeat(24), bytes: 1, kind: "put", stampMs: i },
  }));
  const keys = shown(long);
  expect(keys.length).toBeLessThanOrEqual(MAX_RISK_KEYS);
  expect(keys.reduce((sum, { key }) => sum + key.length, 0)).toBeLessThanOrEqual(MAX_RISK_KEY_BYTES);
  expect(keys[0]?.key).toBe(long[0]?.key);
  expect(riskSetOf([], { isExact: true, asOfMs: 7 })).toEqual(noRisk(7));
});
