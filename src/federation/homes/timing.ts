/**
 * Leases in numbers. A node has the lease for D * (1 - drift) by its own clock, from when it sent a renewal that was
 * committed. Whoever takes a home without its consent has seen a renewal and waits D * (1 + drift) by its own. Both
 * clocks are off by the bound at most, so the first is over in D of true time, counted from before the renewal was
 * committed, and the second takes D, counted from after it.
 */

/** Upper bound on how far a monotonic clock's rate is from that of true time: 0.05 is 5 %. */
export const LEASE_DRIFT_BOUND = 0.05;

/** `federation.homeLease` in region files, milliseconds. */
export const homeLeaseLimits = { defaultMs: 2_000, minMs: 500, maxMs: 60_000 } as const;

/** Renewals sent in the time that a lease has: two may be lost. */
export const RENEWALS_PER_LEASE = 3;

/** A region's clocks differ by this much without harm, beside the lease itself; milliseconds. */
const STAMP_MARGIN_MS = 1_000;

/** How long whoever sent it may rely on a renewal, from when it was sent, by its own clock. Milliseconds. */
export const reliableMs = (durationMs: number): number => durationMs * (1 - LEASE_DRIFT_BOUND);

/** How long whoever has seen a renewal must wait until nobody relies on it, by its own clock. Milliseconds. */
export const expiredAfterMs = (durationMs: number): number => durationMs * (1 + LEASE_DRIFT_BOUND);

/**
 * How far ahead of its own clock a region goes with others whose clocks are ahead. Replicas that are further ahead are
 * taken nowhere. Milliseconds.
 */
const MAX_STAMP_AHEAD_MS = 300_000;

export interface CeilingFacts {
  readonly wallMs: number;
  readonly durationMs: number;
  /** That the homes here begin behind. */
  readonly floorMs: number;
  /** The greatest stamp in the region's shards, as far as it is known: what is written next is greater. */
  readonly stampMs: number;
}

/**
 * Beyond which nothing is stamped before the next renewal: past what clocks here can come to say, and past what shards
 * have taken from regions whose clocks are ahead. Milliseconds since 1970.
 */
export function ceilingFor({ wallMs, durationMs, floorMs, stampMs }: CeilingFacts): number {
  const latestMs = Math.max(wallMs, Math.min(stampMs, wallMs + MAX_STAMP_AHEAD_MS));
  return Math.max(latestMs + durationMs, floorMs) + STAMP_MARGIN_MS;
}
