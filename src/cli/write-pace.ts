/** When a rehearsal's clients write, so that the writes that can be remembered last until the drill is over. */

/** What is left is always spread over at least so much, since a switch may take longer than was planned. */
const TAIL_MS = 60_000;

export interface WritePaceOptions {
  readonly maxWrites: number;
  /** How long the drill is likely to take, milliseconds. */
  readonly plannedMs: number;
}

/**
 *     const pace = new WritePace({ maxWrites: 200_000, plannedMs: 30_000 });
 *     await rest(pace.take(performance.now()));
 *     if (!(await write())) pace.giveBack();
 *
 * Writes that are slower than that are not held up.
 */
export class WritePace {
  readonly #plannedMs: number;
  #left: number;
  #endMs: number | undefined;
  #nextMs = Number.NEGATIVE_INFINITY;

  constructor({ maxWrites, plannedMs }: WritePaceOptions) {
    this.#left = maxWrites;
    this.#plannedMs = plannedMs;
  }

  /** @returns until the next write may begin, milliseconds; infinity when none is left */
  take(nowMs: number): number {
    if (this.#left <= 0) return Number.POSITIVE_INFINITY;
    this.#endMs ??= nowMs + this.#plannedMs;
    const atMs = Math.max(nowMs, this.#nextMs);
    this.#nextMs = atMs + Math.max(this.#endMs - atMs, TAIL_MS) / this.#left;
    this.#left--;
    return atMs - nowMs;
  }

  /** A write that failed is not remembered. */
  giveBack(): void {
    this.#left++;
  }
}
