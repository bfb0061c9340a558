/**
 * Replication as the shards know it. What a bucket ships where is part of how a shard treats the bucket, so `apply`
 * writes an event for each target in the entry of the write itself: the outbox. An event stays until the target has
 * acknowledged it, and everything that is said about replication is derived from the outbox.
 *
 * A shard makes no events of what it received (`ReceiveReplicas`), but in place of those that it voids by it
 * (`shard/relay.ts`): each region ships its own clients' writes to every target itself, so that rings of rules end.
 */
import type { BucketId, GroupId, LogIndex } from "../base/ids.ts";
import type { VersionId } from "../base/version-id.ts";
import type { BucketHome, MissingFragments, ObjectDescription, ObjectVersion } from "./records.ts";
import type { CompiledRule, ReplicationStatus, Tag } from "./rules.ts";

export type { BucketReplication, CompiledRule, ReplicationStatus, ReplicationTarget } from "./rules.ts";
export { noReplication } from "./rules.ts";

/**
 * What a write's maker had seen of its key: the greatest version of each other region, at most one of each. That it
 * had seen every earlier one of its own region goes without saying. With it concurrent writes are told from
 * successive ones exactly (Parker et al., "Detection of Mutual Inconsistency in Distributed Systems", 1983).
 */
export type Seen = readonly VersionId[];

export type ReplicaKind =
  | "put"
  | "deleteMarker"
  /** Of one version that is not null, by its id. */
  | "deleteVersion"
  /** Of the null version, by its name or in a bucket that keeps no versions: null versions below its stamp are gone. */
  | "deleteNull"
  | "tags";

/**
 * What one target has yet to be told. Deletions and markers are told in full; of puts and tags it names the version,
 * and what is shipped is read when it is shipped (`shippable`).
 */
export interface OutboxEvent {
  /** Orders the events of a target in a shard: the log index that made it, and a number within. 24 hex digits. */
  readonly id: string;
  readonly target: number;
  readonly kind: ReplicaKind;
  readonly bucket: BucketId;
  readonly key: string;
  /** Of the object or marker; of `deleteNull`, the deletion's own stamp. */
  readonly version: VersionId;
  /**
   * When it happened, as a version that no other write of the shard has. Same as `version` for puts, markers and
   * deletions of the null version; of what a job or a repair put here: when it did.
   */
  readonly stamp: VersionId;
  /**
   * Of the tags that the target has yet to be told, which `stamp` is not where the event is of a repair or a job: those
   * that the version had when it was put here. Absent, of `tags`: `stamp`; of `put`: they are as they were written. Rows
   * of older releases have none.
   */
  readonly tagsStamp?: VersionId;
  /** Of puts and markers: clients know the version as "null". */
  readonly isNull: boolean;
  /** Of `deleteMarker` and `deleteNull`, whose replicas need it; empty otherwise. */
  readonly seen: Seen;
  /** Of content. */
  readonly bytes: number;
  readonly rule: string;
  /** Recorded when a try failed in a way worth keeping; absent before. */
  readonly failure: OutboxFailure | undefined;
}

export interface OutboxFailure {
  readonly attempts: number;
  /** A stable code, such as "target.bucketMissing". */
  readonly reason: string;
  readonly message: string;
  readonly atMs: number;
}

/** An event that is in the outbox no more: acknowledged, void, or dropped with its target. */
export type GoneEvent = Pick<OutboxEvent, "id" | "target" | "bucket">;

/** What one entry did to the outbox for buckets with a home: first what is gone, then what is new. */
export interface OutboxChanges {
  readonly index: LogIndex;
  readonly made: readonly OutboxEvent[];
  readonly gone: readonly GoneEvent[];
  /** A bucket has a home from now on: what waits of it already was never told. */
  readonly hasNewHome: boolean;
}

/** Of one target, in the order of ids. What is not in it was not there at `appliedIndex`. */
export interface OutboxPage {
  readonly events: readonly OutboxEvent[];
  readonly appliedIndex: LogIndex;
}

/** A version by its place. */
export type NamedVersion = Pick<OutboxEvent, "bucket" | "key" | "version">;

/** What waits for one target in one shard. */
export interface OutboxBacklog {
  readonly target: number;
  readonly bucket: BucketId;
  readonly rule: string;
  readonly events: number;
  readonly bytes: number;
  readonly failedEvents: number;
  /** Stamp of the oldest, or one before it where hundreds of other rules stand ahead. */
  readonly oldest: VersionId | undefined;
  /** Of its bucket, as the shard follows it. */
  readonly home?: BucketHome;
}

/** Of one shard, as of `appliedIndex`. Without a row for a target nothing waits for it. */
export interface OutboxSummary {
  readonly appliedIndex: LogIndex;
  readonly backlogs: readonly OutboxBacklog[];
}

/** Of one shard, as of `appliedIndex`. */
export interface ShardFreshness {
  readonly appliedIndex: LogIndex;
  /** Every version and every event of the shard is at or below it, and later ones are above. */
  readonly lastVersion: VersionId;
  /** Stamp of the first event that waits for the target; absent: nothing waits. */
  readonly oldest?: VersionId;
  /** Of the bucket, as the shard follows it. */
  readonly home?: BucketHome;
}

/** What an entry did to a version. */
export interface CommittedVersion {
  readonly bucket: BucketId;
  readonly key: string;
  /** That was written, deleted or tagged; undefined where nothing was there to delete. */
  readonly version: VersionId | undefined;
  readonly index: LogIndex;
}

