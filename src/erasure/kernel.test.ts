import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { slowMultiply } from "../../test/erasure/slow-code.ts";
import { plainKernel, relaxedKernel } from "./kernel.gen.js";
import { compileKernel, Kernel, SLACK_BYTES, tablesBytes } from "./kernel.ts";
import type { Matrix } from "./matrix.ts";

const SOURCE_STRIDE_BYTES = 333;
const TARGET_STRIDE_BYTES = 384;
const UNTOUCHED = 0xee;

const matrices: fc.Arbitrary<Matrix> = fc
  .record({ rowCount: fc.integer({ min: 1, max: 11 }), columnCount: fc.integer({ min: 1, max: 9 }) })
  .chain(({ rowCount, columnCount }) =>
    fc.record({
      rowCount: fc.constant(rowCount),
      columnCount: fc.constant(columnCount),
      // Rows of ones take another path through the kernel, wherever they are.
      elements: fc
        .array(
          fc.oneof(
            fc.constant(new Uint8Array(columnCount).fill(1)),
            fc.uint8Array({ minLength: columnCount, maxLength: columnCount }),
          ),
          { minLength: rowCount, maxLength: rowCount },
        )
        .map((rows) => Uint8Array.from(rows.flatMap((row) => [...row]))),
    }),
  );

/** Row `row` of `matrix` over the sources in `memory`, byte by byte. */
function slowRow(matrix: Matrix, row: number, memory: Uint8Array, source: number, bytes: number): Uint8Array {
  return Uint8Array.from({ length: bytes }, (_, at) => {
    let sum = 0;
    for (let column = 0; column < matrix.columnCount; column++) {
      const element = matrix.elements[row * matrix.columnCount + column] ?? 0;
      sum ^= slowMultiply(element, memory[source + column * SOURCE_STRIDE_BYTES + at] ?? 0);
    }
    return sum;
  });
}

describe.each([
  ["with relaxed SIMD", relaxedKernel],
  ["with plain SIMD", plainKernel],
])("the kernel %s", (_, code) => {
  const module = compileKernel(code);

  test("makes any rows as byte loops do, and touches nothing else but the slack", () => {
    fc.assert(
      fc.property(matrices, fc.integer({ min: 1, max: 300 }), fc.nat(0xffff), (matrix, bytes, seed) => {
        const tables = tablesBytes(matrix.rowCount, matrix.columnCount);
        const sourcesBytes = matrix.columnCount * SOURCE_STRIDE_BYTES + SLACK_BYTES;
        const target = tables + sourcesBytes;
        const targetsBytes = matrix.rowCount * TARGET_STRIDE_BYTES;
        const kernel = new Kernel(target + targetsBytes + 1_000, module);
        const { memory } = kernel;
        memory.fill(UNTOUCHED);
        for (let at = tables; at < target; at++) memory[at] = (at * (seed | 1)) >> 5;
        const before = memory.slice();

        const loaded = kernel.load(matrix, 0);
        kernel.run(loaded, {
          target,
          targetStride: TARGET_STRIDE_BYTES,
          source: tables,
          sourceStride: SOURCE_STRIDE_BYTES,
          bytes,
        });

        expect(memory.subarray(tables, target)).toEqual(before.subarray(tables, target));
        for (let row = 0; row < matrix.rowCount; row++) {
          const start = target + row * TARGET_STRIDE_BYTES;
          expect(memory.slice(start, start + bytes)).toEqual(slowRow(matrix, row, memory, tables, bytes));
          const behind = memory.subarray(start + bytes + SLACK_BYTES - 1, start + TARGET_STRIDE_BYTES);
          expect(behind.every((byte) => byte === UNTOUCHED)).toBe(true);
        }
        expect(memory.subarray(target + targetsBytes).every((byte) => byte === UNTOUCHED)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
