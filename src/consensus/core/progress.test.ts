import fc from "fast-check";
import { expect, test } from "vitest";
import { type LogIndex, logIndex } from "../../base/ids.ts";
import { InflightWindow, Progress } from "./progress.ts";

const limits = { maxInflightAppends: 4, maxInflightBytes: 100 };

/** The same as a list that is filtered. */
class NaiveWindow {
  #appends: { last: LogIndex; bytes: number }[] = [];

  get count(): number {
    return this.#appends.length;
  }

  get isFull(): boolean {
    const bytes = this.#appends.reduce((sum, append) => sum + append.bytes, 0);
    return this.count >= limits.maxInflightAppends || bytes >= limits.maxInflightBytes;
  }

  add(last: LogIndex, bytes: number): void {
    this.#appends.push({ last, bytes });
  }

  freeUpTo(index: LogIndex): void {
    this.#appends = this.#appends.filter((append) => append.last > index);
  }

  clear(): void {
    this.#appends = [];
  }
}

const steps = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("add" as const), amount: fc.nat(40) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("free" as const), amount: fc.nat(8) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("clear" as const), amount: fc.constant(0) }) },
);

test("the window of appends behaves like a list", () => {
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 100 }), (script) => {
      const window = new InflightWindow(limits);
      const naive = new NaiveWindow();
      let lastIndex = 0;
      for (const { kind, amount } of script) {
        if (kind === "clear") {
          window.clear();
          naive.clear();
        } else if (kind === "free") {
          const index = logIndex(Math.max(0, lastIndex - amount));
          window.freeUpTo(index);
          naive.freeUpTo(index);
        } else if (!naive.isFull) {
          lastIndex += 1 + (amount % 3);
          window.add(logIndex(lastIndex), amount);
          naive.add(logIndex(lastIndex), amount);
        }
        expect({ count: window.count, isFull: window.isFull }).toEqual({
          count: naive.count,
          isFull: naive.isFull,
        });
      }
    }),
    { numRuns: 300 },
  );
});

test("an append beyond the window is our own bug", () => {
  const window = new InflightWindow(limits);
  window.add(logIndex(1), limits.maxInflightBytes);
  expect(() => window.add(logIndex(2), 0)).toThrow("beyond the window");
});

test("a probe waits for its answer, a snapshot for its end, and pipelined appends for the window", () => {
  const progress = new Progress(logIndex(11), 0, limits);
  expect(progress.isPaused).toBe(false);
  progress.probeSent = true;
  expect(progress.isPaused).toBe(true);

  expect(progress.acknowledge(logIndex(10))).toBe(true);
  progress.becomeReplicate();
  for (const last of [11, 12, 13, 14]) progress.inflight.add(logIndex(last), 1);
  expect(progress.isPaused).toBe(true);
  progress.inflight.freeUpTo(logIndex(11));
  expect(progress.isPaused).toBe(false);

  progress.becomeSnapshot();
  expect(progress.isPaused).toBe(true);
});

test("an acknowledgement is news once, and the next entry is always above it", () => {
  const progress = new Progress(logIndex(5), 0, limits);
  expect(progress.acknowledge(logIndex(7))).toBe(true);
  expect(progress.acknowledge(logIndex(7))).toBe(false);
  expect(progress.acknowledge(logIndex(3))).toBe(false);
  expect([progress.match, progress.next]).toEqual([7, 8]);
});

test("a replica that lost entries starts over from the leader's end", () => {
  const progress = new Progress(logIndex(5), 0, limits);
  progress.acknowledge(logIndex(9));
  progress.becomeReplicate();
  progress.restartRecovery(77, logIndex(12), 4);
  expect([progress.state, progress.match, progress.next]).toEqual(["probe", 0, 13]);
  expect([progress.recoveryNonce, progress.recoveryTarget, progress.recoveryRound]).toEqual([77, 12, 4]);
});
