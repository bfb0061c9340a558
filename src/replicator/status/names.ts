/** Numbers and ids as people know them. */
import type { BucketId, RegionNumber } from "../../base/ids.ts";
import type { ControlView, TargetRecord } from "../../federation/index.ts";

export type NameView = Pick<ControlView, "regions" | "bucket">;

export function regionName({ regions }: NameView, wanted: RegionNumber | number): string {
  return regions.find(({ number }) => number === wanted)?.name ?? `region ${wanted}`;
}

/** Of one that is gone: its id. */
export const bucketName = (view: NameView, id: BucketId): string => view.bucket(id)?.name ?? id;

export interface PauseView {
  readonly isPaused: boolean;
  /** null: until it is resumed, or it is not paused. */
  readonly pausedUntilMs: number | null;
}

export function pauseOf(target: Pick<TargetRecord, "pausedUntilMs"> | undefined, wallMs: number): PauseView {
  const untilMs = target?.pausedUntilMs;
  const isPaused = untilMs !== undefined && untilMs > wallMs;
  return { isPaused, pausedUntilMs: isPaused && Number.isFinite(untilMs) ? untilMs : null };
}

/** Where a target of a bucket leads. */
export interface TargetNames extends PauseView {
  readonly to: string;
  readonly toBucket: string;
}

export function targetNames(
  view: NameView,
  of: { readonly bucket: BucketId; readonly target: number },
  wallMs: number,
): TargetNames {
  const target = view.bucket(of.bucket)?.targets.find(({ id }) => id === of.target);
  if (target === undefined) {
    return { to: `target ${of.target}`, toBucket: "", isPaused: false, pausedUntilMs: null };
  }
  return {
    to: regionName(view, target.region),
    toBucket: bucketName(view, target.bucket),
    ...pauseOf(target, wallMs),
  };
}
