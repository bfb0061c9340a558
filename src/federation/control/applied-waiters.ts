import type { LogIndex } from "../../base/ids.ts";

/** Who waits for this node's copy to reach an index of the log. */
export class AppliedWaiters {
  readonly #waiters = new Set<{ readonly index: LogIndex; readonly resolve: () => void }>();

  onApplied(applied: LogIndex): void {
    for (const waiter of this.#waiters) {
      if (waiter.index > applied) continue;
      this.#waiters.delete(waiter);
      waiter.resolve();
    }
  }

  /** Gives its place up with `cancel`, whether it was reached or not. */
  wait(index: LogIndex): { readonly reached: Promise<void>; cancel(): void } {
    let cancel = (): void => {};
    const reached = new Promise<void>((resolve) => {
      const waiter = { index, resolve };
      this.#waiters.add(waiter);
      cancel = () => this.#waiters.delete(waiter);
    });
    return { reached, cancel: () => cancel() };
  }
}
