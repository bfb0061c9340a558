/**
 * metadata: what is in the buckets. Sharded, replicated state machines over an ordered store, and the client that
 * makes them one namespace.
 *
 *     const node = await RaftNode.start({ groups: [{ id, application: shardApplication, firstMembers }, ...] });
 *     const metadata = new Metadata({ groups: access, clock, random, region: 1 }, { systemGroup });
 *     const result = await metadata.put({ bucket, key: "photos/1.jpg", object, precondition: {}, missing: [] });
 *     const page = await metadata.list({ bucket, prefix: "photos/", delimiter: "/", after: "", limit: 1000 });
 *
 * A bucket that follows the federation's (`replication.ts`): what is written here waits in the outbox of its shard for
 * each target, and what other regions wrote is applied with their versions:
 *
 *     await metadata.followBucket({ id, name, replication: { targets, rules }, federationGeneration: 7, … });
 *     const { events } = await metadata.outbox(shard, target, undefined, 100);
 *     const shippables = await metadata.shippables(shard, events);    // read, ship, and then
 *     await metadata.acknowledgeOutbox(shard, target, ids);
 *     const [received] = await metadata.receiveReplicas(bucket, [replica]);
 *
 * Who wants to hear of new events gives the groups `shardApplicationWith(onEvents)` for an application.
 *
 * Shards: `slot = hash(bucketId, key) mod SLOT_COUNT`, and the topology maps slots to Raft groups. A listing merges
 * the shards' ordered scans. Commands, queries and records are plain values (`commands.ts`, `queries.ts`,
 * `records.ts`), and everything that decides is a function of them and of an ordered transaction, so that another
 * ordered store can take this one's place.
 */
export type { VersionId } from "../base/version-id.ts";
export type * from "./access.ts";
export { Metadata, type MetadataComponents, type MetadataOptions } from "./client/metadata.ts";
export { SLOT_COUNT } from "./client/slots.ts";
export type { CommittedAt, MetadataClient, ReceivedReplica, Refused, ReplicationClient } from "./client.ts";
export type * from "./commands.ts";
export { isReplicaUploadId, replicaUploadId } from "./keyspace.ts";
export * from "./place.ts";
export type * from "./queries.ts";
export type * from "./records.ts";
export * from "./replication.ts";
export { checkShardCommand, shardApplication, shardApplicationWith } from "./shard/apply.ts";
export { partsFingerprint } from "./shard/complete-replica.ts";
export { shardQueryHandler } from "./shard/query.ts";
export { checkSystemCommand, systemApplication } from "./system/apply.ts";
export { systemQueryHandler } from "./system/query.ts";
export * from "./verification.ts";
export { type CommandSlots, slotsOfCommand } from "./witness-slots.ts";
