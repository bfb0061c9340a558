/**
 * `npm run faults -- NAME [--rounds N] [--seconds N] [--objects N] [--seed N]`: the fault tests at length, with real
 * processes. `drives` takes `--layout six|fourteen|three-nodes`, too.
 */
import { parseArgs } from "node:util";
import { ackRegions } from "./federation/ack-regions.ts";
import { backlog } from "./federation/backlog.ts";
import { chaos } from "./federation/chaos.ts";
import { currentReads } from "./federation/current-reads.ts";
import { failover } from "./federation/failover.ts";
import { frozen } from "./federation/frozen.ts";
import { homes } from "./federation/homes.ts";
import { resume } from "./federation/resume.ts";
import { strangers } from "./federation/strangers.ts";
import { killLoop as killRaft } from "./kill-loop.ts";
import { type DriveLayout, driveLayouts, loseDrives } from "./s3/drive-loss.ts";
import { killLoop as killStore } from "./s3/kill-loop.ts";
import { checkHistories } from "./s3/linearizable.ts";
import { flipBits } from "./s3/rot.ts";
import { loseWitnesses } from "./s3/witness-loss.ts";

const START_LIMIT_MS = 2_000;
const SHOWN_PROBLEMS = 20;

interface Outcome {
  readonly problems: readonly string[];
}

interface LoopOptions {
  readonly rounds: number | undefined;
  readonly runs: number | undefined;
  readonly seconds: number | undefined;
  readonly objects: number | undefined;
  readonly seed: number;
  readonly layout: DriveLayout;
  readonly operations: number | undefined;
  /** Of each region. */
  readonly nodes: number | undefined;
  readonly hosts: "loopback" | "namespaces";
  /** How long a home must be away before another region takes over. */
  readonly afterMs: number;
  readonly switches: number | undefined;
}

type Loop = (options: LoopOptions) => Promise<Outcome>;

const tell = (round: number): void => {
  if (round % 5 === 0) console.error(`round ${round}`);
};

const tellFault = (text: string): void => console.error(text);

const loops: Record<string, Loop> = {
  async raft({ rounds = 100 }) {
    const { lost, ...report } = await killRaft(rounds, tell);
    const problems = lost.map((key) => `acknowledged and lost: ${key}`);
    if (report.slowestStartMs >= START_LIMIT_MS) problems.push(`a start took ${report.slowestStartMs} ms`);
    return { ...report, problems };
  },
  s3: ({ rounds = 50, seed }) => killStore(rounds, seed, tell),
  drives: ({ rounds = 6, seed, layout }) => loseDrives({ rounds, seed, layout, onRound: tell }),
  rot: ({ seed }) => flipBits(seed),
  witness: ({ rounds = 6, seed }) => loseWitnesses({ rounds, seed }, tellFault),
  async history({ rounds = 30, seed }) {
    const { anomalies, ...report } = await checkHistories(rounds, seed, tell);
    return { ...report, problems: anomalies };
  },
  chaos: ({ seconds = 600, seed }) => chaos({ seconds, seed }, tellFault),
  backlog: ({ objects = 100_000 }) => backlog({ objects }, tellFault),
  strangers: () => strangers(tellFault),
  resume: () => resume({}, tellFault),
  homes: ({ operations = 100_000, seed, nodes = 1, hosts }) =>
    homes({ operations, seed, nodesPerRegion: nodes, hosts }, tellFault),
  failover: ({ runs = 20, switches = 5, afterMs, seed }) =>
    failover({ runs, switches, afterMs, seed }, tellFault),
  "ack-regions": ({ runs = 200, seed }) => ackRegions({ runs, seed }, tellFault),
  reads: ({ operations = 500 }) => currentReads({ reads: operations }, tellFault),
  frozen: ({ rounds = 1, seconds = 60, seed }) => frozen({ rounds, seconds, seed }, tellFault),
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: "string" },
    seconds: { type: "string" },
    objects: { type: "string" },
    seed: { type: "string", default: "1" },
    layout: { type: "string", default: "six" },
    operations: { type: "string" },
    nodes: { type: "string" },
    runs: { type: "string" },
    switches: { type: "string" },
    after: { type: "string", default: "1s" },
    namespaces: { type: "boolean", default: false },
  },
});
const [name = ""] = positionals;
const loop = Object.hasOwn(loops, name) ? loops[name] : undefined;
const layout = driveLayouts.find((each) => each === values.layout);
if (loop === undefined || layout === undefined) {
  console.error(
    `Usage: npm run faults -- NAME [--rounds N] [--seconds N] [--objects N] [--seed N] [--layout NAME]\n` +
      `Names: ${Object.keys(loops).join(", ")}\nLayouts, for drives: ${driveLayouts.join(", ")}`,
  );
  process.exit(2);
}
const numberIn = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text);
const { problems, ...report } = await loop({
  rounds: numberIn(values.rounds),
  seconds: numberIn(values.seconds),
  objects: numberIn(values.objects),
  seed: Number(values.seed),
  layout,
  operations: numberIn(values.operations),
  nodes: numberIn(values.nodes),
  runs: numberIn(values.runs),
  switches: numberIn(values.switches),
  afterMs: Number.parseFloat(values.after) * (values.after.endsWith("ms") ? 1 : 1000),
  hosts: values.namespaces ? "namespaces" : "loopback",
});
console.log(JSON.stringify({ ...report, problems: problems.length }));
for (const problem of problems.slice(0, SHOWN_PROBLEMS)) console.error(problem);
process.exit(problems.length === 0 ? 0 : 1);
