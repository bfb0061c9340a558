import type { Clock } from "../../base/clock.ts";
import type { GroupId } from "../../base/ids.ts";
import type { MetadataClient } from "../../metadata/index.ts";
import type { Worker } from "../worker.ts";
import { forLedShards, type Leads } from "./led-shards.ts";

const TOMBSTONES_PER_STEP = 250;

export interface TombstoneTrimmerOptions {
  /**
   * How long a shard remembers what was deleted. Default 30 days. A replica that was on its way for longer than that,
   * from a region that was away, may come back; a verification finds it.
   */
  readonly tombstoneMaxAgeMs: number;
}

const defaultTombstoneTrimmerOptions: TombstoneTrimmerOptions = { tombstoneMaxAgeMs: 30 * 86_400_000 };

export interface TombstoneTrimmerComponents {
  readonly metadata: Pick<MetadataClient, "shards" | "hasOldTombstones" | "dropTombstones">;
  readonly clock: Clock;
  readonly leads: Leads;
}

/** Forgets deletions that nothing can still be on its way from before. */
export class TombstoneTrimmer implements Worker {
  readonly name = "tombstone trimmer";
  readonly #components: TombstoneTrimmerComponents;
  readonly #options: TombstoneTrimmerOptions;
  #steps = 0;

  constructor(components: TombstoneTrimmerComponents, options: Partial<TombstoneTrimmerOptions> = {}) {
    this.#components = components;
    this.#options = { ...defaultTombstoneTrimmerOptions, ...options };
  }

  status(): Readonly<Record<string, number>> {
    return { trimmingSteps: this.#steps };
  }

  work(signal: AbortSignal): Promise<boolean> {
    const { metadata, leads } = this.#components;
    return forLedShards(metadata, leads, signal, (shard) => this.#trim(shard));
  }

  async #trim(shard: GroupId): Promise<boolean> {
    const { metadata, clock } = this.#components;
    const beforeMs = Math.max(0, Math.floor(clock.wallMs() - this.#options.tombstoneMaxAgeMs));
    // Asked first: most of the time there is nothing, and a command is a log entry.
    if (!(await metadata.hasOldTombstones(shard, beforeMs))) return false;
    await metadata.dropTombstones(shard, beforeMs, TOMBSTONES_PER_STEP);
    this.#steps++;
    return true;
  }
}
