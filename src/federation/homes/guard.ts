/**
 * Whose turn it is to write a bucket, as this node may say it: by its copy of the directory, and by its region's lease.
 *
 *     const turn = guard.turnOf(bucket);                     // before the write
 *     if (turn.kind === "here") …                            // write with turn.epoch
 *     guard.confirm(bucket.id, turn.epoch, stampMs);         // right before the answer leaves
 *
 * What it promises: when `confirm` returns, no later epoch of the bucket has begun by a lease that ran out. A home that
 * was drained moves while leases run, so it freezes the region's shards first: they refuse writes of the old epoch, and
 * a read that is to be current must have been answered by a shard that was neither frozen nor elsewhere.
 */
import type { BucketId, RegionNumber } from "../../base/ids.ts";
import type { FederatedBucket } from "../control/records.ts";

export interface HomeGuard {
  /** Whether this region may take a write to the bucket now, as the caller has found it in the directory. */
  turnOf(bucket: Pick<FederatedBucket, "id" | "home">): WriteTurn;
  /**
   * What was written here under that epoch may be acknowledged, and what was read under it is current.
   * @param stampMs of the version that was written: none is acknowledged beyond what the lease allows to stamp
   * @throws home.lost: no valid lease now, another epoch, or a stamp beyond the lease's ceiling
   */
  confirm(bucket: BucketId, epoch: number, stampMs?: number): void;
}

export type WriteTurn =
  /** Each of the bucket's regions takes writes. */
  | { readonly kind: "anyone" }
  /** The write carries it. */
  | { readonly kind: "here"; readonly epoch: number }
  | { readonly kind: "elsewhere"; readonly region: RegionNumber; readonly epoch: number }
  /** Nobody's, for seconds at most: hold the request and ask again. `to` may be the home itself, which is beginning. */
  | { readonly kind: "moving"; readonly to: RegionNumber }
  /** We are the home by our copy, and may not say so: a majority of the regions has not been heard lately. */
  | { readonly kind: "noLease" };
