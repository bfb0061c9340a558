import type { Clock } from "../../base/clock.ts";
import type { GroupId } from "../../base/ids.ts";
import type { MetadataClient } from "../../metadata/index.ts";
import type { BlobStore } from "../blob-store.ts";
import type { Worker } from "../worker.ts";
import { forLedShards, type Leads } from "./led-shards.ts";

/** Taken from a shard in one step: some blobs at a time, so that deletes do not crowd out reads. */
const ENTRIES_PER_STEP = 256;

export interface GarbageCollectorOptions {
  /**
   * How long dropped blobs stay on their drives. Default 15 min. A read that began before the drop goes on for so
   * long; one that takes longer ends with region.unreadable, as if the network had broken. Gateways' clocks that
   * differ shorten it by their difference.
   */
  readonly garbageDelayMs: number;
}

const defaultGarbageCollectorOptions: GarbageCollectorOptions = { garbageDelayMs: 15 * 60_000 };

export interface GarbageCollectorComponents {
  readonly metadata: Pick<MetadataClient, "shards" | "garbage" | "dropGarbage">;
  readonly blobs: Pick<BlobStore, "delete">;
  readonly clock: Clock;
  readonly leads: Leads;
}

/** Deletes what no version holds any more, and then its entry. */
export class GarbageCollector implements Worker {
  readonly name = "garbage collector";
  readonly #components: GarbageCollectorComponents;
  readonly #options: GarbageCollectorOptions;
  #deletedBlobs = 0;
  #deletedBytes = 0;

  constructor(components: GarbageCollectorComponents, options: Partial<GarbageCollectorOptions> = {}) {
    this.#components = components;
    this.#options = { ...defaultGarbageCollectorOptions, ...options };
  }

  status(): Readonly<Record<string, number>> {
    return { deletedBlobs: this.#deletedBlobs, deletedBytes: this.#deletedBytes };
  }

  work(signal: AbortSignal): Promise<boolean> {
    const { metadata, leads } = this.#components;
    return forLedShards(metadata, leads, signal, (shard) => this.#collect(shard));
  }

  async #collect(shard: GroupId): Promise<boolean> {
    const { metadata, blobs, clock } = this.#components;
    const droppedBeforeMs = clock.wallMs() - this.#options.garbageDelayMs;
    const entries = await metadata.garbage(shard, droppedBeforeMs, ENTRIES_PER_STEP);
    if (entries.length === 0) return false;
    await blobs.delete(entries.map(({ blob }) => blob));
    // A crash here: the entries are still there, and deleting what is gone does nothing.
    await metadata.dropGarbage(
      shard,
      entries.map(({ id }) => id),
    );
    this.#deletedBlobs += entries.length;
    for (const { blob } of entries) this.#deletedBytes += blob.bytes;
    return true;
  }
}
