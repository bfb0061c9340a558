import { expect, test } from "vitest";
import { Scheduler } from "../../../test/simulation/scheduler.ts";
import { SimClock } from "../../../test/simulation/sim-clock.ts";
import { SharedReads } from "./shared-reads.ts";

interface Begun {
  settle(value: string): void;
  fail(error: Error): void;
}

function world() {
  const scheduler = new Scheduler();
  const reads = new SharedReads<string>(new SimClock(scheduler));
  const begun: Begun[] = [];
  const read = (name = "k"): Promise<string> =>
    reads.read(name, () => {
      return new Promise((resolve, reject) => {
        begun.push({ settle: resolve, fail: reject });
      });
    });
  const pass = (durationMs: number): Promise<void> =>
    scheduler.run({ untilMs: scheduler.nowMs + durationMs });
  return { read, begun, pass };
}

test("who comes while a read is under way shares the next one, never that one", async () => {
  const { read, begun, pass } = world();
  const first = read();
  const later = [read(), read(), read()];
  const other = read("other");
  expect(begun).toHaveLength(2);
  begun[1]?.settle("o");
  begun[0]?.settle("old");
  expect(await first).toBe("old");
  expect(await other).toBe("o");
  await pass(1);
  expect(begun).toHaveLength(3);
  begun[2]?.settle("new");
  expect(await Promise.all(later)).toEqual(["new", "new", "new"]);
  void read();
  expect(begun).toHaveLength(4);
});

test("a read that hangs holds the next one up for a moment only", async () => {
  const { read, begun, pass } = world();
  void read();
  const second = read();
  await pass(19);
  expect(begun).toHaveLength(1);
  await pass(2);
  expect(begun).toHaveLength(2);
  begun[1]?.settle("answer");
  expect(await second).toBe("answer");
  // The first is still under way: who comes now waits for it, as long.
  const third = read();
  await pass(21);
  begun[2]?.settle("again");
  expect(await third).toBe("again");
});

test("a read that fails fails for those who share it, and the next one begins", async () => {
  const { read, begun, pass } = world();
  const first = read();
  const shared = [read(), read()];
  begun[0]?.fail(new Error("first"));
  await expect(first).rejects.toThrow("first");
  await pass(1);
  begun[1]?.fail(new Error("second"));
  for (const each of shared) await expect(each).rejects.toThrow("second");
  const last = read();
  begun[2]?.settle("well");
  expect(await last).toBe("well");
});
