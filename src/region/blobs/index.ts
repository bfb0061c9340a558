/**
 * blobs: bodies become blobs on the region's drives, and come back (`../blob-store.ts`).
 *
 *   const drives = (id: DriveId) => local.get(id) ?? remote(id);     // LocalDrive, RemoteDrive
 *   const blobs = new DriveBlobStore({ topology, drives, clock, random, logger, onMissing });
 *   const { content, missing } = await blobs.write(body, { owner, expectedBytes, storageClass, signal });
 *   for await (const chunk of blobs.read(content, { from: 0, to: 100 }, { owner, signal })) response.write(chunk);
 *
 *   runner.add(blobs.prober);
 *   runner.add(new OrphanCollector({ drive, driveName, clock, logger, held }));
 *
 * What it promises:
 * - `write` resolves when k + ⌈m/2⌉ fragments of every blob are durable; which ones are missing it says. With up to ⌊m/2⌋
 *   drives away, blobs miss fragments; with up to m, they become copies, and those that lose their drives in the middle
 *   are read back and written elsewhere. When it fails, nothing is left on drives that answer.
 * - No byte is served that its drive did not verify. With k fragments of a blob left it reads as if nothing had
 *   happened, later at most.
 * - Memory of an upload or download is a few stripes, whatever its length; a slow drive slows those that need it.
 * - A drive that fails is left alone for a while, so that it costs requests no time.
 */
export type { BlobCounters } from "./counters.ts";
export type {
  DriveAccess,
  DriveLookup,
  FragmentDescription,
  FragmentHeader,
  FragmentName,
  FragmentSink,
  UnitRun,
} from "./drive-access.ts";
export type { DriveHealthReport } from "./drive-health.ts";
export { fragmentDoor } from "./fragment-door.ts";
export { LocalDrive } from "./local-drive.ts";
export type { OnMissing } from "./missing-reporter.ts";
export { type BlobStoreOptions, defaultBlobStoreOptions, fragmentRpcOptions } from "./options.ts";
export {
  defaultOrphanCollectorOptions,
  OrphanCollector,
  type OrphanCollectorComponents,
  type OrphanCollectorOptions,
} from "./orphan-collector.ts";
export { type DrivePeer, RemoteDrive } from "./remote-drive.ts";
export { DriveBlobStore, type DriveBlobStoreComponents } from "./store.ts";
