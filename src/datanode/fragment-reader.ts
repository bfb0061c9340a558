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

interface Run {
  readonly id: FragmentId;
  readonly entry: FragmentEntry;
  readonly extent: PlacedExtent;
  readonly from: number;
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

  /** Units `first` up to `first + count`, fewer at the fragment's end; in `places`, where those fit them. */
  async read(
    id: FragmentId,
    first: number,
    count: number,
    places?: readonly Uint8Array[],
  ): Promise<readonly Uint8Array[]> {
    const entry = this.entry(id);
    const end = Math.min(first + count, unitCountOf(entry));
    const units = fitting(entry, { first, end }, places) ?? placesFor(entry, first, end);
    const runs: Promise<void>[] = [];
    // All of them start in the turn of the lookup, so none finds its segment compacted away.
    for (const extent of placedExtents(entry)) {
      const from = Math.max(first, extent.firstUnit);
      const to = Math.min(end, extent.firstUnit + extent.unitCount);
      if (from < to)
        runs.push(this.#readRun({ id, entry, extent, from }, units.slice(from - first, to - first)));
    }
    if (runs.length === 1) await runs[0];
    // Who is told of a failure may use the places again: nothing is being read into them then.
    else for (const run of await Promise.allSettled(runs)) if (run.status === "rejected") throw run.reason;
    return units;
  }

  /** As `read`, a window at a time, one window ahead of the consumer. */
  async *stream(id: FragmentId, first: number, count: number): AsyncGenerator<readonly Uint8Array[], void> {
    const entry = this.entry(id);
    const end = Math.min(first + count, unitCountOf(entry));
    const windowUnits = Math.max(1, Math.floor(STREAM_WINDOW_BYTES / Math.max(1, entry.unitBytes)));
    const start = (from: number): Promise<readonly Uint8Array[]> | undefined => {
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

  /** Units from `from` on, which lie behind one another in one extent, into their places. */
  async #readRun({ id, entry, extent, from }: Run, places: readonly Uint8Array[]): Promise<void> {
    const { files, counters } = this.#components;
    const offset = extent.payloadOffset + (from - extent.firstUnit) * entry.unitBytes;
    let bytes: number;
    try {
      bytes = await files.use(extent.segment, (file) => file.readInto(offset, places));
    } catch (error) {
      if (!hasCode(error, "disk.failed") && !hasCode(error, "disk.notFound")) throw error;
      counters.readErrors++;
      throw this.#corrupt(id, "unreadable", from, error);
    }
    counters.bytesRead += bytes;
    let end = 0;
    for (const [index, unit] of places.entries()) {
      end += unit.length;
      if (end > bytes || crc32c(unit) !== checksumAt(entry.unitChecksums, from + index)) {
        throw this.#corrupt(id, "checksum", from + index);
      }
    }
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

/** The places, if there is one for each unit and of its length. */
function fitting(
  entry: FragmentEntry,
  { first, end }: { readonly first: number; readonly end: number },
  places: readonly Uint8Array[] | undefined,
): readonly Uint8Array[] | undefined {
  if (places === undefined || places.length !== end - first) return undefined;
  const fits = places.every(
    ({ length }, index) => length === bytesOfUnits(entry, first + index, first + index + 1),
  );
  return fits ? places : undefined;
}

/** Places behind one another in one buffer. */
function placesFor(entry: FragmentEntry, first: number, end: number): readonly Uint8Array[] {
  if (first >= end) return [];
  const buffer = Buffer.allocUnsafeSlow(bytesOfUnits(entry, first, end));
  return Array.from({ length: end - first }, (_, index) =>
    buffer.subarray(index * entry.unitBytes, (index + 1) * entry.unitBytes),
  );
}
