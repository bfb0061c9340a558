/** The time that is left of one command or read with all its tries. */
import type { Clock } from "../../base/clock.ts";
import { AtollError } from "../../base/errors.ts";

export class Attempt {
  readonly #clock: Clock;
  readonly #untilMs: number;

  constructor(clock: Clock, deadlineMs: number) {
    this.#clock = clock;
    this.#untilMs = clock.monotonicMs() + deadlineMs;
  }

  /** At or below 0 when it is over. Milliseconds. */
  get leftMs(): number {
    return this.#untilMs - this.#clock.monotonicMs();
  }

  /** Waits, but not beyond the deadline. */
  rest(delayMs: number): Promise<void> {
    return new Promise((resolve) => {
      this.#clock.after(Math.max(0, Math.min(delayMs, this.leftMs)), resolve);
    });
  }

  /** Waits for what goes on without us when there is no time left. @throws control.unavailable, or what it throws */
  within<T>(work: Promise<T>, what: string): Promise<T> {
    return new Promise((resolve, reject) => {
      const timer = this.#clock.after(Math.max(0, this.leftMs), () => {
        reject(new AtollError("control.unavailable", `${what}: no majority of the regions answered in time`));
      });
      work.then(
        (value) => {
          timer.cancel();
          resolve(value);
        },
        (error: unknown) => {
          timer.cancel();
          reject(error as Error);
        },
      );
    });
  }
}
