/**
 * What S3 demands of a ReplicationConfiguration, with its errors. Where S3's documentation gives no text, the text is
 * that which its clients have reported.
 *
 * Sources: https://docs.aws.amazon.com/AmazonS3/latest/API/API_ReplicationRule.html,
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-add-config.html
 */
import type { ReplicationConfiguration, ReplicationRule } from "../../federation/index.ts";
import { isBucketName, isRegionName, parseDestination } from "./destination.ts";
import {
  MAX_DEADLINE_MINUTES,
  MAX_FILTER_TAGS,
  MAX_ID_CHARACTERS,
  MAX_PREFIX_BYTES,
  MAX_PRIORITY,
  MAX_ROLE_CHARACTERS,
  MAX_RULES,
  MAX_TAG_KEY_CHARACTERS,
  MAX_TAG_VALUE_CHARACTERS,
} from "./limits.ts";
import type { RuleField, RuleProblem } from "./problems.ts";

const storageClasses: ReadonlySet<string> = new Set([
  "STANDARD",
  "REDUCED_REDUNDANCY",
  "STANDARD_IA",
  "ONEZONE_IA",
  "INTELLIGENT_TIERING",
  "GLACIER",
  "GLACIER_IR",
  "DEEP_ARCHIVE",
]);

/** Without a look at the federation: `checkDestinations` does that. @param bucket the source's name */
export function checkRules(configuration: ReplicationConfiguration, bucket: string): RuleProblem[] {
  const { role, rules } = configuration;
  const problems: RuleProblem[] = [];
  if (role.length > MAX_ROLE_CHARACTERS) {
    problems.push(ofAll("InvalidArgument", "role", "Invalid Role specified in replication configuration"));
  }
  if (rules.length === 0) problems.push(ofAll("MalformedXML", "rules", "There is no rule."));
  if (rules.length > MAX_RULES) {
    const reason = `The number of replication rules must not exceed the allowed limit of ${MAX_RULES} rules.`;
    return [...problems, ofAll("InvalidRequest", "rules", reason)];
  }
  const isLegacy = rules.some(({ filter }) => filter.form === "V1Prefix");
  for (const [i, rule] of rules.entries()) {
    const found = [
      idProblem(rule),
      ...(isLegacy ? legacyProblems(rule) : currentProblems(rule)),
      ...filterProblems(rule),
      ...encryptionProblems(rule),
      ...destinationProblems(rule, bucket),
      ...deadlineProblems(rule),
    ];
    for (const problem of found) if (problem !== undefined) problems.push({ ...problem, rule: i });
  }
  problems.push(...repeatedIds(rules), ...repeatedPriorities(rules, ({ destination }) => destination.arn));
  if (isLegacy) problems.push(...overlappingPrefixes(rules));
  return problems;
}

type Found = Omit<RuleProblem, "rule">;

const ofAll = (code: RuleProblem["code"], field: RuleField, reason: string): RuleProblem => ({
  code,
  field,
  reason,
  rule: undefined,
});

const request = (field: RuleField, reason: string): Found => ({ code: "InvalidRequest", field, reason });

const argument = (field: RuleField, reason: string, name: string, value: string): Found => ({
  code: "InvalidArgument",
  field,
  reason,
  argument: { name, value },
});

function idProblem({ id }: ReplicationRule): Found | undefined {
  if (id.length <= MAX_ID_CHARACTERS) return undefined;
  return argument("id", `Rule Id cannot be greater than ${MAX_ID_CHARACTERS}`, "ID", id);
}

const ofSchema = (field: RuleField, element: string, verb: "cannot be used" | "must be specified"): Found =>
  request(
    field,
    `${element} ${verb} for this version of Cross Region Replication configuration schema. Please refer to S3 Developer Guide for more information.`,
  );

/** V1: one rule with a `<Prefix>` of its own, and all of them are. */
function legacyProblems({ filter, priority, deleteMarkerReplication }: ReplicationRule): Found[] {
  const problems: Found[] = [];
  if (filter.form !== "V1Prefix") problems.push(ofSchema("filter", "Filter", "cannot be used"));
  if (priority !== undefined) problems.push(ofSchema("priority", "Priority", "cannot be used"));
  if (deleteMarkerReplication !== undefined) {
    problems.push(ofSchema("deleteMarkers", "DeleteMarkerReplication", "cannot be used"));
  }
  return problems;
}

function currentProblems({ filter, priority, deleteMarkerReplication }: ReplicationRule): Found[] {
  const problems: Found[] = [];
  if (priority === undefined) problems.push(ofSchema("priority", "Priority", "must be specified"));
  else if (!Number.isInteger(priority) || priority < 0 || priority > MAX_PRIORITY) {
    problems.push(request("priority", `Priority must be between 0 and ${MAX_PRIORITY}.`));
  }
  if (deleteMarkerReplication === undefined) {
    problems.push(ofSchema("deleteMarkers", "DeleteMarkerReplication", "must be specified"));
  }
  if (deleteMarkerReplication === "Enabled" && filter.tags.length > 0) {
    problems.push(
      request(
        "deleteMarkers",
        "Delete marker replication is not supported if any Tag filter is specified. Please refer to S3 Developer Guide for more information.",
      ),
    );
  }
  return problems;
}

