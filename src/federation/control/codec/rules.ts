/** Replication configurations as messages: what a client gave comes back as it was given. */
import type {
  ReplicationConfiguration,
  ReplicationDestination,
  ReplicationFilter,
  ReplicationRule,
  Tag,
} from "../records.ts";
import type { atoll } from "./control.gen.js";
import { NumberedNames, orUndefined, required } from "./words.ts";

const settings = new NumberedNames<"Enabled" | "Disabled" | undefined>("setting", [
  undefined,
  "Enabled",
  "Disabled",
]);
const filterForms = new NumberedNames<ReplicationFilter["form"]>("form of a filter", [
  "V1Prefix",
  "None",
  "Prefix",
  "Tag",
  "And",
]);

export function encodeReplication({
  role,
  rules,
}: ReplicationConfiguration): atoll.control.Replication.$Properties {
  return { role, rules: rules.map(ruleMessage) };
}

export function decodeReplication(message: atoll.control.Replication.$Properties): ReplicationConfiguration {
  return { role: message.role ?? "", rules: (message.rules ?? []).map(ruleOf) };
}

function ruleMessage(rule: ReplicationRule): atoll.control.Rule.$Properties {
  const { form, prefix, tags } = rule.filter;
  return {
    id: rule.id,
    ...(rule.priority === undefined ? {} : { priority: rule.priority }),
    enabled: rule.isEnabled,
    filter: { form: filterForms.number(form), prefix, tags: [...tags] },
    deleteMarkers: settings.number(rule.deleteMarkerReplication),
    existingObjects: settings.number(rule.existingObjectReplication),
    replicaModifications: settings.number(rule.replicaModifications),
    sseKmsObjects: settings.number(rule.sseKmsEncryptedObjects),
    destination: destinationMessage(rule.destination),
    ...(rule.versionDeletes === undefined ? {} : { versionDeletes: rule.versionDeletes }),
  };
}

function ruleOf(message: atoll.control.Rule.$Properties): ReplicationRule {
  const filter = required(message.filter, "a filter");
  return {
    id: message.id ?? "",
    priority: orUndefined(message.priority),
    isEnabled: message.enabled === true,
    filter: {
      form: filterForms.name(filter.form),
      prefix: filter.prefix ?? "",
      tags: (filter.tags ?? []).map(({ key, value }): Tag => ({ key: key ?? "", value: value ?? "" })),
    },
    deleteMarkerReplication: settings.name(message.deleteMarkers),
    existingObjectReplication: settings.name(message.existingObjects),
    replicaModifications: settings.name(message.replicaModifications),
    sseKmsEncryptedObjects: settings.name(message.sseKmsObjects),
    destination: destinationOf(required(message.destination, "a destination")),
    versionDeletes: orUndefined(message.versionDeletes),
  };
}

function destinationMessage(destination: ReplicationDestination): atoll.control.Destination.$Properties {
  const { arn, account, storageClass, metrics, replicationTime, ownerOverride, kmsKeyId } = destination;
  return {
    arn,
    ...(account === undefined ? {} : { account }),
    ...(storageClass === undefined ? {} : { storageClass }),
    ...(metrics === undefined
      ? {}
      : {
          metrics: {
            enabled: metrics.status === "Enabled",
            ...(metrics.minutes === undefined ? {} : { minutes: metrics.minutes }),
          },
        }),
    ...(replicationTime === undefined
      ? {}
      : {
          replicationTime: {
            enabled: replicationTime.status === "Enabled",
            minutes: replicationTime.minutes,
          },
        }),
    ...(ownerOverride === undefined ? {} : { ownerOverride }),
    ...(kmsKeyId === undefined ? {} : { kmsKeyId }),
  };
}

function destinationOf(message: atoll.control.Destination.$Properties): ReplicationDestination {
  const { metrics, replicationTime } = message;
  return {
    arn: message.arn ?? "",
    account: orUndefined(message.account),
    storageClass: orUndefined(message.storageClass),
    metrics:
      metrics == null
        ? undefined
        : { status: status(metrics.enabled), minutes: orUndefined(metrics.minutes) },
    replicationTime:
      replicationTime == null
        ? undefined
        : { status: status(replicationTime.enabled), minutes: replicationTime.minutes ?? 0 },
    ownerOverride: orUndefined(message.ownerOverride),
    kmsKeyId: orUndefined(message.kmsKeyId),
  };
}

const status = (enabled: boolean | null | undefined): "Enabled" | "Disabled" =>
  enabled === true ? "Enabled" : "Disabled";
