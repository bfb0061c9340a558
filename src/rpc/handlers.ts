import type { Identity } from "./hello.ts";
import type { Payload } from "./message.ts";
import type { RpcStream } from "./stream.ts";

export interface CallContext {
  readonly peer: Identity;
  /** Aborted when the caller cancelled, the deadline passed, or the connection went. */
  readonly signal: AbortSignal;
}

/** Throws an `AtollError` to fail the call with its code. A request may be a view of a larger buffer. */
export type UnaryHandler = (request: Uint8Array, context: CallContext) => Payload | Promise<Payload>;

/** Runs in the order of arrival and takes no time: a queue behind it is the handler's, and bounded. */
export type NotificationHandler = (payload: Uint8Array, peer: Identity) => void;

/** The stream ends when the promise resolves, and is reset with the error's code when it rejects. */
export type StreamHandler = (stream: RpcStream, request: Uint8Array, context: CallContext) => Promise<void>;

export type MethodHandler =
  | { readonly kind: "unary"; readonly handle: UnaryHandler }
  | { readonly kind: "notification"; readonly handle: NotificationHandler }
  | { readonly kind: "stream"; readonly handle: StreamHandler };

/** Method name → handler. Use `Object.create(null)`-safe names: they come from the wire. */
export type RpcHandlers = Readonly<Record<string, MethodHandler>>;

export const unary = (handle: UnaryHandler): MethodHandler => ({ kind: "unary", handle });
export const notification = (handle: NotificationHandler): MethodHandler => ({
  kind: "notification",
  handle,
});
export const streaming = (handle: StreamHandler): MethodHandler => ({ kind: "stream", handle });
