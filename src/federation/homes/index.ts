/**
 * homes: the one region that takes a bucket's writes, and how it knows that it still is. A region's lease is renewed
 * through a majority of the regions, and holds by this node's monotonic clock alone; whoever moves a home without its
 * consent waits until every lease that was seen has certainly run out.
 */
export type { HomeGuard, WriteTurn } from "./guard.ts";
