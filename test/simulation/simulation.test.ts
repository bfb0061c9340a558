/**
 * The simulator as CI runs it: some hundred seeds without a violation, every fault and rare path met, the same seed
 * the same run; and each bug that is put in on purpose is found, so the silence of the others means something.
 */
import { execFile } from "node:child_process";
import { describe, expect, it } from "vitest";
import { mutations } from "./mutations.ts";
import { runSeed } from "./run-seed.ts";

const CLEAN_SEEDS = 300;

/** Found among 20,000 seeds; each was a bug of ours. A change of the profiles may make them meet other things. */
const seedsThatFailed = [
  {
    seed: 14_221,
    danger: "the acknowledgements of a replica that is rebuilt are taken for those of its lost log",
  },
  { seed: 19_047, danger: "a group whose vote survives damage and whose first entry does not counts as new" },
  { seed: 6_008_878, danger: "a node that stops between a read's barrier and its read is read all the same" },
];

interface Summary {
  readonly seeds: number;
  readonly failures: readonly { readonly seed: number; readonly failure: string }[];
  readonly missing: readonly string[];
}

function simulate(...args: readonly string[]): Promise<Summary> {
  return new Promise((resolve, reject) => {
    const command = ["test/simulation/main.ts", "--json", ...args];
    execFile(process.execPath, command, { maxBuffer: 64 << 20 }, (error, stdout, stderr) => {
      if (stdout === "") reject(new Error(stderr, { cause: error }));
      else resolve(JSON.parse(stdout) as Summary);
    });
  });
}

describe("the simulated cluster", () => {
  it(`survives ${CLEAN_SEEDS} seeds and meets every fault and rare path`, async () => {
    const summary = await simulate("--seeds", String(CLEAN_SEEDS));
    expect(summary.failures).toEqual([]);
    expect(summary.missing).toEqual([]);
    expect(summary.seeds).toBe(CLEAN_SEEDS);
  }, 300_000);

  it.each(seedsThatFailed)("survives seed $seed: $danger", async ({ seed }) => {
    expect((await runSeed(seed)).failure).toBeUndefined();
  });

  it("runs the same seed the same way", async () => {
    for (const seed of [3, 14, 21]) {
      const first = await runSeed(seed, { trace: true });
      const second = await runSeed(seed, { trace: true });
      expect(second).toEqual(first);
      expect(first.trace.split("\n").length).toBeGreaterThan(20);
    }
  });

  it.each(mutations)(
    "finds the bug $name: $danger",
    async ({ name, withinSeeds, firstSeed = 1 }) => {
      const range = ["--from", String(firstSeed), "--seeds", String(withinSeeds)];
      const summary = await simulate(...range, "--mutate", name);
      expect(summary.failures.length).toBeGreaterThan(0);
    },
    300_000,
  );
});
