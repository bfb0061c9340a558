/** Membership change by joint consensus (thesis, section 4.3) and leadership transfer (section 3.10). */
import type { LogIndex, NodeId } from "../../base/ids.ts";
import { enter, isJoint, isVoter, leave, type MembershipTarget, membersOf } from "./membership.ts";
import { Progress } from "./progress.ts";
import { appendOwn, becomeFollower, type Leadership, type RaftState } from "./state.ts";
import { EntryKind, type Membership } from "./types.ts";

/**
 * Whether a change may start now: the one before is committed and complete, and this leader has committed an entry
 * of its own term (without that, two disjoint majorities could both believe in their change).
 */
export function canChangeMembership(state: RaftState, leadership: Leadership): boolean {
  const { log } = state;
  return (
    state.commit >= leadership.firstIndex && log.membershipIndex <= state.commit && !isJoint(log.membership)
  );
}

export function changeMembership(
  state: RaftState,
  leadership: Leadership,
  target: MembershipTarget,
): LogIndex {
  return appendMembership(state, leadership, enter(state.log.membership, target));
}

function appendMembership(state: RaftState, leadership: Leadership, membership: Membership): LogIndex {
  if (isJoint(membership)) state.counters.jointMemberships++;
  const data = state.log.encodeMembership(membership);
  const index = appendOwn(state, leadership, EntryKind.membership, data);
  followMembership(state, leadership);
  return index;
}

/** The leader tracks whoever the membership in force names. */
function followMembership(state: RaftState, leadership: Leadership): void {
  const members = membersOf(state.log.membership);
  for (const peer of leadership.progress.keys()) {
    if (!members.includes(peer)) leadership.progress.delete(peer);
  }
  const next = state.log.lastIndex;
  for (const member of members) {
    if (member === state.id || leadership.progress.has(member)) continue;
    leadership.progress.set(member, new Progress(next, state.nowMs, state.options));
  }
}

/**
 * After each advance of the leader's commit index: ends a joint configuration, or our own leadership.
 * @returns whether the membership that ends a joint one was appended.
 */
export function followCommit(state: RaftState, leadership: Leadership): "appended" | "nothing" {
  const { log } = state;
  if (log.membershipIndex > state.commit) return "nothing";
  if (isJoint(log.membership)) {
    appendMembership(state, leadership, leave(log.membership));
    return "appended";
  }
  if (!isVoter(log.membership, state.id)) becomeFollower(state, state.term, 0);
  return "nothing";
}

/**
 * Who would take over the soonest: of the other voters that were heard within an election timeout, as those are that
 * check-quorum counts, the one that holds most of the log; of several that hold as much the one heard last, since who
 * died a moment ago answers no heartbeat.
 */
export function heirOf(state: RaftState, leadership: Leadership): NodeId | undefined {
  const aliveMs = state.nowMs - state.options.electionTimeoutMs;
  let heir: NodeId | undefined;
  let best: Pick<Progress, "match" | "heardMs"> = { match: 0 as LogIndex, heardMs: 0 };
  for (const [node, progress] of leadership.progress) {
    const { match, heardMs, recoveryRound } = progress;
    const isRebuilt = recoveryRound !== 0;
    if (heardMs < aliveMs || match === 0 || isRebuilt || !isVoter(state.log.membership, node)) continue;
    if (match < best.match || (match === best.match && heardMs <= best.heardMs)) continue;
    heir = node;
    best = progress;
  }
  return heir;
}

/** False when the target cannot take over. */
export function startTransfer(state: RaftState, leadership: Leadership, target: NodeId): boolean {
  if (target === state.id || !isVoter(state.log.membership, target)) return false;
  if (!leadership.progress.has(target)) return false;
  const deadlineMs = state.nowMs + state.options.electionTimeoutMs;
  leadership.transfer = { target, deadlineMs, sent: false };
  leadership.appendsWanted = true;
  return true;
}

/** Tells the target to campaign as soon as it holds the whole log. Meanwhile proposals are refused. */
export function continueTransfer(state: RaftState, leadership: Leadership): void {
  const { transfer } = leadership;
  if (transfer === undefined) return;
  if (state.nowMs >= transfer.deadlineMs) {
    leadership.transfer = undefined;
    state.counters.transfersTimedOut++;
    return;
  }
  if (transfer.sent || leadership.progress.get(transfer.target)?.match !== state.log.lastIndex) return;
  transfer.sent = true;
  state.counters.transfersSent++;
  leadership.leaseIsVoid = true;
  state.output.messages.push({ kind: "timeoutNow", from: state.id, to: transfer.target, term: state.term });
}
