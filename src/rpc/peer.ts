import type { Clock, Timer } from "../base/clock.ts";
import { AtollError } from "../base/errors.ts";
import type { Logger } from "../base/logger.ts";
import type { Address, Connection, Network, Security } from "../base/network.ts";
import { type Random, randomBetween } from "../base/random.ts";
import { Caller, type CallOptions } from "./caller.ts";
import { newCounters, type RpcCounters } from "./counters.ts";
import type { Identity } from "./hello.ts";
import type { Payload } from "./message.ts";
import { completeOptions, MAX_WAITING_CALLS, type RpcOptions } from "./options.ts";
import { Session, type SessionComponents } from "./session.ts";
import type { RpcStream } from "./stream.ts";

export interface RpcPeerComponents {
  readonly network: Network;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  readonly identity: Identity;
}

export interface RpcPeerTarget {
  readonly address: Address;
  readonly security: Security;
  /** What the other end must say of itself; a node that took over its address is refused. */
  readonly expected?: Partial<Identity>;
}

/** In a row; those after them are only logged for debugging. */
const MAX_TOLD_FAILURES = 10;

/** Of the silence that ends a connection. More than a ping takes to be due and answered. */
const SUSPECT_FRACTION = 0.5;

/** Of the shorter of `pingTimeoutMs` and `handshakeTimeoutMs`: an attempt that failed after longer met silence. */
const LONG_ATTEMPT_FRACTION = 0.5;

type State =
  | { readonly kind: "stopped" }
  | {
      readonly kind: "connecting";
      readonly attempt: AbortController;
      readonly sinceMs: number;
      session: Session | undefined;
    }
  | {
      readonly kind: "connected";
      readonly session: Session;
      readonly caller: Caller;
      readonly sinceMs: number;
    }
  | { readonly kind: "waiting"; readonly timer: Timer; readonly error: AtollError };

interface ConnectionWaiter {
  /** Whether it gives up when this attempt to connect fails. */
  readonly isForThisAttempt: boolean;
  resolve(caller: Caller): void;
  reject(error: unknown): void;
}

/**
 * Another node as we call it: one connection that is kept alive, and made again with growing, jittered waits when it
 * breaks. What was under way on a broken connection fails with rpc.closed: whether it took effect is unknown.
 * While there is no connection calls fail at once, except during a first or renewed attempt, which they wait for; but not
 * when the peer was silent before: a process that stands still has its connections accepted by the kernel, and every
 * attempt would take calls and keep them.
 */
export class RpcPeer {
  readonly counters: RpcCounters = newCounters();
  readonly #components: SessionComponents;
  readonly #network: Network;
  readonly #random: Random;
  readonly #target: RpcPeerTarget;
  #state: State = { kind: "stopped" };
  /** Failed attempts in a row. */
  #failures = 0;
  /** The last connection, or attempt at one, ended because nothing came for as long as `pingTimeoutMs`. */
  #wasSilent = false;
  readonly #waiters = new Set<ConnectionWaiter>();

  constructor(components: RpcPeerComponents, target: RpcPeerTarget, options: Partial<RpcOptions> = {}) {
    const { network, random, ...rest } = components;
    this.#network = network;
    this.#random = random;
    this.#target = target;
    this.#components = { ...rest, counters: this.counters, options: completeOptions(options) };
  }

  get isConnected(): boolean {
    return this.#state.kind === "connected";
  }

  /**
   * Connected, and silent for so long that it may stand still: what it is asked now may wait until the connection is given
   * up, and nobody will know then whether it was done. Who can ask another, or a little later, does better.
   */
  get isSuspect(): boolean {
    const state = this.#state;
    if (state.kind !== "connected") return false;
    return state.session.silentMs > this.#components.options.pingTimeoutMs * SUSPECT_FRACTION;
  }

