/** Rules and their differences as text for people. */
import type { OptionChange, RuleChange, RulesPlan, RulesView, TargetView } from "../admin/index.ts";
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
  return destination === "" ? "all rules" : `${id} -> ${destination}`;
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

export function describeRules({ bucket, regions, versioning, set, targets }: RulesView): string {
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
    ...(rules.length === 0
      ? ["  no rules"]
      : table([["RULE", "STATE", "PRIORITY", "OBJECTS", "TO", "SHIPS TOO"], ...rules])),
    ...describeTargets(targets),
  ].join("\n");
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
  return { bucket, ...(set.role !== "" && { role: set.role }), rules };
}

const writtenFilter = ({ prefix, tags }: Rule["filter"]): object => ({
  ...(prefix !== "" && { prefix }),
  ...(Object.keys(tags).length > 0 && { tags }),
});
