/** Asks nodes about homes, and has homes moved. */
import { createInterface } from "node:readline/promises";
import {
  FAILOVER_FORMAT,
  type FailoverLine,
  type FailoverView,
  type HistoryView,
  type PlanView,
} from "../admin/views.ts";
import { AtollError, isErrorCode } from "../base/errors.ts";
import { askForLines, linesOf, ProgressLine } from "./admin-lines.ts";
import { type AdminPort, adminPorts, tellAny } from "./admin-ports.ts";
import type { HistoryOptions, PlanOptions, SwitchOptions } from "./failover-options.ts";
import { describeFailover, describeLine, describePlan } from "./failover-page.ts";

const SWITCH_PATH = "/failover/switch";
const DONE_EXIT_CODE = 0;
/** Nobody would take over, or it cannot be told what is at risk. */
const OPEN_EXIT_CODE = 2;
const MAX_KEYS = 1_000;

/** @returns the exit code. @throws config.*, cli.invalid, bucket.notFound, failover.invalid, net.unreachable */
export async function showPlan(name: string, options: PlanOptions): Promise<number> {
  const keys = countOf("--keys", options.keys);
  const plan = await planOf(await adminPorts(options), name, options.to);
  if (options.json === true) console.log(JSON.stringify(plan));
  else console.log(pageOf(name, plan, keys).join("\n"));
  const isClear = plan.buckets.every(
    ({ successor, atRisk }) => successor !== undefined && atRisk.source !== "unknown",
  );
  return isClear ? DONE_EXIT_CODE : OPEN_EXIT_CODE;
}

function pageOf(name: string, { buckets, isTruncated, region }: PlanView, keys: number): string[] {
  if (buckets.length === 0) return [`${name} is the home of no bucket`];
  const more = isTruncated ? ["", "there are more buckets; name one"] : [];
  const blocks = buckets.flatMap((plan, i) => [...(i === 0 ? [] : [""]), ...describePlan(plan, keys)]);
  return [...blocks, ...more, "", `as a node of ${region} sees it`];
}

/** @returns the exit code. @throws as `showPlan`; what the switch ended with */
export async function switchHome(bucket: string, options: SwitchOptions): Promise<number> {
  const ports = await adminPorts(options);
  const isForced = options.force === true;
  if (isForced && options.yes !== true) await confirm(ports, bucket, options);
  await runSwitch(ports, { bucket, to: options.to, isForced }, options.json === true ? "json" : "text");
  return DONE_EXIT_CODE;
}

export interface SwitchRun {
  readonly bucket: string;
  readonly to: string;
  readonly isForced: boolean;
  readonly isRehearsal?: boolean;
}

/** @throws what the switch ended with */
export async function runSwitch(
  ports: readonly AdminPort[],
  request: SwitchRun,
  output: "json" | "text" | "none",
): Promise<FailoverView> {
  const response = await askForLines(ports, SWITCH_PATH, request, "homes");
  const progress = new ProgressLine();
  let told: FailoverView | undefined;
  try {
    for await (const line of linesOf<FailoverLine>(response)) {
      if (line.kind === "error") {
        throw new AtollError(isErrorCode(line.error) ? line.error : "rpc.remoteFailed", line.message);
      }
      if (line.kind === "begin" && line.format !== FAILOVER_FORMAT) {
        throw new AtollError("message.malformed", `the node speaks format ${line.format} of switches`);
      }
      if (line.kind === "end") told = line.failover;
      if (output === "json") console.log(JSON.stringify(line));
      if (output !== "text") continue;
      if (line.kind === "progress" && line.phase !== "resuming") progress.show(describeLine(line).join(" "));
      else progress.print(describeLine(line));
    }
  } finally {
    progress.end();
  }
  if (told !== undefined) return told;
  throw new AtollError("net.failed", "the node broke the switch off: see atoll failover history");
}

/** @returns the exit code. @throws as `showPlan` */
export async function showHistory(bucket: string | undefined, options: HistoryOptions): Promise<number> {
  const keys = countOf("--keys", options.keys);
  const query = bucket === undefined ? "" : `?bucket=${encodeURIComponent(bucket)}`;
  const history = await tellAny<HistoryView>(await adminPorts(options), `/failover/history${query}`);
  checkFormat(history);
  if (options.json === true) {
    console.log(JSON.stringify(history));
    return DONE_EXIT_CODE;
  }
  const { failovers } = history;
  const lines = failovers.flatMap((failover) => describeFailover(failover, keys));
  console.log(lines.length === 0 ? "no home has moved yet" : lines.join("\n"));
  return DONE_EXIT_CODE;
}

/** A region is what is a region's name; a bucket of that name is asked for by none other. */
async function planOf(ports: readonly AdminPort[], name: string, to?: string): Promise<PlanView> {
  const text = encodeURIComponent(name);
  const toText = to === undefined ? "" : `&to=${encodeURIComponent(to)}`;
  try {
    return checkFormat(await tellAny<PlanView>(ports, `/failover/plan?bucket=${text}${toText}`));
  } catch (error) {
    if (!(error instanceof AtollError) || error.code !== "bucket.notFound" || to !== undefined) throw error;
    const ofRegion = await tellAny<PlanView>(ports, `/failover/plan?region=${text}`).catch(() => undefined);
    if (ofRegion === undefined) throw error;
    return checkFormat(ofRegion);
  }
}

async function confirm(ports: readonly AdminPort[], bucket: string, options: SwitchOptions): Promise<void> {
  const plan = await planOf(ports, bucket, options.to);
  const [first] = plan.buckets;
  if (options.json === true || !process.stdin.isTTY) {
    const message =
      "a forced switch asks before it begins: with --json, and where nobody can answer, add --yes";
    throw new AtollError("cli.invalid", message);
  }
  if (first !== undefined) console.log(describePlan(first, MAX_KEYS).join("\n"));
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await lines.question(`Take ${bucket} over in ${options.to} without its home? [y/N] `);
    if (/^y(es)?$/i.test(answer.trim())) return;
  } finally {
    lines.close();
  }
  throw new AtollError("cli.invalid", "nothing was done");
}

function checkFormat<View extends { readonly format: number }>(view: View): View {
  if (view.format === FAILOVER_FORMAT) return view;
  throw new AtollError("message.malformed", `the node speaks format ${view.format} of failover`);
}

function countOf(name: string, text: string): number {
  const count = /^\d{1,4}$/.test(text) ? Number(text) : -1;
  if (count >= 0 && count <= MAX_KEYS) return count;
  throw new AtollError("cli.invalid", `${name} ${text}: expected 0 to ${MAX_KEYS}`);
}
