import type { Store } from "../../base/store.ts";

/** One flush of a store for all the groups on it that ask at the same time. */
class SharedFlush {
  readonly #store: Store;
  #running: Promise<void> | undefined;
  /** Has not called the store yet, so it still covers what is committed now. */
  #next: Promise<void> | undefined;

  constructor(store: Store) {
    this.#store = store;
  }

  flush(): Promise<void> {
    this.#next ??= this.#start(this.#running);
    return this.#next;
  }

  async #start(previous: Promise<void> | undefined): Promise<void> {
    // A failure before this one belongs to those who asked then. Without one this waits for a microtask, in
    // which other groups may join.
    await previous?.catch(() => {});
    this.#next = undefined;
    const running = this.#store.flush();
    this.#running = running;
    try {
      await running;
    } finally {
      if (this.#running === running) this.#running = undefined;
    }
  }
}

/** Groups find each other by the store they share; the entry goes when the store does. */
const flushes = new WeakMap<Store, SharedFlush>();

/** Resolves when everything committed before the call is durable. @throws store.full, store.failed */
export function flushShared(store: Store): Promise<void> {
  let shared = flushes.get(store);
  if (shared === undefined) {
    shared = new SharedFlush(store);
    flushes.set(store, shared);
  }
  return shared.flush();
}
