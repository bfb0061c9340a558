/** All versions of a range of places, one after the other, read no further than they are needed. */
import type { BucketId } from "../../base/ids.ts";
import type { ReadTransaction, RowCursor } from "../../base/store.ts";
import { ElementReader } from "../codec/element.ts";
import { BUCKET_ID_BYTES, VERSION_ID_BYTES } from "../codec/names.ts";
import { bucketPrefix, endOfPrefix, Table } from "../keyspace.ts";
import { invertBytes, type PlaceRange } from "../place.ts";

const PREFIX_BYTES = 1 + BUCKET_ID_BYTES;

/** @returns whether to go on */
export type VisitVersion = (placeBytes: number, row: ElementReader) => boolean;

/**
 * Merges current versions and others, in the order of places.
 * @param into each version's place is laid at its start before `visit` is called
 * @returns whether the end of the range was reached
 */
export function walkVersions(
  transaction: ReadTransaction,
  bucket: BucketId,
  range: PlaceRange,
  into: Uint8Array,
  visit: VisitVersion,
): boolean {
  const reader = new ElementReader();
  const currents = transaction.cursor(currentBounds(bucket, range));
  const others = transaction.cursor(otherBounds(bucket, range));
  try {
    let hasCurrent = currents.next();
    let hasOther = others.next();
    for (;;) {
      if (hasCurrent && (!hasOther || isFirst(currents, others))) {
        reader.open(currents.value, currents.valueBytes);
        const placeBytes = layCurrentPlace(into, currents, reader.versionAt);
        const side = sideOf(into, placeBytes, range);
        if (side === 0 && !visit(placeBytes, reader)) return false;
        // Nothing of its key is before `to`, and its key is the range's last.
        hasCurrent = side <= 0 && currents.next();
        continue;
      }
      if (!hasOther) return true;
      reader.open(others.value, others.valueBytes);
      if (!visit(layKey(into, others), reader)) return false;
      hasOther = others.next();
    }
  } finally {
    currents.close();
    others.close();
  }
}

interface RowBounds {
  readonly from: Uint8Array;
  readonly to: Uint8Array;
}

function otherBounds(bucket: BucketId, { from, to }: PlaceRange): RowBounds {
  const prefix = bucketPrefix(Table.versions, bucket);
  return {
    from: Buffer.concat([prefix, from]),
    to: to.length === 0 ? endOfPrefix(prefix) : Buffer.concat([prefix, to]),
  };
}

/** Rows of current versions end with their key: a bound within a key's versions is rounded to take its row in. */
function currentBounds(bucket: BucketId, { from, to }: PlaceRange): RowBounds {
  const prefix = bucketPrefix(Table.current, bucket);
  const fromKey = withoutVersion(from);
  const toKey = withoutVersion(to);
  const isWithinKey = toKey.length < to.length;
  const end = isWithinKey ? Buffer.concat([prefix, toKey, oneNul]) : Buffer.concat([prefix, to]);
  return {
    from: Buffer.concat([prefix, fromKey]),
    to: to.length === 0 ? endOfPrefix(prefix) : end,
  };
}

const oneNul = Uint8Array.of(0);

function withoutVersion(bound: Uint8Array): Uint8Array {
  const nul = bound.indexOf(0);
  return nul < 0 ? bound : bound.subarray(0, nul);
}

/** What follows the bucket in a row's key. @returns its length */
function layKey(into: Uint8Array, { key, keyFrom, keyTo }: RowCursor): number {
  const from = keyFrom + PREFIX_BYTES;
  for (let at = from; at < keyTo; at++) into[at - from] = key[at] as number;
  return keyTo - from;
}

/** @returns its length */
function layCurrentPlace(into: Uint8Array, row: RowCursor, versionAt: number): number {
  const keyBytes = layKey(into, row);
  const { value } = row;
  into[keyBytes] = 0;
  const placeBytes = keyBytes + 1 + VERSION_ID_BYTES;
  for (let at = 0; at < VERSION_ID_BYTES; at++) into[keyBytes + 1 + at] = value[versionAt + at] as number;
  invertBytes(into, keyBytes + 1, placeBytes);
  return placeBytes;
}

/** Negative before the range, positive behind it, 0 within. */
function sideOf(place: Uint8Array, placeBytes: number, { from, to }: PlaceRange): number {
  if (compare(place, placeBytes, from) < 0) return -1;
  return to.length > 0 && compare(place, placeBytes, to) >= 0 ? 1 : 0;
}

function compare(place: Uint8Array, placeBytes: number, bound: Uint8Array): number {
  const length = Math.min(placeBytes, bound.length);
  for (let at = 0; at < length; at++) {
    const difference = (place[at] as number) - (bound[at] as number);
    if (difference !== 0) return difference;
  }
  return placeBytes - bound.length;
}

/** Whether a current version comes first: it is newer than all others of its key. */
function isFirst(current: RowCursor, other: RowCursor): boolean {
  const { key: currentKey, keyFrom: currentFrom } = current;
  const { key: otherKey, keyFrom: otherFrom } = other;
  const currentBytes = current.keyTo - currentFrom;
  const otherBytes = other.keyTo - otherFrom - 1 - VERSION_ID_BYTES;
  const end = Math.min(currentBytes, otherBytes);
  for (let at = PREFIX_BYTES; at < end; at++) {
    const difference = (currentKey[currentFrom + at] as number) - (otherKey[otherFrom + at] as number);
    if (difference !== 0) return difference < 0;
  }
  return currentBytes <= otherBytes;
}
