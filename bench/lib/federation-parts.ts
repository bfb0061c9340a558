/** What both processes of bench/federation.ts need: keys, contestants' hosts, and what is measured on them. */
import type { Libp2p, StreamMuxerFactory } from "@libp2p/interface";
import { noise } from "@libp2p/noise";
import { plaintext } from "@libp2p/plaintext";
import { tcp } from "@libp2p/tcp";
import { tls } from "@libp2p/tls";
import { yamux } from "@libp2p/yamux";
import { createLibp2p } from "libp2p";
import { silentLogger } from "../../src/base/logger.ts";
import { createNodeKey, federationNodeId, LibP2pNetwork, type NodeKey } from "../../src/federation/index.ts";
import { realClock } from "../../src/platform/real-clock.ts";
import { RealRandom } from "../../src/platform/real-random.ts";

export const host = "127.0.0.1";
const WINDOW_BYTES = 40 * 1024 * 1024;

/** The sink answers one byte for every so many: the sender's sign that all has arrived. */
export const SINK_ACK_BYTES = 32 * 1024 * 1024;
export const SINK_PROTOCOL = "/bench/sink/1";
export const ECHO_PROTOCOL = "/bench/echo/1";

export const encryptions = ["tls", "noise", "plaintext"] as const;
export type Encryption = (typeof encryptions)[number];

const encrypterOf = (encryption: Encryption) => {
  if (encryption === "tls") return tls();
  return encryption === "noise" ? noise() : plaintext();
};

/** A bare libp2p node with the muxer's windows as ours has them. */
export async function bareHost(encryption: Encryption, isListening: boolean): Promise<Libp2p> {
  const key = await createNodeKey(new RealRandom());
  return createLibp2p({
    privateKey: key.libp2p,
    addresses: { listen: isListening ? [`/ip4/${host}/tcp/0`] : [] },
    transports: [tcp()],
    connectionEncrypters: [encrypterOf(encryption)],
    streamMuxers: [
      yamux({
        streamOptions: { maxStreamWindowSize: WINDOW_BYTES, maxReadBufferLength: 2 * WINDOW_BYTES },
      }) as () => StreamMuxerFactory,
    ],
    connectionMonitor: { enabled: false },
  });
}

/** Ours, which takes anybody here. */
export function openNetwork(key: NodeKey, peerName: string): LibP2pNetwork {
  const members = {
    admit: () => ({ name: peerName, nodeId: federationNodeId(1, peerName === "server" ? 1 : 2) }),
    onChange: () => () => {},
  };
  return new LibP2pNetwork(
    { key, members, clock: realClock, logger: silentLogger },
    { windowBytes: WINDOW_BYTES },
  );
}
