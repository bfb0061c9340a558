import type {
  ConnectionGater,
  Connection as LibP2pLink,
  Libp2p,
  MultiaddrConnection,
  PeerId,
  Stream,
} from "@libp2p/interface";
import { assert } from "../../base/assert.ts";
import type { Clock, Timer } from "../../base/clock.ts";
import { AtollError } from "../../base/errors.ts";
import type { Logger } from "../../base/logger.ts";
import type { Address, Connection, Listener, Network, Security } from "../../base/network.ts";
import type { NodeKey } from "../identity/index.ts";
import type { Admittance } from "./admittance.ts";
import { LibP2pConnection } from "./libp2p-connection.ts";
import { toMultiaddr } from "./multiaddr.ts";
import { networkError } from "./network-error.ts";
import { completeLibP2pOptions, type LibP2pOptions } from "./options.ts";
import { RefusalLog } from "./refusal-log.ts";

export interface LibP2pComponents {
  readonly key: NodeKey;
  readonly members: Admittance;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** A libp2p node, with the streams that were made of it. */
interface Host {
  readonly node: Libp2p;
  /** Takes no new connections any more. */
  isClosing: boolean;
}

/**
 * The Network port between members of a federation. Each `Connection` is a libp2p stream on a libp2p connection of
 * its own: TCP, TLS 1.3 with the node's key, yamux. So a lane's bytes queue behind none of another lane, in the
 * kernel either.
 *
 * Who is no member is refused when TLS has proven its peer id and before anything else is spoken; so is, when it
 * connects or later, whose voucher expired or was revoked.
 */
export class LibP2pNetwork implements Network {
  readonly refusals: RefusalLog;
  readonly #components: LibP2pComponents;
  readonly #options: LibP2pOptions;
  readonly #open = new Set<LibP2pConnection>();
  readonly #hosts = new Set<Host>();
  /** For dialling: the first that listens, else one that only dials. */
  #dialer: Promise<Host> | undefined;
  readonly #gater: ConnectionGater;
  readonly #unsubscribe: () => void;
  #checking: Timer | undefined;
  #isStopped = false;

  constructor(components: LibP2pComponents, options: Partial<LibP2pOptions> = {}) {
    this.#components = components;
    this.#options = completeLibP2pOptions(options);
    this.refusals = new RefusalLog(components.clock, components.logger);
    this.#gater = {
      denyInboundEncryptedConnection: (peer, connection) => this.#denies("inbound", peer, connection),
      denyOutboundEncryptedConnection: (peer, connection) => this.#denies("outbound", peer, connection),
    };
    this.#unsubscribe = components.members.onChange(() => this.#closeRefused());
    this.#planCheck();
  }

