/**
 * The binary frames of a segment, version 1 (docs/formats.md). Numbers are little-endian; checksums are CRC32C.
 *
 *     segment   | segment header | record | record | zeros | record | ...
 *               0                4096              (zeros up to the next multiple of 4096, or up to a record whose
 *                                                   payload stands at one)
 *
 *     record    | header | body | payload |
 *               0        64
 *
 * An extent's body is the checksums of its units and its payload the units; a commit's body is a `FragmentEntry`; a
 * tombstone has neither.
 */
import { crc32c } from "@node-rs/crc32";
import { type BlobId, blobId } from "../base/ids.ts";

export const FORMAT_VERSION = 1;
/** A write that may tear does not share a block with what an earlier sync made durable. */
export const BLOCK_BYTES = 4096;
export const SEGMENT_HEADER_BYTES = 4096;
export const RECORD_HEADER_BYTES = 64;
export const CHECKSUM_BYTES = 4;

/** Fragment numbers stay below; it stands for all fragments of a blob in a tombstone. */
export const EVERY_FRAGMENT = 0xffff;

const SEGMENT_MAGIC = "ATOLLSEG";
/** The bytes `AFRG`. */
const RECORD_MAGIC = 0x4752_4641;
const MAGIC_BYTES = Buffer.from("AFRG", "latin1");
const HEADER_CHECKSUM_OFFSET = 60;

/** The numbers are on disk. */
export const RecordKind = { extent: 1, commit: 2, tombstone: 3 } as const;
export type RecordKind = (typeof RecordKind)[keyof typeof RecordKind];

export interface SegmentHeader {
  readonly version: number;
  /** Drawn at random for each segment, so that no client's bytes can pass for a record. */
  readonly salt: bigint;
  readonly segment: number;
}

export interface RecordHeader {
  readonly version: number;
  readonly kind: RecordKind;
  readonly blob: BlobId;
  readonly fragment: number;
  readonly salt: bigint;
  /** So much of this segment was durable when the record was written: a torn write cannot lie before it. */
  readonly durableBytes: number;
  readonly firstUnit: number;
  readonly unitCount: number;
  readonly unitBytes: number;
  readonly bodyBytes: number;
  readonly payloadBytes: number;
  readonly bodyChecksum: number;
}

export const alignedToBlock = (bytes: number): number => Math.ceil(bytes / BLOCK_BYTES) * BLOCK_BYTES;

/** What an extent takes up in its segment. */
export const extentRecordBytes = (unitCount: number, payloadBytes: number): number =>
  RECORD_HEADER_BYTES + unitCount * CHECKSUM_BYTES + payloadBytes;

export function encodeSegmentHeader(header: SegmentHeader): Buffer {
  const block = Buffer.alloc(SEGMENT_HEADER_BYTES);
  block.write(SEGMENT_MAGIC, 0, "latin1");
  block.writeUInt32LE(header.version, 8);
  block.writeBigUInt64LE(header.salt, 16);
  block.writeBigUInt64LE(BigInt(header.segment), 24);
  block.writeUInt32LE(crc32c(block.subarray(0, HEADER_CHECKSUM_OFFSET)), HEADER_CHECKSUM_OFFSET);
  return block;
}

/** Undefined when the bytes are no segment header, or a damaged one. Every version keeps these 64 bytes. */
export function readSegmentHeader(block: Buffer): SegmentHeader | undefined {
  if (block.length < RECORD_HEADER_BYTES || block.toString("latin1", 0, 8) !== SEGMENT_MAGIC)
    return undefined;
  const checksum = crc32c(block.subarray(0, HEADER_CHECKSUM_OFFSET));
  if (block.readUInt32LE(HEADER_CHECKSUM_OFFSET) !== checksum) return undefined;
  return {
    version: block.readUInt32LE(8),
    salt: block.readBigUInt64LE(16),
    segment: Number(block.readBigUInt64LE(24)),
  };
}

