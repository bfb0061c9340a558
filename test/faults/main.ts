/**
 * `npm run faults -- raft|s3|drives|rot|history [--rounds N] [--seed N]`: the fault tests at length, with real processes.
 * `drives` takes `--layout six|fourteen|three-nodes`, too.
 */
import { parseArgs } from "node:util";
import { killLoop as killRaft } from "./kill-loop.ts";
import { type DriveLayout, driveLayouts, loseDrives } from "./s3/drive-loss.ts";
import { killLoop as killStore } from "./s3/kill-loop.ts";
import { checkHistories } from "./s3/linearizable.ts";
import { flipBits } from "./s3/rot.ts";

const START_LIMIT_MS = 2_000;
const SHOWN_PROBLEMS = 20;

interface Outcome {
  readonly problems: readonly string[];
}

interface Loop {
  readonly defaultRounds: number;
  run(rounds: number, seed: number, layout: DriveLayout): Promise<Outcome>;
}

const tell = (round: number): void => {
  if (round % 5 === 0) console.error(`round ${round}`);
};

const loops: Record<string, Loop> = {
  raft: {
    defaultRounds: 100,
    async run(rounds) {
      const { lost, ...report } = await killRaft(rounds, tell);
      const problems = lost.map((key) => `acknowledged and lost: ${key}`);
      if (report.slowestStartMs >= START_LIMIT_MS) problems.push(`a start took ${report.slowestStartMs} ms`);
      return { ...report, problems };
    },
  },
  s3: { defaultRounds: 50, run: (rounds, seed) => killStore(rounds, seed, tell) },
  drives: {
    defaultRounds: 6,
    run: (rounds, seed, layout) => loseDrives({ rounds, seed, layout, onRound: tell }),
  },
  rot: { defaultRounds: 1, run: (_, seed) => flipBits(seed) },
  history: {
    defaultRounds: 30,
    async run(rounds, seed) {
      const { anomalies, ...report } = await checkHistories(rounds, seed, tell);
      return { ...report, problems: anomalies };
    },
  },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: "string" },
    seed: { type: "string", default: "1" },
    layout: { type: "string", default: "six" },
  },
});
const [name = ""] = positionals;
const loop = Object.hasOwn(loops, name) ? loops[name] : undefined;
const layout = driveLayouts.find((each) => each === values.layout);
if (loop === undefined || layout === undefined) {
  console.error(
    `Usage: npm run faults -- NAME [--rounds N] [--seed N] [--layout NAME]\n` +
      `Names: ${Object.keys(loops).join(", ")}\nLayouts, for drives: ${driveLayouts.join(", ")}`,
  );
  process.exit(2);
}
const { problems, ...report } = await loop.run(
  Number(values.rounds ?? loop.defaultRounds),
  Number(values.seed),
  layout,
);
console.log(JSON.stringify({ ...report, problems: problems.length }));
for (const problem of problems.slice(0, SHOWN_PROBLEMS)) console.error(problem);
process.exit(problems.length === 0 ? 0 : 1);
