/** Buckets as the operations on them need them, whether they are a region's own or a federation's. */
import type { Tag, Versioning } from "../../region/index.ts";

export interface ListedBucket {
  readonly name: string;
  readonly createdMs: number;
  /** By name: the one that it was made for. */
  readonly region: string;
}

export interface BucketFacts extends ListedBucket {
  /** That serves it for the clients of this one. */
  readonly servingRegion: string;
  readonly versioning: Versioning;
  readonly tags: readonly Tag[];
}

export interface BucketDirectory {
  /** @throws bucket.notFound, control.unavailable */
  get(name: string): Promise<BucketFacts>;
  /** In the order of names, those behind `after`. @throws control.unavailable */
  list(options: {
    readonly after: string;
    readonly limit: number;
  }): Promise<{ readonly buckets: readonly ListedBucket[]; readonly isTruncated: boolean }>;
  /**
   * The region that a LocationConstraint asks for, by name.
   *
   * @param constraint undefined: the client named none
   * @throws S3Error `InvalidLocationConstraint`, `IllegalLocationConstraintException`
   */
  locate(constraint: string | undefined): string;
  /**
   * @param options.region by name, as `locate` gave it
   * @returns the region of the bucket that has the name already, or undefined when it was made
   * @throws S3Error `OperationAborted` while a bucket of that name is being deleted; control.unavailable
   */
  create(
    name: string,
    options: { readonly region: string; readonly tags: readonly Tag[] },
  ): Promise<string | undefined>;
  /** @throws bucket.notFound, bucket.notEmpty, control.unavailable, federation.unreachable */
  delete(name: string): Promise<void>;
  /** @throws bucket.notFound, control.unavailable */
  setVersioning(name: string, versioning: "enabled" | "suspended"): Promise<void>;
  /** An empty list removes them. @throws bucket.notFound, control.unavailable */
  setTags(name: string, tags: readonly Tag[]): Promise<void>;
}
