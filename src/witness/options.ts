/** How long leases last, and what is bounded. */
export interface WitnessOptions {
  /** D: a witness speaks for a shard so long after what the leader's last renewal rests on. */
  readonly leaseMs: number;
}

export interface LeaderOptions extends WitnessOptions {
  /** Upper bound on how much faster one node's monotonic clock may run than another's; that of the groups. */
  readonly clockDriftBound: number;
  /** That of the groups: no election within it after a leader was heard, unless that leader asks for it. */
  readonly electionTimeoutMs: number;
  /** A witness that answers later than this, again and again, is left: `Pace`. Default `SLOW_MS`, at least 1. */
  readonly slowMs?: number;
}

/** `LeaderOptions.slowMs`, unless it is given. */
export const SLOW_MS = 50;

/** Between two renewals of all the shards that a node leads, as a part of the lease. */
export const RENEWALS_PER_LEASE = 8;

/** A call of a leader that takes longer, as a part of the lease, has failed: its writes wait for it. */
export const CALLS_PER_LEASE = 2;

/** Calls of a node's leaders that are on their way to one witness; what comes meanwhile goes with the next one. */
export const MAX_LEADER_CALLS = 64;

/** Slots of a shard in one message; more than that many and all of them are marked. */
export const MAX_MARKS = 4096;

/** A witness that failed while it was in use is not used again before this, doubled each time up to the other. */
export const PENALTY_MIN_MS = 1_000;
export const PENALTY_MAX_MS = 60_000;

/** Between two looks at how long messages to a witness are on their way. */
export const LOOK_MS = 25;

/** A witness is slow when it was late for so long; this part of all time is forgiven. */
export const LATE_BUDGET_MS = 150;
export const LATE_SHARE = 0.1;

/** A witness that was slow must answer within this part of `slowMs` to be used again. */
export const QUICK_SHARE = 0.5;

/** And for so long without a break, doubled up to the longer one whenever it is slow again within that. */
export const PROVING_MIN_MS = 500;
export const PROVING_MAX_MS = 60_000;

/** From the answer of a slow witness to the next message that only asks how quick it is. */
export const PROBE_MS = 100;

/** Shards of which a witness keeps stamps. */
export const MAX_SHARDS = 1024;

/** Stamps of a page, 8 bytes each. */
export const PAGE_SLOTS = 4096;

/** Of all shards of a witness together: 64 MiB. Beyond, a shard forgets its stamps and all its slots are stale once. */
export const MAX_PAGES = 2048;

/** A gateway waits so long for a check, then it asks the persistence tier. */
export const CHECK_DEADLINE_MS = 50;

/** Checks in one message, and in one that a witness takes. */
export const MAX_CHECKS = 1024;

/** Checks of a gateway that wait for an answer; further ones are told at once that nobody can say. */
export const MAX_WAITING_CHECKS = 65_536;

/** After a witness was silent it is not asked for so long; after none could say, a shard's witnesses are not. */
export const SILENCE_MS = 250;
export const BLINDNESS_MS = 20;
