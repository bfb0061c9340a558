/** Messages on a stream of bytes, each behind its length, and the bytes that follow them. */
import { AtollError } from "../../base/errors.ts";
import type { RpcStream } from "../../rpc/index.ts";
import { malformed } from "./methods.ts";

const LENGTH_BYTES = 4;

/** Reads a stream that begins with messages. One read at a time. */
export class StreamMessages {
  readonly #stream: Pick<RpcStream, "read">;
  readonly #maxBytes: number;
  /** Arrived and not yet handed out. */
  #rest: Uint8Array = new Uint8Array(0);

  /** @param maxBytes of one message; a longer one is malformed */
  constructor(stream: Pick<RpcStream, "read">, maxBytes: number) {
    this.#stream = stream;
    this.#maxBytes = maxBytes;
  }

  /** The next message, or undefined at the end. @throws message.malformed, the stream's error */
  async next(): Promise<Uint8Array | undefined> {
    if (!(await this.#gather(LENGTH_BYTES))) {
      if (this.#rest.length > 0) throw malformed("a stream that ends inside a message");
      return undefined;
    }
    const { buffer, byteOffset } = this.#rest;
    const length = new DataView(buffer, byteOffset).getUint32(0);
    if (length > this.#maxBytes) throw malformed(`a message of ${length} bytes`);
    if (!(await this.#gather(LENGTH_BYTES + length))) throw malformed("a stream that ends inside a message");
    const message = this.#rest.subarray(LENGTH_BYTES, LENGTH_BYTES + length);
    this.#rest = this.#rest.subarray(LENGTH_BYTES + length);
    return message;
  }

  /**
   * What follows the messages, as it comes.
   * @throws rpc.closed when the stream ends before `bytes` of them, message.malformed when there are more
   */
  async *content(bytes: number): AsyncGenerator<Uint8Array> {
    let left = bytes;
    let chunk: Uint8Array | undefined = this.#rest;
    this.#rest = new Uint8Array(0);
    while (chunk !== undefined) {
      if (chunk.length > left) throw malformed("more content than was announced");
      left -= chunk.length;
      if (chunk.length > 0) yield chunk;
      chunk = await this.#stream.read();
    }
    if (left > 0) throw new AtollError("rpc.closed", `the content ended ${left} bytes early`);
  }

  /** @returns false when the stream ended before there were so many bytes */
  async #gather(bytes: number): Promise<boolean> {
    if (this.#rest.length >= bytes) return true;
    const chunks = [this.#rest];
    let gathered = this.#rest.length;
    while (gathered < bytes) {
      const chunk = await this.#stream.read();
      if (chunk === undefined) break;
      chunks.push(chunk);
      gathered += chunk.length;
    }
    this.#rest = Buffer.concat(chunks);
    return gathered >= bytes;
  }
}
