/**
 * Large replicas. Their content comes in pieces, each a part of an upload that clients do not see: written to the drives
 * and named by the metadata, so that a transfer that breaks goes on behind the last whole piece, at whichever node.
 * When all are there the bytes are compared with the description, and the parts become the version in one entry.
 *
 * Two senders may be at it at once, when leadership moves: a part that is written twice is what was written last, and
 * who completes the replica names the very blobs that it has verified.
 */
import { assert } from "../../base/assert.ts";
import { AtollError } from "../../base/errors.ts";
import type { VersionId } from "../../base/version-id.ts";
import { type Part, partsFingerprint, type Refused, replicaUploadId } from "../../metadata/index.ts";
import type { WrittenContent } from "../blob-store.ts";
import { hadNoEffect } from "../groups/local-group.ts";
import type { LargeReplica, ReceivedOutcome, ReplicaStore } from "../replica-store.ts";
import type { ReplicaContext } from "./components.ts";
import { DigestCheck } from "./digest-check.ts";
import { PieceSource } from "./piece-source.ts";
import { pieceLengths } from "./pieces.ts";
import { isClockAhead, outcomeOf } from "./small.ts";

/** One takes its bytes while the one before becomes durable. */
const MAX_OPEN_PIECES = 2;
const PARTS_PER_PAGE = 1000;

type Decided = { readonly kind: "decided"; readonly outcome: ReceivedOutcome };
type Begun = { readonly kind: "wanted"; readonly parts: readonly Part[] } | Decided;

/** What is here of a replica, or what becomes of it without its content. */
export async function beginTransfer(context: ReplicaContext, large: LargeReplica): Promise<Begun> {
  const { bucket, replica, epoch } = large;
  if (isClockAhead(context, replica)) {
    context.counters.clockAhead++;
    return { kind: "decided", outcome: "clockAhead" };
  }
  const { key, version, isNull } = replica;
  const asked = epoch === undefined ? { version, isNull } : { version, isNull, epoch };
  const state = await context.metadata.replicaState(bucket, key, asked);
  switch (state.kind) {
    case "bucketMissing":
      return { kind: "decided", outcome: state.kind };
    case "staleEpoch":
      context.counters.staleEpochs++;
      return { kind: "decided", outcome: state.kind };
    case "superseded":
      await dropPieces(context, large);
      return { kind: "decided", outcome: state.kind };
    case "present":
      return { kind: "decided", outcome: await presentOutcome(context, large, state.tagsStamp) };
    case "wanted":
      return { kind: "wanted", parts: await durableParts(context, large) };
  }
}

/** Pieces that nobody will make a version of; without this they would go when their upload expires. */
async function dropPieces(
  { metadata, clock }: ReplicaContext,
  { bucket, replica }: LargeReplica,
): Promise<void> {
  const { key } = replica;
  const uploadId = replicaUploadId(replica.version);
  if ((await metadata.findUpload(bucket, key, uploadId)) === undefined) return;
  // Refused: somebody else was faster.
  await metadata.abortUpload({ bucket, key, uploadId, nowMs: clock.wallMs() });
}

/** Of a version that is here. Refused by now, its tags are not here: the sender must not take it for arrived. */
async function presentOutcome(
  context: ReplicaContext,
  large: LargeReplica,
  knownTags: VersionId,
): Promise<ReceivedOutcome> {
  const { bucket, replica, epoch } = large;
  const { key, version, tagsStamp, object } = replica;
  if (knownTags < tagsStamp) {
    const tags = { kind: "tags", key, version, tags: object.tags, tagsStamp } as const;
    const [received] = await context.metadata.receiveReplicas(bucket, [tags], epoch);
    if (received?.kind === "failed") throw received.error;
    if (received?.kind === "refused") return outcomeOf(received);
  }
  await dropPieces(context, large);
  return "present";
}

/** The whole pieces from the beginning on, without a gap. */
async function durableParts(
  { metadata, options }: ReplicaContext,
  { bucket, replica }: LargeReplica,
): Promise<readonly Part[]> {
  const uploadId = replicaUploadId(replica.version);
  const lengths = pieceLengths(replica.object.bytes, options.pieceBytes);
  const parts: Part[] = [];
  for (;;) {
    const after = parts.length;
    const page = await metadata.listParts(bucket, replica.key, { uploadId, after, limit: PARTS_PER_PAGE });
    for (const part of page.parts) {
      const isNext = part.partNumber === parts.length + 1 && part.bytes === lengths[parts.length];
      if (!isNext) return parts;
      parts.push(part);
    }
    if (!page.isTruncated || page.parts.length === 0) return parts;
  }
}

