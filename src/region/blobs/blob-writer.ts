import type { Timer } from "../../base/clock.ts";
import { crc32cInPlace } from "../../base/crc32c.ts";
import { AtollError } from "../../base/errors.ts";
import type { BlobId } from "../../base/ids.ts";
import type { MissingFragments, PlacementGroup, Scheme } from "../../metadata/index.ts";
import type { BlobContext } from "./context.ts";
import { FragmentLane, type StripeHold } from "./fragment-lane.ts";
import { quorumOf } from "./scheme.ts";
import type { Stripe } from "./stripes.ts";

export interface BlobTarget {
  readonly blob: BlobId;
  readonly group: PlacementGroup;
  /** The group is of another scheme than what the body asks for. */
  readonly isFallback: boolean;
  /** An encoded `BlobOwner`. */
  readonly owner: Uint8Array;
}

export interface CommittedBlob extends MissingFragments {
  /** k + ⌈m/2⌉ fragments are durable at least; otherwise k, so that it can be read, and no more is promised. */
  readonly isGood: boolean;
}

/** One blob on its way to the drives of its placement group. */
export class BlobWriter {
  readonly #context: BlobContext;
  readonly #target: BlobTarget;
  readonly #quorum: number;
  readonly #lanes: readonly FragmentLane[];
  readonly #onLost: (error: AtollError) => void;
  #bytes = 0;
  #lastError: unknown;

