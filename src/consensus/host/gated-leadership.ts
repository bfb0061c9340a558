import type { LogIndex, Term } from "../../base/ids.ts";
import type { Raft } from "../core/raft.ts";
import type { Entry } from "../core/types.ts";
import type { CommitGate } from "./commit-gate.ts";

export interface GatedLeadershipComponents {
  readonly raft: Raft;
  nowMs(): number;
  /** Something committed, so there is something to apply. */
  wake(): void;
}

/** Tells a gate when this replica leads and what it appends, and the core how far the gate lets it commit. */
export class GatedLeadership {
  readonly #gate: CommitGate;
  readonly #components: GatedLeadershipComponents;
  /** In which the gate knows us to lead; 0: it does not. */
  #term: Term | 0 = 0;
  /** The last entry that the gate knows of. */
  #lastIndex = 0 as LogIndex;

  constructor(gate: CommitGate, components: GatedLeadershipComponents) {
    this.#gate = gate;
    this.#components = components;
    const { raft } = components;
    gate.started({
      limitMoved: () => this.#onLimitMoved(),
      leaseSentMs: () => raft.leaseSentMs(components.nowMs()),
    });
  }

  /** In each turn, before the core says what to do. */
  tellWhoLeads(): void {
    const { raft } = this.#components;
    const term = raft.leadingTerm;
    if (term === this.#term) return;
    if (this.#term !== 0) this.#gate.followed();
    this.#term = term;
    if (term === 0) return;
    this.#lastIndex = raft.log.lastIndex;
    this.#gate.led(term, this.#lastIndex, raft.isByTransfer);
  }

  /** What was appended since `led`, in the turn in which the followers are told. */
  pass(written: readonly Entry[]): void {
    if (this.#term === 0) return;
    const before = this.#lastIndex;
    const entries = written.filter(({ index }) => index > before);
    const last = entries.at(-1);
    if (last !== undefined) {
      this.#lastIndex = last.index;
      this.#gate.appended(entries);
    }
    this.#limitCommit();
  }

  stop(): void {
    if (this.#term !== 0) this.#gate.followed();
    this.#term = 0;
  }

  #onLimitMoved(): void {
    // Of a leadership that the gate has not heard of yet, the next turn asks.
    if (this.#term !== 0 && this.#components.raft.leadingTerm === this.#term) this.#limitCommit();
  }

  #limitCommit(): void {
    const { raft, nowMs, wake } = this.#components;
    if (raft.limitCommit(this.#gate.limit, nowMs())) wake();
  }
}
