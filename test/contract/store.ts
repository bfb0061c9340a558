/**
 * What every Store must do (src/base/store.ts). Each implementation runs it from its own test, with its own way of
 * losing power.
 */
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { copyBytes } from "../../src/base/bytes.ts";
import { MAX_KEY_BYTES, type RangeOptions, type ReadTransaction } from "../../src/base/store.ts";
import type { StoreHarness } from "./store-harness.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (value: Uint8Array | undefined): string | undefined =>
  value === undefined ? undefined : new TextDecoder().decode(value);
const hex = (value: Uint8Array): string => Buffer.from(value).toString("hex");

function contents(transaction: ReadTransaction, range: RangeOptions = {}): [string, string][] {
  const rows = [...transaction.range(range)].map(({ key, value }): [string, string] => [
    hex(key),
    hex(value),
  ]);
  expect([...stepped(transaction, range)].slice(0, range.limit)).toEqual(rows);
  return rows;
}

/** The same by a cursor. */
function* stepped(transaction: ReadTransaction, range: RangeOptions = {}): Generator<[string, string]> {
  const rows = transaction.cursor(range);
  try {
    while (rows.next()) {
      const { key, keyFrom, keyTo, value, valueBytes } = rows;
      yield [hex(key.subarray(keyFrom, keyTo)), hex(value.subarray(0, valueBytes))];
    }
    expect(rows.next()).toBe(false);
  } finally {
    rows.close();
    rows.close();
  }
}

function keysOf(transaction: ReadTransaction, range: RangeOptions = {}): string[] {
  return [...transaction.range(range)].map(({ key }) => text(key) ?? "");
}

