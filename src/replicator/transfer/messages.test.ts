import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bucketId } from "../../base/ids.ts";
import { versionId } from "../../base/version-id.ts";
import type { Checksum, ChecksumAlgorithm } from "../../metadata/index.ts";
import type { IncomingReplica, ReceivedOutcome } from "../../region/index.ts";
import {
  decodeBatch,
  decodeBatchAnswer,
  decodeFind,
  decodeFindAnswer,
  decodeLarge,
  decodeLargeReport,
  encodeBatch,
  encodeBatchAnswer,
  encodeFind,
  encodeFindAnswer,
  encodeLarge,
  encodeLargeReport,
  lengthPrefixed,
} from "./messages.ts";
import { StreamMessages } from "./stream-messages.ts";
import type { Described } from "./words.ts";

const bucket = bucketId("00000000000000b1");

const short = fc.nat(0xffff);
const version = fc
  .record({ millis: fc.nat(2 ** 31), counter: short, region: short, random: short })
  .map(versionId);
const seen = fc.array(version, { maxLength: 3 });
const key = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
  .filter((text) => !text.includes("\0"));
const tags = fc.array(fc.record({ key: fc.string(), value: fc.string() }), { maxLength: 4 });
const checksum: fc.Arbitrary<Checksum> = fc.record({
  algorithm: fc.constantFrom<ChecksumAlgorithm>("CRC32", "CRC32C", "CRC64NVME", "SHA1", "SHA256"),
  value: fc.string(),
  type: fc.constantFrom("FULL_OBJECT" as const, "COMPOSITE" as const),
});
const checksums = fc.array(checksum, { maxLength: 2 });
const headers = fc.record(
  { contentType: fc.string(), cacheControl: fc.string(), expires: fc.string() },
  { requiredKeys: [] },
);
const described: fc.Arbitrary<Described> = fc.record({
  bytes: fc.nat(200),
  etag: fc.string(),
  checksums,
  headers,
  userMetadata: fc.array(fc.tuple(fc.string(), fc.string({ unit: "grapheme" })), { maxLength: 3 }),
  tags,
  storageClass: fc.constantFrom("STANDARD", "STANDARD_IA"),
  parts: fc.array(fc.record({ partNumber: fc.nat(10_000), bytes: fc.nat(), checksums }), { maxLength: 3 }),
});
const isNull = fc.boolean();
const put = fc
  .record({
    kind: fc.constant("put" as const),
    ...{ key, version, isNull, object: described, seen, tagsStamp: version },
  })
  .chain((replica) =>
    fc
      .uint8Array({ minLength: replica.object.bytes, maxLength: replica.object.bytes })
      .map((body) => ({ ...replica, body })),
  );
const replica: fc.Arbitrary<IncomingReplica> = fc.oneof(
  put,
  fc.record({ kind: fc.constant("deleteMarker" as const), key, version, isNull, seen }),
  fc.record({ kind: fc.constant("deleteVersion" as const), key, version, stamp: version }),
  fc.record({ kind: fc.constant("deleteNull" as const), key, version, seen }),
  fc.record({ kind: fc.constant("tags" as const), key, version, tags, tagsStamp: version }),
);
const outcome = fc.constantFrom<ReceivedOutcome>(
  ...([
    "applied",
    "present",
    "superseded",
    "missing",
    "bucketMissing",
    "clockAhead",
    "digestMismatch",
    "staleEpoch",
  ] as const),
);

const joined = (chunks: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(chunks));
const all = async (chunks: AsyncIterable<Uint8Array>): Promise<void> => {
  for await (const _ of chunks);
};
const plain = (replicas: readonly IncomingReplica[]): readonly IncomingReplica[] =>
  replicas.map((one) => (one.kind === "put" ? { ...one, body: new Uint8Array(one.body) } : one));

