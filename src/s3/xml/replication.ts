/**
 * ReplicationConfiguration, in both of S3's forms: what is put comes back as it was.
 *
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketReplication.html
 */
import { createHash } from "node:crypto";
import type {
  ReplicationConfiguration,
  ReplicationDestination,
  ReplicationFilter,
  ReplicationRule,
} from "../../federation/index.ts";
import { S3Error } from "../errors.ts";
import { malformedXml, type XmlElement } from "./parse.ts";
import { childrenNamed, requiredText, rootNamed, tagsOf, textOf, xmlBounds } from "./requests.ts";
import { branch, document, leaf } from "./writer.ts";

type Status = "Enabled" | "Disabled";

/**
 * As far as its form goes: what the rules say is judged by `checkRules` (src/replicator/rules).
 *
 * @throws S3Error `MalformedXML`; `InvalidRequest` for SourceSelectionCriteria that select nothing
 */
export function parseReplication(bytes: Uint8Array): ReplicationConfiguration {
  const root = rootNamed("ReplicationConfiguration", bytes, xmlBounds.replication);
  const rules = childrenNamed(root, "Rule").map(parseRule);
  return { role: textOf(root, "Role")?.trim() ?? "", rules: withIds(rules) };
}

function parseRule(element: XmlElement): ReplicationRule {
  const criteria = child(element, "SourceSelectionCriteria");
  const priority = textOf(element, "Priority")?.trim();
  if (priority !== undefined && !/^-?\d{1,10}$/.test(priority)) throw malformedXml();
  if (criteria !== undefined && criteria.children.length === 0) {
    throw new S3Error("InvalidRequest", { message: "SourceSelectionCriteria cannot be empty." });
  }
  return {
    id: textOf(element, "ID") ?? "",
    priority: priority === undefined ? undefined : Number(priority),
    isEnabled: statusText(requiredText(element, "Status")) === "Enabled",
    filter: parseFilter(element),
    deleteMarkerReplication: statusOf(child(element, "DeleteMarkerReplication")),
    existingObjectReplication: statusOf(child(element, "ExistingObjectReplication")),
    replicaModifications: statusOf(child(criteria, "ReplicaModifications")),
    sseKmsEncryptedObjects: statusOf(child(criteria, "SseKmsEncryptedObjects")),
    destination: parseRuleDestination(element),
    versionDeletes: undefined,
  };
}

function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((each) => each.name === name);
}

function statusOf(element: XmlElement | undefined): Status | undefined {
  return element === undefined ? undefined : statusText(requiredText(element, "Status"));
}

function statusText(text: string): Status {
  const status = text.trim();
  if (status === "Enabled" || status === "Disabled") return status;
  throw malformedXml();
}

/** V1 has a prefix beside it, and V2 a filter, which may be empty: S3 takes a rule with neither for malformed. */
function parseFilter(rule: XmlElement): ReplicationFilter {
  const prefix = textOf(rule, "Prefix");
  const filter = child(rule, "Filter");
  if ((prefix === undefined) === (filter === undefined)) throw malformedXml();
  if (filter === undefined) return { form: "V1Prefix", prefix: prefix ?? "", tags: [] };
  const conditions = filter.children.filter(({ name }) => ["Prefix", "Tag", "And"].includes(name));
  const [condition] = conditions;
  if (conditions.length > 1) throw malformedXml();
  if (condition === undefined) return { form: "None", prefix: "", tags: [] };
  switch (condition.name) {
    case "Prefix":
      return { form: "Prefix", prefix: condition.text, tags: [] };
    case "Tag":
      return { form: "Tag", prefix: "", tags: tagsOf(filter) };
    default:
      return parseAnd(condition);
  }
}

function parseAnd(and: XmlElement): ReplicationFilter {
  const prefix = textOf(and, "Prefix");
  const tags = tagsOf(and);
  // It is for more than one condition.
  if (tags.length + (prefix === undefined ? 0 : 1) < 2) throw malformedXml();
  return { form: "And", prefix: prefix ?? "", tags };
}

function parseRuleDestination(rule: XmlElement): ReplicationDestination {
  const element = child(rule, "Destination");
  if (element === undefined) throw malformedXml();
  const owner = child(element, "AccessControlTranslation");
  const encryption = child(element, "EncryptionConfiguration");
  if (owner !== undefined && requiredText(owner, "Owner").trim() !== "Destination") throw malformedXml();
  return {
    arn: requiredText(element, "Bucket").trim(),
    account: textOf(element, "Account")?.trim(),
    storageClass: textOf(element, "StorageClass")?.trim(),
    metrics: parseMetrics(child(element, "Metrics")),
    replicationTime: parseReplicationTime(child(element, "ReplicationTime")),
    ownerOverride: owner === undefined ? undefined : "Destination",
    kmsKeyId: encryption === undefined ? undefined : (textOf(encryption, "ReplicaKmsKeyID")?.trim() ?? ""),
  };
}

