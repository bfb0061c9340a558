import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { regionNumber } from "../../base/ids.ts";
import { type VersionId, versionId } from "../../base/version-id.ts";
import {
  decodeSession,
  emptySession,
  encodeSession,
  MAX_SESSION_BYTES,
  mergeSessions,
  neededOf,
  type Session,
  sawAllUpTo,
  sawVersion,
  stampOf,
} from "./session.ts";

const versions = fc
  .record({
    millis: fc.integer({ min: 0, max: 2 ** 47 }),
    counter: fc.integer({ min: 0, max: 0xffff }),
    region: fc.integer({ min: 1, max: 30 }),
    random: fc.integer({ min: 0, max: 0xffff }),
  })
  .map(versionId);
type Sight = readonly [isAll: boolean, version: VersionId];
const sights: fc.Arbitrary<readonly Sight[]> = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 9 }), versions).map(([dice, version]) => [dice === 0, version] as const),
  { maxLength: 40 },
);
const sessionOf = (seen: readonly Sight[]): Session =>
  seen.reduce<Session>(
    (session, [isAll, version]) => (isAll ? sawAllUpTo(session, version) : sawVersion(session, version)),
    emptySession,
  );
const regions = Array.from({ length: 31 }, (_, index) => regionNumber(index + 1));
const needs = (session: Session) => regions.map((region) => neededOf(session, region));
const entries = (session: Session) => [...session].sort(([a], [b]) => a - b);

describe("a session", () => {
  it("needs of each region the greatest of what was seen of it, and of all", () => {
    fc.assert(
      fc.property(sights, (seen) => {
        const session = sessionOf(seen);
        for (const region of regions) {
          const of = seen
            .filter(([isAll, version]) => isAll || Number.parseInt(version.slice(16, 20), 16) === region)
            .map(([, version]) => stampOf(version));
          expect(neededOf(session, region)).toBe(of.sort().at(-1));
        }
      }),
    );
  });

  it("merges commutatively, associatively and idempotently", () => {
    fc.assert(
      fc.property(sights, sights, sights, (x, y, z) => {
        const [a, b, c] = [sessionOf(x), sessionOf(y), sessionOf(z)];
        expect(entries(mergeSessions(a, b))).toEqual(entries(mergeSessions(b, a)));
        expect(entries(mergeSessions(mergeSessions(a, b), c))).toEqual(
          entries(mergeSessions(a, mergeSessions(b, c))),
        );
        expect(entries(mergeSessions(a, a))).toEqual(entries(a));
        expect(entries(mergeSessions(a, b))).toEqual(entries(sessionOf([...x, ...y])));
      }),
    );
  });

  it("is read back from a token of at most 128 bytes, or as more than it was where it has too many regions", () => {
    fc.assert(
      fc.property(sights, (seen) => {
        const session = sessionOf(seen);
        const text = encodeSession(session);
        expect(text.length).toBeLessThanOrEqual(MAX_SESSION_BYTES);
        const read = decodeSession(text);
        if (session.size <= 9) expect(entries(read)).toEqual(entries(session));
        for (const [index, needed] of needs(session).entries()) {
          expect((needs(read)[index] ?? "") >= (needed ?? "")).toBe(true);
        }
        expect(encodeSession(read)).toBe(text);
      }),
    );
  });

  it("has a form that does not change", () => {
    const version = versionId({ millis: 0x0192_0000_0001, counter: 2, region: 3, random: 4 });
    expect(encodeSession(emptySession)).toBe("AQ");
    expect(encodeSession(sawVersion(emptySession, version))).toBe("AQADAZIAAAABAAI");
    expect(encodeSession(sawAllUpTo(emptySession, version))).toBe("AQAAAZIAAAABAAI");
  });

  it.each([
    ["", "not base64url"],
    ["AQ==", "not base64url"],
    ["Ag", "its version is 2"],
    ["AQAD", "cut short"],
    ["AR", "as this store writes it"],
    [`AQ${"A".repeat(127)}`, "longer than 128"],
    [
      Buffer.from(
        `01${"0003019200000001000".padEnd(20, "2")}${"0003019200000001".padEnd(20, "0")}`,
        "hex",
      ).toString("base64url"),
      "not in order",
    ],
  ])("is refused as %j, and says why", (text, why) => {
    expect(() => decodeSession(text)).toThrow(why);
  });

  it("never reads as another what is not a token", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const text = Buffer.from(bytes).toString("base64url");
        try {
          expect(encodeSession(decodeSession(text)).length).toBeLessThanOrEqual(MAX_SESSION_BYTES);
        } catch (error) {
          expect(error).toMatchObject({ code: "message.malformed" });
        }
      }),
    );
  });
});
