/**
 * A node of three that stands still: its process is stopped with SIGSTOP, so that its connections stay open and nothing
 * on them is answered, and goes on later. Clients of the other two work all the time and measure each operation. After a
 * short pause all must be as before, and when the node goes on it must come back by itself.
 */
import { SeededRandom } from "../../simulation/seeded-random.ts";
import { LeanS3 } from "../lib/lean-s3.ts";
import { FrozenClient, type Measured, type OperationKind, operationKinds } from "./frozen-clients.ts";
import { TestRegion } from "./region.ts";

const BUCKET = "frozen";
const NODES = 3;
const SMALL_CLIENTS = 3;
const SMALL_BYTES = 4 * 1024;
const COPIED_BYTES = 100 * 1024;
const LARGE_BYTES = 8 * 1024 * 1024;
const QUIET_MS = 5_000;
/** What the region takes to see that a node is away. */
const GRACE_MS = 2_000;
/** Of an operation that began later than that, and of each one at all, beyond the longest of its kind in quiet times. */
const MAX_LATE_MS = 1_000;
const MAX_EARLY_MS = 2_000;
/** From the thaw until the node itself serves. */
const RETURN_LIMIT_MS = 10_000;
/** Until what it missed has been written to its drives. */
const WHOLE_LIMIT_MS = 60_000;
const AFTER_THAW_MS = 5_000;
const REQUEST_TIMEOUT_MS = 60_000;

export interface FrozenNodeOptions {
  readonly rounds: number;
  readonly seconds: number;
  readonly seed: number;
  /** How much slower than a machine that has nothing else to do this one may be. Default 1. */
  readonly patience?: number;
}

type Longest = Record<OperationKind, [quiet: number, early: number, late: number]>;

export interface FrozenNodeReport {
  readonly rounds: number;
  operations: number;
  /** The longest operation of each kind: while all was well, at the freeze, and from `GRACE_MS` after it to the thaw. */
  readonly longestMs: Longest;
  /** Answered with a 503: they were with the node when it froze, and nobody knows what came of them. */
  unavailable: number;
  /** From the thaw until the node served, and until nothing was missing on its drives. */
  readonly returnsMs: number[];
  readonly wholeMs: number[];
  readonly problems: string[];
}

interface Gateway {
  readonly id: number;
  readonly s3: LeanS3;
}

interface Parts {
  readonly region: TestRegion;
  readonly gateways: readonly Gateway[];
  readonly random: SeededRandom;
  readonly report: FrozenNodeReport;
  readonly options: Required<FrozenNodeOptions>;
  readonly tell: (text: string) => void;
}

/** Each round freezes the next node. @param tell is told of each */
export async function freezeNodes(
  options: FrozenNodeOptions,
  tell: (text: string) => void = () => {},
): Promise<FrozenNodeReport> {
  const region = await TestRegion.start({
    nodes: NODES,
    drivesPerNode: 2,
    dataFragments: 4,
    parityFragments: 2,
  });
  const gateways = region.ids.map((id) => {
    const endpoint = `http://127.0.0.1:${region.s3Port(id)}`;
    return { id, s3: new LeanS3(endpoint, "us-east-1", { timeoutMs: REQUEST_TIMEOUT_MS }) };
  });
  const report: FrozenNodeReport = {
    ...{ rounds: options.rounds, operations: 0, unavailable: 0, returnsMs: [], wholeMs: [], problems: [] },
    longestMs: Object.fromEntries(operationKinds.map((kind) => [kind, [0, 0, 0]])) as unknown as Longest,
  };
  const random = new SeededRandom(options.seed);
  const parts = { region, gateways, random, report, options: { patience: 1, ...options }, tell };
  try {
    await gateways[0]?.s3.insist({ method: "PUT", bucket: BUCKET });
    for (let round = 0; round < options.rounds; round++) await freeze(parts, round);
  } finally {
    for (const { s3 } of gateways) s3.close();
    await region.close({ keepData: report.problems.length > 0 });
  }
  return report;
}

async function freeze(parts: Parts, round: number): Promise<void> {
  const { region, gateways, report, options, tell } = parts;
  const victim = gateways[round % NODES] as Gateway;
  const clients = clientsOf(parts, round, victim);
  const stopping = new AbortController();
  const running = clients.map((client) => client.run(stopping.signal));
  await pause(QUIET_MS);
  const frozenMs = performance.now();
  process.kill(region.pid(victim.id), "SIGSTOP");
  await pause(options.seconds * 1_000);
  const thawedMs = performance.now();
  process.kill(region.pid(victim.id), "SIGCONT");
  const back = async (): Promise<number | undefined> =>
    untilSo(() => isWell(region, victim), RETURN_LIMIT_MS * options.patience);
  const [returnMs] = await Promise.all([back(), pause(AFTER_THAW_MS)]);
  stopping.abort();
  await Promise.all(running);
  const measured = clients.flatMap((client) => client.measured);
  judge(parts, { victim: victim.id, measured, frozenMs, thawedMs });
  tell(describe(victim.id, measured, frozenMs));
  if (returnMs === undefined) report.problems.push(`node ${victim.id} does not serve after the thaw`);
  else report.returnsMs.push(Math.round(returnMs - thawedMs));
  const wholeMs = await untilSo(() => isWhole(region), WHOLE_LIMIT_MS * options.patience);
  if (wholeMs === undefined) report.problems.push(`node ${victim.id}: fragments are missing after the thaw`);
  else report.wholeMs.push(Math.round(wholeMs - thawedMs));
  for (const client of clients) report.problems.push(...(await client.check(victim.s3)));
}

