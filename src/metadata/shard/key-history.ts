/**
 * What a shard remembers of a key beyond its versions, where its bucket is shipped or received: what it has seen of
 * other regions, so that the next write here says so, and what was deleted, so that it does not come back with a
 * replica that arrives late. Most keys need no row for it: the newest version says what its writer had seen.
 */
import type { ReadTransaction } from "../../base/store.ts";
import type { VersionId } from "../../base/version-id.ts";
import { decodeKeyRow, encodeKeyRow, encodeTombstone, type NullDeletion } from "../codec/replication.ts";
import type { RowSummary } from "../codec/version-row.ts";
import type { DropTombstones, ShardResult } from "../commands.ts";
import {
  type KeyOf,
  objectKey,
  placeOfTombstone,
  Table,
  tombstoneAgeKey,
  tombstoneOfAgeKey,
  tombstonesBefore,
  versionKey,
} from "../keyspace.ts";
import type { Seen } from "../replication.ts";
import { historyOf, mergeSeen, nothingSeen, notIn } from "./causality.ts";
import type { ShardEdit } from "./edit.ts";
import { readNewestSummary } from "./view.ts";

const noBytes = new Uint8Array(0);

export interface KeyHistory {
  /** All that was written to the key and is known here, of every region. */
  readonly seen: Seen;
  /** Only while there is no null version. */
  readonly nullDeletion: NullDeletion | undefined;
  /** Whether it has a row of its own. */
  readonly hasRow: boolean;
  /** The newest version, marker or not. */
  readonly newest: RowSummary | undefined;
}

export function readHistory(transaction: ReadTransaction, at: KeyOf): KeyHistory {
  const value = transaction.get(keyRowKey(at));
  const newest = readNewestSummary(transaction, at.bucket, at.key);
  const ofNewest = newest === undefined ? nothingSeen : historyOf(newest);
  if (value === undefined) return { seen: ofNewest, nullDeletion: undefined, hasRow: false, newest };
  const { seen, nullDeletion } = decodeKeyRow(value);
  const ofDeletion = nullDeletion === undefined ? nothingSeen : historyOf(nullDeletion);
  return { seen: mergeSeen(mergeSeen(ofNewest, ofDeletion), seen), nullDeletion, hasRow: true, newest };
}

interface After extends Pick<KeyHistory, "seen" | "nullDeletion"> {
  /** What is the newest version now. */
  readonly newest: Pick<RowSummary, "version" | "seen"> | undefined;
}

/** Writes what is known after a change, where the versions do not say it themselves. */
export function writeHistory(edit: ShardEdit, at: KeyOf, before: KeyHistory, after: After): void {
  const { transaction } = edit;
  const { newest, nullDeletion } = after;
  const ofNewest = newest === undefined ? nothingSeen : historyOf(newest);
  const known = nullDeletion === undefined ? ofNewest : mergeSeen(ofNewest, historyOf(nullDeletion));
  const seen = notIn(after.seen, known);
  const rowKey = keyRowKey(at);
  if (seen.length > 0 || nullDeletion !== undefined) {
    transaction.put(rowKey, encodeKeyRow({ seen, nullDeletion }));
  } else if (before.hasRow) {
    transaction.delete(rowKey);
  }
  if (nullDeletion !== undefined && nullDeletion.version !== before.nullDeletion?.version) {
    rememberAge(edit, nullDeletion.version, rowKey);
  }
}

/** A version that was deleted by its id never comes again. */
export function putTombstone(edit: ShardEdit, at: KeyOf, version: VersionId, stamp: VersionId): void {
  const rowKey = versionKey(Table.tombstones, at.bucket, at.key, version);
  if (edit.transaction.get(rowKey) !== undefined) return;
  edit.transaction.put(rowKey, encodeTombstone(stamp));
  rememberAge(edit, stamp, rowKey);
}

export function hasTombstone(transaction: ReadTransaction, at: KeyOf, version: VersionId): boolean {
  return transaction.get(versionKey(Table.tombstones, at.bucket, at.key, version)) !== undefined;
}

/** Forgets deletions that are older than anything may still be under way. */
export function dropTombstones(edit: ShardEdit, { beforeMs, limit }: DropTombstones): ShardResult {
  const { transaction } = edit;
  for (const { key } of [...transaction.range({ ...tombstonesBefore(beforeMs), limit })]) {
    const { stamp, of } = tombstoneOfAgeKey(key);
    transaction.delete(key);
    edit.state.tombstones--;
    const at = placeOfTombstone(of);
    if (of[0] === Table.tombstones) transaction.delete(of);
    const value = transaction.get(keyRowKey(at));
    if (value === undefined) continue;
    const { seen, nullDeletion } = decodeKeyRow(value);
    // A newer deletion has an age of its own.
    const isForgotten = nullDeletion?.version === stamp;
    const kept = isForgotten ? undefined : nullDeletion;
    const isEmpty = readNewestSummary(transaction, at.bucket, at.key) === undefined;
    const left = isForgotten && !isEmpty ? mergeSeen(seen, historyOf(nullDeletion)) : seen;
    if (kept === undefined && isEmpty) transaction.delete(keyRowKey(at));
    else if (isForgotten) transaction.put(keyRowKey(at), encodeKeyRow({ seen: left, nullDeletion: kept }));
  }
  return { kind: "done" };
}

export function hasOldTombstones(transaction: ReadTransaction, beforeMs: number): boolean {
  const [first] = transaction.range({ ...tombstonesBefore(beforeMs), limit: 1 });
  return first !== undefined;
}

function rememberAge(edit: ShardEdit, stamp: VersionId, rowKey: Uint8Array): void {
  edit.transaction.put(tombstoneAgeKey(stamp, rowKey), noBytes);
  edit.state.tombstones++;
}

const keyRowKey = ({ bucket, key }: KeyOf): Buffer => objectKey(Table.keys, bucket, key);
