import { expect, test } from "vitest";
import { compareBytes, copyBytes, successorOf } from "./bytes.ts";

test("nothing fits between a key and its successor", () => {
  const key = Uint8Array.of(5, 255);
  expect([...successorOf(key)]).toEqual([5, 255, 0]);
  expect(compareBytes(key, successorOf(key))).toBeLessThan(0);
});

test("a copy shares no memory, of a Buffer neither", () => {
  for (const original of [Uint8Array.of(1, 2), Buffer.from([1, 2])]) {
    const copy = copyBytes(original);
    original[0] = 9;
    expect([...copy]).toEqual([1, 2]);
  }
});
