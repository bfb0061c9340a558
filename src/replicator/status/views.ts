/**
 * What a node answers about replication, as plain JSON. A node tells of its whole region's outboxes, which are read
 * behind a barrier, and of its own senders; whoever wants to know about the federation asks its nodes and puts their
 * answers together (`federation-status.ts`).
 */
import type { ReplicationStatus } from "../../metadata/index.ts";

/** Moves when a reader of the old one would misread the new one. */
export const REPLICATION_FORMAT = 1;

export interface NodeReplicationView {
  readonly format: typeof REPLICATION_FORMAT;
  readonly region: string;
  readonly node: string;
  /** Wall clock of the answer, milliseconds. */
  readonly atMs: number;
  /** Of this region, all of them, whoever leads them. */
  readonly shards: readonly ShardView[];
  /** Why not even the list of shards is known; absent when it is. */
  readonly problem?: string;
  /** What this node's senders do, for the shards that it leads. */
  readonly senders: readonly SenderView[];
  /** What is shipped in the federation, as this node has heard. */
  readonly shipments: readonly ShipmentView[];
  /** Whether there are more than are listed. */
  readonly isTruncated: boolean;
  readonly jobs: readonly JobView[];
  /** Buckets that this region could not be made to follow as they are; known where the system group is led. */
  readonly lags: readonly LagView[];
}

export interface ShardView {
  readonly shard: number;
  readonly isLedHere: boolean;
  /** Why it could not be asked: what waits in it is unknown. */
  readonly problem?: string;
  /** Present unless there is a problem. */
  readonly outbox?: OutboxView;
}

export interface OutboxView {
  /** The log index that this is true for. */
  readonly appliedIndex: number;
  /** Without one nothing waits. */
  readonly backlogs: readonly BacklogView[];
}

export interface BacklogView {
  readonly target: number;
  readonly rule: string;
  readonly bucket: string;
  readonly events: number;
  readonly bytes: number;
  readonly failedEvents: number;
  /** Wall clock, milliseconds. */
  readonly oldestMs?: number;
  /** All up to this log index has arrived. Absent unless it was asked for. */
  readonly watermark?: number;
}

export interface BlockedView {
  readonly reason: string;
  readonly message: string;
  readonly attempts: number;
  readonly nextTryMs: number;
}

export interface SenderView {
  readonly target: number;
  readonly bucket: string;
  /** The target's region. */
  readonly to: string;
  readonly state: "running" | "idle" | "paused" | "blocked";
  readonly blocked?: BlockedView;
  readonly shards: readonly number[];
  readonly lanes: Readonly<Record<"urgent" | "small" | "large", { ready: number; onItsWay: number }>>;
  readonly restingEvents: number;
  readonly shippedEvents: number;
  readonly shippedBytes: number;
  /** Tries that failed since the node started, by reason. */
  readonly failures: Readonly<Record<string, number>>;
  /** Of the events that failed and are in memory, by reason. */
  readonly failing: Readonly<Record<string, number>>;
  readonly deadlinesMissed: number;
  readonly lateArrivals: number;
  readonly lastSuccessMs?: number;
  /** Per second, over the last 10 s and the last minute. */
  readonly rates: {
    readonly eventsOver10s: number;
    readonly eventsOver1min: number;
    readonly bytesOver10s: number;
    readonly bytesOver1min: number;
  };
}

/** A rule that is enabled, from one region to one target. */
export interface ShipmentView {
  readonly bucket: string;
  readonly rule: string;
  readonly from: string;
  readonly target: number;
  readonly to: string;
  /** The destination's name; its id when it is gone. */
  readonly toBucket: string;
  readonly isPaused: boolean;
  /** null: until it is resumed, or it is not paused. */
  readonly pausedUntilMs: number | null;
}

export interface LagView {
  readonly bucket: string;
  readonly reason: string;
  readonly message: string;
  readonly tries: number;
}

/** A job; how far it is is known by the nodes of its own region alone. */
export interface JobView {
  readonly id: string;
  readonly bucket: string;
  readonly rule: string;
  readonly kind: "existing" | "resync";
  readonly from: string;
  readonly target: number;
  readonly to: string;
  readonly toBucket: string;
  readonly state: "running" | "paused" | "done" | "cancelled";
  readonly createdMs: number;
  readonly progress?: JobProgressView;
}

