import { hasCode } from "../../base/errors.ts";
import type { Bucket, ObjectService, Tag } from "../../region/index.ts";
import type { BucketDirectory, BucketFacts, ListedBucket } from "./directory.ts";
import { locateInRegion } from "./locations.ts";

/** Those of a region on its own. */
export class RegionBuckets implements BucketDirectory {
  readonly #service: ObjectService;
  readonly #region: string;

  constructor(service: ObjectService, region: string) {
    this.#service = service;
    this.#region = region;
  }

  async get(name: string): Promise<BucketFacts> {
    const bucket = await this.#service.bucket(name);
    const { versioning, tags } = bucket;
    return { ...this.#listed(bucket), servingRegion: this.#region, versioning, tags };
  }

  async list(options: {
    readonly after: string;
    readonly limit: number;
  }): Promise<{ readonly buckets: readonly ListedBucket[]; readonly isTruncated: boolean }> {
    const { buckets, isTruncated } = await this.#service.listBuckets(options);
    return { buckets: buckets.map((bucket) => this.#listed(bucket)), isTruncated };
  }

  locate(constraint: string | undefined): string {
    return locateInRegion(constraint, this.#region);
  }

  async create(name: string, { tags }: { readonly tags: readonly Tag[] }): Promise<string | undefined> {
    try {
      await this.#service.createBucket(name, { tags });
      return undefined;
    } catch (error) {
      if (!hasCode(error, "bucket.exists")) throw error;
      return this.#region;
    }
  }

  delete(name: string): Promise<void> {
    return this.#service.deleteBucket(name);
  }

  setVersioning(name: string, versioning: "enabled" | "suspended"): Promise<void> {
    return this.#service.setVersioning(name, versioning);
  }

  setTags(name: string, tags: readonly Tag[]): Promise<void> {
    return this.#service.setBucketTags(name, tags);
  }

  #listed({ name, createdMs }: Bucket): ListedBucket {
    return { name, createdMs, region: this.#region };
  }
}
