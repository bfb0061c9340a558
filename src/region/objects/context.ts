import { AtollError } from "../../base/errors.ts";
import type { Bucket, ShardResult, Versioning } from "../../metadata/index.ts";
import type { ObjectServiceComponents, ObjectServiceCounters, ObjectServiceOptions } from "./components.ts";
import { ContentDrops } from "./content-drops.ts";
import { bucketNotFound, refusalError } from "./refusals.ts";

/** A shard does not know the bucket as we have it in mind. */
export const bucketGone = Symbol("the bucket is gone");

/** What every family of operations works with. */
export class ServiceContext {
  readonly components: ObjectServiceComponents;
  readonly options: ObjectServiceOptions;
  readonly counters: ObjectServiceCounters = {
    writesDropped: 0,
    writesUnknown: 0,
    dropsPending: 0,
    dropsLeft: 0,
    copiesShared: 0,
    copiesStreamed: 0,
  };
  readonly drops: ContentDrops;

  constructor(components: ObjectServiceComponents, options: ObjectServiceOptions) {
    this.components = components;
    this.options = options;
    this.drops = new ContentDrops(components.blobs, components.logger, this.counters);
  }

  /** @throws bucket.notFound, also while it is being made or deleted */
  async bucket(name: string, options?: { readonly renew: boolean }): Promise<Bucket> {
    const bucket = await this.components.metadata.bucket(name, options);
    if (bucket === undefined || !isUsable(bucket)) throw bucketNotFound(name);
    return bucket;
  }

  /**
   * The bucket's versioning, in an answer about a version of it. Our copy of the bucket may be old: then a version that
   * is not null shows that versioning was enabled meanwhile.
   */
  async versioningBeside(bucket: Bucket, isNull: boolean): Promise<Versioning> {
    if (isNull || bucket.versioning !== "unversioned") return bucket.versioning;
    const renewed = await this.components.metadata.bucket(bucket.name, { renew: true });
    return renewed?.id === bucket.id ? renewed.versioning : "enabled";
  }

  /**
   * Runs `work` with the bucket as we know it. Should a shard not know it, it was deleted, and perhaps made anew, or
   * somebody tried in vain to delete it: then `work` runs once more with the bucket as it is now.
   * @throws bucket.notFound
   */
  async inBucket<T>(name: string, work: (bucket: Bucket) => Promise<T | typeof bucketGone>): Promise<T> {
    const first = await work(await this.bucket(name));
    if (first !== bucketGone) return first;
    const second = await work(await this.bucket(name, { renew: true }));
    if (second !== bucketGone) return second;
    throw bucketNotFound(name);
  }

  /**
   * Reads what is in a bucket that may have been deleted since we cached it, where shards do not say so: nothing found
   * may mean that the bucket is gone, or another one of this name.
   * @param read gives undefined for nothing found @returns what it gave last @throws bucket.notFound
   */
  async readInBucket<T>(
    name: string,
    read: (bucket: Bucket) => Promise<T | undefined>,
  ): Promise<T | undefined> {
    const bucket = await this.bucket(name);
    const found = await read(bucket);
    if (found !== undefined) return found;
    const renewed = await this.bucket(name, { renew: true });
    return renewed.id === bucket.id ? undefined : read(renewed);
  }
}

/** Whether clients see the bucket: not yet while it is made, and no more while it is deleted. */
export function isUsable({ state }: Bucket): boolean {
  return state === "active" || state === "changing";
}

export type Accepted<Result> = Exclude<Result, { kind: "refused" }>;

/** A result of a shard, or what its refusal means; `bucketGone` is for `inBucket`. */
export function accepted<Result extends ShardResult>(
  result: Result,
  locator: { readonly bucket: string; readonly key: string },
): Accepted<Result> | typeof bucketGone {
  if (result.kind !== "refused") return result as Accepted<Result>;
  if (result.refusal === "noSuchBucket") return bucketGone;
  throw refusalError(result.refusal, locator);
}

/** @throws region.writeExpired when a body took so long that its first blobs may have been collected as orphans */
export function checkWriteTime(context: ServiceContext, begunMs: number): void {
  const tookMs = context.components.clock.monotonicMs() - begunMs;
  if (tookMs <= context.options.maxWriteMs) return;
  throw new AtollError(
    "region.writeExpired",
    `the body took ${Math.round(tookMs)} ms; the limit is ${context.options.maxWriteMs}`,
  );
}
