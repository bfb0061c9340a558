/**
 * Shards that have written nothing for a while say of no stamp that it is over. A region whose shards are looked at for
 * another one takes them along to its greatest stamp, so that the next look says so: by what they have committed, and not
 * by a clock.
 */
import type { Clock } from "../../base/clock.ts";
import { AtollError } from "../../base/errors.ts";
import type { GroupId, RegionNumber } from "../../base/ids.ts";
import type { Logger } from "../../base/logger.ts";
import { type VersionId, versionId, zeroVersion } from "../../base/version-id.ts";
import type { ShardStanding } from "./knowledge.ts";
import type { LocalReads } from "./ports.ts";

/** Of one shard, between two entries of it that this node asks for. */
const PASS_EVERY_MS = 1_000;

export interface StampPassingComponents {
  readonly region: RegionNumber;
  readonly local: Pick<LocalReads, "passVersion">;
  readonly clock: Pick<Clock, "wallMs" | "monotonicMs">;
  readonly logger: Logger;
}

export interface PassingCounters {
  /** Entries of shards that were asked for. */
  passes: number;
  failures: number;
}

export class StampPassing {
  readonly counters: PassingCounters = { passes: 0, failures: 0 };
  readonly #components: StampPassingComponents;
  readonly #passedMs = new Map<GroupId, number>();

  constructor(components: StampPassingComponents) {
    this.#components = components;
  }

  /**
   * Returns at once: a look that follows finds what became of it. No shard goes further than our clock, which may be the
   * one that is right: what is written behind a stamp that is ahead is ahead too.
   * @param standings of all shards of the region
   */
  follow(standings: readonly Pick<ShardStanding, "shard" | "last">[]): void {
    const { clock, region } = this.#components;
    let passed = zeroVersion;
    for (const { last } of standings) if (last > passed) passed = last;
    const ours = versionId({ millis: Math.trunc(clock.wallMs()), counter: 0, region, random: 0 });
    if (passed > ours) passed = ours;
    const nowMs = clock.monotonicMs();
    for (const { shard, last } of standings) {
      const sinceMs = nowMs - (this.#passedMs.get(shard) ?? Number.NEGATIVE_INFINITY);
      if (last >= passed || sinceMs < PASS_EVERY_MS) continue;
      this.#passedMs.set(shard, nowMs);
      void this.#pass(shard, passed);
    }
  }

  /** One that fails is tried again when its second is over, if somebody looks. */
  async #pass(shard: GroupId, version: VersionId): Promise<void> {
    const { local, logger } = this.#components;
    this.counters.passes++;
    try {
      await local.passVersion(shard, version);
    } catch (error) {
      if (!(error instanceof AtollError)) throw error;
      this.counters.failures++;
      logger.debug({ shard, code: error.code }, "a shard was not taken along to its region's stamps");
    }
  }
}
