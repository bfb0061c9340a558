/** Keys and small values of a drive's index (docs/formats.md). Big-endian, so that they sort by their parts. */
import { crc32c } from "@node-rs/crc32";
import { type BlobId, blobId } from "../base/ids.ts";
import { decodeEntry } from "./fragment-entry.ts";
import type { CorruptFragment, CorruptionReason, FragmentEntry, FragmentId, Position } from "./types.ts";

const Table = { driveId: 0, state: 1, segment: 2, fragment: 3, corrupt: 4, bySegment: 5 } as const;
type Table = (typeof Table)[keyof typeof Table];

const ID_BYTES = 18;

export const driveIdKey = Uint8Array.of(Table.driveId);
export const stateKey = Uint8Array.of(Table.state);

export function segmentKey(segment: number): Buffer {
  const key = Buffer.alloc(9);
  key[0] = Table.segment;
  key.writeBigUInt64BE(BigInt(segment), 1);
  return key;
}

export const segmentOfKey = (key: Uint8Array): number => Number(viewOf(key).readBigUInt64BE(1));
export const fragmentKey = (id: FragmentId): Buffer => keyOf(Table.fragment, id);
export const corruptKey = (id: FragmentId): Buffer => keyOf(Table.corrupt, id);

export function bySegmentKey(segment: number, id: FragmentId): Buffer {
  const key = Buffer.alloc(9 + ID_BYTES);
  key[0] = Table.bySegment;
  key.writeBigUInt64BE(BigInt(segment), 1);
  writeId(key, 9, id);
  return key;
}

/** The fragment that a key of `fragmentKey`, `corruptKey` or `bySegmentKey` ends with. */
export function idOfKey(key: Uint8Array): FragmentId {
  const bytes = viewOf(key);
  const at = bytes.length - ID_BYTES;
  return { blob: blobId(bytes.toString("hex", at, at + 16)), fragment: bytes.readUInt16BE(at + 16) };
}

export interface KeyRange {
  readonly from: Uint8Array;
  readonly to: Uint8Array;
}

export const allSegments: KeyRange = tableRange(Table.segment);
export const allFragments: KeyRange = tableRange(Table.fragment);
export const allCorrupt: KeyRange = tableRange(Table.corrupt);

export function fragmentsOfBlob(blob: BlobId): KeyRange {
  const to = Buffer.concat([fragmentKey({ blob, fragment: 0xffff }), Uint8Array.of(0)]);
  return { from: fragmentKey({ blob, fragment: 0 }), to };
}

export function fragmentsOfSegment(segment: number): KeyRange {
  const prefix = (of: number): Buffer => {
    const bytes = segmentKey(of);
    bytes[0] = Table.bySegment;
    return bytes;
  };
  return { from: prefix(segment), to: prefix(segment + 1) };
}

export interface IndexState {
  /** Everything before it is in the index. */
  readonly watermark: Position;
  readonly fragments: number;
}

export function encodeState({ watermark, fragments }: IndexState): Buffer {
  const bytes = Buffer.alloc(28);
  bytes.writeBigUInt64BE(BigInt(watermark.segment), 4);
  bytes.writeBigUInt64BE(BigInt(watermark.offset), 12);
  bytes.writeBigUInt64BE(BigInt(fragments), 20);
  return sealed(bytes);
}

export function decodeState(value: Uint8Array | undefined): IndexState | undefined {
  const bytes = value === undefined ? undefined : unsealed(value);
  if (bytes === undefined || bytes.length !== 28) return undefined;
  return {
    watermark: { segment: Number(bytes.readBigUInt64BE(4)), offset: Number(bytes.readBigUInt64BE(12)) },
    fragments: Number(bytes.readBigUInt64BE(20)),
  };
}

export interface SegmentUse {
  /** Written and durable. */
  readonly bytes: number;
  /** Needed by committed fragments. */
  readonly liveBytes: number;
}

export function encodeUse({ bytes, liveBytes }: SegmentUse): Buffer {
  const value = Buffer.alloc(16);
  value.writeBigUInt64BE(BigInt(bytes), 0);
  value.writeBigUInt64BE(BigInt(liveBytes), 8);
  return value;
}

export function decodeUse(value: Uint8Array): SegmentUse {
  const bytes = viewOf(value);
  return { bytes: Number(bytes.readBigUInt64BE(0)), liveBytes: Number(bytes.readBigUInt64BE(8)) };
}

/** A fragment's entry, where its commit record is, and how long the encoded entry is. */
export interface StoredEntry {
  readonly entry: FragmentEntry;
  readonly commit: Position;
  readonly entryBytes: number;
}

const ENTRY_HEADER_BYTES = 16;

export function encodeStored(commit: Position, body: Uint8Array): Buffer {
  const bytes = Buffer.allocUnsafe(ENTRY_HEADER_BYTES + body.length);
  bytes.writeBigUInt64BE(BigInt(commit.segment), 4);
  bytes.writeUInt32BE(commit.offset, 12);
  bytes.set(body, ENTRY_HEADER_BYTES);
  return sealed(bytes);
}

/** Undefined when the value is damaged: a wrong owner could make a collector delete what is wanted. */
export function decodeStored(value: Uint8Array): StoredEntry | undefined {
  const bytes = unsealed(value);
  if (bytes === undefined || bytes.length < ENTRY_HEADER_BYTES) return undefined;
  const entry = decodeEntry(bytes.subarray(ENTRY_HEADER_BYTES));
  if (entry === undefined) return undefined;
  const commit = { segment: Number(bytes.readBigUInt64BE(4)), offset: bytes.readUInt32BE(12) };
  return { entry, commit, entryBytes: bytes.length - ENTRY_HEADER_BYTES };
}

/** The numbers are on disk. */
const reasons: readonly CorruptionReason[] = ["checksum", "unreadable", "index"];

export function encodeCorrupt({ reason, unit, noticedMs }: CorruptFragment): Buffer {
  const bytes = Buffer.alloc(13);
  bytes.writeUInt8(reasons.indexOf(reason), 0);
  bytes.writeUInt32BE(unit, 1);
  bytes.writeBigUInt64BE(BigInt(noticedMs), 5);
  return bytes;
}

export function decodeCorrupt(key: Uint8Array, value: Uint8Array): CorruptFragment {
  const bytes = viewOf(value);
  const reason = reasons[bytes.readUInt8(0)] ?? "index";
  const noticedMs = Number(bytes.readBigUInt64BE(5));
  return { ...idOfKey(key), reason, unit: bytes.readUInt32BE(1), noticedMs };
}

function keyOf(table: Table, id: FragmentId): Buffer {
  const key = Buffer.alloc(1 + ID_BYTES);
  key[0] = table;
  writeId(key, 1, id);
  return key;
}

function writeId(key: Buffer, at: number, id: FragmentId): void {
  key.write(id.blob, at, 16, "hex");
  key.writeUInt16BE(id.fragment, at + 16);
}

function tableRange(table: Table): KeyRange {
  return { from: Uint8Array.of(table), to: Uint8Array.of(table + 1) };
}

const viewOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Puts the checksum of the rest into the first four bytes. */
function sealed(bytes: Buffer): Buffer {
  bytes.writeUInt32BE(crc32c(bytes.subarray(4)), 0);
  return bytes;
}

function unsealed(value: Uint8Array): Buffer | undefined {
  if (value.length < 4) return undefined;
  const bytes = viewOf(value);
  return bytes.readUInt32BE(0) === crc32c(bytes.subarray(4)) ? bytes : undefined;
}
