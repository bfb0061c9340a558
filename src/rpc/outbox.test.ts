import { expect, test } from "vitest";
import { Scheduler } from "../../test/simulation/scheduler.ts";
import { SimClock } from "../../test/simulation/sim-clock.ts";
import type { Connection } from "../base/network.ts";
import { newCounters } from "./counters.ts";
import { FrameKind } from "./frame.ts";
import { Outbox } from "./outbox.ts";

/** What a cipher holds leaves when the test says so. */
function world() {
  const held = { bytes: 0 };
  const connection = {
    write: (chunks: readonly Uint8Array[]): boolean => {
      for (const chunk of chunks) held.bytes += chunk.length;
      return true;
    },
    bufferedBytes: 0,
    get unsentBytes(): number {
      return held.bytes;
    },
  } as unknown as Connection;
  const scheduler = new Scheduler();
  const clock = new SimClock(scheduler);
  const outbox = new Outbox(connection, clock, newCounters());
  return { held, scheduler, outbox };
}

test("what was given before is handed over when the system has it, whatever is given later", async () => {
  const { held, scheduler, outbox } = world();
  outbox.frame(FrameKind.notify, { method: "a" });
  let isOver: boolean | undefined;
  void outbox.handedOver(250).then((result) => {
    isOver = result;
  });
  await scheduler.run({ untilMs: 10 });
  expect(isOver).toBeUndefined();
  const first = held.bytes;
  expect(first).toBeGreaterThan(0);
  outbox.frame(FrameKind.notify, { method: "b" });
  await scheduler.run({ untilMs: 20 });
  held.bytes -= first;
  await scheduler.run({ untilMs: 30 });
  expect(held.bytes).toBeGreaterThan(0);
  expect(isOver).toBe(true);
});

test("a connection that takes nothing is not waited for, and one that is closed is over", async () => {
  const { scheduler, outbox } = world();
  outbox.frame(FrameKind.notify, { method: "a" });
  const results: boolean[] = [];
  void outbox.handedOver(250).then((result) => results.push(result));
  await scheduler.run({ untilMs: 300 });
  expect(results).toEqual([false]);
  void outbox.handedOver(250).then((result) => results.push(result));
  outbox.close();
  await scheduler.run({ untilMs: 400 });
  expect(results).toEqual([false, true]);
});
