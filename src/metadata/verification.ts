/**
 * What two regions compare to prove that they hold the same versions of a bucket. An element is a version with all that
 * is the same wherever it is held: its place, whether it is a marker, whether it is null, its size, ETag, checksums and
 * when its tags were last changed. Not its storage class, which a rule may set, nor where its content lies.
 *
 * Fingerprints of sets of elements add up (src/base/keyed-sums.ts), so that those of a region are the sums of its
 * shards'. A question looks at a bounded number of rows and says where to go on: no answer keeps a node's event loop
 * for longer than a few tens of milliseconds.
 */
import type { BucketId, GroupId } from "../base/ids.ts";
import type { VersionId } from "../base/version-id.ts";
import type { PlaceRange } from "./place.ts";
import type { Checksum } from "./records.ts";
import type { NamedVersion, OutboxFailure, ReplicaKind } from "./replication.ts";

interface ElementsOf {
  readonly bucket: BucketId;
  /** Of the fingerprints: `SUM_KEY_BYTES` that nobody who writes to the bucket knows. */
  readonly key: Uint8Array;
  /** Later versions are passed over, so that what is written meanwhile shows nowhere. */
  readonly cut: VersionId;
  /** In order; each needs `from` below `to`. At most `MAX_RANGES`. */
  readonly ranges: readonly PlaceRange[];
}

export interface FingerprintsQuery extends ElementsOf {
  readonly kind: "fingerprints";
  /** A block ends behind so many elements. At least 1. */
  readonly blockElements: number;
}

/** Neighbouring elements of a shard. */
export interface Block {
  /** Where it ends, exclusively, and the next one begins. Empty: behind everything. */
  readonly end: Uint8Array;
  readonly count: number;
  /** Below 2^128. */
  readonly sum: bigint;
}

export interface RangeBlocks {
  /** In order, from the range's start on; the last one ends with the range or at `next`. */
  readonly blocks: readonly Block[];
  /** Where to go on. Undefined: the range is done. */
  readonly next: Uint8Array | undefined;
}

/** For as many of the ranges, from the first on, as were looked at; at least one. */
export interface Fingerprints {
  readonly ranges: readonly RangeBlocks[];
  /** Rows that were looked at. */
  readonly rows: number;
}

export interface ElementsQuery extends ElementsOf {
  readonly kind: "elements";
}

export interface Element {
  readonly place: Uint8Array;
  /** Its fingerprint. Below 2^128. */
  readonly hash: bigint;
}

export interface Elements {
  readonly ranges: readonly {
    readonly elements: readonly Element[];
    readonly next: Uint8Array | undefined;
  }[];
  readonly rows: number;
}

/** How versions stand in a shard, whatever the cut. */
export interface StandingsQuery {
  readonly kind: "standings";
  readonly of: readonly NamedVersion[];
}

/** What an element says, in full. */
export interface HeldVersion {
  readonly isMarker: boolean;
  readonly isNull: boolean;
  readonly isReplica: boolean;
  readonly bytes: number;
  readonly etag: string;
  readonly checksums: readonly Checksum[];
  readonly tagsStamp: VersionId;
}

export interface VersionStanding {
  readonly held: HeldVersion | undefined;
  /** When it was deleted by its id, if that is remembered. */
  readonly deletedAt: VersionId | undefined;
  /** What the null version of its key is, or its deletion, when that is newer than this version. */
  readonly newerNull: NewerNull | undefined;
  /** What waits for other regions, of this version or of that null version. */
  readonly waiting: readonly WaitingEvent[];
  /** That the bucket's rules choose for it, as it is held here. */
  readonly targets: readonly { readonly target: number; readonly rule: string }[];
}

export interface NewerNull {
  readonly version: VersionId;
  readonly isDeletion: boolean;
}

export interface WaitingEvent {
  readonly target: number;
  readonly kind: ReplicaKind;
  readonly failure: OutboxFailure | undefined;
}

export interface Standings {
  /** In the order of the query. */
  readonly standings: readonly VersionStanding[];
}

export type VerificationQuery = FingerprintsQuery | ElementsQuery | StandingsQuery;

export interface VerificationAnswers {
  readonly fingerprints: Fingerprints;
  readonly elements: Elements;
  readonly standings: Standings;
}

/** What a target is to be told again. */
export interface Enqueued {
  readonly key: string;
  readonly version: VersionId;
  /** `deletion`: that the version is gone here, or which null version has taken its place. */
  readonly what: "version" | "tags" | "deletion";
}

/** Puts events into the outbox for versions by name, whatever the rules say. What waits already is passed over. */
export interface EnqueueVersions {
  readonly kind: "enqueueVersions";
  readonly bucket: BucketId;
  readonly target: number;
  /** Under which the events are counted. */
  readonly rule: string;
  readonly of: readonly Enqueued[];
  readonly proposed: VersionId;
}

/** Ranges of one question. */
export const MAX_RANGES = 1024;

/** The part of the metadata's client that verification uses. */
export interface VerificationClient {
  fingerprints(shard: GroupId, query: Omit<FingerprintsQuery, "kind">): Promise<Fingerprints>;
  elements(shard: GroupId, query: Omit<ElementsQuery, "kind">): Promise<Elements>;
  /** In their order, whatever their shards. */
  standings(of: readonly NamedVersion[]): Promise<readonly VersionStanding[]>;
  /** @returns whether the bucket is there to take them */
  enqueueVersions(command: Omit<EnqueueVersions, "kind" | "proposed">): Promise<boolean>;
}
