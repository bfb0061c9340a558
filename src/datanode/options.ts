import { assert } from "../base/assert.ts";

const MIB = 1024 * 1024;
const GIB = 1024 * MIB;

export interface DriveOptions {
  /** A segment is closed before it outgrows this. At least 4 MiB, below 2 GiB. */
  readonly segmentBytes: number;
  /** New fragments are refused while less than this is free. Default: `defaultReserveBytes` of the drive's size. */
  readonly reserveBytes: number | undefined;
  /** A segment of which so much could be won back is rewritten, as a fraction of `segmentBytes`; above 0, at most 1. */
  readonly compactionThreshold: number;
  /** How long after a change the index is flushed at the latest; a restart looks through what came after. */
  readonly indexFlushDelayMs: number;
  /** Between two looks at whether the drive is still mounted and how much is free, in `maintenance.work()`. */
  readonly checkIntervalMs: number;
  /** Fragments being written at once; more are refused with drive.overloaded. */
  readonly maxOpenWriters: number;
}

export const defaultDriveOptions: DriveOptions = {
  segmentBytes: 256 * MIB,
  reserveBytes: undefined,
  compactionThreshold: 0.5,
  indexFlushDelayMs: 2000,
  checkIntervalMs: 5000,
  maxOpenWriters: 4096,
};

/** A record must fit into a segment, and positions in a segment are 32-bit numbers. */
const MIN_SEGMENT_BYTES = 4 * MIB;
const MAX_SEGMENT_BYTES = 2 * GIB - 1;

/** What a compaction and deletes need to go on when the drive is full. */
const MIN_RESERVE_BYTES = GIB;
const RESERVE_FRACTION = 0.02;

export function defaultReserveBytes(totalBytes: number): number {
  return Math.max(MIN_RESERVE_BYTES, Math.floor(totalBytes * RESERVE_FRACTION));
}

export function resolveDriveOptions(options: Partial<DriveOptions>): DriveOptions {
  const resolved = { ...defaultDriveOptions, ...options };
  const { segmentBytes, compactionThreshold } = resolved;
  assert(segmentBytes >= MIN_SEGMENT_BYTES && segmentBytes <= MAX_SEGMENT_BYTES, "segmentBytes out of range");
  assert(compactionThreshold > 0 && compactionThreshold <= 1, "compactionThreshold out of range");
  return resolved;
}
