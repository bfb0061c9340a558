import type { Clock } from "../../base/clock.ts";

/** How long the next read of a name waits for the one under way: no longer, were that one to hang. */
const MAX_WAIT_MS = 20;

interface Reads<T> {
  running: number;
  /** Of the read that has not begun yet: all who came since the last one began share it. */
  next: { readonly result: Promise<T>; start(): void } | undefined;
}

/**
 * Reads of one name at the same time, made few: who comes while one is under way waits for the next, together with all
 * others who came meanwhile. Never for the one under way: it may have seen its moment before the request was made, and
 * a write that was acknowledged in between must be in the answer.
 */
export class SharedReads<T> {
  readonly #clock: Clock;
  /** Of the names that are being read; at most as many as there are requests. */
  readonly #reads = new Map<string, Reads<T>>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** @param begin called after this call, and for one of those who share a read only; it does not throw */
  read(name: string, begin: () => Promise<T>): Promise<T> {
    const reads = this.#reads.get(name);
    if (reads === undefined) {
      const first: Reads<T> = { running: 0, next: undefined };
      this.#reads.set(name, first);
      return this.#run(name, first, begin);
    }
    reads.next ??= this.#afterRunning(name, reads, begin);
    return reads.next.result;
  }

  #afterRunning(name: string, reads: Reads<T>, begin: () => Promise<T>): NonNullable<Reads<T>["next"]> {
    let run: (result: Promise<T>) => void;
    const result = new Promise<T>((resolve) => {
      run = resolve;
    });
    const start = (): void => {
      timer.cancel();
      reads.next = undefined;
      run(this.#run(name, reads, begin));
    };
    const timer = this.#clock.after(MAX_WAIT_MS, start);
    return { result, start };
  }

  #run(name: string, reads: Reads<T>, begin: () => Promise<T>): Promise<T> {
    reads.running++;
    const result = begin();
    const ended = (): void => {
      reads.running--;
      if (reads.next !== undefined) reads.next.start();
      else if (reads.running === 0) this.#reads.delete(name);
    };
    result.then(ended, ended);
    return result;
  }
}
