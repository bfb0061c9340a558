/**
 * Watches the replicas of a run from outside, fed with small observations as they happen, and throws an
 * `InvariantViolation` at the first one that contradicts an earlier one. Each costs as much as what is new in it.
 *
 * The order in which one replica's observations must be reported is the order in which they are true: entries when
 * they are in its log, also before they are durable, then that they are durable, committed and applied; a vote
 * when it is persisted, then when it is sent.
 *
 *     const invariants = new RaftInvariants();
 *     invariants.onLogChanged(node, group, firstIndex, entries);
 *     invariants.onCommit(node, group, index, term, checksum);
 */
import type { GroupId, LogIndex, NodeId, Term } from "../../../src/base/ids.ts";
import { GroupLedger, type RecoveredReplica } from "./group-ledger.ts";
import type { Fingerprint, ObservedEntry } from "./shadow-log.ts";
import { type ObservedVote, VoteLedger } from "./vote-ledger.ts";

/** What a replica says of itself when the run is over. */
export interface FinalReplica {
  readonly node: NodeId;
  readonly group: GroupId;
  readonly appliedIndex: LogIndex;
  /** The term of an entry in its log; undefined when it was compacted away. */
  termAt(index: LogIndex): Term | undefined;
}

export class RaftInvariants {
  readonly #groups = new Map<GroupId, GroupLedger>();
  readonly #votes = new Map<string, VoteLedger>();

  /** One leader a term at most, and it holds all that was ever committed. Report it when it starts to lead. */
  onLeader(node: NodeId, group: GroupId, term: Term): void {
    this.#group(group).onLeader(node, term);
  }

  /**
   * The log of a replica changed from `firstIndex` to its end: the entries that were there are gone, and `entries`
   * (none, when it was only cut) are there now. Two logs that hold an entry with the same index and term are the
   * same up to there.
   */
  onLogChanged(node: NodeId, group: GroupId, firstIndex: LogIndex, entries: readonly ObservedEntry[]): void {
    this.#group(group).onLogChanged(node, firstIndex, entries);
  }

  /** All that the log holds up to `index` will be there after a crash. */
  onAppendDurable(node: NodeId, group: GroupId, index: LogIndex): void {
    this.#group(group).onDurable(node, index);
  }

  /** The replica dropped its entries up to `index`, which a snapshot of its own stands for. */
  onCompacted(node: NodeId, group: GroupId, index: LogIndex): void {
    this.#group(group).onCompacted(node, index);
  }

  /** For each entry of any kind, at each replica that learns that it is committed. */
  onCommit(node: NodeId, group: GroupId, index: LogIndex, term: Term, checksum: Fingerprint): void {
    this.#group(group).onCommit(node, index, term, checksum);
  }

  /** For each entry of any kind: in order, without gaps, after it was reported committed. */
  onApply(node: NodeId, group: GroupId, index: LogIndex, term: Term, checksum: Fingerprint): void {
    this.#group(group).onApply(node, index, term, checksum);
  }

  /**
   * The replica took another's snapshot: its state is that after `index`, and its log starts there. What follows
   * in the log is taken to be kept when it holds that very entry; report with `onLogChanged` when it was not.
   */
  onRestore(node: NodeId, group: GroupId, index: LogIndex, term: Term): void {
    this.#group(group).onRestore(node, index, term);
  }

  /** A client was told that its command at `index` is done. */
  onAcknowledged(group: GroupId, index: LogIndex, term: Term): void {
    this.#group(group).onAcknowledged(index, term);
  }

  /** Replicas that applied the same entries are in the same state. */
  onStateHash(node: NodeId, group: GroupId, appliedIndex: LogIndex, hash: Fingerprint): void {
    this.#group(group).onStateHash(node, appliedIndex, hash);
  }

  /** The term and vote of a replica are on stable storage. */
  onVotePersisted(node: NodeId, group: GroupId, term: Term, votedFor: NodeId | 0): void {
    this.#vote(node, group).onPersisted({ term, votedFor });
  }

  /** A granted vote leaves the replica, also one for itself. Pre-votes promise nothing and are not reported. */
  onVoteSent(node: NodeId, group: GroupId, term: Term, votedFor: NodeId): void {
    this.#vote(node, group).onSent(term, votedFor);
  }

  /** A replica started again, with what its disks held. Its log, votes and applied state begin anew from that. */
  onRecovered(
    node: NodeId,
    group: GroupId,
    recovered: RecoveredReplica & { readonly vote: ObservedVote },
  ): void {
    this.#vote(node, group).onRecovered(recovered.vote);
    this.#group(group).onRecovered(node, recovered);
  }

  /** When the faults are over and all is quiet: each of these replicas has all that was ever acknowledged. */
  checkAcknowledged(replicas: readonly FinalReplica[]): void {
    for (const replica of replicas) {
      this.#group(replica.group).checkAcknowledged(replica.node, replica.appliedIndex, (index) =>
        replica.termAt(index),
      );
    }
  }

  #group(group: GroupId): GroupLedger {
    let ledger = this.#groups.get(group);
    if (ledger === undefined) {
      ledger = new GroupLedger(group);
      this.#groups.set(group, ledger);
    }
    return ledger;
  }

  #vote(node: NodeId, group: GroupId): VoteLedger {
    const key = `${node}/${group}`;
    let ledger = this.#votes.get(key);
    if (ledger === undefined) {
      ledger = new VoteLedger(node, group);
      this.#votes.set(key, ledger);
    }
    return ledger;
  }
}
