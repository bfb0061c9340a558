/**
 * The binary frames of the log, version 1 (docs/formats.md). Numbers are little-endian; checksums are CRC32C.
 *
 *     segment   | segment header |  batch  |    batch    | batch | zeros ...
 *               0                4096      (each batch begins and ends at a multiple of 4096)
 *
 *     batch     | header | ballots | record | record | ... | zeros || ballots | zeros |
 *               0        64                                        (a block of its own)
 */
import { crc32c } from "@node-rs/crc32";

export const FORMAT_VERSION = 1;

/** Nothing acknowledged shares a block with what is being written: a torn write cannot harm it. */
export const BLOCK_BYTES = 4096;
/** The block before holds the segment's header. */
export const FIRST_BATCH_POSITION = 4096;

const SEGMENT_MAGIC = "ATOLLLOG";
const BATCH_MAGIC = 0x4254_4c41;
const BALLOTS_MAGIC = 0x5654_4c41;

const SEGMENT_HEADER_BYTES = 64;
export const BATCH_HEADER_BYTES = 64;
export const BALLOTS_HEADER_BYTES = 40;
export const RECORD_FRAME_BYTES = 16;

/** The ballots of this batch name every live group, and its records say where each of their logs ends. */
const FLAG_CHECKPOINT = 1;

export const alignedToBlock = (bytes: number): number => Math.ceil(bytes / BLOCK_BYTES) * BLOCK_BYTES;

export interface SegmentHeader {
  readonly version: number;
  /** Drawn once for each log directory. */
  readonly logId: bigint;
  readonly segment: number;
  /** Batches from here on are in this segment and later ones; what earlier segments hold of them was cut off. */
  readonly firstSequence: number;
}

export interface BatchHeader {
  readonly version: number;
  readonly logId: bigint;
  /** 1, 2, 3 ... over the whole log. */
  readonly sequence: number;
  readonly batchBytes: number;
  readonly recordBytes: number;
  readonly recordCount: number;
  /** Of one of the two copies; 0 when the batch changes no hard state. */
  readonly ballotBytes: number;
  /** The last batch before this one that has ballots; 0 when none has. */
  readonly previousBallots: number;
  readonly isCheckpoint: boolean;
}

/** A copy of a batch's ballots says by itself whose it is, should the batch's header be gone. */
export interface BallotsFrame {
  readonly sequence: number;
  readonly previousBallots: number;
  readonly isCheckpoint: boolean;
  /** An encoded `Ballots`. */
  readonly payload: Uint8Array;
}

export interface RecordFrame {
  /** An encoded `Record`. */
  readonly header: Uint8Array;
  readonly payload: Uint8Array;
  readonly isPayloadGood: boolean;
  readonly end: number;
}

export function writeSegmentHeader(block: Buffer, header: SegmentHeader): void {
  block.write(SEGMENT_MAGIC, 0, "latin1");
  block.writeUInt32LE(header.version, 8);
  block.writeBigUInt64LE(header.logId, 16);
  writeNumber(block, header.segment, 24);
  writeNumber(block, header.firstSequence, 32);
  block.writeUInt32LE(crc32c(block.subarray(0, 60)), 60);
}

/** Undefined when the bytes are no segment header, or a damaged one. Every version keeps this layout. */
export function readSegmentHeader(block: Buffer): SegmentHeader | undefined {
  if (block.length < SEGMENT_HEADER_BYTES || block.toString("latin1", 0, 8) !== SEGMENT_MAGIC)
    return undefined;
  if (block.readUInt32LE(60) !== crc32c(block.subarray(0, 60))) return undefined;
  return {
    version: block.readUInt32LE(8),
    logId: block.readBigUInt64LE(16),
    segment: readNumber(block, 24),
    firstSequence: readNumber(block, 32),
  };
}

export function writeBatchHeader(bytes: Buffer, header: BatchHeader): void {
  bytes.fill(0, 0, BATCH_HEADER_BYTES);
  bytes.writeUInt32LE(BATCH_MAGIC, 0);
  bytes.writeUInt16LE(header.version, 4);
  bytes.writeUInt16LE(header.isCheckpoint ? FLAG_CHECKPOINT : 0, 6);
  bytes.writeBigUInt64LE(header.logId, 8);
  writeNumber(bytes, header.sequence, 16);
  bytes.writeUInt32LE(header.batchBytes, 24);
  bytes.writeUInt32LE(header.recordBytes, 28);
  bytes.writeUInt32LE(header.recordCount, 32);
  bytes.writeUInt32LE(header.ballotBytes, 36);
  writeNumber(bytes, header.previousBallots, 40);
  bytes.writeUInt32LE(crc32c(bytes.subarray(0, 60)), 60);
}

