/** The region's object service on this node, its background work, and the topology that both need. */
import { type ContentsView, noContents } from "../admin/index.ts";
import type { Clock, Timer } from "../base/clock.ts";
import { AtollError } from "../base/errors.ts";
import type { HashPool } from "../base/hash-pool.ts";
import { driveId, type GroupId, nodeId } from "../base/ids.ts";
import type { RegionConfig } from "../config/index.ts";
import { type MetadataClient, SLOT_COUNT, type Topology } from "../metadata/index.ts";
import {
  BucketFinisher,
  createObjectService,
  type DriveAccess,
  ensureTopology,
  GarbageCollector,
  type HomeStamps,
  ObjectCache,
  type ObjectCacheStats,
  OrphanCollector,
  type Region,
  type RegionPlan,
  RegionReplicas,
  Repairer,
  TombstoneTrimmer,
  UploadExpirer,
  type Worker,
  type WorkerReport,
  WorkerRunner,
} from "../region/index.ts";
import { objectDigests, objectDigestsOn } from "../s3/index.ts";
import type { WitnessChecks } from "../witness/index.ts";
import { type DataPath, writeDeadlineMs } from "./data-path.ts";
import type { DriveSlot } from "./drive-keeper.ts";
import type { HostedGroups } from "./hosted-groups.ts";
import type { MetadataParts } from "./metadata-parts.ts";
import type { RaftNodeComponents } from "./raft/index.ts";
import { shardGroups, systemGroup } from "./region-options.ts";
import type { WitnessSamples } from "./witness-parts.ts";

/** Between two tries to give the region its topology. */
const TOPOLOGY_RETRY_MS = 100;
/**
 * Upkeep of a drive that has nothing to do looks again this soon, at its mount, its space, its compaction; and so does who
 * asks drives of other nodes that were away.
 */
const DRIVE_IDLE_MAX_MS = 2000;
/** Garbage and missing fragments wait no longer than this for a worker that has nothing to do. */
const QUEUE_IDLE_MAX_MS = 5000;

interface RegionPartsOptions {
  readonly region: RegionConfig;
  readonly metadata: MetadataParts;
  readonly dataPath: DataPath;
  readonly groups: HostedGroups;
  readonly hashPool: HashPool;
  /** Undefined on a node that answers no clients: it keeps nothing of what it reads. */
  readonly checks: WitnessChecks | undefined;
  /** What the region's lease allows where it is a bucket's home: known once the federation has begun here. */
  readonly homes: HomeStamps;
}

export class RegionParts {
  readonly service: Region;
  /** What other regions write here, and what is read for them. */
  readonly replicas: RegionReplicas;
  readonly #options: RegionPartsOptions;
  readonly #components: RaftNodeComponents;
  readonly #runner: WorkerRunner;
  readonly #cache: ObjectCache | undefined;
  #topology: Topology | undefined;
  #topologyProblem: string | undefined = "the region has no topology yet";
  #timer: Timer | undefined;
  #isStopped = false;

