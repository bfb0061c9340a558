import { assert } from "../base/assert.ts";
import { FrameKind, malformed } from "./frame.ts";
import type { Lane, Outbox } from "./outbox.ts";

/** Bytes to send: one chunk or several. They must not change until they have been sent. */
export type Payload = Uint8Array | readonly Uint8Array[];

export const noBytes = new Uint8Array(0);

export function toChunks(payload: Payload): readonly Uint8Array[] {
  return payload instanceof Uint8Array ? [payload] : payload;
}

export function totalBytes(chunks: readonly Uint8Array[]): number {
  let bytes = 0;
  for (const chunk of chunks) bytes += chunk.length;
  return bytes;
}

/** A queue of bytes: chunks in, pieces of a wanted size out, nothing copied. */
export class ChunkQueue {
  #chunks: Uint8Array[] = [];
  /** How much of the first chunk is gone. */
  #offset = 0;
  #first = 0;
  bytes = 0;

  push(chunk: Uint8Array): void {
    if (chunk.length === 0) return;
    this.#chunks.push(chunk);
    this.bytes += chunk.length;
  }

  /** Exactly `bytes` of them, in order. */
  take(bytes: number): Uint8Array[] {
    assert(bytes <= this.bytes, "more bytes are taken than are queued");
    const pieces: Uint8Array[] = [];
    let left = bytes;
    while (left > 0) {
      const chunk = this.#chunks[this.#first] as Uint8Array;
      const end = Math.min(chunk.length, this.#offset + left);
      pieces.push(chunk.subarray(this.#offset, end));
      left -= end - this.#offset;
      this.#offset = end;
      if (end === chunk.length) this.#shift();
    }
    this.bytes -= bytes;
    return pieces;
  }

  clear(): void {
    this.#chunks = [];
    this.#offset = 0;
    this.#first = 0;
    this.bytes = 0;
  }

  #shift(): void {
    this.#offset = 0;
    this.#chunks[this.#first] = noBytes;
    this.#first++;
    if (this.#first === this.#chunks.length || this.#first >= 64) {
      this.#chunks = this.#chunks.slice(this.#first);
      this.#first = 0;
    }
  }
}

/** A payload that arrives in pieces: the view itself when it came whole, else joined into one buffer of its size. */
export class Assembly {
  readonly totalBytes: number;
  #buffer: Uint8Array | undefined;
  #filled = 0;

  constructor(bytes: number) {
    this.totalBytes = bytes;
  }

  /** Returns the payload once it is whole. @throws rpc.malformedFrame when there is more than was announced. */
  add(piece: Uint8Array): Uint8Array | undefined {
    if (this.#filled === 0 && piece.length === this.totalBytes) return piece;
    if (this.#filled + piece.length > this.totalBytes) throw malformed("more payload than was announced");
    this.#buffer ??= Buffer.allocUnsafeSlow(this.totalBytes);
    this.#buffer.set(piece, this.#filled);
    this.#filled += piece.length;
    return this.#filled === this.totalBytes ? this.#buffer : undefined;
  }
}

/** The rest of a message that is too long for one frame. */
export class MessageLane implements Lane {
  readonly #id: number;
  readonly #queue: ChunkQueue;
  readonly #frameBytes: number;
  readonly #onSent: () => void;

  constructor(id: number, queue: ChunkQueue, frameBytes: number, onSent: () => void) {
    this.#id = id;
    this.#queue = queue;
    this.#frameBytes = frameBytes;
    this.#onSent = onSent;
  }

  sendOne(outbox: Outbox): boolean {
    const bytes = Math.min(this.#queue.bytes, this.#frameBytes);
    outbox.frame(FrameKind.more, { id: this.#id }, this.#queue.take(bytes), bytes);
    outbox.holdBytes(-bytes);
    if (this.#queue.bytes > 0) return true;
    this.#onSent();
    return false;
  }

  /** Nobody wants the rest. */
  drop(outbox: Outbox): void {
    outbox.withdraw(this);
    outbox.holdBytes(-this.#queue.bytes);
    this.#queue.clear();
  }
}
