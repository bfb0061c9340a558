/** The other process of bench/federation.ts: it echoes and swallows, over bare sockets, bare libp2p and rpc. */
import { createServer, type Socket } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import type { Stream } from "@libp2p/interface";
import { silentLogger } from "../../src/base/logger.ts";
import type { TlsIdentity } from "../../src/base/network.ts";
import { createNodeKey, defaultFederationOptions, federationNodeId } from "../../src/federation/index.ts";
import { realClock } from "../../src/platform/real-clock.ts";
import { RealRandom } from "../../src/platform/real-random.ts";
import { RpcServer, streaming, unary } from "../../src/rpc/index.ts";
import {
  bareHost,
  ECHO_PROTOCOL,
  type Encryption,
  encryptions,
  host,
  openNetwork,
  SINK_ACK_BYTES,
  SINK_PROTOCOL,
} from "./federation-parts.ts";

export interface FederationPorts {
  readonly bareSink: number;
  readonly tlsSink: number;
  readonly rpc: number;
  readonly libp2p: Readonly<Record<Encryption, string>>;
}

/** @returns how many answers these bytes call for */
function counter(): (bytes: number) => number {
  let received = 0;
  return (bytes) => {
    received += bytes;
    const answers = Math.floor(received / SINK_ACK_BYTES);
    received -= answers * SINK_ACK_BYTES;
    return answers;
  };
}

function sink(socket: Socket): void {
  const answersFor = counter();
  socket.on("data", (chunk: Buffer) => {
    const answers = answersFor(chunk.length);
    if (answers > 0) socket.write("!".repeat(answers));
  });
  socket.on("error", () => {});
}

function portOf(server: ReturnType<typeof createServer>): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, host, () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
}

async function libp2pAddress(encryption: Encryption): Promise<string> {
  const node = await bareHost(encryption, true);
  await node.handle(SINK_PROTOCOL, (stream: Stream) => {
    const answersFor = counter();
    stream.addEventListener("message", ({ data }) => {
      const answers = answersFor(data.byteLength);
      if (answers > 0) stream.send(Buffer.from("!".repeat(answers)));
    });
  });
  await node.handle(ECHO_PROTOCOL, (stream: Stream) => {
    stream.addEventListener("message", ({ data }) => stream.send(data));
  });
  return String(node.getMultiaddrs()[0]);
}

async function rpcPort(): Promise<number> {
  const network = openNetwork(await createNodeKey(new RealRandom()), "client");
  const server = new RpcServer(
    {
      network,
      clock: realClock,
      logger: silentLogger,
      identity: { nodeId: federationNodeId(1, 1), nodeName: "server", region: "bench" },
    },
    {
      echo: unary((request) => request),
      sink: streaming(async (stream) => {
        const answersFor = counter();
        for (let chunk = await stream.read(); chunk !== undefined; chunk = await stream.read()) {
          const answers = answersFor(chunk.length);
          if (answers > 0) await stream.write(Buffer.from("!".repeat(answers)));
        }
      }),
    },
    defaultFederationOptions.bulk,
  );
  return (await server.listen({ host, port: 0 }, { kind: "federation" })).port;
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
    const libp2p: Partial<Record<Encryption, string>> = {};
    for (const encryption of encryptions) libp2p[encryption] = await libp2pAddress(encryption);
    process.send?.({
      bareSink: await portOf(createServer({ noDelay: true }, sink)),
      tlsSink: await portOf(createTlsServer(tls, sink)),
      rpc: await rpcPort(),
      libp2p,
    });
  })();
});
process.on("disconnect", () => process.exit(0));
