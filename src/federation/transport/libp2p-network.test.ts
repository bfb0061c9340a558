import { afterAll, describe, expect, it } from "vitest";
import { networkContract, RecordingEnd } from "../../../test/contract/network.ts";
import { LinkRelay } from "../../../test/faults/link/relay.ts";
import { silentLogger } from "../../base/logger.ts";
import { realClock } from "../../platform/real-clock.ts";
import { RealRandom } from "../../platform/real-random.ts";
import { createNodeKey, federationNodeId } from "../identity/index.ts";
import { LibP2pNetwork } from "./index.ts";
import { MAX_FRAME_BYTES } from "./options.ts";

const keys = { client: await createNodeKey(new RealRandom()), server: await createNodeKey(new RealRandom()) };
const made: LibP2pNetwork[] = [];

const members = {
  admit(peerId: string) {
    const name = peerId === keys.client.peerId ? "client" : "server";
    return { name, nodeId: federationNodeId(1, name === "client" ? 1 : 2) };
  },
  onChange: () => () => {},
};

function network(name: "client" | "server"): LibP2pNetwork {
  const each = new LibP2pNetwork({ key: keys[name], members, clock: realClock, logger: silentLogger });
  made.push(each);
  return each;
}

afterAll(async () => {
  for (const each of made) await each.stop();
});

networkContract("libp2p", async () => ({
  client: network("client"),
  server: network("server"),
  serverAddress: { host: "127.0.0.1", port: 0 },
  security: { kind: "federation" },
  clientName: "client",
  serverName: "server",
  drive: (promise) => promise,
}));

describe("a long link", () => {
  const anywhere = { host: "127.0.0.1", port: 0 };
  /** Of one way: long enough for yamux to open its window further and further. */
  const delayMs = 10;

  it("is not lost to a member's own burst, however much of it waited and in however small pieces", async () => {
    let far: RecordingEnd | undefined;
    const server = network("server");
    const { address } = await server.listen(anywhere, { kind: "federation" }, (connection) => {
      far = new RecordingEnd(connection);
    });
    const relay = new LinkRelay(address);
    try {
      const through = await relay.listen(anywhere);
      relay.shape({ delayMs });
      const connection = await network("client").connect(through, { kind: "federation" });
      const near = new RecordingEnd(connection);
      const warmUp = new Uint8Array(MAX_FRAME_BYTES).fill(1);
      const burst = Array.from({ length: 3_000 }, (_, i) => new Uint8Array(4_096).fill(i % 251));
      let writtenBytes = 0;
      for (const chunks of [[warmUp], [warmUp], [warmUp], burst]) {
        connection.write(chunks);
        for (const { length } of chunks) writtenBytes += length;
        await near.until(() => connection.bufferedBytes === 0 || near.closes.length > 0);
      }
      await far?.until(() => far?.receivedBytes === writtenBytes || far?.closes.length === 1);
      expect(far?.closes).toEqual([]);
      expect(
        far
          ?.bytes()
          .subarray(-burst.length * 4_096)
          .equals(Buffer.concat(burst)),
      ).toBe(true);
    } finally {
      await relay.close();
    }
  });
});

describe("what was written", () => {
  it("is unsent while TLS is in the middle of a write, and with the system a moment later", async () => {
    let far: RecordingEnd | undefined;
    const { address } = await network("server").listen(
      { host: "127.0.0.1", port: 0 },
      { kind: "federation" },
      (connection) => {
        far = new RecordingEnd(connection);
      },
    );
    const connection = await network("client").connect(address, { kind: "federation" });
    const near = new RecordingEnd(connection);
    connection.write([new Uint8Array(100).fill(1)]);
    await Promise.resolve();
    connection.write([new Uint8Array(100).fill(2)]);
    await Promise.resolve();
    // The stream has given both away, and the second one has not left.
    expect(connection.unsentBytes).toBeGreaterThanOrEqual(100);
    while (connection.unsentBytes !== 0) await new Promise((resolve) => setImmediate(resolve));
    while ((far?.receivedBytes ?? 0) < 200) await new Promise((resolve) => setImmediate(resolve));
    near.connection.destroy();
  });
});
