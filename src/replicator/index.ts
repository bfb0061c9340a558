/** replicator: what is carried between regions, and the truth about it. */
export * from "./announce/index.ts";
export * from "./failover/index.ts";
export type * from "./federated-buckets.ts";
export * from "./jobs/index.ts";
export * from "./placement/index.ts";
export * from "./reads/index.ts";
export {
  defaultReceiverOptions,
  Receiver,
  type ReceiverComponents,
  type ReceiverCounters,
  type ReceiverOptions,
} from "./receiver/receiver.ts";
export { RemoteFinder, type RemoteFinderComponents } from "./receiver/remote-finder.ts";
export * from "./rules/index.ts";
export { ControlPlan } from "./sender/control-plan.ts";
export type { FailureReason } from "./sender/failures.ts";
export { defaultReplicatorOptions, type ReplicatorOptions } from "./sender/options.ts";
export type { ReplicationPlan } from "./sender/plan.ts";
export { Replicator, type ReplicatorComponents } from "./sender/replicator.ts";
export type * from "./sender/report.ts";
export type { TargetRates } from "./sender/target-counters.ts";
export * from "./status/index.ts";
export type { TunnelOpening } from "./tunnel/opening.ts";
export {
  RequestTunnel,
  type RequestTunnelOptions,
  type TunnelCounters,
  type TunnelledAnswer,
  type TunnelledRequest,
} from "./tunnel/request-tunnel.ts";
export { type ArrivedTunnel, TUNNEL_METHOD, tunnelHandlers } from "./tunnel/tunnel-handlers.ts";
export * from "./verify/index.ts";
