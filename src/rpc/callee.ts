import { AtollError, type ErrorCode } from "../base/errors.ts";
import { remoteError, tooLarge } from "./caller.ts";
import type { DeadlineSlot, Expirable } from "./deadlines.ts";
import { type FrameHeader, FrameKind, malformed } from "./frame.ts";
import type { CallContext, RpcHandlers, StreamHandler, UnaryHandler } from "./handlers.ts";
import type { Identity } from "./hello.ts";
import { Assembly, ChunkQueue, MessageLane, noBytes, type Payload, toChunks, totalBytes } from "./message.ts";
import { MAX_ERROR_MESSAGE_BYTES } from "./options.ts";
import type { FrameReceiver, Session, SessionComponents } from "./session.ts";
import { Stream, windowWithin } from "./stream.ts";

/** What takes the payload of the frame that is arriving. */
class Incoming extends Assembly {
  readonly id: number;
  isDropped = false;
  readonly onWhole: (payload: Uint8Array) => void;

  constructor(id: number, bytes: number, onWhole: (payload: Uint8Array) => void) {
    super(bytes);
    this.id = id;
    this.onWhole = onWhole;
  }
}

/** The accepting side of a session: the calls and streams it works on. */
export class Callee implements FrameReceiver {
  readonly #session: Session;
  readonly #components: SessionComponents;
  readonly #handlers: RpcHandlers;
  readonly #calls = new Map<number, InboundCall>();
  readonly #streams = new Map<number, InboundStream>();
  /** Requests and notifications that have not arrived whole. */
  readonly #incoming = new Map<number, Incoming>();
  #assemblingBytes = 0;
  #highestId = 0;
  #payloadTo: Incoming | Stream | undefined;

  constructor(session: Session, components: SessionComponents, handlers: RpcHandlers) {
    this.#session = session;
    this.#components = components;
    this.#handlers = handlers;
  }

  get callsRunning(): number {
    return this.#calls.size;
  }

