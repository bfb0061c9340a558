/**
 * rpc against bare sockets, between two processes: what framing, multiplexing and flow control cost.
 *
 * Echo: 64-byte messages on one connection, one or 64 at a time. The bare socket writes each message on its own, as
 * a plain user would; "coalesced" joins what one read made ready into one write, the best a batching user can do.
 * Bulk: one stream of 64 KiB chunks one way.
 */
import { type ChildProcess, fork } from "node:child_process";
import { connect, type Socket } from "node:net";
import { connect as tlsConnect } from "node:tls";
import { nodeId } from "../src/base/ids.ts";
import { silentLogger } from "../src/base/logger.ts";
import type { TlsIdentity } from "../src/base/network.ts";
import { createAuthority, issueNodeCertificate } from "../src/platform/certificates.ts";
import { realClock } from "../src/platform/real-clock.ts";
import { RealNetwork } from "../src/platform/real-network.ts";
import { RealRandom } from "../src/platform/real-random.ts";
import { RpcPeer } from "../src/rpc/index.ts";
import { type Figure, figure, interleave } from "./lib/report.ts";
import type { EchoPorts } from "./lib/rpc-echo-server.ts";

const MESSAGE_BYTES = 64;
const CHUNK_BYTES = 64 * 1024;
/** As in the other process: it answers one byte for every so many. */
const SINK_ACK_BYTES = 64 * 1024 * 1024;
const BULK_ACKS = 8;
const TLS_BULK_ACKS = 4;
const ROUNDS = 7;
const ECHO_MS = 700;
const host = "127.0.0.1";

export async function run(): Promise<Figure[]> {
  const identity = await benchIdentity();
  const child = fork(new URL("./lib/rpc-echo-server.ts", import.meta.url), { stdio: "inherit" });
  try {
    return await measure(await portsOf(child, identity), identity);
  } finally {
    child.disconnect();
  }
}

async function measure(ports: EchoPorts, identity: TlsIdentity): Promise<Figure[]> {
  const peer = await connectedPeer(ports.rpc, undefined);
  const tlsPeer = await connectedPeer(ports.rpcTls, identity);
  const bare = await connectedSocket(connect({ host, port: ports.bareEcho, noDelay: true }), "connect");
  const sink = await connectedSocket(connect({ host, port: ports.bareSink, noDelay: true }), "connect");
  const tlsSocket = tlsConnect({
    host,
    port: ports.tlsSink,
    cert: identity.certificate,
    key: identity.privateKey,
    ca: identity.authority,
    minVersion: "TLSv1.3",
    checkServerIdentity: () => undefined,
  });
  const tlsSink = await connectedSocket(tlsSocket, "secureConnect");
  const figures: Figure[] = [];

  for (const depth of [1, 64]) {
    const rate = await interleave(ROUNDS, {
      rpc: () => rpcEchoRate(peer, depth),
      bare: () => bareEchoRate(bare, depth, false),
      coalesced: () => bareEchoRate(bare, depth, true),
    });
    figures.push(figure(`echo, depth ${depth}`, "messages/s", rate.rpc, rate.bare));
    if (depth > 1) {
      figures.push(figure(`echo, depth ${depth}, vs coalesced`, "messages/s", rate.rpc, rate.coalesced));
    }
  }
  const bulk = await interleave(ROUNDS, {
    rpc: () => rpcBulkRate(peer, BULK_ACKS),
    bare: () => bareBulkRate(sink, BULK_ACKS),
  });
  figures.push(figure("bulk, one stream", "MB/s", bulk.rpc, bulk.bare));
  const tlsBulk = await interleave(ROUNDS, {
    rpc: () => rpcBulkRate(tlsPeer, TLS_BULK_ACKS),
    bare: () => bareBulkRate(tlsSink, TLS_BULK_ACKS),
  });
  figures.push(figure("bulk, one stream, TLS", "MB/s", tlsBulk.rpc, tlsBulk.bare));

  peer.stop();
  tlsPeer.stop();
  for (const socket of [bare, sink, tlsSink]) socket.destroy();
  return figures;
}

