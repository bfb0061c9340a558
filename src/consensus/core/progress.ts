/** What a leader knows of one follower, and the window of appends on their way to it. */
import { assert } from "../../base/assert.ts";
import type { LogIndex } from "../../base/ids.ts";

/**
 * `probe`: one append at a time until the logs are known to meet. `replicate`: appends are pipelined within the
 * window. `snapshot`: the log no longer reaches back far enough; nothing is sent until a snapshot is installed.
 */
type ProgressState = "probe" | "replicate" | "snapshot";

export class Progress {
  state: ProgressState = "probe";
  /** Everything up to here is durable at the follower. */
  match = 0 as LogIndex;
  /** The next entry to send. Always above `match`. */
  next: LogIndex;
  /** In `probe`: an append is on its way, so wait for its answer or the next heartbeat's. */
  probeSent = false;
  /** The last heartbeat round that the follower acknowledged, and when the leader heard from it last. */
  ackedRound = 0;
  heardMs: number;
  /** When a snapshot was last offered. */
  offeredMs = Number.NEGATIVE_INFINITY;
  /** The follower is being rebuilt; see `Heartbeat`. */
  recoveryNonce = 0;
  recoveryTarget = 0 as LogIndex;
  /** Acknowledgements of rounds before this one speak of the log that was lost. */
  recoveryRound = 0;
  readonly inflight: InflightWindow;

  constructor(next: LogIndex, nowMs: number, limits: InflightLimits) {
    this.next = next;
    this.heardMs = nowMs;
    this.inflight = new InflightWindow(limits);
  }

  becomeProbe(): void {
    this.state = "probe";
    this.next = (this.match + 1) as LogIndex;
    this.probeSent = false;
    this.inflight.clear();
  }

  becomeReplicate(): void {
    this.state = "replicate";
    this.next = (this.match + 1) as LogIndex;
    this.probeSent = false;
    this.inflight.clear();
  }

  becomeSnapshot(): void {
    this.state = "snapshot";
    this.probeSent = false;
    this.inflight.clear();
  }

  get isPaused(): boolean {
    if (this.state === "replicate") return this.inflight.isFull;
    return this.state === "snapshot" || this.probeSent;
  }

  /** Whether `index` is news. */
  acknowledge(index: LogIndex): boolean {
    if (index >= this.next) this.next = (index + 1) as LogIndex;
    if (index <= this.match) return false;
    this.match = index;
    this.probeSent = false;
    return true;
  }

  /** The follower lost acknowledged entries to a damaged disk and starts over. */
  restartRecovery(nonce: number, leaderLastIndex: LogIndex, nextRound: number): void {
    this.recoveryRound = nextRound;
    this.recoveryNonce = nonce;
    this.recoveryTarget = leaderLastIndex;
    this.match = 0 as LogIndex;
    this.becomeProbe();
    // From our end: its refusal tells where its log is still good.
    this.next = (leaderLastIndex + 1) as LogIndex;
  }
}

export interface InflightLimits {
  readonly maxInflightAppends: number;
  readonly maxInflightBytes: number;
}

/** Appends sent and not yet acknowledged, in order: a ring that grows to its limit. */
export class InflightWindow {
  readonly #limits: InflightLimits;
  #lastIndexes: number[] = [];
  #bytes: number[] = [];
  #head = 0;
  #totalBytes = 0;

  constructor(limits: InflightLimits) {
    this.#limits = limits;
  }

  get count(): number {
    return this.#lastIndexes.length - this.#head;
  }

  get isFull(): boolean {
    return this.count >= this.#limits.maxInflightAppends || this.#totalBytes >= this.#limits.maxInflightBytes;
  }

  add(lastIndex: LogIndex, bytes: number): void {
    assert(!this.isFull, "an append was sent beyond the window");
    this.#lastIndexes.push(lastIndex);
    this.#bytes.push(bytes);
    this.#totalBytes += bytes;
  }

  /** Frees every append whose last entry is at or before `index`. */
  freeUpTo(index: LogIndex): void {
    while (this.#head < this.#lastIndexes.length && (this.#lastIndexes[this.#head] as number) <= index) {
      this.#totalBytes -= this.#bytes[this.#head] as number;
      this.#head++;
    }
    if (this.#head === this.#lastIndexes.length) this.clear();
    else if (this.#head > this.#limits.maxInflightAppends) this.#compact();
  }

  clear(): void {
    this.#lastIndexes = [];
    this.#bytes = [];
    this.#head = 0;
    this.#totalBytes = 0;
  }

  #compact(): void {
    this.#lastIndexes = this.#lastIndexes.slice(this.#head);
    this.#bytes = this.#bytes.slice(this.#head);
    this.#head = 0;
  }
}
