import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bucketRow } from "../../../test/federation/bucket-row.ts";
import { type RegionNumber, regionNumber } from "../../base/ids.ts";
import { candidatesOf, type HomeFacts, verdictOn } from "./candidates.ts";
import type { HomedBucket } from "./homes.ts";

const [us, eu, ap] = [1, 2, 3].map(regionNumber) as [RegionNumber, RegionNumber, RegionNumber];
const policy = { afterMs: 10_000, turnMs: 0, isolatedMs: 6_000 };

const facts = (changes: Partial<HomeFacts> = {}): HomeFacts => ({
  ...{ isReachable: false, silentMs: 60_000, lease: { leftMs: 0, outForMs: 60_000 }, majorityMs: 60_000 },
  ...changes,
});

const homed = (regions: readonly RegionNumber[], home: RegionNumber): HomedBucket => ({
  ...bucketRow({ regions }),
  home: { region: home, epoch: 1, floorMs: 0, failover: { auto: true, afterMs: 10_000 } },
});

describe("who takes over", () => {
  it("comes in the bucket's order, and those that do not answer behind the others", () => {
    const bucket = homed([us, eu, ap], us);
    expect(candidatesOf(bucket, () => true)).toEqual([eu, ap]);
    expect(candidatesOf(bucket, (region) => region === ap)).toEqual([ap, eu]);
    expect(candidatesOf(homed([us], us), () => true)).toEqual([]);
  });
});

describe("when", () => {
  it("a home is not heard for as long as its policy says, and its lease is out", () => {
    expect(verdictOn(facts(), policy).kind).toBe("takeOver");
    expect(verdictOn(facts({ silentMs: 9_000 }), policy)).toMatchObject({ kind: "wait", ms: 1_000 });
    expect(verdictOn(facts({ silentMs: 12_000 }), { ...policy, turnMs: 5_000 })).toMatchObject({ ms: 3_000 });
  });

  it("a home is heard and renews nothing while a majority is there, for longer than any election takes", () => {
    const heard = { isReachable: true, silentMs: 100 };
    expect(verdictOn(facts(heard), policy).kind).toBe("takeOver");
    expect(verdictOn(facts({ ...heard, majorityMs: 0 }), policy).kind).toBe("wait");
    const soon = { ...policy, afterMs: 1_000 };
    const short = { ...heard, lease: { leftMs: 0, outForMs: 5_000 } };
    expect(verdictOn(facts(short), soon)).toMatchObject({ kind: "wait", ms: 1_000 });
  });

  it("a silence that is long for a heartbeat and an expired lease are enough for who waits a second only", () => {
    const soon = { ...policy, afterMs: 1_000 };
    const silent = { isReachable: true, silentMs: 2_100, lease: { leftMs: 0, outForMs: 50 }, majorityMs: 0 };
    expect(verdictOn(silent, soon).kind).toBe("takeOver");
    expect(verdictOn({ ...silent, silentMs: 1_500 }, soon).kind).toBe("wait");
    expect(verdictOn({ ...silent, lease: { leftMs: 10, outForMs: 0 } }, soon).kind).not.toBe("takeOver");
  });

  it("never before its lease has run out, whatever else is so", () => {
    const amounts = fc.record({
      isReachable: fc.boolean(),
      silentMs: fc.nat(),
      lease: fc.record({ leftMs: fc.integer({ min: 1, max: 60_000 }), outForMs: fc.nat() }),
      majorityMs: fc.nat(),
    });
    fc.assert(
      fc.property(amounts, fc.nat(60_000), fc.nat(60_000), (given, afterMs, turnMs) => {
        expect(verdictOn(given, { ...policy, afterMs, turnMs }).kind).not.toBe("takeOver");
      }),
    );
  });

  it("a later turn comes later, and waiting as long as was said is enough", () => {
    fc.assert(
      fc.property(fc.nat(60_000), fc.nat(20_000), fc.nat(20_000), (silentMs, afterMs, turnMs) => {
        const given = facts({ silentMs });
        const own = { ...policy, afterMs, turnMs };
        const verdict = verdictOn(given, own);
        if (verdict.kind === "takeOver") {
          expect(verdictOn(given, { ...own, turnMs: 0 }).kind).toBe("takeOver");
        }
        if (verdict.kind === "wait") {
          const later = facts({ silentMs: silentMs + verdict.ms });
          expect(verdictOn(later, own).kind).toBe("takeOver");
        }
      }),
    );
  });
});
