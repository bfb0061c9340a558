/**
 * A frame on the wire, little-endian (docs/formats.md):
 *
 *   0  marker 0xA7   1  kind   2  header bytes (u16)   4  payload bytes (u32)   8  header   …  payload
 *
 * The header is protobuf, the payload raw bytes. Both directions pass large payloads on without copying them.
 */
import { assert } from "../base/assert.ts";
import { AtollError } from "../base/errors.ts";
import protobuf from "../base/protobuf.ts";
import { MAX_FRAME_PAYLOAD_BYTES, MAX_HEADER_BYTES } from "./options.ts";
import { atoll } from "./rpc.gen.js";

export type FrameHeader = atoll.rpc.FrameHeader.$Properties;

export const FRAME_MARKER = 0xa7;
const PREFIX_BYTES = 8;

/** The numbers are on the wire. */
export const FrameKind = {
  hello: 1,
  ping: 2,
  pong: 3,
  request: 4,
  response: 5,
  failure: 6,
  cancel: 7,
  notify: 8,
  more: 9,
  open: 10,
  data: 11,
  end: 12,
  credit: 13,
  reset: 14,
} as const;
export type FrameKind = (typeof FrameKind)[keyof typeof FrameKind];
const HIGHEST_KIND = FrameKind.reset;

/** Frames are laid into slabs of this size: one allocation and one chunk for many small frames. */
const SLAB_BYTES = 64 * 1024;

/** A longer payload chunk is cheaper to pass on than to copy. */
const COPY_BELOW_BYTES = 4_096;

/** Collects frames into the chunks of one write. */
export class FrameWriter {
  #slab = Buffer.allocUnsafeSlow(SLAB_BYTES);
  /** Where the part of the slab begins that is not in `#chunks` yet. */
  #start = 0;
  #end = 0;
  #chunks: Uint8Array[] = [];
  #bytes = 0;
  framesWritten = 0;

  get bytes(): number {
    return this.#bytes;
  }

  /** `payload` chunks above a few KiB are not copied: they must not change until they are sent. */
  write(kind: FrameKind, header: FrameHeader, payload: readonly Uint8Array[], payloadBytes: number): void {
    const encoder = atoll.rpc.FrameHeader.encode(header) as unknown as protobuf.Writer;
    const headerBytes = encoder.len;
    assert(headerBytes <= MAX_HEADER_BYTES, "a method name or error text is too long for a header");
    this.#reserve(PREFIX_BYTES + headerBytes);
    const slab = this.#slab;
    const at = this.#end;
    slab[at] = FRAME_MARKER;
    slab[at + 1] = kind;
    slab[at + 2] = headerBytes & 0xff;
    slab[at + 3] = headerBytes >>> 8;
    slab[at + 4] = payloadBytes & 0xff;
    slab[at + 5] = (payloadBytes >>> 8) & 0xff;
    slab[at + 6] = (payloadBytes >>> 16) & 0xff;
    slab[at + 7] = payloadBytes >>> 24;
    if (headerBytes > 0) slab.set(encoder.finish(), at + PREFIX_BYTES);
    this.#end = at + PREFIX_BYTES + headerBytes;
    for (const chunk of payload) this.#payload(chunk);
    this.#bytes += PREFIX_BYTES + headerBytes + payloadBytes;
    this.framesWritten++;
  }

  /** The chunks so far, in order; the writer starts anew. */
  take(): Uint8Array[] {
    this.#cut();
    const chunks = this.#chunks;
    this.#chunks = [];
    this.#bytes = 0;
    return chunks;
  }

  #payload(chunk: Uint8Array): void {
    if (chunk.length < COPY_BELOW_BYTES) {
      this.#reserve(chunk.length);
      this.#slab.set(chunk, this.#end);
      this.#end += chunk.length;
    } else {
      this.#cut();
      this.#chunks.push(chunk);
    }
  }

  #reserve(bytes: number): void {
    if (this.#end + bytes <= SLAB_BYTES) return;
    this.#cut();
    // What is in the old one may still wait to be sent.
    this.#slab = Buffer.allocUnsafeSlow(SLAB_BYTES);
    this.#start = 0;
    this.#end = 0;
  }

  #cut(): void {
    if (this.#end > this.#start) this.#chunks.push(this.#slab.subarray(this.#start, this.#end));
    this.#start = this.#end;
  }
}

export interface FrameSink {
  onFrame(kind: FrameKind, header: FrameHeader, payloadBytes: number): void;
  /** The payload of the latest frame, in one piece or several, none of them empty. Views of received chunks. */
  onPayload(piece: Uint8Array): void;
}

