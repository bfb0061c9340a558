/** Jobs as people see them: the control plane's records, and how far this region's shards are with their own. */
import type { Clock } from "../../base/clock.ts";
import { AtollError } from "../../base/errors.ts";
import type { GroupId, RegionNumber } from "../../base/ids.ts";
import {
  type ControlPlane,
  type ControlView,
  isUnfinishedJob,
  type JobRecord,
} from "../../federation/index.ts";
import type { JobProgress, MetadataClient } from "../../metadata/index.ts";
import { ruleOfJob } from "../rules/index.ts";
import { bucketName, regionName, targetNames } from "../status/names.ts";
import { within } from "../status/time-limit.ts";
import type { JobProgressView, JobView } from "../status/views.ts";

/** Of one shard's answer, milliseconds. */
const ASK_LIMIT_MS = 3_000;

export interface JobViewComponents {
  readonly region: { readonly number: RegionNumber };
  readonly control: Pick<ControlPlane, "view">;
  readonly metadata: Pick<MetadataClient, "shards" | "jobs" | "shardStats">;
  readonly clock: Clock;
}

/** The newest first; with their progress where it is this region that ships. */
export async function jobViews(components: JobViewComponents): Promise<JobView[]> {
  const { region, control, clock } = components;
  const { view } = control;
  const records = view.jobs;
  const isOurs = (job: JobRecord): boolean => job.region === region.number;
  const progress = records.some(isOurs) ? await progressOf(components).catch(unknown) : undefined;
  const views = records.map((job): JobView => {
    const common = jobView(view, job, clock.wallMs());
    return isOurs(job) && progress !== undefined ? { ...common, progress: progress(job) } : common;
  });
  return views.sort((a, b) => b.createdMs - a.createdMs || (a.id < b.id ? -1 : 1));
}

export function jobView(view: ControlView, job: JobRecord, wallMs: number): JobView {
  const { id, bucket, kind, region, target, state, createdMs } = job;
  const known = isUnfinishedJob(job) ? view.bucket(bucket) : undefined;
  // What it ships by now: the rows of `status` count it there.
  const rule = (known && ruleOfJob(job, known, view)?.id) ?? job.rule;
  const { to, toBucket } = targetNames(view, { bucket, target }, wallMs);
  return {
    ...{ id, bucket: bucketName(view, bucket), rule, kind, from: regionName(view, region) },
    ...{ target, to, toBucket, state, createdMs },
  };
}

interface ShardProgress {
  readonly versions: number;
  readonly jobs: readonly JobProgress[];
}

/** A shard that can't be asked is counted as unknown. */
async function progressOf({
  metadata,
  clock,
}: JobViewComponents): Promise<(job: JobRecord) => JobProgressView> {
  const shards = await within(clock, ASK_LIMIT_MS, metadata.shards());
  const asked = await Promise.all(
    shards.map(async (shard) => within(clock, ASK_LIMIT_MS, askShard(metadata, shard)).catch(unknown)),
  );
  const known = asked.filter((each) => each !== undefined);
  return ({ id }) => {
    const rows = known.flatMap(({ jobs }) => jobs.find(({ job }) => job === id) ?? []);
    const sum = (value: (row: JobProgress) => number): number =>
      rows.reduce((total, row) => total + value(row), 0);
    return {
      shards: shards.length,
      doneShards: rows.filter(({ isDone }) => isDone).length,
      scannedVersions: sum(({ scannedVersions }) => scannedVersions),
      versionsAtMost: known.reduce((total, { versions }) => total + versions, 0),
      enqueuedEvents: sum(({ enqueuedEvents }) => enqueuedEvents),
      enqueuedBytes: sum(({ enqueuedBytes }) => enqueuedBytes),
      unknownShards: shards.length - known.length,
    };
  };
}

async function askShard(metadata: JobViewComponents["metadata"], shard: GroupId): Promise<ShardProgress> {
  const [{ versions }, jobs] = await Promise.all([metadata.shardStats(shard), metadata.jobs(shard)]);
  return { versions, jobs };
}

function unknown(error: unknown): undefined {
  if (!(error instanceof AtollError)) throw error;
}
