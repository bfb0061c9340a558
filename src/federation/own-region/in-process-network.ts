/**
 * The Network port between two ends in one process. Bytes are copied on their way, as a socket does it: who sends may
 * use its memory again, and who receives owns what it gets.
 */
import { assert } from "../../base/assert.ts";
import type { Clock } from "../../base/clock.ts";
import { AtollError } from "../../base/errors.ts";
import type {
  Address,
  Connection,
  ConnectionHandler,
  Listener,
  Network,
  Security,
} from "../../base/network.ts";

/** As `platform` does: above this many waiting bytes `write` says to hold back. */
const WRITE_HIGH_BYTES = 256 * 1024;
/** Handed over in one turn of the event loop, which has others to serve. */
const DELIVERY_BYTES = 1024 * 1024;
const FIRST_PORT = 1;
const MAX_PORT = 65_535;

type Accept = (connection: Connection) => void;

export class InProcessNetwork implements Network {
  readonly #clock: Clock;
  readonly #listeners = new Map<number, Accept>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  async listen(address: Address, _security: Security, onConnection: Accept): Promise<Listener> {
    const port = address.port === 0 ? this.#freePort() : address.port;
    if (this.#listeners.has(port)) {
      throw new AtollError("net.addressInUse", `somebody in this process listens on port ${port}`);
    }
    this.#listeners.set(port, onConnection);
    const close = async (): Promise<void> => {
      if (this.#listeners.get(port) === onConnection) this.#listeners.delete(port);
    };
    return { address: { host: address.host, port }, close };
  }

  async connect(address: Address, _security: Security, signal?: AbortSignal): Promise<Connection> {
    await this.#turn();
    signal?.throwIfAborted();
    const accept = this.#listeners.get(address.port);
    if (accept === undefined) {
      throw new AtollError("net.unreachable", `nobody in this process listens on port ${address.port}`);
    }
    const near = new InProcessConnection(address, this.#clock);
    const far = new InProcessConnection({ host: address.host, port: 0 }, this.#clock);
    near.join(far);
    far.join(near);
    accept(far);
    return near;
  }

  #turn(): Promise<void> {
    return new Promise((resolve) => {
      this.#clock.defer(resolve);
    });
  }

  #freePort(): number {
    for (let port = FIRST_PORT; port <= MAX_PORT; port++) if (!this.#listeners.has(port)) return port;
    throw new AtollError("net.addressInUse", "every port of this process has its listener");
  }
}

class InProcessConnection implements Connection {
  readonly remote: Address;
  readonly peerName: string | undefined = undefined;
  readonly #clock: Clock;
  #peer: InProcessConnection | undefined;
  #handler: ConnectionHandler | undefined;
  /** Written here and not yet handed to the peer's handler. */
  #queue: Uint8Array[] = [];
  #queuedBytes = 0;
  #needsDrain = false;
  /** No more is written; what is queued still goes. */
  #isEnding = false;
  /** Of what comes from the peer. */
  #isPaused = false;
  #isPumping = false;
  #isClosed = false;

  constructor(remote: Address, clock: Clock) {
    this.remote = remote;
    this.#clock = clock;
  }

  join(peer: InProcessConnection): void {
    this.#peer = peer;
  }

  get handler(): ConnectionHandler {
    assert(this.#handler !== undefined, "a connection's handler is set at once");
    return this.#handler;
  }

  set handler(handler: ConnectionHandler) {
    this.#handler = handler;
    this.#pumpPeer();
  }

  get bufferedBytes(): number {
    return this.#queuedBytes;
  }

  write(chunks: readonly Uint8Array[]): boolean {
    if (this.#isClosed || this.#isEnding) return true;
    for (const chunk of chunks) {
      if (chunk.length === 0) continue;
      this.#queue.push(chunk);
      this.#queuedBytes += chunk.length;
    }
    this.#pump();
    if (this.#queuedBytes <= WRITE_HIGH_BYTES) return true;
    this.#needsDrain = true;
    return false;
  }

  pause(): void {
    this.#isPaused = true;
  }

  resume(): void {
    this.#isPaused = false;
    this.#pumpPeer();
  }

  end(): void {
    this.#isEnding = true;
    this.#pump();
  }

  destroy(): void {
    this.#close();
    if (this.#peer !== undefined) this.#peer.#close();
  }

  #pumpPeer(): void {
    if (this.#peer !== undefined) this.#peer.#pump();
  }

  /** Hands on what is queued in a later turn, so that no handler runs inside another's call. */
  #pump(): void {
    if (this.#isPumping || this.#isClosed) return;
    this.#isPumping = true;
    this.#clock.defer(() => {
      this.#isPumping = false;
      this.#deliver();
    });
  }

  #deliver(): void {
    const peer = this.#peer;
    if (this.#isClosed || peer === undefined || peer.#handler === undefined) return;
    for (let sent = 0; sent < DELIVERY_BYTES && !peer.#isPaused && !this.#isClosed; ) {
      const chunk = this.#queue.shift();
      if (chunk === undefined) break;
      this.#queuedBytes -= chunk.length;
      sent += chunk.length;
      peer.#handler.onData(new Uint8Array(chunk));
    }
    if (this.#isClosed) return;
    if (this.#queue.length > 0) {
      if (!peer.#isPaused) this.#pump();
      return;
    }
    if (this.#needsDrain) {
      this.#needsDrain = false;
      this.#handler?.onDrain();
    }
    if (this.#isEnding && this.#queue.length === 0) this.destroy();
  }

  #close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#queue = [];
    this.#queuedBytes = 0;
    this.#clock.defer(() => this.#handler?.onClose(undefined));
  }
}
