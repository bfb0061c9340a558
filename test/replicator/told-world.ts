/** Regions that replicate by rules of a directory, and what a node of each answers about it. */
import { regionNumber } from "../../src/base/ids.ts";
import type { FederatedBucket, ReplicationRule } from "../../src/federation/index.ts";
import {
  answerReplicationAdmin,
  JobWorker,
  type JobWorkerOptions,
  type ReplicationAdminComponents,
} from "../../src/replicator/index.ts";
import { compileRules } from "../../src/replicator/placement/index.ts";
import { LocalFederation } from "../federation/local-control.ts";
import { SYSTEM_GROUP } from "../region/region-world.ts";
import {
  type ReplicatingOptions,
  type ReplicatingRegion,
  type ReplicatingWorld,
  replicatingWorld,
  SHARED,
  SHARED_ID,
} from "./replicating-world.ts";

export const regionNames = ["us", "eu", "ap"] as const;

export interface Told {
  readonly world: ReplicatingWorld;
  readonly federation: LocalFederation;
  /** Makes the rules the bucket's, and every region's shards follow them. */
  setRules(...rules: readonly ReplicationRule[]): Promise<void>;
  /** Without the shards. */
  decideRules(...rules: readonly ReplicationRule[]): Promise<void>;
  /** The shards of a region follow what is decided. */
  follow(region: ReplicatingRegion): Promise<void>;
  components(region: ReplicatingRegion): ReplicationAdminComponents;
  get(region: ReplicatingRegion, path: string): Promise<{ status: number; json: Record<string, unknown> }>;
  post(
    region: ReplicatingRegion,
    path: string,
    body?: unknown,
  ): Promise<{ status: number; json: Record<string, unknown> }>;
  jobWorker(region: ReplicatingRegion, options?: Partial<JobWorkerOptions>): JobWorker;
}

/** A rule of the shared bucket, V2. */
export const rule = (id: string, to: string, change: Partial<ReplicationRule> = {}): ReplicationRule => ({
  ...{ id, priority: 1, isEnabled: true, filter: { form: "Prefix", prefix: "", tags: [] } },
  ...{ deleteMarkerReplication: "Enabled", existingObjectReplication: undefined },
  ...{ replicaModifications: undefined, sseKmsEncryptedObjects: undefined, versionDeletes: undefined },
  destination: {
    ...{
      arn: `arn:aws:s3:${to}::${SHARED}`,
      account: undefined,
      storageClass: undefined,
      metrics: undefined,
    },
    ...{ replicationTime: undefined, ownerOverride: undefined, kmsKeyId: undefined },
  },
  ...change,
});

export async function toldWorld(options: ReplicatingOptions = {}): Promise<Told> {
  const world = await replicatingWorld(options);
  const names = regionNames.slice(0, world.regions.length);
  const federation = new LocalFederation(names);
  await federation.control.propose({
    ...{ kind: "createBucket", name: SHARED, id: SHARED_ID, region: regionNumber(1), tags: [], createdMs: 1 },
    versioning: "enabled",
  });
  const bucket = (): FederatedBucket => {
    const found = federation.control.view.bucketByName(SHARED);
    if (found === undefined) throw new Error("the bucket is gone");
    return found;
  };
  const told: Told = {
    world,
    federation,
    decideRules: async (...rules) => {
      const replication = rules.length === 0 ? undefined : { role: "", rules };
      await federation.buckets.setReplication(SHARED, replication);
    },
    follow: async (region) => {
      const { id, name, createdMs, versioning, tags, generation } = bucket();
      const replication = compileRules(bucket(), region.number, federation.control.view);
      region.plan.buckets.set(id, replication);
      const followed = {
        id,
        name,
        createdMs,
        versioning,
        tags,
        replication,
        federationGeneration: generation,
      };
      await world.run(region.world.metadata.followBucket(followed));
    },
    setRules: async (...rules) => {
      await told.decideRules(...rules);
      for (const region of world.regions) await told.follow(region);
    },
    components: (region) => ({
      region: { number: region.number, name: names[region.number - 1] ?? "" },
      ...{ node: "node-1", systemGroup: SYSTEM_GROUP, metadata: region.world.metadata, ...federation },
      replicator: region.senders[0]?.replicator as ReplicationAdminComponents["replicator"],
      ...{ reconciler: { lags: () => [] }, links: region.links, leads: () => true, clock: region.clock },
    }),
    get: (region, path) => answer(told, region, "GET", path),
    post: (region, path, body) => answer(told, region, "POST", path, body),
    jobWorker: ({ number, world: { metadata } }, jobOptions) =>
      new JobWorker(
        {
          region: number,
          control: federation.control,
          metadata,
          systemGroup: SYSTEM_GROUP,
          leads: () => true,
        },
        jobOptions,
      ),
  };
  // What the world began with is nobody's rule.
  await told.setRules();
  return told;
}

async function answer(told: Told, region: ReplicatingRegion, method: string, path: string, body?: unknown) {
  const { pathname, searchParams: query } = new URL(path, "http://admin");
  const bytes = body === undefined ? new Uint8Array() : Buffer.from(JSON.stringify(body));
  const request = { method, path: pathname, query, body: bytes };
  const found = await told.world.run(answerReplicationAdmin(told.components(region), request));
  if (found === undefined) throw new Error(`nobody answers ${method} ${path}`);
  return { status: found.status, json: found.json as Record<string, unknown> };
}

/** A region's metadata, some of whose calls never end or fail. */
export function metadataWith(
  { world: { metadata } }: ReplicatingRegion,
  changed: Partial<ReplicationAdminComponents["metadata"]>,
): ReplicationAdminComponents["metadata"] {
  return {
    shards: () => metadata.shards(),
    shardOf: (bucket, key) => metadata.shardOf(bucket, key),
    shardStats: (shard) => metadata.shardStats(shard),
    outboxSummary: (shard) => metadata.outboxSummary(shard),
    outbox: (shard, target, after, limit) => metadata.outbox(shard, target, after, limit),
    find: (bucket, key, version) => metadata.find(bucket, key, version),
    replicationTrace: (bucket, key, version) => metadata.replicationTrace(bucket, key, version),
    conflicts: (shard, after, limit) => metadata.conflicts(shard, after, limit),
    dropConflicts: (shard, ids) => metadata.dropConflicts(shard, ids),
    jobs: (shard) => metadata.jobs(shard),
    ...changed,
  };
}
