/** replicator: what is carried between regions, and the truth about it. */
export type * from "./federated-buckets.ts";
export * from "./rules/index.ts";
export type { TunnelOpening } from "./tunnel/opening.ts";
export {
  RequestTunnel,
  type RequestTunnelOptions,
  type TunnelCounters,
  type TunnelledAnswer,
  type TunnelledRequest,
} from "./tunnel/request-tunnel.ts";
export { type ArrivedTunnel, TUNNEL_METHOD, tunnelHandlers } from "./tunnel/tunnel-handlers.ts";
