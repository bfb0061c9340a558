/** The rows, read and written as records. */
import { defined } from "../../base/assert.ts";
import type { BucketId, RegionNumber } from "../../base/ids.ts";
import type { ReadTransaction, WriteTransaction } from "../../base/store.ts";
import {
  accessKeyRow,
  bucketRow,
  failoverRow,
  jobRow,
  leaseRow,
  memberRow,
  type RegionRow,
  type RowCodec,
  regionRow,
} from "./codec/records.ts";
import {
  bucketKey,
  bucketNameKey,
  failoverCountKey,
  failoverKey,
  jobKey,
  lastTargetKey,
  leaseKey,
  memberKey,
  regionKey,
  rowsOf,
  Table,
  targetKey,
} from "./keyspace.ts";
import type { FailoverRecord, FederatedBucket, JobRecord, MemberRecord, RegionLease } from "./records.ts";

/** Also of a region that was removed. */
export const readRegion = (transaction: ReadTransaction, number: RegionNumber): RegionRow | undefined =>
  readRow(transaction, regionKey(number), regionRow);

/** With those that were removed. */
export const readRegions = (transaction: ReadTransaction): RegionRow[] =>
  readTable(transaction, Table.regions, regionRow);

export const readLease = (transaction: ReadTransaction, region: RegionNumber): RegionLease | undefined =>
  readRow(transaction, leaseKey(region), leaseRow);

/** @param key of `failoverKey` */
export const readFailover = (transaction: ReadTransaction, key: Uint8Array): FailoverRecord | undefined =>
  readRow(transaction, key, failoverRow);

/** The oldest first. */
export const readFailovers = (transaction: ReadTransaction): FailoverRecord[] =>
  readTable(transaction, Table.failovers, failoverRow);

/** @param mostRows beyond which the oldest goes */
export function writeFailover(transaction: WriteTransaction, record: FailoverRecord, mostRows: number): void {
  const key = failoverKey(record);
  const isNew = transaction.get(key) === undefined;
  transaction.put(key, failoverRow.encode(record));
  if (!isNew) return;
  const rows = readNumber(transaction, failoverCountKey) + 1;
  if (rows > mostRows) {
    for (const oldest of transaction.range(rowsOf(Table.failovers))) {
      transaction.delete(oldest.key);
      break;
    }
  }
  writeNumber(transaction, failoverCountKey, Math.min(rows, mostRows));
}

export const readMember = (transaction: ReadTransaction, peerId: string): MemberRecord | undefined =>
  readRow(transaction, memberKey(peerId), memberRow);

export const readMembers = (transaction: ReadTransaction): MemberRecord[] =>
  readTable(transaction, Table.members, memberRow);

export const readAccessKeys = (transaction: ReadTransaction) =>
  readTable(transaction, Table.accessKeys, accessKeyRow);

export const readJobs = (transaction: ReadTransaction): JobRecord[] =>
  readTable(transaction, Table.jobs, jobRow);

export const readBuckets = (transaction: ReadTransaction): FederatedBucket[] =>
  readTable(transaction, Table.buckets, bucketRow);

export const readBucket = (transaction: ReadTransaction, id: BucketId): FederatedBucket | undefined =>
  readRow(transaction, bucketKey(id), bucketRow);

export function readBucketByName(transaction: ReadTransaction, name: string): FederatedBucket | undefined {
  const key = transaction.get(bucketNameKey(name));
  if (key === undefined) return undefined;
  return defined(readRow(transaction, key, bucketRow), "the bucket of a name");
}

export function readBucketOfTarget(
  transaction: ReadTransaction,
  target: number,
): FederatedBucket | undefined {
  const key = transaction.get(targetKey(target));
  return key === undefined ? undefined : defined(readRow(transaction, key, bucketRow), "a target's bucket");
}

export function writeRegion(transaction: WriteTransaction, region: RegionRow): void {
  transaction.put(regionKey(region.number), regionRow.encode(region));
}

/** One that was not removed. */
export function isRegion(transaction: ReadTransaction, number: RegionNumber): boolean {
  const region = readRegion(transaction, number);
  return region !== undefined && region.isRemoved !== true;
}

/** With the rows by which it is found. @param before as it stands in its row */
export function writeBucket(
  transaction: WriteTransaction,
  bucket: FederatedBucket,
  before: FederatedBucket | undefined,
): void {
  const key = bucketKey(bucket.id);
  if (before === undefined) transaction.put(bucketNameKey(bucket.name), key);
  const kept = new Set(bucket.targets.map(({ id }) => id));
  for (const { id } of before?.targets ?? []) if (!kept.has(id)) transaction.delete(targetKey(id));
  for (const { id } of bucket.targets) transaction.put(targetKey(id), key);
  transaction.put(key, bucketRow.encode(bucket));
}

export function deleteBucket(transaction: WriteTransaction, bucket: FederatedBucket): void {
  for (const { id } of bucket.targets) transaction.delete(targetKey(id));
  for (const job of readJobs(transaction)) {
    if (job.bucket === bucket.id) transaction.delete(jobKey(job.id));
  }
  transaction.delete(bucketNameKey(bucket.name));
  transaction.delete(bucketKey(bucket.id));
}

/** Ids are given once: also those of targets that are gone are not given again. */
export function nextTargetId(transaction: WriteTransaction): number {
  const next = readNumber(transaction, lastTargetKey) + 1;
  writeNumber(transaction, lastTargetKey, next);
  return next;
}

function readNumber(transaction: ReadTransaction, key: Uint8Array): number {
  const value = transaction.get(key);
  return value === undefined ? 0 : Buffer.from(value).readUInt32BE();
}

function writeNumber(transaction: WriteTransaction, key: Uint8Array, number: number): void {
  const value = Buffer.alloc(4);
  value.writeUInt32BE(number);
  transaction.put(key, value);
}

function readRow<Row>(transaction: ReadTransaction, key: Uint8Array, codec: RowCodec<Row>): Row | undefined {
  const value = transaction.get(key);
  return value === undefined ? undefined : codec.decode(value);
}

function readTable<Row>(transaction: ReadTransaction, table: Table, codec: RowCodec<Row>): Row[] {
  return Array.from(transaction.range(rowsOf(table)), ({ value }) => codec.decode(value));
}
