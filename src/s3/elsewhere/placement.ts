import type { FederatedBucket } from "../../federation/index.ts";
import type { Exchange } from "../exchange.ts";
import { standsHere } from "../federation.ts";
import type { OtherRegions } from "./other-regions.ts";

/** Whether a request is served in this region: the bucket stands here, and the region can serve it, or nobody else. */
export function isServedHere(
  { federation }: OtherRegions,
  bucket: FederatedBucket,
  { arrived }: Pick<Exchange, "arrived">,
): boolean {
  if (!standsHere(federation, bucket)) return false;
  const isSick = federation.dataPlane?.isHealthy === false;
  return !isSick || arrived !== undefined || bucket.regions.length === 1;
}
