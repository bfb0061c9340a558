/** The Random port. The real one draws from the operating system; the simulated one from a seed. */
export interface Random {
  /** Uniform in [0, 2^32). */
  uint32(): number;

  /** `length` bytes, fit for keys and ids where the implementation is the real one. */
  bytes(length: number): Uint8Array;
}

/** Uniform in [0, bound), for 0 < bound ≤ 2^32. */
export function randomBelow(random: Random, bound: number): number {
  return Math.floor((random.uint32() / 0x1_0000_0000) * bound);
}

/** Uniform in [low, high), with fractions. */
export function randomBetween(random: Random, low: number, high: number): number {
  return low + (random.uint32() / 0x1_0000_0000) * (high - low);
}
