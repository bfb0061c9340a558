/** Where bodies become units: stripes are filled, encoded, and handed to the drives. */
import { assert } from "../../base/assert.ts";
import { PAGE_BYTES } from "../../base/page-memory.ts";
import {
  type Codec,
  createCodec,
  type Stripe as LeasedStripe,
  StripePool,
  stripeBytesOf,
  unitBytesOf,
} from "../../erasure/index.ts";
import type { Scheme } from "../../metadata/index.ts";
import { FREE_STRIPE_BYTES, POOLED_STRIPE_BYTES } from "./options.ts";
import { codeOf } from "./scheme.ts";

/** Codecs by their counts; a region has few schemes. */
const MAX_CODECS = 16;
/** Schemes whose stripes are pooled; those of others come from elsewhere. */
const MAX_POOLS = 4;
/** When more of a pool's stripes are never to be used again, a new one takes its place. */
const MAX_ABANDONED_FRACTION = 0.25;

export class Codecs {
  readonly #codecs = new Map<string, Codec>();

  of({ dataFragments, parityFragments }: Scheme): Codec {
    const name = `${dataFragments}+${parityFragments}`;
    let codec = this.#codecs.get(name);
    if (codec !== undefined) return codec;
    if (this.#codecs.size >= MAX_CODECS) this.#codecs.clear();
    codec = createCodec(dataFragments, parityFragments);
    this.#codecs.set(name, codec);
    return codec;
  }
}

/** Stripes' memory that was used and may be used again: allocating and collecting it costs more than encoding. */
export class StripeMemory {
  readonly #limitBytes: number;
  readonly #free = new Map<number, Uint8Array[]>();
  #freeBytes = 0;

  constructor(limitBytes: number) {
    this.#limitBytes = limitBytes;
  }

  take(bytes: number): Uint8Array {
    const buffer = this.#free.get(bytes)?.pop();
    if (buffer === undefined) return Buffer.allocUnsafeSlow(bytes);
    this.#freeBytes -= bytes;
    return buffer;
  }

  giveBack(buffer: Uint8Array): void {
    const bytes = buffer.length;
    if (this.#freeBytes + bytes > this.#limitBytes) return;
    this.#freeBytes += bytes;
    const free = this.#free.get(bytes);
    if (free === undefined) this.#free.set(bytes, [buffer]);
    else free.push(buffer);
  }
}

/** A stripe being filled, encoded, and taken by the drives. */
export interface Stripe {
  /** Where the data go, without gaps. */
  readonly data: Uint8Array;
  /** Bytes of memory. */
  readonly bytes: number;
  /** The unit of each fragment, for the first `filledBytes` bytes of the data. */
  encode(filledBytes: number): readonly Uint8Array[];
  /** Instead of `abandon`, when nobody looks at it any more. */
  release(): void;
  /** A drive that was left behind may still look at it: its memory is not used again. */
  abandon(): void;
}

/**
 * The stripes of all uploads. Coded ones lie where they are encoded, in pages that drives take without copying them;
 * copies, and what does not fit there, elsewhere.
 */
export class Stripes {
  readonly #codecs: Codecs;
  readonly #memory: StripeMemory;
  readonly #pools = new Map<string, SchemePool>();

  constructor(codecs: Codecs, memory: StripeMemory) {
    this.#codecs = codecs;
    this.#memory = memory;
  }

  take(scheme: Scheme): Stripe {
    const isPaged = scheme.dataFragments > 1 && scheme.unitBytes % PAGE_BYTES === 0;
    const pooled = isPaged ? this.#poolOf(scheme)?.take() : undefined;
    return pooled ?? new HeapStripe(scheme, this.#codecs.of(scheme), this.#memory);
  }

  #poolOf(scheme: Scheme): SchemePool | undefined {
    const { dataFragments, parityFragments, unitBytes } = scheme;
    const name = `${dataFragments}+${parityFragments}:${unitBytes}`;
    const known = this.#pools.get(name);
    if (known !== undefined || this.#pools.size >= MAX_POOLS) return known;
    const pool = new SchemePool(scheme);
    this.#pools.set(name, pool);
    return pool;
  }
}

/** The pool that stripes of one scheme come from now. */
class SchemePool {
  readonly #scheme: Scheme;
  readonly #stripeCount: number;
  #pool: StripePool;
  #outCount = 0;
  /** The most that were out at once since the pool was new: about so many have memory. */
  #usedCount = 0;
  #abandonedCount = 0;

  constructor(scheme: Scheme) {
    this.#scheme = scheme;
    this.#stripeCount = Math.max(1, Math.floor(POOLED_STRIPE_BYTES / stripeMemoryBytes(scheme)));
    this.#pool = this.#newPool();
  }

