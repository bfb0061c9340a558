/**
 * The versions of a key. The current one has the greatest stamp; when it is an object it is in the table of current
 * versions, and everything else, markers always, among the others. A write of this region is always the newest,
 * because the shard gives versions in log order; those of other regions come in any order.
 */
import { assert } from "../../base/assert.ts";
import { bytesOfHex } from "../codec/names.ts";
import {
  emptyBody,
  encodeBody,
  encodeRow,
  markerSummary,
  type RowBody,
  type RowSummary,
  type VersionRow,
} from "../codec/version-row.ts";
import { decodeContent } from "../codec/words.ts";
import { type KeyOf, objectKey, Table, versionKey } from "../keyspace.ts";
import type { BlobReference } from "../records.ts";
import type { ShardEdit } from "./edit.ts";
import { voidEvents } from "./outbox.ts";
import { bodyOfRow, type Located, readCurrent, readNewestOther, readOther, readOtherNull } from "./view.ts";

/** Details and content that are larger go into a row of their own, so that lists do not drag them along. */
const INLINE_BODY_BYTES = 1024;

export const noBlobs: readonly BlobReference[] = [];

/** Of a body as it came in a command or from a row. */
export function blobsOf(hasBlobs: boolean, body: RowBody): readonly BlobReference[] {
  if (!hasBlobs) return noBlobs;
  const content = decodeContent(body.content);
  return content.kind === "blobs" ? content.blobs : noBlobs;
}

/** Of an object: what the writer knows. */
export type NewObject = Omit<RowSummary, "isMarker" | "logIndex" | "isApart">;
/** Of a marker. */
export type NewMarker = Pick<RowSummary, "version" | "isNull" | "isReplica" | "seen" | "targets">;

/**
 * Makes an object the current version: it must be the newest. What it replaces goes among the others, or, when both
 * are null versions, away. The new blobs are held before the old ones are released: a copy onto itself shares them.
 */
export function putVersion(edit: ShardEdit, at: KeyOf, object: NewObject, body: RowBody): void {
  edit.hold(blobsOf(object.hasBlobs, body));
  makeRoom(edit, at, object.isNull);
  const summary = { ...object, isMarker: false, logIndex: edit.index, isApart: false };
  writeCurrent(edit, at, summary, body);
  count(edit, summary, 1);
  edit.state.objects++;
}

/** Leaves a delete marker as the newest version, which it must be. */
export function putMarker(edit: ShardEdit, at: KeyOf, marker: NewMarker): void {
  makeRoom(edit, at, marker.isNull);
  edit.transaction.delete(objectKey(Table.current, at.bucket, at.key));
  insertMarker(edit, at, marker);
}

/** Puts an object among the versions of a key that has a newer one, and no null version where it is null. */
export function insertVersion(edit: ShardEdit, at: KeyOf, object: NewObject, body: RowBody): void {
  edit.hold(blobsOf(object.hasBlobs, body));
  const summary = { ...object, isMarker: false, logIndex: edit.index, isApart: false };
  writeOther(edit, at, settled(edit, at, summary, body));
  count(edit, summary, 1);
}

/** As `insertVersion`, of a marker. */
export function insertMarker(edit: ShardEdit, at: KeyOf, marker: NewMarker): void {
  const { version, isNull } = marker;
  const summary = { ...markerSummary(version, isNull, edit.index), ...marker };
  writeOther(edit, at, { summary, body: emptyBody });
  count(edit, summary, 1);
}

/** Removes the null version, wherever it stands; what is then the newest becomes current. */
export function removeNull(edit: ShardEdit, at: KeyOf): VersionRow | undefined {
  const current = readCurrent(edit.transaction, at.bucket, at.key);
  if (current?.summary.isNull === true) {
    removeLocated(edit, at, { row: current, isCurrent: true });
    return current;
  }
  const row = otherNull(edit, at);
  if (row !== undefined) removeLocated(edit, at, { row, isCurrent: false });
  return row;
}

/** Removes one version; what is then the newest becomes current, unless it is a marker. */
export function removeLocated(edit: ShardEdit, at: KeyOf, { row, isCurrent }: Located): void {
  const { transaction } = edit;
  discard(edit, at, row);
  if (isCurrent) {
    transaction.delete(objectKey(Table.current, at.bucket, at.key));
    edit.state.objects--;
  } else {
    deleteOther(edit, at, row.summary);
    // Not the newest of all: another one stays current.
    if (transaction.get(objectKey(Table.current, at.bucket, at.key)) !== undefined) return;
  }
  const newest = readNewestOther(transaction, at.bucket, at.key);
  if (newest === undefined || newest.summary.isMarker) return;
  deleteOther(edit, at, newest.summary);
  transaction.put(objectKey(Table.current, at.bucket, at.key), encodeRow(newest));
  edit.state.objects++;
}

