/**
 * region: one region's object service. A gateway calls it; it takes bytes to drives and records to the metadata.
 *
 *     const groups = new RegionGroupAccess({ self, clock, localGroup, replicasOf, peerOf });
 *     const metadata = new Metadata({ groups, clock, random, … }, { systemGroup });
 *     const cache = new ObjectCache({ metadata, checks, clock }, { maxBytes });
 *     const service = createObjectService({ metadata, blobs, cache, digests, clock, random, logger });
 *
 *     await service.createBucket("photos");
 *     const { etag, versionId } = await service.put({ bucket: "photos", key: "a.jpg", body, … , signal });
 *     const found = await service.find({ bucket: "photos", key: "a.jpg", version: undefined });
 *     if (found.kind === "object") for await (const chunk of found.read({ from: 0, to: 1000 }, signal)) send(chunk);
 *
 * Other regions' writes come in through `RegionReplicas` (`replica-store.ts`), by the same blobs and metadata:
 *
 *     const replicas = new RegionReplicas({ metadata, blobs, digests, clock, logger });
 *     const outcomes = await replicas.receive(bucketId, smallOnes, signal);
 *     const begun = await replicas.beginLarge(large, signal);
 *     if (typeof begun === "object") await replicas.writeLarge(large, { fromBytes: begun.durableBytes, body }, signal);
 *
 * What it promises:
 * - A put that resolved is durable: fragments on drives first, then the record, which is the commit point. A crash in
 *   between leaves fragments that no record names, never a record without bytes.
 * - A put that failed has no effect, unless it failed with region.unavailable: then nobody knows, and its blobs stay
 *   until a collector finds that no record names them.
 * - A lookup sees every write that was acknowledged before it began, with a cache and without: what is kept is served when
 *   a witness, asked after the lookup began, knows of nothing newer (`cache/cached-finds.ts`).
 * - Conditions are decided with the write, in the shard. What is looked at before the body is read only spares it.
 */
export type * from "./blob-store.ts";
export * from "./blobs/index.ts";
export { ObjectCache, type ObjectCacheOptions, type ObjectCacheStats } from "./cache/object-cache.ts";
export { type HostedGroup, metadataDoor } from "./groups/group-door.ts";
export type { LocalGroup } from "./groups/local-group.ts";
export { type GroupAccessComponents, RegionGroupAccess } from "./groups/region-group-access.ts";
export type * from "./object-service.ts";
export type {
  HomeStamps,
  ObjectDigests,
  ObjectServiceComponents,
  ObjectServiceCounters,
  ObjectServiceOptions,
  RunningDigest,
} from "./objects/components.ts";
export { createObjectService, type Region } from "./objects/region.ts";
export type * from "./replica-store.ts";
export type {
  RegionReplicasComponents,
  RegionReplicasOptions,
  ReplicaCounters,
} from "./replicas/components.ts";
export { RegionReplicas } from "./replicas/region-replicas.ts";
export { ensureTopology } from "./topology/ensure-topology.ts";
export { MAX_PLACEMENT_GROUPS, planTopology, type RegionPlan } from "./topology/plan.ts";
export { type Resilience, resilienceOf, type SchemeResilience, schemeName } from "./topology/resilience.ts";
export { type Worker, type WorkerPace, type WorkerReport, WorkerRunner } from "./worker.ts";
export { BucketFinisher } from "./workers/bucket-finisher.ts";
export { GarbageCollector, type GarbageCollectorOptions } from "./workers/garbage-collector.ts";
export type { Leads } from "./workers/led-shards.ts";
export { Repairer, type RepairerOptions } from "./workers/repairer.ts";
export { TombstoneTrimmer, type TombstoneTrimmerOptions } from "./workers/tombstone-trimmer.ts";
export { UploadExpirer, type UploadExpirerOptions } from "./workers/upload-expirer.ts";
