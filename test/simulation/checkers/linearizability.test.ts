import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type KeyValueOperation, keyValueModel } from "./key-value-model.ts";
import {
  append,
  during,
  get,
  historyOfWorkingRegister,
  holds,
  isLinearizableByBruteForce,
  put,
  refused,
  remove,
  swap,
  swapped,
  unknownFrom,
  type Workload,
} from "./linearizability.test-support.ts";
import { checkLinearizability, describeVerdict } from "./linearizability.ts";

function verdictOf(history: readonly KeyValueOperation[]): string {
  return checkLinearizability(keyValueModel, history).kind;
}

const good: Record<string, KeyValueOperation[]> = {
  "nothing at all": [],
  "a read of an absent key": [during(0, 1, get())],
  "a read that overlaps the write it saw": [during(0, 10, put("a")), during(1, 2, get(), holds("a"))],
  "a read that overlaps a write and did not see it": [
    during(0, 10, put("a")),
    during(1, 2, get(), holds(null)),
  ],
  "overlapping reads that see overlapping writes in turn": [
    during(0, 10, put("a")),
    during(0.5, 10, put("b")),
    during(1, 2, get(), holds("a")),
    during(3, 4, get(), holds("b")),
  ],
  "a call at the moment of a return overlaps it": [during(0, 5, put("a")), during(5, 6, get(), holds(null))],
  "an unknown write that nobody saw": [unknownFrom(0, put("a")), during(1, 2, get(), holds(null))],
  "an unknown write that takes effect long after": [
    unknownFrom(0, put("a")),
    during(1, 2, get(), holds(null)),
    during(3, 4, put("b")),
    during(5, 6, get(), holds("b")),
    during(7, 8, get(), holds("a")),
  ],
  "an unknown write that explains a refusal": [
    during(0, 1, put("a")),
    unknownFrom(2, put("b")),
    during(3, 4, swap("a", "c"), refused),
  ],
  "an unknown swap that explains a read": [
    during(0, 1, put("a")),
    unknownFrom(2, swap("a", "b")),
    during(3, 4, get(), holds("b")),
  ],
  "an unknown delete": [during(0, 1, put("a")), unknownFrom(2, remove()), during(3, 4, get(), holds(null))],
  "swaps that build on each other": [
    during(0, 10, swap(null, "a"), swapped),
    during(1, 9, swap("a", "b"), swapped),
    during(2, 8, swap("a", "c"), refused),
  ],
  "appends in the order of the reads": [
    during(0, 9, append("a")),
    during(1, 8, append("b")),
    during(2, 3, get(), holds("b")),
    during(4, 5, get(), holds("ba")),
  ],
  "the same value written twice": [
    during(0, 1, put("a")),
    during(2, 9, put("b")),
    during(2, 9, put("a")),
    during(3, 4, get(), holds("b")),
    during(5, 6, get(), holds("a")),
  ],
};

