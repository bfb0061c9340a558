/** What `atoll replication status|explain|failed|retry|conflicts` do. */
import {
  type AskedForExplanation,
  type AskedForReplication,
  type ConflictsView,
  type ExplanationView,
  explainAcross,
  type FailedView,
  type FederationReplication,
  federationReplication,
  type NodeReplicationView,
  newestVersion,
  REPLICATION_FORMAT,
} from "../admin/views.ts";
import { AtollError } from "../base/errors.ts";
import { type AdminPort, type Answered, adminPorts, ask, askAll, refusalOf } from "./admin-ports.ts";
import {
  type ConflictOptions,
  DONE_EXIT_CODE,
  type ExplainOptions,
  type FailedOptions,
  INCOMPLETE_EXIT_CODE,
  PENDING_EXIT_CODE,
  type RetryOptions,
  type StatusOptions,
} from "./replication-options.ts";
import {
  describeConflicts,
  describeExplanation,
  describeFailed,
  describeReplication,
  describeShards,
  type RegionConflicts,
} from "./replication-page.ts";

export { begin, jobs } from "./replication-job-actions.ts";

/** In one answer. */
const MAX_LIMIT = 1_000;

type Named = { readonly region: string; readonly node: string };
const nameOf = ({ region, node }: Named): Named => ({ region, node });

/** @returns the exit code. @throws config.*, cli.invalid, bucket.notFound */
export async function showStatus(bucket: string | undefined, options: StatusOptions): Promise<number> {
  const query = queryOf({ bucket, watermarks: options.shards === true ? "" : undefined });
  const asked = await replicationOf(await adminPorts(options), query);
  const picture = federationReplication(asked);
  if (options.json === true) {
    const nodes = options.shards === true ? { nodes: asked } : {};
    console.log(JSON.stringify({ format: REPLICATION_FORMAT, ...picture, ...nodes }));
  } else {
    console.log(describeReplication(picture));
    if (options.shards === true) console.log(`\n${describeShards(asked)}`);
  }
  return exitCodeOf(picture);
}

/** @throws what all nodes refuse */
export async function replicationOf(ports: readonly AdminPort[], query = ""): Promise<AskedForReplication[]> {
  const answers = await askAll<NodeReplicationView>(ports, `/replication/status${query}`, nameOf);
  throwRefusal(answers);
  return answers.map(({ region, node, value, problem }) => ({
    region,
    node,
    ...(value === undefined || value.format === REPLICATION_FORMAT
      ? { view: value, problem }
      : { view: undefined, problem: "it is of another release" }),
  }));
}

function exitCodeOf({ isComplete, rows }: FederationReplication): number {
  if (!isComplete || rows.some(({ state }) => state === "unknown")) return INCOMPLETE_EXIT_CODE;
  return rows.every(({ pendingEvents, unfinishedJobs }) => pendingEvents === 0 && unfinishedJobs === 0)
    ? DONE_EXIT_CODE
    : PENDING_EXIT_CODE;
}

/** @returns the exit code. @throws config.*, cli.invalid, bucket.notFound, replication.invalid */
export async function explainObject(bucket: string, key: string, options: ExplainOptions): Promise<number> {
  const ports = await adminPorts(options);
  let asked = await explanationsOf(ports, { bucket, key, version: options.version });
  const wanted = options.version ?? newestVersion(asked);
  // The newest that anybody has: the others are asked about it, and not about what is current with them.
  const isAgreed = asked.every(({ view }) => view === undefined || view.version === wanted);
  if (options.version === undefined && wanted !== undefined && !isAgreed) {
    asked = await explanationsOf(ports, { bucket, key, version: wanted });
  }
  const version = wanted === "null" ? newestVersion(asked) : wanted;
  const explanation = explainAcross(asked, { bucket, key, version });
  if (options.json === true) console.log(JSON.stringify({ format: REPLICATION_FORMAT, ...explanation }));
  else console.log(describeExplanation(explanation));
  return explanation.gaps.length === 0 ? DONE_EXIT_CODE : INCOMPLETE_EXIT_CODE;
}

async function explanationsOf(
  ports: readonly AdminPort[],
  query: { readonly bucket: string; readonly key: string; readonly version: string | undefined },
): Promise<AskedForExplanation[]> {
  const answers = await askAll<ExplanationView>(ports, `/replication/explain${queryOf(query)}`, nameOf);
  throwRefusal(answers);
  return answers.map(({ region, node, value, problem }) => ({ region, node, view: value, problem }));
}

/** @returns the exit code. @throws config.*, cli.invalid, bucket.notFound */
export async function showFailed(bucket: string | undefined, options: FailedOptions): Promise<number> {
  const query = queryOf({ bucket, reason: options.reason, limit: String(limitOf(options.limit)) });
  const ports = await adminPorts(options);
  const answers = await askAll<FailedView>(ports, `/replication/failed${query}`, nameOf);
  throwRefusal(answers);
  const gaps = gapsOf(answers, (view) => view.problems);
  const events = answers.flatMap(({ value }) =>
    (value?.events ?? []).map((event) => ({ from: value?.region ?? "", ...event })),
  );
  const isTruncated = answers.some(({ value }) => value?.isTruncated === true);
  if (options.json === true) {
    console.log(JSON.stringify({ format: REPLICATION_FORMAT, events, isTruncated, gaps }));
  } else {
    console.log(describeFailed({ events, isTruncated, gaps }));
  }
  return gaps.length === 0 ? DONE_EXIT_CODE : INCOMPLETE_EXIT_CODE;
}

interface RetriedView extends Named {
  readonly targets: readonly number[];
  readonly events: number;
}

