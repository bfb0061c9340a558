/**
 * Fingerprints of sets that add up: the sum, modulo 2^128, of a keyed hash of each element. Sets that differ have the
 * same sum with a probability of 2^-128 for whoever does not know the key (Clarke et al., "Incremental Multiset Hash
 * Functions and Their Application to Memory Integrity Checking", 2003: MSet-Add-Hash over a pseudorandom function).
 * The hash is SipHash-2-4 with 128 bits.
 *
 *   const sums = keyedSums(key);
 *   sums.bytes.set(element);
 *   sums.add(element.length);
 *   const fingerprint = sums.take();
 */
import { assert } from "./assert.ts";
import { keyedSumsKernel } from "./keyed-sums.gen.js";

// Neither the compiler's library without a DOM nor Node's types declare WebAssembly; this is what is used of it.
declare namespace WebAssembly {
  class Memory {
    constructor(size: { initial: number; maximum: number });
    readonly buffer: ArrayBuffer;
  }
  class Module {
    constructor(bytes: Uint8Array);
  }
  class Instance {
    constructor(module: Module, imports: { env: { memory: Memory } });
    readonly exports: object;
  }
}

export const SUM_KEY_BYTES = 16;
export const SUM_BYTES = 16;
/** The longest element that is hashed. */
export const MAX_ELEMENT_BYTES = 32 * 1024;

/** As assembly/keyed-sums.ts has it: key and sum from address 0. */
const ELEMENT_OFFSET = 64;
const PAGE_BYTES = 64 * 1024;
const WORD_BITS = 64n;
const MASK = (1n << 128n) - 1n;

export interface KeyedSums {
  /** Where an element is laid before it is added. Room for `MAX_ELEMENT_BYTES`. */
  readonly bytes: Uint8Array;
  /** Adds the first `length` of these bytes as one element. */
  add(length: number): void;
  /** What was added since the last call. Below 2^128. */
  take(): bigint;
}

/** Sums are added by it. */
export const addSums = (a: bigint, b: bigint): bigint => (a + b) & MASK;

/** Of a subset, taken out. */
export const subtractSums = (a: bigint, b: bigint): bigint => (a - b) & MASK;

/**
 * Sums under a key. All that follows is to be done before another key is asked for: a thread has one kernel.
 * @param key secret and random where who chooses elements may want them to collide
 */
export function keyedSums(key: Uint8Array): KeyedSums {
  assert(key.length === SUM_KEY_BYTES, `a key of ${key.length} bytes`);
  kernel ??= new Kernel();
  kernel.begin(key);
  return kernel;
}

let kernel: Kernel | undefined;

class Kernel implements KeyedSums {
  readonly bytes: Uint8Array;
  readonly #key: Uint8Array;
  readonly #sum: BigUint64Array;
  readonly #add: (source: number, bytes: number) => void;

  constructor() {
    const memory = new WebAssembly.Memory({ initial: 1, maximum: 1 });
    const module = new WebAssembly.Module(Buffer.from(keyedSumsKernel, "base64"));
    const { exports } = new WebAssembly.Instance(module, { env: { memory } });
    this.#add = (exports as { add(source: number, bytes: number): void }).add;
    assert(memory.buffer.byteLength === PAGE_BYTES, "the kernel's memory is one page");
    this.#key = new Uint8Array(memory.buffer, 0, SUM_KEY_BYTES);
    this.#sum = new BigUint64Array(memory.buffer, SUM_KEY_BYTES, 2);
    this.bytes = new Uint8Array(memory.buffer, ELEMENT_OFFSET, MAX_ELEMENT_BYTES);
  }

  begin(key: Uint8Array): void {
    this.#key.set(key);
    this.#sum.fill(0n);
  }

  add(length: number): void {
    assert(length <= MAX_ELEMENT_BYTES, `an element of ${length} bytes`);
    this.#add(ELEMENT_OFFSET, length);
  }

  take(): bigint {
    const [low = 0n, high = 0n] = this.#sum;
    this.#sum.fill(0n);
    return (high << WORD_BITS) | low;
  }
}

/** Sixteen bytes, the lowest first. */
export function bytesOfSum(sum: bigint): Uint8Array {
  const bytes = Buffer.alloc(SUM_BYTES);
  bytes.writeBigUInt64LE(sum & 0xffff_ffff_ffff_ffffn, 0);
  bytes.writeBigUInt64LE(sum >> WORD_BITS, 8);
  return bytes;
}

/** @param bytes `SUM_BYTES` of them */
export function sumOfBytes(bytes: Uint8Array): bigint {
  const view = new DataView(bytes.buffer, bytes.byteOffset, SUM_BYTES);
  return (view.getBigUint64(8, true) << WORD_BITS) | view.getBigUint64(0, true);
}
