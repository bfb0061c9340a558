import type { Clock } from "../../base/clock.ts";
import type { DriveId } from "../../base/ids.ts";
import type { FragmentSink } from "./drive-access.ts";

/** Counts down the drives that have not taken a stripe's units. */
export interface StripeHold {
  left: number;
  /** A drive that was left behind may still look at its unit. */
  isHeldOn: boolean;
  readonly onTaken: () => void;
}

export type LaneState = "open" | "committing" | "committed" | "dropped";

/** One fragment of a blob that is being written: its drive, and what that has not taken yet. */
export class FragmentLane {
  readonly fragment: number;
  readonly drive: DriveId;
  readonly #sink: FragmentSink;
  readonly #clock: Clock;
  readonly #onFailed: (lane: FragmentLane, error: unknown) => void;
  /** Handed over together by `flush`. */
  #run: { readonly unit: Uint8Array; readonly checksum: number; readonly hold: StripeHold }[] = [];
  /** Of units that were handed over. */
  readonly #pending = new Set<StripeHold>();
  #state: LaneState = "open";
  /** Since when it has taken nothing, while something is pending. */
  #idleSinceMs = 0;

  constructor(
    place: { readonly fragment: number; readonly drive: DriveId; readonly sink: FragmentSink },
    clock: Clock,
    onFailed: (lane: FragmentLane, error: unknown) => void,
  ) {
    this.fragment = place.fragment;
    this.drive = place.drive;
    this.#sink = place.sink;
    this.#clock = clock;
    this.#onFailed = onFailed;
  }

  get state(): LaneState {
    return this.#state;
  }

  get isLive(): boolean {
    return this.#state !== "dropped";
  }

  /** Milliseconds for which the drive has taken nothing of what waits for it. */
  behindMs(): number {
    return this.#pending.size === 0 ? 0 : this.#clock.monotonicMs() - this.#idleSinceMs;
  }

  /** The drive gets it with the next `flush`. */
  append(unit: Uint8Array, checksum: number, hold: StripeHold): void {
    this.#run.push({ unit, checksum, hold });
  }

  flush(): void {
    const run = this.#run;
    if (run.length === 0) return;
    this.#run = [];
    if (this.#pending.size === 0) this.#idleSinceMs = this.#clock.monotonicMs();
    for (const { hold } of run) this.#pending.add(hold);
    const units = run.map(({ unit }) => unit);
    const checksums = run.map(({ checksum }) => checksum);
    this.#sink.append(units, checksums).then(
      () => {
        this.#idleSinceMs = this.#clock.monotonicMs();
        for (const { hold } of run) if (this.#pending.delete(hold)) settle(hold);
      },
      (error: unknown) => this.#fail(error),
    );
  }

  /** Resolves whatever comes of it: see `state`. */
  async commit(): Promise<void> {
    if (this.#state !== "open") return;
    this.flush();
    this.#state = "committing";
    try {
      await this.#sink.commit();
      if (this.#state === "committing") this.#state = "committed";
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Leaves the drive out of the blob. What waits for it counts as taken. */
  drop(): void {
    if (this.#state === "dropped") return;
    this.#state = "dropped";
    const waiting = [...this.#pending];
    const unseen = this.#run;
    this.#pending.clear();
    this.#run = [];
    for (const hold of waiting) {
      hold.isHeldOn = true;
      settle(hold);
    }
    for (const { hold } of unseen) settle(hold);
  }

  /** Drops the lane, and what it wrote. */
  async abort(): Promise<void> {
    this.drop();
    await this.#sink.abort();
  }

  #fail(error: unknown): void {
    if (this.#state === "dropped") return;
    this.drop();
    this.#onFailed(this, error);
  }
}

function settle(hold: StripeHold): void {
  hold.left--;
  if (hold.left === 0) hold.onTaken();
}
