/** Byte strings as keys and values. */

/** memcmp order, shorter first: negative when `a` precedes `b`. */
export const compareBytes = (a: Uint8Array, b: Uint8Array): number => Buffer.compare(a, b);

/** A copy that shares no memory; `slice` would not do, since that of a `Buffer` shares. */
export const copyBytes = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes);

/** The key right behind `key`: makes an inclusive bound exclusive. */
export function successorOf(key: Uint8Array): Uint8Array {
  const successor = new Uint8Array(key.length + 1);
  successor.set(key);
  return successor;
}
