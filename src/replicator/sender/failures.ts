/** What a failed try says: whose fault it is, and so what waits before the next one. */
import { AtollError } from "../../base/errors.ts";
import type { ReceivedOutcome } from "../../region/index.ts";

/** Stable codes, for people and metrics (docs/errors.md). */
export type FailureReason =
  /** No node of the region can be reached. */
  | "target.unreachable"
  /** The bucket is not there yet, or is being deleted. */
  | "target.bucketMissing"
  /** It takes nothing now: too much to do, too few drives, no quorum. */
  | "target.unavailable"
  /** The bucket's home has moved: what we have goes when our shards have heard of it. */
  | "target.staleEpoch"
  /** Our clock was too far ahead of its own when this was written. */
  | "target.clockAhead"
  /** It answers, but not to this. */
  | "target.timeout"
  /** What arrived there was not what its description says. */
  | "target.digestMismatch"
  /** Another sender was at the same large object. */
  | "target.interrupted"
  | "target.refused"
  /** Too few fragments of the content are left here. */
  | "source.unreadable"
  /** Our own region's metadata or drives do not answer now. */
  | "source.unavailable";

/**
 * Whom the next try waits for: everything to the region, everything of the target in this shard, or this event alone.
 */
export type FailureScope = "region" | "target" | "event";

export interface Failure {
  readonly scope: FailureScope;
  readonly reason: FailureReason;
  readonly message: string;
}

const connectionLost = new Set(["federation.unreachable", "rpc.closed", "rpc.cancelled", "replica.cutShort"]);
const overCapacity = new Set([
  "rpc.overloaded",
  "region.unavailable",
  "region.tooFewDrives",
  "topology.missing",
]);

/** Whether events fail so together, with the call that they were in, so that nobody knows which of them is to blame. */
export const isOfWholeCall = (reason: string): boolean =>
  reason === "target.timeout" || reason === "target.refused";

/** Of a call to the other region. What is not an `AtollError` is our own bug, and thrown on. */
export function callFailure(error: unknown): Failure {
  if (!(error instanceof AtollError)) throw error;
  const message = `${error.code}: ${error.message}`;
  const { code } = error;
  if (connectionLost.has(code) || code.startsWith("net.")) {
    return { scope: "region", reason: "target.unreachable", message };
  }
  if (overCapacity.has(code) || /^(raft|store|drive)\./.test(code)) {
    return { scope: "target", reason: "target.unavailable", message };
  }
  if (code === "rpc.deadlineExceeded") return { scope: "event", reason: "target.timeout", message };
  if (code === "replica.interrupted") return { scope: "event", reason: "target.interrupted", message };
  if (code === "replica.digestMismatch") return { scope: "event", reason: "target.digestMismatch", message };
  return { scope: "event", reason: "target.refused", message };
}

/** Of reading what is to be shipped. */
export function sourceFailure(error: unknown): Failure {
  if (!(error instanceof AtollError)) throw error;
  const message = `${error.code}: ${error.message}`;
  if (error.code === "region.unreadable") return { scope: "event", reason: "source.unreadable", message };
  return { scope: "target", reason: "source.unavailable", message };
}

/** Undefined: the target has it, or something later made it void. */
export function outcomeFailure(outcome: ReceivedOutcome): Failure | undefined {
  switch (outcome) {
    case "applied":
    case "present":
    case "superseded":
      return undefined;
    case "bucketMissing":
      return { scope: "target", reason: "target.bucketMissing", message: "the bucket is not there (yet)" };
    case "staleEpoch":
      return {
        scope: "target",
        reason: "target.staleEpoch",
        message: "the bucket's home has moved, and this region has not heard of it yet",
      };
    case "clockAhead":
      return {
        scope: "event",
        reason: "target.clockAhead",
        message: "its stamp is too far ahead of the target's clock",
      };
    case "digestMismatch":
      return { scope: "event", reason: "target.digestMismatch", message: "the target got other bytes" };
    case "missing":
      return { scope: "event", reason: "target.refused", message: "the target misses the version" };
  }
}
