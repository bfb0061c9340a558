/**
 * What was in a bucket before its rules were: jobs put it into the outboxes bit by bit. What they have yet to reach waits
 * in no outbox and was announced to nobody, so an empty outbox says nothing while one of them is unfinished.
 */
import type { RegionNumber } from "../../base/ids.ts";
import {
  type ControlView,
  type FederatedBucket,
  isUnfinishedJob,
  type JobRecord,
  type RiskSet,
} from "../../federation/index.ts";
import { targetsTo } from "./backlog.ts";
import { regionName } from "./homes.ts";

/** Jobs that have yet to put versions of the bucket into outboxes for a region; 0: for any. */
export function backFillsTo(
  { jobs }: Pick<ControlView, "jobs">,
  bucket: FederatedBucket,
  to: RegionNumber | 0,
): readonly JobRecord[] {
  const targets = targetsTo(bucket, to);
  return jobs.filter(
    (job) =>
      isUnfinishedJob(job) && job.kind === "existing" && job.bucket === bucket.id && targets.has(job.target),
  );
}

/** What is at risk in a region, as far as it may be said while that region ships what it had before the rules. */
export function withBackFill<Risk extends Pick<RiskSet, "isExact" | "reason">>(
  risk: Risk,
  view: ControlView,
  {
    bucket,
    from,
    to,
  }: { readonly bucket: FederatedBucket; readonly from: RegionNumber; readonly to: RegionNumber },
): Risk {
  const job = backFillsTo(view, bucket, to).find(({ region }) => region === from);
  if (job === undefined) return risk;
  const names = `${regionName(view, from)} had not put all older objects on their way to ${regionName(view, to)}`;
  return { ...risk, isExact: false, reason: `${names} (job ${job.id}, ${job.state})` };
}
