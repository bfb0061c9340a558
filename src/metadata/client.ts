/**
 * The metadata of a region as one namespace, wherever its groups' replicas are. Reads are linearizable. Refusals that
 * clients cause are results; what throws is an `AtollError` of `GroupAccess`, or topology.missing before the region
 * has been given its drives and shards.
 */
import type { BlobId, BucketId, GroupId, LogIndex } from "../base/ids.ts";
import type { VersionId } from "../base/version-id.ts";
import type {
  AbortUpload,
  CompleteUpload,
  CopyWithin,
  CreateUpload,
  DeleteObject,
  FollowedBucket,
  PutObject,
  PutPart,
  SetTags,
  ShardResult,
  VersionSelector,
} from "./commands.ts";
import type {
  Found,
  ListedVersion,
  ListQuery,
  ListUploadsQuery,
  ListVersionsQuery,
  ObjectSummary,
  Page,
  ShardAnswers,
  ShardStats,
} from "./queries.ts";
import type { Bucket, GarbageEntry, MissingFragments, Tag, Topology, Upload, Versioning } from "./records.ts";
import type {
  CommittedVersion,
  CompleteReplica,
  Conflict,
  EnqueueExisting,
  JobProgress,
  NamedVersion,
  OutboxPage,
  OutboxSummary,
  RecordOutboxFailures,
  Replica,
  ReplicaEpoch,
  ReplicaOutcome,
  ReplicaState,
  ReplicationTrace,
  ShardFreshness,
  ShippableVersion,
} from "./replication.ts";
import type { VerificationClient } from "./verification.ts";

/** A command as its caller gives it: the client adds its kind and, where it needs one, the proposed version. */
export type Given<Command> = Omit<Command, "kind" | "proposed">;
export type Refused = Extract<ShardResult, { kind: "refused" }>;
/** The entry that a write is. */
export interface CommittedAt {
  readonly shard: GroupId;
  readonly index: LogIndex;
}

interface Committed {
  readonly committed: CommittedAt;
}

export type Written = (Extract<ShardResult, { kind: "written" }> & Committed) | Refused;
export type Deleted = (Extract<ShardResult, { kind: "deleted" }> & Committed) | Refused;

export interface MetadataClient extends ReplicationClient, VerificationClient {
  /**
   * The region's drives, placement groups and slots; cached. Whoever meets a placement group that it does not know
   * asks with `renew`: the region's drives have changed.
   */
  topology(options?: { readonly renew?: boolean }): Promise<Topology>;
  /**
   * Sets the first topology or the next one; its `generation` is that of the one it replaces, 0 for the first.
   * @returns false when somebody else did meanwhile
   */
  setTopology(topology: Topology): Promise<boolean>;

  /**
   * Cached while it is `active`: a shard refuses a bucket that is gone, and the caller then asks with `renew`; so does
   * whoever needs the bucket's settings as they are now.
   */
  bucket(name: string, options?: { readonly renew?: boolean }): Promise<Bucket | undefined>;
  listBuckets(
    afterName: string,
    limit: number,
  ): Promise<{ readonly buckets: readonly Bucket[]; readonly isTruncated: boolean }>;
  /** Resolves when every shard takes its objects. `isNew` is false when the name was taken. */
  createBucket(name: string): Promise<{ readonly bucket: Bucket; readonly isNew: boolean }>;
  /** Seals it on every shard; if one holds anything, unseals all. */
  deleteBucket(name: string): Promise<"deleted" | "notEmpty" | "missing">;
  /** Resolves when every shard writes by it. */
  setVersioning(name: string, versioning: Versioning): Promise<Bucket | undefined>;
  setBucketTags(name: string, tags: readonly Tag[]): Promise<Bucket | undefined>;
  /** Finishes what a dead gateway left `creating` or `deleting`. @returns how many buckets it moved on */
  finishBuckets(): Promise<number>;

  put(command: Given<PutObject>): Promise<Written>;
  /** Both keys must be in one shard: see `sharesShard`. */
  copyWithin(command: Given<CopyWithin>): Promise<Written>;
  sharesShard(a: { bucket: BucketId; key: string }, b: { bucket: BucketId; key: string }): Promise<boolean>;
  delete(command: Given<DeleteObject>): Promise<Deleted>;
  setTags(command: Given<SetTags>): Promise<Written>;
  createUpload(command: Given<CreateUpload>): Promise<{ readonly kind: "done" } | Refused>;
  putPart(command: Given<PutPart>): Promise<{ readonly kind: "done" } | Refused>;
  completeUpload(command: Given<CompleteUpload>): Promise<Written>;
  abortUpload(command: Given<AbortUpload>): Promise<{ readonly kind: "done" } | Refused>;

  find(bucket: BucketId, key: string, version: VersionSelector): Promise<Found>;
  findUpload(bucket: BucketId, key: string, uploadId: string): Promise<Upload | undefined>;
  listParts(
    bucket: BucketId,
    key: string,
    options: { readonly uploadId: string; readonly after: number; readonly limit: number },
  ): Promise<ShardAnswers["listParts"]>;
  /** Merged over the shards, in the order of keys; a common prefix once. */
  list(query: Omit<ListQuery, "kind">): Promise<Page<ObjectSummary>>;
  listVersions(query: Omit<ListVersionsQuery, "kind">): Promise<Page<ListedVersion>>;
  listUploads(query: Omit<ListUploadsQuery, "kind">): Promise<Page<Upload>>;

