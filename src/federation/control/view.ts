/**
 * The applied rows as records in memory. What changed is read again after each batch of commands, all of it after a
 * snapshot; a record that is handed out never changes.
 */
import type { BucketId, RegionNumber } from "../../base/ids.ts";
import { SortedMap } from "../../base/sorted-map.ts";
import type { ReadTransaction } from "../../base/store.ts";
import type { RegionRow } from "./codec/records.ts";
import { failoverKey, Table, tableOf } from "./keyspace.ts";
import type { ControlView } from "./plane.ts";
import type {
  AccessKeyRecord,
  FailoverRecord,
  FederatedBucket,
  JobRecord,
  MemberRecord,
  RegionRecord,
} from "./records.ts";
import {
  readAccessKeys,
  readBucket,
  readBuckets,
  readFailover,
  readFailovers,
  readJobs,
  readLease,
  readMembers,
  readRegions,
} from "./tables.ts";

export class CurrentView implements ControlView {
  #isReady = false;
  #regions: readonly RegionRecord[] = [];
  #removedRegions: readonly RegionNumber[] = [];
  readonly #failovers = new Map<string, FailoverRecord>();
  /** Those of the map, the newest first; undefined while it has to be made. */
  #history: readonly FailoverRecord[] | undefined;
  #members: readonly MemberRecord[] = [];
  #accessKeys: readonly AccessKeyRecord[] = [];
  #jobs: readonly JobRecord[] = [];
  readonly #buckets = new Map<BucketId, FederatedBucket>();
  /** Those of the map that have a home; undefined while it has to be made. */
  #homes: readonly FederatedBucket[] | undefined;
  /** The buckets of the map, by name. */
  #names = SortedMap.empty<FederatedBucket>();

  get isReady(): boolean {
    return this.#isReady;
  }

  get regions(): readonly RegionRecord[] {
    return this.#regions;
  }

  get removedRegions(): readonly RegionNumber[] {
    return this.#removedRegions;
  }

  get members(): readonly MemberRecord[] {
    return this.#members;
  }

  get accessKeys(): readonly AccessKeyRecord[] {
    return this.#accessKeys;
  }

  get jobs(): readonly JobRecord[] {
    return this.#jobs;
  }

  regionByName(name: string): RegionRecord | undefined {
    return this.#regions.find((region) => region.name === name);
  }

  regionByNumber(number: RegionNumber): RegionRecord | undefined {
    return this.#regions.find((region) => region.number === number);
  }

  bucket(id: BucketId): FederatedBucket | undefined {
    return this.#buckets.get(id);
  }

  bucketByName(name: string): FederatedBucket | undefined {
    return this.#names.get(Buffer.from(name));
  }

  buckets(after: string, limit: number): readonly FederatedBucket[] {
    const found: FederatedBucket[] = [];
    if (limit <= 0) return found;
    for (const [, bucket] of this.#names.entries({ from: Buffer.from(after) })) {
      if (bucket.name === after) continue;
      found.push(bucket);
      if (found.length === limit) break;
    }
    return found;
  }

  get homes(): readonly FederatedBucket[] {
    this.#homes ??= [...this.#buckets.values()].filter(({ home }) => home !== undefined);
    return this.#homes;
  }

  failovers(bucket?: BucketId): readonly FailoverRecord[] {
    this.#history ??= [...this.#failovers.values()].sort((a, b) => b.atMs - a.atMs || b.epoch - a.epoch);
    return bucket === undefined ? this.#history : this.#history.filter((record) => record.bucket === bucket);
  }

  /** Everything, from the rows. */
  rebuild(transaction: ReadTransaction): void {
    this.#readRegions(transaction);
    this.#failovers.clear();
    this.#history = undefined;
    for (const record of readFailovers(transaction)) {
      this.#failovers.set(failoverKey(record).toString("hex"), record);
    }
    this.#members = readMembers(transaction);
    this.#accessKeys = readAccessKeys(transaction);
    this.#jobs = readJobs(transaction);
    this.#buckets.clear();
    this.#homes = undefined;
    const names = SortedMap.empty<FederatedBucket>().edit();
    for (const bucket of readBuckets(transaction)) {
      this.#buckets.set(bucket.id, bucket);
      names.set(Buffer.from(bucket.name), bucket);
    }
    this.#names = names.done();
    this.#isReady = this.#regions.length > 0;
  }

  /** @param keys of the rows that were written or deleted since the last call */
  update(transaction: ReadTransaction, keys: readonly Uint8Array[]): void {
    const tables = new Set(keys.map(tableOf));
    if (tables.has(Table.regions)) this.#readRegions(transaction);
    else if (tables.has(Table.leases)) this.#regions = withLeases(transaction, this.#regions);
    if (tables.has(Table.failovers)) this.#updateFailovers(transaction, keys);
    if (tables.has(Table.members)) this.#members = readMembers(transaction);
    if (tables.has(Table.accessKeys)) this.#accessKeys = readAccessKeys(transaction);
    if (tables.has(Table.jobs)) this.#jobs = readJobs(transaction);
    this.#isReady = this.#regions.length > 0;
    if (!tables.has(Table.buckets)) return;
    const names = this.#names.edit();
    for (const key of keys) {
      if (tableOf(key) !== Table.buckets) continue;
      const id = Buffer.from(key.subarray(1)).toString("hex") as BucketId;
      const before = this.#buckets.get(id);
      const bucket = readBucket(transaction, id);
      if (before?.home !== undefined || bucket?.home !== undefined) this.#homes = undefined;
      // The name of one that went may be another's by now.
      if (before !== undefined && names.get(Buffer.from(before.name))?.id === id) {
        names.delete(Buffer.from(before.name));
      }
      if (bucket === undefined) {
        this.#buckets.delete(id);
        continue;
      }
      this.#buckets.set(id, bucket);
      names.set(Buffer.from(bucket.name), bucket);
    }
    this.#names = names.done();
  }

  #readRegions(transaction: ReadTransaction): void {
    const rows = readRegions(transaction);
    const isRemoved = (row: RegionRow): boolean => row.isRemoved === true;
    this.#removedRegions = rows.filter(isRemoved).map(({ number }) => number);
    this.#regions = withLeases(
      transaction,
      rows.filter((row) => !isRemoved(row)),
    );
  }

  #updateFailovers(transaction: ReadTransaction, keys: readonly Uint8Array[]): void {
    this.#history = undefined;
    for (const key of keys) {
      if (tableOf(key) !== Table.failovers) continue;
      const name = Buffer.from(key).toString("hex");
      const record = readFailover(transaction, key);
      if (record === undefined) this.#failovers.delete(name);
      else this.#failovers.set(name, record);
    }
  }
}

const withLeases = (
  transaction: ReadTransaction,
  regions: readonly Pick<RegionRecord, "number" | "name">[],
): RegionRecord[] =>
  regions.map(({ number, name }) => {
    const lease = readLease(transaction, number);
    return lease === undefined ? { number, name } : { number, name, lease };
  });
