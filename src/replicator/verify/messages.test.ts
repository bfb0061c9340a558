import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bucketId, regionNumber } from "../../base/ids.ts";
import { versionId } from "../../base/version-id.ts";
import { placeOf } from "../../metadata/index.ts";
import {
  decodeOpen,
  decodeRequest,
  decodeResponse,
  encodeOpen,
  encodeRequest,
  encodeResponse,
  type Request,
  type Response,
} from "./messages.ts";

const version = versionId({ millis: 1_790_000_000_000, counter: 1, region: 2, random: 3 });
const comparison = { bucket: bucketId("00000000000000aa"), key: new Uint8Array(16).fill(7), cut: version };
const range = { from: Uint8Array.of(97), to: Uint8Array.of(98) };
const other = regionNumber(2);
const placed = { key: "photos/ü", version };

const requests: Request[] = [
  { kind: "prepare" },
  { kind: "sums", ranges: [range] },
  { kind: "list", ranges: [range, { from: range.to, to: new Uint8Array(0) }] },
  { kind: "split", ranges: [range], parts: 16 },
  { kind: "standings", other, of: [placed] },
  {
    kind: "repair",
    other,
    of: [
      { ...placed, what: "version" },
      { ...placed, what: "tags" },
      { ...placed, what: "deletion" },
    ],
  },
  { kind: "deep", range },
  { kind: "deepList" },
  { kind: "alive" },
];

const held = {
  ...{ isMarker: false, isNull: true, isReplica: true, bytes: 5 * 2 ** 40, etag: "e-2" },
  ...{ checksums: "SHA256:x:COMPOSITE", tagsStamp: version },
};
const nothing = {
  held: undefined,
  deletedAt: undefined,
  newerNull: undefined,
  waiting: undefined,
  isChosen: false,
};
const damage = { place: placeOf("k", version), reason: "unreadable" } as const;

const responses: Response[] = [
  { kind: "progress", progress: { rows: 1_000_000, bytes: 2 ** 40 } },
  { kind: "sums", sums: [{ count: 2, sum: 3n }] },
  { kind: "bounds", bounds: [[Uint8Array.of(1), Uint8Array.of(1, 2)], []] },
  { kind: "elements", elements: [[{ place: Uint8Array.of(1), hash: 9n }]] },
  {
    kind: "standings",
    standings: [
      nothing,
      { ...nothing, held, waiting: { attempts: 2, reason: "target.unreachable" }, isChosen: true },
      { ...nothing, deletedAt: version, newerNull: { version, isDeletion: true } },
      { ...nothing, waiting: { attempts: 0, reason: "" } },
    ],
  },
  { kind: "enqueued", isEnqueued: true },
  { kind: "enqueued", isEnqueued: false },
  {
    kind: "deep",
    deep: { count: 3, sum: 7n, bytes: 12, damages: [damage, { ...damage, reason: "digestMismatch" }] },
  },
];

/** Buffers and arrays of bytes alike. */
const plain = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, each: unknown) =>
      typeof each === "bigint" ? `${each}n` : each instanceof Uint8Array ? [...each] : each,
    ).replaceAll(/\{"type":"Buffer","data":(\[[^\]]*\])\}/g, "$1"),
  );

describe("what a session says", () => {
  it.each(requests)("crosses the wire: $kind", (request) => {
    expect(plain(decodeRequest(encodeRequest(request)))).toEqual(plain(request));
  });

  it.each(responses)("comes back: $kind", (response) => {
    expect(plain(decodeResponse(encodeResponse(response)))).toEqual(plain(response));
  });

  it("begins with what is compared, in a format that both know", () => {
    expect(plain(decodeOpen(encodeOpen(comparison)))).toEqual(plain(comparison));
    const bytes = Buffer.from(encodeOpen(comparison));
    expect(bytes[1]).toBe(1);
    bytes[1] = 2;
    expect(() => decodeOpen(bytes)).toThrow(expect.objectContaining({ code: "rpc.incompatible" }));
    const short = encodeOpen({ ...comparison, key: new Uint8Array(15) });
    expect(() => decodeOpen(short)).toThrow(expect.objectContaining({ code: "message.malformed" }));
  });

  it.each([
    ["too many questions", { kind: "standings", other, of: Array.from({ length: 257 }, () => placed) }],
    ["too many repairs", { kind: "repair", other, of: Array(257).fill({ ...placed, what: "tags" }) }],
    ["too many pieces", { kind: "split", ranges: [range], parts: 257 }],
    ["a split into one", { kind: "split", ranges: [range], parts: 1 }],
    ["no key", { kind: "standings", other, of: [{ key: "", version }] }],
    ["a range the wrong way", { kind: "deep", range: { from: range.to, to: range.from } }],
  ] as const)("is refused with %s", (_, request) => {
    expect(() => decodeRequest(encodeRequest(request))).toThrow(
      expect.objectContaining({ code: "message.malformed" }),
    );
  });

  it("is refused when it is mutated so that it means nothing, and never otherwise harmful", () => {
    const samples = [
      ...requests.map(encodeRequest),
      ...responses.map(encodeResponse),
      encodeOpen(comparison),
    ];
    const mutations = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.constantFrom(...samples), mutations, fc.nat(), (sample, changes, cut) => {
        const bytes = Buffer.from(sample);
        for (const [at, value] of changes) if (bytes.length > 0) bytes[at % bytes.length] = value;
        const mutated = cut % 3 === 0 ? bytes.subarray(0, cut % (bytes.length + 1)) : bytes;
        for (const decode of [decodeRequest, decodeResponse, decodeOpen]) {
          try {
            decode(mutated);
          } catch (error) {
            expect(["message.malformed", "rpc.incompatible"]).toContain((error as { code: string }).code);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });
});
