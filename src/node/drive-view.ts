import type { DriveView } from "../admin/index.ts";
import type { DriveSlot } from "./drive-keeper.ts";

/** A drive of this node for people and metrics, whatever state it is in. */
export function driveView({ id, directory, drive, reason }: DriveSlot): DriveView {
  if (drive === undefined) return { ...noDrive, id, directory, reason };
  const status = drive.status();
  return {
    id,
    directory,
    state: status.state,
    reason: status.reason,
    totalBytes: status.totalBytes,
    freeBytes: status.freeBytes,
    usedBytes: status.usedBytes,
    deadBytes: status.deadBytes,
    fragments: status.fragments,
    corruptFragments: status.corruptFragments,
    counters: { ...status.counters },
  };
}

const noDrive = {
  state: "missing" as const,
  totalBytes: 0,
  freeBytes: 0,
  usedBytes: 0,
  deadBytes: 0,
  fragments: 0,
  corruptFragments: 0,
  counters: {},
};
