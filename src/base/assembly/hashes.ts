/**
 * The inner loops of the hashes, in AssemblyScript; `scripts/build-kernels.ts` compiles them to
 * `src/base/hash-kernel.gen.js`. tsc and the linter don't read this file: its types are another language's.
 *
 * MD5 (RFC 1321) is one chain of 64 steps for each 64 bytes, of which a processor can overlap nothing: it is the
 * latency of additions that bounds it. So four streams go side by side, one in each lane of a vector, whose chain is
 * hardly longer. `block` is the same text for both, with `T` a word (i32) or four (v128).
 *
 * CRC-64/NVME goes by a multiple of its polynomial that has few terms: bytes are moved on, by XOR alone and a vector at
 * once, until 2 KiB are left that have the same checksum (Russell, "The Chorba method", 2024). Those, and what is short,
 * go sixteen bytes a step by sixteen tables of 256 entries: Intel's "slicing" method (Kounavis and Berry, 2005).
 *
 * What lies where in memory is known to `src/base/hash-kernel.ts`, which fills the tables too.
 */

/** Of the CRC, from address 0: table t takes a byte that t bytes follow in its step. */
const TABLE_BYTES: usize = 2048;
/**
 * x^(8 * lag) of all these lags, and x^0, sum to nothing modulo the polynomial when the lags are taken as powers of 1/x:
 * a byte may be left out that is added so many bytes on. A power of x to 8 times a number is the power to that number
 * eight times, so the search was one for a multiple of degree 2025 with nine terms. The least is far enough back that
 * what was stored there is in the cache.
 */
const LAG_0: usize = 1371, LAG_1: usize = 1437, LAG_2: usize = 1512, LAG_3: usize = 1695;
const LAG_4: usize = 1721, LAG_5: usize = 1741, LAG_6: usize = 1985, LAG_7: usize = 2025;
/** The greatest lag, in whole vectors. */
const HISTORY_BYTES: usize = 2032;
const FOLD_BYTES: usize = 8192;
/** Below, the tables are as fast. */
const MIN_FOLDED_BYTES: usize = 3 * HISTORY_BYTES;
/** MD5's 64 constants, each four times: V8 makes a constant vector anew at each use, and loads it faster. */
const MD5_CONSTANTS: usize = 32768;

// @ts-ignore: decorators are AssemblyScript's
@inline
function add<T>(x: T, y: T): T {
  return isVector<T>() ? i32x4.add(x, y) : x + y;
}

// @ts-ignore
@inline
function and<T>(x: T, y: T): T {
  return isVector<T>() ? v128.and(x, y) : x & y;
}

/** x and not y. */
// @ts-ignore
@inline
function without<T>(x: T, y: T): T {
  return isVector<T>() ? v128.andnot(x, y) : x & ~y;
}

// @ts-ignore
@inline
function xor<T>(x: T, y: T): T {
  return isVector<T>() ? v128.xor(x, y) : x ^ y;
}

// @ts-ignore
@inline
function or<T>(x: T, y: T): T {
  return isVector<T>() ? v128.or(x, y) : x | y;
}

// @ts-ignore
@inline
function not<T>(x: T): T {
  return isVector<T>() ? v128.not(x) : ~x;
}

// @ts-ignore
@inline
function rotate<T>(x: T, bits: i32): T {
  return isVector<T>() ? v128.or(i32x4.shl(x, bits), i32x4.shr_u(x, 32 - bits)) : rotl<i32>(x, bits);
}

/** What a step adds that does not wait for the step before. */
// @ts-ignore
@inline
function early<T>(a: T, m: T, index: usize, constant: u32): T {
  if (isVector<T>()) return add<T>(add<T>(a, m), v128.load(index * 16, MD5_CONSTANTS));
  return a + m + <i32>constant;
}

// The four functions of RFC 1321, 3.4, so put that as little as can be waits for b, which is the step before's.

