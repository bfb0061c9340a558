/** Elections: pre-vote, votes, and the promise not to vote while a leader is heard (thesis, 3.4, 4.2.3, 9.6). */
import type { NodeId, Term } from "../../base/ids.ts";
import { isVoter, membersOf } from "./membership.ts";
import type { VoteRequest, VoteResponse } from "./messages.ts";
import { voteOutcome } from "./quorum.ts";
import { announceLeadership } from "./replication.ts";
import { becomeFollower, becomeLeader, type RaftState, resetElectionDeadline } from "./state.ts";

/**
 * A learner, a stranger and a replica that is being rebuilt wait to be led. Who is removed by a membership that is
 * not committed yet still campaigns: it may be the only one whose log can win (section 4.2.2).
 */
export function canCampaign(state: RaftState): boolean {
  const { log, commit, id } = state;
  if (state.recoveryNonce !== 0) return false;
  if (isVoter(log.membership, id)) return true;
  return log.membershipIndex > commit && isVoter(log.membershipAt(commit), id);
}

/** Asks whether an election could be won, without disturbing anybody's term. */
export function startPreVote(state: RaftState): void {
  becomeFollower(state, state.term, 0);
  state.counters.preVotes++;
  state.role = "preCandidate";
  state.isTransferElection = false;
  resetElectionDeadline(state);
  askForVotes(state, (state.term + 1) as Term, true);
  // Nothing durable is claimed by a pre-vote, so our own counts at once.
  countVote(state, state.id, true);
}

/** Raises the term and votes for itself; the vote counts once it is durable. */
export function startElection(state: RaftState, options: { transfer: boolean }): void {
  becomeFollower(state, (state.term + 1) as Term, 0);
  state.counters.elections++;
  state.role = "candidate";
  state.votedFor = state.id;
  state.output.hardStateChanged = true;
  state.isTransferElection = options.transfer;
  resetElectionDeadline(state);
  askForVotes(state, state.term, false);
  promiseVote(state, state.id, state.term);
}

/**
 * A vote is given to the log that the request describes, so a real request leaves only when that log, the term and
 * the vote for ourselves are durable: after a crash we may campaign in this term again, with less, and would take
 * the late answer for consent to that.
 */
function askForVotes(state: RaftState, term: Term, preVote: boolean): void {
  const { id, log, output } = state;
  const requests = preVote ? output.messages : output.promises;
  for (const to of membersOf(log.membership)) {
    if (to === id || !isVoter(log.membership, to)) continue;
    requests.push({
      kind: "voteRequest",
      from: id,
      to,
      term,
      lastIndex: log.lastIndex,
      lastTerm: log.lastTerm,
      preVote,
      transfer: state.isTransferElection,
    });
  }
}

/**
 * Whether a vote is to be withheld: a replica that hears its leader helps nobody to depose it. The leader's
 * lease rests on this (section 6.4.1), and so does the peace of a group that a flapping node rejoins.
 */
export function isBoundToLeader(state: RaftState, request: VoteRequest): boolean {
  if (request.transfer) return false;
  if (state.role === "leader") return true;
  return state.nowMs < state.leaderContactMs + state.options.electionTimeoutMs;
}

export function onPreVoteRequest(state: RaftState, request: VoteRequest): void {
  const granted =
    !isBoundToLeader(state, request) &&
    request.term > state.term &&
    state.recoveryNonce === 0 &&
    state.log.isUpToDate(request.lastIndex, request.lastTerm);
  if (!granted) state.counters.preVotesRefused++;
  state.output.messages.push({
    kind: "voteResponse",
    from: state.id,
    to: request.from,
    term: granted ? request.term : state.term,
    granted,
    preVote: true,
  });
}

/** `request.term` equals our term here, which we may have heard of before the request came. */
export function onVoteRequest(state: RaftState, request: VoteRequest): void {
  const isUnbound = state.leader === 0 && !isBoundToLeader(state, request);
  const isFree = state.votedFor === request.from || (state.votedFor === 0 && isUnbound);
  const granted =
    isFree && state.recoveryNonce === 0 && state.log.isUpToDate(request.lastIndex, request.lastTerm);
  if (!granted) {
    state.counters.votesRefused++;
    state.output.messages.push(voteAnswer(state, request.from, state.term, false));
    return;
  }
  if (state.votedFor === 0) {
    state.votedFor = request.from;
    state.output.hardStateChanged = true;
  }
  resetElectionDeadline(state);
  promiseVote(state, request.from, state.term);
}

function promiseVote(state: RaftState, candidate: NodeId, term: Term): void {
  state.output.promises.push(voteAnswer(state, candidate, term, true));
}

function voteAnswer(state: RaftState, to: NodeId, term: Term, granted: boolean): VoteResponse {
  return { kind: "voteResponse", from: state.id, to, term, granted, preVote: false };
}

export function onVoteResponse(state: RaftState, response: VoteResponse): void {
  const awaited = response.preVote ? "preCandidate" : "candidate";
  if (state.role !== awaited) return;
  if (response.preVote && response.granted && response.term !== state.term + 1) return;
  countVote(state, response.from, response.granted);
}

function countVote(state: RaftState, from: NodeId, granted: boolean): void {
  if (!state.votes.has(from)) state.votes.set(from, granted);
  switch (voteOutcome(state.log.membership, state.votes)) {
    case "pending":
      return;
    case "lost":
      becomeFollower(state, state.term, 0);
      return;
    case "won":
      if (state.role === "preCandidate") {
        startElection(state, { transfer: false });
      } else {
        const peers = membersOf(state.log.membership).filter((member) => member !== state.id);
        announceLeadership(state, becomeLeader(state, peers));
      }
  }
}
