import fc from "fast-check";
import { expect, it } from "vitest";
import { bucketId, regionNumber } from "../../base/ids.ts";
import { millisOf, versionId } from "../../base/version-id.ts";
import { defaultRpcOptions } from "../../rpc/index.ts";
import { MAX_BOOK_ENTRIES } from "../announce/options.ts";
import { atoll } from "./failover.gen.js";
import {
  decodeBacklog,
  decodeCounted,
  decodeDrainAnswer,
  decodeDrainCall,
  decodeNodeRisk,
  decodeRiskCall,
  decodeShipAnswer,
  decodeShipCall,
  encodeBacklog,
  encodeCounted,
  encodeDrainAnswer,
  encodeDrainCall,
  encodeNodeRisk,
  encodeRiskCall,
  encodeShipAnswer,
  encodeShipCall,
} from "./messages.ts";
import { linesOf } from "./risk.ts";

const { failover: wire } = atoll;
const noNumbers = { objects: 0, bytes: 0, oldestMs: 0, isExact: true, asOfMs: 0 };
const count = fc.nat();
const millis = fc.nat(2 ** 47);
const bucket = fc
  .uint8Array({ minLength: 8, maxLength: 8 })
  .map((bytes) => bucketId(Buffer.from(bytes).toString("hex")));
const region = fc.integer({ min: 1, max: 0xffff }).map(regionNumber);
const short = fc.nat(0xffff);
const stamp = fc.record({ millis, counter: short, region: short, random: short }).map(versionId);
const plain = {
  ...{ key: fc.string({ unit: "binary" }), version: fc.oneof(fc.string(), stamp) },
  ...{ bytes: count, kind: fc.string() },
};
const entry = fc.oneof(
  fc.record({ ...plain, stamp, isNull: fc.boolean() }),
  // Of a release that does not say whether it is of a null version.
  fc.record({ ...plain, stamp }),
  stamp.chain((version) =>
    fc.record({ ...plain, version: fc.constant(version), stamp: fc.constant(version) }),
  ),
);
const entries = fc.array(entry, { maxLength: 5 });
const counted = {
  ...{ objects: count, bytes: count, oldestMs: millis, isExact: fc.boolean(), asOfMs: millis, entries },
};

function holds<T>(arbitrary: fc.Arbitrary<T>, through: (value: T) => unknown): void {
  fc.assert(
    fc.property(arbitrary, (given) => {
      expect(through(given)).toEqual(given);
    }),
  );
}

it("calls and answers come back as they were", () => {
  holds(fc.record({ bucket, to: fc.oneof(region, fc.constant(0 as const)) }), (given) =>
    decodeRiskCall(encodeRiskCall(given)),
  );
  holds(fc.record({ ...counted, epoch: count }), (given) => decodeBacklog(encodeBacklog(given)));
  holds(fc.record(counted), (given) => decodeCounted(encodeCounted(given)));
  const merged = fc.array(fc.record({ region: fc.nat(65_535), epoch: count, objects: count, bytes: count }));
  holds(fc.record({ entries, isExact: fc.boolean(), asOfMs: millis, merged }), (given) =>
    decodeNodeRisk(encodeNodeRisk(given)),
  );
  holds(fc.record({ bucket, generation: count, to: region, waitMs: fc.nat(60_000) }), (given) =>
    decodeDrainCall(encodeDrainCall(given)),
  );
  holds(fc.record({ isDrained: fc.boolean(), objects: count, bytes: count, frozenMs: millis }), (given) =>
    decodeDrainAnswer(encodeDrainAnswer(given)),
  );
  holds(fc.record({ bucket, to: region, entries, onlyAsks: fc.boolean() }), (given) =>
    decodeShipCall(encodeShipCall(given)),
  );
  holds(fc.array(fc.nat(1_000)), (given) => [...decodeShipAnswer(encodeShipAnswer(given))]);
});