/** See `ReplicaStore.writeLarge`. */
export async function writeTransfer(
  context: ReplicaContext,
  large: LargeReplica,
  { fromBytes, body, onReadBack = () => {} }: Parameters<ReplicaStore["writeLarge"]>[1],
  signal: AbortSignal,
): Promise<ReceivedOutcome> {
  const source = new PieceSource(body);
  try {
    const begun = await beginTransfer(context, large);
    if (begun.kind === "decided") return begun.outcome;
    const parts = partsUpTo(begun.parts, fromBytes);
    if (parts.length > 0) context.counters.resumed++;
    const transfer = new Transfer(context, large, onReadBack, signal);
    try {
      return await transfer.run(parts, source);
    } finally {
      transfer.end();
    }
  } finally {
    await source.end();
  }
}

/** Those that the body goes on behind; another sender may have brought more since. @throws replica.interrupted */
function partsUpTo(parts: readonly Part[], fromBytes: number): readonly Part[] {
  let bytes = 0;
  let count = 0;
  for (const part of parts) {
    if (bytes >= fromBytes) break;
    bytes += part.bytes;
    count++;
  }
  if (bytes === fromBytes) return parts.slice(0, count);
  throw new AtollError("replica.interrupted", `no piece of the replica ends at byte ${fromBytes}`);
}

class Transfer {
  readonly #context: ReplicaContext;
  readonly #large: LargeReplica;
  readonly #onReadBack: (bytes: number) => void;
  readonly #signal: AbortSignal;
  readonly #uploadId: string;
  readonly #check: DigestCheck;
  /** Nothing more need be read back. */
  #isOver = false;
  /** Why it ended without a completion. */
  #refusal: Refused | undefined;

  constructor(
    context: ReplicaContext,
    large: LargeReplica,
    onReadBack: (bytes: number) => void,
    signal: AbortSignal,
  ) {
    assert(large.replica.object.bytes > 0, "a large replica without content");
    this.#context = context;
    this.#large = large;
    this.#onReadBack = onReadBack;
    this.#signal = signal;
    this.#uploadId = replicaUploadId(large.replica.version);
    this.#check = new DigestCheck(context.digests, large.replica.object);
  }

  async run(durable: readonly Part[], source: PieceSource): Promise<ReceivedOutcome> {
    await this.#openUpload(durable.length > 0);
    const parts =
      this.#refusal === undefined
        ? durable.length === 0
          ? await this.#writeChecked(source)
          : await this.#writeBehind(durable, source)
        : [];
    if (this.#refusal !== undefined) return this.#afterRefusal(this.#refusal);
    if (await source.hasMore()) return this.#dropMismatch("there are more bytes than the description says");
    const difference = await this.#check.finish();
    if (difference !== undefined) return this.#dropMismatch(difference);
    return this.#complete(parts);
  }

  /** Once, whatever became of it. */
  end(): void {
    this.#check.discard();
  }

  async #openUpload(isThere: boolean): Promise<void> {
    if (isThere) return;
    const { metadata, clock } = this.#context;
    const { bucket, replica } = this.#large;
    const { key } = replica;
    const { headers, userMetadata, storageClass } = replica.object;
    const described = { headers, userMetadata, tags: [], storageClass };
    const upload = { uploadId: this.#uploadId, key, initiatedMs: clock.wallMs(), ...described };
    const result = await metadata.createUpload({ bucket, key, upload });
    if (result.kind === "refused") this.#refusal = result;
  }

  /** From the beginning: bytes are looked at as they pass. */
  #writeChecked(source: PieceSource): Promise<readonly Part[]> {
    return this.#writePieces(0, source, (chunk) => this.#check.update(chunk));
  }

