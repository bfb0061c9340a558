/** Queries about replication. Every decoder throws message.malformed. */
import { unreachable } from "../../base/assert.ts";
import { isStorableKey } from "../keyspace.ts";
import type { ReplicationQuery } from "../queries.ts";
import { epochField, epochOf } from "./home.ts";
import type { atoll } from "./metadata.gen.js";
import {
  bytesOfHex,
  decodeBucketId,
  decodeEntryId,
  decodeIndex,
  decodeMillis,
  decodeOptionalVersion,
  decodeVersionId,
  malformed,
} from "./names.ts";
import { decodeTarget } from "./replication.ts";
import { decodeList, decodeSelector, encodeSelector, type Wire } from "./words.ts";

type Message = atoll.metadata.ShardQuery.$Properties;

export function replicationQueryMessage(query: ReplicationQuery): Message {
  switch (query.kind) {
    case "outbox":
      return { outbox: { target: query.target, ...afterMessage(query.after), limit: query.limit } };
    case "outboxSummary":
      return { outboxSummary: {} };
    case "trace": {
      const { bucket, key, version } = query;
      return { trace: { bucket: bytesOfHex(bucket), key, version: encodeSelector(version) } };
    }
    case "shippables": {
      const versions = query.of.map(({ bucket, key, version }) => ({
        bucket: bytesOfHex(bucket),
        key,
        version: bytesOfHex(version),
      }));
      return { shippables: { versions } };
    }
    case "replicaState": {
      const { bucket, key, version, isNull, epoch } = query;
      const place = { bucket: bytesOfHex(bucket), key, version: bytesOfHex(version) };
      return { replicaState: { ...place, null: isNull, ...epochField(epoch) } };
    }
    case "conflicts":
      return { conflicts: { ...afterMessage(query.after), limit: query.limit } };
    case "jobs":
      return { jobs: {} };
    case "freshness":
      return { freshness: { bucket: bytesOfHex(query.bucket), target: query.target } };
    case "undelivered": {
      const { bucket, key, version, index, targets } = query;
      const place = { bucket: bytesOfHex(bucket), key, index, targets: [...targets] };
      return { undelivered: version === undefined ? place : { ...place, version: bytesOfHex(version) } };
    }
    case "oldTombstones":
      return { oldTombstones: { beforeMs: query.beforeMs } };
    default:
      return unreachable(query);
  }
}

/** @returns undefined for a query of another family */
export function replicationQueryOf(message: Message): ReplicationQuery | undefined {
  const { outbox, outboxSummary, trace, shippables, replicaState, conflicts, jobs, oldTombstones } = message;
  if (outbox != null) {
    const { target, after, limit } = outbox;
    return { kind: "outbox", target: decodeTarget(target), after: afterOf(after), limit: limit ?? 0 };
  }
  if (outboxSummary != null) return { kind: "outboxSummary" };
  if (trace != null) return { kind: "trace", ...keyOf(trace), version: decodeSelector(trace.version) };
  if (shippables != null) {
    const of = decodeList(shippables.versions, (named) => ({
      ...keyOf(named),
      version: decodeVersionId(named.version),
    }));
    return { kind: "shippables", of };
  }
  if (replicaState != null) {
    const version = decodeVersionId(replicaState.version);
    const isNull = replicaState.null === true;
    return { kind: "replicaState", ...keyOf(replicaState), version, isNull, ...epochOf(replicaState.epoch) };
  }
  if (conflicts != null) {
    return { kind: "conflicts", after: afterOf(conflicts.after), limit: conflicts.limit ?? 0 };
  }
  if (jobs != null) return { kind: "jobs" };
  if (message.freshness != null) {
    const { bucket, target } = message.freshness;
    return { kind: "freshness", bucket: decodeBucketId(bucket), target: target ? decodeTarget(target) : 0 };
  }
  if (message.undelivered != null) {
    const { version, index, targets } = message.undelivered;
    const written = { ...keyOf(message.undelivered), version: decodeOptionalVersion(version) };
    const at = { ...written, index: decodeIndex(index) };
    return { kind: "undelivered", ...at, targets: decodeList(targets, decodeTarget) };
  }
  if (oldTombstones != null) return { kind: "oldTombstones", beforeMs: decodeMillis(oldTombstones.beforeMs) };
  return undefined;
}

const afterMessage = (after: string | undefined): { after?: Uint8Array } =>
  after === undefined ? {} : { after: bytesOfHex(after) };

const afterOf = (after: Wire<Uint8Array>): string | undefined =>
  after == null || after.length === 0 ? undefined : decodeEntryId(after);

function keyOf({ bucket, key }: { bucket?: Uint8Array | null; key?: string | null }) {
  if (key == null || !isStorableKey(key)) throw malformed("a query whose key is none");
  return { bucket: decodeBucketId(bucket), key };
}
