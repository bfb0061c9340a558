import { assert } from "../../base/assert.ts";
import type { Clock, Timer } from "../../base/clock.ts";
import { MAX_STRIPES_PER_UPLOAD, UPLOAD_BUFFER_BYTES } from "./options.ts";
import type { SharedBudget } from "./stripes.ts";

/** One is filled while the drives take the other, however large they are. */
const MIN_STRIPES = 2;

/** How many stripes of one upload the drives have not taken; its writer waits for room here. */
export class UploadWindow {
  readonly #clock: Clock;
  readonly #budget: SharedBudget;
  readonly #signal: AbortSignal;
  readonly #slowDriveMs: number;
  #stripes = 0;
  #bytes = 0;
  #wake: (() => void) | undefined;

  /** @param slowDriveMs how long a wait for room lasts before the drives are looked at */
  constructor(clock: Clock, budget: SharedBudget, signal: AbortSignal, slowDriveMs: number) {
    this.#clock = clock;
    this.#budget = budget;
    this.#signal = signal;
    this.#slowDriveMs = slowDriveMs;
  }

  opened(bytes: number): void {
    this.#stripes++;
    this.#bytes += bytes;
    this.#budget.take(bytes);
  }

  closed(bytes: number): void {
    this.#stripes--;
    this.#bytes -= bytes;
    this.#budget.giveBack(bytes);
    this.#wake?.();
  }

  /** Whether one more stripe of so many bytes may be filled; blobs of one body may have stripes of different lengths. */
  hasRoom(stripeBytes: number): boolean {
    if (this.#budget.isSpent) return this.#stripes < 1;
    if (this.#stripes < MIN_STRIPES) return true;
    return this.#stripes < MAX_STRIPES_PER_UPLOAD && this.#bytes + stripeBytes <= UPLOAD_BUFFER_BYTES;
  }

  /**
   * Resolves when one more stripe of so many bytes may be filled. @throws the signal's reason
   * @param onSlow called again and again while nothing moves, to leave slow drives behind
   */
  async room(stripeBytes: number, onSlow: () => void): Promise<void> {
    while (!this.hasRoom(stripeBytes)) await this.#change(onSlow);
    if (this.#signal.aborted) throw this.#signal.reason;
  }

  #change(onSlow: () => void): Promise<void> {
    assert(this.#wake === undefined, "an upload waits for room twice");
    if (this.#signal.aborted) throw this.#signal.reason;
    return new Promise((resolve, reject) => {
      let timer: Timer | undefined;
      const arm = (): void => {
        timer = this.#clock.after(this.#slowDriveMs, () => {
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
