/**
 * The Network port on virtual time: what TCP makes of the `Links` below it. A stream is ordered and reliable; a lost
 * segment shows as delay, a cut stalls it until the sender gives up, and a dead peer is noticed only by sending to
 * it. Bytes are split and joined anew on the way, as the seed says, so framing code meets every boundary.
 *
 *   const network = new SimNetwork(scheduler, random.fork(), links);
 *   await network.forNode("a").listen({ host: "a", port: 7000 }, { kind: "plaintext" }, accept);
 *   const connection = await network.forNode("b").connect({ host: "a", port: 7000 }, { kind: "plaintext" });
 *
 * A host is the name of the node that lives there.
 */
import { AtollError } from "../../src/base/errors.ts";
import type { Address, Connection, Listener, Network, Security } from "../../src/base/network.ts";
import type { Links } from "./links.ts";
import type { Scheduler } from "./scheduler.ts";
import type { SeededRandom } from "./seeded-random.ts";
import { SimConnection } from "./sim-connection.ts";

export interface SimNetworkOptions {
  /** How long `connect` waits for an answer that does not come. */
  readonly connectTimeoutMs: number;
  /** Without progress for this long a sender gives its connection up. */
  readonly breakAfterMs: number;
  /** What a lost segment costs, and how often a stalled one is tried again. */
  readonly retransmitMs: number;
  /** Sent and not yet taken by the receiver. */
  readonly windowBytes: number;
  /** Whether bytes are split and joined at random; otherwise segments are as large as they may be. */
  readonly splitting: boolean;
}

const defaultOptions: SimNetworkOptions = {
  connectTimeoutMs: 5_000,
  breakAfterMs: 15_000,
  retransmitMs: 200,
  windowBytes: 1024 * 1024,
  splitting: true,
};

/** What the connections of one network share. */
export interface SimWorld {
  readonly scheduler: Scheduler;
  readonly random: SeededRandom;
  readonly links: Links;
  readonly options: SimNetworkOptions;
}

interface SimListener {
  readonly node: string;
  readonly security: Security["kind"];
  readonly onConnection: (connection: Connection) => void;
}

/** The size of a SYN on the wire, about. */
const SYN_BYTES = 60;
const FIRST_EPHEMERAL_PORT = 49_152;

const never = (): Promise<never> => new Promise(() => {});

export class SimNetwork {
  readonly #world: SimWorld;
  readonly #listeners = new Map<string, SimListener>();
  readonly #connections = new Map<string, Set<SimConnection>>();
  /** Nodes that lost power: they answer nothing, not even with a reset. */
  readonly #dark = new Set<string>();
  /** How many processes of a node have died. What one of them asks for after its death never happens. */
  readonly #deaths = new Map<string, number>();
  #nextPort = FIRST_EPHEMERAL_PORT;

  constructor(
    scheduler: Scheduler,
    random: SeededRandom,
    links: Links,
    options: Partial<SimNetworkOptions> = {},
  ) {
    this.#world = { scheduler, random, links, options: { ...defaultOptions, ...options } };
  }

