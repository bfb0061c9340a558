/** Packets over production rpc on simulated connections, instead of straight over the links. */
import { type NodeId, nodeId } from "../../src/base/ids.ts";
import type { Logger } from "../../src/base/logger.ts";
import type { Transport } from "../../src/consensus/host/transport.ts";
import { notification, RpcPeer, RpcServer } from "../../src/rpc/index.ts";
import type { SeededRandom } from "./seeded-random.ts";
import type { SimClock } from "./sim-clock.ts";
import type { SimNetwork } from "./sim-network.ts";

const PORT = 7000;
const METHOD = "raft.packet";
const region = "simulated";

export interface RpcTransportOptions {
  readonly network: SimNetwork;
  readonly id: NodeId;
  readonly others: readonly NodeId[];
  readonly clock: SimClock;
  readonly random: SeededRandom;
  readonly logger: Logger;
  receive(from: NodeId, packet: Uint8Array): void;
}

/** Listens, and keeps a connection to each other node, for the rest of this process's life. */
export async function connectByRpc(options: RpcTransportOptions): Promise<Transport> {
  const { id, others, clock, random, logger } = options;
  const network = options.network.forNode(String(id));
  const security = { kind: "plaintext" } as const;
  const identity = { nodeId: id, nodeName: `n${id}`, region };
  const server = new RpcServer(
    { network, clock, logger, identity },
    { [METHOD]: notification((bytes, peer) => options.receive(nodeId(peer.nodeId), bytes)) },
  );
  await server.listen({ host: String(id), port: PORT }, security);
  const peers = new Map<NodeId, RpcPeer>();
  for (const other of others) {
    const target = { address: { host: String(other), port: PORT }, security };
    const peer = new RpcPeer({ network, clock, random: random.fork(), logger, identity }, target);
    peers.set(other, peer);
    peer.start();
  }
  return { send: (to, chunks) => void peers.get(to)?.notify(METHOD, chunks) };
}
