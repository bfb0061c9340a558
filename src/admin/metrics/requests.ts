/** Requests that S3 clients make: counted as they end, in plain numbers, since every request pays for it. */
import { Gauge, type Registry } from "prom-client";
import { type HistogramSample, type Labels, sampledCounter, sampledHistogram } from "./family.ts";

/** From a cached answer to a multipart completion, in seconds. */
const LATENCY_BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

export interface EndedRequest {
  /** The S3 operation, such as "GetObject"; of a fixed set. */
  readonly operation: string;
  /** HTTP status. */
  readonly status: number;
  /** The S3 error code, of a fixed set; empty when it went well. */
  readonly code: string;
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly durationMs: number;
}

/** Of an operation. */
class Totals {
  readonly operation: string;
  bytesIn = 0;
  bytesOut = 0;
  #sumSeconds = 0;
  #count = 0;
  /** Those that took no longer than each bound, and longer than the one before. */
  readonly #counts = new Float64Array(LATENCY_BUCKETS.length + 1);

  constructor(operation: string) {
    this.operation = operation;
  }

  took(seconds: number): void {
    let bucket = 0;
    while (bucket < LATENCY_BUCKETS.length && seconds > (LATENCY_BUCKETS[bucket] as number)) bucket++;
    this.#counts[bucket] = (this.#counts[bucket] as number) + 1;
    this.#count++;
    this.#sumSeconds += seconds;
  }

  sample(): HistogramSample & { readonly labels: Labels<"operation"> } {
    let count = 0;
    const buckets = LATENCY_BUCKETS.map((upTo, i) => {
      count += this.#counts[i] as number;
      return { upTo, count };
    });
    return { labels: { operation: this.operation }, buckets, count: this.#count, sum: this.#sumSeconds };
  }
}

interface Series {
  readonly operation: string;
  readonly status: number;
  readonly code: string;
  readonly totals: Totals;
  count: number;
}

export class RequestMetrics {
  /** By operation, status and code. */
  readonly #series = new Map<string, Series>();
  readonly #totals = new Map<string, Totals>();
  /** Most requests are as the one before. */
  #last: Series | undefined;

  constructor(registry: Registry, inFlight: () => number) {
    sampledCounter(
      registry,
      {
        name: "atoll_s3_requests_total",
        help: "Requests that have ended, by operation, HTTP status and S3 error code.",
        labelNames: ["operation", "status", "code"],
      },
      () =>
        Array.from(this.#series.values(), ({ operation, status, code, count }) => {
          return { labels: { operation, status: String(status), code }, value: count };
        }),
    );
    sampledHistogram(
      registry,
      {
        name: "atoll_s3_request_seconds",
        help: "Time from a request's headers to the end of its answer.",
      },
      () => Array.from(this.#totals.values(), (totals) => totals.sample()),
    );
    sampledCounter(
      registry,
      {
        name: "atoll_s3_body_bytes_total",
        help: "Bytes of bodies, in from clients and out to them.",
        labelNames: ["operation", "direction"],
      },
      () =>
        [...this.#totals.values()].flatMap(({ operation, bytesIn, bytesOut }) => [
          ...(bytesIn > 0 ? [{ labels: { operation, direction: "in" }, value: bytesIn }] : []),
          ...(bytesOut > 0 ? [{ labels: { operation, direction: "out" }, value: bytesOut }] : []),
        ]),
    );
    new Gauge({
      name: "atoll_s3_requests_in_flight",
      help: "Requests that have not ended.",
      registers: [registry],
      collect() {
        this.set(inFlight());
      },
    });
  }

  observe({ operation, status, code, bytesIn, bytesOut, durationMs }: EndedRequest): void {
    const last = this.#last;
    const isSame = last?.operation === operation && last.status === status && last.code === code;
    const series = isSame ? last : this.#seriesOf(operation, status, code);
    this.#last = series;
    series.count++;
    series.totals.took(durationMs / 1000);
    series.totals.bytesIn += bytesIn;
    series.totals.bytesOut += bytesOut;
  }

  #seriesOf(operation: string, status: number, code: string): Series {
    const key = `${operation} ${status} ${code}`;
    const known = this.#series.get(key);
    if (known !== undefined) return known;
    const totals = this.#totals.get(operation) ?? new Totals(operation);
    this.#totals.set(operation, totals);
    const series = { operation, status, code, totals, count: 0 };
    this.#series.set(key, series);
    return series;
  }
}
