import fc from "fast-check";
import { expect, test } from "vitest";
import { parseVersionId, type VersionParts, versionAfter, versionId, versionParts } from "./version-id.ts";

const parts: fc.Arbitrary<VersionParts> = fc.record({
  millis: fc.integer({ min: 0, max: 2 ** 47 }),
  counter: fc.integer({ min: 0, max: 0xffff }),
  region: fc.integer({ min: 0, max: 0xffff }),
  random: fc.integer({ min: 0, max: 0xffff }),
});
const stampOf = ({ millis, counter }: VersionParts): bigint => BigInt(millis) * 0x1_0000n + BigInt(counter);

test("a version id is read back, and sorts as its stamp", () => {
  fc.assert(
    fc.property(parts, parts, (a, b) => {
      expect(versionParts(versionId(a))).toEqual(a);
      expect(parseVersionId(versionId(a))).toBe(versionId(a));
      if (stampOf(a) < stampOf(b)) expect(versionId(a) < versionId(b)).toBe(true);
    }),
  );
});

test("a shard's next version is greater by its stamp alone, whoever proposed it and whatever the clock said", () => {
  fc.assert(
    fc.property(parts, parts, (last, proposed) => {
      const next = versionParts(versionAfter(versionId(last), versionId(proposed)));
      expect([next.region, next.random]).toEqual([proposed.region, proposed.random]);
      expect(stampOf(next) > stampOf(last)).toBe(true);
      expect(versionId(next) > versionId({ ...last, region: 0xffff, random: 0xffff })).toBe(true);
    }),
  );
});

test("what is no version id is refused", () => {
  for (const text of ["", "null", "0".repeat(23), "g".repeat(24), "A".repeat(24)]) {
    expect(parseVersionId(text)).toBeUndefined();
  }
});
