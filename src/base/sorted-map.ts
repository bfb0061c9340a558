/**
 * An ordered map from bytes to values that never changes: an editor makes the next version and shares with the old
 * one every leaf it did not touch, so keeping an old version costs nothing. Two levels are enough for what it
 * carries (what a store has not committed yet, a simulated drive): some 10^5 keys.
 */
import { compareBytes } from "./bytes.ts";
import type { RangeOptions } from "./store.ts";

/** A leaf splits in two when it outgrows this. */
const MAX_LEAF_KEYS = 64;

interface Leaf<V> {
  /** The token of the editor that may change the leaf in place; every other one copies it first. */
  readonly owner: object;
  /** Ascending, never empty. */
  readonly keys: Uint8Array[];
  readonly values: V[];
}

export type SortedEntry<V> = readonly [key: Uint8Array, value: V];

export class SortedMap<V> {
  readonly size: number;
  readonly #leaves: readonly Leaf<V>[];

  /** Takes the leaves over; others start from `empty`. */
  constructor(leaves: readonly Leaf<V>[], size: number) {
    this.#leaves = leaves;
    this.size = size;
  }

  static empty<V>(): SortedMap<V> {
    return new SortedMap<V>([], 0);
  }

  get(key: Uint8Array): V | undefined {
    return find(this.#leaves, key);
  }

  has(key: Uint8Array): boolean {
    return contains(this.#leaves, key);
  }

  /** In order, lazily; `limit` is not looked at. */
  entries(range: RangeOptions = {}): Iterator<SortedEntry<V>> & Iterable<SortedEntry<V>> {
    return walk(this.#leaves, range);
  }

  edit(): SortedMapEditor<V> {
    return new SortedMapEditor(this.#leaves, this.size);
  }
}

export class SortedMapEditor<V> {
  readonly #leaves: Leaf<V>[];
  /** Not the editor itself: that would keep its whole version alive as long as one leaf. */
  readonly #token = {};
  #size: number;
  #changes = 0;

  constructor(leaves: readonly Leaf<V>[], size: number) {
    this.#leaves = leaves.slice();
    this.#size = size;
  }

  /** Moves with every change: an iterator made before the last one must not be used. */
  get changes(): number {
    return this.#changes;
  }

  get(key: Uint8Array): V | undefined {
    return find(this.#leaves, key);
  }

  has(key: Uint8Array): boolean {
    return contains(this.#leaves, key);
  }

  entries(range: RangeOptions = {}): Iterator<SortedEntry<V>> & Iterable<SortedEntry<V>> {
    return walk(this.#leaves, range);
  }

  /** Keeps `key` and `value` themselves, not copies. */
  set(key: Uint8Array, value: V): void {
    this.#changes++;
    if (this.#leaves.length === 0) {
      this.#leaves.push({ owner: this.#token, keys: [key], values: [value] });
      this.#size = 1;
      return;
    }
    const at = Math.max(0, leafBefore(this.#leaves, key));
    const leaf = this.#own(at);
    const position = lowerBound(leaf.keys, key);
    const found = leaf.keys[position];
    if (found !== undefined && compareBytes(found, key) === 0) {
      leaf.values[position] = value;
      return;
    }
    leaf.keys.splice(position, 0, key);
    leaf.values.splice(position, 0, value);
    this.#size++;
    if (leaf.keys.length > MAX_LEAF_KEYS) this.#split(at, leaf);
  }

  /** Does nothing when the key is missing. */
  delete(key: Uint8Array): void {
    if (!contains(this.#leaves, key)) return;
    this.#changes++;
    this.#size--;
    const at = leafBefore(this.#leaves, key);
    const leaf = this.#own(at);
    const position = lowerBound(leaf.keys, key);
    leaf.keys.splice(position, 1);
    leaf.values.splice(position, 1);
    if (leaf.keys.length === 0) this.#leaves.splice(at, 1);
  }

  /** The edited map. The editor must not be used afterwards. */
  done(): SortedMap<V> {
    return new SortedMap(this.#leaves, this.#size);
  }

  #own(at: number): Leaf<V> {
    const leaf = this.#leaves[at] as Leaf<V>;
    if (leaf.owner === this.#token) return leaf;
    const copy: Leaf<V> = { owner: this.#token, keys: leaf.keys.slice(), values: leaf.values.slice() };
    this.#leaves[at] = copy;
    return copy;
  }

  #split(at: number, leaf: Leaf<V>): void {
    // Keys often arrive in ascending order: a full last leaf then stays nearly full.
    const isLast = at === this.#leaves.length - 1;
    const keep = isLast ? MAX_LEAF_KEYS - 4 : MAX_LEAF_KEYS >> 1;
    const right: Leaf<V> = {
      owner: this.#token,
      keys: leaf.keys.splice(keep),
      values: leaf.values.splice(keep),
    };
    this.#leaves.splice(at + 1, 0, right);
  }
}

/** The last leaf that starts at or before `key`; -1 when all start after it. */
function leafBefore<V>(leaves: readonly Leaf<V>[], key: Uint8Array): number {
  let low = 0;
  let high = leaves.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const first = (leaves[middle] as Leaf<V>).keys[0] as Uint8Array;
    if (compareBytes(first, key) <= 0) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The first position whose key is not before `key`. */
function lowerBound(keys: readonly Uint8Array[], key: Uint8Array): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareBytes(keys[middle] as Uint8Array, key) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function find<V>(leaves: readonly Leaf<V>[], key: Uint8Array): V | undefined {
  const leaf = leaves[leafBefore(leaves, key)];
  if (leaf === undefined) return undefined;
  const position = lowerBound(leaf.keys, key);
  const found = leaf.keys[position];
  return found !== undefined && compareBytes(found, key) === 0 ? leaf.values[position] : undefined;
}

function contains<V>(leaves: readonly Leaf<V>[], key: Uint8Array): boolean {
  const leaf = leaves[leafBefore(leaves, key)];
  if (leaf === undefined) return false;
  const found = leaf.keys[lowerBound(leaf.keys, key)];
  return found !== undefined && compareBytes(found, key) === 0;
}

function walk<V>(leaves: readonly Leaf<V>[], range: RangeOptions): Generator<SortedEntry<V>, undefined> {
  return range.reverse === true ? walkDown(leaves, range) : walkUp(leaves, range);
}

function* walkUp<V>(leaves: readonly Leaf<V>[], range: RangeOptions): Generator<SortedEntry<V>, undefined> {
  const { from, to } = range;
  let at = from === undefined ? 0 : Math.max(0, leafBefore(leaves, from));
  let position = from === undefined ? 0 : lowerBound(leaves[at]?.keys ?? [], from);
  for (; at < leaves.length; at++, position = 0) {
    const leaf = leaves[at] as Leaf<V>;
    for (; position < leaf.keys.length; position++) {
      const key = leaf.keys[position] as Uint8Array;
      if (to !== undefined && compareBytes(key, to) >= 0) return undefined;
      yield [key, leaf.values[position] as V];
    }
  }
  return undefined;
}

function* walkDown<V>(leaves: readonly Leaf<V>[], range: RangeOptions): Generator<SortedEntry<V>, undefined> {
  const { from, to } = range;
  let at = to === undefined ? leaves.length - 1 : leafBefore(leaves, to);
  let position = to === undefined ? undefined : lowerBound(leaves[at]?.keys ?? [], to) - 1;
  for (; at >= 0; at--, position = undefined) {
    const leaf = leaves[at] as Leaf<V>;
    for (let i = position ?? leaf.keys.length - 1; i >= 0; i--) {
      const key = leaf.keys[i] as Uint8Array;
      if (from !== undefined && compareBytes(key, from) < 0) return undefined;
      yield [key, leaf.values[i] as V];
    }
  }
  return undefined;
}
