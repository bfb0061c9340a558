/** Keys are ordered by their UTF-8 bytes; strings compare by UTF-16 units, which differ above U+D7FF. */

const SURROGATES_FROM = 0xd800;
const SURROGATES_TO = 0xdfff;

export function compareKeys(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const left = a.charCodeAt(at);
    const right = b.charCodeAt(at);
    if (left !== right) return rankOf(left) - rankOf(right);
  }
  return a.length - b.length;
}

/** A surrogate belongs to a code point beyond U+FFFF, so behind every unit that is none. */
function rankOf(unit: number): number {
  const isSurrogate = unit >= SURROGATES_FROM && unit <= SURROGATES_TO;
  return isSurrogate ? unit + 0x1_0000 : unit;
}
