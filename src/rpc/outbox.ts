import type { Clock } from "../base/clock.ts";
import type { Connection } from "../base/network.ts";
import type { RpcCounters } from "./counters.ts";
import { type FrameHeader, type FrameKind, FrameWriter } from "./frame.ts";

/** Frames of one write. Larger means fewer system calls; smaller lets a small message in sooner. */
const WRITE_BATCH_BYTES = 256 * 1024;

/** Written in one turn while the system takes it; then other connections get theirs. */
const TURN_BYTES = 1024 * 1024;

/** Whether the system has it is looked at so often turn by turn: a cipher takes one or two. Then every so many milliseconds. */
const QUICK_LOOKS = 4;
const SLOW_LOOK_MS = 1;

const noPayload: readonly Uint8Array[] = [];

/** Something with more to send than one frame: a stream with data and credit, or a long message. */
export interface Lane {
  /** Sends at most one frame; returns whether it could send another now. */
  sendOne(outbox: Outbox): boolean;
}

/**
 * What leaves on one connection. Small frames queue at once, in order; lanes take turns, one frame each, and only
 * while the connection takes bytes. So a small frame waits for one batch at most, not for a transfer.
 *
 * Small frames leave in the next microtask: all calls and answers that one received chunk set off share a write, and
 * a lone one does not wait. Leaving at the end of the turn (`Clock.defer`) made 5 to 15 % fewer calls one at a time
 * (one more pass of the event loop at either end) and no more of 64 at a time. Lanes do wait for the end of the
 * turn, so that what a writer's loop queues becomes large writes.
 */
export class Outbox {
  readonly #connection: Connection;
  readonly #clock: Clock;
  readonly #counters: RpcCounters;
  readonly #writer = new FrameWriter();
  /** Ready lanes, the next first; each at most once. Bounded by the limits on streams and calls. */
  readonly #lanes = new Set<Lane>();
  #laneBytes = 0;
  /** Given to the connection. */
  #writtenBytes = 0;
  #areFramesPlanned = false;
  #isTurnPlanned = false;
  #isFlushing = false;
  #isBlocked = false;
  #isClosed = false;

  constructor(connection: Connection, clock: Clock, counters: RpcCounters) {
    this.#connection = connection;
    this.#clock = clock;
    this.#counters = counters;
  }

  /** Bytes of frames and long messages that the system has not taken yet; streams have bounds of their own. */
  get bufferedBytes(): number {
    return this.#writer.bytes + this.#laneBytes + this.#connection.bufferedBytes;
  }

  /**
   * Resolves when the system has all frames that this outbox was given before, or when it is closed: then nothing of it
   * leaves.
   * @param areFramed whether what is waited for has come out of its lane, too: only frames are in order
   * @returns false when it was not so in time
   */
  async handedOver(deadlineMs: number, areFramed: () => boolean = () => true): Promise<boolean> {
    let target: number | undefined;
    const untilMs = this.#clock.monotonicMs() + deadlineMs;
    for (let looks = 0; !this.#isClosed; looks++) {
      if (target === undefined && areFramed()) target = this.#writtenBytes + this.#writer.bytes;
      if (target !== undefined && this.#sentBytes >= target) return true;
      if (this.#clock.monotonicMs() >= untilMs) return false;
      await new Promise<void>((resolve) => {
        if (looks < QUICK_LOOKS) this.#clock.defer(resolve);
        else this.#clock.after(SLOW_LOOK_MS, resolve);
      });
    }
    return true;
  }

  /** Of what was written. What layers below add is not told from it, so that it is no more than this. */
  get #sentBytes(): number {
    const { unsentBytes, bufferedBytes } = this.#connection;
    return this.#writtenBytes - (unsentBytes ?? bufferedBytes);
  }

  frame(
    kind: FrameKind,
    header: FrameHeader,
    payload: readonly Uint8Array[] = noPayload,
    payloadBytes = 0,
  ): void {
    if (this.#isClosed) return;
    this.#writer.write(kind, header, payload, payloadBytes);
    this.#counters.framesSent++;
    this.#planFrames();
  }

  /** The lane has something to send: it gets its turns until `sendOne` says that it has no more. */
  ready(lane: Lane): void {
    if (this.#isClosed) return;
    this.#lanes.add(lane);
    this.#planTurn();
  }

  withdraw(lane: Lane): void {
    this.#lanes.delete(lane);
  }

  /** Counts bytes that a lane holds for a long message; negative when they were sent or dropped. */
  holdBytes(bytes: number): void {
    this.#laneBytes += bytes;
  }

  onDrain(): void {
    this.#isBlocked = false;
    this.#flush();
  }

  close(): void {
    this.#isClosed = true;
    this.#lanes.clear();
    this.#writer.take();
  }

  /** Sends what is queued without waiting for the end of the turn. */
  flushNow(): void {
    if (!this.#isClosed && !this.#isBlocked) this.#flush();
  }

  #planFrames(): void {
    if (this.#areFramesPlanned || this.#isBlocked || this.#isFlushing) return;
    this.#areFramesPlanned = true;
    queueMicrotask(() => {
      this.#areFramesPlanned = false;
      if (!this.#isBlocked) this.#writeBatch();
    });
  }

  #planTurn(): void {
    if (this.#isTurnPlanned || this.#isBlocked || this.#isFlushing) return;
    this.#isTurnPlanned = true;
    this.#clock.defer(() => {
      this.#isTurnPlanned = false;
      if (!this.#isBlocked) this.#flush();
    });
  }

  #flush(): void {
    this.#isFlushing = true;
    const hasMore = this.#writeTurn();
    this.#isFlushing = false;
    if (hasMore) this.#planTurn();
  }

  /** Returns whether there is more to write, and the system would take it. */
  #writeTurn(): boolean {
    let turnBytes = 0;
    while (!this.#isClosed) {
      for (const lane of this.#lanes) {
        if (this.#writer.bytes >= WRITE_BATCH_BYTES) break;
        // To the end of the line, if it has more.
        this.#lanes.delete(lane);
        if (lane.sendOne(this)) this.#lanes.add(lane);
      }
      const bytes = this.#writeBatch();
      if (bytes === 0 || this.#isBlocked) return false;
      turnBytes += bytes;
      if (turnBytes >= TURN_BYTES) return this.#lanes.size > 0;
    }
    return false;
  }

  /** Writes what the writer holds. Returns its bytes. */
  #writeBatch(): number {
    const { bytes } = this.#writer;
    if (bytes === 0 || this.#isClosed) return 0;
    this.#writtenBytes += bytes;
    this.#counters.bytesSent += bytes;
    this.#counters.writes++;
    this.#isBlocked = !this.#connection.write(this.#writer.take());
    return bytes;
  }
}
