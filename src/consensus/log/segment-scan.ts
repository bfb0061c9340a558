import {
  alignedToBlock,
  BATCH_HEADER_BYTES,
  type BallotsFrame,
  type BatchHeader,
  BLOCK_BYTES,
  FIRST_BATCH_POSITION,
  readBallotsFrame,
  readBatchHeader,
  readRecordFrame,
} from "./format.ts";
import { decodeRecord, type LogRecord } from "./record.ts";

/** A batch whose header is good, and what can be read of the rest. */
export interface ScannedBatch {
  readonly kind: "batch";
  readonly header: BatchHeader;
  readonly position: number;
  readonly records: readonly LogRecord[];
  /** A record could not be read, so any group may have been in it and in those behind it. */
  readonly isUnreadable: boolean;
  readonly ballots: BallotsFrame | undefined;
  /** Every byte that matters is there. */
  readonly isWhole: boolean;
}

/** A stretch in which no batch begins. */
export interface ScannedGap {
  readonly kind: "gap";
  readonly isZero: boolean;
  /** Copies of ballots that survived of the batches which were here. */
  readonly ballots: readonly BallotsFrame[];
}

const ZERO_BLOCK = Buffer.alloc(BLOCK_BYTES);

/** What a segment holds, in order. */
export function* scanSegment(bytes: Buffer, logId: bigint): Generator<ScannedBatch | ScannedGap, void> {
  let position = FIRST_BATCH_POSITION;
  let gap: { kind: "gap"; isZero: boolean; ballots: BallotsFrame[] } | undefined;
  while (position < bytes.length) {
    const header = readBatchHeader(bytes, position, logId);
    if (header === undefined || !fits(header, bytes.length - position)) {
      gap ??= { kind: "gap", isZero: true, ballots: [] };
      gap.isZero &&= ZERO_BLOCK.subarray(0, bytes.length - position).equals(
        bytes.subarray(position, position + BLOCK_BYTES),
      );
      for (const at of [position, position + BATCH_HEADER_BYTES]) {
        const ballots = readBallotsFrame(bytes, at, logId);
        if (ballots !== undefined) gap.ballots.push(ballots);
      }
      position += BLOCK_BYTES;
      continue;
    }
    if (gap !== undefined) yield gap;
    gap = undefined;
    yield scanBatch(bytes, position, header);
    position += header.batchBytes;
  }
  if (gap !== undefined) yield gap;
}

function fits(header: BatchHeader, roomBytes: number): boolean {
  const { batchBytes, ballotBytes, recordBytes } = header;
  return (
    batchBytes <= roomBytes &&
    batchBytes >= BATCH_HEADER_BYTES + ballotBytes + recordBytes &&
    batchBytes % BLOCK_BYTES === 0
  );
}

function scanBatch(bytes: Buffer, position: number, header: BatchHeader): ScannedBatch {
  const records: LogRecord[] = [];
  let isUnreadable = false;
  let isWhole = true;
  let at = position + BATCH_HEADER_BYTES + header.ballotBytes;
  const limit = at + header.recordBytes;
  while (records.length < header.recordCount) {
    const frame = readRecordFrame(bytes, at, limit);
    const record = frame && decodeRecord(frame.header, frame.isPayloadGood ? frame.payload : undefined);
    if (frame === undefined || record === undefined) {
      isUnreadable = true;
      isWhole = false;
      break;
    }
    records.push(record);
    isWhole &&= frame.isPayloadGood;
    at = frame.end;
  }
  let ballots: BallotsFrame | undefined;
  if (header.ballotBytes > 0) {
    const secondAt = position + header.batchBytes - alignedToBlock(header.ballotBytes);
    const copies = [position + BATCH_HEADER_BYTES, secondAt].map((copyAt) => {
      const copy = readBallotsFrame(bytes, copyAt, header.logId);
      return copy?.sequence === header.sequence ? copy : undefined;
    });
    ballots = copies[0] ?? copies[1];
    isWhole &&= copies[0] !== undefined && copies[1] !== undefined;
  }
  return { kind: "batch", header, position, records, isUnreadable, ballots, isWhole };
}