export interface JobProgressView {
  readonly shards: number;
  readonly doneShards: number;
  readonly scannedVersions: number;
  /** At most: those of all buckets of its shards, as far as they could be asked. */
  readonly versionsAtMost: number;
  readonly enqueuedEvents: number;
  readonly enqueuedBytes: number;
  /** Shards that could not be asked. */
  readonly unknownShards: number;
}

export interface FailedEventView {
  readonly shard: number;
  readonly target: number;
  readonly id: string;
  readonly bucket: string;
  readonly key: string;
  readonly version: string;
  readonly kind: string;
  readonly rule: string;
  readonly to: string;
  readonly bytes: number;
  readonly happenedMs: number;
  readonly attempts: number;
  readonly reason: string;
  readonly message: string;
  readonly failedMs: number;
  /** Known by the node that leads the shard. */
  readonly nextTryMs?: number;
}

export interface FailedView {
  readonly format: typeof REPLICATION_FORMAT;
  readonly region: string;
  readonly node: string;
  readonly events: readonly FailedEventView[];
  /** There may be more than are listed. */
  readonly isTruncated: boolean;
  /** Shards that could not be asked, and why. */
  readonly problems: readonly string[];
}

export interface ConflictView {
  readonly shard: number;
  readonly id: string;
  readonly bucket: string;
  readonly key: string;
  readonly winner: ConflictSideView;
  readonly loser: ConflictSideView;
  readonly isLoserKept: boolean;
}

export interface ConflictSideView {
  readonly version: string;
  /** Where and when it was written. */
  readonly region: string;
  readonly writtenMs: number;
  readonly isDelete: boolean;
  readonly etag: string;
  readonly bytes: number;
}

export interface ConflictsView {
  readonly format: typeof REPLICATION_FORMAT;
  readonly region: string;
  readonly conflicts: readonly ConflictView[];
  /** Asks for the next page; absent behind the last one. */
  readonly next?: string;
  readonly problems: readonly string[];
}

/** One region's part of an explanation, and what it found elsewhere. */
export interface ExplanationView {
  readonly format: typeof REPLICATION_FORMAT;
  readonly region: string;
  readonly node: string;
  readonly atMs: number;
  readonly bucket: string;
  readonly key: string;
  /** Of the asked version; absent when this region has none. */
  readonly version?: string;
  /** The region whose client wrote it. */
  readonly origin?: string;
  /** Where the bucket and its destinations stand, asked of this node. This region first. */
  readonly places: readonly PlaceView[];
  /** As S3 says it here: derived from this region's outboxes. */
  readonly status?: ReplicationStatus;
  /** What waits in this region's outboxes. */
  readonly waiting: readonly WaitingView[];
  /** What this region's rules say of it. */
  readonly rules: readonly RuleVerdictView[];
}

export interface PlaceView {
  readonly region: string;
  readonly bucket: string;
  readonly isHere: boolean;
  readonly found: "object" | "marker" | "nothing" | "unknown";
  readonly version?: string;
  /** Why it is unknown. */
  readonly problem?: string;
}

export interface WaitingView {
  readonly target: number;
  readonly to: string;
  readonly toBucket: string;
  readonly rule: string;
  readonly kind: string;
  readonly version: string;
  readonly sinceMs: number;
  readonly isPaused: boolean;
  readonly pausedUntilMs: number | null;
  readonly attempts: number;
  readonly reason?: string;
  readonly message?: string;
  readonly failedMs?: number;
  /** Known by the node that leads the shard, as is what holds back all that goes there. */
  readonly place?: "ready" | "onItsWay" | "resting" | "done";
  readonly nextTryMs?: number;
  readonly blocked?: BlockedView;
}

export interface RuleVerdictView {
  readonly rule: string;
  /** Absent for a rule that is disabled, or that leads nowhere from here. */
  readonly target?: number;
  readonly to: string;
  readonly isMatch: boolean;
  /** Why it does not match, or is not the one that counts; empty when it is. */
  readonly reason: string;
}
