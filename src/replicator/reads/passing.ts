/**
 * Shards that have written nothing for a while say of no stamp that it is over. A region whose shards are looked at for
 * sessions in another one takes them along to its greatest stamp, so that later looks say so: by what they have committed,
 * and not by a clock.
 */
import type { Clock } from "../../base/clock.ts";
import { AtollError } from "../../base/errors.ts";
import type { GroupId, RegionNumber } from "../../base/ids.ts";
import type { Logger } from "../../base/logger.ts";
import { type VersionId, versionId, zeroVersion } from "../../base/version-id.ts";
import type { ShardStanding } from "./knowledge.ts";
import type { LocalReads } from "./ports.ts";
import { type StampText, versionOfStamp } from "./session.ts";

/** Between two looks by which a node takes shards along; a shard that is behind by less than this is left alone. */
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

/** Of the sessions that a question is for. */
export interface SessionsAsked {
  /** The greatest stamp of the region that their clients have seen. */
  readonly needed: StampText;
  /** Of the clock of who asks. */
  readonly wallMs: number;
}

export class StampPassing {
  readonly counters: PassingCounters = { passes: 0, failures: 0 };
  readonly #components: StampPassingComponents;
  readonly #underWay = new Set<GroupId>();
  /** The greatest goal of those who have asked since the last look by which shards were taken along. */
  #wanted: VersionId = zeroVersion;
  /** The goal of that look, and when it was. */
  #due: VersionId = zeroVersion;
  #dueMs = Number.NEGATIVE_INFINITY;

  constructor(components: StampPassingComponents) {
    this.#components = components;
  }

  /**
   * Returns at once: a look that follows finds what became of it. No shard goes further than both clocks, ours and that of
   * who asks: one of them may be wrong, and what is written behind a stamp that is ahead is ahead too.
   * @param standings of all shards of the region
   */
  follow(standings: readonly Pick<ShardStanding, "shard" | "last">[], asked: SessionsAsked): void {
    const wanted = this.#goal(standings, asked);
    if (wanted > this.#wanted) this.#wanted = wanted;
    const nowMs = this.#components.clock.monotonicMs();
    if (nowMs - this.#dueMs < PASS_EVERY_MS) return;
    const due = this.#due;
    const goal = this.#wanted;
    this.#due = goal;
    this.#dueMs = nowMs;
    this.#wanted = zeroVersion;
    for (const { shard, last } of standings) {
      if (last < due && last < goal && !this.#underWay.has(shard)) void this.#pass(shard, goal);
    }
  }

  #goal(standings: readonly Pick<ShardStanding, "last">[], { needed, wallMs }: SessionsAsked): VersionId {
    const { clock, region } = this.#components;
    let goal = versionOfStamp(needed);
    for (const { last } of standings) if (last > goal) goal = last;
    const millis = Math.max(0, Math.trunc(Math.min(clock.wallMs(), wallMs)));
    const limit = versionId({ millis, counter: 0, region, random: 0 });
    if (goal > limit) goal = limit;
    return goal;
  }

  /** One that fails is asked for again a second later, if somebody looks. */
  async #pass(shard: GroupId, version: VersionId): Promise<void> {
    const { local, logger } = this.#components;
    this.counters.passes++;
    this.#underWay.add(shard);
    try {
      await local.passVersion(shard, version);
    } catch (error) {
      if (!(error instanceof AtollError)) throw error;
      this.counters.failures++;
      logger.debug({ shard, code: error.code }, "a shard was not taken along to its region's stamps");
    } finally {
      this.#underWay.delete(shard);
    }
  }
}
