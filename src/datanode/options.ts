import { assert } from "../base/assert.ts";

const MIB = 1024 * 1024;
const GIB = 1024 * MIB;

export interface DriveOptions {
  /** A segment is closed before it outgrows this. At least 64 KiB, below 2 GiB. */
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

/** Units of one fragment. */
export const MAX_FRAGMENT_UNITS = 16 * 1024;
/** A larger unit is refused. */
export const MAX_UNIT_BYTES = MIB;
/** Units of one fragment share an extent up to this. */
const MAX_EXTENT_BYTES = MIB;
/** Below it, a page for a record's head costs more than the system's cache does. */
const MIN_PAGED_UNIT_BYTES = 32 * 1024;
/** What a commit record needs for each unit at most: its checksum and, if it is alone in it, its extent. */
const COMMIT_BYTES_PER_UNIT = 32;

/** Positions in a segment are 32-bit numbers, and files of 2 GiB and more are awkward. */
const MIN_SEGMENT_BYTES = 64 * 1024;
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

/** What a fragment may be, so that each of its records fits into a segment. */
export interface FragmentLimits {
  readonly unitBytes: number;
  readonly units: number;
  readonly extentBytes: number;
  /** Units from here on that are whole pages are written as such. */
  readonly pagedUnitBytes: number;
}

export function fragmentLimits({ segmentBytes }: DriveOptions): FragmentLimits {
  const quarter = Math.floor(segmentBytes / 4);
  return {
    unitBytes: Math.min(MAX_UNIT_BYTES, quarter),
    units: Math.min(MAX_FRAGMENT_UNITS, Math.floor(quarter / COMMIT_BYTES_PER_UNIT)),
    extentBytes: Math.min(MAX_EXTENT_BYTES, quarter),
    pagedUnitBytes: Math.min(MIN_PAGED_UNIT_BYTES, Math.floor(segmentBytes / 16)),
  };
}