function parseMetrics(element: XmlElement | undefined): ReplicationDestination["metrics"] {
  if (element === undefined) return undefined;
  const threshold = child(element, "EventThreshold");
  return {
    status: statusText(requiredText(element, "Status")),
    minutes: threshold === undefined ? undefined : minutesOf(threshold),
  };
}

function parseReplicationTime(element: XmlElement | undefined): ReplicationDestination["replicationTime"] {
  if (element === undefined) return undefined;
  const time = child(element, "Time");
  if (time === undefined) throw malformedXml();
  return { status: statusText(requiredText(element, "Status")), minutes: minutesOf(time) };
}

function minutesOf(element: XmlElement): number {
  const text = requiredText(element, "Minutes").trim();
  if (!/^-?\d{1,10}$/.test(text)) throw malformedXml();
  return Number(text);
}

/**
 * S3 gives a rule without an id a random one. Ours follows from what the rule says, so that putting the same document
 * again changes nothing.
 */
function withIds(rules: readonly ReplicationRule[]): ReplicationRule[] {
  const given = new Map<string, number>();
  return rules.map((rule) => {
    if (rule.id !== "") return rule;
    const digest = createHash("sha256").update(JSON.stringify(rule)).digest("base64url").slice(0, 32);
    const earlier = given.get(digest) ?? 0;
    given.set(digest, earlier + 1);
    return { ...rule, id: earlier === 0 ? digest : `${digest}-${earlier}` };
  });
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetBucketReplication.html */
export function replicationXml({ role, rules }: ReplicationConfiguration): string {
  return document("ReplicationConfiguration", role === "" ? "" : leaf("Role", role), ...rules.map(ruleXml));
}

function ruleXml(rule: ReplicationRule): string {
  const { replicaModifications, sseKmsEncryptedObjects } = rule;
  const criteria =
    statusXml("SseKmsEncryptedObjects", sseKmsEncryptedObjects) +
    statusXml("ReplicaModifications", replicaModifications);
  return branch(
    "Rule",
    leaf("ID", rule.id),
    leaf("Priority", rule.priority),
    filterXml(rule.filter),
    leaf("Status", rule.isEnabled ? "Enabled" : "Disabled"),
    criteria === "" ? "" : branch("SourceSelectionCriteria", criteria),
    statusXml("ExistingObjectReplication", rule.existingObjectReplication),
    destinationXml(rule.destination),
    statusXml("DeleteMarkerReplication", rule.deleteMarkerReplication),
  );
}

const statusXml = (name: string, status: Status | undefined): string =>
  status === undefined ? "" : branch(name, leaf("Status", status));

function filterXml({ form, prefix, tags }: ReplicationFilter): string {
  const tagsXml = tags.map(({ key, value }) => branch("Tag", leaf("Key", key), leaf("Value", value)));
  switch (form) {
    case "V1Prefix":
      return leaf("Prefix", prefix);
    case "None":
      return branch("Filter");
    case "Prefix":
      return branch("Filter", leaf("Prefix", prefix));
    case "Tag":
      return branch("Filter", ...tagsXml);
    case "And": {
      // One tag alone would be too little for it: there was an empty prefix beside it.
      const hasPrefix = prefix !== "" || tags.length < 2;
      return branch("Filter", branch("And", hasPrefix ? leaf("Prefix", prefix) : "", ...tagsXml));
    }
  }
}

function destinationXml(destination: ReplicationDestination): string {
  const { arn, account, storageClass, ownerOverride, kmsKeyId, replicationTime, metrics } = destination;
  return branch(
    "Destination",
    leaf("Bucket", arn),
    leaf("Account", account),
    leaf("StorageClass", storageClass),
    ownerOverride === undefined ? "" : branch("AccessControlTranslation", leaf("Owner", ownerOverride)),
    kmsKeyId === undefined ? "" : branch("EncryptionConfiguration", leaf("ReplicaKmsKeyID", kmsKeyId)),
    replicationTime === undefined
      ? ""
      : branch(
          "ReplicationTime",
          leaf("Status", replicationTime.status),
          branch("Time", leaf("Minutes", replicationTime.minutes)),
        ),
    metrics === undefined
      ? ""
      : branch(
          "Metrics",
          leaf("Status", metrics.status),
          metrics.minutes === undefined ? "" : branch("EventThreshold", leaf("Minutes", metrics.minutes)),
        ),
  );
}
