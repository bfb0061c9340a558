import { assert } from "../base/assert.ts";

/** The frame format and message flow described in docs/formats.md. */
export const PROTOCOL_VERSION = 1;
export const LOWEST_PROTOCOL_VERSION = 1;

/** A frame's header holds a method name and an error text at most. */
export const MAX_HEADER_BYTES = 4_096;

/** A longer payload in one frame is malformed, whatever the receiver's options. */
export const MAX_FRAME_PAYLOAD_BYTES = 1_048_576;

export const MAX_ERROR_MESSAGE_BYTES = 1_024;

/** Calls that wait for a peer's first connection. */
export const MAX_WAITING_CALLS = 1_024;

/** A stream's writer waits while this many of its bytes wait for credit or for their turn. */
export const STREAM_SEND_BUFFER_BYTES = 1_048_576;

export interface RpcOptions {
  /** How much of a large transfer goes into one frame. Default 128 KiB, at least 1 KiB. */
  readonly framePayloadBytes: number;
  /**
   * Credit that a receiver grants on a new stream. Default 1 MiB, at least 1. Set it to bandwidth times round-trip
   * time: 37.5 MB fill 1 Gbit/s over 300 ms.
   */
  readonly streamWindowBytes: number;
  /** The longest payload of a call, answer or notification. Default 16 MiB. */
  readonly maxMessageBytes: number;
  /** Streams open at once on a connection. Default 256. */
  readonly maxStreams: number;
  /** Calls of one connection that a server works on at once; more get rpc.overloaded. Default 1,024. */
  readonly maxInboundCalls: number;
  /** Payloads of one connection that are arriving in pieces; more get rpc.overloaded. Default 64 MiB. */
  readonly maxAssemblingBytes: number;
  /** Bytes of calls and answers waiting to be sent: new calls get rpc.overloaded. Default 32 MiB. */
  readonly maxBufferedBytes: number;
  /** Bytes waiting to be sent above which a notification is dropped. Default 8 MiB. */
  readonly maxNotifyBufferedBytes: number;
  /** For calls that name none; 0: they wait for ever. Default 30 s. */
  readonly defaultDeadlineMs: number;
  /** How often each side pings. Default 2 s. */
  readonly pingIntervalMs: number;
  /** A connection silent for this long is dead. Default 6 s; more than two ping intervals. */
  readonly pingTimeoutMs: number;
  /**
   * For so long after the last bytes from the peer it counts as a sign of life that the system takes what is sent: pings
   * and pongs may be behind much else on a slow link. Not for ever, since the kernel of a process that stands still takes
   * some more each time it is probed. Default 60 s.
   */
  readonly drainCreditMs: number;
  /** From connecting to the peer's hello. Default 10 s. */
  readonly handshakeTimeoutMs: number;
  /** The wait before the first reconnect; doubles from there, with jitter. Default 50 ms. */
  readonly reconnectMinMs: number;
  /** Default 5 s. */
  readonly reconnectMaxMs: number;
}

export const defaultRpcOptions: RpcOptions = {
  framePayloadBytes: 128 * 1024,
  streamWindowBytes: 1024 * 1024,
  maxMessageBytes: 16 * 1024 * 1024,
  maxStreams: 256,
  maxInboundCalls: 1_024,
  maxAssemblingBytes: 64 * 1024 * 1024,
  maxBufferedBytes: 32 * 1024 * 1024,
  maxNotifyBufferedBytes: 8 * 1024 * 1024,
  defaultDeadlineMs: 30_000,
  pingIntervalMs: 2_000,
  pingTimeoutMs: 6_000,
  drainCreditMs: 60_000,
  handshakeTimeoutMs: 10_000,
  reconnectMinMs: 50,
  reconnectMaxMs: 5_000,
};

export function completeOptions(options: Partial<RpcOptions>): RpcOptions {
  const complete = { ...defaultRpcOptions, ...options };
  assert(
    complete.framePayloadBytes >= 1_024 && complete.framePayloadBytes <= MAX_FRAME_PAYLOAD_BYTES,
    "framePayloadBytes is out of range",
  );
  assert(complete.streamWindowBytes >= 1, "streamWindowBytes must be positive");
  assert(
    complete.pingTimeoutMs > 2 * complete.pingIntervalMs,
    "pingTimeoutMs must exceed two ping intervals",
  );
  assert(complete.maxAssemblingBytes >= complete.maxMessageBytes, "maxAssemblingBytes must hold one message");
  return complete;
}
