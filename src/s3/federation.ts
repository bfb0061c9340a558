/** What the front door of a region needs to be one of a federation's. */
import type { RegionNumber } from "../base/ids.ts";
import type { ControlView, FederatedBucket, HomeGuard, RegionRecord } from "../federation/index.ts";
import type { VersionSelector } from "../region/index.ts";
import type { Deliveries, FederatedBuckets, RegionReads, RequestTunnel } from "../replicator/index.ts";

export interface S3Federation {
  /** Ours. */
  readonly region: RegionRecord;
  /** Regions come and go in it. */
  readonly view: Pick<ControlView, "isReady" | "regions" | "regionByName">;
  readonly buckets: FederatedBuckets;
  readonly tunnel: RequestTunnel;
  /** What becomes of requests for buckets that don't stand here: handed on, or answered with where to go. */
  readonly crossRegion: "proxy" | "redirect";
  /**
   * Which of a bucket's other regions has what has yet to arrive here, where the bucket stands. `undefined`: none that
   * could be asked, or it was deleted here.
   */
  whoHas(search: ObjectSearch, signal: AbortSignal): Promise<RegionNumber | undefined>;
  /** Who takes the writes of buckets that one region at a time writes. Undefined: no bucket has a home. */
  readonly homes?: HomeGuard;
  /** Undefined: reads are local, whatever is asked for. */
  readonly reads?: Pick<RegionReads, "serve" | "lastVersion" | "isHome">;
  /** Undefined: nothing but this region's own word is known of a write. */
  readonly deliveries?: Deliveries;
  /**
   * Whether this region can serve objects at all. While it can't, requests for buckets that stand in other regions too
   * are handed to those. Undefined: it can.
   */
  readonly dataPlane?: { readonly isHealthy: boolean };
  /** `host:port` where a region's clients go, for redirects; undefined where it is not known. */
  endpointOf?(region: RegionNumber): string | undefined;
}

export interface ObjectSearch {
  readonly bucket: FederatedBucket;
  readonly key: string;
  readonly version: VersionSelector;
}

export function regionName({ view, region }: S3Federation, number: RegionNumber): string {
  if (number === region.number) return region.name;
  return view.regions.find((record) => record.number === number)?.name ?? `region-${number}`;
}

/** Where a request at this region is served, or would be: here if the bucket is here, else at its home or where it was made. */
export function homeOf(federation: S3Federation, { regions, home }: FederatedBucket): RegionNumber {
  const { number } = federation.region;
  return regions.includes(number) ? number : (home?.region ?? regions[0] ?? number);
}

export function standsHere({ region }: S3Federation, { regions }: FederatedBucket): boolean {
  return regions.includes(region.number);
}
