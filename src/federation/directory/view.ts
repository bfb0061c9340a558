import { AtollError } from "../../base/errors.ts";
import type { NodeId, RegionNumber } from "../../base/ids.ts";
import type { Address } from "../../base/network.ts";
import type { RpcCounters } from "../../rpc/index.ts";
import { federationNodeId, memberName } from "../identity/index.ts";
import type { Member, MemberDirectory } from "./member-directory.ts";
import type { MemberLink } from "./member-link.ts";
import type { ConfiguredMember } from "./settings.ts";

/**
 * `connected`, `suspect` (connected, but its heartbeats are overdue), `away`; or why it is none: `unvouched` (in a
 * region file only), `expired`, `revoked`.
 */
export type MemberState = "connected" | "suspect" | "away" | "unvouched" | "expired" | "revoked";

export interface MemberView {
  /** In the federation. */
  readonly nodeId: NodeId;
  /** "REGION/NODE" */
  readonly name: string;
  readonly peerId: string | undefined;
  readonly address: Address | undefined;
  readonly state: MemberState;
  readonly lanes: { readonly control: boolean; readonly bulk: boolean };
  readonly phi: number;
  readonly rttMs: number | undefined;
  /** Its wall clock before ours. */
  readonly offsetMs: number | undefined;
  /** Since its last answer. */
  readonly silentMs: number | undefined;
  readonly release: string;
  readonly voucherEndsMs: number | undefined;
  readonly counters: { readonly control: RpcCounters; readonly bulk: RpcCounters } | undefined;
}

export interface RegionView {
  readonly number: RegionNumber;
  readonly name: string;
  readonly isConnected: boolean;
  readonly rttMs: number | undefined;
  /** Our own region's list leaves this node out. */
  readonly members: readonly MemberView[];
}

export interface FederationView {
  readonly federation: string;
  readonly self: {
    readonly nodeId: NodeId;
    readonly name: string;
    readonly region: RegionNumber;
    readonly regionName: string;
    readonly address: Address | undefined;
    readonly release: string;
    readonly voucherEndsMs: number | undefined;
  };
  readonly regions: readonly RegionView[];
}

export interface ViewParts {
  readonly federation: string;
  readonly self: {
    readonly nodeId: NodeId;
    readonly name: string;
    readonly region: RegionNumber;
    readonly regionName: string;
  };
  readonly release: string;
  readonly address: Address | undefined;
  readonly members: MemberDirectory;
  readonly links: ReadonlyMap<NodeId, MemberLink>;
  readonly configured: readonly ConfiguredMember[];
  readonly suspectPhi: number;
}

export function viewOf(parts: ViewParts): FederationView {
  const { members, links, configured, self } = parts;
  const vouched = members.all();
  const ownVoucher = vouched.find(({ nodeId }) => nodeId === self.nodeId)?.voucher;
  const regions = new Map<RegionNumber, { name: string; members: MemberView[] }>();
  const add = (region: RegionNumber, name: string, member: MemberView): void => {
    const entry = regions.get(region) ?? { name, members: [] };
    regions.set(region, entry);
    if (member.nodeId !== self.nodeId) entry.members.push(member);
  };
  for (const member of vouched) {
    const { region, regionName } = member.voucher;
    add(region, regionName, memberView(member, links.get(member.nodeId), members));
  }
  const known = new Set(vouched.map(({ nodeId }) => nodeId));
  for (const each of configured) {
    if (!known.has(federationNodeId(each.region, each.nodeId)))
      add(each.region, each.regionName, unvouched(each));
  }
  return {
    federation: parts.federation,
    self: {
      nodeId: self.nodeId,
      name: self.name,
      region: self.region,
      regionName: self.regionName,
      address: parts.address,
      release: parts.release,
      voucherEndsMs: ownVoucher?.notAfterMs,
    },
    regions: [...regions]
      .sort(([a], [b]) => a - b)
      .map(([number, { name, members: all }]) => regionView(number, name, all)),
  };
}

function regionView(number: RegionNumber, name: string, all: readonly MemberView[]): RegionView {
  const connected = all.filter(({ lanes }) => lanes.control);
  const rtts = connected.flatMap(({ rttMs }) => (rttMs === undefined ? [] : [rttMs]));
  return {
    number,
    name,
    isConnected: connected.length > 0,
    rttMs: rtts.length > 0 ? Math.min(...rtts) : undefined,
    members: all.toSorted((a, b) => a.nodeId - b.nodeId),
  };
}

function memberView(member: Member, link: MemberLink | undefined, members: MemberDirectory): MemberView {
  const { voucher, nodeId, name } = member;
  return {
    nodeId,
    name,
    peerId: voucher.peerId,
    address: link?.address,
    state: stateOf(member, link, members),
    lanes: { control: link?.lanes.control.isConnected === true, bulk: link?.lanes.bulk.isConnected === true },
    phi: link?.phi ?? 0,
    rttMs: link?.rttMs,
    offsetMs: link?.offsetMs,
    silentMs: link?.silentMs,
    release: link?.release ?? "",
    voucherEndsMs: voucher.notAfterMs,
    counters: link && { control: link.lanes.control.counters, bulk: link.lanes.bulk.counters },
  };
}

function stateOf({ voucher }: Member, link: MemberLink | undefined, members: MemberDirectory): MemberState {
  try {
    members.admit(voucher.peerId);
  } catch (error) {
    if (!(error instanceof AtollError)) throw error;
    return error.code === "federation.revoked" ? "revoked" : "expired";
  }
  if (link?.isConnected !== true) return "away";
  return link.isSuspect ? "suspect" : "connected";
}

function unvouched({ region, nodeId, regionName, nodeName, address }: ConfiguredMember): MemberView {
  return {
    nodeId: federationNodeId(region, nodeId),
    name: memberName(regionName, nodeName),
    peerId: undefined,
    address,
    state: "unvouched",
    lanes: { control: false, bulk: false },
    phi: 0,
    rttMs: undefined,
    offsetMs: undefined,
    silentMs: undefined,
    release: "",
    voucherEndsMs: undefined,
    counters: undefined,
  };
}
