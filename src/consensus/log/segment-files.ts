import type { Disk, DiskFile } from "../../base/disk.ts";

const NAME = /^(\d{16})\.log$/;

/** A segment that is open for writing. */
export interface WritableSegment {
  readonly number: number;
  readonly file: DiskFile;
  bytes: number;
}

/** The files of a log: one directory, one file per segment, named by its number. */
export class SegmentFiles {
  readonly #disk: Disk;
  readonly #directory: string;

  constructor(disk: Disk, directory: string) {
    this.#disk = disk;
    this.#directory = directory;
  }

  path(number: number): string {
    return `${this.#directory}/${String(number).padStart(16, "0")}.log`;
  }

  /** Numbers, ascending. */
  async list(): Promise<number[]> {
    await this.#disk.makeDirectory(this.#directory);
    const names = await this.#disk.list(this.#directory);
    return names.flatMap((name) => NAME.exec(name)?.[1] ?? []).map(Number);
  }

  /** At most `length` bytes from the start of a segment, and its size. */
  async read(number: number, length?: number): Promise<{ bytes: Buffer; size: number }> {
    const file = await this.#disk.open(this.path(number), { create: false });
    try {
      const size = await file.size();
      const bytes = await file.read(0, Math.min(size, length ?? size));
      return { bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), size };
    } finally {
      await file.close();
    }
  }

  /** Makes durable what a process that was killed may have left in the system's cache. */
  async sync(number: number): Promise<void> {
    const file = await this.#disk.open(this.path(number), { create: false });
    try {
      await file.sync();
    } finally {
      await file.close();
    }
  }

  /** A file of zeros whose blocks and name are durable. */
  async create(number: number, bytes: number): Promise<WritableSegment> {
    const file = await this.#disk.open(this.path(number), { create: true, durableWrites: true });
    await file.preallocate(bytes);
    await this.#disk.syncDirectory(this.#directory);
    return { number, file, bytes };
  }

  /** Durable when it resolves, so that segments go one after another: a hole in the middle would look like damage. */
  async remove(number: number): Promise<void> {
    await this.#disk.remove(this.path(number));
    await this.#disk.syncDirectory(this.#directory);
  }
}
