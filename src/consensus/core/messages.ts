/**
 * What replicas of one group say to each other. `docs/messages.md` has a row for each: purpose, and what is durable
 * when it is sent. The host adds the group, and packs the heartbeats of many groups into one frame.
 */
import type { LogIndex, NodeId, Term } from "../../base/ids.ts";
import type { Entry } from "./types.ts";

interface Addressed {
  readonly from: NodeId;
  readonly to: NodeId;
  /** The sender's term; in a pre-vote request, the term it would campaign in. */
  readonly term: Term;
}

/** Section 3.4; with `preVote` a question that changes nobody's state (section 9.6). */
export interface VoteRequest extends Addressed {
  readonly kind: "voteRequest";
  readonly lastIndex: LogIndex;
  readonly lastTerm: Term;
  readonly preVote: boolean;
  /** The leader asked for this election, so its lease is no reason to refuse (section 3.10). */
  readonly transfer: boolean;
}

export interface VoteResponse extends Addressed {
  readonly kind: "voteResponse";
  readonly granted: boolean;
  readonly preVote: boolean;
}

/** Section 3.5. `round` is the leader's latest heartbeat round when it was sent. */
export interface Append extends Addressed {
  readonly kind: "append";
  readonly prevIndex: LogIndex;
  readonly prevTerm: Term;
  readonly entries: readonly Entry[];
  readonly commit: LogIndex;
  readonly round: number;
}

export interface AppendResponse extends Addressed {
  readonly kind: "appendResponse";
  /** Accepted: everything up to `index` is durable and equal to the leader's. Rejected: the `prevIndex` refused. */
  readonly index: LogIndex;
  readonly rejected: boolean;
  /** When rejected, the greatest index at which the logs may agree, and the follower's term there. */
  readonly hintIndex: LogIndex;
  readonly hintTerm: Term;
  readonly round: number;
  /** Not 0: the sender lost part of its log and asks to be rebuilt; the number tells its restarts apart. */
  readonly recoveryNonce: number;
}

export interface Heartbeat extends Addressed {
  readonly kind: "heartbeat";
  /** Never beyond what the receiver is known to hold. */
  readonly commit: LogIndex;
  readonly round: number;
  /** Answers a rebuilt replica: once it holds everything up to `recoveryTarget`, it may vote again. */
  readonly recoveryNonce: number;
  readonly recoveryTarget: LogIndex;
}

export interface HeartbeatResponse extends Addressed {
  readonly kind: "heartbeatResponse";
  readonly round: number;
  readonly recoveryNonce: number;
}

/** "My log no longer reaches back to where yours ends: fetch a snapshot from me." */
export interface SnapshotOffer extends Addressed {
  readonly kind: "snapshotOffer";
  /** The sender's log begins after this index: who has committed it needs no snapshot. */
  readonly markIndex: LogIndex;
}

/** Leadership transfer: campaign now (section 3.10). */
export interface TimeoutNow extends Addressed {
  readonly kind: "timeoutNow";
}

/** A follower asks for an index at which it may serve linearizable reads (section 6.4). */
export interface ReadIndexRequest extends Addressed {
  readonly kind: "readIndexRequest";
  readonly context: number;
}

export interface ReadIndexResponse extends Addressed {
  readonly kind: "readIndexResponse";
  readonly context: number;
  readonly index: LogIndex;
}

export type Message =
  | VoteRequest
  | VoteResponse
  | Append
  | AppendResponse
  | Heartbeat
  | HeartbeatResponse
  | SnapshotOffer
  | TimeoutNow
  | ReadIndexRequest
  | ReadIndexResponse;
