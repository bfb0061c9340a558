/**
 * One ordered view of several layers, the newest first: what has not reached the disk above what has. A layer says
 * of a key that it has a value, that it was deleted (`undefined`), or nothing.
 */
import { compareBytes, copyBytes, successorOf } from "../base/bytes.ts";
import type { SortedEntry } from "../base/sorted-map.ts";
import type { RangeOptions, StoreEntry } from "../base/store.ts";

export interface Layer {
  has(key: Uint8Array): boolean;
  get(key: Uint8Array): Uint8Array | undefined;
  entries(range: RangeOptions): Iterator<SortedEntry<Uint8Array | undefined>>;
}

/** The lowest layer. Its values are the caller's. */
export interface BaseLayer {
  get(key: Uint8Array): Uint8Array | undefined;
  entries(range: RangeOptions): Iterator<SortedEntry<Uint8Array | undefined>>;
}

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
    const merge = mergeLayers(layers, base, rest);
    let lastKey: Uint8Array | undefined;
    try {
      while (left > 0 && changes() === before) {
        const next = merge.next();
        if (next.done === true) return undefined;
        lastKey = next.value.key;
        left--;
        yield next.value;
      }
    } finally {
      merge.return(undefined);
    }
    if (lastKey !== undefined) {
      rest = reverse ? { ...rest, to: lastKey } : { ...rest, from: successorOf(lastKey) };
    }
  }
  return undefined;
}

type Source = Iterator<SortedEntry<Uint8Array | undefined>>;
type Head = IteratorResult<SortedEntry<Uint8Array | undefined>>;

function* mergeLayers(
  layers: readonly Layer[],
  base: BaseLayer,
  range: RangeOptions,
): Generator<StoreEntry, undefined> {
  const direction = range.reverse === true ? -1 : 1;
  const sources = [...layers.map((layer) => layer.entries(range)), base.entries(range)];
  const heads = sources.map((source) => source.next());
  const last = sources.length - 1;
  try {
    for (;;) {
      // Equal keys: the newer layer comes first, and stays.
      let winner = -1;
      let first: SortedEntry<Uint8Array | undefined> | undefined;
      for (const [at, head] of heads.entries()) {
        if (head.done === true) continue;
        if (first !== undefined && direction * compareBytes(head.value[0], first[0]) >= 0) continue;
        first = head.value;
        winner = at;
      }
      if (first === undefined) return undefined;
      // What has reached the disk is mostly all there is: then there is nothing to compare.
      while (winner === last && isAlone(heads, last)) {
        const head = heads[last] as Head;
        if (head.done === true) return undefined;
        const [key, value] = head.value;
        heads[last] = (sources[last] as Source).next();
        if (value !== undefined) yield { key, value };
      }
      const [key, value] = first;
      for (const [at, head] of heads.entries()) {
        if (head.done === true || (at !== winner && compareBytes(head.value[0], key) !== 0)) continue;
        heads[at] = (sources[at] as Source).next();
      }
      if (value === undefined) continue;
      yield winner === last ? { key, value } : { key: copyBytes(key), value: copyBytes(value) };
    }
  } finally {
    for (const source of sources) source.return?.(undefined);
  }
}

/** Whether all sources above the last are at their end, where they stay. */
function isAlone(heads: readonly Head[], last: number): boolean {
  for (let at = 0; at < last; at++) if (heads[at]?.done !== true) return false;
  return true;
}
