import type { GroupId, NodeId, Term } from "../../../src/base/ids.ts";
import { InvariantViolation } from "./invariant-violation.ts";

/** A term, and who got the vote in it; 0 for nobody yet. */
export interface ObservedVote {
  readonly term: Term;
  readonly votedFor: NodeId | 0;
}

/** One replica's votes, across its crashes: one candidate a term, on stable storage before anyone is told. */
export class VoteLedger {
  readonly #who: { readonly group: GroupId; readonly node: NodeId };
  #persisted: ObservedVote | undefined;
  readonly #sent = new Map<Term, NodeId>();

  constructor(node: NodeId, group: GroupId) {
    this.#who = { group, node };
  }

  onPersisted(vote: ObservedVote): void {
    this.#checkNotBack("persisted", vote);
    this.#persisted = vote;
  }

  onRecovered(vote: ObservedVote): void {
    this.#checkNotBack("recovered", vote);
    this.#persisted = vote;
  }

  onSent(term: Term, votedFor: NodeId): void {
    const observed = { ...this.#who, what: "sent a vote", term, votedFor };
    const earlier = this.#sent.get(term);
    if (earlier !== undefined && earlier !== votedFor) {
      throw new InvariantViolation("durable vote", observed, {
        what: "had sent a vote",
        term,
        votedFor: earlier,
      });
    }
    const persisted = this.#persisted;
    // A later term on stable storage keeps the promise too: this replica never votes in the earlier one again.
    const isKept =
      persisted !== undefined &&
      (persisted.term > term || (persisted.term === term && persisted.votedFor === votedFor));
    if (!isKept) {
      throw new InvariantViolation("durable vote", observed, {
        what: "persisted",
        term: persisted?.term ?? 0,
        votedFor: persisted?.votedFor ?? 0,
      });
    }
    this.#sent.set(term, votedFor);
  }

  #checkNotBack(what: string, vote: ObservedVote): void {
    const before = this.#persisted;
    if (before === undefined) return;
    const isVoteChanged =
      vote.term === before.term && before.votedFor !== 0 && vote.votedFor !== before.votedFor;
    if (vote.term >= before.term && !isVoteChanged) return;
    throw new InvariantViolation(
      "durable vote",
      { ...this.#who, what, ...vote },
      { what: "persisted before", ...before },
    );
  }
}
