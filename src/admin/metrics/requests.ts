/** Requests that S3 clients make: counted as they end. */
import { Counter, Gauge, Histogram, type Registry } from "prom-client";

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

interface Series {
  readonly total: Counter.Internal;
  readonly seconds: Histogram.Internal<"operation">;
  readonly bytesIn: Counter.Internal;
  readonly bytesOut: Counter.Internal;
}

export class RequestMetrics {
  readonly #total: Counter<"operation" | "status" | "code">;
  readonly #seconds: Histogram<"operation">;
  readonly #bytes: Counter<"operation" | "direction">;
  /** By operation, status and code: looking labels up by name costs more than counting. */
  readonly #series = new Map<string, Series>();

  constructor(registry: Registry, inFlight: () => number) {
    const registers = [registry];
    this.#total = new Counter({
      name: "atoll_s3_requests_total",
      help: "Requests that have ended, by operation, HTTP status and S3 error code.",
      labelNames: ["operation", "status", "code"],
      registers,
    });
    this.#seconds = new Histogram({
      name: "atoll_s3_request_seconds",
      help: "Time from a request's headers to the end of its answer.",
      labelNames: ["operation"],
      buckets: LATENCY_BUCKETS,
      registers,
    });
    this.#bytes = new Counter({
      name: "atoll_s3_body_bytes_total",
      help: "Bytes of bodies, in from clients and out to them.",
      labelNames: ["operation", "direction"],
      registers,
    });
    new Gauge({
      name: "atoll_s3_requests_in_flight",
      help: "Requests that have not ended.",
      registers,
      collect() {
        this.set(inFlight());
      },
    });
  }

  observe({ operation, status, code, bytesIn, bytesOut, durationMs }: EndedRequest): void {
    const { total, seconds, bytesIn: taken, bytesOut: given } = this.#seriesOf(operation, status, code);
    total.inc();
    seconds.observe(durationMs / 1000);
    if (bytesIn > 0) taken.inc(bytesIn);
    if (bytesOut > 0) given.inc(bytesOut);
  }

  #seriesOf(operation: string, status: number, code: string): Series {
    const key = `${operation} ${status} ${code}`;
    const known = this.#series.get(key);
    if (known !== undefined) return known;
    const series = {
      total: this.#total.labels(operation, String(status), code),
      seconds: this.#seconds.labels(operation),
      bytesIn: this.#bytes.labels(operation, "in"),
      bytesOut: this.#bytes.labels(operation, "out"),
    };
    this.#series.set(key, series);
    return series;
  }
}
