/**
 * Where a shard's rows are, as ordered bytes (docs/formats.md). Numbers are big-endian; a key's UTF-8 bytes hold no
 * NUL, so that the NUL behind one sorts it before every longer key:
 *
 *     01                                      the shard's state
 *     02 bucket                               how it treats a bucket
 *     03 bucket key                           current version, when it is an object
 *     04 bucket key 00 ~version               every other version; markers always
 *     05 bucket key 00 ~version               details and content of a version, when they are large
 *     06 bucket key                           which of the others is the null version
 *     07 bucket key 00 uploadId               an upload
 *     08 bucket key 00 uploadId 00 number:u16 its parts
 *     09 initiatedMs:u48 (07's key)           uploads by age
 *     0a bucket key 00 uploadId               what a completed upload became
 *     0b index:u64                            completed uploads by age
 *     0c blob                                 how often a blob is held, or its garbage
 *     0d index:u64 number:u32                 garbage, oldest first
 *     0e blob                                 missing fragments
 *     10 bucket key 00 ~version               a version that was deleted by its id
 *     11 bucket key                           what the versions of a key do not say themselves
 *     12 stamp (10's or 11's key)             these deletions by age
 *     13 target:u32 index:u64 number:u32      the outbox: what a target has yet to be told, oldest first
 *     14 bucket key 00 ~version target:u32 kind:u8   where that is
 *     15 target:u32 rule                      how much it is
 *     16 index:u64 number:u32                 conflicts of concurrent writes, oldest first
 *     17 job                                  how far a job is
 *
 * `~version` is the version's bytes inverted: the newest first. Lists read 03 alone, so that they cost their page
 * whatever the number of old versions and markers.
 */
import { assert } from "../base/assert.ts";
import { type BlobId, type BucketId, bucketId, type LogIndex } from "../base/ids.ts";
import type { VersionId } from "../base/version-id.ts";
import { BUCKET_ID_BYTES, bytesOfHex, hexOf, VERSION_ID_BYTES } from "./codec/names.ts";

/** S3's limit on a key, in UTF-8. */
export const MAX_KEY_BYTES = 1024;
/** Of an upload id. Ours are far shorter; it keeps whatever a client sends within the store's limit. */
const MAX_UPLOAD_ID_BYTES = 128;

export const Table = {
  state: 1,
  buckets: 2,
  current: 3,
  versions: 4,
  bodies: 5,
  nulls: 6,
  uploads: 7,
  parts: 8,
  uploadAges: 9,
  completed: 10,
  completedAges: 11,
  blobs: 12,
  garbage: 13,
  missing: 14,
  tombstones: 16,
  keys: 17,
  tombstoneAges: 18,
  outbox: 19,
  outboxByVersion: 20,
  outboxCounts: 21,
  conflicts: 22,
  jobs: 23,
} as const;

/** Where an object's versions are. */
export interface KeyOf {
  readonly bucket: BucketId;
  readonly key: string;
}

type Table = (typeof Table)[keyof typeof Table];
type KeyTable = typeof Table.current | typeof Table.nulls | typeof Table.keys;
type VersionTable =
  | typeof Table.versions
  | typeof Table.bodies
  | typeof Table.tombstones
  | typeof Table.outboxByVersion;
type UploadTable = typeof Table.uploads | typeof Table.completed;

const PREFIX_BYTES = 1 + BUCKET_ID_BYTES;
const AGE_BYTES = 6;
const INDEX_BYTES = 8;
const PART_NUMBER_BYTES = 2;
const TARGET_BYTES = 4;

export const stateKey: Uint8Array = Uint8Array.of(Table.state);

export function bucketKey(bucket: BucketId): Uint8Array {
  return bucketPrefix(Table.buckets, bucket);
}

/** The start of every key of one bucket in a table. */
export function bucketPrefix(table: Table, bucket: BucketId): Buffer {
  return keyed(table, bucket, "", 0);
}

/** In a table with one row a key; also the start of all keys of the bucket that begin so. */
export function objectKey(
  table: KeyTable | VersionTable | UploadTable,
  bucket: BucketId,
  key: string,
): Buffer {
  return keyed(table, bucket, key, 0);
}

/** The start of a key's rows in a table that has several. */
export function objectPrefix(table: VersionTable | UploadTable, bucket: BucketId, key: string): Buffer {
  return keyed(table, bucket, key, 1);
}

export function versionKey(table: VersionTable, bucket: BucketId, key: string, version: VersionId): Buffer {
  const bytes = keyed(table, bucket, key, 1 + VERSION_ID_BYTES);
  const at = bytes.length - VERSION_ID_BYTES;
  bytes.write(version, at, "hex");
  invert(bytes, at);
  return bytes;
}

export function uploadKey(table: UploadTable, bucket: BucketId, key: string, uploadId: string): Buffer {
  return keyed(table, bucket, `${key}\0${uploadId}`, 0);
}

