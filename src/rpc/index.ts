/**
 * rpc: how the nodes of a region talk. Calls, notifications and flow-controlled streams share one connection to each
 * peer; a long transfer is cut into frames, so a short message waits for one batch of them at most.
 *
 *   const server = new RpcServer({ network, clock, logger, identity }, {
 *     "echo": unary((request) => request),
 *     "raft.message": notification((bytes, peer) => group.receive(peer.nodeId, bytes)),
 *     "fragment.read": streaming(async (stream, request) => {
 *       for (const chunk of chunksOf(request)) await stream.write(chunk);
 *     }),
 *   });
 *   const address = await server.listen({ host: "10.0.0.1", port: 7400 }, security);
 *
 *   const peer = new RpcPeer({ network, clock, random, logger, identity }, { address, security });
 *   peer.start();
 *   const answer = await peer.call("echo", bytes, { deadlineMs: 500, signal });
 *   const isQueued = peer.notify("raft.message", [header, entry]);
 *   const stream = await peer.open("fragment.read", request);
 *   for await (const chunk of stream) sink.write(chunk);
 *
 * What it promises:
 * - A payload arrives as it was sent, or the call, stream or connection fails with a typed error. A call that failed
 *   with rpc.closed, rpc.deadlineExceeded or rpc.cancelled may or may not have been carried out.
 * - Notifications arrive in order, each at most once, and may be lost with the connection. Calls and streams keep no
 *   order among one another.
 * - Payloads are not copied on their way: what is passed in must not change until it is sent (for a call: until it
 *   settles; for the rest: never again), and what is handed out may be a view of a larger buffer.
 * - A peer that breaks the protocol loses its connection, and nothing else suffers. Every queue has a bound
 *   (`RpcOptions`, docs/limits.md).
 */
export type { CallOptions } from "./caller.ts";
export type { RpcCounters } from "./counters.ts";
export {
  type CallContext,
  type MethodHandler,
  type NotificationHandler,
  notification,
  type RpcHandlers,
  type StreamHandler,
  streaming,
  type UnaryHandler,
  unary,
} from "./handlers.ts";
export type { Identity } from "./hello.ts";
export type { Payload } from "./message.ts";
export { defaultRpcOptions, type RpcOptions } from "./options.ts";
export { RpcPeer, type RpcPeerComponents, type RpcPeerTarget } from "./peer.ts";
export { RpcServer, type RpcServerComponents } from "./server.ts";
export type { RpcStream } from "./stream.ts";
