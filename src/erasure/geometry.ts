/**
 * Where a blob's bytes are: arithmetic on lengths and offsets, in bytes.
 *
 * A blob is a row of stripes. A full stripe holds k × unitBytes of data, cut into k data units in order, and m parity
 * units; unit i of each stripe goes to fragment i, so stripe s begins at s × unitBytes in every fragment. The last
 * stripe may be short: its `rest` bytes are cut into units of ⌈rest / k⌉, and what is missing at the end is zeros.
 *
 *   k = 3, unitBytes = 4, 17 bytes     fragment 0   0  1  2  3 │ 12 13
 *                                      fragment 1   4  5  6  7 │ 14 15
 *                                      fragment 2   8  9 10 11 │ 16  ·
 *                                      fragment 3   parity     │ parity
 */
import { assert } from "../base/assert.ts";

/** The greatest length of a blob, the unit of placement. */
export const MAX_BLOB_BYTES = 64 * 1024 * 1024;

/** How many fragments there are, without their geometry. */
export interface Code {
  /** k: how many fragments suffice to read. */
  readonly dataCount: number;
  /** m: how many fragments may be lost. */
  readonly parityCount: number;
}

export interface Scheme extends Code {
  /** Length of a unit in a full stripe. */
  readonly unitBytes: number;
}

/** Data in a full stripe. */
export const stripeBytesOf = ({ dataCount, unitBytes }: Scheme): number => dataCount * unitBytes;

/** How many stripes a blob of `length` bytes has; an empty one has none. */
export const stripeCountOf = (scheme: Scheme, length: number): number =>
  Math.ceil(length / stripeBytesOf(scheme));

/** Length of each unit of a stripe that holds `filledBytes` of data, at least 1 and at most a full stripe. */
export function unitBytesOf(scheme: Scheme, filledBytes: number): number {
  const isStripe = filledBytes >= 1 && filledBytes <= stripeBytesOf(scheme);
  assert(isStripe, `a stripe does not hold ${filledBytes} bytes`);
  return Math.ceil(filledBytes / scheme.dataCount);
}

/** Data in stripe number `stripe` of a blob of `length` bytes. */
export function filledBytesAt(scheme: Scheme, length: number, stripe: number): number {
  assert(stripe >= 0 && stripe < stripeCountOf(scheme, length), `a blob has no stripe ${stripe}`);
  return Math.min(stripeBytesOf(scheme), length - stripe * stripeBytesOf(scheme));
}

/** Length of each unit in stripe number `stripe` of a blob of `length` bytes. */
export const unitBytesAt = (scheme: Scheme, length: number, stripe: number): number =>
  unitBytesOf(scheme, filledBytesAt(scheme, length, stripe));

/** Where the unit of stripe number `stripe` begins in its fragment. */
export const unitOffset = ({ unitBytes }: Scheme, stripe: number): number => stripe * unitBytes;

/** Length of each fragment of a blob of `length` bytes. */
export function fragmentBytes(scheme: Scheme, length: number): number {
  const fullStripes = Math.floor(length / stripeBytesOf(scheme));
  const rest = length - fullStripes * stripeBytesOf(scheme);
  return fullStripes * scheme.unitBytes + Math.ceil(rest / scheme.dataCount);
}

/** Zeros at the end of the last stripe's data units, all together: less than k. */
export function paddingBytes(scheme: Scheme, length: number): number {
  const rest = length % stripeBytesOf(scheme);
  return Math.ceil(rest / scheme.dataCount) * scheme.dataCount - rest;
}

/** Bytes [from, to) of one data unit. */
export interface UnitRange {
  /** Of the data unit and of its fragment. */
  readonly unit: number;
  readonly from: number;
  readonly to: number;
}

export interface StripeRange {
  readonly stripe: number;
  /** Length of each unit of this stripe. */
  readonly unitBytes: number;
  /** Where this stripe's unit begins in every fragment. */
  readonly unitOffset: number;
  /** In the order of the blob's bytes; none is empty. */
  readonly units: readonly UnitRange[];
}

/** The parts of data units that hold bytes [from, to) of a blob of `length` bytes, stripe by stripe. */
export function* unitsOfRange(
  scheme: Scheme,
  length: number,
  from: number,
  to: number,
): Generator<StripeRange, void, undefined> {
  assert(from >= 0 && from <= to && to <= length, `a blob of ${length} bytes has no range ${from} to ${to}`);
  const stripeBytes = stripeBytesOf(scheme);
  for (let at = from; at < to; ) {
    const stripe = Math.floor(at / stripeBytes);
    const start = stripe * stripeBytes;
    const unitBytes = unitBytesAt(scheme, length, stripe);
    const units = unitsWithin(unitBytes, at - start, Math.min(to - start, stripeBytes));
    yield { stripe, unitBytes, unitOffset: unitOffset(scheme, stripe), units };
    at = start + stripeBytes;
  }
}

/** The parts of units that hold bytes [from, to) of one stripe. */
function unitsWithin(unitBytes: number, from: number, to: number): UnitRange[] {
  const units: UnitRange[] = [];
  for (let unit = Math.floor(from / unitBytes); unit * unitBytes < to; unit++) {
    const start = unit * unitBytes;
    units.push({ unit, from: Math.max(from - start, 0), to: Math.min(to - start, unitBytes) });
  }
  return units;
}

/** The byte positions that a stripe's ranges touch: to rebuild one unit, every other is read there. */
export function columnsOf({ units }: StripeRange): { readonly from: number; readonly to: number } {
  return {
    from: Math.min(...units.map(({ from }) => from)),
    to: Math.max(...units.map(({ to }) => to)),
  };
}
