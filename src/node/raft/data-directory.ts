/**
 * A node's data directory: whose it is, and that one process at a time uses it.
 *
 *     lock            held while the node runs (platform/directory-lock.ts)
 *     identity.json   written at the first start, once the log is there
 *     drives.json     which drives this node has formatted (drive-record.ts)
 *     log/  state/  logs/
 */

import type { Disk } from "../../base/disk.ts";
import { AtollError } from "../../base/errors.ts";
import type { NodeId } from "../../base/ids.ts";
import { readSmallFile, writeJsonFile } from "../../base/small-files.ts";

const FORMAT = 1;
const IDENTITY_FILE = "identity.json";
/** A longer one is not ours. */
const MAX_IDENTITY_BYTES = 4096;

export interface DirectoryOwner {
  readonly region: string;
  readonly nodeId: NodeId;
}

/**
 * Whether the directory was used before, by this very node.
 * @throws node.directoryForeign when it was by another one: its votes and acknowledgements are not ours to go on with
 */
export async function checkOwner(disk: Disk, directory: string, owner: DirectoryOwner): Promise<boolean> {
  const path = `${directory}/${IDENTITY_FILE}`;
  const text = await readSmallFile(disk, directory, IDENTITY_FILE, MAX_IDENTITY_BYTES);
  if (text === undefined) return false;
  const found = parsed(path, text);
  if (found.format !== FORMAT) throw foreign(`${path} has format ${String(found.format)}, not ${FORMAT}`);
  if (found.region !== owner.region || found.node !== owner.nodeId) {
    const whose = `node ${String(found.node)} of region ${String(found.region)}`;
    throw foreign(`${directory} belongs to ${whose}, not to node ${owner.nodeId} of region ${owner.region}`);
  }
  return true;
}

/** Makes the directory this node's, durably. @throws disk.full, disk.failed */
export async function writeOwner(disk: Disk, directory: string, owner: DirectoryOwner): Promise<void> {
  const identity = { format: FORMAT, region: owner.region, node: owner.nodeId };
  await writeJsonFile(disk, directory, IDENTITY_FILE, identity);
}

function parsed(path: string, text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch (cause) {
    throw new AtollError("node.directoryForeign", `${path} cannot be read as an identity`, { cause });
  }
}

const foreign = (message: string): AtollError => new AtollError("node.directoryForeign", message);
