import type { Stream } from "@libp2p/interface";
import { afterEach, describe, expect, it } from "vitest";
import { LinkRelay } from "../../../test/faults/link/relay.ts";
import { AtollError } from "../../base/errors.ts";
import { regionNumber } from "../../base/ids.ts";
import { type Logger, silentLogger } from "../../base/logger.ts";
import type { Address, Network } from "../../base/network.ts";
import { realClock } from "../../platform/real-clock.ts";
import { RealRandom } from "../../platform/real-random.ts";
import { type Identity, RpcPeer, RpcServer, streaming, unary } from "../../rpc/index.ts";
import { MemberDirectory } from "../directory/index.ts";
import {
  createNodeKey,
  createRootKey,
  federationNodeId,
  issueRevocation,
  issueVoucher,
  memberName,
  type NodeKey,
  type Voucher,
} from "../identity/index.ts";
import { LibP2pNetwork, type LibP2pOptions } from "./index.ts";
import { startHost } from "./libp2p-host.ts";
import { toMultiaddr } from "./multiaddr.ts";
import { defaultLibP2pOptions } from "./options.ts";

const random = new RealRandom();
const rootKey = createRootKey(random);
const root = { federation: "test", publicKey: rootKey.publicKey };
const keys = {
  a: await createNodeKey(random),
  b: await createNodeKey(random),
  c: await createNodeKey(random),
};
type Name = keyof typeof keys;
const names: readonly Name[] = ["a", "b", "c"];
const loopback = { host: "127.0.0.1", port: 0 };
const anyProtocol = [...defaultLibP2pOptions.protocols];
const nothing = new Uint8Array(0);

const cleanUps: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

const identityOf = (name: Name): Identity => ({
  nodeId: federationNodeId(names.indexOf(name) + 1, 1),
  nodeName: memberName(name, "node-1"),
  region: "test",
});

function voucherFor(name: Name, change: Partial<Voucher> = {}): Uint8Array {
  return issueVoucher(
    {
      federation: "test",
      peerId: keys[name].peerId,
      region: regionNumber(names.indexOf(name) + 1),
      regionName: name,
      nodeId: 1,
      nodeName: "node-1",
      notBeforeMs: 0,
      notAfterMs: Date.now() + 3_600_000,
      serial: 1,
      ...change,
    },
    rootKey.privateKey,
  );
}

function directoryOf(vouchers: readonly Uint8Array[]): MemberDirectory {
  const directory = new MemberDirectory(root, realClock);
  directory.learn({ vouchers });
  return directory;
}

const everybody = (): MemberDirectory => directoryOf(names.map((name) => voucherFor(name)));

/** Takes anybody, as a stranger's own software would. */
const credulous = {
  admit: () => ({ name: identityOf("b").nodeName, nodeId: identityOf("b").nodeId }),
  onChange: () => () => {},
};

interface Refusal {
  readonly code: string;
  readonly peerId: string;
}

function networkOf(
  key: NodeKey,
  members: MemberDirectory | typeof credulous,
  options: Partial<LibP2pOptions> = {},
): { network: LibP2pNetwork; refused: Refusal[] } {
  const refused: Refusal[] = [];
  const logger: Logger = { ...silentLogger, warn: (fields) => refused.push(fields as Refusal) };
  const network = new LibP2pNetwork({ key, members, clock: realClock, logger }, options);
  cleanUps.push(() => network.stop());
  return { network, refused };
}

/** Node b, which answers. */
async function serve(members: MemberDirectory = everybody(), options: Partial<LibP2pOptions> = {}) {
  const { network, refused } = networkOf(keys.b, members, options);
  const server = new RpcServer(
    { network, clock: realClock, logger: silentLogger, identity: identityOf("b") },
    { who: unary((_, { peer }) => Buffer.from(peer.nodeName)) },
  );
  const address = await server.listen(loopback, { kind: "federation" });
  cleanUps.push(() => server.close());
  return { address, server, refused, members };
}

function call(network: Network, address: Address, identity: Identity): RpcPeer {
  const peer = new RpcPeer(
    { network, clock: realClock, random, logger: silentLogger, identity },
    { address, security: { kind: "federation", peerId: keys.b.peerId } },
  );
  cleanUps.push(async () => peer.stop());
  peer.start();
  return peer;
}

