import { type BucketId, type GroupId, type RegionNumber, regionNumber } from "../../base/ids.ts";
import type { OutboxBacklog, ReplicationTarget } from "../../metadata/index.ts";
import type { TargetSender } from "./target-sender.ts";

/** What waits in one shard for one target, and who ships it. */
export interface Outgoing {
  readonly shard: GroupId;
  readonly target: number;
  readonly bucket: BucketId;
  backlogs: readonly OutboxBacklog[];
  /** Undefined while no rule that we know leads to the target. */
  sender: TargetSender | undefined;
  /** While it is found out whether the target is no more. */
  isConfirming: boolean;
  /** When something waited last, monotonic. */
  busyAtMs: number;
}

export const regionOf = ({ region }: ReplicationTarget): RegionNumber => regionNumber(region);
