import type { Clock } from "../../base/clock.ts";
import { AtollError } from "../../base/errors.ts";

/**
 * What people ask has an answer soon, or a reason why there is none.
 * @throws rpc.deadlineExceeded; what `work` throws
 */
export async function within<T>(clock: Clock, limitMs: number, work: Promise<T>): Promise<T> {
  let cancel = (): void => {};
  const limit = new Promise<never>((_, reject) => {
    const late = new AtollError("rpc.deadlineExceeded", `no answer within ${limitMs / 1000} s`);
    const timer = clock.after(limitMs, () => reject(late));
    cancel = () => timer.cancel();
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    cancel();
  }
}

/** What the world did wrong, in a sentence. What is not an `AtollError` is our own bug, and thrown on. */
export function problemOf(error: unknown): string {
  if (!(error instanceof AtollError)) throw error;
  return `${error.code}: ${error.message}`;
}