const failure = (promise: Promise<unknown>): Promise<AtollError> =>
  promise.then(
    () => {
      throw new Error("it did not fail");
    },
    (error: unknown) => {
      if (error instanceof AtollError) return error;
      throw error;
    },
  );

const who = async (peer: RpcPeer): Promise<string> => Buffer.from(await peer.call("who", nothing)).toString();

async function until(isSo: () => boolean): Promise<void> {
  for (let i = 0; i < 400; i++) {
    if (isSo()) return;
    await new Promise((resolve) => realClock.after(5, () => resolve(undefined)));
  }
  throw new Error("it is not so within 2 s");
}

describe("members of a federation on libp2p", () => {
  it("talk, each known by the name and number of its voucher", async () => {
    const { address } = await serve();
    const { network } = networkOf(keys.a, everybody());
    const connection = await network.connect(address, { kind: "federation", peerId: keys.b.peerId });
    expect(connection.peerName).toBe("b/node-1");
    expect(connection.peerNodeId).toBe(identityOf("b").nodeId);
    connection.destroy();
    expect(await who(call(network, address, identityOf("a")))).toBe("a/node-1");
  });

  it("refuse a stranger before any protocol is spoken, say who it was, and go on", async () => {
    const { address, server, refused } = await serve();
    const stranger = await createNodeKey(random);
    const { network } = networkOf(stranger, credulous);
    for (let i = 0; i < 3; i++) await failure(network.connect(address, { kind: "federation" }));
    const host = await startHost({ key: stranger, gater: {}, options: defaultLibP2pOptions });
    cleanUps.push(async () => host.stop());
    const asked = host.dial(toMultiaddr(address)).then((link) => link.newStream("/no/such/protocol"));
    // Not even which protocols there are.
    const refusal = await asked.then(
      () => "none",
      (error: Error) => error.name,
    );
    expect(refusal).not.toBe("UnsupportedProtocolError");
    await until(() => refused.length > 0);
    expect(refused).toEqual([
      expect.objectContaining({
        code: "federation.untrusted",
        peerId: stranger.peerId,
        direction: "inbound",
      }),
    ]);
    expect(server.connections).toBe(0);
    const member = networkOf(keys.a, everybody());
    expect(await who(call(member.network, address, identityOf("a")))).toBe("a/node-1");
  });

  it.each([
    ["expired", "federation.expired", (): Uint8Array => voucherFor("a", { notAfterMs: Date.now() - 1 })],
    [
      "altered",
      "federation.untrusted",
      (): Uint8Array => voucherFor("a").map((byte, i) => (i === 30 ? byte ^ 1 : byte)),
    ],
    ["made for another federation", "federation.untrusted", () => voucherFor("a", { federation: "other" })],
  ])("refuse whose voucher is %s", async (_, code, make) => {
    const { address, refused, server } = await serve(directoryOf([voucherFor("b"), make()]));
    const { network } = networkOf(keys.a, everybody());
    await failure(network.connect(address, { kind: "federation", peerId: keys.b.peerId }));
    await until(() => refused.length > 0);
    expect(refused[0]).toMatchObject({ code, peerId: keys.a.peerId });
    expect(server.connections).toBe(0);
  });

  it("close the connections of a member that is revoked, and of nobody else", async () => {
    const { address, members, server, refused } = await serve();
    const a = networkOf(keys.a, everybody());
    const c = networkOf(keys.c, everybody());
    const [revoked, other] = [
      call(a.network, address, identityOf("a")),
      call(c.network, address, identityOf("c")),
    ];
    expect(await who(revoked)).toBe("a/node-1");
    expect(await who(other)).toBe("c/node-1");
    const revocation = { federation: "test", peerId: keys.a.peerId, revokedMs: 1, reason: "stolen" };
    members.learn({ revocations: [issueRevocation(revocation, rootKey.privateKey)] });
    await until(() => server.connections === 1 && !revoked.isConnected);
    expect(refused[0]).toMatchObject({ code: "federation.revoked", peerId: keys.a.peerId });
    expect(other.isConnected).toBe(true);
    expect(await who(other)).toBe("c/node-1");
    await failure(revoked.call("who", nothing));
  });

  it("close the connections of a member whose voucher ends while it is connected", async () => {
    const shortly = voucherFor("a", { notAfterMs: Date.now() + 400 });
    const members = directoryOf([voucherFor("b"), shortly]);
    const { address, refused, server } = await serve(members, { admittanceCheckMs: 50 });
    const { network } = networkOf(keys.a, everybody());
    const peer = call(network, address, identityOf("a"));
    expect(await who(peer)).toBe("a/node-1");
    await until(() => server.connections === 0);
    expect(refused[0]).toMatchObject({ code: "federation.expired" });
  });

  it("refuse a member that speaks in another's name, or under another's number", async () => {
    const { address, server } = await serve();
    const { network } = networkOf(keys.a, everybody());
    const asC = call(network, address, { ...identityOf("a"), nodeName: identityOf("c").nodeName });
    const error = await failure(asC.call("who", nothing));
    expect(error.cause).toMatchObject({ code: "net.untrusted" });
    const numberedC = call(network, address, { ...identityOf("a"), nodeId: identityOf("c").nodeId });
    const second = await failure(numberedC.call("who", nothing));
    expect(second.cause).toMatchObject({ code: "rpc.refused" });
    await until(() => server.connections === 0);
  });

  it("do not take one member for another at its address", async () => {
    const { address } = await serve();
    const { network } = networkOf(keys.a, everybody());
    const wrong = network.connect(address, { kind: "federation", peerId: keys.c.peerId });
    expect(await failure(wrong)).toMatchObject({ code: "net.untrusted" });
  });

  it("do not dial into whoever is no member", async () => {
    const { address } = await serve();
    const { network, refused } = networkOf(keys.a, directoryOf([voucherFor("a")]));
    expect(await failure(network.connect(address, { kind: "federation" }))).toMatchObject({
      code: "federation.untrusted",
    });
    expect(refused[0]).toMatchObject({ direction: "outbound", peerId: keys.b.peerId });
  });

  it("lose only the connection on which a huge frame comes, of rpc's or of yamux's", async () => {
    const { address, server } = await serve();
    const { network } = networkOf(keys.a, everybody());
    const good = call(network, address, identityOf("a"));
    expect(await who(good)).toBe("a/node-1");

    const raw = await network.connect(address, { kind: "federation", peerId: keys.b.peerId });
    const closed = new Promise((resolve) => {
      raw.handler = { onData: () => {}, onDrain: () => {}, onClose: resolve };
    });
    // A frame of rpc whose lengths are nonsense.
    raw.write([new Uint8Array(64).fill(0xff)]);
    await closed;

    const host = await startHost({ key: keys.c, gater: {}, options: defaultLibP2pOptions });
    const link = await host.dial(toMultiaddr(address));
    const stream = await link.newStream(anyProtocol);
    const gone = new Promise((resolve) => stream.addEventListener("close", resolve, { once: true }));
    await until(() => server.connections === 2);
    const { sendFrame, streamId } = stream as Stream & {
      streamId: number;
      sendFrame(header: object, body: Uint8Array): void;
    };
    sendFrame({ type: 0, flag: 0, streamID: streamId, length: 0xffff_fff0 }, new Uint8Array(10));
    await gone;
    await host.stop();

    await until(() => server.connections === 1);
    expect(await who(good)).toBe("a/node-1");
    expect(good.counters.connects).toBe(1);
  });

  it.each(["flip", "repeat"] as const)(
    "lose a connection whose bytes were changed on the way (%s), and say why",
    async (how) => {
      const { address, server } = await serve();
      const relay = new LinkRelay(address);
      const reached = await relay.listen(loopback);
      cleanUps.push(() => relay.close());
      const { network } = networkOf(keys.a, everybody());
      const good = call(network, address, identityOf("a"));
      expect(await who(good)).toBe("a/node-1");
      const connection = await network.connect(reached, { kind: "federation", peerId: keys.b.peerId });
      const closed = new Promise<Error | undefined>((resolve) => {
        connection.handler = { onData: () => {}, onDrain: () => {}, onClose: resolve };
      });
      await until(() => server.connections === 2);
      relay.damage(how, ["forward"]);
      connection.write([new Uint8Array(1000)]);
      const error = await closed;
      expect(error).toMatchObject({ code: "net.failed" });
      // The other side's TLS says so, unless its reset is there first.
      expect(error?.message).toMatch(/TLS: ssl\/tls alert bad record mac|reset/);
      await until(() => server.connections === 1);
      expect(await who(good)).toBe("a/node-1");
      expect(good.counters.connects).toBe(1);
    },
  );

  it("speak the best protocol that both know, and say so when there is none", async () => {
    const newer = { protocols: ["/atoll/rpc/2", "/atoll/rpc/1"] };
    const { address } = await serve(everybody(), newer);
    const { network } = networkOf(keys.a, everybody());
    expect(await who(call(network, address, identityOf("a")))).toBe("a/node-1");
    const { network: also } = networkOf(keys.a, everybody(), newer);
    expect(await who(call(also, address, identityOf("a")))).toBe("a/node-1");
    const { network: future } = networkOf(keys.c, everybody(), { protocols: ["/atoll/rpc/9"] });
    const error = await failure(future.connect(address, { kind: "federation", peerId: keys.b.peerId }));
    expect(error.code).toBe("rpc.incompatible");
    expect(error.message).toContain("/atoll/rpc/9");
  });

  it("make a connection of its own for each lane, also when both are dialled at once", async () => {
    const { address, server } = await serve();
    const { network } = networkOf(keys.a, everybody());
    const peers = [1, 2, 3].map(() => call(network, address, identityOf("a")));
    await Promise.all(peers.map(who));
    expect(server.connections).toBe(3);
    expect(peers.map(({ counters }) => counters.connectFailures)).toEqual([0, 0, 0]);
    peers[0]?.stop();
    await until(() => server.connections === 2);
    expect(await who(peers[1] as RpcPeer)).toBe("a/node-1");
  });

  it("fill a slow, long link without piling up what it does not take", async () => {
    const { network: serving } = networkOf(keys.b, everybody());
    const arrived = { bytes: 0 };
    const server = new RpcServer(
      { network: serving, clock: realClock, logger: silentLogger, identity: identityOf("b") },
      {
        sink: streaming(async (stream) => {
          for await (const chunk of stream) arrived.bytes += chunk.length;
        }),
      },
      { streamWindowBytes: 36 * 1024 * 1024 },
    );
    const address = await server.listen(loopback, { kind: "federation" });
    cleanUps.push(() => server.close());
    const relay = new LinkRelay(address);
    cleanUps.push(async () => relay.close());
    const through = await relay.listen(loopback);
    relay.shape({ delayMs: 75, bytesPerSecond: 30e6 });
    const { network } = networkOf(keys.a, everybody());
    let waitingBytes = 0;
    const watched: Network = {
      listen: (...args) => network.listen(...args),
      async connect(...args) {
        const connection = await network.connect(...args);
        const write = connection.write.bind(connection);
        connection.write = (chunks) => {
          const hasRoom = write(chunks);
          waitingBytes = Math.max(waitingBytes, connection.bufferedBytes);
          return hasRoom;
        };
        return connection;
      },
    };
    const peer = call(watched, through, identityOf("a"));
    const stream = await peer.open("sink", nothing);
    const bytes = 48e6;
    const chunk = Buffer.alloc(60_000);
    for (let sent = 0; sent < bytes; sent += chunk.length) await stream.write(chunk);
    stream.end();
    expect(await stream.closed).toBeUndefined();
    expect(arrived.bytes).toBe(bytes);
    expect(peer.counters.connects).toBe(1);
    expect(waitingBytes).toBeLessThan(1_000_000);
  });

  it("find nobody in time at an address that swallows what is sent to it", async () => {
    const { createServer } = await import("node:net");
    const mute = createServer(() => {});
    await new Promise<void>((resolve) => mute.listen(0, "127.0.0.1", resolve));
    cleanUps.push(async () => void mute.close());
    const bound = mute.address();
    const port = typeof bound === "object" && bound !== null ? bound.port : 0;
    const { network } = networkOf(keys.a, everybody(), { connectTimeoutMs: 100 });
    const error = await failure(network.connect({ host: "127.0.0.1", port }, { kind: "federation" }));
    expect(error.code).toBe("net.unreachable");
  });
});