/** @returns the exit code. @throws config.*, cli.invalid, bucket.notFound */
export async function retryNow(
  bucket: string | undefined,
  key: string | undefined,
  options: RetryOptions,
): Promise<number> {
  const target = options.target === undefined ? undefined : Number(options.target);
  if (target !== undefined && !(Number.isInteger(target) && target > 0)) {
    throw new AtollError("cli.invalid", `--target ${options.target} is no target's number`);
  }
  const body = {
    ...(bucket !== undefined && { bucket }),
    ...(key !== undefined && { key }),
    ...(target !== undefined && { target }),
  };
  const answers = await askAll<RetriedView>(await adminPorts(options), "/replication/retry", nameOf, body);
  throwRefusal(answers);
  const gaps = gapsOf(answers);
  const retried = answers.flatMap(({ value }) => value ?? []);
  const targets = [...new Set(retried.flatMap((each) => each.targets))].sort((a, b) => a - b);
  const events = retried.reduce((sum, each) => sum + each.events, 0);
  if (options.json === true) {
    console.log(JSON.stringify({ format: REPLICATION_FORMAT, targets, events, gaps }));
  } else {
    const what = key === undefined ? "" : `${events} events of ${bucket}/${key}, `;
    console.log(
      targets.length === 0 ? "nothing waits there" : `tried now: ${what}targets ${targets.join(", ")}`,
    );
    for (const gap of gaps) console.log(`  ${gap}`);
  }
  return gaps.length === 0 ? DONE_EXIT_CODE : INCOMPLETE_EXIT_CODE;
}

/** Any node of a region knows the region's ledger. @returns the exit code. @throws config.*, cli.invalid, bucket.notFound */
export async function showConflicts(bucket: string | undefined, options: ConflictOptions): Promise<number> {
  const limit = limitOf(options.limit);
  const ports = await adminPorts(options);
  const names = new Set(ports.map(({ region }) => region));
  // Of ports that were only named by an URL nobody knows the region: each is asked.
  const groups =
    options.admin === undefined
      ? [...names].map((name) => ports.filter((port) => port.region === name))
      : ports.map((port) => [port]);
  const regions = await Promise.all(groups.map((group) => conflictsOf(group, { bucket, limit })));
  const found = regions.filter(({ isAnswered }) => isAnswered);
  if (options.drop === true) await Promise.all(found.map((region) => drop(region)));
  const gaps = regions.flatMap((region) => region.gaps);
  if (options.json === true) {
    const rows = found.map(({ region, conflicts, isTruncated }) => ({ region, conflicts, isTruncated }));
    console.log(
      JSON.stringify({ format: REPLICATION_FORMAT, regions: rows, isDropped: options.drop === true, gaps }),
    );
  } else {
    console.log(describeConflicts(found, { gaps, isDropped: options.drop === true }));
  }
  return gaps.length === 0 ? DONE_EXIT_CODE : INCOMPLETE_EXIT_CODE;
}

interface AskedConflicts extends RegionConflicts {
  readonly port: AdminPort | undefined;
  readonly isAnswered: boolean;
  readonly gaps: readonly string[];
}

async function conflictsOf(
  ports: readonly AdminPort[],
  query: { readonly bucket: string | undefined; readonly limit: number },
): Promise<AskedConflicts> {
  const gaps: string[] = [];
  for (const port of ports) {
    const conflicts: ConflictsView["conflicts"][number][] = [];
    let after: string | undefined;
    for (;;) {
      const path = `/replication/conflicts${queryOf({ bucket: query.bucket, after, limit: String(query.limit) })}`;
      const { value, problem, error } = await ask<ConflictsView>(port, path);
      if (error !== undefined && !error.retryable) throw error;
      if (value === undefined) {
        gaps.push(`${port.region}/${port.node}: ${problem}`);
        break;
      }
      conflicts.push(...value.conflicts);
      const problems = value.problems.map((each) => `${value.region}: ${each}`);
      after = value.next;
      if (after !== undefined && conflicts.length < query.limit && problems.length === 0) continue;
      const { region } = value;
      return {
        ...{ port, region, isAnswered: true, gaps: problems },
        conflicts: conflicts.slice(0, query.limit),
        isTruncated: after !== undefined || conflicts.length > query.limit,
      };
    }
  }
  const region = ports[0]?.region ?? "";
  return { port: undefined, region, isAnswered: false, gaps, conflicts: [], isTruncated: false };
}

async function drop({ port, conflicts }: AskedConflicts): Promise<void> {
  if (port === undefined || conflicts.length === 0) return;
  const body = { conflicts: conflicts.map(({ shard, id }) => ({ shard, id })) };
  const { error, problem, value } = await ask(port, "/replication/conflicts/drop", body);
  if (value !== undefined) return;
  throw error ?? new AtollError("net.unreachable", `${port.origin}: ${problem}`);
}

function throwRefusal(answers: readonly Answered<unknown>[]): void {
  const refusal = refusalOf(answers);
  if (refusal !== undefined) throw refusal;
}

function gapsOf<T>(
  answers: readonly Answered<T>[],
  problemsOf: (value: T) => readonly string[] = () => [],
): string[] {
  return answers.flatMap(({ region, node, value, problem }) => {
    const name = region === "" ? node : `${region}/${node}`;
    return value === undefined
      ? [`${name}: ${problem}: what it has is unknown`]
      : problemsOf(value).map((each) => `${name}: ${each}`);
  });
}

/** "?a=b", or nothing. */
function queryOf(parameters: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) query.set(name, value);
  return query.size === 0 ? "" : `?${query}`;
}

function limitOf(text: string): number {
  const limit = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (limit >= 1 && limit <= MAX_LIMIT) return limit;
  throw new AtollError("cli.invalid", `--limit ${text}: expected 1 to ${MAX_LIMIT}`);
}
