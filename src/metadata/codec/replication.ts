/** The words of replication, and its rows in a shard, between our types and proto/metadata.proto. */
import type { VersionId } from "../../base/version-id.ts";
import type {
  BucketReplication,
  CompiledRule,
  Conflict,
  ConflictSide,
  JobProgress,
  OutboxEvent,
  OutboxFailure,
  ReplicaKind,
  ReplicaOutcome,
  ReplicationStatus,
  Seen,
} from "../replication.ts";
import { noReplication } from "../replication.ts";
import { checkFormat, rowWriter } from "./frame.ts";
import { atoll } from "./metadata.gen.js";
import {
  bytesOfHex,
  decodeBucketId,
  decodeEntryId,
  decodeMillis,
  decodeOptionalVersion,
  decodeVersionId,
  decoding,
  malformed,
  NumberedNames,
  required,
} from "./names.ts";
import { decodeList, decodeTag, type Wire } from "./words.ts";

const { metadata: wire } = atoll;

/** Of a rule or a job: a part of a row's key. S3 allows 255 characters. */
const MAX_NAME_LENGTH = 255;
const MAX_TARGET = 0xffff_ffff;

export const replicaKinds = new NumberedNames<ReplicaKind>("kind of replica", [
  "put",
  "deleteMarker",
  "deleteVersion",
  "deleteNull",
  "tags",
]);

export const replicaOutcomes = new NumberedNames<ReplicaOutcome>("outcome of a replica", [
  "applied",
  "present",
  "superseded",
  "missing",
]);

export const statuses = new NumberedNames<ReplicationStatus | "">("replication status", [
  "",
  "pending",
  "failed",
  "completed",
  "replica",
]);

export const encodeSeen = (seen: Seen): Uint8Array[] => seen.map(bytesOfHex);
export const decodeSeen = (seen: Wire<readonly Uint8Array[]>): Seen => decodeList(seen, decodeVersionId);

export function decodeTarget(target: Wire<number>): number {
  const value = target ?? 0;
  if (value < 0 || value > MAX_TARGET) throw malformed(`target ${value}`);
  return value;
}

export function decodeName(name: Wire<string>): string {
  const value = name ?? "";
  if (value.length > MAX_NAME_LENGTH || !value.isWellFormed()) throw malformed("a name that is too long");
  return value;
}

export function ruleMessage(rule: CompiledRule): atoll.metadata.CompiledRule.$Properties {
  const { storageClass, deadlineMs, tags, ...rest } = rule;
  return {
    ...rest,
    tags: [...tags],
    ...(storageClass === undefined ? {} : { storageClass }),
    ...(deadlineMs === undefined ? {} : { deadlineMs }),
  };
}

export function ruleOf(message: atoll.metadata.CompiledRule.$Properties): CompiledRule {
  return {
    id: decodeName(message.id),
    target: decodeTarget(message.target),
    priority: message.priority ?? 0,
    prefix: message.prefix ?? "",
    tags: decodeList(message.tags, decodeTag),
    shipsDeletes: message.shipsDeletes === true,
    shipsVersionDeletes: message.shipsVersionDeletes === true,
    shipsReplicaChanges: message.shipsReplicaChanges === true,
    storageClass: message.storageClass ?? undefined,
    deadlineMs: message.deadlineMs ?? undefined,
  };
}

export function replicationMessage({
  targets,
  rules,
}: BucketReplication): atoll.metadata.BucketReplication.$Properties {
  return {
    targets: targets.map(({ id, region, bucket }) => ({ id, region, bucket: bytesOfHex(bucket) })),
    rules: rules.map(ruleMessage),
  };
}

export function replicationOf(
  message: Wire<atoll.metadata.BucketReplication.$Properties>,
): BucketReplication {
  if (message == null) return noReplication;
  return {
    targets: decodeList(message.targets, ({ id, region, bucket }) => ({
      id: decodeTarget(id),
      region: region ?? 0,
      bucket: decodeBucketId(bucket),
    })),
    rules: decodeList(message.rules, ruleOf),
  };
}

/** Nothing to ship is no bytes. */
export function encodeReplication(replication: BucketReplication): Uint8Array {
  return wire.BucketReplication.encode(replicationMessage(replication)).finish();
}