const bad: Record<string, KeyValueOperation[]> = {
  "a stale read": [during(0, 1, put("a")), during(2, 3, put("b")), during(4, 5, get(), holds("a"))],
  "a lost write": [during(0, 1, put("a")), during(2, 3, get(), holds(null))],
  "a read from the future": [during(0, 1, get(), holds("a")), during(2, 3, put("a"))],
  "a read of a value that nobody wrote": [during(0, 1, put("a")), during(2, 3, get(), holds("z"))],
  "reads that go back during a write": [
    during(0, 1, put("a")),
    during(2, 20, put("b")),
    during(3, 4, get(), holds("b")),
    during(5, 6, get(), holds("a")),
  ],
  "two readers that see two writes in different orders": [
    during(0, 1, put("a")),
    during(2, 3, put("b")),
    during(2, 3, put("c")),
    during(4, 5, get(), holds("b")),
    during(6, 7, get(), holds("c")),
  ],
  "a lost update": [
    during(0, 1, put("a")),
    during(2, 4, append("b")),
    during(3, 5, append("c")),
    during(6, 7, get(), holds("ac")),
  ],
  "an append that shows twice": [during(0, 1, append("a")), during(2, 3, get(), holds("aa"))],
  "two swaps from one value": [
    during(0, 1, put("a")),
    during(2, 9, swap("a", "b"), swapped),
    during(3, 8, swap("a", "c"), swapped),
  ],
  "a swap refused without reason": [during(0, 1, put("a")), during(2, 3, swap("a", "b"), refused)],
  "an unknown write that was seen and then unseen": [
    during(0, 1, put("a")),
    unknownFrom(2, put("b")),
    during(3, 4, get(), holds("b")),
    during(5, 6, get(), holds("a")),
  ],
  "an unknown write that was seen before it was called": [
    during(0, 1, get(), holds("a")),
    unknownFrom(2, put("a")),
  ],
  "an unknown write that takes effect twice": [
    unknownFrom(0, put("a")),
    during(1, 2, get(), holds("a")),
    during(3, 4, put("b")),
    during(5, 6, get(), holds("a")),
  ],
  "a deleted value that comes back": [
    during(0, 1, put("a")),
    during(2, 3, remove()),
    during(4, 5, get(), holds("a")),
  ],
};

describe("linearizability", () => {
  it.each(Object.entries(good))("allows %s", (_, history) => {
    expect(isLinearizableByBruteForce(history)).toBe(true);
    expect(verdictOf(history)).toBe("linearizable");
  });

  it.each(Object.entries(bad))("refuses %s", (_, history) => {
    expect(isLinearizableByBruteForce(history)).toBe(false);
    expect(verdictOf(history)).toBe("violation");
  });

  it("looks at every key", () => {
    const ofKey = (key: string, operation: KeyValueOperation): KeyValueOperation => ({
      ...operation,
      input: { ...operation.input, key },
    });
    const fine = [during(0, 1, put("a")), during(2, 3, get(), holds("a"))];
    const stale = bad["a stale read"] ?? [];
    const history = [...fine.map((each) => ofKey("y", each)), ...stale.map((each) => ofKey("z", each))];
    expect(checkLinearizability(keyValueModel, history)).toMatchObject({ kind: "violation", partition: "z" });
  });

  it("says so when it ran out of steps", () => {
    const history = Array.from({ length: 12 }, (_, i) => during(i / 100, 10, put(`${i}`)));
    history.push(during(11, 12, get(), holds("0")), during(13, 14, get(), holds("1")));
    expect(checkLinearizability(keyValueModel, history, { maxSteps: 100 }).kind).toBe("unknown");
    expect(verdictOf(history)).toBe("violation");
  });

  it("shows the first return that no order explains, and not what came after", () => {
    const verdict = checkLinearizability(keyValueModel, [
      during(0, 1, put("a")),
      during(2, 30, put("b")),
      unknownFrom(2.5, put("c")),
      during(3, 4, get(), holds("b")),
      during(5, 6, get(), holds("a")),
      during(7, 8, get(), holds("b")),
      during(9, 10, put("a")),
    ]);
    expect(describeVerdict(keyValueModel, verdict)).toMatchInlineSnapshot(`
      "not linearizable: x
      No order explains what this operation returned:
               5.000        6.000  c5        get x → "a"
      What returned before it has an order; these are its last 3 of 3:
               0.000        1.000  c0        put x "a" → done
               2.000       30.000  c2        put x "b" → done
               3.000        4.000  c3        get x → "b"
      which leave "b".
      Called by then and not in that order, 1 of 1:
               2.500        never  c2.5      put x "c" → unknown"
    `);
  });
});

const kinds = ["get", "put", "append", "compareAndSwap", "delete"] as const;

