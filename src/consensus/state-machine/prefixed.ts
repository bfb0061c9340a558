/** One generation of one group, seen as a store of its own: keys lose their prefix on the way out. */
import { assert } from "../../base/assert.ts";
import type {
  CursorOptions,
  RangeOptions,
  ReadTransaction,
  RowCursor,
  StoreEntry,
  WriteTransaction,
} from "../../base/store.ts";
import { DATA_PREFIX_BYTES, generationOfDataKey, MAX_APPLICATION_KEY_BYTES } from "./keys.ts";

export class PrefixedRead implements ReadTransaction {
  protected readonly prefix: Uint8Array;
  readonly #end: Uint8Array;
  readonly #transaction: ReadTransaction;

  constructor(transaction: ReadTransaction, prefix: Uint8Array) {
    this.#transaction = transaction;
    this.prefix = prefix;
    this.#end = endOf(prefix);
  }

  get(key: Uint8Array): Uint8Array | undefined {
    return this.#transaction.get(withPrefix(this.prefix, key));
  }

  range(options: RangeOptions): Iterable<StoreEntry> {
    return stripped(this.#transaction.range({ ...options, ...this.#bounds(options) }));
  }

  cursor(options: CursorOptions): RowCursor {
    return new StrippedCursor(this.#transaction.cursor({ ...options, ...this.#bounds(options) }));
  }

  #bounds({ from, to }: CursorOptions) {
    return {
      from: from === undefined ? this.prefix : concat(this.prefix, from),
      to: to === undefined ? this.#end : concat(this.prefix, to),
    };
  }
}

export class PrefixedWrite extends PrefixedRead implements WriteTransaction {
  readonly #transaction: WriteTransaction;

  constructor(transaction: WriteTransaction, prefix: Uint8Array) {
    super(transaction, prefix);
    this.#transaction = transaction;
  }

  put(key: Uint8Array, value: Uint8Array): void {
    this.#transaction.put(withPrefix(this.prefix, key), value);
  }

  delete(key: Uint8Array): void {
    this.#transaction.delete(withPrefix(this.prefix, key));
  }
}

function* stripped(entries: Iterable<StoreEntry>): Generator<StoreEntry> {
  for (const { key, value } of entries) yield { key: key.subarray(DATA_PREFIX_BYTES), value };
}

class StrippedCursor implements RowCursor {
  readonly #rows: RowCursor;

  constructor(rows: RowCursor) {
    this.#rows = rows;
  }

  next(): boolean {
    return this.#rows.next();
  }

  close(): void {
    this.#rows.close();
  }

  get key(): Uint8Array {
    return this.#rows.key;
  }

  get keyFrom(): number {
    return this.#rows.keyFrom + DATA_PREFIX_BYTES;
  }

  get keyTo(): number {
    return this.#rows.keyTo;
  }

  get value(): Uint8Array {
    return this.#rows.value;
  }

  get valueBytes(): number {
    return this.#rows.valueBytes;
  }
}

function withPrefix(prefix: Uint8Array, key: Uint8Array): Uint8Array {
  // An empty key would be the prefix itself, which the store takes for a key like any other.
  assert(key.length >= 1 && key.length <= MAX_APPLICATION_KEY_BYTES, `a key of ${key.length} bytes`);
  return concat(prefix, key);
}

function concat(prefix: Uint8Array, key: Uint8Array): Uint8Array {
  const joined = Buffer.allocUnsafe(prefix.length + key.length);
  joined.set(prefix);
  joined.set(key, prefix.length);
  return joined;
}

/** The first prefix after this one. */
function endOf(prefix: Uint8Array): Uint8Array {
  const end = Buffer.from(prefix);
  end.writeUInt32BE(generationOfDataKey(prefix) + 1, DATA_PREFIX_BYTES - 4);
  return end;
}
