/** What GET /federation answers: the other regions, the control plane, and what passes between, as one node sees them. */
import type { NodeId } from "../base/ids.ts";
import {
  type ControlStatus,
  type FederationView,
  type MemberState,
  type MemberView,
  regionOfNode,
} from "../federation/index.ts";

import type { HomesPage } from "./homes.ts";

/** Moves when a reader of the old one would misread the new one. */
export const FEDERATION_FORMAT = 1;

/** The numbers of a region's nodes in the federation. */
const FEDERATION_NODES = 65_536;

export interface MemberPage {
  /** "REGION/NODE" */
  readonly name: string;
  readonly state: MemberState;
  readonly address: string | null;
  readonly peerId: string | null;
  /** Of both lanes. */
  readonly isConnected: boolean;
  readonly phi: number;
  readonly rttMs: number | null;
  /** Its wall clock before ours. */
  readonly offsetMs: number | null;
  readonly silentMs: number | null;
  readonly release: string;
  readonly voucherEndsMs: number | null;
  readonly bytesSent: number;
  readonly bytesReceived: number;
}

export interface RegionPage {
  readonly number: number;
  readonly name: string;
  readonly isConnected: boolean;
  readonly rttMs: number | null;
  readonly members: readonly MemberPage[];
}

export interface ControlPage {
  readonly role: ControlStatus["role"];
  /** "REGION/NODE"; null: nobody is known to lead, and nothing can be changed. */
  readonly leader: string | null;
  readonly term: number;
  readonly commitIndex: number;
  readonly appliedIndex: number;
  readonly voters: readonly string[];
  readonly learners: readonly string[];
  /** Founding waits for them. */
  readonly awaited: readonly string[];
  /** Whether this node knows what the federation has. */
  readonly isReady: boolean;
}

export interface FederationPage {
  readonly format: typeof FEDERATION_FORMAT;
  readonly federation: string;
  readonly self: {
    readonly name: string;
    readonly region: string;
    readonly address: string | null;
    readonly release: string;
    readonly voucherEndsMs: number | null;
  };
  /** This node's own region among them, without this node. */
  readonly regions: readonly RegionPage[];
  readonly control: ControlPage;
  /** Absent in the answer of an older release. */
  readonly homes?: HomesPage;
}

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

/** Another node's answer, checked as far as its readers rely on it; undefined when it is none that we can read. */
export function parseFederationPage(value: unknown): FederationPage | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const page = value as Partial<FederationPage>;
  const isWhole =
    page.format === FEDERATION_FORMAT &&
    typeof page.self === "object" &&
    typeof page.control === "object" &&
    Array.isArray(page.regions);
  return isWhole ? (value as FederationPage) : undefined;
}