/** Undefined unless a whole header of this log is at `position`. */
export function readBatchHeader(bytes: Buffer, position: number, logId: bigint): BatchHeader | undefined {
  if (position + BATCH_HEADER_BYTES > bytes.length) return undefined;
  if (bytes.readUInt32LE(position) !== BATCH_MAGIC || bytes.readBigUInt64LE(position + 8) !== logId)
    return undefined;
  if (bytes.readUInt32LE(position + 60) !== crc32c(bytes.subarray(position, position + 60))) return undefined;
  return {
    version: bytes.readUInt16LE(position + 4),
    isCheckpoint: (bytes.readUInt16LE(position + 6) & FLAG_CHECKPOINT) !== 0,
    logId,
    sequence: readNumber(bytes, position + 16),
    batchBytes: bytes.readUInt32LE(position + 24),
    recordBytes: bytes.readUInt32LE(position + 28),
    recordCount: bytes.readUInt32LE(position + 32),
    ballotBytes: bytes.readUInt32LE(position + 36),
    previousBallots: readNumber(bytes, position + 40),
  };
}

/** The log's id according to a batch at `position`, for a log whose segment headers are all damaged. */
export function readLogId(bytes: Buffer, position: number): bigint | undefined {
  if (position + BATCH_HEADER_BYTES > bytes.length || bytes.readUInt32LE(position) !== BATCH_MAGIC)
    return undefined;
  const logId = bytes.readBigUInt64LE(position + 8);
  return readBatchHeader(bytes, position, logId)?.logId;
}

export function encodeBallotsFrame(logId: bigint, frame: BallotsFrame): Buffer {
  const bytes = Buffer.alloc(BALLOTS_HEADER_BYTES + frame.payload.length);
  bytes.writeUInt32LE(BALLOTS_MAGIC, 0);
  bytes.writeUInt32LE(frame.payload.length, 4);
  bytes.writeBigUInt64LE(logId, 8);
  writeNumber(bytes, frame.sequence, 16);
  writeNumber(bytes, frame.previousBallots, 24);
  bytes.writeUInt32LE(frame.isCheckpoint ? FLAG_CHECKPOINT : 0, 32);
  bytes.set(frame.payload, BALLOTS_HEADER_BYTES);
  bytes.writeUInt32LE(crc32c(frame.payload, crc32c(bytes.subarray(0, 36))), 36);
  return bytes;
}

/** Undefined unless a whole copy of this log's ballots is at `position`. */
export function readBallotsFrame(bytes: Buffer, position: number, logId: bigint): BallotsFrame | undefined {
  const payloadAt = position + BALLOTS_HEADER_BYTES;
  if (payloadAt > bytes.length || bytes.readUInt32LE(position) !== BALLOTS_MAGIC) return undefined;
  if (bytes.readBigUInt64LE(position + 8) !== logId) return undefined;
  const end = payloadAt + bytes.readUInt32LE(position + 4);
  if (end > bytes.length) return undefined;
  const payload = bytes.subarray(payloadAt, end);
  const checksum = crc32c(payload, crc32c(bytes.subarray(position, position + 36)));
  if (bytes.readUInt32LE(position + 36) !== checksum) return undefined;
  return {
    sequence: readNumber(bytes, position + 16),
    previousBallots: readNumber(bytes, position + 24),
    isCheckpoint: (bytes.readUInt32LE(position + 32) & FLAG_CHECKPOINT) !== 0,
    payload,
  };
}

export function writeRecordFrame(
  bytes: Buffer,
  position: number,
  frame: { header: Uint8Array; payloadBytes: number; payloadChecksum: number },
): void {
  bytes.writeUInt32LE(frame.header.length, position);
  bytes.writeUInt32LE(frame.payloadBytes, position + 4);
  bytes.writeUInt32LE(frame.payloadChecksum, position + 8);
  const checksum = crc32c(frame.header, crc32c(bytes.subarray(position, position + 12)));
  bytes.writeUInt32LE(checksum, position + 12);
}

/** Undefined when the record's header cannot be read; then nothing behind it in the batch can be found either. */
export function readRecordFrame(bytes: Buffer, position: number, limit: number): RecordFrame | undefined {
  const headerAt = position + RECORD_FRAME_BYTES;
  if (headerAt > limit) return undefined;
  const payloadAt = headerAt + bytes.readUInt32LE(position);
  const end = payloadAt + bytes.readUInt32LE(position + 4);
  if (end > limit) return undefined;
  const header = bytes.subarray(headerAt, payloadAt);
  const checksum = crc32c(header, crc32c(bytes.subarray(position, position + 12)));
  if (bytes.readUInt32LE(position + 12) !== checksum) return undefined;
  const payload = bytes.subarray(payloadAt, end);
  return { header, payload, isPayloadGood: crc32c(payload) === bytes.readUInt32LE(position + 8), end };
}

/** Sequences and segment numbers stay below 2^53. */
function writeNumber(bytes: Buffer, value: number, position: number): void {
  bytes.writeUInt32LE(value % 0x1_0000_0000, position);
  bytes.writeUInt32LE(Math.floor(value / 0x1_0000_0000), position + 4);
}

function readNumber(bytes: Buffer, position: number): number {
  return bytes.readUInt32LE(position) + bytes.readUInt32LE(position + 4) * 0x1_0000_0000;
}
