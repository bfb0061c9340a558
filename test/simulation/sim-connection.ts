import { assert, defined } from "../../src/base/assert.ts";
import { AtollError } from "../../src/base/errors.ts";
import type { Address, Connection, ConnectionHandler } from "../../src/base/network.ts";
import { randomBelow } from "../../src/base/random.ts";
import { cutBytes } from "./byte-slab.ts";
import type { SimWorld } from "./sim-network.ts";

/** As `platform` does: above this many waiting bytes `write` says to hold back. */
const WRITE_HIGH_BYTES = 256 * 1024;
const MAX_SEGMENT_BYTES = 64 * 1024;
const SMALL_SEGMENT_BYTES = 48;
const TCP_SEGMENT_BYTES = 1_460;
const ACK_BYTES = 60;

/** What travels in order: bytes, or the end of the stream. */
type Segment = Uint8Array | "fin";

interface Ends {
  readonly local: string;
  readonly remoteNode: string;
  readonly remote: Address;
  readonly peerName: string | undefined;
  readonly onGone: () => void;
}

/**
 * One end of a simulated TCP connection.
 *
 *   write → #queue → (window, cut, loss, latency) → peer's #received → its handler → acknowledgement back
 */
export class SimConnection implements Connection {
  readonly remote: Address;
  readonly peerName: string | undefined;
  readonly #world: SimWorld;
  readonly #ends: Ends;
  #peer: SimConnection | undefined;
  #handler: ConnectionHandler | undefined;
  #state: "opening" | "open" | "gone" = "opening";
  /** No reset comes from here: the machine has lost its power. */
  #isDark = false;

  #queue: Uint8Array[] = [];
  #queuedBytes = 0;
  /** Sent and not acknowledged, each segment counted as at least one byte. */
  #unacknowledgedBytes = 0;
  #lastProgressMs = 0;
  #lastArrivalMs = 0;
  #isEnding = false;
  #finSent = false;
  #isSending = false;
  #needsDrain = false;
  #isWatched = false;

  /** Towards this end. Arrivals take from the front, since rounded times alone would not keep the order. */
  readonly #underWay: Segment[] = [];
  #received: Segment[] = [];
  #isPaused = false;
  #closeError: Error | undefined;
  #closeReported = false;

  constructor(world: SimWorld, ends: Ends) {
    this.#world = world;
    this.#ends = ends;
    this.remote = ends.remote;
    this.peerName = ends.peerName;
  }

  join(peer: SimConnection): void {
    this.#peer = peer;
  }

