/**
 * One command's changes to a shard: the transaction, the shard's own row, and what every family of commands needs of
 * them. The row is written once, when the command is done.
 */
import { assert, defined } from "../../base/assert.ts";
import type { BucketId, LogIndex } from "../../base/ids.ts";
import type { WriteTransaction } from "../../base/store.ts";
import { millisOf, type VersionId, versionAfter, zeroVersion } from "../../base/version-id.ts";
import {
  type BlobState,
  decodeMissingRow,
  encodeBlobState,
  encodeGarbage,
  encodeMissingRow,
  encodeShardState,
  type ShardBucket,
  type ShardState,
} from "../codec/rows.ts";
import { blobKey, entryId, garbageKey, stateKey, Table } from "../keyspace.ts";
import type { BlobReference, MissingFragments } from "../records.ts";
import type { GoneEvent, OutboxChanges, OutboxEvent } from "../replication.ts";
import { OutboxCounts } from "./outbox-counts.ts";
import { readBlob, readBucket, readState } from "./view.ts";

/** Old rows that are deleted together. */
export const TRIM_COUNT = 256;

export class ShardEdit {
  readonly transaction: WriteTransaction;
  readonly index: LogIndex;
  readonly state: ShardState;
  /** Whether what changes in the outbox of buckets with a home is kept in `changes`. */
  readonly isWatched: boolean;
  readonly outboxCounts = new OutboxCounts();
  #made: OutboxEvent[] | undefined;
  #gone: GoneEvent[] | undefined;
  #hasNewHome = false;
  /** The bucket that was looked at last, and whether it has a home: most commands are of one. */
  #bucket: BucketId | undefined;
  #bucketHasHome = false;
  #garbageNumber = 0;
  #eventNumber = 0;
  #conflictNumber = 0;

  constructor(transaction: WriteTransaction, index: LogIndex, isWatched = false) {
    this.transaction = transaction;
    this.index = index;
    this.isWatched = isWatched;
    this.state = readState(transaction);
  }

  finish(): void {
    this.outboxCounts.write(this.transaction);
    this.transaction.put(stateKey, encodeShardState(this.state));
  }

  /** Whether the command put something into the outbox. */
  get madeEvents(): boolean {
    return this.#eventNumber > 0;
  }

