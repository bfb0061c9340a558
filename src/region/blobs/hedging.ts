/** How late is late, and how often that may cost a further request. */

/** As TCP weighs its round trips (RFC 6298, section 2). */
const MEAN_WEIGHT = 1 / 8;
const DEVIATION_WEIGHT = 1 / 4;
const DEVIATIONS = 4;
/** Further requests for late fragments, in proportion to all (Dean & Barroso, "The Tail at Scale", 2013). */
const HEDGE_RATIO = 0.1;
/** What may be saved up of them. */
const MAX_SAVED_HEDGES = 64;

export class Hedging {
  readonly #minMs: number;
  readonly #maxMs: number;
  #meanMs: number | undefined;
  #deviationMs = 0;
  #saved = MAX_SAVED_HEDGES;

  constructor(options: { readonly hedgeMinMs: number; readonly hedgeMaxMs: number }) {
    this.#minMs = options.hedgeMinMs;
    this.#maxMs = options.hedgeMaxMs;
  }

  /** A request that takes longer is late. */
  get delayMs(): number {
    if (this.#meanMs === undefined) return this.#maxMs;
    const delayMs = this.#meanMs + DEVIATIONS * this.#deviationMs;
    return Math.min(this.#maxMs, Math.max(this.#minMs, delayMs));
  }

  /** A request for units was answered. */
  answered(latencyMs: number): void {
    this.#saved = Math.min(MAX_SAVED_HEDGES, this.#saved + HEDGE_RATIO);
    if (this.#meanMs === undefined) {
      this.#meanMs = latencyMs;
      this.#deviationMs = latencyMs / 2;
      return;
    }
    // A drive that hangs is not how long reads take.
    const boundedMs = Math.min(latencyMs, this.#maxMs);
    this.#deviationMs += DEVIATION_WEIGHT * (Math.abs(boundedMs - this.#meanMs) - this.#deviationMs);
    this.#meanMs += MEAN_WEIGHT * (boundedMs - this.#meanMs);
  }

  /** Whether one more further request may be made. */
  take(): boolean {
    if (this.#saved < 1) return false;
    this.#saved--;
    return true;
  }
}
