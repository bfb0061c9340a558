import { assert } from "../base/assert.ts";
import type { Disk, DiskFile } from "../base/disk.ts";
import { encodeSegmentHeader, FORMAT_VERSION } from "./format.ts";

const NAME = /^(\d{16})\.seg$/;

/** Files of segments that stay open for the next read; beyond it the longest unused is closed. */
const MAX_IDLE_FILES = 128;

interface OpenFile {
  readonly file: Promise<DiskFile>;
  /** Uses under way. A file is closed, and a segment removed, only at 0. */
  uses: number;
  whenUnused: (() => void) | undefined;
}

/** The files of a drive's segments: one directory, one file per segment, named by its number. */
export class SegmentFiles {
  readonly #disk: Disk;
  readonly #directory: string;
  /** The longest unused first. */
  readonly #files = new Map<number, OpenFile>();

  constructor(disk: Disk, directory: string) {
    this.#disk = disk;
    this.#directory = directory;
  }

  /** Numbers, ascending. */
  async list(): Promise<number[]> {
    const names = await this.#disk.list(this.#directory);
    return names.flatMap((name) => NAME.exec(name)?.[1] ?? []).map(Number);
  }

  /** A segment whose header and name are durable. @throws disk.notFound when the drive's directory is gone. */
  async create(segment: number, salt: bigint): Promise<void> {
    const path = this.#path(segment);
    const file = await this.#disk.open(path, { create: true });
    try {
      await file.write(0, [encodeSegmentHeader({ version: FORMAT_VERSION, salt, segment })]);
      await file.sync();
    } finally {
      await file.close();
    }
    await this.#disk.syncDirectory(this.#directory);
  }

  /**
   * Runs `body` on the segment's file, which neither goes away nor is closed meanwhile, counted from this very call:
   * who has just looked a fragment up and calls this in the same turn finds its segment.
   */
  async use<T>(segment: number, body: (file: DiskFile) => Promise<T>): Promise<T> {
    const opened = this.#acquire(segment);
    try {
      return await body(await opened.file);
    } finally {
      this.#release(segment, opened);
    }
  }

  /** Removes the segment, durably, once nobody uses it any more. New uses must not begin. */
  async remove(segment: number): Promise<void> {
    const opened = this.#files.get(segment);
    if (opened !== undefined && opened.uses > 0) {
      assert(opened.whenUnused === undefined, "a segment is removed twice");
      await new Promise<void>((resolve) => {
        opened.whenUnused = resolve;
      });
    }
    this.#files.delete(segment);
    if (opened !== undefined) await closeQuietly(opened);
    await this.#disk.remove(this.#path(segment));
    await this.#disk.syncDirectory(this.#directory);
  }

  /** New uses must not begin. A file in use is closed when its last use ends, and nobody waits for that here. */
  async close(): Promise<void> {
    const unused = [...this.#files.values()].filter(({ uses }) => uses === 0);
    this.#files.clear();
    await Promise.all(unused.map(closeQuietly));
  }

  #acquire(segment: number): OpenFile {
    let opened = this.#files.get(segment);
    if (opened === undefined) {
      opened = {
        file: this.#disk.open(this.#path(segment), { create: false }),
        uses: 0,
        whenUnused: undefined,
      };
    } else {
      this.#files.delete(segment);
    }
    this.#files.set(segment, opened);
    opened.uses++;
    return opened;
  }

  #release(segment: number, opened: OpenFile): void {
    opened.uses--;
    if (opened.uses > 0) return;
    if (this.#files.get(segment) !== opened) {
      void closeQuietly(opened);
      return;
    }
    opened.whenUnused?.();
    opened.file.catch(() => {
      // The next use tries to open it again.
      if (this.#files.get(segment) === opened) this.#files.delete(segment);
    });
    this.#closeLongestUnused();
  }

  #closeLongestUnused(): void {
    if (this.#files.size <= MAX_IDLE_FILES) return;
    for (const [segment, opened] of this.#files) {
      if (opened.uses > 0 || opened.whenUnused !== undefined) continue;
      this.#files.delete(segment);
      void closeQuietly(opened);
      return;
    }
  }

  #path(segment: number): string {
    return `${this.#directory}/${String(segment).padStart(16, "0")}.seg`;
  }
}

/** A file that did not open, or does not close, has nothing left that could be lost: what counts was synced. */
async function closeQuietly(opened: OpenFile): Promise<void> {
  await opened.file.then((file) => file.close()).catch(() => {});
}
