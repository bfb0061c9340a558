import type { Socket } from "node:net";
import { TLSSocket } from "node:tls";
import { assert } from "../base/assert.ts";
import type { Address, Connection, ConnectionHandler } from "../base/network.ts";
import { networkError } from "./network-errors.ts";

/** Above this many waiting bytes `write` asks the caller to hold back. More than a stream's own mark (64 KiB). */
const WRITE_HIGH_BYTES = 256 * 1024;

/** How long an ended connection may wait for the peer's own end before it is destroyed. */
const LINGER_MS = 5_000;

/** A `Connection` on a connected (and, with TLS, authenticated) socket. */
export class SocketConnection implements Connection {
  readonly remote: Address;
  readonly peerName: string | undefined;
  readonly #socket: Socket;
  #handler: ConnectionHandler | undefined;
  #failure: Error | undefined;
  #isClosed = false;

  constructor(socket: Socket) {
    this.#socket = socket;
    this.remote = { host: socket.remoteAddress ?? "", port: socket.remotePort ?? 0 };
    this.peerName = socket instanceof TLSSocket ? certifiedName(socket) : undefined;
    socket.on("error", (error) => {
      this.#failure ??= networkError(error, `connection with ${this.remote.host}:${this.remote.port}`);
    });
    socket.on("close", () => {
      this.#isClosed = true;
      this.#handler?.onClose(this.#failure);
    });
  }

  get handler(): ConnectionHandler {
    assert(this.#handler !== undefined, "the connection's handler is read before it was set");
    return this.#handler;
  }

  /** The socket flows only from here on, so nothing can arrive before there is someone to take it. */
  set handler(handler: ConnectionHandler) {
    assert(this.#handler === undefined, "a connection's handler is set once");
    this.#handler = handler;
    if (this.#isClosed) {
      queueMicrotask(() => handler.onClose(this.#failure));
      return;
    }
    this.#socket.on("data", (chunk: Buffer) => handler.onData(chunk));
    this.#socket.on("drain", () => handler.onDrain());
  }

  write(chunks: readonly Uint8Array[]): boolean {
    const socket = this.#socket;
    if (!socket.writable) return true;
    if (chunks.length === 1) {
      socket.write(chunks[0] as Uint8Array);
    } else {
      socket.cork();
      for (const chunk of chunks) socket.write(chunk);
      socket.uncork();
    }
    return socket.writableLength < WRITE_HIGH_BYTES;
  }

  get bufferedBytes(): number {
    return this.#socket.writableLength;
  }

  pause(): void {
    this.#socket.pause();
  }

  resume(): void {
    this.#socket.resume();
  }

  end(): void {
    const socket = this.#socket;
    if (socket.destroyed) return;
    socket.end();
    // What is still coming in would hold the close up for ever if nobody read it.
    socket.resume();
    const linger = setTimeout(() => socket.destroy(), LINGER_MS);
    linger.unref();
    socket.once("close", () => clearTimeout(linger));
  }

  destroy(): void {
    this.#socket.destroy();
  }
}

/** The subject's common name, or the first DNS name where there is none. */
function certifiedName(socket: TLSSocket): string | undefined {
  const certificate = socket.getPeerCertificate();
  const commonName: unknown = certificate.subject?.CN;
  if (typeof commonName === "string") return commonName;
  return /(?:^|, )DNS:([^,]+)/.exec(certificate.subjectaltname ?? "")?.[1];
}
