import fc from "fast-check";
import { expect, test } from "vitest";
import { versionId } from "../../base/version-id.ts";
import { areConcurrent, historyOf, isSeen, mergeSeen, notIn, withoutRegion } from "./causality.ts";

const version = fc
  .record({
    millis: fc.nat(20),
    counter: fc.nat(2),
    region: fc.integer({ min: 1, max: 4 }),
    random: fc.nat(3),
  })
  .map(versionId);
/** At most one of each region, as the type says. */
const seen = fc.array(version, { maxLength: 6 }).map((versions) => mergeSeen([], versions));

test("merging is commutative, associative and idempotent, and says all that either said", () => {
  fc.assert(
    fc.property(seen, seen, seen, version, (a, b, c, probe) => {
      expect(mergeSeen(a, b)).toEqual(mergeSeen(b, a));
      expect(mergeSeen(mergeSeen(a, b), c)).toEqual(mergeSeen(a, mergeSeen(b, c)));
      expect(mergeSeen(a, a)).toEqual(a);
      expect(isSeen(mergeSeen(a, b), probe)).toBe(isSeen(a, probe) || isSeen(b, probe));
      expect(mergeSeen(notIn(a, b), b)).toEqual(mergeSeen(a, b));
    }),
  );
});

test("of two writes one knew the other, or they are concurrent, whichever is asked first", () => {
  fc.assert(
    fc.property(version, seen, version, seen, (a, seenByA, b, seenByB) => {
      const left = { version: a, seen: withoutRegion(seenByA, a) };
      const right = { version: b, seen: withoutRegion(seenByB, b) };
      expect(areConcurrent(left, right)).toBe(areConcurrent(right, left));
      expect(isSeen(historyOf(left), a)).toBe(true);
      const [older, newer] = a < b ? [left, right] : [right, left];
      if (isSeen(historyOf(newer), older.version)) expect(areConcurrent(left, right)).toBe(false);
    }),
  );
});
