/** What is said about homes that move, in JSON: the admin port's answers, and what `atoll failover` shows. */
import type { ErrorCode } from "../../base/errors.ts";
import type { FailoverRecord } from "../../federation/index.ts";

/** Moves when a reader of the old lines would misread the new ones. */
export const FAILOVER_FORMAT = 1;

export interface RiskKeyView {
  readonly key: string;
  readonly version: string;
  readonly bytes: number;
  readonly kind: string;
  /** Of tags: which change of them. */
  readonly stamp?: string;
  /** Whether it is of a null version, where that is known. */
  readonly isNull?: boolean;
}

/** What would be missing in the new home, were the old one gone now. */
export interface RiskView {
  readonly objects: number;
  readonly bytes: number;
  /** Of the oldest of them, milliseconds; 0 when there is none. */
  readonly oldestAgeMs: number;
  /** The first of them, in the order in which they were written. */
  readonly keys: readonly RiskKeyView[];
  /** Whether this is all of it, or only what has been heard of. */
  readonly isExact: boolean;
  /** Why it is not all of it, for people, where that is known. */
  readonly reason?: string;
  /** As of when, milliseconds since 1970. */
  readonly asOfMs: number;
  /** Who says so: the home's outboxes, or what it announced to the region that would take over. */
  readonly source: "home" | "announced" | "unknown";
}

export interface CandidateView {
  readonly region: string;
  readonly isReachable: boolean;
  /** Why it comes where it comes, for people. */
  readonly reason: string;
}

/** Of one bucket: who would take over, and what would be missing there. */
export interface BucketPlanView {
  readonly bucket: string;
  readonly home: string;
  readonly epoch: number;
  /** Where it is being moved to. */
  readonly movingTo?: string;
  readonly isHomeReachable: boolean;
  /** How long ago the home was last heard, milliseconds; 0 when the asked node is of the home. */
  readonly silentMs: number;
  readonly lease: { readonly isOut: boolean; readonly leftMs: number; readonly sequence: number };
  readonly failover: { readonly auto: boolean; readonly afterMs: number };
  /** The first that could; absent when there is none. */
  readonly successor?: string;
  readonly candidates: readonly CandidateView[];
  readonly atRisk: RiskView;
}

export interface PlanView {
  readonly format: typeof FAILOVER_FORMAT;
  /** The node's that was asked. */
  readonly region: string;
  readonly node: string;
  readonly buckets: readonly BucketPlanView[];
  /** More buckets have their home there than are told of. */
  readonly isTruncated: boolean;
}

export interface FailoverView {
  readonly id: string;
  readonly bucket: string;
  readonly from: string;
  readonly to: string;
  readonly epoch: number;
  readonly atMs: number;
  readonly kind: FailoverRecord["kind"];
  readonly pauseMs?: number;
  /**
   * By how much versions of earlier homes may be stamped beyond those that the new one wrote first: 0, unless clocks were
   * too far apart. They count as newer when they come. Absent: the move was made by a release that did not tell.
   */
  readonly beyondMs?: number;
  readonly atRisk: FailoverRecord["atRisk"];
  readonly settled?: NonNullable<FailoverRecord["settled"]>;
}

export interface HistoryView {
  readonly format: typeof FAILOVER_FORMAT;
  readonly region: string;
  readonly node: string;
  readonly failovers: readonly FailoverView[];
}

export type SwitchPhase = "draining" | "stopping" | "waiting" | "moving" | "resuming";

/** A switch as it goes, line by line. */
export type FailoverLine =
  | {
      readonly kind: "begin";
      readonly format: typeof FAILOVER_FORMAT;
      readonly bucket: string;
      readonly from: string;
      readonly to: string;
      readonly isForced: boolean;
    }
  | {
      readonly kind: "progress";
      readonly phase: SwitchPhase;
      /** What is on its way still, where that is known. */
      readonly objects?: number;
      readonly bytes?: number;
      /** Until the old home's lease has run out. */
      readonly leftMs?: number;
      /** For people. */
      readonly text: string;
    }
  | { readonly kind: "end"; readonly failover: FailoverView }
  | { readonly kind: "error"; readonly error: ErrorCode; readonly message: string; readonly action: string };
