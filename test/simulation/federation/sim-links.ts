/** One process's connections to all other nodes of a simulated federation: production rpc on simulated TCP. */
import type { Clock } from "../../../src/base/clock.ts";
import { AtollError } from "../../../src/base/errors.ts";
import { type NodeId, nodeId, type RegionNumber, regionNumber } from "../../../src/base/ids.ts";
import { silentLogger } from "../../../src/base/logger.ts";
import {
  type FederationLinks,
  federationNodeId,
  type Lane,
  type NodeLinks,
  type RegionLink,
} from "../../../src/federation/index.ts";
import { type RpcHandlers, type RpcOptions, RpcPeer, RpcServer } from "../../../src/rpc/index.ts";
import type { SeededRandom } from "../seeded-random.ts";
import type { SimNetwork } from "../sim-network.ts";

const PORT = 9_300;
const plaintext = { kind: "plaintext" } as const;
const rpcOptions: Partial<RpcOptions> = {
  streamWindowBytes: 16 * 1024,
  framePayloadBytes: 4 * 1024,
  pingIntervalMs: 700,
  pingTimeoutMs: 1_500,
  handshakeTimeoutMs: 2_500,
  reconnectMaxMs: 1_000,
};

/** A node as the others reach it. */
export interface SimAddress {
  readonly region: number;
  /** Within its region, from 1. */
  readonly id: number;
}

export const hostOf = ({ region, id }: SimAddress): string => `r${region}n${id}`;
export const numberOf = ({ region, id }: SimAddress): NodeId => nodeId(federationNodeId(region, id));
export const regionNameOf = (region: number): string => `region-${region}`;

interface Parts {
  readonly network: SimNetwork;
  readonly clock: Clock;
  readonly random: SeededRandom;
}

export class SimLinks implements NodeLinks, FederationLinks {
  readonly regions: readonly RegionLink[];
  readonly #peers = new Map<NodeId, Readonly<Record<Lane, RpcPeer>>>();
  readonly #server: (handlers: RpcHandlers) => Promise<unknown>;

  constructor(self: SimAddress, all: readonly SimAddress[], { network, clock, random }: Parts) {
    const host = hostOf(self);
    const components = {
      ...{ network: network.forNode(host), clock, random, logger: silentLogger },
      identity: { nodeId: numberOf(self), nodeName: host, region: "federation" },
    };
    this.#server = (handlers) =>
      new RpcServer(components, handlers, rpcOptions).listen({ host, port: PORT }, plaintext);
    for (const other of all) {
      if (hostOf(other) === host) continue;
      const target = { address: { host: hostOf(other), port: PORT }, security: plaintext };
      const control = new RpcPeer(components, target, rpcOptions);
      const bulk = other.region === self.region ? control : new RpcPeer(components, target, rpcOptions);
      this.#peers.set(numberOf(other), { control, bulk });
    }
    const others = [...new Set(all.map(({ region }) => region))].filter((region) => region !== self.region);
    this.regions = others.map((region) => this.#regionLink(region, all));
  }

  async start(handlers: RpcHandlers): Promise<void> {
    await this.#server(handlers);
    for (const peers of this.#peers.values()) for (const peer of new Set(Object.values(peers))) peer.start();
  }

  get nodes(): readonly NodeId[] {
    return [...this.#peers.keys()];
  }

  /** For what nodes of one region say to one another. */
  peer(node: NodeId): RpcPeer | undefined {
    return this.#peers.get(node)?.control;
  }

  link(region: RegionNumber): RegionLink | undefined {
    return this.regions.find((link) => link.region === region);
  }

  isConnected(node: NodeId): boolean {
    return this.#peers.get(node)?.control.isConnected === true;
  }

  notify: NodeLinks["notify"] = (node, method, payload) =>
    this.#peers.get(node)?.control.notify(method, payload) === true;

  call: NodeLinks["call"] = async (node, method, payload, { lane, ...options } = {}) =>
    this.#connected([node], lane).call(method, payload, options);

  open: NodeLinks["open"] = async (node, method, payload, { lane, ...options } = {}) =>
    this.#connected([node], lane).open(method, payload, options);

  #regionLink(region: number, all: readonly SimAddress[]): RegionLink {
    const members = all.filter((node) => node.region === region).map(numberOf);
    const isConnected = (): boolean => members.some((node) => this.isConnected(node));
    return {
      ...{ region: regionNumber(region), name: regionNameOf(region), rttMs: undefined },
      get isConnected() {
        return isConnected();
      },
      call: async (method, payload, { lane, ...options } = {}) =>
        this.#connected(members, lane).call(method, payload, options),
      open: async (method, payload, { lane, ...options } = {}) =>
        this.#connected(members, lane).open(method, payload, options),
    };
  }

  /** The first of them that is connected. */
  #connected(nodes: readonly NodeId[], lane: Lane = "control"): RpcPeer {
    for (const node of nodes) {
      const peer = this.#peers.get(node)?.[lane];
      if (peer?.isConnected === true) return peer;
    }
    throw new AtollError("federation.unreachable", `none of nodes ${nodes.join(", ")} is connected`);
  }
}
