/** Something per second, smoothed: an exponentially weighted mean over continuous time. */
export class RateMeter {
  readonly #overMs: number;
  #perMs = 0;
  #atMs: number;

  /** @param overMs how long ago counts for a third (1/e) of now */
  constructor(overMs: number, nowMs: number) {
    this.#overMs = overMs;
    this.#atMs = nowMs;
  }

  add(count: number, nowMs: number): void {
    this.#decay(nowMs);
    this.#perMs += count / this.#overMs;
  }

  perSecond(nowMs: number): number {
    this.#decay(nowMs);
    return this.#perMs * 1000;
  }

  #decay(nowMs: number): void {
    if (nowMs <= this.#atMs) return;
    this.#perMs *= Math.exp((this.#atMs - nowMs) / this.#overMs);
    this.#atMs = nowMs;
  }
}
