import { expect, test } from "vitest";
import { Scheduler } from "../../test/simulation/scheduler.ts";
import { SimClock } from "../../test/simulation/sim-clock.ts";
import type { Connection } from "../base/network.ts";
import { newCounters } from "./counters.ts";
import { FrameKind } from "./frame.ts";
import { NotifyLane } from "./notify-lane.ts";
import { type Lane, Outbox } from "./outbox.ts";

/** What a cipher holds leaves when the test says so. @param takesMore whether a write may be followed by another */
function world(takesMore = true) {
  const held = { bytes: 0 };
  const connection = {
    write: (chunks: readonly Uint8Array[]): boolean => {
      for (const chunk of chunks) held.bytes += chunk.length;
      return takesMore;
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

test("a long notification is handed over when its last frame is, whatever leaves between its frames", async () => {
  const { held, scheduler, outbox } = world(false);
  const frameBytes = 100_000;
  const notifies = new NotifyLane(outbox, frameBytes);
  /** Has ever more to send, as a stream does. */
  const stream: Lane = {
    sendOne: (box) => {
      box.frame(FrameKind.data, { id: 1 }, [new Uint8Array(frameBytes)], frameBytes);
      return true;
    },
  };
  outbox.ready(stream);
  const longBytes = 40 * frameBytes;
  let id = 1;
  notifies.send("long", [new Uint8Array(longBytes)], longBytes, () => ++id);
  const isFramed = notifies.whenFramed();
  let isOver: boolean | undefined;
  void outbox.handedOver(250, isFramed).then((result) => {
    isOver = result;
  });
  for (let atMs = 1; isOver === undefined && atMs < 200; atMs++) {
    await scheduler.run({ untilMs: atMs });
    held.bytes = 0;
    outbox.onDrain();
  }
  expect(isOver).toBe(true);
  expect(isFramed()).toBe(true);
});
