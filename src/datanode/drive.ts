import { assert } from "../base/assert.ts";
import type { Clock, Timer } from "../base/clock.ts";
import type { Disk, DiskSpace } from "../base/disk.ts";
import { AtollError, hasCode } from "../base/errors.ts";
import type { BlobId } from "../base/ids.ts";
import type { Logger } from "../base/logger.ts";
import type { Random } from "../base/random.ts";
import type { Store } from "../base/store.ts";
import { SegmentAppender } from "./appender.ts";
import { Compactor } from "./compaction.ts";
import { DriveIndex, infoOf } from "./drive-index.ts";
import { DriveSpace } from "./drive-space.ts";
import { EVERY_FRAGMENT } from "./format.ts";
import { FragmentReader, nameOf } from "./fragment-reader.ts";
import { type FragmentTarget, FragmentWriter } from "./fragment-writer.ts";
import { type DriveIdentity, indexDirectory, segmentsDirectory, verifyIdentity } from "./identity.ts";
import { type DriveOptions, type FragmentLimits, fragmentLimits, resolveDriveOptions } from "./options.ts";
import { TombstoneRecord } from "./pending-record.ts";
import { type Recovered, recoverDrive } from "./recovery.ts";
import { SegmentFiles } from "./segment-files.ts";
import { SegmentHolds } from "./segment-holds.ts";
import {
  type CorruptFragment,
  type DriveCounters,
  type DriveState,
  type DriveStatus,
  type FragmentId,
  type FragmentInfo,
  noCounters,
} from "./types.ts";
import type { DriveWorker } from "./worker.ts";

export const MAX_OWNER_BYTES = 2048;
/** Asked for in one `list` or `listCorrupt`. */
export const MAX_LIST_ENTRIES = 1000;
/** Read at a time by `verify`. */
const VERIFY_WINDOW_BYTES = 4 * 1024 * 1024;

/** A drive that was asked to write so much since the last step of compaction is busy. */
const BUSY_BYTES = 16 * 1024 * 1024;
/** While it is, compaction copies nothing as long as dead bytes are fewer than this part of the free ones. */
const YIELDING_DEAD_FRACTION = 0.25;

export interface DriveComponents {
  readonly directory: string;
  readonly identity: DriveIdentity;
  readonly disk: Disk;
  readonly openStore: (directory: string) => Promise<Store>;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly random: Random;
}

interface Opened {
  readonly uuid: string;
  readonly files: SegmentFiles;
  readonly index: DriveIndex;
  readonly recovered: Recovered;
  readonly counters: DriveCounters;
  readonly space: DiskSpace;
}

/** One drive: see index.ts. */
export class Drive {
  readonly identity: DriveIdentity;
  /** Compaction, and looks at the drive itself. */
  readonly maintenance: DriveWorker;
  /** Called for every fragment that turns out to be corrupt for the first time. */
  onCorrupt: (corrupt: CorruptFragment) => void = () => {};

  readonly #components: DriveComponents;
  readonly #options: DriveOptions;
  readonly #uuid: string;
  readonly #files: SegmentFiles;
  readonly #index: DriveIndex;
  readonly #appender: SegmentAppender;
  readonly #reader: FragmentReader;
  readonly #counters: DriveCounters;
  readonly #holds = new SegmentHolds();
  readonly #limits: FragmentLimits;
  readonly #space: DriveSpace;
  /** Written for others than compaction, when it last looked. */
  #askedBytes = 0;
  /** The step of maintenance under way. */
  #working: Promise<boolean> | undefined;
  #state: DriveState = "online";
  #reason = "";
  #openWriters = 0;
  #checkedAtMs: number;
  #flushTimer: Timer | undefined;

