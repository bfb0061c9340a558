/**
 * The control plane as a node of the federation uses it: an applied copy to read from at once, and commands that a
 * majority of the regions must agree to. Without that majority reads go on and commands fail; a region's own work
 * needs neither.
 */
import type { BucketId, RegionNumber } from "../../base/ids.ts";
import type {
  AccessKeyRecord,
  FederatedBucket,
  JobRecord,
  JoiningRegions,
  MemberRecord,
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
  readonly members: readonly MemberRecord[];
  readonly accessKeys: readonly AccessKeyRecord[];
  readonly jobs: readonly JobRecord[];
  regionByName(name: string): RegionRecord | undefined;
  bucket(id: BucketId): FederatedBucket | undefined;
  bucketByName(name: string): FederatedBucket | undefined;
  /** In the order of names, those behind `after`. */
  buckets(after: string, limit: number): readonly FederatedBucket[];
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
        /** Regions that join the bucket's; none leaves. */
        readonly addRegions?: readonly RegionNumber[];
        /** Targets that its rules need; those it has keep their ids, new ones get the next. */
        readonly targets?: readonly Pick<TargetRecord, "region" | "bucket">[];
        /** null: they have joined, or never will. */
        readonly joining?: JoiningRegions | null;
      };
    }
  | { readonly kind: "removeBucket"; readonly at: BucketAt }
  /** 0: it runs again. Infinity: until it is resumed. */
  | { readonly kind: "pauseTarget"; readonly target: number; readonly untilMs: number }
  | { readonly kind: "putAccessKey"; readonly key: AccessKeyRecord }
  | { readonly kind: "removeAccessKey"; readonly accessKeyId: string }
  | { readonly kind: "putJob"; readonly job: JobRecord };

export type ControlResult =
  | { readonly kind: "done" }
  | { readonly kind: "bucket"; readonly bucket: FederatedBucket }
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
  /** Called after each change that the view got. @returns what ends it */
  onChange(listener: () => void): () => void;
}
