/**
 * Links of a federation, between two processes on loopback: what each layer costs. From below: a TCP socket, a TLS
 * 1.3 socket, a bare libp2p stream (TCP, TLS, yamux; also noise and nothing in TLS's place), and one stream of our rpc
 * over such a libp2p stream. Bulk: 64 KiB chunks one way. Echo: 64 bytes, one at a time.
 */
import { type ChildProcess, fork } from "node:child_process";
import { connect, type Socket } from "node:net";
import { connect as tlsConnect } from "node:tls";
import type { Stream } from "@libp2p/interface";
import { multiaddr } from "@multiformats/multiaddr";
import { silentLogger } from "../src/base/logger.ts";
import type { TlsIdentity } from "../src/base/network.ts";
import { createNodeKey, defaultFederationOptions, federationNodeId } from "../src/federation/index.ts";
import { createAuthority, issueNodeCertificate } from "../src/platform/certificates.ts";
import { realClock } from "../src/platform/real-clock.ts";
import { RealRandom } from "../src/platform/real-random.ts";
import { RpcPeer, type RpcStream } from "../src/rpc/index.ts";
import { Relays } from "../test/faults/link/relays.ts";
import {
  bareHost,
  ECHO_PROTOCOL,
  type Encryption,
  encryptions,
  host,
  openNetwork,
  SINK_ACK_BYTES,
  SINK_PROTOCOL,
} from "./lib/federation-parts.ts";
import type { FederationPorts } from "./lib/federation-server.ts";
import { type Figure, figure, interleave, median } from "./lib/report.ts";

const CHUNK_BYTES = 64 * 1024;
const MESSAGE_BYTES = 64;
const BULK_ACKS = 2;
const ROUNDS = 11;
const ECHO_MS = 300;
const PINGS = 40;
const PING_PAUSE_MS = 20;

/** Long links: one-way delay, and rate. */
const longLinks = [
  { name: "150 ms, 200 Mbit/s", delayMs: 75, bytesPerSecond: 25e6 },
  { name: "300 ms, 400 Mbit/s", delayMs: 150, bytesPerSecond: 50e6 },
];
/** Until the windows have grown; then it is measured. */
const WARM_UP_MS = 5_000;
const LONG_LINK_MS = 8_000;

export async function run(): Promise<Figure[]> {
  const authority = await createAuthority("bench", Date.now());
  const issued = await issueNodeCertificate(authority, { nodeName: "bench", hosts: [host] }, Date.now());
  const identity: TlsIdentity = { ...issued, authority: authority.certificate };
  const child = fork(new URL("./lib/federation-server.ts", import.meta.url), { stdio: "inherit" });
  try {
    return await measure(await portsOf(child, identity), identity);
  } finally {
    child.disconnect();
  }
}

async function measure(ports: FederationPorts, identity: TlsIdentity): Promise<Figure[]> {
  const socket = await connectedSocket(connect({ host, port: ports.bareSink, noDelay: true }), "connect");
  const tlsSocket = await connectedSocket(
    tlsConnect({
      host,
      port: ports.tlsSink,
      cert: identity.certificate,
      key: identity.privateKey,
      ca: identity.authority,
      minVersion: "TLSv1.3",
      checkServerIdentity: () => undefined,
    }),
    "secureConnect",
  );
  const streams = {} as Record<Encryption, { sink: Stream; echo: Stream }>;
  for (const encryption of encryptions) {
    const node = await bareHost(encryption, false);
    const link = await node.dial(multiaddr(ports.libp2p[encryption]));
    streams[encryption] = {
      sink: await link.newStream(SINK_PROTOCOL),
      echo: await link.newStream(ECHO_PROTOCOL),
    };
  }
  const control = await connectedPeer(ports.rpc);
  const bulk = await connectedPeer(ports.rpc);

  const rate = await interleave(ROUNDS, {
    rpc: () => rpcBulkRate(bulk),
    libp2p: () => streamBulkRate(streams.tls.sink),
    noise: () => streamBulkRate(streams.noise.sink),
    plain: () => streamBulkRate(streams.plaintext.sink),
    tls: () => socketBulkRate(tlsSocket),
    tcp: () => socketBulkRate(socket),
  });
  const echo = await interleave(ROUNDS, {
    rpc: () => rpcEchoRate(control),
    tls: () => streamEchoRate(streams.tls.echo),
    noise: () => streamEchoRate(streams.noise.echo),
    plain: () => streamEchoRate(streams.plaintext.echo),
  });
  const idleMs = await pingMs(control);
  const separateMs = await pingsDuring(() => rpcBulkRate(bulk), control);
  const sharedMs = await pingsDuring(() => rpcBulkRate(bulk), bulk);
  return [
    figure("bulk, rpc stream vs bare libp2p stream", "MB/s", rate.rpc, rate.libp2p),
    figure("bulk, rpc stream vs bare TLS socket", "MB/s", rate.rpc, rate.tls),
    figure("bulk, rpc stream vs bare TCP socket", "MB/s", rate.rpc, rate.tcp),
    figure("bulk, libp2p stream, TLS vs bare TLS socket", "MB/s", rate.libp2p, rate.tls),
    figure("bulk, libp2p stream, noise vs TLS", "MB/s", rate.noise, rate.libp2p),
    figure("bulk, libp2p stream, plaintext vs TLS", "MB/s", rate.plain, rate.libp2p),
    figure("echo, rpc call vs bare libp2p stream", "messages/s", echo.rpc, echo.tls),
    figure("echo, libp2p stream, noise vs TLS", "messages/s", echo.noise, echo.tls),
    figure("echo, libp2p stream, plaintext vs TLS", "messages/s", echo.plain, echo.tls),
    figure("call beside a saturated bulk lane vs idle", "ms", separateMs, idleMs),
    figure("call on the saturated lane itself vs idle", "ms", sharedMs, idleMs),
    ...(await longLinkFigures(ports.rpc)),
  ];
}

