import { assert } from "../../../src/base/assert.ts";
import type { GroupId, LogIndex, NodeId, Term } from "../../../src/base/ids.ts";
import { type Facts, type Invariant, InvariantViolation } from "./invariant-violation.ts";
import { type Fingerprint, type ObservedEntry, ShadowLog } from "./shadow-log.ts";

/** Entries of one group that are remembered. A run is meant to be short. */
const maxTrackedEntries = 2_000_000;

interface Committed {
  readonly term: Term;
  readonly checksum: Fingerprint;
  /** Who said so first. */
  readonly node: NodeId;
}

/** What a replica found on its disks when it started. */
export interface RecoveredReplica {
  readonly appliedIndex: LogIndex;
  readonly mark: { readonly index: LogIndex; readonly term: Term };
  /** All behind the mark. */
  readonly entries: readonly ObservedEntry[];
  /** Its disk lost bytes by a fault that was meant to happen: it need not hold what it had made durable. */
  readonly isDamaged: boolean;
}

interface Replica {
  readonly node: NodeId;
  readonly log: ShadowLog;
  /** Up to here the log is known to agree with what is committed, or was compacted away. */
  verifiedIndex: number;
  /** Up to here the log was reported to be on stable storage. */
  durableIndex: number;
  appliedIndex: number;
}

/** What is known of one group as a whole: who led, what any log held, what was committed and acknowledged. */
export class GroupLedger {
  readonly #group: GroupId;
  readonly #replicas = new Map<NodeId, Replica>();
  readonly #leaders = new Map<Term, NodeId>();
  /** The leader of the highest term, while its log has only grown since it was elected. */
  #newestLeader: { readonly node: NodeId; readonly term: Term } | undefined;
  /** By index, then term: what any log held there, and the term before it. Induction makes it log matching. */
  readonly #held = new Map<
    LogIndex,
    Map<Term, { entry: ObservedEntry; previousTerm: number; node: NodeId }>
  >();
  readonly #committed = new Map<number, Committed>();
  #maxCommittedIndex = 0;
  readonly #acknowledged = new Map<LogIndex, Term>();
  readonly #stateHashes = new Map<number, { readonly hash: Fingerprint; readonly node: NodeId }>();

  constructor(group: GroupId) {
    this.#group = group;
  }

