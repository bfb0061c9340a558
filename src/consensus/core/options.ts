/** How one group is tuned. The same core serves a LAN and a WAN; only these numbers differ. */
export interface RaftOptions {
  /** Between two heartbeat rounds of a leader. */
  readonly heartbeatMs: number;

  /**
   * A follower that heard from a leader less than this long ago neither campaigns nor votes. Campaigns start
   * between one and two of these after the last contact. At least three heartbeats plus a round trip.
   */
  readonly electionTimeoutMs: number;

  /** Upper bound on how much faster one node's monotonic clock may run than another's; 0.1 is 10 %. */
  readonly clockDriftBound: number;

  /** Entry bytes in one append; one larger entry travels alone. */
  readonly maxAppendBytes: number;

  /** Appends on their way to one follower. */
  readonly maxInflightAppends: number;

  /** Entry bytes on their way to one follower: at least bandwidth times round trip. */
  readonly maxInflightBytes: number;

  /** Proposed but not yet committed entry bytes beyond which proposals are refused. */
  readonly maxUncommittedBytes: number;

  /** Reads waiting for a quorum's confirmation, beyond which reads are refused. */
  readonly maxPendingReads: number;
}

/** Round trips of a few milliseconds at most. */
export const lanOptions: RaftOptions = {
  heartbeatMs: 100,
  electionTimeoutMs: 400,
  clockDriftBound: 0.1,
  maxAppendBytes: 1 << 20,
  maxInflightAppends: 256,
  maxInflightBytes: 16 << 20,
  maxUncommittedBytes: 64 << 20,
  maxPendingReads: 65_536,
};

/** Round trips of up to 300 ms at 1 Gbit/s: 37.5 MB on the way. */
export const wanOptions: RaftOptions = {
  ...lanOptions,
  heartbeatMs: 500,
  electionTimeoutMs: 3_000,
  maxInflightAppends: 1024,
  maxInflightBytes: 48 << 20,
  maxUncommittedBytes: 256 << 20,
};
