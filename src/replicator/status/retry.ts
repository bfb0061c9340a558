import type { BucketId } from "../../base/ids.ts";
import type { Replicator } from "../sender/replicator.ts";

/** Everything that waits here, when nothing is named. */
export interface RetryQuery {
  readonly bucket?: BucketId;
  /** Of the bucket. */
  readonly key?: string;
  readonly target?: number;
}

export interface Retried {
  /** Of which something waits on this node. */
  readonly targets: readonly number[];
  /** Of the key, when one was named. */
  readonly events: number;
}

/** Forgets the waiting times of what this node's senders hold back. */
export function retryShipping(
  replicator: Pick<Replicator, "report" | "traceAttempts" | "retry">,
  { bucket, key, target }: RetryQuery,
): Retried {
  const isWanted = (id: number): boolean => target === undefined || id === target;
  if (bucket !== undefined && key !== undefined) {
    const traces = replicator.traceAttempts(bucket, key).filter((trace) => isWanted(trace.target));
    const targets: number[] = [];
    let events = 0;
    for (const trace of traces) {
      for (const { event } of trace.events) {
        if (replicator.retry({ target: trace.target, event: event.id })) events++;
      }
      if (trace.events.length > 0) targets.push(trace.target);
    }
    return { targets, events };
  }
  const of = replicator
    .report()
    .targets.filter((each) => each.state !== "idle" && (bucket === undefined || each.bucket === bucket));
  const targets = of
    .map((each) => each.target)
    .filter((id) => isWanted(id) && replicator.retry({ target: id }));
  return { targets, events: 0 };
}
