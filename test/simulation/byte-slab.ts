/**
 * Small byte strings, cut one after another from a large one: memory of its own costs each of them five to ten times
 * as much as the copy. Nothing is used twice.
 */
const SLAB_BYTES = 64 * 1024;
/** Longer ones have memory of their own. */
const MAX_CUT_BYTES = 4 * 1024;

let slab = new ArrayBuffer(0);
let used = 0;

/** Zeros. */
export function cutBytes(length: number): Uint8Array<ArrayBuffer> {
  if (length > MAX_CUT_BYTES) return new Uint8Array(length);
  if (used + length > slab.byteLength) {
    slab = new ArrayBuffer(SLAB_BYTES);
    used = 0;
  }
  const bytes = new Uint8Array(slab, used, length);
  used += length;
  return bytes;
}

export function cutCopy(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const copy = cutBytes(bytes.length);
  copy.set(bytes);
  return copy;
}
