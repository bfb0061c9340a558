/**
 * CRC-64/NVME (polynomial 0xAD93D23594C93659, reflected, all ones in and out), sixteen bytes a step by sixteen tables
 * of 256 entries: Intel's "slicing" method (Kounavis and Berry, 2005). 64-bit words are what JavaScript has no fast
 * form of, so the loop is WebAssembly, put together here: it is too small to need a compiler.
 *
 * Source: NVM Express NVM Command Set Specification 1.1, 5.2.1.3.4.
 */

// Neither the compiler's library without a DOM nor Node's types declare WebAssembly; this is what is used of it.
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array);
  }
  class Instance {
    constructor(module: Module);
    readonly exports: Readonly<Record<string, unknown>>;
  }
}

/** The polynomial with its bits reversed. */
export const CRC64NVME_POLYNOMIAL = 0x9a6c9329ac4bc9b5n;

const ALL_ONES = 0xffff_ffff_ffff_ffffn;
const STEP_BYTES = 16;
const TABLE_BYTES = 256 * 8;
const TABLES_BYTES = STEP_BYTES * TABLE_BYTES;
const WINDOW_BYTES = 64 * 1024;
const PAGE_BYTES = 64 * 1024;
const PAGES = Math.ceil((TABLES_BYTES + WINDOW_BYTES) / PAGE_BYTES);

interface Kernel {
  readonly window: Uint8Array;
  /** The register after the bytes of the memory from one address to another. */
  advance(from: number, to: number, register: bigint): bigint;
}

let shared: Kernel | undefined;

/**
 * @param previous of the bytes before these; 0 at the start.
 * @returns the checksum of all bytes so far
 */
export function crc64nvme(bytes: Uint8Array, previous = 0n): bigint {
  shared ??= loadKernel();
  const { window, advance } = shared;
  let register = previous ^ ALL_ONES;
  for (let from = 0; from < bytes.length; from += WINDOW_BYTES) {
    const piece = bytes.subarray(from, from + WINDOW_BYTES);
    window.set(piece);
    register = advance(TABLES_BYTES, TABLES_BYTES + piece.length, register);
  }
  // An i64 comes back signed.
  return BigInt.asUintN(64, register) ^ ALL_ONES;
}

function loadKernel(): Kernel {
  const instance = new WebAssembly.Instance(new WebAssembly.Module(kernelModule()));
  const { memory, advance } = instance.exports as {
    memory: { readonly buffer: ArrayBuffer };
    advance: Kernel["advance"];
  };
  new BigUint64Array(memory.buffer, 0, TABLES_BYTES / 8).set(tables());
  return { window: new Uint8Array(memory.buffer, TABLES_BYTES, WINDOW_BYTES), advance };
}

/** Table t takes a byte that t bytes follow in its step. */
function tables(): BigUint64Array {
  const entries = new BigUint64Array(STEP_BYTES * 256);
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
  return entries;
}

// The parts of WebAssembly's binary format that the kernel needs (https://webassembly.github.io/spec/core/binary/).
const I32 = 0x7f;
const I64 = 0x7e;
const FROM = 0;
const TO = 1;
const REGISTER = 2;
const LOW = 3;
const HIGH = 4;
const get = (local: number): number[] => [0x20, local];
const set = (local: number): number[] => [0x21, local];
const i32 = (value: number): number[] => [0x41, ...signed(value)];
const i64 = (value: number): number[] => [0x42, ...signed(value)];
const load64 = (offset: number): number[] => [0x29, 0, ...unsigned(offset)];
const load8 = [0x31, 0, 0];
const xor64 = [0x85];
const shiftRight64 = [0x88];
const shiftLeft64 = [0x86];
const wrap = [0xa7];
const and32 = [0x71];
const add32 = [0x6a];
const subtract32 = [0x6b];
const isAtLeast32 = [0x4f];
const lessThanSigned32 = [0x48];
const loopWhile = (leaveIf: readonly number[], body: readonly number[]): number[] => [
  ...[0x02, 0x40, 0x03, 0x40],
  ...leaveIf,
  ...[0x0d, 1],
  ...body,
  ...[0x0c, 0, 0x0b, 0x0b],
];

function kernelModule(): Uint8Array<ArrayBuffer> {
  const type = [1, 0x60, 3, I32, I32, I64, 1, I64];
  const exported = (name: string, kind: number): number[] => [...text(name), kind, 0];
  const code = [1, 2, I64, ...kernelCode(), 0x0b];
  return new Uint8Array([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, type),
    ...section(3, [1, 0]),
    ...section(5, [1, 0, PAGES]),
    ...section(7, [2, ...exported("memory", 2), ...exported("advance", 0)]),
    ...section(10, [1, ...unsigned(code.length), ...code]),
  ]);
}

function kernelCode(): number[] {
  const step = [
    ...[...get(REGISTER), ...get(FROM), ...load64(0), ...xor64, ...set(LOW)],
    ...[...get(FROM), ...load64(8), ...set(HIGH)],
  ];
  for (let byte = 0; byte < STEP_BYTES; byte++) {
    const word = byte < 8 ? LOW : HIGH;
    step.push(...entry(word, byte % 8, STEP_BYTES - 1 - byte), ...(byte === 0 ? [] : xor64));
  }
  step.push(...set(REGISTER), ...get(FROM), ...i32(STEP_BYTES), ...add32, ...set(FROM));
  const single = [
    ...[...get(REGISTER), ...get(FROM), ...load8, ...xor64, ...set(LOW)],
    ...entry(LOW, 0, 0),
    ...[...get(REGISTER), ...i64(8), ...shiftRight64, ...xor64, ...set(REGISTER)],
    ...[...get(FROM), ...i32(1), ...add32, ...set(FROM)],
  ];
  const hasNoStep = [...get(TO), ...get(FROM), ...subtract32, ...i32(STEP_BYTES), ...lessThanSigned32];
  const isAtEnd = [...get(FROM), ...get(TO), ...isAtLeast32];
  return [...loopWhile(hasNoStep, step), ...loopWhile(isAtEnd, single), ...get(REGISTER)];
}

/** Looks up a byte of a word: its address in the table is the byte times 8, cut out by one shift and one mask. */
function entry(word: number, byte: number, table: number): number[] {
  const shift = byte === 0 ? [...i64(3), ...shiftLeft64] : [...i64(byte * 8 - 3), ...shiftRight64];
  return [...get(word), ...shift, ...wrap, ...i32(0xff << 3), ...and32, ...load64(table * TABLE_BYTES)];
}

function section(id: number, content: readonly number[]): number[] {
  return [id, ...unsigned(content.length), ...content];
}

function text(name: string): number[] {
  return [name.length, ...Buffer.from(name)];
}

/** LEB128. */
function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
  return [...bytes, rest];
}

function signed(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest < -0x40 || rest >= 0x40; rest >>= 7) bytes.push((rest & 0x7f) | 0x80);
  return [...bytes, rest & 0x7f];
}
