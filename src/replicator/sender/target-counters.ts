import type { FailureReason } from "./failures.ts";
import { RateMeter } from "./rate-meter.ts";

/** Of one target, on this node, since it started: whatever shards it led meanwhile. */
export class TargetCounters {
  shippedEvents = 0;
  /** Of contents that the target took. */
  shippedBytes = 0;
  /** Events that had nothing left to ship: the version was gone. */
  voidEvents = 0;
  readonly failures = new Map<FailureReason, number>();
  /** Events that were older than their rule allows, when it was noticed; and of those, the ones that arrived. */
  deadlinesMissed = 0;
  lateArrivals = 0;
  /** Wall clock, milliseconds; undefined: nothing was shipped yet. */
  lastSuccessMs: number | undefined;
  readonly #eventsOver10s: RateMeter;
  readonly #eventsOver1min: RateMeter;
  readonly #bytesOver10s: RateMeter;
  readonly #bytesOver1min: RateMeter;

  /** @param nowMs monotonic */
  constructor(nowMs: number) {
    this.#eventsOver10s = new RateMeter(10_000, nowMs);
    this.#eventsOver1min = new RateMeter(60_000, nowMs);
    this.#bytesOver10s = new RateMeter(10_000, nowMs);
    this.#bytesOver1min = new RateMeter(60_000, nowMs);
  }

  shipped(count: number, bytes: number, at: { readonly wallMs: number; readonly nowMs: number }): void {
    this.shippedEvents += count;
    this.shippedBytes += bytes;
    this.lastSuccessMs = at.wallMs;
    this.#eventsOver10s.add(count, at.nowMs);
    this.#eventsOver1min.add(count, at.nowMs);
    this.#bytesOver10s.add(bytes, at.nowMs);
    this.#bytesOver1min.add(bytes, at.nowMs);
  }

  failed(reason: FailureReason, count = 1): void {
    this.failures.set(reason, (this.failures.get(reason) ?? 0) + count);
  }

  /** Per second. */
  rates(nowMs: number): TargetRates {
    return {
      eventsOver10s: this.#eventsOver10s.perSecond(nowMs),
      eventsOver1min: this.#eventsOver1min.perSecond(nowMs),
      bytesOver10s: this.#bytesOver10s.perSecond(nowMs),
      bytesOver1min: this.#bytesOver1min.perSecond(nowMs),
    };
  }
}

/** Smoothed, per second: events done and content taken. */
export interface TargetRates {
  readonly eventsOver10s: number;
  readonly eventsOver1min: number;
  readonly bytesOver10s: number;
  readonly bytesOver1min: number;
}
