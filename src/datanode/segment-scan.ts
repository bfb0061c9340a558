import { crc32c } from "@node-rs/crc32";
import type { DiskFile } from "../base/disk.ts";
import {
  alignedToBlock,
  BLOCK_BYTES,
  FORMAT_VERSION,
  findRecordMagic,
  RECORD_HEADER_BYTES,
  type RecordHeader,
  RecordKind,
  readRecordHeader,
  recordBytesOf,
} from "./format.ts";

const WINDOW_BYTES = 128 * 1024;

/** A record whose header is good. */
export interface ScannedRecord {
  readonly kind: "record";
  readonly header: RecordHeader;
  readonly offset: number;
  readonly end: number;
  /** Undefined when it is damaged, and in an extent, where nobody needs it. */
  readonly body: Uint8Array | undefined;
}

/** A stretch in which no record can be found; zeros between blocks are none. */
export interface ScannedGap {
  readonly kind: "gap";
  readonly offset: number;
  readonly end: number;
}

/**
 * The records of a segment from `from` on, in order, without reading their payloads.
 * @param salt of the segment; undefined takes that of the first record.
 */
export async function* scanSegment(
  file: DiskFile,
  range: { readonly from: number; readonly size: number; readonly salt: bigint | undefined },
): AsyncGenerator<ScannedRecord | ScannedGap, void> {
  const { size } = range;
  const window = new ScanWindow(file, size);
  let { salt } = range;
  let offset = range.from;
  while (offset < size) {
    const header = readRecordHeader(await window.at(offset, RECORD_HEADER_BYTES), 0, salt);
    if (header !== undefined && isPlausible(header, size - offset)) {
      salt = header.salt;
      const end = offset + recordBytesOf(header);
      yield { kind: "record", header, offset, end, body: await bodyOf(window, header, offset) };
      offset = end;
      continue;
    }
    const block = alignedToBlock(offset);
    if (block > offset && isZero(await window.at(offset, Math.min(block, size) - offset))) {
      offset = block;
      continue;
    }
    const next = await findRecord(window, offset + 1, size, salt);
    if (!(await isZeroRange(window, offset, next))) yield { kind: "gap", offset, end: next };
    offset = next;
  }
}

async function bodyOf(
  window: ScanWindow,
  header: RecordHeader,
  offset: number,
): Promise<Uint8Array | undefined> {
  if (header.kind === RecordKind.extent) return undefined;
  const body = Buffer.from(await window.at(offset + RECORD_HEADER_BYTES, header.bodyBytes));
  return crc32c(body) === header.bodyChecksum ? body : undefined;
}

/** The next offset at which a whole header of this segment stands; `size` when there is none. */
async function findRecord(
  window: ScanWindow,
  from: number,
  size: number,
  salt: bigint | undefined,
): Promise<number> {
  for (let start = from; start < size; start += WINDOW_BYTES - RECORD_HEADER_BYTES) {
    const bytes = await window.at(start, WINDOW_BYTES);
    for (let at = findRecordMagic(bytes, 0); at >= 0; at = findRecordMagic(bytes, at + 1)) {
      const header = readRecordHeader(bytes, at, salt);
      if (header !== undefined && isPlausible(header, size - start - at)) return start + at;
    }
  }
  return size;
}

async function isZeroRange(window: ScanWindow, from: number, to: number): Promise<boolean> {
  for (let offset = from; offset < to; offset += WINDOW_BYTES) {
    if (!isZero(await window.at(offset, Math.min(WINDOW_BYTES, to - offset)))) return false;
  }
  return true;
}

function isPlausible(header: RecordHeader, roomBytes: number): boolean {
  return header.version === FORMAT_VERSION && recordBytesOf(header) <= roomBytes;
}

const ZEROS = Buffer.alloc(BLOCK_BYTES);

function isZero(bytes: Buffer): boolean {
  for (let at = 0; at < bytes.length; at += BLOCK_BYTES) {
    const part = bytes.subarray(at, at + BLOCK_BYTES);
    if (!part.equals(ZEROS.subarray(0, part.length))) return false;
  }
  return true;
}

/** Reads ahead, since small records stand close together. */
class ScanWindow {
  readonly #file: DiskFile;
  readonly #size: number;
  #bytes: Buffer = Buffer.alloc(0);
  #offset = 0;

  constructor(file: DiskFile, size: number) {
    this.#file = file;
    this.#size = size;
  }

  /** `length` bytes from `offset`, fewer at the end of the file; valid until the next call. */
  async at(offset: number, length: number): Promise<Buffer> {
    const end = Math.min(offset + length, this.#size);
    if (offset < this.#offset || end > this.#offset + this.#bytes.length) {
      const read = await this.#file.read(offset, Math.max(length, WINDOW_BYTES));
      this.#bytes = Buffer.from(read.buffer, read.byteOffset, read.byteLength);
      this.#offset = offset;
    }
    return this.#bytes.subarray(offset - this.#offset, end - this.#offset);
  }
}
