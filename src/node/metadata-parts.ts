/** The region's metadata as a node has it: the groups that it hosts, their door, and the client of all. */
import type { GroupId } from "../base/ids.ts";
import { nodeId } from "../base/ids.ts";
import type { NodeConfig, RegionConfig } from "../config/index.ts";
import type { RaftGroup } from "../consensus/index.ts";
import {
  checkShardCommand,
  checkSystemCommand,
  Metadata,
  type MetadataClient,
  shardApplication,
  shardQueryHandler,
  systemApplication,
  systemQueryHandler,
} from "../metadata/index.ts";
import { type LocalGroup, metadataDoor, RegionGroupAccess } from "../region/index.ts";
import type { RpcHandlers } from "../rpc/index.ts";
import type { OutboxWatch } from "./outbox-watch.ts";
import type { HostedGroup, NodeParts, RaftNodeComponents } from "./raft/index.ts";
import { firstMembers, metadataNodes, shardGroups, systemGroup } from "./region-options.ts";
import type { WitnessParts } from "./witness-parts.ts";

export interface MetadataParts {
  readonly client: MetadataClient;
  readonly handlers: RpcHandlers;
  /** What makes the gateway's cache safe, and its counters. */
  readonly witness: WitnessParts;
  /** The groups with a replica on this node. */
  readonly hostedIds: readonly GroupId[];
  readonly group: (id: GroupId) => RaftGroup | undefined;
}

/**
 * A replica of every group, on a node with the role metadata. Shards have their witnesses' gates; what the system group
 * keeps is not cached.
 */
export function hostedGroups(
  region: RegionConfig,
  node: NodeConfig,
  { witness, outboxes }: { readonly witness: WitnessParts; readonly outboxes: OutboxWatch },
): HostedGroup[] {
  if (!node.roles.includes("metadata")) return [];
  const members = firstMembers(region);
  return [
    { id: systemGroup, application: systemApplication, firstMembers: members },
    ...shardGroups(region).map((id): HostedGroup => {
      const gate = witness.gate(id);
      return {
        id,
        application: region.federation === undefined ? shardApplication : outboxes.application(id),
        firstMembers: members,
        ...(gate !== undefined && { gate }),
      };
    }),
  ];
}

export function buildMetadata(
  { clock, random }: RaftNodeComponents,
  options: {
    readonly region: RegionConfig;
    readonly node: NodeConfig;
    readonly attached: NodeParts;
    readonly witness: WitnessParts;
    readonly outboxes: OutboxWatch;
  },
): MetadataParts {
  const { region, node, attached, witness, outboxes } = options;
  const replicas = metadataNodes(region);
  const shards = new Map<GroupId, { readonly group: RaftGroup; readonly telling: LocalGroup }>();
  /** Remembered while the replica is the same one. */
  const replica = (id: GroupId): LocalGroup | undefined => {
    const group = attached.group(id);
    if (group === undefined || id === systemGroup || region.federation === undefined) return group;
    const known = shards.get(id);
    if (known?.group === group) return known.telling;
    const telling = outboxes.telling(group);
    shards.set(id, { group, telling });
    return telling;
  };
  const groups = new RegionGroupAccess({
    self: nodeId(node.id),
    clock,
    localGroup: replica,
    replicasOf: () => replicas,
    peerOf: (peer) => attached.peers.get(peer),
  });
  return {
    client: new Metadata({ groups, clock, random, region: region.number }, { systemGroup }),
    handlers: {
      ...witness.handlers,
      ...metadataDoor((id) => {
        const group = replica(id);
        if (group === undefined) return undefined;
        return id === systemGroup
          ? { group, answer: systemQueryHandler, check: checkSystemCommand }
          : { group, answer: shardQueryHandler, check: checkShardCommand };
      }),
    },
    witness,
    hostedIds: node.roles.includes("metadata") ? [systemGroup, ...shardGroups(region)] : [],
    group: (id) => attached.group(id),
  };
}
