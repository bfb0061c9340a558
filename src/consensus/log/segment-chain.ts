import { assert } from "../../base/assert.ts";
import { AtollError } from "../../base/errors.ts";
import { asAtollError } from "./failure.ts";
import type { SegmentUse } from "./group-track.ts";
import type { SegmentFiles, WritableSegment } from "./segment-files.ts";

/**
 * Which segments a log has, from the oldest that is still needed to the one that is being written, and the next one,
 * which is made ready ahead:
 *
 *     oldest … complete … newest │ spare
 *     removed from here          │ taken when the newest is full
 *
 * A segment joins the chain when its checkpoint is durable. It leaves when it is the oldest and no group has live
 * entries there: hard states and marks need no segment but the oldest that stays, which begins with a checkpoint of
 * them all.
 */
export class SegmentChain {
  readonly #files: SegmentFiles;
  readonly #segmentBytes: number;
  readonly #onFailed: (error: unknown) => void;
  readonly #segments: SegmentUse[];
  #nextNumber: number;
  #spare: Promise<WritableSegment | AtollError> | undefined;
  #removing: Promise<void> | undefined;
  #isStopped = false;

  /** @param onFailed a segment could not be removed */
  constructor(
    files: SegmentFiles,
    segmentBytes: number,
    recovered: readonly SegmentUse[],
    onFailed: (error: unknown) => void,
  ) {
    this.#files = files;
    this.#segmentBytes = segmentBytes;
    this.#onFailed = onFailed;
    this.#segments = [...recovered];
    this.#nextNumber = (recovered.at(-1)?.number ?? 0) + 1;
  }

  get count(): number {
    return this.#segments.length;
  }

  get bytes(): number {
    let bytes = 0;
    for (const segment of this.#segments) bytes += segment.bytes;
    return bytes;
  }

  /** The one that is being written. */
  get newest(): SegmentUse {
    const newest = this.#segments.at(-1);
    assert(newest !== undefined, "the log has no segment");
    return newest;
  }

  /** The oldest that nothing is written to any more. */
  get oldestComplete(): SegmentUse | undefined {
    return this.#segments.length > 1 ? this.#segments[0] : undefined;
  }

  /** Makes the next segment ready in the background. Its failure matters when it is needed. */
  prepare(bytes = this.#segmentBytes): void {
    this.#spare ??= this.#files
      .create(this.#nextNumber++, bytes)
      .catch((error: unknown) => asAtollError(error));
  }

  /** The next segment, empty, and at least so large. Not in the chain before `add`. @throws disk.full, disk.failed */
  async take(neededBytes: number): Promise<WritableSegment> {
    this.prepare();
    const next = await this.#spare;
    this.#spare = undefined;
    assert(next !== undefined, "no spare segment was prepared");
    if (next instanceof AtollError) throw next;
    if (next.bytes < neededBytes) {
      await next.file.preallocate(neededBytes);
      next.bytes = neededBytes;
    }
    return next;
  }

  /** The segment's checkpoint is durable: it is the newest now. */
  add({ number, bytes }: WritableSegment): void {
    this.#segments.push({ number, bytes, groups: 0 });
  }

  /** Files that were prepared, or begun and torn, before the last start. Nothing in them was acknowledged. */
  async removeUnused(between: { lastUsed: number; current: number }): Promise<void> {
    for (const use of this.#segments.slice()) {
      if (use.number <= between.lastUsed || use.number >= between.current) continue;
      await this.#files.remove(use.number);
      this.#segments.splice(this.#segments.indexOf(use), 1);
    }
  }

  /** Removes the oldest segments, in the background, while nobody needs them. */
  reclaim(): void {
    if (this.#removing !== undefined || !this.#isOldestFree()) return;
    this.#removing = this.#removeOldest().then(
      () => {
        this.#removing = undefined;
      },
      (error: unknown) => {
        this.#removing = undefined;
        this.#onFailed(error);
      },
    );
  }

  async #removeOldest(): Promise<void> {
    while (this.#isOldestFree() && !this.#isStopped) {
      const oldest = this.#segments[0];
      assert(oldest !== undefined, "no segment to remove");
      // A crash here leaves the segment or not; what says that it is not needed is durable already.
      await this.#files.remove(oldest.number);
      this.#segments.shift();
    }
  }

  #isOldestFree(): boolean {
    return this.oldestComplete?.groups === 0;
  }

  /** Nothing more is removed. */
  stop(): void {
    this.#isStopped = true;
  }

  /** Waits for what is under way and closes the spare. Never rejects. */
  async close(): Promise<void> {
    await this.#removing;
    const spare = await this.#spare;
    if (spare !== undefined && !(spare instanceof AtollError)) await spare.file.close().catch(() => {});
  }
}
