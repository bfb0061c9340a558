/**
 * failover: a bucket's home moves, with the home's consent or without it, and no epoch has two of them.
 *
 *     const failover = new Failover({ region, control, metadata, local, links, nodes, announced, leases, health, … });
 *     server.mount(failover.handlers());                       // for the other regions, and our other nodes
 *     runner.add(failover.keeper({ leads, canServe }), { idleMinMs: 100, idleMaxMs: 200 });
 *     await failover.planOfBucket("photos");                   // who would take over, and what would be missing there
 *     await failover.run({ bucket: "photos", to: "eu-west-1", isForced: false, isRehearsal: false }, { emit, signal });
 *     failover.history("photos");
 *
 * Who moves a home works in the region that it moves to. All that has been decided stands in the control plane, so that
 * any of that region's nodes can go on, and none has to be asked that is away: a majority of the regions is enough.
 */
export { answerFailoverAdmin, type FailoverAdminComponents } from "./admin.ts";
export type {
  AnnouncedRisk,
  FailoverComponents,
  LeaseState,
  LeaseWatch,
  MergedCount,
  RegionHealth,
  RegionNodes,
  RiskEntry,
  RiskSource,
} from "./components.ts";
export { Failover } from "./failover.ts";
export type { FailoverKeeper } from "./keeper.ts";
export { answerLeaveAdmin } from "./leave-admin.ts";
export { LinkHealth } from "./link-health.ts";
export { ObservedLeases } from "./observed-leases.ts";
export { defaultFailoverOptions, type FailoverOptions } from "./options.ts";
export { OwnNodes } from "./own-nodes.ts";
export { type LeaveLine, RegionLeave } from "./region-leave.ts";
export { parseSwitchRequest, type SwitchRequest } from "./request.ts";
export * from "./views.ts";
