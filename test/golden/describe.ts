/** Messages, entries and states in the few words that a trace has room for. `7@2` is index 7 of term 2. */
import { unreachable } from "../../src/base/assert.ts";
import type { Message } from "../../src/consensus/core/messages.ts";
import type { RaftStatus, RaftWrite } from "../../src/consensus/core/raft.ts";
import { type Entry, EntryKind, type Membership } from "../../src/consensus/core/types.ts";
import { decodeMembership } from "../../src/consensus/wire/membership.ts";

export function describeMessage(message: Message): string {
  return `${message.from}→${message.to} ${message.kind} term=${message.term}${detailsOf(message)}`;
}

function detailsOf(message: Message): string {
  switch (message.kind) {
    case "voteRequest": {
      const nature = message.preVote ? " pre-vote" : message.transfer ? " transfer" : "";
      return `${nature} last=${message.lastIndex}@${message.lastTerm}`;
    }
    case "voteResponse":
      return `${message.preVote ? " pre-vote" : ""} ${message.granted ? "granted" : "refused"}`;
    case "append": {
      const prev = `${message.prevIndex}@${message.prevTerm}`;
      return ` after=${prev} commit=${message.commit} ${describeEntries(message.entries)}`;
    }
    case "appendResponse": {
      const outcome = message.rejected
        ? `rejected=${message.index} hint=${message.hintIndex}@${message.hintTerm}`
        : `accepted=${message.index}`;
      return ` ${outcome}${message.recoveryNonce === 0 ? "" : " recovering"}`;
    }
    case "heartbeat": {
      const recovery = message.recoveryNonce === 0 ? "" : ` recoveryTarget=${message.recoveryTarget}`;
      return ` round=${message.round} commit=${message.commit}${recovery}`;
    }
    case "heartbeatResponse":
      return ` round=${message.round}${message.recoveryNonce === 0 ? "" : " recovering"}`;
    case "readIndexRequest":
      return ` context=${message.context}`;
    case "readIndexResponse":
      return ` context=${message.context} index=${message.index}`;
    case "snapshotOffer":
      return ` mark=${message.markIndex}`;
    case "timeoutNow":
      return "";
    default:
      return unreachable(message);
  }
}

export function describeEntries(entries: readonly Entry[]): string {
  return `[${entries.map(describeEntry).join(" ")}]`;
}

export function describeEntry(entry: Entry): string {
  const place = `${entry.index}@${entry.term}`;
  switch (entry.kind) {
    case EntryKind.noop:
      return `${place} noop`;
    case EntryKind.membership:
      return `${place} (${describeMembership(decodeMembership(entry.data))})`;
    case EntryKind.command:
      return `${place} "${Buffer.from(entry.data).toString()}"`;
    default:
      return unreachable(entry.kind);
  }
}

function describeMembership({ voters, outgoing, learners }: Membership): string {
  const joint = outgoing.length === 0 ? "" : ` and ${outgoing.join(",")}`;
  return `voters ${voters.join(",")}${joint}${learners.length === 0 ? "" : ` learners ${learners.join(",")}`}`;
}

export function describeWrite({ hardState, restart, entries }: RaftWrite): string {
  const parts: string[] = [];
  if (hardState !== undefined) parts.push(`term=${hardState.term} vote=${hardState.votedFor}`);
  if (hardState?.recovering === true) parts.push("recovering");
  if (restart !== undefined) parts.push(`log restarts after ${restart.index}@${restart.term}`);
  if (entries.length > 0) parts.push(describeEntries(entries));
  return parts.join(" ");
}

export function describeStatus(status: RaftStatus): string {
  const { id, role, term, leader, commit, applied, lastIndex, mark, membership, recovering } = status;
  const log = mark.index === 0 ? `last=${lastIndex}` : `mark=${mark.index}@${mark.term} last=${lastIndex}`;
  const place = `${id}: ${role} term=${term} leader=${leader} commit=${commit} applied=${applied} ${log}`;
  return `${place} (${describeMembership(membership)})${recovering ? " recovering" : ""}`;
}

/** What an observer would call news, one line each. */
export function describeChanges(before: RaftStatus, after: RaftStatus): string[] {
  const news: string[] = [];
  const { id, role, term, leader } = after;
  if (before.role !== role || before.term !== term || before.leader !== leader) {
    if (role === "leader") news.push(`${id} leads term ${term}`);
    else if (role !== "follower") news.push(`${id} is a ${role} in term ${term}`);
    else if (leader === 0) news.push(`${id} is a follower without a leader in term ${term}`);
    else news.push(`${id} follows ${leader} in term ${term}`);
  }
  if (describeMembership(before.membership) !== describeMembership(after.membership)) {
    news.push(`${id} goes by ${describeMembership(after.membership)}`);
  }
  if (before.commit !== after.commit) news.push(`${id} knows ${after.commit} to be committed`);
  if (before.recovering && !after.recovering) news.push(`${id} is rebuilt and may vote again`);
  return news;
}
