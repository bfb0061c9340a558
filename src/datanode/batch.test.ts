import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blobId } from "../base/ids.ts";
import { isWholePages, newPageMemory, PAGE_BYTES } from "../base/page-memory.ts";
import { Batch, HeadMemory } from "./batch.ts";
import { encodeRecordHead, packChecksums, RecordKind, SEGMENT_HEADER_BYTES } from "./format.ts";
import type { PendingRecord } from "./pending-record.ts";
import { type ScannedRecord, scanSegment } from "./segment-scan.ts";

const LIMIT = 1024 * 1024;
const salt = 7n;
const memory = new HeadMemory();

type Kind = "paged" | "plain" | "head";

/** Of `bytes` bytes, or pages. */
function recordOf(kind: Kind, size: number, number: number): PendingRecord {
  const payload =
    kind === "head" ? [] : [kind === "paged" ? newPageMemory(size * PAGE_BYTES) : new Uint8Array(size)];
  for (const chunk of payload) chunk.fill(number);
  return {
    kind: kind === "head" ? RecordKind.tombstone : RecordKind.extent,
    id: { blob: blobId(number.toString(16).padStart(32, "0")), fragment: 1 },
    firstUnit: 0,
    unitBytes: PAGE_BYTES,
    payload,
    payloadBytes: payload.reduce((sum, { length }) => sum + length, 0),
    isPaged: kind === "paged",
    isCancelled: () => false,
    body: () => (kind === "head" ? new Uint8Array() : packChecksums(new Array<number>(size).fill(number))),
    placed: () => {},
    written: () => {},
    operation: () => undefined,
    durable: () => {},
    failed: () => {},
  };
}

function headOf(record: PendingRecord): Uint8Array {
  const { kind, id, payloadBytes } = record;
  const fields = { ...id, kind, salt, durableBytes: 0, firstUnit: 0, unitCount: 0, unitBytes: PAGE_BYTES };
  return encodeRecordHead({ ...fields, payloadBytes }, record.body());
}

/** All in one batch behind another, as an appender that is never disturbed. */
function layOut(
  records: readonly PendingRecord[],
  file: Buffer,
  from: number,
): { batches: Batch[]; places: number[] } {
  const batches: Batch[] = [];
  const places: number[] = [];
  let left = records;
  let offset = from;
  while (left[0] !== undefined) {
    const batch = new Batch(left[0], { offset, limit: LIMIT }, memory);
    for (const record of left) {
      const head = headOf(record);
      const place = batch.suits(record) ? batch.placeOf(record, head.length) : undefined;
      if (place === undefined) break;
      batch.add(record, head, place);
      places.push(place);
    }
    batch.close();
    let at = batch.offset;
    for (const chunk of batch.chunks) {
      file.set(chunk, at);
      at += chunk.length;
      if (batch.isPaged) expect(isWholePages(chunk)).toBe(true);
    }
    expect(at).toBe(batch.end);
    if (batch.records.length === 0) break;
    batches.push(batch);
    left = left.slice(batch.records.length);
    offset = batch.end;
  }
  return { batches, places };
}

async function scan(file: Buffer, from: number, size: number): Promise<ScannedRecord[]> {
  const disk = { read: async (at: number, length: number) => file.subarray(at, Math.min(size, at + length)) };
  const found: ScannedRecord[] = [];
  for await (const item of scanSegment(disk as never, { from, size, salt })) {
    expect(item.kind).toBe("record");
    if (item.kind === "record") found.push(item);
  }
  return found;
}

const someRecords = fc.array(
  fc.tuple(fc.constantFrom<Kind>("paged", "plain", "head"), fc.integer({ min: 1, max: 5 })),
  { minLength: 1, maxLength: 30 },
);

describe("a batch", () => {
  test("is found again, record by record, however it was laid out; pages stand at pages", async () => {
    await fc.assert(
      fc.asyncProperty(someRecords, fc.nat(9_000), async (drawn, gap) => {
        const file = Buffer.alloc(LIMIT);
        const records = drawn.map(([kind, size], index) => recordOf(kind, size, index + 1));
        const from = SEGMENT_HEADER_BYTES + gap;
        const { batches, places } = layOut(records, file, from);
        const end = batches.at(-1)?.end ?? 0;
        // What was in the memory of heads before must not show.
        memory.bytes.fill(0xee);
        const found = await scan(file, from, end);
        expect(found.map(({ offset }) => offset)).toEqual(places);
        expect(found.map(({ header }) => header.blob)).toEqual(records.map(({ id }) => id.blob));
        for (const [index, record] of records.entries()) {
          const payloadAt = (places[index] ?? 0) + headOf(record).length;
          if (record.isPaged) expect(payloadAt % PAGE_BYTES).toBe(0);
          const payload = file.subarray(payloadAt, payloadAt + record.payloadBytes);
          expect(payload.equals(Buffer.concat(record.payload))).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("ends before its segment does, with what fills its last page", () => {
    const record = recordOf("paged", 2, 1);
    const room = (limit: number): number | undefined =>
      new Batch(record, { offset: 4097, limit }, memory).placeOf(record, 72);
    expect(room(5 * PAGE_BYTES)).toBe(3 * PAGE_BYTES - 72);
    expect(room(5 * PAGE_BYTES - 1)).toBeUndefined();
    const batch = new Batch(record, { offset: 4097, limit: 5 * PAGE_BYTES }, memory);
    batch.add(record, new Uint8Array(72), 3 * PAGE_BYTES - 72);
    expect(batch.placeOf(recordOf("head", 0, 2), 64)).toBeUndefined();
  });
});
