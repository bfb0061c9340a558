/** The commands of replication. Every decoder throws message.malformed. */
import { unreachable } from "../../base/assert.ts";
import type { DropConflicts, DropOutbox, DropTombstones, PassVersion } from "../commands.ts";
import { isStorableKey, isStorableUploadId } from "../keyspace.ts";
import type {
  AcknowledgeOutbox,
  CompleteReplica,
  DropJob,
  EnqueueExisting,
  ReceiveReplicas,
  RecordOutboxFailures,
  Replica,
} from "../replication.ts";
import type { EnqueueVersions } from "../verification.ts";
import { type EncodedObject, encodedObjectMessage, encodedObjectOf } from "./encoded-object.ts";
import { epochField, epochOf } from "./home.ts";
import type { atoll } from "./metadata.gen.js";
import {
  bytesOfHex,
  decodeBucketId,
  decodeEntryId,
  decodeFingerprint,
  decodeMillis,
  decodeVersionId,
  malformed,
  NumberedNames,
  required,
} from "./names.ts";
import {
  decodeName,
  decodeSeen,
  decodeTarget,
  encodeSeen,
  failureOf,
  replicaKinds,
  ruleMessage,
  ruleOf,
} from "./replication.ts";
import { enqueueVersionsMessage, enqueueVersionsOf } from "./verification.ts";
import { decodeList, decodeTag } from "./words.ts";

type Message = atoll.metadata.ShardCommand.$Properties;
type PutReplica = Extract<Replica, { kind: "put" }>;

export type EncodedPutReplica = Omit<PutReplica, "object" | "missing"> & EncodedObject;
export type EncodedReplica = Exclude<Replica, { kind: "put" }> | EncodedPutReplica;

export interface EncodedReceive extends Omit<ReceiveReplicas, "replicas"> {
  readonly replicas: readonly EncodedReplica[];
}

export interface EncodedComplete extends Omit<CompleteReplica, "replica"> {
  readonly replica: EncodedPutReplica;
}

type Plain =
  | AcknowledgeOutbox
  | RecordOutboxFailures
  | EnqueueExisting
  | DropJob
  | DropConflicts
  | DropTombstones
  | DropOutbox
  | EnqueueVersions
  | PassVersion;
export type ReplicationCommand = ReceiveReplicas | CompleteReplica | Plain;
export type DecodedReplicationCommand = EncodedReceive | EncodedComplete | Plain;

const jobModes = new NumberedNames<EnqueueExisting["mode"]>("mode of a job", ["existing", "resync"]);

export function replicationCommandMessage(command: ReplicationCommand): Message {
  switch (command.kind) {
    case "receiveReplicas": {
      const { bucket, replicas, epoch } = command;
      const messages = replicas.map(replicaMessage);
      return {
        receiveReplicas: { bucket: bytesOfHex(bucket), replicas: messages, ...epochField(epoch) },
      };
    }
    case "completeReplica":
      return {
        completeReplica: {
          bucket: bytesOfHex(command.bucket),
          uploadId: command.uploadId,
          fingerprint: bytesOfHex(command.fingerprint),
          replica: replicaMessage(command.replica),
          ...epochField(command.epoch),
        },
      };
    case "acknowledgeOutbox":
      return { acknowledgeOutbox: { target: command.target, ids: command.ids.map(bytesOfHex) } };
    case "recordOutboxFailures": {
      const failures = command.failures.map(({ id, failure }) => ({
        id: bytesOfHex(id),
        ...(failure === undefined ? {} : { failure }),
      }));
      return { recordOutboxFailures: { target: command.target, failures } };
    }
    case "enqueueExisting":
      return {
        enqueueExisting: {
          job: command.job,
          mode: jobModes.number(command.mode),
          bucket: bytesOfHex(command.bucket),
          rule: ruleMessage(command.rule),
          limit: command.limit,
          proposed: bytesOfHex(command.proposed),
        },
      };
    case "dropJob":
      return { dropJob: { job: command.job } };
    case "dropConflicts":
      return { dropConflicts: { ids: command.ids.map(bytesOfHex) } };
    case "dropTombstones":
      return { dropTombstones: { beforeMs: command.beforeMs, limit: command.limit } };
    case "enqueueVersions":
      return { enqueueVersions: enqueueVersionsMessage(command) };
    case "dropOutbox":
      return { dropOutbox: { target: command.target, limit: command.limit } };
    case "passVersion":
      return { passVersion: { version: bytesOfHex(command.version) } };
    default:
      return unreachable(command);
  }
}

