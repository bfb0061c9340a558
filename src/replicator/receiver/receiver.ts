/**
 * The receiving end: what other regions send becomes replicas of this one. It keeps nothing itself; what is durable
 * is the replica store's, so that a sender may go on with any node of the region.
 */
import type { Clock } from "../../base/clock.ts";
import { AtollError } from "../../base/errors.ts";
import type { BucketId } from "../../base/ids.ts";
import type { MetadataClient } from "../../metadata/index.ts";
import type { LargeReplica, ReceivedOutcome, ReplicaStore } from "../../region/index.ts";
import { type RpcHandlers, type RpcStream, streaming, unary } from "../../rpc/index.ts";
import {
  decodeBatch,
  decodeFind,
  decodeLarge,
  encodeBatchAnswer,
  encodeFindAnswer,
  encodeLargeReport,
  type FindAnswer,
  type LargeReport,
  lengthPrefixed,
} from "../transfer/messages.ts";
import {
  BATCH_METHOD,
  FIND_METHOD,
  LARGE_METHOD,
  MAX_DESCRIPTION_BYTES,
  malformed,
} from "../transfer/methods.ts";
import { StreamMessages } from "../transfer/stream-messages.ts";
import { type MergedCount, Merges } from "./merges.ts";

export interface ReceiverComponents {
  readonly replicas: Pick<ReplicaStore, "receive" | "beginLarge" | "writeLarge">;
  readonly metadata: Pick<MetadataClient, "find">;
  readonly clock: Clock;
}

export interface ReceiverOptions {
  /** Of batches that are being applied, in bytes as they came. At least one batch goes on. Default 64 MiB. */
  readonly maxApplyingBytes: number;
  /** Large replicas that are being received at once. Default 32. */
  readonly maxLargeTransfers: number;
}

export const defaultReceiverOptions: ReceiverOptions = {
  maxApplyingBytes: 64 * 1024 * 1024,
  maxLargeTransfers: 32,
};

/**
 * A sender hears how far its object is whenever so much more has been taken. What was not reported stands in its window,
 * so all of its large objects together must leave room there for a chunk.
 */
const REPORT_EVERY_BYTES = 256 * 1024;
/** While what is here is read back it hears the same again, once in so much: that the transfer is alive. */
const REPORT_READ_EVERY_BYTES = 16 * 1024 * 1024;

export interface ReceiverCounters {
  batches: number;
  replicas: number;
  receivedBytes: number;
  largeReplicas: number;
  /** Of them, those that went on where an earlier transfer had stopped. */
  resumedLargeReplicas: number;
  refusedAsOverloaded: number;
  /** Replicas of a region that was home, and did not know that it is home no more. */
  staleEpochs: number;
  /** When the last one was durable, milliseconds since 1970; 0: never. */
  lastReceivedMs: number;
}

/** One of each node. */
export class Receiver {
  readonly counters: ReceiverCounters = {
    batches: 0,
    replicas: 0,
    receivedBytes: 0,
    largeReplicas: 0,
    resumedLargeReplicas: 0,
    refusedAsOverloaded: 0,
    staleEpochs: 0,
    lastReceivedMs: 0,
  };
  readonly #components: ReceiverComponents;
  readonly #options: ReceiverOptions;
  readonly #merges: Merges;
  #applyingBytes = 0;
  #largeTransfers = 0;

  constructor(components: ReceiverComponents, options: Partial<ReceiverOptions> = {}) {
    this.#components = components;
    this.#options = { ...defaultReceiverOptions, ...options };
    this.#merges = new Merges(Math.trunc(components.clock.wallMs()));
  }

