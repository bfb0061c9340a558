import { type Random, randomBetween } from "../../base/random.ts";

export interface BackOff {
  /** Of the first wait; doubles from there. Milliseconds. */
  readonly minMs: number;
  readonly maxMs: number;
}

/** The longest wait after so many attempts in a row, in milliseconds. */
export function longestDelayMs({ minMs, maxMs }: BackOff, attempts: number): number {
  return Math.min(maxMs, minMs * 2 ** Math.min(Math.max(0, attempts - 1), 30));
}

/** A wait with jitter, so that what failed together is not tried again together: from half of the longest. */
export function retryDelayMs(backOff: BackOff, attempts: number, random: Random): number {
  const longestMs = longestDelayMs(backOff, attempts);
  return randomBetween(random, longestMs / 2, longestMs);
}
