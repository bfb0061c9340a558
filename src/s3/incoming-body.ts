import type { IncomingMessage, ServerResponse } from "node:http";
import type { Clock, Timer } from "../base/clock.ts";
import { S3Error } from "./errors.ts";

/** What may wait here while nobody reads; the socket is paused above it. */
const MAX_QUEUED_BYTES = 128 * 1024;

/** Memory of chunks from here on is given back at once. */
const MIN_FREED_BYTES = 8 * 1024;

export interface IncomingBodyOptions {
  readonly clock: Clock;
  readonly idleTimeoutMs: number;
}

interface Waiter {
  resolve(result: IteratorResult<Uint8Array, undefined>): void;
  reject(error: unknown): void;
}

const finished: IteratorResult<Uint8Array, undefined> = { done: true, value: undefined };

/**
 * Every chunk is a copy of its own that Node made of what it read. Left to the collector they pile up outside its heap:
 * 64 MiB of them make it mark the whole heap, which costs more than all else that is done with them.
 */
function freeMemory(chunk: Uint8Array): void {
  const { buffer, length } = chunk;
  if (length < MIN_FREED_BYTES || length !== buffer.byteLength) return;
  if (buffer instanceof ArrayBuffer) buffer.transfer(0);
}

/**
 * A request's bytes, pulled. Nothing is taken from the connection, and `100 Continue` is not said, until the first
 * `next`. A chunk's bytes are there until the next one is asked for. Fails with `RequestTimeout` when the client sends nothing for `idleTimeoutMs` while we wait, and with
 * `IncompleteBody` when it goes away.
 */
export class IncomingBody implements AsyncIterableIterator<Uint8Array, undefined> {
  /** Received so far, whether read or not. */
  receivedBytes = 0;
  readonly #request: IncomingMessage;
  readonly #response: ServerResponse;
  readonly #options: IncomingBodyOptions;
  /** In order of arrival; never held together with a waiter. */
  readonly #queue: Uint8Array[] = [];
  #queuedBytes = 0;
  /** Whoever asks for the next chunk is done with this one. */
  #given: Uint8Array | undefined;
  #waiter: Waiter | undefined;
  #waitingSinceMs = 0;
  #timer: Timer | undefined;
  #hasBegun = false;
  #hasEnded = false;
  #isDropping = false;
  #failure: unknown;

  constructor(request: IncomingMessage, response: ServerResponse, options: IncomingBodyOptions) {
    this.#request = request;
    this.#response = response;
    this.#options = options;
  }

  /** Everything was received: the connection can carry another request. */
  get isComplete(): boolean {
    return this.#hasEnded || this.#request.complete;
  }

  get hasBegun(): boolean {
    return this.#hasBegun;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<Uint8Array, undefined>> {
    if (!this.#hasBegun) this.#begin();
    if (this.#given !== undefined) freeMemory(this.#given);
    this.#given = undefined;
    const chunk = this.#queue.shift();
    if (chunk !== undefined) {
      this.#given = chunk;
      this.#queuedBytes -= chunk.length;
      if (this.#queuedBytes === 0 && this.#request.isPaused()) this.#request.resume();
      return Promise.resolve({ done: false, value: chunk });
    }
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    if (this.#hasEnded) return Promise.resolve(finished);
    return new Promise((resolve, reject) => {
      this.#waiter = { resolve, reject };
      this.#waitingSinceMs = this.#options.clock.monotonicMs();
      if (this.#timer === undefined) this.#watch(this.#options.idleTimeoutMs);
    });
  }

  return(): Promise<IteratorResult<Uint8Array, undefined>> {
    if (!this.#hasEnded) this.#request.pause();
    this.#queue.length = 0;
    this.#queuedBytes = 0;
    this.#stopWatching();
    return Promise.resolve(finished);
  }

  /** Lets what is left flow by unread, so that the connection gets to its next request. */
  discard(): void {
    this.#isDropping = true;
    this.#queue.length = 0;
    this.#queuedBytes = 0;
    this.#stopWatching();
    if (this.#request.destroyed) return;
    if (!this.#hasBegun) this.#listen();
    this.#request.resume();
  }

  /** Discards, and resolves at the end, after `maxBytes` more, or when the client is gone. */
  async drop(maxBytes: number): Promise<void> {
    this.discard();
    if (this.isComplete || this.#request.destroyed) return;
    const stopAtBytes = this.receivedBytes + maxBytes;
    const request = this.#request;
    await new Promise<void>((resolve) => {
      request.on("end", resolve).on("close", resolve);
      request.on("data", () => {
        if (this.receivedBytes >= stopAtBytes) resolve();
      });
    });
  }

  #begin(): void {
    // Until now the checks may have refused the request without a byte of its body on the wire.
    if (this.#request.headers.expect !== undefined) this.#response.writeContinue();
    this.#listen();
  }

  #listen(): void {
    this.#hasBegun = true;
    const request = this.#request;
    if (request.destroyed) {
      this.#fail(new S3Error("IncompleteBody"));
      return;
    }
    request.on("data", (chunk: Uint8Array) => this.#onData(chunk));
    request.on("end", () => this.#onEnd());
    request.on("error", (error) => this.#fail(new S3Error("IncompleteBody", { cause: error })));
    request.on("close", () => {
      if (!this.#hasEnded) this.#fail(new S3Error("IncompleteBody"));
    });
  }

  #onData(chunk: Uint8Array): void {
    this.receivedBytes += chunk.length;
    if (this.#isDropping) return;
    const waiter = this.#waiter;
    if (waiter !== undefined) {
      this.#waiter = undefined;
      this.#given = chunk;
      waiter.resolve({ done: false, value: chunk });
      return;
    }
    this.#queue.push(chunk);
    this.#queuedBytes += chunk.length;
    if (this.#queuedBytes > MAX_QUEUED_BYTES) this.#request.pause();
  }

  #onEnd(): void {
    this.#hasEnded = true;
    this.#stopWatching();
    this.#waiter?.resolve(finished);
    this.#waiter = undefined;
  }

  #fail(error: unknown): void {
    this.#failure ??= error;
    this.#stopWatching();
    this.#waiter?.reject(this.#failure);
    this.#waiter = undefined;
  }

  /** One timer for a body, moved on when it rings too early, instead of one for each chunk. */
  #watch(delayMs: number): void {
    this.#timer = this.#options.clock.after(delayMs, () => {
      this.#timer = undefined;
      if (this.#waiter === undefined) return;
      const { clock, idleTimeoutMs } = this.#options;
      const leftMs = this.#waitingSinceMs + idleTimeoutMs - clock.monotonicMs();
      if (leftMs > 0) this.#watch(leftMs);
      else this.#fail(new S3Error("RequestTimeout"));
    });
  }

  #stopWatching(): void {
    this.#timer?.cancel();
    this.#timer = undefined;
  }
}
