import { afterAll } from "vitest";
import { networkContract } from "../../../test/contract/network.ts";
import { silentLogger } from "../../base/logger.ts";
import { realClock } from "../../platform/real-clock.ts";
import { RealRandom } from "../../platform/real-random.ts";
import { createNodeKey, federationNodeId } from "../identity/index.ts";
import { LibP2pNetwork } from "./index.ts";

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
