/**
 * The inner loop of `src/base/crc32c.ts`, in AssemblyScript; `scripts/build-kernels.ts` compiles it to
 * `src/base/crc32c-kernel.gen.js`. tsc and the linter don't read this file: its types are another language's.
 *
 * A processor has an instruction for CRC-32C, of which each waits for the one before. This leaves it the last 5.2 KiB:
 * by a multiple of the polynomial that has few terms, bytes are moved on, by XOR alone and a vector at once, until only
 * so many are left that have the same checksum (Russell, "The Chorba method", 2024; assembly/hashes.ts says more).
 */

/** Terms of the multiple, in bytes: x^0 and 1/x to eight times each of these sum to nothing. */
const LAG_0: usize = 1747, LAG_1: usize = 2830, LAG_2: usize = 5321;
/** The greatest lag, in whole vectors. */
const HISTORY_BYTES: usize = 5328;
const FOLD_BYTES: usize = 16384;

/**
 * Sixteen bytes, and what is moved on to them.
 *
 * @param at where they are
 * @param oldest the greatest lag before where they will be, behind the past
 */
// @ts-ignore: decorators are AssemblyScript's
@inline
function folded(at: usize, oldest: usize): v128 {
  const moved = v128.xor(
    v128.load(oldest, LAG_2 - LAG_0),
    v128.load(oldest, LAG_2 - LAG_1),
  );
  return v128.xor(v128.xor(v128.load(at), v128.load(oldest)), moved);
}

/** `bytes` of them, to `target`. */
// @ts-ignore
@inline
function foldTo(target: usize, from: usize, oldest: usize, bytes: usize): void {
  let at: usize = 0;
  for (; at + 64 <= bytes; at += 64) {
    v128.store(target + at, folded(from + at, oldest + at));
    v128.store(target + at, folded(from + at + 16, oldest + at + 16), 16);
    v128.store(target + at, folded(from + at + 32, oldest + at + 32), 32);
    v128.store(target + at, folded(from + at + 48, oldest + at + 48), 48);
  }
  for (; at < bytes; at += 16) v128.store(target + at, folded(from + at, oldest + at));
}

/**
 * Moves all bytes into their last HISTORY_BYTES, which it puts at `scratch`.
 *
 *   scratch | past | block, whose end becomes the past of the next |
 *
 * @param bytes a multiple of sixteen, more than HISTORY_BYTES
 * @param register of what is before the bytes; none is left after them
 * @param scratch HISTORY_BYTES + FOLD_BYTES that nobody else uses
 */
export function fold(source: usize, bytes: usize, register: u32, scratch: usize): void {
  const block = scratch + HISTORY_BYTES;
  const oldest = block - LAG_2;
  const end = source + bytes - HISTORY_BYTES;
  memory.fill(scratch, 0, HISTORY_BYTES);
  // Moved on by its lag it meets the first four bytes, and by the others nothing.
  store<u32>(oldest, register);
  for (let from = source; from < end; from += FOLD_BYTES) {
    const length = min<usize>(FOLD_BYTES, end - from);
    foldTo(block, from, oldest, length);
    memory.copy(scratch, scratch + length, HISTORY_BYTES);
  }
  memory.fill(block, 0, HISTORY_BYTES);
  const rest = block + HISTORY_BYTES;
  foldTo(rest, end, oldest, HISTORY_BYTES);
  memory.copy(scratch, rest, HISTORY_BYTES);
}
