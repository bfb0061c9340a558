import { createHash } from "node:crypto";
import { crc32, crc32c } from "@node-rs/crc32";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crc64nvme } from "../base/crc64nvme.ts";
import type { HashName } from "../base/hash-pool.ts";
import { SharedHashes } from "./hash-memory.ts";
import { LaneHasher } from "./lane-hasher.ts";

const SLOT_BYTES = 192;
const STREAMS = 6;
/** Of each stream's own. */
const SLOTS = 48;
const layout = { threads: 2, streamsPerThread: STREAMS, slotBytes: SLOT_BYTES, memoryBytes: 128 * 1024 };
const THREAD = 1;

const names: readonly HashName[] = ["md5", "sha1", "sha256", "crc32", "crc32c", "crc64nvme"];

function digestOf(name: HashName, bytes: Uint8Array): string {
  if (name === "crc32") return crc32(bytes).toString(16).padStart(8, "0");
  if (name === "crc32c") return crc32c(bytes).toString(16).padStart(8, "0");
  if (name === "crc64nvme") return crc64nvme(bytes).toString(16).padStart(16, "0");
  return createHash(name).update(bytes).digest("hex");
}

/** A stream of one record, which keeps to the order of the pool: fill a slot, send it, and so on. */
class Sender {
  readonly #shared: SharedHashes;
  readonly #record: number;
  #sent = 0;
  #bytes: Uint8Array = new Uint8Array();
  #names: readonly HashName[] = [];

  constructor(shared: SharedHashes, index: number) {
    this.#shared = shared;
    this.#record = shared.firstRecord(THREAD) + index;
  }

  open(bytes: Uint8Array, hashed: readonly HashName[]): void {
    this.#bytes = bytes;
    this.#names = hashed;
    this.#sent = 0;
    this.#shared.openRecord(this.#record, hashed);
  }

  get isSent(): boolean {
    return this.#sent === Math.floor(this.#bytes.length / SLOT_BYTES) + 1;
  }

