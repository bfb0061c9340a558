import { expect, test } from "vitest";
import { Writers } from "./rehearse-writers.ts";

function writersAt(...times: readonly number[]): Writers {
  const writers = new Writers("scratch", [], 1_000);
  for (const atMs of times) writers.acknowledged.push({ key: "k", version: "v", atMs });
  return writers;
}

test("the pause of a switch is the longest between two answers since it began, and what was open then", () => {
  const writers = writersAt(100, 900, 1_000, 1_400, 1_450);
  expect(writers.longestGapMs(1_100, 1_500)).toBe(400);
  expect(writers.longestGapMs(1_410, 1_500)).toBe(50);
  expect(writers.longestGapMs(500, 1_500)).toBe(800);
});

test("a pause that has not ended counts for as long as it has lasted", () => {
  expect(writersAt(100, 200).longestGapMs(210, 2_210)).toBe(2_010);
  expect(writersAt().longestGapMs(10, 700)).toBe(700);
});