  /** For the workers that run beside each shard. */
  shards(): Promise<readonly GroupId[]>;
  garbage(shard: GroupId, droppedBeforeMs: number, limit: number): Promise<readonly GarbageEntry[]>;
  dropGarbage(shard: GroupId, ids: readonly string[]): Promise<void>;
  missing(shard: GroupId, after: BlobId | undefined, limit: number): Promise<readonly MissingFragments[]>;
  /** Of a blob whose owner is this key. */
  reportMissing(bucket: BucketId, key: string, missing: readonly MissingFragments[]): Promise<void>;
  settleMissing(shard: GroupId, missing: readonly MissingFragments[]): Promise<void>;
  /** Which of these blobs, all owned by this key, are held still. */
  held(bucket: BucketId, key: string, blobs: readonly BlobId[]): Promise<readonly BlobId[]>;
  oldUploads(
    shard: GroupId,
    initiatedBeforeMs: number,
    limit: number,
  ): Promise<ShardAnswers["oldUploads"]["uploads"]>;
  shardStats(shard: GroupId): Promise<ShardStats>;
}

export type ReceivedReplica =
  | { readonly kind: "received"; readonly outcome: ReplicaOutcome }
  | Refused
  /** As a command that throws: with some errors nobody knows whether it was applied. */
  | { readonly kind: "failed"; readonly error: unknown };

/** What carries a region's writes to others, and theirs here. */
export interface ReplicationClient {
  bucketById(id: BucketId): Promise<Bucket | undefined>;
  /**
   * Makes the bucket here as the federation has it, with the federation's id. Resolves when every shard treats it so;
   * does nothing when it follows this state already, or a later one. A sealed one stays sealed.
   * @throws bucket.exists when another bucket here has that name
   */
  followBucket(bucket: FollowedBucket): Promise<Bucket>;
  /** No shard takes a write any more; if one holds anything, all do again. */
  sealBucket(id: BucketId): Promise<"empty" | "notEmpty" | "missing">;
  /**
   * Takes a seal back. With a generation of the federation's: only of a bucket that follows just that state, since the seal
   * of a later one counts. @returns undefined when the bucket is gone
   */
  openBucket(id: BucketId, options?: { readonly federationGeneration?: number }): Promise<Bucket | undefined>;
  /** Of one that is sealed: drops what waits for its targets, and its row. @throws bucket.notEmpty when it is not */
  removeFollowed(id: BucketId): Promise<void>;

  /** The shard of a key. */
  shardOf(bucket: BucketId, key: string): Promise<GroupId>;
  /** Those behind `after`, an event's id. */
  outbox(shard: GroupId, target: number, after: string | undefined, limit: number): Promise<OutboxPage>;
  outboxSummary(shard: GroupId): Promise<OutboxSummary>;
  acknowledgeOutbox(shard: GroupId, target: number, ids: readonly string[]): Promise<void>;
  recordOutboxFailures(
    shard: GroupId,
    target: number,
    failures: RecordOutboxFailures["failures"],
  ): Promise<void>;
  /** Forgets all that waits for a target that is no more. */
  dropOutbox(shard: GroupId, target: number): Promise<void>;

  /** In one entry a shard, or a few when they are large. Never throws: @returns what became of each, in their order */
  receiveReplicas(
    bucket: BucketId,
    replicas: readonly Replica[],
    epoch?: ReplicaEpoch,
  ): Promise<readonly ReceivedReplica[]>;
  completeReplica(
    command: Given<CompleteReplica>,
  ): Promise<{ readonly kind: "received"; readonly outcome: ReplicaOutcome } | Refused>;
  /** What would become of a replica; it spares the way of its content. */
  replicaState(
    bucket: BucketId,
    key: string,
    version: { readonly version: VersionId; readonly isNull: boolean; readonly epoch?: ReplicaEpoch },
  ): Promise<ReplicaState>;
  /** Undefined when it is gone. */
  shippable(bucket: BucketId, key: string, version: VersionId): Promise<ShippableVersion | undefined>;
  /** Of one shard's versions, in their order: what its answer holds must fit into memory. */
  shippables(shard: GroupId, of: readonly NamedVersion[]): Promise<readonly (ShippableVersion | undefined)[]>;
  replicationTrace(bucket: BucketId, key: string, version: VersionSelector): Promise<ReplicationTrace>;

  /** Those of the targets that may miss what an entry of the shard wrote, or what took its place since. */
  undelivered(
    write: CommittedVersion & Pick<CommittedAt, "shard">,
    targets: readonly number[],
  ): Promise<readonly number[]>;
  /** How far a shard is, what of it waits for a target (0: for none), and how it treats the bucket. */
  freshness(shard: GroupId, bucket: BucketId, target: number): Promise<ShardFreshness>;
  /** When it resolves, whatever the shard writes is greater. */
  passVersion(shard: GroupId, version: VersionId): Promise<void>;

  /** In the order of ids, those behind `after`. */
  conflicts(shard: GroupId, after: string | undefined, limit: number): Promise<readonly Conflict[]>;
  dropConflicts(shard: GroupId, ids: readonly string[]): Promise<void>;
  /** One step of a job; repeat it until `jobs` says that it is done. */
  enqueueExisting(
    shard: GroupId,
    command: Given<EnqueueExisting>,
  ): Promise<{ readonly kind: "done" } | Refused>;
  jobs(shard: GroupId): Promise<readonly JobProgress[]>;
  dropJob(shard: GroupId, job: string): Promise<void>;
  hasOldTombstones(shard: GroupId, beforeMs: number): Promise<boolean>;
  dropTombstones(shard: GroupId, beforeMs: number, limit: number): Promise<void>;
}
