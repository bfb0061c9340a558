/**
 * What the control plane holds: the same on every node of the federation, changed by commands that a majority of the
 * regions' voters agreed to. Plain values; `codec/` writes them from proto/control.proto.
 */
import type { BucketId, RegionNumber } from "../../base/ids.ts";

export interface Tag {
  readonly key: string;
  readonly value: string;
}

export interface RegionRecord {
  readonly number: RegionNumber;
  readonly name: string;
}

/** A node of the federation, vouched for by the root key. */
export interface MemberRecord {
  /** libp2p's, in base58. */
  readonly peerId: string;
  readonly region: RegionNumber;
  readonly nodeId: number;
  readonly nodeName: string;
  /** "host:port", where other regions reach it. */
  readonly addresses: readonly string[];
  /** The voucher's bytes, so that everybody can check it (identity/voucher.ts). */
  readonly voucher: Uint8Array;
  readonly isRevoked: boolean;
}

/** A bucket of the federation. Its name is unique in it. */
export interface FederatedBucket {
  readonly id: BucketId;
  readonly name: string;
  readonly createdMs: number;
  /** Where it stands, the region that it was made for first. */
  readonly regions: readonly RegionNumber[];
  readonly versioning: "unversioned" | "enabled" | "suspended";
  readonly tags: readonly Tag[];
  readonly replication: ReplicationConfiguration | undefined;
  /** What its rules ship to; ids are never used again in the federation. */
  readonly targets: readonly TargetRecord[];
  /** Counts its changes: a region that has applied it knows how far. */
  readonly generation: number;
  /** `deleting`: no more writes; it is gone once every region has found it empty. */
  readonly state: "active" | "deleting";
  /** While a configuration is proved that would place it in more regions. */
  readonly joining?: JoiningRegions;
}

/** They hold the bucket, and follow the rules it would have; none of their clients can see it yet. */
export interface JoiningRegions {
  readonly regions: readonly RegionNumber[];
  readonly replication: ReplicationConfiguration;
}

export interface TargetRecord {
  readonly id: number;
  readonly region: RegionNumber;
  readonly bucket: BucketId;
  /** Shipping to it waits: until a time, or until it is resumed (Infinity). Undefined: it runs. Milliseconds. */
  readonly pausedUntilMs: number | undefined;
}

/** S3's ReplicationConfiguration; undefined where a document had no such element. */
export interface ReplicationConfiguration {
  readonly role: string;
  readonly rules: readonly ReplicationRule[];
}

export interface ReplicationRule {
  readonly id: string;
  /** V1 rules have none: their order is that of the document. */
  readonly priority: number | undefined;
  readonly isEnabled: boolean;
  readonly filter: ReplicationFilter;
  readonly deleteMarkerReplication: "Enabled" | "Disabled" | undefined;
  readonly existingObjectReplication: "Enabled" | "Disabled" | undefined;
  readonly replicaModifications: "Enabled" | "Disabled" | undefined;
  readonly sseKmsEncryptedObjects: "Enabled" | "Disabled" | undefined;
  readonly destination: ReplicationDestination;
  /** Ours, in YAML only: whether deletions of versions by id are shipped. Default: only within one bucket. */
  readonly versionDeletes: boolean | undefined;
}

/** V1: `<Prefix>` beside the filter, which is given back as it came. */
export interface ReplicationFilter {
  readonly form: "V1Prefix" | "None" | "Prefix" | "Tag" | "And";
  readonly prefix: string;
  readonly tags: readonly Tag[];
}

export interface ReplicationDestination {
  /** As given: arn:aws:s3:REGION::BUCKET or arn:aws:s3:::BUCKET. */
  readonly arn: string;
  readonly account: string | undefined;
  readonly storageClass: string | undefined;
  readonly metrics:
    | { readonly status: "Enabled" | "Disabled"; readonly minutes: number | undefined }
    | undefined;
  readonly replicationTime: { readonly status: "Enabled" | "Disabled"; readonly minutes: number } | undefined;
  readonly ownerOverride: string | undefined;
  readonly kmsKeyId: string | undefined;
}

export interface AccessKeyRecord {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly createdMs: number;
}

/** Existing objects, or everything again, for one target of a bucket. Shards keep their own cursors. */
export interface JobRecord {
  readonly id: string;
  readonly bucket: BucketId;
  readonly target: number;
  readonly rule: string;
  readonly kind: "existing" | "resync";
  /** The region whose versions it ships. */
  readonly region: RegionNumber;
  readonly state: "running" | "paused" | "done" | "cancelled";
  readonly createdMs: number;
}
