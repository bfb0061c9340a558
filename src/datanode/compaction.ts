/**
 * Wins back the space of segments that are mostly dead, or were cut short by a restart: copies what lives in one into
 * the current segment, and removes it.
 *
 *     copy units ──► commit (moved) ──► sync, index ──► ... until nothing lives in it ──► flush index ──► remove file
 *
 * A crash before the commit is durable leaves dead bytes in the current segment. After it, the index finds the moved
 * entry by its log; a fragment that was deleted or written again meanwhile ignores the copy. The file goes only once
 * the index that no longer names it is durable, so no fallback of the index can name a segment that is gone.
 */
import { crc32c } from "@node-rs/crc32";
import { type AtollError, hasCode } from "../base/errors.ts";
import type { Logger } from "../base/logger.ts";
import { newPageMemory, PAGE_BYTES } from "../base/page-memory.ts";
import type { SegmentAppender } from "./appender.ts";
import type { DriveIndex } from "./drive-index.ts";
import { checksumAt } from "./format.ts";
import { liveBytesBySegment, type PlacedExtent, placedExtents } from "./fragment-entry.ts";
import type { StoredEntry } from "./index-keys.ts";
import { CommitRecord, type ExtentOwner, ExtentRecord, isPagedUnit } from "./pending-record.ts";
import type { SegmentFiles } from "./segment-files.ts";
import type {
  CorruptFragment,
  CorruptionReason,
  DriveCounters,
  Extent,
  FragmentEntry,
  FragmentId,
  Position,
} from "./types.ts";

/** Copied in one step; a single fragment may be larger. */
const STEP_BYTES = 16 * 1024 * 1024;
/** Moved in one step. */
const STEP_FRAGMENTS = 256;
/** When the drive is full a segment is worth rewriting for so little, as a fraction of its size. */
const SCARCE_THRESHOLD = 0.1;

export interface CompactorComponents {
  readonly files: SegmentFiles;
  readonly index: DriveIndex;
  readonly appender: SegmentAppender;
  readonly counters: DriveCounters;
  readonly logger: Logger;
}

export interface CompactorOptions {
  readonly segmentBytes: number;
  /** A segment that would win back so much is rewritten. */
  readonly thresholdBytes: number;
  /** Units from here on that are whole pages are written as such. */
  readonly pagedUnitBytes: number;
  /** Units of fragments that are not committed yet lie there. */
  readonly isHeld: (segment: number) => boolean;
  readonly onCorrupt: (corrupt: CorruptFragment) => void;
  readonly wallMs: () => number;
}

export interface CompactionNeed {
  readonly isSpaceShort: boolean;
  /** Otherwise only segments go in which nothing lives. */
  readonly mayCopy: boolean;
}

export class Compactor {
  readonly #components: CompactorComponents;
  readonly #options: CompactorOptions;

  constructor(components: CompactorComponents, options: CompactorOptions) {
    this.#components = components;
    this.#options = options;
  }

  /** Moves some of one segment, or removes it; false when no segment is worth it. @throws drive.*, store.* */
  async step(signal: AbortSignal, need: CompactionNeed): Promise<boolean> {
    const segment = this.#candidate(need);
    if (segment === undefined) return false;
    const ids = this.#components.index.fragmentsIn(segment, STEP_FRAGMENTS);
    if (ids.length === 0) {
      await this.#remove(segment);
      return true;
    }
    const moves: Promise<void>[] = [];
    let bytes = 0;
    for (const id of ids) {
      if (signal.aborted || bytes >= STEP_BYTES) break;
      const stored = this.#components.index.find(id);
      if (stored === undefined || stored === "damaged" || !liesIn(stored, segment)) {
        this.#components.index.forgetInSegment(segment, id);
        if (stored === "damaged") this.#report(id, "index", 0);
        continue;
      }
      bytes += bytesIn(stored.entry, segment);
      moves.push(this.#move(segment, id, stored));
    }
    const outcomes = await Promise.allSettled(moves);
    for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
    this.#components.counters.compactedBytes += bytes;
    return true;
  }

  /** The segment that would win back most. */
  #candidate({ isSpaceShort, mayCopy }: CompactionNeed): number | undefined {
    const { index, appender } = this.#components;
    const { segmentBytes, thresholdBytes, isHeld } = this.#options;
    const least = isSpaceShort ? Math.min(thresholdBytes, SCARCE_THRESHOLD * segmentBytes) : thresholdBytes;
    let best: number | undefined;
    let bestBytes = least;
    for (const [segment, use] of index.segments) {
      if (segment === appender.currentSegment || segment >= index.watermark.segment || isHeld(segment))
        continue;
      // A short segment is worth the room it keeps from being used, which is not bytes while space is short.
      const wonBytes = (isSpaceShort ? use.bytes : segmentBytes) - use.liveBytes;
      if (wonBytes < bestBytes || (!mayCopy && use.liveBytes > 0)) continue;
      best = segment;
      bestBytes = wonBytes;
    }
    return best;
  }

