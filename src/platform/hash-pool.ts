import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { assert } from "../base/assert.ts";
import { AtollError } from "../base/errors.ts";
import type { HashName, HashPool, HashStream } from "../base/hash-pool.ts";
import { SharedHashes } from "./hash-memory.ts";
import type { HashWorkerData } from "./hash-worker.ts";
import { type HashStreamHost, PooledHash } from "./pooled-hash.ts";

export interface ThreadHashPoolOptions {
  /** Default: one less than the cores, 1 to 4. */
  readonly threads: number;
  /** At once, rounded up to a multiple of the threads. Default 64. */
  readonly maxStreams: number;
  /** What goes to a thread at once: a multiple of 64. Default 64 KiB. */
  readonly slotBytes: number;
  /** Of all streams together; it is taken from the machine as it is first used. Default 32 MiB, at most 64 MiB. */
  readonly memoryBytes: number;
}

interface Thread {
  readonly index: number;
  /** Undefined until its first stream, and again when it has ended and can be replaced. */
  worker: Worker | undefined;
  /** By record: those that are open, and those whose end the thread has not seen. */
  readonly streams: Map<number, PooledHash>;
  /** It ended before it could begin: another one would do the same. */
  isUseless: boolean;
}

const MAX_DEFAULT_THREADS = 4;
/** A ring is never missed; were one, it would be found so much later. */
const MAX_WAIT_MS = 1000;

/** The HashPool port on worker threads, which start with the first stream; hash-memory.ts says how they are told. */
export class ThreadHashPool implements HashPool {
  readonly #options: ThreadHashPoolOptions;
  readonly #threads: readonly Thread[];
  /** Undefined until the first stream. */
  #host: Host | undefined;
  #isClosed = false;

