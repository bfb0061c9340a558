/** The part of the metadata's client that replication uses. */
import { assert, defined } from "../../base/assert.ts";
import type { BucketId, GroupId } from "../../base/ids.ts";
import type { VersionId } from "../../base/version-id.ts";
import type { CommittedAt, Given, ReceivedReplica, Refused, ReplicationClient } from "../client.ts";
import type { FollowedBucket, ShardResult, VersionSelector } from "../commands.ts";
import { assertStorableKey } from "../keyspace.ts";
import type { Bucket } from "../records.ts";
import type {
  CommittedVersion,
  CompleteReplica,
  Conflict,
  EnqueueExisting,
  JobProgress,
  NamedVersion,
  OutboxPage,
  OutboxSummary,
  ReceiveReplicas,
  RecordOutboxFailures,
  Replica,
  ReplicaEpoch,
  ReplicaOutcome,
  ReplicaState,
  ReplicationTrace,
  ShardFreshness,
  ShippableVersion,
} from "../replication.ts";
import type { BucketDirectory } from "./buckets.ts";
import type { Groups } from "./groups.ts";
import { batches, done, type ShardCalls, unexpected } from "./shard-calls.ts";
import { VerificationCalls } from "./verification.ts";

/** Of replicas' content and descriptions in one command, as far as it is known; groups take 4 MiB. */
const MAX_COMMAND_BYTES = 1 << 20;
/** A replica without its content, about: key, ETag, headers. */
const REPLICA_OVERHEAD_BYTES = 1024;
/** A blob, a part's boundary, a tag or a pair of user metadata, about. */
const ITEM_BYTES = 128;
/** Events of a target that is no more, dropped by one command. */
const EVENTS_PER_DROP = 250;

interface Parts {
  readonly groups: Groups;
  readonly shards: ShardCalls;
  readonly buckets: BucketDirectory;
  readonly propose: () => VersionId;
}

export class ReplicationCalls extends VerificationCalls implements ReplicationClient {
  readonly #groups: Groups;
  readonly #shards: ShardCalls;
  readonly #buckets: BucketDirectory;
  readonly #propose: () => VersionId;

  constructor({ groups, shards, buckets, propose }: Parts) {
    super({ shards, propose });
    this.#groups = groups;
    this.#shards = shards;
    this.#buckets = buckets;
    this.#propose = propose;
  }

  bucketById(id: BucketId): Promise<Bucket | undefined> {
    return this.#buckets.readById(id);
  }

  followBucket(bucket: FollowedBucket): Promise<Bucket> {
    return this.#buckets.follow(bucket);
  }

  sealBucket(id: BucketId): Promise<"empty" | "notEmpty" | "missing"> {
    return this.#buckets.seal(id);
  }

  openBucket(
    id: BucketId,
    options?: { readonly federationGeneration?: number },
  ): Promise<Bucket | undefined> {
    return this.#buckets.open(id, options);
  }

