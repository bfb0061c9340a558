/**
 * How far versions of earlier epochs may be stamped beyond where an epoch begins: as far as the row of its own move says,
 * which may say so only where clocks were further apart than is assumed, and only as far as anybody may have stamped.
 */
import type { BucketId } from "../../../../src/base/ids.ts";

/** A floor goes so far beyond the clock where a home moves: docs/consistency.md, "Homes". */
const FLOOR_AHEAD_MS = 300_000;

export interface ToldFloor {
  readonly bucket: BucketId;
  /** That began. */
  readonly epoch: number;
  readonly floorMs: number;
  /** By the clock where the home went. */
  readonly atMs: number;
  /** Up to which the region that was home was ever let stamp, by a directory that has the move; it never comes down. */
  readonly ceilingMs: number;
  readonly beyondMs: number | undefined;
}

export class Floors {
  /** By bucket, and by epoch: where it begins, and up to which stamps of earlier ones may come. */
  readonly #epochs = new Map<string, { readonly floorMs: number; readonly reachMs: number }>();

  /** As often as a copy of the directory says so. @throws when the row excuses what nothing excuses, or is told anew */
  moved({ bucket, epoch, floorMs, atMs, ceilingMs, beyondMs }: ToldFloor): void {
    const known = this.#epochs.get(nameOf(bucket, epoch));
    if (beyondMs === undefined)
      throw new Error(`the row of ${bucket}, epoch ${epoch}, does not say what is beyond`);
    const reachMs = floorMs + beyondMs;
    if (known !== undefined) {
      if (known.reachMs === reachMs && known.floorMs === floorMs) return;
      throw new Error(
        `what is beyond the floor of ${bucket}, epoch ${epoch}, was told as ${known.reachMs - known.floorMs} ms`,
      );
    }
    const before = this.#epochs.get(nameOf(bucket, epoch - 1))?.reachMs ?? 0;
    const isBounded = floorMs >= atMs + FLOOR_AHEAD_MS;
    // What the home that ended may have stamped, and what was left over from moves before.
    const mostMs = Math.max(before, isBounded ? ceilingMs : 0);
    if (beyondMs > 0 && reachMs > mostMs) {
      throw new Error(
        `${beyondMs} ms are said to be beyond the floor of ${bucket}, epoch ${epoch}, ` +
          `where ${Math.max(0, mostMs - floorMs)} ms may be`,
      );
    }
    this.#epochs.set(nameOf(bucket, epoch), { floorMs, reachMs });
  }

  /** Whether a version of an earlier epoch with that stamp may be newer than one of this epoch. */
  isBeyond(bucket: BucketId, epoch: number, stampMs: number): boolean {
    const { floorMs, reachMs } = this.#epochs.get(nameOf(bucket, epoch)) ?? { floorMs: 0, reachMs: 0 };
    return stampMs > floorMs && stampMs <= reachMs;
  }
}

const nameOf = (bucket: BucketId, epoch: number): string => `${bucket} ${epoch}`;