export function decodeReplication(bytes: Uint8Array): BucketReplication {
  if (bytes.length === 0) return noReplication;
  return decoding("a bucket's rules", () => replicationOf(wire.BucketReplication.decode(bytes)));
}

export type OutboxRow = Omit<OutboxEvent, "id" | "target">;

function outboxMessage(row: OutboxRow): atoll.metadata.OutboxRecord.$Properties {
  return {
    kind: replicaKinds.number(row.kind),
    bucket: bytesOfHex(row.bucket),
    key: row.key,
    version: bytesOfHex(row.version),
    ...(row.stamp === row.version ? {} : { stamp: bytesOfHex(row.stamp) }),
    null: row.isNull,
    seen: encodeSeen(row.seen),
    bytes: row.bytes,
    rule: row.rule,
    ...(row.failure === undefined ? {} : { failure: row.failure }),
    ...(row.tagsStamp === undefined ? {} : { tagsStamp: bytesOfHex(row.tagsStamp) }),
  };
}

function outboxRowOf(message: atoll.metadata.OutboxRecord.$Properties): OutboxRow {
  const version = decodeVersionId(message.version);
  const tagsStamp = decodeOptionalVersion(message.tagsStamp);
  return {
    kind: replicaKinds.name(message.kind),
    bucket: decodeBucketId(message.bucket),
    key: message.key ?? "",
    version,
    stamp: decodeOptionalVersion(message.stamp) ?? version,
    isNull: message.null === true,
    seen: decodeSeen(message.seen),
    bytes: message.bytes ?? 0,
    rule: message.rule ?? "",
    failure: message.failure == null ? undefined : failureOf(message.failure),
    ...(tagsStamp === undefined ? {} : { tagsStamp }),
  };
}

export function failureOf(message: atoll.metadata.OutboxFailure.$Properties): OutboxFailure {
  return {
    attempts: message.attempts ?? 0,
    reason: message.reason ?? "",
    message: message.message ?? "",
    atMs: decodeMillis(message.atMs),
  };
}

export const encodeOutboxRow = (row: OutboxRow): Uint8Array =>
  wire.OutboxRecord.encode(outboxMessage(row), rowWriter()).finish();

export const decodeOutboxRow = (value: Uint8Array): OutboxRow =>
  decoding("an event's row", () => outboxRowOf(wire.OutboxRecord.decode(checkFormat(value))));

export function eventMessage({ id, target, ...row }: OutboxEvent): atoll.metadata.OutboxEvent.$Properties {
  return { id: bytesOfHex(id), target, record: outboxMessage(row) };
}

export function eventOf(message: atoll.metadata.OutboxEvent.$Properties): OutboxEvent {
  const row = outboxRowOf(required(message.record, "an event"));
  return { id: decodeEntryId(message.id), target: message.target ?? 0, ...row };
}

/** What waits for one target by one rule. */
export interface OutboxCount {
  readonly bucket: OutboxEvent["bucket"];
  readonly events: number;
  readonly bytes: number;
  readonly failed: number;
}

export function countMessage(count: OutboxCount): atoll.metadata.OutboxCount.$Properties {
  return { ...count, bucket: bytesOfHex(count.bucket) };
}

export function countOf(message: atoll.metadata.OutboxCount.$Properties): OutboxCount {
  return {
    bucket: decodeBucketId(message.bucket),
    events: message.events ?? 0,
    bytes: message.bytes ?? 0,
    failed: message.failed ?? 0,
  };
}

export const encodeOutboxCount = (count: OutboxCount): Uint8Array =>
  wire.OutboxCount.encode(countMessage(count), rowWriter()).finish();

export const decodeOutboxCount = (value: Uint8Array): OutboxCount =>
  decoding("an outbox's count", () => countOf(wire.OutboxCount.decode(checkFormat(value))));

export const encodeTombstone = (stamp: VersionId): Uint8Array =>
  wire.Tombstone.encode({ stamp: bytesOfHex(stamp) }, rowWriter()).finish();

export const decodeTombstone = (value: Uint8Array): VersionId =>
  decoding("a tombstone", () => decodeVersionId(wire.Tombstone.decode(checkFormat(value)).stamp));

