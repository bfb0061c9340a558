import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { HashName, HashPool, HashStream } from "../base/hash-pool.ts";
import type { HashAnswer, HashRequest } from "./hash-worker.ts";
import { PooledHash, STREAM_BYTES } from "./pooled-hash.ts";

export interface ThreadHashPoolOptions {
  /** Default: one less than the cores, 1 to 4. */
  readonly threads: number;
  /** Each has 1 MiB of memory while it is open. Default 64. */
  readonly maxStreams: number;
}

interface Thread {
  readonly worker: Worker;
  readonly streams: Map<number, { readonly hash: PooledHash; readonly memory: SharedArrayBuffer }>;
}

const MAX_DEFAULT_THREADS = 4;

/** The HashPool port on worker threads, which start with the first stream. */
export class ThreadHashPool implements HashPool {
  readonly #options: ThreadHashPoolOptions;
  /** Undefined until the first stream. A thread that died is not replaced: callers hash by themselves instead. */
  #threads: Thread[] | undefined;
  /** Of streams that are closed, for those to come. */
  readonly #spareMemory: SharedArrayBuffer[] = [];
  #openStreams = 0;
  #lastStream = 0;
  #isClosed = false;

  constructor(options: Partial<ThreadHashPoolOptions> = {}) {
    const cores = availableParallelism();
    this.#options = {
      threads: Math.max(1, Math.min(cores - 1, MAX_DEFAULT_THREADS)),
      maxStreams: 64,
      ...options,
    };
  }

  open(names: readonly HashName[]): HashStream | undefined {
    if (this.#isClosed || this.#openStreams >= this.#options.maxStreams) return undefined;
    this.#threads ??= Array.from({ length: this.#options.threads }, () => this.#start());
    const thread = leastBusy(this.#threads);
    if (thread === undefined) return undefined;
    const stream = ++this.#lastStream;
    const memory = this.#spareMemory.pop() ?? new SharedArrayBuffer(STREAM_BYTES);
    const send = (request: HashRequest): void => thread.worker.postMessage(request);
    const hash = new PooledHash({ stream, memory, send });
    thread.streams.set(stream, { hash, memory });
    this.#openStreams++;
    send({ kind: "open", stream, names, memory });
    return hash;
  }

  /** Streams that are open fail. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const threads = this.#threads ?? [];
    this.#threads = [];
    await Promise.all(threads.map(({ worker }) => worker.terminate()));
  }

  #start(): Thread {
    const worker = new Worker(new URL("./hash-worker.ts", import.meta.url), { name: "hash" });
    const thread: Thread = { worker, streams: new Map() };
    worker.unref();
    worker.on("message", (answer: HashAnswer) => this.#onAnswer(thread, answer));
    worker.on("error", (error) => this.#onDeath(thread, error));
    worker.on("exit", () => this.#onDeath(thread, new Error("the hash pool's thread has ended")));
    return thread;
  }

  #onAnswer(thread: Thread, answer: HashAnswer): void {
    const entry = thread.streams.get(answer.stream);
    if (entry === undefined) return;
    if (answer.kind === "closed") {
      thread.streams.delete(answer.stream);
      this.#spareMemory.push(entry.memory);
      this.#openStreams--;
    }
    entry.hash.onAnswer(answer);
  }

  #onDeath(thread: Thread, error: unknown): void {
    this.#threads = this.#threads?.filter((other) => other !== thread);
    for (const { hash } of thread.streams.values()) hash.fail(error);
    this.#openStreams -= thread.streams.size;
    thread.streams.clear();
  }
}

function leastBusy(threads: readonly Thread[]): Thread | undefined {
  let least: Thread | undefined;
  for (const thread of threads) {
    if (least === undefined || thread.streams.size < least.streams.size) least = thread;
  }
  return least;
}
