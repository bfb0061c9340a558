import { assert } from "../../base/assert.ts";
import type { BucketId } from "../../base/ids.ts";
import type { VersionId } from "../../base/version-id.ts";
import type { ReplicaEpoch, ShippableVersion } from "../../metadata/index.ts";
import { ContentDrops } from "../objects/content-drops.ts";
import { asServiceError } from "../objects/refusals.ts";
import type { IncomingReplica, LargeReplica, ReceivedOutcome, ReplicaStore } from "../replica-store.ts";
import {
  defaultReplicasOptions,
  type RegionReplicasComponents,
  type RegionReplicasOptions,
  type ReplicaContext,
  type ReplicaCounters,
} from "./components.ts";
import { beginTransfer, writeTransfer } from "./large.ts";
import { receiveSmall } from "./small.ts";

/**
 * Other regions' writes, as this region keeps them. Any number of nodes of a region may receive at once, also the same
 * replica.
 */
export class RegionReplicas implements ReplicaStore {
  readonly #context: ReplicaContext;

  constructor(components: RegionReplicasComponents, given: Partial<RegionReplicasOptions> = {}) {
    const options = { ...defaultReplicasOptions, ...given };
    assert(options.pieceBytes >= 1 && options.maxClockAheadMs >= 0, "options of replicas that are none");
    const counters: ReplicaCounters = {
      applied: 0,
      present: 0,
      superseded: 0,
      appliedBytes: 0,
      clockAhead: 0,
      digestMismatches: 0,
      staleEpochs: 0,
      piecesWritten: 0,
      resumed: 0,
    };
    const drops = new ContentDrops(components.blobs, components.logger, { dropsPending: 0, dropsLeft: 0 });
    this.#context = { ...components, options, counters, drops };
  }

  get counters(): Readonly<ReplicaCounters> {
    return this.#context.counters;
  }

  receive(
    bucket: BucketId,
    replicas: readonly IncomingReplica[],
    signal: AbortSignal,
    epoch?: ReplicaEpoch,
  ): Promise<readonly ReceivedOutcome[]> {
    return served(receiveSmall(this.#context, { bucket, replicas, epoch }, signal));
  }

  async beginLarge(
    large: LargeReplica,
    signal: AbortSignal,
  ): Promise<{ readonly durableBytes: number } | ReceivedOutcome> {
    signal.throwIfAborted();
    const begun = await served(beginTransfer(this.#context, large));
    if (begun.kind === "decided") return begun.outcome;
    return { durableBytes: begun.parts.reduce((sum, { bytes }) => sum + bytes, 0) };
  }

  writeLarge(
    large: LargeReplica,
    rest: Parameters<ReplicaStore["writeLarge"]>[1],
    signal: AbortSignal,
  ): Promise<ReceivedOutcome> {
    return served(writeTransfer(this.#context, large, rest, signal));
  }

  shippable(bucket: BucketId, key: string, version: VersionId): Promise<ShippableVersion | undefined> {
    return served(this.#context.metadata.shippable(bucket, key, version));
  }

  read(
    { object }: ShippableVersion,
    at: { readonly bucket: BucketId; readonly key: string },
    range: { readonly from: number; readonly to: number },
    signal: AbortSignal,
  ): AsyncIterable<Uint8Array> {
    return this.#context.blobs.read(object.content, range, { owner: at, signal });
  }

  /** Resolves when no dropped content is being deleted. */
  settled(): Promise<void> {
    return this.#context.drops.settled();
  }
}

async function served<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw asServiceError(error);
  }
}
