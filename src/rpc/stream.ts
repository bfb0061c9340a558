import { assert } from "../base/assert.ts";
import { AtollError, type ErrorCode } from "../base/errors.ts";
import { FrameKind, malformed } from "./frame.ts";
import { ChunkQueue, type Payload, toChunks } from "./message.ts";
import { STREAM_SEND_BUFFER_BYTES } from "./options.ts";
import type { Lane, Outbox } from "./outbox.ts";

/**
 * Bytes both ways, each way with its own end and its own flow control. What is not read stops the writer, and only
 * this stream's. Chunk boundaries are not kept.
 */
export interface RpcStream extends AsyncIterable<Uint8Array> {
  /**
   * Queues bytes, which must not change any more, and resolves when there is room for more. Ignoring the promise
   * gives the bound on memory up. @throws the stream's error
   */
  write(payload: Payload): Promise<void>;

  /** No more is written. The other way stays open. */
  end(): void;

  /**
   * The next bytes, or undefined when the other side has ended. A view of a larger buffer: copy what is kept.
   * One read at a time. @throws the stream's error
   */
  read(): Promise<Uint8Array | undefined>;

  /** Ends both ways at once; the other side's calls throw an error with this code. */
  reset(code: ErrorCode, message: string): void;

  /** Resolves when both ways have ended, or with the error that ended them. Never rejects. */
  readonly closed: Promise<AtollError | undefined>;
}

interface Waiter<T> {
  resolve(value: T): void;
  reject(error: unknown): void;
}

export interface StreamSettings {
  readonly id: number;
  readonly frameBytes: number;
  /** What we granted, and what the other side did. */
  readonly receiveWindowBytes: number;
  readonly sendWindowBytes: number;
}

/** @param askedBytes by the side that opens the stream; 0: it asks for no smaller window than the connection's */
export function windowWithin(connectionBytes: number, askedBytes: number): number {
  return askedBytes === 0 ? connectionBytes : Math.min(connectionBytes, askedBytes);
}

export class Stream implements RpcStream, Lane {
  readonly id: number;
  readonly closed: Promise<AtollError | undefined>;
  readonly #outbox: Outbox;
  readonly #settings: StreamSettings;
  readonly #onFinished: () => void;
  #resolveClosed: (error: AtollError | undefined) => void = () => {};
  #error: AtollError | undefined;
  #isFinished = false;

  readonly #sending = new ChunkQueue();
  /** How many bytes the other side is ready to take. */
  #credit: number;
  #isEnding = false;
  #endSent = false;
  readonly #writers: Waiter<void>[] = [];

  readonly #received: Uint8Array[] = [];
  #nextReceived = 0;
  /** What the other side may still send. */
  #window: number;
  /** Read, and not yet granted again. */
  #readBytes = 0;
  #hasReceivedEnd = false;
  #reader: Waiter<Uint8Array | undefined> | undefined;

  constructor(outbox: Outbox, settings: StreamSettings, onFinished: () => void) {
    this.id = settings.id;
    this.#outbox = outbox;
    this.#settings = settings;
    this.#onFinished = onFinished;
    this.#credit = settings.sendWindowBytes;
    this.#window = settings.receiveWindowBytes;
    this.closed = new Promise((resolve) => {
      this.#resolveClosed = resolve;
    });
  }

