/** The process and the event loop that all of a node shares. */
import type { Registry } from "prom-client";
import { only, sampledCounter, sampledGauge } from "./family.ts";

export interface ProcessSource {
  /** Since the last call: the longest that a timer was late, and the 99th percentile. */
  eventLoopDelay(): { readonly maxMs: number; readonly p99Ms: number };
  memory(): { readonly residentBytes: number; readonly heapBytes: number; readonly externalBytes: number };
  cpuSeconds(): number;
  readonly startedMs: number;
  readonly version: string;
  readonly isReady: () => boolean;
}

export function registerProcessMetrics(registry: Registry, source: ProcessSource): void {
  const gauge = (name: string, help: string, value: () => number): void =>
    sampledGauge(registry, { name, help }, () => only(value()));
  sampledGauge(
    registry,
    {
      name: "atoll_event_loop_delay_seconds",
      help: "How late timers were since the last scrape.",
      labelNames: ["quantile"],
    },
    () => {
      const { maxMs, p99Ms } = source.eventLoopDelay();
      return [
        { labels: { quantile: "0.99" }, value: p99Ms / 1000 },
        { labels: { quantile: "1" }, value: maxMs / 1000 },
      ];
    },
  );
  gauge("process_resident_memory_bytes", "Resident memory.", () => source.memory().residentBytes);
  gauge("atoll_heap_bytes", "Used by JavaScript objects.", () => source.memory().heapBytes);
  gauge("atoll_external_memory_bytes", "Used by buffers.", () => source.memory().externalBytes);
  gauge("process_start_time_seconds", "Since 1970.", () => source.startedMs / 1000);
  gauge("atoll_ready", "1 while the node can serve.", () => Number(source.isReady()));
  sampledCounter(registry, { name: "process_cpu_seconds_total", help: "User and system time." }, () =>
    only(source.cpuSeconds()),
  );
  sampledGauge(
    registry,
    { name: "atoll_build_info", help: "Always 1; the release is a label.", labelNames: ["version"] },
    () => [{ labels: { version: source.version }, value: 1 }],
  );
}
