/** Replication: what a leader sends, what a follower accepts, and what thereby commits (thesis, 3.5 and 3.6). */
import { assert } from "../../base/assert.ts";
import type { LogIndex, NodeId, Term } from "../../base/ids.ts";
import type { Append, AppendResponse, Heartbeat, HeartbeatResponse, SnapshotOffer } from "./messages.ts";
import type { Progress } from "./progress.ts";
import { quorumValue } from "./quorum.ts";
import { answerEarlyReads, noteRoundAcknowledged } from "./reads.ts";
import { followCommit } from "./reconfiguration.ts";
import {
  advanceFollowerCommit,
  appendOwn,
  type Leadership,
  noteLeaderContact,
  type RaftState,
} from "./state.ts";
import { type Entry, EntryKind } from "./types.ts";

/** The send times of rounds that no quorum confirmed; more than that many and the oldest confirm no lease. */
const MAX_UNCONFIRMED_ROUNDS = 256;

/**
 * Whether reads may begin another round now. Half of the places are left to the heartbeats, so that a slow quorum
 * still confirms rounds whose send time is known, and the lease can come back.
 */
export function mayBeginRound(leadership: Leadership): boolean {
  return leadership.round - leadership.confirmedRound < MAX_UNCONFIRMED_ROUNDS / 2;
}

/** A new leader's first entry: once it commits, so has everything before it (section 3.6.2). */
export function announceLeadership(state: RaftState, leadership: Leadership): void {
  appendOwn(state, leadership, EntryKind.noop, new Uint8Array(0));
  beginRound(state, leadership);
}

/** A heartbeat to everyone: keeps followers, renews the lease, confirms reads. */
export function beginRound(state: RaftState, leadership: Leadership): void {
  leadership.round++;
  leadership.roundWanted = false;
  leadership.heartbeatDueMs = nextBeatMs(state.nowMs, state.options.heartbeatMs);
  leadership.roundSentMs.push(state.nowMs);
  if (leadership.roundSentMs.length > MAX_UNCONFIRMED_ROUNDS) leadership.roundSentMs.shift();
  for (const [to, progress] of leadership.progress) {
    state.output.messages.push({
      kind: "heartbeat",
      from: state.id,
      to,
      term: state.term,
      commit: Math.min(state.commit, progress.match) as LogIndex,
      round: leadership.round,
      recoveryNonce: progress.recoveryNonce,
      recoveryTarget: progress.recoveryTarget,
    });
  }
  // A group of one confirms its own rounds.
  noteRoundAcknowledged(state, leadership);
}

/** Whole intervals of the node's clock, so that all its groups speak at once and share their packets. */
function nextBeatMs(nowMs: number, heartbeatMs: number): number {
  return (Math.floor(nowMs / heartbeatMs) + 1) * heartbeatMs;
}

/** Sends what every follower may get now. Called once a turn, so one append carries all of a turn's proposals. */
export function sendAppends(state: RaftState, leadership: Leadership): void {
  leadership.appendsWanted = false;
  for (const [to, progress] of leadership.progress) {
    while (progress.next <= state.log.lastIndex && !progress.isPaused) {
      if (!sendAppend(state, leadership, to, progress)) break;
    }
  }
}

/** One append, empty if there is nothing new; false when the follower needs a snapshot instead. */
function sendAppend(state: RaftState, leadership: Leadership, to: NodeId, progress: Progress): boolean {
  const { log, options } = state;
  const prevIndex = (progress.next - 1) as LogIndex;
  const prevTerm = log.termAt(prevIndex);
  if (prevTerm === undefined) {
    progress.becomeSnapshot();
    offerSnapshot(state, to, progress);
    return false;
  }
  const isOpen = progress.state !== "replicate" || !progress.inflight.isFull;
  const entries = isOpen ? log.slice(progress.next, log.lastIndex, options.maxAppendBytes) : [];
  state.output.messages.push({
    kind: "append",
    from: state.id,
    to,
    term: state.term,
    prevIndex,
    prevTerm,
    entries,
    commit: state.commit,
    round: leadership.round,
  });
  const last = entries.at(-1);
  if (progress.state === "probe") {
    progress.probeSent = true;
  } else if (last !== undefined) {
    progress.next = (last.index + 1) as LogIndex;
    progress.inflight.add(last.index, totalBytes(entries));
  }
  return true;
}

function totalBytes(entries: readonly Entry[]): number {
  let bytes = 0;
  for (const entry of entries) bytes += entry.data.length;
  return bytes;
}

