/**
 * The Store port in memory, with what a crash does to the real one: what was committed since the last flush may be
 * lost, from the end, up to any commit. A store is a process's handle on an image; the image is what outlives it.
 */
import { assert } from "../../src/base/assert.ts";
import { successorOf } from "../../src/base/bytes.ts";
import type { Clock } from "../../src/base/clock.ts";
import { AtollError, type ErrorCode } from "../../src/base/errors.ts";
import { randomBelow, randomBetween } from "../../src/base/random.ts";
import { SortedMap, type SortedMapEditor } from "../../src/base/sorted-map.ts";
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
} from "../../src/base/store.ts";
import { cursorLayered, nothingBelow } from "../../src/platform/layered-view.ts";
import { cutCopy } from "./byte-slab.ts";
import type { SeededRandom } from "./seeded-random.ts";

type Contents = SortedMap<Uint8Array>;

/** How many commits since the last flush are told apart; beyond it some in the middle are forgotten. */
const MAX_UNFLUSHED_COMMITS = 256;

/** What is left when a process has ended. */
export interface SimStoreImage {
  readonly durable: Contents;
  /** Committed and not flushed, oldest first: the operating system still holds them after a kill. */
  readonly unflushed: readonly Contents[];
}

export const emptyImage: SimStoreImage = { durable: SortedMap.empty(), unflushed: [] };

export interface SimStoreOptions {
  /** How long a flush takes, in milliseconds. */
  readonly flushMs?: { readonly low: number; readonly high: number };
}

/** What really happened, so that a run can tell whether it met the rare. */
export interface SimStoreCounters {
  crashes: number;
  lostCommits: number;
  failedWrites: number;
  failedFlushes: number;
}

export class SimStore implements Store {
  readonly counters: SimStoreCounters;
  /** Multiplies what a flush takes. */
  slowFactor = 1;

  readonly #clock: Clock;
  readonly #random: SeededRandom;
  readonly #flushMs: { readonly low: number; readonly high: number };
  #contents: Contents;
  #durable: Contents;
  /** Ends with `#contents`, unless that is durable. */
  #unflushed: Contents[];
  #failNextWrite = false;
  #failNextFlush = false;
  #failure: ErrorCode | undefined;
  #writing = false;
  #snapshots = 0;
  #state: "open" | "closed" | "dead" = "open";

  /** Opens what an earlier store left. Pass the earlier counters to go on counting. */
  constructor(
    components: { readonly clock: Clock; readonly random: SeededRandom },
    image: SimStoreImage = emptyImage,
    options: SimStoreOptions = {},
    counters: SimStoreCounters = { crashes: 0, lostCommits: 0, failedWrites: 0, failedFlushes: 0 },
  ) {
    this.#clock = components.clock;
    this.#random = components.random;
    this.#flushMs = options.flushMs ?? { low: 0.2, high: 3 };
    this.#durable = image.durable;
    this.#unflushed = [...image.unflushed];
    this.#contents = image.unflushed.at(-1) ?? image.durable;
    this.counters = counters;
  }

