/**
 * The field GF(2^8) of the polynomial x^8 + x^4 + x^3 + x^2 + 1 (0x11d), in which 2 generates all nonzero elements.
 * Addition is exclusive or. docs/erasure.md says what is made of it.
 */
import { assert } from "../base/assert.ts";

const POLYNOMIAL = 0x11d;
const ORDER = 255;

/** powers[i] = 2^i, twice over, so that the sum of two logarithms needs no reduction. */
const powers = new Uint8Array(2 * ORDER);
const logarithms = new Uint8Array(256);

let power = 1;
for (let exponent = 0; exponent < ORDER; exponent++) {
  powers[exponent] = power;
  powers[exponent + ORDER] = power;
  logarithms[power] = exponent;
  power = power & 0x80 ? (power << 1) ^ POLYNOMIAL : power << 1;
}

export function multiply(a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  return powers[(logarithms[a] ?? 0) + (logarithms[b] ?? 0)] ?? 0;
}

/** a / b; b is not 0. */
export function divide(a: number, b: number): number {
  assert(b !== 0, "division by zero in GF(2^8)");
  if (a === 0) return 0;
  return powers[(logarithms[a] ?? 0) + ORDER - (logarithms[b] ?? 0)] ?? 0;
}

/** Bytes of a split table: the products of a constant with 0, 1, … 15, then with 0, 16, … 240. */
export const TABLE_BYTES = 32;

/** The split tables of all 256 constants, one after the other. */
export const splitTables: Uint8Array = new Uint8Array(256 * TABLE_BYTES);
for (let constant = 0; constant < 256; constant++) {
  for (let nibble = 0; nibble < 16; nibble++) {
    splitTables[constant * TABLE_BYTES + nibble] = multiply(constant, nibble);
    splitTables[constant * TABLE_BYTES + 16 + nibble] = multiply(constant, nibble << 4);
  }
}