/** Few values and much overlap, so that one history has many orders or nearly one. */
const smallWorkload: fc.Arbitrary<Workload> = fc.record({
  seed: fc.nat(),
  operations: fc.integer({ min: 2, max: 7 }),
  clients: fc.integer({ min: 1, max: 4 }),
  keys: fc.constant(1),
  unknownShare: fc.constantFrom(0, 0.2, 0.5),
  values: fc.constantFrom(0, 2, 3),
  kinds: fc.subarray([...kinds], { minLength: 1 }).map((some) => ["get" as const, ...some]),
});

/** Gives one get or swap the output of another, or a swap the other answer: sometimes still right, mostly wrong. */
function tamperedWith(history: readonly KeyValueOperation[], to: number, from: number): KeyValueOperation[] {
  const answers = history.filter(({ returned }) => returned && returned.output.kind !== "done");
  const target = answers[to % answers.length];
  if (target?.returned === undefined) return [...history];
  const { output } = target.returned;
  const others = answers.flatMap(({ returned }) =>
    returned?.output.kind === output.kind ? returned.output : [],
  );
  const turned = output.kind === "swapped" && output.swapped ? refused : swapped;
  const moved = output.kind === "swapped" ? turned : (others[from % others.length] ?? output);
  const returned = { ...target.returned, output: moved };
  return history.map((each) => (each === target ? { ...each, returned } : each));
}

describe("the checker against its slow twin", () => {
  it("accepts what a working register did", () => {
    fc.assert(
      fc.property(smallWorkload, (workload) => {
        const history = historyOfWorkingRegister(workload);
        expect(isLinearizableByBruteForce(history)).toBe(true);
        expect(verdictOf(history)).toBe("linearizable");
      }),
      { numRuns: 1000 },
    );
  });

  it("agrees on histories with outputs that were tampered with", () => {
    const counts = { linearizable: 0, violation: 0 };
    fc.assert(
      fc.property(smallWorkload, fc.nat(), fc.nat(), (workload, to, from) => {
        const history = tamperedWith(historyOfWorkingRegister(workload), to, from);
        const expected = isLinearizableByBruteForce(history) ? "linearizable" : "violation";
        counts[expected]++;
        expect(verdictOf(history)).toBe(expected);
      }),
      { numRuns: 5000 },
    );
    // Both verdicts must be met often for the agreement to mean something.
    expect(Math.min(counts.linearizable, counts.violation)).toBeGreaterThan(500);
  });

  it("names the return at which a history stops being linearizable", () => {
    fc.assert(
      fc.property(smallWorkload, fc.nat(), fc.nat(), (workload, to, from) => {
        const history = tamperedWith(historyOfWorkingRegister(workload), to, from);
        const verdict = checkLinearizability(keyValueModel, history);
        if (verdict.kind !== "violation") return;
        const { blocked, before } = verdict.explanation;
        const until = (order: number): KeyValueOperation[] =>
          history
            .filter(({ called }) => called.order <= order)
            .map((each) =>
              each.returned && each.returned.order > order ? { ...each, returned: undefined } : each,
            );
        const justBefore = Math.max(
          -1,
          ...history
            .map(({ returned }) => returned?.order ?? -1)
            .filter((order) => order < blocked.returned.order),
        );
        expect(isLinearizableByBruteForce(until(blocked.returned.order))).toBe(false);
        expect(isLinearizableByBruteForce(until(justBefore))).toBe(true);
        const returnedBefore = history.filter(({ returned }) => returned && returned.order <= justBefore);
        expect(before?.order).toEqual(expect.arrayContaining(returnedBefore));
      }),
      { numRuns: 2000 },
    );
  });

  it("decides long histories of many clients in few steps", () => {
    for (let seed = 0; seed < 5; seed++) {
      const history = historyOfWorkingRegister({
        seed,
        operations: 2000,
        clients: 20,
        keys: 5,
        unknownShare: 0.1,
        values: 0,
        kinds: ["get", "get", "put", "compareAndSwap", "delete"],
      });
      const verdict = checkLinearizability(keyValueModel, history);
      expect(verdict.kind).toBe("linearizable");
      expect(verdict.steps).toBeLessThan(50_000);
    }
  });
});
