/**
 * Virtual time. Events run one at a time in order of (time, sequence); all promise callbacks that an event set off
 * have run before the next event starts, so a run is a function of the seed alone.
 */

interface Event {
  readonly atMs: number;
  readonly sequence: number;
  callback: (() => void) | undefined;
}

/** Of the runtime's loop. */
const EVENTS_PER_ROUND = 64;

export interface Cancellable {
  cancel(): void;
}

export class Scheduler {
  #nowMs = 0;
  #sequence = 0;
  #eventsRun = 0;
  /** A binary min-heap by (atMs, sequence). */
  readonly #heap: Event[] = [];

  get nowMs(): number {
    return this.#nowMs;
  }

  get eventsRun(): number {
    return this.#eventsRun;
  }

  schedule(delayMs: number, callback: () => void): Cancellable {
    const event: Event = {
      atMs: this.#nowMs + Math.max(0, delayMs),
      sequence: this.#sequence++,
      callback,
    };
    this.#push(event);
    return {
      cancel: () => {
        event.callback = undefined;
      },
    };
  }

  /**
   * Runs events until `isDone()` (asked after each event), until virtual time passes `untilMs`, or until none is
   * left. Rejects with whatever an event throws.
   */
  run(options: { untilMs: number; isDone?: () => boolean }): Promise<void> {
    return new Promise((resolve, reject) => {
      const before = this.#eventsRun;
      let left = 0;
      let isOver = false;
      const turn = (): void => {
        if (isOver) return;
        try {
          // All that the last event set off has run by now.
          const isDone = this.#eventsRun > before && options.isDone?.() === true;
          isOver = isDone || !this.#runNext(options.untilMs);
        } catch (error) {
          isOver = true;
          reject(error as Error);
          return;
        }
        if (isOver) resolve();
        else if (--left === 0) fill();
      };
      // A macrotask for each event: the runtime drains every microtask in between. Several are asked for at once, since
      // a round of the runtime's loop costs more than most events.
      const fill = (): void => {
        for (left = 0; left < EVENTS_PER_ROUND; left++) setImmediate(turn);
      };
      fill();
    });
  }

  /** @returns false when none is left until then */
  #runNext(untilMs: number): boolean {
    const event = this.#next(untilMs);
    if (event === undefined) {
      this.#nowMs = Math.max(this.#nowMs, Number.isFinite(untilMs) ? untilMs : 0);
      return false;
    }
    this.#nowMs = event.atMs;
    this.#eventsRun++;
    event.callback?.();
    return true;
  }

  #next(untilMs: number): Event | undefined {
    for (;;) {
      const first = this.#heap[0];
      if (first === undefined || first.atMs > untilMs) return undefined;
      this.#popFirst();
      if (first.callback !== undefined) return first;
    }
  }

  #push(event: Event): void {
    const heap = this.#heap;
    let child = heap.length;
    heap.push(event);
    while (child > 0) {
      const parent = (child - 1) >> 1;
      const above = heap[parent] as Event;
      if (!isBefore(event, above)) break;
      heap[child] = above;
      child = parent;
    }
    heap[child] = event;
  }

  #popFirst(): void {
    const heap = this.#heap;
    const last = heap.pop() as Event;
    const length = heap.length;
    if (length === 0) return;
    let parent = 0;
    for (;;) {
      let child = 2 * parent + 1;
      if (child >= length) break;
      if (child + 1 < length && isBefore(heap[child + 1] as Event, heap[child] as Event)) child++;
      const below = heap[child] as Event;
      if (!isBefore(below, last)) break;
      heap[parent] = below;
      parent = child;
    }
    heap[parent] = last;
  }
}

function isBefore(a: Event, b: Event): boolean {
  return a.atMs < b.atMs || (a.atMs === b.atMs && a.sequence < b.sequence);
}
