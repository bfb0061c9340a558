/**
 * How a gateway reaches a metadata group wherever its replicas are. The composition root supplies it: a local replica
 * where there is one, rpc to a node with a replica otherwise.
 */
import type { GroupId, LogIndex } from "../base/ids.ts";
import type { ReadTransaction } from "../base/store.ts";

export interface GroupAccess {
  /**
   * Commits a command at the group's leader, wherever it is. Retries by itself while the command certainly had no
   * effect (no leader yet, superseded), up to the deadline.
   * @returns the application's result and the log index
   * @throws raft.notLeader (none found in time), raft.overloaded; raft.dropped, raft.timeout, raft.stopped,
   *   rpc.closed, rpc.deadlineExceeded: it may or may not take effect
   */
  propose(
    group: GroupId,
    command: Uint8Array,
    options: AccessOptions,
  ): Promise<{ index: LogIndex; result: Uint8Array }>;

  /**
   * Runs a query on a view that holds every write acknowledged before the call. `local` runs at once where this node
   * has a replica; `encoded` is what crosses the wire otherwise, and the answer comes back as bytes.
   */
  query<T>(group: GroupId, query: LinearizableQuery<T>, options: AccessOptions): Promise<T>;
}

export interface AccessOptions {
  readonly deadlineMs: number;
  readonly signal?: AbortSignal;
}

export interface LinearizableQuery<T> {
  local(transaction: ReadTransaction, appliedIndex: LogIndex): T;
  encode(): Uint8Array;
  decode(answer: Uint8Array): T;
}

/** Before a command from the wire is proposed. @throws message.malformed for what replicas could not apply */
export type CommandCheck = (command: Uint8Array) => void;

/** The other end of the wire: runs an encoded query on a replica's view. */
export type QueryHandler = (
  query: Uint8Array,
  transaction: ReadTransaction,
  appliedIndex: LogIndex,
) => Uint8Array;
