/**
 * federation: regions that know one another. Members vouched for by one root key, rpc links over libp2p, health, and
 * the control plane, a Raft group with a voter in each region.
 */
export {
  boundedKeys,
  MAX_FAILOVERS,
  MAX_RISK_KEY_BYTES,
  MAX_RISK_KEYS,
} from "./control/home-changes.ts";
export { type KnownMembers, knownMembers } from "./control/known-members.ts";
export {
  type ControlPlaneOptions,
  controlHostOptions,
  type KnownRegion,
  regionOfNode,
} from "./control/options.ts";
export type * from "./control/plane.ts";
export {
  type ControlPlaneComponents,
  type ControlStatus,
  RaftControlPlane,
} from "./control/raft-control-plane.ts";
export type * from "./control/records.ts";
export { existingWorkOf, isUnfinishedJob } from "./control/records.ts";
export {
  type ConfiguredMember,
  defaultFederationOptions,
  Federation,
  type FederationComponents,
  type FederationOptions,
  type FederationPlace,
  type FederationSettings,
  type FederationView,
  loadIdentity,
  type Member,
  MemberDirectory,
  type MemberState,
  type MemberView,
  parseAddress,
  type RegionView,
  readMemberFiles,
  StatementFiles,
} from "./directory/index.ts";
export * from "./homes/index.ts";
export * from "./identity/index.ts";
export type * from "./links.ts";
export * from "./own-region/index.ts";
export { LibP2pNetwork, type LibP2pOptions } from "./transport/index.ts";
