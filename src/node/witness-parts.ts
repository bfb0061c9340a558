/** The region's witnesses as a node has them: its own, the gates of the shards that it may lead, and the gateway's checks. */
import { AtollError } from "../base/errors.ts";
import { type GroupId, type NodeId, nodeId } from "../base/ids.ts";
import type { NodeConfig, RegionConfig } from "../config/index.ts";
import { type CommitGate, EntryKind, type HostOptions } from "../consensus/index.ts";
import { slotsOfCommand } from "../metadata/index.ts";
import { type RpcHandlers, type RpcPeer, unary } from "../rpc/index.ts";
import {
  CHECK_METHOD,
  type CheckCounters,
  type LeadersCounters,
  MARK_METHOD,
  type RemoteWitness,
  Witness,
  type WitnessChecks,
  WitnessClient,
  type WitnessCounters,
  WitnessLeaders,
  type WitnessPlace,
} from "../witness/index.ts";
import type { RaftNodeComponents } from "./raft/index.ts";
import { metadataNodes, witnessNodes } from "./region-options.ts";

interface WitnessPartsOptions {
  readonly region: RegionConfig;
  readonly node: NodeConfig;
  /** Of the groups, on every node of the region. */
  readonly host: HostOptions;
}

/** What the node's metrics and status are read from. Each is undefined where the node has no such part. */
export interface WitnessSamples {
  readonly witness: (WitnessCounters & { readonly pages: number; readonly leases: number }) | undefined;
  readonly leaders: LeadersCounters | undefined;
  readonly checks: CheckCounters | undefined;
}

export class WitnessParts {
  readonly handlers: RpcHandlers;
  readonly #self: NodeId;
  readonly #atOnce: number;
  readonly #witness: Witness | undefined;
  readonly #leaders: WitnessLeaders | undefined;
  readonly #client: WitnessClient | undefined;
  readonly #remotes = new Map<NodeId, LateRemote>();

  constructor({ clock, random, logger }: RaftNodeComponents, { region, node, host }: WitnessPartsOptions) {
    const { lease: leaseMs, slowAfter: slowMs } = region.witness;
    const self = nodeId(node.id);
    this.#self = self;
    this.#atOnce = region.witness.atOnce;
    const nodes = witnessNodes(region);
    this.#witness = nodes.includes(self) ? new Witness({ clock, random }, { leaseMs }) : undefined;
    const places = new Map<NodeId, WitnessPlace>(nodes.map((id) => [id, this.#placeOf(id)]));
    if (nodes.length > 0 && metadataNodes(region).includes(self)) {
      const { clockDriftBound, electionTimeoutMs } = host.raft;
      this.#leaders = new WitnessLeaders(
        {
          clock,
          places,
          slotsOf: ({ kind, data }) => (kind === EntryKind.command ? slotsOfCommand(data) : "none"),
          onPace: (witness, isSlow) => {
            if (isSlow)
              logger.warn({ witness, slowMs }, "a witness answers too late: writes go on without it");
            else logger.info({ witness }, "a witness that was slow is quick again: it may be used");
          },
        },
        { leaseMs, clockDriftBound, electionTimeoutMs, slowMs },
      );
    }
    if (nodes.length > 0 && node.roles.includes("gateway")) {
      this.#client = new WitnessClient({ clock, places: [...places.values()] });
    }
    this.handlers = handlersOf(this.#witness);
  }

  /** Undefined where nobody reads for clients, or the region goes without witnesses. */
  get checks(): WitnessChecks | undefined {
    return this.#client;
  }

  /** Of a shard with a replica on this node; at most once for each. */
  gate(shard: GroupId): CommitGate | undefined {
    return this.#leaders?.jointGate(shard, this.#atOnce);
  }

  /** Begins, once the other nodes can be called. */
  start(peers: ReadonlyMap<NodeId, RpcPeer>): void {
    for (const [id, remote] of this.#remotes) remote.peer = peers.get(id);
    this.#leaders?.start();
  }

  stop(): void {
    this.#leaders?.stop();
  }

  samples(): WitnessSamples {
    const witness = this.#witness;
    return {
      witness: witness && { ...witness.counters, ...witness.usage() },
      leaders: this.#leaders?.counters(),
      checks: this.#client?.counters(),
    };
  }

  #placeOf(id: NodeId): WitnessPlace {
    const witness = this.#witness;
    if (witness !== undefined && id === this.#self) return { kind: "local", witness };
    const remote = new LateRemote();
    this.#remotes.set(id, remote);
    return { kind: "remote", remote };
  }
}

function handlersOf(witness: Witness | undefined): RpcHandlers {
  if (witness === undefined) return {};
  return {
    [MARK_METHOD]: unary((request) => witness.onMarks(request)),
    [CHECK_METHOD]: unary((request) => witness.onChecks(request)),
  };
}

/** Groups get their gates before the node has its peers. */
class LateRemote implements RemoteWitness {
  peer: RpcPeer | undefined;

  get isConnected(): boolean {
    return this.peer?.isConnected === true;
  }

  call(...[method, request, options]: Parameters<RemoteWitness["call"]>): Promise<Uint8Array> {
    if (this.peer === undefined)
      return Promise.reject(new AtollError("rpc.closed", "the node has no peers yet"));
    return this.peer.call(method, request, options);
  }
}
