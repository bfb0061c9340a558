import { AtollError, type ErrorCode, isErrorCode } from "../base/errors.ts";
import type { DeadlineSlot, Expirable } from "./deadlines.ts";
import { type FrameHeader, FrameKind, malformed } from "./frame.ts";
import { Assembly, ChunkQueue, MessageLane, noBytes, type Payload, toChunks, totalBytes } from "./message.ts";
import { NotifyLane } from "./notify-lane.ts";
import type { FrameReceiver, Session, SessionComponents } from "./session.ts";
import { type RpcStream, Stream, windowWithin } from "./stream.ts";

export interface CallOptions {
  /** Gives the call up at both ends; the call throws the signal's reason. */
  readonly signal?: AbortSignal;
  /** Enforced at both ends. Default: the options' `defaultDeadlineMs` for calls, none for streams. 0: none. */
  readonly deadlineMs?: number;
  /**
   * Of a stream: what may be under way each way, or wait for a slow reader, at most. Default: all that the connection
   * grants, which is made for the few that carry much. At least 1.
   */
  readonly windowBytes?: number;
}

/** The connecting side of a session: its calls and streams under way. */
export class Caller implements FrameReceiver {
  readonly #session: Session;
  readonly #components: SessionComponents;
  readonly #calls = new Map<number, PendingCall>();
  readonly #streams = new Map<number, Stream>();
  readonly #notifies: NotifyLane;
  #lastId = 0;
  /** Who takes the payload of the frame that is arriving; undefined: nobody wants it any more. */
  #payloadTo: PendingCall | Stream | undefined;

  constructor(session: Session, components: SessionComponents) {
    this.#session = session;
    this.#components = components;
    this.#notifies = new NotifyLane(session.outbox, components.options.framePayloadBytes);
  }

  get callsPending(): number {
    return this.#calls.size;
  }