  private constructor(components: RaftNodeComponents, options: RegionPartsOptions) {
    const { clock, random, logger } = components;
    const { metadata, dataPath, region } = options;
    this.#components = components;
    this.#options = options;
    this.#runner = new WorkerRunner({ clock, random, logger });
    this.#cache = cacheOf(region, { metadata: metadata.client, checks: options.checks, clock });
    const { client } = metadata;
    const { blobs } = dataPath;
    this.service = createObjectService(
      {
        ...{ metadata: client, blobs, cache: this.#cache, homes: options.homes },
        ...{ digests: objectDigests, clock, random, logger },
      },
      { maxWriteMs: writeDeadlineMs(region) },
    );
    this.replicas = new RegionReplicas(
      {
        metadata: client,
        blobs,
        digests: objectDigestsOn(options.hashPool),
        clock,
        logger,
      },
      region.federation === undefined ? {} : { maxClockAheadMs: region.federation.maxClockAhead },
    );
  }

  static start(components: RaftNodeComponents, options: RegionPartsOptions): RegionParts {
    const parts = new RegionParts(components, options);
    for (const slot of options.dataPath.slots) {
      parts.#runner.add(driveUpkeep(slot), { idleMaxMs: DRIVE_IDLE_MAX_MS });
    }
    parts.#runner.add(options.dataPath.blobs.prober, { idleMaxMs: DRIVE_IDLE_MAX_MS });
    void parts.#begin();
    return parts;
  }

  /** Undefined until the region has one and this node has seen it. */
  get topology(): Topology | undefined {
    return this.#topology;
  }

  /** Why there is none that fits; undefined when there is. */
  get topologyProblem(): string | undefined {
    return this.#topologyProblem;
  }

  /** Undefined where nothing is kept. */
  cache(): ObjectCacheStats | undefined {
    return this.#cache?.stats();
  }

  witness(): WitnessSamples {
    return this.#options.metadata.witness.samples();
  }

  workers(): readonly WorkerReport[] {
    return this.#runner.report();
  }

  /** Of the shards that this node leads; what cannot be asked now is left out. */
  async contents(): Promise<ContentsView> {
    const { region, metadata, groups } = this.#options;
    let sum = noContents;
    for (const shard of shardGroups(region).filter((id) => groups.leads(id))) {
      const stats = await metadata.client.shardStats(shard).catch((error: unknown) => {
        if (!(error instanceof AtollError)) throw error;
        return noContents;
      });
      sum = {
        objects: sum.objects + stats.objects,
        versions: sum.versions + stats.versions,
        bytes: sum.bytes + stats.bytes,
        uploads: sum.uploads + stats.uploads,
        garbageBlobs: sum.garbageBlobs + stats.garbageBlobs,
        garbageBytes: sum.garbageBytes + stats.garbageBytes,
        missingFragments: sum.missingFragments + stats.missingFragments,
        conflicts: sum.conflicts + stats.conflicts,
      };
    }
    return sum;
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#timer?.cancel();
    await this.#runner.stop();
    await this.service.settled();
  }

  /** What works on the region's contents: there are none before it has its topology. */
  #startWorkers(): void {
    const { region, metadata, dataPath, groups } = this.#options;
    const { clock } = this.#components;
    const leads = (shard: GroupId): boolean => groups.leads(shard);
    const client = metadata.client;
    const { blobs } = dataPath;
    const { garbageDelay, uploadAge } = region.workers;
    this.#runner.add(
      new GarbageCollector({ metadata: client, blobs, clock, leads }, { garbageDelayMs: garbageDelay }),
      {
        idleMaxMs: QUEUE_IDLE_MAX_MS,
      },
    );
    this.#runner.add(new Repairer({ metadata: client, blobs, clock, leads }), {
      idleMaxMs: QUEUE_IDLE_MAX_MS,
    });
    this.#runner.add(new UploadExpirer({ metadata: client, clock, leads }, { uploadMaxAgeMs: uploadAge }));
    if (region.federation !== undefined) {
      const { tombstoneAge } = region.federation;
      this.#runner.add(
        new TombstoneTrimmer({ metadata: client, clock, leads }, { tombstoneMaxAgeMs: tombstoneAge }),
      );
    }
    this.#runner.add(new BucketFinisher({ metadata: client, systemGroup, leads }));
    for (const slot of dataPath.slots) {
      this.#runner.add(new KeptDriveOrphans(slot, (drive) => this.#orphanCollector(slot, drive), dataPath));
    }
  }

  #orphanCollector({ id }: DriveSlot, drive: DriveAccess): OrphanCollector {
    const { region, metadata } = this.#options;
    const { clock, logger } = this.#components;
    return new OrphanCollector(
      {
        drive,
        driveName: String(id),
        clock,
        logger,
        held: (bucket, key, blobs) => metadata.client.held(bucket, key, blobs),
      },
      { orphanAgeMs: region.workers.orphanAge, writeDeadlineMs: writeDeadlineMs(region) },
    );
  }

  /** Until the region has the topology that its file asks for. Every node may: equal proposals are one. */
  async #begin(): Promise<void> {
    try {
      this.#topology = await ensureTopology(this.#options.metadata.client, planOf(this.#options.region));
      this.#topologyProblem = undefined;
      if (!this.#isStopped) this.#startWorkers();
    } catch (error) {
      if (!(error instanceof AtollError)) throw error;
      this.#topologyProblem = `the region's topology: ${error.message}`;
      this.#components.logger.debug({ code: error.code, reason: error.message }, "no topology yet");
      if (this.#isStopped) return;
      this.#timer = this.#components.clock.after(TOPOLOGY_RETRY_MS, () => void this.#begin());
    }
  }
}

function cacheOf(
  { cache: { bytes, bodyBytes } }: RegionConfig,
  {
    metadata,
    checks,
    clock,
  }: {
    readonly metadata: MetadataClient;
    readonly checks: WitnessChecks | undefined;
    readonly clock: Clock;
  },
): ObjectCache | undefined {
  if (checks === undefined || bytes === 0) return undefined;
  return new ObjectCache({ metadata, checks, clock }, { maxBytes: bytes, maxBodyBytes: bodyBytes });
}

function planOf(region: RegionConfig): RegionPlan {
  const { dataFragments, parityFragments, unitBytes, groups } = region.placement;
  return {
    drives: region.nodes.flatMap(({ id, zone, drives }) =>
      drives.map((drive) => ({ id: driveId(drive.id), node: nodeId(id), zone, weight: drive.weight })),
    ),
    code:
      dataFragments === undefined || parityFragments === undefined
        ? undefined
        : { dataCount: dataFragments, parityCount: parityFragments },
    unitBytes,
    groupCount: groups,
    shards: shardGroups(region),
    slotCount: SLOT_COUNT,
  };
}

function driveUpkeep(slot: DriveSlot): Worker {
  return {
    name: `upkeep, drive ${slot.id}`,
    status: () => ({ state: slot.drive?.status().state ?? "missing" }),
    work: (signal) => slot.work(signal),
  };
}

/** The orphan collector of a drive that may be opened anew: then it begins anew. */
class KeptDriveOrphans implements Worker {
  readonly name: string;
  readonly #slot: DriveSlot;
  readonly #collectorOf: (drive: DriveAccess) => OrphanCollector;
  readonly #dataPath: DataPath;
  #drive: DriveAccess | undefined;
  #collector: OrphanCollector | undefined;

  constructor(slot: DriveSlot, collectorOf: (drive: DriveAccess) => OrphanCollector, dataPath: DataPath) {
    this.name = `orphan collector, drive ${slot.id}`;
    this.#slot = slot;
    this.#collectorOf = collectorOf;
    this.#dataPath = dataPath;
  }

  status(): ReturnType<Worker["status"]> {
    return this.#collector?.status() ?? {};
  }

  async work(signal: AbortSignal): Promise<boolean> {
    const drive = this.#dataPath.local(this.#slot.id);
    if (drive === undefined) return false;
    if (drive !== this.#drive || this.#collector === undefined) {
      this.#drive = drive;
      this.#collector = this.#collectorOf(drive);
    }
    return this.#collector.work(signal);
  }
}
