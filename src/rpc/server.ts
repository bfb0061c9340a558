import type { Clock } from "../base/clock.ts";
import { AtollError } from "../base/errors.ts";
import type { Logger } from "../base/logger.ts";
import type { Address, Connection, Listener, Network, Security } from "../base/network.ts";
import { Callee } from "./callee.ts";
import { newCounters, type RpcCounters } from "./counters.ts";
import type { RpcHandlers } from "./handlers.ts";
import type { Identity } from "./hello.ts";
import { completeOptions, type RpcOptions } from "./options.ts";
import { Session, type SessionComponents } from "./session.ts";

export interface RpcServerComponents {
  readonly network: Network;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly identity: Identity;
}

/** Takes the connections of other nodes and runs the handlers they call. */
export class RpcServer {
  readonly counters: RpcCounters = newCounters();
  readonly #network: Network;
  readonly #components: SessionComponents;
  readonly #handlers: RpcHandlers;
  readonly #sessions = new Set<Session>();
  #listener: Listener | undefined;
  #isClosed = false;

  /** @param handlers method name → handler. Fixed for the server's life. */
  constructor(components: RpcServerComponents, handlers: RpcHandlers, options: Partial<RpcOptions> = {}) {
    const { network, ...rest } = components;
    this.#network = network;
    this.#components = { ...rest, counters: this.counters, options: completeOptions(options) };
    // Names come from the wire: "constructor" must not find anything.
    this.#handlers = Object.assign(Object.create(null) as Record<string, never>, handlers);
  }

  get connections(): number {
    return this.#sessions.size;
  }

  /** Returns where it really listens. @throws net.addressInUse, net.plaintextRefused, net.failed */
  async listen(address: Address, security: Security): Promise<Address> {
    this.#listener = await this.#network.listen(address, security, (connection) => this.#accept(connection));
    return this.#listener.address;
  }

  /** Stops listening and closes every connection; calls under way fail at their callers with rpc.closed. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#listener?.close();
    for (const session of [...this.#sessions]) {
      session.close(new AtollError("rpc.closed", "the server is shutting down"));
    }
  }

  #accept(connection: Connection): void {
    const session: Session = new Session(
      this.#components,
      connection,
      "server",
      {},
      {
        onOpen: (opened) => new Callee(opened, this.#components, this.#handlers),
        onClosed: (error) => {
          this.#sessions.delete(session);
          this.#components.logger.debug({ remote: connection.remote, code: error.code }, "rpc: peer gone");
        },
      },
    );
    this.#sessions.add(session);
    if (this.#isClosed) session.close(new AtollError("rpc.closed", "the server is shutting down"));
  }
}
