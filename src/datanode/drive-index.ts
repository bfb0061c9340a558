/**
 * A drive's index: which fragments there are, where their units lie, and how much of each segment is still needed.
 * Every transaction also says up to where in the segments it has been brought, so after a crash, wherever the store
 * fell back to, reading the segments from there on makes it whole again.
 */
import { assert } from "../base/assert.ts";
import { successorOf } from "../base/bytes.ts";
import { hasCode } from "../base/errors.ts";
import type { BlobId } from "../base/ids.ts";
import type { ReadTransaction, Store, WriteTransaction } from "../base/store.ts";
import { EVERY_FRAGMENT } from "./format.ts";
import { liveBytesBySegment, unitCountOf } from "./fragment-entry.ts";
import {
  allCorrupt,
  allFragments,
  allSegments,
  bySegmentKey,
  corruptKey,
  decodeCorrupt,
  decodeState,
  decodeStored,
  decodeUse,
  driveIdKey,
  encodeCorrupt,
  encodeState,
  encodeStored,
  encodeUse,
  fragmentKey,
  fragmentsOfBlob,
  fragmentsOfSegment,
  idOfKey,
  type SegmentUse,
  type StoredEntry,
  segmentKey,
  segmentOfKey,
  stateKey,
} from "./index-keys.ts";
import {
  type CorruptFragment,
  type FragmentEntry,
  type FragmentId,
  type FragmentInfo,
  isSamePosition,
  type Position,
} from "./types.ts";

/** What a durable record means for the index. */
export type IndexOperation =
  | {
      readonly kind: "commit";
      readonly id: FragmentId;
      readonly entry: FragmentEntry;
      /** The encoded entry. */
      readonly body: Uint8Array;
      /** Of the commit record. */
      readonly at: Position;
    }
  | { readonly kind: "delete"; readonly blob: BlobId; readonly fragment: number };

const PRESENT = Uint8Array.of(1);
const beginning: Position = { segment: 0, offset: 0 };

/** What a transaction changes of the numbers kept in memory; taken over once it has committed. */
interface Changes {
  readonly liveBytes: Map<number, number>;
  fragments: number;
  deleted: number;
  corrupt: number;
}

export interface IndexPage {
  readonly fragments: FragmentInfo[];
  /** Entries that cannot be trusted. */
  readonly damaged: FragmentId[];
  /** Where the next page goes on; undefined at the end. */
  readonly last: FragmentId | undefined;
}

export class DriveIndex {
  readonly #store: Store;
  readonly #segments = new Map<number, SegmentUse>();
  #watermark = beginning;
  #fragments = 0;
  #corrupt = 0;

