/**
 * Where a group's record and data are in the state store (docs/formats.md). Numbers are big-endian, so that keys
 * sort by group, then generation, then the application's key:
 *
 *     01 group:u32                          the group's record
 *     02 group:u32 generation:u32 key       the application's pairs
 */
import { assert } from "../../base/assert.ts";
import { type GroupId, groupId } from "../../base/ids.ts";
import { MAX_KEY_BYTES, type RangeOptions } from "../../base/store.ts";

const RECORD_SPACE = 1;
const DATA_SPACE = 2;
const RECORD_KEY_BYTES = 5;
export const DATA_PREFIX_BYTES = 9;

/** What is left for the application's keys. */
export const MAX_APPLICATION_KEY_BYTES = MAX_KEY_BYTES - DATA_PREFIX_BYTES;

export function recordKey(group: GroupId): Uint8Array {
  const key = Buffer.alloc(RECORD_KEY_BYTES);
  key[0] = RECORD_SPACE;
  key.writeUInt32BE(group, 1);
  return key;
}

/** Every group's record. */
export const recordRange: RangeOptions = { from: Uint8Array.of(RECORD_SPACE), to: Uint8Array.of(DATA_SPACE) };

export function groupOfRecordKey(key: Uint8Array): GroupId {
  assert(key.length === RECORD_KEY_BYTES && key[0] === RECORD_SPACE, "a key in the space of the records");
  return groupId(readUint32(key, 1));
}

/** The start of every key of one generation; `generation` may be one more than the greatest, as a bound. */
export function dataPrefix(group: GroupId, generation: number): Uint8Array {
  assert(generation >= 0 && generation <= 0xffff_ffff, `generation ${generation}`);
  const prefix = Buffer.alloc(DATA_PREFIX_BYTES);
  prefix[0] = DATA_SPACE;
  prefix.writeUInt32BE(group, 1);
  prefix.writeUInt32BE(generation, 5);
  return prefix;
}

/** Every generation of a group. Generations stay below 2^32 - 1, so the upper bound leaves none out. */
export function groupDataRange(group: GroupId): { from: Uint8Array; to: Uint8Array } {
  return { from: dataPrefix(group, 0), to: dataPrefix(group, 0xffff_ffff) };
}

export function generationOfDataKey(key: Uint8Array): number {
  return readUint32(key, 5);
}

function readUint32(bytes: Uint8Array, at: number): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(at);
}