function filterProblems({ filter: { prefix, tags } }: ReplicationRule): Found[] {
  const problems: Found[] = [];
  if (Buffer.byteLength(prefix) > MAX_PREFIX_BYTES) {
    const reason = `The maximum size of a prefix is ${MAX_PREFIX_BYTES}`;
    problems.push(argument("filter", reason, "Prefix", prefix));
  }
  if (tags.length > MAX_FILTER_TAGS) {
    problems.push(request("filter", `A filter cannot have more than ${MAX_FILTER_TAGS} tags.`));
  }
  if (new Set(tags.map(({ key }) => key)).size < tags.length) {
    problems.push(request("filter", "Duplicate Tag Keys are not allowed."));
  }
  for (const { key, value } of tags) {
    if (key === "" || key.length > MAX_TAG_KEY_CHARACTERS) {
      problems.push({
        code: "InvalidTag",
        field: "filter",
        reason: "The TagKey you have provided is invalid",
      });
    }
    if (value.length > MAX_TAG_VALUE_CHARACTERS) {
      problems.push({
        code: "InvalidTag",
        field: "filter",
        reason: "The TagValue you have provided is invalid",
      });
    }
  }
  return problems;
}

/** Who asks for encrypted replicas and gets a 200 believes to have them. */
function encryptionProblems({ sseKmsEncryptedObjects, destination }: ReplicationRule): Found[] {
  if (sseKmsEncryptedObjects !== "Enabled" && destination.kmsKeyId === undefined) return [];
  const reason = "Replication of objects encrypted with KMS keys is not implemented.";
  return [{ code: "NotImplemented", field: "encryption", reason }];
}

function destinationProblems({ destination }: ReplicationRule, source: string): Found[] {
  const { arn, account, ownerOverride, storageClass } = destination;
  const problems: Found[] = [];
  const found = parseDestination(arn);
  if (found === undefined) problems.push(argument("destination", "Invalid bucket ARN", "Bucket", arn));
  else if (!isBucketName(found.bucket)) {
    problems.push(argument("bucket", "The specified bucket is not valid.", "Bucket", arn));
  } else if (found.region !== undefined && !isRegionName(found.region)) {
    problems.push(argument("region", `"${found.region}" cannot be a region's name`, "Bucket", arn));
  } else if (found.region === undefined && found.bucket === source) {
    problems.push(sameBucket());
  }
  if (storageClass !== undefined && !storageClasses.has(storageClass)) {
    const reason = `There is no storage class ${storageClass}; there are ${[...storageClasses].join(", ")}.`;
    problems.push({ code: "MalformedXML", field: "storageClass", reason });
  }
  if (ownerOverride !== undefined && account === undefined) {
    const reason = "Account must be specified if the Owner in AccessControlTranslation has a value";
    problems.push(request("account", reason));
  }
  return problems;
}

export const sameBucket = (): Found =>
  request("destination", "Destination bucket cannot be the same as the source bucket.");

function deadlineProblems({ destination: { metrics, replicationTime } }: ReplicationRule): Found[] {
  const problems: Found[] = [];
  if (replicationTime !== undefined) {
    if (metrics === undefined) {
      const reason = "Replication destination must contain both ReplicationTime and Metrics or neither.";
      problems.push(request("replicationTime", reason));
    }
    if (!isDeadline(replicationTime.minutes)) {
      const value = String(replicationTime.minutes);
      problems.push(argument("replicationTime", "Invalid time minute value", "ReplicationTime", value));
    }
  }
  const threshold = metrics?.minutes;
  if (replicationTime?.status === "Enabled") {
    if (metrics !== undefined && threshold === undefined) {
      const reason = "ReplicationMetrics must contain an event threshold";
      problems.push(argument("metrics", reason, "ReplicationMetrics", ""));
    } else if (threshold !== undefined && !isDeadline(threshold)) {
      const reason = "Invalid event threshold minute value";
      problems.push(argument("metrics", reason, "ReplicationMetrics", String(threshold)));
    }
  } else if (threshold !== undefined) {
    const reason =
      "Metrics cannot contain an event threshold when ReplicationTime is not specified or Disabled";
    problems.push(argument("metrics", reason, "Metrics", String(threshold)));
  }
  return problems;
}

const isDeadline = (minutes: number): boolean =>
  Number.isInteger(minutes) && minutes >= 1 && minutes <= MAX_DEADLINE_MINUTES;

function repeatedIds(rules: readonly ReplicationRule[]): RuleProblem[] {
  const seen = new Set<string>();
  return rules.flatMap(({ id }, rule): RuleProblem[] => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ ...argument("id", "Rule Id must be unique", "ID", id), rule }];
  });
}

/** @param targetOf equal for rules with one destination, whatever their ARNs say */
export function repeatedPriorities(
  rules: readonly ReplicationRule[],
  targetOf: (rule: ReplicationRule) => string,
): RuleProblem[] {
  const firsts = new Map<string, ReplicationRule>();
  return rules.flatMap((rule, i): RuleProblem[] => {
    const { priority, id } = rule;
    if (priority === undefined) return [];
    const place = `${priority} ${targetOf(rule)}`;
    const first = firsts.get(place);
    if (first === undefined) {
      firsts.set(place, rule);
      return [];
    }
    const reason = `Found duplicate priority ${priority}. The rules ${first.id} and ${id} have the same destination: give them different priorities.`;
    return [{ ...request("priority", reason), rule: i }];
  });
}

/** V1 has no priorities, so no object may match two rules with one destination. */
function overlappingPrefixes(rules: readonly ReplicationRule[]): RuleProblem[] {
  const places = rules.map(({ destination: { arn }, filter: { prefix } }, rule) => ({ arn, prefix, rule }));
  places.sort((a, b) => compare(a.arn, b.arn) || compare(a.prefix, b.prefix));
  // In this order what begins with a prefix comes right behind it: where there is an overlap, one is found.
  return places.flatMap(({ arn, prefix, rule }, i): RuleProblem[] => {
    const before = places[i - 1];
    if (before?.arn !== arn || !prefix.startsWith(before.prefix)) return [];
    return [{ ...request("filter", `Found overlapping prefixes '${before.prefix}' and '${prefix}'`), rule }];
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
