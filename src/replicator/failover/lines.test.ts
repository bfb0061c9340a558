import fc from "fast-check";
import { expect, it } from "vitest";
import { byVersion, type RiskLine, versionsIn } from "./lines.ts";

const line: fc.Arbitrary<RiskLine> = fc.record({
  key: fc.constantFrom("a", "b"),
  version: fc.constantFrom("1", "2"),
  kind: fc.constantFrom("put", "tags", "deleteMarker", "deleteVersion"),
});
const lines = fc.uniqueArray(line, {
  maxLength: 12,
  selector: ({ key, version, kind }) => `${key} ${version} ${kind}`,
});

it("tags count with their version, also where that has arrived, and everything else by itself", () => {
  fc.assert(
    fc.property(lines, (given) => {
      let count = 0;
      for (const [at, each] of given.entries()) {
        const isSame = (other: RiskLine): boolean =>
          other.key === each.key &&
          other.version === each.version &&
          (other.kind === each.kind || [other.kind, each.kind].sort().join() === "put,tags");
        if (!given.slice(0, at).some(isSame)) count++;
      }
      expect(versionsIn(given)).toBe(count);
    }),
  );
});

it("what is listed by version is all of it, one version behind the other, and none of them in part", () => {
  fc.assert(
    fc.property(lines, fc.nat(8), (given, count) => {
      const all = byVersion(given);
      expect(new Set(all.flat())).toEqual(new Set(given));
      expect(all).toHaveLength(versionsIn(given));
      for (const version of all) expect(versionsIn(version)).toBe(1);
      expect(byVersion(given, count)).toEqual(all.slice(0, count));
    }),
  );
});
