import { describe, expect, it } from "vitest";
import { Scheduler } from "../../../test/simulation/scheduler.ts";
import { SimClock } from "../../../test/simulation/sim-clock.ts";
import { AtollError } from "../../base/errors.ts";
import { driveId } from "../../base/ids.ts";
import { DriveHealth } from "./drive-health.ts";

const drive = driveId(7);
const away = new AtollError("rpc.closed", "away");

function setUp() {
  const scheduler = new Scheduler();
  const health = new DriveHealth(new SimClock(scheduler), { retryMinMs: 500, retryMaxMs: 30_000 });
  return { health, pass: (ms: number) => scheduler.run({ untilMs: scheduler.nowMs + ms }) };
}

describe("a drive's health", () => {
  it("lets one request at a time try a failing drive, less and less often", async () => {
    const { health, pass } = setUp();
    expect(health.isReadable(drive)).toBe(true);
    let tries = 0;
    for (let ms = 0; ms < 120_000; ms += 100) {
      if (health.isReadable(drive)) {
        tries++;
        health.trying(drive);
        expect(health.isReadable(drive)).toBe(tries === 1);
        health.failed(drive, away);
      }
      await pass(100);
    }
    // After 0.5, 1, 2, 4, 8, 16, 30, 30 s.
    expect(tries).toBeGreaterThan(7);
    expect(tries).toBeLessThan(12);
    expect(health.report()).toMatchObject([{ drive, isFailing: true, lastError: "rpc.closed" }]);
    health.succeeded(drive, 3);
    expect(health.isReadable(drive)).toBe(true);
    expect(health.latencyMs(drive)).toBe(3);
  });

  it("says nothing of the drive when a fragment is missing, somebody gave up, or there is much to do", () => {
    const { health } = setUp();
    for (const code of [
      "drive.fragmentMissing",
      "drive.fragmentCorrupt",
      "rpc.cancelled",
      "rpc.overloaded",
    ] as const) {
      health.failed(drive, new AtollError(code, "x"));
    }
    expect(health.isReadable(drive)).toBe(true);
  });

  it("does not take a drive's reads for a sign that it takes writes", async () => {
    const { health, pass } = setUp();
    health.failedToWrite(drive, new AtollError("drive.failed", "its mount has gone"));
    health.succeeded(drive, 1);
    expect(health.isReadable(drive)).toBe(true);
    expect(health.isWritable(drive)).toBe(false);
    expect(health.report()).toMatchObject([{ isFailing: true, lastError: "drive.failed" }]);
    await pass(500);
    expect(health.isWritable(drive)).toBe(true);
    health.tryingToWrite(drive);
    expect(health.isWritable(drive)).toBe(false);
    health.wrote(drive);
    expect(health.isWritable(drive)).toBe(true);
    expect(health.report()).toMatchObject([{ isFailing: false, lastError: "" }]);
    expect(health.returnedCount).toBe(2);
  });

  it("keeps a full drive readable", async () => {
    const { health, pass } = setUp();
    health.failed(drive, new AtollError("drive.full", "full"));
    expect(health.isReadable(drive)).toBe(true);
    expect(health.isWritable(drive)).toBe(false);
    await pass(31_000);
    expect(health.isWritable(drive)).toBe(true);
  });

  it("counts a drive that is late again and again as failing", () => {
    const { health } = setUp();
    for (let count = 0; count < 7; count++) health.late(drive);
    expect(health.isReadable(drive)).toBe(true);
    health.late(drive);
    expect(health.isReadable(drive)).toBe(false);
  });
});
