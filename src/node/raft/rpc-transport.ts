import { AtollError } from "../../base/errors.ts";
import type { NodeId } from "../../base/ids.ts";
import type { Logger } from "../../base/logger.ts";
import type { Transport } from "../../consensus/index.ts";
import type { RpcPeer } from "../../rpc/index.ts";

export const PACKET_METHOD = "raft.packet";

/** Raft's packets as rpc notifications: dropped while a peer is away or slow, since Raft sends again what matters. */
export class RpcTransport implements Transport {
  readonly #peers: ReadonlyMap<NodeId, RpcPeer>;
  readonly #logger: Logger;

  constructor(peers: ReadonlyMap<NodeId, RpcPeer>, logger: Logger) {
    this.#peers = peers;
    this.#logger = logger;
  }

  send(to: NodeId, chunks: readonly Uint8Array[]): void {
    try {
      this.#peers.get(to)?.notify(PACKET_METHOD, chunks);
    } catch (error) {
      // Ours to send, but a peer whose options are smaller than ours must not stop this node.
      if (!(error instanceof AtollError)) throw error;
      this.#logger.warn({ to, code: error.code, reason: error.message }, "a packet could not be sent");
    }
  }
}
