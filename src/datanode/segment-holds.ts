import { assert } from "../base/assert.ts";

/**
 * Segments with units of fragments that are not committed yet. No index entry tells of such units, so compaction must
 * leave a segment alone while anybody holds it.
 */
export class SegmentHolds {
  /** By how many fragments each is held; never 0. */
  readonly #counts = new Map<number, number>();

  hold(segment: number): void {
    this.#counts.set(segment, (this.#counts.get(segment) ?? 0) + 1);
  }

  release(segment: number): void {
    const left = (this.#counts.get(segment) ?? 0) - 1;
    assert(left >= 0, "a hold is released twice");
    if (left === 0) this.#counts.delete(segment);
    else this.#counts.set(segment, left);
  }

  isHeld(segment: number): boolean {
    return this.#counts.has(segment);
  }
}
