import type { Clock } from "../../base/clock.ts";
import type { Logger } from "../../base/logger.ts";
import type { MetadataClient } from "../../metadata/index.ts";
import type { BlobStore } from "../blob-store.ts";
import type { ObjectDigests } from "../objects/components.ts";
import type { ContentDrops } from "../objects/content-drops.ts";

export interface RegionReplicasComponents {
  readonly metadata: Pick<
    MetadataClient,
    | "receiveReplicas"
    | "completeReplica"
    | "replicaState"
    | "shippable"
    | "createUpload"
    | "findUpload"
    | "listParts"
    | "putPart"
    | "abortUpload"
  >;
  readonly blobs: Pick<BlobStore, "write" | "read" | "delete">;
  readonly digests: ObjectDigests;
  readonly clock: Clock;
  readonly logger: Logger;
}

export interface RegionReplicasOptions {
  /** A stamp further ahead of our clock is not taken: it would make every later write here as wrong. Default 5 min. */
  readonly maxClockAheadMs: number;
  /** Of large replicas: what is durable, and so not sent again, in steps of this. At least 1. Default 16 MiB. */
  readonly pieceBytes: number;
}

export const defaultReplicasOptions: RegionReplicasOptions = {
  maxClockAheadMs: 5 * 60_000,
  pieceBytes: 16 * 1024 * 1024,
};

/** What was received, for metrics. */
export interface ReplicaCounters {
  applied: number;
  present: number;
  superseded: number;
  /** Of contents that were applied. */
  appliedBytes: number;
  clockAhead: number;
  digestMismatches: number;
  /** Of a region that was home, and did not know that it is home no more. */
  staleEpochs: number;
  piecesWritten: number;
  /** Large replicas that went on where an earlier transfer had ended. */
  resumed: number;
}

/** What every part of the receiving side works with. */
export interface ReplicaContext extends RegionReplicasComponents {
  readonly options: RegionReplicasOptions;
  readonly counters: ReplicaCounters;
  readonly drops: ContentDrops;
}
