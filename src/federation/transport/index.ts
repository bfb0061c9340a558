/**
 * The Network port over libp2p, for members only.
 *
 *   const network = new LibP2pNetwork({ key, members, clock, logger });
 *   const server = new RpcServer({ network, clock, logger, identity }, handlers);
 *   await server.listen({ host: "192.0.2.1", port: 9301 }, { kind: "federation" });
 *   const peer = new RpcPeer(components, { address, security: { kind: "federation", peerId } });
 */
export { LibP2pNetwork } from "./libp2p-network.ts";
export type { LibP2pOptions } from "./options.ts";
