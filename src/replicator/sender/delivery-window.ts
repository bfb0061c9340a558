/**
 * How many bytes may be on their way to a region: enough to keep the path busy, and not so many that what is urgent
 * waits behind them. After BBR (Cardwell et al., "BBR: Congestion-Based Congestion Control", 2016): twice the greatest
 * delivery rate of late times the shortest delivery time. While the path takes more, the rate and the window grow;
 * once it is full only the delivery time would, and the shortest does not. So that the shortest is that of the path
 * and not of a queue in it, the window shrinks for a moment whenever it has not been met for long.
 */

/** Rates are remembered by slots of so many milliseconds... */
const SLOT_MS = 500;
/** ...and for so many of them. */
const SLOTS = 20;
const GAIN = 2;
/** A shortest time that was not met for so long is measured anew, milliseconds... */
const PROBE_AFTER_MS = 10_000;
/** ...for two of it and so many milliseconds, with half of what fills the path. */
const PROBE_MS = 200;
const PROBE_GAIN = 0.5;

interface Slot {
  readonly number: number;
  bytes: number;
}

export interface DeliveryWindowOptions {
  /** In bytes; on top of what was measured, so that a first object finds room. */
  readonly minBytes: number;
  readonly maxBytes: number;
}

interface Waiter {
  readonly bytes: number;
  readonly resolve: () => void;
}

export class DeliveryWindow {
  readonly #options: DeliveryWindowOptions;
  readonly #slots: Slot[] = [];
  #shortestMs = Number.POSITIVE_INFINITY;
  #shortestAtMs = 0;
  /** While the shortest time is measured anew: until when, and what was met so far. */
  #probe: { readonly untilMs: number; shortestMs: number } | undefined;
  #inFlightBytes = 0;
  #limitBytes: number;
  /** In the order in which they came. As many as there are lanes' slots. */
  readonly #waiters: Waiter[] = [];

  constructor(options: DeliveryWindowOptions) {
    this.#options = options;
    this.#limitBytes = options.minBytes;
  }

  get inFlightBytes(): number {
    return this.#inFlightBytes;
  }

  get limitBytes(): number {
    return this.#limitBytes;
  }

  /** About what the path holds once it is full, and somewhat more while nobody knows. */
  get pathBytes(): number {
    return this.#limitBytes / GAIN;
  }

  /** Resolves when so many bytes may leave. What is longer than the window leaves when nothing else is on its way. */
  enter(bytes: number): Promise<void> {
    if (this.#waiters.length === 0 && this.#hasRoom(bytes)) {
      this.#inFlightBytes += bytes;
      return Promise.resolve();
    }
    return new Promise((resolve) => this.#waiters.push({ bytes, resolve }));
  }

  /** Past the line: what is urgent and small. */
  enterAtOnce(bytes: number): void {
    this.#inFlightBytes += bytes;
  }

  /** They have arrived, or are lost. */
  leave(bytes: number): void {
    this.#inFlightBytes -= bytes;
    this.#admit();
  }

  /** @param tookMs from leaving until the other end said that it has them */
  delivered(bytes: number, { tookMs, nowMs }: { readonly tookMs: number; readonly nowMs: number }): void {
    const number = Math.floor(nowMs / SLOT_MS);
    const last = this.#slots.at(-1);
    if (last?.number === number) last.bytes += bytes;
    else this.#slots.push({ number, bytes });
    while ((this.#slots[0]?.number ?? number) <= number - SLOTS) this.#slots.shift();
    this.#time(tookMs, nowMs);
    this.#limitBytes = this.#measured();
    this.#admit();
  }

  #time(tookMs: number, nowMs: number): void {
    if (this.#probe !== undefined) {
      this.#probe.shortestMs = Math.min(this.#probe.shortestMs, tookMs);
      if (nowMs < this.#probe.untilMs) return;
      this.#shortestMs = this.#probe.shortestMs;
      this.#shortestAtMs = nowMs;
      this.#probe = undefined;
    } else if (tookMs <= this.#shortestMs) {
      this.#shortestMs = tookMs;
      this.#shortestAtMs = nowMs;
    } else if (nowMs - this.#shortestAtMs > PROBE_AFTER_MS) {
      this.#probe = { untilMs: nowMs + 2 * this.#shortestMs + PROBE_MS, shortestMs: tookMs };
    }
  }

  #measured(): number {
    let mostBytes = 0;
    for (const slot of this.#slots) mostBytes = Math.max(mostBytes, slot.bytes);
    const { minBytes, maxBytes } = this.#options;
    const gain = this.#probe === undefined ? GAIN : PROBE_GAIN;
    return Math.min(maxBytes, minBytes + (gain * mostBytes * this.#shortestMs) / SLOT_MS);
  }

  #hasRoom(bytes: number): boolean {
    return this.#inFlightBytes <= 0 || this.#inFlightBytes + bytes <= this.#limitBytes;
  }

  #admit(): void {
    for (let first = this.#waiters[0]; first !== undefined; first = this.#waiters[0]) {
      if (!this.#hasRoom(first.bytes)) return;
      this.#inFlightBytes += first.bytes;
      this.#waiters.shift();
      first.resolve();
    }
  }
}
