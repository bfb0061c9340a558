/** What is read from a shard or the system group: pure functions of one consistent view, run where a replica is. */
import type { BlobId, BucketId, LogIndex } from "../base/ids.ts";
import type { VersionId } from "../base/version-id.ts";
import type { VersionSelector } from "./commands.ts";
import type {
  Bucket,
  DeleteMarker,
  GarbageEntry,
  MissingFragments,
  ObjectVersion,
  Part,
  Topology,
  Upload,
  Versioning,
} from "./records.ts";
import type {
  CommittedVersion,
  Conflict,
  JobProgress,
  NamedVersion,
  OutboxPage,
  OutboxSummary,
  ReplicaEpoch,
  ReplicaState,
  ReplicationTrace,
  ShardFreshness,
  ShippableVersion,
} from "./replication.ts";
import type { VerificationAnswers, VerificationQuery } from "./verification.ts";

export type ShardQuery =
  | {
      readonly kind: "find";
      readonly bucket: BucketId;
      readonly key: string;
      readonly version: VersionSelector;
    }
  | ListQuery
  | ListVersionsQuery
  | ListUploadsQuery
  | {
      readonly kind: "findUpload";
      readonly bucket: BucketId;
      readonly key: string;
      readonly uploadId: string;
    }
  | {
      readonly kind: "listParts";
      readonly bucket: BucketId;
      readonly key: string;
      readonly uploadId: string;
      /** Exclusive; 0: from the first. */
      readonly after: number;
      readonly limit: number;
    }
  /** Dropped before `droppedBeforeMs`, oldest first. */
  | { readonly kind: "garbage"; readonly droppedBeforeMs: number; readonly limit: number }
  | { readonly kind: "missing"; readonly after: BlobId | undefined; readonly limit: number }
  /** Which of these blobs does something here hold still: a version, a part, or the garbage that is not yet deleted? */
  | { readonly kind: "held"; readonly blobs: readonly BlobId[] }
  /** Uploads begun before a time, of any bucket, to be expired. */
  | { readonly kind: "oldUploads"; readonly initiatedBeforeMs: number; readonly limit: number }
  | { readonly kind: "shardStats" }
  | ReplicationQuery
  | VerificationQuery;

export type ReplicationQuery =
  | {
      readonly kind: "outbox";
      readonly target: number;
      /** An event's id, exclusive. */
      readonly after: string | undefined;
      readonly limit: number;
    }
  | { readonly kind: "outboxSummary" }
  | {
      readonly kind: "trace";
      readonly bucket: BucketId;
      readonly key: string;
      readonly version: VersionSelector;
    }
  | { readonly kind: "shippables"; readonly of: readonly NamedVersion[] }
  | {
      readonly kind: "replicaState";
      readonly bucket: BucketId;
      readonly key: string;
      readonly version: VersionId;
      readonly isNull: boolean;
      readonly epoch?: ReplicaEpoch;
    }
  | { readonly kind: "conflicts"; readonly after: string | undefined; readonly limit: number }
  | { readonly kind: "jobs" }
  /** How far the shard is, what of it waits for a target (0: for none), and how it treats the bucket. */
  | { readonly kind: "freshness"; readonly bucket: BucketId; readonly target: number }
  /** Which of the targets may miss what the entry wrote? */
  | ({ readonly kind: "undelivered"; readonly targets: readonly number[] } & CommittedVersion)
  /** Is there a tombstone of a deletion before this time? */
  | { readonly kind: "oldTombstones"; readonly beforeMs: number };

/** Current versions, delete markers left out; costs the page, whatever the bucket holds. */
export interface ListQuery {
  readonly kind: "list";
  readonly bucket: BucketId;
  readonly prefix: string;
  /** "": none. */
  readonly delimiter: string;
  /** Exclusive: a key, or a common prefix (all keys under it are skipped). "": from the start. */
  readonly after: string;
  readonly limit: number;
}

export interface ListVersionsQuery {
  readonly kind: "listVersions";
  readonly bucket: BucketId;
  readonly prefix: string;
  readonly delimiter: string;
  /** Exclusive. With `afterVersion`: that key's older versions come first. */
  readonly afterKey: string;
  readonly afterVersion: VersionSelector;
  readonly limit: number;
}

