/**
 * The ledger of concurrent writes: pairs of which neither writer had seen the other. A pair is noticed by the shard at
 * which the second of the two arrives, and noticed once, since a version arrives once.
 */
import { successorOf } from "../../base/bytes.ts";
import type { ReadTransaction } from "../../base/store.ts";
import type { VersionId } from "../../base/version-id.ts";
import { decodeConflict, encodeConflict } from "../codec/replication.ts";
import { decodeRowSummary, type RowSummary } from "../codec/version-row.ts";
import type { DropConflicts, ShardResult } from "../commands.ts";
import {
  conflictKey,
  endOfPrefix,
  entryIdOfKey,
  type KeyOf,
  objectKey,
  objectPrefix,
  Table,
  tableRange,
  versionKey,
} from "../keyspace.ts";
import type { Conflict, ConflictSide, Seen } from "../replication.ts";
import { areConcurrent } from "./causality.ts";
import { type ShardEdit, TRIM_COUNT } from "./edit.ts";

/** Of a shard. Nobody who leaves so many unseen looks at the oldest; they are counted. */
const MAX_CONFLICTS = 1_000_000;
/** Versions before and behind a new one that it is compared with at most; usually the first says that it was seen. */
const MAX_COMPARED_VERSIONS = 8;

/** A write as the ledger compares it. */
export interface Rival {
  readonly version: VersionId;
  readonly seen: Seen;
  readonly isNull: boolean;
  readonly isDelete: boolean;
  readonly etag: string;
  readonly bytes: number;
}

export function rivalOf({ version, seen, isNull, isMarker, etag, bytes }: RowSummary): Rival {
  return { version, seen, isNull, isDelete: isMarker, etag, bytes };
}

/** @param isKept whether the older one stays among the versions @returns whether they are concurrent */
export function compare(edit: ShardEdit, at: KeyOf, a: Rival, b: Rival, isKept: boolean): boolean {
  if (!areConcurrent(a, b)) return false;
  // Of two deletions it does not matter which one counts.
  if (a.isDelete && b.isDelete) return true;
  const [winner, loser] = a.version > b.version ? [a, b] : [b, a];
  const row = { ...at, winner: sideOf(winner), loser: sideOf(loser), isKept };
  edit.transaction.put(conflictKey(edit.nextConflictId()), encodeConflict(row));
  edit.state.conflicts++;
  trim(edit);
  return true;
}

function trim({ state, transaction }: ShardEdit): void {
  if (state.conflicts < MAX_CONFLICTS + TRIM_COUNT) return;
  const oldest = [...transaction.range({ ...tableRange(Table.conflicts), limit: TRIM_COUNT })];
  for (const { key } of oldest) transaction.delete(key);
  state.conflicts -= oldest.length;
  state.droppedConflicts += oldest.length;
}

/**
 * Compares a version that is about to be inserted with those around it, until one has seen it or was seen.
 * @param newest of the key
 */
export function compareWithNeighbours(
  edit: ShardEdit,
  at: KeyOf,
  added: Rival,
  newest: RowSummary | undefined,
): void {
  if (newest === undefined) return;
  // The usual case, for which nothing more need be read.
  if (newest.version < added.version && !areConcurrent(added, newest)) return;
  for (const older of olderThan(edit.transaction, at, added.version)) {
    // A null version before a null one goes away, and was compared as such.
    if (older.isNull && added.isNull) continue;
    if (!compare(edit, at, added, rivalOf(older), true)) break;
  }
  for (const newer of newerThan(edit.transaction, at, added.version)) {
    if (!compare(edit, at, rivalOf(newer), added, true)) break;
  }
}

/** The nearest first. */
function* olderThan(
  transaction: ReadTransaction,
  { bucket, key }: KeyOf,
  version: VersionId,
): Generator<RowSummary> {
  const current = currentSummary(transaction, { bucket, key });
  if (current !== undefined && current.version < version) yield current;
  const from = successorOf(versionKey(Table.versions, bucket, key, version));
  const to = endOfPrefix(objectPrefix(Table.versions, bucket, key));
  for (const { value } of transaction.range({ from, to, limit: MAX_COMPARED_VERSIONS })) {
    yield decodeRowSummary(value);
  }
}

/** The nearest first. */
function* newerThan(
  transaction: ReadTransaction,
  { bucket, key }: KeyOf,
  version: VersionId,
): Generator<RowSummary> {
  const from = objectPrefix(Table.versions, bucket, key);
  const to = versionKey(Table.versions, bucket, key, version);
  for (const { value } of transaction.range({ from, to, reverse: true, limit: MAX_COMPARED_VERSIONS })) {
    yield decodeRowSummary(value);
  }
  const current = currentSummary(transaction, { bucket, key });
  if (current !== undefined && current.version > version) yield current;
}

function currentSummary(transaction: ReadTransaction, { bucket, key }: KeyOf): RowSummary | undefined {
  const value = transaction.get(objectKey(Table.current, bucket, key));
  return value === undefined ? undefined : decodeRowSummary(value);
}

export function conflicts(
  transaction: ReadTransaction,
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): readonly Conflict[] {
  const { from, to } = tableRange(Table.conflicts);
  const start = after === undefined ? from : successorOf(conflictKey(after));
  const rows = transaction.range({ from: start, to, limit });
  return Array.from(rows, ({ key, value }) => ({ id: entryIdOfKey(key), ...decodeConflict(value) }));
}

export function dropConflicts(edit: ShardEdit, { ids }: DropConflicts): ShardResult {
  for (const id of ids) {
    const key = conflictKey(id);
    if (edit.transaction.get(key) === undefined) continue;
    edit.transaction.delete(key);
    edit.state.conflicts--;
  }
  return { kind: "done" };
}

const sideOf = ({ version, isDelete, etag, bytes }: Rival): ConflictSide => ({
  version,
  isDelete,
  etag,
  bytes,
});
