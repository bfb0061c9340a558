import { Duplex } from "node:stream";
import type { RpcStream } from "../../rpc/index.ts";

/** Given to the reader at once, and taken from the writer before it must wait. */
const BUFFERED_BYTES = 256 * 1024;

/**
 * An rpc stream as Node's http takes a connection. Nothing is read from the stream that nobody asked for, and a write
 * is done when the stream has room for more, so both ways are as fast as their slower side.
 */
export class StreamDuplex extends Duplex {
  /** As a socket has it: the access log looks here. */
  readonly remoteAddress: string | undefined;
  readonly #stream: RpcStream;
  #isReading = false;
  #hasReadEnd = false;

  constructor(stream: RpcStream, remoteAddress?: string) {
    super({
      allowHalfOpen: true,
      readableHighWaterMark: BUFFERED_BYTES,
      writableHighWaterMark: BUFFERED_BYTES,
    });
    this.#stream = stream;
    this.remoteAddress = remoteAddress;
    void stream.closed.then((error) => {
      if (error !== undefined) this.destroy(error);
    });
  }

  override _read(): void {
    if (this.#isReading || this.#hasReadEnd) return;
    this.#isReading = true;
    this.#stream.read().then(
      (chunk) => {
        this.#isReading = false;
        this.#hasReadEnd = chunk === undefined;
        this.push(chunk ?? null);
      },
      (error: Error) => this.destroy(error),
    );
  }

  override _write(chunk: Uint8Array, _encoding: string, done: (error?: Error | null) => void): void {
    // Whoever wrote it may change it once this is done, and the stream sends it later.
    this.#stream.write(Buffer.from(chunk)).then(() => done(), done);
  }

  override _writev(
    chunks: readonly { readonly chunk: Uint8Array }[],
    done: (error?: Error | null) => void,
  ): void {
    this.#stream.write(chunks.map(({ chunk }) => Buffer.from(chunk))).then(() => done(), done);
  }

  override _final(done: (error?: Error | null) => void): void {
    this.#stream.end();
    done();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    // What was written before both ways ended is still on its way, and a reset would overtake it.
    const isWhole = this.writableFinished && this.#hasReadEnd;
    if (!isWhole) this.#stream.reset("rpc.cancelled", "the connection in the tunnel was closed");
    done(error);
  }
}
