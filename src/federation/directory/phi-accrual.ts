import { assert } from "../../base/assert.ts";

export interface PhiOptions {
  /** Intervals that are remembered. Default 200. */
  readonly windowCount: number;
  /** What is expected before anything was measured: the interval of heartbeats. Default 1 s. */
  readonly firstIntervalMs: number;
  /** The least deviation that is believed: on a quiet link one late packet would look like death. Default 200 ms. */
  readonly minDeviationMs: number;
  /** Silence that says nothing, beside the usual interval: a pause of the process or of the path. Default 1 s. */
  readonly acceptablePauseMs: number;
}

export const defaultPhiOptions: PhiOptions = {
  windowCount: 200,
  firstIntervalMs: 1_000,
  minDeviationMs: 200,
  acceptablePauseMs: 1_000,
};

/** A longer interval than so many usual ones counts as so many. */
const MAX_STRETCH = 4;

/** Suspicion beyond it is all the same. */
export const MAX_PHI = 100;

/**
 * How likely a peer is gone, from how regularly it was heard: phi is -log10 of the chance that it is only late
 * (Hayashibara, Défago, Yared, Katayama: "The φ Accrual Failure Detector", SRDS 2004). At phi 8 one suspicion in 10⁸
 * is wrong, if intervals are spread normally and independent. Times come in; it has no clock.
 */
export class PhiAccrual {
  readonly #options: PhiOptions;
  /** A ring of the latest intervals, and the sums over it. */
  readonly #intervalsMs: number[] = [];
  #next = 0;
  #sum = 0;
  #sumOfSquares = 0;
  #lastMs: number | undefined;

  constructor(options: Partial<PhiOptions> = {}) {
    this.#options = { ...defaultPhiOptions, ...options };
    assert(this.#options.windowCount >= 2, "a window of two intervals at least");
    // As wide as a first guess should be, so that the first real ones count soon (as Akka does).
    const { firstIntervalMs } = this.#options;
    this.#add(firstIntervalMs - firstIntervalMs / 4);
    this.#add(firstIntervalMs + firstIntervalMs / 4);
  }

  /** @param nowMs monotonic */
  heard(nowMs: number): void {
    const lastMs = this.#lastMs;
    this.#lastMs = nowMs;
    if (lastMs === undefined) return;
    // An outage is no interval to get used to; a slower pace is, step by step.
    const meanMs = this.#sum / this.#intervalsMs.length;
    this.#add(Math.min(nowMs - lastMs, meanMs * MAX_STRETCH));
  }

  /** 0 while nothing was ever heard: then nothing is known. */
  phi(nowMs: number): number {
    if (this.#lastMs === undefined) return 0;
    return phiOf(nowMs - this.#lastMs, this.#meanMs(), this.#deviationMs());
  }

  #meanMs(): number {
    return this.#sum / this.#intervalsMs.length + this.#options.acceptablePauseMs;
  }

  #deviationMs(): number {
    const count = this.#intervalsMs.length;
    const mean = this.#sum / count;
    const variance = Math.max(0, this.#sumOfSquares / count - mean * mean);
    return Math.max(this.#options.minDeviationMs, Math.sqrt(variance));
  }

  #add(intervalMs: number): void {
    const index = this.#next % this.#options.windowCount;
    const replaced = this.#intervalsMs[index] ?? 0;
    this.#intervalsMs[index] = intervalMs;
    this.#next++;
    this.#sum += intervalMs - replaced;
    this.#sumOfSquares += intervalMs * intervalMs - replaced * replaced;
  }
}

/**
 * @returns -log10(1 - F(elapsed)) of a normal distribution, by the logistic approximation of F (Bowling et al. 2009;
 * its error is below 0.00014), in a form that does not run out of digits far out
 */
export function phiOf(elapsedMs: number, meanMs: number, deviationMs: number): number {
  const y = (elapsedMs - meanMs) / deviationMs;
  const exponent = y * (1.5976 + 0.070566 * y * y);
  // -log10(1 / (1 + e^x)) is log10(1 + e^x), and for large x nearly x / ln 10.
  const phi = exponent > 30 ? exponent / Math.LN10 : Math.log1p(Math.exp(exponent)) / Math.LN10;
  return Math.min(MAX_PHI, phi);
}
