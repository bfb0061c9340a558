/** A shard's listings. */
import { compareBytes, successorOf } from "../../base/bytes.ts";
import type { BucketId } from "../../base/ids.ts";
import type { ReadTransaction, StoreEntry } from "../../base/store.ts";
import type { VersionId } from "../../base/version-id.ts";
import { decodeUploadRow } from "../codec/rows.ts";
import { decodeRowSummary, markerOf, objectSummaryOf, type RowSummary } from "../codec/version-row.ts";
import {
  bucketPrefix,
  endOfPrefix,
  isReplicaUploadRow,
  isStorableKey,
  isStorableUploadId,
  keyBytesOf,
  keyBytesOfUploadRow,
  keyBytesOfVersionRow,
  MAX_KEY_BYTES,
  objectKey,
  Table,
  uploadKey,
  versionKey,
} from "../keyspace.ts";
import type {
  ListedVersion,
  ListQuery,
  ListUploadsQuery,
  ListVersionsQuery,
  ObjectSummary,
  Page,
} from "../queries.ts";
import type { Upload } from "../records.ts";
import { collectPage, type ScannedRow, startBehind } from "./scan.ts";
import { isOpen, readCurrent, readNewestOther, readOtherNull } from "./view.ts";

const missingBucket = { items: [], isTruncated: false, isBucketMissing: true } as const;

export function list(transaction: ReadTransaction, query: ListQuery): Page<ObjectSummary> {
  if (!isOpen(transaction, query.bucket)) return missingBucket;
  const rows = (fromKey: Uint8Array): Iterator<ScannedRow<ObjectSummary>> =>
    currentObjects(rangeOf(transaction, Table.current, query, fromKey));
  return collectPage(query, rows(startBehind(query, query.after)), rows);
}

function* currentObjects(entries: Iterable<StoreEntry>): Generator<ScannedRow<ObjectSummary>> {
  for (const { key, value } of entries) {
    yield { keyBytes: keyBytesOf(key), read: () => objectSummaryOf(decodeRowSummary(value)) };
  }
}

export function listUploads(transaction: ReadTransaction, query: ListUploadsQuery): Page<Upload> {
  if (!isOpen(transaction, query.bucket)) return missingBucket;
  const rows = (from: Uint8Array): Iterator<ScannedRow<Upload>> =>
    uploads(rangeOf(transaction, Table.uploads, query, from));
  return collectPage(query, rows(uploadsStart(query)), rows);
}

function* uploads(entries: Iterable<StoreEntry>): Generator<ScannedRow<Upload>> {
  for (const { key, value } of entries) {
    // Replicas on their way are uploads to us, but nobody's.
    if (isReplicaUploadRow(key)) continue;
    yield { keyBytes: keyBytesOfUploadRow(key), read: () => decodeUploadRow(value) };
  }
}

function uploadsStart(query: ListUploadsQuery): Uint8Array {
  const { bucket, afterKey, afterUploadId } = query;
  const isInside = afterUploadId !== "" && afterKey.startsWith(query.prefix);
  if (isInside && isStorableKey(afterKey) && isStorableUploadId(afterUploadId)) {
    return successorOf(keyBytesOf(uploadKey(Table.uploads, bucket, afterKey, afterUploadId)));
  }
  return startBehindKey(query, afterKey);
}

/** As `startBehind`, in a table with several rows a key: behind all of them. */
function startBehindKey(
  query: { readonly prefix: string; readonly delimiter?: string },
  afterKey: string,
): Uint8Array {
  const start = startBehind({ delimiter: "", ...query }, afterKey);
  // A key's rows go on with a NUL; the next key's first byte after it is greater.
  const isBehindKey = start.length > 0 && start[start.length - 1] === 0;
  return isBehindKey ? endOfPrefix(start) : start;
}

/** The rows of the query's bucket and prefix, from an object key on. */
function rangeOf(
  transaction: ReadTransaction,
  table: typeof Table.current | typeof Table.versions | typeof Table.uploads,
  query: { readonly bucket: BucketId; readonly prefix: string },
  fromKey: Uint8Array,
): Iterable<StoreEntry> {
  // Nothing begins with a prefix that is longer than a key.
  if (Buffer.byteLength(query.prefix) > MAX_KEY_BYTES) return [];
  const from = Buffer.concat([bucketPrefix(table, query.bucket), fromKey]);
  const to = endOfPrefix(objectKey(table, query.bucket, query.prefix));
  return compareBytes(from, to) < 0 ? transaction.range({ from, to }) : [];
}

export function listVersions(transaction: ReadTransaction, query: ListVersionsQuery): Page<ListedVersion> {
  if (!isOpen(transaction, query.bucket)) return missingBucket;
  const rows = (fromKey: Uint8Array): Iterator<ScannedRow<ListedVersion>> =>
    versionsFrom(transaction, query, fromKey, listedVersion);
  return collectPage(query, versionsBehind(transaction, query, listedVersion), rows);
}

