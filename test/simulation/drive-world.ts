/** One drive on a simulated machine: opened, crashed, killed and opened again, on virtual time. */
import { blobId, driveId, nodeId } from "../../src/base/ids.ts";
import { silentLogger } from "../../src/base/logger.ts";
import { Drive, type DriveComponents, type DriveOptions, initializeDrive } from "../../src/datanode/index.ts";
import { Scheduler } from "./scheduler.ts";
import { SeededRandom } from "./seeded-random.ts";
import { SimClock } from "./sim-clock.ts";
import { SimDisk } from "./sim-disk.ts";
import { emptyImage, SimStore, type SimStoreImage } from "./sim-store.ts";

export const DRIVE_DIRECTORY = "/drives/7";
export const driveIdentity = { region: "sim", nodeId: nodeId(1), driveId: driveId(7) };

/** Small limits bring what is rare near. */
const SIM_OPTIONS: Partial<DriveOptions> = {
  segmentBytes: 64 * 1024,
  reserveBytes: 0,
  indexFlushDelayMs: 20,
  checkIntervalMs: 50,
};

export class DriveWorld {
  readonly scheduler = new Scheduler();
  readonly random: SeededRandom;
  readonly disk: SimDisk;
  readonly options: Partial<DriveOptions>;
  store: SimStore | undefined;
  clock: SimClock;
  #image: SimStoreImage = emptyImage;

  constructor(seed: number, options: Partial<DriveOptions> = {}) {
    this.random = new SeededRandom(seed);
    this.disk = new SimDisk(new SimClock(this.scheduler), this.random.fork());
    this.clock = new SimClock(this.scheduler);
    this.options = { ...SIM_OPTIONS, ...options };
  }

  get components(): DriveComponents {
    return {
      directory: DRIVE_DIRECTORY,
      identity: driveIdentity,
      disk: this.disk,
      clock: this.clock,
      logger: silentLogger,
      random: this.random.fork(),
      openStore: async () => {
        this.store = new SimStore({ clock: this.clock, random: this.random.fork() }, this.#image);
        return this.store;
      },
    };
  }

  format(): Promise<void> {
    return this.run(initializeDrive(this.components, this.components));
  }

  open(): Promise<Drive> {
    return this.run(Drive.open(this.components, this.options));
  }

  /** Lets virtual time pass until the promise is settled. */
  async run<T>(promise: Promise<T>): Promise<T> {
    let isSettled = false;
    const settle = (): void => {
      isSettled = true;
    };
    promise.then(settle, settle);
    while (!isSettled) {
      const before = this.scheduler.eventsRun;
      await this.scheduler.run({ untilMs: Number.POSITIVE_INFINITY, isDone: () => isSettled });
      if (!isSettled && this.scheduler.eventsRun === before)
        throw new Error("nothing is left that could settle it");
    }
    return promise;
  }

  /** Runs so many events, whatever is going on. */
  async runEvents(count: number): Promise<void> {
    const end = this.scheduler.eventsRun + count;
    const isDone = (): boolean => this.scheduler.eventsRun >= end;
    await this.scheduler.run({ untilMs: Number.POSITIVE_INFINITY, isDone });
  }

  /** The machine loses power. */
  crash(): void {
    this.clock.stop();
    this.disk.crash();
    this.#image = this.store?.crash() ?? this.#image;
    this.#begin();
  }

  /** The process dies; what it wrote is in the system's cache. */
  kill(): void {
    this.clock.stop();
    this.disk.kill();
    this.#image = this.store?.kill() ?? this.#image;
    this.#begin();
  }

  /** After `drive.close()`: the next `open` finds what it left. */
  closed(): void {
    this.#image = this.store?.kill() ?? this.#image;
    this.#begin();
  }

  /** The index is lost. */
  loseIndex(): void {
    this.#image = emptyImage;
  }

  #begin(): void {
    this.store = undefined;
    this.clock = new SimClock(this.scheduler);
  }
}

export const simBlob = (number: number) => blobId(number.toString(16).padStart(32, "0"));
