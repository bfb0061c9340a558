import type { Connection as LibP2pLink, Stream } from "@libp2p/interface";
import { assert } from "../../base/assert.ts";
import type { Clock, Timer } from "../../base/clock.ts";
import { AtollError } from "../../base/errors.ts";
import type { NodeId } from "../../base/ids.ts";
import type { Address, Connection, ConnectionHandler } from "../../base/network.ts";
import type { AdmittedPeer } from "./admittance.ts";
import { heldBelow } from "./held-below.ts";
import { networkError } from "./network-error.ts";

/** How long an ended connection may wait for the peer's own end before it is destroyed. */
const LINGER_MS = 5_000;

/** Chunks below this are joined: each piece given to the stream becomes a frame and a TLS record of its own. */
const JOIN_BELOW_BYTES = 16 * 1024;

/**
 * Pieces are joined and cut to this, and the stream is given no more while it cannot send: once it can, it makes one
 * frame of all that it holds, and the peer takes frames of `MAX_FRAME_BYTES` at most.
 */
const MAX_HELD_BYTES = 1024 * 1024;

/**
 * A `Connection` on one libp2p stream, which has its libp2p connection for itself: the end of one is the end of both.
 *
 * Back-pressure goes through: a paused stream grants no window, so the peer's `send` says false once its window is
 * used up; and `send` also says false while TLS or TCP below holds more than their marks.
 */
export class LibP2pConnection implements Connection {
  readonly remote: Address;
  readonly peerName: string;
  readonly peerNodeId: NodeId;
  readonly peerId: string;
  readonly #stream: Stream;
  readonly #link: LibP2pLink;
  readonly #clock: Clock;
  #handler: ConnectionHandler | undefined;
  #isPaused = false;
  #isEnding = false;
  #isClosed = false;
  #failure: AtollError | undefined;
  /** What came with a chunk whose handler paused. At most one read's worth. */
  #held: Uint8Array[] = [];
  #linger: Timer | undefined;
  /** Written, and not with the stream yet; the first is at `#nextUnsent`. Bounded by who writes. */
  #unsent: Uint8Array[] = [];
  #nextUnsent = 0;
  #unsentBytes = 0;

