/** What a rehearsal found, for people. */
import type { Drill, RehearsalReport } from "./rehearsal-report.ts";
import { formatBytes } from "./table.ts";

export function describeRehearsal(report: RehearsalReport): string[] {
  const { bucket, regions, writers, acknowledged, planned, forced, missing, isSettled } = report;
  const lost = missing.length === 0 ? "all of them are in both regions" : `${missing.length} are missing:`;
  return [
    `Rehearsal with ${bucket}, ${regions.join(" and ")}, ${writers} writers of 1 KiB`,
    "",
    `  planned, ${planned.from} to ${planned.to}`,
    `    writes paused  ${seconds(planned.pauseMs)} as clients saw it, ${seconds(planned.failover.pauseMs ?? 0)} as the regions did`,
    `    writes failed  ${planned.failedWrites}`,
    "    at risk        nothing: everything had arrived",
    "",
    `  forced, ${forced.from} to ${forced.to}`,
    `    RTO            ${seconds(forced.pauseMs)} from the last write of the old home to the first of the new one`,
    `    RPO            ${riskText(forced)}`,
    `    writes failed  ${forced.failedWrites}`,
    `    afterwards     ${settledText(forced, isSettled)}`,
    "",
    `  ${acknowledged} writes were acknowledged; ${lost}`,
    ...missing.slice(0, 20).map(({ key, version, region }) => `    ${region} lacks ${key} ${version}`),
    "  A region that dies has to be missed first: add the bucket's `failover.after` to the RTO.",
  ];
}

function riskText({ failover: { atRisk, atMs, pauseMs = 0 } }: Drill): string {
  if (atRisk.objects === 0) return "0 versions: everything had arrived";
  // As of when the old home stopped.
  const lost = seconds(Math.max(0, atMs - pauseMs - atRisk.oldestMs));
  const certainty = atRisk.isExact ? "" : " at least";
  return `${lost}: ${atRisk.objects} versions${certainty}, ${formatBytes(atRisk.bytes)}, had not arrived`;
}

function settledText({ failover: { settled } }: Drill, isSettled: boolean): string {
  if (settled === undefined) return "the old home has not shipped what it had within a minute";
  const { objects, missing, unlisted } = settled;
  const rest = isSettled ? "none is lost" : `${missing} are lost`;
  return `${objects} versions arrived from the old home, ${rest}${unlisted > 0 ? `, ${unlisted} had not been announced` : ""}`;
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;
