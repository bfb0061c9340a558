import { assert } from "../base/assert.ts";
import type { Clock, Timer } from "../base/clock.ts";
import { AtollError, isErrorCode } from "../base/errors.ts";
import type { Logger } from "../base/logger.ts";
import type { Connection } from "../base/network.ts";
import type { RpcCounters } from "./counters.ts";
import { Deadlines } from "./deadlines.ts";
import { FrameDecoder, type FrameHeader, FrameKind, malformed } from "./frame.ts";
import { checkHello, decodeHello, encodeHello, type Identity, MAX_HELLO_BYTES, type Terms } from "./hello.ts";
import { Assembly } from "./message.ts";
import type { RpcOptions } from "./options.ts";
import { Outbox } from "./outbox.ts";

export interface SessionComponents {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly counters: RpcCounters;
  readonly options: RpcOptions;
  readonly identity: Identity;
}

/** What a side does with the frames that are not the session's own. */
export interface FrameReceiver {
  /** @throws rpc.malformedFrame on what this side cannot be sent. */
  onFrame(kind: FrameKind, header: FrameHeader, payloadBytes: number): void;
  onPayload(piece: Uint8Array): void;
  /** Exactly once, also when the handshake failed. */
  onClose(error: AtollError): void;
}

export interface SessionEvents {
  /** The handshake is done. Returns who takes the frames from now on. */
  onOpen(session: Session): FrameReceiver;
  /** The session is over, after its receiver was told. @param silentMs how long nothing had come */
  onClosed(error: AtollError, silentMs: number): void;
}

/** Answers that a client does not read stop us from reading its calls. Bytes; see `maxBufferedBytes`. */
const RESUME_FRACTION = 0.5;

/**
 * One connection from its first byte to its last: the handshake, the frames in and out, keep-alive, and one way to
 * end, whatever went wrong. It knows no calls and no streams.
 */
export class Session {
  readonly outbox: Outbox;
  readonly deadlines: Deadlines;
  readonly #components: SessionComponents;
  readonly #connection: Connection;
  readonly #side: "client" | "server";
  readonly #expected: Partial<Identity>;
  readonly #events: SessionEvents;
  readonly #decoder: FrameDecoder;
  #receiver: FrameReceiver | undefined;
  #terms: Terms | undefined;
  #helloAssembly: Assembly | undefined;
  #isClosed = false;
  #isPaused = false;
  #timer: Timer | undefined;
  /** Of any sign of life, and of bytes. */
  #lastHeardMs: number;
  #lastBytesMs: number;
  #lastTickMs: number;
  #pingSentMs: number | undefined;