  private constructor(components: DriveComponents, options: DriveOptions, opened: Opened) {
    this.#components = components;
    this.#options = options;
    this.identity = components.identity;
    this.#uuid = opened.uuid;
    this.#files = opened.files;
    this.#index = opened.index;
    this.#counters = opened.counters;
    this.#limits = fragmentLimits(options);
    this.#checkedAtMs = components.clock.monotonicMs();
    const { files, index, counters } = opened;
    const { disk, directory, logger } = components;
    this.#space = new DriveSpace(
      { disk, directory, logger, counters, onLook: () => this.#judgeSpace() },
      opened.space,
      options.reserveBytes,
    );
    const wallMs = (): number => components.clock.wallMs();
    this.#appender = new SegmentAppender(
      {
        files,
        index,
        counters,
        random: components.random,
        onFull: (error) => this.#becomeReadOnly(error.message),
        onFailed: (error) => this.#fail(error),
        onApplied: () => this.#flushSoon(),
      },
      options.segmentBytes,
      opened.recovered,
    );
    this.#reader = new FragmentReader({
      files,
      index,
      counters,
      wallMs,
      onCorrupt: (corrupt) => this.#noteCorrupt(corrupt),
    });
    const compactor = new Compactor(
      { files, index, counters, appender: this.#appender, logger: components.logger },
      {
        thresholdBytes: Math.floor(options.compactionThreshold * options.segmentBytes),
        segmentBytes: options.segmentBytes,
        pagedUnitBytes: this.#limits.pagedUnitBytes,
        isHeld: (segment) => this.#holds.isHeld(segment),
        onCorrupt: (corrupt) => this.#noteCorrupt(corrupt),
        wallMs,
      },
    );
    this.maintenance = {
      name: `drive ${this.identity.driveId}`,
      status: () => this.status(),
      work: (signal) => this.#work(compactor, signal),
    };
    this.#judgeSpace();
  }

  /**
   * Opens a formatted drive. A directory that is missing, or is another drive, is refused and not touched.
   * @throws drive.missing, drive.foreign, drive.unsupportedVersion, disk.*, store.*
   */
  static async open(components: DriveComponents, options: Partial<DriveOptions> = {}): Promise<Drive> {
    const resolved = resolveDriveOptions(options);
    const { disk, directory, identity, logger } = components;
    const uuid = await verifyIdentity(disk, directory, identity);
    const space = await disk.space(directory);
    const index = new DriveIndex(await components.openStore(indexDirectory(directory)));
    const files = new SegmentFiles(disk, segmentsDirectory(directory));
    const counters = noCounters();
    try {
      const indexUuid = index.driveUuid();
      if (indexUuid !== undefined && indexUuid !== uuid) {
        throw new AtollError("drive.foreign", `the index in ${directory} belongs to another drive`);
      }
      const recovered = await recoverDrive({ files, index, logger, counters }, indexUuid === undefined);
      // Last, so that a rebuild which is interrupted begins again.
      if (indexUuid === undefined) index.begin(uuid);
      await index.flush();
      return new Drive(components, resolved, { uuid, files, index, recovered, counters, space });
    } catch (error) {
      await files.close();
      await index.close().catch(() => {});
      throw error;
    }
  }

  /**
   * Begins a fragment. Nothing of it is seen before its commit.
   * @throws drive.full, drive.failed, drive.closed, drive.overloaded, drive.invalidFragment
   */
  beginFragment(target: FragmentTarget): FragmentWriter {
    this.#checkWritable();
    checkTarget(target, this.#limits);
    if (this.#state === "readOnly") throw new AtollError("drive.full", this.#reason);
    if (this.#openWriters >= this.#options.maxOpenWriters) {
      throw new AtollError("drive.overloaded", `${this.#openWriters} fragments are being written`);
    }
    this.#space.lookWhenDue();
    this.#openWriters++;
    return new FragmentWriter(
      {
        appender: this.#appender,
        limits: this.#limits,
        wallMs: () => this.#components.clock.wallMs(),
        holds: this.#holds,
        onEnd: () => {
          this.#openWriters--;
        },
      },
      target,
    );
  }

  /**
   * Units `first` up to `first + count`, fewer at the fragment's end; each is checked against its checksum, and they
   * may be views of one buffer. All of them are in memory at once: for long ranges use `streamUnits`.
   * @param places where the units are read to, if each has its unit's length; not touched any more once this settles
   * @throws drive.fragmentMissing, drive.fragmentCorrupt, drive.closed
   */
  async readUnits(
    id: FragmentId,
    first: number,
    count: number,
    places?: readonly Uint8Array[],
  ): Promise<readonly Uint8Array[]> {
    this.#checkOpen();
    return this.#reader.read(id, first, count, places);
  }

  /** As `readUnits`, some 4 MiB at a time and as much ahead of the consumer. */
  streamUnits(id: FragmentId, first: number, count: number): AsyncIterable<readonly Uint8Array[]> {
    this.#checkOpen();
    return this.#reader.stream(id, first, count);
  }

  /** Undefined when the fragment is not on this drive. @throws drive.fragmentCorrupt, drive.closed */
  stat(id: FragmentId): FragmentInfo | undefined {
    this.#checkOpen();
    return this.#index.find(id) === undefined ? undefined : infoOf(id, this.#reader.entry(id));
  }

  /**
   * Reads every unit of a fragment and drops the bytes.
   * @throws drive.fragmentMissing, drive.fragmentCorrupt, drive.closed; the signal's reason
   */
  async verify(id: FragmentId, signal?: AbortSignal): Promise<FragmentInfo> {
    this.#checkOpen();
    const info = infoOf(id, this.#reader.entry(id));
    const windowUnits = Math.max(1, Math.floor(VERIFY_WINDOW_BYTES / info.unitBytes));
    for (let unit = 0; unit < info.units; unit += windowUnits) {
      signal?.throwIfAborted();
      await this.readUnits(id, unit, windowUnits);
    }
    return info;
  }

  /**
   * Deletes a fragment, or all of a blob; resolves when that is durable. Deleting what is not there is no error.
   * @throws drive.failed, drive.full, drive.closed
   */
  async delete(blob: BlobId, fragment: number = EVERY_FRAGMENT): Promise<void> {
    this.#checkWritable();
    if (!this.#index.hasAny(blob, fragment)) return;
    await new Promise<void>((resolve, reject) => {
      this.#appender.add(new TombstoneRecord(blob, fragment, { resolve, reject }));
    });
  }

  /** Fragments in order of blob and number, from the first behind `after`. At most `MAX_LIST_ENTRIES`. */
  list(after: FragmentId | undefined, limit: number): FragmentInfo[] {
    this.#checkOpen();
    const wanted = Math.min(limit, MAX_LIST_ENTRIES);
    for (let cursor = after; ; ) {
      const { fragments, damaged, last } = this.#index.list(cursor, wanted);
      for (const id of damaged)
        this.#noteCorrupt({ ...id, ...indexDamage, noticedMs: this.#components.clock.wallMs() });
      // A page of nothing but damaged entries is not the end.
      if (fragments.length > 0 || last === undefined) return fragments;
      cursor = last;
    }
  }

  /** Fragments known to be corrupt, in order, from the first behind `after`, until written again or deleted. */
  listCorrupt(after: FragmentId | undefined, limit: number): CorruptFragment[] {
    this.#checkOpen();
    return this.#index.listCorrupt(after, Math.min(limit, MAX_LIST_ENTRIES));
  }

  status(): DriveStatus {
    const current = this.#appender.currentSegment;
    let usedBytes = 0;
    let liveBytes = 0;
    for (const [segment, use] of this.#index.segments) {
      usedBytes += segment === current ? Math.max(use.bytes, this.#appender.currentBytes) : use.bytes;
      liveBytes += use.liveBytes;
    }
    return {
      state: this.#state,
      reason: this.#reason,
      totalBytes: this.#space.totalBytes,
      freeBytes: this.#space.freeBytes,
      usedBytes,
      deadBytes: Math.max(0, usedBytes - liveBytes),
      segments: this.#index.segments.size,
      fragments: this.#index.fragments,
      corruptFragments: this.#index.corruptFragments,
      openWriters: this.#openWriters,
      queuedBytes: this.#appender.queuedBytes,
      counters: { ...this.#counters },
    };
  }

  /** Finishes what was begun with `commit` and `delete`, fails other fragments, and closes. Reads under way end well. */
  async close(): Promise<void> {
    if (this.#state === "closed") return;
    const hadFailed = this.#state === "failed";
    this.#state = "closed";
    this.#flushTimer?.cancel();
    const closed = new AtollError("drive.closed", "the drive is closed");
    await this.#appender.drain(closed);
    this.#appender.stop(closed);
    await this.#working?.catch(() => {});
    await this.#files.close();
    try {
      await this.#index.close();
    } catch (error) {
      // What it could not keep is found again in the segments.
      if (!hadFailed) throw error;
    }
  }

  async #work(compactor: Compactor, signal: AbortSignal): Promise<boolean> {
    assert(this.#working === undefined, "one step of a drive's maintenance at a time");
    this.#working = this.#workOnce(compactor, signal);
    try {
      return await this.#working;
    } finally {
      this.#working = undefined;
    }
  }

  async #workOnce(compactor: Compactor, signal: AbortSignal): Promise<boolean> {
    if (this.#state !== "online" && this.#state !== "readOnly") return false;
    const nowMs = this.#components.clock.monotonicMs();
    if (nowMs - this.#checkedAtMs >= this.#options.checkIntervalMs) {
      this.#checkedAtMs = nowMs;
      await this.#lookAtDrive();
    }
    if (signal.aborted || (this.#state !== "online" && this.#state !== "readOnly")) return false;
    try {
      const hasWorked = await compactor.step(signal, {
        isSpaceShort: this.#state === "readOnly",
        mayCopy: !this.#yieldsToWrites(),
      });
      if (hasWorked) await this.#space.look();
      return hasWorked;
    } catch (error) {
      // Without room nothing can be copied; anything else that the disk or the store refuses is the drive's end.
      if (!hasCode(error, "drive.full")) this.#stop(error);
      return false;
    }
  }

  /** Whether what is mounted here is still the drive that was opened. */
  async #lookAtDrive(): Promise<void> {
    const { disk, directory, identity } = this.#components;
    try {
      const uuid = await verifyIdentity(disk, directory, identity);
      if (uuid !== this.#uuid)
        throw new AtollError("drive.foreign", `another drive is mounted at ${directory}`);
      await this.#space.look();
    } catch (error) {
      this.#stop(error);
    }
  }

  /** What is dead may stay a while when copying would slow writers down and there is room enough without it. */
  #yieldsToWrites(): boolean {
    const { bytesWritten, compactedBytes } = this.#counters;
    const askedBytes = bytesWritten - compactedBytes;
    const isBusy = this.#openWriters > 0 && askedBytes - this.#askedBytes >= BUSY_BYTES;
    this.#askedBytes = askedBytes;
    if (!isBusy) return false;
    const { deadBytes, freeBytes } = this.status();
    return deadBytes < freeBytes * YIELDING_DEAD_FRACTION;
  }

  #judgeSpace(): void {
    const { shortage } = this.#space;
    if (this.#state === "online" && shortage !== undefined) {
      this.#becomeReadOnly(shortage);
    } else if (this.#state === "readOnly" && this.#space.isAmple) {
      this.#state = "online";
      this.#reason = "";
    }
  }

  #becomeReadOnly(reason: string): void {
    if (this.#state !== "online") return;
    this.#state = "readOnly";
    this.#reason = reason;
    this.#components.logger.warn(
      { drive: this.identity.driveId, reason },
      "the drive takes no new fragments",
    );
  }

  /** Ends all writing for a reason that the appender did not meet itself. */
  #stop(cause: unknown): void {
    if (!(cause instanceof AtollError)) throw cause;
    const error = failure(cause);
    this.#appender.stop(error);
    this.#fail(error);
  }

  #fail(error: AtollError): void {
    if (this.#state === "failed" || this.#state === "closed") return;
    this.#state = "failed";
    this.#reason = error.message;
    this.#components.logger.error({ drive: this.identity.driveId, error }, "the drive has failed");
  }

  /** A restart reads what came after the last flush; so do people who wonder whether its last records are whole. */
  #flushSoon(): void {
    if (this.#flushTimer !== undefined || this.#state === "closed") return;
    this.#flushTimer = this.#components.clock.after(this.#options.indexFlushDelayMs, () => {
      this.#flushTimer = undefined;
      if (this.#state === "closed") return;
      this.#index.flush().catch((error: unknown) => {
        this.#stop(error);
      });
    });
  }

  #noteCorrupt(corrupt: CorruptFragment): void {
    // A read that outlived the drive: the next one finds it again.
    if (this.#state === "closed") return;
    try {
      if (!this.#index.markCorrupt(corrupt)) return;
    } catch (error) {
      // The reader hears of it all the same, and the next read finds it again.
      this.#components.logger.warn({ error }, "a corrupt fragment could not be noted");
    }
    this.#components.logger.warn(
      { drive: this.identity.driveId, fragment: nameOf(corrupt), reason: corrupt.reason, unit: corrupt.unit },
      "a fragment is corrupt",
    );
    this.onCorrupt(corrupt);
  }

  #checkOpen(): void {
    if (this.#state === "closed") throw new AtollError("drive.closed", "the drive is closed");
  }

  #checkWritable(): void {
    this.#checkOpen();
    if (this.#state === "failed") throw new AtollError("drive.failed", this.#reason);
  }
}

const indexDamage = { reason: "index", unit: 0 } as const;

function checkTarget({ fragment, unitBytes, owner }: FragmentTarget, limits: FragmentLimits): void {
  const isValid =
    Number.isInteger(fragment) &&
    fragment >= 0 &&
    fragment < EVERY_FRAGMENT &&
    Number.isInteger(unitBytes) &&
    unitBytes >= 1 &&
    unitBytes <= limits.unitBytes &&
    owner.length <= MAX_OWNER_BYTES;
  if (isValid) return;
  const what = `fragment ${fragment}, units of ${unitBytes} bytes, an owner of ${owner.length} bytes`;
  throw new AtollError("drive.invalidFragment", `not a fragment: ${what}`);
}

function failure(cause: AtollError): AtollError {
  if (cause.code === "drive.failed") return cause;
  return new AtollError("drive.failed", cause.message, { cause });
}
