import type { NodeId } from "../../base/ids.ts";

/**
 * How packets get to other nodes. Best effort: a packet may be lost, doubled or late, and one that does not fit the
 * buffers of a slow link is dropped, since Raft sends again what matters.
 */
export interface Transport {
  /** Sends the chunks as one packet. They do not change any more. */
  send(to: NodeId, chunks: readonly Uint8Array[]): void;
}
