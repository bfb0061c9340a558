import fc from "fast-check";
import { expect, it } from "vitest";
import { Deadlines } from "./deadlines.ts";

it("visits whose time has come, and nobody else, through any adding and removing", () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant("add" as const) }),
    fc.record({ kind: fc.constantFrom("set", "postpone"), which: fc.nat(), dueMs: fc.nat({ max: 100 }) }),
    fc.record({ kind: fc.constant("remove" as const), which: fc.nat() }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 120 }), fc.nat({ max: 100 }), (steps, nowMs) => {
      const deadlines = new Deadlines<{ slot: number }>();
      const expected = new Map<{ slot: number }, number>();
      for (const each of steps) {
        if (!("which" in each)) {
          const owner = { slot: 0 };
          owner.slot = deadlines.add(owner);
          expected.set(owner, Number.NEGATIVE_INFINITY);
          continue;
        }
        const owner = [...expected.keys()][each.which % Math.max(expected.size, 1)];
        if (owner === undefined) continue;
        if (each.kind === "remove") {
          deadlines.remove(owner.slot);
          expected.delete(owner);
        } else if ("dueMs" in each) {
          if (each.kind === "set") deadlines.set(owner.slot, each.dueMs);
          else deadlines.postpone(owner.slot, each.dueMs);
          const isKept = each.kind === "postpone" && expected.get(owner) === Number.NEGATIVE_INFINITY;
          if (!isKept) expected.set(owner, each.dueMs);
        }
      }
      const visited: object[] = [];
      deadlines.visitDue(nowMs, (owner) => visited.push(owner));
      const due = [...expected].filter(([, dueMs]) => dueMs <= nowMs).map(([owner]) => owner);
      expect(visited).toHaveLength(due.length);
      expect(new Set(visited)).toEqual(new Set(due));
    }),
  );
});