  onFrame(kind: FrameKind, header: FrameHeader, payloadBytes: number): void {
    this.#payloadTo = undefined;
    const id = header.id ?? 0;
    switch (kind) {
      case FrameKind.request:
        this.#begin(id);
        this.#onRequest(id, header, payloadBytes);
        return;
      case FrameKind.notify:
        if (id !== 0) this.#begin(id);
        this.#onNotify(id, header, payloadBytes);
        return;
      case FrameKind.open:
        this.#begin(id);
        this.#onOpen(id, header, payloadBytes);
        return;
    }
    if (id === 0 || id > this.#highestId)
      throw malformed(`frame kind ${kind} for ${id}, which was never begun`);
    switch (kind) {
      case FrameKind.more:
        this.#payloadTo = this.#incoming.get(id);
        return;
      case FrameKind.cancel:
        this.#drop(id);
        this.#calls.get(id)?.abort(new AtollError("rpc.cancelled", "cancelled by the caller"));
        return;
      case FrameKind.data:
        this.#payloadTo = this.#streams.get(id)?.stream;
        return;
      case FrameKind.end:
        this.#streams.get(id)?.stream.onEnd();
        return;
      case FrameKind.credit:
        this.#streams.get(id)?.stream.onCredit(header.creditBytes ?? 0);
        return;
      case FrameKind.reset:
        this.#streams.get(id)?.fail(remoteError(header));
        return;
      default:
        throw malformed(`frame kind ${kind} from a client`);
    }
  }

  onPayload(piece: Uint8Array): void {
    const to = this.#payloadTo;
    if (to instanceof Stream) {
      to.onData(piece);
      return;
    }
    if (to === undefined || to.isDropped) return;
    const payload = to.add(piece);
    if (payload === undefined) return;
    this.#payloadTo = undefined;
    this.#drop(to.id, to);
    to.onWhole(payload);
  }

  onClose(error: AtollError): void {
    this.#incoming.clear();
    for (const call of [...this.#calls.values()]) call.abort(error);
    for (const { fail } of [...this.#streams.values()]) fail(error);
  }

  /** The call takes time: from now on it can be cancelled, has its deadline, and counts. */
  register(call: InboundCall): void {
    if (this.#calls.has(call.id)) return;
    this.#calls.set(call.id, call);
    if (call.deadlineMs > 0) call.deadlineSlot = this.#session.deadlines.add(call, call.deadlineMs);
  }

  /** Sends the answer of a call that is still wanted. */
  answer(call: InboundCall, payload: Payload): void {
    const chunks = toChunks(payload);
    const bytes = totalBytes(chunks);
    const { outbox, terms } = this.#session;
    if (bytes > terms.maxMessageBytes) {
      this.fail(call, tooLarge(`answer to ${call.method}`, bytes, terms.maxMessageBytes));
      return;
    }
    this.#forget(call);
    const { id } = call;
    const frameBytes = this.#components.options.framePayloadBytes;
    if (bytes <= frameBytes) {
      outbox.frame(FrameKind.response, { id }, chunks, bytes);
    } else {
      const queue = new ChunkQueue();
      for (const chunk of chunks) queue.push(chunk);
      outbox.frame(FrameKind.response, { id, totalBytes: bytes }, queue.take(frameBytes), frameBytes);
      outbox.holdBytes(queue.bytes);
      outbox.ready(new MessageLane(id, queue, frameBytes, () => {}));
    }
    this.#session.holdBack();
  }

  fail(call: InboundCall, error: unknown): void {
    this.#forget(call);
    const { code, message } = this.#described(call.method, error);
    this.#refuse(call.id, code, message);
  }

  #onRequest(id: number, header: FrameHeader, payloadBytes: number): void {
    const { options, counters } = this.#components;
    const method = header.method ?? "";
    const bytes = header.totalBytes || payloadBytes;
    const handler = this.#handlers[method];
    if (handler?.kind !== "unary") {
      this.#refuse(id, "rpc.unknownMethod", `${method} is not a call`);
      return;
    }
    if (bytes > options.maxMessageBytes) throw malformed(`a request of ${bytes} bytes`);
    if (this.#calls.size >= options.maxInboundCalls || !this.#hasRoomFor(bytes)) {
      counters.overloaded++;
      this.#refuse(id, "rpc.overloaded", `${method}: the server's limit is reached`);
      return;
    }
    const call = new InboundCall(this, this.#session.terms.peer, id, method, header.deadlineMs ?? 0);
    // The rest of a single frame comes at once, and many handlers answer at once: these calls are never looked up.
    if (bytes !== payloadBytes) this.register(call);
    this.#receive(id, bytes, payloadBytes, (payload) => {
      if (!call.isOver) call.run(handler.handle, payload);
    });
  }

  #onNotify(id: number, header: FrameHeader, payloadBytes: number): void {
    const { options, logger, counters } = this.#components;
    const method = header.method ?? "";
    const bytes = header.totalBytes || payloadBytes;
    if (bytes > options.maxMessageBytes) throw malformed(`a notification of ${bytes} bytes`);
    if (id === 0 && bytes !== payloadBytes) throw malformed("a long notification without an id");
    const handler = this.#handlers[method];
    if (handler?.kind !== "notification") {
      logger.debug({ method }, "rpc: notification nobody takes");
      return;
    }
    if (!this.#hasRoomFor(bytes)) {
      counters.overloaded++;
      return;
    }
    this.#receive(id, bytes, payloadBytes, (payload) => {
      try {
        handler.handle(payload, this.#session.terms.peer);
      } catch (error) {
        if (!(error instanceof AtollError)) throw error;
        logger.warn({ method, code: error.code, error }, "rpc: a notification failed");
      }
    });
  }

  #onOpen(id: number, header: FrameHeader, payloadBytes: number): void {
    const { options, counters } = this.#components;
    const { outbox, terms, deadlines } = this.#session;
    const method = header.method ?? "";
    const handler = this.#handlers[method];
    if (handler?.kind !== "stream") {
      this.#resetUnopened(id, "rpc.unknownMethod", `${method} is not a stream`);
      return;
    }
    if (this.#streams.size >= options.maxStreams) {
      counters.overloaded++;
      this.#resetUnopened(id, "rpc.overloaded", `${method}: ${options.maxStreams} streams are open`);
      return;
    }
    const windowBytes = header.creditBytes ?? 0;
    const settings = {
      id,
      frameBytes: options.framePayloadBytes,
      receiveWindowBytes: windowWithin(options.streamWindowBytes, windowBytes),
      sendWindowBytes: windowWithin(terms.sendWindowBytes, windowBytes),
    };
    const controller = new AbortController();
    const expirable: Expirable = {
      onDeadline: () => stream.reset("rpc.deadlineExceeded", `${method}: took too long`),
    };
    const deadlineMs = header.deadlineMs ?? 0;
    const slot = deadlineMs > 0 ? deadlines.add(expirable, deadlineMs) : 0;
    const stream: Stream = new Stream(outbox, settings, () => {
      this.#streams.delete(id);
      if (slot > 0) deadlines.remove(expirable, slot);
    });
    const fail = (error: AtollError): void => stream.fail(error);
    void stream.closed.then((error) => {
      if (error !== undefined) controller.abort(error);
    });
    this.#streams.set(id, { stream, fail });
    const context: CallContext = { peer: terms.peer, signal: controller.signal };
    this.#receive(id, payloadBytes, payloadBytes, (payload) => {
      void this.#runStream(method, handler.handle, stream, payload, context);
    });
  }

  async #runStream(
    method: string,
    handle: StreamHandler,
    stream: Stream,
    request: Uint8Array,
    context: CallContext,
  ): Promise<void> {
    try {
      await handle(stream, request, context);
      stream.end();
    } catch (error) {
      if (context.signal.aborted) return;
      const { code, message } = this.#described(method, error);
      stream.reset(code, message);
    }
  }

  /** Runs `onWhole` when all of the payload is here, which may be at once. */
  #receive(id: number, bytes: number, payloadBytes: number, onWhole: (payload: Uint8Array) => void): void {
    if (bytes === 0) {
      onWhole(noBytes);
      return;
    }
    const incoming = new Incoming(id, bytes, onWhole);
    this.#payloadTo = incoming;
    this.#assemblingBytes += bytes;
    if (bytes !== payloadBytes) this.#incoming.set(id, incoming);
  }

  #drop(id: number, incoming: Incoming | undefined = this.#incoming.get(id)): void {
    if (incoming === undefined || incoming.isDropped) return;
    incoming.isDropped = true;
    this.#assemblingBytes -= incoming.totalBytes;
    this.#incoming.delete(id);
  }

  #hasRoomFor(bytes: number): boolean {
    return this.#assemblingBytes + bytes <= this.#components.options.maxAssemblingBytes;
  }

  #begin(id: number): void {
    if (id <= this.#highestId) throw malformed(`id ${id} begins twice`);
    this.#highestId = id;
  }

  #forget(call: InboundCall): void {
    call.isOver = true;
    if (!this.#calls.delete(call.id)) return;
    this.#drop(call.id);
    if (call.deadlineSlot !== undefined) this.#session.deadlines.remove(call, call.deadlineSlot);
  }

  /** The caller is gone or does not want the answer. */
  abandon(call: InboundCall): void {
    this.#forget(call);
  }

  #refuse(id: number, code: ErrorCode, message: string): void {
    this.#session.outbox.frame(FrameKind.failure, errorHeader(id, code, message));
    this.#session.holdBack();
  }

  #resetUnopened(id: number, code: ErrorCode, message: string): void {
    this.#session.outbox.frame(FrameKind.reset, errorHeader(id, code, message));
    this.#session.holdBack();
  }

  /** What the other side may know of an error. One without a code is our bug: logged here, and no more said. */
  #described(method: string, error: unknown): { code: ErrorCode; message: string } {
    if (error instanceof AtollError) return error;
    this.#components.logger.error({ method, error }, "rpc: a handler failed");
    return { code: "rpc.remoteFailed", message: `${method} failed` };
  }
}

