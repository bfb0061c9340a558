/** One region's part in a verification, from the region itself or from another one. */
import type { RegionNumber } from "../../base/ids.ts";
import type { VersionId } from "../../base/version-id.ts";
import type { Element, Enqueued, NewerNull, Placed, PlaceRange } from "../../metadata/index.ts";
import type { ElementSet, SetSum } from "./element-set.ts";

/** What has been looked at so far. */
export interface SideProgress {
  readonly rows: number;
  /** Of content. */
  readonly bytes: number;
}

/** How a version stands in a region, and what the region does about it towards another one. */
export interface RegionStanding {
  readonly held: HeldThere | undefined;
  /** When it was deleted by its id, if that is remembered. */
  readonly deletedAt: VersionId | undefined;
  /** The null version of its key, or its deletion, when that is newer. */
  readonly newerNull: NewerNull | undefined;
  /** What the outbox still has for the other region, of this version or of what took its place. */
  readonly waiting: { readonly attempts: number; readonly reason: string } | undefined;
  /** Whether the rules here ship it to the other region: the version, or, where it is gone, its deletion. */
  readonly isChosen: boolean;
}

export interface HeldThere {
  readonly isMarker: boolean;
  readonly isNull: boolean;
  readonly isReplica: boolean;
  readonly bytes: number;
  readonly etag: string;
  /** All of them, in one text. */
  readonly checksums: string;
  readonly tagsStamp: VersionId;
}

/** Of a range's contents, as they were read from the drives. */
export interface DeepSums extends SetSum {
  readonly bytes: number;
  readonly damages: readonly Damage[];
}

export interface Damage {
  readonly place: Uint8Array;
  /** "unreadable", or "digestMismatch": the content is not what its own ETag says. */
  readonly reason: "unreadable" | "digestMismatch";
}

/**
 * `prepare` comes before anything of `ElementSet` and before `deep`. One thing at a time, beside which `list` may go on.
 */
export interface VerifySide extends ElementSet {
  readonly region: RegionNumber;
  /** Reads all of the bucket's versions. @returns the sum of the whole */
  prepare(onProgress: (progress: SideProgress) => void): Promise<SetSum>;
  /** Of at most `MAX_PLACES`. @param other the region that waits for them, or has them */
  standings(other: RegionNumber, of: readonly Placed[]): Promise<readonly RegionStanding[]>;
  /** Of at most `MAX_PLACES`. @returns false when no rule here leads to the other region: there is no way to tell it */
  repair(other: RegionNumber, of: readonly Enqueued[]): Promise<boolean>;
  /** Reads the contents of a range of few versions. */
  deep(range: PlaceRange, onProgress: (progress: SideProgress) => void): Promise<DeepSums>;
  /** The elements of the last `deep`, hashed with their contents. */
  deepList(): Promise<readonly Element[]>;
  close(): void;
}

/** In one question about standings, or one repair. */
export const MAX_PLACES = 256;
/** Versions of one `deep`. */
export const MAX_DEEP_ELEMENTS = 1024;