export interface ListUploadsQuery {
  readonly kind: "listUploads";
  readonly bucket: BucketId;
  readonly prefix: string;
  readonly delimiter: string;
  readonly afterKey: string;
  /** "": all uploads of `afterKey` are skipped. */
  readonly afterUploadId: string;
  readonly limit: number;
}

/** What a listing meets, in the order of keys (UTF-8 bytes). */
export type Listed<T> =
  | { readonly kind: "entry"; readonly key: string; readonly value: T }
  | { readonly kind: "prefix"; readonly prefix: string };

export interface Page<T> {
  readonly items: readonly Listed<T>[];
  readonly isTruncated: boolean;
  /** A shard has no such bucket, or it is sealed: whoever took the bucket from a cache asks again. */
  readonly isBucketMissing?: true;
}

export interface ListedVersion {
  readonly version: ObjectSummary | DeleteMarker;
  readonly isLatest: boolean;
}

/** A version without its content: what lists show. */
export type ObjectSummary = Omit<ObjectVersion, "content" | "headers" | "userMetadata" | "tags" | "parts">;

export type Found = (
  | { readonly kind: "object"; readonly object: ObjectVersion }
  | { readonly kind: "deleteMarker"; readonly marker: DeleteMarker }
  /** `isBucketMissing`: the shard has no such bucket, or it is sealed. */
  | { readonly kind: "missing"; readonly isBucketMissing: boolean }
) & {
  /** Every entry of the shard's log up to this one is in the answer; later ones may be. */
  readonly appliedIndex: LogIndex;
};

export interface ShardStats {
  readonly objects: number;
  readonly versions: number;
  readonly bytes: number;
  readonly uploads: number;
  readonly garbageBlobs: number;
  readonly garbageBytes: number;
  readonly missingFragments: number;
  /** In the ledger. */
  readonly conflicts: number;
  /** Forgotten since the ledger was full. */
  readonly droppedConflicts: number;
  readonly tombstones: number;
  readonly lastVersion: VersionId;
}

/** The answer to each kind of query. */
export interface ShardAnswers extends VerificationAnswers {
  readonly find: Found;
  readonly list: Page<ObjectSummary>;
  readonly listVersions: Page<ListedVersion>;
  readonly listUploads: Page<Upload>;
  readonly findUpload: { readonly upload: Upload | undefined };
  readonly listParts: {
    readonly upload: Upload | undefined;
    readonly parts: readonly Part[];
    readonly isTruncated: boolean;
  };
  readonly garbage: { readonly entries: readonly GarbageEntry[] };
  readonly missing: { readonly missing: readonly MissingFragments[] };
  readonly held: { readonly blobs: readonly BlobId[] };
  readonly oldUploads: {
    readonly uploads: readonly { readonly bucket: BucketId; readonly upload: Upload }[];
  };
  readonly shardStats: ShardStats;
  readonly outbox: OutboxPage;
  readonly outboxSummary: OutboxSummary;
  readonly trace: ReplicationTrace;
  /** In the order of the query. */
  readonly shippables: { readonly shippables: readonly (ShippableVersion | undefined)[] };
  readonly replicaState: ReplicaState;
  readonly conflicts: { readonly conflicts: readonly Conflict[] };
  readonly jobs: { readonly jobs: readonly Omit<JobProgress, "shard">[] };
  readonly freshness: ShardFreshness;
  readonly undelivered: { readonly targets: readonly number[] };
  readonly oldTombstones: { readonly areAny: boolean };
}

export type SystemQuery =
  | { readonly kind: "bucketByName"; readonly name: string }
  | { readonly kind: "bucketById"; readonly bucket: BucketId }
  | { readonly kind: "buckets"; readonly afterName: string; readonly limit: number }
  /** In any state but `active` and `sealed`. */
  | { readonly kind: "unfinishedBuckets"; readonly afterName: string; readonly limit: number }
  | { readonly kind: "topology" };

export interface SystemAnswers {
  readonly bucketByName: { readonly bucket: Bucket | undefined };
  readonly bucketById: { readonly bucket: Bucket | undefined };
  readonly buckets: { readonly buckets: readonly Bucket[]; readonly isTruncated: boolean };
  readonly unfinishedBuckets: { readonly buckets: readonly Bucket[]; readonly isTruncated: boolean };
  readonly topology: { readonly topology: Topology | undefined };
}

export type { Versioning };
