/** Homes that move, as operators see and ask it: `atoll failover`, and the admin port behind it. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { FailoverLine, FailoverView, HistoryView, PlanView } from "../../../src/admin/index.ts";
import type { Taking } from "../lib/register-checks.ts";
import { rest } from "../lib/register-clients.ts";
import type { RegionName, TestFederation } from "./federation.ts";

const cli = join(import.meta.dirname, "../../../src/cli/main.ts");
const COMMAND_LIMIT_MS = 120_000;
const ASK_LIMIT_MS = 5_000;
const MAX_OUTPUT_BYTES = 16 * 1024 * 1024;
const POLL_MS = 100;

const run = promisify(execFile);

/** `atoll failover …`, as the region's own operator would. @throws Error with what it said */
async function command(
  federation: TestFederation,
  region: RegionName,
  words: readonly string[],
): Promise<string> {
  const args = [cli, "failover", ...words, "--json", "--config", federation.configDirectory(region)];
  const { stdout } = await run(process.execPath, args, {
    timeout: COMMAND_LIMIT_MS,
    maxBuffer: MAX_OUTPUT_BYTES,
  }).catch((error: { stdout?: string; stderr?: string; code?: number }) => {
    // Exit code 2: there is an answer, and something in it is open.
    if (error.code === 2 && error.stdout !== undefined) return { stdout: error.stdout };
    throw new Error(`atoll failover ${words.join(" ")}: ${error.stdout ?? ""}${error.stderr ?? ""}`);
  });
  return stdout;
}

export async function planOf(
  federation: TestFederation,
  asked: RegionName,
  bucket: string,
): Promise<PlanView> {
  return JSON.parse(await command(federation, asked, ["plan", bucket])) as PlanView;
}

export async function historyByCommand(
  federation: TestFederation,
  asked: RegionName,
  bucket: string,
): Promise<readonly FailoverView[]> {
  return (JSON.parse(await command(federation, asked, ["history", bucket])) as HistoryView).failovers;
}

/** Over the admin port of a region, for those who ask often. @throws when it does not answer */
export async function historyOf(
  federation: TestFederation,
  asked: RegionName,
  bucket: string,
): Promise<readonly FailoverView[]> {
  const url = federation.adminUrl(asked, `/failover/history?bucket=${bucket}`);
  const answer = await fetch(url, { signal: AbortSignal.timeout(ASK_LIMIT_MS) });
  if (!answer.ok) throw new Error(`the history of ${bucket} in ${asked}: ${await answer.text()}`);
  return ((await answer.json()) as HistoryView).failovers;
}

/** What `atoll failover switch` asks a node for. @throws Error with what the switch ended with */
export async function switchHome(
  federation: TestFederation,
  {
    bucket,
    to,
    isForced = false,
  }: { readonly bucket: string; readonly to: RegionName; readonly isForced?: boolean },
): Promise<FailoverView> {
  const answer = await fetch(federation.adminUrl(to, "/failover/switch"), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ bucket, to, isForced }),
    signal: AbortSignal.timeout(COMMAND_LIMIT_MS),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`the switch of ${bucket} to ${to}: ${text}`);
  for (const each of text.split("\n").filter((line) => line !== "")) {
    const line = JSON.parse(each) as FailoverLine;
    if (line.kind === "end") return line.failover;
    if (line.kind === "error") throw new Error(`the switch of ${bucket} to ${to}: ${line.message}`);
  }
  throw new Error(`the switch of ${bucket} to ${to} was broken off`);
}

/** As the last move made it. @param first before any */
export async function homeNow(
  federation: TestFederation,
  { bucket, first }: { readonly bucket: string; readonly first: RegionName },
): Promise<RegionName> {
  const moves = await historyOf(federation, first, bucket);
  const last = moves.toSorted((a, b) => a.epoch - b.epoch).at(-1);
  return federation.names.find((name) => name === last?.to) ?? first;
}

export const isTaking = ({ kind }: FailoverView): boolean => kind === "forced" || kind === "automatic";

/**
 * As the checkers of histories have it.
 * @param mayBeCutOff the old home may have acknowledged what no announcement of it could leave it for
 */
export function takingOf(
  federation: TestFederation,
  { from, atMs, atRisk }: FailoverView,
  { mayBeCutOff }: { readonly mayBeCutOff: boolean },
): Taking {
  const { keys, isExact, objects, asOfMs } = atRisk;
  return {
    ...{ keys, isExact: isExact && objects === keys.length },
    atMs: atMs - performance.timeOrigin,
    from: federation.numberOf(from as RegionName),
    ...(mayBeCutOff && { heardUntilMs: asOfMs - performance.timeOrigin }),
  };
}

/** Until every taking tells what came of what was at risk. @returns them all, as they are then */
export async function untilSettled(
  federation: TestFederation,
  asked: RegionName,
  bucket: string,
  limitMs: number,
): Promise<readonly FailoverView[]> {
  const untilMs = performance.now() + limitMs;
  for (;;) {
    const failovers = await historyOf(federation, asked, bucket).catch(() => undefined);
    const isOver = failovers?.every((each) => !isTaking(each) || each.settled !== undefined) === true;
    if (failovers !== undefined && (isOver || performance.now() > untilMs)) return failovers;
    await rest(POLL_MS);
  }
}
