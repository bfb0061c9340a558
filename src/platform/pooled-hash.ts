import { assert } from "../base/assert.ts";
import type { HashStream } from "../base/hash-pool.ts";
import type { HashAnswer, HashRequest } from "./hash-worker.ts";

/** What is gathered before it goes to the thread: a message costs as much as hashing some 10 KiB. */
const SLOT_BYTES = 256 * 1024;
const SLOTS = 4;
/** Of one stream: what may wait for its thread. */
export const STREAM_BYTES = SLOTS * SLOT_BYTES;

interface Waiter<T> {
  resolve(value: T): void;
  reject(error: unknown): void;
}

export interface PooledHashLink {
  readonly stream: number;
  readonly memory: SharedArrayBuffer;
  send(request: HashRequest): void;
}

/** The pool's end of one stream: copies bytes into shared memory, slot by slot, and waits where no slot is free. */
export class PooledHash implements HashStream {
  readonly #link: PooledHashLink;
  readonly #bytes: Uint8Array;
  /** Offsets of slots that the thread is done with. */
  readonly #free: number[] = [];
  /** The slot that is being filled, and up to where. */
  #slot: number | undefined;
  #filledBytes = 0;
  #room: Waiter<void> | undefined;
  #result: Waiter<readonly Uint8Array[]> | undefined;
  #isClosing = false;
  #failure: unknown;

  constructor(link: PooledHashLink) {
    this.#link = link;
    this.#bytes = new Uint8Array(link.memory);
    for (let slot = SLOTS - 1; slot >= 0; slot--) this.#free.push(slot * SLOT_BYTES);
  }

  update(bytes: Uint8Array): Promise<void> | undefined {
    assert(!this.#isClosing && this.#room === undefined, "a hash is updated out of turn");
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    const copied = this.#copy(bytes, 0);
    return copied === bytes.length ? undefined : this.#copyRest(bytes, copied);
  }

  digest(): Promise<readonly Uint8Array[]> {
    assert(!this.#isClosing && this.#room === undefined, "a hash is finished out of turn");
    this.#isClosing = true;
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    this.#sendSlot();
    this.#link.send({ kind: "digest", stream: this.#link.stream });
    return new Promise((resolve, reject) => {
      this.#result = { resolve, reject };
    });
  }

  discard(): void {
    if (this.#isClosing) return;
    this.#isClosing = true;
    if (this.#failure === undefined) this.#link.send({ kind: "discard", stream: this.#link.stream });
    this.#room?.reject(new Error("the hash was discarded"));
    this.#room = undefined;
  }

  onAnswer(answer: HashAnswer): void {
    if (answer.kind === "closed") {
      this.#result?.resolve(answer.digests);
      return;
    }
    this.#free.push(answer.offset);
    this.#room?.resolve();
    this.#room = undefined;
  }

  /** The thread is gone. */
  fail(error: unknown): void {
    this.#failure = error;
    this.#room?.reject(error);
    this.#room = undefined;
    this.#result?.reject(error);
  }

  /** @returns up to where the bytes were copied: not to their end where no slot is free */
  #copy(bytes: Uint8Array, from: number): number {
    let at = from;
    while (at < bytes.length) {
      this.#slot ??= this.#free.pop();
      if (this.#slot === undefined) return at;
      const piece = bytes.subarray(at, at + SLOT_BYTES - this.#filledBytes);
      this.#bytes.set(piece, this.#slot + this.#filledBytes);
      this.#filledBytes += piece.length;
      at += piece.length;
      if (this.#filledBytes === SLOT_BYTES) this.#sendSlot();
    }
    return at;
  }

  async #copyRest(bytes: Uint8Array, from: number): Promise<void> {
    for (let at = from; at < bytes.length; at = this.#copy(bytes, at)) {
      await new Promise<void>((resolve, reject) => {
        this.#room = { resolve, reject };
      });
    }
  }

  #sendSlot(): void {
    if (this.#slot === undefined) return;
    const { stream } = this.#link;
    this.#link.send({ kind: "update", stream, offset: this.#slot, bytes: this.#filledBytes });
    this.#slot = undefined;
    this.#filledBytes = 0;
  }
}
