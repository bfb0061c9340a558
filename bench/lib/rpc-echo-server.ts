/** The other process of bench/rpc.ts: it echoes and swallows, over bare sockets and over rpc, with and without TLS. */
import { createServer, type Socket } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { nodeId } from "../../src/base/ids.ts";
import { silentLogger } from "../../src/base/logger.ts";
import type { TlsIdentity } from "../../src/base/network.ts";
import { realClock } from "../../src/platform/real-clock.ts";
import { RealNetwork } from "../../src/platform/real-network.ts";
import { RpcServer, streaming, unary } from "../../src/rpc/index.ts";

export interface EchoPorts {
  readonly bareEcho: number;
  readonly bareSink: number;
  readonly tlsSink: number;
  readonly rpc: number;
  readonly rpcTls: number;
}

/** Answers one byte for every so many bytes received: the sender's sign that all has arrived. */
const SINK_ACK_BYTES = 64 * 1024 * 1024;

const host = "127.0.0.1";
const network = new RealNetwork();

function portOf(server: ReturnType<typeof createServer>): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, host, () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
}

function echo(socket: Socket): void {
  socket.on("data", (chunk) => socket.write(chunk));
  socket.on("error", () => {});
}

function sink(socket: Socket): void {
  let received = 0;
  socket.on("data", (chunk: Buffer) => {
    received += chunk.length;
    if (received < SINK_ACK_BYTES) return;
    received -= SINK_ACK_BYTES;
    socket.write("!");
  });
  socket.on("error", () => {});
}

async function rpcPort(identity: TlsIdentity | undefined): Promise<number> {
  const server = new RpcServer(
    {
      network,
      clock: realClock,
      logger: silentLogger,
      identity: { nodeId: nodeId(1), nodeName: "bench", region: "bench" },
    },
    {
      echo: unary((request) => request),
      sink: streaming(async (stream) => {
        let received = 0;
        for (let chunk = await stream.read(); chunk !== undefined; chunk = await stream.read()) {
          received += chunk.length;
          if (received < SINK_ACK_BYTES) continue;
          received -= SINK_ACK_BYTES;
          await stream.write(Buffer.from("!"));
        }
      }),
    },
  );
  const security =
    identity === undefined ? ({ kind: "plaintext" } as const) : ({ kind: "mutual-tls", identity } as const);
  return (await server.listen({ host, port: 0 }, security)).port;
}

process.on("message", (identity: TlsIdentity) => {
  const tls = {
    cert: identity.certificate,
    key: identity.privateKey,
    ca: identity.authority,
    requestCert: true,
    minVersion: "TLSv1.3",
    noDelay: true,
  } as const;
  void (async () => {
    const ports: EchoPorts = {
      bareEcho: await portOf(createServer({ noDelay: true }, echo)),
      bareSink: await portOf(createServer({ noDelay: true }, sink)),
      tlsSink: await portOf(createTlsServer(tls, sink)),
      rpc: await rpcPort(undefined),
      rpcTls: await rpcPort(identity),
    };
    process.send?.(ports);
  })();
});
process.on("disconnect", () => process.exit(0));
