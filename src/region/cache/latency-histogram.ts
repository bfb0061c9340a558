/** Upper bounds in milliseconds, inclusive; what took longer is in none of them. */
const BOUNDS_MS = [0.05, 0.1, 0.2, 0.3, 0.5, 1, 2, 5, 10, 20, 50, 100];

export interface LatencyCounts {
  /** How many took at most so long. */
  readonly buckets: readonly { readonly upToMs: number; readonly count: number }[];
  readonly count: number;
  readonly sumMs: number;
}

/** Counts of durations, for metrics: an observation allocates nothing. */
export class LatencyHistogram {
  readonly #counts = new Float64Array(BOUNDS_MS.length + 1);
  #sumMs = 0;

  observe(tookMs: number): void {
    let bucket = 0;
    while (bucket < BOUNDS_MS.length && tookMs > (BOUNDS_MS[bucket] as number)) bucket++;
    this.#counts[bucket] = (this.#counts[bucket] as number) + 1;
    this.#sumMs += tookMs;
  }

  counts(): LatencyCounts {
    let count = 0;
    const buckets = BOUNDS_MS.map((upToMs, i) => {
      count += this.#counts[i] as number;
      return { upToMs, count };
    });
    return { buckets, count: count + (this.#counts[BOUNDS_MS.length] as number), sumMs: this.#sumMs };
  }
}
