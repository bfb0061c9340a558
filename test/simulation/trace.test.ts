import { describe, expect, it } from "vitest";
import { Trace } from "./trace.ts";

function traceOf(options: { lines?: number; isEnabled?: boolean; onLine?: (line: string) => void } = {}): {
  trace: Trace;
  passMs: (ms: number) => void;
} {
  let nowMs = 0;
  const trace = new Trace({ nowMs: () => nowMs, ...options });
  return {
    trace,
    passMs: (ms) => {
      nowMs += ms;
    },
  };
}

describe("a trace", () => {
  it("is made for the eye", () => {
    const { trace, passMs } = traceOf();
    trace.event("n1", "start", "term", 0);
    passMs(150.25);
    trace.event("n1", "become candidate", "term", 1, undefined, "last", 0);
    passMs(12000);
    trace.event("n2", "grant vote", "to", "n1");
    trace.logger("n3").warn({ path: "log/1", error: new Error("two\nlines") }, "disk is slow");
    expect(trace.render()).toMatchInlineSnapshot(`
      "      time ms  node    what                details
              0.000  n1      start               term 0
            150.250  n1      become candidate    term 1 last 0
          12150.250  n2      grant vote          to n1
          12150.250  n3      warn                disk is slow path log/1 error two⏎lines"
    `);
  });

  it("keeps the last lines only, and says so", () => {
    const { trace } = traceOf({ lines: 3 });
    for (let i = 1; i <= 8; i++) {
      trace.event("n1", "tick", i);
      const shown = trace.lines().map((line) => Number(line.split(" ").at(-1)));
      expect(shown).toEqual([i - 2, i - 1, i].filter((each) => each >= 1));
    }
    expect(trace.count).toBe(8);
    expect(trace.render()).toContain("(5 earlier events are not kept)");
  });

  it("describes nothing when it is disabled", () => {
    const { trace } = traceOf({ isEnabled: false });
    trace.event("n1", "tick");
    trace.eventOf("n1", "tick", () => {
      throw new Error("described");
    });
    trace.logger("n1").info({}, "tick");
    expect(trace.lines()).toEqual([]);
  });

  it("hands out lines as they happen", () => {
    const seen: string[] = [];
    const { trace } = traceOf({ lines: 1, onLine: (line) => seen.push(line) });
    trace.event("n1", "tick", 1);
    trace.event("n1", "tick", 2);
    expect(seen).toHaveLength(2);
    expect(trace.lines()).toEqual(seen.slice(1));
  });
});
