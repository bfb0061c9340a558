/** The admin port of a node: it answers from the first moment of a start to the last of a stop. */
import type { Server } from "node:http";
import { type AdminSources, createAdminHandler } from "../admin/index.ts";
import { createServer } from "../base/http.ts";
import type { Address } from "../base/network.ts";
import { closeServer, listen } from "./http-listener.ts";

const MAX_HEADER_BYTES = 8 * 1024;
const MAX_CONNECTIONS = 100;
const REQUEST_TIMEOUT_MS = 10_000;

export class AdminPort {
  readonly #server: Server;

  private constructor(sources: AdminSources) {
    this.#server = createServer(
      { maxHeaderSize: MAX_HEADER_BYTES, requestTimeout: REQUEST_TIMEOUT_MS },
      createAdminHandler(sources),
    );
    this.#server.maxConnections = MAX_CONNECTIONS;
  }

  /** @throws net.addressInUse, net.failed */
  static async start(sources: AdminSources, address: Address): Promise<AdminPort> {
    const port = new AdminPort(sources);
    await listen(port.#server, address);
    return port;
  }

  close(): Promise<void> {
    return closeServer(this.#server);
  }
}
