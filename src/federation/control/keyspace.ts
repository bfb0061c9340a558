/**
 * The control plane's rows (docs/formats.md). Names are UTF-8; numbers are big-endian.
 *
 *     01                  the last target id that was given
 *     02 region:u16       a region
 *     03 peer id          a member
 *     04 bucket           a bucket
 *     05 name             its id
 *     06 access key id    an access key
 *     07 job id           a job
 *     08 target:u32       the bucket that has this target
 *     09 region:u16       the region's lease
 *     0a time:u48 id      a row of the history of homes: milliseconds since 1970, and the failover's id
 *     0b                  how many of them there are
 */
import type { BucketId, RegionNumber } from "../../base/ids.ts";
import type { RangeOptions } from "../../base/store.ts";

export const Table = {
  lastTarget: 1,
  regions: 2,
  members: 3,
  buckets: 4,
  bucketNames: 5,
  accessKeys: 6,
  jobs: 7,
  targets: 8,
  leases: 9,
  failovers: 10,
  failoverCount: 11,
} as const;

const MAX_TIME_MS = 2 ** 48 - 1;

export type Table = (typeof Table)[keyof typeof Table];

export const lastTargetKey: Uint8Array = Uint8Array.of(Table.lastTarget);

export const regionKey = (region: RegionNumber): Buffer =>
  Buffer.of(Table.regions, region >> 8, region & 0xff);

export const leaseKey = (region: RegionNumber): Buffer => Buffer.of(Table.leases, region >> 8, region & 0xff);

/** In the order of time. */
export function failoverKey({ atMs, id }: { readonly atMs: number; readonly id: string }): Buffer {
  const time = Buffer.alloc(6);
  time.writeUIntBE(Math.min(MAX_TIME_MS, Math.max(0, Math.floor(atMs))), 0, 6);
  return Buffer.concat([Buffer.of(Table.failovers), time, Buffer.from(id)]);
}

export const failoverCountKey: Uint8Array = Uint8Array.of(Table.failoverCount);

export const memberKey = (peerId: string): Buffer => named(Table.members, peerId);

export const bucketKey = (bucket: BucketId): Buffer =>
  Buffer.concat([Buffer.of(Table.buckets), Buffer.from(bucket, "hex")]);

export const bucketNameKey = (name: string): Buffer => named(Table.bucketNames, name);

export const accessKeyKey = (accessKeyId: string): Buffer => named(Table.accessKeys, accessKeyId);

export const jobKey = (job: string): Buffer => named(Table.jobs, job);

export function targetKey(target: number): Buffer {
  const key = Buffer.alloc(5);
  key[0] = Table.targets;
  key.writeUInt32BE(target, 1);
  return key;
}

export const tableOf = (key: Uint8Array): number | undefined => key[0];

/** All rows of a table, in the order of their keys. */
export const rowsOf = (table: Table): RangeOptions => ({
  from: Uint8Array.of(table),
  to: Uint8Array.of(table + 1),
});

const named = (table: Table, name: string): Buffer => Buffer.concat([Buffer.of(table), Buffer.from(name)]);
