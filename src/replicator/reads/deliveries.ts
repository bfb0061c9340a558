/** Which regions hold a write, for whoever acknowledges it only then. */
import type { Clock } from "../../base/clock.ts";
import { AtollError } from "../../base/errors.ts";
import { type BucketId, type RegionNumber, regionNumber } from "../../base/ids.ts";
import type { CompiledRule, MetadataClient, ReplicationTarget, Tag } from "../../metadata/index.ts";

export interface ReachingWrite {
  readonly key: string;
  readonly kind: "write" | "delete" | "deleteVersion" | "tags";
  /** Of the object; undefined: not known, and rules with tags don't count. */
  readonly tags: readonly Tag[] | undefined;
}

/** A write where its shard's log has it. */
export type AwaitedWrite = Parameters<MetadataClient["undelivered"]>[0];

/** Where a write is to come by the rules that the shards of this region follow. */
export interface Reach {
  /** Ours first. */
  readonly regions: readonly RegionNumber[];
  /** The targets that lead to the others. */
  readonly targets: readonly ReplicationTarget[];
  /** Of the bucket's row: while it is the same, and every shard has heard of it, the shards follow these rules. */
  readonly generation: number;
}

export interface Deliveries {
  /** @throws bucket.notFound, what the region's metadata throws */
  reachOf(bucket: BucketId, write: ReachingWrite): Promise<Reach>;
  /**
   * Resolves when `count` of the regions have the write durably, ours among them, or when the deadline has passed.
   * @param options.reach as it was before the write @returns those that are not known to have it
   * @throws the signal's reason, rpc.overloaded
   */
  lacking(
    write: AwaitedWrite,
    options: {
      readonly reach: Reach;
      readonly count: number;
      readonly deadlineMs: number;
      readonly signal: AbortSignal;
    },
  ): Promise<readonly RegionNumber[]>;
}

export interface RuleDeliveriesComponents {
  readonly region: RegionNumber;
  readonly clock: Clock;
  readonly metadata: Pick<MetadataClient, "bucketById" | "undelivered">;
}

/** Between two looks: from the first, and at most. */
const FIRST_LOOK_MS = 5;
const MAX_LOOK_MS = 100;
/** Writes that are waited for at once; further ones are told to slow down. */
const MAX_WAITING = 4096;
/** Of a row that some shards may not follow yet: no rows are the same as it. */
const UNSETTLED = -1;

export class RuleDeliveries implements Deliveries {
  readonly #components: RuleDeliveriesComponents;
  #waiting = 0;

  constructor(components: RuleDeliveriesComponents) {
    this.#components = components;
  }

  get waiting(): number {
    return this.#waiting;
  }

  async reachOf(bucket: BucketId, write: ReachingWrite): Promise<Reach> {
    const row = await this.#components.metadata.bucketById(bucket);
    if (row === undefined) throw new AtollError("bucket.notFound", `bucket ${bucket} is not in this region`);
    const { rules, targets } = row.replication;
    const reached = targets.filter(({ id, bucket: there }) => {
      return (
        there === bucket &&
        isShipped(
          rules.filter(({ target }) => target === id),
          write,
        )
      );
    });
    const others = new Set(reached.map(({ region }) => regionNumber(region)));
    return {
      regions: [this.#components.region, ...others],
      targets: reached,
      generation: row.state === "active" ? row.generation : UNSETTLED,
    };
  }

  async lacking(
    write: AwaitedWrite,
    options: Parameters<Deliveries["lacking"]>[1],
  ): Promise<readonly RegionNumber[]> {
    const { clock, region } = this.#components;
    const { reach, count, deadlineMs, signal } = options;
    if (this.#waiting >= MAX_WAITING) {
      throw new AtollError("rpc.overloaded", "too many writes wait for other regions");
    }
    const others = reach.regions.filter((other) => other !== region);
    const untilMs = clock.monotonicMs() + deadlineMs;
    this.#waiting++;
    try {
      for (let delayMs = FIRST_LOOK_MS; ; delayMs = Math.min(MAX_LOOK_MS, delayMs * 1.5)) {
        const pending = await this.#pending(write, reach.targets);
        const lacking = others.filter((other) => pending.some((target) => target.region === other));
        if (1 + others.length - lacking.length >= count) {
          return (await this.#wasFollowed(write.bucket, reach)) ? lacking : others;
        }
        const leftMs = untilMs - clock.monotonicMs();
        if (leftMs <= 0) return lacking;
        signal.throwIfAborted();
        await new Promise<void>((resolve) => {
          clock.after(Math.min(delayMs, leftMs), resolve);
        });
      }
    } finally {
      this.#waiting--;
    }
  }

  /** Nothing waits where no event was made, either. */
  async #wasFollowed(bucket: BucketId, { generation }: Reach): Promise<boolean> {
    const row = await this.#components.metadata.bucketById(bucket);
    return row?.state === "active" && row.generation === generation;
  }

  /** A shard that can't be asked for a moment has said nothing: as if all waited. */
  async #pending(
    write: AwaitedWrite,
    targets: readonly ReplicationTarget[],
  ): Promise<readonly ReplicationTarget[]> {
    try {
      const ids = await this.#components.metadata.undelivered(
        write,
        targets.map(({ id }) => id),
      );
      return targets.filter(({ id }) => ids.includes(id));
    } catch (error) {
      if (error instanceof AtollError && error.retryable) return targets;
      throw error;
    }
  }
}

/**
 * Whether the shard makes an event of the write for a target, whatever tags its object turns out to have. Of several
 * rules that match the one with the greatest priority counts, also when it does not ship what is done.
 */
function isShipped(rules: readonly CompiledRule[], { key, kind, tags = [] }: ReachingWrite): boolean {
  const ofKey = rules.filter(({ prefix }) => key.startsWith(prefix));
  const certain = ofKey.filter((rule) => hasTags(rule, tags));
  if (certain.length === 0) return false;
  const priority = Math.max(...certain.map((rule) => rule.priority));
  // A version is deleted by the rules of the tags that it has, which are not known.
  const matching = kind === "deleteVersion" ? ofKey : certain;
  return matching.every((rule) => rule.priority < priority || letsThrough(rule, kind));
}

const hasTags = (rule: CompiledRule, tags: readonly Tag[]): boolean =>
  rule.tags.every(({ key, value }) => tags.some((tag) => tag.key === key && tag.value === value));

function letsThrough(rule: CompiledRule, kind: ReachingWrite["kind"]): boolean {
  if (kind === "delete") return rule.shipsDeletes;
  return kind !== "deleteVersion" || rule.shipsVersionDeletes;
}
