import { describe, expect, it } from "vitest";
import { Scheduler } from "../../test/simulation/scheduler.ts";
import { SeededRandom } from "../../test/simulation/seeded-random.ts";
import { SimClock } from "../../test/simulation/sim-clock.ts";
import { AtollError } from "../base/errors.ts";
import { silentLogger } from "../base/logger.ts";
import { type Worker, WorkerRunner } from "./worker.ts";

function setUp() {
  const scheduler = new Scheduler();
  const clock = new SimClock(scheduler);
  const runner = new WorkerRunner({ clock, random: new SeededRandom(1), logger: silentLogger });
  const pass = (durationMs: number): Promise<void> =>
    scheduler.run({ untilMs: scheduler.nowMs + durationMs });
  const rest = (durationMs: number): Promise<void> =>
    new Promise((resolve) => void clock.after(durationMs, resolve));
  return { runner, pass, rest };
}

const workerOf = (name: string, work: Worker["work"]): Worker => ({ name, status: () => ({}), work });

describe("a worker runner", () => {
  it("works without a break while there is work, and rests longer and longer when there is none", async () => {
    const { runner, pass, rest } = setUp();
    let left = 5;
    runner.add(
      workerOf("sweeper", async () => {
        await rest(10);
        return left-- > 0;
      }),
      { restRatio: 0.5, idleMinMs: 1_000, idleMaxMs: 8_000 },
    );
    await pass(90);
    expect(runner.report()[0]?.counters).toMatchObject({ steps: 5, idleSteps: 1, workingMs: 60 });
    await pass(60_000);
    const { counters } = runner.report()[0] ?? {};
    expect(counters?.idleSteps).toBeGreaterThan(7);
    expect(counters?.idleSteps).toBeLessThan(20);
    left = 1;
    runner.wake("sweeper");
    await pass(11);
    expect(counters?.steps).toBe(6);
    await runner.stop();
  });

  it("goes on after an error, and says what it was", async () => {
    const { runner, pass } = setUp();
    let calls = 0;
    runner.add(
      workerOf("unlucky", async () => {
        if (calls++ === 0) throw new AtollError("drive.failed", "drive 1 is away");
        return false;
      }),
    );
    await pass(1);
    expect(runner.report()[0]).toMatchObject({
      lastError: "drive.failed: drive 1 is away",
      counters: { failedSteps: 1 },
    });
    await pass(2_000);
    expect(calls).toBeGreaterThan(1);
    expect(runner.report()[0]?.lastError).toBe("");
    await runner.stop();
  });

  it("begins no step while it is paused", async () => {
    const { runner, pass } = setUp();
    let calls = 0;
    runner.add(
      workerOf("busy", async () => ++calls > 0),
      { restRatio: 1, idleMinMs: 1 },
    );
    runner.add(
      workerOf("idle", async () => {
        calls++;
        return false;
      }),
    );
    runner.pause("busy");
    runner.pause("idle");
    await pass(0);
    const before = calls;
    runner.wake("idle");
    await pass(10_000);
    expect(calls).toBe(before);
    expect(runner.report().map(({ state }) => state)).toEqual(["paused", "paused"]);
    runner.resume("idle");
    await pass(10_000);
    expect(calls).toBeGreaterThan(before);
    await runner.stop();
  });

  it("stops when the step under way has ended, and leaves no timer", async () => {
    const { runner, pass } = setUp();
    let isEnded = false;
    runner.add(
      workerOf(
        "slow",
        (signal) =>
          new Promise((_, reject) => {
            signal.addEventListener("abort", () => {
              isEnded = true;
              reject(signal.reason as Error);
            });
          }),
      ),
    );
    runner.add(workerOf("resting", async () => false));
    await pass(10);
    await runner.stop();
    expect(isEnded).toBe(true);
    expect(runner.report().map(({ state }) => state)).toEqual(["stopped", "stopped"]);
  });
});