/** The header and body of a record, in one buffer; the payload follows them. */
export function encodeRecordHead(
  header: Omit<RecordHeader, "version" | "bodyBytes" | "bodyChecksum">,
  body: Uint8Array,
): Buffer {
  const bytes = Buffer.allocUnsafe(RECORD_HEADER_BYTES + body.length);
  bytes.writeUInt32LE(RECORD_MAGIC, 0);
  bytes.writeUInt8(FORMAT_VERSION, 4);
  bytes.writeUInt8(header.kind, 5);
  bytes.writeUInt16LE(header.fragment, 6);
  bytes.writeBigUInt64LE(header.salt, 8);
  bytes.write(header.blob, 16, 16, "hex");
  bytes.writeUInt32LE(header.durableBytes, 32);
  bytes.writeUInt32LE(header.firstUnit, 36);
  bytes.writeUInt32LE(header.unitCount, 40);
  bytes.writeUInt32LE(header.unitBytes, 44);
  bytes.writeUInt32LE(body.length, 48);
  bytes.writeUInt32LE(header.payloadBytes, 52);
  bytes.writeUInt32LE(crc32c(body), 56);
  bytes.writeUInt32LE(crc32c(bytes.subarray(0, HEADER_CHECKSUM_OFFSET)), HEADER_CHECKSUM_OFFSET);
  bytes.set(body, RECORD_HEADER_BYTES);
  return bytes;
}

/**
 * Undefined unless a whole header begins at `at`.
 * @param salt of the segment; undefined accepts any.
 */
export function readRecordHeader(
  bytes: Buffer,
  at: number,
  salt: bigint | undefined,
): RecordHeader | undefined {
  if (at + RECORD_HEADER_BYTES > bytes.length || bytes.readUInt32LE(at) !== RECORD_MAGIC) return undefined;
  const recordSalt = bytes.readBigUInt64LE(at + 8);
  if (salt !== undefined && recordSalt !== salt) return undefined;
  const checksum = crc32c(bytes.subarray(at, at + HEADER_CHECKSUM_OFFSET));
  if (bytes.readUInt32LE(at + HEADER_CHECKSUM_OFFSET) !== checksum) return undefined;
  return {
    version: bytes.readUInt8(at + 4),
    kind: bytes.readUInt8(at + 5) as RecordKind,
    fragment: bytes.readUInt16LE(at + 6),
    salt: recordSalt,
    blob: blobId(bytes.toString("hex", at + 16, at + 32)),
    durableBytes: bytes.readUInt32LE(at + 32),
    firstUnit: bytes.readUInt32LE(at + 36),
    unitCount: bytes.readUInt32LE(at + 40),
    unitBytes: bytes.readUInt32LE(at + 44),
    bodyBytes: bytes.readUInt32LE(at + 48),
    payloadBytes: bytes.readUInt32LE(at + 52),
    bodyChecksum: bytes.readUInt32LE(at + 56),
  };
}

/** Where the next magic begins at or after `from`; -1 when there is none. */
export const findRecordMagic = (bytes: Buffer, from: number): number => bytes.indexOf(MAGIC_BYTES, from);

export const recordBytesOf = (header: RecordHeader): number =>
  RECORD_HEADER_BYTES + header.bodyBytes + header.payloadBytes;

export function packChecksums(checksums: readonly number[]): Uint8Array {
  const packed = Buffer.allocUnsafe(checksums.length * CHECKSUM_BYTES);
  for (let i = 0; i < checksums.length; i++) packed.writeUInt32LE(checksums[i] as number, i * CHECKSUM_BYTES);
  return packed;
}

/** The checksum of a fragment's unit. */
export function checksumAt(packed: Uint8Array, unit: number): number {
  const at = unit * CHECKSUM_BYTES;
  return (
    ((packed[at] as number) |
      ((packed[at + 1] as number) << 8) |
      ((packed[at + 2] as number) << 16) |
      ((packed[at + 3] as number) << 24)) >>>
    0
  );
}
