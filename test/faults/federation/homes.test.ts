/** Homes in real processes, in short and without judging times; `npm run faults -- homes` and its like run them at length. */
import { expect, test } from "vitest";
import { failover } from "./failover.ts";
import { homes } from "./homes.ts";

/** Less than half a minute each on a machine of their own. */
const LIMIT_MS = 240_000;

test("a round of histories, with whatever befalls it", { timeout: LIMIT_MS }, async () => {
  const report = await homes({ seed: 4, operations: 1 });
  expect(report.problems).toEqual([]);
  expect(report.checkedHomed).toBeGreaterThan(50);
});

test("a home that is killed leaves behind what is shown, and a planned switch nothing", {
  timeout: LIMIT_MS,
}, async () => {
  const report = await failover({ afterMs: 1_000, runs: 1, switches: 1, seed: 1, isTimed: false });
  expect(report.problems).toEqual([]);
});
