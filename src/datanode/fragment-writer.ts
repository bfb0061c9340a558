import { assert } from "../base/assert.ts";
import { crc32cInPlace } from "../base/crc32c.ts";
import { AtollError } from "../base/errors.ts";
import type { SegmentAppender } from "./appender.ts";
import { infoOf } from "./drive-index.ts";
import { packChecksums } from "./format.ts";
import type { FragmentLimits } from "./options.ts";
import { CommitRecord, type ExtentOwner, ExtentRecord, isPagedUnit } from "./pending-record.ts";
import type { SegmentHolds } from "./segment-holds.ts";
import type { Extent, FragmentEntry, FragmentId, FragmentInfo, Position } from "./types.ts";

export interface FragmentWriterComponents {
  readonly appender: SegmentAppender;
  readonly limits: FragmentLimits;
  readonly wallMs: () => number;
  /** Keeps compaction from a segment in which units of this fragment lie that no index entry knows yet. */
  readonly holds: Pick<SegmentHolds, "hold" | "release">;
  /** Called once, when the fragment is committed, aborted or has failed. */
  readonly onEnd: () => void;
}

export interface FragmentTarget extends FragmentId {
  readonly unitBytes: number;
  readonly owner: Uint8Array;
}

/**
 * Writes one fragment. Appended units are not copied: they must not change until `commit` or `abort` has settled.
 * A writer that fails stays failed, and what it wrote is never seen.
 */
export class FragmentWriter implements ExtentOwner {
  readonly id: FragmentId;
  readonly unitBytes: number;
  readonly #owner: Uint8Array;
  readonly #components: FragmentWriterComponents;
  readonly #extents: Extent[] = [];
  readonly #checksums: number[] = [];
  readonly #held: number[] = [];
  #bytes = 0;
  /** Takes more units while it waits for its place. */
  #lastExtent: ExtentRecord | undefined;
  #unwritten = 0;
  #extentCount = 0;
  #writtenExtents = 0;
  /** In the order of their counts. */
  readonly #whenExtents: { readonly extentCount: number; resolve(): void }[] = [];
  #whenWritten: (() => void)[] = [];
  readonly #whenEnded: (() => void)[] = [];
  #state: "open" | "committing" | "ended" = "open";
  #writtenMs = 0;
  #rejectCommit: ((error: AtollError) => void) | undefined;
  #failure: AtollError | undefined;

  constructor(components: FragmentWriterComponents, target: FragmentTarget) {
    this.id = { blob: target.blob, fragment: target.fragment };
    this.unitBytes = target.unitBytes;
    this.#owner = target.owner;
    this.#components = components;
  }

