import { describe, expect, it } from "vitest";
import { type LinkOptions, Links } from "./links.ts";
import { Scheduler } from "./scheduler.ts";
import { SeededRandom } from "./seeded-random.ts";

function setUp(options: Partial<LinkOptions> = {}, seed = 1) {
  const scheduler = new Scheduler();
  const links = new Links(scheduler, new SeededRandom(seed), options);
  const arrived: { message: number; atMs: number }[] = [];
  const send = (from: string, to: string, message: number, bytes = 100): void =>
    links.deliver(from, to, bytes, () => arrived.push({ message, atMs: scheduler.nowMs }));
  return { scheduler, links, arrived, send, settle: () => scheduler.run({ untilMs: 10_000 }) };
}

describe("a link", () => {
  it("keeps the order and its latency when no fault is set", async () => {
    const { arrived, send, settle } = setUp({ latencyMinMs: 5, latencyMaxMs: 20 });
    for (let message = 0; message < 200; message++) send("a", "b", message);
    await settle();
    expect(arrived.map(({ message }) => message)).toEqual(Array.from({ length: 200 }, (_, i) => i));
    for (const { atMs } of arrived) {
      expect(atMs).toBeGreaterThanOrEqual(5);
      expect(atMs).toBeLessThan(20.01);
    }
  });

  it("counts every fault that happened", async () => {
    const { links, arrived, send, settle } = setUp({
      loss: 0.2,
      duplication: 0.2,
      reordering: 0.2,
      spike: 0.2,
    });
    for (let message = 0; message < 500; message++) send("a", "b", message);
    await settle();
    const { dropped, duplicated, reordered, delayed, delivered, sent } = links.counters;
    for (const count of [dropped, duplicated, reordered, delayed]) expect(count).toBeGreaterThan(50);
    expect(sent).toBe(500);
    expect(delivered).toBe(500 - dropped + duplicated);
    expect(arrived.length).toBe(delivered);
    const order = arrived.map(({ message }) => message);
    expect(order).not.toEqual(order.toSorted((a, b) => a - b));
  });

  it("is cut one way, and mends", async () => {
    const { links, arrived, send, settle } = setUp();
    links.cut("a", "b");
    send("a", "b", 1);
    send("b", "a", 2);
    links.mend("a", "b");
    send("a", "b", 3);
    await settle();
    expect(arrived.map(({ message }) => message).toSorted()).toEqual([2, 3]);
    expect(links.counters.cutBlocked).toBe(1);
  });

  it("delivers what was under way when it was cut", async () => {
    const { links, arrived, send, settle } = setUp();
    send("a", "b", 1);
    links.cut("a", "b");
    await settle();
    expect(arrived.length).toBe(1);
  });

  it("takes time for bytes when its bandwidth is limited", async () => {
    const { arrived, send, settle } = setUp({ latencyMinMs: 1, latencyMaxMs: 1, bandwidthBytesPerMs: 100 });
    send("a", "b", 1, 1000);
    send("a", "b", 2, 1000);
    await settle();
    expect(arrived.map(({ atMs }) => atMs)).toEqual([11, 21]);
  });
});

describe("the links together", () => {
  it("isolate one node from all, also from ones met later, until healed", async () => {
    const { links, arrived, send, settle } = setUp();
    links.isolate("c");
    send("a", "c", 1);
    send("c", "d", 2);
    send("a", "b", 3);
    links.heal();
    send("a", "c", 4);
    await settle();
    expect(arrived.map(({ message }) => message).toSorted()).toEqual([3, 4]);
  });

  it("partition into sides", () => {
    const { links } = setUp();
    links.partition(["a", "b"], ["c"]);
    expect(links.isCut("a", "c")).toBe(true);
    expect(links.isCut("c", "b")).toBe(true);
    expect(links.isCut("a", "b")).toBe(false);
  });

  it("give the same run for the same seed", async () => {
    const traces = [7, 7, 8].map(async (seed) => {
      const faults = { loss: 0.1, duplication: 0.1, reordering: 0.1, latencyMaxMs: 30 };
      const { arrived, send, settle } = setUp(faults, seed);
      for (let message = 0; message < 50; message++) send("a", "b", message);
      await settle();
      return arrived;
    });
    const [first, second, third] = await Promise.all(traces);
    expect(first).toEqual(second);
    expect(first).not.toEqual(third);
  });
});
