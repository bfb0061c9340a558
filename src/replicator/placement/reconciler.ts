/**
 * The worker that makes a region's metadata follow the directory, at the node that leads the region's system group:
 *
 *     a bucket here changed              the region's shards follow it, at its newest state
 *     a row without a state              a bucket from before the federation: the directory adopts it under its id
 *     a row whose bucket is gone         sealed ones are removed, others left alone and reported
 *     a row whose bucket is not ours     made for a configuration that was not accepted: sealed when it is empty
 *     a bucket `deleting` for long       brought to its end, whoever began with it
 *     regions `joining` for long         taken back
 *     a home beginning for long          given up: each region takes writes again
 *     a home while a region leaves       ended when that region has left the bucket for long
 */
import type { Clock } from "../../base/clock.ts";
import { AtollError, hasCode } from "../../base/errors.ts";
import type { BucketId, RegionNumber } from "../../base/ids.ts";
import type { Logger } from "../../base/logger.ts";
import type {
  ControlCommand,
  ControlPlane,
  FederatedBucket,
  FederationLinks,
} from "../../federation/index.ts";
import type { Bucket, MetadataClient } from "../../metadata/index.ts";
import type { Worker } from "../../region/index.ts";
import { withJobsThatFit } from "../rules/index.ts";
import { allRegions, placesOf } from "./compile-rules.ts";
import { finishDeletion } from "./deletion.ts";
import { takeBackHome } from "./home-change.ts";
import { Lags, type PlacementLag } from "./lags.ts";
import type { LocalPlacement } from "./local-placement.ts";
import { type RegionPlacement, RemotePlacement } from "./region-placement.ts";
import { takeBack } from "./replication-change.ts";

type BucketChange = Extract<ControlCommand, { kind: "updateBucket" }>["change"];

/** Buckets that follow in one step. */
const MAX_FOLLOWS_PER_STEP = 50;
const ROWS_PER_PAGE = 500;
/** Between two looks at all rows of the region. */
const SCAN_MS = 60_000;
/** Default of `abandonedMs`. */
const ABANDONED_MS = 60_000;

export interface ReconcilerComponents {
  readonly region: RegionNumber;
  readonly control: ControlPlane;
  readonly metadata: Pick<MetadataClient, "listBuckets" | "sealBucket">;
  readonly local: LocalPlacement;
  readonly links: FederationLinks;
  /** Whether this node leads the region's system group. */
  readonly leads: () => boolean;
  readonly clock: Clock;
  readonly logger: Logger;
}

export interface ReconcilerOptions {
  /**
   * What a client's own operation may take at most: before that its bucket is left to it. Times the region's place in
   * line. Milliseconds. Default 60 s.
   */
  readonly abandonedMs?: number;
}

export class Reconciler implements Worker {
  readonly name = "bucket placement";
  readonly #components: ReconcilerComponents;
  readonly #abandonedMs: number;
  /** The state of each bucket of this region that its shards follow, as far as this leader knows. */
  readonly #followed = new Map<BucketId, number>();
  readonly #lags: Lags;
  /** Since when a bucket stands as it does, in the middle of something. */
  readonly #unfinished = new Map<BucketId, { readonly generation: number; readonly sinceMs: number }>();
  #nextScanMs = Number.NEGATIVE_INFINITY;
  #strays: readonly string[] = [];
  #clashes: readonly string[] = [];
  readonly #counts = { follows: 0, adopted: 0, removed: 0, finished: 0 };

  constructor(components: ReconcilerComponents, options: ReconcilerOptions = {}) {
    this.#components = components;
    this.#abandonedMs = options.abandonedMs ?? ABANDONED_MS;
    this.#lags = new Lags(components.clock);
  }

  status(): Readonly<Record<string, number>> {
    const { follows, adopted, removed, finished } = this.#counts;
    return {
      follows,
      adoptedBuckets: adopted,
      removedBuckets: removed,
      finishedBuckets: finished,
      laggingBuckets: this.#lags.count,
      strayBuckets: this.#strays.length,
      clashingBuckets: this.#clashes.length,
    };
  }

  /** Buckets that this region does not follow yet, and why. At the leader only. */
  lags(): readonly PlacementLag[] {
    return this.#lags.list();
  }

  /** Names that are buckets of this region alone, since the federation has another bucket of that name. */
  get clashes(): readonly string[] {
    return this.#clashes;
  }

  /** Names of buckets that hold something here, and left the directory. */
  get strays(): readonly string[] {
    return this.#strays;
  }

