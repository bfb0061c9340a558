import { crc32c } from "@node-rs/crc32";
import { AtollError, hasCode } from "../base/errors.ts";
import type { DriveIndex } from "./drive-index.ts";
import { checksumAt } from "./format.ts";
import { bytesOfUnits, type PlacedExtent, placedExtents, unitCountOf } from "./fragment-entry.ts";
import type { SegmentFiles } from "./segment-files.ts";
import type { CorruptFragment, CorruptionReason, DriveCounters, FragmentEntry, FragmentId } from "./types.ts";

/** What a stream of units reads at a time, and once more ahead of the consumer. */
const STREAM_WINDOW_BYTES = 4 * 1024 * 1024;

export interface FragmentReaderComponents {
  readonly files: SegmentFiles;
  readonly index: DriveIndex;
  readonly counters: DriveCounters;
  readonly wallMs: () => number;
  readonly onCorrupt: (corrupt: CorruptFragment) => void;
}

/** Reads units and never hands out one whose checksum is not that of its commit. */
export class FragmentReader {
  readonly #components: FragmentReaderComponents;

  constructor(components: FragmentReaderComponents) {
    this.#components = components;
  }

  /** @throws drive.fragmentMissing, drive.fragmentCorrupt */
  entry(id: FragmentId): FragmentEntry {
    const stored = this.#components.index.find(id);
    if (stored === undefined) {
      throw new AtollError("drive.fragmentMissing", `fragment ${nameOf(id)} is not on this drive`);
    }
    if (stored === "damaged") throw this.#corrupt(id, "index", 0);
    return stored.entry;
  }

  /** Units `first` up to `first + count`, fewer at the fragment's end. */
  async read(id: FragmentId, first: number, count: number): Promise<Uint8Array[]> {
    const entry = this.entry(id);
    const end = Math.min(first + count, unitCountOf(entry));
    const runs: Promise<Uint8Array[]>[] = [];
    // All of them start in the turn of the lookup, so none finds its segment compacted away.
    for (const extent of placedExtents(entry)) {
      const from = Math.max(first, extent.firstUnit);
      const to = Math.min(end, extent.firstUnit + extent.unitCount);
      if (from < to) runs.push(this.#readRun(id, entry, extent, from, to));
    }
    const units = (await Promise.all(runs)).flat();
    return units;
  }

  /** As `read`, a window at a time, one window ahead of the consumer. */
  async *stream(id: FragmentId, first: number, count: number): AsyncGenerator<Uint8Array[], void> {
    const entry = this.entry(id);
    const end = Math.min(first + count, unitCountOf(entry));
    const windowUnits = Math.max(1, Math.floor(STREAM_WINDOW_BYTES / Math.max(1, entry.unitBytes)));
    const start = (from: number): Promise<Uint8Array[]> | undefined => {
      if (from >= end) return undefined;
      const window = this.read(id, from, Math.min(windowUnits, end - from));
      // Who stops early does not hear of it.
      window.catch(() => {});
      return window;
    };
    let next = start(first);
    for (let from = first; next !== undefined; ) {
      const units = await next;
      from += units.length;
      next = units.length === 0 ? undefined : start(from);
      yield units;
    }
  }

  async #readRun(
    id: FragmentId,
    entry: FragmentEntry,
    extent: PlacedExtent,
    from: number,
    to: number,
  ): Promise<Uint8Array[]> {
    const offset = extent.payloadOffset + (from - extent.firstUnit) * entry.unitBytes;
    const length = bytesOfUnits(entry, from, to);
    let bytes: Uint8Array;
    try {
      bytes = await this.#components.files.use(extent.segment, (file) => file.read(offset, length));
    } catch (error) {
      if (!hasCode(error, "disk.failed") && !hasCode(error, "disk.notFound")) throw error;
      this.#components.counters.readErrors++;
      throw this.#corrupt(id, "unreadable", from, error);
    }
    this.#components.counters.bytesRead += bytes.length;
    const units: Uint8Array[] = [];
    for (let unit = from; unit < to; unit++) {
      const at = (unit - from) * entry.unitBytes;
      const read = bytes.subarray(at, Math.min(at + entry.unitBytes, length));
      if (read.length === 0 || crc32c(read) !== checksumAt(entry.unitChecksums, unit)) {
        throw this.#corrupt(id, "checksum", unit);
      }
      units.push(read);
    }
    return units;
  }

  #corrupt(id: FragmentId, reason: CorruptionReason, unit: number, cause?: unknown): AtollError {
    const { counters, wallMs, onCorrupt } = this.#components;
    counters.corruptUnits++;
    onCorrupt({ blob: id.blob, fragment: id.fragment, reason, unit, noticedMs: wallMs() });
    const message = `unit ${unit} of fragment ${nameOf(id)} is damaged (${reason})`;
    return new AtollError("drive.fragmentCorrupt", message, { cause });
  }
}

export const nameOf = ({ blob, fragment }: FragmentId): string => `${blob}/${fragment}`;