  onLeader(node: NodeId, term: Term): void {
    const other = this.#leaders.get(term);
    if (other !== undefined && other !== node) {
      this.#violation("election safety", { node, term }, { leader: other, term });
    }
    this.#leaders.set(term, node);
    if (this.#newestLeader !== undefined && this.#newestLeader.term >= term) return;
    this.#newestLeader = { node, term };
    this.#checkLeaderIsComplete(node, term);
  }

  onLogChanged(node: NodeId, firstIndex: LogIndex, entries: readonly ObservedEntry[]): void {
    const replica = this.#replica(node);
    const { log } = replica;
    log.replaceFrom(firstIndex, entries);
    replica.verifiedIndex = Math.min(replica.verifiedIndex, firstIndex - 1);
    replica.durableIndex = Math.min(replica.durableIndex, firstIndex - 1);
    for (const entry of entries) if (entry.index > log.markIndex) this.#checkLogMatching(replica, entry);
  }

  onDurable(node: NodeId, index: LogIndex): void {
    const replica = this.#replica(node);
    assert(
      index <= replica.log.lastIndex,
      `node ${node} made entry ${index} durable, which it does not hold`,
    );
    replica.durableIndex = Math.max(replica.durableIndex, index);
  }

  onCompacted(node: NodeId, index: LogIndex): void {
    this.#replica(node).log.compact(index);
  }

  onRecovered(node: NodeId, recovered: RecoveredReplica): void {
    const before = this.#replica(node);
    const { appliedIndex, mark, entries, isDamaged } = recovered;
    const after = newReplica(node);
    after.log.restore(mark.index, mark.term);
    after.log.replaceFrom((mark.index + 1) as LogIndex, entries);
    if (!isDamaged) this.#checkDurableLogKept(before, after);
    after.verifiedIndex = mark.index;
    after.durableIndex = after.log.lastIndex;
    after.appliedIndex = appliedIndex;
    this.#checkWasCommitted("apply order", node, "recovered an applied state", appliedIndex);
    this.#checkWasCommitted("apply order", node, "recovered a snapshot", mark.index, mark.term);
    this.#replicas.set(node, after);
    if (this.#newestLeader?.node === node) this.#newestLeader = undefined;
    for (const entry of entries) this.#checkLogMatching(after, entry);
  }

  onCommit(node: NodeId, index: LogIndex, term: Term, checksum: Fingerprint): void {
    const known = this.#committed.get(index);
    if (known !== undefined) {
      this.#checkAgreesWithCommitted({ node, what: "committed", index, term, checksum }, known);
      return;
    }
    assert(this.#committed.size < maxTrackedEntries, "the run commits more entries than are tracked");
    this.#committed.set(index, { term, checksum, node });
    this.#maxCommittedIndex = Math.max(this.#maxCommittedIndex, index);
    const leader = this.#newestLeader;
    if (leader !== undefined && leader.term >= term) this.#checkLeaderHolds(leader.node, leader.term, index);
  }

  onApply(node: NodeId, index: LogIndex, term: Term, checksum: Fingerprint): void {
    const replica = this.#replica(node);
    const observed = { node, what: "applied", index, term, checksum };
    if (index !== replica.appliedIndex + 1) {
      this.#violation("apply order", observed, { appliedIndex: replica.appliedIndex });
    }
    const known = this.#committed.get(index);
    if (known === undefined) {
      this.#violation("state machine safety", observed, { maxCommittedIndex: this.#maxCommittedIndex });
    } else {
      this.#checkAgreesWithCommitted(observed, known);
    }
    replica.appliedIndex = index;
  }

  onRestore(node: NodeId, index: LogIndex, term: Term): void {
    const replica = this.#replica(node);
    if (index < replica.appliedIndex) {
      this.#violation(
        "apply order",
        { node, what: "restored", index, term },
        { appliedIndex: replica.appliedIndex },
      );
    }
    this.#checkWasCommitted("state machine safety", node, "restored", index, term);
    replica.log.restore(index, term);
    replica.verifiedIndex = index;
    replica.durableIndex = Math.min(replica.durableIndex, replica.log.lastIndex);
    replica.appliedIndex = index;
  }

  onAcknowledged(index: LogIndex, term: Term): void {
    const known = this.#committed.get(index);
    if (known?.term !== term) {
      this.#violation(
        "acknowledged write",
        { what: "acknowledged", index, term },
        { committedTerm: known?.term ?? "none", maxCommittedIndex: this.#maxCommittedIndex },
      );
    }
    this.#acknowledged.set(index, term);
  }

  onStateHash(node: NodeId, appliedIndex: LogIndex, hash: Fingerprint): void {
    const known = this.#stateHashes.get(appliedIndex);
    if (known === undefined) {
      assert(
        this.#stateHashes.size < maxTrackedEntries,
        "the run reports more state hashes than are tracked",
      );
      this.#stateHashes.set(appliedIndex, { hash, node });
    } else if (known.hash !== hash) {
      this.#violation("same state", { node, appliedIndex, hash }, { ...known });
    }
  }

  /** @param termAt what the replica itself says; undefined for what it compacted away. */
  checkAcknowledged(
    node: NodeId,
    appliedIndex: LogIndex,
    termAt: (index: LogIndex) => Term | undefined,
  ): void {
    for (const [index, term] of this.#acknowledged) {
      const held = termAt(index);
      if (index <= appliedIndex && (held === undefined || held === term)) continue;
      this.#violation(
        "acknowledged write",
        { node, what: "ended with", appliedIndex, termAtIndex: held ?? "none" },
        { what: "acknowledged", index, term },
      );
    }
  }

  #replica(node: NodeId): Replica {
    const known = this.#replicas.get(node);
    if (known !== undefined) return known;
    const replica = newReplica(node);
    this.#replicas.set(node, replica);
    return replica;
  }

