/** What a thread of the hash pool does: hashes what is queued for it in the shared memory, up to four streams at once. */
import { createHash, type Hash } from "node:crypto";
import { crc32, crc32c } from "@node-rs/crc32";
import { assert } from "../base/assert.ts";
import {
  type HashKernel,
  loadHashKernel,
  MD5_BLOCK_BYTES,
  MD5_LANES,
  MD5_STATE_BYTES,
  md5InitialState,
} from "../base/hash-kernel.ts";
import { hashPlaces, type SharedHashes, TAIL_BYTES } from "./hash-memory.ts";

/** A stream as the thread knows it, from its first entry to its last. */
interface Stream {
  readonly record: number;
  readonly names: number;
  /** By the bytes of a shared view; undefined where they are not asked for. */
  readonly sha1: Hash | undefined;
  readonly sha256: Hash | undefined;
  crc32: number;
  crc32c: number;
  /** The register, which the ones have gone into. */
  crc64: bigint;
  /** Of all entries that are done. */
  bytes: number;
  /** Of the next entry, that MD5 has. */
  blocks: number;
}

const LENGTH_BYTES = 8;

export class LaneHasher {
  readonly #shared: SharedHashes;
  readonly #thread: number;
  readonly #kernel: HashKernel;
  readonly #words: Uint32Array<SharedArrayBuffer>;
  readonly #view: DataView<SharedArrayBuffer>;
  readonly #streams = new Map<number, Stream>();
  /** Where the search for the next streams begins, so that none is passed over. */
  #nextRecord = 0;
  /** Of the streams at hand: reused, since a round is made for each slot. */
  readonly #lanes: Stream[] = [];
  /** A call costs tens of microseconds where the pool's thread sleeps: one for all that a round has finished. */
  #mustRing = false;

  constructor(shared: SharedHashes, thread: number) {
    this.#shared = shared;
    this.#thread = thread;
    this.#kernel = loadHashKernel(shared.memory);
    this.#words = new Uint32Array(shared.memory.buffer);
    this.#view = new DataView(shared.memory.buffer);
  }

  /** That have begun, and not ended. */
  get streams(): number {
    return this.#streams.size;
  }

  /** Hashes some of what is queued, where that is worth it; it may be called when nothing is. */
  round(): void {
    this.#gather();
    this.#advanceMd5(this.#lanes);
    for (const stream of this.#lanes) {
      const bytes = this.#shared.entryBytes(stream.record);
      if (stream.blocks === Math.floor(bytes / MD5_BLOCK_BYTES)) this.#finishEntry(stream, bytes);
    }
    if (this.#mustRing) this.#shared.ring();
    this.#mustRing = false;
  }

  /** Up to four streams, those first that are most pressing; drops those that are discarded. */
  #gather(): void {
    const { streamsPerThread } = this.#shared.layout;
    const first = this.#shared.firstRecord(this.#thread);
    this.#lanes.length = 0;
    for (const isPressing of [true, false]) {
      for (let index = 0; index < streamsPerThread && this.#lanes.length < MD5_LANES; index++) {
        const record = first + ((this.#nextRecord + index) % streamsPerThread);
        // Once a stream has a lane it may be discarded at any time, and is dropped in the next round.
        if (this.#hasLane(record)) continue;
        if (this.#shared.queued(record) === 0 || this.#drop(record)) continue;
        if (this.#shared.isPressing(record) !== isPressing) continue;
        this.#lanes.push(this.#streams.get(record) ?? this.#start(record));
      }
    }
    this.#nextRecord = (this.#nextRecord + 1) % streamsPerThread;
  }

  #hasLane(record: number): boolean {
    return this.#lanes.some((stream) => stream.record === record);
  }

  #drop(record: number): boolean {
    if (!this.#shared.isDiscarded(record)) return false;
    this.#streams.delete(record);
    this.#finish(record, this.#shared.queued(record));
    return true;
  }

  #start(record: number): Stream {
    const names = this.#shared.namesOf(record);
    const stream: Stream = {
      record,
      names,
      sha1: (names & hashPlaces.sha1.bit) === 0 ? undefined : createHash("sha1"),
      sha256: (names & hashPlaces.sha256.bit) === 0 ? undefined : createHash("sha256"),
      crc32: 0,
      crc32c: 0,
      crc64: -1n,
      bytes: 0,
      blocks: 0,
    };
    this.#words.set(md5InitialState, this.#shared.stateAddress(record) / 4);
    this.#streams.set(record, stream);
    return stream;
  }

  /** Takes the whole blocks of the next entries, as far as all lanes have some. */
  #advanceMd5(lanes: readonly Stream[]): void {
    let blocks = Number.POSITIVE_INFINITY;
    let count = 0;
    let single: Stream | undefined;
    for (const stream of lanes) {
      const left = this.#blocksLeft(stream);
      if (left === 0) continue;
      count++;
      single = stream;
      blocks = Math.min(blocks, left);
    }
    if (single === undefined) return;
    if (count === 1) {
      if ((single.names & hashPlaces.md5.bit) !== 0) {
        this.#kernel.md5(this.#sourceOf(single), blocks, this.#shared.stateAddress(single.record));
      }
      single.blocks += blocks;
      return;
    }
    this.#advanceLanes(lanes, blocks);
  }

  #advanceLanes(lanes: readonly Stream[], blocks: number): void {
    const states = this.#shared.lanesAddress(this.#thread);
    const sources: [number, number, number, number] = [0, 0, 0, 0];
    let lane = 0;
    for (const stream of lanes) {
      if (this.#blocksLeft(stream) === 0) continue;
      sources[lane] = this.#sourceOf(stream);
      this.#moveState(this.#shared.stateAddress(stream.record), 1, states + lane * 4, MD5_LANES);
      lane++;
    }
    // A lane that nobody has runs beside the first; what comes of it is not looked at.
    for (let idle = lane; idle < MD5_LANES; idle++) sources[idle] = sources[0];
    this.#kernel.md5Lanes(...sources, blocks, states);
    lane = 0;
    for (const stream of lanes) {
      if (this.#blocksLeft(stream) === 0) continue;
      this.#moveState(states + lane * 4, MD5_LANES, this.#shared.stateAddress(stream.record), 1);
      lane++;
    }
    for (const stream of lanes) stream.blocks += this.#blocksLeft(stream) === 0 ? 0 : blocks;
  }

  /** @param fromStride in words, from one word of the state to the next; so is `toStride` */
  #moveState(from: number, fromStride: number, to: number, toStride: number): void {
    for (let word = 0; word < MD5_STATE_BYTES / 4; word++) {
      this.#words[to / 4 + word * toStride] = this.#words[from / 4 + word * fromStride] ?? 0;
    }
  }

  #blocksLeft(stream: Stream): number {
    return Math.floor(this.#shared.entryBytes(stream.record) / MD5_BLOCK_BYTES) - stream.blocks;
  }

  #sourceOf(stream: Stream): number {
    return this.#shared.entryAddress(stream.record) + stream.blocks * MD5_BLOCK_BYTES;
  }

  #finishEntry(stream: Stream, bytes: number): void {
    const { record, names } = stream;
    const source = this.#shared.entryAddress(record);
    const isLast = this.#shared.isEntryLast(record);
    assert(isLast || bytes % MD5_BLOCK_BYTES === 0, "only the last slot of a stream ends within a block");
    if (bytes > 0) {
      const piece = this.#shared.bytes.subarray(source, source + bytes);
      stream.sha1?.update(piece);
      stream.sha256?.update(piece);
      if ((names & hashPlaces.crc32.bit) !== 0) stream.crc32 = crc32(piece, stream.crc32);
      if ((names & hashPlaces.crc32c.bit) !== 0) stream.crc32c = crc32c(piece, stream.crc32c);
      if ((names & hashPlaces.crc64nvme.bit) !== 0) {
        const scratch = this.#shared.crcScratchAddress(this.#thread);
        stream.crc64 = this.#kernel.crc64(source, bytes, stream.crc64, scratch);
      }
    }
    stream.bytes += bytes;
    stream.blocks = 0;
    if (isLast) {
      this.#writeDigests(stream, source, bytes);
      this.#streams.delete(record);
    }
    this.#finish(record, 1);
  }

