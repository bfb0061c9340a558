import { expect, test } from "vitest";
import { CheaperWay } from "./cheaper-way.ts";

/** Decides and measures so many times. @returns how often it read */
function use(
  way: CheaperWay,
  times: number,
  cost: { readonly checkMs: number; readonly readMs: number },
): number {
  let reads = 0;
  for (let i = 0; i < times; i++) {
    if (way.decide() === "read") {
      reads++;
      way.read(cost.readMs);
    } else way.checked(cost.checkMs);
  }
  return reads;
}

test("checks while a check is no dearer than a read, and now and then tries whether that is so still", () => {
  const reads = use(new CheaperWay(), 20_000, { checkMs: 0.5, readMs: 0.5 });
  expect(reads).toBeGreaterThan(5);
  expect(reads).toBeLessThan(20);
});

test("reads where a replica answers much sooner than a witness, and comes back when the witness is quick again", () => {
  const way = new CheaperWay();
  expect(use(way, 1_000, { checkMs: 0.6, readMs: 0.1 })).toBeGreaterThan(900);
  expect(use(way, 100_000, { checkMs: 0.05, readMs: 0.2 })).toBeLessThan(60_000);
  expect(use(way, 1_000, { checkMs: 0.05, readMs: 0.2 })).toBeLessThan(40);
});

test("a witness that falls silent is asked seldom after a few requests have waited for it", () => {
  const way = new CheaperWay();
  use(way, 1_000, { checkMs: 0.2, readMs: 1 });
  expect(use(way, 1_000, { checkMs: 50, readMs: 1 })).toBeGreaterThan(980);
});