  /** Does nothing where the slots are full. */
  send(): void {
    if (this.isSent || this.#shared.queued(this.#record) === SLOTS) return;
    const piece = this.#bytes.subarray(this.#sent * SLOT_BYTES, (this.#sent + 1) * SLOT_BYTES);
    const slot = (this.#record - this.#shared.firstRecord(THREAD)) * SLOTS + (this.#sent % SLOTS);
    const address = this.#shared.slotAddress(slot);
    this.#shared.bytes.set(piece, address);
    this.#sent++;
    if (this.isSent) this.#shared.sendLast(this.#record, address, piece.length);
    else this.#shared.send(this.#record, address, piece.length);
  }

  discard(): void {
    if (!this.isSent) this.#shared.sendDiscard(this.#record);
  }

  /** The names whose digest is not that of the bytes. */
  wrong(): readonly HashName[] {
    expect(this.#shared.queued(this.#record)).toBe(0);
    return this.#names.filter((name) => {
      const digest = Buffer.from(this.#shared.digestOf(this.#record, name)).toString("hex");
      return digest !== digestOf(name, this.#bytes);
    });
  }
}

const bodies = fc.array(
  fc.record({
    bytes: fc.uint8Array({ maxLength: 9 * SLOT_BYTES }),
    names: fc.oneof(fc.constant(names), fc.subarray([...names])),
    isDiscarded: fc.boolean(),
  }),
  { minLength: 1, maxLength: STREAMS },
);
/** Which stream sends a slot next; past the last, the thread goes round. */
const steps = fc.array(fc.nat(STREAMS + 1), { maxLength: 120 });

describe("the lane hasher", () => {
  it("hashes streams of any length, however they come between one another, again and again", () => {
    const shared = new SharedHashes(layout);
    const hasher = new LaneHasher(shared, THREAD);
    const senders = Array.from({ length: STREAMS }, (_, index) => new Sender(shared, index));
    fc.assert(
      fc.property(bodies, steps, (streams, order) => {
        for (const [index, { bytes, names: hashed }] of streams.entries())
          senders[index]?.open(bytes, hashed);
        const open = senders.slice(0, streams.length);
        for (const step of order) {
          if (step < STREAMS) open[step]?.send();
          else hasher.round();
        }
        const isDropped = open.map((sender, index) => !sender.isSent && streams[index]?.isDiscarded === true);
        for (const [index, sender] of open.entries()) if (isDropped[index] === true) sender.discard();
        // Each round takes a slot's worth of one stream at least.
        for (let round = 0; round < 10 * STREAMS; round++) {
          for (const [index, sender] of open.entries()) if (isDropped[index] !== true) sender.send();
          hasher.round();
        }
        const wrong = open.map((sender, index) => (isDropped[index] === true ? [] : sender.wrong()));
        expect(wrong).toEqual(open.map(() => []));
      }),
      { numRuns: 200 },
    );
  });

  it("waits for company, but not when a stream ends or is pressing", () => {
    const shared = new SharedHashes(layout);
    const [first, second, ...others] = Array.from({ length: 4 }, (_, index) => {
      const sender = new Sender(shared, index);
      sender.open(new Uint8Array(2 * SLOTS * SLOT_BYTES), ["md5"]);
      return sender;
    });
    first?.send();
    second?.send();
    expect(shared.hasWork(THREAD, STREAMS)).toBe(false);
    for (const sender of others) sender.send();
    expect(shared.hasWork(THREAD, STREAMS)).toBe(true);
    new LaneHasher(shared, THREAD).round();
    expect(shared.hasWork(THREAD, STREAMS)).toBe(false);
    first?.send();
    shared.setSlotWanted(true);
    expect(shared.hasWork(THREAD, STREAMS)).toBe(true);
    shared.setSlotWanted(false);
    expect(shared.hasWork(THREAD, STREAMS)).toBe(false);
    first?.discard();
    expect(shared.hasWork(THREAD, STREAMS)).toBe(true);
    for (let slot = 0; slot < SLOTS; slot++) second?.send();
    expect(shared.isPressing(shared.firstRecord(THREAD) + 1)).toBe(true);
  });

  it("goes on for as long as all streams that it has begun have something", () => {
    const shared = new SharedHashes(layout);
    const hasher = new LaneHasher(shared, THREAD);
    const senders = Array.from({ length: 2 }, (_, index) => {
      const sender = new Sender(shared, index);
      sender.open(new Uint8Array(SLOTS * SLOT_BYTES), ["md5"]);
      return sender;
    });
    for (const sender of senders) for (let slot = 0; slot < 3; slot++) sender.send();
    expect(shared.hasWork(THREAD, hasher.streams)).toBe(true);
    hasher.round();
    expect(hasher.streams).toBe(2);
    hasher.round();
    expect(shared.hasWork(THREAD, hasher.streams)).toBe(true);
    hasher.round();
    expect(shared.hasWork(THREAD, hasher.streams)).toBe(false);
    senders[0]?.send();
    expect(shared.hasWork(THREAD, hasher.streams)).toBe(false);
  });

  it("drops all that is queued of a stream that is discarded, and hashes none of it", () => {
    const shared = new SharedHashes(layout);
    const hasher = new LaneHasher(shared, THREAD);
    const record = shared.firstRecord(THREAD);
    const sender = new Sender(shared, 0);
    for (const sentBefore of [0, 2]) {
      sender.open(new Uint8Array(2 * SLOTS * SLOT_BYTES), names);
      for (let slot = 0; slot < sentBefore; slot++) sender.send();
      if (sentBefore > 0) hasher.round();
      for (let slot = 0; slot < SLOTS; slot++) sender.send();
      sender.discard();
      hasher.round();
      expect(shared.queued(record)).toBe(0);
    }
    // What comes next in its place begins anew.
    sender.open(Buffer.from("next"), names);
    sender.send();
    hasher.round();
    expect(sender.wrong()).toEqual([]);
  });

  it("asks to ring for what the pool waits for, and for every slot where one is wanted", () => {
    const shared = new SharedHashes(layout);
    const hasher = new LaneHasher(shared, THREAD);
    const record = shared.firstRecord(THREAD);
    shared.openRecord(record, ["md5"]);
    const send = (): void => shared.send(record, shared.slotAddress(0), SLOT_BYTES);
    const ringsOf = (work: () => void): number => {
      const before = shared.rings();
      work();
      return shared.rings() - before;
    };
    for (let slot = 0; slot < 3; slot++) send();
    shared.wakeAt(record, 1);
    expect([1, 2, 3].map(() => ringsOf(() => hasher.round()))).toEqual([0, 1, 0]);
    shared.setSlotWanted(true);
    send();
    expect(ringsOf(() => hasher.round())).toBe(1);
  });
});
