/** Whose the control plane's directory is: a log without its votes must not pass for a new one, nor another node's. */
import type { Disk } from "../../base/disk.ts";
import { AtollError } from "../../base/errors.ts";
import type { NodeId } from "../../base/ids.ts";

const FORMAT = 1;
const FILE = "identity.json";
/** A longer one is not ours. */
const MAX_BYTES = 4096;

export interface ControlOwner {
  readonly federation: string;
  readonly node: NodeId;
}

/**
 * Whether the directory has been used by this node. @throws node.directoryForeign when it was by another one,
 * disk.failed
 */
export async function checkOwner(disk: Disk, directory: string, owner: ControlOwner): Promise<boolean> {
  if (!(await disk.list(directory)).includes(FILE)) return false;
  const file = await disk.open(`${directory}/${FILE}`, { create: false });
  const bytes = await file.read(0, MAX_BYTES).finally(() => file.close());
  const found = parsed(directory, new TextDecoder().decode(bytes));
  if (found.format === FORMAT && found.federation === owner.federation && found.node === owner.node)
    return true;
  throw new AtollError(
    "node.directoryForeign",
    `${directory} is that of node ${String(found.node)} of the federation ${String(found.federation)}`,
  );
}

/** Makes the directory this node's, durably. @throws disk.full, disk.failed */
export async function writeOwner(disk: Disk, directory: string, owner: ControlOwner): Promise<void> {
  const temporary = `${directory}/${FILE}.new`;
  const file = await disk.open(temporary, { create: true });
  try {
    await file.truncate(0);
    await file.write(0, [new TextEncoder().encode(`${JSON.stringify({ format: FORMAT, ...owner })}\n`)]);
    await file.sync();
  } finally {
    await file.close();
  }
  await disk.rename(temporary, `${directory}/${FILE}`);
  await disk.syncDirectory(directory);
}

function parsed(directory: string, text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch (cause) {
    const message = `${directory}/${FILE} cannot be read as an identity`;
    throw new AtollError("node.directoryForeign", message, { cause });
  }
}
