import { describe, expect, it } from "vitest";
import { fuzzHttp } from "./http.ts";
import { fuzz, inputAt, tried } from "./run.ts";
import type { FuzzTarget, Verdict } from "./target.ts";
import { targets } from "./targets/index.ts";

/** Of all targets together; the million is `npm run fuzz`. */
const INPUTS = 20_000;
const HTTP_INPUTS = 200;
const SEED = 20_260_102;

const shares = targets.reduce((sum, { share }) => sum + share, 0);

describe.each(targets)("$name", (target) => {
  it("takes each input of its corpus", async () => {
    for (const input of target.corpus) {
      const { verdict, problem } = await tried(target, input);
      expect(problem ?? verdict, input.toString("latin1").slice(0, 300)).toBe("accepted");
    }
  });

  it("answers mutated inputs with a result or a typed error, soon, and leaves nothing behind", async () => {
    const inputs = Math.ceil((INPUTS * target.share) / shares);
    const report = await fuzz(target, { seed: SEED, inputs });
    expect(report.failures).toEqual([]);
    // Were all of them refused, the first check would be all that was tested; were none, nothing was mutated.
    expect(report.accepted).toBeGreaterThan(0);
    expect(report.refused).toBeGreaterThan(0);
  });
});

it("over a socket: the server lives, answers, and holds nothing", async () => {
  const report = await fuzzHttp({ seed: SEED, inputs: HTTP_INPUTS });
  expect(report.failures).toEqual([]);
  expect(report.accepted).toBeGreaterThan(0);
});

describe("the fuzzer", () => {
  const target = (run: FuzzTarget["run"]): FuzzTarget => ({
    name: "itself",
    corpus: [Buffer.from("a valid input with 17 in it")],
    run,
    share: 1,
  });

  it("makes the same inputs of the same seed, and others of another", () => {
    const any = target(() => "accepted");
    const inputs = (seed: number): string[] =>
      Array.from({ length: 50 }, (_, index) => inputAt(any, seed, index).toString("base64"));
    expect(inputs(1)).toEqual(inputs(1));
    expect(new Set([...inputs(1), ...inputs(2)]).size).toBeGreaterThan(80);
  });

  it("reports what is thrown, with the input", async () => {
    const report = await fuzz(
      target((input) => {
        if (input.includes("17")) return "accepted";
        throw new TypeError("not foreseen");
      }),
      { seed: 1, inputs: 100 },
    );
    const [failure] = report.failures;
    expect(failure?.problem).toContain("not foreseen");
    expect(Buffer.from(failure?.inputBase64 ?? "", "base64").includes("17")).toBe(false);
  });

  it("reports promises that nobody caught, inputs that take long, and what stays in memory", async () => {
    const uncaught = target(async (): Promise<Verdict> => {
      void Promise.reject(new Error("nobody looks"));
      await new Promise((resolve) => setImmediate(resolve));
      return "accepted";
    });
    const slow = target(() => {
      const { user } = process.threadCpuUsage();
      while (process.threadCpuUsage().user < user + 250_000);
      return "accepted";
    });
    const kept: unknown[] = [];
    const keeping = target((input) => {
      kept.push(Array.from({ length: 10_000 }, () => ({ input })));
      return "accepted";
    });
    expect((await fuzz(uncaught, { seed: 1, inputs: 3 })).failures[0]?.problem).toContain("nobody looks");
    expect((await fuzz(slow, { seed: 1, inputs: 1 })).failures[0]?.problem).toContain("took");
    expect((await fuzz(keeping, { seed: 1, inputs: 100 })).failures[0]?.problem).toContain("the heap grew");
    expect(kept.length).toBe(100);
  });
});