  constructor(store: Store) {
    this.#store = store;
    store.read((transaction) => this.#load(transaction));
  }

  /** Everything before it is in the index. */
  get watermark(): Position {
    return this.#watermark;
  }

  get fragments(): number {
    return this.#fragments;
  }

  get corruptFragments(): number {
    return this.#corrupt;
  }

  get segments(): ReadonlyMap<number, SegmentUse> {
    return this.#segments;
  }

  /** Which drive the index belongs to; undefined in a new one. */
  driveUuid(): string | undefined {
    const value = this.#store.read((transaction) => transaction.get(driveIdKey));
    return value === undefined ? undefined : Buffer.from(value).toString("latin1");
  }

  begin(driveUuid: string): void {
    this.#store.write((transaction) => transaction.put(driveIdKey, Buffer.from(driveUuid, "latin1")));
  }

  /** "damaged" when the index has an entry and cannot trust it. */
  find(id: FragmentId): StoredEntry | "damaged" | undefined {
    const value = this.#store.read((transaction) => transaction.get(fragmentKey(id)));
    return value === undefined ? undefined : (decodeStored(value) ?? "damaged");
  }

  hasAny(blob: BlobId, fragment: number): boolean {
    if (fragment !== EVERY_FRAGMENT) return this.find({ blob, fragment }) !== undefined;
    return this.#store.read((transaction) => {
      for (const _ of transaction.range({ ...fragmentsOfBlob(blob), limit: 1 })) return true;
      return false;
    });
  }

  /**
   * Applies what durable records say, in the order of the records, and moves the watermark, in one transaction.
   * @param options.isRebuild the index was lost and is made from the segments alone: what was moved has no former
   *   entry, and what lies in segments that are gone was deleted.
   * @returns how many fragments were deleted.
   * @throws store.*
   */
  apply(
    operations: readonly IndexOperation[],
    watermark: Position,
    options: { isRebuild: boolean } = { isRebuild: false },
  ): number {
    const changes: Changes = { liveBytes: new Map(), fragments: 0, deleted: 0, corrupt: 0 };
    this.#store.write((transaction) => {
      for (const operation of operations) {
        if (operation.kind === "commit") this.#commit(transaction, operation, options.isRebuild, changes);
        else this.#delete(transaction, operation.blob, operation.fragment, changes);
      }
      const fragments = this.#fragments + changes.fragments;
      transaction.put(stateKey, encodeState({ watermark, fragments }));
      for (const [segment, use] of this.#usesAfter(changes, watermark)) {
        transaction.put(segmentKey(segment), encodeUse(use));
      }
    });
    for (const [segment, use] of this.#usesAfter(changes, watermark)) this.#segments.set(segment, use);
    this.#watermark = watermark;
    this.#fragments += changes.fragments;
    this.#corrupt += changes.corrupt;
    return changes.deleted;
  }

  /** As `apply`; when the store has too much to write already it is flushed first. */
  async applyWhenPossible(...change: Parameters<DriveIndex["apply"]>): Promise<number> {
    try {
      return this.apply(...change);
    } catch (error) {
      if (!hasCode(error, "store.overloaded")) throw error;
      await this.flush();
      return this.apply(...change);
    }
  }

  /** A segment's file was found, or found to be of another size. */
  noteSegment(segment: number, bytes: number): void {
    const use = { liveBytes: 0, ...this.#segments.get(segment), bytes };
    this.#store.write((transaction) => transaction.put(segmentKey(segment), encodeUse(use)));
    this.#segments.set(segment, use);
  }

  /** Nothing lies in the segment any more, and its file is about to go. */
  dropSegment(segment: number): void {
    this.#store.write((transaction) => transaction.delete(segmentKey(segment)));
    this.#segments.delete(segment);
  }

  /** At most `limit` fragments with something in the segment. */
  fragmentsIn(segment: number, limit: number): FragmentId[] {
    return this.#store.read((transaction) => {
      const range = transaction.range({ ...fragmentsOfSegment(segment), limit });
      return Array.from(range, ({ key }) => idOfKey(key));
    });
  }

  /** The fragment turned out to have nothing, or nothing readable, in the segment. */
  forgetInSegment(segment: number, id: FragmentId): void {
    this.#store.write((transaction) => transaction.delete(bySegmentKey(segment, id)));
  }

  /** In order of blob and fragment, from the first after `after`; entries that are damaged go into `damaged`. */
  list(after: FragmentId | undefined, limit: number): IndexPage {
    const from = after === undefined ? allFragments.from : successorOf(fragmentKey(after));
    const fragments: FragmentInfo[] = [];
    const damaged: FragmentId[] = [];
    let last: FragmentId | undefined;
    this.#store.read((transaction) => {
      for (const { key, value } of transaction.range({ from, to: allFragments.to, limit })) {
        const id = idOfKey(key);
        last = id;
        const stored = decodeStored(value);
        if (stored === undefined) damaged.push(id);
        else fragments.push(infoOf(id, stored.entry));
      }
    });
    return { fragments, damaged, last };
  }

  /** False when it was known already. */
  markCorrupt(corrupt: CorruptFragment): boolean {
    const isNew = this.#store.write((transaction) => {
      if (transaction.get(corruptKey(corrupt)) !== undefined) return false;
      transaction.put(corruptKey(corrupt), encodeCorrupt(corrupt));
      return true;
    });
    if (isNew) this.#corrupt++;
    return isNew;
  }

  listCorrupt(after: FragmentId | undefined, limit: number): CorruptFragment[] {
    const from = after === undefined ? allCorrupt.from : successorOf(corruptKey(after));
    return this.#store.read((transaction) => {
      const range = transaction.range({ from, to: allCorrupt.to, limit });
      return Array.from(range, ({ key, value }) => decodeCorrupt(key, value));
    });
  }

  /** @throws store.* */
  flush(): Promise<void> {
    return this.#store.flush();
  }

  close(): Promise<void> {
    return this.#store.close();
  }

  #load(transaction: ReadTransaction): void {
    const state = decodeState(transaction.get(stateKey));
    this.#watermark = state?.watermark ?? beginning;
    this.#fragments = state?.fragments ?? Array.from(transaction.range(allFragments)).length;
    for (const { key, value } of transaction.range(allSegments)) {
      this.#segments.set(segmentOfKey(key), decodeUse(value));
    }
    for (const _ of transaction.range(allCorrupt)) this.#corrupt++;
  }

  #commit(
    transaction: WriteTransaction,
    operation: IndexOperation & { kind: "commit" },
    isRebuild: boolean,
    changes: Changes,
  ): void {
    const { id, entry, body, at } = operation;
    const key = fragmentKey(id);
    const value = transaction.get(key);
    const current = value === undefined ? undefined : decodeStored(value);
    if (entry.movedFrom !== undefined && !(isRebuild && value === undefined)) {
      // Deleted or written again while compaction copied it: the copy is dead.
      if (current === undefined || !isSamePosition(current.commit, entry.movedFrom)) return;
    }
    if (isRebuild && entry.extents.some(({ segment }) => !this.#segments.has(segment))) return;
    if (current !== undefined) this.#release(transaction, id, current, changes);
    transaction.put(key, encodeStored(at, body));
    for (const [segment, bytes] of liveBytesBySegment(entry, at, body.length)) {
      transaction.put(bySegmentKey(segment, id), PRESENT);
      add(changes.liveBytes, segment, bytes);
    }
    if (value === undefined) changes.fragments++;
    if (entry.movedFrom === undefined) this.#clearCorrupt(transaction, id, changes);
  }

  #delete(transaction: WriteTransaction, blob: BlobId, fragment: number, changes: Changes): void {
    const range =
      fragment === EVERY_FRAGMENT
        ? fragmentsOfBlob(blob)
        : { from: fragmentKey({ blob, fragment }), to: successorOf(fragmentKey({ blob, fragment })) };
    for (const { key, value } of [...transaction.range(range)]) {
      const id = idOfKey(key);
      const current = decodeStored(value);
      if (current !== undefined) this.#release(transaction, id, current, changes);
      transaction.delete(key);
      this.#clearCorrupt(transaction, id, changes);
      changes.fragments--;
      changes.deleted++;
    }
  }

  #release(transaction: WriteTransaction, id: FragmentId, stored: StoredEntry, changes: Changes): void {
    for (const [segment, bytes] of liveBytesBySegment(stored.entry, stored.commit, stored.entryBytes)) {
      transaction.delete(bySegmentKey(segment, id));
      add(changes.liveBytes, segment, -bytes);
    }
  }

  #clearCorrupt(transaction: WriteTransaction, id: FragmentId, changes: Changes): void {
    if (this.#corrupt + changes.corrupt === 0 || transaction.get(corruptKey(id)) === undefined) return;
    transaction.delete(corruptKey(id));
    changes.corrupt--;
  }

  #usesAfter(changes: Changes, watermark: Position): Map<number, SegmentUse> {
    const uses = new Map<number, SegmentUse>();
    for (const segment of [...changes.liveBytes.keys(), watermark.segment]) {
      const before = this.#segments.get(segment) ?? { bytes: 0, liveBytes: 0 };
      const bytes = segment === watermark.segment ? Math.max(before.bytes, watermark.offset) : before.bytes;
      const liveBytes = Math.max(0, before.liveBytes + (changes.liveBytes.get(segment) ?? 0));
      uses.set(segment, { bytes, liveBytes });
    }
    return uses;
  }
}

export function infoOf(id: FragmentId, entry: FragmentEntry): FragmentInfo {
  const { unitBytes, bytes, owner, writtenMs } = entry;
  return {
    blob: id.blob,
    fragment: id.fragment,
    unitBytes,
    units: unitCountOf(entry),
    bytes,
    owner,
    writtenMs,
  };
}

function add(sums: Map<number, number>, key: number, amount: number): void {
  assert(Number.isSafeInteger(amount), "an amount that is no whole number");
  sums.set(key, (sums.get(key) ?? 0) + amount);
}
