import { assert } from "../../base/assert.ts";

const nothing: Uint8Array = new Uint8Array(0);
/** Where nobody knows how much is to come, `peek` begins with so much and doubles. */
const FIRST_PEEK_BYTES = 16 * 1024;

/** A body's bytes on demand. Waits for the body end when the signal fires; one call at a time. */
export class ByteSource {
  readonly #iterator: AsyncIterator<Uint8Array>;
  readonly #signal: AbortSignal;
  #chunk: Uint8Array = nothing;
  /** What was cut off when bytes were put back: comes after `#chunk`. */
  #rest: Uint8Array = nothing;
  #isEnded = false;
  #reject: ((reason: Error) => void) | undefined;
  readonly #onAbort = (): void => this.#reject?.(this.#signal.reason as Error);

  constructor(body: AsyncIterable<Uint8Array>, signal: AbortSignal) {
    this.#iterator = body[Symbol.asyncIterator]();
    this.#signal = signal;
    signal.addEventListener("abort", this.#onAbort);
  }

  /** Whether there is at least one more byte. @throws the body's error, the signal's reason */
  async hasMore(): Promise<boolean> {
    while (this.#chunk.length === 0 && !this.#isEnded) await this.#next();
    return this.#chunk.length > 0;
  }

  /** Copies the next bytes; fewer than `target` holds only at the end. @throws as `hasMore` */
  async fill(target: Uint8Array): Promise<number> {
    let filled = 0;
    while (filled < target.length) {
      if (this.#chunk.length === 0 && !(await this.hasMore())) break;
      const bytes = Math.min(target.length - filled, this.#chunk.length);
      target.set(bytes === this.#chunk.length ? this.#chunk : this.#chunk.subarray(0, bytes), filled);
      this.#chunk = this.#chunk.subarray(bytes);
      filled += bytes;
    }
    return filled;
  }

  /**
   * The next bytes, `limit` of them or all there are, which stay to be read. @throws as `hasMore`
   *
   * @param expectedBytes that are to come, about: memory outside the heap for more makes the collector mark all of it
   */
  async peek(limit: number, expectedBytes = FIRST_PEEK_BYTES): Promise<Uint8Array> {
    // With one byte more, the end shows while the buffer still has room.
    let buffer: Uint8Array = Buffer.allocUnsafeSlow(Math.min(limit, expectedBytes + 1));
    let filled = 0;
    for (;;) {
      filled += await this.fill(buffer.subarray(filled));
      if (filled < buffer.length || filled === limit) break;
      const larger = Buffer.allocUnsafeSlow(Math.min(limit, 2 * buffer.length));
      larger.set(buffer);
      buffer = larger;
    }
    const peeked = buffer.subarray(0, filled);
    this.#unread(peeked);
    return peeked;
  }

  /** Lets the body go, whether or not it has ended. */
  close(): void {
    this.#signal.removeEventListener("abort", this.#onAbort);
    if (this.#isEnded) return;
    this.#isEnded = true;
    // A generator in the middle of a wait takes this only when the wait is over: nobody waits for that.
    this.#iterator.return?.().then(undefined, () => {});
  }

  /** Bytes that were taken are there again, ahead of what the body gives next. */
  #unread(bytes: Uint8Array): void {
    assert(this.#rest.length === 0, "bytes are put back twice");
    this.#rest = this.#chunk;
    this.#chunk = bytes;
  }

  #next(): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#rest.length > 0) {
        this.#chunk = this.#rest;
        this.#rest = nothing;
        resolve();
        return;
      }
      if (this.#signal.aborted) throw this.#signal.reason;
      this.#reject = reject;
      this.#iterator.next().then((result) => {
        // Whoever waited has the reason.
        if (this.#signal.aborted) return;
        this.#reject = undefined;
        if (result.done === true) this.#isEnded = true;
        else this.#chunk = result.value;
        resolve();
      }, reject);
    });
  }
}
