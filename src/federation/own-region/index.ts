/**
 * Our own region as one that can be shipped to. A rule may lead from a bucket to another one of the same region; its
 * sender and receiver are then on the same node, and talk as any other two do: by rpc, within the process.
 *
 *     const links = new LinksWithOwnRegion({ links: federation, clock, random, logger }, { region, name, identity });
 *     await links.start(handlers);           // those that other regions call as well
 *     new Replicator({ links, ... });
 *     await links.stop();
 */
export { LinksWithOwnRegion, type OwnRegion, type OwnRegionComponents } from "./own-region-links.ts";
