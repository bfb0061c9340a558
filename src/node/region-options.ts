/** A region's configuration as the options of one of its nodes' parts. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { AtollError } from "../base/errors.ts";
import { type GroupId, groupId, type NodeId, nodeId } from "../base/ids.ts";
import type { Security } from "../base/network.ts";
import type { NodeConfig, RegionConfig } from "../config/index.ts";
import type { Membership } from "../consensus/index.ts";
import { fragmentRpcOptions } from "../region/index.ts";
import type { RpcOptions } from "../rpc/index.ts";
import type { NodeAddress } from "./raft/index.ts";

export const systemGroup: GroupId = groupId(1);

/** The metadata shards, in order. */
export function shardGroups({ metadata }: RegionConfig): GroupId[] {
  return Array.from({ length: metadata.shards }, (_, i) => groupId(systemGroup + 1 + i));
}

export const groupName = (id: GroupId): string =>
  id === systemGroup ? "system" : `shard ${id - systemGroup}`;

/** The nodes with a replica of every group. */
export function metadataNodes({ nodes }: RegionConfig): NodeId[] {
  return nodes.filter(({ roles }) => roles.includes("metadata")).map(({ id }) => nodeId(id));
}

/** In the order of the file, the same on every node; none when the region goes without. */
export function witnessNodes(region: RegionConfig): NodeId[] {
  if (!region.witness.enabled) return [];
  const named = region.nodes.filter(({ roles }) => roles.includes("witness")).map(({ id }) => nodeId(id));
  return named.length > 0 ? named : metadataNodes(region);
}

export function firstMembers(region: RegionConfig): Membership {
  return { voters: metadataNodes(region), outgoing: [], learners: [] };
}

export function peersOf(region: RegionConfig, self: NodeConfig): NodeAddress[] {
  return region.nodes
    .filter(({ id }) => id !== self.id)
    .map(({ id, name, rpc }) => ({ nodeId: nodeId(id), nodeName: name, address: rpc }));
}

/** Pings of a connection in the time after which its peer's silence ends it. */
const PINGS_PER_SILENCE = 4;
/** Of that time: so long a connection counts as alive because the system takes what is sent. */
const DRAINS_PER_SILENCE = 0.5;

/**
 * How the nodes of one region talk. What waits for a node that stands still, as a write does for its drives, waits
 * until its connection is given up, so that is soon; a leader is succeeded as fast.
 */
export function rpcOptionsOf({ network }: RegionConfig): Partial<RpcOptions> {
  const pingTimeoutMs = network.silenceLimit;
  return {
    ...fragmentRpcOptions,
    pingTimeoutMs,
    pingIntervalMs: pingTimeoutMs / PINGS_PER_SILENCE,
    drainCreditMs: pingTimeoutMs * DRAINS_PER_SILENCE,
  };
}

/** @throws config.missing */
export async function securityOf({ certificates }: RegionConfig, { name }: NodeConfig): Promise<Security> {
  if (certificates === undefined) return { kind: "plaintext" };
  const read = async (file: string): Promise<string> => {
    const path = join(certificates, file);
    try {
      return await readFile(path, "utf8");
    } catch (cause) {
      throw new AtollError("config.missing", `${path}: ${(cause as Error).message}; see atoll ca`, { cause });
    }
  };
  return {
    kind: "mutual-tls",
    identity: {
      certificate: await read(`${name}.crt`),
      privateKey: await read(`${name}.key`),
      authority: await read("ca.crt"),
    },
  };
}
