import { assert } from "../../base/assert.ts";
import type { Clock } from "../../base/clock.ts";
import type { BlobId, BucketId, GroupId } from "../../base/ids.ts";
import type { Random } from "../../base/random.ts";
import { newVersion, type VersionId } from "../../base/version-id.ts";
import type { GroupAccess } from "../access.ts";
import type { CommittedAt, Deleted, Given, MetadataClient, Refused, Written } from "../client.ts";
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
} from "../commands.ts";
import { isReplicaUploadId, isStorableUploadId } from "../keyspace.ts";
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
} from "../queries.ts";
import type {
  Bucket,
  GarbageEntry,
  MissingFragments,
  Tag,
  Topology,
  Upload,
  Versioning,
} from "../records.ts";
import { BucketDirectory } from "./buckets.ts";
import { Groups } from "./groups.ts";
import { ReplicationCalls } from "./replication.ts";
import { batches, done, ShardCalls, unexpected } from "./shard-calls.ts";
import { SLOT_COUNT, shardOf } from "./slots.ts";

/** Of one command or query with all its tries. */
const DEFAULT_REQUEST_TIMEOUT_MS = 10_000;
export interface MetadataComponents {
  readonly groups: GroupAccess;
  readonly clock: Clock;
  readonly random: Random;
  /** The region's number, below 2^16: part of every version it makes. */
  readonly region: number;
}

export interface MetadataOptions {
  readonly systemGroup: GroupId;
  /** Milliseconds; at least 1. Default 10,000. */
  readonly requestTimeoutMs?: number;
}

const noSuchUpload: Refused = { kind: "refused", refusal: "noSuchUpload" };

export class Metadata extends ReplicationCalls implements MetadataClient {
  readonly #groups: Groups;
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #region: number;
  readonly #buckets: BucketDirectory;
  readonly #shards: ShardCalls;

  constructor({ groups: access, clock, random, region }: MetadataComponents, options: MetadataOptions) {
    const deadlineMs = options.requestTimeoutMs ?? DEFAULT_REQUEST_TIMEOUT_MS;
    const groups = new Groups(access, options.systemGroup, { deadlineMs });
    const shards = new ShardCalls(groups);
    const buckets = new BucketDirectory({
      groups,
      clock,
      random,
      shards: async () => (await shards.topology()).shards,
    });
    super({ groups, shards, buckets, propose: () => newVersion(clock.wallMs(), region, random) });
    this.#groups = groups;
    this.#clock = clock;
    this.#random = random;
    this.#region = region;
    this.#buckets = buckets;
    this.#shards = shards;
  }

  topology(options?: { readonly renew?: boolean }): Promise<Topology> {
    return this.#shards.topology(options);
  }

  async setTopology(topology: Topology): Promise<boolean> {
    assert(topology.slots.length === SLOT_COUNT, `a topology with ${topology.slots.length} slots`);
    const shards = new Set(topology.shards);
    assert(
      topology.slots.every((shard) => shards.has(shard)),
      "a slot of no shard",
    );
    const result = await this.#groups.tellSystem({ kind: "setTopology", ...topology });
    this.#shards.forgetTopology();
    return result.kind === "done";
  }

  async bucket(name: string, options?: { readonly renew?: boolean }): Promise<Bucket | undefined> {
    const cached = options?.renew === true ? undefined : this.#buckets.cached(name);
    return cached ?? this.#buckets.read(name);
  }

  listBuckets(afterName: string, limit: number) {
    return this.#buckets.list(afterName, limit);
  }

  createBucket(name: string) {
    return this.#buckets.create(name);
  }

  deleteBucket(name: string) {
    return this.#buckets.delete(name);
  }

  setVersioning(name: string, versioning: Versioning): Promise<Bucket | undefined> {
    return this.#buckets.setVersioning(name, versioning);
  }

  setBucketTags(name: string, tags: readonly Tag[]): Promise<Bucket | undefined> {
    return this.#buckets.setTags(name, tags);
  }

