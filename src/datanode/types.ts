import type { BlobId } from "../base/ids.ts";

/** Fragment `fragment` of a blob: one of its k+m pieces, or one of its copies. */
export interface FragmentId {
  readonly blob: BlobId;
  /** Below `MAX_FRAGMENT_NUMBER`. */
  readonly fragment: number;
}

export interface FragmentInfo extends FragmentId {
  /** Every unit but the last has this many bytes. */
  readonly unitBytes: number;
  readonly units: number;
  /** Of all units. */
  readonly bytes: number;
  /** Whom to ask whether the fragment is still wanted; means nothing to the drive. */
  readonly owner: Uint8Array;
  /** Wall clock of this node when the fragment was committed. */
  readonly writtenMs: number;
}

/** A place on a drive: a byte of a segment. */
export interface Position {
  readonly segment: number;
  /** From the start of the segment's file. */
  readonly offset: number;
}

/** A run of a fragment's units behind one record. */
export interface Extent {
  readonly segment: number;
  /** Of the record's header. */
  readonly offset: number;
  readonly unitCount: number;
}

/** All that the drive knows about a fragment. */
export interface FragmentEntry {
  readonly writtenMs: number;
  readonly unitBytes: number;
  readonly bytes: number;
  /** CRC32C of each unit, 4 bytes each, little-endian. */
  readonly unitChecksums: Uint8Array;
  readonly owner: Uint8Array;
  readonly extents: readonly Extent[];
  /** This is a copy made by compaction, and counts only while the entry committed there is the current one. */
  readonly movedFrom: Position | undefined;
}

/** Why units could not be served. */
export type CorruptionReason = "checksum" | "unreadable" | "index";

export interface CorruptFragment extends FragmentId {
  readonly reason: CorruptionReason;
  /** The first unit that was found bad; 0 when the whole fragment is lost. */
  readonly unit: number;
  readonly noticedMs: number;
}

export type DriveState = "online" | "readOnly" | "failed" | "closed";

export interface DriveStatus {
  readonly state: DriveState;
  /** Why it is not online; empty when it is. */
  readonly reason: string;
  readonly totalBytes: number;
  readonly freeBytes: number;
  /** Of all segments. */
  readonly usedBytes: number;
  /** Of these, bytes that no committed fragment needs. */
  readonly deadBytes: number;
  readonly segments: number;
  readonly fragments: number;
  /** Fragments known to be corrupt, until they are written again or deleted. */
  readonly corruptFragments: number;
  readonly openWriters: number;
  /** Waiting to be written to the segment. */
  readonly queuedBytes: number;
  readonly counters: Readonly<DriveCounters>;
}

/** Since the drive was opened. */
export interface DriveCounters {
  fragmentsWritten: number;
  fragmentsDeleted: number;
  bytesWritten: number;
  bytesRead: number;
  writes: number;
  /** Of these, those of whole pages. */
  pagedWrites: number;
  syncs: number;
  readErrors: number;
  corruptUnits: number;
  compactedSegments: number;
  compactedBytes: number;
  /** Damaged stretches of segments that recovery met where data was durable. */
  damagedRanges: number;
  /** Bytes behind the last durable write that a crash left unusable. */
  cutBytes: number;
  recoveredRecords: number;
}

export const noCounters = (): DriveCounters => ({
  fragmentsWritten: 0,
  fragmentsDeleted: 0,
  bytesWritten: 0,
  bytesRead: 0,
  writes: 0,
  pagedWrites: 0,
  syncs: 0,
  readErrors: 0,
  corruptUnits: 0,
  compactedSegments: 0,
  compactedBytes: 0,
  damagedRanges: 0,
  cutBytes: 0,
  recoveredRecords: 0,
});

export const isSamePosition = (a: Position, b: Position): boolean =>
  a.segment === b.segment && a.offset === b.offset;
