/**
 * A key's slot: a hash of 20 bits, by which a shard's leader tells the witness what changed and a gateway asks whether
 * it did (docs/decisions/0021). Both ends must come to the same number, so the bytes hashed are the wire's: the bucket's
 * eight, then the key's UTF-8.
 */
import { crc32c } from "@node-rs/crc32";
import type { BucketId } from "./ids.ts";

export const KEY_SLOT_COUNT = 2 ** 20;
const MASK = KEY_SLOT_COUNT - 1;

export function keySlot(bucket: BucketId, key: string): number {
  return crc32c(key, crc32c(Buffer.from(bucket, "hex"))) & MASK;
}

/** The same, of what a command holds. */
export function keySlotOfBytes(bucket: Uint8Array, key: Uint8Array): number {
  return crc32c(key, crc32c(bucket)) & MASK;
}
