import fc from "fast-check";
import { expect, test } from "vitest";
import { SegmentedLru } from "./segmented-lru.ts";

const MAX_BYTES = 100;
const PROTECTED_BYTES = 80;

interface Item {
  readonly name: string;
  readonly value: number;
  readonly bytes: number;
}

/** The same by lists, the newest first, whose sums are made anew each time. */
class SlowLru {
  probation: Item[] = [];
  protected: Item[] = [];

  get(name: string): number | undefined {
    const item = this.#take(name);
    if (item === undefined) return undefined;
    this.protected.unshift(item);
    this.#settle();
    return item.value;
  }

  set(item: Item): boolean {
    const wasProtected = this.protected.some(({ name }) => name === item.name);
    this.#take(item.name);
    if (item.bytes > MAX_BYTES - PROTECTED_BYTES) return false;
    (wasProtected ? this.protected : this.probation).unshift(item);
    this.#settle();
    return true;
  }

  delete(name: string): void {
    this.#take(name);
  }

  get items(): readonly Item[] {
    return [...this.protected, ...this.probation];
  }

  #take(name: string): Item | undefined {
    const item = this.items.find((each) => each.name === name);
    this.probation = this.probation.filter((each) => each !== item);
    this.protected = this.protected.filter((each) => each !== item);
    return item;
  }

  #settle(): void {
    while (sum(this.protected) > PROTECTED_BYTES) this.probation.unshift(...this.protected.splice(-1));
    while (sum(this.items) > MAX_BYTES) this.probation.pop();
  }
}

const sum = (items: readonly Item[]): number => items.reduce((bytes, item) => bytes + item.bytes, 0);

const name = fc.integer({ min: 0, max: 14 }).map(String);
const step = fc.oneof(
  fc.record({ kind: fc.constant("get" as const), name }),
  fc.record({ kind: fc.constant("set" as const), name, bytes: fc.integer({ min: 1, max: 24 }) }),
  fc.record({ kind: fc.constant("delete" as const), name }),
);

test("holds what its slow twin holds, and never more bytes than it may", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const lru = new SegmentedLru<number>(MAX_BYTES);
      const twin = new SlowLru();
      for (const [value, each] of steps.entries()) {
        if (each.kind === "get") expect(lru.get(each.name)).toBe(twin.get(each.name));
        else if (each.kind === "delete") {
          lru.delete(each.name);
          twin.delete(each.name);
        } else expect(lru.set(each.name, value, each.bytes)).toBe(twin.set({ ...each, value }));
        expect(lru.bytes).toBe(sum(twin.items));
        expect(lru.bytes).toBeLessThanOrEqual(MAX_BYTES);
        expect(lru.count).toBe(twin.items.length);
      }
      for (const item of twin.items) expect(lru.peek(item.name)).toBe(item.value);
      for (const item of twin.items) expect(lru.isProtected(item.name)).toBe(twin.protected.includes(item));
    }),
    { numRuns: 2_000 },
  );
});

test("a pass over many keys drives out nothing that was used again", () => {
  const lru = new SegmentedLru<string>(1_000);
  for (const hot of ["a", "b", "c"]) {
    lru.set(hot, hot, 100);
    lru.get(hot);
  }
  for (let i = 0; i < 10_000; i++) lru.set(`cold-${i}`, "", 100);
  expect(["a", "b", "c"].map((hot) => lru.get(hot))).toEqual(["a", "b", "c"]);
  expect(lru.count).toBe(10);
});