  /** Behind what is here: that is read back, and all that follows it, while the rest still comes. */
  async #writeBehind(durable: readonly Part[], source: PieceSource): Promise<readonly Part[]> {
    let reading = Promise.resolve();
    const readBack = (part: Part): void => {
      reading = reading.then(() => this.#readBack(part));
      // Its failure is met below, when the writing has ended.
      reading.catch(() => {});
    };
    for (const part of durable) readBack(part);
    try {
      const written = await this.#writePieces(durable.length, source, async () => {}, readBack);
      if (this.#refusal === undefined) await reading;
      return [...durable, ...written];
    } finally {
      // Whoever is still read after a failure is read for nothing.
      this.#isOver = true;
      await reading.catch(() => {});
    }
  }

  async #readBack({ content, bytes }: Part): Promise<void> {
    const { bucket, replica } = this.#large;
    const owner = { bucket, key: replica.key, uploadId: this.#uploadId };
    const options = { owner, signal: this.#signal };
    if (this.#isOver) return;
    for await (const chunk of this.#context.blobs.read(content, { from: 0, to: bytes }, options)) {
      if (this.#isOver) return;
      await this.#check.update(chunk);
      this.#onReadBack(chunk.length);
    }
  }

  /** @param onDurable called for each piece, in their order @returns these pieces, unless there is a refusal */
  async #writePieces(
    first: number,
    source: PieceSource,
    onChunk: (chunk: Uint8Array) => Promise<void>,
    onDurable: (part: Part) => void = () => {},
  ): Promise<readonly Part[]> {
    const { replica } = this.#large;
    const lengths = pieceLengths(replica.object.bytes, this.#context.options.pieceBytes).slice(first);
    const parts: Part[] = [];
    const open: Promise<Part | undefined>[] = [];
    const closeOldest = async (): Promise<void> => {
      const part = await open.shift();
      if (part === undefined) return;
      parts.push(part);
      onDurable(part);
    };
    try {
      for (const [at, pieceBytes] of lengths.entries()) {
        const piece = source.next(pieceBytes, onChunk);
        const writing = this.#writePiece(first + at + 1, piece.chunks, pieceBytes);
        // Met when it is closed.
        writing.catch(() => {});
        open.push(writing);
        const isWhole = await Promise.race([piece.taken, writing.then(() => true)]);
        while (open.length >= MAX_OPEN_PIECES || (!isWhole && open.length > 0)) await closeOldest();
        if (this.#refusal !== undefined) break;
      }
      while (open.length > 0) await closeOldest();
    } finally {
      await Promise.allSettled(open);
    }
    return parts;
  }

  /** @returns undefined when the shard refused it */
  async #writePiece(
    partNumber: number,
    chunks: AsyncIterable<Uint8Array>,
    pieceBytes: number,
  ): Promise<Part | undefined> {
    const { metadata, blobs, clock, counters } = this.#context;
    const { bucket, replica } = this.#large;
    const { key } = replica;
    const written = await blobs.write(chunks, {
      owner: { bucket, key, uploadId: this.#uploadId },
      expectedBytes: pieceBytes,
      storageClass: replica.object.storageClass,
      signal: this.#signal,
    });
    const { content, bytes, missing } = written;
    const part: Part = { partNumber, bytes, etag: "", checksums: [], modifiedMs: clock.wallMs(), content };
    const result = await this.#committed(written, () =>
      metadata.putPart({ bucket, key, uploadId: this.#uploadId, part, missing }),
    );
    if (result.kind === "refused") {
      this.#context.drops.drop(content);
      this.#refusal ??= result;
      return undefined;
    }
    counters.piecesWritten++;
    return part;
  }

  async #committed<T>({ content }: WrittenContent, propose: () => Promise<T>): Promise<T> {
    try {
      return await propose();
    } catch (error) {
      if (hadNoEffect(error)) this.#context.drops.drop(content);
      throw error;
    }
  }

  async #complete(parts: readonly Part[]): Promise<ReceivedOutcome> {
    const { metadata, counters } = this.#context;
    const { bucket, replica, epoch } = this.#large;
    const content = { kind: "inline", bytes: new Uint8Array(0) } as const;
    const result = await metadata.completeReplica({
      bucket,
      uploadId: this.#uploadId,
      fingerprint: partsFingerprint(parts),
      replica: { ...replica, object: { ...replica.object, content }, missing: [] },
      ...(epoch === undefined ? {} : { epoch }),
    });
    if (result.kind === "refused") return this.#afterRefusal(result);
    if (result.outcome === "applied") {
      counters.applied++;
      counters.appliedBytes += replica.object.bytes;
    }
    return result.outcome;
  }

  /** Another transfer may have completed the replica; otherwise this one is begun again. */
  async #afterRefusal({ refusal }: Refused): Promise<ReceivedOutcome> {
    if (refusal === "noSuchBucket") return "bucketMissing";
    const begun = await beginTransfer(this.#context, this.#large);
    if (begun.kind === "decided") return begun.outcome;
    throw new AtollError("replica.interrupted", `the parts of a replica have changed meanwhile (${refusal})`);
  }

  /** The pieces are worth nothing. @throws replica.digestMismatch */
  async #dropMismatch(difference: string): Promise<never> {
    const { counters, logger } = this.#context;
    const { bucket, replica } = this.#large;
    const { key, version } = replica;
    counters.digestMismatches++;
    logger.error({ bucket, key, version, difference }, "a replica's bytes are not what its description says");
    await dropPieces(this.#context, this.#large);
    throw new AtollError("replica.digestMismatch", `${key} ${version}: ${difference}`);
  }
}
