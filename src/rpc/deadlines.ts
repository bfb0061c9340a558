import type { Clock, Timer } from "../base/clock.ts";

/** Deadlines expire up to this much late. */
const GRANULE_MS = 8;

export interface Expirable {
  onDeadline(): void;
}

/** Where an entry waits; for `remove`. */
export type DeadlineSlot = number;

/** Many deadlines on one timer: nearly all are removed unexpired, so adding and removing must cost next to nothing. */
export class Deadlines {
  readonly #clock: Clock;
  readonly #slots = new Map<DeadlineSlot, Set<Expirable>>();
  #timer: Timer | undefined;
  #timerSlot = Number.POSITIVE_INFINITY;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  add(entry: Expirable, delayMs: number): DeadlineSlot {
    const slot = Math.ceil((this.#clock.monotonicMs() + delayMs) / GRANULE_MS);
    const entries = this.#slots.get(slot);
    if (entries === undefined) this.#slots.set(slot, new Set([entry]));
    else entries.add(entry);
    if (slot < this.#timerSlot) this.#arm(slot);
    return slot;
  }

  remove(entry: Expirable, slot: DeadlineSlot): void {
    const entries = this.#slots.get(slot);
    if (entries?.delete(entry) === true && entries.size === 0) this.#slots.delete(slot);
  }

  /** Nothing expires any more. */
  clear(): void {
    this.#timer?.cancel();
    this.#slots.clear();
  }

  #arm(slot: DeadlineSlot): void {
    this.#timer?.cancel();
    this.#timerSlot = slot;
    const delayMs = slot * GRANULE_MS - this.#clock.monotonicMs();
    this.#timer = this.#clock.after(Math.max(0, delayMs), () => this.#expire());
  }

  #expire(): void {
    this.#timerSlot = Number.POSITIVE_INFINITY;
    const now = Math.floor(this.#clock.monotonicMs() / GRANULE_MS);
    let next = Number.POSITIVE_INFINITY;
    const due: Expirable[] = [];
    for (const [slot, entries] of this.#slots) {
      if (slot > now) {
        next = Math.min(next, slot);
      } else {
        due.push(...entries);
        this.#slots.delete(slot);
      }
    }
    if (Number.isFinite(next)) this.#arm(next);
    for (const entry of due) entry.onDeadline();
  }
}
