import type { BucketId, RegionNumber } from "../../base/ids.ts";
import type { ControlView } from "../../federation/index.ts";

/**
 * The region whose announcements of a bucket count here: its home, or the one that it was taken from while it is ours.
 * @param ours this node's region
 */
export function announcingHome(
  view: Pick<ControlView, "bucket" | "failovers">,
  ours: RegionNumber,
): (bucket: BucketId) => RegionNumber | undefined {
  return (bucket) => {
    const home = view.bucket(bucket)?.home;
    if (home?.region !== ours) return home?.region;
    return view.failovers(bucket).find(({ epoch, to }) => epoch === home.epoch && to === ours)?.from;
  };
}
