/**
 * announce: what a bucket's home has acknowledged is known to the regions it is shipped to before it has arrived there.
 *
 *     const announcer = new Announcer({ region, links, metadata, plan, announcedTo, leads, clock, random, logger });
 *     const application = shardApplicationWith(onEvents, (changes) => announcer.changed(shard, changes));
 *     announcer.start();
 *
 *     const riskBook = new RiskBook({ homeOf: announcingHome(view, region), region });    // at the other regions' nodes
 *     links.start({ ...riskBook.handlers(), … });
 *     const { entries, isExact, asOfMs } = riskBook.of(bucket);
 *
 * What it promises: when a client has its answer, the announcement of its write is with the connection to each node of the
 * target's region that is connected. A book says `isExact` when nothing that was announced to it is missing, and
 * `asOfMs` how old it is at most: what the home acknowledged before, by the home's own clock, is in it or has arrived.
 */

export { Announcer, type AnnouncerComponents, type AnnouncerCounters } from "./announcer.ts";
export { announcingHome } from "./announcing-home.ts";
export type { AnnouncedEvent } from "./messages.ts";
export {
  type AnnouncedToUs,
  RiskBook,
  type RiskBookComponents,
  type RiskBookCounters,
} from "./risk-book.ts";