function replicaMessage(replica: Replica): atoll.metadata.Replica.$Properties {
  const { kind, key, version } = replica;
  const common = { kind: replicaKinds.number(kind), key, version: bytesOfHex(version) };
  switch (kind) {
    case "put":
      return {
        ...common,
        null: replica.isNull,
        seen: encodeSeen(replica.seen),
        stamp: bytesOfHex(replica.tagsStamp),
        ...encodedObjectMessage(replica.object, replica.missing),
      };
    case "deleteMarker":
      return { ...common, null: replica.isNull, seen: encodeSeen(replica.seen) };
    case "deleteVersion":
      return { ...common, stamp: bytesOfHex(replica.stamp) };
    case "deleteNull":
      return { ...common, seen: encodeSeen(replica.seen) };
    case "tags":
      return { ...common, stamp: bytesOfHex(replica.tagsStamp), tags: [...replica.tags] };
    default:
      return unreachable(replica);
  }
}

/** @returns undefined for a command of another family */
export function replicationCommandOf(message: Message): DecodedReplicationCommand | undefined {
  const { receiveReplicas, completeReplica } = message;
  if (receiveReplicas != null) {
    return {
      kind: "receiveReplicas",
      bucket: decodeBucketId(receiveReplicas.bucket),
      replicas: decodeList(receiveReplicas.replicas, replicaOf),
      ...epochOf(receiveReplicas.epoch),
    };
  }
  if (completeReplica != null) {
    const { bucket, uploadId, fingerprint } = completeReplica;
    const replica = replicaOf(required(completeReplica.replica, "a replica"));
    if (replica.kind !== "put") throw malformed("a completion of something else than a put");
    if (uploadId == null || !isStorableUploadId(uploadId)) throw malformed("an upload id that is none");
    return {
      kind: "completeReplica",
      bucket: decodeBucketId(bucket),
      uploadId,
      fingerprint: decodeFingerprint(fingerprint),
      replica,
      ...epochOf(completeReplica.epoch),
    };
  }
  return outboxCommandOf(message) ?? upkeepCommandOf(message);
}

function replicaOf(message: atoll.metadata.Replica.$Properties): EncodedReplica {
  const kind = replicaKinds.name(message.kind);
  const { key } = message;
  if (key == null || !isStorableKey(key)) throw malformed("a replica whose key is none");
  const at = { key, version: decodeVersionId(message.version) };
  const seen = decodeSeen(message.seen);
  const isNull = message.null === true;
  switch (kind) {
    case "put": {
      const tagsStamp = decodeVersionId(message.stamp);
      return { kind, ...at, isNull, seen, tagsStamp, ...encodedObjectOf(message) };
    }
    case "deleteMarker":
      return { kind, ...at, isNull, seen };
    case "deleteVersion":
      return { kind, ...at, stamp: decodeVersionId(message.stamp) };
    case "deleteNull":
      return { kind, ...at, seen };
    case "tags":
      return {
        kind,
        ...at,
        tags: decodeList(message.tags, decodeTag),
        tagsStamp: decodeVersionId(message.stamp),
      };
    default:
      return unreachable(kind);
  }
}

function outboxCommandOf(message: Message): DecodedReplicationCommand | undefined {
  const { acknowledgeOutbox, recordOutboxFailures, dropOutbox } = message;
  if (acknowledgeOutbox != null) {
    const { target, ids } = acknowledgeOutbox;
    return { kind: "acknowledgeOutbox", target: decodeTarget(target), ids: decodeList(ids, decodeEntryId) };
  }
  if (recordOutboxFailures != null) {
    return {
      kind: "recordOutboxFailures",
      target: decodeTarget(recordOutboxFailures.target),
      failures: decodeList(recordOutboxFailures.failures, ({ id, failure }) => ({
        id: decodeEntryId(id),
        failure: failure == null ? undefined : failureOf(failure),
      })),
    };
  }
  if (dropOutbox != null) {
    return { kind: "dropOutbox", target: decodeTarget(dropOutbox.target), limit: dropOutbox.limit ?? 0 };
  }
  return undefined;
}

function upkeepCommandOf(message: Message): DecodedReplicationCommand | undefined {
  const { enqueueExisting, enqueueVersions, dropJob, dropConflicts, dropTombstones, passVersion } = message;
  if (enqueueVersions != null) return enqueueVersionsOf(enqueueVersions);
  if (passVersion != null) return { kind: "passVersion", version: decodeVersionId(passVersion.version) };
  if (enqueueExisting != null) {
    return {
      kind: "enqueueExisting",
      job: decodeName(enqueueExisting.job),
      mode: jobModes.name(enqueueExisting.mode),
      bucket: decodeBucketId(enqueueExisting.bucket),
      rule: ruleOf(required(enqueueExisting.rule, "a rule")),
      limit: enqueueExisting.limit ?? 0,
      proposed: decodeVersionId(enqueueExisting.proposed),
    };
  }
  if (dropJob != null) return { kind: "dropJob", job: decodeName(dropJob.job) };
  if (dropConflicts != null) {
    return { kind: "dropConflicts", ids: decodeList(dropConflicts.ids, decodeEntryId) };
  }
  if (dropTombstones != null) {
    const { beforeMs, limit } = dropTombstones;
    return { kind: "dropTombstones", beforeMs: decodeMillis(beforeMs), limit: limit ?? 0 };
  }
  return undefined;
}
