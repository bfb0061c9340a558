/** The compiled inner loops (assembly/kernel.ts) on a memory of their own, behind offsets instead of pointers. */
import { assert, defined } from "../base/assert.ts";
import { noteCrc32cMemory } from "../base/crc32c.ts";
import { notePageMemory } from "../base/page-memory.ts";
import { splitTables, TABLE_BYTES } from "./field.ts";
import { plainKernel, relaxedKernel } from "./kernel.gen.js";
import type { Matrix } from "./matrix.ts";

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
  function validate(bytes: Uint8Array): boolean;
}

type Combine = (
  target: number,
  targetStride: number,
  source: number,
  sourceStride: number,
  sourceCount: number,
  bytes: number,
  tables: number,
  lowNibble: number,
) => void;

/** Up to this many bytes behind each source are read, and behind each target are written. */
export const SLACK_BYTES = 32;
/** So aligned, no load or store of the kernel meets two cache lines. */
export const ALIGNMENT_BYTES = 64;
/** Rows that one pass over the sources makes: as many sums as fit the sixteen vector registers. */
const ROWS_PER_PASS = 4;
/** assembly/kernel.ts says why it is a parameter. */
const LOW_NIBBLE = 15;
const PAGE_BYTES = 65_536;
/** One page less than a 32-bit address can reach, so that the end of memory is an address too. */
const MAX_MEMORY_BYTES = 65_535 * PAGE_BYTES;

/** A matrix whose tables are in a kernel's memory. */
export interface LoadedMatrix {
  readonly sourceCount: number;
  readonly passes: readonly Pass[];
}

interface Pass {
  readonly combine: Combine;
  readonly rowCount: number;
  readonly tables: number;
}

export interface Operands {
  readonly target: number;
  readonly targetStride: number;
  readonly source: number;
  readonly sourceStride: number;
  /** Of each unit. */
  readonly bytes: number;
}

export class Kernel {
  /** All of the kernel's memory; it never grows, so views of it stay good. */
  readonly memory: Uint8Array;
  readonly #wasmMemory: WebAssembly.Memory;
  readonly #functions: Readonly<Record<string, Combine | undefined>>;

  constructor(memoryBytes: number, module: WebAssembly.Module = bestModule()) {
    assert(memoryBytes <= MAX_MEMORY_BYTES, `a kernel's memory of ${memoryBytes} bytes is too large`);
    const pages = Math.ceil(memoryBytes / PAGE_BYTES);
    const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
    this.#wasmMemory = memory;
    this.memory = new Uint8Array(memory.buffer);
    notePageMemory(memory.buffer);
    const instance = new WebAssembly.Instance(module, { env: { memory } });
    this.#functions = instance.exports as Readonly<Record<string, Combine>>;
  }

  /** Makes CRC-32C of what lies in the memory fast. @param scratch CRC32C_SCRATCH_BYTES for that, at a multiple of sixteen */
  noteChecksums(scratch: number): void {
    noteCrc32cMemory(this.#wasmMemory, scratch);
  }

  /** Writes the tables of `matrix` at `tables`, `tablesBytes(matrix)` in all. */
  load(matrix: Matrix, tables: number): LoadedMatrix {
    const passes: Pass[] = [];
    let at = tables;
    for (let row = 0; row < matrix.rowCount; ) {
      const rowCount = Math.min(ROWS_PER_PASS, matrix.rowCount - row);
      const hasSum = isSum(matrix, row);
      const name = hasSum ? (rowCount === 1 ? "sum" : `sumAnd${rowCount - 1}`) : `rows${rowCount}`;
      passes.push({ combine: defined(this.#functions[name], name), rowCount, tables: at });
      at = this.#writeTables(matrix, hasSum ? row + 1 : row, row + rowCount, at);
      row += rowCount;
    }
    return { sourceCount: matrix.columnCount, passes };
  }

  /** Makes the rows of `matrix` out of the sources, `sourceStride` apart, as targets `targetStride` apart. */
  run(matrix: LoadedMatrix, { target, targetStride, source, sourceStride, bytes }: Operands): void {
    let at = target;
    for (const { combine, rowCount, tables } of matrix.passes) {
      combine(at, targetStride, source, sourceStride, matrix.sourceCount, bytes, tables, LOW_NIBBLE);
      at += rowCount * targetStride;
    }
  }

  #writeTables(matrix: Matrix, firstRow: number, endRow: number, tables: number): number {
    let at = tables;
    for (let column = 0; column < matrix.columnCount; column++) {
      for (let row = firstRow; row < endRow; row++) {
        const constant = matrix.elements[row * matrix.columnCount + column] ?? 0;
        this.memory.set(splitTables.subarray(constant * TABLE_BYTES, (constant + 1) * TABLE_BYTES), at);
        at += TABLE_BYTES;
      }
    }
    return at;
  }
}

/** What the tables of a matrix take at most. */
export const tablesBytes = (rowCount: number, columnCount: number): number =>
  aligned(rowCount * columnCount * TABLE_BYTES);

const aligned = (bytes: number): number => Math.ceil(bytes / ALIGNMENT_BYTES) * ALIGNMENT_BYTES;

function isSum(matrix: Matrix, row: number): boolean {
  const start = row * matrix.columnCount;
  return matrix.elements.subarray(start, start + matrix.columnCount).every((element) => element === 1);
}

/** Compiled once a thread; a module has no state. */
let compiled: WebAssembly.Module | undefined;

/** With relaxed SIMD where the engine has it (V8 from 11.4), else with plain SIMD, at two thirds of the speed. */
function bestModule(): WebAssembly.Module {
  compiled ??= compileKernel(
    WebAssembly.validate(Buffer.from(relaxedKernel, "base64")) ? relaxedKernel : plainKernel,
  );
  return compiled;
}

/** @param kernel WebAssembly in base64 */
export const compileKernel = (kernel: string): WebAssembly.Module =>
  new WebAssembly.Module(Buffer.from(kernel, "base64"));