  constructor(options: Partial<ThreadHashPoolOptions> = {}) {
    const cores = availableParallelism();
    this.#options = {
      threads: Math.max(1, Math.min(cores - 1, MAX_DEFAULT_THREADS)),
      maxStreams: 64,
      slotBytes: 64 * 1024,
      memoryBytes: 32 * 1024 * 1024,
      ...options,
    };
    this.#threads = Array.from({ length: this.#options.threads }, (_, index) => ({
      index,
      worker: undefined,
      streams: new Map<number, PooledHash>(),
      isUseless: false,
    }));
  }

  open(names: readonly HashName[]): HashStream | undefined {
    if (this.#isClosed) return undefined;
    this.#host ??= this.#newHost();
    this.#host.forgetDone();
    const thread = leastBusy(this.#threads);
    if (thread === undefined || this.#openStreams() >= this.#options.maxStreams) return undefined;
    thread.worker ??= this.#start(thread, this.#host.shared);
    return this.#host.open(thread, names);
  }

  /** Streams that are open fail. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all(this.#threads.map(({ worker }) => worker?.terminate()));
  }

  #newHost(): Host {
    const { threads, maxStreams, slotBytes, memoryBytes } = this.#options;
    const streamsPerThread = Math.ceil(maxStreams / threads);
    return new Host(new SharedHashes({ threads, streamsPerThread, slotBytes, memoryBytes }), this.#threads);
  }

  #openStreams(): number {
    return this.#threads.reduce((sum, { streams }) => sum + streams.size, 0);
  }

  #start(thread: Thread, shared: SharedHashes): Worker {
    shared.setReady(thread.index, false);
    const { layout, memory } = shared;
    const workerData: HashWorkerData = { layout, memory, thread: thread.index };
    const worker = new Worker(new URL("./hash-worker.ts", import.meta.url), { name: "hash", workerData });
    worker.unref();
    worker.on("error", (error) => this.#onEnd(thread, worker, error));
    worker.on("exit", () => this.#onEnd(thread, worker, undefined));
    return worker;
  }

  #onEnd(thread: Thread, worker: Worker, cause: unknown): void {
    if (thread.worker !== worker || this.#host === undefined) return;
    thread.worker = undefined;
    thread.isUseless = !this.#host.shared.isReady(thread.index);
    this.#host.fail(thread, new AtollError("hash.lost", "a thread of the hash pool has ended", { cause }));
  }
}

/** What streams have in common: the slots that are free, and the one wait for all of them. */
class Host implements HashStreamHost {
  readonly shared: SharedHashes;
  readonly #threads: readonly Thread[];
  /** The one last used is first taken: it is in a cache, and those never used take no memory. */
  readonly #free: number[] = [];
  /** Whose promise is open, longest first, and whether they lack a slot of the pool. */
  readonly #waiting = new Map<PooledHash, boolean>();
  #isWatching = false;

  constructor(shared: SharedHashes, threads: readonly Thread[]) {
    this.shared = shared;
    this.#threads = threads;
    for (let slot = shared.slotCount - 1; slot >= 0; slot--) this.#free.push(slot);
  }

  open(thread: Thread, names: readonly HashName[]): PooledHash {
    const first = this.shared.firstRecord(thread.index);
    let record = first;
    while (thread.streams.has(record)) record++;
    assert(
      record < first + this.shared.layout.streamsPerThread,
      "a hash thread has more streams than it may",
    );
    const stream = new PooledHash(this, thread.index, record, names);
    thread.streams.set(record, stream);
    return stream;
  }

  takeSlot(): number | undefined {
    if (this.#free.length === 0) {
      for (const { streams } of this.#threads) for (const stream of streams.values()) stream.reclaim();
    }
    return this.#free.pop();
  }

  giveSlot(slot: number): void {
    this.#free.push(slot);
  }

  wait(stream: PooledHash, wantsSlot: boolean): void {
    this.#waiting.set(stream, wantsSlot);
    if (wantsSlot) this.#wantSlot();
    // What the thread did before it could know of the wait, it did not ring for.
    if (stream.onRing()) this.#waiting.delete(stream);
    if (this.#isWatching || this.#waiting.size === 0) return;
    this.#isWatching = true;
    void this.#watch();
  }

  leave(stream: PooledHash): void {
    this.#waiting.delete(stream);
    if (stream.isDone) this.#threads[stream.thread]?.streams.delete(stream.record);
  }

  /** Streams that were given up, and whose thread has seen it since. */
  forgetDone(): void {
    for (const { streams } of this.#threads) {
      for (const stream of streams.values()) {
        stream.reclaim();
        if (stream.isDone && !this.#waiting.has(stream)) streams.delete(stream.record);
      }
    }
  }

  fail(thread: Thread, error: AtollError): void {
    for (const stream of thread.streams.values()) {
      this.#waiting.delete(stream);
      stream.fail(error);
    }
    thread.streams.clear();
  }

  /** A stream that has few slots queued waits for company otherwise, and keeps them. */
  #wantSlot(): void {
    this.shared.setSlotWanted(true);
    for (const { index } of this.#threads) this.shared.callThread(index);
  }

  async #watch(): Promise<void> {
    // Waiting for memory does not keep the process alive, as a promise of ours must.
    for (const { worker } of this.#threads) worker?.ref();
    while (this.#waiting.size > 0) {
      const rings = this.shared.rings();
      this.#serve();
      if (this.#waiting.size > 0) await this.shared.waitForRing(rings, MAX_WAIT_MS);
    }
    for (const { worker } of this.#threads) worker?.unref();
    this.#isWatching = false;
  }

  #serve(): void {
    let isSlotWanted = false;
    for (const [stream, wantsSlot] of this.#waiting) {
      if (stream.onRing()) this.#waiting.delete(stream);
      else isSlotWanted ||= wantsSlot;
    }
    this.shared.setSlotWanted(isSlotWanted);
  }
}

function leastBusy(threads: readonly Thread[]): Thread | undefined {
  let least: Thread | undefined;
  for (const thread of threads) {
    if (thread.isUseless) continue;
    if (least === undefined || thread.streams.size < least.streams.size) least = thread;
  }
  return least;
}
