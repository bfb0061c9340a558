/** Homes, their moves and what is at risk, for people. */
import {
  type BucketPlanView,
  byVersion,
  type FailoverLine,
  type FailoverView,
  type RiskView,
} from "../admin/views.ts";
import { formatBytes, table } from "./table.ts";

/** @param keys how many of the versions at risk are listed */
export function describePlan(plan: BucketPlanView, keys: number): string[] {
  const { bucket, home, epoch, movingTo, successor, candidates } = plan;
  const others = candidates.filter(({ region }) => region !== successor);
  return [
    `${bucket}: home ${home}, epoch ${epoch}, ${homeState(plan)}`,
    ...(movingTo === undefined ? [] : [`  is being moved to ${movingTo}`]),
    ...(successor === undefined
      ? ["  nobody could take over: it stands in no other region"]
      : [`  takes over: ${successor}, ${whenOf(plan)}`]),
    ...others.map(({ region, reason }) => `  then: ${region} (${reason})`),
    ...describeRisk(plan.atRisk, keys),
  ];
}

function homeState({ isHomeReachable, silentMs, lease }: BucketPlanView): string {
  const heard = isHomeReachable ? "answers" : `not heard for ${seconds(silentMs)}`;
  return `${heard}, its lease ${lease.isOut ? "has run out" : `runs for ${seconds(lease.leftMs)}`}`;
}

function whenOf({ failover }: BucketPlanView): string {
  if (!failover.auto) return "when somebody says so (atoll failover switch)";
  return `by itself, once the home is away for ${seconds(failover.afterMs)}`;
}

function describeRisk(risk: RiskView, keys: number): string[] {
  const { objects, bytes, oldestAgeMs, isExact, reason, source, asOfMs } = risk;
  if (source === "unknown") {
    return ["  at risk: unknown; neither the home nor the region that would take over answers"];
  }
  const from = source === "home" ? "from the home's outboxes" : "as the home announced it";
  const asOf = `${from}, ${timeOf(asOfMs)}`;
  const why = reason === undefined ? "" : `; ${reason}`;
  const certainty = isExact ? asOf : `at least; ${asOf}${why}`;
  if (objects === 0) return [`  at risk: nothing (${certainty})`];
  return [
    `  at risk: ${counted(objects)}, ${formatBytes(bytes)}, the oldest ${seconds(oldestAgeMs)} old (${certainty})`,
    ...keyLines(risk, keys),
  ];
}

function keyLines(
  { keys: all, objects }: Pick<RiskView, "keys" | "objects">,
  count: number,
): readonly string[] {
  if (count === 0) return [];
  const shown = byVersion(all, count);
  const rows = shown
    .flat()
    .map(({ key, version, bytes, kind }) => ["", JSON.stringify(key), version, kind, formatBytes(bytes)]);
  const left = objects - shown.length;
  return [...table(rows), ...(left > 0 ? [`    and ${left} more (--keys, or --json)`] : [])];
}

export function describeLine(line: FailoverLine): string[] {
  switch (line.kind) {
    case "begin":
      return [
        `${line.bucket}: from ${line.from} to ${line.to}${line.isForced ? ", without the old home" : ""}`,
      ];
    case "progress":
      return [`  ${line.text}`];
    case "end":
      return describeFailover(line.failover, 0);
    case "error":
      return [];
  }
}

/** @param keys how many of the versions at risk are listed */
export function describeFailover(failover: FailoverView, keys: number): string[] {
  const { bucket, from, to, epoch, atMs, kind, pauseMs, beyondMs = 0, atRisk, settled } = failover;
  const pause = pauseMs === undefined ? "" : `, writes paused for ${seconds(pauseMs)}`;
  const lines = [`${timeOf(atMs)}  ${bucket}: ${from} to ${to}, epoch ${epoch}, ${kind}${pause}`];
  if (beyondMs > 0) {
    lines.push(
      `  clocks were too far apart: what earlier homes left behind may be stamped up to ${seconds(beyondMs)} ahead, and count as newer`,
    );
  }
  if (kind === "planned") return lines;
  const risk = { ...atRisk, source: "announced" as const };
  const certainty = atRisk.isExact ? "" : " at least";
  const why = atRisk.reason === undefined ? "" : `; ${atRisk.reason}`;
  lines.push(`  at risk: ${counted(atRisk.objects)}${certainty}, ${formatBytes(atRisk.bytes)}${why}`);
  lines.push(...keyLines(risk, keys));
  lines.push(
    `  ${settled === undefined ? "the old home has not shipped what it had yet" : settledText(settled)}`,
  );
  return lines;
}

function settledText({ objects, bytes, missing, unlisted }: NonNullable<FailoverView["settled"]>): string {
  const arrived = `${counted(objects)} arrived afterwards, ${formatBytes(bytes)}`;
  const rest = [
    ...(missing > 0 ? [`${counted(missing)} of those at risk lost`] : ["none is lost"]),
    ...(unlisted > 0 ? [`${unlisted} had not been announced`] : []),
  ];
  return `${arrived}; ${rest.join("; ")}`;
}

const counted = (objects: number): string => `${objects} ${objects === 1 ? "version" : "versions"}`;

const seconds = (ms: number): string => `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0)} s`;

const timeOf = (ms: number): string => new Date(ms).toISOString().replace("T", " ").slice(0, 19);
