/** Jobs as text for people. */
import type { JobView } from "../admin/views.ts";
import { formatBytes, table } from "./table.ts";

const BAR_CELLS = 20;

export function describeJobs(jobs: readonly JobView[], gaps: readonly string[]): string {
  const rows = jobs.map((job) => [
    job.id,
    job.bucket,
    job.kind,
    `${job.from} -> ${job.toBucket === job.bucket ? job.to : `${job.to}/${job.toBucket}`}`,
    job.state,
    job.state === "done" ? bar(1) : bar(fractionOf(job)),
    progressText(job),
  ]);
  const lines =
    rows.length === 0
      ? ["there are no jobs"]
      : table([["JOB", "BUCKET", "WHAT", "WAY", "STATE", "LOOKED AT", "SHIPS"], ...rows]);
  return [...gaps.map((gap) => `not asked: ${gap}`), ...lines].join("\n");
}

/** All of them on one line, while somebody waits. */
export function progressLine(jobs: readonly JobView[]): string {
  const done = jobs.filter(({ state }) => state === "done").length;
  const fractions = jobs.map((job) => (job.state === "done" ? 1 : (fractionOf(job) ?? 0)));
  const fraction = fractions.length === 0 ? 1 : fractions.reduce((a, b) => a + b, 0) / fractions.length;
  const events = jobs.reduce((sum, { progress }) => sum + (progress?.enqueuedEvents ?? 0), 0);
  return `${bar(fraction)} ${done} of ${jobs.length} jobs done, ${events} objects to ship`;
}

/** Undefined: its region could not be asked. */
function fractionOf({ progress }: JobView): number | undefined {
  if (progress === undefined) return undefined;
  const { shards, doneShards, scannedVersions, versionsAtMost } = progress;
  if (shards > 0 && doneShards === shards) return 1;
  const scanned = versionsAtMost === 0 ? 0 : scannedVersions / versionsAtMost;
  // Shards that are done count as such, whatever else stands in them.
  return Math.min(0.99, Math.max(scanned, shards === 0 ? 0 : doneShards / shards));
}

function bar(fraction: number | undefined): string {
  if (fraction === undefined) return "unknown";
  const full = Math.floor(fraction * BAR_CELLS);
  return `[${"#".repeat(full)}${".".repeat(BAR_CELLS - full)}] ${Math.floor(fraction * 100)} %`;
}

function progressText({ progress }: JobView): string {
  if (progress === undefined) return "unknown: its region was not asked";
  const { scannedVersions, enqueuedEvents, enqueuedBytes, unknownShards } = progress;
  const unknown = unknownShards === 0 ? "" : `, ${unknownShards} shards unknown`;
  return `${enqueuedEvents} of ${scannedVersions} versions, ${formatBytes(enqueuedBytes)}${unknown}`;
}
