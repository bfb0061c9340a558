/**
 * Linearizable reads without writing to the log (thesis, section 6.4): from the leader under its lease, else after a
 * heartbeat round that a quorum confirmed; followers ask the leader for the index.
 */
import type { LogIndex, NodeId } from "../../base/ids.ts";
import type { ReadIndexRequest, ReadIndexResponse } from "./messages.ts";
import { quorumValue } from "./quorum.ts";
import { advanceFollowerCommit, type Leadership, type PendingRead, type RaftState } from "./state.ts";

/** False when nobody is known who could answer, or too many reads wait. */
export function requestRead(state: RaftState, context: number): boolean {
  if (state.leadership !== undefined) return registerRead(state, state.leadership, context, state.id);
  if (state.leader === 0) return false;
  state.output.messages.push({
    kind: "readIndexRequest",
    from: state.id,
    to: state.leader,
    term: state.term,
    context,
  });
  return true;
}

export function onReadIndexRequest(
  state: RaftState,
  leadership: Leadership,
  request: ReadIndexRequest,
): void {
  registerRead(state, leadership, request.context, request.from);
}

function registerRead(state: RaftState, leadership: Leadership, context: number, from: NodeId): boolean {
  if (leadership.pendingReads.length >= state.options.maxPendingReads) return false;
  const read: PendingRead = { context, from, index: -1, round: 0 };
  if (!hasCommittedInTerm(state, leadership)) {
    leadership.pendingReads.push(read);
    return true;
  }
  read.index = state.commit;
  if (isLeaseValid(state, leadership)) {
    state.counters.leaseReads++;
    answer(state, read);
    return true;
  }
  state.counters.roundReads++;
  if (leadership.confirmedRound > 0) state.counters.leaseExpiries++;
  awaitNextRound(leadership, read);
  leadership.pendingReads.push(read);
  return true;
}

/** Only a round begun after the read arrived proves that nobody had deposed us by then. */
function awaitNextRound(leadership: Leadership, read: PendingRead): void {
  read.round = leadership.round + 1;
  leadership.roundWanted = true;
}

function hasCommittedInTerm(state: RaftState, leadership: Leadership): boolean {
  return state.commit >= leadership.firstIndex;
}

/** Section 6.4.1: until then no quorum of voters can have elected anyone else. */
export function isLeaseValid(state: RaftState, leadership: Leadership): boolean {
  return !leadership.leaseIsVoid && state.nowMs < leadership.leaseUntilMs;
}

/** The first commit of the term: reads that came before it may now know their index. */
export function answerEarlyReads(state: RaftState, leadership: Leadership): void {
  if (!hasCommittedInTerm(state, leadership)) return;
  for (const read of leadership.pendingReads) {
    if (read.index !== -1) continue;
    read.index = state.commit;
    awaitNextRound(leadership, read);
  }
}

/** A follower acknowledged a newer round: the lease may have grown, and reads may be answered. */
export function noteRoundAcknowledged(state: RaftState, leadership: Leadership): void {
  // A quorum has confirmed the last one already; this is one of the others.
  if (leadership.confirmedRound === leadership.round) return;
  const confirmed = quorumValue(state.log.membership, (node) =>
    node === state.id ? leadership.round : (leadership.progress.get(node)?.ackedRound ?? 0),
  );
  if (confirmed <= leadership.confirmedRound) return;
  leadership.confirmedRound = confirmed;
  renewLease(state, leadership);
  if (leadership.pendingReads.length === 0) return;
  const waiting = leadership.pendingReads.splice(0);
  for (const read of waiting) {
    if (read.index !== -1 && read.round <= confirmed) answer(state, read);
    else leadership.pendingReads.push(read);
  }
}

/**
 * Each follower of the confirmed round promised, when it got it, to elect nobody for an election timeout. We count
 * from when it was sent, and shorten by how much faster than ours their clocks may run.
 */
function renewLease(state: RaftState, leadership: Leadership): void {
  const { roundSentMs, round, confirmedRound } = leadership;
  const position = roundSentMs.length - 1 - (round - confirmedRound);
  const sentMs = roundSentMs[position];
  if (sentMs === undefined) return;
  const { electionTimeoutMs, clockDriftBound } = state.options;
  leadership.leaseSentMs = sentMs;
  leadership.leaseUntilMs = sentMs + electionTimeoutMs * (1 - clockDriftBound);
  for (let older = 0; older < position; older++) roundSentMs.shift();
}

function answer(state: RaftState, read: PendingRead): void {
  const index = read.index as LogIndex;
  if (read.from === state.id) {
    state.output.reads.push({ context: read.context, index });
    return;
  }
  state.output.messages.push({
    kind: "readIndexResponse",
    from: state.id,
    to: read.from,
    term: state.term,
    context: read.context,
    index,
  });
}

/** The index is committed, so the follower may apply up to it without waiting for the next heartbeat. */
export function onReadIndexResponse(state: RaftState, response: ReadIndexResponse): void {
  advanceFollowerCommit(state, response.index);
  state.counters.followerReads++;
  state.output.reads.push({ context: response.context, index: response.index });
}
