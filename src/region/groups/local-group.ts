import { AtollError, type ErrorCode } from "../../base/errors.ts";
import type { LogIndex, NodeId } from "../../base/ids.ts";
import type { ReadTransaction } from "../../base/store.ts";

/** A replica of a group on this node, as region uses it; `RaftGroup` of consensus has this shape. */
export interface LocalGroup {
  /**
   * @throws raft.notLeader, raft.overloaded, raft.commandTooLarge, raft.superseded: no effect, now or later;
   *   raft.timeout, raft.dropped, raft.stopped: it may or may not take effect
   */
  propose(command: Uint8Array): Promise<{ readonly index: LogIndex; readonly result: Uint8Array }>;
  /** Resolves when `read` sees every write acknowledged before the call. @throws raft.timeout, raft.stopped */
  readBarrier(): Promise<LogIndex>;
  read<T>(body: (transaction: ReadTransaction) => T): T;
  status(): { readonly id: NodeId; readonly leader: NodeId | 0 };
}

/** Known by their contracts to leave a command without effect, now and later; after any other error nobody knows. */
const refusals: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  "raft.notLeader",
  "raft.overloaded",
  "raft.commandTooLarge",
  "raft.superseded",
  "raft.unknownGroup",
  "rpc.overloaded",
  "rpc.unknownMethod",
  "topology.missing",
]);

/**
 * Whether the command that failed so certainly has no effect. Otherwise it is not sent again, and what it refers to
 * is not undone: it may be committed already, or be committed yet.
 */
export function hadNoEffect(error: unknown): boolean {
  return error instanceof AtollError && refusals.has(error.code);
}
