/**
 * A group without a log: commands are applied to one store at once, in the order in which they come, and every replica
 * sees the same. For tests of what stands on a group, which must hold whatever happens below: a leader elsewhere, no
 * leader, a command that was dropped with or without effect.
 */
import { AtollError, type ErrorCode } from "../../src/base/errors.ts";
import { type LogIndex, logIndex, type NodeId, term } from "../../src/base/ids.ts";
import type { ReadTransaction, Store } from "../../src/base/store.ts";
import type { Application } from "../../src/consensus/index.ts";

interface Failure {
  readonly code: ErrorCode;
  readonly isApplied: boolean;
}

export class DirectGroup {
  /** 0: nobody leads. */
  leader: NodeId | 0;
  /** Runs between a command's arrival and its effect: to let others in. */
  beforeApply: () => Promise<void> = () => Promise.resolve();
  readonly #application: Application;
  readonly #store: Store;
  readonly #failures: Failure[] = [];
  #index = 0;

  constructor(application: Application, store: Store, leader: NodeId) {
    this.#application = application;
    this.#store = store;
    this.leader = leader;
  }

  get appliedCount(): number {
    return this.#index;
  }

  /** The next command fails so, with or without having taken effect. */
  failNext(code: ErrorCode, { isApplied }: { readonly isApplied: boolean }): void {
    this.#failures.push({ code, isApplied });
  }

  /** As this node sees the group: what consensus calls a `RaftGroup`. */
  replica(node: NodeId): {
    propose(command: Uint8Array): Promise<{ index: LogIndex; result: Uint8Array }>;
    readBarrier(): Promise<LogIndex>;
    read<T>(body: (transaction: ReadTransaction) => T): T;
    status(): { id: NodeId; leader: NodeId | 0 };
  } {
    return {
      propose: (command) => this.#propose(node, command),
      readBarrier: async () => {
        if (this.leader === 0) throw new AtollError("raft.timeout", "no leader confirmed the read");
        return logIndex(this.#index);
      },
      read: (body) => this.#store.read(body),
      status: () => ({ id: node, leader: this.leader }),
    };
  }

  async #propose(node: NodeId, command: Uint8Array): Promise<{ index: LogIndex; result: Uint8Array }> {
    if (this.leader !== node) throw new AtollError("raft.notLeader", `node ${node} does not lead`);
    await this.beforeApply();
    const failure = this.#failures.shift();
    if (failure !== undefined && !failure.isApplied)
      throw new AtollError(failure.code, "as the test wants it");
    const index = logIndex(++this.#index);
    const result = this.#store.write((transaction) =>
      this.#application.apply(command, transaction, { index, term: term(1) }),
    );
    if (failure !== undefined) throw new AtollError(failure.code, "as the test wants it");
    return { index, result };
  }
}