/** A deletion of the null version, while no null version is there. */
export interface NullDeletion {
  readonly version: VersionId;
  readonly seen: Seen;
}

/** What the versions of a key do not say themselves. */
export interface KeyRow {
  /** Received here, and in the history of neither the newest version nor the deletion. */
  readonly seen: Seen;
  readonly nullDeletion: NullDeletion | undefined;
}

export function encodeKeyRow({ seen, nullDeletion }: KeyRow): Uint8Array {
  const deletion =
    nullDeletion === undefined
      ? {}
      : {
          nullDeletion: bytesOfHex(nullDeletion.version),
          nullDeletionSeen: encodeSeen(nullDeletion.seen),
        };
  return wire.KeyRecord.encode({ seen: encodeSeen(seen), ...deletion }, rowWriter()).finish();
}

export function decodeKeyRow(value: Uint8Array): KeyRow {
  return decoding("a key's row", () => {
    const { seen, nullDeletion, nullDeletionSeen } = wire.KeyRecord.decode(checkFormat(value));
    const version = decodeOptionalVersion(nullDeletion);
    return {
      seen: decodeSeen(seen),
      nullDeletion: version === undefined ? undefined : { version, seen: decodeSeen(nullDeletionSeen) },
    };
  });
}

export type ConflictRow = Omit<Conflict, "id">;

export function conflictMessage(row: ConflictRow): atoll.metadata.ConflictRecord.$Properties {
  return {
    bucket: bytesOfHex(row.bucket),
    key: row.key,
    winner: sideMessage(row.winner),
    loser: sideMessage(row.loser),
    kept: row.isKept,
  };
}

export function conflictOf(message: atoll.metadata.ConflictRecord.$Properties): ConflictRow {
  return {
    bucket: decodeBucketId(message.bucket),
    key: message.key ?? "",
    winner: sideOf(required(message.winner, "a winner")),
    loser: sideOf(required(message.loser, "a loser")),
    isKept: message.kept === true,
  };
}

function sideMessage({ version, isDelete, etag, bytes }: ConflictSide) {
  return { version: bytesOfHex(version), delete: isDelete, etag, bytes };
}

function sideOf(message: atoll.metadata.ConflictRecord.Side.$Properties): ConflictSide {
  return {
    version: decodeVersionId(message.version),
    isDelete: message.delete === true,
    etag: message.etag ?? "",
    bytes: message.bytes ?? 0,
  };
}

export const encodeConflict = (row: ConflictRow): Uint8Array =>
  wire.ConflictRecord.encode(conflictMessage(row), rowWriter()).finish();

export const decodeConflict = (value: Uint8Array): ConflictRow =>
  decoding("a conflict's row", () => conflictOf(wire.ConflictRecord.decode(checkFormat(value))));

export interface JobRow extends Omit<JobProgress, "job" | "shard"> {
  /** Of `cursor`: the job goes on behind this version; undefined: behind all of them. */
  readonly cursorVersion: VersionId | undefined;
}

export function jobMessage(row: JobRow): atoll.metadata.JobRecord.$Properties {
  const { scannedVersions, enqueuedEvents, enqueuedBytes, cursor, cursorVersion, isDone } = row;
  return {
    scannedVersions,
    enqueuedEvents,
    enqueuedBytes,
    cursorKey: cursor,
    done: isDone,
    ...(cursorVersion === undefined ? {} : { cursorVersion: bytesOfHex(cursorVersion) }),
  };
}

export function jobOf(message: atoll.metadata.JobRecord.$Properties): JobRow {
  return {
    scannedVersions: message.scannedVersions ?? 0,
    enqueuedEvents: message.enqueuedEvents ?? 0,
    enqueuedBytes: message.enqueuedBytes ?? 0,
    cursor: message.cursorKey ?? "",
    cursorVersion: decodeOptionalVersion(message.cursorVersion),
    isDone: message.done === true,
  };
}

export const encodeJobRow = (row: JobRow): Uint8Array =>
  wire.JobRecord.encode(jobMessage(row), rowWriter()).finish();

export const decodeJobRow = (value: Uint8Array): JobRow =>
  decoding("a job's row", () => jobOf(wire.JobRecord.decode(checkFormat(value))));
