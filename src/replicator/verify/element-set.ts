/** A bucket's versions in one region, as an ordered set that can be summed, split and listed. */
import type { Element, PlaceRange } from "../../metadata/index.ts";

export interface SetSum {
  readonly count: number;
  /** The keyed sum of its elements. Below 2^128. */
  readonly sum: bigint;
}

export const emptySum: SetSum = { count: 0, sum: 0n };

export const isSameSum = (a: SetSum, b: SetSum): boolean => a.count === b.count && a.sum === b.sum;

/** Ranges are in order and don't overlap. Answers are in their order. */
export interface ElementSet {
  sums(ranges: readonly PlaceRange[]): Promise<readonly SetSum[]>;
  /**
   * Bounds strictly within each range that part it into about `parts` pieces of one size: at least one bound for a
   * range of two elements or more.
   */
  split(ranges: readonly PlaceRange[], parts: number): Promise<readonly (readonly Uint8Array[])[]>;
  /** All elements of each. Ask of ranges that hold few. */
  list(ranges: readonly PlaceRange[]): Promise<readonly (readonly Element[])[]>;
}