export function storeContract(name: string, open: () => Promise<StoreHarness>): void {
  describe(`${name} keeps the Store contract`, () => {
    let harness: StoreHarness;
    beforeEach(async () => {
      harness = await open();
    });
    afterEach(async () => {
      await harness.dispose();
    });

    const put = (...keys: string[]): void =>
      harness.store.write((transaction) => {
        for (const key of keys) transaction.put(bytes(key), bytes(`value of ${key}`));
      });
    const get = (key: string): string | undefined => harness.store.read((t) => text(t.get(bytes(key))));

    /** Each fact must hold of what is in memory and of what is on the disk. */
    const everywhere = async (check: () => void): Promise<void> => {
      check();
      await harness.store.flush();
      check();
      await harness.closeAndReopen();
      check();
    };

    test("a write is visible at once, and after it has reached the disk", async () => {
      put("a", "b");
      harness.store.write((transaction) => transaction.put(bytes("empty"), new Uint8Array(0)));
      await everywhere(() => {
        expect(get("a")).toBe("value of a");
        expect(get("b")).toBe("value of b");
        expect(get("c")).toBeUndefined();
        expect(get("empty")).toBe("");
      });
    });

    test("a body that throws leaves nothing, and its error goes on", () => {
      put("a");
      const reason = new Error("changed my mind");
      expect(() =>
        harness.store.write((transaction) => {
          transaction.put(bytes("b"), bytes("1"));
          transaction.delete(bytes("a"));
          throw reason;
        }),
      ).toThrow(reason);
      expect(harness.store.read((t) => keysOf(t))).toEqual(["a"]);
      put("c");
      expect(harness.store.read((t) => keysOf(t))).toEqual(["a", "c"]);
    });

    test("a transaction is dead when its body has returned", () => {
      put("a");
      const leaked = harness.store.write((transaction) => transaction);
      expect(() => leaked.put(bytes("b"), bytes("1"))).toThrow("ended");
      expect(() => leaked.get(bytes("a"))).toThrow("ended");
      const range = harness.store.read((transaction) => transaction.range({}));
      expect(() => [...range]).toThrow("ended");
    });

    test("a write sees its own changes and the rest", async () => {
      put("a", "b", "c");
      await harness.store.flush();
      put("d", "e");
      harness.store.write((transaction) => {
        transaction.delete(bytes("b"));
        transaction.delete(bytes("d"));
        transaction.delete(bytes("missing"));
        transaction.put(bytes("f"), bytes("6"));
        expect(transaction.get(bytes("b"))).toBeUndefined();
        expect(text(transaction.get(bytes("f")))).toBe("6");
        expect(keysOf(transaction)).toEqual(["a", "c", "e", "f"]);
        expect(keysOf(transaction, { reverse: true, limit: 2 })).toEqual(["f", "e"]);
      });
      await everywhere(() => expect(harness.store.read((t) => keysOf(t))).toEqual(["a", "c", "e", "f"]));
    });

    test("an iteration sees what is written ahead of it, and not what is deleted there", async () => {
      put("a", "c", "d", "e");
      await harness.store.flush();
      put("g");
      const seen: string[] = [];
      harness.store.write((transaction) => {
        for (const { key } of transaction.range({})) {
          seen.push(text(key) ?? "");
          if (seen.length > 1) continue;
          transaction.delete(key);
          transaction.delete(bytes("c"));
          transaction.delete(bytes("g"));
          transaction.put(bytes("b"), bytes("2"));
          transaction.put(bytes("0"), bytes("behind"));
        }
      });
      expect(seen).toEqual(["a", "b", "d", "e"]);
      const down: string[] = [];
      harness.store.write((transaction) => {
        for (const { key } of transaction.range({ reverse: true, limit: 3 })) {
          down.push(text(key) ?? "");
          transaction.delete(key);
        }
      });
      expect(down).toEqual(["e", "d", "b"]);
      expect(harness.store.read((t) => keysOf(t))).toEqual(["0"]);
    });

    test("what goes in and what comes out is nobody else's memory", async () => {
      const key = Buffer.from("key");
      const value = Buffer.from("value");
      harness.store.write((transaction) => transaction.put(key, value));
      key.fill(0);
      value.fill(0);
      await everywhere(() => {
        const first = harness.store.read((t) => t.get(bytes("key")));
        const [entry] = harness.store.read((t) => [...t.range({})]);
        const kept = [first, entry?.value].map((bytes) => copyBytes(bytes ?? new Uint8Array(0)));
        // Enough further reads to reuse any shared buffer.
        for (let i = 0; i < 10; i++) harness.store.read((t) => contents(t));
        expect([first, entry?.value].map(text)).toEqual(kept.map(text));
        expect(text(first)).toBe("value");
        first?.fill(0);
        entry?.value.fill(0);
        entry?.key.fill(0);
        expect(get("key")).toBe("value");
      });
    });

    test("values of every size come back whole, side by side", async () => {
      const sizes = [0, 1, 100, 4_000, 4_096, 33_000, 40_000, 100_000, 1_000_000];
      harness.store.write((transaction) => {
        for (const size of sizes) transaction.put(bytes(`${size}`), new Uint8Array(size).fill(size % 251));
      });
      await everywhere(() => {
        const values = harness.store.read((t) => sizes.map((size) => t.get(bytes(`${size}`))));
        const ranged = new Map(
          harness.store.read((t) => [...t.range({})]).map(({ key, value }) => [text(key), value]),
        );
        sizes.forEach((size, at) => {
          for (const value of [values[at], ranged.get(`${size}`)]) {
            expect(value?.length).toBe(size);
            expect(value?.every((byte) => byte === size % 251)).toBe(true);
          }
        });
      });
    });

    test("keys are binary, of any length up to the limit, in memcmp order", async () => {
      const sorted = [
        Uint8Array.of(0),
        Uint8Array.of(0, 0),
        Uint8Array.of(0, 255),
        Uint8Array.of(1),
        new Uint8Array(MAX_KEY_BYTES).fill(7),
        Uint8Array.of(127),
        Uint8Array.of(128),
        Uint8Array.of(255, 0),
        Uint8Array.of(255, 255, 255),
        new Uint8Array(MAX_KEY_BYTES).fill(255),
      ];
      harness.store.write((transaction) => {
        for (const key of [...sorted].reverse()) transaction.put(key, Uint8Array.of(key.length & 0xff));
      });
      await everywhere(() => {
        harness.store.read((transaction) => {
          expect([...transaction.range({})].map(({ key }) => hex(key))).toEqual(sorted.map(hex));
          expect([...transaction.range({ reverse: true })].map(({ key }) => hex(key))).toEqual(
            sorted.map(hex).reverse(),
          );
          for (const key of sorted) expect(transaction.get(key)).toBeDefined();
        });
      });
      const tooLong = new Uint8Array(MAX_KEY_BYTES + 1);
      expect(() => harness.store.write((t) => t.put(tooLong, tooLong))).toThrow("key");
      expect(() => harness.store.write((t) => t.put(new Uint8Array(0), tooLong))).toThrow("key");
      expect(() => harness.store.read((t) => t.get(new Uint8Array(0)))).toThrow("key");
    });

    test("a range takes its lower bound, leaves its upper one, and stops at its limit", async () => {
      put("a", "b", "c", "d");
      await everywhere(() => {
        harness.store.read((t) => {
          expect(keysOf(t, { from: bytes("b"), to: bytes("d") })).toEqual(["b", "c"]);
          expect(keysOf(t, { from: bytes("b"), to: bytes("d"), reverse: true })).toEqual(["c", "b"]);
          expect(keysOf(t, { from: bytes("aa"), to: bytes("cc") })).toEqual(["b", "c"]);
          expect(keysOf(t, { from: bytes("aa"), to: bytes("cc"), reverse: true })).toEqual(["c", "b"]);
          expect(keysOf(t, { from: bytes("b"), limit: 2 })).toEqual(["b", "c"]);
          expect(keysOf(t, { to: bytes("d"), reverse: true, limit: 1 })).toEqual(["c"]);
          expect(keysOf(t, { limit: 0 })).toEqual([]);
          expect(keysOf(t, { from: bytes("x") })).toEqual([]);
          expect(keysOf(t, { from: new Uint8Array(0) })).toEqual(["a", "b", "c", "d"]);
          expect(keysOf(t, { from: bytes("c"), to: bytes("b") })).toEqual([]);
          expect(keysOf(t, { from: bytes("c"), to: bytes("b"), reverse: true })).toEqual([]);
        });
      });
    });

    test("iterations may be left early and nested", () => {
      put("a", "b", "c");
      harness.store.read((transaction) => {
        const pairs: string[] = [];
        for (const outer of transaction.range({})) {
          for (const inner of transaction.range({ reverse: true })) {
            pairs.push(`${text(outer.key)}${text(inner.key)}`);
            if (text(inner.key) === "b") break;
          }
          if (text(outer.key) === "b") break;
        }
        expect(pairs).toEqual(["ac", "ab", "bc", "bb"]);
      });
    });

    test("cursors step side by side, over what is written and what has reached the disk", async () => {
      put("a", "c", "d", "longer than the one before it");
      harness.store.write((t) => t.put(bytes("big"), new Uint8Array(100_000).fill(7)));
      await harness.store.flush();
      put("b", "c", "e");
      harness.store.write((t) => t.delete(bytes("d")));
      await everywhere(() => {
        harness.store.read((transaction) => {
          const all = contents(transaction);
          expect(all).toHaveLength(6);
          const [up, down] = [stepped(transaction), stepped(transaction, { reverse: true })];
          for (const [at, row] of all.entries()) {
            expect(up.next().value).toEqual(row);
            // A read in between, of the same memory perhaps.
            expect(text(transaction.get(bytes("a")))).toBe("value of a");
            expect(down.next().value).toEqual(all.at(-1 - at));
          }
          expect([up.next().done, down.next().done]).toEqual([true, true]);
        });
      });
    });

    test("a cursor ends with its transaction, and with a write", async () => {
      put("a", "b");
      const left = harness.store.read((transaction) => {
        const rows = transaction.cursor({});
        expect(rows.next()).toBe(true);
        rows.close();
        expect(rows.next()).toBe(false);
        return transaction.cursor({});
      });
      expect(() => left.next()).toThrow("ended");
      left.close();
      expect(() => harness.store.read((transaction) => transaction).cursor({})).toThrow("ended");
      harness.store.write((transaction) => {
        transaction.put(bytes("c"), bytes("3"));
        expect(contents(transaction).map(([key]) => key)).toEqual(["61", "62", "63"]);
        const rows = transaction.cursor({});
        expect(rows.next()).toBe(true);
        transaction.delete(bytes("b"));
        expect(() => rows.next()).toThrow("before a write");
        rows.close();
      });
    });

    test("a snapshot sees its moment, whatever is written, flushed and read meanwhile", async () => {
      put("a", "b");
      await harness.store.flush();
      put("c");
      const first = harness.store.snapshot();
      harness.store.write((t) => t.delete(bytes("a")));
      put("d");
      const second = harness.store.snapshot();
      await harness.store.flush();
      put("e");
      await harness.store.flush();
      const third = harness.store.snapshot();
      harness.store.write((t) => {
        for (const { key } of t.range({})) t.delete(key);
      });
      await harness.store.flush();
      expect(keysOf(first)).toEqual(["a", "b", "c"]);
      expect(keysOf(second)).toEqual(["b", "c", "d"]);
      expect(keysOf(third)).toEqual(["b", "c", "d", "e"]);
      expect(text(first.get(bytes("a")))).toBe("value of a");
      expect(second.get(bytes("a"))).toBeUndefined();
      expect(keysOf(third, { reverse: true, limit: 1 })).toEqual(["e"]);
      first.release();
      first.release();
      expect(keysOf(second)).toEqual(["b", "c", "d"]);
      second.release();
      third.release();
      expect(() => third.get(bytes("e"))).toThrow("ended");
      expect(harness.store.read((t) => keysOf(t))).toEqual([]);
    });

    test("what was flushed survives a crash, and a crash never leaves half a write", async () => {
      for (let round = 0; round < 5; round++) {
        harness.store.write((t) => t.put(bytes("flushed"), bytes(`${round}`)));
        await harness.store.flush();
        for (let write = 0; write < 4; write++) {
          harness.store.write((t) => {
            for (const key of ["x", "y", "z"]) t.put(bytes(key), bytes(`${round}.${write}`));
          });
        }
        void harness.store.flush();
        await harness.crashAndReopen();
        expect(get("flushed")).toBe(`${round}`);
        const [x, y, z] = ["x", "y", "z"].map(get);
        expect([y, z]).toEqual([x, x]);
      }
    });

    test("flushes at the same time all resolve, also with nothing to do", async () => {
      await harness.store.flush();
      put("a");
      const flushes = [harness.store.flush(), harness.store.flush()];
      put("b");
      flushes.push(harness.store.flush(), harness.store.flush());
      await Promise.all(flushes);
      await harness.crashAndReopen();
      expect(harness.store.read((t) => keysOf(t))).toEqual(["a", "b"]);
    });

    test("it holds what a plain map holds", async () => {
      const key = fc
        .array(fc.constantFrom(0, 1, 128, 255), { minLength: 1, maxLength: 3 })
        .map((values) => Uint8Array.from(values));
      const changes = fc.array(
        fc.record({ key, value: fc.option(fc.uint8Array({ maxLength: 20 }), { nil: undefined }) }),
        { maxLength: 12 },
      );
      const range = fc
        .record({
          from: fc.option(key),
          to: fc.option(key),
          reverse: fc.boolean(),
          limit: fc.option(fc.nat(9)),
        })
        .map(
          ({ from, to, reverse, limit }): RangeOptions => ({
            ...(from === null ? {} : { from }),
            ...(to === null ? {} : { to }),
            ...(limit === null ? {} : { limit }),
            reverse,
          }),
        );
      const step = fc.record({ changes, range, fails: fc.boolean(), flushes: fc.boolean() });
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
          let model = new Map<string, string>();
          harness.store.write((t) => {
            for (const entry of t.range({})) t.delete(entry.key);
          });
          for (const step of steps) {
            const next = new Map(model);
            const run = (): void =>
              harness.store.write((transaction) => {
                for (const change of step.changes) {
                  if (change.value === undefined) {
                    transaction.delete(change.key);
                    next.delete(hex(change.key));
                  } else {
                    transaction.put(change.key, change.value);
                    next.set(hex(change.key), hex(change.value));
                  }
                }
                expect(contents(transaction, step.range)).toEqual(expectedRange(next, step.range));
                if (step.fails) throw new RangeError("on purpose");
              });
            if (step.fails) expect(run).toThrow(RangeError);
            else {
              run();
              model = next;
            }
            const flush = step.flushes ? harness.store.flush() : undefined;
            harness.store.read((transaction) => {
              expect(contents(transaction)).toEqual(expectedRange(model, {}));
              expect(contents(transaction, step.range)).toEqual(expectedRange(model, step.range));
            });
            await flush;
          }
        }),
        { numRuns: 60 },
      );
    });
  });
}

function expectedRange(model: ReadonlyMap<string, string>, range: RangeOptions): [string, string][] {
  const { from, to } = range;
  const inside = [...model].filter(
    ([key]) => (from === undefined || key >= hex(from)) && (to === undefined || key < hex(to)),
  );
  inside.sort(([a], [b]) => (a < b ? -1 : 1));
  if (range.reverse === true) inside.reverse();
  return inside.slice(0, range.limit ?? inside.length);
}
