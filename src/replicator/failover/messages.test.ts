import fc from "fast-check";
import { expect, it } from "vitest";
import { bucketId, regionNumber } from "../../base/ids.ts";
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

const count = fc.nat();
const millis = fc.nat(2 ** 47);
const bucket = fc
  .uint8Array({ minLength: 8, maxLength: 8 })
  .map((bytes) => bucketId(Buffer.from(bytes).toString("hex")));
const region = fc.integer({ min: 1, max: 0xffff }).map(regionNumber);
const entry = fc.record({
  ...{
    key: fc.string({ unit: "binary" }),
    version: fc.string(),
    bytes: count,
    kind: fc.string(),
    stampMs: millis,
  },
});
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
  const merged = fc.record({ objects: count, bytes: count });
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
