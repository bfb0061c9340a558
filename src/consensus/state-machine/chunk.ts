/**
 * A chunk of a snapshot: consecutive pairs that say which key they follow (message SnapshotChunk in
 * proto/state.proto). Its bytes:
 *
 *     "ASNP"  version:u8  000000  crc32c:u32 (little-endian, of bytes 4 to 8 and the message)  message
 */
import { crc32c } from "@node-rs/crc32";
import { compareBytes } from "../../base/bytes.ts";
import { AtollError } from "../../base/errors.ts";
import type { StoreEntry } from "../../base/store.ts";
import { MAX_APPLICATION_KEY_BYTES } from "./keys.ts";
import { atoll } from "./state.gen.js";

const MAGIC = Buffer.from("ASNP");
const VERSION = 1;
const HEADER_BYTES = 12;
/** What a pair costs in a chunk beside its bytes, at most, in a chunk below 2 MiB. */
export const PAIR_OVERHEAD_BYTES = 12;

export interface Chunk {
  /** The key before the first pair; undefined at the start of the snapshot. */
  readonly afterKey: Uint8Array | undefined;
  readonly pairs: readonly StoreEntry[];
  readonly last: boolean;
}

export function encodeChunk(chunk: Chunk): Uint8Array {
  const message = atoll.state.SnapshotChunk.encode({
    afterKey: chunk.afterKey ?? new Uint8Array(0),
    pairs: [...chunk.pairs],
    last: chunk.last,
  }).finish();
  const bytes = Buffer.alloc(HEADER_BYTES + message.length);
  bytes.set(MAGIC);
  bytes[4] = VERSION;
  bytes.set(message, HEADER_BYTES);
  bytes.writeUInt32LE(checksum(bytes), 8);
  return bytes;
}

/** @throws raft.snapshotMalformed when the bytes are damaged, or the keys are not keys in ascending order. */
export function decodeChunk(chunk: Uint8Array): Chunk {
  const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  if (bytes.length < HEADER_BYTES || !bytes.subarray(0, MAGIC.length).equals(MAGIC)) {
    throw malformed(`${bytes.length} bytes are no chunk of a snapshot`);
  }
  if (bytes[4] !== VERSION) throw malformed(`a chunk has version ${bytes[4]}; this release reads ${VERSION}`);
  if (bytes.readUInt32LE(8) !== checksum(bytes))
    throw malformed(`a chunk of ${bytes.length} bytes is damaged`);
  let message: atoll.state.SnapshotChunk;
  try {
    message = atoll.state.SnapshotChunk.decode(bytes.subarray(HEADER_BYTES));
  } catch (cause) {
    throw malformed(`a chunk of ${bytes.length} bytes cannot be decoded`, cause);
  }
  const pairs = message.pairs.map(({ key, value }) => ({
    key: key ?? new Uint8Array(0),
    value: value ?? new Uint8Array(0),
  }));
  checkKeys(message.afterKey, pairs);
  return {
    afterKey: message.afterKey.length === 0 ? undefined : message.afterKey,
    pairs,
    last: message.last,
  };
}

export function malformed(what: string, cause?: unknown): AtollError {
  return new AtollError("raft.snapshotMalformed", what, { cause });
}

function checkKeys(afterKey: Uint8Array, pairs: readonly StoreEntry[]): void {
  let previous = afterKey;
  for (const { key } of pairs) {
    if (compareBytes(key, previous) <= 0) throw malformed("the keys of a chunk are not in order");
    if (key.length > MAX_APPLICATION_KEY_BYTES) throw malformed(`a chunk has a key of ${key.length} bytes`);
    previous = key;
  }
}

const checksum = (bytes: Buffer): number =>
  crc32c(bytes.subarray(HEADER_BYTES), crc32c(bytes.subarray(4, 8)));