  #checkLogMatching({ log, node }: Replica, entry: ObservedEntry): void {
    const { index, term, checksum } = entry;
    const previousTerm = log.termAt(index - 1);
    assert(previousTerm !== undefined, "the entry before a reported one is known");
    let byTerm = this.#held.get(index);
    if (byTerm === undefined) {
      assert(this.#held.size < maxTrackedEntries, "the run appends more entries than are tracked");
      byTerm = new Map();
      this.#held.set(index, byTerm);
    }
    const known = byTerm.get(term);
    if (known === undefined) {
      byTerm.set(term, { entry, previousTerm, node });
    } else if (known.previousTerm !== previousTerm || known.entry.checksum !== checksum) {
      this.#violation(
        "log matching",
        { node, index, term, checksum, previousTerm },
        { node: known.node, checksum: known.entry.checksum, previousTerm: known.previousTerm },
      );
    }
  }

  #checkLeaderIsComplete(node: NodeId, term: Term): void {
    const replica = this.#replica(node);
    const first = Math.max(replica.verifiedIndex, replica.log.markIndex) + 1;
    for (let index = first; index <= this.#maxCommittedIndex; index++) {
      this.#checkLeaderHolds(node, term, index);
    }
    replica.verifiedIndex = Math.max(replica.verifiedIndex, this.#maxCommittedIndex);
  }

  #checkLeaderHolds(node: NodeId, term: Term, index: number): void {
    const { log } = this.#replica(node);
    const committed = this.#committed.get(index);
    if (committed === undefined || index <= log.markIndex) return;
    const held = log.at(index);
    if (held?.term === committed.term && held.checksum === committed.checksum) return;
    const isAcknowledged = this.#acknowledged.has(index as LogIndex);
    this.#violation(
      isAcknowledged ? "acknowledged write" : "leader completeness",
      { leader: node, leaderTerm: term, index, term: held?.term ?? "none", checksum: held?.checksum },
      { what: "committed", ...committed },
    );
  }

  #checkAgreesWithCommitted(
    observed: Facts & { readonly term: Term; readonly checksum: Fingerprint },
    known: Committed,
  ): void {
    if (observed.term === known.term && observed.checksum === known.checksum) return;
    this.#violation("state machine safety", observed, { what: "committed", ...known });
  }

  /** What is applied or in a snapshot must have been committed, by what somebody said. */
  #checkWasCommitted(invariant: Invariant, node: NodeId, what: string, index: LogIndex, term?: Term): void {
    if (index === 0) return;
    const known = this.#committed.get(index);
    if (known !== undefined && (term === undefined || known.term === term)) return;
    this.#violation(
      invariant,
      { node, what, index, term },
      { what: "committed", term: known?.term ?? "none", maxCommittedIndex: this.#maxCommittedIndex },
    );
  }

  /** What the log may have promised to others before the crash is there after it. */
  #checkDurableLogKept(before: Replica, after: Replica): void {
    if (after.log.lastIndex < before.durableIndex) {
      this.#violation(
        "durable log",
        { node: after.node, what: "recovered", lastIndex: after.log.lastIndex },
        { what: "had made durable", lastIndex: before.durableIndex },
      );
    }
    const first = Math.max(before.log.markIndex, after.log.markIndex) + 1;
    for (let index = first; index <= before.durableIndex; index++) {
      const [had, has] = [before.log.at(index), after.log.at(index)];
      if (had === undefined || (had.term === has?.term && had.checksum === has.checksum)) continue;
      this.#violation(
        "durable log",
        { node: after.node, what: "recovered", index, term: has?.term ?? "none", checksum: has?.checksum },
        { what: "had made durable", term: had.term, checksum: had.checksum },
      );
    }
  }

  #violation(invariant: Invariant, observed: Facts, contradicts: Facts): never {
    throw new InvariantViolation(invariant, { group: this.#group, ...observed }, contradicts);
  }
}

function newReplica(node: NodeId): Replica {
  return { node, log: new ShadowLog(), verifiedIndex: 0, durableIndex: 0, appliedIndex: 0 };
}