  take(): Stripe | undefined {
    const stripe = this.#pool.acquire();
    if (stripe === undefined) return undefined;
    this.#outCount++;
    this.#usedCount = Math.max(this.#usedCount, this.#outCount);
    return new PooledStripe(stripe, stripeMemoryBytes(this.#scheme), this.#pool, this);
  }

  returned(from: StripePool, isAbandoned: boolean): void {
    if (from !== this.#pool) return;
    this.#outCount--;
    if (isAbandoned) this.#abandonedCount++;
    const isWorn = this.#abandonedCount > this.#stripeCount * MAX_ABANDONED_FRACTION;
    const usedBytes = this.#usedCount * stripeMemoryBytes(this.#scheme);
    // Memory of the kernel's is never given back in part. Stripes that are out keep the pool that they are of.
    if (isWorn || (this.#outCount === 0 && usedBytes > FREE_STRIPE_BYTES)) this.#pool = this.#newPool();
  }

  #newPool(): StripePool {
    this.#outCount = 0;
    this.#usedCount = 0;
    this.#abandonedCount = 0;
    return new StripePool({ scheme: codeOf(this.#scheme), stripeCount: this.#stripeCount });
  }
}

class PooledStripe implements Stripe {
  readonly bytes: number;
  readonly #stripe: LeasedStripe;
  readonly #pool: StripePool;
  readonly #owner: SchemePool;

  constructor(stripe: LeasedStripe, bytes: number, pool: StripePool, owner: SchemePool) {
    this.#stripe = stripe;
    this.bytes = bytes;
    this.#pool = pool;
    this.#owner = owner;
  }

  get data(): Uint8Array {
    return this.#stripe.data;
  }

  encode(filledBytes: number): readonly Uint8Array[] {
    return this.#stripe.encode(filledBytes).units;
  }

  release(): void {
    this.#stripe.release();
    this.#owner.returned(this.#pool, false);
  }

  abandon(): void {
    this.#owner.returned(this.#pool, true);
  }
}

class HeapStripe implements Stripe {
  readonly data: Uint8Array;
  readonly #buffer: Uint8Array;
  readonly #scheme: Scheme;
  readonly #codec: Codec;
  readonly #memory: StripeMemory;

  constructor(scheme: Scheme, codec: Codec, memory: StripeMemory) {
    this.#scheme = scheme;
    this.#codec = codec;
    this.#memory = memory;
    this.#buffer = memory.take(stripeMemoryBytes(scheme));
    this.data = this.#buffer.subarray(0, stripeBytesOf(codeOf(scheme)));
  }

  get bytes(): number {
    return this.#buffer.length;
  }

  release(): void {
    this.#memory.giveBack(this.#buffer);
  }

  /** The collector has it when nobody looks at it. */
  abandon(): void {}

  encode(filledBytes: number): readonly Uint8Array[] {
    const { dataFragments, parityFragments, unitBytes } = this.#scheme;
    assert(filledBytes > 0 && filledBytes <= this.data.length, "a stripe's filling is out of range");
    const length = unitBytesOf(codeOf(this.#scheme), filledBytes);
    if (dataFragments === 1) {
      return new Array<Uint8Array>(1 + parityFragments).fill(this.data.subarray(0, length));
    }
    this.data.fill(0, filledBytes, dataFragments * length);
    const data = Array.from({ length: dataFragments }, (_, unit) =>
      this.data.subarray(unit * length, (unit + 1) * length),
    );
    const parity = Array.from({ length: parityFragments }, (_, row) => {
      const at = (dataFragments + row) * unitBytes;
      return this.#buffer.subarray(at, at + length);
    });
    if (parityFragments > 0) this.#codec.encodeInto(data, parity);
    return [...data, ...parity];
  }
}

/** Memory of one stripe; copies share one unit. */
export function stripeMemoryBytes(scheme: Scheme): number {
  const { dataFragments, parityFragments, unitBytes } = scheme;
  return dataFragments === 1 ? unitBytes : stripeBytesOf(codeOf(scheme)) + parityFragments * unitBytes;
}

/** What all uploads, or all downloads, hold together. */
export class SharedBudget {
  #bytes = 0;
  readonly #limitBytes: number;

  constructor(limitBytes: number) {
    this.#limitBytes = limitBytes;
  }

  get usedBytes(): number {
    return this.#bytes;
  }

  get isSpent(): boolean {
    return this.#bytes > this.#limitBytes;
  }

  take(bytes: number): void {
    this.#bytes += bytes;
  }

  giveBack(bytes: number): void {
    this.#bytes -= bytes;
    assert(this.#bytes >= 0, "more memory is given back than was taken");
  }
}
