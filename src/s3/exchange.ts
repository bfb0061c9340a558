import type { IncomingMessage, ServerResponse } from "node:http";
import type { Clock } from "../base/clock.ts";
import type { ReadGuard } from "./elsewhere/guarded-reads.ts";
import type { WriteGuard } from "./elsewhere/guarded-writes.ts";
import type { S3ErrorCode } from "./errors.ts";
import { IncomingBody } from "./incoming-body.ts";
import type { S3Limits } from "./options.ts";
import type { OperationName } from "./routes.ts";

/** A request that has ended, for the access log and the metrics. */
export interface RequestRecord {
  readonly requestId: string;
  readonly method: string;
  /** Undefined where the request was refused before it was understood. */
  readonly operation: OperationName | undefined;
  readonly bucket: string | undefined;
  readonly key: string | undefined;
  /** Undefined where the signature was not accepted. */
  readonly accessKeyId: string | undefined;
  readonly status: number;
  /** Of S3; undefined for a request that succeeded. */
  readonly code: S3ErrorCode | undefined;
  /** Of the bodies as they were on the wire. */
  readonly receivedBytes: number;
  readonly sentBytes: number;
  /** From the request's headers to the end of the answer. */
  readonly durationMs: number;
  /** The client went away, or we cut the connection, before the answer's end. */
  readonly isBroken: boolean;
  readonly remoteAddress: string | undefined;
  /** Another region, by name, that answered it. Its log has the request under the same id. */
  readonly proxiedTo: string | undefined;
  /** Another region, by name, whose client sent it; there it is counted too. */
  readonly arrivedFrom: string | undefined;
  readonly userAgent: string | undefined;
}

/** What is known of a request that another region handed on. */
export interface Arrival {
  readonly requestId: string;
  /** The region's name. */
  readonly from: string;
  /** The region's: its clients' `Host` headers are read with them. */
  readonly domains: readonly string[];
}

/** One request on its connection, and what becomes of it. */
export class Exchange {
  readonly requestId: string;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly body: IncomingBody;
  operation: OperationName | undefined;
  bucket: string | undefined;
  key: string | undefined;
  accessKeyId: string | undefined;
  userAgent: string | undefined;
  code: S3ErrorCode | undefined;
  proxiedTo: string | undefined;
  /** How its handler reads and writes, where more is asked for than this region's own word. */
  reads: ReadGuard | undefined;
  writes: WriteGuard | undefined;
  /** Called right before the answer leaves; what it throws is answered instead. */
  beforeAnswer: (() => void) | undefined;
  /** From another region: answered here, and handed to none. */
  readonly arrived: Arrival | undefined;
  sentBytes = 0;
  readonly #startedMs: number;
  readonly #clock: Clock;
  #abort: AbortController | undefined;

  constructor(
    request: IncomingMessage,
    response: ServerResponse,
    options: {
      readonly requestId: string;
      readonly clock: Clock;
      readonly limits: S3Limits;
      readonly arrived: Arrival | undefined;
    },
  ) {
    this.requestId = options.requestId;
    this.arrived = options.arrived;
    this.request = request;
    this.response = response;
    this.#clock = options.clock;
    this.#startedMs = options.clock.monotonicMs();
    this.body = new IncomingBody(request, response, {
      clock: options.clock,
      idleTimeoutMs: options.limits.bodyIdleTimeoutMs,
    });
  }

  /** Fires when the connection is gone before the answer's end. Made for those who ask. */
  get signal(): AbortSignal {
    if (this.#abort === undefined) {
      this.#abort = new AbortController();
      if (this.response.destroyed) this.#abort.abort();
    }
    return this.#abort.signal;
  }

  get clientAddress(): string | undefined {
    return this.request.socket.remoteAddress;
  }

  get isHead(): boolean {
    return this.request.method === "HEAD";
  }

  /** Whether the request has a body, be it here already, on its way, or withheld. */
  get hasBody(): boolean {
    const { headers } = this.request;
    return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
  }

  /** Bytes of the body that are still to come; infinite where the client did not say. */
  get unreadBytes(): number {
    const { headers } = this.request;
    if (this.body.isComplete) return 0;
    if (headers["transfer-encoding"] !== undefined) return Number.POSITIVE_INFINITY;
    return Number(headers["content-length"] ?? 0) - this.body.receivedBytes;
  }

  /** The client waits for our word before it sends its body, and will not get it. */
  get isBodyWithheld(): boolean {
    return this.request.headers.expect !== undefined && !this.body.hasBegun;
  }

  /** Called once, when the response is closed. */
  ended(): RequestRecord {
    const { request, response } = this;
    const isBroken = !response.writableFinished;
    if (isBroken) this.#abort?.abort();
    return {
      requestId: this.requestId,
      method: request.method ?? "",
      operation: this.operation,
      bucket: this.bucket,
      key: this.key,
      accessKeyId: this.accessKeyId,
      status: response.statusCode,
      code: this.code,
      receivedBytes: this.body.receivedBytes,
      sentBytes: this.sentBytes,
      durationMs: this.#clock.monotonicMs() - this.#startedMs,
      isBroken,
      remoteAddress: this.clientAddress,
      proxiedTo: this.proxiedTo,
      arrivedFrom: this.arrived?.from,
      userAgent: this.userAgent,
    };
  }
}
