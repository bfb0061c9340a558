/**
 * Everything one replica knows, as plain data, and the few transitions that every part of the core shares. The
 * files beside this one are functions over it, one per chapter of the protocol: `election`, `replication`, `reads`,
 * `reconfiguration`; `step` says which of them a message is for. `raft.ts` is the door.
 */
import { assert } from "../../base/assert.ts";
import type { LogIndex, NodeId, Term } from "../../base/ids.ts";
import { type Random, randomBetween } from "../../base/random.ts";
import type { Message } from "./messages.ts";
import type { RaftOptions } from "./options.ts";
import { Progress } from "./progress.ts";
import type { RaftLog } from "./raft-log.ts";
import type { EntryKind } from "./types.ts";

export type Role = "follower" | "preCandidate" | "candidate" | "leader";

export interface RaftState {
  readonly id: NodeId;
  readonly options: RaftOptions;
  readonly random: Random;
  readonly log: RaftLog;

  /** The monotonic time of the input being handled. */
  nowMs: number;

  role: Role;
  term: Term;
  votedFor: NodeId | 0;
  commit: LogIndex;
  /** What the state machine has applied: never above `commit`, never above what is durable here. */
  applied: LogIndex;
  /** Leaders commit up to a limit that their host sets; without one they commit what a quorum holds. */
  readonly isGated: boolean;
  /** The leader of `term`, 0 while unknown. */
  leader: NodeId | 0;

  electionDeadlineMs: number;
  /** When this replica last accepted a leader; votes are refused for an election timeout after it. */
  leaderContactMs: number;
  /** Answers in the running (pre-)election. */
  readonly votes: Map<NodeId, boolean>;
  /** The running election was asked for by the leader. */
  isTransferElection: boolean;

  /** As a follower: up to here the log is known to equal the current leader's. */
  matchedIndex: LogIndex;
  /** Not 0 while this replica is being rebuilt after losing part of its log. Drawn anew at each start. */
  recoveryNonce: number;

  leadership: Leadership | undefined;
  readonly counters: RaftCounters;
  output: Output;
}

/** How often each path was taken since the start: for metrics, and so that a simulation knows what it has met. */
export interface RaftCounters {
  preVotes: number;
  elections: number;
  electionsWon: number;
  preVotesRefused: number;
  votesRefused: number;
  /** Leaderships given up because no quorum was heard from. */
  quorumsLost: number;
  transfersSent: number;
  transfersTimedOut: number;
  leaseReads: number;
  /** Reads that had to wait for a heartbeat round, and those among them that found an expired lease. */
  roundReads: number;
  leaseExpiries: number;
  followerReads: number;
  appendsRefused: number;
  conflictsRepaired: number;
  snapshotsOffered: number;
  snapshotsRestored: number;
  jointMemberships: number;
  recoveriesEnded: number;
}

export function noCounts(): RaftCounters {
  return {
    preVotes: 0,
    elections: 0,
    electionsWon: 0,
    preVotesRefused: 0,
    votesRefused: 0,
    quorumsLost: 0,
    transfersSent: 0,
    transfersTimedOut: 0,
    leaseReads: 0,
    roundReads: 0,
    leaseExpiries: 0,
    followerReads: 0,
    appendsRefused: 0,
    conflictsRepaired: 0,
    snapshotsOffered: 0,
    snapshotsRestored: 0,
    jointMemberships: 0,
    recoveriesEnded: 0,
  };
}

/** What only a leader has; a new one for each term. */
export interface Leadership {
  readonly progress: Map<NodeId, Progress>;
  /** The index of the first entry of this term: until it commits, older commits are not known to be complete. */
  readonly firstIndex: LogIndex;
  /** Nothing behind it commits. */
  commitLimit: LogIndex | number;
  /** Its predecessor asked for the election that it won, which no lease delayed. */
  readonly isByTransfer: boolean;
  /** Bytes proposed and not yet committed. */
  uncommittedBytes: number;
  heartbeatDueMs: number;
  quorumCheckDueMs: number;

  /** Heartbeat rounds: the last one begun, the last one a quorum confirmed, and when those between were sent. */
  round: number;
  confirmedRound: number;
  roundSentMs: number[];
  /** Local reads may be served without asking anyone before this time. */
  leaseUntilMs: number;
  /** When the round was sent that the lease rests on. */
  leaseSentMs: number;
  /** Once `timeoutNow` was sent an election may ignore the lease, so there is none in the rest of this term. */
  leaseIsVoid: boolean;
  readonly pendingReads: PendingRead[];
  /** A read waits for a round that has not begun. */
  roundWanted: boolean;

  transfer: { readonly target: NodeId; readonly deadlineMs: number; sent: boolean } | undefined;
  /** Log index up to which appends must be looked at in the next `ready`. */
  appendsWanted: boolean;
}

