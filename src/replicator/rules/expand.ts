/** From rules as people write them to S3's, one for each place that they lead to, and back. */
import type { ReplicationConfiguration, ReplicationFilter, ReplicationRule } from "../../federation/index.ts";
import { formatDestination, parseDestination } from "./destination.ts";
import type { RuleField, RuleProblem } from "./problems.ts";
import type { FileDestination, FileRule, RuleSet } from "./rule-file.ts";

export interface Expanded {
  /** Undefined: there is no rule. */
  readonly configuration: ReplicationConfiguration | undefined;
  /** Of each of its rules, the indices of the rule and destination that it is from. */
  readonly origins: readonly { readonly rule: number; readonly destination: number }[];
}

/** @param bucket the source's name */
export function expandRules({ role, rules }: RuleSet, bucket: string): Expanded {
  const origins = rules.flatMap((each, rule) =>
    each.destinations.map((_, destination) => ({ rule, destination })),
  );
  if (origins.length === 0) return { configuration: undefined, origins };
  const expanded = rules.flatMap((rule) =>
    rule.destinations.map((destination) => expandRule(rule, destination, bucket)),
  );
  return { configuration: { role, rules: expanded }, origins };
}

function expandRule(rule: FileRule, destination: FileDestination, source: string): ReplicationRule {
  const { region, bucket, storageClass, account, owner } = destination;
  const { replicationTime: minutes, deleteMarkers = Object.keys(rule.filter.tags).length === 0 } = rule;
  const isSuffixed = rule.destinations.length > 1;
  return {
    id: isSuffixed ? `${rule.id}:${placeOf(destination)}` : rule.id,
    priority: rule.priority,
    isEnabled: rule.enabled,
    filter: expandFilter(rule.filter),
    deleteMarkerReplication: status(deleteMarkers),
    existingObjectReplication: rule.existingObjects ? "Enabled" : undefined,
    replicaModifications:
      rule.replicaModifications === undefined ? undefined : status(rule.replicaModifications),
    sseKmsEncryptedObjects: undefined,
    destination: {
      arn: formatDestination({ region, bucket: bucket ?? source }),
      account,
      storageClass,
      metrics: minutes === undefined && rule.metrics !== true ? undefined : { status: "Enabled", minutes },
      replicationTime: minutes === undefined ? undefined : { status: "Enabled", minutes },
      ownerOverride: owner === undefined ? undefined : "Destination",
      kmsKeyId: undefined,
    },
    versionDeletes: rule.versionDeletes,
  };
}

const status = (isOn: boolean): "Enabled" | "Disabled" => (isOn ? "Enabled" : "Disabled");

function placeOf({ region, bucket }: FileDestination): string {
  return [region, bucket].filter((name) => name !== undefined).join("/");
}

function expandFilter({ prefix, tags }: FileRule["filter"]): ReplicationFilter {
  const list = Object.entries(tags).map(([key, value]) => ({ key, value }));
  const form = list.length === 0 ? "Prefix" : list.length === 1 && prefix === "" ? "Tag" : "And";
  return { form, prefix, tags: list };
}

/**
 * The rules as they would be written in a file. What was put in S3's first form, which has no such file, says the same
 * in it: the order of its rules has become their priorities.
 */
export function collapseRules({ role, rules }: ReplicationConfiguration, bucket: string): RuleSet {
  const isLegacy = rules.some(({ filter }) => filter.form === "V1Prefix");
  const collapsed: FileRule[] = [];
  for (const [i, rule] of rules.entries()) {
    const one = collapseRule(rule, bucket, isLegacy ? rules.length - i : (rule.priority ?? 0));
    const last = collapsed.at(-1);
    const joined = last === undefined ? undefined : joinRules(last, one);
    if (joined === undefined) collapsed.push(one);
    else collapsed.splice(-1, 1, joined);
  }
  // What was not joined keeps the id that S3 clients know.
  return { role, rules: collapsed };
}

function collapseRule(rule: ReplicationRule, source: string, priority: number): FileRule {
  const { filter, destination, replicaModifications, versionDeletes } = rule;
  const { region, bucket } = parseDestination(destination.arn) ?? {
    region: undefined,
    bucket: destination.arn,
  };
  const { storageClass, account, ownerOverride, metrics, replicationTime } = destination;
  const hasDeadline = replicationTime?.status === "Enabled";
  return {
    id: rule.id,
    destinations: [
      {
        ...(region !== undefined && { region }),
        ...(bucket !== source && { bucket }),
        ...(storageClass !== undefined && { storageClass }),
        ...(account !== undefined && { account }),
        ...(ownerOverride !== undefined && { owner: "destination" as const }),
      },
    ],
    filter: {
      prefix: filter.prefix,
      tags: Object.fromEntries(filter.tags.map(({ key, value }) => [key, value])),
    },
    priority,
    enabled: rule.isEnabled,
    deleteMarkers: shipsDeletes(rule),
    ...(versionDeletes !== undefined && { versionDeletes }),
    existingObjects: rule.existingObjectReplication === "Enabled",
    ...(replicaModifications !== undefined && { replicaModifications: replicaModifications === "Enabled" }),
    ...(hasDeadline && { replicationTime: replicationTime.minutes }),
    ...(!hasDeadline && metrics?.status === "Enabled" && { metrics: true }),
  };
}

/** V1 rules always do (docs.aws.amazon.com/AmazonS3/latest/userguide/replication-add-config.html). */
export function shipsDeletes({ filter, deleteMarkerReplication }: ReplicationRule): boolean {
  return filter.form === "V1Prefix" || deleteMarkerReplication === "Enabled";
}

/** One rule of both, when the two differ in nothing but their destination and the id's suffix for it. */
function joinRules(all: FileRule, one: FileRule): FileRule | undefined {
  const base = all.destinations.length > 1 ? all.id : baseId(all);
  if (base === undefined || baseId(one) !== base) return undefined;
  const same = (rule: FileRule): string => JSON.stringify({ ...rule, id: "", destinations: [] });
  if (same(all) !== same(one)) return undefined;
  return { ...all, id: base, destinations: [...all.destinations, ...one.destinations] };
}

function baseId({ id, destinations: [destination] }: FileRule): string | undefined {
  if (destination === undefined) return undefined;
  const suffix = `:${placeOf(destination)}`;
  return id.endsWith(suffix) && id.length > suffix.length ? id.slice(0, -suffix.length) : undefined;
}

const ofBucket: ReadonlySet<RuleField> = new Set<RuleField>([
  "role",
  "mode",
  "home",
  "failover",
  "consistency",
  "ackRegions",
]);

/** Where in a file that is which a problem of the expanded rules names. */
export function pathOf({ rule, field }: RuleProblem, { origins }: Expanded): (string | number)[] {
  const origin = rule === undefined ? undefined : origins[rule];
  if (origin === undefined) return [ofBucket.has(field) ? field : "rules"];
  return ["rules", origin.rule, ...optionOf(field, origin.destination)];
}

function optionOf(field: RuleField, destination: number): (string | number)[] {
  switch (field) {
    case "destination":
    case "encryption":
      return ["destinations", destination];
    case "region":
    case "bucket":
    case "storageClass":
    case "account":
    case "owner":
      return ["destinations", destination, field];
    case "role":
    case "rules":
    case "mode":
    case "home":
    case "failover":
    case "consistency":
    case "ackRegions":
      return [];
    default:
      return [field];
  }
}
