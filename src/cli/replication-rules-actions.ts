/** What `atoll replication rules|diff|apply|pause|resume` do. */
import { stringify } from "yaml";
import type { RulesPlan, RulesView, TargetView } from "../admin/views.ts";
import { AtollError, hasCode } from "../base/errors.ts";
import { refused } from "../config/index.ts";
import { type Answer, RuleClient } from "./replication-rules-client.ts";
import { type LoadedRules, loadRuleFiles } from "./replication-rules-files.ts";
import {
  type AskOptions,
  DIFFERENCES_EXIT_CODE,
  type FileOptions,
  type ListOptions,
  type PauseOptions,
} from "./replication-rules-options.ts";
import {
  describeCounts,
  describePlan,
  describeRules,
  describeTargets,
  fileOf,
} from "./replication-rules-page.ts";

const MAX_BUCKET_NAME_CHARACTERS = 63;

/** @throws config.*, cli.invalid, net.unreachable, bucket.notFound */
export async function showRules(bucket: string | undefined, options: ListOptions): Promise<void> {
  const client = await RuleClient.open(options);
  const views =
    bucket === undefined
      ? done(await client.ask<{ buckets: RulesView[] }>("GET", "/replication/rules")).buckets
      : [done(await client.ask<RulesView>("GET", pathOf(bucket)))];
  if (options.json === true)
    console.log(JSON.stringify(bucket === undefined ? { buckets: views } : views[0]));
  else if (options.yaml === true)
    console.log(
      views
        .map((view) => stringify(fileOf(view)))
        .join("---\n")
        .trimEnd(),
    );
  else if (views.length === 0) console.log("no bucket has rules");
  else console.log(views.map(describeRules).join("\n\n"));
}

/** @returns the exit code. @throws config.*, cli.invalid, net.unreachable, bucket.notFound, control.unavailable */
export async function showDifferences(options: FileOptions): Promise<number> {
  const loaded = await loadRuleFiles(options.file);
  const plans = await planAll(await RuleClient.open(options), loaded);
  const isSame = plans.every(({ changes }) => changes.length === 0);
  if (options.json === true) console.log(JSON.stringify({ isSame, buckets: plans }));
  else console.log([...plans.map(describePlan), describeCounts(plans)].join("\n\n"));
  return isSame ? 0 : DIFFERENCES_EXIT_CODE;
}

/** @throws as `showDifferences`; replication.targetFailed */
export async function applyRules(options: FileOptions): Promise<void> {
  const loaded = await loadRuleFiles(options.file);
  const client = await RuleClient.open(options);
  await planAll(client, loaded);
  const applied: RulesPlan[] = [];
  for (const file of loaded) {
    const plan = planOf(file, await client.ask<RulesPlan>("PUT", pathOf(file.rules.bucket), setOf(file)));
    applied.push(plan);
    if (options.json !== true) console.log(`${describePlan(plan)}\n`);
  }
  if (options.json === true) console.log(JSON.stringify({ buckets: applied }));
  else
    console.log(
      describeCounts(applied)
        .replaceAll("to add", "added")
        .replaceAll("to change", "changed")
        .replaceAll("to remove", "removed"),
    );
}

/** What each file would do, or one error that names all that is wrong with any of them. */
async function planAll(client: RuleClient, loaded: readonly LoadedRules[]): Promise<RulesPlan[]> {
  const plans: RulesPlan[] = [];
  const problems: string[] = [];
  for (const file of loaded) {
    const answer = await plan(client, file);
    if (answer.kind === "done") plans.push(answer.value);
    else problems.push(refused(file.source, answer.problems).message);
  }
  if (problems.length > 0) throw new AtollError("config.invalid", problems.join("\n"));
  return plans;
}

/** A bucket that is not there is a mistake in the file. */
async function plan(client: RuleClient, file: LoadedRules): Promise<Answer<RulesPlan>> {
  try {
    return await client.ask<RulesPlan>("PUT", `${pathOf(file.rules.bucket)}?dry-run`, setOf(file));
  } catch (error) {
    if (!hasCode(error, "bucket.notFound")) throw error;
    return {
      kind: "invalid",
      problems: [{ path: ["bucket"], reason: `there is no bucket ${file.rules.bucket}` }],
    };
  }
}

function planOf({ source }: LoadedRules, answer: Answer<RulesPlan>): RulesPlan {
  if (answer.kind === "invalid") throw refused(source, answer.problems);
  return answer.value;
}

const setOf = ({ rules: { bucket: _, ...set } }: LoadedRules): object => set;

export async function pauseTargets(what: string, options: PauseOptions): Promise<void> {
  const forMs = options.for === undefined ? undefined : durationMs(options.for);
  await hold("pause", what, { ...(forMs !== undefined && { forMs }) }, options);
}

export async function resumeTargets(what: string, options: PauseOptions): Promise<void> {
  await hold("resume", what, {}, options);
}

async function hold(
  verb: "pause" | "resume",
  what: string,
  extra: object,
  options: AskOptions & Pick<PauseOptions, "to">,
): Promise<void> {
  const slash = what.indexOf("/");
  const bucket = slash < 0 ? what : what.slice(0, slash);
  const rule = slash < 0 ? undefined : what.slice(slash + 1);
  const body = {
    bucket,
    ...(rule !== undefined && { rule }),
    ...(options.to !== undefined && { region: options.to }),
  };
  const client = await RuleClient.open(options);
  const { targets } = done(
    await client.ask<{ targets: TargetView[] }>("POST", `/replication/${verb}`, { ...body, ...extra }),
  );
  if (options.json === true) console.log(JSON.stringify({ targets }));
  else console.log(describeTargets(targets).join("\n"));
}

const unitsMs: Readonly<Record<string, number>> = {
  s: 1000,
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

function durationMs(text: string): number {
  const [, amount = "", unit = ""] = /^(\d+(?:\.\d+)?) ?([a-z]+)$/.exec(text) ?? [];
  const factor = Object.hasOwn(unitsMs, unit) ? unitsMs[unit] : undefined;
  const ms = factor === undefined ? 0 : Math.round(Number(amount) * factor);
  if (ms > 0) return ms;
  throw new AtollError(
    "cli.invalid",
    `--for ${text}: expected a duration such as "90 s", "30 min", "1 h" or "2 d"`,
  );
}

/** @throws cli.invalid for what is wrong with the command's words */
function done<T>(answer: Answer<T>): T {
  if (answer.kind === "done") return answer.value;
  throw new AtollError("cli.invalid", answer.problems.map(({ reason }) => reason).join("\n"));
}

function pathOf(bucket: string): string {
  const isName = /^[a-z0-9.-]+$/.test(bucket) && bucket.length <= MAX_BUCKET_NAME_CHARACTERS;
  if (!isName) throw new AtollError("cli.invalid", `"${bucket}" cannot be a bucket's name`);
  return `/replication/buckets/${bucket}/rules`;
}
