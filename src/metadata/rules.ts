/** What a bucket ships where, as its shards follow it; `replication.ts` says what becomes of it. */
import type { BucketId } from "../base/ids.ts";

export interface Tag {
  readonly key: string;
  readonly value: string;
}

/** A bucket in a region, as what another one ships to. Numbered by the control plane, never used again. */
export interface ReplicationTarget {
  readonly id: number;
  /** The region's number. */
  readonly region: number;
  /** Of the destination bucket; the source's own id when the bucket stands in both regions. */
  readonly bucket: BucketId;
}

/** A rule as one region's shards follow it: disabled ones and those that lead here are left out. */
export interface CompiledRule {
  readonly id: string;
  /** Of a target; of several rules with one target that match, the greatest priority counts. */
  readonly target: number;
  readonly priority: number;
  readonly prefix: string;
  /** All of them must be on the object. */
  readonly tags: readonly Tag[];
  /** Delete markers, and deletions in buckets that keep no versions. */
  readonly shipsDeletes: boolean;
  /** Deletions of a version by its id. */
  readonly shipsVersionDeletes: boolean;
  /** Tag changes made here on objects that came from elsewhere. */
  readonly shipsReplicaChanges: boolean;
  /** At the target; undefined: the object's own. */
  readonly storageClass: string | undefined;
  /** ReplicationTime: an event that is older is an event worth reporting. Milliseconds. */
  readonly deadlineMs: number | undefined;
}

export interface BucketReplication {
  readonly targets: readonly ReplicationTarget[];
  readonly rules: readonly CompiledRule[];
}

export const noReplication: BucketReplication = { targets: [], rules: [] };

/** How a version stands, derived: S3's x-amz-replication-status. Absent: no rule concerns it. */
export type ReplicationStatus = "pending" | "failed" | "completed" | "replica";
