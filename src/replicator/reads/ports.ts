/** What reads across regions need of the rest: satisfied by the control plane's view, homes, and the metadata client. */
import type { BucketId, GroupId, LogIndex, RegionNumber } from "../../base/ids.ts";
import type { VersionId } from "../../base/version-id.ts";
import type { ControlView, FederatedBucket } from "../../federation/index.ts";
import type { Found, VersionSelector } from "../../metadata/index.ts";

/** Who takes a bucket's writes, as this node may say now (`federation/homes`). */
export type Turn =
  /** It has no home: each of its regions does. */
  | { readonly kind: "anyone" }
  | { readonly kind: "here"; readonly epoch: number }
  | { readonly kind: "elsewhere"; readonly region: RegionNumber; readonly epoch: number }
  /** Nobody at the moment: ask again. */
  | { readonly kind: "moving"; readonly to: RegionNumber }
  /** We are, by our copy of the control plane, but have no lease to say so. */
  | { readonly kind: "noLease" };

export interface Homes {
  turnOf(bucket: FederatedBucket): Turn;
  /** @throws home.lost unless this region is home in that epoch, with a lease that is valid now */
  confirm(bucket: BucketId, epoch: number): void;
}

/** What waits for one target in one shard, as of a read barrier, and how far the shard is. */
export interface ShardFreshness {
  readonly shard: GroupId;
  /** The oldest event that waits, by its stamp; undefined: nothing waits. */
  readonly oldest: VersionId | undefined;
  /** No version of the shard is greater, and every later one will be. As of the barrier, or before it. */
  readonly last: VersionId;
}

/** Of a bucket with a home, as a shard follows it. */
export interface ShardHome {
  readonly isHere: boolean;
  readonly epoch: number;
  readonly isFrozen: boolean;
}

/** Our own region's metadata, behind read barriers. */
export interface LocalReads {
  find(bucket: BucketId, key: string, version: VersionSelector): Promise<Found>;
  shards(): Promise<readonly GroupId[]>;
  shardOf(bucket: BucketId, key: string): Promise<GroupId>;
  freshness(shard: GroupId, target: number): Promise<ShardFreshness>;
  /** No version in the shard is greater. */
  lastVersion(shard: GroupId): Promise<VersionId>;
  /** Undefined: the shard knows of no home of the bucket. */
  homeIn(shard: GroupId, bucket: BucketId): Promise<ShardHome | undefined>;
}

export type ReadsView = Pick<ControlView, "bucket" | "bucketByName" | "regionByName" | "regions" | "jobs">;

export type { BucketId, Found, GroupId, LogIndex, RegionNumber, VersionId, VersionSelector };
