import type { BucketId } from "../../base/ids.ts";
import type { BucketReplication } from "../../metadata/index.ts";

/** What is to be shipped, as this node has heard: the sender's view of the control plane. */
export interface ReplicationPlan {
  /** Of a bucket of this region; undefined: nothing is known of the bucket, or it is gone. Asked often. */
  replicationOf(bucket: BucketId): BucketReplication | undefined;
  /** Resolves when all that was decided before the call has been heard. @throws control.unavailable */
  caughtUp(): Promise<void>;
  /** Whether what waits for a target waits on purpose. */
  isPaused(bucket: BucketId, target: number): boolean;
}