  /** The machine lost power: this handle is dead, and some commit no older than the last flush is left. */
  crash(): SimStoreImage {
    this.#die();
    const survivors = [this.#durable, ...this.#unflushed];
    const at = randomBelow(this.#random, survivors.length);
    this.counters.crashes++;
    this.counters.lostCommits += survivors.length - 1 - at;
    return { durable: survivors[at] as Contents, unflushed: [] };
  }

  /** The process died and the machine lives on: all that was committed is there, and still not flushed. */
  kill(): SimStoreImage {
    this.#die();
    return { durable: this.#durable, unflushed: this.#unflushed };
  }

  /** The next write throws store.full, having done nothing. */
  failNextWrite(): void {
    this.#failNextWrite = true;
  }

  /** The next flush that completes fails; nothing can be written afterwards. */
  failNextFlush(): void {
    this.#failNextFlush = true;
  }

  write<T>(body: (transaction: WriteTransaction) => T): T {
    this.#checkOpen();
    assert(!this.#writing, "a write transaction inside another");
    if (this.#failure !== undefined) throw this.#failed(this.#failure);
    if (this.#failNextWrite) {
      this.#failNextWrite = false;
      this.counters.failedWrites++;
      throw new AtollError("store.full", "the simulated store has no room");
    }
    const transaction = new SimWrite(this.#contents.edit());
    this.#writing = true;
    try {
      const result = body(transaction);
      assert(!(result instanceof Promise), "the body of a write transaction is synchronous");
      this.#commit(transaction);
      return result;
    } finally {
      this.#writing = false;
      transaction.end();
    }
  }

  read<T>(body: (transaction: ReadTransaction) => T): T {
    this.#checkOpen();
    const view = new SimRead(this.#contents);
    try {
      return body(view);
    } finally {
      view.end();
    }
  }

  snapshot(): Snapshot {
    this.#checkOpen();
    this.#snapshots++;
    return new SimSnapshot(this.#contents, () => {
      this.#snapshots--;
    });
  }

  flush(): Promise<void> {
    this.#checkOpen();
    const target = this.#contents;
    return new Promise((resolve, reject) => {
      if (this.#failure !== undefined) {
        reject(this.#failed(this.#failure));
        return;
      }
      const tookMs = randomBetween(this.#random, this.#flushMs.low, this.#flushMs.high) * this.slowFactor;
      this.#clock.after(tookMs, () => {
        // A dead process hears nothing any more.
        if (this.#state === "dead") return;
        if (this.#failNextFlush || this.#failure !== undefined) {
          this.#failNextFlush = false;
          this.#failure = "store.failed";
          this.counters.failedFlushes++;
          reject(this.#failed(this.#failure));
          return;
        }
        this.#settle(target);
        resolve();
      });
    });
  }

  async close(): Promise<void> {
    assert(this.#snapshots === 0, "a snapshot is still open");
    await this.flush();
    this.#state = "closed";
  }

  #commit(transaction: SimWrite): void {
    const contents = transaction.done();
    if (contents === undefined) return;
    this.#contents = contents;
    this.#unflushed.push(contents);
    if (this.#unflushed.length > MAX_UNFLUSHED_COMMITS) {
      this.#unflushed.splice(randomBelow(this.#random, MAX_UNFLUSHED_COMMITS), 1);
    }
  }

  /** A flush that started at `target` is done; a later one may have been quicker. */
  #settle(target: Contents): void {
    const at = this.#unflushed.indexOf(target);
    if (at >= 0) {
      this.#durable = target;
      this.#unflushed.splice(0, at + 1);
    }
  }

  #die(): void {
    assert(this.#state !== "dead", "the store is dead already");
    this.#state = "dead";
  }

  #checkOpen(): void {
    assert(this.#state === "open", `the store is ${this.#state}`);
  }

  #failed(code: ErrorCode): AtollError {
    return new AtollError(code, "the simulated store failed");
  }
}

/** A state of the store, or what a transaction makes of one. */
interface SimLayer {
  has(key: Uint8Array): boolean;
  get(key: Uint8Array): Uint8Array | undefined;
  entries(range: RangeOptions): Iterator<readonly [Uint8Array, Uint8Array]>;
}

class SimRead implements ReadTransaction {
  readonly #contents: SimLayer;
  #ended = false;

  constructor(contents: SimLayer) {
    this.#contents = contents;
  }

  get(key: Uint8Array): Uint8Array | undefined {
    this.changes();
    checkKey(key);
    const value = this.#contents.get(key);
    return value === undefined ? undefined : cutCopy(value);
  }

  range(options: RangeOptions): Iterable<StoreEntry> {
    this.changes();
    return copiesIn(this.#contents, options, () => this.changes());
  }

  cursor(options: CursorOptions): RowCursor {
    return cursorLayered([this.#contents], nothingBelow, options, () => this.changes());
  }

  end(): void {
    this.#ended = true;
  }

  protected changes(): number {
    assert(!this.#ended, "the transaction has ended");
    return 0;
  }
}

class SimSnapshot extends SimRead implements Snapshot {
  #release: (() => void) | undefined;

  constructor(contents: Contents, release: () => void) {
    super(contents);
    this.#release = release;
  }

  release(): void {
    this.end();
    this.#release?.();
    this.#release = undefined;
  }
}

class SimWrite extends SimRead implements WriteTransaction {
  readonly #editor: SortedMapEditor<Uint8Array>;

  constructor(editor: SortedMapEditor<Uint8Array>) {
    super(editor);
    this.#editor = editor;
  }

  put(key: Uint8Array, value: Uint8Array): void {
    this.changes();
    checkKey(key);
    this.#editor.set(cutCopy(key), cutCopy(value));
  }

  delete(key: Uint8Array): void {
    this.changes();
    checkKey(key);
    this.#editor.delete(key);
  }

  /** The new contents; undefined when nothing was changed. */
  done(): Contents | undefined {
    return this.#editor.changes === 0 ? undefined : this.#editor.done();
  }

  protected override changes(): number {
    super.changes();
    return this.#editor.changes;
  }
}

/** Lazily. When `changes()` moves meanwhile it goes on behind the last key, and so sees what was written ahead of it. */
function* copiesIn(
  layer: SimLayer,
  range: RangeOptions,
  changes: () => number,
): Generator<StoreEntry, undefined> {
  let left = range.limit ?? Number.POSITIVE_INFINITY;
  let rest = range;
  while (left > 0) {
    const before = changes();
    const source = layer.entries(rest);
    let lastKey: Uint8Array | undefined;
    while (left > 0 && changes() === before) {
      const next = source.next();
      if (next.done === true) return undefined;
      const [key, value] = next.value;
      lastKey = key;
      left--;
      yield { key: Buffer.from(key), value: Buffer.from(value) };
    }
    if (lastKey !== undefined) {
      rest = range.reverse === true ? { ...rest, to: lastKey } : { ...rest, from: successorOf(lastKey) };
    }
  }
  return undefined;
}

function checkKey(key: Uint8Array): void {
  assert(key.length >= 1 && key.length <= MAX_KEY_BYTES, `a key of ${key.length} bytes`);
}
