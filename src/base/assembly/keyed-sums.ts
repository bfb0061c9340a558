/**
 * The inner loop of `src/base/keyed-sums.ts`: SipHash-2-4 with 128 bits of output (Aumasson and Bernstein, "SipHash: a
 * fast short-input PRF", 2012; the wide output as in their reference code), and sums of such hashes modulo 2^128.
 */

/** Of the key's two words, from address 0, little-endian as all words here. */
const KEY_OFFSET: usize = 0;
/** Of the sum's two words, the lower one first. */
const SUM_OFFSET: usize = 16;

let v0: u64 = 0;
let v1: u64 = 0;
let v2: u64 = 0;
let v3: u64 = 0;

// @ts-ignore: decorators are AssemblyScript's
@inline
function round(): void {
  v0 += v1;
  v2 += v3;
  v1 = rotl(v1, 13) ^ v0;
  v3 = rotl(v3, 16) ^ v2;
  v0 = rotl(v0, 32);
  v2 += v1;
  v0 += v3;
  v1 = rotl(v1, 17) ^ v2;
  v3 = rotl(v3, 21) ^ v0;
  v2 = rotl(v2, 32);
}

// @ts-ignore
@inline
function take(word: u64): void {
  v3 ^= word;
  round();
  round();
  v0 ^= word;
}

// @ts-ignore
@inline
function word(): u64 {
  round();
  round();
  round();
  round();
  return v0 ^ v1 ^ v2 ^ v3;
}

/** Adds the hash of `bytes` bytes to the sum. Up to seven bytes behind them are read, and do not count. */
export function add(source: usize, bytes: u32): void {
  const k0 = load<u64>(KEY_OFFSET);
  const k1 = load<u64>(KEY_OFFSET, 8);
  v0 = k0 ^ 0x736f6d6570736575;
  v1 = k1 ^ 0x646f72616e646f6d ^ 0xee;
  v2 = k0 ^ 0x6c7967656e657261;
  v3 = k1 ^ 0x7465646279746573;
  const end = source + (<usize>bytes & ~7);
  for (let at = source; at < end; at += 8) take(load<u64>(at));
  const left = <u64>(bytes & 7);
  const tail = left === 0 ? 0 : load<u64>(end) & ((<u64>1 << (left * 8)) - 1);
  take(tail | (<u64>bytes << 56));
  v2 ^= 0xee;
  const low = word();
  v1 ^= 0xdd;
  const high = word();
  const sum = load<u64>(SUM_OFFSET) + low;
  store<u64>(SUM_OFFSET, load<u64>(SUM_OFFSET, 8) + high + <u64>(sum < low), 8);
  store<u64>(SUM_OFFSET, sum);
}
