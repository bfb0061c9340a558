import { assert, defined } from "../base/assert.ts";
import type { HashName, HashStream } from "../base/hash-pool.ts";
import { MAX_QUEUED_SLOTS, PRESSING_SLOTS, type SharedHashes } from "./hash-memory.ts";

/**
 * Slots that are still queued when a stream that had to wait goes on: so many that its thread has work until the next
 * ones come, so few that there is room for more than one.
 */
const RESUME_QUEUED_SLOTS = 32;
// Else a stream that waits would stand still while its neighbours send nothing: its thread waits for company below.
assert(PRESSING_SLOTS <= RESUME_QUEUED_SLOTS + 1, "a stream that waits is hashed until it may go on");

/** What a stream needs of its pool. */
export interface HashStreamHost {
  readonly shared: SharedHashes;
  /** Undefined where none is free. */
  takeSlot(): number | undefined;
  giveSlot(slot: number): void;
  /** The pool calls `onRing` until it returns true; `wantsSlot` where it is a slot of other streams that is lacking. */
  wait(stream: PooledHash, wantsSlot: boolean): void;
  /** The stream is done with its record, but for what may be queued for the thread. */
  leave(stream: PooledHash): void;
}

interface Waiter<T> {
  resolve(value: T): void;
  reject(error: unknown): void;
}

/** The pool's end of one stream: copies bytes into slots of the shared memory, and waits where there is none. */
export class PooledHash implements HashStream {
  readonly thread: number;
  readonly record: number;
  readonly #host: HashStreamHost;
  readonly #shared: SharedHashes;
  readonly #names: readonly HashName[];
  readonly #slotBytes: number;
  /** Slots that are queued, in their order: the thread is done with the first of them first. */
  readonly #queue: number[] = [];
  /** The slot that is being filled, where it is, and how far it is filled. */
  #slot: number | undefined;
  #slotAddress = 0;
  #filledBytes = 0;
  #room: Waiter<void> | undefined;
  #result: Waiter<readonly Uint8Array[]> | undefined;
  #isClosing = false;
  #failure: unknown;

  constructor(host: HashStreamHost, thread: number, record: number, names: readonly HashName[]) {
    this.#host = host;
    this.#shared = host.shared;
    this.#slotBytes = host.shared.layout.slotBytes;
    this.thread = thread;
    this.record = record;
    this.#names = names;
    this.#shared.openRecord(record, names);
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
    this.#shared.sendLast(this.record, this.#slotAddress, this.#filledBytes);
    if (this.#slot !== undefined) this.#queue.push(this.#slot);
    this.#slot = undefined;
    this.#shared.callThread(this.thread);
    return new Promise((resolve, reject) => {
      this.#result = { resolve, reject };
      this.#shared.wakeAt(this.record, 0);
      this.#host.wait(this, false);
    });
  }

  discard(): void {
    if (this.#isClosing) return;
    this.#isClosing = true;
    this.#room?.reject(new Error("the hash was discarded"));
    this.#room = undefined;
    if (this.#failure !== undefined) return;
    this.#giveCurrent();
    this.#shared.sendDiscard(this.record);
    this.#shared.callThread(this.thread);
    this.#host.leave(this);
  }

  /** @returns whether the stream no longer waits */
  onRing(): boolean {
    this.reclaim();
    if (this.#result !== undefined) {
      if (this.#shared.queued(this.record) > 0) return false;
      const digests = this.#names.map((name) => this.#shared.digestOf(this.record, name));
      this.#result.resolve(digests);
      this.#result = undefined;
      this.#host.leave(this);
      return true;
    }
    if (this.#room === undefined) return true;
    if (this.#queue.length > RESUME_QUEUED_SLOTS || !this.#takeSlot()) return false;
    this.#room.resolve();
    this.#room = undefined;
    return true;
  }

  /** Gives slots back that the thread is done with. */
  reclaim(): void {
    // The entry of an end may have no slot, so that more is queued than slots are.
    const left = this.#shared.queued(this.record);
    while (this.#queue.length > left) this.#host.giveSlot(defined(this.#queue.shift(), "a queued slot"));
  }

  /** Whether pool and thread are done with the record. */
  get isDone(): boolean {
    return this.#isClosing && this.#shared.queued(this.record) === 0;
  }

  /** The thread is gone, and what was queued for it. */
  fail(error: unknown): void {
    this.#failure = error;
    this.#shared.takeBack(this.record);
    this.reclaim();
    this.#giveCurrent();
    this.#room?.reject(error);
    this.#room = undefined;
    this.#result?.reject(error);
    this.#result = undefined;
  }

  /** @returns up to where the bytes were copied: not to their end where no slot is free */
  #copy(bytes: Uint8Array, from: number): number {
    let at = from;
    while (at < bytes.length) {
      if (this.#slot === undefined && !this.#takeSlot()) return at;
      const roomBytes = this.#slotBytes - this.#filledBytes;
      const isWhole = at === 0 && bytes.length <= roomBytes;
      const piece = isWhole ? bytes : bytes.subarray(at, at + roomBytes);
      this.#shared.copyIn(piece, this.#slotAddress + this.#filledBytes);
      this.#filledBytes += piece.length;
      at += piece.length;
      if (this.#filledBytes === this.#slotBytes) this.#sendSlot();
    }
    return at;
  }

  async #copyRest(bytes: Uint8Array, from: number): Promise<void> {
    for (let at = from; at < bytes.length; at = this.#copy(bytes, at)) {
      await new Promise<void>((resolve, reject) => {
        this.#room = { resolve, reject };
        this.#shared.wakeAt(this.record, RESUME_QUEUED_SLOTS);
        this.#host.wait(this, this.#queue.length < MAX_QUEUED_SLOTS);
      });
    }
  }

  #takeSlot(): boolean {
    if (this.#slot !== undefined) return true;
    this.reclaim();
    if (this.#queue.length >= MAX_QUEUED_SLOTS) return false;
    this.#slot = this.#host.takeSlot();
    if (this.#slot === undefined) return false;
    this.#slotAddress = this.#shared.slotAddress(this.#slot);
    this.#filledBytes = 0;
    return true;
  }

  #sendSlot(): void {
    this.#shared.send(this.record, this.#slotAddress, this.#filledBytes);
    this.#queue.push(defined(this.#slot, "a slot that is full"));
    this.#slot = undefined;
    this.#filledBytes = 0;
    this.#shared.callThread(this.thread);
  }

  #giveCurrent(): void {
    if (this.#slot !== undefined) this.#host.giveSlot(this.#slot);
    this.#slot = undefined;
  }
}
