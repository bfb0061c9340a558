import { hash } from "node:crypto";
import { assert } from "../../base/assert.ts";

const BLOCK_BYTES = 64;
const DIGEST_BYTES = 32;
/** A longer text is hashed in a buffer of its own. */
const SCRATCH_BYTES = 1024;

const scratch = Buffer.alloc(BLOCK_BYTES + SCRATCH_BYTES);
const outer = Buffer.alloc(BLOCK_BYTES + DIGEST_BYTES);

/**
 * HMAC-SHA256 (RFC 2104) in lower-case hex, of a text of one character a byte. `createHmac` makes a key object for every
 * call, which costs more than both hashes; a request is signed with it at least once.
 *
 * @param key at most 64 bytes, as signing keys are
 */
export function hmacSha256Hex(key: Uint8Array, text: string): string {
  assert(key.length <= BLOCK_BYTES, "an HMAC key is longer than a block");
  const bytes = BLOCK_BYTES + text.length;
  const inner = bytes <= scratch.length ? scratch : Buffer.alloc(bytes);
  for (let index = 0; index < BLOCK_BYTES; index++) {
    const byte = key[index] ?? 0;
    inner[index] = byte ^ 0x36;
    outer[index] = byte ^ 0x5c;
  }
  inner.write(text, BLOCK_BYTES, "latin1");
  outer.set(hash("sha256", inner.subarray(0, bytes), "buffer"), BLOCK_BYTES);
  return hash("sha256", outer, "hex");
}
