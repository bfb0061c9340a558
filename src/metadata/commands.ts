/**
 * What changes a shard or the system group. A command carries every id and time it needs; `apply` is a function of it
 * and of the data. Refusals are results: nothing was changed.
 *
 * Versions: the proposer brings a version from its own clock, and the shard moves it up when the shard has seen a
 * greater one, so that in a shard log order is version order and a read sees the last acknowledged write whichever
 * gateway's clock was fast.
 */
import type { BucketId, GroupId } from "../base/ids.ts";
import type { VersionId } from "../base/version-id.ts";
import type {
  Bucket,
  BucketHome,
  Checksum,
  DriveRecord,
  GarbageEntry,
  MissingFragments,
  ObjectDescription,
  Part,
  PlacementGroup,
  Tag,
  Upload,
  Version,
  Versioning,
} from "./records.ts";
import type {
  AcknowledgeOutbox,
  BucketReplication,
  CompleteReplica,
  Conflict,
  DropJob,
  EnqueueExisting,
  ReceiveReplicas,
  RecordOutboxFailures,
  ReplicaOutcome,
} from "./replication.ts";
import type { EnqueueVersions } from "./verification.ts";

/** Checked atomically with the write. `ifMatch`: an ETag without quotes or "*". `ifNoneMatch`: "*" only, as in S3. */
export interface WritePrecondition {
  readonly ifMatch?: string;
  readonly ifNoneMatch?: "*";
}

/** A version as clients name it; undefined: the current one. */
export type VersionSelector = VersionId | "null" | undefined;

export type ShardCommand =
  | ConfigureBucket
  | SealBucket
  | PutObject
  | CopyWithin
  | DeleteObject
  | SetTags
  | CreateUpload
  | PutPart
  | CompleteUpload
  | AbortUpload
  | DropGarbage
  | ReportMissing
  | SettleMissing
  | ReceiveReplicas
  | CompleteReplica
  | AcknowledgeOutbox
  | RecordOutboxFailures
  | EnqueueExisting
  | DropJob
  | DropConflicts
  | DropTombstones
  | DropOutbox
  | EnqueueVersions
  | PassVersion;

/** The bucket as this shard treats it from now on. An older generation changes nothing. Also unseals. */
export interface ConfigureBucket {
  readonly kind: "configureBucket";
  readonly bucket: BucketId;
  readonly generation: number;
  readonly versioning: Versioning;
  readonly replication: BucketReplication;
  readonly home?: BucketHome;
}

/** Refuses every later write to the bucket, if it is empty here: versions, markers and uploads all count. */
export interface SealBucket {
  readonly kind: "sealBucket";
  readonly bucket: BucketId;
  readonly generation: number;
}

interface KeyCommand {
  readonly bucket: BucketId;
  readonly key: string;
}

/**
 * What a client's write must meet in a bucket with a home, checked atomically with it: else it is refused `notHome` or
 * `stampAhead`. Of a bucket without a home all of it is absent.
 */
export interface Fenced {
  /** Of the home, in the row of the bucket that the gateway used. */
  readonly epoch?: number;
  /**
   * The version must not be later, milliseconds since 1970: what the region's lease allows, and so what the next home
   * begins behind. Absent: nobody said.
   */
  readonly ceilingMs?: number;
}

interface ClientCommand extends KeyCommand, Fenced {}

export interface PutObject extends ClientCommand {
  readonly kind: "putObject";
  readonly proposed: VersionId;
  readonly precondition: WritePrecondition;
  readonly object: ObjectDescription;
  /** Fragments that could not be written; queued for repair in the same entry. */
  readonly missing: readonly MissingFragments[];
}

/** A copy inside one shard: the new version shares the source's blobs, which then go with the last of them. */
export interface CopyWithin extends ClientCommand {
  readonly kind: "copyWithin";
  readonly proposed: VersionId;
  readonly precondition: WritePrecondition;
  readonly source: { readonly bucket: BucketId; readonly key: string; readonly version: VersionId };
  /** What differs from the source; its content, size and ETag are taken over. */
  readonly changes: Pick<ObjectDescription, "headers" | "userMetadata" | "tags" | "storageClass">;
  readonly etag: string;
  readonly checksums: readonly Checksum[];
}

export interface DeleteObject extends ClientCommand {
  readonly kind: "deleteObject";
  /** Undefined: S3's simple delete, which leaves a marker in a versioned bucket. */
  readonly version: VersionSelector;
  readonly proposed: VersionId;
  readonly precondition: { readonly ifMatch?: string };
}

export interface SetTags extends ClientCommand {
  readonly kind: "setTags";
  readonly version: VersionSelector;
  readonly tags: readonly Tag[];
  readonly proposed: VersionId;
}

/** An upload that a replica comes in (`replicaUploadId`) is no client's, and not fenced. */
export interface CreateUpload extends ClientCommand {
  readonly kind: "createUpload";
  readonly upload: Upload;
}

export interface PutPart extends ClientCommand {
  readonly kind: "putPart";
  readonly uploadId: string;
  readonly part: Part;
  readonly missing: readonly MissingFragments[];
}

