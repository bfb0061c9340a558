/** The fault tests at length, by name. docs/testing.md says of each what it does and when it fails. */
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
import { type DriveLayout, loseDrives } from "./s3/drive-loss.ts";
import { freezeNodes } from "./s3/frozen-node.ts";
import { killLoop as killStore } from "./s3/kill-loop.ts";
import { checkHistories } from "./s3/linearizable.ts";
import { flipBits } from "./s3/rot.ts";
import { loseWitnesses } from "./s3/witness-loss.ts";

const START_LIMIT_MS = 2_000;

export interface Outcome {
  readonly problems: readonly string[];
}

export interface LoopOptions {
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

export type Loop = (options: LoopOptions) => Promise<Outcome>;

const tell = (round: number): void => {
  if (round % 5 === 0) console.error(`round ${round}`);
};

const tellFault = (text: string): void => console.error(text);

export const loops: Readonly<Record<string, Loop>> = {
  async raft({ rounds = 100 }) {
    const { lost, ...report } = await killRaft(rounds, tell);
    const problems = lost.map((key) => `acknowledged and lost: ${key}`);
    if (report.slowestStartMs >= START_LIMIT_MS) problems.push(`a start took ${report.slowestStartMs} ms`);
    return { ...report, problems };
  },
  s3: ({ rounds = 50, seed }) => killStore(rounds, seed, tell),
  drives: ({ rounds = 6, seed, layout }) => loseDrives({ rounds, seed, layout, onRound: tell }),
  rot: ({ seed }) => flipBits(seed),
  witness: ({ rounds = 8, seed }) => loseWitnesses({ rounds, seed }, tellFault),
  "frozen-node": ({ rounds = 3, seconds = 20, seed }) => freezeNodes({ rounds, seconds, seed }, tellFault),
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
