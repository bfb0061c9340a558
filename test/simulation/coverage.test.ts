import { describe, expect, it } from "vitest";
import { Coverage } from "./coverage.ts";

function covered(...names: string[]): Coverage {
  const coverage = new Coverage();
  for (const name of names) coverage.mark(name);
  return coverage;
}

describe("coverage", () => {
  it("lists what never happened", () => {
    const coverage = covered("crash", "crash", "partition");
    coverage.mark("torn write", 0);
    expect(coverage.count("crash")).toBe(2);
    expect(coverage.requireAll(["crash", "torn write", "partition", "clock jump"])).toEqual([
      "torn write",
      "clock jump",
    ]);
  });

  it("adds up over seeds and processes, in any order", () => {
    const fromAnotherProcess = Coverage.of(JSON.parse(JSON.stringify(covered("crash", "partition"))));
    const one = covered("crash");
    one.merge(fromAnotherProcess);
    fromAnotherProcess.merge(covered("crash"));
    expect(one.toJSON()).toEqual({ crash: 2, partition: 1 });
    expect(JSON.stringify(one)).toBe(JSON.stringify(fromAnotherProcess));
  });

  it("prints a table", () => {
    expect(covered("partition", "crash", "crash").table(["crash", "torn write"])).toMatchInlineSnapshot(`
      "crash               2
      partition           1
      torn write          0  never happened"
    `);
  });

  it("is no place for values", () => {
    const coverage = new Coverage();
    expect(() => {
      for (let index = 0; ; index++) coverage.mark(`entry ${index}`);
    }).toThrow("few and fixed");
  });
});
