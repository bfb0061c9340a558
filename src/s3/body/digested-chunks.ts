import { AtollError } from "../../base/errors.ts";
import { S3Error } from "../errors.ts";
import type { ChunkedDecoder } from "./chunked-decoder.ts";
import type { Digester, Digests } from "./digester.ts";

export interface DigestedParts {
  readonly source: AsyncIterable<Uint8Array>;
  /** Undefined where the body is not in the aws-chunked encoding. */
  readonly decoder: ChunkedDecoder | undefined;
  readonly openDigester: () => Digester;
  readonly expectedBytes: number;
}

const finished: IteratorResult<Uint8Array, undefined> = { done: true, value: undefined };
const nothing: Iterator<Uint8Array, void> = { next: () => finished };

/**
 * A body's chunks, decoded and given to its digester on their way. Generators would do the same, three around one
 * another, and each would cost about as much for a chunk as it costs to hand it on.
 */
export class DigestedChunks implements AsyncIterableIterator<Uint8Array, undefined> {
  readonly #parts: DigestedParts;
  readonly #source: AsyncIterator<Uint8Array>;
  /** Opened with the first chunk, so that a body which nobody reads holds nothing of the pool. */
  #digester: Digester | undefined;
  /** What is left of the piece at hand. */
  #decoded = nothing;
  #bytes = 0;
  #isOver = false;
  #digests: Promise<Digests> | undefined;

  constructor(parts: DigestedParts) {
    this.#parts = parts;
    this.#source = parts.source[Symbol.asyncIterator]();
  }

  /** Begun with the last chunk; undefined before. */
  get digests(): Promise<Digests> | undefined {
    return this.#digests;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** One call at a time. @throws S3Error, or the AtollError of the source or the digester */
  async next(): Promise<IteratorResult<Uint8Array, undefined>> {
    if (this.#isOver) return finished;
    const { decoder } = this.#parts;
    try {
      for (;;) {
        let chunk = this.#decoded.next();
        if (chunk.done === true) {
          const piece = await this.#source.next().catch(throwS3Error);
          // It was given up meanwhile.
          if (this.#isOver) return finished;
          if (piece.done === true) return this.#finish();
          if (decoder !== undefined) {
            this.#decoded = decoder.decode(piece.value);
            continue;
          }
          chunk = piece;
        }
        const taken = this.#take(chunk.value);
        if (taken !== undefined) await taken;
        return chunk;
      }
    } catch (error) {
      // What the source fails with as it is let go comes of this.
      await this.return().catch(() => {});
      throw error;
    }
  }

  /** A call of `next` that is under way settles when the source's does. */
  async return(): Promise<IteratorResult<Uint8Array, undefined>> {
    if (this.#isOver) return finished;
    this.#isOver = true;
    this.#digester?.discard();
    await this.#source.return?.();
    return finished;
  }

  #take(chunk: Uint8Array): Promise<void> | undefined {
    this.#bytes += chunk.length;
    if (this.#bytes > this.#parts.expectedBytes) throw new S3Error("IncompleteBody");
    return this.#opened().update(chunk);
  }

  #opened(): Digester {
    this.#digester ??= this.#parts.openDigester();
    return this.#digester;
  }

  #finish(): IteratorResult<Uint8Array, undefined> {
    this.#parts.decoder?.end();
    if (this.#bytes !== this.#parts.expectedBytes) throw new S3Error("IncompleteBody");
    this.#isOver = true;
    this.#digests = this.#opened().finish();
    // Whoever asks for the digest gets the failure.
    this.#digests.catch(() => {});
    return finished;
  }
}

/** A connection that breaks off is a body that is not whole. */
function throwS3Error(cause: unknown): never {
  if (cause instanceof S3Error || cause instanceof AtollError) throw cause;
  throw new S3Error("IncompleteBody", { cause });
}
