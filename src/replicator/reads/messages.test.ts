import fc from "fast-check";
import { expect, it } from "vitest";
import { bucketId, groupId, regionNumber } from "../../base/ids.ts";
import { versionId } from "../../base/version-id.ts";
import type { FreshnessAnswer } from "./knowledge.ts";
import {
  decodeAskFreshness,
  decodeFreshness,
  decodeProve,
  decodeProveAll,
  decodeProveAnswer,
  encodeAskFreshness,
  encodeFreshness,
  encodeProve,
  encodeProveAll,
  encodeProveAnswer,
  holdingOf,
  isSameHolding,
} from "./messages.ts";
import { type StampText, stampOf } from "./session.ts";

const bucket = bucketId("00000000000000f1");
const version = versionId({ millis: 5, counter: 6, region: 7, random: 8 });
const small = fc.integer({ min: 0, max: 1_000 });

const freshness: fc.Arbitrary<FreshnessAnswer> = fc.record({
  epoch: small,
  isHome: fc.boolean(),
  isCovered: fc.boolean(),
  isWhole: fc.boolean(),
  shards: fc.array(
    fc.record({
      shard: fc.integer({ min: 1, max: 2 ** 31 }).map(groupId),
      last: small.map((millis) => versionId({ millis, counter: 1, region: 2, random: 3 })),
      waiting: fc.option(
        fc
          .array(fc.tuple(fc.integer({ min: 0, max: 2 ** 32 - 1 }), small), { maxLength: 20 })
          .map(
            (entries): ReadonlyMap<number, StampText> =>
              new Map(
                entries.map(([key, millis]) => [
                  key,
                  stampOf(versionId({ millis, counter: 9, region: 2, random: 0 })),
                ]),
              ),
          ),
        { nil: undefined },
      ),
    }),
    { minLength: 1, maxLength: 5 },
  ),
});

it("questions and answers come back as they were sent", () => {
  const holdings = [
    holdingOf({ kind: "missing" }),
    holdingOf({ kind: "deleteMarker", marker: { version } }),
    holdingOf({ kind: "object", object: { version, tags: [{ key: "a", value: "b" }] } }),
  ];
  for (const holding of holdings) {
    for (const selector of [undefined, "null", version] as const) {
      const read = decodeProve(encodeProve({ bucket, key: "ü", version: selector, holding }));
      expect({ ...read, holding: 0 }).toEqual({ bucket, key: "ü", version: selector, holding: 0 });
      expect(isSameHolding(read.holding, holding)).toBe(true);
    }
  }
  for (const answer of [
    { kind: "current", epoch: 3, shard: 4, index: 5 },
    { kind: "current", epoch: 3, shard: 4, index: 5, last: version },
    { kind: "different", epoch: 3, shard: 4, index: 2 ** 40 },
    { kind: "notHome", home: undefined },
    { kind: "notHome", home: regionNumber(9) },
  ] as const) {
    expect(decodeProveAnswer(encodeProveAnswer(answer))).toEqual(answer);
  }
  expect(decodeProveAll(encodeProveAll(bucket))).toBe(bucket);
  for (const key of [undefined, "k"]) {
    for (const sessions of [undefined, { needed: stampOf(version), wallMs: 9 }]) {
      const asked = { buckets: [bucket, bucket], key, sessions };
      expect(decodeAskFreshness(encodeAskFreshness(asked))).toEqual(asked);
    }
  }
  fc.assert(
    fc.property(fc.array(fc.option(freshness, { nil: undefined }), { maxLength: 4 }), (answers) => {
      expect(decodeFreshness(encodeFreshness(answers), answers.length)).toEqual(answers);
    }),
  );
});

it("what is held is told by version, kind and tags, in whatever order they are", () => {
  const object = (tags: readonly { key: string; value: string }[], of = version) =>
    holdingOf({ kind: "object", object: { version: of, tags } });
  const [a, b] = [
    { key: "a", value: "1" },
    { key: "b", value: "2" },
  ];
  expect(isSameHolding(object([a, b]), object([b, a]))).toBe(true);
  const others = [object([a]), object([]), holdingOf({ kind: "deleteMarker", marker: { version } })];
  const another = versionId({ millis: 5, counter: 6, region: 7, random: 9 });
  for (const other of [...others, object([a, b], another)]) {
    expect(isSameHolding(object([a, b]), other)).toBe(false);
  }
});

it("noise is malformed, and nothing else", () => {
  const decoders = [
    decodeProve,
    decodeProveAnswer,
    decodeProveAll,
    decodeAskFreshness,
    (bytes: Uint8Array) => decodeFreshness(bytes, 1),
  ];
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
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