export function partKey(bucket: BucketId, key: string, uploadId: string, partNumber: number): Buffer {
  assert(partNumber >= 0 && partNumber <= 0xffff, `part number ${partNumber}`);
  const bytes = keyed(Table.parts, bucket, `${key}\0${uploadId}\0`, PART_NUMBER_BYTES);
  bytes.writeUInt16BE(partNumber, bytes.length - PART_NUMBER_BYTES);
  return bytes;
}

export function uploadAgeKey(initiatedMs: number, bucket: BucketId, key: string, uploadId: string): Buffer {
  return Buffer.concat([uploadAgePrefix(initiatedMs), uploadKey(Table.uploads, bucket, key, uploadId)]);
}

/** Before every upload begun at that time or later. */
export function uploadAgePrefix(initiatedMs: number): Buffer {
  const bytes = Buffer.allocUnsafe(1 + AGE_BYTES);
  bytes[0] = Table.uploadAges;
  bytes.writeUIntBE(initiatedMs, 1, AGE_BYTES);
  return bytes;
}

/** The upload's own key, and its bucket, from its row by age. */
export function uploadOfAgeKey(key: Uint8Array): {
  readonly bucket: BucketId;
  readonly uploadKey: Uint8Array;
} {
  const own = key.subarray(1 + AGE_BYTES);
  return { bucket: bucketId(hexOf(own.subarray(1, PREFIX_BYTES))), uploadKey: own };
}

export function blobKey(table: typeof Table.blobs | typeof Table.missing, blob: BlobId): Buffer {
  return Buffer.concat([Buffer.of(table), bytesOfHex(blob)]);
}

export function indexKey(table: typeof Table.completedAges, index: LogIndex): Buffer {
  const bytes = Buffer.allocUnsafe(1 + INDEX_BYTES);
  bytes[0] = table;
  bytes.writeBigUInt64BE(BigInt(index), 1);
  return bytes;
}

/** Twelve bytes that order what a shard's commands made: the log index of the command, and a number within. */
export function entryId(index: LogIndex, number: number): string {
  return index.toString(16).padStart(2 * INDEX_BYTES, "0") + number.toString(16).padStart(8, "0");
}

export const garbageKey = (id: string): Buffer => entryKey(Table.garbage, id);
export const conflictKey = (id: string): Buffer => entryKey(Table.conflicts, id);

function entryKey(table: Table, id: string): Buffer {
  return Buffer.concat([Buffer.of(table), bytesOfHex(id)]);
}

/** Of a row of 0d or 16. */
export const entryIdOfKey = (key: Uint8Array): string => hexOf(key.subarray(1));

/** The start of all keys of a target in the outbox or its counts. */
export function targetPrefix(table: typeof Table.outbox | typeof Table.outboxCounts, target: number): Buffer {
  const prefix = Buffer.allocUnsafe(1 + TARGET_BYTES);
  prefix[0] = table;
  prefix.writeUInt32BE(target, 1);
  return prefix;
}

export function outboxKey(target: number, id: string): Buffer {
  return Buffer.concat([targetPrefix(Table.outbox, target), bytesOfHex(id)]);
}

/** Of a row of 13 or 15. */
export function targetOfKey(key: Uint8Array): number {
  return new DataView(key.buffer, key.byteOffset, key.byteLength).getUint32(1);
}

export const outboxIdOfKey = (key: Uint8Array): string => hexOf(key.subarray(1 + TARGET_BYTES));

export function outboxVersionKey(
  { bucket, key, version }: { readonly bucket: BucketId; readonly key: string; readonly version: VersionId },
  target: number,
  kind: number,
): Buffer {
  const place = Buffer.allocUnsafe(TARGET_BYTES + 1);
  place.writeUInt32BE(target);
  place[TARGET_BYTES] = kind;
  return Buffer.concat([versionKey(Table.outboxByVersion, bucket, key, version), place]);
}

/** Of a row of 14. */
export function targetOfVersionKey(key: Uint8Array): number {
  const view = new DataView(key.buffer, key.byteOffset, key.byteLength);
  return view.getUint32(key.length - TARGET_BYTES - 1);
}

export function outboxCountKey(target: number, rule: string): Buffer {
  return Buffer.concat([targetPrefix(Table.outboxCounts, target), Buffer.from(rule)]);
}

export const ruleOfCountKey = (key: Uint8Array): string => textOf(key.subarray(1 + TARGET_BYTES));

export const jobKey = (job: string): Buffer => Buffer.concat([Buffer.of(Table.jobs), Buffer.from(job)]);
export const jobOfKey = (key: Uint8Array): string => textOf(key.subarray(1));

