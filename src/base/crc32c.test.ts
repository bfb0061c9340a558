import { crc32c } from "@node-rs/crc32";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CRC32C_SCRATCH_BYTES, crc32cInPlace, type FoldedMemory, noteCrc32cMemory } from "./crc32c.ts";

declare const WebAssembly: { Memory: new (size: { initial: number; maximum: number }) => FoldedMemory };

const PAGE_BYTES = 65_536;
const SCRATCH = 4096;
const memory = new WebAssembly.Memory({ initial: 4, maximum: 4 });
noteCrc32cMemory(memory, SCRATCH);

describe("CRC-32C in place", () => {
  it("is that of the instruction, of any bytes at any place", () => {
    const from = SCRATCH + CRC32C_SCRATCH_BYTES;
    const length = fc.oneof(
      fc.integer({ min: 0, max: 70_000 }),
      // Ends of blocks, and of what is folded at all.
      fc.constantFrom(8_191, 8_192, 9_456, 9_457, 17_648, 25_840, PAGE_BYTES),
    );
    fc.assert(
      fc.property(length, fc.nat({ max: 100 }), fc.nat(), (bytes, offset, seed) => {
        const view = new Uint8Array(memory.buffer, from + offset, bytes);
        let state = seed;
        for (let at = 0; at < bytes; at++) {
          state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
          view[at] = state >>> 24;
        }
        const before = Buffer.from(view);
        expect(crc32cInPlace(view)).toBe(crc32c(before));
        expect(before.equals(view)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("is that of bytes elsewhere too", () => {
    const bytes = Buffer.alloc(20_000, "elsewhere");
    expect(crc32cInPlace(bytes)).toBe(crc32c(bytes));
  });
});