  /** To be mounted on the federation's server. Whoever is connected there is a member, vouched for. */
  handlers(): RpcHandlers {
    return {
      [BATCH_METHOD]: unary((request, { signal }) => this.#onBatch(request, signal)),
      [LARGE_METHOD]: streaming((stream, _, { signal }) => this.#onLarge(stream, signal)),
      [FIND_METHOD]: unary((request) => this.#onFind(request)),
    };
  }

  /** Bytes of batches that are being applied, and large transfers under way. */
  get load(): { readonly applyingBytes: number; readonly largeTransfers: number } {
    return { applyingBytes: this.#applyingBytes, largeTransfers: this.#largeTransfers };
  }

  /** Of a bucket, what others than its home shipped here, since this node started. */
  mergedOf(bucket: BucketId): readonly MergedCount[] {
    return this.#merges.of(bucket);
  }

  /** Two that are equal have no merge into the bucket between them, in whole or in part. */
  mergeMarkOf(bucket: BucketId): number {
    return this.#merges.markOf(bucket);
  }

  /** Of all buckets: versions, deletions and tags. */
  get mergedEvents(): number {
    return this.#merges.objects;
  }

  async #onBatch(request: Uint8Array, signal: AbortSignal): Promise<Uint8Array> {
    const { maxApplyingBytes } = this.#options;
    if (this.#applyingBytes > 0 && this.#applyingBytes + request.length > maxApplyingBytes) {
      throw this.#overloaded(`${this.#applyingBytes} bytes of replicas are being applied`);
    }
    this.#applyingBytes += request.length;
    try {
      const { bucket, replicas, epoch } = decodeBatch(request);
      const receive = () => this.#components.replicas.receive(bucket, replicas, signal, epoch);
      const outcomes = await (epoch?.isMerge === true ? this.#merges.during(bucket, receive) : receive());
      for (const outcome of outcomes) if (outcome === "staleEpoch") this.counters.staleEpochs++;
      if (epoch?.isMerge === true) this.#merges.add({ bucket, epoch: epoch.epoch }, replicas, outcomes);
      this.counters.batches++;
      this.counters.replicas += replicas.length;
      this.counters.receivedBytes += request.length;
      this.counters.lastReceivedMs = this.#components.clock.wallMs();
      return encodeBatchAnswer(outcomes);
    } finally {
      this.#applyingBytes -= request.length;
    }
  }

  async #onLarge(stream: RpcStream, signal: AbortSignal): Promise<void> {
    if (this.#largeTransfers >= this.#options.maxLargeTransfers) {
      throw this.#overloaded(`${this.#largeTransfers} large replicas are being received`);
    }
    this.#largeTransfers++;
    try {
      await this.#receiveLarge(stream, signal);
    } finally {
      this.#largeTransfers--;
    }
  }

  async #receiveLarge(stream: RpcStream, signal: AbortSignal): Promise<void> {
    const messages = new StreamMessages(stream, MAX_DESCRIPTION_BYTES);
    const head = await messages.next();
    if (head === undefined) throw malformed("a large replica without a description");
    const large = decodeLarge(head);
    const receive = () => this.#receiveContent(large, { stream, messages, signal });
    await (large.epoch?.isMerge === true ? this.#merges.during(large.bucket, receive) : receive());
  }

  async #receiveContent(
    large: LargeReplica,
    {
      stream,
      messages,
      signal,
    }: { readonly stream: RpcStream; readonly messages: StreamMessages; readonly signal: AbortSignal },
  ): Promise<void> {
    const { replicas, clock } = this.#components;
    const begun = await replicas.beginLarge(large, signal);
    if (typeof begun === "string") {
      this.#decided(large, begun);
      await report(stream, { kind: "outcome", outcome: begun });
      return;
    }
    const { durableBytes } = begun;
    if (durableBytes > 0) this.counters.resumedLargeReplicas++;
    await report(stream, { kind: "durable", bytes: durableBytes });
    const progress = new Progress(stream, durableBytes);
    const content = messages.content(large.replica.object.bytes - durableBytes);
    const body = this.#counted(content, progress, large.replica.object.bytes);
    const onReadBack = (bytes: number): void => progress.readBack(bytes);
    const outcome = await replicas.writeLarge(large, { fromBytes: durableBytes, body, onReadBack }, signal);
    this.counters.largeReplicas++;
    this.#decided(large, outcome);
    this.counters.lastReceivedMs = clock.wallMs();
    await report(stream, { kind: "outcome", outcome });
  }

  #decided({ bucket, replica, epoch }: LargeReplica, outcome: ReceivedOutcome): void {
    if (outcome === "staleEpoch") this.counters.staleEpochs++;
    if (epoch?.isMerge === true) this.#merges.add({ bucket, epoch: epoch.epoch }, [replica], [outcome]);
  }

  /** Says how much has been taken, as it is taken. */
  async *#counted(
    content: AsyncIterable<Uint8Array>,
    progress: Progress,
    endBytes: number,
  ): AsyncGenerator<Uint8Array> {
    for await (const chunk of content) {
      yield chunk;
      // Asked for more: this one is with the drives.
      this.counters.receivedBytes += chunk.length;
      await progress.taken(chunk.length, endBytes);
    }
  }

  async #onFind(request: Uint8Array): Promise<Uint8Array> {
    const { bucket, key, version } = decodeFind(request);
    const found = await this.#components.metadata.find(bucket, key, version);
    return encodeFindAnswer(answerOf(found));
  }

  #overloaded(what: string): AtollError {
    this.counters.refusedAsOverloaded++;
    return new AtollError("rpc.overloaded", what);
  }
}

function answerOf(found: Awaited<ReturnType<MetadataClient["find"]>>): FindAnswer {
  switch (found.kind) {
    case "object":
      return { found: "object", version: found.object.version, isNull: found.object.isNull };
    case "deleteMarker":
      return { found: "marker", version: found.marker.version, isNull: found.marker.isNull };
    case "missing":
      return { found: "nothing", version: undefined, isNull: false };
  }
}

function report(stream: RpcStream, what: LargeReport): Promise<void> {
  return stream.write(lengthPrefixed(encodeLargeReport(what)));
}

/** What a sender hears of one large object. */
class Progress {
  readonly #stream: RpcStream;
  #takenBytes: number;
  #reportedBytes: number;
  #readBytes = 0;
  /** Of a report that nobody waited for: met by what is taken next. Where all is taken, what is here is enough. */
  #failure: AtollError | undefined;

  constructor(stream: RpcStream, durableBytes: number) {
    this.#stream = stream;
    this.#takenBytes = durableBytes;
    this.#reportedBytes = durableBytes;
  }

  /** @throws what a report failed with, this or an earlier one */
  async taken(bytes: number, endBytes: number): Promise<void> {
    if (this.#failure !== undefined) throw this.#failure;
    this.#takenBytes += bytes;
    if (this.#takenBytes - this.#reportedBytes < REPORT_EVERY_BYTES && this.#takenBytes < endBytes) return;
    await this.#report(this.#takenBytes);
  }

  /** Reading does not wait for a sender that is slow to listen. */
  readBack(bytes: number): void {
    this.#readBytes += bytes;
    if (this.#readBytes < REPORT_READ_EVERY_BYTES) return;
    this.#readBytes = 0;
    this.#report(this.#reportedBytes).catch((error: unknown) => {
      if (!(error instanceof AtollError)) throw error;
      this.#failure ??= error;
    });
  }

  #report(bytes: number): Promise<void> {
    this.#reportedBytes = bytes;
    return report(this.#stream, { kind: "taken", bytes });
  }
}