  /** @param expected what the peer must be; what is left out may be anything. */
  constructor(
    components: SessionComponents,
    connection: Connection,
    side: "client" | "server",
    expected: Partial<Identity>,
    events: SessionEvents,
  ) {
    this.#components = components;
    this.#connection = connection;
    this.#side = side;
    this.#expected = expected;
    this.#events = events;
    const { clock, counters, options } = components;
    this.outbox = new Outbox(connection, clock, counters);
    this.deadlines = new Deadlines(clock);
    this.#decoder = new FrameDecoder(this);
    this.#lastHeardMs = clock.monotonicMs();
    this.#lastBytesMs = this.#lastHeardMs;
    this.#lastTickMs = this.#lastHeardMs;
    connection.handler = {
      onData: (chunk) => this.#onData(chunk),
      onDrain: () => this.#onDrain(),
      onClose: (error) => this.#onConnectionClosed(error),
    };
    this.#timer = clock.after(options.handshakeTimeoutMs, () => {
      this.close(new AtollError("net.failed", `no hello within ${options.handshakeTimeoutMs} ms`));
    });
    if (side === "client") this.#sendHello();
  }

  /** What the handshake agreed on. */
  get terms(): Terms {
    assert(this.#terms !== undefined, "a session's terms are read before its handshake");
    return this.#terms;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** How long there has been no sign of life. */
  get silentMs(): number {
    return this.#components.clock.monotonicMs() - this.#lastHeardMs;
  }

  /** Ends the session at once; all that is under way on it fails with `error`. */
  close(error: AtollError): void {
    if (this.#isClosed) return;
    this.#shut(error);
    this.#connection.destroy();
  }

  /** Stops reading while too much waits to be sent: the peer that does not read its answers gets no new ones. */
  holdBack(): void {
    if (this.#isPaused || this.outbox.bufferedBytes < this.#components.options.maxBufferedBytes) return;
    this.#isPaused = true;
    this.#connection.pause();
  }

  onFrame(kind: FrameKind, header: FrameHeader, payloadBytes: number): void {
    this.#components.counters.framesReceived++;
    if (this.#receiver === undefined) {
      if (kind !== FrameKind.hello || payloadBytes === 0 || payloadBytes > MAX_HELLO_BYTES) {
        throw malformed("the first frame is not a hello");
      }
      this.#helloAssembly = new Assembly(payloadBytes);
    } else if (kind === FrameKind.ping) {
      this.outbox.frame(FrameKind.pong, {});
    } else if (kind === FrameKind.pong) {
      this.#onPong();
    } else {
      this.#receiver.onFrame(kind, header, payloadBytes);
    }
  }

  onPayload(piece: Uint8Array): void {
    if (this.#helloAssembly === undefined) {
      this.#receiver?.onPayload(piece);
      return;
    }
    const hello = this.#helloAssembly.add(piece);
    if (hello === undefined) return;
    this.#helloAssembly = undefined;
    this.#onHello(hello);
  }

  #onData(chunk: Uint8Array): void {
    if (this.#isClosed) return;
    const { counters, clock } = this.#components;
    counters.bytesReceived += chunk.length;
    this.#lastHeardMs = clock.monotonicMs();
    this.#lastBytesMs = this.#lastHeardMs;
    try {
      this.#decoder.push(chunk);
    } catch (error) {
      // Anything else is our own bug and must crash.
      if (!(error instanceof AtollError)) throw error;
      counters.malformed++;
      this.#components.logger.warn({ peer: this.#describe(), reason: error.message }, "rpc: broken protocol");
      this.close(error);
    }
  }

  #onDrain(): void {
    if (this.#isClosed) return;
    const { clock, options } = this.#components;
    const nowMs = clock.monotonicMs();
    // While we do not read ourselves, there is no other sign.
    if (this.#isPaused || nowMs - this.#lastBytesMs <= options.drainCreditMs) this.#lastHeardMs = nowMs;
    this.outbox.onDrain();
    const resumeBytes = options.maxBufferedBytes * RESUME_FRACTION;
    if (!this.#isPaused || this.outbox.bufferedBytes > resumeBytes) return;
    this.#isPaused = false;
    this.#connection.resume();
  }

  #sendHello(refusal?: AtollError): void {
    const { identity, options } = this.#components;
    const hello = encodeHello(identity, options, refusal);
    this.outbox.frame(FrameKind.hello, {}, [hello], hello.length);
  }

  #onHello(bytes: Uint8Array): void {
    const { counters, clock, options, logger } = this.#components;
    const hello = decodeHello(bytes);
    const refusedByPeer = hello.refusalCode ?? "";
    if (refusedByPeer !== "") {
      const code = isErrorCode(refusedByPeer) ? refusedByPeer : "rpc.refused";
      this.close(new AtollError(code, `refused by the peer: ${hello.refusal ?? ""}`));
      return;
    }
    const { peerName, peerNodeId } = this.#connection;
    const expected = {
      region: this.#components.identity.region,
      ...this.#expected,
      ...(peerNodeId !== undefined && { nodeId: peerNodeId }),
    };
    const checked = checkHello(hello, expected, peerName);
    if (checked instanceof AtollError) {
      logger.warn(
        { peer: this.#describe(), code: checked.code, reason: checked.message },
        "rpc: peer refused",
      );
      if (this.#side === "server") {
        this.#sendHello(checked);
        this.outbox.flushNow();
        this.#shut(checked);
        this.#connection.end();
      } else {
        this.close(checked);
      }
      return;
    }
    this.#terms = checked;
    if (this.#side === "server") this.#sendHello();
    counters.connects++;
    this.#timer?.cancel();
    this.#lastTickMs = clock.monotonicMs();
    this.#timer = clock.after(options.pingIntervalMs, () => this.#tick());
    this.#receiver = this.#events.onOpen(this);
  }

  #tick(): void {
    const { clock, options } = this.#components;
    const nowMs = clock.monotonicMs();
    // When this process itself stood still, what the peer sent meanwhile has not been read yet.
    const isLate = nowMs - this.#lastTickMs > 2 * options.pingIntervalMs;
    this.#lastTickMs = nowMs;
    if (!isLate && this.#isSilent()) {
      // Timers come before what the system has for us: a look behind that, so that nobody is judged unread.
      clock.defer(() => this.#endIfSilent());
      return;
    }
    if (this.#pingSentMs === undefined) {
      this.#pingSentMs = nowMs;
      this.outbox.frame(FrameKind.ping, {});
    }
    this.#timer = clock.after(options.pingIntervalMs, () => this.#tick());
  }

  #isSilent(): boolean {
    const { clock, options } = this.#components;
    return clock.monotonicMs() - this.#lastHeardMs > options.pingTimeoutMs;
  }

  #endIfSilent(): void {
    if (this.#isClosed) return;
    const { clock, options } = this.#components;
    if (this.#isSilent()) {
      this.close(
        new AtollError("net.failed", `${this.#describe()} is silent for ${options.pingTimeoutMs} ms`),
      );
    } else {
      this.#timer = clock.after(options.pingIntervalMs, () => this.#tick());
    }
  }

  #onPong(): void {
    if (this.#pingSentMs === undefined) throw malformed("a pong without a ping");
    this.#components.counters.rttMs = this.#components.clock.monotonicMs() - this.#pingSentMs;
    this.#pingSentMs = undefined;
  }

  #onConnectionClosed(error: Error | undefined): void {
    if (this.#isClosed) return;
    this.#shut(
      error instanceof AtollError
        ? error
        : new AtollError("rpc.closed", `${this.#describe()} closed the connection`, { cause: error }),
    );
  }

  #shut(error: AtollError): void {
    this.#isClosed = true;
    this.#timer?.cancel();
    this.#decoder.stop();
    this.deadlines.clear();
    this.outbox.close();
    this.#receiver?.onClose(error);
    this.#events.onClosed(error, this.silentMs);
  }

  #describe(): string {
    const name = this.#terms?.peer.nodeName ?? this.#connection.peerName ?? "peer";
    return `${name} at ${this.#connection.remote.host}:${this.#connection.remote.port}`;
  }
}
