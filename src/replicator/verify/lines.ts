/** What a verification says, line by line: the answer of the admin port, and what `atoll replication verify` shows. */
import type { ErrorCode } from "../../base/errors.ts";

/** Moves when a reader of the old lines would misread the new ones. */
export const VERIFY_FORMAT = 1;

export type VerifyLine =
  | {
      readonly kind: "begin";
      readonly format: typeof VERIFY_FORMAT;
      readonly bucket: string;
      readonly regions: readonly string[];
      readonly cutMs: number;
    }
  | ProgressLine
  | FindingLine
  | PairLine
  | { readonly kind: "end"; readonly isSame: boolean; readonly faults: number; readonly pending: number }
  | { readonly kind: "error"; readonly error: ErrorCode; readonly message: string; readonly action: string };

export interface ProgressLine {
  readonly kind: "progress";
  /** reading: all versions, in each region; comparing: where the sums differ; contents: from the drives. */
  readonly phase: "reading" | "comparing" | "contents";
  readonly regions: readonly { readonly region: string; readonly rows: number; readonly bytes: number }[];
}

export interface FindingLine {
  readonly kind: "finding";
  /**
   * - missing: `region` lacks what `other` has
   * - extra: `region` still has what `other` has deleted, or replaced
   * - different: both have it, and not the same: see `what`
   * - damaged: `region` cannot read it, or its content is not what its ETag says
   * - pending: it is on its way; no fault
   */
  readonly finding: "missing" | "extra" | "different" | "damaged" | "pending";
  readonly key: string;
  readonly version: string;
  readonly region: string;
  readonly other: string;
  readonly what?: "tags" | "content" | "null" | "bytes";
  /** For people. */
  readonly detail: string;
  /** Only with `--repair`. enqueued: it is being told; impossible: nobody can say what is right, or no rule leads there. */
  readonly repair?: "enqueued" | "impossible";
}

/** Of two regions, when they are done. */
export interface PairLine {
  readonly kind: "pair";
  readonly regions: readonly [string, string];
  readonly isSame: boolean;
  /** In each, up to the cut. */
  readonly versions: readonly [number, number];
  readonly missing: number;
  readonly extra: number;
  readonly different: number;
  readonly damaged: number;
  readonly pending: number;
  /** That no rule ships between the two. */
  readonly uncovered: number;
  readonly enqueued: number;
  /** Between the two, both ways. */
  readonly exchangedBytes: number;
  readonly exchanges: number;
  /** Of content, in both. */
  readonly contentBytes: number;
}