  open(delayMs: number, onOpen: () => void): void {
    this.#later(delayMs, () => {
      if (this.#state !== "opening") return;
      this.#state = "open";
      onOpen();
      this.#pump();
      this.#deliver();
    });
  }

  get isGone(): boolean {
    return this.#state === "gone";
  }

  get handler(): ConnectionHandler {
    return defined(this.#handler, "the connection's handler");
  }

  set handler(handler: ConnectionHandler) {
    assert(this.#handler === undefined, "a connection's handler is set once");
    this.#handler = handler;
    this.#later(0, () => {
      this.#deliver();
      this.#reportClose();
    });
  }

  get bufferedBytes(): number {
    return this.#queuedBytes;
  }

  write(chunks: readonly Uint8Array[]): boolean {
    if (this.#state === "gone" || this.#isEnding) return true;
    for (const chunk of chunks) {
      if (chunk.length === 0) continue;
      this.#queue.push(chunk);
      this.#queuedBytes += chunk.length;
    }
    this.#later(0, () => this.#pump());
    this.#needsDrain ||= this.#queuedBytes >= WRITE_HIGH_BYTES;
    return this.#queuedBytes < WRITE_HIGH_BYTES;
  }

  pause(): void {
    this.#isPaused = true;
  }

  resume(): void {
    this.#isPaused = false;
    this.#later(0, () => this.#deliver());
  }

  end(): void {
    this.#isEnding = true;
    this.#later(0, () => this.#pump());
  }

  destroy(): void {
    if (this.#state === "gone") return;
    this.#sendReset();
    this.#close(undefined);
  }

  /** Both ends learn at once, as when a middlebox resets the connection. */
  breakOff(why: string): void {
    this.#peer?.fail(why);
    this.fail(why);
  }

  fail(why: string): void {
    this.#close(new AtollError("net.failed", `${this.#ends.local} - ${this.remote.host}: ${why}`));
  }

  /** The process that held this end is gone. */
  vanish(how: "killed" | "powerLost"): void {
    this.#handler = undefined;
    this.#closeReported = true;
    this.#isDark = how === "powerLost";
    if (how === "killed") this.#sendReset();
    this.#state = "gone";
    this.#ends.onGone();
  }

  #pump(): void {
    if (this.#state !== "open" || this.#isSending) return;
    const { links, options } = this.#world;
    while (this.#hasSomethingToSend() && this.#unacknowledgedBytes < options.windowBytes) {
      if (links.isCut(this.#ends.local, this.#ends.remoteNode)) {
        links.counters.cutBlocked++;
        this.#isSending = true;
        this.#watch();
        this.#later(options.retransmitMs, () => {
          this.#isSending = false;
          this.#pump();
        });
        return;
      }
      this.#transmit(this.#nextSegment());
    }
  }

  #hasSomethingToSend(): boolean {
    return this.#queuedBytes > 0 || (this.#isEnding && !this.#finSent);
  }

  #nextSegment(): Segment {
    if (this.#queuedBytes === 0) {
      this.#finSent = true;
      return "fin";
    }
    const bytes = cutBytes(Math.min(this.#segmentBytes(), this.#queuedBytes));
    let filled = 0;
    while (filled < bytes.length) {
      const chunk = defined(this.#queue[0], "a queued chunk");
      const room = bytes.length - filled;
      const isWhole = chunk.length <= room;
      const taken = isWhole ? chunk : chunk.subarray(0, room);
      bytes.set(taken, filled);
      filled += taken.length;
      if (isWhole) this.#queue.shift();
      else this.#queue[0] = chunk.subarray(room);
    }
    this.#queuedBytes -= bytes.length;
    if (this.#needsDrain && this.#queuedBytes === 0) {
      this.#needsDrain = false;
      this.#later(0, () => this.#state === "open" && this.#handler?.onDrain());
    }
    return bytes;
  }

  #segmentBytes(): number {
    if (!this.#world.options.splitting) return MAX_SEGMENT_BYTES;
    const { random } = this.#world;
    return 1 + randomBelow(random, random.pick([SMALL_SEGMENT_BYTES, TCP_SEGMENT_BYTES, MAX_SEGMENT_BYTES]));
  }

  #transmit(segment: Segment): void {
    const { links, scheduler, random, options } = this.#world;
    const { local, remoteNode } = this.#ends;
    const peer = defined(this.#peer, "the other end");
    const bytes = weight(segment);
    if (this.#unacknowledgedBytes === 0) this.#lastProgressMs = scheduler.nowMs;
    this.#unacknowledgedBytes += bytes;
    let delayMs = links.orderedDelayMs(local, remoteNode, bytes);
    if (random.chance(links.options(local, remoteNode).loss)) {
      links.counters.dropped++;
      delayMs += options.retransmitMs;
    }
    // A segment sent again holds up all that follow.
    this.#lastArrivalMs = Math.max(this.#lastArrivalMs, scheduler.nowMs + delayMs);
    scheduler.schedule(this.#lastArrivalMs - scheduler.nowMs, () => peer.#arrive());
    peer.#underWay.push(segment);
    this.#watch();
  }

  /** Gives the connection up when nothing is acknowledged for too long. */
  #watch(): void {
    if (this.#isWatched) return;
    this.#isWatched = true;
    const { scheduler, options, links } = this.#world;
    const { local, remoteNode } = this.#ends;
    if (this.#unacknowledgedBytes === 0) this.#lastProgressMs = scheduler.nowMs;
    const check = (): void => {
      this.#isWatched = false;
      if (this.#state !== "open" || (this.#unacknowledgedBytes === 0 && !this.#hasSomethingToSend())) return;
      const isReachable = !links.isCut(local, remoteNode) && !links.isCut(remoteNode, local);
      // A receiver that does not read answers the sender's window probes, and the connection lives on.
      const peer = defined(this.#peer, "the other end");
      if (isReachable && peer.#state === "open" && peer.#received.length > 0) {
        this.#lastProgressMs = scheduler.nowMs;
      }
      if (scheduler.nowMs - this.#lastProgressMs >= options.breakAfterMs) this.fail("timed out");
      else this.#watch();
    };
    this.#later(Math.max(1, this.#lastProgressMs + options.breakAfterMs - scheduler.nowMs), check);
  }

  #arrive(): void {
    const segment = defined(this.#underWay.shift(), "the segment that arrives");
    if (this.#state === "gone") {
      this.#sendReset();
      return;
    }
    this.#received.push(segment);
    this.#deliver();
  }

  #deliver(): void {
    while (this.#state === "open" && this.#handler !== undefined && !this.#isPaused) {
      const segment = this.#received.shift();
      if (segment === undefined) return;
      this.#acknowledge(weight(segment));
      if (segment === "fin") this.#onEnd();
      else this.#handler.onData(segment);
    }
  }

  /** The peer is done: flush what is ours, then close, as Node's sockets do (`allowHalfOpen: false`). */
  #onEnd(): void {
    this.#isEnding = true;
    this.#pump();
    const finish = (): void => {
      if (this.#state !== "open") return;
      if (this.#finSent) this.#close(undefined);
      else this.#later(this.#world.options.retransmitMs, finish);
    };
    finish();
  }

  #acknowledge(bytes: number): void {
    const { links, options } = this.#world;
    const { local, remoteNode } = this.#ends;
    if (links.isCut(local, remoteNode)) {
      this.#later(options.retransmitMs, () => this.#acknowledge(bytes));
      return;
    }
    const peer = defined(this.#peer, "the other end");
    this.#later(links.orderedDelayMs(local, remoteNode, ACK_BYTES), () => peer.#onAcknowledged(bytes));
  }

  #onAcknowledged(bytes: number): void {
    this.#unacknowledgedBytes -= bytes;
    this.#lastProgressMs = this.#world.scheduler.nowMs;
    this.#pump();
  }

  /** Lost when the way is cut: then the peer is left with a half-open connection. */
  #sendReset(): void {
    const { links } = this.#world;
    const { local, remoteNode } = this.#ends;
    if (this.#isDark || links.isCut(local, remoteNode)) return;
    const peer = defined(this.#peer, "the other end");
    const atMs = this.#world.scheduler.nowMs + links.orderedDelayMs(local, remoteNode, ACK_BYTES);
    this.#later(Math.max(atMs, this.#lastArrivalMs) - this.#world.scheduler.nowMs, () => peer.fail("reset"));
  }

  #close(error: Error | undefined): void {
    if (this.#state === "gone") return;
    this.#state = "gone";
    this.#queue = [];
    this.#queuedBytes = 0;
    this.#received = [];
    this.#ends.onGone();
    this.#closeError = error;
    this.#later(0, () => this.#reportClose());
  }

  #reportClose(): void {
    if (this.#state !== "gone" || this.#closeReported || this.#handler === undefined) return;
    this.#closeReported = true;
    this.#handler.onClose(this.#closeError);
  }

  #later(delayMs: number, callback: () => void): void {
    this.#world.scheduler.schedule(delayMs, callback);
  }
}

const weight = (segment: Segment): number => (segment === "fin" ? 1 : segment.length);
