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
        lastKey = copyBytes(next.value.key);
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

function* mergeLayers(
  layers: readonly Layer[],
  base: BaseLayer,
  range: RangeOptions,
): Generator<StoreEntry, undefined> {
  const direction = range.reverse === true ? -1 : 1;
  const sources = [...layers.map((layer) => layer.entries(range)), base.entries(range)];
  const heads = sources.map((source) => source.next());
  try {
    for (;;) {
      let first: SortedEntry<Uint8Array | undefined> | undefined;
      let winner = -1;
      heads.forEach((head, at) => {
        if (head.done === true) return;
        // Equal keys: the newer layer came first and stays.
        if (first === undefined || direction * compareBytes(head.value[0], first[0]) < 0) {
          first = head.value;
          winner = at;
        }
      });
      if (first === undefined) return undefined;
      const [key, value] = first;
      heads.forEach((head, at) => {
        if (head.done !== true && compareBytes(head.value[0], key) === 0) {
          heads[at] = (sources[at] as Iterator<SortedEntry<Uint8Array | undefined>>).next();
        }
      });
      if (value === undefined) continue;
      const isBase = winner === sources.length - 1;
      yield isBase ? { key, value } : { key: copyBytes(key), value: copyBytes(value) };
    }
  } finally {
    for (const source of sources) source.return?.(undefined);
  }
}