// @ts-ignore
@inline
function f<T>(a: T, b: T, c: T, d: T, m: T, index: usize, constant: u32, bits: i32): T {
  const mixed = xor<T>(and<T>(xor<T>(c, d), b), d);
  return add<T>(rotate<T>(add<T>(early<T>(a, m, index, constant), mixed), bits), b);
}

// @ts-ignore
@inline
function g<T>(a: T, b: T, c: T, d: T, m: T, index: usize, constant: u32, bits: i32): T {
  // (b and d) or (c and not d): no bit is in both, so their sum is the same.
  const sum = add<T>(early<T>(a, m, index, constant), without<T>(c, d));
  return add<T>(rotate<T>(add<T>(sum, and<T>(b, d)), bits), b);
}

// @ts-ignore
@inline
function h<T>(a: T, b: T, c: T, d: T, m: T, index: usize, constant: u32, bits: i32): T {
  return add<T>(rotate<T>(add<T>(early<T>(a, m, index, constant), xor<T>(xor<T>(c, d), b)), bits), b);
}

// @ts-ignore
@inline
function i<T>(a: T, b: T, c: T, d: T, m: T, index: usize, constant: u32, bits: i32): T {
  const mixed = xor<T>(or<T>(not<T>(d), b), c);
  return add<T>(rotate<T>(add<T>(early<T>(a, m, index, constant), mixed), bits), b);
}

