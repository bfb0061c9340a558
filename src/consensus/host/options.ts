import { lanOptions, type RaftOptions } from "../core/options.ts";

/** How a node hosts its groups. */
export interface HostOptions {
  readonly raft: RaftOptions;
  /** Between two looks at every group's deadlines. At most a quarter of the heartbeat interval. */
  readonly tickMs: number;
  /** What a proposal or a read may wait before its caller is told that the outcome is unknown. */
  readonly requestTimeoutMs: number;
  /** The largest command accepted. */
  readonly maxCommandBytes: number;
  /** Entry data in one packet; one larger entry travels alone. */
  readonly maxPacketBytes: number;
  /** Entries applied in one turn; the rest waits for the next, so that heartbeats go out in between. */
  readonly maxApplyEntries: number;
  /** A group's log in memory beyond which its state is flushed and the log cut. */
  readonly checkpointBytes: number;
  /** The same, counted in entries. */
  readonly checkpointEntries: number;
  /** What a group's log may grow to for followers that lag or take a snapshot; who is further behind starts over. */
  readonly retainBytes: number;
  /** The same, counted in entries. */
  readonly retainEntries: number;
  /** What it may grow to while a follower takes a snapshot, which is worth nothing without what came after it. */
  readonly snapshotRetainBytes: number;
  readonly snapshot: SnapshotOptions;
}

export interface SnapshotOptions {
  readonly pieceBytes: number;
  /** Pieces on their way: with `pieceBytes` at least bandwidth times round trip. */
  readonly windowPieces: number;
  /** Snapshots that a node sends at the same time, for all its groups; who comes too many asks again. */
  readonly maxTransfers: number;
  /** Silence after which the receiver asks again from where it stands. */
  readonly retryMs: number;
  /** Silence after which a sender releases its snapshot and a receiver waits for a new offer. */
  readonly idleMs: number;
}

export const defaultHostOptions: HostOptions = {
  raft: lanOptions,
  tickMs: 20,
  requestTimeoutMs: 10_000,
  maxCommandBytes: 4 << 20,
  maxPacketBytes: 1 << 20,
  maxApplyEntries: 2048,
  checkpointBytes: 16 << 20,
  checkpointEntries: 50_000,
  retainBytes: 32 << 20,
  retainEntries: 100_000,
  snapshotRetainBytes: 256 << 20,
  snapshot: { pieceBytes: 256 << 10, windowPieces: 16, maxTransfers: 8, retryMs: 1_000, idleMs: 30_000 },
};
