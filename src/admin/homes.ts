/** What a node says of the homes of buckets: for its page about the federation, and for metrics. */

/** A bucket with a home, as the node's copy of the directory has it. */
export interface HomePage {
  readonly bucket: string;
  /** The region's name. */
  readonly region: string;
  readonly epoch: number;
  readonly isHere: boolean;
  /** Where it moves to; null: it does not. */
  readonly movingTo: string | null;
  /** No region takes writes yet: the first home is beginning. */
  readonly isBeginning: boolean;
  readonly failover: { readonly auto: boolean; readonly afterMs: number };
  /** Until the home's lease has run out for sure, as this node sees it, milliseconds; 0: it has. */
  readonly leaseLeftMs: number;
  /** Announced to this node by the home, and not known to have arrived; 0 where the bucket does not stand. */
  readonly announcedVersions: number;
}

export interface HomesPage {
  /** The node's own hold on its region's lease. */
  readonly lease: {
    readonly isNeeded: boolean;
    readonly validForMs: number;
    readonly renewed: number;
    readonly failed: number;
    readonly lost: number;
  };
  readonly homes: readonly HomePage[];
  /** There are more. */
  readonly isTruncated: boolean;
  /** What the node's keeper of homes did. */
  readonly keeper: Readonly<Record<"takenOver" | "drivenOn" | "givenUp" | "settled" | "failed", number>>;
  /** What this node received under an epoch that is over: refused as long as its sender did not know, then merged. */
  readonly received: { readonly staleEpochs: number; readonly mergedEvents: number };
  /** Whether the node's region can serve objects, as it sees it. */
  readonly isDataPlaneHealthy: boolean;
}

/** Buckets that a page names, and that have metrics of their own. */
export const MAX_SHOWN_HOMES = 1_000;
