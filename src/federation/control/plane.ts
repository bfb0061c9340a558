/**
 * The control plane as a node of the federation uses it: an applied copy to read from at once, and commands that a
 * majority of the regions must agree to. Without that majority reads go on and commands fail; a region's own work
 * needs neither.
 */
import type { BucketId, NodeId, RegionNumber } from "../../base/ids.ts";
import type {
  AccessKeyRecord,
  BucketHome,
  FailoverRecord,
  FederatedBucket,
  JobRecord,
  JoiningRegions,
  MemberRecord,
  ReadMode,
  RegionRecord,
  ReplicationConfiguration,
  Tag,
  TargetRecord,
} from "./records.ts";

/** The copy here: as of some moment, and never going back. All reads are in memory. */
export interface ControlView {
  /** Whether anything was applied since this node began: before that it knows nothing. */
  readonly isReady: boolean;
  readonly regions: readonly RegionRecord[];
  /** Numbers of regions that were, and are not again. */
  readonly removedRegions: readonly RegionNumber[];
  readonly members: readonly MemberRecord[];
  readonly accessKeys: readonly AccessKeyRecord[];
  readonly jobs: readonly JobRecord[];
  regionByName(name: string): RegionRecord | undefined;
  regionByNumber(number: RegionNumber): RegionRecord | undefined;
  bucket(id: BucketId): FederatedBucket | undefined;
  bucketByName(name: string): FederatedBucket | undefined;
  /** In the order of names, those behind `after`. */
  buckets(after: string, limit: number): readonly FederatedBucket[];
  /** The buckets that have a home. */
  readonly homes: readonly FederatedBucket[];
  /** The newest first; of one bucket, or of all. */
  failovers(bucket?: BucketId): readonly FailoverRecord[];
}

/** Of a command that changes a bucket: it is refused as `outdated` when somebody else changed it since it was read. */
export interface BucketAt {
  readonly id: BucketId;
  readonly generation: number;
}

export type ControlCommand =
  | { readonly kind: "joinRegion"; readonly region: RegionRecord }
  | { readonly kind: "admitMember"; readonly member: MemberRecord }
  | { readonly kind: "revokeMember"; readonly peerId: string }
  | {
      readonly kind: "createBucket";
      readonly name: string;
      readonly id: BucketId;
      readonly region: RegionNumber;
      readonly tags: readonly Tag[];
      readonly createdMs: number;
      /** Of a bucket that its region has already. Default: unversioned. */
      readonly versioning?: FederatedBucket["versioning"];
    }
  | {
      readonly kind: "updateBucket";
      readonly at: BucketAt;
      readonly change: {
        readonly versioning?: FederatedBucket["versioning"];
        readonly tags?: readonly Tag[];
        readonly state?: FederatedBucket["state"];
        /** null removes it. */
        readonly replication?: ReplicationConfiguration | null;
        /** Regions that join the bucket's. */
        readonly addRegions?: readonly RegionNumber[];
        /** Regions that leave it. Refused for its home, for where a home moves to, and for the last one. */
        readonly removeRegions?: readonly RegionNumber[];
        /** Targets that its rules need; those it has keep their ids, new ones get the next. */
        readonly targets?: readonly Pick<TargetRecord, "region" | "bucket">[];
        /** null: they have joined, or never will. */
        readonly joining?: JoiningRegions | null;
        /**
         * Of a bucket without a home: one begins here, `isBeginning`. Of one whose home is here: its policy. A home moves
         * by `moveHome` alone. null: each of its regions takes writes again; refused while the home moves.
         */
        readonly home?: Pick<BucketHome, "region" | "failover" | "leaving"> | null;
        /** Every region has stopped to take writes, and stamped none beyond: the home that was beginning takes them. */
        readonly begun?: { readonly floorMs: number };
        /** A planned move begins, or is given up. */
        readonly moving?: { readonly to: RegionNumber; readonly sinceMs: number } | null;
        /** null: the default. */
        readonly reads?: ReadMode | null;
        readonly ackRegions?: number | null;
        /** Their rows are written with the change's own: whoever proposed may be gone by then. */
        readonly existing?: ExistingJobs;
      };
    }
  | { readonly kind: "removeBucket"; readonly at: BucketAt }
  /** 0: it runs again. Infinity: until it is resumed. */
  | { readonly kind: "pauseTarget"; readonly target: number; readonly untilMs: number }
  | { readonly kind: "putAccessKey"; readonly key: AccessKeyRecord }
  | { readonly kind: "removeAccessKey"; readonly accessKeyId: string }
  | { readonly kind: "putJob"; readonly job: JobRecord }
  /** Refused while a bucket stands there or would, while rules ship there, and while nodes of it are members. */
  | { readonly kind: "removeRegion"; readonly region: RegionNumber }
  | {
      readonly kind: "renewLease";
      readonly region: RegionNumber;
      readonly node: NodeId;
      readonly ceilingMs: number;
      readonly durationMs: number;
    }
  | MoveHome
  /** A row of the history that is there, as it is to be told from now on. */
  | { readonly kind: "putFailover"; readonly record: FailoverRecord };