  async work(signal: AbortSignal): Promise<boolean> {
    const { control, leads, clock } = this.#components;
    if (!leads()) {
      this.#forgetAll();
      return false;
    }
    if (!control.view.isReady) return false;
    let didSomething = false;
    if (clock.monotonicMs() >= this.#nextScanMs || this.#hasLost()) {
      didSomething = await this.#scan(signal);
      this.#nextScanMs = clock.monotonicMs() + SCAN_MS;
    }
    if (await this.#followChanged(signal)) didSomething = true;
    if (await this.#finishAbandoned(signal)) didSomething = true;
    return didSomething;
  }

  /** Another node may lead from here on, and change what we know. */
  #forgetAll(): void {
    this.#followed.clear();
    this.#unfinished.clear();
    this.#lags.clear();
    this.#nextScanMs = Number.NEGATIVE_INFINITY;
  }

  /** Whether something that was followed has left the directory, or this region. */
  #hasLost(): boolean {
    const { view } = this.#components.control;
    for (const id of this.#followed.keys()) {
      const bucket = view.bucket(id);
      if (bucket === undefined || !this.#standsHere(bucket)) return true;
    }
    return false;
  }

  async #followChanged(signal: AbortSignal): Promise<boolean> {
    const { control } = this.#components;
    this.#lags.keep((id) => control.view.bucket(id) !== undefined);
    let count = 0;
    for (const bucket of control.view.buckets("", Number.POSITIVE_INFINITY)) {
      if (!this.#standsHere(bucket)) continue;
      const isDue = bucket.state === "active" && (this.#followed.get(bucket.id) ?? 0) < bucket.generation;
      if (!isDue || !this.#lags.mayTry(bucket.id)) continue;
      if (count === MAX_FOLLOWS_PER_STEP || signal.aborted) return true;
      if (await this.#follow(bucket)) count++;
    }
    return count > 0;
  }

  async #follow(bucket: FederatedBucket): Promise<boolean> {
    try {
      await this.#components.local.follow(bucket);
    } catch (error) {
      if (!(error instanceof AtollError)) throw error;
      // It moved on while we looked.
      if (error.code === "bucket.notFound") return false;
      this.#lags.failed(bucket, error);
      return false;
    }
    this.#lags.succeeded(bucket.id);
    this.#followed.set(bucket.id, bucket.generation);
    this.#counts.follows++;
    return true;
  }

  /** Looks at every row of the region. @throws control.unavailable, what the region's metadata throws */
  async #scan(signal: AbortSignal): Promise<boolean> {
    const { control, metadata } = this.#components;
    const followed = new Map<BucketId, number>();
    const strays: string[] = [];
    const clashes: string[] = [];
    let didSomething = false;
    for (let after = ""; !signal.aborted; ) {
      const { buckets, isTruncated } = await metadata.listBuckets(after, ROWS_PER_PAGE);
      // Behind the rows: what the directory does not have now, it has no more.
      await control.barrier();
      for (const row of buckets) {
        const found = await this.#look(row, followed);
        if (found === "stray") strays.push(row.name);
        if (found === "clash") clashes.push(row.name);
        if (found === "changed") didSomething = true;
        after = row.name;
      }
      if (!isTruncated || buckets.length === 0) break;
    }
    this.#followed.clear();
    for (const [id, generation] of followed) this.#followed.set(id, generation);
    this.#strays = strays;
    this.#clashes = clashes;
    if (await this.#nameTargets()) didSomething = true;
    return didSomething;
  }

  async #look(row: Bucket, followed: Map<BucketId, number>): Promise<"fine" | "stray" | "clash" | "changed"> {
    const { control, local, metadata } = this.#components;
    if (row.federationGeneration === undefined) return this.#adopt(row);
    const bucket = control.view.bucket(row.id);
    if (bucket === undefined) {
      // Of two deletions at once the later one may have made the row anew, behind its removal by the other.
      if (row.state !== "sealed" && (await metadata.sealBucket(row.id)) !== "empty") return "stray";
      await local.forget(row.id);
      this.#counts.removed++;
      return "changed";
    }
    if (!this.#standsHere(bucket)) {
      if (row.federationGeneration > bucket.generation || row.state === "sealed") return "fine";
      // It stays, sealed, while the bucket has its id: shards would take one made anew for an older state.
      if ((await metadata.sealBucket(row.id)) !== "empty") return "stray";
      return "changed";
    }
    const isServed = row.state === "active" || row.state === "changing";
    if (isServed) followed.set(row.id, row.federationGeneration);
    return "fine";
  }

  /** The name is the first region's that asks; another's bucket of that name stays what it was. */
  async #adopt(row: Bucket): Promise<"fine" | "clash" | "changed"> {
    if (row.state !== "active" && row.state !== "changing") return "fine";
    const { control, region, logger } = this.#components;
    const { id, name, createdMs, tags, versioning } = row;
    const known = control.view.bucketByName(name);
    if (known !== undefined) return known.id === id ? "fine" : "clash";
    const command = { kind: "createBucket", name, id, region, createdMs, tags, versioning } as const;
    const result = await control.propose(command);
    if (result.kind !== "bucket") {
      logger.warn({ bucket: name, result: result.kind }, "a bucket of this region was not adopted");
      return "clash";
    }
    logger.info({ bucket: name }, "a bucket of this region is the federation's now");
    this.#counts.adopted++;
    return "changed";
  }

  /** A rule's destination may have been deleted and made again: then it is another bucket, and another target. */
  async #nameTargets(): Promise<boolean> {
    const { control, region, logger } = this.#components;
    let didSomething = false;
    for (const bucket of control.view.buckets("", Number.POSITIVE_INFINITY)) {
      const { replication, targets, id, generation } = bucket;
      if (replication === undefined || bucket.regions[0] !== region || bucket.state !== "active") continue;
      if (bucket.joining !== undefined) continue;
      const missing = placesOf(bucket, replication, control.view).filter(
        (place) => !targets.some((each) => each.region === place.region && each.bucket === place.bucket),
      );
      if (missing.length === 0) continue;
      const change = this.#withJobs(bucket, { targets: [...targets, ...missing] });
      try {
        await control.propose({ kind: "updateBucket", at: { id, generation }, change });
        didSomething = true;
      } catch (error) {
        // What is wrong with one bucket holds up no other.
        if (!hasCode(error, "control.refused")) throw error;
        logger.warn({ bucket: bucket.name, error }, "a destination that was made anew has no target yet");
      }
    }
    return didSomething;
  }

