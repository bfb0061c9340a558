/** What a node's senders say of themselves: for status, `explain` and metrics. Other nodes lead other shards. */
import type { BucketId, GroupId, RegionNumber } from "../../base/ids.ts";
import type { OutboxEvent } from "../../metadata/index.ts";
import type { Lane } from "./pending-events.ts";
import type { TargetRates } from "./target-counters.ts";

export interface ReplicatorReport {
  readonly targets: readonly TargetReport[];
  readonly regions: readonly RegionReport[];
}

export interface RegionReport {
  readonly region: RegionNumber;
  readonly isConnected: boolean;
  readonly rttMs: number | undefined;
  readonly inFlightBytes: number;
  readonly windowBytes: number;
  /** Of large objects, with what had to be sent again. */
  readonly sentLargeBytes: number;
  /** Calls and streams under way. */
  readonly running: Readonly<Record<Lane, number>>;
  readonly blocked: BlockedReport | undefined;
}

/** Why nothing is sent at the moment. */
export interface BlockedReport {
  /** As `FailureReason`, or target.unknown: no rule that this node knows leads there. */
  readonly reason: string;
  readonly message: string;
  /** Tries in a row that failed so. */
  readonly attempts: number;
  /** Wall clock, milliseconds. */
  readonly nextTryMs: number;
}

export interface TargetReport {
  readonly target: number;
  readonly bucket: BucketId;
  /** Undefined while no rule that this node knows leads there. */
  readonly region: RegionNumber | undefined;
  readonly state: "running" | "idle" | "paused" | "blocked";
  readonly blocked: BlockedReport | undefined;
  /** Led here, with something for the target. */
  readonly shards: readonly GroupId[];
  /** What waits in those shards' outboxes, by rule. */
  readonly rules: readonly RuleReport[];
  readonly lanes: Readonly<Record<Lane, { readonly ready: number; readonly onItsWay: number }>>;
  /** In memory, between two tries. */
  readonly restingEvents: number;
  readonly shippedEvents: number;
  readonly shippedBytes: number;
  readonly voidEvents: number;
  readonly failures: Readonly<Record<string, number>>;
  readonly deadlinesMissed: number;
  readonly lateArrivals: number;
  /** Wall clock, milliseconds. */
  readonly lastSuccessMs: number | undefined;
  readonly rates: TargetRates;
  /** Those that failed and are in memory: the newest 1,000. */
  readonly failing: readonly EventReport[];
}

export interface RuleReport {
  readonly rule: string;
  readonly events: number;
  readonly bytes: number;
  readonly failedEvents: number;
  /** When the oldest happened, wall clock; undefined: nothing waits. */
  readonly oldestMs: number | undefined;
}

/** One event as its sender has it. */
export interface EventReport {
  readonly shard: GroupId;
  readonly event: OutboxEvent;
  readonly lane: Lane;
  /** `done`: the target has it, and that is being written down. */
  readonly place: "ready" | "onItsWay" | "resting" | "done";
  readonly attempts: number;
  readonly reason: string | undefined;
  readonly message: string | undefined;
  /** Wall clock, milliseconds; undefined unless it rests. */
  readonly nextTryMs: number | undefined;
}

/** What stands between a version and its targets, for `explain`. */
export interface AttemptTrace {
  readonly target: number;
  readonly isPaused: boolean;
  readonly blocked: BlockedReport | undefined;
  /** Those of the version that are in memory; others wait for room. */
  readonly events: readonly EventReport[];
}
