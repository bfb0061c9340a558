/** What came here from homes of earlier epochs: written there before they heard that they are home no more. */
import type { BucketId } from "../../base/ids.ts";
import type { IncomingReplica, LargeReplica, ReceivedOutcome } from "../../region/index.ts";

export interface MergedCount {
  /** Events that had not arrived before: versions, deletions and tags. */
  readonly objects: number;
  /** Of contents. */
  readonly bytes: number;
  /** Events of all buckets and epochs, up to this bucket's last one: it grows with each of them while the node runs. */
  readonly ever: number;
}

/** Buckets that are counted, the one that merged last in front; with more, the first is forgotten. */
const MAX_BUCKETS = 10_000;
const nothingMerged: MergedCount = { objects: 0, bytes: 0, ever: 0 };

interface Counted extends MergedCount {
  readonly epoch: number;
}

/** Of each bucket, what was merged into its newest epoch since the node started. */
export class Merges {
  readonly #counts = new Map<BucketId, Counted>();
  /** Of all buckets. */
  objects = 0;

  of(bucket: BucketId): MergedCount {
    return this.#counts.get(bucket) ?? nothingMerged;
  }

  /** One that is present came before its region heard: it is no news. */
  add(
    { bucket, epoch }: { readonly bucket: BucketId; readonly epoch: number },
    replicas: readonly (IncomingReplica | LargeReplica["replica"])[],
    outcomes: readonly ReceivedOutcome[],
  ): void {
    let events = 0;
    let bytes = 0;
    for (const [at, replica] of replicas.entries()) {
      const outcome = outcomes[at];
      if (outcome !== "applied" && outcome !== "superseded") continue;
      events++;
      if (replica.kind === "put") bytes += replica.object.bytes;
    }
    if (events === 0) return;
    this.objects += events;
    const ever = this.objects;
    const known = this.#counts.get(bucket);
    const before = known?.epoch === epoch ? known : nothingMerged;
    const isOfEarlier = known !== undefined && known.epoch > epoch;
    const counted = { epoch, objects: before.objects + events, bytes: before.bytes + bytes, ever };
    this.#counts.delete(bucket);
    this.#counts.set(bucket, isOfEarlier ? { ...known, ever } : counted);
    if (this.#counts.size <= MAX_BUCKETS) return;
    for (const first of this.#counts.keys()) {
      this.#counts.delete(first);
      return;
    }
  }
}