it("releases that tell only the milliseconds of a stamp are understood, and understand", () => {
  fc.assert(
    fc.property(entry, stamp, (given, held) => {
      const { stamp: _, isNull: __, ...rest } = { isNull: undefined, ...given };
      const stampMs = millisOf(given.stamp);
      const before = wire.RiskAnswer.encode({ entries: [{ ...rest, stampMs }] }).finish();
      const [told] = decodeCounted(before).entries;
      expect(told).toMatchObject(rest);
      // Compared as they compare it. A version's own stamp is before any change of its tags.
      const isHeld = held >= (told?.stamp ?? "");
      if (told?.stamp !== told?.version) expect(isHeld).toBe(millisOf(held) >= stampMs);
      else expect(millisOf(told?.stamp as typeof held)).toBe(stampMs);
      const now = encodeCounted({ ...noNumbers, entries: [given] });
      expect(wire.RiskAnswer.decode(now).entries).toMatchObject([{ ...rest, stampMs }]);
    }),
  );
});

it("a stamp that is none is malformed", () => {
  for (const bad of [{ stamp: "5" }, { stamp: "x".repeat(24) }, { stampMs: 2 ** 48 }]) {
    const bytes = wire.RiskAnswer.encode({ entries: [{ key: "k", version: "v", ...bad }] }).finish();
    expect(() => decodeCounted(bytes)).toThrow(expect.objectContaining({ code: "message.malformed" }));
  }
});

it("what is none of them is malformed, and nothing else", () => {
  const decoders = [
    decodeRiskCall,
    decodeBacklog,
    decodeNodeRisk,
    decodeDrainCall,
    decodeDrainAnswer,
    decodeShipCall,
  ];
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      for (const decode of decoders) {
        try {
          decode(bytes);
        } catch (error) {
          expect(error).toMatchObject({ code: "message.malformed" });
        }
      }
    }),
  );
});

it("what was announced to a node is told as far as it fits into an answer, which says that it is not all", () => {
  const merged = [{ region: 2, epoch: 3, objects: 1, bytes: 2 }];
  fc.assert(
    fc.property(
      fc.array(entry),
      fc.boolean(),
      fc.integer({ min: 64, max: 2_000 }),
      (given, isExact, maxBytes) => {
        const answer = encodeNodeRisk({ entries: given, isExact, asOfMs: 5, merged }, maxBytes);
        expect(answer.length).toBeLessThanOrEqual(maxBytes);
        const told = decodeNodeRisk(answer);
        expect(told.entries).toEqual(given.slice(0, told.entries.length));
        expect(told).toMatchObject({ isExact: isExact && told.entries.length === given.length, merged });
      },
    ),
  );
});

it("a full book of short names fits into an answer, and is not told as exact where tags make it too long", () => {
  const of = { bytes: 2 ** 40, kind: "put", isNull: false } as const;
  const stamp = (millis: number, counter: number) => versionId({ millis, counter, region: 1, random: 0 });
  for (const [bringTags, isExact] of [[false, true] as const, [true, false] as const]) {
    const entries = Array.from({ length: MAX_BOOK_ENTRIES }, (_, at) => {
      const [version, later] = [stamp(2 ** 41, at & 0xffff), stamp(2 ** 42, at & 0xffff)];
      const put = { ...of, key: `${at}`.padStart(8, "k"), version, stamp: version };
      return linesOf(bringTags ? { ...put, tagsStamp: later } : put);
    }).flat();
    const answer = encodeNodeRisk({
      entries,
      isExact: true,
      asOfMs: 5,
      merged: [],
    });
    expect(answer.length).toBeLessThanOrEqual(defaultRpcOptions.maxMessageBytes);
    const told = wire.RiskAnswer.decode(answer);
    expect(told.exact).toBe(isExact);
    if (isExact) expect(told.entries).toHaveLength(MAX_BOOK_ENTRIES);
    else expect(told.entries?.length).toBeGreaterThan(200_000);
  }
});
