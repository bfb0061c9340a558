/** The other rows of a shard. */
import { type VersionId, zeroVersion } from "../../base/version-id.ts";
import type {
  BlobReference,
  Bucket,
  BucketHome,
  GarbageEntry,
  MissingFragments,
  Part,
  Upload,
  Versioning,
} from "../records.ts";
import { checkFormat, rowWriter } from "./frame.ts";
import { homeField, homeOf } from "./home.ts";
import { atoll } from "./metadata.gen.js";
import { bytesOfHex, decodeEntryId, decodeVersionId, decoding } from "./names.ts";
import {
  decodeBlob,
  decodeMissing,
  encodeBlob,
  encodeMissing,
  partMessage,
  partOf,
  uploadMessage,
  uploadOf,
  versionings,
} from "./words.ts";

const { metadata: wire } = atoll;

/** How a shard treats a bucket. */
export interface ShardBucket {
  readonly generation: Bucket["generation"];
  readonly versioning: Versioning;
  readonly isSealed: boolean;
  /** A `BucketReplication`, encoded, since most commands do not look at it; empty: nothing is shipped. */
  readonly replication: Uint8Array;
  /** It ships or has received at some time: what was deleted is remembered, in case it arrives once more. */
  readonly isReplicated: boolean;
  /** Absent: this region's clients write, whatever others do. */
  readonly home?: BucketHome;
}

const noBytes = new Uint8Array(0);

export function encodeShardBucket(bucket: ShardBucket): Uint8Array {
  const { generation, versioning, isSealed, replication, isReplicated } = bucket;
  const message = {
    generation,
    versioning: versionings.number(versioning),
    sealed: isSealed,
    replication,
    replicated: isReplicated,
    ...homeField(bucket.home),
  };
  return wire.ShardBucket.encode(message, rowWriter()).finish();
}

export function decodeShardBucket(value: Uint8Array): ShardBucket {
  return decoding("a bucket's row", () => {
    const row = wire.ShardBucket.decode(checkFormat(value));
    return {
      generation: row.generation ?? 0,
      versioning: versionings.name(row.versioning),
      isSealed: row.sealed === true,
      replication: row.replication ?? noBytes,
      isReplicated: row.replicated === true,
      ...homeOf(row.home),
    };
  });
}

/** A blob is held as often as something here refers to it, or it is garbage. */
export type BlobState =
  | { readonly kind: "held"; readonly references: number }
  | { readonly kind: "garbage"; readonly id: GarbageEntry["id"] };

export function encodeBlobState(state: BlobState): Uint8Array {
  const message =
    state.kind === "held" ? { references: state.references } : { garbageId: bytesOfHex(state.id) };
  return wire.BlobRecord.encode(message, rowWriter()).finish();
}

export function decodeBlobState(value: Uint8Array): BlobState {
  return decoding("a blob's row", () => {
    const { references, garbageId } = wire.BlobRecord.decode(checkFormat(value));
    if (references != null && references > 0) return { kind: "held", references };
    return { kind: "garbage", id: decodeEntryId(garbageId) };
  });
}

export interface Garbage {
  readonly blob: BlobReference;
  readonly droppedMs: number;
}

export function encodeGarbage({ blob, droppedMs }: Garbage): Uint8Array {
  return wire.GarbageRecord.encode({ blob: encodeBlob(blob), droppedMs }, rowWriter()).finish();
}

export function decodeGarbage(value: Uint8Array): Garbage {
  return decoding("a garbage row", () => {
    const { blob, droppedMs } = wire.GarbageRecord.decode(checkFormat(value));
    return { blob: decodeBlob(blob), droppedMs: droppedMs ?? 0 };
  });
}

export const encodeMissingRow = (missing: MissingFragments): Uint8Array =>
  wire.MissingFragments.encode(encodeMissing(missing), rowWriter()).finish();

export const decodeMissingRow = (value: Uint8Array): MissingFragments =>
  decoding("a row of missing fragments", () =>
    decodeMissing(wire.MissingFragments.decode(checkFormat(value))),
  );

export const encodeUploadRow = (upload: Upload): Uint8Array =>
  wire.Upload.encode(uploadMessage(upload), rowWriter()).finish();

export const decodeUploadRow = (value: Uint8Array): Upload =>
  decoding("an upload's row", () => uploadOf(wire.Upload.decode(checkFormat(value))));

export const encodePartRow = (part: Part): Uint8Array =>
  wire.Part.encode(partMessage(part), rowWriter()).finish();

export const decodePartRow = (value: Uint8Array): Part =>
  decoding("a part's row", () => partOf(wire.Part.decode(checkFormat(value))));

export interface CompletedUpload {
  readonly version: VersionId;
  readonly isNull: boolean;
}

export function encodeCompletedUpload({ version, isNull }: CompletedUpload): Uint8Array {
  return wire.CompletedUpload.encode({ version: bytesOfHex(version), null: isNull }, rowWriter()).finish();
}

export function decodeCompletedUpload(value: Uint8Array): CompletedUpload {
  return decoding("a completed upload's row", () => {
    const completed = wire.CompletedUpload.decode(checkFormat(value));
    return { version: decodeVersionId(completed.version), isNull: completed.null === true };
  });
}

/** What a shard knows of itself; every command may change it. */
export interface ShardState {
  lastVersion: VersionId;
  /** Keys whose current version is an object. */
  objects: number;
  /** Of all kinds. */
  versions: number;
  /** Of all versions. */
  bytes: number;
  uploads: number;
  garbageBlobs: number;
  garbageBytes: number;
  missingFragments: number;
  /** Of the newest garbage: never goes back. */
  droppedMs: number;
  completedCount: number;
  /** In the ledger. */
  conflicts: number;
  tombstones: number;
  /** The oldest, which the ledger had no more room for. */
  droppedConflicts: number;
}

export function freshShardState(): ShardState {
  return {
    lastVersion: zeroVersion,
    objects: 0,
    versions: 0,
    bytes: 0,
    uploads: 0,
    garbageBlobs: 0,
    garbageBytes: 0,
    missingFragments: 0,
    droppedMs: 0,
    completedCount: 0,
    conflicts: 0,
    tombstones: 0,
    droppedConflicts: 0,
  };
}

export function stateMessage(state: ShardState): atoll.metadata.ShardState.$Properties {
  return { ...state, lastVersion: bytesOfHex(state.lastVersion) };
}

export function stateOf(message: atoll.metadata.ShardState.$Properties): ShardState {
  return {
    lastVersion: decodeVersionId(message.lastVersion),
    objects: message.objects ?? 0,
    versions: message.versions ?? 0,
    bytes: message.bytes ?? 0,
    uploads: message.uploads ?? 0,
    garbageBlobs: message.garbageBlobs ?? 0,
    garbageBytes: message.garbageBytes ?? 0,
    missingFragments: message.missingFragments ?? 0,
    droppedMs: message.droppedMs ?? 0,
    completedCount: message.completedCount ?? 0,
    conflicts: message.conflicts ?? 0,
    tombstones: message.tombstones ?? 0,
    droppedConflicts: message.droppedConflicts ?? 0,
  };
}

export const encodeShardState = (state: ShardState): Uint8Array =>
  wire.ShardState.encode(stateMessage(state), rowWriter()).finish();

export const decodeShardState = (value: Uint8Array): ShardState =>
  decoding("a shard's row", () => stateOf(wire.ShardState.decode(checkFormat(value))));
