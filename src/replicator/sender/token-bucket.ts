/**
 * A limit on bytes a second, as a debt: what leaves is charged at once, and the next waits until the debt is paid. So
 * a message passes whatever its size, and what was limited knows at its turn how much it may take.
 */
export class TokenBucket {
  readonly #bytesPerSecond: number;
  readonly #burstBytes: number;
  /** Negative: in debt. */
  #tokens: number;
  #atMs: number;

  /** @param options.burstBytes what may pass at once after a pause; default a tenth of a second's worth */
  constructor(
    { bytesPerSecond, burstBytes }: { readonly bytesPerSecond: number; readonly burstBytes?: number },
    nowMs: number,
  ) {
    this.#bytesPerSecond = bytesPerSecond;
    this.#burstBytes = burstBytes ?? bytesPerSecond / 10;
    this.#tokens = this.#burstBytes;
    this.#atMs = nowMs;
  }

  charge(bytes: number, nowMs: number): void {
    this.#earn(nowMs);
    this.#tokens -= bytes;
  }

  /** Until the debt is paid, milliseconds; 0: it is. */
  waitMs(nowMs: number): number {
    this.#earn(nowMs);
    return this.#tokens >= 0 ? 0 : (-this.#tokens * 1000) / this.#bytesPerSecond;
  }

  #earn(nowMs: number): void {
    const earned = ((nowMs - this.#atMs) * this.#bytesPerSecond) / 1000;
    this.#atMs = nowMs;
    this.#tokens = Math.min(this.#burstBytes, this.#tokens + earned);
  }
}
