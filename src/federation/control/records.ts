/**
 * What the control plane holds: the same on every node of the federation, changed by commands that a majority of the
 * regions' voters agreed to. Plain values; `codec/` writes them from proto/control.proto.
 */
import type { BucketId, NodeId, RegionNumber } from "../../base/ids.ts";

export interface Tag {
  readonly key: string;
  readonly value: string;
}

export interface RegionRecord {
  readonly number: RegionNumber;
  readonly name: string;
  /** Since a node of the region has renewed it once. It says nothing of whether it still runs: that is for clocks. */
  readonly lease?: RegionLease;
}

/** By which a region may say that it is a home (homes/lease.ts). */
export interface RegionLease {
  /** Counts its renewals: who has seen number n and moves a home by it is refused when there was another one. */
  readonly sequence: number;
  /** No version was stamped beyond it by a home under this lease or an earlier one. Milliseconds since 1970. */
  readonly ceilingMs: number;
  /** The longest that a node of the region may have it, counted from when it sent its last renewal. */
  readonly durationMs: number;
  /** The duration of each node: they differ while a new one is rolled out. */
  readonly nodes: readonly NodeLease[];
}

export interface NodeLease {
  readonly node: NodeId;
  readonly durationMs: number;
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
  /** The one region that takes its writes. Absent: each of its regions does. */
  readonly home?: BucketHome;
  /** Of the last home that it had, while it has none: epochs and stamps go on behind these. */
  readonly pastHome?: { readonly epoch: number; readonly floorMs: number };
  /** How it is read where a request does not say. Absent: from the region that is asked. */
  readonly reads?: ReadMode;
  /** In how many regions a write is durable before it is acknowledged, where a request does not say. Absent: 1. */
  readonly ackRegions?: number;
}

export interface BucketHome {
  readonly region: RegionNumber;
  /** Counts the bucket's homes, from 1. */
  readonly epoch: number;
  /** The epoch's versions are stamped later: greater than every version of the epochs before, but for `beyondMs`. Since 1970. */
  readonly floorMs: number;
  /**
   * By how much versions of earlier epochs that are yet to come may be stamped beyond the floor. Absent: by nothing; so it
   * is but for clocks that were so far apart that the floor was bounded.
   */
  readonly beyondMs?: number;
  readonly failover: FailoverPolicy;
  /** A planned move: the region takes no writes, until it has shipped everything and the home moves, or not. */
  readonly moving?: { readonly to: RegionNumber; readonly sinceMs: number };
  /** Each of its regions took writes, and not all of them are known to have stopped: nobody takes any. */
  readonly isBeginning?: true;
  /** It is a home for the time being: while this region, which wrote the bucket too, leaves the federation. */
  readonly leaving?: RegionNumber;
}

/** Whether another region may become the home without anybody asking, and how long the home must be away first. */
export interface FailoverPolicy {
  readonly auto: boolean;
  readonly afterMs: number;
}

export type ReadMode =
  | { readonly mode: "local" | "strong" }
  /** Nothing is missing that was written longer ago than this. */
  | { readonly mode: "bounded"; readonly maxAgeMs: number };

/** A home that moved, or that ended without a successor's consent: what is told of it later. */
export interface FailoverRecord {
  readonly id: string;
  readonly bucket: BucketId;
  readonly bucketName: string;
  readonly from: RegionNumber;
  readonly to: RegionNumber;
  /** The one that began. */
  readonly epoch: number;
  readonly atMs: number;
  readonly kind: "planned" | "forced" | "automatic" | "rehearsal";
  /** For how long nobody took writes, as far as whoever moved it can say. */
  readonly pauseMs?: number;
  /** Of the home that began, as the move itself found it; 0: nothing is beyond. Rows of older releases do not say. */
  readonly beyondMs?: number;
  readonly atRisk: RiskSet;
  readonly settled?: SettledRisk;
}

/** What the old home had acknowledged, and the new one did not have at `asOfMs`. */
export interface RiskSet {
  readonly objects: number;
  readonly bytes: number;
  /** When the oldest of them was written; 0 when there is none. */
  readonly oldestMs: number;
  /** The first of them: `MAX_RISK_KEYS` and `MAX_RISK_KEY_BYTES` at most. */
  readonly keys: readonly RiskKey[];
  /** Whether the numbers are those of what the home had, or only of what had been heard of. */
  readonly isExact: boolean;
  /** Why not, for people, where that is known. */
  readonly reason?: string;
  readonly asOfMs: number;
}

export interface RiskKey {
  readonly key: string;
  readonly version: string;
  readonly bytes: number;
  /** As events of the outbox are named. */
  readonly kind: string;
  /** Of tags: which change of them, as their shard ordered it. Rows of older releases do not say. */
  readonly stamp?: string;
  /** Whether it is of a null version. Rows of older releases do not say. */
  readonly isNull?: boolean;
}

/** What came of it once the old home was back and had shipped what it still had. */
export interface SettledRisk {
  readonly atMs: number;
  /** Versions of the old epoch that arrived after the move. */
  readonly objects: number;
  readonly bytes: number;
  /** Of those that were at risk: neither here nor at the old home. */
  readonly missing: number;
  /** Arrived without having been listed as at risk. */
  readonly unlisted: number;
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

/** What a job for existing objects does: the beginning of the ids of all that do the same. */
export const existingWorkOf = (target: number, from: RegionNumber, matched: string): string =>
  `existing-${target}-${from}-${matched}-`;

/** Whether it has yet to put versions into outboxes, now or once somebody resumes it. */
export const isUnfinishedJob = ({ state }: Pick<JobRecord, "state">): boolean =>
  state === "running" || state === "paused";