/** @param of the key of a row in 10 or 11 */
export function tombstoneAgeKey(stamp: VersionId, of: Uint8Array): Buffer {
  return Buffer.concat([Buffer.of(Table.tombstoneAges), bytesOfHex(stamp), of]);
}

export function tombstoneOfAgeKey(key: Uint8Array): {
  readonly stamp: VersionId;
  /** Of a row in 10 or 11. */
  readonly of: Uint8Array;
} {
  const from = 1 + VERSION_ID_BYTES;
  return { stamp: hexOf(key.subarray(1, from)) as VersionId, of: key.subarray(from) };
}

/** The rows of 12 of deletions before a time. */
export function tombstonesBefore(beforeMs: number): { readonly from: Uint8Array; readonly to: Uint8Array } {
  const to = Buffer.allocUnsafe(1 + AGE_BYTES);
  to[0] = Table.tombstoneAges;
  // A stamp begins with its milliseconds.
  to.writeUIntBE(beforeMs, 1, AGE_BYTES);
  return { from: Uint8Array.of(Table.tombstoneAges), to };
}

/** Bucket and object key of a row in 10 or 11. */
export function placeOfTombstone(key: Uint8Array): { readonly bucket: BucketId; readonly key: string } {
  const keyBytes = key[0] === Table.keys ? keyBytesOf(key) : keyBytesOfVersionRow(key);
  return { bucket: bucketId(hexOf(key.subarray(1, PREFIX_BYTES))), key: textOf(keyBytes) };
}

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString();

/** The object key's UTF-8 bytes, of a row in a table with one row a key. */
export const keyBytesOf = (row: Uint8Array): Uint8Array => row.subarray(PREFIX_BYTES);

/** The object key's UTF-8 bytes, of a row of 04. */
export const keyBytesOfVersionRow = (row: Uint8Array): Uint8Array =>
  row.subarray(PREFIX_BYTES, row.length - 1 - VERSION_ID_BYTES);

/** The object key's UTF-8 bytes, of a row of 07. */
export const keyBytesOfUploadRow = (row: Uint8Array): Uint8Array =>
  row.subarray(PREFIX_BYTES, row.indexOf(0, PREFIX_BYTES));

/** Before the version's id: no client's upload has such an id. */
const REPLICA_UPLOAD_MARK = "~";

/** Of the upload that a large replica's content comes in. */
export const replicaUploadId = (version: VersionId): string => REPLICA_UPLOAD_MARK + version;

export const isReplicaUploadId = (uploadId: string): boolean => uploadId.startsWith(REPLICA_UPLOAD_MARK);

/** Of a row of 07. */
export const isReplicaUploadRow = (row: Uint8Array): boolean =>
  row[row.indexOf(0, PREFIX_BYTES) + 1] === REPLICA_UPLOAD_MARK.charCodeAt(0);

/** Behind every key that starts with `prefix`; undefined when there is no such bound. */
export function endOfPrefix(prefix: Uint8Array): Uint8Array {
  let length = prefix.length;
  while (length > 0 && prefix[length - 1] === 0xff) length--;
  assert(length > 0, "a prefix that nothing can follow");
  const end = new Uint8Array(prefix.subarray(0, length));
  end[length - 1] = (end[length - 1] as number) + 1;
  return end;
}

/** All rows of a table; `from` narrows it. */
export const tableRange = (table: Table): { readonly from: Uint8Array; readonly to: Uint8Array } => ({
  from: Uint8Array.of(table),
  to: Uint8Array.of(table + 1),
});

function keyed(table: Table, bucket: BucketId, key: string, extraBytes: number): Buffer {
  const keyBytes = Buffer.byteLength(key);
  const bytes = Buffer.allocUnsafe(PREFIX_BYTES + keyBytes + extraBytes);
  bytes[0] = table;
  bytes.write(bucket, 1, "hex");
  bytes.write(key, PREFIX_BYTES);
  if (extraBytes > 0) bytes[PREFIX_BYTES + keyBytes] = 0;
  return bytes;
}

function invert(bytes: Uint8Array, from: number): void {
  for (let at = from; at < bytes.length; at++) bytes[at] = ~(bytes[at] as number) & 0xff;
}

/** What may be an object's key here; the front door refuses everything else before. */
export function isStorableKey(key: string): boolean {
  return key !== "" && isStorableText(key, MAX_KEY_BYTES);
}

export const isStorableUploadId = (id: string): boolean =>
  id !== "" && isStorableText(id, MAX_UPLOAD_ID_BYTES);

function isStorableText(text: string, maxBytes: number): boolean {
  if (text.length > maxBytes || text.includes("\0") || !text.isWellFormed()) return false;
  // A UTF-16 unit takes at most three bytes.
  return text.length * 3 <= maxBytes || Buffer.byteLength(text) <= maxBytes;
}

export function assertStorableKey(key: string): void {
  assert(isStorableKey(key), "a key that the front door should have refused");
}
