import { describe, expect, it } from "vitest";
import { hasCode } from "../../src/base/errors.ts";
import { type NetworkUnderTest, networkContract, RecordingEnd } from "../contract/network.ts";
import { Links } from "./links.ts";
import { Scheduler } from "./scheduler.ts";
import { SeededRandom } from "./seeded-random.ts";
import { SimNetwork } from "./sim-network.ts";

const plaintext = { kind: "plaintext" } as const;
const tls = {
  kind: "mutual-tls",
  identity: { certificate: "", privateKey: "", authority: "" },
} as const;

function setUp(seed = 1, options: ConstructorParameters<typeof SimNetwork>[3] = {}) {
  const scheduler = new Scheduler();
  const random = new SeededRandom(seed);
  const links = new Links(scheduler, random.fork(), { latencyMinMs: 1, latencyMaxMs: 3 });
  const network = new SimNetwork(scheduler, random.fork(), links, options);
  async function drive<T>(promise: Promise<T>): Promise<T> {
    let isDone = false;
    const settled = promise.finally(() => {
      isDone = true;
    });
    settled.catch(() => {});
    await scheduler.run({ untilMs: scheduler.nowMs + 600_000, isDone: () => isDone });
    expect(isDone, "the promise never settled").toBe(true);
    return settled;
  }
  async function connect() {
    const accepted: RecordingEnd[] = [];
    const server = network.forNode("server");
    await server.listen({ host: "server", port: 7000 }, plaintext, (connection) =>
      accepted.push(new RecordingEnd(connection)),
    );
    const connecting = network
      .forNode("client")
      .connect({ host: "server", port: 7000 }, plaintext)
      .then((connection) => new RecordingEnd(connection));
    const near = await drive(connecting);
    await scheduler.run({ untilMs: scheduler.nowMs + 100 });
    return { near, far: accepted[0] as RecordingEnd };
  }
  const pass = (durationMs: number) => scheduler.run({ untilMs: scheduler.nowMs + durationMs });
  return { scheduler, links, network, drive, connect, pass };
}

for (const security of [plaintext, tls]) {
  networkContract(`the simulated network, ${security.kind}`, async (): Promise<NetworkUnderTest> => {
    const { network, drive } = setUp();
    const isNamed = security.kind === "mutual-tls";
    return {
      client: network.forNode("client"),
      server: network.forNode("server"),
      serverAddress: { host: "server", port: 0 },
      security,
      clientName: isNamed ? "client" : undefined,
      serverName: isNamed ? "server" : undefined,
      drive,
    };
  });
}

describe("a simulated connection", () => {
  it("stalls over a short cut and loses nothing", async () => {
    const { links, connect, drive, pass } = setUp();
    const { near, far } = await connect();
    links.cutBoth("client", "server");
    near.connection.write([new Uint8Array(100_000)]);
    await pass(3_000);
    expect(far.receivedBytes).toBe(0);
    links.heal();
    await drive(far.until(() => far.receivedBytes === 100_000));
    expect(near.closes).toEqual([]);
  });

  it("breaks for the sender after a long cut, and leaves the other end half-open until it sends", async () => {
    const { links, connect, drive, pass } = setUp();
    const { near, far } = await connect();
    links.cutBoth("client", "server");
    near.connection.write([new Uint8Array(10)]);
    await drive(near.until(() => near.closes.length > 0));
    expect(hasCode(near.closes[0], "net.failed")).toBe(true);
    links.heal();
    await pass(60_000);
    expect(far.closes).toEqual([]);
    far.connection.write([new Uint8Array(10)]);
    await drive(far.until(() => far.closes.length > 0));
    expect(hasCode(far.closes[0], "net.failed")).toBe(true);
  });

  it("breaks for the sender when only the acknowledgements are cut", async () => {
    const { links, connect, drive } = setUp();
    const { near, far } = await connect();
    links.cut("server", "client");
    near.connection.write([new Uint8Array(10)]);
    await drive(near.until(() => near.closes.length > 0));
    expect(far.receivedBytes).toBe(10);
  });

  it("delays but keeps every byte when segments are lost", async () => {
    const { links, connect, drive } = setUp();
    const { near, far } = await connect();
    links.setAll({ loss: 0.3 });
    const bytes = Buffer.alloc(2_000_000, "a stream of bytes ");
    near.connection.write([bytes]);
    await drive(far.until(() => far.receivedBytes === bytes.length));
    expect(far.bytes().equals(bytes)).toBe(true);
    expect(links.counters.dropped).toBeGreaterThan(0);
  });

  it("survives a reader that does not read for long", async () => {
    const { connect, drive, pass } = setUp();
    const { near, far } = await connect();
    far.connection.pause();
    near.connection.write([new Uint8Array(10)]);
    await pass(100_000);
    expect(near.closes).toEqual([]);
    far.connection.resume();
    await drive(far.until(() => far.receivedBytes === 10));
  });

  it("is reset when the peer's process is killed", async () => {
    const { network, connect, drive } = setUp();
    const { near, far } = await connect();
    network.crash("server");
    await drive(near.until(() => near.closes.length > 0));
    expect(hasCode(near.closes[0], "net.failed")).toBe(true);
    expect(far.closes).toEqual([]);
    expect(network.openConnections).toBe(0);
  });

  it("is half-open when the peer loses its power, and connecting there gets no answer", async () => {
    const { network, connect, drive, pass } = setUp();
    const { near } = await connect();
    network.crash("server", "powerLost");
    await pass(60_000);
    expect(near.closes).toEqual([]);
    const client = network.forNode("client");
    await expect(drive(client.connect({ host: "server", port: 7000 }, plaintext))).rejects.toMatchObject({
      code: "net.unreachable",
    });
    near.connection.write([new Uint8Array(1)]);
    await drive(near.until(() => near.closes.length > 0));
  });

  it("re-splits and joins what was written", async () => {
    const { connect, drive } = setUp();
    const { near, far } = await connect();
    for (let i = 0; i < 5_000; i++) near.connection.write([new Uint8Array(100)]);
    await drive(far.until(() => far.receivedBytes === 500_000));
    const sizes = new Set(far.chunks.map((chunk) => chunk.length));
    expect(sizes.size).toBeGreaterThan(3);
    expect([...sizes].some((size) => size < 100)).toBe(true);
    expect([...sizes].some((size) => size > 100)).toBe(true);
  });
});