  /**
   * Queues the next units; each has `unitBytes`, except the fragment's last, which may be shorter. Resolves when the
   * drive has room for more, not when these are written.
   * @param checksums the CRC-32C of each unit, where the caller has them; else they are computed
   * @throws drive.full, drive.failed, drive.invalidFragment (too many units)
   */
  async append(units: readonly Uint8Array[], checksums?: readonly number[]): Promise<void> {
    assert(this.#state === "open" || this.#failure !== undefined, "append after commit or abort");
    this.#throwIfFailed();
    const { limits } = this.#components;
    if (this.#checksums.length + units.length > limits.units) {
      throw new AtollError("drive.invalidFragment", `a fragment of more than ${limits.units} units`);
    }
    assert(checksums === undefined || checksums.length === units.length, "a checksum for each unit");
    for (const [index, unit] of units.entries()) this.#push(unit, checksums?.[index] ?? crc32cInPlace(unit));
    await this.#components.appender.room();
    this.#throwIfFailed();
  }

  /**
   * Resolves when every unit appended so far is in the segment's file, durable or not, and not looked at any more; or
   * when the fragment has ended otherwise.
   * @throws drive.full, drive.failed
   */
  async written(): Promise<void> {
    const extentCount = this.#extentCount;
    if (this.#writtenExtents < extentCount && this.#state !== "ended") {
      await new Promise<void>((resolve) => this.#whenExtents.push({ extentCount, resolve }));
    }
    this.#throwIfFailed();
  }

  /**
   * Resolves when the fragment is on stable storage and every later read finds it. It replaces an earlier fragment of
   * the same name. When it fails, the fragment may or may not be there after the drive's next start.
   * @throws drive.full, drive.failed
   */
  async commit(): Promise<FragmentInfo> {
    assert(this.#state === "open" || this.#failure !== undefined, "commit after commit or abort");
    this.#throwIfFailed();
    this.#state = "committing";
    this.#writtenMs = this.#components.wallMs();
    try {
      await new Promise<void>((resolve, reject) => {
        this.#rejectCommit = reject;
        const outcome = { isCancelled: () => this.isCancelled(), resolve, reject };
        const makeEntry = (): FragmentEntry => this.#entry();
        this.#components.appender.add(
          new CommitRecord({ id: this.id, unitBytes: this.unitBytes, makeEntry }, outcome),
        );
      });
    } finally {
      this.#end();
    }
    return infoOf(this.id, this.#entry());
  }

  /**
   * Gives the fragment up. Resolves when the appended units may be reused. After `commit` was called it is too late:
   * then this waits for how that ends. Does nothing after the end.
   */
  async abort(): Promise<void> {
    if (this.#state === "committing") {
      await new Promise<void>((resolve) => this.#whenEnded.push(resolve));
      return;
    }
    this.#end();
    if (this.#unwritten > 0) await new Promise<void>((resolve) => this.#whenWritten.push(resolve));
  }

  isCancelled(): boolean {
    return this.#state === "ended";
  }

  extentPlaced(extent: ExtentRecord, at: Position): void {
    this.#extents.push({ segment: at.segment, offset: at.offset, unitCount: extent.unitCount });
    this.#unwritten++;
    if (this.#held.at(-1) === at.segment) return;
    this.#held.push(at.segment);
    this.#components.holds.hold(at.segment);
  }

  extentWritten(): void {
    this.#unwritten--;
    this.#writtenExtents++;
    while (this.#whenExtents[0] !== undefined && this.#whenExtents[0].extentCount <= this.#writtenExtents) {
      this.#whenExtents.shift()?.resolve();
    }
    if (this.#unwritten > 0) return;
    const waiting = this.#whenWritten;
    this.#whenWritten = [];
    for (const resolve of waiting) resolve();
  }

  extentFailed(extent: ExtentRecord, error: AtollError): void {
    if (extent.isPlaced) this.extentWritten();
    this.#failure ??= error;
    this.#rejectCommit?.(error);
    this.#end();
  }

  #push(unit: Uint8Array, checksum: number): void {
    assert(unit.length > 0 && unit.length <= this.unitBytes, "a unit of the wrong size");
    assert(this.#bytes % this.unitBytes === 0, "a unit behind a short one");
    const { appender, limits } = this.#components;
    const last = this.#lastExtent;
    const isPaged = isPagedUnit(unit, limits);
    const isOpen = last !== undefined && !last.isPlaced && last.isPaged === isPaged;
    if (isOpen && last.payloadBytes + unit.length <= limits.extentBytes) {
      last.push(unit, checksum);
      appender.grew(unit.length);
    } else {
      const extent = new ExtentRecord(this, this.#checksums.length, isPaged);
      extent.push(unit, checksum);
      this.#lastExtent = extent;
      this.#extentCount++;
      appender.add(extent);
    }
    this.#checksums.push(checksum);
    this.#bytes += unit.length;
  }

  #entry(): FragmentEntry {
    return {
      writtenMs: this.#writtenMs,
      unitBytes: this.unitBytes,
      bytes: this.#bytes,
      unitChecksums: packChecksums(this.#checksums),
      owner: this.#owner,
      extents: this.#extents,
      movedFrom: undefined,
    };
  }

  #end(): void {
    if (this.#state === "ended") return;
    this.#state = "ended";
    this.#lastExtent = undefined;
    for (const segment of this.#held) this.#components.holds.release(segment);
    this.#components.onEnd();
    for (const resolve of this.#whenEnded) resolve();
    for (const { resolve } of this.#whenExtents.splice(0)) resolve();
  }

  #throwIfFailed(): void {
    if (this.#failure !== undefined) throw this.#failure;
  }
}
