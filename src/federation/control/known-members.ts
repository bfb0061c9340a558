/** Who is known to this node: the regions of its files, and those whose vouchers came by gossip. */
import type { NodeId } from "../../base/ids.ts";
import type { MemberDirectory } from "../directory/index.ts";
import type { KnownRegion } from "./options.ts";

export interface KnownMembers {
  readonly regions: readonly KnownRegion[];
  /** Nodes whose keys the root key took back. */
  readonly revoked: readonly NodeId[];
}

/** Where the two differ about a region's name, the files are right. */
export function knownMembers(
  files: readonly KnownRegion[],
  directory: Pick<MemberDirectory, "all" | "revokedPeers">,
): KnownMembers {
  const regions = new Map(files.map((region) => [region.number, region]));
  const revoked: NodeId[] = [];
  const taken = new Set(directory.revokedPeers());
  for (const { nodeId, voucher } of directory.all()) {
    if (taken.has(voucher.peerId)) {
      revoked.push(nodeId);
      continue;
    }
    const known = regions.get(voucher.region) ?? {
      number: voucher.region,
      name: voucher.regionName,
      nodes: [],
    };
    if (!known.nodes.includes(nodeId)) {
      regions.set(voucher.region, { ...known, nodes: [...known.nodes, nodeId] });
    }
  }
  return { regions: [...regions.values()], revoked };
}