/** Takes one block, in sixteen words, into the state: a, b, c, d, one after the other. */
// @ts-ignore
@inline
function block<T>(
  state: usize,
  m0: T, m1: T, m2: T, m3: T, m4: T, m5: T, m6: T, m7: T,
  m8: T, m9: T, m10: T, m11: T, m12: T, m13: T, m14: T, m15: T,
): void {
  let a = load<T>(state);
  let b = load<T>(state, sizeof<T>());
  let c = load<T>(state, 2 * sizeof<T>());
  let d = load<T>(state, 3 * sizeof<T>());

  a = f<T>(a, b, c, d, m0, 0, 0xd76aa478, 7);
  d = f<T>(d, a, b, c, m1, 1, 0xe8c7b756, 12);
  c = f<T>(c, d, a, b, m2, 2, 0x242070db, 17);
  b = f<T>(b, c, d, a, m3, 3, 0xc1bdceee, 22);
  a = f<T>(a, b, c, d, m4, 4, 0xf57c0faf, 7);
  d = f<T>(d, a, b, c, m5, 5, 0x4787c62a, 12);
  c = f<T>(c, d, a, b, m6, 6, 0xa8304613, 17);
  b = f<T>(b, c, d, a, m7, 7, 0xfd469501, 22);
  a = f<T>(a, b, c, d, m8, 8, 0x698098d8, 7);
  d = f<T>(d, a, b, c, m9, 9, 0x8b44f7af, 12);
  c = f<T>(c, d, a, b, m10, 10, 0xffff5bb1, 17);
  b = f<T>(b, c, d, a, m11, 11, 0x895cd7be, 22);
  a = f<T>(a, b, c, d, m12, 12, 0x6b901122, 7);
  d = f<T>(d, a, b, c, m13, 13, 0xfd987193, 12);
  c = f<T>(c, d, a, b, m14, 14, 0xa679438e, 17);
  b = f<T>(b, c, d, a, m15, 15, 0x49b40821, 22);

  a = g<T>(a, b, c, d, m1, 16, 0xf61e2562, 5);
  d = g<T>(d, a, b, c, m6, 17, 0xc040b340, 9);
  c = g<T>(c, d, a, b, m11, 18, 0x265e5a51, 14);
  b = g<T>(b, c, d, a, m0, 19, 0xe9b6c7aa, 20);
  a = g<T>(a, b, c, d, m5, 20, 0xd62f105d, 5);
  d = g<T>(d, a, b, c, m10, 21, 0x02441453, 9);
  c = g<T>(c, d, a, b, m15, 22, 0xd8a1e681, 14);
  b = g<T>(b, c, d, a, m4, 23, 0xe7d3fbc8, 20);
  a = g<T>(a, b, c, d, m9, 24, 0x21e1cde6, 5);
  d = g<T>(d, a, b, c, m14, 25, 0xc33707d6, 9);
  c = g<T>(c, d, a, b, m3, 26, 0xf4d50d87, 14);
  b = g<T>(b, c, d, a, m8, 27, 0x455a14ed, 20);
  a = g<T>(a, b, c, d, m13, 28, 0xa9e3e905, 5);
  d = g<T>(d, a, b, c, m2, 29, 0xfcefa3f8, 9);
  c = g<T>(c, d, a, b, m7, 30, 0x676f02d9, 14);
  b = g<T>(b, c, d, a, m12, 31, 0x8d2a4c8a, 20);

  a = h<T>(a, b, c, d, m5, 32, 0xfffa3942, 4);
  d = h<T>(d, a, b, c, m8, 33, 0x8771f681, 11);
  c = h<T>(c, d, a, b, m11, 34, 0x6d9d6122, 16);
  b = h<T>(b, c, d, a, m14, 35, 0xfde5380c, 23);
  a = h<T>(a, b, c, d, m1, 36, 0xa4beea44, 4);
  d = h<T>(d, a, b, c, m4, 37, 0x4bdecfa9, 11);
  c = h<T>(c, d, a, b, m7, 38, 0xf6bb4b60, 16);
  b = h<T>(b, c, d, a, m10, 39, 0xbebfbc70, 23);
  a = h<T>(a, b, c, d, m13, 40, 0x289b7ec6, 4);
  d = h<T>(d, a, b, c, m0, 41, 0xeaa127fa, 11);
  c = h<T>(c, d, a, b, m3, 42, 0xd4ef3085, 16);
  b = h<T>(b, c, d, a, m6, 43, 0x04881d05, 23);
  a = h<T>(a, b, c, d, m9, 44, 0xd9d4d039, 4);
  d = h<T>(d, a, b, c, m12, 45, 0xe6db99e5, 11);
  c = h<T>(c, d, a, b, m15, 46, 0x1fa27cf8, 16);
  b = h<T>(b, c, d, a, m2, 47, 0xc4ac5665, 23);

  a = i<T>(a, b, c, d, m0, 48, 0xf4292244, 6);
  d = i<T>(d, a, b, c, m7, 49, 0x432aff97, 10);
  c = i<T>(c, d, a, b, m14, 50, 0xab9423a7, 15);
  b = i<T>(b, c, d, a, m5, 51, 0xfc93a039, 21);
  a = i<T>(a, b, c, d, m12, 52, 0x655b59c3, 6);
  d = i<T>(d, a, b, c, m3, 53, 0x8f0ccc92, 10);
  c = i<T>(c, d, a, b, m10, 54, 0xffeff47d, 15);
  b = i<T>(b, c, d, a, m1, 55, 0x85845dd1, 21);
  a = i<T>(a, b, c, d, m8, 56, 0x6fa87e4f, 6);
  d = i<T>(d, a, b, c, m15, 57, 0xfe2ce6e0, 10);
  c = i<T>(c, d, a, b, m6, 58, 0xa3014314, 15);
  b = i<T>(b, c, d, a, m13, 59, 0x4e0811a1, 21);
  a = i<T>(a, b, c, d, m4, 60, 0xf7537e82, 6);
  d = i<T>(d, a, b, c, m11, 61, 0xbd3af235, 10);
  c = i<T>(c, d, a, b, m2, 62, 0x2ad7d2bb, 15);
  b = i<T>(b, c, d, a, m9, 63, 0xeb86d391, 21);

  store<T>(state, add<T>(a, load<T>(state)));
  store<T>(state, add<T>(b, load<T>(state, sizeof<T>())), sizeof<T>());
  store<T>(state, add<T>(c, load<T>(state, 2 * sizeof<T>())), 2 * sizeof<T>());
  store<T>(state, add<T>(d, load<T>(state, 3 * sizeof<T>())), 3 * sizeof<T>());
}