  async #remove(segment: number): Promise<void> {
    const { index, files, counters, logger } = this.#components;
    await index.flush();
    // A crash before this is durable finds an empty segment again, one after it a file that the index does not know.
    index.dropSegment(segment);
    await files.remove(segment);
    counters.compactedSegments++;
    logger.debug({ segment }, "a compacted segment was removed");
  }

  async #move(segment: number, id: FragmentId, stored: StoredEntry): Promise<void> {
    const { appender } = this.#components;
    const copies: ExtentCopy[] = [];
    for (const extent of placedExtents(stored.entry)) {
      if (extent.segment === segment) copies.push(await this.#copy(id, stored.entry, extent));
      else copies.push(new ExtentCopy(id, stored.entry.unitBytes, extent));
    }
    const makeEntry = (): FragmentEntry => ({
      ...stored.entry,
      extents: copies.map(({ extent }) => extent),
      movedFrom: stored.commit,
    });
    await new Promise<void>((resolve, reject) => {
      for (const copy of copies) copy.onFailed = reject;
      const isCancelled = (): boolean => copies.some(({ failure }) => failure !== undefined);
      const outcome = { isCancelled, resolve, reject };
      const failed = copies.find(({ failure }) => failure !== undefined);
      if (failed?.failure !== undefined) reject(failed.failure);
      else appender.add(new CommitRecord({ id, unitBytes: stored.entry.unitBytes, makeEntry }, outcome));
    });
  }

  async #copy(id: FragmentId, entry: FragmentEntry, extent: PlacedExtent): Promise<ExtentCopy> {
    const { appender } = this.#components;
    const payload = await this.#read(id, extent);
    const copy = new ExtentCopy(id, entry.unitBytes, extent, payload);
    const units = unitsOf(payload, entry.unitBytes);
    const isPaged = units.every((unit) => isPagedUnit(unit, this.#options));
    const record = new ExtentRecord(copy, extent.firstUnit, isPaged);
    for (const [i, unit] of units.entries()) {
      const checksum = checksumAt(entry.unitChecksums, extent.firstUnit + i);
      // Copied as it is, with the checksum that gives it away: the units beside it are still good for repair.
      if (crc32c(unit) !== checksum) this.#report(id, "checksum", extent.firstUnit + i);
      record.push(unit, checksum);
    }
    await appender.room();
    appender.add(record);
    return copy;
  }

  /** What cannot be read is copied as zeros, which its checksum does not fit. */
  async #read(id: FragmentId, extent: PlacedExtent): Promise<Uint8Array> {
    const { payloadOffset, payloadBytes } = extent;
    const isPaged = payloadBytes % PAGE_BYTES === 0;
    const payload = isPaged ? newPageMemory(payloadBytes) : new Uint8Array(payloadBytes);
    try {
      const readBytes = await this.#components.files.use(extent.segment, (file) =>
        file.readInto(payloadOffset, [payload]),
      );
      payload.fill(0, readBytes);
    } catch (error) {
      if (!hasCode(error, "disk.failed") && !hasCode(error, "disk.notFound")) throw error;
      this.#components.counters.readErrors++;
      this.#report(id, "unreadable", extent.firstUnit);
      payload.fill(0);
    }
    return payload;
  }

  #report(id: FragmentId, reason: CorruptionReason, unit: number): void {
    this.#components.counters.corruptUnits++;
    this.#options.onCorrupt({ ...id, reason, unit, noticedMs: this.#options.wallMs() });
  }
}

/** An extent of the moved entry: where it is, or where its copy came to lie. */
class ExtentCopy implements ExtentOwner {
  readonly id: FragmentId;
  readonly unitBytes: number;
  extent: Extent;
  failure: AtollError | undefined;
  onFailed: (error: AtollError) => void = () => {};
  readonly #payload: Uint8Array | undefined;

  constructor(
    id: FragmentId,
    unitBytes: number,
    { segment, offset, unitCount }: Extent,
    payload?: Uint8Array,
  ) {
    this.id = id;
    this.unitBytes = unitBytes;
    this.extent = { segment, offset, unitCount };
    this.#payload = payload;
  }

  isCancelled(): boolean {
    return false;
  }

  extentPlaced(record: ExtentRecord, at: Position): void {
    this.extent = { segment: at.segment, offset: at.offset, unitCount: record.unitCount };
  }

  /** Left to the collector, copies pile up outside its heap, and make it mark the whole of that again and again. */
  extentWritten(): void {
    const buffer = this.#payload?.buffer;
    if (buffer instanceof ArrayBuffer) buffer.transferToFixedLength(0);
  }

  extentFailed(_record: ExtentRecord, error: AtollError): void {
    this.failure = error;
    this.onFailed(error);
  }
}

function unitsOf(payload: Uint8Array, unitBytes: number): Uint8Array[] {
  const units: Uint8Array[] = [];
  for (let at = 0; at < payload.length; at += unitBytes) units.push(payload.subarray(at, at + unitBytes));
  return units;
}

/** An entry that was damaged could not say, when it was replaced, which segments no longer need it. */
const liesIn = ({ entry, commit, entryBytes }: StoredEntry, segment: number): boolean =>
  liveBytesBySegment(entry, commit, entryBytes).has(segment);

function bytesIn(entry: FragmentEntry, segment: number): number {
  let bytes = 0;
  for (const extent of placedExtents(entry)) if (extent.segment === segment) bytes += extent.payloadBytes;
  return bytes;
}
