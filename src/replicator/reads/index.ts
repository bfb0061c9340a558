/**
 * reads: answered in the region that was asked, with a proof of how current they are.
 *
 *     const reads = new RegionReads({ region, view: control.view, homes, links, metadata, clock, logger });
 *     mount(reads.handlers());                        // reads.prove, reads.proveAll, reads.freshness
 *     const served = await reads.serve(
 *       { bucket: bucket.id, mode: { mode: "strong" }, session: undefined, of: { key, version: undefined }, signal },
 *       { look: () => service.find(locator), holdingOf },
 *     );
 *     if (served.kind === "go") …                     // hand the request to that region
 *
 * What it promises of a value that is served here:
 * - `strong`: it is what the bucket's home had at a moment after the call began. No other region was home then.
 * - `bounded`: every write that was acknowledged anywhere longer ago than the bound is in it. Nothing was asked of
 *   another region for it, unless what is known here was too old.
 * - with a session: every write of other regions up to the session's stamps is in it.
 * A region that reads nothing so asks nobody anything.
 */
export {
  type AwaitedWrite,
  type Deliveries,
  type Reach,
  type ReachingWrite,
  RuleDeliveries,
  type RuleDeliveriesComponents,
} from "./deliveries.ts";
export type { Proof } from "./judge.ts";
export { type Holding, holdingOf } from "./messages.ts";
export type { PassingCounters } from "./passing.ts";
export { defaultFreshnessPollerOptions, type FreshnessCounters } from "./poller.ts";
export {
  type Look,
  type Read,
  type ReadCounters,
  type ReadOfKey,
  RegionReads,
  type RegionReadsComponents,
  type RegionReadsOptions,
  type Served,
} from "./region-reads.ts";
export {
  decodeSession,
  emptySession,
  encodeSession,
  greatestOf,
  mergeSessions,
  type Session,
  sawAllUpTo,
  sawOfRegion,
  sawVersion,
  stampOf,
} from "./session.ts";
