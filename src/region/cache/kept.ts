import type { GroupId, LogIndex } from "../../base/ids.ts";
import type { Found } from "../../metadata/index.ts";
import type { CheaperWay } from "./cheaper-way.ts";
import type { SegmentedLru } from "./segmented-lru.ts";

/** What a cache keeps. A record's name begins with a digit of its bucket's id, a body's with a colon. */
export type Kept = KeptRecord | KeptBody;
export type KeptEntries = SegmentedLru<Kept>;

/** A lookup's answer. Nobody changes it or its inline bytes: many requests may have it at once. */
export interface KeptRecord {
  readonly kind: "record";
  readonly found: Found;
  /** The answer holds every entry of the shard's log up to this one. */
  readonly asOf: LogIndex;
  readonly shard: KnownShard;
  readonly slot: number;
}

export interface KnownShard {
  readonly id: GroupId;
  readonly way: CheaperWay;
}

export interface KeptBody {
  readonly kind: "body";
  readonly bytes: Uint8Array;
}