  finishBuckets(): Promise<number> {
    return this.#buckets.finishAll();
  }

  async put(command: Given<PutObject>): Promise<Written> {
    return written(await this.#shards.commit({ kind: "putObject", proposed: this.#propose(), ...command }));
  }

  async copyWithin(command: Given<CopyWithin>): Promise<Written> {
    assert(await this.sharesShard(command, command.source), "a copy within a shard has both keys there");
    return written(await this.#shards.commit({ kind: "copyWithin", proposed: this.#propose(), ...command }));
  }

  async sharesShard(
    a: { bucket: BucketId; key: string },
    b: { bucket: BucketId; key: string },
  ): Promise<boolean> {
    const topology = await this.topology();
    return shardOf(topology, a.bucket, a.key) === shardOf(topology, b.bucket, b.key);
  }

  async delete(command: Given<DeleteObject>): Promise<Deleted> {
    const proposed = this.#propose();
    const { result, committed } = await this.#shards.commit({ kind: "deleteObject", proposed, ...command });
    if (result.kind === "deleted") return { ...result, committed };
    if (result.kind === "refused") return result;
    throw unexpected(result);
  }

  async setTags(command: Given<SetTags>): Promise<Written> {
    return written(await this.#shards.commit({ kind: "setTags", proposed: this.#propose(), ...command }));
  }

  async createUpload(command: Given<CreateUpload>): Promise<{ readonly kind: "done" } | Refused> {
    assert(isStorableUploadId(command.upload.uploadId), "an upload id that is none");
    assert(command.upload.key === command.key, "an upload of another key");
    return done(await this.#shards.tell({ kind: "createUpload", ...command }));
  }

  async putPart(command: Given<PutPart>): Promise<{ readonly kind: "done" } | Refused> {
    if (!isStorableUploadId(command.uploadId)) return noSuchUpload;
    const { content, bytes } = command.part;
    // Completion stitches blobs and copies no bytes.
    assert(content.kind === "blobs" || bytes === 0, "a part whose content is not in blobs");
    return done(await this.#shards.tell({ kind: "putPart", ...command }));
  }

  async completeUpload(command: Given<CompleteUpload>): Promise<Written> {
    if (!isStorableUploadId(command.uploadId) || isReplicaUploadId(command.uploadId)) return noSuchUpload;
    return written(
      await this.#shards.commit({ kind: "completeUpload", proposed: this.#propose(), ...command }),
    );
  }

  async abortUpload(command: Given<AbortUpload>): Promise<{ readonly kind: "done" } | Refused> {
    if (!isStorableUploadId(command.uploadId)) return noSuchUpload;
    return done(await this.#shards.tell({ kind: "abortUpload", ...command }));
  }

  find(bucket: BucketId, key: string, version: VersionSelector): Promise<Found> {
    return this.#shards.ask(bucket, key, "find", { kind: "find", bucket, key, version });
  }

  async findUpload(bucket: BucketId, key: string, uploadId: string): Promise<Upload | undefined> {
    if (!isStorableUploadId(uploadId)) return undefined;
    const query = { kind: "findUpload", bucket, key, uploadId } as const;
    return (await this.#shards.ask(bucket, key, "findUpload", query)).upload;
  }

  async listParts(
    bucket: BucketId,
    key: string,
    options: { readonly uploadId: string; readonly after: number; readonly limit: number },
  ): Promise<ShardAnswers["listParts"]> {
    if (!isStorableUploadId(options.uploadId)) return { upload: undefined, parts: [], isTruncated: false };
    return this.#shards.ask(bucket, key, "listParts", { kind: "listParts", bucket, key, ...options });
  }

  list(query: Omit<ListQuery, "kind">): Promise<Page<ObjectSummary>> {
    return this.#shards.merged(query.limit, (shard) => (last, limit) => {
      const after = last === undefined ? query.after : nameOf(last);
      return this.#groups.askShard(shard, "list", { kind: "list", ...query, after, limit });
    });
  }

  listVersions(query: Omit<ListVersionsQuery, "kind">): Promise<Page<ListedVersion>> {
    return this.#shards.merged(query.limit, (shard) => (last, limit) => {
      const marker =
        last === undefined
          ? { afterKey: query.afterKey, afterVersion: query.afterVersion }
          : {
              afterKey: nameOf(last),
              afterVersion: last.kind === "entry" ? last.value.version.version : undefined,
            };
      return this.#groups.askShard(shard, "listVersions", {
        kind: "listVersions",
        ...query,
        ...marker,
        limit,
      });
    });
  }

  listUploads(query: Omit<ListUploadsQuery, "kind">): Promise<Page<Upload>> {
    return this.#shards.merged(query.limit, (shard) => (last, limit) => {
      const marker =
        last === undefined
          ? { afterKey: query.afterKey, afterUploadId: query.afterUploadId }
          : { afterKey: nameOf(last), afterUploadId: last.kind === "entry" ? last.value.uploadId : "" };
      return this.#groups.askShard(shard, "listUploads", { kind: "listUploads", ...query, ...marker, limit });
    });
  }

  async shards(): Promise<readonly GroupId[]> {
    return (await this.topology()).shards;
  }

  async garbage(shard: GroupId, droppedBeforeMs: number, limit: number): Promise<readonly GarbageEntry[]> {
    const query = { kind: "garbage", droppedBeforeMs, limit } as const;
    return (await this.#groups.askShard(shard, "garbage", query)).entries;
  }

  async dropGarbage(shard: GroupId, ids: readonly string[]): Promise<void> {
    for (const batch of batches(ids)) {
      done(await this.#groups.tellShard(shard, { kind: "dropGarbage", ids: batch }));
    }
  }

  async missing(
    shard: GroupId,
    after: BlobId | undefined,
    limit: number,
  ): Promise<readonly MissingFragments[]> {
    return (await this.#groups.askShard(shard, "missing", { kind: "missing", after, limit })).missing;
  }

  async reportMissing(bucket: BucketId, key: string, missing: readonly MissingFragments[]): Promise<void> {
    const shard = shardOf(await this.topology(), bucket, key);
    for (const batch of batches(missing)) {
      done(await this.#groups.tellShard(shard, { kind: "reportMissing", missing: batch }));
    }
  }

  async settleMissing(shard: GroupId, missing: readonly MissingFragments[]): Promise<void> {
    for (const batch of batches(missing)) {
      done(await this.#groups.tellShard(shard, { kind: "settleMissing", missing: batch }));
    }
  }

  async held(bucket: BucketId, key: string, blobs: readonly BlobId[]): Promise<readonly BlobId[]> {
    return (await this.#shards.ask(bucket, key, "held", { kind: "held", blobs })).blobs;
  }

  async oldUploads(shard: GroupId, initiatedBeforeMs: number, limit: number) {
    const query = { kind: "oldUploads", initiatedBeforeMs, limit } as const;
    return (await this.#groups.askShard(shard, "oldUploads", query)).uploads;
  }

  shardStats(shard: GroupId): Promise<ShardStats> {
    return this.#groups.askShard(shard, "shardStats", { kind: "shardStats" });
  }

  /** A version of now. The shard moves it up if it must, so the clock need not be right. */
  #propose(): VersionId {
    return newVersion(this.#clock.wallMs(), this.#region, this.#random);
  }
}

function written({
  result,
  committed,
}: {
  readonly result: ShardResult;
  readonly committed: CommittedAt;
}): Written {
  if (result.kind === "written") return { ...result, committed };
  if (result.kind === "refused") return result;
  throw unexpected(result);
}

const nameOf = (item: Page<unknown>["items"][number]): string =>
  item.kind === "prefix" ? item.prefix : item.key;
