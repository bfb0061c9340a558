/**
 * The Store port on LMDB (npm `lmdb`), with what has not reached the disk in memory above it:
 *
 *     write ──► pending (memory) ──► committing (memory) ──► LMDB, one transaction, fdatasync
 *     read  ◄── newest layer that knows the key ◄─────────────┘
 *
 * A `write` touches memory only: it is visible at once and costs no system call. `flush()`, or `commitBytes` of
 * pending data, turns all that is pending into one LMDB transaction, which a thread of lmdb-js writes and syncs
 * while the event loop goes on. So the bytes of many Raft entries share one sync, keys written twice in between
 * are written once, and a crash of any kind (kill -9, power) falls back to the last LMDB transaction, which ends
 * where some `write` ended and is no older than the last flush.
 *
 * Why not `overlappingSync` with `transactionSync`, which promises the same: in lmdb-js 3.5.6 that pair syncs on
 * the calling thread (mdb.c, mdb_txn_commit), stalling the event loop for a disk's sync at each commit, and its
 * `flushed` promise does not cover synchronous transactions. What it does promise, for whoever needs it: after a
 * kill the last commit is used, since the page cache holds it (same boot id); after a reboot the last flushed one,
 * from a third meta page. Without `overlappingSync` a commit is LMDB's classic one: data pages are synced before
 * the meta page that makes them reachable, so there is never an unsynced commit to judge.
 */
import { mkdir, open as openFile, statfs } from "node:fs/promises";
import { dirname } from "node:path";
import { open as openDatabase, type RootDatabase } from "lmdb";
import { assert } from "../base/assert.ts";
import { copyBytes } from "../base/bytes.ts";
import { AtollError } from "../base/errors.ts";
import { SortedMap, type SortedMapEditor } from "../base/sorted-map.ts";
import {
  type CursorOptions,
  MAX_KEY_BYTES,
  type RangeOptions,
  type ReadTransaction,
  type RowCursor,
  type Snapshot,
  type Store,
  type StoreEntry,
  type WriteTransaction,
} from "../base/store.ts";
import { type BaseLayer, cursorLayered, getLayered, type Layer, rangeLayered } from "./layered-view.ts";
import { LmdbCursor, shownValue, unpackedKeys, unpackedValues } from "./lmdb-cursor.ts";

/** Pending data that starts a commit by itself. */
const DEFAULT_COMMIT_BYTES = 1024 * 1024;
/** Pending data at which writes are refused with store.overloaded: the drive has stalled for long. */
const DEFAULT_MAX_PENDING_BYTES = 256 * 1024 * 1024;
/** What a pending key costs beside its bytes, roughly. */
const PENDING_KEY_OVERHEAD_BYTES = 100;
/** LMDB has 126 reader slots; some stay for the current views of reads. */
const MAX_SNAPSHOTS = 100;
/** A commit that failed with less room than this failed for want of room: LMDB says EIO for both. */
const FULL_BELOW_FREE_BYTES = 4 * 1024 * 1024;
/** lmdb-js begins behind some keys when it is not told where. */
const LEAST_KEY = Uint8Array.of(0);

export interface LmdbStoreOptions {
  readonly commitBytes?: number;
  readonly maxPendingBytes?: number;
}

/** The part of a database of lmdb-js that we use; its own types leave out `sync`. */
type Database = RootDatabase<Uint8Array, Uint8Array> & {
  sync(callback: (error: unknown) => void): void;
};
type LmdbTransaction = ReturnType<Database["useReadTransaction"]>;
type Pending = SortedMap<Uint8Array | undefined>;

/**
 * Opens the store in a directory of its own, made when missing, and syncs it, so that all that is seen is durable.
 * @throws store.full, store.failed
 */
export async function openLmdbStore(directory: string, options: LmdbStoreOptions = {}): Promise<Store> {
  try {
    await mkdir(directory, { recursive: true });
    const database = openDatabase<Uint8Array, Uint8Array>({
      path: directory,
      noSubdir: false,
      encoding: "binary",
      ...{ encoder: unpackedValues, keyEncoder: unpackedKeys },
      cache: false,
      overlappingSync: false,
      // Commits are batches we delimit ourselves; turn batches leak rejections nobody can handle.
      eventTurnBatching: false,
    }) as Database;
    // A kill between a meta page's write and its sync leaves it visible, and only in the page cache.
    await new Promise<void>((resolve, reject) => {
      database.sync((error) => (error === null || error === undefined ? resolve() : reject(error as Error)));
    });
    await syncDirectory(directory);
    await syncDirectory(dirname(directory));
    return new LmdbStore(database, directory, options);
  } catch (cause) {
    throw await storeError(`opening the state store in ${directory} failed`, directory, cause);
  }
}

class LmdbStore implements Store {
  readonly #database: Database;
  readonly #directory: string;
  readonly #commitBytes: number;
  readonly #maxPendingBytes: number;

