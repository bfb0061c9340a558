/** The libp2p node itself: TCP, TLS 1.3, yamux, and nothing else of libp2p's services. */
import type {
  ComponentLogger,
  ConnectionGater,
  Logger as LibP2pLogger,
  Libp2p,
  Listener,
  Transport,
} from "@libp2p/interface";
import { tcp } from "@libp2p/tcp";
import { tls } from "@libp2p/tls";
import { createLibp2p } from "libp2p";
import type { Address } from "../../base/network.ts";
import type { NodeKey } from "../identity/index.ts";
import { guardedYamux } from "./frame-guard.ts";
import { toMultiaddr } from "./multiaddr.ts";
import {
  type LibP2pOptions,
  MAX_CONNECTIONS,
  MAX_CONNECTIONS_PER_SECOND,
  MAX_PENDING_CONNECTIONS,
} from "./options.ts";

export interface HostParts {
  readonly key: NodeKey;
  readonly gater: ConnectionGater;
  readonly options: LibP2pOptions;
  /** Undefined: it only dials. */
  readonly listenAt?: Address;
}

/** @throws the system's error when it cannot listen */
export async function startHost({ key, gater, options, listenAt }: HostParts): Promise<Libp2p> {
  let listenFailure: unknown;
  const host = await createLibp2p({
    start: false,
    privateKey: key.libp2p,
    addresses: { listen: listenAt === undefined ? [] : [toMultiaddr(listenAt).toString()] },
    transports: [
      (components) => {
        const transport = tcp({ backlog: MAX_PENDING_CONNECTIONS })(components);
        return keepingListenErrors(transport, (error) => {
          listenFailure = error;
        });
      },
    ],
    connectionEncrypters: [tls()],
    streamMuxers: [guardedYamux(options.windowBytes)],
    connectionGater: gater,
    connectionManager: {
      maxConnections: MAX_CONNECTIONS,
      maxIncomingPendingConnections: MAX_PENDING_CONNECTIONS,
      // Dials that wait for a place would be joined with others to the same address, and ours must not be.
      maxParallelDials: MAX_CONNECTIONS,
      inboundConnectionThreshold: MAX_CONNECTIONS_PER_SECOND,
      inboundUpgradeTimeout: options.connectTimeoutMs,
      inboundStreamProtocolNegotiationTimeout: options.connectTimeoutMs,
      outboundStreamProtocolNegotiationTimeout: options.connectTimeoutMs,
      addressDialTimeout: options.connectTimeoutMs,
    },
    // Rpc pings on its own, and it would speak a protocol that nobody needs.
    connectionMonitor: { enabled: false },
    logger: quiet,
  });
  try {
    await host.start();
  } catch (error) {
    throw listenFailure ?? error;
  }
  return host;
}

/** libp2p throws an error of its own, without the system's code or cause. */
function keepingListenErrors(transport: Transport, keep: (error: unknown) => void): Transport {
  const createListener = transport.createListener.bind(transport);
  transport.createListener = (options): Listener => {
    const listener = createListener(options);
    const listen = listener.listen.bind(listener);
    listener.listen = (address) =>
      listen(address).catch((error: unknown) => {
        keep(error);
        throw error;
      });
    return listener;
  };
  return transport;
}

/** It formats at every frame what nobody reads; what matters reaches us as errors. */
const ignore = (): void => {};
const quietLogger: LibP2pLogger = Object.assign(ignore, {
  error: ignore,
  trace: ignore,
  enabled: false,
  newScope: (): LibP2pLogger => quietLogger,
});
const quiet: ComponentLogger = { forComponent: () => quietLogger };
