/** Jobs as operators begin, hold and end them. The control plane has them; the regions' job workers do the work. */
import type { Clock } from "../../base/clock.ts";
import { AtollError } from "../../base/errors.ts";
import {
  type ControlPlane,
  type ControlView,
  type FederatedBucket,
  isUnfinishedJob,
  type JobRecord,
} from "../../federation/index.ts";
import { shipmentsOf } from "../rules/index.ts";

export interface JobComponents {
  readonly control: ControlPlane;
  readonly clock: Clock;
}

export interface WantedJob {
  /** `existing`: what was never shipped. `resync`: everything again, for a target that lost what it had. */
  readonly kind: JobRecord["kind"];
  readonly bucket: FederatedBucket;
  /** A region's name. */
  readonly to: string;
  /** Only what this region holds; undefined: what each region of the bucket holds. */
  readonly from: string | undefined;
}

/**
 * Begins a job for each region and rule that ships to the target. One that does the same and has not ended is taken in
 * its place, so that asking twice begins nothing twice.
 * @throws federation.unknownRegion, replication.invalid when no rule leads there, control.unavailable
 */
export async function startJobs({ control, clock }: JobComponents, wanted: WantedJob): Promise<JobRecord[]> {
  const { view } = control;
  const to = regionNamed(view, wanted.to);
  const from = wanted.from === undefined ? undefined : regionNamed(view, wanted.from);
  const targets = new Set(wanted.bucket.targets.filter(({ region }) => region === to).map(({ id }) => id));
  const shipments = shipmentsOf(wanted.bucket, view).filter(
    (each) => targets.has(each.target) && (from === undefined || each.from === from),
  );
  if (shipments.length === 0) {
    const source = wanted.from === undefined ? "" : ` from ${wanted.from}`;
    const message = `no enabled rule of ${wanted.bucket.name} leads${source} to ${wanted.to}`;
    throw new AtollError("replication.invalid", message);
  }
  const createdMs = Math.trunc(clock.wallMs());
  const name = wanted.kind === "resync" ? "resync" : "backfill";
  const jobs: JobRecord[] = [];
  for (const [at, { rule, from: region, target }] of shipments.entries()) {
    const fields = { bucket: wanted.bucket.id, target, rule: rule.id, kind: wanted.kind, region };
    const known = view.jobs.find((job) => isUnfinishedJob(job) && isSameWork(job, fields));
    const id = `${name}-${target}-${region}-${createdMs.toString(36)}-${at}`;
    const job: JobRecord = known ?? { id, ...fields, state: "running", createdMs };
    if (known === undefined) await put(control, job);
    jobs.push(job);
  }
  return jobs;
}

export type JobAction = "pause" | "resume" | "cancel";

/** From which states, and to which. */
const transitions: Readonly<
  Record<JobAction, { readonly from: readonly JobRecord["state"][]; readonly to: JobRecord["state"] }>
> = {
  pause: { from: ["running", "paused"], to: "paused" },
  resume: { from: ["paused", "running"], to: "running" },
  cancel: { from: ["running", "paused", "cancelled"], to: "cancelled" },
};

/** What it has put into the outbox is shipped all the same. @throws job.notFound, replication.invalid, control.unavailable */
export async function changeJob(
  { control }: Pick<JobComponents, "control">,
  id: string,
  action: JobAction,
): Promise<JobRecord> {
  await control.barrier();
  const job = control.view.jobs.find((each) => each.id === id);
  if (job === undefined) throw new AtollError("job.notFound", `there is no job ${id}`);
  const { from, to } = transitions[action];
  if (!from.includes(job.state)) {
    throw new AtollError("replication.invalid", `job ${id} is ${job.state}: it cannot ${action}`);
  }
  const changed: JobRecord = { ...job, state: to };
  if (job.state !== to) await put(control, changed);
  return changed;
}

/** @throws bucket.notFound, control.unavailable */
export async function put(control: ControlPlane, job: JobRecord): Promise<void> {
  const result = await control.propose({ kind: "putJob", job });
  if (result.kind === "missing") throw new AtollError("bucket.notFound", `bucket ${job.bucket} is gone`);
}

type Work = Pick<JobRecord, "bucket" | "target" | "rule" | "kind" | "region">;

const isSameWork = (a: Work, b: Work): boolean =>
  a.bucket === b.bucket &&
  a.target === b.target &&
  a.rule === b.rule &&
  a.kind === b.kind &&
  a.region === b.region;

function regionNamed(view: ControlView, name: string): number {
  const region = view.regionByName(name)?.number;
  if (region !== undefined) return region;
  const names = view.regions.map((each) => each.name).join(", ");
  throw new AtollError("federation.unknownRegion", `there is no region ${name}; there are: ${names}`);
}
