/** The codec for units that lie anywhere: they pass through the kernel's small memory block by block. */
import { assert, defined } from "../base/assert.ts";
import { ALIGNMENT_BYTES, Kernel, type LoadedMatrix, SLACK_BYTES, tablesBytes } from "./kernel.ts";
import { MAX_UNITS, type Matrix, parityMatrix, type Recovery, recoveryOf } from "./matrix.ts";

/** All units' blocks together stay in the second-level cache. */
const SCRATCH_BYTES = 256 * 1024;
/** Longer blocks gain nothing more on the cost of a call. */
const MAX_BLOCK_BYTES = 16 * 1024;
const MIN_BLOCK_BYTES = 1024;
/** Recoveries kept, by what is present and wanted: m × k bytes and k numbers each at most. */
const MAX_RECOVERIES = 64;

export interface Codec {
  readonly dataCount: number;
  readonly parityCount: number;

  /** @param data k units of equal length, at least 1 byte. Returns m fresh parity units. */
  encode(data: readonly Uint8Array[]): Uint8Array[];

  /** As `encode`, into `parity`: m buffers of the data's length that share no memory with the data. */
  encodeInto(data: readonly Uint8Array[], parity: readonly Uint8Array[]): void;

  /**
   * Makes units that are missing, data or parity, in the order of `wanted`, as fresh buffers. The code works on each
   * byte position by itself, so equal ranges of units give that range of the missing ones.
   * @param units k + m entries, data first, undefined where missing; at least k are there, of equal length.
   */
  reconstruct(units: readonly (Uint8Array | undefined)[], wanted: readonly number[]): Uint8Array[];

  /** As `reconstruct`, into `targets`: a buffer for each wanted unit, that shares no memory with the units. */
  reconstructInto(
    units: readonly (Uint8Array | undefined)[],
    wanted: readonly number[],
    targets: readonly Uint8Array[],
  ): void;

  /** Whether the parity is that of the data. @param units all k + m, of equal length. */
  verify(units: readonly Uint8Array[]): boolean;
}

/**
 * A codec for `dataCount` ≥ 1 data and `parityCount` ≥ 0 parity units, 256 together at most. It holds at most 2 MiB
 * of memory, is synchronous and belongs to one thread; others make their own.
 */
export function createCodec(dataCount: number, parityCount: number): Codec {
  return new BlockCodec(dataCount, parityCount);
}

/** Asserts that a code of these counts exists. */
export function assertCounts(dataCount: number, parityCount: number): void {
  const areWhole = Number.isInteger(dataCount) && Number.isInteger(parityCount);
  const isCode = areWhole && dataCount >= 1 && parityCount >= 0 && dataCount + parityCount <= MAX_UNITS;
  assert(isCode, `no code has ${dataCount} data and ${parityCount} parity units`);
}

class BlockCodec implements Codec {
  readonly dataCount: number;
  readonly parityCount: number;
  readonly #parity: Matrix;
  readonly #kernel: Kernel;
  readonly #encoding: LoadedMatrix;
  readonly #blockBytes: number;
  readonly #strideBytes: number;
  /** Where in the kernel's memory the tables of a recovery, the blocks of sources and those of targets begin. */
  readonly #recoveryTables: number;
  readonly #sources: number;
  readonly #targets: number;
  /** By units present and wanted, least recently used first. */
  readonly #recoveries = new Map<string, Recovery>();
  /** The one whose tables are at #recoveryTables. */
  #loaded: { readonly recovery: Recovery; readonly matrix: LoadedMatrix } | undefined;

  constructor(dataCount: number, parityCount: number) {
    assertCounts(dataCount, parityCount);
    this.dataCount = dataCount;
    this.parityCount = parityCount;
    this.#parity = parityMatrix(dataCount, parityCount);
    const unitCount = dataCount + parityCount;
    const share = Math.floor(SCRATCH_BYTES / unitCount / ALIGNMENT_BYTES) * ALIGNMENT_BYTES;
    this.#blockBytes = Math.min(MAX_BLOCK_BYTES, Math.max(MIN_BLOCK_BYTES, share));
    // One line more than a block, so that the blocks' beginnings don't fall on one set of the first-level cache.
    this.#strideBytes = this.#blockBytes + ALIGNMENT_BYTES;
    this.#recoveryTables = tablesBytes(parityCount, dataCount);
    this.#sources = 2 * this.#recoveryTables;
    this.#targets = this.#sources + dataCount * this.#strideBytes;
    this.#kernel = new Kernel(this.#targets + parityCount * this.#strideBytes + SLACK_BYTES);
    this.#encoding = this.#kernel.load(this.#parity, 0);
  }

