/**
 * The aws-chunked encoding, taken apart as it comes:
 *
 *   SIZE-IN-HEX[;chunk-signature=HEX] CR LF  DATA  CR LF     any number of times
 *   0[;chunk-signature=HEX] CR LF                            the last chunk
 *   [NAME:VALUE CR LF]…                                      trailers, maybe x-amz-trailer-signature as the last
 *   CR LF
 */
import { S3Error } from "../errors.ts";
import type { ChunkSignatures } from "./chunk-signatures.ts";
import {
  MAX_CHUNK_LINE_BYTES,
  MAX_TRAILER_LINE_BYTES,
  MAX_TRAILER_LINES,
  MIN_SIGNED_CHUNK_BYTES,
} from "./limits.ts";
import { LineReader } from "./line-reader.ts";

export interface ChunkedOptions {
  /** Undefined where the chunks are not signed. */
  readonly signatures: ChunkSignatures | undefined;
  readonly hasSignedTrailer: boolean;
  readonly decodedBytes: number;
}

type State = "size" | "data" | "dataEnd" | "trailer" | "done";

export class ChunkedDecoder {
  /** By lower-case name, once everything was read. */
  readonly trailers = new Map<string, string>();
  readonly #options: ChunkedOptions;
  #state: State = "size";
  #lines = new LineReader(MAX_CHUNK_LINE_BYTES);
  /** Of the chunk at hand. */
  #chunkBytes = 0;
  #leftBytes = 0;
  #decodedBytes = 0;
  #trailerLines: (readonly [string, string])[] = [];

  constructor(options: ChunkedOptions) {
    this.#options = options;
  }

  /**
   * The object's bytes in a piece of the body, as views of it. A chunk's bytes are given out before its signature is
   * checked: nothing may be kept for good before `end`. Whether they are as many as declared is the caller's to check.
   *
   * @throws S3Error `IncompleteBody` for broken framing or more bytes than were declared, `InvalidChunkSizeError`,
   * `SignatureDoesNotMatch`, `MalformedTrailerError`
   */
  *decode(bytes: Uint8Array): Generator<Uint8Array, void> {
    let at = 0;
    while (at < bytes.length) {
      if (this.#state === "data") {
        const piece = bytes.subarray(at, at + this.#leftBytes);
        at += piece.length;
        this.#onData(piece);
        yield piece;
      } else if (this.#state === "done") {
        throw broken("There are bytes behind the body's end.");
      } else {
        const { taken, line } = this.#lines.take(bytes, at);
        at += taken;
        if (line !== undefined) this.#onLine(line);
      }
    }
  }

  /** @throws S3Error `IncompleteBody` where the encoding stops short of its end. */
  end(): void {
    if (this.#state === "done") return;
    // Some clients leave out the empty line at the end; what was announced or signed is checked in any case.
    if (this.#state === "trailer") this.#finish();
    else throw new S3Error("IncompleteBody");
  }

  #onLine(line: string): void {
    switch (this.#state) {
      case "size":
        this.#onSize(line);
        break;
      case "dataEnd":
        if (line !== "") throw broken("A chunk is longer than its size.");
        this.#state = "size";
        break;
      case "trailer":
        if (line === "") this.#finish();
        else this.#onTrailer(line);
        break;
    }
  }

  #onSize(line: string): void {
    const match = /^([0-9a-fA-F]{1,16})(?:;(.*))?$/.exec(line);
    if (match === null) throw broken("A chunk's size can't be read.");
    const bytes = Number.parseInt(match[1] ?? "", 16);
    const { signatures, decodedBytes } = this.#options;
    if (this.#decodedBytes + bytes > decodedBytes) {
      throw broken("The chunks hold more bytes than x-amz-decoded-content-length says.");
    }
    this.#beginSignature(match[2] ?? "");
    if (bytes === 0) {
      signatures?.end();
      this.#state = "trailer";
      this.#lines = new LineReader(MAX_TRAILER_LINE_BYTES);
      return;
    }
    const isShortBefore = this.#chunkBytes > 0 && this.#chunkBytes < MIN_SIGNED_CHUNK_BYTES;
    if (signatures !== undefined && isShortBefore) throw new S3Error("InvalidChunkSizeError");
    this.#chunkBytes = bytes;
    this.#leftBytes = bytes;
    this.#decodedBytes += bytes;
    this.#state = "data";
  }

  #beginSignature(extension: string): void {
    if (this.#options.signatures === undefined) return;
    const match = /^\s*chunk-signature=([0-9a-f]{64})\s*$/.exec(extension);
    if (match === null) throw broken("A chunk has no signature.");
    this.#options.signatures.begin(match[1] ?? "");
  }

  #onData(piece: Uint8Array): void {
    const { signatures } = this.#options;
    signatures?.update(piece);
    this.#leftBytes -= piece.length;
    if (this.#leftBytes > 0) return;
    signatures?.end();
    this.#state = "dataEnd";
  }

  #onTrailer(line: string): void {
    const colon = line.indexOf(":");
    if (colon <= 0 || this.#trailerLines.length === MAX_TRAILER_LINES)
      throw new S3Error("MalformedTrailerError");
    this.#trailerLines.push([line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]);
  }

  #finish(): void {
    const { signatures, hasSignedTrailer } = this.#options;
    const signed = this.#trailerLines.filter(([name]) => name !== "x-amz-trailer-signature");
    if (signatures !== undefined && hasSignedTrailer) {
      const last = this.#trailerLines.at(-1);
      if (last === undefined || signed.length !== this.#trailerLines.length - 1) {
        throw new S3Error("MalformedTrailerError");
      }
      signatures.checkTrailer(signed, last[1]);
    }
    for (const [name, value] of signed) {
      if (this.trailers.has(name)) throw new S3Error("MalformedTrailerError");
      this.trailers.set(name, value);
    }
    this.#state = "done";
  }
}

function broken(message: string): S3Error {
  return new S3Error("IncompleteBody", { message });
}
