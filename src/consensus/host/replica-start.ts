/** What a replica begins with: as its log and its state machine remember it, or as a new one. */
import { AtollError } from "../../base/errors.ts";
import type { LogIndex, Term } from "../../base/ids.ts";
import { noMembers } from "../core/membership.ts";
import type { RaftStart } from "../core/raft.ts";
import { EntryKind, type Membership, type SnapshotMark } from "../core/types.ts";
import type { RecoveredGroup } from "../log/types.ts";
import type { StateMachine } from "../state-machine/types.ts";
import { encodeMembership } from "../wire/membership.ts";

export interface ReplicaStart {
  readonly stateMachine: Pick<StateMachine, "applied">;
  /** What the log held for this group when it was opened, if anything. */
  readonly recovered: RecoveredGroup | undefined;
  /** The group's first members, the same on each of them; undefined on a node that joins a running group. */
  readonly firstMembers: Membership | undefined;
}

/**
 * Brings log and state machine together after a restart. They are written independently, so the state may be ahead
 * of what the log still has: after a snapshot was installed and before the log followed, or after damage to the log.
 * Then the log begins anew where the state machine stands.
 * @returns `rewrite`: the log does not say so yet, and must before the replica takes part.
 * @throws log.unreadable when there is data without a log: with the log its votes are lost
 */
export function reconcile(start: ReplicaStart): { raftStart: RaftStart; rewrite: boolean } {
  const { recovered, firstMembers, stateMachine } = start;
  const { applied } = stateMachine;
  if (recovered === undefined) {
    if (applied.index > 0) {
      throw new AtollError("log.unreadable", "there is data, but no log: with the log the vote is lost");
    }
    return { raftStart: firstMembers === undefined ? joining : founding(firstMembers), rewrite: true };
  }
  const { hardState, mark, entries } = recovered;
  const lastIndex = mark.index + entries.length;
  const termAtApplied =
    applied.index === mark.index ? mark.term : entries[applied.index - mark.index - 1]?.term;
  if (applied.index >= mark.index && applied.index <= lastIndex && termAtApplied === applied.term) {
    return { raftStart: { hardState, mark, entries, applied: applied.index }, rewrite: false };
  }
  const recovering = hardState.recovering || applied.index < mark.index;
  return {
    raftStart: {
      hardState: { ...hardState, recovering },
      mark: applied,
      entries: [],
      applied: applied.index,
    },
    rewrite: true,
  };
}

const beginning: SnapshotMark = { index: 0 as LogIndex, term: 0 as Term, membership: noMembers };

/** On a node that joins: it knows nothing, not even the members, and waits for their leader. */
const joining: RaftStart = {
  hardState: { term: 0 as Term, votedFor: 0, commit: 0 as LogIndex, recovering: false },
  mark: beginning,
  entries: [],
  applied: 0 as LogIndex,
};

/**
 * On a first member: every one begins with the same first entry, which names them, as if a leader of term 1 had
 * committed it. So the members are in the log and, once applied, in the state, like all later ones.
 */
function founding(firstMembers: Membership): RaftStart {
  const term = 1 as Term;
  const index = 1 as LogIndex;
  return {
    ...joining,
    hardState: { term, votedFor: 0, commit: index, recovering: false },
    entries: [{ term, index, kind: EntryKind.membership, data: encodeMembership(firstMembers) }],
  };
}
