/**
 * How rows come out of lmdb-js. It reads each into memory of its own that it uses again, and would then make a `Buffer` of
 * the key and one of the value, which costs more than all else that is done with most rows. Through these encoders it
 * makes nothing, and we copy the bytes once, to where they are wanted.
 */
import type { RowCursor } from "../base/store.ts";

/** Where lmdb-js has laid the last key that it read: valid until it reads another. */
const lastKey: { source: Uint8Array; from: number; to: number } = {
  source: new Uint8Array(0),
  from: 0,
  to: 0,
};

/** As `keyEncoding: "binary"`, but for what is read. */
export const unpackedKeys = {
  writeKey(key: Uint8Array, target: Uint8Array, start: number): number {
    target.set(key, start);
    return start + key.length;
  },
  readKey(source: Uint8Array, from: number, to: number): Uint8Array {
    lastKey.source = source;
    lastKey.from = from;
    lastKey.to = to;
    return source;
  },
};

/** As `encoding: "binary"`, but what is read is memory of lmdb-js, to be looked at through `shownValue`. */
export const unpackedValues = {
  encode: (value: Uint8Array): Uint8Array => value,
  decode: (bytes: Uint8Array): Uint8Array => bytes,
};

/** lmdb-js sets the `length` of its long buffer to that of the value, which some methods of buffers believe and others do not. */
export const shownValue = ({ buffer, byteOffset, length }: Uint8Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, length);

type LmdbRows = Iterable<{ readonly value: Uint8Array }>;

/** Several may be open at once, so that each copies its row before another is read. */
export class LmdbCursor implements RowCursor {
  key: Uint8Array = new Uint8Array(0);
  readonly keyFrom = 0;
  keyTo = 0;
  value: Uint8Array = new Uint8Array(0);
  valueBytes = 0;
  readonly #rows: Iterator<{ readonly value: Uint8Array }>;

  /** @param rows of a database with the encoders above */
  constructor(rows: LmdbRows) {
    this.#rows = rows[Symbol.iterator]();
  }

  next(): boolean {
    const found = this.#rows.next();
    if (found.done === true) return false;
    const { source, from, to } = lastKey;
    this.keyTo = to - from;
    if (this.keyTo > this.key.length) this.key = new Uint8Array(roomFor(this.keyTo));
    Buffer.prototype.copy.call(source, this.key, 0, from, to);
    const value = shownValue(found.value.value);
    this.valueBytes = value.length;
    if (this.valueBytes > this.value.length) this.value = new Uint8Array(roomFor(this.valueBytes));
    this.value.set(value);
    return true;
  }

  close(): void {
    this.#rows.return?.();
  }
}

/** Some for the next ones, which are mostly as long. */
const roomFor = (bytes: number): number => 2 * bytes;
