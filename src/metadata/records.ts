/** What the metadata holds: plain values, written to disk and wire by `codec/` from proto/metadata.proto. */
import type { BlobId, BucketId, DriveId, GroupId, LogIndex, NodeId, PlacementGroupId } from "../base/ids.ts";
import type { VersionId } from "../base/version-id.ts";
import type { BucketReplication, ReplicationStatus, Tag } from "./rules.ts";

export type { Tag };

/** Whether an overwrite keeps what it replaces (S3 PutBucketVersioning). */
export type Versioning = "unversioned" | "enabled" | "suspended";

export type ChecksumAlgorithm = "CRC32" | "CRC32C" | "CRC64NVME" | "SHA1" | "SHA256";

export interface Checksum {
  readonly algorithm: ChecksumAlgorithm;
  /** Base64, with "-N" behind it when it is a checksum of N parts' checksums. */
  readonly value: string;
  readonly type: "FULL_OBJECT" | "COMPOSITE";
}

/** The standard headers that are stored with an object and come back with it. */
export interface ContentHeaders {
  readonly contentType?: string;
  readonly cacheControl?: string;
  readonly contentDisposition?: string;
  readonly contentEncoding?: string;
  readonly contentLanguage?: string;
  readonly expires?: string;
  readonly websiteRedirectLocation?: string;
}

/** A run of an object's bytes on the drives. Never node addresses: those follow from the placement group. */
export interface BlobReference {
  readonly blob: BlobId;
  readonly placementGroup: PlacementGroupId;
  /** Of the object's bytes in it; at most 64 MiB. */
  readonly bytes: number;
}

export type Content =
  | { readonly kind: "inline"; readonly bytes: Uint8Array }
  | { readonly kind: "blobs"; readonly blobs: readonly BlobReference[] };

/** A part as it was uploaded: the boundaries stay visible (GET ?partNumber, GetObjectAttributes). */
export interface PartBoundary {
  readonly partNumber: number;
  readonly bytes: number;
  readonly checksums: readonly Checksum[];
}

/** What the writer of a version says of it. */
export interface ObjectDescription {
  /** Of the content. */
  readonly bytes: number;
  /** Without quotes; MD5 in hex, or "md5-of-md5s-N" of N parts. */
  readonly etag: string;
  readonly checksums: readonly Checksum[];
  readonly headers: ContentHeaders;
  /** Names in lower case, without "x-amz-meta-"; values as Unicode text. */
  readonly userMetadata: readonly (readonly [name: string, value: string])[];
  readonly tags: readonly Tag[];
  /** "STANDARD" and S3's other names. */
  readonly storageClass: string;
  /** Of a multipart upload; empty otherwise. */
  readonly parts: readonly PartBoundary[];
  readonly content: Content;
}

export interface ObjectVersion extends ObjectDescription {
  readonly kind: "object";
  readonly version: VersionId;
  /** Clients know it as version "null". */
  readonly isNull: boolean;
  /** Of the log entry that wrote it. */
  readonly logIndex: LogIndex;
  /** As of the lookup that found it; absent in lists. */
  readonly replicationStatus?: ReplicationStatus;
}

export interface DeleteMarker {
  readonly kind: "deleteMarker";
  readonly version: VersionId;
  readonly isNull: boolean;
  readonly logIndex: LogIndex;
}

export type Version = ObjectVersion | DeleteMarker;

/** Drives on which fragments of a blob are missing, by fragment number, so that they can be made again. */
export interface MissingFragments {
  readonly blob: BlobReference;
  readonly fragments: readonly number[];
}

export interface Upload {
  readonly uploadId: string;
  readonly key: string;
  readonly initiatedMs: number;
  readonly headers: ContentHeaders;
  readonly userMetadata: ObjectDescription["userMetadata"];
  readonly tags: readonly Tag[];
  readonly storageClass: string;
  /** What CreateMultipartUpload asked for, if anything. */
  readonly checksumAlgorithm?: ChecksumAlgorithm;
  readonly checksumType?: Checksum["type"];
}

export interface Part {
  readonly partNumber: number;
  readonly bytes: number;
  /** MD5 in hex. */
  readonly etag: string;
  readonly checksums: readonly Checksum[];
  readonly modifiedMs: number;
  readonly content: Content;
}

/**
 * Of a bucket that one region at a time writes, as this region follows it. A region that is not home refuses its clients'
 * writes, and takes replicas as any other does.
 */
export interface BucketHome {
  /** Whether clients write here. */
  readonly isHere: boolean;
  /** Counts the homes, from 1. */
  readonly epoch: number;
  /** What clients write here is stamped later: later than all that earlier homes could write. Milliseconds since 1970. */
  readonly floorMs: number;
  /** Nobody writes: the home is moving away, and what it has is drained. */
  readonly isFrozen: boolean;
}

/** A bucket as the system group knows it. */
export interface Bucket {
  readonly id: BucketId;
  readonly name: string;
  readonly createdMs: number;
  readonly versioning: Versioning;
  readonly tags: readonly Tag[];
  readonly replication: BucketReplication;
  /** Absent: clients write in every region that it stands in. */
  readonly home?: BucketHome;
  /** The state of the federation's bucket that this one follows; undefined for a bucket of this region alone. */
  readonly federationGeneration: number | undefined;
  /** Counts its changes; a shard takes no older one. */
  readonly generation: number;
  /**
   * Other than `active` until every shard has heard; whoever finds it so may finish it. While it is `changing` (its
   * versioning, its rules, or because a deletion met objects) it is as usable as an active one. A bucket that follows
   * the federation's ends its deletion `sealed`: it is empty, takes nothing, and waits for the other regions.
   */
  readonly state: "creating" | "active" | "changing" | "deleting" | "sealed";
}

export interface DriveRecord {
  readonly id: DriveId;
  readonly node: NodeId;
  readonly zone: string;
  /** 1 for an average drive. */
  readonly weight: number;
}

export interface Scheme {
  readonly dataFragments: number;
  readonly parityFragments: number;
  readonly unitBytes: number;
}

export interface PlacementGroup {
  readonly id: PlacementGroupId;
  readonly scheme: Scheme;
  /** Fragment i is on drive i; dataFragments + parityFragments of them. */
  readonly drives: readonly DriveId[];
}

/** What the system group knows of the region; changes seldom, so gateways keep a copy. */
export interface Topology {
  /** Counts its changes. */
  readonly generation: number;
  readonly drives: readonly DriveRecord[];
  readonly placementGroups: readonly PlacementGroup[];
  /** The shard that owns slot i, SLOT_COUNT of them. */
  readonly slots: readonly GroupId[];
  readonly shards: readonly GroupId[];
}

/** A blob that no version holds any more. */
export interface GarbageEntry {
  /** Orders the entries of a shard: the log index that dropped it, and a number within. */
  readonly id: string;
  readonly blob: BlobReference;
  readonly droppedMs: number;
}
