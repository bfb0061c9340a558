/**
 * What a message is worth, by its term and its kind: a newer term is taken up, an older one is answered with ours or
 * dropped, and what is left goes to the chapter that it belongs to (thesis, section 3.3 and figure 3.1). Pre-votes
 * are the exception: they speak of a term that nobody is in yet (section 9.6).
 */
import { assert, unreachable } from "../../base/assert.ts";
import type { NodeId } from "../../base/ids.ts";
import {
  canCampaign,
  isBoundToLeader,
  onPreVoteRequest,
  onVoteRequest,
  onVoteResponse,
  startElection,
} from "./election.ts";
import type { Message, TimeoutNow } from "./messages.ts";
import { onReadIndexRequest, onReadIndexResponse } from "./reads.ts";
import {
  onAppend,
  onAppendResponse,
  onHeartbeat,
  onHeartbeatResponse,
  onSnapshotOffer,
} from "./replication.ts";
import { becomeFollower, type RaftState } from "./state.ts";

/** Handles a message from a peer, or one of this replica's own promises. */
export function step(state: RaftState, message: Message): void {
  if (message.term > state.term) {
    if (message.kind === "voteRequest" && isBoundToLeader(state, message)) {
      if (message.preVote) onPreVoteRequest(state, message);
      return;
    }
    const isQuestion = message.kind === "voteRequest" && message.preVote;
    const isConsent = message.kind === "voteResponse" && message.preVote && message.granted;
    if (!isQuestion && !isConsent) becomeFollower(state, message.term, leaderNamedBy(message));
  } else if (message.term < state.term) {
    stepOutdated(state, message);
    return;
  }
  dispatch(state, message);
}

/** Only a leader says these, so a newer term comes with its leader's name. */
function leaderNamedBy(message: Message): NodeId | 0 {
  const { kind } = message;
  return kind === "append" || kind === "heartbeat" || kind === "snapshotOffer" ? message.from : 0;
}

/** A sender that is behind learns our term from a refusal; anything else it says has no meaning any more. */
function stepOutdated(state: RaftState, message: Message): void {
  if (message.kind === "voteRequest" && message.preVote) {
    onPreVoteRequest(state, message);
    return;
  }
  if (message.kind !== "append" && message.kind !== "heartbeat" && message.kind !== "snapshotOffer") return;
  state.output.messages.push({
    kind: "heartbeatResponse",
    from: state.id,
    to: message.from,
    term: state.term,
    round: 0,
    recoveryNonce: 0,
  });
}

function dispatch(state: RaftState, message: Message): void {
  const { leadership } = state;
  switch (message.kind) {
    case "voteRequest":
      if (message.preVote) onPreVoteRequest(state, message);
      else onVoteRequest(state, message);
      return;
    case "voteResponse":
      onVoteResponse(state, message);
      return;
    case "append":
      followSender(state, message);
      onAppend(state, message);
      return;
    case "heartbeat":
      followSender(state, message);
      onHeartbeat(state, message);
      return;
    case "snapshotOffer":
      followSender(state, message);
      onSnapshotOffer(state, message);
      return;
    case "appendResponse":
      if (leadership !== undefined) onAppendResponse(state, leadership, message);
      return;
    case "heartbeatResponse":
      if (leadership !== undefined) onHeartbeatResponse(state, leadership, message);
      return;
    case "timeoutNow":
      onTimeoutNow(state, message);
      return;
    case "readIndexRequest":
      if (leadership !== undefined) onReadIndexRequest(state, leadership, message);
      return;
    case "readIndexResponse":
      if (state.leader === message.from) onReadIndexResponse(state, message);
      return;
    default:
      unreachable(message);
  }
}

function followSender(state: RaftState, message: Message): void {
  assert(state.role !== "leader", `two leaders in term ${state.term}: ${state.id} and ${message.from}`);
  if (state.role !== "follower" || state.leader !== message.from) {
    becomeFollower(state, message.term, message.from);
  }
}

function onTimeoutNow(state: RaftState, message: TimeoutNow): void {
  if (state.role === "leader" || state.leader !== message.from || !canCampaign(state)) return;
  startElection(state, { transfer: true });
}