  /** The port of one process of a node, until it crashes; also what brings a node back that lost its power. */
  forNode(node: string): Network {
    this.#dark.delete(node);
    if (!this.#connections.has(node)) this.#connections.set(node, new Set());
    const deaths = this.#deaths.get(node);
    const hasDied = (): boolean => this.#deaths.get(node) !== deaths;
    return {
      listen: (address, security, onConnection) =>
        hasDied() ? never() : this.#listen(node, address, security, onConnection),
      connect: (address, security, signal) =>
        hasDied() ? never() : this.#connect(node, hasDied, address, security, signal),
    };
  }

  /**
   * The process of a node is gone, and its callbacks with it. After `killed` its system resets its connections;
   * after `powerLost` nobody does, and its peers hold half-open connections.
   */
  crash(node: string, how: "killed" | "powerLost" = "killed"): void {
    for (const [key, listener] of this.#listeners) if (listener.node === node) this.#listeners.delete(key);
    for (const connection of this.#connections.get(node) ?? []) connection.vanish(how);
    this.#connections.get(node)?.clear();
    this.#deaths.set(node, (this.#deaths.get(node) ?? 0) + 1);
    if (how === "powerLost") this.#dark.add(node);
  }

  /** Resets each open connection with the given probability, at both ends. Returns how many. */
  resetSome(probability: number): number {
    let count = 0;
    for (const connections of this.#connections.values()) {
      for (const connection of [...connections]) {
        if (!this.#world.random.chance(probability)) continue;
        connection.breakOff("reset by the network");
        count++;
      }
    }
    return count;
  }

  get openConnections(): number {
    let count = 0;
    for (const connections of this.#connections.values()) count += connections.size;
    return count;
  }

  async #listen(
    node: string,
    address: Address,
    security: Security,
    onConnection: (connection: Connection) => void,
  ): Promise<Listener> {
    const bound = { host: address.host, port: address.port === 0 ? this.#nextPort++ : address.port };
    const key = `${bound.host}:${bound.port}`;
    if (this.#listeners.has(key)) throw new AtollError("net.addressInUse", `${key} is taken`);
    const listener = { node, security: security.kind, onConnection };
    this.#listeners.set(key, listener);
    return {
      address: bound,
      close: async () => {
        if (this.#listeners.get(key) === listener) this.#listeners.delete(key);
      },
    };
  }

  #connect(
    node: string,
    hasDied: () => boolean,
    address: Address,
    security: Security,
    signal?: AbortSignal,
  ): Promise<Connection> {
    const { links, scheduler, options } = this.#world;
    const key = `${address.host}:${address.port}`;
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) {
        reject(signal.reason as Error);
        return;
      }
      const settle = (): void => {
        timeout.cancel();
        signal?.removeEventListener("abort", onAbort);
      };
      let isSettled = false;
      const fail = (error: unknown): void => {
        if (isSettled || hasDied()) return;
        isSettled = true;
        settle();
        reject(error as Error);
      };
      const onAbort = (): void => fail(signal?.reason);
      const timeout = scheduler.schedule(options.connectTimeoutMs, () =>
        fail(new AtollError("net.unreachable", `${key}: no answer`)),
      );
      signal?.addEventListener("abort", onAbort, { once: true });

      const answer = (): void => {
        const listener = this.#listeners.get(key);
        const server = listener?.node ?? address.host;
        if (isSettled || hasDied() || this.#dark.has(server) || links.isCut(server, node)) return;
        const backMs = links.orderedDelayMs(server, node, SYN_BYTES);
        if (listener === undefined || listener.security !== security.kind) {
          const [code, what] =
            listener === undefined
              ? (["net.unreachable", "refused"] as const)
              : (["net.untrusted", `speaks ${listener.security}`] as const);
          scheduler.schedule(backMs, () => fail(new AtollError(code, `${key}: ${what}`)));
          return;
        }
        const [near, far] = this.#pair(node, address, listener);
        // The server hears of the connection with the client's first bytes at the earliest, one trip later.
        scheduler.schedule(backMs, () => {
          if (isSettled || hasDied() || near.isGone) {
            far.breakOff("the client gave up");
            return;
          }
          isSettled = true;
          settle();
          resolve(near);
          far.open(links.orderedDelayMs(node, server, SYN_BYTES), () => listener.onConnection(far));
          near.open(0, () => {});
        });
      };
      const target = this.#listeners.get(key)?.node ?? address.host;
      if (!links.isCut(node, target)) {
        scheduler.schedule(links.orderedDelayMs(node, target, SYN_BYTES), answer);
      }
    });
  }

  #pair(node: string, address: Address, listener: SimListener): [SimConnection, SimConnection] {
    const isNamed = listener.security !== "plaintext";
    const clientAddress = { host: node, port: this.#nextPort++ };
    const make = (local: string, remote: Address, remoteNode: string): SimConnection => {
      const connection = new SimConnection(this.#world, {
        local,
        remoteNode,
        remote,
        peerName: isNamed ? remoteNode : undefined,
        onGone: () => this.#connections.get(local)?.delete(connection),
      });
      this.#connections.get(local)?.add(connection);
      return connection;
    };
    const near = make(node, address, listener.node);
    const far = make(listener.node, clientAddress, node);
    near.join(far);
    far.join(near);
    return [near, far];
  }
}
