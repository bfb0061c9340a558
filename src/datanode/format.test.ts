import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type BlobId, blobId } from "../base/ids.ts";
import {
  checksumAt,
  EVERY_FRAGMENT,
  encodeRecordHead,
  encodeSegmentHeader,
  FORMAT_VERSION,
  packChecksums,
  RECORD_HEADER_BYTES,
  RecordKind,
  readRecordHeader,
  readSegmentHeader,
} from "./format.ts";
import { decodeEntry, encodeEntry, placedExtents } from "./fragment-entry.ts";
import { decodeStored, encodeStored } from "./index-keys.ts";
import type { FragmentEntry } from "./types.ts";

const uint32 = fc.nat({ max: 0xffff_ffff });
const uint64 = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });
const bytes = (maxLength: number): fc.Arbitrary<Uint8Array> => fc.uint8Array({ maxLength });
const blob: fc.Arbitrary<BlobId> = fc
  .uint8Array({ minLength: 16, maxLength: 16 })
  .map((id) => blobId(Buffer.from(id).toString("hex")));

const recordHead = fc.record({
  kind: fc.constantFrom(...Object.values(RecordKind)),
  blob,
  fragment: fc.nat({ max: EVERY_FRAGMENT }),
  salt: uint64,
  durableBytes: uint32,
  firstUnit: uint32,
  unitCount: uint32,
  unitBytes: uint32,
  payloadBytes: uint32,
});

/** Extents that together have as many units as the fragment. */
const entry: fc.Arbitrary<FragmentEntry> = fc
  .record({
    unitBytes: fc.integer({ min: 1, max: 1 << 20 }),
    lastBytes: fc.double({ min: 0.001, max: 1, noNaN: true }),
    counts: fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 8 }),
    owner: bytes(2048),
    writtenMs: fc.nat({ max: 2 ** 47 }),
    isMoved: fc.boolean(),
  })
  .map(({ unitBytes, lastBytes, counts, owner, writtenMs, isMoved }) => {
    const units = counts.reduce((a, b) => a + b, 0);
    const last = Math.max(1, Math.floor(unitBytes * lastBytes));
    return {
      unitBytes,
      owner,
      writtenMs,
      bytes: units === 0 ? 0 : (units - 1) * unitBytes + last,
      unitChecksums: packChecksums(Array.from({ length: units }, (_, i) => (i * 2_654_435_761) >>> 0)),
      extents: counts.map((unitCount, i) => ({ segment: i + 1, offset: 4096 * i, unitCount })),
      movedFrom: isMoved ? { segment: 9, offset: 8192 } : undefined,
    };
  });

describe("records", () => {
  test("a record's head is read back, and no bit of it can change unnoticed", () => {
    fc.assert(
      fc.property(recordHead, bytes(300), fc.nat(), (head, body, draw) => {
        const encoded = encodeRecordHead(head, body);
        expect(readRecordHeader(encoded, 0, head.salt)).toMatchObject({ ...head, bodyBytes: body.length });
        expect(readRecordHeader(encoded, 0, head.salt ^ 1n)).toBeUndefined();
        const bit = draw % (RECORD_HEADER_BYTES * 8);
        encoded[bit >> 3] = (encoded[bit >> 3] as number) ^ (1 << (bit & 7));
        expect(readRecordHeader(encoded, 0, undefined)).toBeUndefined();
      }),
    );
  });

  test("a segment's header is read back", () => {
    fc.assert(
      fc.property(uint64, fc.nat({ max: Number.MAX_SAFE_INTEGER }), (salt, segment) => {
        const header = { version: FORMAT_VERSION, salt, segment };
        expect(readSegmentHeader(encodeSegmentHeader(header))).toEqual(header);
      }),
    );
  });

  test("checksums are packed and found again", () => {
    fc.assert(
      fc.property(fc.array(uint32, { maxLength: 50 }), (checksums) => {
        const packed = packChecksums(checksums);
        expect(checksums.map((_, unit) => checksumAt(packed, unit))).toEqual(checksums);
      }),
    );
  });
});

describe("entries", () => {
  test("an entry is read back, and its extents account for every byte", () => {
    fc.assert(
      fc.property(entry, (original) => {
        const decoded = decodeEntry(encodeEntry(original));
        expect({ ...decoded, unitChecksums: [...(decoded?.unitChecksums ?? [])] }).toEqual({
          ...original,
          unitChecksums: [...original.unitChecksums],
        });
        const placed = [...placedExtents(original)];
        expect(placed.reduce((sum, { payloadBytes }) => sum + payloadBytes, 0)).toBe(original.bytes);
      }),
    );
  });

  test("no bit of an index value can change unnoticed", () => {
    fc.assert(
      fc.property(entry, fc.nat(), (original, draw) => {
        const value = encodeStored({ segment: 3, offset: 4096 }, encodeEntry(original));
        expect(decodeStored(value)?.commit).toEqual({ segment: 3, offset: 4096 });
        const bit = draw % (value.length * 8);
        value[bit >> 3] = (value[bit >> 3] as number) ^ (1 << (bit & 7));
        expect(decodeStored(value)).toBeUndefined();
      }),
    );
  });

  test("arbitrary bytes are refused or read, and never throw", () => {
    fc.assert(
      fc.property(bytes(500), (garbage) => {
        decodeEntry(garbage);
        decodeStored(garbage);
        readRecordHeader(Buffer.from(garbage), 0, undefined);
        readSegmentHeader(Buffer.from(garbage));
      }),
    );
  });
});

test("version 1 looks as it always has", () => {
  const id = blobId("00112233445566778899aabbccddeeff");
  const salt = 0x0102_0304_0506_0708n;
  const head = { blob: id, fragment: 5, salt, durableBytes: 4096, firstUnit: 2, unitCount: 2, unitBytes: 4 };
  const extent = encodeRecordHead(
    { ...head, kind: RecordKind.extent, payloadBytes: 7 },
    packChecksums([1, 2]),
  );
  const golden: FragmentEntry = {
    writtenMs: 1_700_000_000_000,
    unitBytes: 4,
    bytes: 7,
    unitChecksums: packChecksums([1, 2]),
    owner: Uint8Array.of(0xab),
    extents: [{ segment: 1, offset: 4096, unitCount: 2 }],
    movedFrom: undefined,
  };
  const header = encodeSegmentHeader({ version: 1, salt, segment: 1 }).subarray(0, 64);
  expect({
    header: header.toString("hex"),
    extent: extent.toString("hex"),
    entry: Buffer.from(encodeEntry(golden)).toString("hex"),
    stored: encodeStored({ segment: 1, offset: 8192 }, Uint8Array.of(7)).toString("hex"),
  }).toMatchInlineSnapshot(`
    {
      "entry": "0880d095ffbc3110041807220801000000020000002a01ab320708011080201802",
      "extent": "4146524701010500080706050403020100112233445566778899aabbccddeeff0010000002000000020000000400000008000000070000002cec737a3127bb1e0100000002000000",
      "header": "41544f4c4c5345470100000000000000080706050403020101000000000000000000000000000000000000000000000000000000000000000000000046700fdd",
      "stored": "66e5510200000000000000010000200007",
    }
  `);
});
