/** Which shard owns a key. Part of the format: it must not change while there is data. */
import { crc32c } from "@node-rs/crc32";
import { defined } from "../../base/assert.ts";
import type { BucketId, GroupId } from "../../base/ids.ts";
import type { Topology } from "../records.ts";

export const SLOT_COUNT = 1024;

/** CRC32C of the bucket id's hex digits and the key's UTF-8 bytes, modulo SLOT_COUNT. */
const slotOf = (bucket: BucketId, key: string): number => crc32c(bucket + key) % SLOT_COUNT;

export function shardOf(topology: Topology, bucket: BucketId, key: string): GroupId {
  return defined(topology.slots[slotOf(bucket, key)], "the shard of a slot");
}
