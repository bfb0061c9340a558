/**
 * The memory that the hash pool and its threads share, and what they tell each other through it. Nothing goes by
 * message: a message costs as much as hashing some 10 KiB.
 *
 *   tables of the kernel │ words for all │ words and scratch of each thread │ records │ slots
 *
 * A record is one stream's place: a ring of slots, filled by the pool (`sent`) and emptied by the thread (`done`).
 * Both only count up, past 2^31 into the negative, and stay as they are when the record goes to the next stream; where
 * they are equal, the pool owns the record. What lies in a slot, and in the ring, is published by the count.
 */

import { assert } from "../base/assert.ts";
import {
  CRC_SCRATCH_BYTES,
  fillTables,
  type HashMemory,
  MAX_MEMORY_BYTES,
  MD5_BLOCK_BYTES,
  MD5_LANES,
  MD5_STATE_BYTES,
  newHashMemory,
  TABLES_BYTES,
} from "../base/hash-kernel.ts";
import type { HashName } from "../base/hash-pool.ts";

export interface HashLayout {
  readonly threads: number;
  readonly streamsPerThread: number;
  readonly slotBytes: number;
  /** In all; as many slots as fit. */
  readonly memoryBytes: number;
}

/** Slots of one stream that wait for its thread: enough that one which halts for its drives still has some for company. */
export const MAX_QUEUED_SLOTS = 63;
/** One more, for the end of a stream whose queue is full. */
const RING_ENTRIES = 64;
/** From so many on, a stream is hashed though there may be no other to go beside it. */
export const PRESSING_SLOTS = 32;
/** A thread is woken for four streams that have so many each: waking it costs as much as hashing 20 KiB. */
const WAKING_SLOTS = 4;
/** So that what two threads write is never in one cache line. */
const LINE_BYTES = 64;
const RECORD_BYTES = 1024;
/** A state for each lane, and up to two blocks in which a stream ends. */
const LANES_BYTES = MD5_LANES * MD5_STATE_BYTES;
export const TAIL_BYTES = 2 * MD5_BLOCK_BYTES;
const THREAD_BYTES = 2 * LINE_BYTES + LANES_BYTES + TAIL_BYTES + CRC_SCRATCH_BYTES;
const SLOT_ALIGNMENT_BYTES = 4096;

/** Where words are, from the start of their record; the pool writes the first line, the thread `DONE` and after. */
const SENT = 0;
const WAKE_AT = 1;
const NAMES = 2;
const ENTRIES = 16;
const DONE = ENTRIES + 2 * RING_ENTRIES;
const STATE = DONE + 4;
const DIGESTS = STATE + MD5_STATE_BYTES / 4;

/** Of each name: which bit it is in a record, and where its digest goes. */
export const hashPlaces: Readonly<Record<HashName, { bit: number; offset: number; bytes: number }>> = {
  md5: { bit: 1, offset: 0, bytes: 16 },
  sha1: { bit: 2, offset: 16, bytes: 20 },
  sha256: { bit: 4, offset: 36, bytes: 32 },
  crc32: { bit: 8, offset: 68, bytes: 4 },
  crc32c: { bit: 16, offset: 72, bytes: 4 },
  crc64nvme: { bit: 32, offset: 76, bytes: 8 },
};

/** In an entry's bytes: the stream ends behind them, or there, with all that is queued dropped. */
const END = 1 << 30;
const DISCARD = 1 << 29;
const FLAGS = END | DISCARD;

export class SharedHashes {
  readonly layout: HashLayout;
  readonly memory: HashMemory;
  readonly bytes: Uint8Array;
  readonly slotCount: number;
  /** `bytes` again. */
  readonly #buffer: Buffer<SharedArrayBuffer>;
  readonly #words: Int32Array<SharedArrayBuffer>;
  readonly #control: number;
  readonly #records: number;
  readonly #slots: number;