/** Repeated while the follower stays in need, since it may have lost the offer or restarted. */
function offerSnapshot(state: RaftState, to: NodeId, progress: Progress): void {
  if (state.nowMs < progress.offeredMs + state.options.electionTimeoutMs) return;
  progress.offeredMs = state.nowMs;
  state.counters.snapshotsOffered++;
  state.output.messages.push({
    kind: "snapshotOffer",
    from: state.id,
    to,
    term: state.term,
    markIndex: state.log.mark.index,
  });
}

export function onAppend(state: RaftState, append: Append): void {
  noteLeaderContact(state, append.from);
  const { log } = state;
  if (append.prevIndex < state.commit) {
    // A late duplicate. What is committed here equals the leader's log.
    state.matchedIndex = Math.max(state.matchedIndex, state.commit) as LogIndex;
    promiseAppend(state, append, state.commit);
    return;
  }
  if (!log.matches(append.prevIndex, append.prevTerm)) {
    rejectAppend(state, append);
    return;
  }
  const firstNew = append.entries.findIndex((entry) => !log.matches(entry.index, entry.term));
  if (firstNew !== -1) {
    const fresh = append.entries.slice(firstNew);
    const { index } = fresh[0] as Entry;
    assert(index > state.commit, "a leader contradicts a committed entry");
    if (index <= log.lastIndex) state.counters.conflictsRepaired++;
    log.append(fresh);
  }
  const lastIndex = (append.prevIndex + append.entries.length) as LogIndex;
  if (lastIndex > state.matchedIndex) state.matchedIndex = lastIndex;
  advanceFollowerCommit(state, append.commit);
  promiseAppend(state, append, lastIndex);
}

function promiseAppend(state: RaftState, append: Pick<Append, "from" | "round">, index: LogIndex): void {
  state.output.promises.push({
    ...answerTo(state, append),
    index,
    rejected: false,
    hintIndex: 0 as LogIndex,
    hintTerm: 0 as AppendResponse["hintTerm"],
  });
}

/** The hint lets the leader skip a whole term of disagreement at once (section 3.5, last paragraph; etcd). */
function rejectAppend(state: RaftState, append: Append): void {
  state.counters.appendsRefused++;
  const hintIndex = state.log.lastIndexWithTermAtMost(append.prevIndex, append.prevTerm);
  state.output.messages.push({
    ...answerTo(state, append),
    index: append.prevIndex,
    rejected: true,
    hintIndex,
    hintTerm: state.log.termAt(hintIndex) ?? (0 as AppendResponse["hintTerm"]),
  });
}

function answerTo(state: RaftState, append: Pick<Append, "from" | "round">) {
  return {
    kind: "appendResponse",
    from: state.id,
    to: append.from,
    term: state.term,
    round: append.round,
    recoveryNonce: state.recoveryNonce,
  } as const;
}

export function onAppendResponse(state: RaftState, leadership: Leadership, response: AppendResponse): void {
  const progress = leadership.progress.get(response.from);
  if (progress === undefined) return;
  if (response.recoveryNonce === 0 && response.round < progress.recoveryRound) return;
  noteHeard(state, leadership, progress, response);
  if (response.rejected) onRejected(state, leadership, progress, response);
  else onAccepted(state, leadership, progress, response);
}

function onAccepted(
  state: RaftState,
  leadership: Leadership,
  progress: Progress,
  response: AppendResponse,
): void {
  const isNews = progress.acknowledge(response.index);
  if (progress.state === "replicate") {
    progress.inflight.freeUpTo(response.index);
  } else if (progress.match >= state.log.mark.index && (isNews || progress.state === "probe")) {
    progress.becomeReplicate();
  }
  if (isNews) advanceCommit(state, leadership);
  // Else it has all there is, or as much on its way as it may have: that is what most acknowledgements find.
  if (progress.next <= state.log.lastIndex && !progress.isPaused) leadership.appendsWanted = true;
}

function onRejected(
  state: RaftState,
  leadership: Leadership,
  progress: Progress,
  response: AppendResponse,
): void {
  if (progress.state === "snapshot") return;
  if (progress.state === "replicate") {
    if (response.index <= progress.match) return;
    progress.becomeProbe();
  } else {
    // Only the answer to the probe that is out says something new.
    if (response.index !== progress.next - 1) return;
    const agreement = state.log.lastIndexWithTermAtMost(response.hintIndex, response.hintTerm);
    const next = Math.max(Math.min(response.index, agreement + 1), progress.match + 1);
    progress.next = next as LogIndex;
    progress.probeSent = false;
  }
  leadership.appendsWanted = true;
}

