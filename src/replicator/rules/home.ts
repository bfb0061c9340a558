/**
 * What a home demands of a bucket's rules: any of its regions may become the home, so each of them holds all of it, and
 * loses what was deleted. Rules within one bucket hold from whichever region writes, so one for each region will do.
 */
import type { RegionNumber } from "../../base/ids.ts";
import type { FederatedBucket, ReplicationConfiguration, ReplicationRule } from "../../federation/index.ts";
import type { BucketSettings } from "../federated-buckets.ts";
import { parseDestination } from "./destination.ts";
import { shipsDeletes } from "./expand.ts";
import type { RuleField, RuleProblem } from "./problems.ts";

interface Regions {
  readonly regions: readonly { readonly number: RegionNumber; readonly name: string }[];
}

type Standing = Pick<FederatedBucket, "name" | "regions" | "home" | "reads" | "ackRegions">;

/** @param bucket with its regions as they will be. @returns what keeps its rules from being those of one with a home */
export function checkHomeRules(
  configuration: ReplicationConfiguration | undefined,
  bucket: Standing,
  world: Regions,
): RuleProblem[] {
  const rules = (configuration?.rules ?? []).map((rule, at) => ({
    rule,
    at,
    region: regionOf(rule, bucket),
  }));
  const problems = rules.flatMap(({ rule, at, region }) =>
    rule.isEnabled && region !== undefined ? deletesProblems(rule, at) : [],
  );
  // The first region needs no rule of its own: each of these leads there too, from the region that it names.
  for (const number of bucket.regions.slice(1)) {
    const name = world.regions.find((region) => region.number === number)?.name ?? `region ${number}`;
    const there = rules.filter(({ region }) => region === name);
    const isCovered = there.some(({ rule }) => rule.isEnabled && isUnfiltered(rule));
    if (!isCovered) problems.push(uncovered(name, there));
  }
  return problems;
}

/** The region of the same bucket that a rule leads to. */
function regionOf({ destination: { arn } }: ReplicationRule, { name }: Standing): string | undefined {
  const destination = parseDestination(arn);
  return destination?.bucket === name ? destination.region : undefined;
}

const isUnfiltered = ({ filter: { prefix, tags } }: ReplicationRule): boolean =>
  prefix === "" && tags.length === 0;

/**
 * Also of one beside the rule that covers a region: of two, the one with the greater priority counts. Delete markers and
 * deletions in unversioned buckets pass rules with tags by.
 */
function deletesProblems(rule: ReplicationRule, at: number): RuleProblem[] {
  const reason = (what: string): string =>
    `Rules within a bucket that has a home ship ${what}: any of its regions may become the home.`;
  const shipsMarkers = shipsDeletes(rule);
  if (!shipsMarkers && rule.filter.tags.length === 0) {
    return [problem("deleteMarkers", reason("deletions"), at)];
  }
  if (rule.versionDeletes ?? shipsMarkers) return [];
  return [problem("versionDeletes", reason("deletions of versions"), at)];
}

function uncovered(
  region: string,
  there: readonly { readonly rule: ReplicationRule; readonly at: number }[],
): RuleProblem {
  const demand = `A bucket with a home stands whole in each of its regions, and ${region} has`;
  const enabled = there.find(({ rule }) => rule.isEnabled);
  if (enabled !== undefined) {
    return problem("filter", `${demand} only what this rule's filter lets through.`, enabled.at);
  }
  const [disabled] = there;
  if (disabled !== undefined) {
    return problem("enabled", `${demand} no rule that is enabled.`, disabled.at);
  }
  return problem("mode", `${demand} no rule that leads there.`);
}

/** What keeps a bucket, with rules and regions as they will be, from having these settings. */
export function checkSettings(
  { home = undefined, reads, ackRegions }: BucketSettings,
  configuration: ReplicationConfiguration | undefined,
  bucket: Standing,
  world: Regions,
): RuleProblem[] {
  const problems: RuleProblem[] = [];
  const hasHome = home === undefined ? bucket.home !== undefined : home !== null;
  const { name, regions } = bucket;
  if (home !== undefined && home !== null) {
    const known = world.regions.find(({ number }) => number === home.region);
    if (known === undefined || !regions.includes(home.region)) {
      const where = known === undefined ? `region ${home.region}` : known.name;
      problems.push(problem("home", `${name} does not stand in ${where}, and no rule places it there.`));
    } else if (bucket.home !== undefined && bucket.home.region !== home.region) {
      problems.push(problem("home", "A home moves by atoll failover switch alone."));
    }
    problems.push(...checkHomeRules(configuration, bucket, world));
  }
  const mode = (reads === undefined ? bucket.reads : reads)?.mode;
  if (mode === "strong" && !hasHome && regions.length > 1) {
    const reason = "Reads across regions are strong in a bucket with a home alone (mode: home).";
    problems.push(problem("consistency", reason));
  }
  const count = (ackRegions === undefined ? bucket.ackRegions : ackRegions) ?? 1;
  if (count > regions.length) {
    const reason = `${count} regions are to hold what is acknowledged, and ${name} stands in ${regions.length}.`;
    problems.push(problem("ackRegions", reason));
  }
  return problems;
}

const problem = (field: RuleField, reason: string, rule?: number): RuleProblem => ({
  code: "InvalidRequest",
  field,
  reason,
  rule,
});