async function rpcEchoRate(peer: RpcPeer, depth: number): Promise<number> {
  const message = Buffer.alloc(MESSAGE_BYTES, 1);
  const begunMs = performance.now();
  const untilMs = begunMs + ECHO_MS;
  let count = 0;
  const user = async (): Promise<void> => {
    while (performance.now() < untilMs) {
      await peer.call("echo", message);
      count++;
    }
  };
  await Promise.all(Array.from({ length: depth }, user));
  return (count / (performance.now() - begunMs)) * 1000;
}

function bareEchoRate(socket: Socket, depth: number, isCoalesced: boolean): Promise<number> {
  const message = Buffer.alloc(MESSAGE_BYTES, 1);
  const begunMs = performance.now();
  const untilMs = begunMs + ECHO_MS;
  let count = 0;
  let outstanding = depth;
  let partialBytes = 0;
  const send = (messages: number): void => {
    if (isCoalesced) socket.write(Buffer.alloc(messages * MESSAGE_BYTES, 1));
    else for (let i = 0; i < messages; i++) socket.write(message);
  };
  return new Promise((resolve) => {
    const onData = (chunk: Buffer): void => {
      partialBytes += chunk.length;
      const arrived = Math.floor(partialBytes / MESSAGE_BYTES);
      partialBytes -= arrived * MESSAGE_BYTES;
      count += arrived;
      outstanding -= arrived;
      if (performance.now() < untilMs) {
        outstanding += arrived;
        send(arrived);
      } else if (outstanding === 0) {
        socket.off("data", onData);
        resolve((count / (performance.now() - begunMs)) * 1000);
      }
    };
    socket.on("data", onData);
    send(depth);
  });
}

async function rpcBulkRate(peer: RpcPeer, acks: number): Promise<number> {
  const chunk = Buffer.alloc(CHUNK_BYTES, 1);
  const stream = await peer.open("sink", new Uint8Array(0));
  const begunMs = performance.now();
  const bytes = acks * SINK_ACK_BYTES;
  for (let sent = 0; sent < bytes; sent += CHUNK_BYTES) await stream.write(chunk);
  stream.end();
  let acknowledged = 0;
  for await (const answer of stream) acknowledged += answer.length;
  if (acknowledged !== acks) throw new Error(`${acknowledged} acknowledgements instead of ${acks}`);
  return bytes / 1e6 / ((performance.now() - begunMs) / 1000);
}

function bareBulkRate(socket: Socket, acks: number): Promise<number> {
  const chunk = Buffer.alloc(CHUNK_BYTES, 1);
  const bytes = acks * SINK_ACK_BYTES;
  const begunMs = performance.now();
  let sent = 0;
  let acknowledged = 0;
  const pump = (): void => {
    while (sent < bytes) {
      sent += CHUNK_BYTES;
      if (!socket.write(chunk)) return;
    }
  };
  return new Promise((resolve) => {
    const onData = (answer: Buffer): void => {
      acknowledged += answer.length;
      if (acknowledged < acks) return;
      socket.off("drain", pump);
      socket.off("data", onData);
      resolve(bytes / 1e6 / ((performance.now() - begunMs) / 1000));
    };
    socket.on("drain", pump);
    socket.on("data", onData);
    pump();
  });
}

async function connectedPeer(port: number, identity: TlsIdentity | undefined): Promise<RpcPeer> {
  const peer = new RpcPeer(
    {
      network: new RealNetwork(),
      clock: realClock,
      random: new RealRandom(),
      logger: silentLogger,
      identity: { nodeId: nodeId(2), nodeName: "bench", region: "bench" },
    },
    {
      address: { host, port },
      security: identity === undefined ? { kind: "plaintext" } : { kind: "mutual-tls", identity },
    },
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

/** One certificate for both: with mutual TLS a node is called what its certificate says. */
async function benchIdentity(): Promise<TlsIdentity> {
  const authority = await createAuthority("bench", Date.now());
  const issued = await issueNodeCertificate(authority, { nodeName: "bench", hosts: [host] }, Date.now());
  return { ...issued, authority: authority.certificate };
}

function portsOf(child: ChildProcess, identity: TlsIdentity): Promise<EchoPorts> {
  return new Promise((resolve, reject) => {
    child.once("message", (ports) => resolve(ports as EchoPorts));
    child.once("exit", (code) => reject(new Error(`the echo server left with ${code}`)));
    child.send(identity);
  });
}
