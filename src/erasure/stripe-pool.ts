/** Stripes in the kernel's own memory: bytes are put where they are encoded and sent from, without another copy. */
import { assert } from "../base/assert.ts";
import { CRC32C_SCRATCH_BYTES } from "../base/crc32c.ts";
import { PAGE_BYTES } from "../base/page-memory.ts";
import { assertCounts } from "./codec.ts";
import { type Scheme, stripeBytesOf, unitBytesOf } from "./geometry.ts";
import { Kernel, type LoadedMatrix, SLACK_BYTES, tablesBytes } from "./kernel.ts";
import { parityMatrix } from "./matrix.ts";

export interface StripePoolOptions {
  readonly scheme: Scheme;
  /** How many stripes may be out at once; with their slack they take less than 4 GiB. */
  readonly stripeCount: number;
}

/** A stripe encoded in place. The units are views of the stripe's memory: good until it is released. */
export interface EncodedStripe {
  /** Of each unit; shorter than the scheme's in a blob's last stripe. */
  readonly unitBytes: number;
  /** k data units, padded with zeros at the end, then m parity units: entry i belongs to fragment i. */
  readonly units: readonly Uint8Array[];
}

export interface Stripe {
  /** Where the data go, without gaps: k × the scheme's unitBytes. Holds what the last user left. */
  readonly data: Uint8Array;

  /**
   * Pads the first `filledBytes` bytes of the data to units as the geometry says (`unitBytesOf`), and makes the
   * parity. May be called again after the data have changed.
   */
  encode(filledBytes: number): EncodedStripe;

  /** Gives the stripe back. Nobody may use it or the views of it any more. */
  release(): void;
}

/**
 * A fixed number of stripes of one scheme. Memory that was never used takes no room, and the stripe that was released
 * last is used next. The views are of a WebAssembly memory: they can be written to files and sockets, and cannot be
 * transferred to another thread. Where the scheme's units are whole pages, so are the views of full ones
 * (base/page-memory.ts).
 */
export class StripePool {
  readonly scheme: Scheme;
  readonly #layout: Layout;
  readonly #kernel: Kernel;
  readonly #parity: LoadedMatrix;
  /** Where the stripes that are not out begin in the kernel's memory; the last is taken next. */
  readonly #free: number[];

  constructor({ scheme, stripeCount }: StripePoolOptions) {
    assertCounts(scheme.dataCount, scheme.parityCount);
    assert(Number.isInteger(stripeCount) && stripeCount >= 1, "a pool has at least one stripe");
    this.scheme = scheme;
    const layout = layoutOf(scheme);
    const scratch = tablesBytes(scheme.parityCount, scheme.dataCount);
    const stripes = wholePages(scratch + CRC32C_SCRATCH_BYTES);
    this.#layout = layout;
    this.#kernel = new Kernel(stripes + stripeCount * layout.stripeBytes);
    this.#parity = this.#kernel.load(parityMatrix(scheme.dataCount, scheme.parityCount), 0);
    this.#kernel.noteChecksums(scratch);
    this.#free = Array.from(
      { length: stripeCount },
      (_, index) => stripes + (stripeCount - 1 - index) * layout.stripeBytes,
    );
  }

  /** How many stripes can be acquired now. */
  get freeCount(): number {
    return this.#free.length;
  }

  /** A stripe, or undefined while all are out: wait until one is released. */
  acquire(): Stripe | undefined {
    const start = this.#free.pop();
    if (start === undefined) return undefined;
    const place = { scheme: this.scheme, layout: this.#layout, start };
    return new LeasedStripe(place, this.#kernel, this.#parity, () => this.#free.push(start));
  }
}

interface Layout {
  /** From the stripe's start to its first parity unit. */
  readonly parityOffset: number;
  readonly parityStride: number;
  readonly stripeBytes: number;
}

function layoutOf({ dataCount, parityCount, unitBytes }: Scheme): Layout {
  const parityOffset = wholePages(dataCount * unitBytes + SLACK_BYTES);
  const parityStride = wholePages(unitBytes + SLACK_BYTES);
  return { parityOffset, parityStride, stripeBytes: parityOffset + parityCount * parityStride };
}

const wholePages = (bytes: number): number => Math.ceil(bytes / PAGE_BYTES) * PAGE_BYTES;

interface Place {
  readonly scheme: Scheme;
  readonly layout: Layout;
  readonly start: number;
}

/** Made anew each time a stripe is acquired, so that a former holder cannot release what is someone else's now. */
class LeasedStripe implements Stripe {
  readonly data: Uint8Array;
  readonly #place: Place;
  readonly #kernel: Kernel;
  readonly #parity: LoadedMatrix;
  readonly #giveBack: () => void;
  #isReleased = false;

  constructor(place: Place, kernel: Kernel, parity: LoadedMatrix, giveBack: () => void) {
    this.data = kernel.memory.subarray(place.start, place.start + stripeBytesOf(place.scheme));
    this.#place = place;
    this.#kernel = kernel;
    this.#parity = parity;
    this.#giveBack = giveBack;
  }

  encode(filledBytes: number): EncodedStripe {
    assert(!this.#isReleased, "a released stripe is encoded");
    const { scheme, layout, start } = this.#place;
    const unitBytes = unitBytesOf(scheme, filledBytes);
    this.data.fill(0, filledBytes, scheme.dataCount * unitBytes);
    const target = start + layout.parityOffset;
    this.#kernel.run(this.#parity, {
      target,
      targetStride: layout.parityStride,
      source: start,
      sourceStride: unitBytes,
      bytes: unitBytes,
    });
    const unitAt = (from: number): Uint8Array => this.#kernel.memory.subarray(from, from + unitBytes);
    const data = Array.from({ length: scheme.dataCount }, (_, unit) => unitAt(start + unit * unitBytes));
    const parity = Array.from({ length: scheme.parityCount }, (_, row) =>
      unitAt(target + row * layout.parityStride),
    );
    return { unitBytes, units: [...data, ...parity] };
  }

  release(): void {
    assert(!this.#isReleased, "a stripe is released twice");
    this.#isReleased = true;
    this.#giveBack();
  }
}
