/** A body in pieces of given lengths, each a stream of its own, one after another. */
import { AtollError } from "../../base/errors.ts";

export interface Piece {
  /** To be read once. Throws replica.cutShort when the body ends within it or breaks. */
  readonly chunks: AsyncIterable<Uint8Array>;
  /** When its reader is done with it: whether it took all of it. Only then the next piece may be read. */
  readonly taken: Promise<boolean>;
}

export class PieceSource {
  readonly #body: AsyncIterator<Uint8Array>;
  /** Read from the body, and not yet taken. */
  #rest: Uint8Array = new Uint8Array(0);

  constructor(body: AsyncIterable<Uint8Array>) {
    this.#body = body[Symbol.asyncIterator]();
  }

  /** @param onChunk sees each chunk before the reader does */
  next(pieceBytes: number, onChunk: (chunk: Uint8Array) => Promise<void>): Piece {
    let settle: (isWhole: boolean) => void = () => {};
    const taken = new Promise<boolean>((resolve) => {
      settle = resolve;
    });
    return { chunks: this.#take(pieceBytes, onChunk, (isWhole) => settle(isWhole)), taken };
  }

  async *#take(
    pieceBytes: number,
    onChunk: (chunk: Uint8Array) => Promise<void>,
    onTaken: (isWhole: boolean) => void,
  ): AsyncGenerator<Uint8Array, void, undefined> {
    let left = pieceBytes;
    try {
      while (left > 0) {
        if (this.#rest.length === 0) {
          if (!(await this.hasMore())) throw cutShort(`${left} bytes of a piece are missing`);
        }
        const chunk = this.#rest.length <= left ? this.#rest : this.#rest.subarray(0, left);
        await onChunk(chunk);
        this.#rest = this.#rest.subarray(chunk.length);
        left -= chunk.length;
        // The reader is done with a chunk when it asks for the next one.
        yield chunk;
      }
    } finally {
      onTaken(left === 0);
    }
  }

  /** Whether the body goes on. @throws replica.cutShort */
  async hasMore(): Promise<boolean> {
    while (this.#rest.length === 0) {
      const next = await this.#next();
      if (next.done === true) return false;
      this.#rest = next.value;
    }
    return true;
  }

  async #next(): Promise<IteratorResult<Uint8Array>> {
    try {
      return await this.#body.next();
    } catch (cause) {
      throw cutShort("the body broke", cause);
    }
  }

  /** Ends the body, whether it was read or not. */
  async end(): Promise<void> {
    await this.#body.return?.();
  }
}

const cutShort = (what: string, cause?: unknown): AtollError =>
  new AtollError("replica.cutShort", `a replica's content came in part: ${what}`, { cause });
