/**
 * This region's metadata made to follow the directory. What a row of the region follows is a state that the directory
 * had, by its generation: a row never goes back to an earlier one, whatever order calls come in.
 *
 * Sealing moves the row to the state that says "deleting" first. So a seal that comes late, after the deletion was
 * given up, is opened again by the state that gave it up, and one that counts is opened by no earlier state.
 */
import type { Clock } from "../../base/clock.ts";
import { AtollError, hasCode } from "../../base/errors.ts";
import type { BucketId, RegionNumber } from "../../base/ids.ts";
import type { Random } from "../../base/random.ts";
import { millisOf } from "../../base/version-id.ts";
import type { ControlPlane, FederatedBucket } from "../../federation/index.ts";
import type { Bucket, FollowedBucket, MetadataClient } from "../../metadata/index.ts";
import type { ReplicaStore } from "../../region/index.ts";
import type { BucketState, ProbeOutcome, SealOutcome } from "./calls.ts";
import { allRegions, compileRules } from "./compile-rules.ts";
import { probeBucket } from "./probe.ts";
import type { RegionPlacement } from "./region-placement.ts";

/** How long a call waits for this node's copy of the directory to reach the state that it names. */
const COPY_DEADLINE_MS = 5_000;

export interface LocalPlacementComponents {
  readonly region: RegionNumber;
  readonly control: ControlPlane;
  readonly metadata: Pick<
    MetadataClient,
    | "bucket"
    | "bucketById"
    | "followBucket"
    | "sealBucket"
    | "openBucket"
    | "removeFollowed"
    | "shards"
    | "shardStats"
  >;
  readonly replicas: ReplicaStore;
  readonly clock: Clock;
  readonly random: Random;
}

export class LocalPlacement implements RegionPlacement {
  readonly #components: LocalPlacementComponents;

  constructor(components: LocalPlacementComponents) {
    this.#components = components;
  }

  async follow(state: BucketState): Promise<void> {
    const bucket = await this.#known(state);
    if (bucket === undefined || !this.#standsHere(bucket) || bucket.state === "deleting") {
      throw new AtollError("bucket.notFound", `bucket ${state.id} does not stand in this region now`);
    }
    const row = await this.#followRow(bucket);
    const isShut = row.state === "sealed" || row.state === "deleting";
    // Shut by a deletion that was given up; a later one has a later state.
    if (isShut && row.federationGeneration === bucket.generation) {
      const { id, generation: federationGeneration } = bucket;
      await this.#components.metadata.openBucket(id, { federationGeneration });
    }
  }

  async stop(state: BucketState): Promise<number> {
    await this.follow(state);
    const bucket = this.#components.control.view.bucket(state.id);
    if (bucket?.home?.isBeginning !== true) {
      throw new AtollError("control.refused", `no home of bucket ${state.id} is beginning`);
    }
    return greatestStampMs(this.#components.metadata);
  }

  async seal(state: BucketState): Promise<SealOutcome> {
    const bucket = await this.#known(state);
    if (bucket === undefined) return "empty";
    if (bucket.state !== "deleting" || bucket.generation !== state.generation) return "outdated";
    await this.#followRow(bucket);
    const outcome = await this.#components.metadata.sealBucket(bucket.id);
    return outcome === "missing" ? "empty" : outcome;
  }

  async probe(state: BucketState): Promise<ProbeOutcome> {
    try {
      await this.follow(state);
    } catch (error) {
      if (!(error instanceof AtollError)) throw error;
      const isMissing = hasCode(error, "bucket.notFound") || hasCode(error, "bucket.exists");
      return {
        kind: "failed",
        reason: isMissing ? "bucketMissing" : "regionFailed",
        message: error.message,
      };
    }
    const { control, replicas, clock, random, region } = this.#components;
    const isNull = control.view.bucket(state.id)?.versioning !== "enabled";
    return probeBucket({ replicas, clock, random, region }, state.id, isNull);
  }

  /**
   * Removes what the region has of a bucket that left the directory: a row that is sealed, and so empty. Does nothing
   * for any other. The caller knows that the bucket is gone from a copy of the directory that is up to date.
   */
  async forget(id: BucketId): Promise<void> {
    const { metadata } = this.#components;
    const row = await metadata.bucketById(id);
    if (row?.state === "sealed" && row.federationGeneration !== undefined) await metadata.removeFollowed(id);
  }

  #standsHere(bucket: FederatedBucket): boolean {
    return allRegions(bucket).includes(this.#components.region);
  }

  /** As this node's copy has it, at this state or a later one. */
  async #known({ id, generation }: BucketState): Promise<FederatedBucket | undefined> {
    const { view } = this.#components.control;
    const known = view.bucket(id);
    if (known !== undefined && known.generation >= generation) return known;
    await this.#components.control.barrier({ deadlineMs: COPY_DEADLINE_MS });
    return view.bucket(id);
  }

  async #followRow(bucket: FederatedBucket): Promise<Bucket> {
    const { metadata, control, region } = this.#components;
    const { id, name, createdMs, versioning, tags, generation } = bucket;
    const home = homeHere(bucket, region);
    const followed: FollowedBucket = {
      id,
      name,
      createdMs,
      versioning,
      tags,
      replication: compileRules(bucket, region, control.view),
      federationGeneration: generation,
      ...(home !== undefined && { home }),
    };
    try {
      return await metadata.followBucket(followed);
    } catch (error) {
      if (!hasCode(error, "bucket.exists") || !(await this.#clearName(name))) throw error;
      return metadata.followBucket(followed);
    }
  }

  /** A name may be new in the directory before the region has removed the bucket that had it. */
  async #clearName(name: string): Promise<boolean> {
    const { metadata, control } = this.#components;
    const row = await metadata.bucket(name, { renew: true });
    if (row?.federationGeneration === undefined) return false;
    await control.barrier({ deadlineMs: COPY_DEADLINE_MS });
    if (control.view.bucket(row.id) !== undefined) return false;
    if (row.state !== "sealed" && (await metadata.sealBucket(row.id)) !== "empty") return false;
    await this.forget(row.id);
    return true;
  }
}

/** That a shard of the region has given or taken; milliseconds since 1970. @throws what the region's metadata throws */
export async function greatestStampMs(
  metadata: Pick<MetadataClient, "shards" | "shardStats">,
): Promise<number> {
  const shards = await metadata.shards();
  const stats = await Promise.all(shards.map((shard) => metadata.shardStats(shard)));
  return Math.max(0, ...stats.map(({ lastVersion }) => millisOf(lastVersion)));
}

/** As one region's shards are to follow it: who is not its home takes no writes of clients, and nobody while it moves. */
function homeHere({ home }: FederatedBucket, region: RegionNumber): FollowedBucket["home"] {
  if (home === undefined) return undefined;
  const { epoch, floorMs } = home;
  const isFrozen = home.moving !== undefined || home.isBeginning === true;
  return { isHere: home.region === region, epoch, floorMs, isFrozen };
}
