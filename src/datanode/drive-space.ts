import type { Disk, DiskSpace } from "../base/disk.ts";
import type { Logger } from "../base/logger.ts";
import { defaultReserveBytes } from "./options.ts";
import type { DriveCounters } from "./types.ts";

/** Written between two looks at the free space. */
const SPACE_CHECK_BYTES = 64 * 1024 * 1024;
/** A drive that was full takes fragments again when so much more than the reserve is free. */
const SPACE_HYSTERESIS = 1.05;

export interface DriveSpaceComponents {
  readonly disk: Disk;
  readonly directory: string;
  readonly logger: Logger;
  /** What the drive has written since a look is taken from what that look found free. */
  readonly counters: Readonly<DriveCounters>;
  /** The space was looked at. */
  readonly onLook: () => void;
}

/** How much room a drive has, as of the last look, and whether that is enough to take new fragments. */
export class DriveSpace {
  readonly #components: DriveSpaceComponents;
  readonly #reserveBytes: number;
  #space: DiskSpace;
  /** `bytesWritten` at the last look. */
  #atBytes = 0;
  #isLooking = false;

  /**
   * @param space as found when the drive was opened
   * @param reserveBytes kept free of new fragments; default: `defaultReserveBytes` of the drive's size
   */
  constructor(components: DriveSpaceComponents, space: DiskSpace, reserveBytes: number | undefined) {
    this.#components = components;
    this.#space = space;
    this.#reserveBytes = reserveBytes ?? defaultReserveBytes(space.totalBytes);
  }

  get totalBytes(): number {
    return this.#space.totalBytes;
  }

  /** Less what was written since the last look. */
  get freeBytes(): number {
    return Math.max(0, this.#space.freeBytes - this.#writtenBytes());
  }

  /** Why new fragments must be refused; undefined while the last look found the reserve free. */
  get shortage(): string | undefined {
    const { freeBytes } = this.#space;
    if (freeBytes >= this.#reserveBytes) return undefined;
    return `${freeBytes} bytes are free, fewer than the reserve of ${this.#reserveBytes}`;
  }

  /** Enough for a drive that has refused fragments to take them again. */
  get isAmple(): boolean {
    return this.#space.freeBytes >= this.#reserveBytes * SPACE_HYSTERESIS;
  }

  /** Looks in the background, once enough was written since the last look. */
  lookWhenDue(): void {
    if (this.#writtenBytes() < SPACE_CHECK_BYTES || this.#isLooking) return;
    this.#isLooking = true;
    void this.look()
      .catch((error: unknown) => this.#components.logger.warn({ error }, "the free space is not known"))
      .finally(() => {
        this.#isLooking = false;
      });
  }

  /** @throws disk.* */
  async look(): Promise<void> {
    const { disk, directory, counters, onLook } = this.#components;
    const writtenBytes = counters.bytesWritten;
    this.#space = await disk.space(directory);
    this.#atBytes = writtenBytes;
    onLook();
  }

  #writtenBytes(): number {
    return this.#components.counters.bytesWritten - this.#atBytes;
  }
}