  #withJobs(bucket: FederatedBucket, change: BucketChange): BucketChange {
    const { control, clock } = this.#components;
    const state = { bucket, view: control.view, nowMs: clock.wallMs() };
    return withJobsThatFit(change, state, (error) => this.#warnOfJobs(bucket, error));
  }

  #warnOfJobs({ name }: FederatedBucket, error: unknown): void {
    const { logger } = this.#components;
    logger.warn({ bucket: name, error }, "existing objects are shipped once the rules are applied again");
  }

  async #finishAbandoned(signal: AbortSignal): Promise<boolean> {
    const { control, clock, region } = this.#components;
    const nowMs = clock.monotonicMs();
    const unfinished = control.view.buckets("", Number.POSITIVE_INFINITY).filter(isUnfinished);
    const ids = new Set(unfinished.map(({ id }) => id));
    for (const id of this.#unfinished.keys()) if (!ids.has(id)) this.#unfinished.delete(id);
    let didSomething = false;
    for (const bucket of unfinished) {
      // The next region in line has its turn when the one before does nothing.
      const place = bucket.regions.indexOf(region);
      if (place < 0 || signal.aborted) continue;
      const known = this.#unfinished.get(bucket.id);
      if (known?.generation !== bucket.generation) {
        this.#unfinished.set(bucket.id, { generation: bucket.generation, sinceMs: nowMs });
        continue;
      }
      if (nowMs - known.sinceMs < this.#abandonedMs * (place + 1)) continue;
      this.#unfinished.delete(bucket.id);
      if (await this.#finish(bucket)) didSomething = true;
    }
    return didSomething;
  }

  async #finish(bucket: FederatedBucket): Promise<boolean> {
    const { control, local, links, logger } = this.#components;
    this.#counts.finished++;
    if (bucket.state !== "deleting" && bucket.home?.isBeginning === true) {
      logger.info({ bucket: bucket.name }, "a home that was to begin is given up");
      return takeBackHome(control, bucket);
    }
    if (bucket.state !== "deleting" && bucket.joining === undefined) {
      logger.info({ bucket: bucket.name }, "a home that a region's leave has left behind is ended");
      return takeBackHome(control, bucket);
    }
    if (bucket.state !== "deleting") {
      logger.info({ bucket: bucket.name }, "regions that were to join a bucket are taken back");
      return takeBack(this.#components, bucket, (error) => this.#warnOfJobs(bucket, error));
    }
    const placementIn = (region: RegionNumber): RegionPlacement =>
      region === this.#components.region ? local : new RemotePlacement(links, region);
    const deleted = await finishDeletion({ control, local, placementIn }, bucket);
    logger.info({ bucket: bucket.name, outcome: deleted.kind }, "a deletion that was left is at its end");
    return true;
  }

  #standsHere(bucket: FederatedBucket): boolean {
    return allRegions(bucket).includes(this.#components.region);
  }
}

const isUnfinished = (bucket: FederatedBucket): boolean =>
  bucket.state === "deleting" ||
  bucket.joining !== undefined ||
  bucket.home?.isBeginning === true ||
  isLeftBehind(bucket);

/** While the region still stands there its leave may be under way, and whoever runs it again goes on with this home. */
const isLeftBehind = ({ regions, home }: FederatedBucket): boolean =>
  home?.leaving !== undefined && home.moving === undefined && !regions.includes(home.leaving);
