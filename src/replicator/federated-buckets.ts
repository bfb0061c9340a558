/**
 * Buckets of the whole federation: their names and settings are the control plane's, and each region that a bucket
 * stands in makes its own metadata follow (`placement/`). The S3 front door asks here instead of the region.
 */
import type { RegionNumber } from "../base/ids.ts";
import type {
  BucketHome,
  FederatedBucket,
  ReadMode,
  ReplicationConfiguration,
  Tag,
} from "../federation/index.ts";

export interface FederatedBuckets {
  /** From this node's copy, at once; a name that it does not know is looked up behind a barrier, when there is one. */
  find(name: string): Promise<FederatedBucket | undefined>;
  list(options: { readonly after: string; readonly limit: number }): {
    readonly buckets: readonly FederatedBucket[];
    readonly isTruncated: boolean;
  };
  /** Resolves when its region serves it. @throws bucket.exists, federation.unknownRegion, control.unavailable */
  create(
    name: string,
    options: { readonly region: RegionNumber; readonly tags: readonly Tag[] },
  ): Promise<{ readonly bucket: FederatedBucket; readonly isNew: boolean }>;
  /** In all of its regions. @throws bucket.notFound, bucket.notEmpty, control.unavailable, federation.unreachable */
  delete(name: string): Promise<void>;
  /** Resolves when this region follows it (the others do as soon as they hear). @throws as `delete` */
  setVersioning(name: string, versioning: "enabled" | "suspended"): Promise<void>;
  setTags(name: string, tags: readonly Tag[]): Promise<void>;
  /**
   * Makes the configuration the bucket's, once every rule's target has been proved (a probe written, compared, gone).
   * Regions that a rule places the bucket in serve it when this resolves; `undefined` removes the configuration.
   * @throws replication.invalid, replication.targetFailed, as `delete`
   */
  setReplication(name: string, configuration: ReplicationConfiguration | undefined): Promise<FederatedBucket>;
  /**
   * Resolves when it counts. A home that begins does so when every region of the bucket has stopped to take writes.
   * @throws replication.invalid (its rules do not fit a home), replication.targetFailed (a region does not answer, and
   *   the bucket gets no home), control.refused (its home is another region, or moves), as `delete`
   */
  configure(name: string, settings: BucketSettings): Promise<FederatedBucket>;
}

/** Of a bucket, beside its rules. Undefined: as it is. null: as it is by default. */
export interface BucketSettings {
  /** null: each of its regions takes writes. */
  readonly home?: Pick<BucketHome, "region" | "failover" | "leaving"> | null;
  readonly reads?: ReadMode | null;
  readonly ackRegions?: number | null;
}
