/** Rules and their differences as text for people. */
import {
  durationText,
  type OptionChange,
  type RuleChange,
  type RulesPlan,
  type RulesView,
  type TargetView,
} from "../admin/views.ts";
import { table } from "./table.ts";

const signs = { added: "+", removed: "-", changed: "~" } as const;
const nothing = "(none)";

export function describePlan({ bucket, changes, jobs }: RulesPlan): string {
  const lines = changes.flatMap((change) => [
    `  ${signs[change.kind]} ${titleOf(change)}`,
    ...change.options.map((option) => `      ${optionText(change, option)}`),
  ]);
  if (jobs.length > 0) lines.push(`  existing objects: ${jobs.length} jobs (atoll replication jobs)`);
  return [bucket, ...(lines.length === 0 ? ["  no differences"] : lines)].join("\n");
}

function titleOf({ id, destination }: RuleChange): string {
  return destination === "" ? "the bucket" : `${id} -> ${destination}`;
}

function optionText(
  { kind }: RuleChange,
  { option, before = nothing, after = nothing }: OptionChange,
): string {
  switch (kind) {
    case "added":
      return `${option}: ${after}`;
    case "removed":
      return `${option}: ${before}`;
    case "changed":
      return `${option}: ${before} -> ${after}`;
  }
}

export function describeCounts(plans: readonly RulesPlan[]): string {
  const count = (kind: RuleChange["kind"]): number =>
    plans.reduce((sum, { changes }) => sum + changes.filter((change) => change.kind === kind).length, 0);
  return `${count("added")} to add, ${count("changed")} to change, ${count("removed")} to remove`;
}

export function describeRules(view: RulesView): string {
  const { bucket, regions, versioning, set, targets } = view;
  const rules = set.rules.map((rule) => [
    rule.id,
    rule.enabled ? "enabled" : "disabled",
    String(rule.priority),
    filterText(rule.filter),
    rule.destinations.map((place) => placeText(place)).join(", "),
    flagsOf(rule).join(", "),
  ]);
  return [
    `${bucket} (${versioning}, in ${regions.join(", ")})`,
    ...settingLines(view),
    ...(rules.length === 0
      ? ["  no rules"]
      : table([["RULE", "STATE", "PRIORITY", "OBJECTS", "TO", "SHIPS TOO"], ...rules])),
    ...describeTargets(targets),
  ].join("\n");
}

/** What is not so by default. */
function settingLines({ home, set: { consistency, ackRegions } }: RulesView): string[] {
  return [
    ...(home === null ? [] : [`  home: ${homeText(home)}`]),
    ...(consistency === undefined ? [] : [`  reads: ${consistency}`]),
    ...(ackRegions === undefined ? [] : [`  writes: acknowledged when ${ackRegions} regions hold them`]),
  ];
}

function homeText({
  region,
  epoch,
  failover,
  movingTo,
  isBeginning,
}: NonNullable<RulesView["home"]>): string {
  const now = isBeginning ? ", beginning" : movingTo === null ? "" : `, moving to ${movingTo}`;
  const policy = failover.auto
    ? `another region takes over when it is away for ${durationText(failover.afterMs)}`
    : "it moves when it is told to";
  return `${region} (epoch ${epoch}${now}); ${policy}`;
}

export function describeTargets(targets: readonly TargetView[]): string[] {
  const rows = targets.map(({ id, region, bucket, isPaused, pausedUntilMs }) => [
    String(id),
    region,
    bucket,
    isPaused ? `paused ${untilText(pausedUntilMs)}` : "running",
  ]);
  return rows.length === 0 ? [] : table([["TARGET", "REGION", "BUCKET", "STATE"], ...rows]);
}

const untilText = (untilMs: number | null): string =>
  untilMs === null ? "until it is resumed" : `until ${new Date(untilMs).toISOString()}`;

type Rule = RulesView["set"]["rules"][number];

function filterText({ prefix, tags }: Rule["filter"]): string {
  const conditions = Object.entries(tags).map(([key, value]) => `${key}=${value}`);
  if (prefix !== "") conditions.unshift(`${prefix}*`);
  return conditions.length === 0 ? "all" : conditions.join(" and ");
}

function placeText({ region, bucket, storageClass }: Rule["destinations"][number]): string {
  const place = [region, bucket].filter((name) => name !== undefined).join("/");
  return storageClass === undefined ? place : `${place} as ${storageClass}`;
}

function flagsOf(rule: Rule): string[] {
  return [
    rule.deleteMarkers === true ? "deletes" : "",
    rule.versionDeletes === true ? "version deletes" : "",
    rule.existingObjects ? "existing objects" : "",
    rule.replicaModifications === true ? "replica modifications" : "",
    rule.replicationTime === undefined ? "" : `within ${rule.replicationTime} min`,
  ].filter((flag) => flag !== "");
}

/** As somebody would write it: what has its default is left out. */
export function fileOf({ bucket, set }: RulesView): object {
  const rules = set.rules.map(({ id, destinations, filter, priority, enabled, ...rest }) => ({
    id,
    destinations: destinations.map((place) => {
      const { region, ...others } = place;
      return Object.keys(others).length === 0 && region !== undefined ? region : place;
    }),
    ...(filter.prefix === "" && Object.keys(filter.tags).length === 0
      ? {}
      : { filter: writtenFilter(filter) }),
    priority,
    ...(!enabled && { enabled }),
    ...Object.fromEntries(
      Object.entries(rest).flatMap(([option, value]) => {
        if (value === undefined || (option === "existingObjects" && value === false)) return [];
        return [[option, option === "replicationTime" ? `${String(value)} min` : value]];
      }),
    ),
  }));
  const { mode, home, failover, consistency, ackRegions } = set;
  return {
    bucket,
    ...(mode !== undefined && { mode }),
    ...(home !== undefined && { home }),
    ...(failover !== undefined && {
      failover: { auto: failover.auto, after: durationText(failover.after) },
    }),
    ...(consistency !== undefined && { consistency }),
    ...(ackRegions !== undefined && { ackRegions }),
    ...(set.role !== "" && { role: set.role }),
    rules,
  };
}

const writtenFilter = ({ prefix, tags }: Rule["filter"]): object => ({
  ...(prefix !== "" && { prefix }),
  ...(Object.keys(tags).length > 0 && { tags }),
});