export interface PendingRead {
  readonly context: number;
  /** Who asked: this node or a follower. */
  readonly from: NodeId;
  /** -1: waits for the first commit of the term. */
  index: LogIndex | -1;
  round: number;
}

/** What has accumulated since the last `ready`. */
export interface Output {
  /** May leave at once. */
  messages: Message[];
  /** Promise that something is durable: these wait until the write that they depend on is. */
  promises: Message[];
  hardStateChanged: boolean;
  logRestarted: boolean;
  reads: { context: number; index: LogIndex }[];
  failedReads: number[];
  fetchSnapshotFrom: NodeId | 0;
}

export function hasOutput(output: Output): boolean {
  return (
    output.messages.length > 0 ||
    output.promises.length > 0 ||
    output.hardStateChanged ||
    output.logRestarted ||
    output.reads.length > 0 ||
    output.failedReads.length > 0 ||
    output.fetchSnapshotFrom !== 0
  );
}

export function emptyOutput(): Output {
  return {
    messages: [],
    promises: [],
    hardStateChanged: false,
    logRestarted: false,
    reads: [],
    failedReads: [],
    fetchSnapshotFrom: 0,
  };
}

export function becomeFollower(state: RaftState, term: Term, leader: NodeId | 0): void {
  assert(term >= state.term, "a term never goes back");
  if (term > state.term) {
    state.term = term;
    state.votedFor = 0;
    state.output.hardStateChanged = true;
    state.matchedIndex = 0 as LogIndex;
  }
  if (state.leadership !== undefined) {
    failPendingReads(state, state.leadership);
    keepOwnPromise(state, state.leadership);
  }
  if (state.role !== "follower") resetElectionDeadline(state);
  state.role = "follower";
  state.leader = leader;
  state.leadership = undefined;
  state.votes.clear();
}

/**
 * The rounds of a leader count itself as one who heard them. What rests on the last one that a quorum confirmed may
 * outlast the leadership, as a witness's lease does: so whoever is deposed is bound like the others of that quorum.
 */
function keepOwnPromise(state: RaftState, { leaseSentMs }: Leadership): void {
  state.leaderContactMs = Math.max(state.leaderContactMs, leaseSentMs);
}

export function becomeLeader(state: RaftState, peers: readonly NodeId[]): Leadership {
  assert(state.role === "candidate", "only a candidate becomes leader");
  const { options, nowMs, log } = state;
  const next = (log.lastIndex + 1) as LogIndex;
  state.counters.electionsWon++;
  state.role = "leader";
  state.leader = state.id;
  state.votes.clear();
  const leadership: Leadership = {
    progress: new Map(peers.map((peer) => [peer, new Progress(next, nowMs, options)])),
    firstIndex: next,
    // Until the host has spoken: it will not hear of the election before its next turn.
    commitLimit: state.isGated ? state.commit : Number.POSITIVE_INFINITY,
    isByTransfer: state.isTransferElection,
    uncommittedBytes: 0,
    heartbeatDueMs: nowMs,
    quorumCheckDueMs: nowMs + options.electionTimeoutMs,
    round: 0,
    confirmedRound: 0,
    roundSentMs: [],
    leaseUntilMs: Number.NEGATIVE_INFINITY,
    leaseSentMs: Number.NEGATIVE_INFINITY,
    leaseIsVoid: false,
    pendingReads: [],
    roundWanted: false,
    transfer: undefined,
    appendsWanted: true,
  };
  state.leadership = leadership;
  return leadership;
}

/** Section 9.6 and etcd: spread over [T, 2T), so that one candidate is usually done before the next wakes up. */
export function resetElectionDeadline(state: RaftState): void {
  const timeoutMs = state.options.electionTimeoutMs;
  state.electionDeadlineMs = state.nowMs + randomBetween(state.random, timeoutMs, 2 * timeoutMs);
}

/** A valid message of the current term's leader arrived. */
export function noteLeaderContact(state: RaftState, leader: NodeId): void {
  state.leader = leader;
  state.leaderContactMs = state.nowMs;
  resetElectionDeadline(state);
}

/** Adds one of the leader's own entries; `ready` sends and writes it. */
export function appendOwn(
  state: RaftState,
  leadership: Leadership,
  kind: EntryKind,
  data: Uint8Array,
): LogIndex {
  const index = (state.log.lastIndex + 1) as LogIndex;
  state.log.append([{ term: state.term, index, kind, data }]);
  leadership.uncommittedBytes += data.length;
  leadership.appendsWanted = true;
  return index;
}

/** The leader's commit index holds for us as far as our log is known to equal the leader's. */
export function advanceFollowerCommit(state: RaftState, leaderCommit: LogIndex): void {
  const commit = Math.min(leaderCommit, state.matchedIndex) as LogIndex;
  if (commit > state.commit) state.commit = commit;
}

function failPendingReads(state: RaftState, leadership: Leadership): void {
  for (const read of leadership.pendingReads) {
    if (read.from === state.id) state.output.failedReads.push(read.context);
  }
}
