/**
 * A limit on bytes a second, as a debt: whoever takes tokens has them at once, and is told how long to wait until they
 * are paid for. So one large message passes whatever the bucket's size, and nobody waits for a message of its size.
 */
export class TokenBucket {
  /** 0: no limit. */
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

  /** @returns milliseconds to wait before they are sent; 0: none */
  take(bytes: number, nowMs: number): number {
    if (this.#bytesPerSecond === 0) return 0;
    const earned = ((nowMs - this.#atMs) * this.#bytesPerSecond) / 1000;
    this.#atMs = nowMs;
    this.#tokens = Math.min(this.#burstBytes, this.#tokens + earned) - bytes;
    return this.#tokens >= 0 ? 0 : (-this.#tokens * 1000) / this.#bytesPerSecond;
  }
}