  constructor(stream: Stream, link: LibP2pLink, peer: AdmittedPeer, clock: Clock) {
    this.#stream = stream;
    this.#link = link;
    this.#clock = clock;
    this.peerId = link.remotePeer.toString();
    this.peerName = peer.name;
    this.peerNodeId = peer.nodeId;
    this.remote = addressOf(link);
    stream.addEventListener("close", ({ error }) => {
      // When the link below ended, its own event comes next, and says why: an altered record, a reset.
      if (error !== undefined || !isOver(link)) this.#onClosed(error);
    });
    link.addEventListener("close", ({ error }) => this.#onClosed(error));
    // The other side has ended, and all that it sent has been taken: as with TCP, so do we.
    stream.addEventListener("end", () => this.end());
  }

  get handler(): ConnectionHandler {
    assert(this.#handler !== undefined, "the connection's handler is read before it was set");
    return this.#handler;
  }

  /** Data is given out only from here on. */
  set handler(handler: ConnectionHandler) {
    assert(this.#handler === undefined, "a connection's handler is set once");
    this.#handler = handler;
    if (this.#isClosed) {
      queueMicrotask(() => handler.onClose(this.#failure));
      return;
    }
    this.#stream.addEventListener("message", ({ data }) => {
      for (const chunk of data instanceof Uint8Array ? [data] : data) this.#deliver(chunk);
    });
    // The stream sends what it holds in a microtask that was queued before this one.
    this.#stream.addEventListener("drain", () => queueMicrotask(() => this.#onDrain()));
  }

  write(chunks: readonly Uint8Array[]): boolean {
    if (this.#isClosed || this.#isEnding || this.#stream.writeStatus !== "writable") return true;
    for (const piece of piecesOf(chunks)) {
      this.#unsent.push(piece);
      this.#unsentBytes += piece.length;
    }
    return this.#send();
  }

  get bufferedBytes(): number {
    return this.#isClosed ? 0 : this.#stream.writeBufferLength + this.#unsentBytes;
  }

  get unsentBytes(): number {
    return this.#isClosed ? 0 : this.bufferedBytes + heldBelow(this.#link);
  }

  pause(): void {
    if (this.#isPaused || !this.#isReadable()) return;
    this.#isPaused = true;
    this.#stream.pause();
  }

  resume(): void {
    if (!this.#isPaused) return;
    this.#isPaused = false;
    for (const chunk of this.#held.splice(0)) this.#deliver(chunk);
    if (!this.#isPaused && this.#isReadable()) this.#stream.resume();
  }

  end(): void {
    if (this.#isClosed || this.#isEnding) return;
    this.#isEnding = true;
    // What is still coming in would hold the close up for ever if nobody read it.
    this.resume();
    this.#linger = this.#clock.after(LINGER_MS, () => this.destroy());
    if (this.#unsentBytes === 0) this.#closeStream();
  }

  #closeStream(): void {
    this.#stream.close().catch((error: unknown) => this.#abort(networkError(error, this.#describe())));
  }

  destroy(): void {
    if (this.#isClosed) return;
    // Our own doing is no failure.
    this.#abort(undefined);
  }

  /** Closes because of `error`, which the handler is told. */
  fail(error: AtollError): void {
    if (!this.#isClosed) this.#abort(error);
  }

  /** @returns whether the stream took everything, and would take more */
  #send(): boolean {
    const stream = this.#stream;
    while (this.#unsentBytes > 0 && stream.writeStatus === "writable") {
      const piece = this.#unsent[this.#nextUnsent] as Uint8Array;
      const heldBytes = stream.writeBufferLength;
      if (heldBytes > 0 && heldBytes + piece.length > MAX_HELD_BYTES) return false;
      this.#nextUnsent++;
      this.#unsentBytes -= piece.length;
      stream.send(piece);
    }
    this.#unsent = [];
    this.#nextUnsent = 0;
    this.#unsentBytes = 0;
    return !stream.writableNeedsDrain;
  }

  #onDrain(): void {
    if (this.#isClosed || !this.#send() || this.#stream.writeBufferLength > 0) return;
    if (!this.#isEnding) this.handler.onDrain();
    else if (this.#stream.writeStatus === "writable") this.#closeStream();
  }

  #abort(error: AtollError | undefined): void {
    this.#failure ??= error;
    const reason = error ?? new AtollError("rpc.closed", `${this.#describe()}: closed here`);
    this.#stream.abort(reason);
    this.#link.abort(reason);
    this.#onClosed(undefined);
  }

  #deliver(chunk: Uint8Array): void {
    if (this.#isClosed) return;
    if (this.#isPaused) this.#held.push(chunk);
    else this.handler.onData(chunk);
  }

  #isReadable(): boolean {
    const { readStatus } = this.#stream;
    return readStatus === "readable" || readStatus === "paused";
  }

  #onClosed(error: Error | undefined): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#linger?.cancel();
    this.#held = [];
    this.#unsent = [];
    this.#unsentBytes = 0;
    if (error !== undefined) this.#failure ??= networkError(error, this.#describe());
    this.#closeLink();
    this.#handler?.onClose(this.#failure);
  }

  #closeLink(): void {
    if (this.#link.status !== "open") return;
    this.#link.close().catch((error: unknown) => this.#link.abort(networkError(error, this.#describe())));
  }

  #describe(): string {
    return `${this.peerName} at ${this.remote.host}:${this.remote.port}`;
  }
}

/** Runs of small chunks become one; large ones stay as they are, uncopied, unless they are too long. */
function piecesOf(chunks: readonly Uint8Array[]): readonly Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let small: Uint8Array[] = [];
  let smallBytes = 0;
  const join = (): void => {
    if (small.length > 0) pieces.push(small.length === 1 ? (small[0] as Uint8Array) : Buffer.concat(small));
    small = [];
    smallBytes = 0;
  };
  for (const chunk of chunks) {
    if (chunk.length < JOIN_BELOW_BYTES) {
      if (smallBytes + chunk.length > MAX_HELD_BYTES) join();
      small.push(chunk);
      smallBytes += chunk.length;
      continue;
    }
    join();
    for (let at = 0; at < chunk.length; at += MAX_HELD_BYTES) {
      pieces.push(chunk.subarray(at, at + MAX_HELD_BYTES));
    }
  }
  join();
  return pieces;
}

const isOver = ({ status }: LibP2pLink): boolean =>
  status === "closed" || status === "aborted" || status === "reset";

/** From the multiaddr, such as /ip4/192.0.2.1/tcp/4001/p2p/12D3… */
function addressOf({ remoteAddr }: LibP2pLink): Address {
  let host = "";
  let port = 0;
  for (const { name, value } of remoteAddr.getComponents()) {
    if (name === "tcp") port = Number(value);
    else if (/^(ip4|ip6|dns[46]?)$/.test(name)) host = value ?? "";
  }
  return { host, port };
}
