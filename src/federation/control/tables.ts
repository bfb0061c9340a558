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

export const readFailover = (transaction: ReadTransaction, id: string): FailoverRecord | undefined =>
  readRow(transaction, failoverKey(id), failoverRow);

export const readFailovers = (transaction: ReadTransaction): FailoverRecord[] =>
  readTable(transaction, Table.failovers, failoverRow);

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
  const last = transaction.get(lastTargetKey);
  const next = (last === undefined ? 0 : Buffer.from(last).readUInt32BE()) + 1;
  const value = Buffer.alloc(4);
  value.writeUInt32BE(next);
  transaction.put(lastTargetKey, value);
  return next;
}

function readRow<Row>(transaction: ReadTransaction, key: Uint8Array, codec: RowCodec<Row>): Row | undefined {
  const value = transaction.get(key);
  return value === undefined ? undefined : codec.decode(value);
}

function readTable<Row>(transaction: ReadTransaction, table: Table, codec: RowCodec<Row>): Row[] {
  return Array.from(transaction.range(rowsOf(table)), ({ value }) => codec.decode(value));
}
