/**
 * How a bucket that is `deleting` ends. A gateway may die between any two steps; the directory's row says what is left
 * to do, and whoever comes next does it from the seals on.
 *
 *     deleting g ──► seal in every region ──► all empty: row removed, if it is still at g ──► regions forget it
 *                                        └──► one is not, or cannot be asked: row active g+1 ──► regions open it
 */
import { AtollError } from "../../base/errors.ts";
import type { RegionNumber } from "../../base/ids.ts";
import type { ControlPlane, FederatedBucket } from "../../federation/index.ts";
import { allRegions } from "./compile-rules.ts";
import type { LocalPlacement } from "./local-placement.ts";
import type { RegionPlacement } from "./region-placement.ts";

export interface DeletionParts {
  readonly control: ControlPlane;
  readonly local: LocalPlacement;
  placementIn(region: RegionNumber): RegionPlacement;
}

export type Deleted =
  | { readonly kind: "removed" }
  | { readonly kind: "notEmpty" }
  /** A region could not say; the bucket is active again. */
  | { readonly kind: "failed"; readonly error: AtollError }
  /** Somebody else moved it on meanwhile. */
  | { readonly kind: "outdated" };

/** @param bucket that is `deleting`. @throws control.unavailable: it is still `deleting`, and will be brought to an end */
export async function finishDeletion(parts: DeletionParts, bucket: FederatedBucket): Promise<Deleted> {
  const { control, local } = parts;
  const at = { id: bucket.id, generation: bucket.generation };
  const seals = await Promise.all(
    allRegions(bucket).map((region) => parts.placementIn(region).seal(at).catch(asAtollError)),
  );
  if (seals.includes("outdated")) return { kind: "outdated" };
  const error = seals.find((seal) => seal instanceof AtollError);
  if (error === undefined && !seals.includes("notEmpty")) {
    // Dead here: sealed and empty everywhere, nothing can come any more; the next one removes it.
    const result = await control.propose({ kind: "removeBucket", at });
    if (result.kind === "outdated") return { kind: "outdated" };
    // Dead here: the regions find that it has left the directory.
    await local.forget(bucket.id).catch(ignoreFailure);
    return { kind: "removed" };
  }
  // Dead here: some regions are sealed and the row says `deleting`; the next one tries to delete it again.
  const result = await control.propose({ kind: "updateBucket", at, change: { state: "active" } });
  if (result.kind !== "bucket") return { kind: "outdated" };
  // Those that cannot be reached now open it when they hear.
  const reopened = { id: bucket.id, generation: result.bucket.generation };
  await Promise.all(
    allRegions(bucket).map((region) => parts.placementIn(region).follow(reopened).catch(ignoreFailure)),
  );
  return error === undefined ? { kind: "notEmpty" } : { kind: "failed", error };
}

export function asAtollError(error: unknown): AtollError {
  if (error instanceof AtollError) return error;
  throw error;
}

export function ignoreFailure(error: unknown): void {
  asAtollError(error);
}