interface InboundStream {
  readonly stream: Stream;
  readonly fail: (error: AtollError) => void;
}

class InboundCall implements Expirable, CallContext {
  readonly peer: Identity;
  readonly id: number;
  readonly method: string;
  /** What was left of it when the request was sent; 0: none. */
  readonly deadlineMs: number;
  deadlineSlot: DeadlineSlot | undefined;
  isOver = false;
  readonly #callee: Callee;
  /** Made when a handler asks for it: most calls end without. */
  #controller: AbortController | undefined;
  #abortedWith: AtollError | undefined;

  constructor(callee: Callee, peer: Identity, id: number, method: string, deadlineMs: number) {
    this.#callee = callee;
    this.peer = peer;
    this.id = id;
    this.method = method;
    this.deadlineMs = deadlineMs;
  }

  get signal(): AbortSignal {
    if (this.#controller === undefined) {
      this.#controller = new AbortController();
      if (this.#abortedWith !== undefined) this.#controller.abort(this.#abortedWith);
    }
    return this.#controller.signal;
  }

  run(handle: UnaryHandler, payload: Uint8Array): void {
    let answer: Payload | Promise<Payload>;
    try {
      answer = handle(payload, this);
    } catch (error) {
      this.#fail(error);
      return;
    }
    if (!(answer instanceof Promise)) {
      this.#callee.answer(this, answer);
      return;
    }
    this.#callee.register(this);
    answer.then(
      (value) => {
        if (!this.isOver) this.#callee.answer(this, value);
      },
      (error: unknown) => this.#fail(error),
    );
  }

  onDeadline(): void {
    const error = new AtollError("rpc.deadlineExceeded", `${this.method}: no answer in time`);
    this.#callee.fail(this, error);
    this.#markAborted(error);
  }

  abort(error: AtollError): void {
    this.#callee.abandon(this);
    this.#markAborted(error);
  }

  #markAborted(error: AtollError): void {
    this.#abortedWith = error;
    this.#controller?.abort(error);
  }

  #fail(error: unknown): void {
    if (!this.isOver) this.#callee.fail(this, error);
  }
}

function errorHeader(id: number, code: ErrorCode, message: string): FrameHeader {
  // A character is three bytes at most where it is one unit of a string's length.
  return { id, errorCode: code, errorMessage: message.slice(0, MAX_ERROR_MESSAGE_BYTES) };
}