  /** Undefined: nothing changed for buckets with a home, or nobody asked. */
  get changes(): OutboxChanges | undefined {
    const hasNewHome = this.#hasNewHome;
    if (this.#made === undefined && this.#gone === undefined && !hasNewHome) return undefined;
    return { index: this.index, made: this.#made ?? [], gone: this.#gone ?? [], hasNewHome };
  }

  noteHome(): void {
    this.#hasNewHome = this.isWatched;
  }

  /** Its row, for who has read it anyway. */
  noteBucket(bucket: BucketId, row: Pick<ShardBucket, "home"> | undefined): void {
    this.#bucket = bucket;
    this.#bucketHasHome = row?.home !== undefined;
  }

  noteMade(event: OutboxEvent): void {
    if (!this.#hasHome(event.bucket)) return;
    this.#made ??= [];
    this.#made.push(event);
  }

  noteGone({ id, target, bucket }: GoneEvent): void {
    if (!this.isWatched || !this.#hasHome(bucket)) return;
    this.#gone ??= [];
    this.#gone.push({ id, target, bucket });
  }

  #hasHome(bucket: BucketId): boolean {
    if (bucket !== this.#bucket) this.noteBucket(bucket, readBucket(this.transaction, bucket));
    return this.#bucketHasHome;
  }

  nextEventId(): string {
    return entryId(this.index, this.#eventNumber++);
  }

  nextConflictId(): string {
    return entryId(this.index, this.#conflictNumber++);
  }

  /**
   * The version of a write: greater than every one before it in this shard, so that log order is version order.
   * @param floor greater than this one too
   */
  nextVersion(proposed: VersionId, floor: VersionId = zeroVersion): VersionId {
    const version = this.versionToCome(proposed, floor);
    this.state.lastVersion = version;
    return version;
  }

  /** What `nextVersion` would give. */
  versionToCome(proposed: VersionId, floor: VersionId): VersionId {
    const { lastVersion } = this.state;
    return versionAfter(lastVersion > floor ? lastVersion : floor, proposed);
  }

  /** A version of another region, or of another shard: whatever is written here later is greater. */
  passVersion(version: VersionId): void {
    if (version > this.state.lastVersion) this.state.lastVersion = version;
  }

  /** Whether all of them may be referred to: garbage may be half deleted already. */
  mayHold(blobs: readonly BlobReference[]): boolean {
    return blobs.every(({ blob }) => readBlob(this.transaction, blob)?.kind !== "garbage");
  }

  /** Requires `mayHold`. */
  hold(blobs: readonly BlobReference[]): void {
    for (const { blob } of blobs) {
      const state = readBlob(this.transaction, blob);
      assert(state?.kind !== "garbage", `blob ${blob} is garbage`);
      this.#putBlob(blob, { kind: "held", references: (state?.references ?? 0) + 1 });
    }
  }

  /** One reference less to each; the last one makes it garbage. */
  release(blobs: readonly BlobReference[], nowMs: number): void {
    for (const reference of blobs) {
      const state = defined(readBlob(this.transaction, reference.blob), `blob ${reference.blob}`);
      assert(state.kind === "held", `blob ${reference.blob} is released once too often`);
      if (state.references > 1) {
        this.#putBlob(reference.blob, { kind: "held", references: state.references - 1 });
      } else {
        this.#discard(reference, nowMs);
      }
    }
  }

  /** Fragments that are not where they should be, of blobs that are held; of others it is forgotten. */
  addMissing(missing: readonly MissingFragments[]): void {
    for (const { blob, fragments } of missing) {
      if (fragments.length === 0 || readBlob(this.transaction, blob.blob)?.kind !== "held") continue;
      const known = this.#readMissing(blob.blob)?.fragments ?? [];
      const merged = [...new Set([...known, ...fragments])].sort((a, b) => a - b);
      this.state.missingFragments += merged.length - known.length;
      this.#putMissing({ blob, fragments: merged });
    }
  }

  settleMissing(missing: readonly MissingFragments[]): void {
    for (const { blob, fragments } of missing) {
      const known = this.#readMissing(blob.blob)?.fragments;
      if (known === undefined) continue;
      const left = known.filter((fragment) => !fragments.includes(fragment));
      this.state.missingFragments -= known.length - left.length;
      this.#putMissing({ blob, fragments: left });
    }
  }

  #discard(reference: BlobReference, nowMs: number): void {
    const { state } = this;
    // Log order is the order of time here, so that the oldest garbage is always the first row.
    state.droppedMs = Math.max(state.droppedMs, nowMs, millisOf(state.lastVersion));
    const id = entryId(this.index, this.#garbageNumber++);
    this.transaction.put(garbageKey(id), encodeGarbage({ blob: reference, droppedMs: state.droppedMs }));
    this.#putBlob(reference.blob, { kind: "garbage", id });
    state.garbageBlobs++;
    state.garbageBytes += reference.bytes;
    const missing = this.#readMissing(reference.blob);
    if (missing === undefined) return;
    state.missingFragments -= missing.fragments.length;
    this.#putMissing({ blob: reference, fragments: [] });
  }

  #putBlob(blob: BlobReference["blob"], state: BlobState): void {
    this.transaction.put(blobKey(Table.blobs, blob), encodeBlobState(state));
  }

  #readMissing(blob: BlobReference["blob"]): MissingFragments | undefined {
    const value = this.transaction.get(blobKey(Table.missing, blob));
    return value === undefined ? undefined : decodeMissingRow(value);
  }

  #putMissing(missing: MissingFragments): void {
    const key = blobKey(Table.missing, missing.blob.blob);
    if (missing.fragments.length === 0) this.transaction.delete(key);
    else this.transaction.put(key, encodeMissingRow(missing));
  }
}
