/** What GET /federation answers: the other regions, the control plane, and what passes between, as one node sees them. */
import type { ControlStatus, MemberState } from "../federation/index.ts";
import type { HomesPage } from "./homes.ts";

/** Moves when a reader of the old one would misread the new one. */
export const FEDERATION_FORMAT = 1;

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