  encode(data: readonly Uint8Array[]): Uint8Array[] {
    const bytes = defined(data[0], "unit 0").length;
    const parity = Array.from({ length: this.parityCount }, () => new Uint8Array(bytes));
    this.encodeInto(data, parity);
    return parity;
  }

  encodeInto(data: readonly Uint8Array[], parity: readonly Uint8Array[]): void {
    assert(data.length === this.dataCount, `${data.length} data units given, not ${this.dataCount}`);
    assert(
      parity.length === this.parityCount,
      `${parity.length} parity units given, not ${this.parityCount}`,
    );
    this.#combine(this.#encoding, data, parity);
  }

  reconstruct(units: readonly (Uint8Array | undefined)[], wanted: readonly number[]): Uint8Array[] {
    const bytes = units.find((unit) => unit !== undefined)?.length ?? 0;
    const targets = wanted.map(() => new Uint8Array(bytes));
    this.reconstructInto(units, wanted, targets);
    return targets;
  }

  reconstructInto(
    units: readonly (Uint8Array | undefined)[],
    wanted: readonly number[],
    targets: readonly Uint8Array[],
  ): void {
    const unitCount = this.dataCount + this.parityCount;
    assert(units.length === unitCount, `${units.length} units given, not ${unitCount}`);
    assert(targets.length === wanted.length, `${targets.length} targets given, not ${wanted.length}`);
    if (wanted.length === 0) return;
    const recovery = this.#recoveryFor(units, wanted);
    const sources = recovery.sources.map((unit) => defined(units[unit], `unit ${unit}`));
    this.#combine(this.#load(recovery), sources, targets);
  }

  verify(units: readonly Uint8Array[]): boolean {
    const unitCount = this.dataCount + this.parityCount;
    assert(units.length === unitCount, `${units.length} units given, not ${unitCount}`);
    const parity = this.encode(units.slice(0, this.dataCount));
    return parity.every((unit, index) => Buffer.compare(unit, unitAt(units, this.dataCount + index)) === 0);
  }

  #combine(matrix: LoadedMatrix, sources: readonly Uint8Array[], targets: readonly Uint8Array[]): void {
    const bytes = unitAt(sources, 0).length;
    assert(bytes > 0, "units are empty");
    for (const unit of sources) assert(unit.length === bytes, "units differ in length");
    for (const unit of targets) assert(unit.length === bytes, "units differ in length");
    for (let start = 0; start < bytes; start += this.#blockBytes) {
      const end = Math.min(bytes, start + this.#blockBytes);
      this.#combineBlock(matrix, sources, targets, start, end);
    }
  }

  #combineBlock(
    matrix: LoadedMatrix,
    sources: readonly Uint8Array[],
    targets: readonly Uint8Array[],
    start: number,
    end: number,
  ): void {
    const { memory } = this.#kernel;
    const stride = this.#strideBytes;
    for (let index = 0; index < sources.length; index++) {
      memory.set(unitAt(sources, index).subarray(start, end), this.#sources + index * stride);
    }
    this.#kernel.run(matrix, {
      target: this.#targets,
      targetStride: stride,
      source: this.#sources,
      sourceStride: stride,
      bytes: end - start,
    });
    for (let index = 0; index < targets.length; index++) {
      const from = this.#targets + index * stride;
      unitAt(targets, index).set(memory.subarray(from, from + end - start), start);
    }
  }

  #recoveryFor(units: readonly (Uint8Array | undefined)[], wanted: readonly number[]): Recovery {
    assert(new Set(wanted).size === wanted.length, "a unit is wanted twice");
    const present = units.map((unit) => (unit === undefined ? "0" : "1")).join("");
    const key = `${present} ${wanted.join(" ")}`;
    const known = this.#recoveries.get(key);
    const recovery = known ?? recoveryOf(this.#parity, (unit) => units[unit] !== undefined, wanted);
    if (known !== undefined) this.#recoveries.delete(key);
    this.#recoveries.set(key, recovery);
    if (this.#recoveries.size > MAX_RECOVERIES) {
      const [oldest] = this.#recoveries.keys();
      this.#recoveries.delete(defined(oldest, "the oldest recovery"));
    }
    return recovery;
  }

  #load(recovery: Recovery): LoadedMatrix {
    if (this.#loaded?.recovery !== recovery) {
      const matrix = this.#kernel.load(recovery.matrix, this.#recoveryTables);
      this.#loaded = { recovery, matrix };
    }
    return this.#loaded.matrix;
  }
}

const unitAt = (units: readonly Uint8Array[], index: number): Uint8Array =>
  defined(units[index], `unit ${index}`);
