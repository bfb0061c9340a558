import { AtollError } from "../../base/errors.ts";
import { blobId, type DriveId } from "../../base/ids.ts";
import type { BlobReference, MissingFragments } from "../../metadata/index.ts";
import type { WrittenContent } from "../blob-store.ts";
import type { BlobReaderComponents } from "./blob-reader.ts";
import { BlobWriter } from "./blob-writer.ts";
import { ByteSource } from "./byte-source.ts";
import type { BlobContext } from "./context.ts";
import { fillBlob } from "./fill-blob.ts";
import { MAX_RESCUED_BLOBS_PER_BODY } from "./options.ts";
import type { ContentKind, PlacementGroups } from "./placement-groups.ts";
import { rescueBlob } from "./rescue.ts";
import { settledWithin } from "./time-limit.ts";
import { UploadWindow } from "./upload-window.ts";

const BLOB_ID_BYTES = 16;

export interface WriteRequest {
  /** An encoded `BlobOwner`. */
  readonly owner: Uint8Array;
  readonly expectedBytes: number | undefined;
  /** A part of an upload is never inline: completing one copies no bytes. */
  readonly mayBeInline: boolean;
  readonly signal: AbortSignal;
}

/** Takes one body to the drives. Used once. */
export class BodyWriter {
  readonly #reader: BlobReaderComponents;
  readonly #context: BlobContext;
  readonly #groups: PlacementGroups;
  readonly #request: WriteRequest;
  /** Ends everything: the caller's signal, too few drives, or a write that took too long. */
  readonly #abort = new AbortController();
  readonly #blobs: BlobReference[] = [];
  readonly #missing: MissingFragments[] = [];
  #bytes = 0;
  #rescuedCount = 0;
  /** Being filled. */
  #current: BlobWriter | undefined;
  /** The one before, becoming durable meanwhile. */
  #committing: { readonly writer: BlobWriter; readonly done: Promise<void> } | undefined;

  /** @param reader for what must be written again when drives fail in the middle */
  constructor(reader: BlobReaderComponents, groups: PlacementGroups, request: WriteRequest) {
    this.#reader = reader;
    this.#context = reader.context;
    this.#groups = groups;
    this.#request = request;
  }

  /** @throws region.tooFewDrives, the body's error, the signal's reason; then nothing is left on drives that answer */
  async write(body: AsyncIterable<Uint8Array>): Promise<WrittenContent> {
    const { signal } = this.#request;
    const { clock, options, counters } = this.#context;
    const onAbort = (): void => this.#abort.abort(signal.reason);
    if (signal.aborted) onAbort();
    signal.addEventListener("abort", onAbort);
    const deadline = clock.after(options.writeDeadlineMs, () => {
      this.#abort.abort(new AtollError("region.writeExpired", "a body took too long to arrive"));
    });
    const source = new ByteSource(body, this.#abort.signal);
    try {
      const content = await this.#writeFrom(source);
      counters.bytesWritten += content.bytes;
      return content;
    } catch (error) {
      counters.failedWrites++;
      this.#abort.abort(error);
      await this.#drop();
      throw error;
    } finally {
      source.close();
      deadline.cancel();
      signal.removeEventListener("abort", onAbort);
    }
  }

  /** What became durable before the write failed. */
  get committed(): readonly BlobReference[] {
    return this.#blobs;
  }

  async #writeFrom(source: ByteSource): Promise<WrittenContent> {
    const { options } = this.#context;
    const { expectedBytes, mayBeInline } = this.#request;
    const inlineBytes = mayBeInline ? options.inlineBytes : -1;
    let knownBytes = expectedBytes;
    if (knownBytes === undefined || knownBytes <= inlineBytes) {
      // One byte more than what the smaller kind may hold tells whether the body is longer.
      const limit = knownBytes === undefined ? options.copiesBelowBytes : inlineBytes + 1;
      const head = await source.peek(limit, expectedBytes);
      if (head.length <= inlineBytes && head.length < limit) {
        return { content: { kind: "inline", bytes: head }, bytes: head.length, missing: [] };
      }
      knownBytes = head.length;
    }
    await this.#writeBlobs(source, knownBytes < options.copiesBelowBytes ? "copies" : "coded");
    return { content: { kind: "blobs", blobs: this.#blobs }, bytes: this.#bytes, missing: this.#missing };
  }

  async #writeBlobs(source: ByteSource, kind: ContentKind): Promise<void> {
    const { clock, budget, options } = this.#context;
    const window = new UploadWindow(clock, budget, this.#abort.signal, options.slowDriveMs);
    while (await source.hasMore()) {
      const writer = this.#beginBlob(kind, (error) => this.#abort.abort(error));
      this.#current = writer;
      await fillBlob(this.#context, source, writer, window);
      this.#bytes += writer.bytes;
      await this.#committing?.done;
      this.#current = undefined;
      this.#committing = { writer, done: this.#commit(writer, kind) };
      // Heard of at the next await of it, or through the signal.
      this.#committing.done.catch((error: unknown) => this.#abort.abort(error));
    }
    await this.#committing?.done;
  }

  #beginBlob(kind: ContentKind, onLost: (error: AtollError) => void): BlobWriter {
    const { drives, health, random } = this.#context;
    const isThere = (drive: DriveId): boolean => drives(drive) !== undefined;
    const isWritable = (drive: DriveId): boolean =>
      drives(drive)?.isConnected === true && health.isWritable(drive);
    const choice = this.#groups.choose(kind, { isThere, isWritable }, random);
    const blob = blobId(Buffer.from(random.bytes(BLOB_ID_BYTES)).toString("hex"));
    return new BlobWriter(this.#context, { blob, owner: this.#request.owner, ...choice }, onLost);
  }

  async #commit(writer: BlobWriter, kind: ContentKind): Promise<void> {
    const { isGood, ...committed } = await writer.commit(this.#abort.signal);
    const missing = isGood ? committed : await this.#rescue(writer, committed, kind);
    this.#blobs.push(missing.blob);
    this.#committing = undefined;
    if (missing.fragments.length > 0) this.#missing.push(missing);
  }

  async #rescue(writer: BlobWriter, short: MissingFragments, kind: ContentKind): Promise<MissingFragments> {
    this.#rescuedCount++;
    if (this.#rescuedCount > MAX_RESCUED_BLOBS_PER_BODY) {
      const message = `drives failed in the middle of more than ${MAX_RESCUED_BLOBS_PER_BODY} blobs of one body`;
      throw new AtollError("region.tooFewDrives", message);
    }
    // A new blob that is lost costs an attempt, not the body.
    const begin = (): BlobWriter => this.#beginBlob(kind, () => {});
    const components = { reader: this.#reader, groups: this.#groups, begin };
    const missing = await rescueBlob(components, short, this.#abort.signal);
    // Nobody waits for drives that hang: what they keep is the orphan collector's.
    void writer.abort();
    return missing;
  }

  /** Nobody will ever name what was written so far. */
  async #drop(): Promise<void> {
    const { clock, options } = this.#context;
    const { writer, done } = this.#committing ?? {};
    // A rescue under way gives its own blob up.
    const aborted = Promise.allSettled([this.#current?.abort(), writer?.abort(), done]);
    await settledWithin(clock, options.deleteDeadlineMs, aborted);
  }
}
