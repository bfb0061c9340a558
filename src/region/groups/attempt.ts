/** The time that is left of one call with all its tries. */
import type { Clock } from "../../base/clock.ts";
import { AtollError } from "../../base/errors.ts";
import type { AccessOptions } from "../../metadata/index.ts";

export class Attempt {
  readonly signal: AbortSignal | undefined;
  readonly #clock: Clock;
  readonly #untilMs: number;

  constructor(clock: Clock, { deadlineMs, signal }: AccessOptions) {
    this.#clock = clock;
    this.#untilMs = clock.monotonicMs() + deadlineMs;
    this.signal = signal;
  }

  /** At or below 0 when it is over. */
  get leftMs(): number {
    return this.#untilMs - this.#clock.monotonicMs();
  }

  /** Waits, but not beyond the deadline. @throws the signal's reason */
  rest(delayMs: number): Promise<void> {
    const { signal } = this;
    signal?.throwIfAborted();
    return new Promise((resolve, reject) => {
      const onAbort = (): void => {
        timer.cancel();
        reject(signal?.reason as Error);
      };
      const timer = this.#clock.after(Math.max(0, Math.min(delayMs, this.leftMs)), () => {
        signal?.removeEventListener("abort", onAbort);
        resolve();
      });
      signal?.addEventListener("abort", onAbort, { once: true });
    });
  }

  /**
   * Waits for what is under way elsewhere no longer than there is time: it goes on without us.
   * @throws raft.timeout, the signal's reason, or what it throws
   */
  within<T>(work: Promise<T>): Promise<T> {
    const { signal } = this;
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        timer.cancel();
        signal?.removeEventListener("abort", onAbort);
      };
      const onAbort = (): void => {
        settle();
        reject(signal?.reason as Error);
      };
      const timer = this.#clock.after(Math.max(0, this.leftMs), () => {
        settle();
        reject(new AtollError("raft.timeout", "the group did not answer in time"));
      });
      if (signal?.aborted === true) {
        onAbort();
        return;
      }
      signal?.addEventListener("abort", onAbort, { once: true });
      work.then(
        (value) => {
          settle();
          resolve(value);
        },
        (error: unknown) => {
          settle();
          reject(error as Error);
        },
      );
    });
  }
}