  removeFollowed(id: BucketId): Promise<void> {
    return this.#buckets.removeSealed(id, async ({ replication }) => {
      const { shards } = await this.#shards.topology();
      for (const { id: target } of replication.targets) {
        await Promise.all(shards.map((shard) => this.dropOutbox(shard, target)));
      }
    });
  }

  shardOf(bucket: BucketId, key: string): Promise<GroupId> {
    return this.#shards.of(bucket, key);
  }

  outbox(shard: GroupId, target: number, after: string | undefined, limit: number): Promise<OutboxPage> {
    return this.#groups.askShard(shard, "outbox", { kind: "outbox", target, after, limit });
  }

  outboxSummary(shard: GroupId): Promise<OutboxSummary> {
    return this.#groups.askShard(shard, "outboxSummary", { kind: "outboxSummary" });
  }

  async acknowledgeOutbox(shard: GroupId, target: number, ids: readonly string[]): Promise<void> {
    for (const batch of batches(ids)) {
      done(await this.#shards.tellShard(shard, { kind: "acknowledgeOutbox", target, ids: batch }));
    }
  }

  async recordOutboxFailures(
    shard: GroupId,
    target: number,
    failures: RecordOutboxFailures["failures"],
  ): Promise<void> {
    for (const batch of batches(failures)) {
      done(await this.#shards.tellShard(shard, { kind: "recordOutboxFailures", target, failures: batch }));
    }
  }

  async dropOutbox(shard: GroupId, target: number): Promise<void> {
    for (;;) {
      const { events } = await this.outbox(shard, target, undefined, 1);
      if (events.length === 0) return;
      done(await this.#shards.tellShard(shard, { kind: "dropOutbox", target, limit: EVENTS_PER_DROP }));
    }
  }

  async passVersion(shard: GroupId, version: VersionId): Promise<void> {
    done(await this.#shards.tellShard(shard, { kind: "passVersion", version }));
  }

  async receiveReplicas(
    bucket: BucketId,
    replicas: readonly Replica[],
    epoch?: ReplicaEpoch,
  ): Promise<readonly ReceivedReplica[]> {
    const of = { kind: "receiveReplicas", bucket, ...(epoch === undefined ? {} : { epoch }) } as const;
    const received = new Map<Replica, ReceivedReplica>();
    const commands = await this.#receivedByShard(bucket, replicas);
    await Promise.all(
      commands.map(async ({ shard, part }) => {
        const results = await this.#receive(shard, { ...of, replicas: part });
        for (const [at, replica] of part.entries()) {
          received.set(replica, defined(results[at], "what became of a replica"));
        }
      }),
    );
    return replicas.map((replica) => defined(received.get(replica), "a replica's shard"));
  }

  /** @returns what became of each; of a refusal or an error, of all alike */
  async #receive(shard: GroupId, command: ReceiveReplicas): Promise<readonly ReceivedReplica[]> {
    try {
      const result = receivedOf(await this.#shards.tellShard(shard, command));
      if (result.kind === "refused") return command.replicas.map(() => result);
      return result.outcomes.map((outcome) => ({ kind: "received", outcome }));
    } catch (error) {
      return command.replicas.map(() => ({ kind: "failed", error }));
    }
  }

  /** What goes into one entry; their order within a shard is kept. */
  async #receivedByShard(
    bucket: BucketId,
    replicas: readonly Replica[],
  ): Promise<readonly { readonly shard: GroupId; readonly part: readonly Replica[] }[]> {
    const open = new Map<GroupId, { readonly part: Replica[]; bytes: number }>();
    const commands: { readonly shard: GroupId; readonly part: readonly Replica[] }[] = [];
    for (const replica of replicas) {
      const shard = await this.#shards.of(bucket, replica.key);
      const bytes = commandBytesOf(replica);
      let last = open.get(shard);
      if (last === undefined || last.bytes + bytes > MAX_COMMAND_BYTES) {
        last = { part: [], bytes: 0 };
        open.set(shard, last);
        commands.push({ shard, part: last.part });
      }
      last.part.push(replica);
      last.bytes += bytes;
    }
    return commands;
  }

  async completeReplica(
    command: Given<CompleteReplica>,
  ): Promise<{ readonly kind: "received"; readonly outcome: ReplicaOutcome } | Refused> {
    const { key } = command.replica;
    const shard = await this.#shards.of(command.bucket, key);
    const result = receivedOf(await this.#shards.tellShard(shard, { kind: "completeReplica", ...command }));
    if (result.kind === "refused") return result;
    const [outcome] = result.outcomes;
    assert(outcome !== undefined, "a completion without an outcome");
    return { kind: "received", outcome };
  }

  replicaState(
    bucket: BucketId,
    key: string,
    version: { readonly version: VersionId; readonly isNull: boolean; readonly epoch?: ReplicaEpoch },
  ): Promise<ReplicaState> {
    const { version: id, isNull, epoch } = version;
    const of = { bucket, key, version: id, isNull, ...(epoch === undefined ? {} : { epoch }) };
    const query = { kind: "replicaState", ...of } as const;
    return this.#shards.ask(bucket, key, "replicaState", query);
  }

  async shippable(bucket: BucketId, key: string, version: VersionId): Promise<ShippableVersion | undefined> {
    const shard = await this.#shards.of(bucket, key);
    const [shippable] = await this.shippables(shard, [{ bucket, key, version }]);
    return shippable;
  }

  async shippables(
    shard: GroupId,
    of: readonly NamedVersion[],
  ): Promise<readonly (ShippableVersion | undefined)[]> {
    return (await this.#groups.askShard(shard, "shippables", { kind: "shippables", of })).shippables;
  }

  replicationTrace(bucket: BucketId, key: string, version: VersionSelector): Promise<ReplicationTrace> {
    assertStorableKey(key);
    return this.#shards.ask(bucket, key, "trace", { kind: "trace", bucket, key, version });
  }

  async undelivered(
    { shard, bucket, key, version, index }: CommittedVersion & Pick<CommittedAt, "shard">,
    targets: readonly number[],
  ): Promise<readonly number[]> {
    const query = { kind: "undelivered", bucket, key, version, index, targets } as const;
    return (await this.#groups.askShard(shard, "undelivered", query)).targets;
  }

  freshness(shard: GroupId, bucket: BucketId, target: number): Promise<ShardFreshness> {
    return this.#groups.askShard(shard, "freshness", { kind: "freshness", bucket, target });
  }

  async conflicts(shard: GroupId, after: string | undefined, limit: number): Promise<readonly Conflict[]> {
    return (await this.#groups.askShard(shard, "conflicts", { kind: "conflicts", after, limit })).conflicts;
  }

  async dropConflicts(shard: GroupId, ids: readonly string[]): Promise<void> {
    for (const batch of batches(ids)) {
      done(await this.#shards.tellShard(shard, { kind: "dropConflicts", ids: batch }));
    }
  }

  async enqueueExisting(
    shard: GroupId,
    command: Given<EnqueueExisting>,
  ): Promise<{ readonly kind: "done" } | Refused> {
    const proposed = this.#propose();
    return done(await this.#shards.tellShard(shard, { kind: "enqueueExisting", proposed, ...command }));
  }

  async jobs(shard: GroupId): Promise<readonly JobProgress[]> {
    const { jobs } = await this.#groups.askShard(shard, "jobs", { kind: "jobs" });
    return jobs.map((progress) => ({ ...progress, shard }));
  }

  async dropJob(shard: GroupId, job: string): Promise<void> {
    done(await this.#shards.tellShard(shard, { kind: "dropJob", job }));
  }

  async hasOldTombstones(shard: GroupId, beforeMs: number): Promise<boolean> {
    return (await this.#groups.askShard(shard, "oldTombstones", { kind: "oldTombstones", beforeMs })).areAny;
  }

  async dropTombstones(shard: GroupId, beforeMs: number, limit: number): Promise<void> {
    done(await this.#shards.tellShard(shard, { kind: "dropTombstones", beforeMs, limit }));
  }
}

function commandBytesOf(replica: Replica): number {
  if (replica.kind !== "put") return REPLICA_OVERHEAD_BYTES;
  const { content, parts, userMetadata, tags } = replica.object;
  const contentBytes = content.kind === "inline" ? content.bytes.length : content.blobs.length * ITEM_BYTES;
  return (
    REPLICA_OVERHEAD_BYTES + contentBytes + ITEM_BYTES * (parts.length + userMetadata.length + tags.length)
  );
}

function receivedOf(result: ShardResult): Extract<ShardResult, { kind: "received" | "refused" }> {
  if (result.kind === "received" || result.kind === "refused") return result;
  throw unexpected(result);
}
