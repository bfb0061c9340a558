import type { RpcStream } from "../../rpc/index.ts";

/** Pieces of a wanted size out of a stream that keeps no boundaries. */
export class StreamReader {
  readonly #stream: RpcStream;
  #chunk: Uint8Array = new Uint8Array(0);

  constructor(stream: RpcStream) {
    this.#stream = stream;
  }

  /** The next `length` bytes, in a buffer of their own; undefined when the stream ends before. @throws as the stream */
  async take(length: number): Promise<Buffer | undefined> {
    const taken = Buffer.allocUnsafeSlow(length);
    for (let filled = 0; filled < length; ) {
      if (this.#chunk.length === 0) {
        const next = await this.#stream.read();
        if (next === undefined) return undefined;
        this.#chunk = next;
        continue;
      }
      const bytes = Math.min(length - filled, this.#chunk.length);
      taken.set(this.#chunk.subarray(0, bytes), filled);
      this.#chunk = this.#chunk.subarray(bytes);
      filled += bytes;
    }
    return taken;
  }
}
