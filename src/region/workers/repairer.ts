import type { Clock } from "../../base/clock.ts";
import { AtollError, hasCode } from "../../base/errors.ts";
import type { BlobId, GroupId } from "../../base/ids.ts";
import type { MetadataClient } from "../../metadata/index.ts";
import type { BlobStore } from "../blob-store.ts";
import type { Worker } from "../worker.ts";
import { forLedShards, type Leads } from "./led-shards.ts";
import { RepairQueue, type RepairTask } from "./repair-queue.ts";

const ROWS_PER_PAGE = 1_000;
/** Looked at in one scan of a shard; the next scan goes on behind. */
const MAX_ROWS_PER_SCAN = 100_000;
/** Up to 64 MiB each, at once. */
const REPAIRS_PER_STEP = 2;

export interface RepairerOptions {
  /** Blobs queued in memory. Default 4,096. */
  readonly maxTasks: number;
  /** After a repair that could not be completed, since the drive is still away; doubles. Default 30 s. */
  readonly backOffMinMs: number;
  /** Default 10 min. */
  readonly backOffMaxMs: number;
}

const defaultRepairerOptions: RepairerOptions = {
  maxTasks: 4_096,
  backOffMinMs: 30_000,
  backOffMaxMs: 600_000,
};

export interface RepairerComponents {
  readonly metadata: Pick<MetadataClient, "shards" | "missing" | "settleMissing">;
  readonly blobs: Pick<BlobStore, "repair" | "returnedDrives">;
  readonly clock: Clock;
  readonly leads: Leads;
}

/**
 * Makes missing fragments again, those of the blobs that miss the most first. The rows in the shards are the queue;
 * what is kept here is a window of it and can be lost.
 */
export class Repairer implements Worker {
  readonly name = "repairer";
  readonly #components: RepairerComponents;
  readonly #queue: RepairQueue;
  /** Where a scan of a shard that has more rows than it may look at goes on. */
  readonly #cursors = new Map<GroupId, BlobId>();
  #returnedDrives = 0;
  #repairedFragments = 0;
  #unreadableBlobs = 0;
  #failedRepairs = 0;

  constructor(components: RepairerComponents, options: Partial<RepairerOptions> = {}) {
    this.#components = components;
    this.#queue = new RepairQueue({ ...defaultRepairerOptions, ...options });
  }

  status(): Readonly<Record<string, number>> {
    return {
      queuedBlobs: this.#queue.size,
      restingBlobs: this.#queue.resting,
      repairedFragments: this.#repairedFragments,
      failedRepairs: this.#failedRepairs,
      unreadableBlobs: this.#unreadableBlobs,
    };
  }

  async work(signal: AbortSignal): Promise<boolean> {
    if (this.#queue.size === 0) {
      this.#wakeWhenDrivesReturn();
      await this.#scan(signal);
    }
    const tasks = this.#queue.take(REPAIRS_PER_STEP);
    const outcomes = await Promise.allSettled(tasks.map((task) => this.#repair(task, signal)));
    signal.throwIfAborted();
    for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
    return tasks.length > 0;
  }

  #wakeWhenDrivesReturn(): void {
    const { returnedDrives } = this.#components.blobs;
    if (returnedDrives === this.#returnedDrives) return;
    this.#returnedDrives = returnedDrives;
    this.#queue.wake();
  }

  async #scan(signal: AbortSignal): Promise<void> {
    const { metadata, leads } = this.#components;
    let isWhole = true;
    try {
      await forLedShards(metadata, leads, signal, async (shard) => {
        isWhole = (await this.#scanShard(shard, signal)) && isWhole;
        return false;
      });
    } finally {
      this.#queue.endScan(isWhole);
    }
  }

  /** @returns whether it looked at every row */
  async #scanShard(shard: GroupId, signal: AbortSignal): Promise<boolean> {
    const { metadata, clock } = this.#components;
    const nowMs = clock.monotonicMs();
    const begin = this.#cursors.get(shard);
    let after = begin;
    for (let rows = 0; rows < MAX_ROWS_PER_SCAN; ) {
      signal.throwIfAborted();
      const page = await metadata.missing(shard, after, ROWS_PER_PAGE);
      for (const missing of page) this.#queue.offer({ shard, missing }, nowMs);
      after = page.at(-1)?.blob.blob;
      if (after === undefined || page.length < ROWS_PER_PAGE) {
        this.#cursors.delete(shard);
        return begin === undefined;
      }
      rows += page.length;
    }
    if (after !== undefined) this.#cursors.set(shard, after);
    return false;
  }

  /** Settles what is there again, also where it is not all. @throws what the metadata throws, or our own bugs */
  async #repair({ shard, missing }: RepairTask, signal: AbortSignal): Promise<void> {
    const { metadata, blobs, clock } = this.#components;
    const { blob } = missing.blob;
    try {
      const repaired = await blobs.repair(missing, signal);
      // A crash here: the fragments are there and the row stays, so they are made once more.
      if (repaired.fragments.length > 0) await metadata.settleMissing(shard, [repaired]);
      this.#repairedFragments += repaired.fragments.length;
      if (repaired.fragments.length >= missing.fragments.length) this.#queue.succeeded(blob);
      else this.#queue.failed(blob, clock.monotonicMs());
    } catch (error) {
      if (signal.aborted || !(error instanceof AtollError)) throw error;
      this.#failedRepairs++;
      if (hasCode(error, "region.unreadable")) this.#unreadableBlobs++;
      this.#queue.failed(blob, clock.monotonicMs());
    }
  }
}