/** Of the gateways that stay. */
function clientsOf({ gateways, random }: Parts, round: number, victim: Gateway): FrozenClient[] {
  const sizes = [...Array.from({ length: SMALL_CLIENTS }, () => SMALL_BYTES), COPIED_BYTES, LARGE_BYTES];
  return gateways
    .filter(({ id }) => id !== victim.id)
    .flatMap(({ id, s3 }) =>
      sizes.map((bodyBytes, i) => {
        const options = { bucket: BUCKET, prefix: `${round}/${id}/${i}/`, bodyBytes };
        return new FrozenClient(s3, options, new SeededRandom(random.uint32()));
      }),
    );
}

interface Round {
  readonly victim: number;
  readonly measured: readonly Measured[];
  readonly frozenMs: number;
  readonly thawedMs: number;
}

function judge({ report, options }: Parts, { victim, measured, ...times }: Round): void {
  report.operations += measured.length;
  for (const each of measured) {
    const ofKind = report.longestMs[each.kind];
    const phase = phaseOf(each, times);
    ofKind[phase] = Math.max(ofKind[phase], Math.round(each.tookMs));
  }
  for (const each of measured) {
    const [quietMs] = report.longestMs[each.kind];
    const phase = phaseOf(each, times);
    const limitMs = quietMs + (phase === 1 ? MAX_EARLY_MS : MAX_LATE_MS) * options.patience;
    const isLate = phase !== 0 && each.tookMs > limitMs;
    const begun = `begun ${Math.round(each.begunMs - times.frozenMs)} ms after the freeze`;
    const what = `node ${victim}: ${each.kind} ${begun} took ${Math.round(each.tookMs)} ms`;
    if (each.isUnavailable && phase === 1 && !isLate) report.unavailable++;
    else if (each.error !== undefined) report.problems.push(`${what}: ${each.error}`);
    else if (isLate) report.problems.push(what);
  }
}

/** 0: before, or all after; 1: it saw the first moments of the freeze; 2: it began later in it. */
function phaseOf(
  { begunMs, tookMs }: Measured,
  { frozenMs, thawedMs }: { frozenMs: number; thawedMs: number },
): 0 | 1 | 2 {
  if (begunMs + tookMs < frozenMs || begunMs > thawedMs) return 0;
  return begunMs < frozenMs + GRACE_MS ? 1 : 2;
}

/** It is ready, and a write and a read through it go well. */
async function isWell(region: TestRegion, { id, s3 }: Gateway): Promise<boolean> {
  const at = { bucket: BUCKET, key: `back-${id}` };
  const { status } = await s3.ask({ ...at, method: "PUT", body: "back" });
  if (status !== 200) return false;
  const { body } = await s3.ask({ ...at, method: "GET" });
  return body.toString() === "back" && (await region.isReady(id));
}

/** No node knows of a fragment that is missing. */
async function isWhole(region: TestRegion): Promise<boolean> {
  const all = await Promise.all(region.ids.map((id) => region.metrics(id)));
  return all.every((metrics) => metrics.get("atoll_repair_backlog_fragments") === 0);
}

/** @returns when it was so; undefined when that took longer */
async function untilSo(isSo: () => Promise<boolean>, limitMs: number): Promise<number | undefined> {
  const untilMs = performance.now() + limitMs;
  while (performance.now() < untilMs) {
    if (await isSo().catch(() => false)) return performance.now();
    await pause(50);
  }
  return undefined;
}

/** One line a kind: operations and the longest of them, by the second since the freeze. */
function describe(victim: number, measured: readonly Measured[], frozenMs: number): string {
  const lines = operationKinds.map((kind) => {
    const seconds = new Map<number, number[]>();
    for (const each of measured) {
      if (each.kind !== kind) continue;
      const second = Math.floor((each.begunMs - frozenMs) / 1_000);
      seconds.set(second, [...(seconds.get(second) ?? []), each.tookMs]);
    }
    const shown = [...seconds].sort(([a], [b]) => a - b);
    return `  ${kind}: ${shown.map(([at, took]) => `${at}s ${took.length}×≤${Math.round(Math.max(...took))}`).join("  ")}`;
  });
  return [
    `node ${victim} frozen; operations begun in each second and the longest of them in ms`,
    ...lines,
  ].join("\n");
}

/** Real time is part of this test: clients work meanwhile. */
function pause(delayMs: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, delayMs);
  });
}
