/** Who takes over, and when: functions of what is known. */
import type { RegionNumber } from "../../base/ids.ts";
import type { HomedBucket } from "./homes.ts";

/** The regions that could, the first choice in front: in the bucket's order, those that answer before those that don't. */
export function candidatesOf(
  { regions, home }: HomedBucket,
  isReachable: (region: RegionNumber) => boolean,
): readonly RegionNumber[] {
  const others = regions.filter((region) => region !== home.region);
  return [...others.filter(isReachable), ...others.filter((region) => !isReachable(region))];
}

/**
 * A home that is without a lease and silent for so long is not heard, though phi may not say so yet: it has missed a
 * heartbeat, and three renewals. Milliseconds.
 */
const UNHEARD_MS = 2_000;

export interface HomeFacts {
  readonly isReachable: boolean;
  readonly silentMs: number;
  readonly lease: { readonly leftMs: number; readonly outForMs: number };
  /** For how long this node has heard the majority without a break; 0 when it does not now. */
  readonly majorityMs: number;
}

export type Verdict =
  | { readonly kind: "serving" }
  /** The home has its lease still, or is not away for long enough: how long at least until another look helps. */
  | { readonly kind: "wait"; readonly ms: number; readonly reason: string }
  | { readonly kind: "takeOver"; readonly reason: string };

/**
 * Whether a home is to be replaced without anybody asking. A home is given up that nobody hears, or that is heard and
 * cannot renew its lease although a majority is there: it takes no writes either way.
 *
 * @param afterMs of the bucket's policy
 * @param turnMs how long this region waits beyond those whose turn comes first
 */
export function verdictOn(
  facts: HomeFacts,
  {
    afterMs,
    turnMs,
    isolatedMs,
  }: { readonly afterMs: number; readonly turnMs: number; readonly isolatedMs: number },
): Verdict {
  const { isReachable, silentMs, lease, majorityMs } = facts;
  if (lease.leftMs > 0) {
    if (isReachable) return { kind: "serving" };
    return { kind: "wait", ms: lease.leftMs, reason: "its lease has not run out" };
  }
  if (!isReachable || silentMs >= UNHEARD_MS) {
    const leftMs = afterMs + turnMs - silentMs;
    if (leftMs <= 0) return { kind: "takeOver", reason: `not heard for ${Math.round(silentMs)} ms` };
    return { kind: "wait", ms: leftMs, reason: "it is not away for long enough" };
  }
  // Its renewals may be as late as an election: time counts only while there is somebody to renew with.
  const aloneMs = Math.min(lease.outForMs, majorityMs);
  const leftMs = Math.max(afterMs, isolatedMs) + turnMs - aloneMs;
  if (leftMs <= 0) return { kind: "takeOver", reason: `no lease for ${Math.round(lease.outForMs)} ms` };
  return { kind: "wait", ms: leftMs, reason: "it renews no lease" };
}
