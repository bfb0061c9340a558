/**
 * One ordered view of several layers, the newest first: what has not reached the disk above what has. A layer says
 * of a key that it has a value, that it was deleted (`undefined`), or nothing.
 */
import { assert } from "../base/assert.ts";
import { compareBytes, copyBytes, successorOf } from "../base/bytes.ts";
import type { SortedEntry } from "../base/sorted-map.ts";
import type { CursorOptions, RangeOptions, RowCursor, StoreEntry } from "../base/store.ts";

export interface Layer {
  has(key: Uint8Array): boolean;
  get(key: Uint8Array): Uint8Array | undefined;
  entries(range: RangeOptions): Iterator<SortedEntry<Uint8Array | undefined>>;
}

/** The lowest layer, which deletes nothing. */
export interface BaseLayer {
  /** @returns bytes that are the caller's */
  get(key: Uint8Array): Uint8Array | undefined;
  cursor(range: CursorOptions): RowCursor;
}

const noBytes = new Uint8Array(0);

const noRows: RowCursor = {
  ...{ key: noBytes, keyFrom: 0, keyTo: 0, value: noBytes, valueBytes: 0 },
  next: () => false,
  close: () => {},
};

/** Beneath layers that are all there is. */
export const nothingBelow: BaseLayer = { get: () => undefined, cursor: () => noRows };

/** @returns bytes that are the caller's. */
export function getLayered(
  layers: readonly Layer[],
  base: BaseLayer,
  key: Uint8Array,
): Uint8Array | undefined {
  for (const layer of layers) {
    const value = layer.get(key);
    if (value !== undefined) return copyBytes(value);
    if (layer.has(key)) return undefined;
  }
  return base.get(key);
}

/**
 * Merges the layers lazily. When `changes()` moves while iterating, the merge starts again behind the last key, so
 * that it sees what was written ahead of it.
 */
export function* rangeLayered(
  layers: readonly Layer[],
  base: BaseLayer,
  range: RangeOptions,
  changes: () => number,
): Generator<StoreEntry, undefined> {
  const reverse = range.reverse === true;
  let left = range.limit ?? Number.POSITIVE_INFINITY;
  let rest = range;
  while (left > 0) {
    const before = changes();
    const rows = new LayeredCursor(layers, base, rest, changes);
    let lastKey: Uint8Array | undefined;
    try {
      while (left > 0 && changes() === before) {
        if (!rows.next()) return undefined;
        lastKey = ownBytes(rows.key, rows.keyFrom, rows.keyTo);
        left--;
        yield { key: lastKey, value: ownBytes(rows.value, 0, rows.valueBytes) };
      }
    } finally {
      rows.close();
    }
    if (lastKey !== undefined) {
      rest = reverse ? { ...rest, to: lastKey } : { ...rest, from: successorOf(lastKey) };
    }
  }
  return undefined;
}

/** @param changes throws when the transaction has ended, and must not move before the last step */
export function cursorLayered(
  layers: readonly Layer[],
  base: BaseLayer,
  range: CursorOptions,
  changes: () => number,
): RowCursor {
  return new LayeredCursor(layers, base, range, changes);
}

/** Shows memory of the layers themselves. */
class LayeredCursor implements RowCursor {
  key: Uint8Array = noBytes;
  keyFrom = 0;
  keyTo = 0;
  value: Uint8Array = noBytes;
  valueBytes = 0;
  readonly #direction: 1 | -1;
  readonly #changes: () => number;
  readonly #begunAt: number;
  readonly #base: RowCursor;
  readonly #above: Iterator<SortedEntry<Uint8Array | undefined>>;
  /** The next row of the layers above the base. What has reached the disk is mostly all there is. */
  #head: SortedEntry<Uint8Array | undefined> | undefined;
  /** Where the base stands: on a row that was not shown yet, or not. */
  #isBaseAhead = false;
  #isBaseDone = false;

  constructor(layers: readonly Layer[], base: BaseLayer, range: CursorOptions, changes: () => number) {
    this.#direction = range.reverse === true ? -1 : 1;
    this.#changes = changes;
    this.#begunAt = changes();
    this.#above = mergeLayers(layers, range, this.#direction);
    this.#head = nextOf(this.#above);
    this.#base = base.cursor(range);
  }

  next(): boolean {
    assert(this.#changes() === this.#begunAt, "a cursor from before a write");
    for (;;) {
      const hasBase = this.#stepBase();
      const head = this.#head;
      const order = head === undefined ? -1 : hasBase ? this.#compareBase(head[0]) : 1;
      if (order < 0) {
        this.#isBaseAhead = false;
        if (hasBase) this.#showBase();
        return hasBase;
      }
      // Equal keys: the newer layer's stays.
      if (order === 0) this.#isBaseAhead = false;
      const [key, value] = head as SortedEntry<Uint8Array | undefined>;
      this.#head = nextOf(this.#above);
      if (value === undefined) continue;
      this.#show(key, value);
      return true;
    }
  }

  close(): void {
    this.#isBaseDone = true;
    this.#isBaseAhead = false;
    this.#head = undefined;
    this.#above.return?.(undefined);
    this.#base.close();
  }

  #stepBase(): boolean {
    if (this.#isBaseAhead || this.#isBaseDone) return this.#isBaseAhead;
    this.#isBaseAhead = this.#base.next();
    this.#isBaseDone = !this.#isBaseAhead;
    return this.#isBaseAhead;
  }

  #compareBase(key: Uint8Array): number {
    const { key: baseKey, keyFrom, keyTo } = this.#base;
    return this.#direction * compareBytes(baseKey.subarray(keyFrom, keyTo), key);
  }

  #showBase(): void {
    const base = this.#base;
    this.key = base.key;
    this.keyFrom = base.keyFrom;
    this.keyTo = base.keyTo;
    this.value = base.value;
    this.valueBytes = base.valueBytes;
  }

  #show(key: Uint8Array, value: Uint8Array): void {
    this.key = key;
    this.keyFrom = 0;
    this.keyTo = key.length;
    this.value = value;
    this.valueBytes = value.length;
  }
}

type Source = Iterator<SortedEntry<Uint8Array | undefined>>;

function nextOf(source: Source): SortedEntry<Uint8Array | undefined> | undefined {
  const found = source.next();
  return found.done === true ? undefined : found.value;
}

/** Of all but the base; deletions stay, since they hide what the base has. */
function* mergeLayers(
  layers: readonly Layer[],
  range: CursorOptions,
  direction: 1 | -1,
): Generator<SortedEntry<Uint8Array | undefined>, undefined> {
  const sources = layers.map((layer) => layer.entries(range));
  const heads = sources.map(nextOf);
  try {
    for (;;) {
      let first: SortedEntry<Uint8Array | undefined> | undefined;
      for (const head of heads) {
        // Equal keys: the newer layer comes first, and stays.
        if (head === undefined) continue;
        if (first === undefined || direction * compareBytes(head[0], first[0]) < 0) first = head;
      }
      if (first === undefined) return undefined;
      for (const [at, head] of heads.entries()) {
        if (head !== undefined && compareBytes(head[0], first[0]) === 0)
          heads[at] = nextOf(sources[at] as Source);
      }
      yield first;
    }
  } finally {
    for (const source of sources) source.return?.(undefined);
  }
}

/** From Node's pool when short: memory of its own would cost ten times as much as the copy. */
function ownBytes(source: Uint8Array, from: number, to: number): Uint8Array {
  const own = Buffer.allocUnsafe(to - from);
  Buffer.prototype.copy.call(source, own, 0, from, to);
  return own;
}
