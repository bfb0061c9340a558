import type { Timer } from "../../src/base/clock.ts";
import type { LogIndex, Term } from "../../src/base/ids.ts";
import { JointGate } from "../../src/witness/joint-gate.ts";
import type { WitnessedEntry, WitnessedGroup } from "../../src/witness/shard-gate.ts";
import type { SimClock } from "./sim-clock.ts";

const POLL_MS = 20;
/** `SLOW_MS`, the budget with what is forgiven of it, a look late at each end, and what calls of others need. */
const LEAVING_MS = 50 + 150 / 0.9 + 2 * 25 + 2 * POLL_MS;
/** By the slowest of the clocks. */
const LEASE_FACTOR = 1.1 * 1.1;

interface Waiting {
  readonly index: LogIndex;
  /** In time that this process ran. */
  readonly sinceMs: number;
}

/**
 * A shard's gate with a promise about it: a witness in use keeps no entry for longer than it takes to leave it, and
 * nothing waits for longer than that and a lease.
 */
export class WatchedGate extends JointGate {
  readonly #gate: JointGate;
  readonly #clock: SimClock;
  readonly #options: { readonly leaseMs: number; fail(error: Error): void };
  /** In the order of the log. */
  #waiting: Waiting[] = [];
  #witnessedSinceMs = Number.POSITIVE_INFINITY;
  #polledMs = 0;
  /** For how long this process was stopped in all. */
  #stoppedMs = 0;
  #timer: Timer | undefined;

  constructor(
    gate: JointGate,
    clock: SimClock,
    options: { readonly leaseMs: number; fail(error: Error): void },
  ) {
    super([]);
    this.#gate = gate;
    this.#clock = clock;
    this.#options = options;
  }

  override get limit(): LogIndex | number {
    return this.#gate.limit;
  }

  override get state(): JointGate["state"] {
    return this.#gate.state;
  }

  override started(group: WitnessedGroup): void {
    this.#gate.started(group);
  }

  override led(term: Term, lastIndex: LogIndex, isTransfer: boolean): void {
    this.#polledMs = this.#clock.monotonicMs();
    this.#waiting = [{ index: lastIndex, sinceMs: this.#runMs() }];
    this.#witnessedSinceMs = Number.POSITIVE_INFINITY;
    this.#gate.led(term, lastIndex, isTransfer);
    this.#timer?.cancel();
    this.#timer = this.#clock.after(POLL_MS, () => this.#poll());
  }

  override appended(entries: readonly WitnessedEntry[]): void {
    const sinceMs = this.#runMs();
    for (const { index } of entries) this.#waiting.push({ index, sinceMs });
    this.#gate.appended(entries);
  }

  override followed(): void {
    this.#timer?.cancel();
    this.#waiting = [];
    this.#gate.followed();
  }

  #runMs(): number {
    return this.#clock.monotonicMs() - this.#stoppedMs;
  }

  #poll(): void {
    this.#timer = this.#clock.after(POLL_MS, () => this.#poll());
    const nowMs = this.#clock.monotonicMs();
    this.#stoppedMs += Math.max(0, nowMs - this.#polledMs - 2 * POLL_MS);
    this.#polledMs = nowMs;
    const { limit } = this.#gate;
    const passed = this.#waiting.findIndex(({ index }) => index > limit);
    this.#waiting = passed < 0 ? [] : this.#waiting.slice(passed);
    this.#expectSoon();
  }

  #expectSoon(): void {
    const runMs = this.#runMs();
    if (this.#gate.state !== "witnessed") this.#witnessedSinceMs = Number.POSITIVE_INFINITY;
    else if (runMs < this.#witnessedSinceMs) this.#witnessedSinceMs = runMs;
    const oldest = this.#waiting[0];
    if (oldest === undefined) return;
    const waitedMs = runMs - oldest.sinceMs;
    const keptMs = runMs - Math.max(oldest.sinceMs, this.#witnessedSinceMs);
    const longestMs = LEAVING_MS + this.#options.leaseMs * LEASE_FACTOR;
    if (keptMs <= LEAVING_MS && waitedMs <= longestMs) return;
    const what = `waited ${Math.round(waitedMs)} ms, of which a witness in use had ${Math.round(keptMs)}`;
    this.#options.fail(new Error(`entry ${oldest.index} ${what}: the witness should have been left`));
  }
}
