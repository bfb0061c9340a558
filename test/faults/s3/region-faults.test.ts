/** The fault tests of a whole region, in short; `npm run faults -- NAME` runs them at length. */
import { expect, test } from "vitest";
import { loseDrives } from "./drive-loss.ts";
import { freezeNodes } from "./frozen-node.ts";
import { killLoop } from "./kill-loop.ts";
import { checkHistories } from "./linearizable.ts";
import { flipBits } from "./rot.ts";
import { loseWitnesses } from "./witness-loss.ts";

/** They take some ten seconds each on a machine of their own. */
const LIMIT_MS = 240_000;

test("nothing acknowledged is lost when the node is killed under load", { timeout: LIMIT_MS }, async () => {
  const { problems, kills, acknowledged } = await killLoop(2, 42);
  expect(problems).toEqual([]);
  expect(kills).toBe(2);
  expect(acknowledged).toBeGreaterThan(20);
});

test("one order explains what clients of three gateways saw while a node died", {
  timeout: LIMIT_MS,
}, async () => {
  const { anomalies, operations } = await checkHistories(1, 42);
  expect(anomalies).toEqual([]);
  expect(operations).toBeGreaterThan(100);
});

/** On a machine that has other things to do; `npm run faults -- witness` allows one second. */
const BUSY_STALL_MS = 5_000;

test("a witness is killed, then another frozen: no client sees it, and no write waits for long", {
  timeout: LIMIT_MS,
}, async () => {
  const { problems, operations } = await loseWitnesses({ rounds: 2, seed: 42, maxStallMs: BUSY_STALL_MS });
  expect(problems).toEqual([]);
  expect(operations).toBeGreaterThan(100);
});

/** As above, for limits of a second or two. */
const BUSY_PATIENCE = 5;

test("a node of three stands still and goes on: the others serve meanwhile, and nothing acknowledged is lost", {
  timeout: LIMIT_MS,
}, async () => {
  const options = { rounds: 1, seconds: 8, seed: 42, patience: BUSY_PATIENCE };
  const { problems, operations, returnsMs } = await freezeNodes(options);
  expect(problems).toEqual([]);
  expect(returnsMs).toHaveLength(1);
  expect(operations).toBeGreaterThan(100);
});

test("bits that flip on as many drives as may fail are met, not served, and repaired", {
  timeout: LIMIT_MS,
}, async () => {
  const { problems, found } = await flipBits(42);
  expect(problems).toEqual([]);
  expect(found).toBeGreaterThan(1);
});

test("four of fourteen drives go and no client sees it; a fifth is missed by name, and all is well when they return", {
  timeout: LIMIT_MS,
}, async () => {
  const { problems, ...report } = await loseDrives({
    rounds: 1,
    seed: 42,
    layout: "fourteen",
    objects: 16,
    phaseMs: 500,
  });
  expect(problems).toEqual([]);
  expect(report.writes).toBeGreaterThan(20);
  expect(report.restored).toBeGreaterThan(0);
  expect(report.refusal).toMatch(/^503 ServiceUnavailable: .*drives \d+, /);
});
