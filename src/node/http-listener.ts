/** An HTTP server as a step of a start: it listens or says why not, and is closed to its last connection. */
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { AtollError } from "../base/errors.ts";
import type { Address } from "../base/network.ts";

/** Where it really listens. @throws net.addressInUse, net.failed */
export function listen(server: Server, { host, port }: Address): Promise<Address> {
  return new Promise((resolve, reject) => {
    const onError = (cause: NodeJS.ErrnoException): void => {
      const isTaken = cause.code === "EADDRINUSE" || cause.code === "EACCES";
      const message = `cannot listen on ${host}:${port}: ${cause.message}`;
      reject(new AtollError(isTaken ? "net.addressInUse" : "net.failed", message, { cause }));
    };
    server.once("error", onError);
    server.listen({ host, port }, () => {
      server.off("error", onError);
      resolve({ host, port: (server.address() as AddressInfo).port });
    });
  });
}

/** Stops listening and cuts what is left. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // It reports an error when it never listened, which is as good.
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