/**
 * Section 3.6.2: only an entry of the current term commits by counting; those before it commit with it. And none behind
 * the host's limit.
 */
export function advanceCommit(state: RaftState, leadership: Leadership): void {
  const { log } = state;
  const held = quorumValue(log.membership, (node) =>
    node === state.id ? log.stableIndex : (leadership.progress.get(node)?.match ?? 0),
  );
  const index = Math.min(held, leadership.commitLimit) as LogIndex;
  if (index <= state.commit || log.termAt(index) !== state.term) return;
  const firstOwn = Math.max(state.commit + 1, leadership.firstIndex) as LogIndex;
  leadership.uncommittedBytes -= log.dataBytes(firstOwn, index);
  state.commit = index;
  answerEarlyReads(state, leadership);
  // The last voter may be this replica alone, which then commits without hearing from anyone.
  if (followCommit(state, leadership) === "appended") advanceCommit(state, leadership);
}

/**
 * A heartbeat that renews what this replica knows and says nothing else, as nearly all do. False, and nothing has
 * happened, when it is more than that. Its answer is one with the same term and round.
 */
export function renewContact(state: RaftState, from: NodeId, term: Term, commit: LogIndex): boolean {
  const isRenewal =
    term === state.term &&
    from === state.leader &&
    state.role === "follower" &&
    commit <= state.commit &&
    state.recoveryNonce === 0;
  if (isRenewal) noteLeaderContact(state, from);
  return isRenewal;
}

export function onHeartbeat(state: RaftState, heartbeat: Heartbeat): void {
  noteLeaderContact(state, heartbeat.from);
  // The leader never names more than it knows us to hold; what we lost to the disk is not held any more.
  const commit = Math.min(heartbeat.commit, state.log.lastIndex) as LogIndex;
  if (commit > state.commit && state.recoveryNonce === 0) state.commit = commit;
  endRecoveryIfComplete(state, heartbeat);
  state.output.messages.push({
    kind: "heartbeatResponse",
    from: state.id,
    to: heartbeat.from,
    term: state.term,
    round: heartbeat.round,
    recoveryNonce: state.recoveryNonce,
  });
}

/**
 * A rebuilt replica may vote again once it durably holds all that the leader had when it heard of the loss: every
 * entry that we may have acknowledged before, and that may have committed, is among those. See docs/decisions.
 */
function endRecoveryIfComplete(state: RaftState, heartbeat: Heartbeat): void {
  if (state.recoveryNonce === 0 || heartbeat.recoveryNonce !== state.recoveryNonce) return;
  const held = Math.min(state.matchedIndex, state.log.stableIndex);
  if (held < heartbeat.recoveryTarget) return;
  state.recoveryNonce = 0;
  state.counters.recoveriesEnded++;
  state.output.hardStateChanged = true;
}

export function onHeartbeatResponse(
  state: RaftState,
  leadership: Leadership,
  response: HeartbeatResponse,
): void {
  const progress = leadership.progress.get(response.from);
  if (progress === undefined) return;
  noteHeard(state, leadership, progress, response);
  // It is rebuilt, so what it acknowledges from now on counts, whatever the round.
  if (response.recoveryNonce === 0 && response.round >= progress.recoveryRound) progress.recoveryRound = 0;
  if (progress.state === "snapshot") {
    offerSnapshot(state, response.from, progress);
    return;
  }
  progress.probeSent = false;
  // An append may have been lost with nothing behind it to reveal the gap: an empty one asks.
  if (progress.match < state.log.lastIndex) sendAppend(state, leadership, response.from, progress);
}

function noteHeard(
  state: RaftState,
  leadership: Leadership,
  progress: Progress,
  response: AppendResponse | HeartbeatResponse,
): void {
  progress.heardMs = state.nowMs;
  if (response.recoveryNonce !== 0 && response.recoveryNonce !== progress.recoveryNonce) {
    progress.restartRecovery(response.recoveryNonce, state.log.lastIndex, leadership.round + 1);
    leadership.appendsWanted = true;
  }
  if (response.round > progress.ackedRound) {
    progress.ackedRound = response.round;
    noteRoundAcknowledged(state, leadership);
  }
}

export function onSnapshotOffer(state: RaftState, offer: SnapshotOffer): void {
  noteLeaderContact(state, offer.from);
  if (state.commit < offer.markIndex) state.output.fetchSnapshotFrom = offer.from;
  // The leader missed how far we are, perhaps thanks to its last snapshot.
  else promiseAppend(state, { from: offer.from, round: 0 }, state.commit);
}
