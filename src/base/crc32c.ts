/**
 * CRC-32C of bytes that lie in a WebAssembly memory, in place, at two to three times the rate of the processor's
 * instruction for it; of others by that instruction:
 *
 *   noteCrc32cMemory(memory, scratch); // once a memory
 *   crc32cInPlace(new Uint8Array(memory.buffer, from, bytes));
 */
import { crc32c } from "@node-rs/crc32";
import { assert } from "./assert.ts";
import { crc32cKernel } from "./crc32c-kernel.gen.js";

// Neither the compiler's library without a DOM nor Node's types declare WebAssembly; this is what is used of it.
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array);
  }
  class Instance {
    constructor(module: Module, imports: { env: { memory: object } });
    readonly exports: object;
  }
}

/** A WebAssembly memory that never grows. */
export interface FoldedMemory {
  readonly buffer: ArrayBufferLike;
}

/** As assembly/crc32c.ts has it. */
const HISTORY_BYTES = 5328;
const FOLD_BYTES = 16384;
/** What is kept of a memory for this alone, at a multiple of sixteen. */
export const CRC32C_SCRATCH_BYTES = HISTORY_BYTES + FOLD_BYTES;
/** Below, the instruction is as fast. */
const MIN_FOLDED_BYTES = 8 * 1024;
const VECTOR_BYTES = 16;
const ALL_ONES = 0xffff_ffff;

interface Folding {
  fold(source: number, bytes: number, register: number, scratch: number): void;
}

interface Place {
  readonly folding: Folding;
  readonly scratch: number;
  /** Where what is left of folded bytes lies. */
  readonly rest: Uint8Array;
}

const places = new WeakMap<ArrayBufferLike, Place>();

/** Compiled once a thread; a module has no state. */
let compiled: WebAssembly.Module | undefined;

export function noteCrc32cMemory(memory: FoldedMemory, scratch: number): void {
  const { buffer } = memory;
  assert(scratch % VECTOR_BYTES === 0, `scratch memory at ${scratch}`);
  assert(scratch + CRC32C_SCRATCH_BYTES <= buffer.byteLength, `scratch memory at ${scratch}`);
  compiled ??= new WebAssembly.Module(Buffer.from(crc32cKernel, "base64"));
  const { exports } = new WebAssembly.Instance(compiled, { env: { memory } });
  const rest = new Uint8Array(buffer, scratch, HISTORY_BYTES);
  places.set(buffer, { folding: exports as Folding, scratch, rest });
}

/** Of any bytes: where they lie says only how fast. */
export function crc32cInPlace(bytes: Uint8Array): number {
  const { length } = bytes;
  const place = length < MIN_FOLDED_BYTES ? undefined : places.get(bytes.buffer);
  if (place === undefined) return crc32c(bytes);
  const whole = length - (length % VECTOR_BYTES);
  place.folding.fold(bytes.byteOffset, whole, ALL_ONES, place.scratch);
  // The register went into the bytes, so none is before the rest of them: this one's complement is zero.
  const checksum = crc32c(place.rest, ALL_ONES);
  return whole === length ? checksum : crc32c(bytes.subarray(whole), checksum);
}
