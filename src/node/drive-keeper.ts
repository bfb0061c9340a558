/**
 * The drives of this node. Each is opened by itself, and what is wrong with one is its own: a missing, wrong or failed
 * drive is tried again from time to time, and serves again when it is back.
 */
import type { Clock } from "../base/clock.ts";
import type { Disk } from "../base/disk.ts";
import { AtollError, hasCode } from "../base/errors.ts";
import { type DriveId, driveId, type NodeId } from "../base/ids.ts";
import type { Logger } from "../base/logger.ts";
import type { Random } from "../base/random.ts";
import type { Store } from "../base/store.ts";
import { Drive, type DriveIdentity, type DriveOptions, initializeDrive } from "../datanode/index.ts";
import type { DriveRecord } from "./drive-record.ts";

export interface DriveKeeperComponents {
  readonly disk: Disk;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  readonly record: DriveRecord;
  openStore(directory: string): Promise<Store>;
}

export interface KeptDrive {
  readonly id: DriveId;
  readonly directory: string;
}

export interface DriveKeeperOptions {
  readonly region: string;
  readonly nodeId: NodeId;
  readonly drives: readonly KeptDrive[];
  readonly drive: Partial<DriveOptions>;
  /** Between two tries to open a drive, in milliseconds. */
  readonly retryDelayMs: number;
}

export class DriveKeeper {
  readonly slots: readonly DriveSlot[];
  readonly #slots: ReadonlyMap<DriveId, DriveSlot>;

  private constructor(slots: readonly DriveSlot[]) {
    this.slots = slots;
    this.#slots = new Map(slots.map((slot) => [slot.id, slot]));
  }

  /** Tries every drive once. Never rejects because of a drive. */
  static async open(components: DriveKeeperComponents, options: DriveKeeperOptions): Promise<DriveKeeper> {
    const slots = options.drives.map((drive) => new DriveSlot(components, options, drive));
    await Promise.all(slots.map((slot) => slot.open()));
    return new DriveKeeper(slots);
  }

  /** Undefined while it is missing or failed, and for another node's. */
  drive(id: DriveId): Drive | undefined {
    return this.#slots.get(id)?.drive;
  }

  async close(): Promise<void> {
    await Promise.all(this.slots.map((slot) => slot.close()));
  }
}

/** One configured drive, whatever state it is in. */
export class DriveSlot {
  readonly id: DriveId;
  readonly directory: string;
  readonly #components: DriveKeeperComponents;
  readonly #options: DriveKeeperOptions;
  #drive: Drive | undefined;
  /** Why there is no drive; undefined before the first try. */
  #error: AtollError | undefined;
  #triedAtMs = Number.NEGATIVE_INFINITY;
  #isClosed = false;

  constructor(components: DriveKeeperComponents, options: DriveKeeperOptions, drive: KeptDrive) {
    this.#components = components;
    this.#options = options;
    this.id = drive.id;
    this.directory = drive.directory;
  }

  get drive(): Drive | undefined {
    return this.#drive;
  }

  /** Why it is not open; empty when it is. */
  get reason(): string {
    return this.#error === undefined ? "" : `${this.#error.message}. ${this.#error.action}`;
  }

  /** Never rejects because of the drive. */
  async open(): Promise<void> {
    const { clock, logger } = this.#components;
    this.#triedAtMs = clock.monotonicMs();
    const fields = { drive: this.id, directory: this.directory };
    try {
      this.#drive = await this.#tryOpen();
      if (this.#error !== undefined) logger.info(fields, "a drive is back");
      this.#error = undefined;
    } catch (error) {
      if (!(error instanceof AtollError)) throw error;
      const isNews = this.#error?.code !== error.code;
      this.#error = error;
      if (isNews) {
        const { code, message, action } = error;
        logger.error({ ...fields, code, reason: message, action }, "a drive cannot be used");
      }
    }
  }

  /** One step of its upkeep, or another try to open it. @returns whether there was something to do */
  async work(signal: AbortSignal): Promise<boolean> {
    const drive = this.#drive;
    if (drive !== undefined && drive.status().state !== "failed") return drive.maintenance.work(signal);
    if (this.#components.clock.monotonicMs() - this.#triedAtMs < this.#options.retryDelayMs) return false;
    this.#drive = undefined;
    await drive?.close();
    if (!this.#isClosed) await this.open();
    return this.#drive !== undefined;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#drive?.close();
  }

  async #tryOpen(): Promise<Drive> {
    const { disk, random, record } = this.#components;
    const { region, nodeId, drive: options } = this.#options;
    const { directory } = this;
    const identity: DriveIdentity = { region, nodeId, driveId: driveId(this.id) };
    if (!record.has(this.id)) {
      try {
        await initializeDrive({ disk, random }, { directory, identity });
      } catch (error) {
        // A crash before the record was written leaves a drive of ours; any other content is refused by `open`.
        if (!hasCode(error, "drive.notEmpty")) throw error;
      }
    }
    const drive = await Drive.open({ directory, identity, ...this.#components }, options);
    await record.add(this.id);
    return drive;
  }
}
