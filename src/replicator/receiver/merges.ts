/** What came here from others than the home: written before they heard of it, or for a region that did not have it yet. */
import type { BucketId } from "../../base/ids.ts";
import { type VersionId, versionParts } from "../../base/version-id.ts";
import type { IncomingReplica, LargeReplica, ReceivedOutcome } from "../../region/index.ts";

/** Of a region's writes. */
export interface MergedCount {
  readonly region: number;
  /** The newest one that something of them was merged into. */
  readonly epoch: number;
  /** Events that changed something here: versions, deletions and tags. */
  readonly objects: number;
  /** Of contents. */
  readonly bytes: number;
}

/** Buckets that are counted; with more, the one that merged longest ago is forgotten. */
const MAX_BUCKETS = 10_000;

type Merged = IncomingReplica | LargeReplica["replica"];

interface Merging {
  /** By region. */
  readonly counts: ReadonlyMap<number, MergedCount>;
  readonly mark: number;
  /** Under way. */
  readonly active: number;
}

/** Of each bucket, what was merged since the node started. */
export class Merges {
  /** In the order of their last merges. */
  readonly #buckets = new Map<BucketId, Merging>();
  #mark: number;
  /** Of the buckets that have none of their own. */
  #othersMark: number;
  /** Of all buckets. */
  objects = 0;

  /** @param firstMark another one in each life of the node */
  constructor(firstMark: number) {
    this.#mark = firstMark;
    this.#othersMark = firstMark;
  }

  of(bucket: BucketId): readonly MergedCount[] {
    return [...(this.#buckets.get(bucket)?.counts.values() ?? [])];
  }

  /** Two that are equal have no merge into the bucket between them, in whole or in part, whatever became of it. */
  markOf(bucket: BucketId): number {
    const known = this.#buckets.get(bucket);
    if (known === undefined) return this.#othersMark;
    return known.active > 0 ? ++this.#mark : known.mark;
  }

  /** @param work merges into the bucket @throws what it throws */
  async during<T>(bucket: BucketId, work: () => Promise<T>): Promise<T> {
    this.#change(bucket, { active: 1 });
    try {
      return await work();
    } finally {
      this.#change(bucket, { active: -1 });
    }
  }

  /**
   * What became of it. One that is present came before its region heard: it is no news. One that is superseded is so each
   * time that it comes.
   */
  add(
    { bucket, epoch }: { readonly bucket: BucketId; readonly epoch: number },
    replicas: readonly Merged[],
    outcomes: readonly ReceivedOutcome[],
  ): void {
    const counts = new Map(this.#buckets.get(bucket)?.counts);
    for (const [at, replica] of replicas.entries()) {
      if (outcomes[at] === "applied" || outcomes[at] === "superseded") this.objects++;
      if (outcomes[at] !== "applied") continue;
      const { region } = versionParts(stampOf(replica));
      const known = counts.get(region) ?? { region, epoch, objects: 0, bytes: 0 };
      if (known.epoch > epoch) continue;
      const { objects, bytes } = known.epoch === epoch ? known : { objects: 0, bytes: 0 };
      const added = replica.kind === "put" ? replica.object.bytes : 0;
      counts.set(region, { region, epoch, objects: objects + 1, bytes: bytes + added });
    }
    this.#change(bucket, { active: 0, counts });
  }

  #change(
    bucket: BucketId,
    { active, counts }: { readonly active: number; readonly counts?: Merging["counts"] },
  ): void {
    const known = this.#buckets.get(bucket);
    this.#buckets.delete(bucket);
    this.#buckets.set(bucket, {
      counts: counts ?? known?.counts ?? new Map(),
      mark: ++this.#mark,
      active: (known?.active ?? 0) + active,
    });
    if (this.#buckets.size > MAX_BUCKETS) this.#forgetOne();
  }

  #forgetOne(): void {
    for (const [bucket, { active }] of this.#buckets) {
      if (active > 0) continue;
      this.#buckets.delete(bucket);
      this.#othersMark = ++this.#mark;
      return;
    }
  }
}

/** Of the write itself: a version's tags, or its deletion, may be another region's than the version. */
function stampOf(replica: Merged): VersionId {
  if (replica.kind === "tags") return replica.tagsStamp;
  return replica.kind === "deleteVersion" ? replica.stamp : replica.version;
}
