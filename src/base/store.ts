/**
 * The Store port: an ordered map from bytes to bytes with transactions. Metadata, the drives' indexes and the
 * applied state of every Raft group live behind it. LMDB is one implementation, an in-memory map another; both
 * pass `test/contract/store.ts`.
 *
 * What the contract promises:
 * - Keys are ordered as unsigned bytes, shorter first (memcmp order). 1 ≤ key length ≤ `MAX_KEY_BYTES`.
 * - `write` is atomic, isolated and visible to every later read at once. It is durable after a `flush()` that
 *   began after it. A crash falls back to some committed transaction no older than the last flush, never to a
 *   torn or mixed state.
 * - A `Snapshot` sees the state of one moment, however long it is held and whatever is written meanwhile.
 */

/** A bucket id, a key of up to 1024 bytes and a version fit with room to spare. */
export const MAX_KEY_BYTES = 1900;

export interface Store {
  /**
   * Runs `body` in one transaction and commits when it returns; when it throws, nothing has happened and the
   * error goes on. `body` is synchronous, and its transaction is dead when it returns.
   * What `put` is given is copied. An iteration under way sees the writes made ahead of it.
   * @throws store.full, store.failed, store.overloaded (too much waits to reach the disk; a flush helps)
   */
  write<T>(body: (transaction: WriteTransaction) => T): T;

  /** Runs `body` on one consistent view. */
  read<T>(body: (transaction: ReadTransaction) => T): T;

  /** A consistent view that outlives this turn. It pins old pages, so release it. */
  snapshot(): Snapshot;

  /**
   * Resolves when everything committed before the call, also by an earlier process, is on stable storage.
   * @throws store.full, store.failed; the store takes no more writes then.
   */
  flush(): Promise<void>;

  /** Flushes and closes. Snapshots must have been released. */
  close(): Promise<void>;
}

export interface ReadTransaction {
  /** The bytes are the caller's: they stay valid after the transaction. */
  get(key: Uint8Array): Uint8Array | undefined;

  /** Lazy, in order; stop iterating when you have enough. Seeing own writes is part of the contract. */
  range(options: RangeOptions): Iterable<StoreEntry>;

  /**
   * The same rows for who reads very many of them, without objects for each. Not used after a write of its transaction;
   * to be closed before that ends.
   */
  cursor(options: CursorOptions): RowCursor;
}

/**
 * Steps through rows in order. What it shows is the row it stands on, in memory that the next step uses again and that
 * is not to be written to.
 *
 *   const rows = transaction.cursor({ from, to });
 *   try {
 *     while (rows.next()) bytes += rows.keyTo - rows.keyFrom + rows.valueBytes;
 *   } finally {
 *     rows.close();
 *   }
 */
export interface RowCursor {
  /** Goes to the next row, at first to the first one. @returns whether there is one */
  next(): boolean;
  /** Has the row's key from `keyFrom` to `keyTo`. */
  readonly key: Uint8Array;
  readonly keyFrom: number;
  readonly keyTo: number;
  /** Begins with the row's value, which is `valueBytes` long. */
  readonly value: Uint8Array;
  readonly valueBytes: number;
  /** A second time it does nothing. */
  close(): void;
}

export interface WriteTransaction extends ReadTransaction {
  put(key: Uint8Array, value: Uint8Array): void;
  /** Does nothing when the key is missing. */
  delete(key: Uint8Array): void;
}

export interface Snapshot extends ReadTransaction {
  release(): void;
}

export interface RangeOptions {
  /** Inclusive lower bound. */
  readonly from?: Uint8Array;
  /** Exclusive upper bound. */
  readonly to?: Uint8Array;
  /** From the upper bound downward. */
  readonly reverse?: boolean;
  readonly limit?: number;
}

export type CursorOptions = Omit<RangeOptions, "limit">;

export interface StoreEntry {
  readonly key: Uint8Array;
  readonly value: Uint8Array;
}
