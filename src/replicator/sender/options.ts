import type { BackOff } from "./back-off.ts";

export interface ReplicatorOptions {
  /** How often it is looked whether a shard that is led here has something new, milliseconds. Default 20. */
  readonly pollMs: number;
  /** To one region, of all but what is urgent; 0: no limit. Default 0. */
  readonly bytesPerSecond: number;
  /** On their way to one region, with their copies in memory. Default 64 MiB, at least 4 MiB. */
  readonly maxInFlightBytes: number;
  /** Calls at once to one region: with deletes, markers and tags. Default 8. */
  readonly urgentConcurrency: number;
  /** Calls at once to one region: with small objects. Default 32. */
  readonly smallConcurrency: number;
  /** Large objects at once to one region: few, since they read drives that clients read too. Default 4. */
  readonly largeConcurrency: number;
  /** Of the events of all shards and targets, in memory. Default 131,072. */
  readonly maxPendingEvents: number;
  /** A batch that is not answered in this time counts as failed, milliseconds. Default 60,000. */
  readonly callDeadlineMs: number;
  /** A large object of which nothing moves for so long is begun again, milliseconds. Default 60,000. */
  readonly stallMs: number;
  /** Between tries. Default 200 ms to 60 s. */
  readonly backOff: BackOff;
}

export const defaultReplicatorOptions: ReplicatorOptions = {
  pollMs: 20,
  bytesPerSecond: 0,
  maxInFlightBytes: 64 * 1024 * 1024,
  urgentConcurrency: 8,
  smallConcurrency: 32,
  largeConcurrency: 4,
  maxPendingEvents: 131_072,
  callDeadlineMs: 60_000,
  stallMs: 60_000,
  backOff: { minMs: 200, maxMs: 60_000 },
};

/** The window to a region that nothing was measured of. */
export const MIN_WINDOW_BYTES = 4 * 1024 * 1024;
/**
 * A batch has enough with so many bytes, unless the path holds more than all lanes' batches: one frame of the bulk lane.
 * Frames of longer messages take turns, so that batches which leave together would arrive together, the last ones and
 * the first, and the receiver would have nothing to do until then.
 */
export const BATCH_BYTES = 256 * 1024;
/** Of an event in a batch, beside its content, about: key, description, headers. */
export const DESCRIPTION_BYTES = 512;
/** While a batch of small objects is on its way, the next one waits for so many events... */
export const GATHER_EVENTS = 64;
/** ...or so long, milliseconds: a busy bucket ships a few long batches instead of many short ones. */
export const GATHER_MS = 50;
/** Events of one shard and target in memory, by lane. Large ones beyond it are passed over and found again. */
export const MAX_PENDING = { urgent: 2_048, small: 2_048, large: 64 } as const;
/** However many shards and targets there are. */
export const MIN_PENDING = 256;
/** Of one shard and target, in memory while they wait for their next try; the others are found again in the outbox. */
export const MAX_RESTING = 512;
/** Events read from the outbox at once. */
export const PAGE_EVENTS = 512;
/** An acknowledgement is written when so many events are done... */
export const ACKNOWLEDGE_EVENTS = 512;
/** ...or the first of them has waited so long, milliseconds. */
export const ACKNOWLEDGE_MS = 20;
/** A failure of one event is recorded no more often, milliseconds. */
export const RECORD_EVERY_MS = 30_000;
/** Events that failed, as a report lists them: the newest. */
export const MAX_REPORTED_EVENTS = 1_000;
/** A sender with nothing to do for so long is let go, milliseconds. */
export const IDLE_SENDER_MS = 60_000;
/** A target that follows a later home than our shard is tried again after this, milliseconds, should nothing change here. */
export const STALE_EPOCH_RETRY_MS = 30_000;
