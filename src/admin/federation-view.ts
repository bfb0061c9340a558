/** What GET /federation answers, from what this node knows. */
import type { NodeId } from "../base/ids.ts";
import {
  type ControlStatus,
  type FederationView,
  type MemberView,
  regionOfNode,
} from "../federation/index.ts";
import { FEDERATION_FORMAT, type FederationPage, type MemberPage } from "./federation-page.ts";
import type { HomesPage } from "./homes.ts";

/** The numbers of a region's nodes in the federation. */
const FEDERATION_NODES = 65_536;

export function federationPage(
  { federation, self, regions }: FederationView,
  control: ControlStatus & { readonly isReady: boolean },
  homes: HomesPage,
): FederationPage {
  const names = new Map<NodeId, string>([
    [self.nodeId, self.name],
    ...regions.flatMap(({ members }) => members.map(({ nodeId, name }) => [nodeId, name] as const)),
  ]);
  const regionNames = new Map<number, string>(regions.map(({ number, name }) => [number, name]));
  regionNames.set(self.region, self.regionName);
  const nameOf = (node: NodeId): string => {
    const region = regionOfNode(node);
    return names.get(node) ?? `${regionNames.get(region) ?? region}/${node % FEDERATION_NODES}`;
  };
  const { role, leader, term, commitIndex, appliedIndex, voters, learners, awaited, isReady } = control;
  return {
    format: FEDERATION_FORMAT,
    federation,
    self: {
      name: self.name,
      region: self.regionName,
      address: addressText(self.address),
      release: self.release,
      voucherEndsMs: self.voucherEndsMs ?? null,
    },
    regions: regions.map(({ number, name, isConnected, rttMs, members }) => ({
      ...{ number, name, isConnected, rttMs: rttMs ?? null },
      members: members.map(memberPage),
    })),
    control: {
      ...{ role, term, commitIndex, appliedIndex, isReady },
      leader: leader === 0 ? null : nameOf(leader),
      voters: voters.map(nameOf),
      learners: learners.map(nameOf),
      awaited: awaited.map(nameOf),
    },
    homes,
  };
}

function memberPage(member: MemberView): MemberPage {
  const { name, state, address, peerId, lanes, phi, rttMs, offsetMs, silentMs, release } = member;
  const { voucherEndsMs, counters } = member;
  const lanesOf = counters === undefined ? [] : [counters.control, counters.bulk];
  const sum = (value: (lane: (typeof lanesOf)[number]) => number): number =>
    lanesOf.reduce((total, lane) => total + value(lane), 0);
  return {
    ...{ name, state, release },
    address: addressText(address),
    peerId: peerId ?? null,
    isConnected: lanes.control,
    // It may be infinite, for which JSON has no word.
    phi: Math.min(phi, MAX_PHI),
    rttMs: rttMs ?? null,
    offsetMs: offsetMs ?? null,
    silentMs: silentMs ?? null,
    voucherEndsMs: voucherEndsMs ?? null,
    bytesSent: sum(({ bytesSent }) => bytesSent),
    bytesReceived: sum(({ bytesReceived }) => bytesReceived),
  };
}

const MAX_PHI = 1_000;

const addressText = (address: { readonly host: string; readonly port: number } | undefined): string | null =>
  address === undefined ? null : `${address.host}:${address.port}`;
