import { S3Error } from "../errors.ts";

const LINE_FEED = 0x0a;

/** Gathers a line that may come in any number of pieces. */
export class LineReader {
  readonly #buffer: Buffer;
  #length = 0;

  constructor(maxBytes: number) {
    this.#buffer = Buffer.allocUnsafe(maxBytes);
  }

  /**
   * Takes bytes up to the line's end.
   *
   * @returns how many were taken, and the line without its end once it is whole
   * @throws S3Error `IncompleteBody` for a line that is too long
   */
  take(bytes: Uint8Array, from: number): { readonly taken: number; readonly line: string | undefined } {
    const end = bytes.indexOf(LINE_FEED, from);
    const to = end < 0 ? bytes.length : end;
    if (this.#length + to - from > this.#buffer.length) {
      throw new S3Error("IncompleteBody", { message: "A line of the aws-chunked encoding is too long." });
    }
    this.#buffer.set(bytes.subarray(from, to), this.#length);
    this.#length += to - from;
    if (end < 0) return { taken: to - from, line: undefined };
    const line = this.#buffer.toString("latin1", 0, this.#length).replace(/\r$/, "");
    this.#length = 0;
    return { taken: to - from + 1, line };
  }
}