  #finish(record: number, entries: number): void {
    if (this.#shared.finish(record, entries)) this.#mustRing = true;
  }

  #writeDigests(stream: Stream, source: number, bytes: number): void {
    const { names, record, sha1, sha256 } = stream;
    const digests = this.#shared.digestsAddress(record);
    if ((names & hashPlaces.md5.bit) !== 0) {
      this.#finishMd5(stream, source, bytes);
      const state = this.#shared.stateAddress(record);
      this.#shared.bytes.copyWithin(digests + hashPlaces.md5.offset, state, state + MD5_STATE_BYTES);
    }
    if (sha1 !== undefined) this.#shared.bytes.set(sha1.digest(), digests + hashPlaces.sha1.offset);
    if (sha256 !== undefined) this.#shared.bytes.set(sha256.digest(), digests + hashPlaces.sha256.offset);
    this.#view.setUint32(digests + hashPlaces.crc32.offset, stream.crc32);
    this.#view.setUint32(digests + hashPlaces.crc32c.offset, stream.crc32c);
    this.#view.setBigUint64(digests + hashPlaces.crc64nvme.offset, BigInt.asUintN(64, ~stream.crc64));
  }

  /** RFC 1321, 3.1 and 3.2: what is less than a block, a one, zeros, and the length in bits. */
  #finishMd5(stream: Stream, source: number, bytes: number): void {
    const rest = bytes % MD5_BLOCK_BYTES;
    const tail = this.#shared.tailAddress(this.#thread);
    const tailBytes = rest + 1 + LENGTH_BYTES <= MD5_BLOCK_BYTES ? MD5_BLOCK_BYTES : TAIL_BYTES;
    this.#shared.bytes.fill(0, tail, tail + tailBytes);
    this.#shared.bytes.copyWithin(tail, source + bytes - rest, source + bytes);
    this.#shared.bytes[tail + rest] = 0x80;
    const isLittleEndian = true;
    this.#view.setBigUint64(tail + tailBytes - LENGTH_BYTES, BigInt(stream.bytes) * 8n, isLittleEndian);
    this.#kernel.md5(tail, tailBytes / MD5_BLOCK_BYTES, this.#shared.stateAddress(stream.record));
  }
}
