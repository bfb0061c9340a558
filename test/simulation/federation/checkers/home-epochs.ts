/**
 * One home an epoch: what a bucket's regions acknowledged as its home, when its homes moved, in true time. An
 * acknowledgement is the moment at which a gateway made sure that it may answer; a move, the first moment at which any
 * copy of the directory had it.
 */
import type { BucketId } from "../../../../src/base/ids.ts";

export interface Acknowledgement {
  readonly bucket: BucketId;
  readonly region: number;
  readonly epoch: number;
  /** Virtual time. */
  readonly atMs: number;
  /** For people: what was answered. */
  readonly what: string;
}

export interface Move {
  readonly bucket: BucketId;
  /** The home from then on, and its epoch. */
  readonly region: number;
  readonly epoch: number;
  readonly atMs: number;
}

export class HomeEpochs {
  /** By bucket and epoch. */
  readonly #moves = new Map<string, Move>();
  readonly #newest = new Map<BucketId, Move>();

  /** @throws when an epoch is not the next one, or has two homes */
  moved(move: Move): void {
    const { bucket, region, epoch } = move;
    const known = this.#moves.get(nameOf(bucket, epoch));
    if (known?.region === region) return;
    if (known !== undefined) {
      throw new Error(`epoch ${epoch} of ${bucket} has two homes: r${known.region} and r${region}`);
    }
    const newest = this.#newest.get(bucket);
    if (newest !== undefined && epoch <= newest.epoch) {
      throw new Error(`${bucket} goes back from epoch ${newest.epoch} to ${epoch}`);
    }
    this.#moves.set(nameOf(bucket, epoch), move);
    this.#newest.set(bucket, move);
  }

  /** As it happens: what a later move would make wrong has not happened then. @throws Error */
  acknowledged({ bucket, region, epoch, atMs, what }: Acknowledgement): void {
    const home = this.#moves.get(nameOf(bucket, epoch));
    const newest = this.#newest.get(bucket);
    const answer = `r${region} answers ${what} in epoch ${epoch} of ${bucket} at ${atMs.toFixed(1)} ms`;
    if (home === undefined || newest === undefined) throw new Error(`${answer}, which has not begun`);
    if (home.region !== region) throw new Error(`${answer}, whose home is r${home.region}`);
    if (newest.epoch === epoch) return;
    const later = `epoch ${newest.epoch} has begun in r${newest.region} at ${newest.atMs.toFixed(1)} ms`;
    throw new Error(`${answer}: ${later}`);
  }

  /** The one that has begun last. */
  newest(bucket: BucketId): Move | undefined {
    return this.#newest.get(bucket);
  }
}

const nameOf = (bucket: BucketId, epoch: number): string => `${bucket} ${epoch}`;
