import type { Clock, Timer } from "../base/clock.ts";

/** `setTimeout` fires at once, with a warning, for a longer delay. */
const MAX_TIMEOUT_MS = 2 ** 31 - 1;

/** The machine's clocks and timers. A timer that is still set does not keep the process alive. */
export const realClock: Clock = {
  wallMs: () => Date.now(),

  monotonicMs: () => performance.now(),

  after(delayMs, callback): Timer {
    const timeout = setTimeout(callback, Math.min(Math.ceil(delayMs), MAX_TIMEOUT_MS));
    timeout.unref();
    return { cancel: () => clearTimeout(timeout) };
  },

  // The check phase comes right after the poll phase, so what the sockets and files of this turn brought in has
  // been handled, and nothing was waited for.
  defer(callback) {
    setImmediate(callback);
  },
};
