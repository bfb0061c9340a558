/**
 * Writes records into the drive's current segment: one write at a time with all that has queued up meanwhile, and
 * beside it one sync at a time for all whose commit was written before it began.
 *
 *     add ──► queue ──► write (many records) ──► awaiting ──► sync ──► index ──► resolved
 *
 * A record that counts (a commit, a tombstone) is resolved only when it, everything written before it, and its change
 * of the index's watermark are settled: so what the index says is always durable, and never the other way round.
 */
import { assert } from "../base/assert.ts";
import { AtollError, hasCode } from "../base/errors.ts";
import type { Random } from "../base/random.ts";
import { Batch, HeadMemory } from "./batch.ts";
import type { DriveIndex, IndexOperation } from "./drive-index.ts";
import {
  alignedToBlock,
  CHECKSUM_BYTES,
  encodeRecordHead,
  RECORD_HEADER_BYTES,
  SEGMENT_HEADER_BYTES,
} from "./format.ts";
import type { PendingRecord } from "./pending-record.ts";
import type { SegmentFiles } from "./segment-files.ts";
import type { DriveCounters } from "./types.ts";

/** Who adds more than this waits until some of it is written. */
const MAX_QUEUED_BYTES = 16 * 1024 * 1024;

export interface AppenderComponents {
  readonly files: SegmentFiles;
  readonly index: DriveIndex;
  readonly random: Random;
  readonly counters: DriveCounters;
  /** No room for a write; what was in it has failed, and later ones may work. */
  readonly onFull: (error: AtollError) => void;
  /** The index was changed. */
  readonly onApplied: () => void;
  /** Nothing is written any more. */
  readonly onFailed: (error: AtollError) => void;
}

/** The segment that grows. */
export interface CurrentSegment {
  readonly segment: number;
  readonly salt: bigint;
  /** In the file. */
  written: number;
  /** On stable storage. */
  durable: number;
  /** What the last sync that began covers. */
  syncTarget: number;
}

export class SegmentAppender {
  readonly #components: AppenderComponents;
  readonly #segmentBytes: number;
  readonly #queue: PendingRecord[] = [];
  readonly #heads = new HeadMemory();
  #queuedBytes = 0;
  #room: (() => void)[] = [];
  #current: CurrentSegment | undefined;
  #nextSegment: number;
  #running: Promise<void> | undefined;
  #syncing: Promise<void> | undefined;
  /** Written records that count, and no sync covers. */
  #awaiting: PendingRecord[] = [];
  #failure: AtollError | undefined;
  /** Nothing more is added, and what was added goes on. */
  #refusal: AtollError | undefined;

  /** @param start.current the last segment, when it ends cleanly and can go on. */
  constructor(
    components: AppenderComponents,
    segmentBytes: number,
    start: { readonly nextSegment: number; readonly current: CurrentSegment | undefined },
  ) {
    this.#components = components;
    this.#segmentBytes = segmentBytes;
    this.#nextSegment = start.nextSegment;
    this.#current = start.current;
  }

  get queuedBytes(): number {
    return this.#queuedBytes;
  }

  /** The segment that must not be compacted. */
  get currentSegment(): number | undefined {
    return this.#current?.segment;
  }

  /** Bytes in the file of the current segment, durable or not. */
  get currentBytes(): number {
    return this.#current?.written ?? 0;
  }

  add(record: PendingRecord): void {
    const refusal = this.#failure ?? this.#refusal;
    if (refusal !== undefined) {
      record.failed(refusal);
      return;
    }
    this.#queue.push(record);
    this.#queuedBytes += costOf(record);
    this.#running ??= this.#run();
  }

  /** A record that is queued took so many more bytes. */
  grew(bytes: number): void {
    this.#queuedBytes += bytes;
  }