/** One stream over an emulated long link against the link's rate, and a call on the other lane beside it. */
async function longLinkFigures(port: number): Promise<Figure[]> {
  const relays = new Relays();
  const figures: Figure[] = [];
  for (const { name, delayMs, bytesPerSecond } of longLinks) {
    const through = await relays.open(name, { host, port });
    await relays.shape(name, { delayMs, bytesPerSecond });
    const control = await connectedPeer(through.port);
    const bulk = await connectedPeer(through.port);
    const idleMs = await pingMs(control);
    const stream = await bulk.open("sink", new Uint8Array(0));
    let isGoingOn = true;
    const writing = writeUntil(stream, () => !isGoingOn);
    await new Promise((resolve) => setTimeout(resolve, WARM_UP_MS));
    const sentBefore = bulk.counters.bytesSent;
    const begunMs = performance.now();
    const busyMs = await pingMs(control, () => performance.now() - begunMs < LONG_LINK_MS);
    const perSecond = (bulk.counters.bytesSent - sentBefore) / ((performance.now() - begunMs) / 1000);
    isGoingOn = false;
    stream.reset("rpc.cancelled", "measured");
    await writing;
    figures.push(figure(`one stream vs the link, ${name}`, "MB/s", perSecond / 1e6, bytesPerSecond / 1e6));
    figures.push(figure(`call beside it vs idle, ${name}`, "ms", busyMs, idleMs));
    control.stop();
    bulk.stop();
  }
  await relays.close();
  return figures;
}

async function writeUntil(stream: RpcStream, isDone: () => boolean): Promise<void> {
  const chunk = Buffer.alloc(CHUNK_BYTES, 1);
  try {
    while (!isDone()) await stream.write(chunk);
  } catch {
    // It was reset: that is its end.
  }
}

async function rpcBulkRate(peer: RpcPeer): Promise<number> {
  const chunk = Buffer.alloc(CHUNK_BYTES, 1);
  const stream = await peer.open("sink", new Uint8Array(0));
  const begunMs = performance.now();
  const bytes = BULK_ACKS * SINK_ACK_BYTES;
  for (let sent = 0; sent < bytes; sent += CHUNK_BYTES) await stream.write(chunk);
  stream.end();
  let acknowledged = 0;
  for await (const answer of stream) acknowledged += answer.length;
  if (acknowledged !== BULK_ACKS) throw new Error(`${acknowledged} acknowledgements instead of ${BULK_ACKS}`);
  return bytes / 1e6 / ((performance.now() - begunMs) / 1000);
}

/** A writer and its signs that it may go on, whatever it writes to. */
interface Pipe {
  /** @returns false: wait for `onDrain` */
  write(chunk: Uint8Array): boolean;
  listen(onDrain: () => void, onAnswer: (bytes: number) => void): () => void;
}

