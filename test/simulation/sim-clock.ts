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
  /** While paused: what would have run, in order. */
  #held: (() => void)[] | undefined;

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

  /** As SIGSTOP: time goes on, nothing runs. Anything else that reaches the process must go through `whenRunning`. */
  pause(): void {
    this.#held ??= [];
  }

  /**
   * As SIGCONT: what came due meanwhile runs now, in the order in which it came, or with the last thing first: no
   * order between timers and sockets is promised.
   */
  resume(isLastFirst: boolean): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    const last = isLastFirst ? held.pop() : undefined;
    if (last !== undefined) held.unshift(last);
    for (const callback of held) this.#scheduler.schedule(0, () => this.#run(callback));
  }

  /** Runs the callback now, at the end of a pause, or never, if the process is dead by then. */
  whenRunning(callback: () => void): void {
    this.#run(callback);
  }

  #run(callback: () => void): void {
    if (this.#stopped) return;
    if (this.#held === undefined) callback();
    else this.#held.push(callback);
  }
}
