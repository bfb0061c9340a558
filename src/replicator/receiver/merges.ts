/** What came here from homes of earlier epochs: written there before they heard that they are home no more. */
import type { BucketId } from "../../base/ids.ts";
import type { IncomingReplica, LargeReplica, ReceivedOutcome } from "../../region/index.ts";

export interface MergedCount {
  /** The newest one that something was merged into; 0: nothing was. */
  readonly epoch: number;
  /** Events that had not arrived before: versions, deletions and tags. */
  readonly objects: number;
  /** Of contents. */
  readonly bytes: number;
}

/** Buckets that are counted; with more, the one that merged longest ago is forgotten. */
const MAX_BUCKETS = 10_000;
const nothingMerged: MergedCount = { epoch: 0, objects: 0, bytes: 0 };

interface Merging {
  readonly count: MergedCount;
  readonly mark: number;
  /** Under way. */
  readonly active: number;
}

/** Of each bucket, what was merged into its newest epoch since the node started. */
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

  of(bucket: BucketId): MergedCount {
    return this.#buckets.get(bucket)?.count ?? nothingMerged;
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

  /** What became of it. One that is present came before its region heard: it is no news. */
  add(
    { bucket, epoch }: { readonly bucket: BucketId; readonly epoch: number },
    replicas: readonly (IncomingReplica | LargeReplica["replica"])[],
    outcomes: readonly ReceivedOutcome[],
  ): void {
    const known = this.of(bucket);
    let { objects, bytes } = known.epoch === epoch ? known : nothingMerged;
    for (const [at, replica] of replicas.entries()) {
      const outcome = outcomes[at];
      if (outcome !== "applied" && outcome !== "superseded") continue;
      objects++;
      this.objects++;
      if (replica.kind === "put") bytes += replica.object.bytes;
    }
    if (known.epoch <= epoch) this.#change(bucket, { active: 0, count: { epoch, objects, bytes } });
  }

  #change(
    bucket: BucketId,
    { active, count }: { readonly active: number; readonly count?: MergedCount },
  ): void {
    const known = this.#buckets.get(bucket) ?? { count: nothingMerged, active: 0 };
    this.#buckets.delete(bucket);
    const now = { count: count ?? known.count, mark: ++this.#mark, active: known.active + active };
    this.#buckets.set(bucket, now);
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
