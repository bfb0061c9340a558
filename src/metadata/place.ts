/**
 * A version's place in its bucket: the key's UTF-8 bytes, a NUL, and the version's bytes inverted. Places are ordered as
 * bytes: by key, and the newest version of a key first. Any bytes can be a bound between places.
 */
import { compareBytes } from "../base/bytes.ts";
import type { VersionId } from "../base/version-id.ts";
import { decoding, hexOf, malformed, VERSION_ID_BYTES } from "./codec/names.ts";
import { isStorableKey, MAX_KEY_BYTES } from "./keyspace.ts";

/** With one byte more, so that what follows a place is a bound too. */
export const MAX_BOUND_BYTES = MAX_KEY_BYTES + 1 + VERSION_ID_BYTES + 1;

/** Bounds. `from` is inclusive, `to` exclusive; an empty `to` is behind everything. */
export interface PlaceRange {
  readonly from: Uint8Array;
  readonly to: Uint8Array;
}

export const noBound = new Uint8Array(0);
export const wholeBucket: PlaceRange = { from: noBound, to: noBound };

export function placeOf(key: string, version: VersionId): Uint8Array {
  const keyBytes = Buffer.byteLength(key);
  const place = Buffer.alloc(keyBytes + 1 + VERSION_ID_BYTES);
  place.write(key);
  place.write(version, keyBytes + 1, "hex");
  invertBytes(place, keyBytes + 1, place.length);
  return place;
}

export interface Placed {
  readonly key: string;
  readonly version: VersionId;
}

/** @throws message.malformed for bytes that are no version's place */
export function placedOf(place: Uint8Array): Placed {
  const keyBytes = place.length - 1 - VERSION_ID_BYTES;
  if (keyBytes < 1 || place[keyBytes] !== 0) throw malformed("a version's place");
  const version = Buffer.from(place.subarray(keyBytes + 1));
  invertBytes(version, 0, version.length);
  const key = decoding("a version's place", () => strictText.decode(place.subarray(0, keyBytes)));
  if (!isStorableKey(key)) throw malformed("a version's place");
  return { key, version: hexOf(version) as VersionId };
}

const strictText = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The shortest bound that parts two places, or bounds, of which the first is less. */
export function boundBetween(before: Uint8Array, after: Uint8Array): Uint8Array {
  let common = 0;
  while (common < before.length && before[common] === after[common]) common++;
  return after.subarray(0, common + 1);
}

/** Whether a range can hold anything. */
export const isRange = ({ from, to }: PlaceRange): boolean => to.length === 0 || compareBytes(from, to) < 0;

export function invertBytes(bytes: Uint8Array, from: number, to: number): void {
  for (let at = from; at < to; at++) bytes[at] = ~(bytes[at] as number) & 0xff;
}
