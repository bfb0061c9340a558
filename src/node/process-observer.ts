/** What the process costs, for its metrics. */
import { monitorEventLoopDelay } from "node:perf_hooks";
import type { ProcessSource } from "../admin/index.ts";

/** How often the event loop is asked whether it is late. */
const RESOLUTION_MS = 20;
const NANOSECONDS_PER_MS = 1e6;
const MICROSECONDS_PER_SECOND = 1e6;

type Observed = Pick<ProcessSource, "eventLoopDelay" | "memory" | "cpuSeconds">;

/** Observes from now on, until it is stopped. */
export class ProcessObserver implements Observed {
  readonly #delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });

  constructor() {
    this.#delay.enable();
  }

  eventLoopDelay(): { maxMs: number; p99Ms: number } {
    const late = (nanoseconds: number): number =>
      Math.max(0, nanoseconds / NANOSECONDS_PER_MS - RESOLUTION_MS);
    // Without a sample the histogram says NaN and 0.
    const found =
      this.#delay.count === 0
        ? { maxMs: 0, p99Ms: 0 }
        : { maxMs: late(this.#delay.max), p99Ms: late(this.#delay.percentile(99)) };
    this.#delay.reset();
    return found;
  }

  memory(): { residentBytes: number; heapBytes: number; externalBytes: number } {
    const { rss, heapUsed, external } = process.memoryUsage();
    return { residentBytes: rss, heapBytes: heapUsed, externalBytes: external };
  }

  cpuSeconds(): number {
    const { user, system } = process.cpuUsage();
    return (user + system) / MICROSECONDS_PER_SECOND;
  }

  stop(): void {
    this.#delay.disable();
  }
}
