import type { Clock } from "../../base/clock.ts";
import { MAX_BATCH_BYTES } from "../transfer/methods.ts";
import { TokenBucket } from "./token-bucket.ts";

/** With a limit, a batch is no longer than what passes in this time, milliseconds... */
const BATCH_MS = 250;
/** ...or than so many bytes. */
const MIN_BATCH_BYTES = 64 * 1024;

/** Shorter waits than a timer can do would be many. */
const MIN_WAIT_MS = 1;

/** Keeps what leaves for a region within the rate that the operator allows, one after another in the order of asking. */
export class Pacer {
  /** How much a batch may hold, so that others have their turn soon. */
  readonly maxBatchBytes: number;
  readonly #clock: Clock;
  /** Undefined: no limit. */
  readonly #bucket: TokenBucket | undefined;
  /** Resolves when the last one that asked has passed. */
  #last: Promise<void> = Promise.resolve();

  /** @param bytesPerSecond 0: no limit */
  constructor(clock: Clock, bytesPerSecond: number) {
    this.#clock = clock;
    const isLimited = bytesPerSecond > 0;
    this.#bucket = isLimited ? new TokenBucket({ bytesPerSecond }, clock.monotonicMs()) : undefined;
    const shareBytes = Math.max(MIN_BATCH_BYTES, (bytesPerSecond * BATCH_MS) / 1000);
    this.maxBatchBytes = isLimited ? Math.min(MAX_BATCH_BYTES, shareBytes) : MAX_BATCH_BYTES;
  }

  /** Resolves when something may leave. What then does is charged at once, in the same turn. */
  pass(): Promise<void> {
    if (this.#bucket === undefined) return this.#last;
    this.#last = this.#passAfter(this.#last, this.#bucket);
    return this.#last;
  }

  charge(bytes: number): void {
    this.#bucket?.charge(bytes, this.#clock.monotonicMs());
  }

  async #passAfter(before: Promise<void>, bucket: TokenBucket): Promise<void> {
    await before;
    // The one before has charged what it took: its turn was over before this one began.
    for (;;) {
      const waitMs = bucket.waitMs(this.#clock.monotonicMs());
      if (waitMs <= 0) return;
      await new Promise<void>((resolve) => {
        this.#clock.after(Math.max(MIN_WAIT_MS, waitMs), resolve);
      });
    }
  }
}
