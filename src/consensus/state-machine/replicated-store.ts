/**
 * A Raft group's state machine over the Store port. Several groups share one store: each has a record, which says
 * how far it is, and its data under a prefix of its own (keys.ts). Both change in the same transaction.
 *
 * The data has a generation. A snapshot is written into a new one while the current one stays in use; a switch is
 * one change of the record. What no generation of the record claims is left over, and deleted a little at a time.
 */
import { assert } from "../../base/assert.ts";
import { type GroupId, indexAfter, type LogIndex } from "../../base/ids.ts";
import type { ReadTransaction, Store, WriteTransaction } from "../../base/store.ts";
import { type Entry, EntryKind, type SnapshotMark } from "../core/types.ts";
import { decodeMembership } from "../wire/membership.ts";
import { decodeGroupRecord, encodeGroupRecord, freshRecord, type GroupRecord } from "./group-record.ts";
import {
  dataPrefix,
  generationOfDataKey,
  groupDataRange,
  groupOfRecordKey,
  recordKey,
  recordRange,
} from "./keys.ts";
import { PrefixedRead, PrefixedWrite } from "./prefixed.ts";
import { flushShared } from "./shared-flush.ts";
import { GroupSnapshotSink } from "./snapshot-sink.ts";
import { GroupSnapshotSource } from "./snapshot-source.ts";
import type { Application, SnapshotSink, SnapshotSource, StateMachine } from "./types.ts";

/** Leftover keys deleted in one transaction. */
const SWEEP_KEYS = 500;

export interface ReplicatedStoreComponents {
  readonly store: Store;
  readonly group: GroupId;
  readonly application: Application;
}

const noResult = new Uint8Array(0);

export class ReplicatedStore implements StateMachine {
  readonly #store: Store;
  readonly #group: GroupId;
  readonly #application: Application;
  readonly #recordKey: Uint8Array;

  /** As committed in the store; absent there until the first change. */
  #record: GroupRecord;
  /** The prefix of the record's generation. */
  #prefix: Uint8Array;
  #flushed: LogIndex;
  /** There may be data of generations that the record does not claim. */
  #hasLeftovers = false;
  #hasSink = false;
  #isDestroyed = false;

  private constructor(components: ReplicatedStoreComponents, record: GroupRecord) {
    this.#store = components.store;
    this.#group = components.group;
    this.#application = components.application;
    this.#recordKey = recordKey(components.group);
    this.#record = record;
    this.#prefix = dataPrefix(components.group, record.generation);
    this.#flushed = record.applied.index;
  }

  /**
   * Opens a group's data, which may be none yet, makes it durable as it is and deletes what an earlier process
   * left over. A group is opened once at a time.
   * @throws store.damaged, store.full, store.failed
   */
  static async open(components: ReplicatedStoreComponents): Promise<ReplicatedStore> {
    const { store, group } = components;
    const value = store.read((transaction) => transaction.get(recordKey(group)));
    const record = value === undefined ? freshRecord : decodeGroupRecord(group, value);
    if (record.destroyed) {
      await deleteGroup(store, group);
      return new ReplicatedStore(components, freshRecord);
    }
    // What a killed process committed is visible, and not durable before somebody flushes.
    await flushShared(store);
    while (sweep(store, group, record)) await flushShared(store);
    return new ReplicatedStore(components, record);
  }

  /** The groups with a state in this store, ascending. One that never applied or staged anything has none. */
  static groupsIn(store: Store): GroupId[] {
    return store.read((transaction) => {
      const groups: GroupId[] = [];
      for (const { key, value } of transaction.range(recordRange)) {
        const group = groupOfRecordKey(key);
        if (!decodeGroupRecord(group, value).destroyed) groups.push(group);
      }
      return groups;
    });
  }

  get applied(): SnapshotMark {
    return this.#record.applied;
  }

  get flushed(): LogIndex {
    return this.#flushed;
  }