/** Writes a version again where it stands. @param body all of it, wherever it was */
export function rewrite(
  edit: ShardEdit,
  at: KeyOf,
  { row, isCurrent }: Located,
  body: RowBody,
  changes: Partial<Pick<RowSummary, "tagsStamp" | "targets">>,
): void {
  const summary = { ...row.summary, ...changes, logIndex: edit.index };
  if (isCurrent) writeCurrent(edit, at, summary, body);
  else writeOther(edit, at, settled(edit, at, summary, body));
}

/** Writes a version's summary again; its body stays where it is. */
export function retarget(
  edit: ShardEdit,
  { bucket, key }: KeyOf,
  { row, isCurrent }: Located,
  targets: readonly number[],
): void {
  const summary = { ...row.summary, targets };
  const rowKey = isCurrent
    ? objectKey(Table.current, bucket, key)
    : versionKey(Table.versions, bucket, key, summary.version);
  edit.transaction.put(rowKey, encodeRow({ summary, body: row.body }));
}

/** The current version joins the others, its own row left to the caller. A null version that is replaced goes away. */
function makeRoom(edit: ShardEdit, at: KeyOf, replacesNull: boolean): void {
  const { transaction, state } = edit;
  const current = readCurrent(transaction, at.bucket, at.key);
  if (current !== undefined) {
    state.objects--;
    if (replacesNull && current.summary.isNull) {
      discard(edit, at, current);
      return;
    }
    writeOther(edit, at, current);
  }
  if (!replacesNull) return;
  const row = otherNull(edit, at);
  if (row === undefined) return;
  discard(edit, at, row);
  deleteOther(edit, at, row.summary);
}

function otherNull(edit: ShardEdit, at: KeyOf): VersionRow | undefined {
  const version = readOtherNull(edit.transaction, at.bucket, at.key);
  if (version === undefined) return undefined;
  const row = readOther(edit.transaction, at.bucket, at.key, version);
  assert(row !== undefined, "the null version is where its row says");
  return row;
}

function writeCurrent(edit: ShardEdit, at: KeyOf, summary: RowSummary, body: RowBody): void {
  const row = settled(edit, at, summary, body);
  edit.transaction.put(objectKey(Table.current, at.bucket, at.key), encodeRow(row));
}

function writeOther(edit: ShardEdit, { bucket, key }: KeyOf, row: VersionRow): void {
  const { version, isNull } = row.summary;
  edit.transaction.put(versionKey(Table.versions, bucket, key, version), encodeRow(row));
  if (isNull) edit.transaction.put(objectKey(Table.nulls, bucket, key), bytesOfHex(version));
}

function deleteOther(edit: ShardEdit, { bucket, key }: KeyOf, { version, isNull }: RowSummary): void {
  edit.transaction.delete(versionKey(Table.versions, bucket, key, version));
  if (isNull) edit.transaction.delete(objectKey(Table.nulls, bucket, key));
}

/** Puts a large body into its own row. */
function settled(edit: ShardEdit, { bucket, key }: KeyOf, summary: RowSummary, body: RowBody): VersionRow {
  const bodyKey = versionKey(Table.bodies, bucket, key, summary.version);
  if (body.details.length + body.content.length > INLINE_BODY_BYTES) {
    edit.transaction.put(bodyKey, encodeBody(body));
    return { summary: { ...summary, isApart: true }, body: emptyBody };
  }
  if (summary.isApart) edit.transaction.delete(bodyKey);
  return { summary: { ...summary, isApart: false }, body };
}

/** Of a version that goes away: its blobs lose a reference, and nothing of it can be shipped any more. */
function discard(edit: ShardEdit, at: KeyOf, row: VersionRow): void {
  const { summary } = row;
  const { bucket, key } = at;
  if (summary.hasBlobs) edit.release(blobsOf(true, bodyOfRow(edit.transaction, bucket, key, row)), 0);
  if (summary.isApart) edit.transaction.delete(versionKey(Table.bodies, bucket, key, summary.version));
  // A replica may be shipped on in place of another version, and is for no target of its own.
  if (summary.targets.length > 0 || summary.isReplica) voidEvents(edit, at, summary.version);
  count(edit, summary, -1);
}

function count(edit: ShardEdit, summary: RowSummary, by: 1 | -1): void {
  edit.state.versions += by;
  edit.state.bytes += by * summary.bytes;
}
