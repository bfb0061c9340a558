/** Where bodies become units: stripes are filled, encoded, and handed to the drives. */
import { assert } from "../../base/assert.ts";
import { type Codec, createCodec, stripeBytesOf, unitBytesOf } from "../../erasure/index.ts";
import type { Scheme } from "../../metadata/index.ts";
import { codeOf } from "./scheme.ts";

/** Codecs by their counts; a region has few schemes. */
const MAX_CODECS = 16;

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
export class Stripe {
  /** Where the data go, without gaps. */
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

  /** Nobody looks at it any more. A stripe that a drive may still look at is left to be collected. */
  release(): void {
    this.#memory.giveBack(this.#buffer);
  }

  /** Bytes of memory. */
  get bytes(): number {
    return this.#buffer.length;
  }

  /** The unit of each fragment, for the first `filledBytes` bytes of the data. */
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
