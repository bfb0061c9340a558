import { createServer, isIP, connect as netConnect, type Server, type Socket } from "node:net";
import { createServer as createTlsServer, type TLSSocket, connect as tlsConnect } from "node:tls";
import { assert } from "../base/assert.ts";
import { AtollError } from "../base/errors.ts";
import type { Address, Connection, Listener, Network, Security, TlsIdentity } from "../base/network.ts";
import { networkError } from "./network-errors.ts";
import { SocketConnection } from "./socket-connection.ts";

/** For the TCP and TLS handshakes together, where the caller's signal is not quicker. */
const CONNECT_TIMEOUT_MS = 10_000;

/** Accepted connections of one listener; more are closed at once. */
const MAX_CONNECTIONS = 4_096;

/** TCP, and TLS 1.3 with certificates on both sides (RFC 8446). */
export class RealNetwork implements Network {
  async listen(
    address: Address,
    security: Security,
    onConnection: (connection: Connection) => void,
  ): Promise<Listener> {
    assert(security.kind !== "federation", "a federation's links have a network of their own");
    if (security.kind === "plaintext") refuseUnlessLoopback(address.host);
    const accept = (socket: Socket): void => onConnection(new SocketConnection(socket));
    const server =
      security.kind === "plaintext"
        ? createServer({ noDelay: true }, accept)
        : createTlsServer({ ...tlsOptions(security.identity), requestCert: true, noDelay: true }, accept);
    server.maxConnections = MAX_CONNECTIONS;
    // Node closes the socket of a failed handshake itself; without a listener the error would end the process.
    server.on("tlsClientError", () => {});
    await listening(server, address);
    const bound = server.address();
    const port = typeof bound === "object" && bound !== null ? bound.port : address.port;
    return { address: { host: address.host, port }, close: () => closed(server) };
  }

  async connect(address: Address, security: Security, signal?: AbortSignal): Promise<Connection> {
    signal?.throwIfAborted();
    assert(security.kind !== "federation", "a federation's links have a network of their own");
    if (security.kind === "plaintext") refuseUnlessLoopback(address.host);
    const { host, port } = address;
    const socket =
      security.kind === "plaintext"
        ? netConnect({ host, port, noDelay: true })
        : // Who the peer is follows from its name in a certificate of the region's CA, whatever its address: the
          // caller compares `peerName` with whom it meant.
          tlsConnect({
            ...tlsOptions(security.identity),
            ...(isIP(host) === 0 && { servername: host }),
            host,
            port,
            checkServerIdentity: () => undefined,
          });
    socket.setNoDelay(true);
    await connected(socket, security.kind === "plaintext" ? "connect" : "secureConnect", address, signal);
    if (security.kind === "plaintext") {
      try {
        refuseUnlessLoopback(socket.remoteAddress ?? "");
      } catch (error) {
        socket.destroy();
        throw error;
      }
    }
    return new SocketConnection(socket);
  }
}

function tlsOptions(identity: TlsIdentity) {
  return {
    cert: identity.certificate,
    key: identity.privateKey,
    ca: identity.authority,
    minVersion: "TLSv1.3",
    rejectUnauthorized: true,
  } as const;
}

/** 127.0.0.0/8 and ::1 (RFC 1122, 3.2.1.3; RFC 4291, 2.5.3). A name is judged again by what it resolved to. */
function refuseUnlessLoopback(host: string): void {
  const isLoopback =
    host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127.")) || isMapped(host);
  if (isLoopback) return;
  throw new AtollError("net.plaintextRefused", `${host}: plaintext is for loopback addresses only`);
}

const isMapped = (host: string): boolean => isIP(host) === 6 && /^::ffff:127\./i.test(host);

function listening(server: Server, address: Address): Promise<void> {
  return new Promise((resolve, reject) => {
    const onError = (error: Error): void => reject(networkError(error, `${address.host}:${address.port}`));
    server.once("error", onError);
    server.listen(address.port, address.host, () => {
      server.off("error", onError);
      // Accepting may fail for a while (EMFILE); the listener lives on.
      server.on("error", () => {});
      resolve();
    });
  });
}

/** Stops accepting; does not wait for open connections, which `Server.close` would. */
function closed(server: Server): Promise<void> {
  server.close();
  return Promise.resolve();
}

function connected(
  socket: Socket | TLSSocket,
  event: "connect" | "secureConnect",
  address: Address,
  signal: AbortSignal | undefined,
): Promise<void> {
  const what = `${address.host}:${address.port}`;
  return new Promise((resolve, reject) => {
    const timeout = setTimeout(() => {
      fail(new AtollError("net.unreachable", `${what}: no connection within ${CONNECT_TIMEOUT_MS} ms`));
    }, CONNECT_TIMEOUT_MS);
    const settle = (): void => {
      clearTimeout(timeout);
      signal?.removeEventListener("abort", onAbort);
      for (const [name, listener] of Object.entries(listeners)) socket.off(name, listener);
    };
    const fail = (error: unknown): void => {
      settle();
      // A late error of a socket that nobody waits for must not end the process.
      socket.on("error", () => {});
      socket.destroy();
      reject(error as Error);
    };
    const onAbort = (): void => fail(signal?.reason);
    const listeners = {
      [event]: (): void => {
        settle();
        resolve();
      },
      error: (error: Error): void => fail(networkError(error, what)),
      close: (): void => fail(new AtollError("net.failed", `${what}: closed during the handshake`)),
    };
    for (const [name, listener] of Object.entries(listeners)) socket.on(name, listener);
    signal?.addEventListener("abort", onAbort, { once: true });
  });
}
