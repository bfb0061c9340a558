import { describe, expect, test } from "vitest";
import { hasCode } from "../../src/base/errors.ts";
import { storeContract } from "../contract/store.ts";
import { openSimHarness } from "../contract/store-harness.ts";
import { Scheduler } from "./scheduler.ts";
import { SeededRandom } from "./seeded-random.ts";
import { SimClock } from "./sim-clock.ts";
import { SimStore } from "./sim-store.ts";

const key = Uint8Array.of(1);
const put = (store: SimStore, value: number): void =>
  store.write((transaction) => transaction.put(key, Uint8Array.of(value)));
const get = (store: SimStore): number | undefined => store.read((transaction) => transaction.get(key)?.[0]);

function machine(seed = 1): { scheduler: Scheduler; components: { clock: SimClock; random: SeededRandom } } {
  const scheduler = new Scheduler();
  return { scheduler, components: { clock: new SimClock(scheduler), random: new SeededRandom(seed) } };
}

storeContract("SimStore", () => openSimHarness());

describe("SimStore", () => {
  test("every commit since the last flush may be where a crash falls back to", async () => {
    const survivors = new Set<number | undefined>();
    for (let seed = 0; seed < 200; seed++) {
      const { scheduler, components } = machine(seed);
      const store = new SimStore(components);
      put(store, 1);
      put(store, 2);
      const flushed = store.flush();
      await scheduler.run({ untilMs: 100 });
      await flushed;
      put(store, 3);
      put(store, 4);
      const image = store.crash();
      const survivor = get(new SimStore(components, image));
      expect(store.counters.lostCommits).toBe(4 - (survivor ?? 0));
      survivors.add(survivor);
    }
    expect([...survivors].sort()).toEqual([2, 3, 4]);
  });

  test("a kill loses nothing, but a crash after it may, until somebody flushes", async () => {
    const afterwards = new Set<number | undefined>();
    for (let seed = 0; seed < 100; seed++) {
      const { components } = machine(seed);
      const first = new SimStore(components);
      put(first, 1);
      const second = new SimStore(components, first.kill());
      expect(get(second)).toBe(1);
      afterwards.add(get(new SimStore(components, second.crash())));
    }
    expect(afterwards).toEqual(new Set([undefined, 1]));
    const { scheduler, components } = machine();
    const first = new SimStore(components);
    put(first, 1);
    const second = new SimStore(components, first.kill());
    const flushed = second.flush();
    await scheduler.run({ untilMs: 100 });
    await flushed;
    expect(get(new SimStore(components, second.crash()))).toBe(1);
  });

  test("a flush takes time, and covers only what was committed before it", async () => {
    const { scheduler, components } = machine();
    const store = new SimStore(components, undefined, { flushMs: { low: 5, high: 5 } });
    let isFlushed = false;
    put(store, 1);
    void store.flush().then(() => {
      isFlushed = true;
    });
    put(store, 2);
    await scheduler.run({ untilMs: 4 });
    expect(isFlushed).toBe(false);
    await scheduler.run({ untilMs: 6 });
    expect(isFlushed).toBe(true);
    expect(store.crash().durable.get(key)).toBeDefined();
  });

  test("a flush of a dead process never resolves", async () => {
    const { scheduler, components } = machine();
    const store = new SimStore(components);
    put(store, 1);
    let isSettled = false;
    void store.flush().finally(() => {
      isSettled = true;
    });
    store.crash();
    await scheduler.run({ untilMs: 1000 });
    expect(isSettled).toBe(false);
    expect(() => put(store, 2)).toThrow("dead");
  });

  test("a write without room does nothing, and the next one works", () => {
    const store = new SimStore(machine().components);
    put(store, 1);
    store.failNextWrite();
    let refusal: unknown;
    try {
      put(store, 2);
    } catch (error) {
      refusal = error;
    }
    expect(hasCode(refusal, "store.full")).toBe(true);
    expect(get(store)).toBe(1);
    put(store, 3);
    expect(get(store)).toBe(3);
    expect(store.counters.failedWrites).toBe(1);
  });

  test("after a failed flush nothing is written any more", async () => {
    const { scheduler, components } = machine();
    const store = new SimStore(components);
    put(store, 1);
    store.failNextFlush();
    const outcome = store.flush().catch((error: unknown) => error);
    await scheduler.run({ untilMs: 100 });
    expect(hasCode(await outcome, "store.failed")).toBe(true);
    expect(() => put(store, 2)).toThrow();
    expect(hasCode(await store.flush().catch((error: unknown) => error), "store.failed")).toBe(true);
  });
});