/** Jobs that ship what was there before a change of the rules. */
export interface ExistingJobs {
  readonly createdMs: number;
  readonly jobs: readonly ExistingJob[];
}

export interface ExistingJob {
  readonly rule: string;
  /** The region whose versions it ships. */
  readonly from: RegionNumber;
  /** One of the targets that the bucket has after the change: a new one gets its number by it. */
  readonly to: Pick<TargetRecord, "region" | "bucket">;
  /** A digest of the rule's filter: two rules that match the same for one target need one job. */
  readonly matched: string;
}

/**
 * Ends an epoch and begins the next one, with its row in the history. Refused unless the epoch is still that one, and
 * what the proof says holds. The record's bucket, regions and epoch are what they come to be.
 */
export interface MoveHome {
  readonly kind: "moveHome";
  readonly bucket: BucketId;
  /** The one that it ends. */
  readonly epoch: number;
  readonly to: RegionNumber;
  readonly proof: MoveProof;
  readonly record: FailoverRecord;
}

export type MoveProof =
  /**
   * The home was moving there, had stopped by this state of the bucket, and nothing was on its way any more. Refused
   * after any other change: a move that was given up and begun again has taken writes in between.
   */
  | { readonly kind: "drained"; readonly generation: number }
  /** Whoever saw that renewal has waited it out; 0: the region never had a lease. Refused after another renewal. */
  | { readonly kind: "leaseExpired"; readonly sequence: number };

export type ControlResult =
  | { readonly kind: "done" }
  | { readonly kind: "bucket"; readonly bucket: FederatedBucket }
  /** The number of the renewal. */
  | { readonly kind: "lease"; readonly sequence: number }
  /** A bucket of that name is there. */
  | { readonly kind: "exists"; readonly bucket: FederatedBucket }
  | { readonly kind: "missing" }
  | { readonly kind: "outdated"; readonly bucket: FederatedBucket }
  /** It does not fit what is there: an unknown region, a revoked member. Why, for people. */
  | { readonly kind: "refused"; readonly reason: string };

export interface ControlPlane {
  readonly view: ControlView;
  /**
   * Resolves when it is committed, and applied here: the view has it.
   * @throws control.unavailable (no majority or no leader in time: it may or may not take effect)
   */
  propose(command: ControlCommand, options?: { readonly deadlineMs?: number }): Promise<ControlResult>;
  /** Resolves when the view has everything that was committed before the call. @throws control.unavailable */
  barrier(options?: { readonly deadlineMs?: number }): Promise<void>;
  /** Called after each change that the view got, but for leases, which come often. @returns what ends it */
  onChange(listener: () => void): () => void;
}
