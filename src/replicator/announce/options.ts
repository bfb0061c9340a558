/** What announcements cost at most. */

/** Between two questions to a node how far it has heard, milliseconds: as old is what a region knows of its home. */
export const SYNC_MS = 250;
/** A question that is not answered in this time says nothing, milliseconds. */
export const SYNC_DEADLINE_MS = 2_000;
/**
 * A proposer waits so long until its announcement is with the system, milliseconds. A connection that takes nothing by
 * then is not waited for again until it does: the node at its other end is cut off, and hears so from nobody's answers.
 */
export const HAND_OVER_MS = 250;
/**
 * Of one announcement, bytes. It leaves in one frame, in the microtask in which it is made: a longer one would wait for
 * the end of the turn, and an answer to a client might overtake it.
 */
export const MAX_ANNOUNCEMENT_BYTES = 64 * 1024;
/** Events read from the outbox at once, when everything that waits is told. */
export const FILL_PAGE_EVENTS = 256;
/** Events that one shard tells a region at most: there are too many to look at one by one when more wait. */
export const MAX_FILL_EVENTS = 100_000;
/** While a node's connection takes no more, milliseconds. */
export const FILL_RETRY_MS = 50;
/** Between two tries to tell a node everything, milliseconds. */
export const REFILL_PAUSE_MS = 500;
/** A node that was a shard's leader may still answer proposals of that time, milliseconds. */
export const LED_LATELY_MS = 60_000;

/** Entries that a node keeps of what others announce, of all regions. */
export const MAX_BOOK_ENTRIES = 250_000;
/** Shards of one region that are kept apart. */
export const MAX_BOOK_SHARDS = 4_096;