/** `blocks` blocks of 64 bytes of one stream. @param state four words */
export function md5(source: usize, blocks: u32, state: usize): void {
  const end = source + (<usize>blocks << 6);
  for (let at = source; at < end; at += 64) {
    block<i32>(
      state,
      load<i32>(at), load<i32>(at, 4), load<i32>(at, 8), load<i32>(at, 12),
      load<i32>(at, 16), load<i32>(at, 20), load<i32>(at, 24), load<i32>(at, 28),
      load<i32>(at, 32), load<i32>(at, 36), load<i32>(at, 40), load<i32>(at, 44),
      load<i32>(at, 48), load<i32>(at, 52), load<i32>(at, 56), load<i32>(at, 60),
    );
  }
}

/** Lanes 0 and 1, then 2 and 3, of the low or high halves of two vectors: half of a transposition. */
// @ts-ignore
@inline
function lowWords(x: v128, y: v128): v128 {
  return i8x16.shuffle(x, y, 0, 1, 2, 3, 16, 17, 18, 19, 4, 5, 6, 7, 20, 21, 22, 23);
}

// @ts-ignore
@inline
function highWords(x: v128, y: v128): v128 {
  return i8x16.shuffle(x, y, 8, 9, 10, 11, 24, 25, 26, 27, 12, 13, 14, 15, 28, 29, 30, 31);
}

// @ts-ignore
@inline
function lowHalves(x: v128, y: v128): v128 {
  return i8x16.shuffle(x, y, 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23);
}

// @ts-ignore
@inline
function highHalves(x: v128, y: v128): v128 {
  return i8x16.shuffle(x, y, 8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31);
}

/** As many blocks of four streams. @param state all four a, then b, c, d */
export function md5Lanes(
  source0: usize, source1: usize, source2: usize, source3: usize,
  blocks: u32, state: usize,
): void {
  const end = <usize>blocks << 6;
  for (let at: usize = 0; at < end; at += 64) {
    const r00 = v128.load(source0 + at);
    const r01 = v128.load(source1 + at);
    const r02 = v128.load(source2 + at);
    const r03 = v128.load(source3 + at);
    const p00 = lowWords(r00, r01), p01 = lowWords(r02, r03);
    const p02 = highWords(r00, r01), p03 = highWords(r02, r03);
    const r10 = v128.load(source0 + at, 16);
    const r11 = v128.load(source1 + at, 16);
    const r12 = v128.load(source2 + at, 16);
    const r13 = v128.load(source3 + at, 16);
    const p10 = lowWords(r10, r11), p11 = lowWords(r12, r13);
    const p12 = highWords(r10, r11), p13 = highWords(r12, r13);
    const r20 = v128.load(source0 + at, 32);
    const r21 = v128.load(source1 + at, 32);
    const r22 = v128.load(source2 + at, 32);
    const r23 = v128.load(source3 + at, 32);
    const p20 = lowWords(r20, r21), p21 = lowWords(r22, r23);
    const p22 = highWords(r20, r21), p23 = highWords(r22, r23);
    const r30 = v128.load(source0 + at, 48);
    const r31 = v128.load(source1 + at, 48);
    const r32 = v128.load(source2 + at, 48);
    const r33 = v128.load(source3 + at, 48);
    const p30 = lowWords(r30, r31), p31 = lowWords(r32, r33);
    const p32 = highWords(r30, r31), p33 = highWords(r32, r33);
    block<v128>(
      state,
      lowHalves(p00, p01), highHalves(p00, p01), lowHalves(p02, p03), highHalves(p02, p03),
      lowHalves(p10, p11), highHalves(p10, p11), lowHalves(p12, p13), highHalves(p12, p13),
      lowHalves(p20, p21), highHalves(p20, p21), lowHalves(p22, p23), highHalves(p22, p23),
      lowHalves(p30, p31), highHalves(p30, p31), lowHalves(p32, p33), highHalves(p32, p33),
    );
  }
}

