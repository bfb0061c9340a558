/**
 * A node's data directory: whose it is, and that one process at a time uses it.
 *
 *     lock            held while the node runs (platform/directory-lock.ts)
 *     identity.json   written at the first start, once the log is there
 *     log/  state/
 */

import type { Disk } from "../base/disk.ts";
import { AtollError } from "../base/errors.ts";
import type { NodeId } from "../base/ids.ts";

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
  if (!(await disk.list(directory)).includes(IDENTITY_FILE)) return false;
  const path = `${directory}/${IDENTITY_FILE}`;
  const file = await disk.open(path, { create: false });
  const bytes = await file.read(0, MAX_IDENTITY_BYTES).finally(() => file.close());
  const found = parsed(path, bytes);
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
  const temporary = `${directory}/${IDENTITY_FILE}.new`;
  const file = await disk.open(temporary, { create: true });
  try {
    await file.truncate(0);
    await file.write(0, [new TextEncoder().encode(`${JSON.stringify(identity)}\n`)]);
    await file.sync();
  } finally {
    await file.close();
  }
  await disk.rename(temporary, `${directory}/${IDENTITY_FILE}`);
  await disk.syncDirectory(directory);
}

function parsed(path: string, bytes: Uint8Array): Record<string, unknown> {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
  } catch (cause) {
    throw new AtollError("node.directoryForeign", `${path} cannot be read as an identity`, { cause });
  }
}

const foreign = (message: string): AtollError => new AtollError("node.directoryForeign", message);
