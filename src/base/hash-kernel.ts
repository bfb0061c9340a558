/**
 * The compiled inner loops of the hashes (assembly/hashes.ts) on a memory that threads may share:
 *
 *   const memory = newHashMemory(131_072);
 *   fillTables(memory); // once a memory
 *   const kernel = loadHashKernel(memory); // once a thread
 *   kernel.crc64(source, bytes, register, scratch);
 *
 * Sources are places in that memory. The first `TABLES_BYTES` of it are the kernel's.
 */
import { hashKernel } from "./hash-kernel.gen.js";

// Neither the compiler's library without a DOM nor Node's types declare WebAssembly; this is what is used of it.
declare namespace WebAssembly {
  class Memory {
    constructor(size: { initial: number; maximum: number; shared: true });
    readonly buffer: SharedArrayBuffer;
  }
  class Module {
    constructor(bytes: Uint8Array);
  }
  class Instance {
    constructor(module: Module, imports: { env: { memory: Memory } });
    readonly exports: object;
  }
}

/** Goes to another thread by message as it is. */
export interface HashMemory {
  readonly buffer: SharedArrayBuffer;
}

/** What `md5Lanes` takes at once. */
export const MD5_LANES = 4;
export const MD5_BLOCK_BYTES = 64;
/** A state is four words: a, b, c, d. */
export const MD5_STATE_BYTES = 16;
/** RFC 1321, 3.3. */
export const md5InitialState: readonly number[] = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];

/** CRC-64/NVME's, with its bits reversed: NVM Express NVM Command Set Specification 1.1, 5.2.1.3.4. */
export const CRC64NVME_POLYNOMIAL = 0x9a6c9329ac4bc9b5n;

/** As assembly/hashes.ts has them. */
const CRC_STEP_BYTES = 16;
const CRC_TABLES_BYTES = CRC_STEP_BYTES * 256 * 8;
const MD5_CONSTANTS = CRC_TABLES_BYTES;
const MD5_STEPS = 64;
/** Of one call to `crc64`; a multiple of a cache line. */
export const CRC_SCRATCH_BYTES = 10_240;
export const TABLES_BYTES = MD5_CONSTANTS + MD5_STEPS * MD5_LANES * 4;

const PAGE_BYTES = 64 * 1024;
/** What the kernel was compiled for. */
export const MAX_MEMORY_BYTES = 1024 * PAGE_BYTES;

/** Pages that nobody has written to take no memory of the machine. */
export function newHashMemory(bytes: number): HashMemory {
  const pages = Math.ceil(bytes / PAGE_BYTES);
  return new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
}

/** Before any thread uses the memory. */
export function fillTables(memory: HashMemory): void {
  fillCrcTables(new BigUint64Array(memory.buffer, 0, CRC_TABLES_BYTES / 8));
  const constants = new Uint32Array(memory.buffer, MD5_CONSTANTS, MD5_STEPS * MD5_LANES);
  for (let step = 0; step < MD5_STEPS; step++) {
    // RFC 1321, 3.4: the integer part of 2^32 times the sine of the step in radians.
    const constant = Math.floor(Math.abs(Math.sin(step + 1)) * 2 ** 32);
    constants.fill(constant, step * MD5_LANES, (step + 1) * MD5_LANES);
  }
}

/** Table t takes a byte that t bytes follow in its step. */
function fillCrcTables(entries: BigUint64Array): void {
  for (let byte = 0; byte < 256; byte++) {
    let register = BigInt(byte);
    for (let bit = 0; bit < 8; bit++) {
      register = (register & 1n) === 1n ? (register >> 1n) ^ CRC64NVME_POLYNOMIAL : register >> 1n;
    }
    entries[byte] = register;
  }
  for (let index = 256; index < entries.length; index++) {
    const before = entries[index - 256] ?? 0n;
    entries[index] = (before >> 8n) ^ (entries[Number(before & 0xffn)] ?? 0n);
  }
}

/** All arguments are addresses in the memory, or counts. */
export interface HashKernel {
  /** Takes `blocks` blocks of 64 bytes into the state. */
  md5(source: number, blocks: number, state: number): void;
  /** As many blocks of four sources, into four states side by side: all four a, then all b, c, d. */
  md5Lanes(
    source0: number,
    source1: number,
    source2: number,
    source3: number,
    blocks: number,
    states: number,
  ): void;
  /**
   * @param scratch `CRC_SCRATCH_BYTES` that nobody else uses meanwhile, at a multiple of sixteen
   * @returns the register after these bytes, signed; the ones that go in and out are the caller's
   */
  crc64(source: number, bytes: number, register: bigint, scratch: number): bigint;
}

/** Compiled once a thread; a module has no state. */
let compiled: WebAssembly.Module | undefined;

/** @param memory with its tables filled */
export function loadHashKernel(memory: HashMemory): HashKernel {
  compiled ??= new WebAssembly.Module(Buffer.from(hashKernel, "base64"));
  const instance = new WebAssembly.Instance(compiled, { env: { memory } });
  return instance.exports as HashKernel;
}