  /**
   * @param onLost called when drives fail in the middle, and fewer than k are left: what was handed over is gone
   * @throws region.tooFewDrives
   */
  constructor(context: BlobContext, target: BlobTarget, onLost: (error: AtollError) => void) {
    this.#context = context;
    this.#target = target;
    this.#onLost = onLost;
    this.#quorum = quorumOf(target.group.scheme);
    this.#lanes = this.#openLanes();
    if (this.#lanes.length < this.#quorum) throw this.#tooFew();
  }

  get scheme(): Scheme {
    return this.#target.group.scheme;
  }

  /** Of the object, handed over so far. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Drives failed, and too few are left for the blob to be good: it must end, and be brought elsewhere. */
  get isShort(): boolean {
    return this.#live().length < this.#quorum;
  }

  /** The drives get the stripe's units with the next `flush`. @param onTaken when all have taken theirs, or were left behind */
  write(stripe: Stripe, filledBytes: number, onTaken: () => void): void {
    const units = stripe.encode(filledBytes);
    const checksums = checksumsOf(units);
    const live = this.#live();
    this.#bytes += filledBytes;
    const hold: StripeHold = {
      left: live.length,
      isHeldOn: false,
      onTaken: () => {
        if (hold.isHeldOn) stripe.abandon();
        else stripe.release();
        onTaken();
      },
    };
    if (live.length === 0) hold.onTaken();
    for (const lane of live) {
      lane.append(units[lane.fragment] as Uint8Array, checksums[lane.fragment] as number, hold);
    }
  }

  /** Hands over what was written since the last time, to each drive at once. */
  flush(): void {
    for (const lane of this.#live()) lane.flush();
  }

  /** Leaves drives behind that take nothing: soon if enough others are left, later in any case. */
  dropSlow(): void {
    const { options } = this.#context;
    const live = this.#live();
    const slow = live.filter((lane) => lane.behindMs() >= options.slowDriveMs);
    if (live.length - slow.length >= this.#quorum) {
      for (const lane of slow) this.#leaveBehind(lane);
      return;
    }
    for (const lane of live) if (lane.behindMs() >= options.stalledMs) this.#leaveBehind(lane);
    this.#tellIfLost();
  }

  /**
   * Makes the blob durable on k + ⌈m/2⌉ drives, or on k if no more are left, and gives the rest a little time.
   * @throws region.tooFewDrives when they are fewer than k, the signal's reason
   */
  async commit(signal: AbortSignal): Promise<CommittedBlob> {
    // Those that stood still while the blob before this one waited for them had their time.
    this.dropSlow();
    await this.#commitLanes(signal);
    const { group, blob, isFallback } = this.#target;
    const { counters } = this.#context;
    const committed = new Set(this.#inState("committed").map(({ fragment }) => fragment));
    for (const lane of this.#inState("committing")) this.#leaveBehind(lane);
    const fragments = group.drives.flatMap((_, fragment) => (committed.has(fragment) ? [] : [fragment]));
    const isGood = committed.size >= this.#quorum;
    if (isGood) {
      counters.blobsWritten++;
      if (fragments.length > 0) counters.degradedWrites++;
      if (isFallback) counters.fallbackBlobs++;
    }
    return { blob: { blob, placementGroup: group.id, bytes: this.#bytes }, fragments, isGood };
  }

  /** Drops all that was written; resolves when every drive that answers has dropped its own. */
  async abort(): Promise<void> {
    await Promise.all(this.#lanes.map((lane) => lane.abort()));
  }

  /** Drives that fail now, or whose node is away, are tried only when the others are too few. */
  #openLanes(): FragmentLane[] {
    const { drives, health } = this.#context;
    const places = this.#target.group.drives.flatMap((drive, fragment) => {
      const access = drives(drive);
      return access === undefined ? [] : [{ fragment, drive, access }];
    });
    const well = places.filter(({ drive, access }) => access.isConnected && health.isWritable(drive));
    return (well.length >= this.#quorum ? well : places).map(({ fragment, drive, access }) => {
      const { blob, owner, group } = this.#target;
      health.tryingToWrite(drive);
      const sink = access.beginFragment({ blob, fragment, owner, unitBytes: group.scheme.unitBytes });
      const onFailed = (lane: FragmentLane, error: unknown): void => this.#onLaneFailed(lane, error);
      return new FragmentLane({ fragment, drive, sink }, this.#context.clock, onFailed);
    });
  }

  #commitLanes(signal: AbortSignal): Promise<void> {
    const { clock, options, health } = this.#context;
    const { dataFragments } = this.scheme;
    return new Promise((resolve, reject) => {
      const lanes = this.#live();
      let late: Timer | undefined;
      const end = (settle: () => void): void => {
        late?.cancel();
        stalled.cancel();
        signal.removeEventListener("abort", onAbort);
        settle();
      };
      const check = (): void => {
        const committed = this.#inState("committed").length;
        const committing = this.#inState("committing").length;
        const wanted = committed + committing < this.#quorum ? dataFragments : this.#quorum;
        if (committed + committing < dataFragments) end(() => reject(this.#tooFew()));
        else if (committing === 0) end(resolve);
        else if (committed >= wanted) late ??= clock.after(options.slowDriveMs, () => end(resolve));
      };
      const onAbort = (): void => end(() => reject(signal.reason as Error));
      const stalled = clock.after(options.stalledMs, () => {
        const isReadable = this.#inState("committed").length >= dataFragments;
        end(isReadable ? resolve : () => reject(this.#tooFew()));
      });
      signal.addEventListener("abort", onAbort);
      for (const lane of lanes) {
        lane.commit().then(() => {
          if (lane.state === "committed") health.wrote(lane.drive);
          check();
        }, reject);
      }
      check();
      if (signal.aborted) onAbort();
    });
  }

  /** The drive may get there yet; its fragment counts as missing all the same. */
  #leaveBehind(lane: FragmentLane): void {
    const { logger, health, counters, options } = this.#context;
    const { drive } = lane;
    counters.droppedDrives++;
    health.failedToWrite(
      drive,
      new AtollError("drive.slow", `drive ${drive} took nothing for ${options.slowDriveMs} ms`),
    );
    logger.warn({ drive, blob: this.#target.blob }, "a slow drive is left out of a blob");
    if (lane.state === "committing") lane.drop();
    else void lane.abort();
  }

  #onLaneFailed(lane: FragmentLane, error: unknown): void {
    const { logger, health, counters } = this.#context;
    const { drive } = lane;
    this.#lastError = error;
    counters.droppedDrives++;
    health.failedToWrite(drive, error);
    logger.warn({ drive, blob: this.#target.blob, error }, "a drive failed in the middle of a blob");
    void lane.abort();
    this.#tellIfLost();
  }

  #tellIfLost(): void {
    if (this.#live().length < this.scheme.dataFragments) this.#onLost(this.#tooFew());
  }

  #live(): FragmentLane[] {
    return this.#lanes.filter((lane) => lane.isLive);
  }

  #inState(state: FragmentLane["state"]): FragmentLane[] {
    return this.#lanes.filter((lane) => lane.state === state);
  }

  #tooFew(): AtollError {
    const { group } = this.#target;
    return new AtollError(
      "region.tooFewDrives",
      `${this.#live().length} of the ${group.drives.length} drives of placement group ${group.id} take writes; ` +
        `${this.#quorum} are needed`,
      { cause: this.#lastError },
    );
  }
}

/** At once, while the units are in the cache that they were made in; by the time of a flush they have left it. */
function checksumsOf(units: readonly Uint8Array[]): number[] {
  const checksums: number[] = [];
  for (const [index, unit] of units.entries()) {
    // Copies are one unit many times.
    const isSame = index > 0 && unit === units[index - 1];
    checksums.push(isSame ? (checksums[index - 1] as number) : crc32cInPlace(unit));
  }
  return checksums;
}
