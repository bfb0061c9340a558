/**
 * What a start finds: the index, at some transaction no older than its last flush, and segments that may go on behind
 * the index's watermark. The records from there on are applied to the index.
 *
 * A record tells how much of its segment was durable when it was written, so a damaged stretch before the greatest
 * such mark (or before the end of a segment that has a successor) was harmed after it was durable, and is reported.
 * Behind it damage is a torn write that nobody was told of; a fragment committed there counts if all of it is whole.
 */
import { crc32c } from "@node-rs/crc32";
import type { DiskFile } from "../base/disk.ts";
import { AtollError } from "../base/errors.ts";
import type { Logger } from "../base/logger.ts";
import type { CurrentSegment } from "./appender.ts";
import type { DriveIndex, IndexOperation } from "./drive-index.ts";
import { checksumAt, FORMAT_VERSION, RecordKind, readSegmentHeader, SEGMENT_HEADER_BYTES } from "./format.ts";
import { decodeEntry, placedExtents } from "./fragment-entry.ts";
import type { SegmentFiles } from "./segment-files.ts";
import { type ScannedRecord, scanSegment } from "./segment-scan.ts";
import type { DriveCounters, FragmentEntry } from "./types.ts";

/** Applied to the index in one transaction. */
const MAX_OPERATIONS_PER_APPLY = 1024;
/** Written again at a time. */
const SECURE_CHUNK_BYTES = 1024 * 1024;

export interface RecoveryComponents {
  readonly files: SegmentFiles;
  readonly index: DriveIndex;
  readonly logger: Logger;
  readonly counters: DriveCounters;
}

export interface Recovered {
  readonly nextSegment: number;
  /** The last segment, when it can go on. */
  readonly current: CurrentSegment | undefined;
}

/**
 * @param isRebuild the index is new, and is made from the segments alone.
 * @throws disk.*, store.*, drive.unsupportedVersion
 */
export async function recoverDrive(components: RecoveryComponents, isRebuild: boolean): Promise<Recovered> {
  const { files, index } = components;
  const numbers = await files.list();
  if (isRebuild) {
    for (const segment of numbers)
      index.noteSegment(segment, await files.use(segment, (file) => file.size()));
  }
  await settleDifferences(components, numbers);
  const from = index.watermark.segment;
  const last = numbers.at(-1) ?? 0;
  let current: CurrentSegment | undefined;
  for (const segment of numbers) {
    if (segment < from) continue;
    current = await files.use(segment, (file) =>
      new SegmentRecovery(components, file, segment, { isLast: segment === last, isRebuild }).run(),
    );
  }
  // From here on the tail that a crash left is not looked at again, and a new segment may follow it.
  await index.flush();
  const known = [...index.segments.keys(), ...numbers, index.watermark.segment];
  return { nextSegment: known.reduce((a, b) => Math.max(a, b), 0) + 1, current };
}

/** Segments that only the disk or only the index knows. */
async function settleDifferences(components: RecoveryComponents, numbers: readonly number[]): Promise<void> {
  const { files, index, logger, counters } = components;
  const onDisk = new Set(numbers);
  for (const segment of numbers) {
    // Compaction had forgotten it, and was interrupted before its file was gone.
    if (segment < index.watermark.segment && !index.segments.has(segment)) await files.remove(segment);
  }
  for (const [segment, use] of [...index.segments]) {
    if (onDisk.has(segment)) continue;
    if (use.liveBytes === 0 && index.fragmentsIn(segment, 1).length === 0) {
      index.dropSegment(segment);
      continue;
    }
    counters.damagedRanges++;
    logger.error(
      { segment, liveBytes: use.liveBytes },
      "a segment of the drive is gone; its fragments need repair",
    );
  }
}

class SegmentRecovery {
  readonly #components: RecoveryComponents;
  readonly #file: DiskFile;
  readonly #segment: number;
  readonly #isLast: boolean;
  readonly #isRebuild: boolean;
  #operations: IndexOperation[] = [];
  #isClean = true;

  constructor(
    components: RecoveryComponents,
    file: DiskFile,
    segment: number,
    mode: { readonly isLast: boolean; readonly isRebuild: boolean },
  ) {
    this.#components = components;
    this.#file = file;
    this.#segment = segment;
    this.#isLast = mode.isLast;
    this.#isRebuild = mode.isRebuild;
  }