  /** Committed in our sense, not handed to LMDB yet; `undefined` is a deletion. */
  #pending: Pending = SortedMap.empty();
  #pendingBytes = 0;
  /** Handed to LMDB; stays above it until the commit is done and our reads see it there. */
  #committing: Pending | undefined;
  /** Settles with the commit under way. */
  #commit: Promise<void> | undefined;
  /** Settles with the commit after that one, which takes what is pending then. */
  #nextCommit: Promise<void> | undefined;
  /** The first failed commit. What was to be committed stays readable; nothing is written any more. */
  #failure: AtollError | undefined;
  #writing = false;
  #snapshots = 0;
  #closed = false;

  constructor(database: Database, directory: string, options: LmdbStoreOptions) {
    this.#database = database;
    this.#directory = directory;
    this.#commitBytes = options.commitBytes ?? DEFAULT_COMMIT_BYTES;
    this.#maxPendingBytes = options.maxPendingBytes ?? DEFAULT_MAX_PENDING_BYTES;
  }

  write<T>(body: (transaction: WriteTransaction) => T): T {
    assert(!this.#closed, "write to a closed store");
    assert(!this.#writing, "a write transaction inside another");
    if (this.#failure !== undefined) throw this.#failure;
    if (this.#pendingBytes >= this.#maxPendingBytes) {
      throw new AtollError(
        "store.overloaded",
        `${this.#pendingBytes} bytes wait to be written to the state store in ${this.#directory}`,
      );
    }
    const editor = this.#pending.edit();
    const transaction = new LayeredWrite(editor, this.#committedLayers(), new LmdbLayer(this.#database));
    this.#writing = true;
    try {
      const result = body(transaction);
      assert(!(result instanceof Promise), "the body of a write transaction is synchronous");
      this.#pending = editor.done();
      this.#pendingBytes += transaction.addedBytes;
      return result;
    } finally {
      this.#writing = false;
      transaction.end();
      this.#commitIfMuchIsPending();
    }
  }

  read<T>(body: (transaction: ReadTransaction) => T): T {
    assert(!this.#closed, "read from a closed store");
    const view = new LayeredRead(this.#layers(), new LmdbLayer(this.#database));
    try {
      return body(view);
    } finally {
      view.end();
    }
  }

  snapshot(): Snapshot {
    assert(!this.#closed, "snapshot of a closed store");
    assert(this.#snapshots < MAX_SNAPSHOTS, `${MAX_SNAPSHOTS} snapshots of the state store are open`);
    const transaction = this.#database.useReadTransaction();
    this.#snapshots++;
    return new LayeredSnapshot(this.#layers(), new LmdbLayer(this.#database, transaction), () => {
      transaction.done();
      this.#snapshots--;
    });
  }

  flush(): Promise<void> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    if (this.#pending.size === 0) return this.#commit ?? Promise.resolve();
    if (this.#commit === undefined) return this.#startCommit();
    this.#nextCommit ??= this.#commit.then(() => {
      this.#nextCommit = undefined;
      return this.flush();
    });
    return this.#nextCommit;
  }

  async close(): Promise<void> {
    assert(!this.#closed, "the store is closed twice");
    assert(this.#snapshots === 0, "a snapshot is still open");
    this.#closed = true;
    try {
      await this.flush();
    } finally {
      await this.#database.close();
    }
  }

  #layers(): readonly Layer[] {
    return [this.#pending, ...this.#committedLayers()];
  }

  #committedLayers(): readonly Layer[] {
    return this.#committing === undefined ? [] : [this.#committing];
  }

  #commitIfMuchIsPending(): void {
    const isDue = this.#pendingBytes >= this.#commitBytes;
    if (isDue && this.#commit === undefined && this.#failure === undefined) void this.#startCommit();
  }

  #startCommit(): Promise<void> {
    assert(this.#commit === undefined, "one commit at a time");
    const batch = this.#pending;
    this.#committing = batch;
    this.#pending = SortedMap.empty();
    this.#pendingBytes = 0;
    const commit = this.#writeBatch(batch);
    // Who flushes gets the failure; so does every later write.
    commit.catch(() => {});
    this.#commit = commit;
    return commit;
  }

  async #writeBatch(batch: Pending): Promise<void> {
    try {
      await this.#database.batch(() => {
        for (const [key, value] of batch.entries()) {
          if (value === undefined) void this.#database.remove(key);
          else void this.#database.put(key, value);
        }
      });
    } catch (cause) {
      const commitError = await commitErrorOf(cause);
      this.#failure = await storeError(
        `writing to the state store in ${this.#directory} failed`,
        this.#directory,
        commitError,
      );
      throw this.#failure;
    }
    // The current view of reads may be older than this commit, which is about to leave the layers.
    this.#database.resetReadTxn();
    this.#committing = undefined;
    this.#commit = undefined;
    this.#commitIfMuchIsPending();
  }
}

/** LMDB as the lowest layer: its current state, or the one that `transaction` holds. */
class LmdbLayer implements BaseLayer {
  readonly #database: Database;
  readonly #options: { transaction?: LmdbTransaction };

  constructor(database: Database, transaction?: LmdbTransaction) {
    this.#database = database;
    this.#options = transaction === undefined ? {} : { transaction };
  }

  get(key: Uint8Array): Uint8Array | undefined {
    const shown = this.#database.get(key, this.#options);
    if (shown === undefined) return undefined;
    const value = shownValue(shown);
    const own = Buffer.allocUnsafeSlow(value.length);
    own.set(value);
    return own;
  }

  cursor(range: CursorOptions): RowCursor {
    const options =
      range.reverse === true
        ? {
            ...(range.to === undefined ? {} : { start: range.to, exclusiveStart: true }),
            end: range.from ?? LEAST_KEY,
            inclusiveEnd: true,
          }
        : { start: range.from ?? LEAST_KEY, ...(range.to === undefined ? {} : { end: range.to }) };
    return new LmdbCursor(
      this.#database.getRange({ ...options, reverse: range.reverse === true, ...this.#options }),
    );
  }
}

class LayeredRead implements ReadTransaction {
  readonly #layers: readonly Layer[];
  readonly #base: BaseLayer;
  #ended = false;

  constructor(layers: readonly Layer[], base: BaseLayer) {
    this.#layers = layers;
    this.#base = base;
  }

  get(key: Uint8Array): Uint8Array | undefined {
    assert(!this.#ended, "the transaction has ended");
    checkKey(key);
    return getLayered(this.#layers, this.#base, key);
  }

  range(options: RangeOptions): Iterable<StoreEntry> {
    assert(!this.#ended, "the transaction has ended");
    const bounds = checkedRange(options);
    return rangeLayered(this.#layers, this.#base, bounds, () => this.changes());
  }

  cursor(options: CursorOptions): RowCursor {
    return cursorLayered(this.#layers, this.#base, checkedRange(options), () => this.changes());
  }

  end(): void {
    this.#ended = true;
  }

  /** Also guards iterators: one that is still around when the transaction has ended must not go on. */
  protected changes(): number {
    assert(!this.#ended, "the transaction has ended");
    return 0;
  }
}

class LayeredSnapshot extends LayeredRead implements Snapshot {
  #release: (() => void) | undefined;

  constructor(layers: readonly Layer[], base: BaseLayer, release: () => void) {
    super(layers, base);
    this.#release = release;
  }

  release(): void {
    this.end();
    this.#release?.();
    this.#release = undefined;
  }
}

class LayeredWrite extends LayeredRead implements WriteTransaction {
  readonly #editor: SortedMapEditor<Uint8Array | undefined>;
  #addedBytes = 0;

  constructor(editor: SortedMapEditor<Uint8Array | undefined>, committed: readonly Layer[], base: BaseLayer) {
    super([editor, ...committed], base);
    this.#editor = editor;
  }

  /** What the transaction added to the pending data; a key written twice counts twice. */
  get addedBytes(): number {
    return this.#addedBytes;
  }

  put(key: Uint8Array, value: Uint8Array): void {
    this.changes();
    checkKey(key);
    this.#editor.set(copyBytes(key), copyBytes(value));
    this.#addedBytes += key.length + value.length + PENDING_KEY_OVERHEAD_BYTES;
  }

  delete(key: Uint8Array): void {
    this.changes();
    checkKey(key);
    this.#editor.set(copyBytes(key), undefined);
    this.#addedBytes += key.length + PENDING_KEY_OVERHEAD_BYTES;
  }

  protected override changes(): number {
    super.changes();
    return this.#editor.changes;
  }
}

function checkKey(key: Uint8Array): void {
  assert(key.length >= 1 && key.length <= MAX_KEY_BYTES, `a key of ${key.length} bytes`);
}

/** Bounds need not be keys: an empty lower one is none, and they may be one byte longer than the longest key. */
function checkedRange(options: RangeOptions): RangeOptions {
  const { from, to, ...rest } = options;
  for (const bound of [from, to]) {
    assert(bound === undefined || bound.length <= MAX_KEY_BYTES + 1, `a bound of ${bound?.length} bytes`);
  }
  assert(to === undefined || to.length > 0, "an empty upper bound");
  return {
    ...rest,
    ...(from === undefined || from.length === 0 ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}

/** A failed commit of lmdb-js carries a promise that rejects with what really happened. */
async function commitErrorOf(error: unknown): Promise<unknown> {
  if (!(error instanceof Error && "commitError" in error)) return error;
  try {
    await error.commitError;
    return error;
  } catch (commitError) {
    return commitError;
  }
}

async function storeError(what: string, directory: string, cause: unknown): Promise<AtollError> {
  const isFull = await hasNoRoom(directory, cause);
  return new AtollError(isFull ? "store.full" : "store.failed", what, { cause });
}

const ENOSPC = 28;
const EDQUOT = 122;
const MDB_MAP_FULL = -30792;

async function hasNoRoom(directory: string, cause: unknown): Promise<boolean> {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  if (code === "ENOSPC" || code === ENOSPC || code === EDQUOT || code === MDB_MAP_FULL) return true;
  try {
    const space = await statfs(directory);
    return space.bavail * space.bsize < FULL_BELOW_FREE_BYTES;
  } catch {
    // The drive does not even answer this: then it failed, and the cause says how.
    return false;
  }
}

async function syncDirectory(path: string): Promise<void> {
  const handle = await openFile(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
