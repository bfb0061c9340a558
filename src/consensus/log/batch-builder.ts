/**
 * Lays out one batch for a single write. Small data is copied together: that is cheaper than a chunk, and a
 * checksum call, of its own; larger data is passed by reference.
 */
import { crc32c } from "@node-rs/crc32";
import { assert } from "../../base/assert.ts";
import {
  alignedToBlock,
  BATCH_HEADER_BYTES,
  type BatchHeader,
  encodeBallotsFrame,
  FORMAT_VERSION,
  RECORD_FRAME_BYTES,
  writeBatchHeader,
  writeRecordFrame,
} from "./format.ts";
import { type Ballot, encodeBallots, encodeRecordHeader, type RecordFields } from "./record.ts";

/** Up to here, copying beats another element of the vector and another call into the checksum. */
const COPY_UP_TO_BYTES = 8 * 1024;
const SCRATCH_BYTES = 256 * 1024;

export interface BatchPlace {
  readonly logId: bigint;
  readonly sequence: number;
  readonly previousBallots: number;
  readonly isCheckpoint: boolean;
}

export interface Batch {
  readonly chunks: readonly Uint8Array[];
  readonly bytes: number;
  readonly hasBallots: boolean;
}

/** Reused from batch to batch: the chunks of one are valid until the next `begin`. */
export class BatchBuilder {
  readonly #scratch = Buffer.allocUnsafe(SCRATCH_BYTES);
  #buffer = this.#scratch;
  #from = 0;
  #to = 0;
  #chunks: Uint8Array[] = [];
  /** Bytes in `#chunks`, without what is in the buffer still. */
  #flushedBytes = 0;
  #recordCount = 0;
  #ballots: Buffer = Buffer.alloc(0);
  #head = this.#scratch;
  #place: BatchPlace | undefined;

  begin(place: BatchPlace, ballots: readonly Ballot[]): void {
    this.#place = place;
    this.#buffer = this.#scratch;
    this.#from = 0;
    this.#to = 0;
    this.#chunks = [];
    this.#flushedBytes = 0;
    this.#recordCount = 0;
    this.#ballots =
      ballots.length === 0
        ? Buffer.alloc(0)
        : encodeBallotsFrame(place.logId, { ...place, payload: encodeBallots(ballots) });
    const at = this.#reserve(BATCH_HEADER_BYTES + this.#ballots.length);
    this.#head = this.#buffer;
    this.#buffer.set(this.#ballots, at + BATCH_HEADER_BYTES);
  }

  add(fields: RecordFields): void {
    const header = encodeRecordHeader(fields);
    const at = this.#reserve(RECORD_FRAME_BYTES + header.length);
    const frameBuffer = this.#buffer;
    frameBuffer.set(header, at + RECORD_FRAME_BYTES);
    let payloadBytes = 0;
    let payloadChecksum = 0;
    let runFrom = this.#to;
    const endRun = (): void => {
      if (this.#to > runFrom)
        payloadChecksum = crc32c(this.#buffer.subarray(runFrom, this.#to), payloadChecksum);
    };
    for (const { data } of fields.entries ?? []) {
      payloadBytes += data.length;
      if (data.length > COPY_UP_TO_BYTES) {
        endRun();
        this.#flush();
        this.#push(data);
        payloadChecksum = crc32c(data, payloadChecksum);
        runFrom = this.#to;
        continue;
      }
      if (this.#to + data.length > this.#buffer.length) {
        endRun();
        this.#grow(data.length);
        runFrom = this.#to;
      }
      this.#buffer.set(data, this.#to);
      this.#to += data.length;
    }
    endRun();
    writeRecordFrame(frameBuffer, at, { header, payloadBytes, payloadChecksum });
    this.#recordCount++;
  }

  finish(): Batch {
    const place = this.#place;
    assert(place !== undefined, "finish without begin");
    const ballotBytes = this.#ballots.length;
    const recordBytes = this.#bytes() - BATCH_HEADER_BYTES - ballotBytes;
    this.#pad();
    if (ballotBytes > 0) {
      const at = this.#reserve(ballotBytes);
      this.#buffer.set(this.#ballots, at);
      this.#pad();
    }
    this.#flush();
    const batchBytes = this.#flushedBytes;
    const header: BatchHeader = {
      ...place,
      version: FORMAT_VERSION,
      batchBytes,
      recordBytes,
      recordCount: this.#recordCount,
      ballotBytes,
    };
    writeBatchHeader(this.#head, header);
    this.#place = undefined;
    return { chunks: this.#chunks, bytes: batchBytes, hasBallots: ballotBytes > 0 };
  }

  #bytes(): number {
    return this.#flushedBytes + this.#to - this.#from;
  }

  #pad(): void {
    const bytes = this.#bytes();
    const padding = alignedToBlock(bytes) - bytes;
    const at = this.#reserve(padding);
    this.#buffer.fill(0, at, at + padding);
  }

  #reserve(bytes: number): number {
    if (this.#to + bytes > this.#buffer.length) this.#grow(bytes);
    const at = this.#to;
    this.#to += bytes;
    return at;
  }

  #grow(bytes: number): void {
    this.#flush();
    this.#buffer = Buffer.allocUnsafe(Math.max(SCRATCH_BYTES, bytes));
    this.#from = 0;
    this.#to = 0;
  }

  #flush(): void {
    if (this.#to === this.#from) return;
    this.#push(this.#buffer.subarray(this.#from, this.#to));
    this.#from = this.#to;
  }

  #push(chunk: Uint8Array): void {
    this.#chunks.push(chunk);
    this.#flushedBytes += chunk.length;
  }
}
