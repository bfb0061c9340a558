/** Queries of a shard. Every decoder throws message.malformed. */
import { isStorableKey, isStorableUploadId } from "../keyspace.ts";
import type { ListQuery, ListUploadsQuery, ListVersionsQuery, ShardQuery } from "../queries.ts";
import { atoll } from "./metadata.gen.js";
import { bytesOfHex, decodeBlobId, decodeBucketId, decodeMillis, decoding, malformed } from "./names.ts";
import { replicationQueryMessage, replicationQueryOf } from "./replication-queries.ts";
import { verificationQueryMessage, verificationQueryOf } from "./verification.ts";
import { decodeList, decodeSelector, encodeSelector } from "./words.ts";

const { metadata: wire } = atoll;
type Message = atoll.metadata.ShardQuery.$Properties;

export function encodeShardQuery(query: ShardQuery): Uint8Array {
  return wire.ShardQuery.encode(queryMessage(query)).finish();
}

function queryMessage(query: ShardQuery): Message {
  switch (query.kind) {
    case "find": {
      const { bucket, key, version } = query;
      return { find: { bucket: bytesOfHex(bucket), key, version: encodeSelector(version) } };
    }
    case "list":
      return { list: { ...scanMessage(query), after: query.after } };
    case "listVersions": {
      const afterVersion = encodeSelector(query.afterVersion);
      return { listVersions: { ...scanMessage(query), afterKey: query.afterKey, afterVersion } };
    }
    case "listUploads": {
      const { afterKey, afterUploadId } = query;
      return { listUploads: { ...scanMessage(query), afterKey, afterUploadId } };
    }
    case "findUpload": {
      const { bucket, key, uploadId } = query;
      return { findUpload: { bucket: bytesOfHex(bucket), key, uploadId } };
    }
    case "listParts": {
      const { bucket, key, uploadId, after, limit } = query;
      return { listParts: { bucket: bytesOfHex(bucket), key, uploadId, after, limit } };
    }
    case "garbage":
      return { garbage: { droppedBeforeMs: query.droppedBeforeMs, limit: query.limit } };
    case "missing": {
      const after = query.after === undefined ? {} : { after: bytesOfHex(query.after) };
      return { missing: { ...after, limit: query.limit } };
    }
    case "held":
      return { held: { blobs: query.blobs.map(bytesOfHex) } };
    case "oldUploads":
      return { oldUploads: { initiatedBeforeMs: query.initiatedBeforeMs, limit: query.limit } };
    case "shardStats":
      return { shardStats: {} };
    case "fingerprints":
    case "elements":
    case "standings":
      return verificationQueryMessage(query);
    default:
      return replicationQueryMessage(query);
  }
}

function scanMessage({ bucket, prefix, delimiter, limit }: ListQuery | ListVersionsQuery | ListUploadsQuery) {
  return { bucket: bytesOfHex(bucket), prefix, delimiter, limit };
}

export function decodeShardQuery(bytes: Uint8Array): ShardQuery {
  return decoding("a shard's query", () => {
    const message = wire.ShardQuery.decode(bytes);
    return (
      objectQueryOf(message) ??
      uploadQueryOf(message) ??
      replicationQueryOf(message) ??
      verificationQueryOf(message) ??
      upkeepQueryOf(message)
    );
  });
}

function objectQueryOf({ find, list, listVersions }: Message): ShardQuery | undefined {
  if (find != null) {
    return { kind: "find", ...keyOf(find), version: decodeSelector(find.version) };
  }
  if (list != null) return { kind: "list", ...scanOf(list), after: list.after ?? "" };
  if (listVersions != null) {
    const { afterKey, afterVersion } = listVersions;
    const after = { afterKey: afterKey ?? "", afterVersion: decodeSelector(afterVersion) };
    return { kind: "listVersions", ...scanOf(listVersions), ...after };
  }
  return undefined;
}

function uploadQueryOf({ listUploads, findUpload, listParts }: Message): ShardQuery | undefined {
  if (listUploads != null) {
    const { afterKey, afterUploadId } = listUploads;
    const after = { afterKey: afterKey ?? "", afterUploadId: afterUploadId ?? "" };
    return { kind: "listUploads", ...scanOf(listUploads), ...after };
  }
  if (findUpload != null) {
    return { kind: "findUpload", ...keyOf(findUpload), uploadId: uploadIdOf(findUpload) };
  }
  if (listParts != null) {
    const { after, limit } = listParts;
    return {
      kind: "listParts",
      ...keyOf(listParts),
      uploadId: uploadIdOf(listParts),
      after: after ?? 0,
      limit: limit ?? 0,
    };
  }
  return undefined;
}

function upkeepQueryOf(message: Message): ShardQuery {
  const { garbage, missing, held, oldUploads, shardStats } = message;
  if (garbage != null) {
    return { kind: "garbage", droppedBeforeMs: garbage.droppedBeforeMs ?? 0, limit: garbage.limit ?? 0 };
  }
  if (missing != null) {
    const { after } = missing;
    const isFirst = after == null || after.length === 0;
    return { kind: "missing", after: isFirst ? undefined : decodeBlobId(after), limit: missing.limit ?? 0 };
  }
  if (held != null) return { kind: "held", blobs: decodeList(held.blobs, decodeBlobId) };
  if (oldUploads != null) {
    const { initiatedBeforeMs, limit } = oldUploads;
    return { kind: "oldUploads", initiatedBeforeMs: decodeMillis(initiatedBeforeMs), limit: limit ?? 0 };
  }
  if (shardStats != null) return { kind: "shardStats" };
  throw malformed("a shard's query of an unknown kind");
}

function keyOf({ bucket, key }: { bucket?: Uint8Array | null; key?: string | null }) {
  if (key == null || !isStorableKey(key)) throw malformed("a query whose key is none");
  return { bucket: decodeBucketId(bucket), key };
}

function uploadIdOf({ uploadId }: { uploadId?: string | null }): string {
  if (uploadId == null || !isStorableUploadId(uploadId)) throw malformed("a query whose upload id is none");
  return uploadId;
}

function scanOf({ bucket, prefix, delimiter, limit }: atoll.metadata.ListQuery.$Properties) {
  return {
    bucket: decodeBucketId(bucket),
    prefix: prefix ?? "",
    delimiter: delimiter ?? "",
    limit: limit ?? 0,
  };
}
