import { driveId, nodeId } from "../base/ids.ts";
import type { DriveConfig, NodeConfig, RegionConfig } from "../config/index.ts";
import { initializeDrive } from "../datanode/index.ts";
import { RealDisk } from "../platform/real-disk.ts";
import { RealRandom } from "../platform/real-random.ts";

/** Formats an empty directory as a drive that the node lost. @throws drive.notEmpty, disk.* */
export function formatDrive(region: RegionConfig, node: NodeConfig, drive: DriveConfig): Promise<void> {
  const identity = { region: region.name, nodeId: nodeId(node.id), driveId: driveId(drive.id) };
  const { directory } = drive;
  return initializeDrive({ disk: new RealDisk(), random: new RealRandom() }, { directory, identity });
}
