/**
 * npm run simulate -- --seeds N [--from S] [--workers W] [--trace] [--json] [--mutate NAME] [--all-failures]
 *                     [--federation]
 *
 * Runs N seeds in W processes: of one cluster's consensus, or of whole federations. Exits with 1 when a seed fails, or when a fault or rare path that must be met never
 * was (only asked of 300 seeds and more). With --mutate a known bug is put in first: then a failure is the wish.
 */
import { fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { Coverage, type CoverageCounts } from "./coverage.ts";
import { excuses } from "./federation/excuses.ts";
import { federationMustHappen } from "./federation/must-happen.ts";
import { federationMutations } from "./federation/mutations.ts";
import { useSmallLimits } from "./federation/small-limits.ts";
import { mustHappen as clusterMustHappen } from "./must-happen.ts";
import { applyMutation, mutations } from "./mutations.ts";
import type { RunOptions, RunResult } from "./run-seed.ts";

/** Seeds below which a rare path may honestly be missed. */
const MIN_SEEDS_FOR_COVERAGE = 300;

/** Most of what a seed allocates is garbage within milliseconds: room for it saves a tenth of the time. */
const WORKER_FLAGS = ["--max-semi-space-size=64"];

const { values: flags } = parseArgs({
  options: {
    seeds: { type: "string", default: "100" },
    from: { type: "string", default: "1" },
    workers: { type: "string", default: String(availableParallelism()) },
    trace: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    mutate: { type: "string" },
    "all-failures": { type: "boolean", default: false },
    federation: { type: "boolean", default: false },
    worker: { type: "boolean", default: false },
  },
});

const seeds = wholeNumber("seeds", flags.seeds);
const from = wholeNumber("from", flags.from);
const mustHappen = flags.federation ? federationMustHappen : clusterMustHappen;

/** What workers and replays must be told again. */
const kindOfRun = [
  ...(flags.federation ? ["--federation"] : []),
  ...(flags.mutate === undefined ? [] : ["--mutate", flags.mutate]),
];

function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= 0) return value;
  console.error(`--${name} takes a whole number, not ${JSON.stringify(text)}`);
  process.exit(2);
}

interface Summary {
  seeds: number;
  failures: { seed: number; failure: string }[];
  operations: number;
  events: number;
  virtualMs: number;
  readonly coverage: Coverage;
}

/** What a worker reports of a seed. */
type Report = Pick<RunResult, "seed" | "failure" | "operations" | "events" | "virtualMs"> & {
  readonly coverage: CoverageCounts;
};

if (flags.worker) await work();
else await supervise();

/** What is run, after the bug has been put in, if there is to be one. */
async function load(): Promise<(seed: number, options?: RunOptions) => Promise<RunResult>> {
  if (flags.federation) useSmallLimits();
  if (flags.mutate !== undefined)
    applyMutation(flags.mutate, flags.federation ? federationMutations : mutations);
  if (!flags.federation) return (await import("./run-seed.ts")).runSeed;
  return (await import("./federation/run-federation-seed.ts")).runFederationSeed;
}

/** One process: runs the seeds that it is sent, one after another. */
async function work(): Promise<void> {
  const runSeed = await load();
  process.on("message", (seed: number) => {
    runSeed(seed).then(
      ({ trace: _trace, ...report }) => process.send?.(report satisfies Report),
      (error: unknown) => {
        throw error;
      },
    );
  });
  // Also when the supervisor was killed, and in the middle of a seed.
  process.on("disconnect", () => process.exit());
  process.send?.("ready");
}

async function supervise(): Promise<void> {
  const startedMs = performance.now();
  const summary = await runAll();
  const missing = seeds >= MIN_SEEDS_FOR_COVERAGE ? summary.coverage.requireAll(mustHappen) : [];
  const elapsedMs = Math.round(performance.now() - startedMs);
  if (flags.json) {
    const { coverage, ...rest } = summary;
    const counted = { missing, excused: excusedIn(coverage), coverage: coverage.toJSON() };
    console.log(JSON.stringify({ ...rest, from, elapsedMs, ...counted }));
  } else {
    await printForPeople(summary, missing, elapsedMs);
  }
  process.exitCode = summary.failures.length > 0 || missing.length > 0 ? 1 : 0;
}

async function runAll(): Promise<Summary> {
  const summary: Summary = {
    seeds: 0,
    failures: [],
    operations: 0,
    events: 0,
    virtualMs: 0,
    coverage: new Coverage(),
  };
  let next = from;
  const end = from + seeds;
  const isOver = (): boolean => next >= end || (summary.failures.length > 0 && !flags["all-failures"]);
  const runWorker = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = fork(import.meta.filename, ["--worker", ...kindOfRun], { execArgv: WORKER_FLAGS });
      worker.on("message", (message: "ready" | Report) => {
        if (message !== "ready") add(summary, message);
        if (isOver()) worker.disconnect();
        else worker.send(next++);
      });
      worker.on("error", reject);
      worker.on("exit", (code) => {
        if (code === 0) resolve();
        else reject(new Error(`a worker ended with code ${code}`));
      });
    });
  const workers = Math.min(wholeNumber("workers", flags.workers), Math.max(1, seeds));
  await Promise.all(Array.from({ length: workers }, runWorker));
  summary.failures.sort((a, b) => a.seed - b.seed);
  return summary;
}

function add(summary: Summary, report: Report): void {
  summary.seeds++;
  summary.operations += report.operations;
  summary.events += report.events;
  summary.virtualMs += report.virtualMs;
  summary.coverage.merge(Coverage.of(report.coverage));
  if (report.failure !== undefined) summary.failures.push({ seed: report.seed, failure: report.failure });
  if (!flags.json && process.stderr.isTTY) process.stderr.write(`\r${summary.seeds}/${seeds} seeds `);
}

/** How often each excuse was used, also where that is never. */
function excusedIn(coverage: Coverage): CoverageCounts {
  if (!flags.federation) return {};
  return Object.fromEntries(Object.values(excuses).map((name) => [name, coverage.count(name)]));
}

async function printForPeople(
  summary: Summary,
  missing: readonly string[],
  elapsedMs: number,
): Promise<void> {
  if (process.stderr.isTTY) process.stderr.write("\r");
  if (seeds === 1 && flags.trace) await printTrace(from);
  else console.log(summary.coverage.table(seeds >= MIN_SEEDS_FOR_COVERAGE ? mustHappen : []));
  for (const { seed, failure } of summary.failures) {
    console.log(`\nseed ${seed} failed: ${failure}`);
    console.log(
      `replay: ${["npm run simulate -- --seeds 1 --from", seed, "--trace", ...kindOfRun].join(" ")}`,
    );
  }
  const first = summary.failures[0];
  if (first !== undefined && seeds > 1 && flags.mutate === undefined) await printTrace(first.seed);
  if (missing.length > 0) console.log(`\nnever happened: ${missing.join(", ")}`);
  for (const [name, count] of Object.entries(excusedIn(summary.coverage))) {
    console.log(`\n${name}: used ${count} times`);
  }
  const seconds = (elapsedMs / 1000).toFixed(1);
  const virtualHours = (summary.virtualMs / 3_600_000).toFixed(1);
  console.log(
    `\n${summary.seeds} seeds from ${from}: ${summary.failures.length} failed; ${summary.operations} operations, ` +
      `${summary.events} events, ${virtualHours} h of virtual time in ${seconds} s`,
  );
}

/** Runs the seed again, recording: a trace costs time that the other seeds need not spend. */
async function printTrace(seed: number): Promise<void> {
  const runSeed = await load();
  console.log((await runSeed(seed, { trace: true })).trace);
}
