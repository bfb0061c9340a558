import type { MessageStream, StreamMuxer, StreamMuxerFactory } from "@libp2p/interface";
import { yamux } from "@libp2p/yamux";
import { AtollError } from "../../base/errors.ts";
import { INITIAL_WINDOW_BYTES, MAX_FRAME_BYTES, MAX_STREAMS } from "./options.ts";

/** hashicorp/yamux, spec.md, "Framing". */
const HEADER_BYTES = 12;
const DATA_TYPE = 0;

/**
 * Walks over the frames of a connection and finds one that is too long by its header: yamux itself gathers a frame
 * whole, up to 4 GiB, before it looks at its window.
 */
export class FrameGuard {
  readonly #header = new Uint8Array(HEADER_BYTES);
  readonly #maxFrameBytes: number;
  #headerBytes = 0;
  /** Of the frame that is passing. */
  #bodyBytes = 0;

  constructor(maxFrameBytes: number) {
    this.#maxFrameBytes = maxFrameBytes;
  }

  /** @returns the length of a frame that is too long, or undefined */
  push(chunk: Uint8Array): number | undefined {
    let at = 0;
    while (at < chunk.length) {
      if (this.#bodyBytes > 0) {
        const skipped = Math.min(this.#bodyBytes, chunk.length - at);
        this.#bodyBytes -= skipped;
        at += skipped;
        continue;
      }
      this.#header[this.#headerBytes++] = chunk[at++] ?? 0;
      if (this.#headerBytes < HEADER_BYTES) continue;
      this.#headerBytes = 0;
      // Only data frames have a body; in the others the field is a window, a ping's number or a reason.
      if (this.#header[1] !== DATA_TYPE) continue;
      this.#bodyBytes = new DataView(this.#header.buffer).getUint32(8);
      if (this.#bodyBytes > this.#maxFrameBytes) return this.#bodyBytes;
    }
    return undefined;
  }
}

/** yamux with bounds on frames, streams and what a paused stream holds. @param windowBytes of one stream, at most */
export function guardedYamux(windowBytes: number): () => StreamMuxerFactory {
  const factory = yamux({
    enableKeepAlive: true,
    maxInboundStreams: MAX_STREAMS,
    maxOutboundStreams: MAX_STREAMS,
    streamOptions: {
      initialStreamWindowSize: INITIAL_WINDOW_BYTES,
      maxStreamWindowSize: windowBytes,
      // A paused stream holds what its window let in, and the frame that is passing.
      maxReadBufferLength: windowBytes + MAX_FRAME_BYTES,
    },
  })();
  return () => ({
    protocol: factory.protocol,
    createStreamMuxer(connection): StreamMuxer {
      const guard = new FrameGuard(MAX_FRAME_BYTES);
      // Before the muxer's own listener, so that what is too long is never gathered.
      connection.addEventListener("message", ({ data }) => {
        for (const chunk of data instanceof Uint8Array ? [data] : data) {
          const tooLong = guard.push(chunk);
          if (tooLong === undefined) continue;
          connection.abort(new AtollError("rpc.tooLarge", `a frame of ${tooLong} bytes`));
          return;
        }
      });
      return factory.createStreamMuxer(drainingWhole(connection));
    },
  });
}

/**
 * libp2p says that a connection drained whenever TLS took some bytes, while its own buffer may hold megabytes: each
 * time streams would add more, up to their windows. Here they hear of it once that buffer is empty.
 */
function drainingWhole(connection: MessageStream): MessageStream {
  const add = connection.addEventListener.bind(connection);
  connection.addEventListener = (type, listener, options): void => {
    if (type !== "drain" || typeof listener !== "function") {
      add(type, listener, options);
      return;
    }
    const notify = listener as (event: Event) => void;
    add("drain", (event) => {
      // The connection sends what it holds in a microtask that was queued before this one.
      queueMicrotask(() => {
        if (connection.writeBufferLength === 0 && !connection.writableNeedsDrain) notify(event);
      });
    });
  };
  return connection;
}
