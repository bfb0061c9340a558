/** What a rehearsal measured, and prints with --json. */
import type { FailoverView } from "../admin/views.ts";

export interface Drill {
  readonly from: string;
  readonly to: string;
  /** The longest time in which no client's write was acknowledged. */
  readonly pauseMs: number;
  readonly failedWrites: number;
  readonly failover: FailoverView;
}

export interface RehearsalReport {
  readonly bucket: string;
  readonly regions: readonly string[];
  readonly writers: number;
  readonly acknowledged: number;
  readonly planned: Drill;
  readonly forced: Drill;
  /** Acknowledged, and not in both regions at the end. */
  readonly missing: readonly { readonly key: string; readonly version: string; readonly region: string }[];
  /** Whether what was at risk in the forced move is what arrived afterwards, and the history says so. */
  readonly isSettled: boolean;
}
