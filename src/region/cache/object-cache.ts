import type { BucketId } from "../../base/ids.ts";
import type { Found, ObjectVersion } from "../../metadata/index.ts";
import { type BodyCounters, CachedBodies } from "./cached-bodies.ts";
import { CachedFinds, type CachedFindsComponents, type FindCounters } from "./cached-finds.ts";
import type { KeptEntries } from "./kept.ts";
import type { LatencyCounts } from "./latency-histogram.ts";
import { SegmentedLru } from "./segmented-lru.ts";

export type ObjectCacheComponents = CachedFindsComponents;

export interface ObjectCacheOptions {
  /** All that is held: records, inline bodies, bodies. Default 256 MiB. */
  readonly maxBytes: number;
  /** Larger bodies are read from the drives each time. Default 1 MiB; 0: all are. */
  readonly maxBodyBytes: number;
}

const defaultOptions: ObjectCacheOptions = {
  maxBytes: 256 * 1024 * 1024,
  maxBodyBytes: 1024 * 1024,
};

export interface ObjectCacheStats {
  readonly finds: Readonly<FindCounters>;
  readonly bodies: Readonly<BodyCounters>;
  readonly entries: number;
  /** What is kept, and what is on its way in. */
  readonly bytes: number;
  readonly checks: LatencyCounts;
}

/** A gateway's memory of what it has read of late: current records, and bodies beside them. */
export class ObjectCache {
  readonly #kept: KeptEntries;
  readonly #finds: CachedFinds;
  readonly #bodies: CachedBodies;

  constructor(components: ObjectCacheComponents, options: Partial<ObjectCacheOptions> = {}) {
    const { maxBytes, maxBodyBytes } = { ...defaultOptions, ...options };
    this.#kept = new SegmentedLru(maxBytes);
    this.#finds = new CachedFinds(components, this.#kept);
    this.#bodies = new CachedBodies(this.#kept, maxBodyBytes);
  }

  /** The current version, linearizable. @throws as `MetadataClient.find` */
  find(bucket: BucketId, key: string): Promise<Found> {
    return this.#finds.find(bucket, key);
  }

  /** Of a version that was just found. */
  bodyOf({ content, bytes }: ObjectVersion): Uint8Array | undefined {
    return this.#bodies.get(content, bytes);
  }

  /**
   * The whole body of a version that was just found, as it is read: kept when it has passed, if the key is in use. A
   * body that is read once is not worth a copy.
   */
  passing(
    at: { readonly bucket: BucketId; readonly key: string },
    { content, bytes }: ObjectVersion,
    chunks: AsyncIterable<Uint8Array>,
  ): AsyncIterable<Uint8Array> {
    if (!this.#finds.isInUse(at.bucket, at.key)) return chunks;
    return this.#bodies.keeping(content, bytes, chunks);
  }

  stats(): ObjectCacheStats {
    return {
      finds: { ...this.#finds.counters },
      bodies: { ...this.#bodies.counters },
      entries: this.#kept.count,
      bytes: this.#kept.bytes + this.#bodies.fillingBytes,
      checks: this.#finds.checkLatency.counts(),
    };
  }
}
