/**
 * homes: the one region that takes a bucket's writes, and how it knows that it still is. A region's lease is renewed
 * through a majority of the regions, and holds by this node's monotonic clock alone; whoever moves a home without its
 * consent waits until every lease that was seen has certainly run out.
 *
 *     const lease = new HomeLease({ control, clock, logger }, { region, node: self, durationMs: settings.homeLeaseMs });
 *     const guard = new LeasedHomes({ region, view: control.view, lease });
 *     const observer = new LeaseObserver({ view: control.view, clock });
 *     lease.start();
 *     observer.start();
 *
 *     const turn = guard.turnOf(bucket);                      // s3: whose turn is it to write?
 *     const seen = observer.leaseOf(homeRegion);              // failover: may its homes be taken?
 *     if (seen.kind === "expired") await control.propose({ kind: "moveHome", proof: { kind: "leaseExpired", … }, … });
 */
export type { HomeGuard, WriteTurn } from "./guard.ts";
export { HomeLease, type HomeLeaseComponents, type HomeLeaseOptions, type HomeLeaseStatus } from "./lease.ts";
export { LeasedHomes, type LeasedHomesComponents } from "./leased-homes.ts";
export { LeaseObserver, type LeaseObserverComponents, type ObservedLease } from "./observer.ts";
export { homeLeaseLimits } from "./timing.ts";
