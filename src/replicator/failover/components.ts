/** What moving homes needs of the world: everything that it knows or changes comes through here. */
import type { Clock } from "../../base/clock.ts";
import type { BucketId, RegionNumber } from "../../base/ids.ts";
import type { Logger } from "../../base/logger.ts";
import type { VersionId } from "../../base/version-id.ts";
import type { ControlPlane, FederationLinks } from "../../federation/index.ts";
import type { MetadataClient } from "../../metadata/index.ts";
import type { RegionPlacement } from "../placement/index.ts";
import type { FailoverOptions } from "./options.ts";

/** How another region is, as this node hears it. */
export interface RegionHealth {
  of(region: RegionNumber): {
    /** Whether some node of it is connected, and not suspected to be away (phi accrual). */
    readonly isReachable: boolean;
    /** Since its nodes were last heard, milliseconds; since this node began, when they never were. */
    readonly silentMs: number;
  };
}

/** What is known here of a region's lease, on this node's monotonic clock (federation/homes). */
export interface LeaseWatch {
  of(region: RegionNumber): LeaseState;
}

export interface LeaseState {
  /** The newest renewal that was applied here; 0: it never had one. */
  readonly sequence: number;
  /** Until it has certainly run out wherever it may count, milliseconds; 0: it has. */
  readonly leftMs: number;
  /** Since it has run out, milliseconds; 0 while it has not. */
  readonly outForMs: number;
  /** How long a renewal is good for, milliseconds. */
  readonly fullMs: number;
}

/** What a home told this node of before it acknowledged it, and what it has not said to have arrived since. */
export interface RiskSource {
  of(bucket: BucketId): AnnouncedRisk;
  /** What came here through merges. */
  mergedOf(bucket: BucketId): readonly MergedCount[];
  /** Two that are equal have no merge into the bucket between them, in whole or in part. */
  mergeMarkOf(bucket: BucketId): number;
}

export interface AnnouncedRisk {
  readonly entries: readonly WaitingEntry[];
  /** False when there was more than fits, or when the home could not be heard. */
  readonly isExact: boolean;
  readonly asOfMs: number;
}

export interface RiskEntry {
  readonly key: string;
  readonly version: string;
  readonly bytes: number;
  /** As the outbox's events are named. */
  readonly kind: string;
  /** When it was written, as its shard ordered it: of tags, which change of them. */
  readonly stamp: VersionId;
  /** Whether it is of a null version; older releases do not say. */
  readonly isNull?: boolean;
}

/** As a home has it in its outbox, and tells of it: two lines of a list, where a version brings tags that were changed. */
export interface WaitingEntry extends RiskEntry {
  readonly tagsStamp?: VersionId;
}

/** Of a region's writes, what others than the home shipped here into its newest epoch, since this node started. */
export interface MergedCount {
  /** Whose writes. */
  readonly region: number;
  readonly epoch: number;
  readonly objects: number;
  readonly bytes: number;
}

/** The other nodes of this region: what homes announce reaches any one of them. */
export interface RegionNodes {
  /** All of them, reachable or not. */
  readonly count: number;
  /** Asks each of those that can be reached; who does not answer is left out. */
  askAll(method: string, payload: Uint8Array, deadlineMs: number): Promise<readonly Uint8Array[]>;
}

export interface FailoverComponents {
  readonly region: RegionNumber;
  readonly control: ControlPlane;
  readonly metadata: Pick<
    MetadataClient,
    "shards" | "outbox" | "outboxSummary" | "replicaState" | "bucketById" | "enqueueVersions"
  >;
  readonly local: Pick<RegionPlacement, "follow">;
  readonly links: FederationLinks;
  readonly nodes: RegionNodes;
  readonly announced: RiskSource;
  readonly leases: LeaseWatch;
  readonly health: RegionHealth;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly options?: Partial<FailoverOptions>;
}
