/** What `atoll replication jobs|resync|backfill` do. */
import { type JobView, REPLICATION_FORMAT } from "../admin/views.ts";
import { AtollError } from "../base/errors.ts";
import { type AdminPort, adminPorts, askAll, refusalOf, tellAny } from "./admin-ports.ts";
import { describeJobs, progressLine } from "./replication-job-page.ts";
import { DONE_EXIT_CODE, INCOMPLETE_EXIT_CODE, type JobOptions } from "./replication-options.ts";

const POLL_MS = 500;
const ACTIONS = ["pause", "resume", "cancel"];

interface JobsAnswer {
  readonly region: string;
  readonly node: string;
  readonly jobs: readonly JobView[];
}

/** @returns the exit code. @throws config.*, cli.invalid, net.unreachable, job.notFound, control.unavailable */
export async function jobs(
  action: string | undefined,
  id: string | undefined,
  options: JobOptions,
): Promise<number> {
  const ports = await adminPorts(options);
  if (action !== undefined) {
    if (!ACTIONS.includes(action) || id === undefined) {
      throw new AtollError("cli.invalid", `jobs ${action}: expected pause, resume or cancel, and a job's id`);
    }
    const { jobs: changed } = await tellAny<JobsAnswer>(
      ports,
      `/replication/jobs/${encodeURIComponent(id)}/${action}`,
      {},
    );
    print(changed, [], options);
    return DONE_EXIT_CODE;
  }
  if (options.wait === true) return waitFor(ports, () => true, options);
  const { jobs: found, gaps } = await jobsOf(ports);
  print(found, gaps, options);
  return gaps.length === 0 ? DONE_EXIT_CODE : INCOMPLETE_EXIT_CODE;
}

/** @returns the exit code. @throws config.*, net.unreachable, bucket.notFound, federation.unknownRegion, replication.invalid */
export async function begin(kind: JobView["kind"], bucket: string, options: JobOptions): Promise<number> {
  const ports = await adminPorts(options);
  const body = { kind, bucket, to: options.to, ...(options.from !== undefined && { from: options.from }) };
  const { jobs: begun } = await tellAny<JobsAnswer>(ports, "/replication/jobs", body);
  if (options.wait === true) {
    const ids = new Set(begun.map(({ id }) => id));
    return waitFor(ports, ({ id }) => ids.has(id), options);
  }
  print(begun, [], options);
  return DONE_EXIT_CODE;
}

/** Of two stories about a job, that of its own region. */
async function jobsOf(
  ports: readonly AdminPort[],
): Promise<{ readonly jobs: JobView[]; readonly gaps: string[] }> {
  const answers = await askAll<JobsAnswer>(ports, "/replication/jobs", ({ region, node }) => ({
    region,
    node,
  }));
  const refusal = refusalOf(answers);
  if (refusal !== undefined) throw refusal;
  const found = new Map<string, JobView>();
  for (const { value } of answers) {
    for (const job of value?.jobs ?? []) {
      if (!found.has(job.id) || job.progress !== undefined) found.set(job.id, job);
    }
  }
  const gaps = answers
    .filter(({ value }) => value === undefined)
    .map(({ region, node, problem }) => `${region === "" ? node : `${region}/${node}`}: ${problem}`);
  return { jobs: [...found.values()].sort((a, b) => b.createdMs - a.createdMs), gaps };
}

/** Until none of them runs. A region that is away for a while is waited for. */
async function waitFor(
  ports: readonly AdminPort[],
  isWanted: (job: JobView) => boolean,
  options: JobOptions,
): Promise<number> {
  const isLive = process.stdout.isTTY && options.json !== true;
  for (;;) {
    const { jobs: all, gaps } = await jobsOf(ports);
    const wanted = all.filter(isWanted);
    const running = wanted.filter(({ state }) => state === "running");
    if (isLive) process.stdout.write(`\r\x1b[K${progressLine(wanted)}`);
    const isKnown = gaps.length < ports.length;
    if (isKnown && running.length === 0) {
      if (isLive) process.stdout.write("\n");
      print(wanted, gaps, options);
      return wanted.every(({ state }) => state === "done") ? DONE_EXIT_CODE : INCOMPLETE_EXIT_CODE;
    }
    await new Promise((resolve) => {
      setTimeout(resolve, POLL_MS);
    });
  }
}

function print(jobs: readonly JobView[], gaps: readonly string[], { json }: JobOptions): void {
  if (json === true) console.log(JSON.stringify({ format: REPLICATION_FORMAT, jobs, gaps }));
  else console.log(describeJobs(jobs, gaps));
}
