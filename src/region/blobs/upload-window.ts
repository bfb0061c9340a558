import { assert } from "../../base/assert.ts";
import type { Clock, Timer } from "../../base/clock.ts";
import type { SharedBudget } from "./stripes.ts";

export interface UploadWindowOptions {
  readonly stripes: number;
  /** How long a wait for room lasts before the drives are looked at. */
  readonly slowDriveMs: number;
}

/** How many stripes of one upload the drives have not taken; its writer waits for room here. */
export class UploadWindow {
  readonly #clock: Clock;
  readonly #budget: SharedBudget;
  readonly #signal: AbortSignal;
  readonly #options: UploadWindowOptions;
  #stripes = 0;
  #wake: (() => void) | undefined;

  constructor(clock: Clock, budget: SharedBudget, signal: AbortSignal, options: UploadWindowOptions) {
    this.#clock = clock;
    this.#budget = budget;
    this.#signal = signal;
    this.#options = options;
  }

  opened(bytes: number): void {
    this.#stripes++;
    this.#budget.take(bytes);
  }

  closed(bytes: number): void {
    this.#stripes--;
    this.#budget.giveBack(bytes);
    this.#wake?.();
  }

  /**
   * Resolves when one more stripe may be filled. @throws the signal's reason
   * @param onSlow called again and again while nothing moves, to leave slow drives behind
   */
  async room(onSlow: () => void): Promise<void> {
    while (!this.#hasRoom()) await this.#change(onSlow);
    if (this.#signal.aborted) throw this.#signal.reason;
  }

  #hasRoom(): boolean {
    return this.#stripes < (this.#budget.isSpent ? 1 : this.#options.stripes);
  }

  #change(onSlow: () => void): Promise<void> {
    assert(this.#wake === undefined, "an upload waits for room twice");
    if (this.#signal.aborted) throw this.#signal.reason;
    return new Promise((resolve, reject) => {
      let timer: Timer | undefined;
      const arm = (): void => {
        timer = this.#clock.after(this.#options.slowDriveMs, () => {
          arm();
          onSlow();
        });
      };
      const end = (): void => {
        timer?.cancel();
        this.#wake = undefined;
        this.#signal.removeEventListener("abort", onAbort);
      };
      const onAbort = (): void => {
        end();
        reject(this.#signal.reason as Error);
      };
      this.#wake = () => {
        end();
        resolve();
      };
      this.#signal.addEventListener("abort", onAbort);
      arm();
    });
  }
}
