import type { Disk } from "../base/disk.ts";
import { AtollError, hasCode } from "../base/errors.ts";
import type { DriveId, NodeId } from "../base/ids.ts";
import type { Random } from "../base/random.ts";

/** Which drive a directory is supposed to be. */
export interface DriveIdentity {
  readonly region: string;
  /** For people: a drive may move to another node. */
  readonly nodeId: NodeId;
  readonly driveId: DriveId;
}

interface IdentityFile {
  readonly format: string;
  readonly version: number;
  readonly region: string;
  readonly node: number;
  readonly drive: number;
  readonly uuid: string;
}

const FORMAT = "atoll-drive";
const VERSION = 1;
const FILE = "drive.json";
const UNFINISHED_FILE = "drive.json.new";
const MAX_FILE_BYTES = 4096;

export const segmentsDirectory = (directory: string): string => `${directory}/segments`;
export const indexDirectory = (directory: string): string => `${directory}/index`;

/** What an empty file system has, and what an earlier attempt to format it may have left. */
const ignoredNames = new Set(["lost+found", "segments", UNFINISHED_FILE]);

/**
 * Formats a directory, made when missing, as a drive. The identity comes last: until then it is no drive.
 * @throws drive.notEmpty unless the directory is empty; disk.*
 */
export async function initializeDrive(
  components: { readonly disk: Disk; readonly random: Random },
  target: { readonly directory: string; readonly identity: DriveIdentity },
): Promise<void> {
  const { disk, random } = components;
  const { directory, identity } = target;
  const names = await disk.list(directory);
  const found =
    names.find((name) => !ignoredNames.has(name)) ?? (await disk.list(segmentsDirectory(directory)))[0];
  if (found !== undefined) {
    throw new AtollError("drive.notEmpty", `${directory} is not formatted as a drive: it holds ${found}`);
  }
  await disk.makeDirectory(segmentsDirectory(directory));
  const content: IdentityFile = {
    format: FORMAT,
    version: VERSION,
    region: identity.region,
    node: identity.nodeId,
    drive: identity.driveId,
    uuid: Buffer.from(random.bytes(16)).toString("hex"),
  };
  const file = await disk.open(`${directory}/${UNFINISHED_FILE}`, { create: true });
  try {
    await file.truncate(0);
    await file.write(0, [Buffer.from(`${JSON.stringify(content, undefined, 2)}\n`)]);
    await file.sync();
  } finally {
    await file.close();
  }
  await disk.rename(`${directory}/${UNFINISHED_FILE}`, `${directory}/${FILE}`);
  await disk.syncDirectory(directory);
}

/**
 * The drive's uuid, if the directory is the drive that it should be.
 * @throws drive.missing, drive.foreign, drive.unsupportedVersion, disk.failed
 */
export async function verifyIdentity(
  disk: Disk,
  directory: string,
  expected: DriveIdentity,
): Promise<string> {
  const found = parseIdentity(await readIdentity(disk, directory));
  if (found === undefined || found.format !== FORMAT) {
    throw new AtollError("drive.foreign", `${directory}/${FILE} does not describe a drive`);
  }
  if (found.version !== VERSION) {
    throw new AtollError("drive.unsupportedVersion", `${directory} is a drive of format ${found.version}`);
  }
  if (found.region !== expected.region || found.drive !== expected.driveId) {
    const should = `drive ${expected.driveId} of region ${expected.region}`;
    throw new AtollError(
      "drive.foreign",
      `${directory} should be ${should}, and is drive ${found.drive} of region ${found.region}`,
    );
  }
  return found.uuid;
}

async function readIdentity(disk: Disk, directory: string): Promise<string> {
  try {
    const file = await disk.open(`${directory}/${FILE}`, { create: false });
    try {
      return Buffer.from(await file.read(0, MAX_FILE_BYTES)).toString("utf8");
    } finally {
      await file.close();
    }
  } catch (error) {
    if (!hasCode(error, "disk.notFound")) throw error;
    const names = await disk.list(directory);
    if (names.every((name) => ignoredNames.has(name))) {
      throw new AtollError("drive.missing", `${directory} is missing or empty`, { cause: error });
    }
    throw new AtollError("drive.foreign", `${directory} holds data and has no ${FILE}`, { cause: error });
  }
}

function parseIdentity(text: string): IdentityFile | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null) return undefined;
    const { format, version, region, node, drive, uuid } = value as Partial<
      Record<keyof IdentityFile, unknown>
    >;
    if (typeof format !== "string" || typeof version !== "number" || typeof region !== "string")
      return undefined;
    if (typeof node !== "number" || typeof drive !== "number" || typeof uuid !== "string") return undefined;
    return { format, version, region, node, drive, uuid };
  } catch {
    return undefined;
  }
}