  call(method: string, payload: Payload, callOptions: CallOptions): Promise<Uint8Array> {
    const { options } = this.#components;
    const { outbox, terms } = this.#session;
    const chunks = toChunks(payload);
    const bytes = totalBytes(chunks);
    if (bytes > terms.maxMessageBytes) return Promise.reject(tooLarge(method, bytes, terms.maxMessageBytes));
    if (outbox.bufferedBytes > options.maxBufferedBytes) {
      return Promise.reject(new AtollError("rpc.overloaded", `${method}: too much waits to be sent`));
    }
    const { signal } = callOptions;
    if (signal?.aborted === true) return Promise.reject(signal.reason as Error);
    const deadlineMs = callOptions.deadlineMs ?? options.defaultDeadlineMs;
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      const pending = new PendingCall(this, id, method, resolve, reject);
      this.#calls.set(id, pending);
      if (deadlineMs > 0) pending.deadlineSlot = this.#session.deadlines.add(pending, deadlineMs);
      if (signal !== undefined) pending.listenTo(signal);
      const frameBytes = options.framePayloadBytes;
      if (bytes <= frameBytes) {
        outbox.frame(FrameKind.request, { id, method, deadlineMs: Math.ceil(deadlineMs) }, chunks, bytes);
        return;
      }
      const queue = new ChunkQueue();
      for (const chunk of chunks) queue.push(chunk);
      const header = { id, method, deadlineMs: Math.ceil(deadlineMs), totalBytes: bytes };
      outbox.frame(FrameKind.request, header, queue.take(frameBytes), frameBytes);
      pending.lane = new MessageLane(id, queue, frameBytes, () => {
        pending.lane = undefined;
      });
      outbox.holdBytes(queue.bytes);
      outbox.ready(pending.lane);
    });
  }

  /** Returns false when the notification was dropped. */
  notify(method: string, payload: Payload): boolean {
    const { options } = this.#components;
    const chunks = toChunks(payload);
    const bytes = totalBytes(chunks);
    const { outbox, terms } = this.#session;
    if (bytes > terms.maxMessageBytes) throw tooLarge(method, bytes, terms.maxMessageBytes);
    if (outbox.bufferedBytes + bytes > options.maxNotifyBufferedBytes) return false;
    this.#notifies.send(method, chunks, bytes, () => ++this.#lastId);
    return true;
  }

  /**
   * Resolves when the system has all that was notified before, or when the session is over.
   * @returns false when it was not so in time
   */
  handedOver(deadlineMs: number): Promise<boolean> {
    return this.#session.outbox.handedOver(deadlineMs, this.#notifies.whenFramed());
  }

  /** @throws rpc.overloaded, rpc.tooLarge, the signal's reason */
  open(method: string, payload: Payload, callOptions: CallOptions): RpcStream {
    const { options } = this.#components;
    const { outbox, deadlines, terms } = this.#session;
    callOptions.signal?.throwIfAborted();
    if (this.#streams.size >= options.maxStreams) {
      throw new AtollError("rpc.overloaded", `${method}: ${options.maxStreams} streams are open`);
    }
    const chunks = toChunks(payload);
    const bytes = totalBytes(chunks);
    if (bytes > options.framePayloadBytes) throw tooLarge(method, bytes, options.framePayloadBytes);
    const { windowBytes = 0 } = callOptions;
    const deadlineMs = callOptions.deadlineMs ?? 0;
    const id = ++this.#lastId;
    const onAbort = (): void => stream.reset("rpc.cancelled", `${method}: cancelled`);
    const expirable: Expirable = {
      onDeadline: () => stream.reset("rpc.deadlineExceeded", `${method}: took longer than ${deadlineMs} ms`),
    };
    const slot = deadlineMs > 0 ? deadlines.add(expirable, deadlineMs) : 0;
    const stream: Stream = new Stream(
      outbox,
      {
        id,
        frameBytes: options.framePayloadBytes,
        receiveWindowBytes: windowWithin(options.streamWindowBytes, windowBytes),
        sendWindowBytes: windowWithin(terms.sendWindowBytes, windowBytes),
      },
      () => {
        this.#streams.delete(id);
        if (slot > 0) deadlines.remove(expirable, slot);
        callOptions.signal?.removeEventListener("abort", onAbort);
      },
    );
    this.#streams.set(id, stream);
    callOptions.signal?.addEventListener("abort", onAbort, { once: true });
    const header = { id, method, deadlineMs: Math.ceil(deadlineMs), creditBytes: windowBytes };
    outbox.frame(FrameKind.open, header, chunks, bytes);
    return stream;
  }

  onFrame(kind: FrameKind, header: FrameHeader, payloadBytes: number): void {
    const id = header.id ?? 0;
    if (id === 0 || id > this.#lastId) throw malformed(`frame kind ${kind} for ${id}, which was never begun`);
    this.#payloadTo = undefined;
    switch (kind) {
      case FrameKind.response: {
        const bytes = header.totalBytes || payloadBytes;
        if (bytes > this.#components.options.maxMessageBytes) throw malformed(`an answer of ${bytes} bytes`);
        const call = this.#calls.get(id);
        if (call === undefined) return;
        if (call.assembly !== undefined) throw malformed("a second answer");
        call.assembly = new Assembly(bytes);
        if (bytes === 0) this.settle(call, noBytes);
        else this.#payloadTo = call;
        return;
      }
      case FrameKind.more: {
        const call = this.#calls.get(id);
        if (call !== undefined && call.assembly === undefined) throw malformed("more of an answer not begun");
        this.#payloadTo = call;
        return;
      }
      case FrameKind.failure: {
        const call = this.#calls.get(id);
        if (call !== undefined) this.#failCall(call, remoteError(header));
        return;
      }
      case FrameKind.data:
        this.#payloadTo = this.#streams.get(id);
        return;
      case FrameKind.end:
        this.#streams.get(id)?.onEnd();
        return;
      case FrameKind.credit:
        this.#streams.get(id)?.onCredit(header.creditBytes ?? 0);
        return;
      case FrameKind.reset:
        this.#streams.get(id)?.fail(remoteError(header));
        return;
      default:
        throw malformed(`frame kind ${kind} from a server`);
    }
  }

  onPayload(piece: Uint8Array): void {
    const to = this.#payloadTo;
    if (to instanceof Stream) {
      to.onData(piece);
    } else if (to !== undefined && this.#calls.has(to.id)) {
      const payload = to.assembly?.add(piece);
      if (payload !== undefined) this.settle(to, payload);
    }
  }

  onClose(error: AtollError): void {
    const closed =
      error.code === "rpc.closed" ? error : new AtollError("rpc.closed", error.message, { cause: error });
    for (const call of [...this.#calls.values()]) this.#failCall(call, closed);
    for (const stream of [...this.#streams.values()]) stream.fail(closed);
  }

  settle(call: PendingCall, payload: Uint8Array): void {
    this.#forget(call);
    call.resolve(payload);
  }

  /** The caller does not want the answer any more; the server is told so. */
  abandon(call: PendingCall, reason: unknown): void {
    this.#session.outbox.frame(FrameKind.cancel, { id: call.id });
    this.#failCall(call, reason);
  }

  #failCall(call: PendingCall, error: unknown): void {
    this.#components.counters.callsFailed++;
    this.#forget(call);
    call.reject(error);
  }

  #forget(call: PendingCall): void {
    this.#calls.delete(call.id);
    if (call.deadlineSlot !== undefined) this.#session.deadlines.remove(call, call.deadlineSlot);
    call.lane?.drop(this.#session.outbox);
    call.unlisten();
  }
}

class PendingCall implements Expirable {
  readonly id: number;
  readonly method: string;
  readonly resolve: (payload: Uint8Array) => void;
  readonly reject: (error: unknown) => void;
  readonly #caller: Caller;
  deadlineSlot: DeadlineSlot | undefined;
  /** The rest of a long request, until it is sent. */
  lane: MessageLane | undefined;
  assembly: Assembly | undefined;
  #signal: AbortSignal | undefined;
  #onAbort: (() => void) | undefined;

  constructor(
    caller: Caller,
    id: number,
    method: string,
    resolve: (payload: Uint8Array) => void,
    reject: (error: unknown) => void,
  ) {
    this.#caller = caller;
    this.id = id;
    this.method = method;
    this.resolve = resolve;
    this.reject = reject;
  }

  onDeadline(): void {
    this.#caller.abandon(this, new AtollError("rpc.deadlineExceeded", `${this.method}: no answer in time`));
  }

  listenTo(signal: AbortSignal): void {
    this.#signal = signal;
    this.#onAbort = () => this.#caller.abandon(this, signal.reason);
    signal.addEventListener("abort", this.#onAbort, { once: true });
  }

  unlisten(): void {
    if (this.#onAbort !== undefined) this.#signal?.removeEventListener("abort", this.#onAbort);
  }
}

/** An error as the other side reports it. A code that we don't know is a newer release's. */
export function remoteError(header: FrameHeader): AtollError {
  const code = header.errorCode ?? "";
  const known: ErrorCode = isErrorCode(code) ? code : "rpc.remoteFailed";
  return new AtollError(known, header.errorMessage || code);
}

export function tooLarge(method: string, bytes: number, maxBytes: number): AtollError {
  return new AtollError("rpc.tooLarge", `${method}: ${bytes} bytes, above ${maxBytes}`);
}
