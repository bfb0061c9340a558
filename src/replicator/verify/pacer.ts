import type { Clock } from "../../base/clock.ts";

/** However long a question took: it may have waited for another node. */
const MAX_REST_MS = 50;

/** Long work in short turns: others have the event loop between, and a share of the node's time. */
export class Pacer {
  readonly #clock: Clock;
  readonly #restRatio: number;
  readonly #signal: AbortSignal;

  constructor(clock: Clock, restRatio: number, signal: AbortSignal) {
    this.#clock = clock;
    this.#restRatio = restRatio;
    this.#signal = signal;
  }

  /** @throws the signal's reason */
  async turn<T>(work: () => Promise<T>): Promise<T> {
    this.#signal.throwIfAborted();
    const startMs = this.#clock.monotonicMs();
    const result = await work();
    const restMs = Math.min(MAX_REST_MS, (this.#clock.monotonicMs() - startMs) * this.#restRatio);
    await this.rest(restMs);
    return result;
  }

  /** @throws the signal's reason */
  async rest(restMs: number): Promise<void> {
    await new Promise<void>((resolve) => {
      if (restMs < 1) this.#clock.defer(resolve);
      else this.#clock.after(restMs, resolve);
    });
    this.#signal.throwIfAborted();
  }
}
