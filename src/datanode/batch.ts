/**
 * What the appender writes at once: records one behind the other, laid out in one of two ways.
 *
 *   plain   | head payload head payload head ...
 *
 *   paged   | zeros head | payload | zeros head | payload | head head zeros |
 *           each bar is a page's boundary
 *
 * Whole pages are written past the system's cache, so a payload that is pages must stand at a page, behind a head that
 * ends there. Readers need not know: zeros before a record are skipped.
 */
import { assert } from "../base/assert.ts";
import { newPageMemory } from "../base/page-memory.ts";
import { alignedToBlock, BLOCK_BYTES } from "./format.ts";
import type { PendingRecord } from "./pending-record.ts";

/** Of one write. */
const MAX_BATCH_BYTES = 8 * 1024 * 1024;
/** Of one write; small records cost more by their number than by their bytes. */
const MAX_BATCH_RECORDS = 4096;
/** Heads of one paged write, each in pages of its own. */
const HEAD_MEMORY_BYTES = 1024 * 1024;

/** Where the heads of a paged batch lie until it is written: one batch of a drive at a time. */
export class HeadMemory {
  #bytes: Uint8Array | undefined;

  get bytes(): Uint8Array {
    this.#bytes ??= newPageMemory(HEAD_MEMORY_BYTES);
    return this.#bytes;
  }
}

export class Batch {
  readonly records: PendingRecord[] = [];
  readonly chunks: Uint8Array[] = [];
  readonly offset: number;
  readonly isPaged: boolean;
  readonly #heads: Uint8Array;
  readonly #limit: number;
  /** Of the last record. */
  #end: number;
  /** In the heads' memory: filled up to here, and in chunks up to there. */
  #staged = 0;
  #taken = 0;

  /**
   * @param first says how the batch is laid out; a paged one begins at a multiple of BLOCK_BYTES
   * @param limit where the segment ends
   */
  constructor(
    first: PendingRecord,
    place: { readonly offset: number; readonly limit: number },
    memory: HeadMemory,
  ) {
    this.isPaged = first.isPaged;
    this.offset = this.isPaged ? alignedToBlock(place.offset) : place.offset;
    this.#end = this.offset;
    this.#limit = place.limit;
    this.#heads = memory.bytes;
  }

  /** Behind what is written. */
  get end(): number {
    return this.isPaged ? alignedToBlock(this.#end) : this.#end;
  }

  get isFull(): boolean {
    return this.end - this.offset >= MAX_BATCH_BYTES || this.records.length === MAX_BATCH_RECORDS;
  }

  /** Whether it can be written like those before it: what is neither pages nor only a head cannot stand among pages. */
  suits(record: PendingRecord): boolean {
    return this.isPaged ? record.isPaged || record.payloadBytes === 0 : !record.isPaged;
  }

  /** Where a record with a head of so many bytes would stand; undefined where there is no room for it. */
  placeOf(record: PendingRecord, headBytes: number): number | undefined {
    const offset = record.isPaged ? alignedToBlock(this.#end + headBytes) - headBytes : this.#end;
    const end = offset + headBytes + record.payloadBytes;
    if ((this.isPaged ? alignedToBlock(end) : end) > this.#limit) return undefined;
    const stagedBytes = alignedToBlock(this.#staged + headBytes) + BLOCK_BYTES;
    return this.isPaged && stagedBytes > this.#heads.length ? undefined : offset;
  }

  /** @param offset that `placeOf` gave */
  add(record: PendingRecord, head: Uint8Array, offset: number): void {
    assert(offset >= this.#end && this.suits(record), "a record is out of place in its batch");
    if (this.isPaged) {
      this.#stage(head, offset - this.#end);
      if (record.payloadBytes > 0) this.#takeStaged();
    } else {
      this.chunks.push(head);
    }
    for (const chunk of record.payload) this.chunks.push(chunk);
    this.records.push(record);
    this.#end = offset + head.length + record.payloadBytes;
  }

  /** Nothing more is added: what follows the last record in its page is zeros. */
  close(): void {
    if (!this.isPaged || this.#staged === this.#taken) return;
    const end = alignedToBlock(this.#staged);
    this.#heads.fill(0, this.#staged, end);
    this.#staged = end;
    this.#takeStaged();
  }

  #stage(head: Uint8Array, gapBytes: number): void {
    this.#heads.fill(0, this.#staged, this.#staged + gapBytes);
    this.#heads.set(head, this.#staged + gapBytes);
    this.#staged += gapBytes + head.length;
  }

  #takeStaged(): void {
    this.chunks.push(this.#heads.subarray(this.#taken, this.#staged));
    this.#taken = this.#staged;
  }
}
