/**
 * Memory that begins at a page of the machine's, known by its buffer: what lies in it in whole pages, a disk may take
 * from where it is, past the system's cache.
 *
 *   const memory = newPageMemory(1_048_576);
 *   isWholePages(memory.subarray(4096, 12_288)); // true
 */
import { assert } from "./assert.ts";

export const PAGE_BYTES = 4096;

const buffers = new WeakSet<ArrayBufferLike>();

/**
 * Zeros, which take no room until they are written to. V8 takes buffers that may change their length from the system by
 * whole pages, as it does WebAssembly's memories; it puts others wherever there is room.
 */
export function newPageMemory(bytes: number): Uint8Array {
  assert(bytes % PAGE_BYTES === 0, `page memory of ${bytes} bytes`);
  const buffer = new ArrayBuffer(bytes, { maxByteLength: bytes });
  buffers.add(buffer);
  return new Uint8Array(buffer, 0, bytes);
}

/** A WebAssembly memory's buffer is page memory too. */
export function notePageMemory(buffer: ArrayBufferLike): void {
  buffers.add(buffer);
}

export const isWholePages = (bytes: Uint8Array): boolean =>
  bytes.length % PAGE_BYTES === 0 && bytes.byteOffset % PAGE_BYTES === 0 && buffers.has(bytes.buffer);
