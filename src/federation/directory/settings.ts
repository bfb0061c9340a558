import type { RegionNumber } from "../../base/ids.ts";
import type { Address } from "../../base/network.ts";
import type { NodeKey } from "../identity/index.ts";

/** A node as a region file names it. */
export interface ConfiguredMember {
  readonly region: RegionNumber;
  readonly regionName: string;
  /** In its region. */
  readonly nodeId: number;
  readonly nodeName: string;
  readonly address: Address;
}

export interface FederationSettings {
  readonly self: Omit<ConfiguredMember, "address">;
  readonly key: NodeKey;
  readonly listenAt: Address;
  /** Where others reach this node, "host:port". Default: where it listens. */
  readonly announced?: readonly string[];
  /** Of this release, for people. */
  readonly release: string;
  /** Of the region files that this node has; where they say an address, it is that one. */
  readonly configured: readonly ConfiguredMember[];
}