function bulkRate({ write, listen }: Pipe): Promise<number> {
  const chunk = Buffer.alloc(CHUNK_BYTES, 1);
  const bytes = BULK_ACKS * SINK_ACK_BYTES;
  const begunMs = performance.now();
  let sent = 0;
  let acknowledged = 0;
  const pump = (): void => {
    while (sent < bytes) {
      sent += CHUNK_BYTES;
      if (!write(chunk)) return;
    }
  };
  return new Promise((resolve) => {
    const unlisten = listen(pump, (answers) => {
      acknowledged += answers;
      if (acknowledged < BULK_ACKS) return;
      unlisten();
      resolve(bytes / 1e6 / ((performance.now() - begunMs) / 1000));
    });
    pump();
  });
}

function socketBulkRate(socket: Socket): Promise<number> {
  return bulkRate({
    write: (chunk) => socket.write(chunk),
    listen(onDrain, onAnswer) {
      const onData = (answer: Buffer): void => onAnswer(answer.length);
      socket.on("drain", onDrain).on("data", onData);
      return () => socket.off("drain", onDrain).off("data", onData);
    },
  });
}

function streamBulkRate(stream: Stream): Promise<number> {
  return bulkRate({
    write: (chunk) => stream.send(chunk),
    listen(onDrain, onAnswer) {
      const onMessage = ({ data }: { data: { byteLength: number } }): void => onAnswer(data.byteLength);
      stream.addEventListener("drain", onDrain);
      stream.addEventListener("message", onMessage);
      return () => {
        stream.removeEventListener("drain", onDrain);
        stream.removeEventListener("message", onMessage);
      };
    },
  });
}

async function rpcEchoRate(peer: RpcPeer): Promise<number> {
  const message = Buffer.alloc(MESSAGE_BYTES, 1);
  const begunMs = performance.now();
  let count = 0;
  for (; performance.now() - begunMs < ECHO_MS; count++) await peer.call("echo", message);
  return (count / (performance.now() - begunMs)) * 1000;
}

function streamEchoRate(stream: Stream): Promise<number> {
  const message = Buffer.alloc(MESSAGE_BYTES, 1);
  const begunMs = performance.now();
  let count = 0;
  let partialBytes = 0;
  return new Promise((resolve) => {
    const onMessage = ({ data }: { data: { byteLength: number } }): void => {
      partialBytes += data.byteLength;
      if (partialBytes < MESSAGE_BYTES) return;
      partialBytes -= MESSAGE_BYTES;
      count++;
      if (performance.now() - begunMs < ECHO_MS) {
        stream.send(message);
        return;
      }
      stream.removeEventListener("message", onMessage);
      resolve((count / (performance.now() - begunMs)) * 1000);
    };
    stream.addEventListener("message", onMessage);
    stream.send(message);
  });
}

/** The median of calls with pauses between. */
async function pingMs(peer: RpcPeer, isGoingOn: () => boolean = () => true): Promise<number> {
  const message = Buffer.alloc(MESSAGE_BYTES, 1);
  const durations: number[] = [];
  for (let i = 0; i < PINGS && isGoingOn(); i++) {
    const begunMs = performance.now();
    await peer.call("echo", message);
    durations.push(performance.now() - begunMs);
    await new Promise((resolve) => setTimeout(resolve, PING_PAUSE_MS));
  }
  return median(durations);
}

async function pingsDuring(work: () => Promise<unknown>, peer: RpcPeer): Promise<number> {
  let isGoingOn = true;
  const working = (async () => {
    while (isGoingOn) await work();
  })();
  const ms = await pingMs(peer);
  isGoingOn = false;
  await working;
  return ms;
}

async function connectedPeer(port: number): Promise<RpcPeer> {
  const network = openNetwork(await createNodeKey(new RealRandom()), "server");
  const peer = new RpcPeer(
    {
      network,
      clock: realClock,
      random: new RealRandom(),
      logger: silentLogger,
      identity: { nodeId: federationNodeId(1, 2), nodeName: "client", region: "bench" },
    },
    { address: { host, port }, security: { kind: "federation" } },
    defaultFederationOptions.bulk,
  );
  peer.start();
  await peer.connected();
  return peer;
}

function connectedSocket<T extends Socket>(socket: T, event: string): Promise<T> {
  return new Promise((resolve, reject) => {
    socket.once(event, () => resolve(socket));
    socket.once("error", reject);
  });
}

function portsOf(child: ChildProcess, identity: TlsIdentity): Promise<FederationPorts> {
  return new Promise((resolve, reject) => {
    child.once("message", (ports) => resolve(ports as FederationPorts));
    child.once("exit", (code) => reject(new Error(`the server left with ${code}`)));
    child.send(identity);
  });
}
