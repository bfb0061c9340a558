/**
 * A drive: one directory that keeps fragments of blobs in append-only segments, with an index beside them.
 *
 *   await initializeDrive({ disk, random }, { directory, identity });          // once, an empty directory
 *   const drive = await Drive.open({ directory, identity, disk, openStore, clock, logger, random });
 *
 *   const writer = drive.beginFragment({ blob, fragment: 2, unitBytes: 65_536, owner });
 *   for (const units of stripes) await writer.append(units);                     // waits while the drive is behind
 *   await writer.commit();                                                       // on stable storage
 *
 *   const [unit] = await drive.readUnits({ blob, fragment: 2 }, 7, 1);
 *   for await (const units of drive.streamUnits({ blob, fragment: 2 }, 0, 256)) sink.write(units);
 *   await drive.delete(blob, 2);
 *   while (await drive.maintenance.work(signal)) await pace();                   // compaction, a step at a time
 *   await drive.close();
 *
 * What it promises:
 * - A fragment is seen whole or not at all: by nobody before its commit, by every read after it, also after a crash.
 *   So is a deletion. One sync serves all that waits for it.
 * - A unit is handed out only if its checksum is that of its commit. One that is not is drive.fragmentCorrupt, told to
 *   `onCorrupt` and kept in `listCorrupt` until the fragment is written again or deleted.
 * - A directory that is not the expected drive is refused and not touched; a drive whose mount goes away fails.
 * - After a failed write or sync the drive takes no more (drive.failed) until it is opened again; reads go on as far as
 *   they can. Below the reserve of free space it takes no new fragments (drive.full); reads and deletes go on.
 *
 * How a drive looks on disk is in docs/formats.md; its bounds are in docs/limits.md.
 */
export { Drive, type DriveComponents, MAX_LIST_ENTRIES, MAX_OWNER_BYTES } from "./drive.ts";
export type { FragmentTarget, FragmentWriter } from "./fragment-writer.ts";
export { type DriveIdentity, initializeDrive } from "./identity.ts";
export { type DriveOptions, defaultDriveOptions, MAX_FRAGMENT_UNITS, MAX_UNIT_BYTES } from "./options.ts";
export type {
  CorruptFragment,
  CorruptionReason,
  DriveCounters,
  DriveState,
  DriveStatus,
  FragmentId,
  FragmentInfo,
} from "./types.ts";
export type { DriveWorker } from "./worker.ts";
