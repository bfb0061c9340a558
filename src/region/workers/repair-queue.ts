/** Which of the blobs that miss fragments is made whole first, and which rest after a failure. No IO. */
import type { BlobId, GroupId } from "../../base/ids.ts";
import type { MissingFragments } from "../../metadata/index.ts";

export interface RepairTask {
  readonly shard: GroupId;
  readonly missing: MissingFragments;
}

interface BackOff {
  failures: number;
  untilMs: number;
}

export interface RepairQueueOptions {
  /** Tasks kept; of more, those that miss the most. */
  readonly maxTasks: number;
  readonly backOffMinMs: number;
  readonly backOffMaxMs: number;
}

export class RepairQueue {
  readonly #options: RepairQueueOptions;
  /** Those that miss the fewest first: the next one is taken from the end. */
  #tasks: RepairTask[] = [];
  /** Blobs that could not be made whole; an entry goes when the blob is, or when no scan meets it any more. */
  readonly #backOffs = new Map<BlobId, BackOff>();
  #offered: RepairTask[] = [];
  #met = new Set<BlobId>();

  constructor(options: RepairQueueOptions) {
    this.#options = options;
  }

  get size(): number {
    return this.#tasks.length;
  }

  get resting(): number {
    return this.#backOffs.size;
  }

  /** One row of a scan. What rests is left out. */
  offer(task: RepairTask, nowMs: number): void {
    const { blob } = task.missing.blob;
    const backOff = this.#backOffs.get(blob);
    if (backOff !== undefined) this.#met.add(blob);
    if (backOff !== undefined && backOff.untilMs > nowMs) return;
    this.#offered.push(task);
    if (this.#offered.length > 2 * this.#options.maxTasks) this.#cut();
  }

  /** The scan's end: what it offered is the queue now. @param isWhole whether it met every row there is */
  endScan(isWhole: boolean): void {
    this.#cut();
    this.#tasks = this.#offered.reverse();
    this.#offered = [];
    if (isWhole)
      for (const blob of this.#backOffs.keys()) if (!this.#met.has(blob)) this.#backOffs.delete(blob);
    this.#met = new Set();
  }

  take(count: number): readonly RepairTask[] {
    return this.#tasks.splice(-count).reverse();
  }

  /** A drive is back: what rests is tried by the next scan. */
  wake(): void {
    for (const backOff of this.#backOffs.values()) backOff.untilMs = Number.NEGATIVE_INFINITY;
  }

  succeeded(blob: BlobId): void {
    this.#backOffs.delete(blob);
  }

  failed(blob: BlobId, nowMs: number): void {
    const { backOffMinMs, backOffMaxMs, maxTasks } = this.#options;
    const failures = (this.#backOffs.get(blob)?.failures ?? 0) + 1;
    const untilMs = nowMs + Math.min(backOffMaxMs, backOffMinMs * 2 ** Math.min(failures - 1, 30));
    // Beyond the bound a blob is only tried again sooner than it should be.
    if (this.#backOffs.size < maxTasks || failures > 1) this.#backOffs.set(blob, { failures, untilMs });
  }

  /** Most missing first; a stable sort keeps the scan's order among equals. */
  #cut(): void {
    this.#offered.sort((a, b) => b.missing.fragments.length - a.missing.fragments.length);
    this.#offered.length = Math.min(this.#offered.length, this.#options.maxTasks);
  }
}
