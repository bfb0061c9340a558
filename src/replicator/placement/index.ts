/**
 * placement: where buckets stand. The directory of the control plane says it, each region's metadata follows.
 *
 *     const local = new LocalPlacement({ region, control, metadata, replicas, clock, random });
 *     const buckets = new DirectoryBuckets({ region, control, links, local, metadata, clock, random });
 *     const reconciler = new Reconciler({ region, control, metadata, local, links, leads, clock, logger });
 *     runner.add(reconciler, { idleMinMs: 200, idleMaxMs: 2_000 });
 *     control.onChange(() => runner.wake(reconciler.name));
 *     mount(placementHandlers(local));                    // for the other regions
 *     await syncAccessKeys(control, keysOfThisNodesFiles);
 *
 *     await buckets.configure("photos", { home: { region, failover } });   // resolves when no other region writes it
 */
export { syncAccessKeys } from "./access-keys.ts";
export { compileRules, type Place, placesOf } from "./compile-rules.ts";
export { DirectoryBuckets, type DirectoryBucketsComponents } from "./directory-buckets.ts";
export type { PlacementLag } from "./lags.ts";
export { greatestStampMs, LocalPlacement, type LocalPlacementComponents } from "./local-placement.ts";
export { Reconciler, type ReconcilerComponents, type ReconcilerOptions } from "./reconciler.ts";
export { placementHandlers, type RegionPlacement } from "./region-placement.ts";