  write(payload: Payload): Promise<void> {
    if (this.#error !== undefined) return Promise.reject(this.#error);
    assert(!this.#isEnding, "a stream is written after its end");
    for (const chunk of toChunks(payload)) this.#sending.push(chunk);
    this.#wantTurn();
    if (this.#sending.bytes < STREAM_SEND_BUFFER_BYTES) return Promise.resolve();
    return new Promise((resolve, reject) => this.#writers.push({ resolve, reject }));
  }

  end(): void {
    if (this.#isEnding || this.#error !== undefined) return;
    this.#isEnding = true;
    this.#wantTurn();
  }

  read(): Promise<Uint8Array | undefined> {
    assert(this.#reader === undefined, "a stream is read twice at once");
    const chunk = this.#shiftReceived();
    if (chunk !== undefined) {
      this.#grant(chunk.length);
      return Promise.resolve(chunk);
    }
    if (this.#hasReceivedEnd) return Promise.resolve(undefined);
    if (this.#error !== undefined) return Promise.reject(this.#error);
    return new Promise((resolve, reject) => {
      this.#reader = { resolve, reject };
    });
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for (let chunk = await this.read(); chunk !== undefined; chunk = await this.read()) yield chunk;
  }

  reset(code: ErrorCode, message: string): void {
    if (this.#isFinished) return;
    this.#outbox.frame(FrameKind.reset, { id: this.id, errorCode: code, errorMessage: message });
    this.fail(new AtollError(code, message));
  }

  sendOne(outbox: Outbox): boolean {
    const bytes = Math.min(this.#sending.bytes, this.#credit, this.#settings.frameBytes);
    if (bytes > 0) {
      this.#credit -= bytes;
      outbox.frame(FrameKind.data, { id: this.id }, this.#sending.take(bytes), bytes);
      this.#wakeWriters();
    }
    if (this.#sending.bytes > 0) return this.#credit > 0;
    if (this.#isEnding && !this.#endSent) {
      this.#endSent = true;
      outbox.frame(FrameKind.end, { id: this.id });
      this.#finishWhenBothEnded();
    }
    return false;
  }

  /** @throws rpc.malformedFrame when the other side sends more than it was granted, or after its end. */
  onData(piece: Uint8Array): void {
    if (this.#isFinished) return;
    if (this.#hasReceivedEnd) throw malformed("data after the end of a stream");
    this.#window -= piece.length;
    if (this.#window < 0) throw malformed("more data than the stream's credit");
    const reader = this.#reader;
    if (reader === undefined) {
      this.#received.push(piece);
      return;
    }
    this.#reader = undefined;
    this.#grant(piece.length);
    reader.resolve(piece);
  }

  onEnd(): void {
    this.#hasReceivedEnd = true;
    this.#reader?.resolve(undefined);
    this.#reader = undefined;
    this.#finishWhenBothEnded();
  }

  /** @throws rpc.malformedFrame on a grant that makes no sense. */
  onCredit(bytes: number): void {
    this.#credit += bytes;
    if (bytes === 0 || this.#credit > this.#settings.sendWindowBytes) throw malformed("a wrong credit");
    this.#wantTurn();
  }

  /** The stream is over: the other side, the connection or a deadline says so. */
  fail(error: AtollError): void {
    if (this.#isFinished) return;
    this.#error = error;
    this.#sending.clear();
    this.#received.length = 0;
    this.#nextReceived = 0;
    this.#reader?.reject(error);
    this.#reader = undefined;
    for (const writer of this.#writers.splice(0)) writer.reject(error);
    this.#finish();
  }

  #wantTurn(): void {
    const hasData = this.#sending.bytes > 0;
    if (hasData ? this.#credit > 0 : this.#isEnding && !this.#endSent) this.#outbox.ready(this);
  }

  #wakeWriters(): void {
    if (this.#writers.length === 0 || this.#sending.bytes > STREAM_SEND_BUFFER_BYTES / 2) return;
    for (const writer of this.#writers.splice(0)) writer.resolve();
  }

  #shiftReceived(): Uint8Array | undefined {
    const chunk = this.#received[this.#nextReceived];
    if (chunk === undefined) return undefined;
    this.#nextReceived++;
    if (this.#nextReceived === this.#received.length || this.#nextReceived >= 64) {
      this.#received.splice(0, this.#nextReceived);
      this.#nextReceived = 0;
    }
    return chunk;
  }

  /** Grants in halves of the window: few credit frames, and the writer never runs dry while we keep up. */
  #grant(bytes: number): void {
    this.#readBytes += bytes;
    if (this.#hasReceivedEnd || this.#readBytes * 2 < this.#settings.receiveWindowBytes) return;
    this.#outbox.frame(FrameKind.credit, { id: this.id, creditBytes: this.#readBytes });
    this.#window += this.#readBytes;
    this.#readBytes = 0;
  }

  #finishWhenBothEnded(): void {
    if (this.#endSent && this.#hasReceivedEnd) this.#finish();
  }

  #finish(): void {
    if (this.#isFinished) return;
    this.#isFinished = true;
    this.#outbox.withdraw(this);
    this.#onFinished();
    this.#resolveClosed(this.#error);
  }
}
