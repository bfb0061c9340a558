/** The regions of a federation as the region files of a node have them. */
import { nodeId, regionNumber } from "../base/ids.ts";
import type { RegionConfig } from "../config/index.ts";
import { type ConfiguredMember, federationNodeId, type KnownRegion } from "../federation/index.ts";

export function knownRegion({ number, name, nodes }: RegionConfig): KnownRegion {
  const members = nodes.filter(({ federation }) => federation !== undefined);
  const region = regionNumber(number);
  return { number: region, name, nodes: members.map(({ id }) => federationNodeId(region, nodeId(id))) };
}

export function configuredMembers({ number, name, nodes }: RegionConfig): ConfiguredMember[] {
  return nodes.flatMap(({ id, name: nodeName, federation }) => {
    if (federation === undefined) return [];
    return [{ region: regionNumber(number), regionName: name, nodeId: id, nodeName, address: federation }];
  });
}
