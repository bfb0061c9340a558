/**
 * What one shard holds, as sums of blocks that follow one another and cover everything. It is made of one reading of
 * the shard; where a bound falls into a block, that block alone is read again, and parted there for good.
 */
import { assert, defined } from "../../base/assert.ts";
import { compareBytes } from "../../base/bytes.ts";
import { addSums } from "../../base/keyed-sums.ts";
import { type Block, noBound, type PlaceRange } from "../../metadata/index.ts";
import { emptySum, type SetSum } from "./element-set.ts";

export class ShardIndex {
  /** In order; each begins where the one before ends, and the last one ends behind everything. */
  #blocks: Block[] = [];

  get blockCount(): number {
    return this.#blocks.length;
  }

  /** While the shard is read, from the start on. */
  append(blocks: readonly Block[]): void {
    for (const block of blocks) this.#blocks.push(block);
  }

  /** When it has been read: what is behind the last block is empty. */
  finish(): void {
    if (this.#blocks.at(-1)?.end.length !== 0) this.#blocks.push({ end: noBound, ...emptySum });
  }

  /** Joins neighbours, two by two. */
  coarsen(): void {
    const joined: Block[] = [];
    for (let at = 0; at < this.#blocks.length; at += 2) {
      const first = this.#block(at);
      const second = this.#blocks[at + 1];
      joined.push(second === undefined ? first : join(first, second));
    }
    this.#blocks = joined;
  }

  /**
   * The blocks that bounds fall into, parted there.
   * @param bounds in order, none empty
   */
  piecesAt(bounds: readonly Uint8Array[]): PlaceRange[] {
    const pieces: PlaceRange[] = [];
    let next = 0;
    for (let at = this.#firstAfter(bounds[0] ?? noBound); next < bounds.length; at++) {
      const { end } = this.#block(at);
      let from = this.#startOf(at);
      const first = pieces.length;
      for (; next < bounds.length; next++) {
        const bound = defined(bounds[next], "a bound");
        if (!isBefore(bound, end)) break;
        if (compareBytes(bound, from) <= 0) continue;
        pieces.push({ from, to: bound });
        from = bound;
      }
      if (pieces.length > first) pieces.push({ from, to: end });
      // Straight to the block of the next bound.
      const bound = bounds[next];
      if (bound !== undefined) at = Math.max(at, this.#firstAfter(bound) - 1);
    }
    return pieces;
  }

  /**
   * Puts other blocks in the place of what ranges hold, or parts of one block. What they leave out is empty.
   * @param parts in order; they begin and end where blocks do, or together cover those that they are parts of
   */
  replaceAll(parts: readonly { readonly range: PlaceRange; readonly blocks: readonly Block[] }[]): void {
    const replaced: Block[] = [];
    let at = 0;
    for (const { range, blocks } of parts) {
      const from = range.from.length === 0 ? 0 : this.#firstAfter(range.from);
      for (; at < from; at++) replaced.push(this.#block(at));
      for (const block of blocks) replaced.push(block);
      const isCovered = blocks.length > 0 && isSameBound(defined(blocks.at(-1), "a block").end, range.to);
      if (!isCovered) replaced.push({ end: range.to, ...emptySum });
      // A part of a block goes with the block's last part.
      while (at < this.#blocks.length && !isBefore(range.to, this.#block(at).end)) at++;
    }
    for (; at < this.#blocks.length; at++) replaced.push(this.#block(at));
    this.#blocks = replaced;
  }

  /** @param range begins and ends where blocks do */
  sum(range: PlaceRange): SetSum {
    let count = 0;
    let sum = 0n;
    for (const block of this.within(range)) {
      count += block.count;
      sum = addSums(sum, block.sum);
    }
    return { count, sum };
  }

  /** The blocks of a range that begins and ends where blocks do. */
  *within({ from, to }: PlaceRange): Generator<Block> {
    let at = from.length === 0 ? 0 : this.#firstAfter(from);
    assert(at === 0 || isSameBound(this.#startOf(at), from), "a range begins where a block does");
    for (; at < this.#blocks.length; at++) {
      const block = this.#block(at);
      if (isBefore(to, block.end)) break;
      yield block;
    }
  }

  /** The first block that ends behind a bound: the one that it falls into or begins. */
  #firstAfter(bound: Uint8Array): number {
    let low = 0;
    let high = this.#blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(bound, this.#block(middle).end)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  #startOf(at: number): Uint8Array {
    return at === 0 ? noBound : this.#block(at - 1).end;
  }

  #block(at: number): Block {
    return defined(this.#blocks[at], "a block");
  }
}

/** Of ends: an empty one is behind everything. */
function isBefore(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length === 0) return false;
  return b.length === 0 || compareBytes(a, b) < 0;
}

const isSameBound = (a: Uint8Array, b: Uint8Array): boolean => compareBytes(a, b) === 0;

const join = (a: Block, b: Block): Block => ({
  end: b.end,
  count: a.count + b.count,
  sum: addSums(a.sum, b.sum),
});