  /** Begins to connect, and keeps at it until `stop`. */
  start(): void {
    if (this.#state.kind === "stopped") this.#connect();
  }

  /** Closes the connection; what is under way fails with rpc.closed. */
  stop(): void {
    const state = this.#state;
    this.#state = { kind: "stopped" };
    const error = new AtollError("rpc.closed", `${this.#name()}: stopped`);
    if (state.kind === "connected") state.session.close(error);
    if (state.kind === "waiting") state.timer.cancel();
    if (state.kind === "connecting") {
      state.attempt.abort(error);
      state.session?.close(error);
    }
    for (const waiter of [...this.#waiters]) waiter.reject(error);
  }

  /** Resolves when there is a connection, however long it takes. @throws rpc.closed, rpc.overloaded, the signal's reason */
  async connected(signal?: AbortSignal): Promise<void> {
    if (this.#state.kind !== "connected") await this.#waitForCaller(false, signal);
  }

  /**
   * One request, one answer, which may be a view of a larger buffer.
   * @throws rpc.closed, rpc.deadlineExceeded, rpc.overloaded, rpc.tooLarge, rpc.unknownMethod, rpc.remoteFailed,
   * the handler's code, or the signal's reason.
   */
  call(method: string, payload: Payload, options: CallOptions = {}): Promise<Uint8Array> {
    const state = this.#state;
    if (state.kind === "connected") return state.caller.call(method, payload, options);
    if (state.kind !== "connecting" || this.#wasSilent) return Promise.reject(this.#notConnected(method));
    const begunMs = this.#components.clock.monotonicMs();
    const deadlineMs = options.deadlineMs ?? this.#components.options.defaultDeadlineMs;
    return this.#waitForCaller(true, options.signal, deadlineMs).then((caller) => {
      const leftMs = deadlineMs - (this.#components.clock.monotonicMs() - begunMs);
      return caller.call(method, payload, {
        ...options,
        deadlineMs: deadlineMs > 0 ? Math.max(1, leftMs) : 0,
      });
    });
  }

  /**
   * A message without an answer, in order with the others. Returns false when it was dropped, because there is no
   * connection or too much waits; true promises nothing.
   */
  notify(method: string, payload: Payload): boolean {
    const state = this.#state;
    const isAccepted = state.kind === "connected" && state.caller.notify(method, payload);
    if (!isAccepted) this.counters.notifiesDropped++;
    return isAccepted;
  }

  /**
   * Resolves when the system has all that was notified before, so that it leaves though this process is killed then; also
   * when there is no connection any more.
   * @returns false when it was not so in time
   */
  async handedOver(deadlineMs: number): Promise<boolean> {
    const state = this.#state;
    return state.kind === "connected" ? state.caller.handedOver(deadlineMs) : true;
  }

  /** @param payload comes with the opening, at most one frame long. @throws as `call` */
  async open(method: string, payload: Payload, options: CallOptions = {}): Promise<RpcStream> {
    const state = this.#state;
    if (state.kind === "connected") return state.caller.open(method, payload, options);
    if (state.kind !== "connecting" || this.#wasSilent) throw this.#notConnected(method);
    const caller = await this.#waitForCaller(true, options.signal, options.deadlineMs);
    return caller.open(method, payload, options);
  }

  #connect(): void {
    const { clock } = this.#components;
    const state: State = {
      kind: "connecting",
      attempt: new AbortController(),
      sinceMs: clock.monotonicMs(),
      session: undefined,
    };
    this.#state = state;
    const { address, security } = this.#target;
    this.#network.connect(address, security, state.attempt.signal).then(
      (connection) => {
        if (this.#state === state) state.session = this.#greet(connection);
        else connection.destroy();
      },
      (error: unknown) => {
        if (this.#state !== state) return;
        this.#wasSilent = this.#isLongFor(state);
        this.#retry(asAtollError(error));
      },
    );
  }

  #greet(connection: Connection): Session {
    const { clock, logger } = this.#components;
    return new Session(this.#components, connection, "client", this.#target.expected ?? {}, {
      onOpen: (session) => {
        const caller = new Caller(session, this.#components);
        this.#state = { kind: "connected", session, caller, sinceMs: clock.monotonicMs() };
        this.#wasSilent = false;
        logger.info({ peer: this.#name() }, "rpc: connected");
        for (const waiter of [...this.#waiters]) waiter.resolve(caller);
        return caller;
      },
      onClosed: (error, silentMs) => {
        const state = this.#state;
        if (state.kind === "stopped") return;
        // Only a connection that held shows that the peer is well again.
        const { reconnectMaxMs, pingTimeoutMs } = this.#components.options;
        const lastedMs = state.kind === "connected" ? clock.monotonicMs() - state.sinceMs : 0;
        if (lastedMs > reconnectMaxMs) this.#failures = 0;
        this.#wasSilent = state.kind === "connecting" ? this.#isLongFor(state) : silentMs >= pingTimeoutMs;
        this.#retry(error);
      },
    });
  }

  /** Of an attempt that failed: it was waited for, and not refused. */
  #isLongFor({ sinceMs }: Extract<State, { kind: "connecting" }>): boolean {
    const { clock, options } = this.#components;
    const limitMs = Math.min(options.pingTimeoutMs, options.handshakeTimeoutMs);
    return clock.monotonicMs() - sinceMs >= limitMs * LONG_ATTEMPT_FRACTION;
  }

  #retry(error: AtollError): void {
    const { clock, logger, options } = this.#components;
    this.counters.connectFailures++;
    const waitMs = Math.min(
      options.reconnectMaxMs,
      options.reconnectMinMs * 2 ** Math.min(this.#failures, 30),
    );
    this.#failures++;
    const delayMs = randomBetween(this.#random, waitMs / 2, waitMs);
    const fields = { peer: this.#name(), code: error.code, reason: error.message, delayMs };
    // A node that is away for days must not fill the log with it.
    if (this.#failures <= MAX_TOLD_FAILURES) logger.info(fields, "rpc: not connected");
    else logger.debug(fields, "rpc: not connected");
    this.#state = { kind: "waiting", error, timer: clock.after(delayMs, () => this.#connect()) };
    for (const waiter of [...this.#waiters]) {
      if (waiter.isForThisAttempt) waiter.reject(this.#notConnected("connect"));
    }
  }

  #waitForCaller(isForThisAttempt: boolean, signal?: AbortSignal, deadlineMs = 0): Promise<Caller> {
    if (this.#waiters.size >= MAX_WAITING_CALLS) {
      return Promise.reject(new AtollError("rpc.overloaded", `${this.#name()}: too many calls wait`));
    }
    if (signal?.aborted === true) return Promise.reject(signal.reason as Error);
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        this.#waiters.delete(waiter);
        timer?.cancel();
        signal?.removeEventListener("abort", onAbort);
      };
      const waiter: ConnectionWaiter = {
        isForThisAttempt,
        resolve: (caller) => {
          settle();
          resolve(caller);
        },
        reject: (error) => {
          settle();
          reject(error as Error);
        },
      };
      const onAbort = (): void => waiter.reject(signal?.reason);
      const onDeadline = (): void =>
        waiter.reject(new AtollError("rpc.deadlineExceeded", `${this.#name()}: not connected in time`));
      const timer = deadlineMs > 0 ? this.#components.clock.after(deadlineMs, onDeadline) : undefined;
      signal?.addEventListener("abort", onAbort, { once: true });
      this.#waiters.add(waiter);
    });
  }

  #notConnected(what: string): AtollError {
    const cause = this.#state.kind === "waiting" ? this.#state.error : undefined;
    const unconnected = this.#wasSilent ? "it does not answer" : "not started";
    const why = cause === undefined ? unconnected : cause.message;
    return new AtollError("rpc.closed", `${what}: not connected to ${this.#name()}: ${why}`, { cause });
  }

  #name(): string {
    const { address, expected } = this.#target;
    return `${expected?.nodeName ?? "node"} at ${address.host}:${address.port}`;
  }
}

function asAtollError(error: unknown): AtollError {
  if (error instanceof AtollError) return error;
  return new AtollError("net.failed", String(error), { cause: error });
}
