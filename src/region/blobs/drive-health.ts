import type { Clock } from "../../base/clock.ts";
import { hasCode } from "../../base/errors.ts";
import type { DriveId } from "../../base/ids.ts";

/** Weight of the newest latency in a drive's average. */
const LATENCY_WEIGHT = 1 / 8;
/** Reads in a row that were given up as too late before a drive counts as failing. */
const LATE_LIMIT = 8;

export interface DriveHealthReport {
  readonly drive: DriveId;
  /** It is left alone for now. */
  readonly isFailing: boolean;
  readonly isFull: boolean;
  readonly failures: number;
  readonly latencyMs: number;
  /** On the clock's monotonic scale; undefined before the first. */
  readonly lastSuccessMs: number | undefined;
  /** The code of the last error; empty when the last request went well. */
  readonly lastError: string;
}

interface BackOff {
  /** In a row. */
  failures: number;
  retryAtMs: number;
}

interface State {
  /** Of all requests; a read that goes well ends it. */
  readonly any: BackOff;
  /** Of writes; only a write that goes well ends it. */
  readonly writes: BackOff;
  lateInARow: number;
  fullUntilMs: number;
  latencyMs: number;
  lastSuccessMs: number | undefined;
  lastError: string;
}

export interface DriveHealthOptions {
  readonly retryMinMs: number;
  readonly retryMaxMs: number;
}

/**
 * What this gateway has seen of each drive. One that fails is left alone, longer each time, so that a dead drive costs
 * requests no time; when its time has come one request tries it again. That it is read from says nothing of writes: a
 * drive that failed to write serves what it has open until it is closed, and would fail each new blob meanwhile.
 */
export class DriveHealth {
  readonly #clock: Clock;
  readonly #options: DriveHealthOptions;
  /** Bounded by the region's drives. */
  readonly #states = new Map<DriveId, State>();
  #returnedCount = 0;

  constructor(clock: Clock, options: DriveHealthOptions) {
    this.#clock = clock;
    this.#options = options;
  }

  /** How often a drive that had failed came back. */
  get returnedCount(): number {
    return this.#returnedCount;
  }

  /** Whether a read may go there now. */
  isReadable(drive: DriveId): boolean {
    const state = this.#states.get(drive);
    return state === undefined || this.#isOver(state.any);
  }

  /** Whether a new fragment may go there now. */
  isWritable(drive: DriveId): boolean {
    const state = this.#states.get(drive);
    if (state === undefined) return true;
    const isFull = this.#clock.monotonicMs() < state.fullUntilMs;
    return !isFull && this.#isOver(state.any) && this.#isOver(state.writes);
  }

  /** Milliseconds that a read takes on average; 0 before the first. */
  latencyMs(drive: DriveId): number {
    return this.#states.get(drive)?.latencyMs ?? 0;
  }

  /** A request is on its way: of a failing drive nobody else tries it meanwhile. */
  trying(drive: DriveId): void {
    const state = this.#states.get(drive);
    if (state !== undefined) this.#postpone(state.any);
  }

  /** As `trying`, of a write. */
  tryingToWrite(drive: DriveId): void {
    const state = this.#states.get(drive);
    if (state === undefined) return;
    this.#postpone(state.any);
    this.#postpone(state.writes);
  }

  /** A read went well. */
  succeeded(drive: DriveId, latencyMs?: number): void {
    const state = this.#state(drive);
    this.#answered(state);
    if (latencyMs === undefined) return;
    state.latencyMs += (state.latencyMs === 0 ? 1 : LATENCY_WEIGHT) * (latencyMs - state.latencyMs);
  }

  /** A write or a delete went well. */
  wrote(drive: DriveId): void {
    const state = this.#state(drive);
    if (state.writes.failures > 0 && state.any.failures === 0) this.#returnedCount++;
    state.writes.failures = 0;
    this.#answered(state);
  }

  /** It was opened anew: what was before says nothing about it. */
  forget(drive: DriveId): void {
    this.#returnedCount++;
    this.#states.delete(drive);
  }

  /** @param error what a request to the drive threw; that of a single fragment says nothing about the drive. */
  failed(drive: DriveId, error: unknown): void {
    this.#note(drive, error, ({ any }) => this.#postponeMore(any));
  }

  /** As `failed`, of a write or a delete. */
  failedToWrite(drive: DriveId, error: unknown): void {
    this.#note(drive, error, ({ any, writes }) => {
      this.#postponeMore(any);
      this.#postponeMore(writes);
    });
  }

  /** A read was done without the drive, which had not answered in time. */
  late(drive: DriveId): void {
    const state = this.#state(drive);
    state.lateInARow++;
    if (state.lateInARow < LATE_LIMIT) return;
    state.lastError = "late";
    this.#postponeMore(state.any);
    state.lateInARow = 0;
  }

  report(): readonly DriveHealthReport[] {
    const nowMs = this.#clock.monotonicMs();
    return [...this.#states].map(([drive, state]) => ({
      drive,
      isFailing: state.any.failures > 0 || state.writes.failures > 0,
      isFull: nowMs < state.fullUntilMs,
      failures: Math.max(state.any.failures, state.writes.failures),
      latencyMs: state.latencyMs,
      lastSuccessMs: state.lastSuccessMs,
      lastError: state.lastError,
    }));
  }

  #state(drive: DriveId): State {
    let state = this.#states.get(drive);
    if (state === undefined) {
      state = {
        any: { failures: 0, retryAtMs: 0 },
        writes: { failures: 0, retryAtMs: 0 },
        lateInARow: 0,
        fullUntilMs: 0,
        latencyMs: 0,
        lastSuccessMs: undefined,
        lastError: "",
      };
      this.#states.set(drive, state);
    }
    return state;
  }

  #note(drive: DriveId, error: unknown, postpone: (state: State) => void): void {
    if (isOfFragment(error) || hasCode(error, "rpc.cancelled")) return;
    const state = this.#state(drive);
    state.lastError = codeOf(error);
    // It is well, and has much to do: leaving it alone would shift its load to the others.
    if (hasCode(error, "rpc.overloaded") || hasCode(error, "drive.overloaded")) return;
    if (hasCode(error, "drive.full")) {
      state.fullUntilMs = this.#clock.monotonicMs() + this.#options.retryMaxMs;
      return;
    }
    state.lateInARow = 0;
    postpone(state);
  }

  /** What is known of its writes stays. */
  #answered(state: State): void {
    if (state.any.failures > 0) this.#returnedCount++;
    state.any.failures = 0;
    state.lateInARow = 0;
    if (state.writes.failures === 0) state.lastError = "";
    state.lastSuccessMs = this.#clock.monotonicMs();
  }

  #isOver({ failures, retryAtMs }: BackOff): boolean {
    return failures === 0 || this.#clock.monotonicMs() >= retryAtMs;
  }

  #postponeMore(backOff: BackOff): void {
    backOff.failures++;
    this.#postpone(backOff);
  }

  #postpone(backOff: BackOff): void {
    if (backOff.failures === 0) return;
    const { retryMinMs, retryMaxMs } = this.#options;
    const restMs = Math.min(retryMaxMs, retryMinMs * 2 ** Math.min(backOff.failures - 1, 20));
    backOff.retryAtMs = this.#clock.monotonicMs() + restMs;
  }
}

/** The drive answered: only this fragment is not to be had. */
export const isOfFragment = (error: unknown): boolean =>
  hasCode(error, "drive.fragmentMissing") || hasCode(error, "drive.fragmentCorrupt");

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : String(error);
