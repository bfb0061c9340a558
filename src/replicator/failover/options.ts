/** How long the steps of a move may take. Milliseconds. */
export interface FailoverOptions {
  /** Before writes are stopped: until so little is on its way that the pause will be short. Default 60 s. */
  readonly prepareMs: number;
  /** From the stop of writes until the home has moved, or else the move is given up. Default 10 s. */
  readonly drainMs: number;
  /** A move that nobody seems to drive is driven on by the region that it leads to. Default 3 s. */
  readonly takeOverMs: number;
  /** What may be on its way when writes are stopped. Defaults: 200 events, 4 MiB. */
  readonly prepareEvents: number;
  readonly prepareBytes: number;
  /** The next candidate waits so much longer than the one before it. Default 5 s. */
  readonly turnMs: number;
  /**
   * Of a home that is heard, and yet does not renew its lease: how long the majority must be there without hearing of
   * a renewal before another region takes over. Default 6 s.
   */
  readonly isolatedMs: number;
  /** Between two looks at whether an old home has shipped what it still had. Default 3 s. */
  readonly settleMs: number;
}

export const defaultFailoverOptions: FailoverOptions = {
  prepareMs: 60_000,
  drainMs: 10_000,
  takeOverMs: 3_000,
  prepareEvents: 200,
  prepareBytes: 4 << 20,
  turnMs: 5_000,
  isolatedMs: 6_000,
  settleMs: 3_000,
};

/** Versions named in an answer between regions, and in a row of the history. */
export const MAX_RISK_KEYS = 1_000;
/** Of their names, together. */
export const MAX_RISK_KEY_BYTES = 256 << 10;
/** What was announced to a node, in its answer to another node of its region: the longest message that there is. */
export const MAX_ANNOUNCED_BYTES = 16 << 20;
/** Events of an outbox in one page. */
export const PAGE_EVENTS = 500;
/** Of a call to another region. */
export const CALL_DEADLINE_MS = 5_000;
/** Of one proposal to move a home: at 300 ms of round trip it takes 0.6 s. */
export const MOVE_DEADLINE_MS = 1_500;
/** Of a question to the nodes of our own region. */
export const NODE_DEADLINE_MS = 1_000;
/** Announced versions that local metadata is asked about, at the same time. */
export const HELD_QUERIES = 64;
/** What the home is asked about at one time, of one region's buckets. */
export const MAX_PLANNED_BUCKETS = 100;
/** Between two looks at what is on its way. */
export const POLL_MS = 15;
/** Of one call that waits at the home until nothing is on its way. */
export const DRAIN_CALL_MS = 2_000;
