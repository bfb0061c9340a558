/** Readings kept, and how far apart they are at least: more than a lease of them. */
const MAX_READINGS = 64;
const MIN_APART_MS = 15;

export interface Reading {
  /** On our clock: it was read before. */
  readonly heardMs: number;
  /** What the witness's clock said. */
  readonly clockMs: number;
}

/** What was lately heard of another process's clock. */
export class ClockReadings {
  /** The oldest first. */
  #readings: Reading[] = [];

  add(reading: Reading): void {
    const last = this.#readings.at(-1);
    if (last !== undefined && reading.heardMs < last.heardMs + MIN_APART_MS) return;
    this.#readings.push(reading);
    if (this.#readings.length > MAX_READINGS) this.#readings.shift();
  }

  /** The latest that was heard by then. */
  heardBy(nowMs: number): Reading | undefined {
    for (let i = this.#readings.length - 1; i >= 0; i--) {
      const reading = this.#readings[i] as Reading;
      if (reading.heardMs <= nowMs) return reading;
    }
    return undefined;
  }

  clear(): void {
    this.#readings = [];
  }
}
