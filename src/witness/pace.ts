import {
  LATE_BUDGET_MS,
  LATE_SHARE,
  LOOK_MS,
  PROVING_MAX_MS,
  PROVING_MIN_MS,
  QUICK_SHARE,
} from "./options.ts";

/**
 * Whether a witness is too slow for writes to wait for it: arithmetic alone, all times in milliseconds of one clock.
 *
 * It is slow once it was late for `LATE_BUDGET_MS`: at each look the time since the last one counts when a message is on
 * its way for longer than `slowMs`, and a tenth of all time is forgiven. So a witness that is late now and then stays,
 * one that is late for good goes, and a single message is waited for no longer than `slowMs` and the budget. A look that
 * comes late itself, since this process was held up, counts as one that came in time.
 *
 * It is quick again when nothing was late for as long as it must prove itself, by the half of `slowMs`; and the sooner it
 * is slow again, the longer that is the next time.
 */
export class Pace {
  readonly #slowMs: number;
  #isSlow = false;
  /** While quick: how long it was late, less what was forgiven. */
  #lateMs = 0;
  #lookedMs = Number.NEGATIVE_INFINITY;
  /** While slow: nothing was late since then. */
  #quickSinceMs = 0;
  #provingMs = PROVING_MIN_MS;
  #returnedMs = Number.NEGATIVE_INFINITY;

  constructor({ slowMs }: { readonly slowMs: number }) {
    this.#slowMs = slowMs;
  }

  get isSlow(): boolean {
    return this.#isSlow;
  }

  /**
   * Every `LOOK_MS` while messages are on their way.
   * @param oldestMs when the oldest of them left
   * @returns true when it has become slow now
   */
  look(nowMs: number, oldestMs: number): boolean {
    const sinceMs = nowMs - this.#lookedMs;
    this.#lookedMs = nowMs;
    if (this.#isSlow) return false;
    this.#lateMs = Math.max(0, this.#lateMs - sinceMs * LATE_SHARE);
    if (nowMs - oldestMs <= this.#slowMs) return false;
    this.#lateMs += Math.min(sinceMs, LOOK_MS);
    if (this.#lateMs < LATE_BUDGET_MS) return false;
    this.#isSlow = true;
    this.#lateMs = 0;
    this.#quickSinceMs = nowMs;
    const isSoon = nowMs - this.#returnedMs < PROVING_MAX_MS;
    this.#provingMs = isSoon ? Math.min(PROVING_MAX_MS, 2 * this.#provingMs) : PROVING_MIN_MS;
    return true;
  }

  /**
   * @param oldestMs when the oldest message left that is on its way, or has just been answered
   * @returns true when it has become quick now
   */
  answered(nowMs: number, oldestMs: number): boolean {
    if (!this.#isSlow) return false;
    if (nowMs - oldestMs > this.#slowMs * QUICK_SHARE) this.#quickSinceMs = nowMs;
    if (nowMs - this.#quickSinceMs < this.#provingMs) return false;
    this.#isSlow = false;
    this.#returnedMs = nowMs;
    return true;
  }

  failed(nowMs: number): void {
    this.#quickSinceMs = nowMs;
  }
}
