/**
 * Sees which events are older than their rule allows (ReplicationTime), and says so once for each, and once more when
 * it arrives after all. It walks the outbox from the front, no further than what is late: events stand in the order in
 * which they happened. A new leader begins again.
 */
import type { Clock } from "../../base/clock.ts";
import { AtollError } from "../../base/errors.ts";
import type { GroupId } from "../../base/ids.ts";
import type { Logger } from "../../base/logger.ts";
import { millisOf } from "../../base/version-id.ts";
import type { CompiledRule, MetadataClient, OutboxBacklog, OutboxEvent } from "../../metadata/index.ts";
import { PAGE_EVENTS } from "./options.ts";
import type { RuleBook } from "./rule-book.ts";
import type { TargetCounters } from "./target-counters.ts";

/** Between two looks, milliseconds: a page in each. */
const LOOK_EVERY_MS = 1_000;

export interface DeadlineWatchComponents {
  readonly metadata: Pick<MetadataClient, "outbox">;
  readonly counters: TargetCounters;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly rules: RuleBook;
}

export class DeadlineWatch {
  readonly #shard: GroupId;
  readonly #target: number;
  readonly #components: DeadlineWatchComponents;
  /** Up to here it was looked whether events are late. */
  #cursor: string | undefined;
  #isLooking = false;
  #lookedAtMs = Number.NEGATIVE_INFINITY;

  constructor(at: { readonly shard: GroupId; readonly target: number }, components: DeadlineWatchComponents) {
    this.#shard = at.shard;
    this.#target = at.target;
    this.#components = components;
  }

  tick(backlogs: readonly OutboxBacklog[]): void {
    const { clock, rules } = this.#components;
    const nowMs = clock.monotonicMs();
    if (this.#isLooking || nowMs - this.#lookedAtMs < LOOK_EVERY_MS) return;
    const shortestMs = rules.shortestDeadlineMs;
    if (shortestMs === undefined) return;
    const beforeMs = clock.wallMs() - shortestMs;
    if (!backlogs.some(({ oldest }) => oldest !== undefined && millisOf(oldest) < beforeMs)) return;
    this.#lookedAtMs = nowMs;
    void this.#look(beforeMs);
  }

  /** The target has it. */
  arrived(event: OutboxEvent, rule: CompiledRule | undefined, wallMs: number): void {
    const lateMs = lateBy(event, rule, wallMs);
    if (lateMs <= 0) return;
    const { counters, logger } = this.#components;
    if (this.#cursor === undefined || event.id > this.#cursor) this.#miss(event, lateMs);
    counters.lateArrivals++;
    logger.info({ ...this.#fieldsOf(event), lateMs }, "replication.deadlineArrived");
  }

  async #look(beforeMs: number): Promise<void> {
    const { metadata, clock, rules } = this.#components;
    this.#isLooking = true;
    try {
      const page = await metadata.outbox(this.#shard, this.#target, this.#cursor, PAGE_EVENTS);
      const wallMs = clock.wallMs();
      for (const event of page.events) {
        if (millisOf(event.stamp) >= beforeMs) break;
        const rule = rules.rule(event.rule);
        const lateMs = lateBy(event, rule, wallMs);
        if (lateMs > 0) this.#miss(event, lateMs);
        // A rule with a longer deadline stands behind others for a while: it is looked at when it is late.
        else if (rule?.deadlineMs !== undefined) break;
        this.#cursor = event.id;
      }
    } catch (error) {
      // The next look sees it.
      if (!(error instanceof AtollError)) throw error;
    } finally {
      this.#isLooking = false;
    }
  }

  #miss(event: OutboxEvent, lateMs: number): void {
    const { counters, logger } = this.#components;
    counters.deadlinesMissed++;
    logger.warn({ ...this.#fieldsOf(event), lateMs }, "replication.deadlineMissed");
  }

  #fieldsOf({ bucket, key, version, kind, rule }: OutboxEvent): object {
    return { target: this.#target, bucket, key, version, kind, rule };
  }
}

/** Milliseconds beyond its deadline; not positive when it is in time, or has none. */
function lateBy(event: OutboxEvent, rule: CompiledRule | undefined, wallMs: number): number {
  if (rule?.deadlineMs === undefined) return 0;
  return wallMs - millisOf(event.stamp) - rule.deadlineMs;
}
