/**
 * The metadata of a region as one namespace, wherever its groups' replicas are. Reads are linearizable. Refusals that
 * clients cause are results; what throws is an `AtollError` of `GroupAccess`, or topology.missing before the region
 * has been given its drives and shards.
 */
import type { BlobId, BucketId, GroupId, LogIndex } from "../base/ids.ts";
import type {
  AbortUpload,
  CompleteUpload,
  CopyWithin,
  CreateUpload,
  DeleteObject,
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

/** A command as its caller gives it: the client adds its kind and, where it needs one, the proposed version. */
export type Given<Command> = Omit<Command, "kind" | "proposed">;
export type Refused = Extract<ShardResult, { kind: "refused" }>;
export type Written = Extract<ShardResult, { kind: "written" }> | Refused;

export interface MetadataClient {
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
  delete(command: Given<DeleteObject>): Promise<Extract<ShardResult, { kind: "deleted" }> | Refused>;
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
  changes(shard: GroupId, after: LogIndex, limit: number): Promise<ShardAnswers["changes"]>;
  shardStats(shard: GroupId): Promise<ShardStats>;
}
