/**
 * When each group next wants a tick. The times lie side by side: all of them are looked at every few milliseconds, and
 * the objects of a thousand groups do not stay in a processor's cache.
 */
export class Deadlines<T> {
  #dueMs = new Float64Array(16);
  readonly #owners: (T | undefined)[] = [];
  readonly #free: number[] = [];

  /** @returns the owner's slot, due at once */
  add(owner: T): number {
    const slot = this.#free.pop() ?? this.#owners.length;
    if (slot === this.#dueMs.length) {
      const grown = new Float64Array(2 * slot);
      grown.set(this.#dueMs);
      this.#dueMs = grown;
    }
    this.#owners[slot] = owner;
    this.#dueMs[slot] = Number.NEGATIVE_INFINITY;
    return slot;
  }

  set(slot: number, dueMs: number): void {
    this.#dueMs[slot] = dueMs;
  }

  /** As `set`, but for an owner who is due at once and stays so. */
  postpone(slot: number, dueMs: number): void {
    if (this.#dueMs[slot] !== Number.NEGATIVE_INFINITY) this.#dueMs[slot] = dueMs;
  }

  /** The slot may be another owner's from now on. */
  remove(slot: number): void {
    this.#owners[slot] = undefined;
    this.#dueMs[slot] = Number.POSITIVE_INFINITY;
    this.#free.push(slot);
  }

  /** Visits whose time has come, in the order of their slots. A visitor may set deadlines; it adds and removes none. */
  visitDue(nowMs: number, visit: (owner: T) => void): void {
    const count = this.#owners.length;
    for (let slot = 0; slot < count; slot++) {
      if (nowMs < (this.#dueMs[slot] as number)) continue;
      const owner = this.#owners[slot];
      if (owner !== undefined) visit(owner);
    }
  }
}
