/** Homes in real processes, in short and without judging times; `npm run faults -- homes` and its like run them at length. */
import { expect, test } from "vitest";
import { ackRegions } from "./ack-regions.ts";
import { failover } from "./failover.ts";
import { frozen } from "./frozen.ts";
import { homes } from "./homes.ts";

/** Some seconds each on a machine of their own. */
const LIMIT_MS = 240_000;

test("a round of everything", { timeout: LIMIT_MS }, async () => {
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

test("a stopped home acknowledges nothing when it goes on", { timeout: LIMIT_MS }, async () => {
  const report = await frozen({ seconds: 6, rounds: 1, seed: 1 });
  expect(report.problems).toEqual([]);
  expect(report.takeoversMs).toHaveLength(1);
});

test("what two regions have outlives one of them", { timeout: LIMIT_MS }, async () => {
  const report = await ackRegions({ runs: 2, seed: 1 });
  expect(report.problems).toEqual([]);
});