describe("messages between regions", () => {
  it("come back as they were", () => {
    fc.assert(
      fc.property(fc.array(replica, { maxLength: 12 }), (replicas) => {
        const decoded = decodeBatch(joined(encodeBatch({ bucket, replicas })));
        expect({ ...decoded, replicas: plain(decoded.replicas) }).toEqual({ bucket, replicas });
      }),
    );
    fc.assert(
      fc.property(put, ({ body: _, ...large }) => {
        expect(decodeLarge(encodeLarge({ bucket, replica: large }))).toEqual({ bucket, replica: large });
      }),
    );
    fc.assert(
      fc.property(fc.array(outcome), (outcomes) => {
        expect(decodeBatchAnswer(encodeBatchAnswer(outcomes), outcomes.length)).toEqual(outcomes);
      }),
    );
    fc.assert(
      fc.property(
        key,
        fc.option(fc.oneof(version, fc.constant("null" as const)), { nil: undefined }),
        (...of) => {
          const find = { bucket, key: of[0], version: of[1] };
          expect(decodeFind(encodeFind(find))).toEqual(find);
        },
      ),
    );
  });

  it("carry the epoch that their sender follows, and are the bytes that they were where it follows none", () => {
    const marker = { kind: "deleteVersion", key: "k" } as const;
    const stamp = versionId({ millis: 1, counter: 2, region: 3, random: 4 });
    const replicas = [{ ...marker, version: stamp, stamp }];
    const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
    const old = joined(encodeBatch({ bucket, replicas }));
    expect(hex(old)).toMatchInlineSnapshot(
      `"0000002d0a0800000000000000b11221080212016b1a0c000000000001000200030004320c000000000001000200030004"`,
    );
    expect(decodeBatch(old)).not.toHaveProperty("epoch");
    for (const epoch of [
      { epoch: 1, isMerge: false },
      { epoch: 2 ** 40, isMerge: true },
    ]) {
      expect(decodeBatch(joined(encodeBatch({ bucket, replicas, epoch }))).epoch).toEqual(epoch);
    }
    expect(
      hex(joined(encodeBatch({ bucket, replicas: [], epoch: { epoch: 3, isMerge: true } }))),
    ).toMatchInlineSnapshot(`"000000100a0800000000000000b11a0408031001"`);
    fc.assert(
      fc.property(put, fc.integer({ min: 1 }), fc.boolean(), ({ body: _, ...large }, number, isMerge) => {
        const sent = { bucket, replica: large, epoch: { epoch: number, isMerge } };
        expect(decodeLarge(encodeLarge(sent))).toEqual(sent);
      }),
    );
    // An epoch that is none: field 3, an empty message.
    const none = Buffer.concat([
      encodeLarge({ bucket, replica: fc.sample(put, 1)[0] as never }),
      Buffer.of(0x1a, 0),
    ]);
    expect(() => decodeLarge(none)).toThrow(expect.objectContaining({ code: "message.malformed" }));
  });

  it("reports and answers come back as they were", () => {
    for (const report of [
      { kind: "durable", bytes: 0 },
      { kind: "taken", bytes: 2 ** 40 },
      { kind: "outcome", outcome: "superseded" },
    ] as const) {
      expect(decodeLargeReport(encodeLargeReport(report))).toEqual(report);
    }
    const found = versionId({ millis: 7, counter: 1, region: 2, random: 3 });
    for (const answer of [
      { found: "nothing", version: undefined, isNull: false },
      { found: "object", version: found, isNull: true },
      { found: "marker", version: found, isNull: false },
    ] as const) {
      expect(decodeFindAnswer(encodeFindAnswer(answer))).toEqual(answer);
    }
  });

  it("hand out contents without copying them", () => {
    const body = new Uint8Array(5);
    const one = fc.sample(put, 1)[0] as Extract<IncomingReplica, { kind: "put" }>;
    const chunks = encodeBatch({ bucket, replicas: [{ ...one, object: { ...one.object, bytes: 5 }, body }] });
    expect(chunks[1]).toBe(body);
    const payload = joined(chunks);
    const received = decodeBatch(payload).replicas[0];
    expect(received?.kind === "put" && received.body.buffer === payload.buffer).toBe(true);
  });

  it("that are cut, grown or mutated are malformed, or say something else, and never crash", () => {
    fc.assert(
      fc.property(
        fc.array(replica, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.nat(255),
        (replicas, at, to) => {
          const payload = joined(encodeBatch({ bucket, replicas }));
          const mutated = payload.slice();
          mutated[at % payload.length] = to;
          for (const bytes of [
            mutated,
            payload.subarray(0, at % payload.length),
            joined([payload, payload]),
          ]) {
            try {
              decodeBatch(bytes);
            } catch (error) {
              expect(error).toMatchObject({ code: "message.malformed" });
            }
          }
        },
      ),
    );
  });

  it("name keys that a shard can store", () => {
    const marker = { kind: "deleteMarker", isNull: false, seen: [] } as const;
    const of = { version: versionId({ millis: 7, counter: 1, region: 2, random: 3 }) };
    for (const wrong of ["", "a\0b", "é".repeat(513)]) {
      const payload = joined(encodeBatch({ bucket, replicas: [{ ...marker, ...of, key: wrong }] }));
      expect(() => decodeBatch(payload)).toThrow("a key that is none");
    }
  });
});

describe("messages on a stream", () => {
  const streamOf = (bytes: Uint8Array, cuts: readonly number[]) => {
    const edges = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).toSorted((a, b) => a - b), bytes.length];
    const chunks = edges.slice(1).map((end, index) => bytes.subarray(edges[index] ?? 0, end));
    return { read: async () => chunks.shift() };
  };

  it("arrive whole however the stream is cut, and the content behind them too", async () => {
    const messages = fc.array(fc.uint8Array({ maxLength: 30 }), { maxLength: 4 });
    const content = fc.uint8Array({ maxLength: 50 });
    await fc.assert(
      fc.asyncProperty(messages, content, fc.array(fc.nat(), { maxLength: 8 }), async (given, rest, cuts) => {
        const reader = new StreamMessages(streamOf(joined([...given.map(lengthPrefixed), rest]), cuts), 30);
        for (const message of given) expect(new Uint8Array((await reader.next()) ?? [])).toEqual(message);
        const received: Uint8Array[] = [];
        for await (const chunk of reader.content(rest.length)) received.push(chunk.slice());
        expect(joined(received)).toEqual(rest);
      }),
    );
  });

  it("that are too long or cut short are refused", async () => {
    const long = new StreamMessages(streamOf(lengthPrefixed(new Uint8Array(31)), []), 30);
    await expect(long.next()).rejects.toMatchObject({ code: "message.malformed" });
    const cut = new StreamMessages(streamOf(lengthPrefixed(new Uint8Array(9)).subarray(0, 8), []), 30);
    await expect(cut.next()).rejects.toMatchObject({ code: "message.malformed" });
    const early = new StreamMessages(streamOf(new Uint8Array(5), []), 30);
    await expect(all(early.content(6))).rejects.toMatchObject({ code: "rpc.closed" });
    const grown = new StreamMessages(streamOf(new Uint8Array(7), []), 30);
    await expect(all(grown.content(6))).rejects.toMatchObject({ code: "message.malformed" });
  });
});
