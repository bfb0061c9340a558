/**
 * The Clock port: time and deferral. The real one is `platform/real-clock.ts`; the simulated one runs on virtual
 * time, drifts and jumps (`test/simulation/`).
 */

export interface Timer {
  /** Idempotent. After it returns the callback does not run. */
  cancel(): void;
}

export interface Clock {
  /** Wall-clock time in milliseconds since 1970 (UTC). May jump either way; for people and stamps only. */
  wallMs(): number;

  /** Milliseconds, with fractions, since an arbitrary point. Never goes back, may drift. For every duration. */
  monotonicMs(): number;

  /** Runs `callback` once, at least `delayMs` from now. */
  after(delayMs: number, callback: () => void): Timer;

  /**
   * Runs `callback` soon, once what has already arrived has been handled: the place where work is batched (one
   * fsync or one frame for all that a turn produced).
   */
  defer(callback: () => void): void;
}
