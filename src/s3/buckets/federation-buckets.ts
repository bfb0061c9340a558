import { AtollError, hasCode } from "../../base/errors.ts";
import type { FederatedBucket } from "../../federation/index.ts";
import type { Tag } from "../../region/index.ts";
import { S3Error } from "../errors.ts";
import { homeOf, regionName, type S3Federation } from "../federation.ts";
import type { BucketDirectory, BucketFacts, ListedBucket } from "./directory.ts";
import { locateInFederation } from "./locations.ts";

/** Those of all regions, at each of their endpoints the same. */
export class FederationBuckets implements BucketDirectory {
  readonly #federation: S3Federation;

  constructor(federation: S3Federation) {
    this.#federation = federation;
  }

  async get(name: string): Promise<BucketFacts> {
    this.#checkReady();
    const bucket = await this.#federation.buckets.find(name);
    if (bucket === undefined) throw new AtollError("bucket.notFound", `no bucket ${name}`);
    const { versioning, tags } = bucket;
    const servingRegion = regionName(this.#federation, homeOf(this.#federation, bucket));
    return { ...this.#listed(bucket), servingRegion, versioning, tags };
  }

  async list(options: {
    readonly after: string;
    readonly limit: number;
  }): Promise<{ readonly buckets: readonly ListedBucket[]; readonly isTruncated: boolean }> {
    this.#checkReady();
    const { buckets, isTruncated } = this.#federation.buckets.list(options);
    return { buckets: buckets.map((bucket) => this.#listed(bucket)), isTruncated };
  }

  locate(constraint: string | undefined): string {
    const { region, view } = this.#federation;
    return locateInFederation(constraint, region.name, (name) => view.regionByName(name) !== undefined);
  }

  async create(
    name: string,
    { region, tags }: { readonly region: string; readonly tags: readonly Tag[] },
  ): Promise<string | undefined> {
    this.#checkReady();
    const { view, buckets } = this.#federation;
    const record =
      region === this.#federation.region.name ? this.#federation.region : view.regionByName(region);
    if (record === undefined) throw new AtollError("federation.unknownRegion", `no region ${region}`);
    try {
      const { bucket, isNew } = await buckets.create(name, { region: record.number, tags });
      // A name is free again when the bucket is gone from all of its regions.
      if (bucket.state === "deleting") throw new S3Error("OperationAborted");
      return isNew ? undefined : this.#listed(bucket).region;
    } catch (error) {
      if (!hasCode(error, "bucket.exists")) throw error;
      const bucket = await buckets.find(name);
      // Deleted meanwhile: it was there when it was asked for, all the same.
      return bucket === undefined ? region : this.#listed(bucket).region;
    }
  }

  delete(name: string): Promise<void> {
    return this.#federation.buckets.delete(name);
  }

  setVersioning(name: string, versioning: "enabled" | "suspended"): Promise<void> {
    return this.#federation.buckets.setVersioning(name, versioning);
  }

  setTags(name: string, tags: readonly Tag[]): Promise<void> {
    return this.#federation.buckets.setTags(name, tags);
  }

  /** Before it has heard of the federation a node would deny what is there. */
  #checkReady(): void {
    if (this.#federation.view.isReady) return;
    throw new AtollError(
      "control.unavailable",
      "this node has not heard yet which buckets the federation has",
    );
  }

  #listed({ name, createdMs, regions }: FederatedBucket): ListedBucket {
    const made = regions[0] ?? this.#federation.region.number;
    return { name, createdMs, region: regionName(this.#federation, made) };
  }
}
