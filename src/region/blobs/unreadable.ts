import { AtollError } from "../../base/errors.ts";
import type { DriveId } from "../../base/ids.ts";
import type { BlobReference, PlacementGroup } from "../../metadata/index.ts";

/** Of drives that a message names. */
const MAX_NAMED_DRIVES = 16;

export interface Losses {
  /** Fragments whose drive did not answer, or is not there. */
  readonly away: ReadonlySet<number>;
  /** Fragments that their drive does not have whole. */
  readonly damaged: ReadonlySet<number>;
  readonly cause: unknown;
}

/** Too little of a blob is left: says what, so that people know which drives to bring back. */
export function unreadable(
  { blob }: BlobReference,
  { id, scheme, drives }: PlacementGroup,
  { away, damaged, cause }: Losses,
): AtollError {
  const left = drives.length - away.size - damaged.size;
  const drivesOf = (fragments: ReadonlySet<number>): string =>
    namedDrives(drives.filter((_, fragment) => fragments.has(fragment)));
  const losses: string[] = [];
  if (away.size > 0) losses.push(`${drivesOf(away)} cannot be reached`);
  if (damaged.size > 0) losses.push(`the fragments on ${drivesOf(damaged)} are missing or damaged`);
  const message =
    `${left} of ${drives.length} fragments of blob ${blob} in placement group ${id} can be read, ` +
    `and ${scheme.dataFragments} are needed: ${losses.join("; ")}`;
  return new AtollError("region.unreadable", message, { cause });
}

/** "drives 1, 2 and 5", ascending */
export function namedDrives(drives: readonly DriveId[]): string {
  const names = [...drives].sort((a, b) => a - b).map(String);
  if (names.length === 1) return `drive ${names[0]}`;
  const isCut = names.length > MAX_NAMED_DRIVES;
  const first = isCut ? names.slice(0, MAX_NAMED_DRIVES) : names.slice(0, -1);
  const last = isCut ? `${names.length - MAX_NAMED_DRIVES} more` : names.at(-1);
  return `drives ${first.join(", ")} and ${last}`;
}