export interface CompleteUpload extends ClientCommand {
  readonly kind: "completeUpload";
  readonly uploadId: string;
  readonly proposed: VersionId;
  readonly precondition: WritePrecondition;
  /** In ascending order; parts that are not named are dropped. */
  readonly parts: readonly { readonly partNumber: number; readonly etag: string }[];
  /** Of the whole, computed by the gateway from the parts it has read. */
  readonly etag: string;
  readonly checksums: readonly Checksum[];
}

export interface AbortUpload extends KeyCommand {
  readonly kind: "abortUpload";
  readonly uploadId: string;
  readonly nowMs: number;
}

/** The collector has deleted these blobs from their drives. */
export interface DropGarbage {
  readonly kind: "dropGarbage";
  readonly ids: readonly GarbageEntry["id"][];
}

/** Fragments found missing or damaged on a drive; forgotten at once when no version holds the blob. */
export interface ReportMissing {
  readonly kind: "reportMissing";
  readonly missing: readonly MissingFragments[];
}

/** These fragments are there again. */
export interface SettleMissing {
  readonly kind: "settleMissing";
  readonly missing: readonly MissingFragments[];
}

/** An operator has seen them. Those that are gone are passed over. */
export interface DropConflicts {
  readonly kind: "dropConflicts";
  readonly ids: readonly Conflict["id"][];
}

/** What is left of deletions before a time, the oldest first. */
export interface DropTombstones {
  readonly kind: "dropTombstones";
  readonly beforeMs: number;
  readonly limit: number;
}

/** All that waits for a target that is no more, the oldest first. */
export interface DropOutbox {
  readonly kind: "dropOutbox";
  readonly target: number;
  readonly limit: number;
}

/** What the shard writes from now on is greater, as it is where it has one of its own that is no less. */
export interface PassVersion {
  readonly kind: "passVersion";
  readonly version: VersionId;
}

export type ShardResult =
  | { readonly kind: "done" }
  /** Of putObject, copyWithin, completeUpload. `replaced`: what was current before. */
  | { readonly kind: "written"; readonly version: VersionId; readonly isNull: boolean }
  /** Of deleteObject. `version`: of the marker made or of the version removed, if there was one. */
  | {
      readonly kind: "deleted";
      readonly version: VersionId | undefined;
      readonly isNull: boolean;
      readonly isMarker: boolean;
    }
  /** Of receiveReplicas and completeReplica: for each, in their order. */
  | { readonly kind: "received"; readonly outcomes: readonly ReplicaOutcome[] }
  | { readonly kind: "refused"; readonly refusal: Refusal };

/** Named as S3 names them, where S3 has a name. */
export type Refusal =
  | "noSuchBucket"
  | "bucketNotEmpty"
  | "preconditionFailed"
  | "noSuchKey"
  | "noSuchVersion"
  | "methodNotAllowed"
  | "noSuchUpload"
  | "invalidPart"
  | "entityTooSmall"
  /** The copy's source, or a blob of what was to be written, is gone since it was read: read again. */
  | "sourceChanged"
  /** The bucket has a home, and the shard does not take clients' writes of this epoch: ask who is home. */
  | "notHome"
  /** Replicas of a region that was home in an earlier epoch, and does not know that it is home no more. */
  | "staleEpoch"
  /** The version would be later than the lease allows: some region's clock is ahead. */
  | "stampAhead";

/** A bucket as the federation knows it. */
export interface FollowedBucket
  extends Pick<Bucket, "id" | "name" | "createdMs" | "versioning" | "tags" | "replication" | "home"> {
  readonly federationGeneration: number;
}

export type SystemCommand =
  | {
      readonly kind: "createBucket";
      readonly name: string;
      readonly bucket: BucketId;
      readonly createdMs: number;
    }
  /** Only when `generation` is the bucket's own; then it goes up by one. */
  | {
      readonly kind: "updateBucket";
      readonly bucket: BucketId;
      readonly generation: number;
      readonly change: Partial<Pick<Bucket, "versioning" | "tags" | "state">>;
    }
  /**
   * Makes the region's own row of a bucket follow the federation's. Changes nothing when the row follows this state of
   * it or a later one.
   */
  | { readonly kind: "followBucket"; readonly bucket: FollowedBucket }
  /** Only a `deleting` or `sealed` one, and only when `generation` is its own: else somebody has begun to open it. */
  | { readonly kind: "removeBucket"; readonly bucket: BucketId; readonly generation: number }
  /** First, or after a change of the region's files; refused when `generation` is not the current one. */
  | {
      readonly kind: "setTopology";
      readonly generation: number;
      readonly drives: readonly DriveRecord[];
      readonly placementGroups: readonly PlacementGroup[];
      readonly slots: readonly GroupId[];
      readonly shards: readonly GroupId[];
    };

export type SystemResult =
  | { readonly kind: "bucket"; readonly bucket: Bucket }
  | { readonly kind: "done" }
  | { readonly kind: "exists"; readonly bucket: Bucket }
  | { readonly kind: "missing" }
  /** Somebody else changed it since it was read. */
  | { readonly kind: "outdated" };

export type { Version };