  apply(entries: readonly Entry[]): readonly Uint8Array[] {
    if (entries.length === 0) return [];
    const results: Uint8Array[] = [];
    this.#update((transaction) => {
      const data = new PrefixedWrite(transaction, this.#prefix);
      let applied = this.#record.applied;
      for (const entry of entries) {
        assert(entry.index === indexAfter(applied.index), `entry ${entry.index} after ${applied.index}`);
        results.push(this.#applyOne(entry, data));
        applied = markAfter(applied, entry);
      }
      return { ...this.#record, applied };
    });
    this.#sweepSome();
    return results;
  }

  async flush(): Promise<LogIndex> {
    const target = this.#record.applied.index;
    this.#sweepSome();
    await flushShared(this.#store);
    if (target > this.#flushed) this.#flushed = target;
    return this.#flushed;
  }

  read<T>(body: (transaction: ReadTransaction) => T): T {
    this.#checkAlive();
    return this.#store.read((transaction) => body(new PrefixedRead(transaction, this.#prefix)));
  }

  openSnapshot(): SnapshotSource {
    this.#checkAlive();
    return new GroupSnapshotSource(this.#store.snapshot(), this.#prefix, this.#record.applied);
  }

  beginInstall(mark: SnapshotMark, snapshotId: string): SnapshotSink {
    assert(!this.#hasSink, "a snapshot is being installed already");
    assert(mark.index > this.#record.applied.index, "a snapshot from before what is applied");
    const { staging } = this.#record;
    const isSame =
      staging?.snapshotId === snapshotId &&
      staging.mark.index === mark.index &&
      staging.mark.term === mark.term;
    if (!isSame) {
      const generation = this.#record.lastGeneration + 1;
      this.#update(() => ({
        ...this.#record,
        lastGeneration: generation,
        staging: { snapshotId, mark, generation, lastKey: undefined, complete: false },
      }));
      this.#hasLeftovers = true;
    }
    this.#hasSink = true;
    return new GroupSnapshotSink({
      group: this.#group,
      record: () => this.#record,
      update: (body) => this.#update(body),
      switched: () => this.#makeSwitchDurable(),
      ended: () => {
        this.#hasSink = false;
        this.#hasLeftovers = true;
      },
    });
  }

  /**
   * Deletes all that the store holds of this group, durably; a crash in between is finished by the next `open` of
   * the group. The object is dead from the start on. @throws store.full, store.failed
   */
  async destroy(): Promise<void> {
    assert(!this.#hasSink, "a snapshot is being installed");
    // First the mark, then the data: half of the data must never pass for the group's state.
    this.#update(() => ({ ...this.#record, staging: undefined, destroyed: true }));
    this.#isDestroyed = true;
    await deleteGroup(this.#store, this.#group);
  }

  #applyOne(entry: Entry, data: WriteTransaction): Uint8Array {
    if (entry.kind !== EntryKind.command) return noResult;
    return this.#application.apply(entry.data, data, { index: entry.index, term: entry.term });
  }

  #update(body: (transaction: WriteTransaction) => GroupRecord): void {
    this.#checkAlive();
    const record = this.#store.write((transaction) => {
      const next = body(transaction);
      transaction.put(this.#recordKey, encodeGroupRecord(next));
      return next;
    });
    this.#record = record;
    this.#prefix = dataPrefix(this.#group, record.generation);
  }

  async #makeSwitchDurable(): Promise<void> {
    const { index } = this.#record.applied;
    await flushShared(this.#store);
    if (index > this.#flushed) this.#flushed = index;
  }

  #sweepSome(): void {
    if (this.#hasLeftovers) this.#hasLeftovers = sweep(this.#store, this.#group, this.#record);
  }

  #checkAlive(): void {
    assert(!this.#isDestroyed, `group ${this.#group} was destroyed`);
  }
}

function markAfter(applied: SnapshotMark, entry: Entry): SnapshotMark {
  const membership = entry.kind === EntryKind.membership ? decodeMembership(entry.data) : applied.membership;
  return { index: entry.index, term: entry.term, membership };
}

/** Deletes some keys of generations that the record does not claim. @returns whether there may be more. */
function sweep(store: Store, group: GroupId, record: GroupRecord): boolean {
  const keys = store.read((transaction) => {
    const claimed = record.destroyed ? [] : [record.generation, record.staging?.generation];
    const found: Uint8Array[] = [];
    let { from, to } = groupDataRange(group);
    while (found.length < SWEEP_KEYS) {
      const [first] = transaction.range({ from, to, limit: 1 });
      if (first === undefined) break;
      const generation = generationOfDataKey(first.key);
      const end = dataPrefix(group, generation + 1);
      if (!claimed.includes(generation)) {
        const limit = SWEEP_KEYS - found.length;
        for (const { key } of transaction.range({ from, to: end, limit })) found.push(key);
      }
      from = end;
    }
    return found;
  });
  if (keys.length === 0) return false;
  store.write((transaction) => {
    for (const key of keys) transaction.delete(key);
  });
  return keys.length === SWEEP_KEYS;
}

/** The record goes last: it is what says that the data means nothing. */
async function deleteGroup(store: Store, group: GroupId): Promise<void> {
  await flushShared(store);
  while (sweep(store, group, { ...freshRecord, destroyed: true })) await flushShared(store);
  store.write((transaction) => transaction.delete(recordKey(group)));
  await flushShared(store);
}