  /** Resolves when there is room for more, or none will ever be needed. */
  room(): Promise<void> {
    if (this.#queuedBytes < MAX_QUEUED_BYTES || this.#failure !== undefined) return Promise.resolve();
    return new Promise((resolve) => this.#room.push(resolve));
  }

  /** Refuses what is added from now on; resolves when all that was added is written and synced, or has failed. */
  async drain(refusal: AtollError): Promise<void> {
    this.#refusal = refusal;
    while (this.#running !== undefined || this.#syncing !== undefined) {
      await this.#running;
      await this.#syncing;
    }
    if (this.#current !== undefined && this.#failure === undefined) {
      await this.#syncAll(this.#current).catch((error: unknown) => this.#fail(error));
    }
  }

  /** Stops for good: everything that waits fails. */
  stop(error: AtollError): void {
    if (this.#failure !== undefined) return;
    this.#failure = error;
    const waiting = [...this.#awaiting, ...this.#queue];
    this.#awaiting = [];
    this.#queue.length = 0;
    this.#queuedBytes = 0;
    for (const record of waiting) record.failed(error);
    this.#releaseRoom();
  }

  async #run(): Promise<void> {
    // What this turn adds goes into one write.
    await Promise.resolve();
    try {
      while (this.#queue.length > 0 && this.#failure === undefined) {
        if (this.#current === undefined) {
          await this.#openSegment();
          continue;
        }
        const batch = this.#takeBatch(this.#current);
        if (batch !== undefined) await this.#writeBatch(this.#current, batch);
        else if (this.#queue.length > 0) await this.#seal(this.#current);
      }
    } catch (error) {
      this.#fail(error);
    }
    this.#running = undefined;
  }

  async #openSegment(): Promise<void> {
    const segment = this.#nextSegment++;
    const salt = Buffer.from(this.#components.random.bytes(8)).readBigUInt64LE();
    try {
      await this.#components.files.create(segment, salt);
    } catch (error) {
      if (!hasCode(error, "disk.full")) throw error;
      this.#refuseAll(error);
      return;
    }
    const written = SEGMENT_HEADER_BYTES;
    this.#current = { segment, salt, written, durable: written, syncTarget: written };
  }

  /** Gives places to what is queued; undefined when nothing is, or when the segment has no room for the next. */
  #takeBatch(current: CurrentSegment): Batch | undefined {
    // A write that may tear must not share a block with what a sync covers, or is about to cover.
    const isSyncNear = this.#syncing !== undefined || this.#awaiting.length > 0;
    const isBehindSync = isSyncNear || current.syncTarget >= current.written;
    const offset = isBehindSync ? alignedToBlock(current.written) : current.written;
    let batch: Batch | undefined;
    let taken = 0;
    for (const record of this.#queue) {
      if (!record.isCancelled()) {
        batch ??= new Batch(record, { offset, limit: this.#segmentBytes }, this.#heads);
        if (!this.#addTo(batch, record, current)) break;
      } else {
        this.#queuedBytes -= costOf(record);
      }
      taken++;
    }
    this.#queue.splice(0, taken);
    if (batch !== undefined && batch.records.length > 0) {
      batch.close();
      return batch;
    }
    this.#releaseRoom();
    return undefined;
  }

  /** @returns whether there was room for it in this batch and its segment */
  #addTo(batch: Batch, record: PendingRecord, current: CurrentSegment): boolean {
    if (batch.isFull || !batch.suits(record)) return false;
    const body = record.body();
    const headBytes = RECORD_HEADER_BYTES + body.length;
    const bytes = alignedToBlock(headBytes) + record.payloadBytes;
    assert(bytes <= this.#segmentBytes - SEGMENT_HEADER_BYTES, "a record larger than a segment");
    const offset = batch.placeOf(record, headBytes);
    if (offset === undefined) return false;
    batch.add(record, headOf(record, body, current), offset);
    record.placed({ segment: current.segment, offset });
    return true;
  }

  async #writeBatch(current: CurrentSegment, batch: Batch): Promise<void> {
    const { files, counters } = this.#components;
    const { segment } = current;
    try {
      await files.use(segment, (file) => file.write(batch.offset, batch.chunks));
    } catch (error) {
      for (const record of batch.records) this.#queuedBytes -= costOf(record);
      const failure = hasCode(error, "disk.full") ? fullError(error) : failedError(error);
      for (const record of batch.records) record.failed(failure);
      this.#releaseRoom();
      if (!hasCode(error, "disk.full")) throw error;
      this.#components.onFull(failure);
      // What came through of the write must not be found behind later records.
      await this.#syncing;
      await files.use(segment, (file) => file.truncate(current.written).then(() => file.sync()));
      return;
    }
    if (this.#failure !== undefined) {
      // It stopped while this was on its way: nobody will sync it, and who waits must hear of it.
      for (const record of batch.records) record.failed(this.#failure);
      return;
    }
    current.written = batch.end;
    counters.writes++;
    if (batch.isPaged) counters.pagedWrites++;
    counters.bytesWritten += batch.end - batch.offset;
    for (const record of batch.records) {
      this.#queuedBytes -= costOf(record);
      record.written();
      if (record.operation() !== undefined) this.#awaiting.push(record);
    }
    this.#releaseRoom();
    if (this.#awaiting.length > 0) this.#syncing ??= this.#sync(current);
  }

  async #sync(current: CurrentSegment): Promise<void> {
    // So that `#syncing` is set before it can be cleared.
    await Promise.resolve();
    try {
      while (this.#awaiting.length > 0 && this.#failure === undefined) await this.#syncOnce(current);
    } catch (error) {
      this.#fail(error);
    }
    this.#syncing = undefined;
  }

  async #syncOnce(current: CurrentSegment): Promise<void> {
    const covered = this.#awaiting;
    this.#awaiting = [];
    current.syncTarget = current.written;
    const offset = current.written;
    try {
      await this.#components.files.use(current.segment, (file) => file.sync());
      current.durable = offset;
      this.#components.counters.syncs++;
      const operations = covered.flatMap((record) => record.operation() ?? []);
      await this.#apply(operations, current.segment, offset);
    } catch (error) {
      const failure = failedError(error);
      for (const record of covered) record.failed(failure);
      throw error;
    }
    for (const record of covered) record.durable();
    this.#components.onApplied();
  }

  async #apply(operations: readonly IndexOperation[], segment: number, offset: number): Promise<void> {
    const { index, counters } = this.#components;
    const deleted = await index.applyWhenPossible(operations, { segment, offset });
    counters.fragmentsDeleted += deleted;
    counters.fragmentsWritten += operations.reduce((sum, { kind }) => sum + (kind === "commit" ? 1 : 0), 0);
  }

  /** The segment is full: all of it must be durable before the next one is there. */
  async #seal(current: CurrentSegment): Promise<void> {
    await this.#syncing;
    if (this.#failure !== undefined) return;
    await this.#syncAll(current);
    this.#current = undefined;
  }

  async #syncAll(current: CurrentSegment): Promise<void> {
    if (current.durable < current.written || this.#awaiting.length > 0) await this.#syncOnce(current);
  }

  /** Everything queued fails for want of room; what comes later is tried again. */
  #refuseAll(cause: AtollError): void {
    const failure = fullError(cause);
    const refused = this.#queue.splice(0);
    for (const record of refused) this.#queuedBytes -= costOf(record);
    for (const record of refused) record.failed(failure);
    this.#releaseRoom();
    this.#components.onFull(failure);
  }

  #fail(cause: unknown): void {
    const error = failedError(cause);
    const isFirst = this.#failure === undefined;
    this.stop(error);
    if (isFirst) this.#components.onFailed(error);
  }

  #releaseRoom(): void {
    if (this.#queuedBytes >= MAX_QUEUED_BYTES && this.#failure === undefined) return;
    const waiting = this.#room;
    this.#room = [];
    for (const resolve of waiting) resolve();
  }
}

function headOf(record: PendingRecord, body: Uint8Array, current: CurrentSegment): Uint8Array {
  const isExtent = record.payload.length > 0;
  return encodeRecordHead(
    {
      kind: record.kind,
      blob: record.id.blob,
      fragment: record.id.fragment,
      salt: current.salt,
      durableBytes: current.durable,
      firstUnit: record.firstUnit,
      unitCount: isExtent ? body.length / CHECKSUM_BYTES : 0,
      unitBytes: record.unitBytes,
      payloadBytes: record.payloadBytes,
    },
    body,
  );
}

/** What a record counts for in the queue's bound. */
const costOf = (record: PendingRecord): number => RECORD_HEADER_BYTES + record.payloadBytes;

const fullError = (cause: AtollError): AtollError =>
  new AtollError("drive.full", "the drive has no room for this write", { cause });

function failedError(cause: unknown): AtollError {
  if (hasCode(cause, "drive.failed")) return cause;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new AtollError("drive.failed", `the drive takes no more writes: ${reason}`, { cause });
}
