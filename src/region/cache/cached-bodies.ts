import type { Content } from "../../metadata/index.ts";
import type { KeptEntries } from "./kept.ts";
import { bufferBytes, ENTRY_BYTES, textBytes } from "./sizes.ts";

/** Of what the cache may hold: for bodies that are on their way into it. */
const FILLING_SHARE = 0.125;

export interface BodyCounters {
  hits: number;
  /** Bodies that came to be kept. */
  fills: number;
}

/**
 * Bodies whose bytes are on drives, whole ones only. A blob never changes and its name never comes again, so what is
 * kept under the names of an object's blobs is right for as long as a current record names them.
 */
export class CachedBodies {
  readonly counters: BodyCounters = { hits: 0, fills: 0 };
  readonly #kept: KeptEntries;
  readonly #maxBodyBytes: number;
  readonly #maxFillingBytes: number;
  #fillingBytes = 0;

  /** @param maxBodyBytes larger ones are not kept */
  constructor(kept: KeptEntries, maxBodyBytes: number) {
    this.#kept = kept;
    this.#maxBodyBytes = maxBodyBytes;
    this.#maxFillingBytes = Math.floor(kept.maxBytes * FILLING_SHARE);
  }

  /** Held by those that are on their way in, beside what is kept. */
  get fillingBytes(): number {
    return this.#fillingBytes;
  }

  get(content: Content, bytes: number): Uint8Array | undefined {
    if (content.kind === "inline" || !this.#isOfSize(bytes)) return undefined;
    const kept = this.#kept.get(nameOf(content));
    if (kept?.kind !== "body") return undefined;
    this.counters.hits++;
    return kept.bytes;
  }

  /**
   * @param chunks the whole body, whose bytes the reader has verified
   * @returns the same; when all of it has passed, and it is as long as it must be, it is kept
   */
  keeping(content: Content, bytes: number, chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
    if (content.kind === "inline" || !this.#isOfSize(bytes)) return chunks;
    if (this.#fillingBytes + bytes > this.#maxFillingBytes) return chunks;
    return this.#filling(nameOf(content), bytes, chunks);
  }

  #isOfSize(bytes: number): boolean {
    return bytes > 0 && bytes <= this.#maxBodyBytes;
  }

  async *#filling(
    name: string,
    bytes: number,
    chunks: AsyncIterable<Uint8Array>,
  ): AsyncGenerator<Uint8Array, void, undefined> {
    this.#fillingBytes += bytes;
    try {
      const body = new Uint8Array(bytes);
      let at = 0;
      for await (const chunk of chunks) {
        // Before it is handed on: its bytes are there until the next one is asked for.
        if (at + chunk.length <= bytes) body.set(chunk, at);
        at += chunk.length;
        yield chunk;
      }
      if (at !== bytes) return;
      const isKept = this.#kept.set(name, { kind: "body", bytes: body }, bodyBytes(name, bytes));
      if (isKept) this.counters.fills++;
    } finally {
      this.#fillingBytes -= bytes;
    }
  }
}

const bodyBytes = (name: string, bytes: number): number => ENTRY_BYTES + textBytes(name) + bufferBytes(bytes);

const nameOf = ({ blobs }: Extract<Content, { kind: "blobs" }>): string =>
  `:${blobs.map(({ blob }) => blob).join()}`;