/** Finds the frames in a byte stream, whatever the chunks it arrives in. */
export class FrameDecoder {
  readonly #sink: FrameSink;
  /** A prefix and header that chunks have split. */
  readonly #head = Buffer.alloc(PREFIX_BYTES + MAX_HEADER_BYTES);
  #headFilled = 0;
  #payloadLeft = 0;
  #isStopped = false;
  frames = 0;

  constructor(sink: FrameSink) {
    this.#sink = sink;
  }

  /** Nothing more is decoded, also not from a chunk that `push` is working on. */
  stop(): void {
    this.#isStopped = true;
  }

  /** @throws rpc.malformedFrame, and nothing may be pushed after it. */
  push(chunk: Uint8Array): void {
    let at = 0;
    while (at < chunk.length && !this.#isStopped) {
      if (this.#payloadLeft > 0) {
        const piece =
          at === 0 && chunk.length <= this.#payloadLeft ? chunk : chunk.subarray(at, at + this.#payloadLeft);
        this.#payloadLeft -= piece.length;
        at += piece.length;
        this.#sink.onPayload(piece);
      } else {
        at = this.#headFilled > 0 ? this.#joinHead(chunk, at) : this.#readHead(chunk, at);
      }
    }
  }

  #readHead(chunk: Uint8Array, at: number): number {
    const available = chunk.length - at;
    if (available >= PREFIX_BYTES) {
      const bytes = PREFIX_BYTES + checkedHeaderBytes(chunk, at);
      if (available >= bytes) {
        this.#frame(chunk, at, bytes);
        return at + bytes;
      }
    }
    return this.#joinHead(chunk, at);
  }

  #joinHead(chunk: Uint8Array, start: number): number {
    let at = this.#fillHead(chunk, start, PREFIX_BYTES);
    if (this.#headFilled < PREFIX_BYTES) return at;
    const bytes = PREFIX_BYTES + checkedHeaderBytes(this.#head, 0);
    at = this.#fillHead(chunk, at, bytes);
    if (this.#headFilled < bytes) return at;
    this.#headFilled = 0;
    this.#frame(this.#head, 0, bytes);
    return at;
  }

  #fillHead(chunk: Uint8Array, at: number, until: number): number {
    const wanted = Math.max(0, until - this.#headFilled);
    const piece = chunk.subarray(at, at + wanted);
    this.#head.set(piece, this.#headFilled);
    this.#headFilled += piece.length;
    return at + piece.length;
  }

  #frame(bytes: Uint8Array, at: number, headBytes: number): void {
    const payloadBytes = readUint32(bytes, at + 4);
    if (payloadBytes > MAX_FRAME_PAYLOAD_BYTES) {
      throw malformed(`a payload of ${payloadBytes} bytes, above ${MAX_FRAME_PAYLOAD_BYTES}`);
    }
    const header = decodeHeader(bytes, at + PREFIX_BYTES, headBytes - PREFIX_BYTES);
    this.#payloadLeft = payloadBytes;
    this.frames++;
    this.#sink.onFrame(bytes[at + 1] as FrameKind, header, payloadBytes);
  }
}

const emptyHeader: FrameHeader = new atoll.rpc.FrameHeader();

function decodeHeader(bytes: Uint8Array, at: number, headerBytes: number): FrameHeader {
  if (headerBytes === 0) return emptyHeader;
  try {
    const reader = protobuf.Reader.create(bytes);
    reader.pos = at;
    return atoll.rpc.FrameHeader.decode(reader, headerBytes);
  } catch (error) {
    throw malformed("a header that does not decode", error);
  }
}

function checkedHeaderBytes(bytes: Uint8Array, at: number): number {
  if (bytes[at] !== FRAME_MARKER) throw malformed(`the byte ${bytes[at]} where a frame should begin`);
  const kind = bytes[at + 1] as number;
  if (kind === 0 || kind > HIGHEST_KIND) throw malformed(`unknown frame kind ${kind}`);
  const headerBytes = (bytes[at + 2] as number) | ((bytes[at + 3] as number) << 8);
  if (headerBytes > MAX_HEADER_BYTES) {
    throw malformed(`a header of ${headerBytes} bytes, above ${MAX_HEADER_BYTES}`);
  }
  return headerBytes;
}

function readUint32(bytes: Uint8Array, at: number): number {
  const low = (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16);
  return low + (bytes[at + 3] as number) * 0x100_0000;
}

export function malformed(what: string, cause?: unknown): AtollError {
  return new AtollError("rpc.malformedFrame", what, { cause });
}
