/** What a shard holds of one bucket or key, read from a transaction. */
import type { BlobId, BucketId, LogIndex } from "../../base/ids.ts";
import type { ReadTransaction } from "../../base/store.ts";
import type { VersionId } from "../../base/version-id.ts";
import { decodeVersionId } from "../codec/names.ts";
import {
  type BlobState,
  decodeBlobState,
  decodeShardBucket,
  decodeShardState,
  decodeUploadRow,
  freshShardState,
  type ShardBucket,
  type ShardState,
} from "../codec/rows.ts";
import {
  decodeBody,
  decodeRow,
  decodeRowSummary,
  emptyBody,
  markerOf,
  objectOf,
  type RowBody,
  type RowSummary,
  type VersionRow,
} from "../codec/version-row.ts";
import type { VersionSelector } from "../commands.ts";
import {
  blobKey,
  bucketKey,
  endOfPrefix,
  type KeyOf,
  objectKey,
  objectPrefix,
  stateKey,
  Table,
  uploadKey,
  versionKey,
} from "../keyspace.ts";
import type { Found } from "../queries.ts";
import type { Upload } from "../records.ts";
import type { ReplicationStatus } from "../replication.ts";
import { eventsOfVersion, readEvent } from "./outbox-view.ts";

export function readState(transaction: ReadTransaction): ShardState {
  const value = transaction.get(stateKey);
  return value === undefined ? freshShardState() : decodeShardState(value);
}

export function readBucket(transaction: ReadTransaction, bucket: BucketId): ShardBucket | undefined {
  const value = transaction.get(bucketKey(bucket));
  return value === undefined ? undefined : decodeShardBucket(value);
}

/** Whether the shard takes and shows the bucket's objects. */
export function isOpen(transaction: ReadTransaction, bucket: BucketId): boolean {
  return readBucket(transaction, bucket)?.isSealed === false;
}

export function readCurrent(
  transaction: ReadTransaction,
  bucket: BucketId,
  key: string,
): VersionRow | undefined {
  const value = transaction.get(objectKey(Table.current, bucket, key));
  return value === undefined ? undefined : decodeRow(value);
}

/** Of those that are not current. */
export function readOther(
  transaction: ReadTransaction,
  bucket: BucketId,
  key: string,
  version: VersionId,
): VersionRow | undefined {
  const value = transaction.get(versionKey(Table.versions, bucket, key, version));
  return value === undefined ? undefined : decodeRow(value);
}

/** The newest of those that are not current. */
export function readNewestOther(
  transaction: ReadTransaction,
  bucket: BucketId,
  key: string,
): VersionRow | undefined {
  const from = objectPrefix(Table.versions, bucket, key);
  const [newest] = transaction.range({ from, to: endOfPrefix(from), limit: 1 });
  return newest === undefined ? undefined : decodeRow(newest.value);
}

/** Of the newest version, marker or not. */
export function readNewestSummary(
  transaction: ReadTransaction,
  bucket: BucketId,
  key: string,
): RowSummary | undefined {
  const current = transaction.get(objectKey(Table.current, bucket, key));
  if (current !== undefined) return decodeRowSummary(current);
  const from = objectPrefix(Table.versions, bucket, key);
  const [newest] = transaction.range({ from, to: endOfPrefix(from), limit: 1 });
  return newest === undefined ? undefined : decodeRowSummary(newest.value);
}

/** Which of the others is the null version. */
export function readOtherNull(
  transaction: ReadTransaction,
  bucket: BucketId,
  key: string,
): VersionId | undefined {
  const value = transaction.get(objectKey(Table.nulls, bucket, key));
  return value === undefined ? undefined : decodeVersionId(value);
}

/** A version where it stands. */
export interface Located {
  readonly row: VersionRow;
  readonly isCurrent: boolean;
}

/** @param selector undefined: the newest, marker or not */
export function locate(
  transaction: ReadTransaction,
  bucket: BucketId,
  key: string,
  selector: VersionSelector,
): Located | undefined {
  const current = readCurrent(transaction, bucket, key);
  if (current !== undefined && isSelected(current, selector)) return { row: current, isCurrent: true };
  const row = otherOf(transaction, bucket, key, selector);
  return row === undefined ? undefined : { row, isCurrent: false };
}

function otherOf(
  transaction: ReadTransaction,
  bucket: BucketId,
  key: string,
  selector: VersionSelector,
): VersionRow | undefined {
  if (selector === undefined) return readNewestOther(transaction, bucket, key);
  const version = selector === "null" ? readOtherNull(transaction, bucket, key) : selector;
  return version === undefined ? undefined : readOther(transaction, bucket, key, version);
}

function isSelected({ summary }: VersionRow, selector: VersionSelector): boolean {
  if (selector === undefined) return true;
  return selector === "null" ? summary.isNull : summary.version === selector;
}

/** Details and content, wherever they are. */
export function bodyOfRow(
  transaction: ReadTransaction,
  bucket: BucketId,
  key: string,
  { summary, body }: VersionRow,
): RowBody {
  if (!summary.isApart) return body;
  const value = transaction.get(versionKey(Table.bodies, bucket, key, summary.version));
  return value === undefined ? emptyBody : decodeBody(value);
}

export function find(
  transaction: ReadTransaction,
  { bucket, key, version }: KeyOf & { readonly version: VersionSelector },
  appliedIndex: LogIndex,
): Found {
  const located = locate(transaction, bucket, key, version);
  // A sealed bucket is empty, so only what is not found needs the bucket.
  if (located === undefined) {
    return { kind: "missing", isBucketMissing: !isOpen(transaction, bucket), appliedIndex };
  }
  const { row } = located;
  if (row.summary.isMarker) {
    return { kind: "deleteMarker", marker: markerOf(row.summary), appliedIndex };
  }
  const object = objectOf(row.summary, bodyOfRow(transaction, bucket, key, row));
  const replicationStatus = statusOf(transaction, { bucket, key }, row.summary);
  return {
    kind: "object",
    object: replicationStatus === undefined ? object : { ...object, replicationStatus },
    appliedIndex,
  };
}

/** Derived from what waits in the outbox, which the entry of the write itself put there. */
export function statusOf(
  transaction: ReadTransaction,
  at: { readonly bucket: BucketId; readonly key: string },
  { version, isReplica, targets }: RowSummary,
): ReplicationStatus | undefined {
  if (targets.length === 0) return isReplica ? "replica" : undefined;
  const waiting = eventsOfVersion(transaction, at, version);
  if (waiting.length === 0) return isReplica ? "replica" : "completed";
  const hasFailed = waiting.some(
    ({ target, id }) => readEvent(transaction, target, id)?.failure !== undefined,
  );
  return hasFailed ? "failed" : "pending";
}

export function readUpload(
  transaction: ReadTransaction,
  bucket: BucketId,
  key: string,
  uploadId: string,
): Upload | undefined {
  const value = transaction.get(uploadKey(Table.uploads, bucket, key, uploadId));
  return value === undefined ? undefined : decodeUploadRow(value);
}

export function readBlob(transaction: ReadTransaction, blob: BlobId): BlobState | undefined {
  const value = transaction.get(blobKey(Table.blobs, blob));
  return value === undefined ? undefined : decodeBlobState(value);
}