  /** @throws net.addressInUse, net.failed */
  async listen(
    address: Address,
    security: Security,
    onConnection: (connection: Connection) => void,
  ): Promise<Listener> {
    assert(security.kind === "federation", "libp2p connects members of a federation only");
    const starting = this.#start(address);
    this.#dialer ??= starting;
    const host = await starting.catch((error: unknown) => {
      if (this.#dialer === starting) this.#dialer = undefined;
      throw networkError(error, `listen at ${address.host}:${address.port}`);
    });
    const accept = (stream: Stream, link: LibP2pLink): void => {
      const connection = host.isClosing ? undefined : this.#adopt(stream, link);
      if (connection === undefined) link.abort(new AtollError("rpc.closed", "nobody takes connections here"));
      else onConnection(connection);
    };
    await host.node.handle([...this.#options.protocols], accept, { maxInboundStreams: 1 });
    return { address: boundAddress(host.node, address), close: () => this.#close(host) };
  }

  /** @throws net.unreachable, net.failed, federation.untrusted, rpc.incompatible, or the signal's reason */
  async connect(address: Address, security: Security, signal?: AbortSignal): Promise<Connection> {
    assert(security.kind === "federation", "libp2p connects members of a federation only");
    signal?.throwIfAborted();
    assert(!this.#isStopped, "a network that was stopped connects");
    const controller = new AbortController();
    const onAbort = (): void => controller.abort(signal?.reason);
    signal?.addEventListener("abort", onAbort, { once: true });
    const { connectTimeoutMs } = this.#options;
    const what = `${address.host}:${address.port}`;
    const timer = this.#components.clock.after(connectTimeoutMs, () => {
      controller.abort(new AtollError("net.unreachable", `${what}: no connection in ${connectTimeoutMs} ms`));
    });
    try {
      return await settledBefore(controller.signal, this.#dial(address, security.peerId, controller.signal));
    } catch (error) {
      signal?.throwIfAborted();
      throw networkError(controller.signal.aborted ? controller.signal.reason : error, what);
    } finally {
      timer.cancel();
      signal?.removeEventListener("abort", onAbort);
    }
  }

  /** Closes everything. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#unsubscribe();
    this.#checking?.cancel();
    for (const connection of [...this.#open]) connection.destroy();
    await Promise.all([...this.#hosts].map(({ node }) => node.stop()));
    this.#hosts.clear();
  }

  async #start(listenAt?: Address): Promise<Host> {
    const { key } = this.#components;
    // Large, and a node without a federation does not need it.
    const { startHost } = await import("./libp2p-host.ts");
    const node = await startHost({
      key,
      gater: this.#gater,
      options: this.#options,
      ...(listenAt !== undefined && { listenAt }),
    });
    const host = { node, isClosing: false };
    this.#hosts.add(host);
    return host;
  }

  async #dial(address: Address, peerId: string | undefined, signal: AbortSignal): Promise<Connection> {
    const target = toMultiaddr(address);
    this.#dialer ??= this.#start();
    const { node } = await this.#dialer;
    signal.throwIfAborted();
    // Named by its address alone: who answers is asked below, and nothing is taken for the same as another dial.
    const link = await node.dial(target, { force: true, signal });
    try {
      return await this.#openStream(link, peerId, signal);
    } catch (error) {
      link.abort(networkError(error, target.toString()));
      throw error;
    }
  }

  async #openStream(link: LibP2pLink, peerId: string | undefined, signal: AbortSignal): Promise<Connection> {
    const answering = link.remotePeer.toString();
    if (peerId !== undefined && peerId !== answering) {
      throw new AtollError("net.untrusted", `it is ${answering}, not ${peerId}`);
    }
    const stream = await link.newStream([...this.#options.protocols], { signal });
    signal.throwIfAborted();
    const connection = this.#adopt(stream, link);
    if (connection !== undefined) return connection;
    throw new AtollError("federation.untrusted", `${answering} is no member any more`);
  }

  /** @returns undefined when the peer has lost its right meanwhile */
  #adopt(stream: Stream, link: LibP2pLink): LibP2pConnection | undefined {
    const peerId = link.remotePeer.toString();
    try {
      const peer = this.#components.members.admit(peerId);
      const connection = new LibP2pConnection(stream, link, peer, this.#components.clock);
      this.#open.add(connection);
      stream.addEventListener("close", () => this.#open.delete(connection));
      return connection;
    } catch (error) {
      if (!(error instanceof AtollError)) throw error;
      this.refusals.refused(link.direction, peerId, link.remoteAddr.toString(), error);
      return undefined;
    }
  }

  #denies(direction: "inbound" | "outbound", peer: PeerId, connection: MultiaddrConnection): boolean {
    const peerId = peer.toString();
    try {
      this.#components.members.admit(peerId);
      return false;
    } catch (error) {
      if (!(error instanceof AtollError)) throw error;
      this.refusals.refused(direction, peerId, connection.remoteAddr.toString(), error);
      return true;
    }
  }

  #planCheck(): void {
    this.#checking = this.#components.clock.after(this.#options.admittanceCheckMs, () => {
      this.#closeRefused();
      this.#planCheck();
    });
  }

  #closeRefused(): void {
    for (const connection of [...this.#open]) {
      try {
        this.#components.members.admit(connection.peerId);
      } catch (error) {
        if (!(error instanceof AtollError)) throw error;
        const { host, port } = connection.remote;
        this.refusals.refused("inbound", connection.peerId, `${host}:${port}`, error);
        connection.fail(error);
      }
    }
  }

  async #close(host: Host): Promise<void> {
    host.isClosing = true;
    await host.node.unhandle([...this.#options.protocols]);
    // A libp2p node that stops closes its connections too: it listens on, and refuses, while some are open.
    if (host.node.getConnections().length > 0 || !this.#hosts.delete(host)) return;
    this.#dialer = undefined;
    await host.node.stop();
  }
}

/** The promise, unless the signal is quicker: libp2p looks at it in some places only. */
function settledBefore<T extends Connection>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(signal.reason as Error);
    signal.addEventListener("abort", onAbort, { once: true });
    promise.then(
      (connection) => {
        if (signal.aborted) connection.destroy();
        else resolve(connection);
      },
      (error: unknown) => reject(error as Error),
    );
  });
}

/** The port that the system chose, when it was asked to. */
function boundAddress(node: Libp2p, { host, port }: Address): Address {
  if (port !== 0) return { host, port };
  for (const address of node.getMultiaddrs()) {
    for (const { name, value } of address.getComponents()) {
      if (name === "tcp") return { host, port: Number(value) };
    }
  }
  throw new AtollError("net.failed", `libp2p does not say where it listens on ${host}`);
}
