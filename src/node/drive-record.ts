/**
 * `drives.json`: the drives that this node has formatted or found formatted. An empty directory is formatted only for
 * a drive that is not in it: afterwards an empty one is a mount that is missing, and is refused.
 */
import type { Disk } from "../base/disk.ts";
import { AtollError } from "../base/errors.ts";
import { type DriveId, driveId } from "../base/ids.ts";
import { readSmallFile, writeJsonFile } from "../base/small-files.ts";

const FORMAT = 1;
const RECORD_FILE = "drives.json";
/** Some 10,000 drives. */
const MAX_RECORD_BYTES = 128 * 1024;

export class DriveRecord {
  readonly #disk: Disk;
  readonly #directory: string;
  readonly #known: Set<DriveId>;
  #writing: Promise<void> = Promise.resolve();

  private constructor(disk: Disk, directory: string, known: Set<DriveId>) {
    this.#disk = disk;
    this.#directory = directory;
    this.#known = known;
  }

  /** @throws node.directoryForeign when it cannot be read, disk.failed */
  static async open(disk: Disk, directory: string): Promise<DriveRecord> {
    const text = await readSmallFile(disk, directory, RECORD_FILE, MAX_RECORD_BYTES);
    const known = text === undefined ? [] : parse(`${directory}/${RECORD_FILE}`, text);
    return new DriveRecord(disk, directory, new Set(known));
  }

  has(drive: DriveId): boolean {
    return this.#known.has(drive);
  }

  /** Durable when it resolves. */
  add(drive: DriveId): Promise<void> {
    if (this.#known.has(drive)) return this.#writing;
    this.#known.add(drive);
    this.#writing = this.#writing.then(() => {
      const record = { format: FORMAT, drives: [...this.#known].sort((a, b) => a - b) };
      return writeJsonFile(this.#disk, this.#directory, RECORD_FILE, record);
    });
    return this.#writing;
  }
}

function parse(path: string, text: string): DriveId[] {
  try {
    const { format, drives } = JSON.parse(text) as { format?: unknown; drives?: unknown };
    if (format === FORMAT && Array.isArray(drives) && drives.every((each) => Number.isSafeInteger(each))) {
      return drives.map((each: number) => driveId(each));
    }
  } catch (cause) {
    throw new AtollError("node.directoryForeign", `${path} cannot be read`, { cause });
  }
  throw new AtollError("node.directoryForeign", `${path} is no record of drives of format ${FORMAT}`);
}
