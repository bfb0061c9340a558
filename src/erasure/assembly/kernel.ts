/**
 * The inner loops of the erasure codec, in AssemblyScript; `scripts/build-kernels.ts` compiles them to
 * `src/erasure/kernel.gen.js`. tsc and the linter don't read this file: its types are another language's.
 *
 * A product in GF(2^8) by a constant c is two look-ups, c·x = low[x & 15] ^ high[x >> 4], and a 16-byte shuffle does
 * sixteen of them at once (Plank, Greenan, Miller: Screaming Fast Galois Field Arithmetic Using Intel SIMD
 * Instructions, FAST 2013). Up to four rows are made together, so that each source byte is loaded and split once for
 * all of them, and their sums stay in registers until every source has been added.
 *
 * Sources are `sourceStride` bytes apart, targets `targetStride`. Everything runs in columns of 32 bytes: up to 31
 * bytes behind each source are read and behind each target overwritten, and must lie in this memory.
 * `tables` holds 32 bytes (low, high) for each source and row: all rows of source 0, then of source 1, …
 *
 * `lowNibble` is 15, and a parameter because V8 makes a constant vector anew at each use, by four instructions in the
 * innermost loop: as a value that it cannot know, it stays in a register. That is worth 30 to 50 %. For the same
 * reason tables are loaded at constant offsets, which become part of the load.
 */

const COLUMN_BYTES: usize = 32;
/** Of one source and row, in `tables`; the offsets in `combine` are multiples. */
const TABLE_BYTES: usize = 32;

// Both kernels come from this text: the flag is set by the build (`--use RELAXED=1`).
// @ts-ignore: decorators are AssemblyScript's
@inline
function look(table: v128, indexes: v128): v128 {
  // Where an index is below 16, as here, the two are the same, and the relaxed one is a single instruction.
  if (RELAXED) return i8x16.relaxed_swizzle(table, indexes);
  return i8x16.swizzle(table, indexes);
}

// @ts-ignore
@inline
function product(lowTable: v128, highTable: v128, low: v128, high: v128): v128 {
  return v128.xor(look(lowTable, low), look(highTable, high));
}

/**
 * `rows` rows with tables, after one that is the plain sum when `withSum` is set. Both are constants where this is
 * called, and inlined, so each export has only the instructions of its rows.
 */
// @ts-ignore
@inline
function combine(
  withSum: bool, rows: usize,
  target: usize, targetStride: usize,
  source: usize, sourceStride: usize, sourceCount: usize,
  bytes: usize, tables: usize, lowNibble: i32,
): void {
  const mask = i8x16.splat(<i8>lowNibble);
  const zero = i8x16.splat(0);
  const span = sourceCount * sourceStride;
  for (let offset: usize = 0; offset < bytes; offset += COLUMN_BYTES) {
    let sum0 = zero, sum1 = zero;
    let a0 = zero, a1 = zero, b0 = zero, b1 = zero, c0 = zero, c1 = zero, d0 = zero, d1 = zero;
    let table = tables;
    const end = source + offset + span;
    for (let at = source + offset; at < end; at += sourceStride) {
      const first = v128.load(at);
      const second = v128.load(at, 16);
      if (withSum) {
        sum0 = v128.xor(sum0, first);
        sum1 = v128.xor(sum1, second);
      }
      if (rows >= 1) {
        const low0 = v128.and(first, mask);
        const low1 = v128.and(second, mask);
        const high0 = v128.and(i16x8.shr_u(first, 4), mask);
        const high1 = v128.and(i16x8.shr_u(second, 4), mask);
        a0 = v128.xor(a0, product(v128.load(table, 0), v128.load(table, 16), low0, high0));
        a1 = v128.xor(a1, product(v128.load(table, 0), v128.load(table, 16), low1, high1));
        if (rows >= 2) {
          b0 = v128.xor(b0, product(v128.load(table, 32), v128.load(table, 48), low0, high0));
          b1 = v128.xor(b1, product(v128.load(table, 32), v128.load(table, 48), low1, high1));
        }
        if (rows >= 3) {
          c0 = v128.xor(c0, product(v128.load(table, 64), v128.load(table, 80), low0, high0));
          c1 = v128.xor(c1, product(v128.load(table, 64), v128.load(table, 80), low1, high1));
        }
        if (rows >= 4) {
          d0 = v128.xor(d0, product(v128.load(table, 96), v128.load(table, 112), low0, high0));
          d1 = v128.xor(d1, product(v128.load(table, 96), v128.load(table, 112), low1, high1));
        }
        table += rows * TABLE_BYTES;
      }
    }
    let to = target + offset;
    if (withSum) {
      v128.store(to, sum0);
      v128.store(to, sum1, 16);
      to += targetStride;
    }
    if (rows >= 1) {
      v128.store(to, a0);
      v128.store(to, a1, 16);
    }
    if (rows >= 2) {
      to += targetStride;
      v128.store(to, b0);
      v128.store(to, b1, 16);
    }
    if (rows >= 3) {
      to += targetStride;
      v128.store(to, c0);
      v128.store(to, c1, 16);
    }
    if (rows >= 4) {
      to += targetStride;
      v128.store(to, d0);
      v128.store(to, d1, 16);
    }
  }
}

export function sum(
  target: usize, targetStride: usize,
  source: usize, sourceStride: usize, sourceCount: usize,
  bytes: usize, tables: usize, lowNibble: i32,
): void {
  combine(true, 0, target, targetStride, source, sourceStride, sourceCount, bytes, tables, lowNibble);
}
export function sumAnd1(
  target: usize, targetStride: usize,
  source: usize, sourceStride: usize, sourceCount: usize,
  bytes: usize, tables: usize, lowNibble: i32,
): void {
  combine(true, 1, target, targetStride, source, sourceStride, sourceCount, bytes, tables, lowNibble);
}
export function sumAnd2(
  target: usize, targetStride: usize,
  source: usize, sourceStride: usize, sourceCount: usize,
  bytes: usize, tables: usize, lowNibble: i32,
): void {
  combine(true, 2, target, targetStride, source, sourceStride, sourceCount, bytes, tables, lowNibble);
}
export function sumAnd3(
  target: usize, targetStride: usize,
  source: usize, sourceStride: usize, sourceCount: usize,
  bytes: usize, tables: usize, lowNibble: i32,
): void {
  combine(true, 3, target, targetStride, source, sourceStride, sourceCount, bytes, tables, lowNibble);
}
export function rows1(
  target: usize, targetStride: usize,
  source: usize, sourceStride: usize, sourceCount: usize,
  bytes: usize, tables: usize, lowNibble: i32,
): void {
  combine(false, 1, target, targetStride, source, sourceStride, sourceCount, bytes, tables, lowNibble);
}
export function rows2(
  target: usize, targetStride: usize,
  source: usize, sourceStride: usize, sourceCount: usize,
  bytes: usize, tables: usize, lowNibble: i32,
): void {
  combine(false, 2, target, targetStride, source, sourceStride, sourceCount, bytes, tables, lowNibble);
}
export function rows3(
  target: usize, targetStride: usize,
  source: usize, sourceStride: usize, sourceCount: usize,
  bytes: usize, tables: usize, lowNibble: i32,
): void {
  combine(false, 3, target, targetStride, source, sourceStride, sourceCount, bytes, tables, lowNibble);
}
export function rows4(
  target: usize, targetStride: usize,
  source: usize, sourceStride: usize, sourceCount: usize,
  bytes: usize, tables: usize, lowNibble: i32,
): void {
  combine(false, 4, target, targetStride, source, sourceStride, sourceCount, bytes, tables, lowNibble);
}
