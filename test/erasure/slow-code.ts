/** The erasure code as docs/erasure.md defines it, byte by byte, sharing nothing with src/erasure. */

/** The product in GF(2^8) modulo x^8 + x^4 + x^3 + x^2 + 1, as schools multiply. */
export function slowMultiply(a: number, b: number): number {
  let product = 0;
  for (let bit = 0; bit < 8; bit++) if (b & (1 << bit)) product ^= a << bit;
  for (let bit = 14; bit >= 8; bit--) if (product & (1 << bit)) product ^= 0x11d << (bit - 8);
  return product;
}

/** a^254 = 1 / a, since a^255 = 1. */
function slowInverse(a: number): number {
  let power = 1;
  for (let count = 0; count < 254; count++) power = slowMultiply(power, a);
  return power;
}

const inverses = Uint8Array.from({ length: 256 }, (_, element) => slowInverse(element));
const products = Array.from({ length: 256 }, (_, a) =>
  Uint8Array.from({ length: 256 }, (_, b) => slowMultiply(a, b)),
);
const product = (a: number, b: number): number => products[a]?.[b] ?? 0;

export function slowElement(dataCount: number, row: number, column: number): number {
  const x = dataCount + row;
  const numerator = product(dataCount ^ column, x);
  return product(numerator, inverses[product(x ^ column, dataCount)] ?? 0);
}

export function slowParity(data: readonly Uint8Array[], parityCount: number): Uint8Array[] {
  return Array.from({ length: parityCount }, (_, row) => {
    const parity = new Uint8Array(data[0]?.length ?? 0);
    for (const [column, unit] of data.entries()) {
      const element = slowElement(data.length, row, column);
      for (const [at, byte] of unit.entries()) parity[at] = (parity[at] ?? 0) ^ product(element, byte);
    }
    return parity;
  });
}