/** For `explain`: the version, and the events that still wait for it. */
export interface ReplicationTrace {
  readonly status: ReplicationStatus | undefined;
  readonly version: VersionId | undefined;
  readonly events: readonly OutboxEvent[];
  /** Targets that its bucket's rules choose for it now. */
  readonly targets: readonly { readonly target: number; readonly rule: string }[];
}

/** A write of another region, as it is applied here. Applying it twice, or in any order, gives the same. */
export type Replica =
  | {
      readonly kind: "put";
      readonly key: string;
      readonly version: VersionId;
      /** Whether the origin's clients know it as "null". */
      readonly isNull: boolean;
      /** With content that is here already: inline, or blobs of this region. */
      readonly object: ObjectDescription;
      readonly missing: readonly MissingFragments[];
      readonly seen: Seen;
      /** Of the last change of the tags; the greater one's tags stay. */
      readonly tagsStamp: VersionId;
    }
  | {
      readonly kind: "deleteMarker";
      readonly key: string;
      readonly version: VersionId;
      readonly isNull: boolean;
      readonly seen: Seen;
    }
  | {
      readonly kind: "deleteVersion";
      readonly key: string;
      readonly version: VersionId;
      readonly stamp: VersionId;
    }
  | {
      readonly kind: "deleteNull";
      readonly key: string;
      /** The deletion's stamp. */
      readonly version: VersionId;
      readonly seen: Seen;
    }
  | {
      readonly kind: "tags";
      readonly key: string;
      readonly version: VersionId;
      readonly tags: readonly Tag[];
      readonly tagsStamp: VersionId;
    };

export type ReplicaOutcome =
  | "applied"
  /** It was here already. */
  | "present"
  /** Something later made it void: a newer null version, a deletion. */
  | "superseded"
  /** Tags of a version that is not here: ship the version. */
  | "missing";

/**
 * Of replicas of a bucket with a home, as the shard that ships them follows it. A shard that follows a later epoch takes
 * only merges.
 */
export interface ReplicaEpoch {
  readonly epoch: number;
  /** Written in an earlier epoch, by a region that is home no more and knows it. */
  readonly isMerge: boolean;
}

/** Whether a replica would be taken now. */
export type ReplicaState =
  | { readonly kind: "wanted" }
  | { readonly kind: "present"; readonly tagsStamp: VersionId }
  | { readonly kind: "superseded" }
  | { readonly kind: "bucketMissing" }
  | { readonly kind: "staleEpoch" };

/** In one entry, all of one bucket and of keys of one shard. */
export interface ReceiveReplicas {
  readonly kind: "receiveReplicas";
  readonly bucket: BucketId;
  readonly replicas: readonly Replica[];
  /** Absent: who ships them knows of no home. */
  readonly epoch?: ReplicaEpoch;
}

/** A large replica whose content came in parts (PutPart under `replicaUploadId`): stitched, then applied as a put. */
export interface CompleteReplica {
  readonly kind: "completeReplica";
  readonly bucket: BucketId;
  readonly uploadId: string;
  /** `partsFingerprint` of the parts whose bytes were verified: refused when others have taken their place. */
  readonly fingerprint: string;
  /** Its object's content is empty: the parts have it. */
  readonly replica: Extract<Replica, { kind: "put" }>;
  readonly epoch?: ReplicaEpoch;
}

/** The target has these durably. Those that are gone are passed over. */
export interface AcknowledgeOutbox {
  readonly kind: "acknowledgeOutbox";
  readonly target: number;
  readonly ids: readonly string[];
}

export interface RecordOutboxFailures {
  readonly kind: "recordOutboxFailures";
  readonly target: number;
  readonly failures: readonly { readonly id: string; readonly failure: OutboxFailure | undefined }[];
}

/**
 * The next piece of a job: puts events into the outbox for versions behind the cursor, and moves it, in one entry.
 * `existing` covers what no rule saw; `resync` everything that matches. At most `limit` versions are looked at.
 */
export interface EnqueueExisting {
  readonly kind: "enqueueExisting";
  readonly job: string;
  readonly mode: "existing" | "resync";
  readonly bucket: BucketId;
  readonly rule: CompiledRule;
  readonly limit: number;
  readonly proposed: VersionId;
}

export interface DropJob {
  readonly kind: "dropJob";
  readonly job: string;
}

/** How far a job is in one shard. */
export interface JobProgress {
  readonly job: string;
  readonly shard: GroupId;
  readonly scannedVersions: number;
  readonly enqueuedEvents: number;
  readonly enqueuedBytes: number;
  /** Behind which key it goes on. */
  readonly cursor: string;
  readonly isDone: boolean;
}

/** Two writes of one key, neither of whose writers had seen the other. The greater stamp is what clients see. */
export interface Conflict {
  /** Orders a shard's ledger. */
  readonly id: string;
  readonly bucket: BucketId;
  readonly key: string;
  readonly winner: ConflictSide;
  readonly loser: ConflictSide;
  /** Whether the loser is still there as an older version. */
  readonly isKept: boolean;
}

export interface ConflictSide {
  readonly version: VersionId;
  readonly isDelete: boolean;
  readonly etag: string;
  readonly bytes: number;
}

/**
 * What a sender needs of a put or of tags; other events carry all they need. A page of events is asked for at once:
 * `shippables(shard, events)` gives one for each, in order, undefined where the version is gone.
 */
export interface ShippableVersion {
  readonly object: ObjectVersion;
  readonly seen: Seen;
  readonly tagsStamp: VersionId;
}