/** Where the entry of a byte is in its table: the byte times eight, cut out by one shift and one mask. */
// @ts-ignore
@inline
function entry(word: u64, byte: u64): usize {
  const address = byte === 0 ? word << 3 : word >> (byte * 8 - 3);
  return <usize>(<u32>address & 0x7f8);
}

/** The register after sixteen bytes more. */
// @ts-ignore
@inline
function advance(register: u64, at: usize): u64 {
  const low = register ^ load<u64>(at);
  const high = load<u64>(at, 8);
  return (
    load<u64>(entry(low, 0), 15 * TABLE_BYTES) ^ load<u64>(entry(low, 1), 14 * TABLE_BYTES) ^
    load<u64>(entry(low, 2), 13 * TABLE_BYTES) ^ load<u64>(entry(low, 3), 12 * TABLE_BYTES) ^
    load<u64>(entry(low, 4), 11 * TABLE_BYTES) ^ load<u64>(entry(low, 5), 10 * TABLE_BYTES) ^
    load<u64>(entry(low, 6), 9 * TABLE_BYTES) ^ load<u64>(entry(low, 7), 8 * TABLE_BYTES) ^
    load<u64>(entry(high, 0), 7 * TABLE_BYTES) ^ load<u64>(entry(high, 1), 6 * TABLE_BYTES) ^
    load<u64>(entry(high, 2), 5 * TABLE_BYTES) ^ load<u64>(entry(high, 3), 4 * TABLE_BYTES) ^
    load<u64>(entry(high, 4), 3 * TABLE_BYTES) ^ load<u64>(entry(high, 5), 2 * TABLE_BYTES) ^
    load<u64>(entry(high, 6), 1 * TABLE_BYTES) ^ load<u64>(entry(high, 7), 0 * TABLE_BYTES)
  );
}

/**
 * Sixteen bytes, and what is moved on to them.
 *
 * @param at where they are
 * @param oldest the greatest lag before where they will be, behind the past
 */
// @ts-ignore
@inline
function folded(at: usize, oldest: usize): v128 {
  const low = v128.xor(
    v128.xor(v128.load(oldest, LAG_7 - LAG_0), v128.load(oldest, LAG_7 - LAG_1)),
    v128.xor(v128.load(oldest, LAG_7 - LAG_2), v128.load(oldest, LAG_7 - LAG_3)),
  );
  const high = v128.xor(
    v128.xor(v128.load(oldest, LAG_7 - LAG_4), v128.load(oldest, LAG_7 - LAG_5)),
    v128.xor(v128.load(oldest, LAG_7 - LAG_6), v128.load(oldest)),
  );
  return v128.xor(v128.load(at), v128.xor(low, high));
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
 * Moves all bytes into their last HISTORY_BYTES, which it puts at `scratch`. `bytes` is a multiple of sixteen.
 *
 *   scratch | past | block, whose end becomes the past of the next |
 */
function fold(source: usize, bytes: usize, register: u64, scratch: usize): void {
  const block = scratch + HISTORY_BYTES;
  const oldest = block - LAG_7;
  const end = source + bytes - HISTORY_BYTES;
  memory.fill(scratch, 0, HISTORY_BYTES);
  // Moved on by its lag it meets the first eight bytes, and by the others nothing.
  store<u64>(oldest, register);
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

function slice(source: usize, end: usize, register: u64): u64 {
  let at = source;
  for (; at + 16 <= end; at += 16) register = advance(register, at);
  for (; at < end; at++) register = (register >> 8) ^ load<u64>(entry(register ^ load<u8>(at), 0));
  return register;
}

/**
 * @param scratch HISTORY_BYTES + FOLD_BYTES that nobody else uses meanwhile
 * @returns the register after the bytes; the ones that go in and out are the caller's.
 */
export function crc64(source: usize, bytes: u32, register: u64, scratch: usize): u64 {
  const whole = <usize>bytes & ~15;
  if (whole < MIN_FOLDED_BYTES) return slice(source, source + bytes, register);
  fold(source, whole, register, scratch);
  return slice(source + whole, source + bytes, slice(scratch, scratch + HISTORY_BYTES, 0));
}