  /** @param memory of another thread's `SharedHashes` with this layout, or new where it is undefined */
  constructor(layout: HashLayout, memory?: HashMemory) {
    const { threads, streamsPerThread, slotBytes, memoryBytes } = layout;
    assert(slotBytes % MD5_BLOCK_BYTES === 0 && slotBytes < DISCARD, `slots of ${slotBytes} bytes`);
    assert(memoryBytes <= MAX_MEMORY_BYTES, `a hash pool of ${memoryBytes} bytes`);
    this.layout = layout;
    this.#control = aligned(TABLES_BYTES, LINE_BYTES);
    this.#records = aligned(this.#control + LINE_BYTES + threads * THREAD_BYTES, RECORD_BYTES);
    this.#slots = aligned(this.#records + threads * streamsPerThread * RECORD_BYTES, SLOT_ALIGNMENT_BYTES);
    this.slotCount = Math.floor((memoryBytes - this.#slots) / slotBytes);
    assert(
      this.slotCount > threads * streamsPerThread,
      "a hash pool has a slot for each stream, and one more",
    );
    this.memory = memory ?? newHashMemory(memoryBytes);
    if (memory === undefined) fillTables(this.memory);
    this.bytes = new Uint8Array(this.memory.buffer);
    this.#buffer = Buffer.from(this.memory.buffer);
    this.#words = new Int32Array(this.memory.buffer);
  }

  slotAddress(slot: number): number {
    return this.#slots + slot * this.layout.slotBytes;
  }

  // The pool's end.

  /** Opens a record that the pool owns. */
  openRecord(record: number, names: readonly HashName[]): void {
    const at = this.#wordOf(record);
    let bits = 0;
    for (const name of names) bits |= hashPlaces[name].bit;
    this.#words[at + NAMES] = bits;
    this.#words[at + WAKE_AT] = (this.#words[at + SENT] ?? 0) - 1;
  }

  /**
   * Puts bytes, one at least, into a slot. V8 copies into shared memory word by word, as `set` and `Buffer.copy` do;
   * Node fills as the C library copies.
   */
  copyIn(bytes: Uint8Array, address: number): void {
    this.#buffer.fill(bytes, address, address + bytes.length);
  }

  /** Queues bytes that are in a slot; `address` may be anything where there are none. */
  send(record: number, address: number, bytes: number): void {
    const at = this.#wordOf(record);
    const sent = Atomics.load(this.#words, at + SENT);
    assert(this.queued(record) < RING_ENTRIES, "a hash stream's ring overflows");
    const entry = at + ENTRIES + 2 * (sent & (RING_ENTRIES - 1));
    this.#words[entry] = address;
    this.#words[entry + 1] = bytes;
    Atomics.store(this.#words, at + SENT, (sent + 1) | 0);
  }

  /** The same, and the stream ends here: its digests are there when nothing is queued. */
  sendLast(record: number, address: number, bytes: number): void {
    this.send(record, address, bytes | END);
  }

  /** The thread drops what is queued, and the record is the pool's when nothing is. */
  sendDiscard(record: number): void {
    this.send(record, 0, FLAGS);
  }

  /** Entries that the thread is not done with. */
  queued(record: number): number {
    const at = this.#wordOf(record);
    return (Atomics.load(this.#words, at + SENT) - Atomics.load(this.#words, at + DONE)) | 0;
  }

  /** The thread rings the pool when no more than `queued` of the entries that are sent by now are left. */
  wakeAt(record: number, queued: number): void {
    const at = this.#wordOf(record);
    Atomics.store(this.#words, at + WAKE_AT, (Atomics.load(this.#words, at + SENT) - queued) | 0);
  }

  digestOf(record: number, name: HashName): Uint8Array {
    const { offset, bytes } = hashPlaces[name];
    const from = this.digestsAddress(record) + offset;
    return this.bytes.slice(from, from + bytes);
  }

  /** The pool owns the record of a thread that is gone. */
  takeBack(record: number): void {
    const at = this.#wordOf(record);
    Atomics.store(this.#words, at + DONE, Atomics.load(this.#words, at + SENT));
  }

  /** Wakes a thread that sleeps, where there is work that is worth it. */
  callThread(thread: number): void {
    const at = this.#threadWordOf(thread);
    Atomics.add(this.#words, at + CALLS, 1);
    if (Atomics.load(this.#words, at + IS_ASLEEP) === 1 && this.#isWorthWaking(thread)) {
      Atomics.notify(this.#words, at + CALLS);
    }
  }

  /** While it is so, threads hash whatever they have, and ring after every slot. */
  setSlotWanted(isWanted: boolean): void {
    Atomics.store(this.#words, this.#control / 4 + SLOT_WANTED, isWanted ? 1 : 0);
  }

  /** To be read before looking at what a ring may be about. */
  rings(): number {
    return Atomics.load(this.#words, this.#control / 4 + RINGS);
  }

  /** Undefined where it rang since `rings()`; else settles at the next ring, at the latest after `timeoutMs`. */
  waitForRing(rings: number, timeoutMs: number): Promise<unknown> | undefined {
    const wait = Atomics.waitAsync(this.#words, this.#control / 4 + RINGS, rings, timeoutMs);
    return wait.async ? wait.value : undefined;
  }

  /** Whether a thread of this number ran at all. */
  isReady(thread: number): boolean {
    return Atomics.load(this.#words, this.#threadWordOf(thread) + IS_READY) === 1;
  }

  setReady(thread: number, isReady: boolean): void {
    Atomics.store(this.#words, this.#threadWordOf(thread) + IS_READY, isReady ? 1 : 0);
    Atomics.store(this.#words, this.#threadWordOf(thread) + IS_ASLEEP, 0);
  }

  // The thread's end.

  firstRecord(thread: number): number {
    return thread * this.layout.streamsPerThread;
  }

  /**
   * Whether going on is worth it: MD5 costs a third for each of four streams side by side of what it costs for one
   * alone, so a thread waits for company, but not when a stream ends, has much queued, or others want its slots.
   *
   * @param streams that the thread has begun and not ended: no other will come to join them soon
   */
  hasWork(thread: number, streams: number): boolean {
    return this.#hasCompany(thread, 1, Math.min(MD5_LANES, Math.max(1, streams)));
  }

  /** Whether the stream's next entries should not wait for others: of these nobody knows when they go on. */
  isPressing(record: number): boolean {
    const queued = this.queued(record);
    return queued >= PRESSING_SLOTS || (queued > 0 && (this.#newestFlags(record) & END) !== 0);
  }

  namesOf(record: number): number {
    return this.#words[this.#wordOf(record) + NAMES] ?? 0;
  }

  /** Of a record with something queued. */
  isDiscarded(record: number): boolean {
    return (this.#newestFlags(record) & DISCARD) !== 0;
  }

  /** The next entry, which must be there. */
  entryAddress(record: number): number {
    return this.#words[this.#entryOf(record)] ?? 0;
  }

  entryBytes(record: number): number {
    return (this.#words[this.#entryOf(record) + 1] ?? 0) & ~FLAGS;
  }

  isEntryLast(record: number): boolean {
    return ((this.#words[this.#entryOf(record) + 1] ?? 0) & END) !== 0;
  }

  /**
   * The thread is done with the next `entries`. Their slots are the pool's; so is the record, after the last.
   *
   * @returns whether the pool waits for it: `ring` then, once for all that is finished together
   */
  finish(record: number, entries: number): boolean {
    const at = this.#wordOf(record);
    const done = (Atomics.load(this.#words, at + DONE) + entries) | 0;
    const wakeAt = Atomics.load(this.#words, at + WAKE_AT);
    Atomics.store(this.#words, at + DONE, done);
    return ((done - wakeAt) | 0) === 0 || this.#isSlotWanted();
  }

  stateAddress(record: number): number {
    return (this.#wordOf(record) + STATE) * 4;
  }

  digestsAddress(record: number): number {
    return (this.#wordOf(record) + DIGESTS) * 4;
  }

  lanesAddress(thread: number): number {
    return this.#threadWordOf(thread) * 4 + 2 * LINE_BYTES;
  }

  tailAddress(thread: number): number {
    return this.lanesAddress(thread) + LANES_BYTES;
  }

  crcScratchAddress(thread: number): number {
    return this.tailAddress(thread) + TAIL_BYTES;
  }

  /** Until there is work; at the latest after `timeoutMs`, so that no call can be missed for longer. */
  sleep(thread: number, timeoutMs: number): void {
    const at = this.#threadWordOf(thread);
    const calls = Atomics.load(this.#words, at + CALLS);
    Atomics.store(this.#words, at + IS_ASLEEP, 1);
    if (!this.#isWorthWaking(thread)) Atomics.wait(this.#words, at + CALLS, calls, timeoutMs);
    Atomics.store(this.#words, at + IS_ASLEEP, 0);
  }

  /** Wakes the pool where it waits. */
  ring(): void {
    const at = this.#control / 4 + RINGS;
    Atomics.add(this.#words, at, 1);
    Atomics.notify(this.#words, at);
  }

  #isWorthWaking(thread: number): boolean {
    return this.#hasCompany(thread, WAKING_SLOTS, MD5_LANES);
  }

  /** Whether so many streams have so many slots queued, or one cannot wait. */
  #hasCompany(thread: number, slots: number, streams: number): boolean {
    const first = this.firstRecord(thread);
    let hasAny = false;
    let ready = 0;
    for (let record = first; record < first + this.layout.streamsPerThread; record++) {
      const queued = this.queued(record);
      if (queued === 0) continue;
      hasAny = true;
      if (queued >= slots) ready++;
      if (ready === streams || this.isPressing(record)) return true;
    }
    return hasAny && this.#isSlotWanted();
  }

  #isSlotWanted(): boolean {
    return Atomics.load(this.#words, this.#control / 4 + SLOT_WANTED) === 1;
  }

  #newestFlags(record: number): number {
    const at = this.#wordOf(record);
    const newest = (Atomics.load(this.#words, at + SENT) - 1) & (RING_ENTRIES - 1);
    return (this.#words[at + ENTRIES + 2 * newest + 1] ?? 0) & FLAGS;
  }

  #wordOf(record: number): number {
    return (this.#records + record * RECORD_BYTES) / 4;
  }

  #entryOf(record: number): number {
    const at = this.#wordOf(record);
    return at + ENTRIES + 2 * (Atomics.load(this.#words, at + DONE) & (RING_ENTRIES - 1));
  }

  #threadWordOf(thread: number): number {
    return (this.#control + LINE_BYTES + thread * THREAD_BYTES) / 4;
  }
}

/** Words for all. */
const RINGS = 0;
const SLOT_WANTED = 1;
/** Words of a thread: the pool writes the first line. */
const CALLS = 0;
const IS_ASLEEP = 16;
const IS_READY = 17;

const aligned = (bytes: number, to: number): number => Math.ceil(bytes / to) * to;
