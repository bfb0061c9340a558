import { type StripeRange, stripeBytesOf } from "../../erasure/index.ts";
import type { PlacementGroup } from "../../metadata/index.ts";
import { codeOf } from "./scheme.ts";
import type { StripeMemory } from "./stripes.ts";

/**
 * One buffer for what a batch wants: its units lie there as they do in the object, so that drives of this node read
 * into their places and nothing is copied on the way to the consumer.
 */
export class BatchMemory {
  readonly #memory: StripeMemory;
  readonly #buffer: Uint8Array;
  readonly #isPooled: boolean;
  /** By stripe of the batch, then by fragment. */
  readonly #places: readonly ReadonlyMap<number, Uint8Array>[];

  /** Undefined for copies: more than one of them may be read for the same place. */
  static of(
    memory: StripeMemory,
    group: PlacementGroup,
    ranges: readonly StripeRange[],
  ): BatchMemory | undefined {
    return group.scheme.dataFragments === 1 ? undefined : new BatchMemory(memory, group, ranges);
  }

  private constructor(memory: StripeMemory, { scheme }: PlacementGroup, ranges: readonly StripeRange[]) {
    const bytes = ranges.reduce((sum, { unitBytes, units }) => sum + unitBytes * units.length, 0);
    this.#memory = memory;
    // Whole stripes come again and again, other lengths seldom.
    this.#isPooled = bytes % stripeBytesOf(codeOf(scheme)) === 0;
    const buffer = this.#isPooled ? memory.take(bytes) : Buffer.allocUnsafeSlow(bytes);
    this.#buffer = buffer;
    let at = 0;
    this.#places = ranges.map(({ unitBytes, units }) => {
      const places = new Map<number, Uint8Array>();
      for (const { unit } of units) {
        places.set(unit, buffer.subarray(at, at + unitBytes));
        at += unitBytes;
      }
      return places;
    });
  }

  /** For a fragment's units of stripes `from` up to, not including, `to`; undefined where one of them is not wanted. */
  places(fragment: number, from: number, to: number): readonly Uint8Array[] | undefined {
    const places: Uint8Array[] = [];
    for (let stripe = from; stripe < to; stripe++) {
      const place = this.#places[stripe]?.get(fragment);
      if (place === undefined) return undefined;
      places.push(place);
    }
    return places;
  }

  /** Nobody looks at it, or reads into it, any more. Otherwise it is left to be collected. */
  release(): void {
    if (this.#isPooled) this.#memory.giveBack(this.#buffer);
  }
}
