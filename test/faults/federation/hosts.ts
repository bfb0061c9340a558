/** Where the nodes of a test's federation run: all on loopback, or each in a network namespace of its own. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { freePorts } from "../cluster/cluster.ts";
import type { Endpoint } from "../link/relay.ts";

export interface NodeHost {
  readonly host: string;
  readonly ports: {
    readonly s3: number;
    readonly admin: number;
    readonly rpc: number;
    readonly federation: number;
  };
  /** What its process is started with. */
  readonly prefix: readonly string[];
}

export interface Hosts {
  /** @param region counts from 1, as does `node` */
  node(region: number, node: number): NodeHost;
  /** Where a region reaches one more relay to another one. Port 0: any. */
  relayAt(region: number): Endpoint;
  /** Between the nodes of a region: plaintext is for loopback alone. */
  readonly needsCertificates: boolean;
  close(): Promise<void>;
}

const PORTS_OF_NODE = 4;

export async function loopbackHosts(regions: number, nodesPerRegion: number): Promise<Hosts> {
  const relays = regions * (regions - 1) * nodesPerRegion;
  const free = await freePorts(regions * nodesPerRegion * PORTS_OF_NODE + relays);
  // A port that the system chooses later may be one of those that are free now.
  const relayPorts = free.slice(-relays);
  return {
    node: (region, node) => {
      const at = ((region - 1) * nodesPerRegion + node - 1) * PORTS_OF_NODE;
      const [s3 = 0, admin = 0, rpc = 0, federation = 0] = free.slice(at, at + PORTS_OF_NODE);
      return { host: "127.0.0.1", ports: { s3, admin, rpc, federation }, prefix: [] };
    },
    relayAt: () => ({ host: "127.0.0.1", port: relayPorts.pop() ?? 0 }),
    needsCertificates: false,
    close: async () => {},
  };
}

const script = join(import.meta.dirname, "namespaces.sh");
const run = promisify(execFile);

/** A namespace for each node; needs root and iproute2. The test's own process reaches them all. */
export async function namespaceHosts(regions: number, nodesPerRegion: number): Promise<Hosts> {
  await run(script, ["up", String(regions), String(nodesPerRegion)]);
  return {
    node: (region, node) => ({
      host: `10.30.${region}.${node}`,
      ports: { s3: 9000, admin: 9100, rpc: 9200, federation: 9300 },
      prefix: ["ip", "netns", "exec", `atoll-${region}-${node}`],
    }),
    relayAt: (region) => ({ host: `10.30.${region}.254`, port: 0 }),
    needsCertificates: true,
    close: async () => {
      await run(script, ["down"]);
    },
  };
}