function listedVersion(keyBytes: Uint8Array, value: Uint8Array, place: RowPlace): ScannedRow<ListedVersion> {
  return {
    keyBytes,
    read: () => {
      const summary = decodeRowSummary(value);
      const version = summary.isMarker ? markerOf(summary) : objectSummaryOf(summary);
      return { version, isLatest: place.isLatest(summary.version) };
    },
  };
}

interface RowPlace {
  /** In the table of current versions. */
  readonly isCurrent: boolean;
  /** Whether the row's version is its key's newest, marker or not. */
  isLatest(version: VersionId): boolean;
}

const currentPlace: RowPlace = { isCurrent: true, isLatest: () => true };

/** Makes something of a version's row. @param keyBytes of the object key, in UTF-8 */
type OfRow<T> = (keyBytes: Uint8Array, value: Uint8Array, place: RowPlace) => T;

export type VersionPlace = Pick<ListVersionsQuery, "bucket" | "prefix" | "afterKey" | "afterVersion">;

/** All versions from a key on: by key, then newest first. */
function versionsFrom<T>(
  transaction: ReadTransaction,
  query: Pick<VersionPlace, "bucket" | "prefix">,
  fromKey: Uint8Array,
  make: OfRow<T>,
): Iterator<T> {
  return mergedVersions(
    rangeOf(transaction, Table.current, query, fromKey),
    rangeOf(transaction, Table.versions, query, fromKey),
    { begun: undefined, make },
  );
}

/** All versions behind a place: by key, then newest first. Open the bucket's rows yourself; see `isOpen`. */
export function versionsBehind<T>(
  transaction: ReadTransaction,
  query: VersionPlace,
  make: OfRow<T>,
): Iterator<T> {
  const { bucket, afterKey, afterVersion, prefix } = query;
  if (afterVersion === undefined || !afterKey.startsWith(prefix) || !isStorableKey(afterKey)) {
    return versionsFrom(transaction, query, startBehindKey(query, afterKey), make);
  }
  const keyBytes = Buffer.from(afterKey);
  const current = readCurrent(transaction, bucket, afterKey)?.summary;
  const after = afterVersion === "null" ? nullVersionOf(transaction, query, current) : afterVersion;
  // The null version that a page ended with is gone since: its place is unknown, so the key is shown again.
  if (after === undefined) return versionsFrom(transaction, query, keyBytes, make);
  // A current version that is older than the marker, since newer ones were removed meanwhile, comes still.
  const isCurrentAhead = current !== undefined && current.version < after;
  const newest = current ?? readNewestOther(transaction, bucket, afterKey)?.summary;
  const others = successorOf(keyBytesOf(versionKey(Table.versions, bucket, afterKey, after)));
  return mergedVersions(
    rangeOf(transaction, Table.current, query, isCurrentAhead ? keyBytes : successorOf(keyBytes)),
    rangeOf(transaction, Table.versions, query, others),
    { begun: { keyBytes, newest: newest?.version }, make },
  );
}

function nullVersionOf(
  transaction: ReadTransaction,
  { bucket, afterKey }: VersionPlace,
  current: RowSummary | undefined,
): VersionId | undefined {
  return current?.isNull === true ? current.version : readOtherNull(transaction, bucket, afterKey);
}

/** The key in whose middle a page begins, and its newest version, which may be on an earlier page. */
interface BegunKey {
  readonly keyBytes: Uint8Array;
  readonly newest: VersionId | undefined;
}

/** Both tables by key, then newest first: a key's current version is newer than its others. */
function* mergedVersions<T>(
  currentEntries: Iterable<StoreEntry>,
  otherEntries: Iterable<StoreEntry>,
  { begun, make }: { readonly begun: BegunKey | undefined; readonly make: OfRow<T> },
): Generator<T> {
  const currents = currentEntries[Symbol.iterator]();
  const others = otherEntries[Symbol.iterator]();
  let current = nextEntry(currents);
  let other = nextEntry(others);
  let lastKey: Uint8Array | undefined;
  try {
    for (;;) {
      const currentKey = current === undefined ? undefined : keyBytesOf(current.key);
      const otherKey = other === undefined ? undefined : keyBytesOfVersionRow(other.key);
      if (current !== undefined && currentKey !== undefined && isBefore(currentKey, otherKey)) {
        yield make(currentKey, current.value, currentPlace);
        lastKey = currentKey;
        current = nextEntry(currents);
        continue;
      }
      if (other === undefined || otherKey === undefined) return;
      const isFirst = lastKey === undefined || compareBytes(lastKey, otherKey) !== 0;
      const isBegun = begun !== undefined && compareBytes(begun.keyBytes, otherKey) === 0;
      const isLatest = (version: VersionId): boolean => (isBegun ? version === begun.newest : isFirst);
      yield make(otherKey, other.value, { isCurrent: false, isLatest });
      lastKey = otherKey;
      other = nextEntry(others);
    }
  } finally {
    currents.return?.();
    others.return?.();
  }
}

function nextEntry(entries: Iterator<StoreEntry>): StoreEntry | undefined {
  const next = entries.next();
  return next.done === true ? undefined : next.value;
}

const isBefore = (currentKey: Uint8Array, otherKey: Uint8Array | undefined): boolean =>
  otherKey === undefined || compareBytes(currentKey, otherKey) <= 0;
