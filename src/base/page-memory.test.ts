import { expect, test } from "vitest";
import { isWholePages, newPageMemory, notePageMemory, PAGE_BYTES } from "./page-memory.ts";

test("whole pages are known by their buffer, their place and their length", () => {
  const memory = newPageMemory(4 * PAGE_BYTES);
  expect(memory.length).toBe(4 * PAGE_BYTES);
  expect(memory.every((byte) => byte === 0)).toBe(true);
  expect(isWholePages(memory.subarray(PAGE_BYTES, 3 * PAGE_BYTES))).toBe(true);
  expect(isWholePages(memory.subarray(1, PAGE_BYTES + 1))).toBe(false);
  expect(isWholePages(memory.subarray(0, PAGE_BYTES - 1))).toBe(false);
  const other = new Uint8Array(PAGE_BYTES);
  expect(isWholePages(other)).toBe(false);
  notePageMemory(other.buffer);
  expect(isWholePages(other)).toBe(true);
});
