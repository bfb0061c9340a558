import { copyBytes } from "../../base/bytes.ts";
import type { Clock } from "../../base/clock.ts";
import type { BucketId, GroupId } from "../../base/ids.ts";
import type { Found, MetadataClient } from "../../metadata/index.ts";
import { isCurrent, type WitnessChecks, witnessSlot } from "../../witness/index.ts";
import { CheaperWay } from "./cheaper-way.ts";
import type { KeptEntries, KeptRecord, KnownShard } from "./kept.ts";
import { LatencyHistogram } from "./latency-histogram.ts";
import { SharedReads } from "./shared-reads.ts";
import { foundBytes } from "./sizes.ts";

export interface CachedFindsComponents {
  readonly metadata: Pick<MetadataClient, "find" | "shardOf">;
  readonly checks: WitnessChecks;
  readonly clock: Clock;
}

/** What became of lookups; their sum is all of them. */
export interface FindCounters {
  /** Served from memory: the witness said that it is current. */
  hits: number;
  /** Kept, but the witness knows a newer write of the slot. */
  stale: number;
  /** Kept, but no witness could say. */
  fallbacks: number;
  /** Kept, but reading was found to be the cheaper way. */
  bypassed: number;
  /** Not kept. */
  misses: number;
}

/**
 * Lookups of current versions, each linearizable. What was found is kept, absent keys and delete markers too, and served
 * again when a witness, asked after the request came, knows of no write of the key's slot behind the index that it was
 * read at. Else it is read anew.
 */
export class CachedFinds {
  readonly counters: FindCounters = { hits: 0, stale: 0, fallbacks: 0, bypassed: 0, misses: 0 };
  readonly checkLatency = new LatencyHistogram();
  readonly #components: CachedFindsComponents;
  readonly #kept: KeptEntries;
  readonly #reads: SharedReads<Found>;
  readonly #shards = new Map<GroupId, KnownShard>();

  constructor(components: CachedFindsComponents, kept: KeptEntries) {
    this.#components = components;
    this.#kept = kept;
    this.#reads = new SharedReads(components.clock);
  }

  /** Of the current version. @throws as `MetadataClient.find` */
  find(bucket: BucketId, key: string): Promise<Found> {
    const name = bucket + key;
    const record = this.#kept.get(name);
    if (record?.kind !== "record") {
      this.counters.misses++;
      return this.#read(name, bucket, key);
    }
    if (record.shard.way.decide() === "check") return this.#checked(record, name, bucket, key);
    this.counters.bypassed++;
    return this.#read(name, bucket, key);
  }

  /** Whether it was asked for more than once of late. */
  isInUse(bucket: BucketId, key: string): boolean {
    return this.#kept.isProtected(bucket + key);
  }

  async #checked(record: KeptRecord, name: string, bucket: BucketId, key: string): Promise<Found> {
    const { checks, clock } = this.#components;
    const { shard, slot } = record;
    const askedMs = clock.monotonicMs();
    const stamp = await checks.check(shard.id, slot);
    const tookMs = clock.monotonicMs() - askedMs;
    this.checkLatency.observe(tookMs);
    shard.way.checked(tookMs);
    if (stamp === undefined) {
      this.counters.fallbacks++;
      return this.#read(name, bucket, key);
    }
    const newest = this.#newest(record, name);
    if (isCurrent(stamp, newest.asOf)) {
      this.counters.hits++;
      return newest.found;
    }
    this.counters.stale++;
    return this.#read(name, bucket, key);
  }

  /** Another request may have read it anew while this one waited. */
  #newest(record: KeptRecord, name: string): KeptRecord {
    const current = this.#kept.peek(name);
    if (current?.kind !== "record" || current.shard !== record.shard) return record;
    return current.asOf > record.asOf ? current : record;
  }

  #read(name: string, bucket: BucketId, key: string): Promise<Found> {
    return this.#reads.read(name, async () => {
      const { metadata, clock } = this.#components;
      const shard = this.#shard(await metadata.shardOf(bucket, key));
      const askedMs = clock.monotonicMs();
      const found = await metadata.find(bucket, key, undefined);
      shard.way.read(clock.monotonicMs() - askedMs);
      if (!mayBeKept(found)) {
        this.#kept.delete(name);
        return found;
      }
      const own = withOwnBytes(found);
      const record = { kind: "record", found: own, asOf: found.appliedIndex, shard } as const;
      const newest = this.#newest({ ...record, slot: witnessSlot(bucket, key) }, name);
      // Two reads may end in another order than they saw their moments.
      if (newest.found === own) this.#kept.set(name, newest, foundBytes(name, own));
      return own;
    });
  }

  #shard(id: GroupId): KnownShard {
    let shard = this.#shards.get(id);
    if (shard === undefined) {
      shard = { id, way: new CheaperWay() };
      this.#shards.set(id, shard);
    }
    return shard;
  }
}

/**
 * Not what changes without a mark: of a bucket that is not there, and while a version is on its way to other regions,
 * whose acknowledgements end the wait.
 */
function mayBeKept(found: Found): boolean {
  if (found.kind === "missing") return !found.isBucketMissing;
  if (found.kind === "deleteMarker") return true;
  const { replicationStatus } = found.object;
  return replicationStatus !== "pending" && replicationStatus !== "failed";
}

/** What was found lies in a page of the store or in a frame of the wire, and would keep all of that. */
function withOwnBytes(found: Found): Found {
  if (found.kind !== "object" || found.object.content.kind !== "inline") return found;
  const { object } = found;
  const bytes = copyBytes(found.object.content.bytes);
  return { ...found, object: { ...object, content: { kind: "inline", bytes } } };
}
