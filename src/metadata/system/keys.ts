/**
 * The system group's rows (docs/formats.md):
 *
 *     01              the topology
 *     02 name         a bucket
 *     03 bucket       its name
 *     04 name         it is in another state than `active` and `sealed`
 */
import type { BucketId } from "../../base/ids.ts";
import { bytesOfHex } from "../codec/names.ts";

export const SystemTable = { topology: 1, buckets: 2, names: 3, unfinished: 4 } as const;

export const topologyKey: Uint8Array = Uint8Array.of(SystemTable.topology);

export function bucketNameKey(
  table: typeof SystemTable.buckets | typeof SystemTable.unfinished,
  name: string,
): Buffer {
  return Buffer.concat([Buffer.of(table), Buffer.from(name)]);
}

export const bucketIdKey = (bucket: BucketId): Buffer =>
  Buffer.concat([Buffer.of(SystemTable.names), bytesOfHex(bucket)]);