  async run(): Promise<CurrentSegment | undefined> {
    const { index, logger, counters } = this.#components;
    const size = await this.#file.size();
    const { watermark } = index;
    const known = watermark.segment === this.#segment ? watermark.offset : 0;
    const from = Math.max(known, SEGMENT_HEADER_BYTES);
    const salt = await this.#salt();
    if (size < known) {
      counters.damagedRanges++;
      logger.error(
        { segment: this.#segment, size, from },
        "a segment is shorter than it was when it was durable",
      );
    }
    const durable = this.#isLast ? await this.#durableBytes(from, size, salt) : size;
    await this.#secure(durable, size);
    for await (const item of scanSegment(this.#file, { from, size, salt })) {
      if (item.kind === "record") await this.#onRecord(item, durable);
      else this.#onDamage(item.offset, item.end, durable);
    }
    await this.#apply(size);
    if (!this.#isLast || !this.#isClean || salt === undefined || size < from) return undefined;
    return { segment: this.#segment, salt, written: size, durable: size, syncTarget: size };
  }

  /** Undefined when the header is damaged, or was never written. */
  async #salt(): Promise<bigint | undefined> {
    const bytes = await this.#file.read(0, SEGMENT_HEADER_BYTES);
    const header = readSegmentHeader(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (header !== undefined && header.version !== FORMAT_VERSION) {
      const what = `segment ${this.#segment} has format ${header.version}`;
      throw new AtollError("drive.unsupportedVersion", what);
    }
    return header?.segment === this.#segment ? header.salt : undefined;
  }

  async #durableBytes(from: number, size: number, salt: bigint | undefined): Promise<number> {
    let durable = from;
    for await (const item of scanSegment(this.#file, { from, size, salt })) {
      if (item.kind === "record") durable = Math.max(durable, item.header.durableBytes);
    }
    return durable;
  }

  /**
   * What is applied must be durable first. A process that was killed left it in the system's cache, perhaps marked
   * clean by a sync that failed (fsyncgate): only what is written again is certain to be covered by a sync.
   */
  async #secure(from: number, size: number): Promise<void> {
    for (let offset = from; offset < size; offset += SECURE_CHUNK_BYTES) {
      const length = Math.min(SECURE_CHUNK_BYTES, size - offset);
      await this.#file.write(offset, [await this.#file.read(offset, length)]);
    }
    if (this.#isLast) await this.#file.sync();
  }

  async #onRecord(record: ScannedRecord, durable: number): Promise<void> {
    if (record.header.kind === RecordKind.extent) return;
    const operation = this.#operationOf(record);
    if (operation === undefined) {
      this.#onDamage(record.offset, record.end, durable);
      return;
    }
    if (operation.kind === "commit" && record.offset >= durable) {
      if (!(await this.#isWhole(operation.entry, durable))) {
        this.#onDamage(record.offset, record.end, durable);
        return;
      }
    }
    this.#operations.push(operation);
    this.#components.counters.recoveredRecords++;
    if (this.#operations.length >= MAX_OPERATIONS_PER_APPLY) await this.#apply(record.end);
  }

  #operationOf({ header, offset, body }: ScannedRecord): IndexOperation | undefined {
    const { blob, fragment } = header;
    if (header.kind === RecordKind.tombstone) return { kind: "delete", blob, fragment };
    if (header.kind !== RecordKind.commit || body === undefined) return undefined;
    const entry = decodeEntry(body);
    if (entry === undefined) return undefined;
    return { kind: "commit", id: { blob, fragment }, entry, body, at: { segment: this.#segment, offset } };
  }

  /** Whether the units that no sync is known to cover are there. */
  async #isWhole(entry: FragmentEntry, durable: number): Promise<boolean> {
    for (const extent of placedExtents(entry)) {
      if (extent.segment !== this.#segment || extent.offset < durable) continue;
      const payload = await this.#file.read(extent.payloadOffset, extent.payloadBytes);
      if (payload.length < extent.payloadBytes) return false;
      for (let i = 0; i < extent.unitCount; i++) {
        const at = i * entry.unitBytes;
        const unit = payload.subarray(at, at + entry.unitBytes);
        if (crc32c(unit) !== checksumAt(entry.unitChecksums, extent.firstUnit + i)) return false;
      }
    }
    return true;
  }

  #onDamage(offset: number, end: number, durable: number): void {
    const { counters, logger } = this.#components;
    this.#isClean = false;
    const fields = { segment: this.#segment, offset, end };
    if (offset < durable) {
      counters.damagedRanges++;
      logger.error(
        fields,
        "a stretch of a segment is damaged; fragments recorded there are lost until repaired",
      );
    } else {
      counters.cutBytes += end - offset;
      logger.info(fields, "a crash cut writes off that were not yet acknowledged");
    }
  }

  async #apply(offset: number): Promise<void> {
    await this.#components.index.applyWhenPossible(
      this.#operations,
      { segment: this.#segment, offset },
      { isRebuild: this.#isRebuild },
    );
    this.#operations = [];
  }
}
