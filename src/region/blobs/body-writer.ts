import { AtollError } from "../../base/errors.ts";
import { blobId } from "../../base/ids.ts";
import { stripeBytesOf } from "../../erasure/index.ts";
import type { BlobReference, MissingFragments } from "../../metadata/index.ts";
import type { WrittenContent } from "../blob-store.ts";
import { BlobWriter } from "./blob-writer.ts";
import { ByteSource } from "./byte-source.ts";
import type { BlobContext } from "./context.ts";
import { MAX_STRIPES_PER_UPLOAD, UPLOAD_BUFFER_BYTES } from "./options.ts";
import type { ContentKind, PlacementGroups } from "./placement-groups.ts";
import { codeOf } from "./scheme.ts";
import { Stripe, stripeMemoryBytes } from "./stripes.ts";
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
  readonly #context: BlobContext;
  readonly #groups: PlacementGroups;
  readonly #request: WriteRequest;
  /** Ends everything: the caller's signal, too few drives, or a write that took too long. */
  readonly #abort = new AbortController();
  readonly #blobs: BlobReference[] = [];
  readonly #missing: MissingFragments[] = [];
  #bytes = 0;
  /** Being filled. */
  #current: BlobWriter | undefined;
  /** The one before, becoming durable meanwhile. */
  #committing: { readonly writer: BlobWriter; readonly done: Promise<void> } | undefined;

  constructor(context: BlobContext, groups: PlacementGroups, request: WriteRequest) {
    this.#context = context;
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
      const head = await source.peek(limit);
      if (head.length <= inlineBytes && head.length < limit) {
        return { content: { kind: "inline", bytes: head }, bytes: head.length, missing: [] };
      }
      knownBytes = head.length;
    }
    await this.#writeBlobs(source, knownBytes < options.copiesBelowBytes ? "copies" : "coded");
    return { content: { kind: "blobs", blobs: this.#blobs }, bytes: this.#bytes, missing: this.#missing };
  }

  async #writeBlobs(source: ByteSource, kind: ContentKind): Promise<void> {
    let window: UploadWindow | undefined;
    while (await source.hasMore()) {
      const writer = this.#beginBlob(kind);
      window ??= this.#openWindow(writer);
      await this.#fillBlob(source, writer, window);
      await this.#committing?.done;
      this.#current = undefined;
      this.#committing = { writer, done: this.#commit(writer) };
      // Heard of at the next await of it, or through the signal.
      this.#committing.done.catch((error: unknown) => this.#abort.abort(error));
    }
    await this.#committing?.done;
  }

  #beginBlob(kind: ContentKind): BlobWriter {
    const { health, random } = this.#context;
    const group = this.#groups.choose(kind, (drive) => health.isWritable(drive), random);
    const blob = blobId(Buffer.from(random.bytes(BLOB_ID_BYTES)).toString("hex"));
    const target = { blob, group, owner: this.#request.owner };
    this.#current = new BlobWriter(this.#context, target, (error) => this.#abort.abort(error));
    return this.#current;
  }

  #openWindow({ scheme }: BlobWriter): UploadWindow {
    const { clock, budget, options } = this.#context;
    const fitting = Math.floor(UPLOAD_BUFFER_BYTES / stripeMemoryBytes(scheme));
    return new UploadWindow(clock, budget, this.#abort.signal, {
      stripes: Math.min(MAX_STRIPES_PER_UPLOAD, Math.max(2, fitting)),
      slowDriveMs: options.slowDriveMs,
    });
  }

  async #fillBlob(source: ByteSource, writer: BlobWriter, window: UploadWindow): Promise<void> {
    const { codecs, memory, options } = this.#context;
    const { scheme } = writer;
    const codec = codecs.of(scheme);
    while (writer.bytes < options.blobBytes && (await source.hasMore())) {
      await window.room(() => writer.dropSlow());
      const stripe = new Stripe(scheme, codec, memory);
      window.opened(stripe.bytes);
      let isHandedOver = false;
      try {
        const limit = Math.min(stripeBytesOf(codeOf(scheme)), options.blobBytes - writer.bytes);
        const filled = await source.fill(stripe.data.subarray(0, limit));
        isHandedOver = true;
        writer.write(stripe, filled, () => window.closed(stripe.bytes));
        this.#bytes += filled;
      } finally {
        if (!isHandedOver) {
          stripe.release();
          window.closed(stripe.bytes);
        }
      }
    }
  }

  async #commit(writer: BlobWriter): Promise<void> {
    const missing = await writer.commit(this.#abort.signal);
    this.#blobs.push(missing.blob);
    this.#committing = undefined;
    if (missing.fragments.length > 0) this.#missing.push(missing);
  }

  /** Nobody will ever name what was written so far. */
  async #drop(): Promise<void> {
    const { clock, options } = this.#context;
    const aborted = Promise.all([this.#current?.abort(), this.#committing?.writer.abort()]);
    await settledWithin(clock, options.deleteDeadlineMs, aborted);
  }
}
