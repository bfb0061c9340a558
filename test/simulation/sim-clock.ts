import type { Clock, Timer } from "../../src/base/clock.ts";
import type { Scheduler } from "./scheduler.ts";

/**
 * One process's view of virtual time. Its monotonic clock runs at `rate` (1.0001 is 100 ppm fast); its wall clock
 * has an offset that a fault may change at any time. `stop()` models the death or freeze of the process: none of
 * its callbacks runs any more.
 */
export class SimClock implements Clock {
  readonly #scheduler: Scheduler;
  readonly #rate: number;
  #wallOffsetMs: number;
  #stopped = false;

  constructor(scheduler: Scheduler, options: { rate?: number; wallOffsetMs?: number } = {}) {
    this.#scheduler = scheduler;
    this.#rate = options.rate ?? 1;
    this.#wallOffsetMs = options.wallOffsetMs ?? 1_700_000_000_000;
  }

  wallMs(): number {
    return Math.floor(this.#wallOffsetMs + this.monotonicMs());
  }

  monotonicMs(): number {
    return this.#scheduler.nowMs * this.#rate;
  }

  after(delayMs: number, callback: () => void): Timer {
    return this.#scheduler.schedule(delayMs / this.#rate, () => this.#run(callback));
  }

  defer(callback: () => void): void {
    this.#scheduler.schedule(0, () => this.#run(callback));
  }

  jumpWall(byMs: number): void {
    this.#wallOffsetMs += byMs;
  }

  stop(): void {
    this.#stopped = true;
  }

  #run(callback: () => void): void {
    if (!this.#stopped) callback();
  }
}
