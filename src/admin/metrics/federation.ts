/** The other members as this node reaches them, the control plane, and requests handed to other regions. */
import type { Registry } from "prom-client";
import type { FederationPage, MemberPage } from "../federation-page.ts";
import { only, type Sample, sampledCounter, sampledGauge } from "./family.ts";
import { registerHomeMetrics } from "./homes.ts";
import { type ReadsSample, registerReadMetrics } from "./reads.ts";

export interface FederationSample {
  readonly page: FederationPage;
  readonly reads: ReadsSample;
  /** Requests of clients that another region answered. */
  readonly proxied: { readonly requests: number; readonly failures: number; readonly refusals: number };
}

export function registerFederationMetrics(
  registry: Registry,
  sample: () => FederationSample | undefined,
): void {
  registerPeers(registry, sample);
  registerControl(registry, sample);
  registerReadMetrics(registry, () => sample()?.reads);
  registerHomeMetrics(registry, () => sample()?.page.homes);
  const counter = (
    name: string,
    help: string,
    value: (proxied: FederationSample["proxied"]) => number,
  ): void =>
    sampledCounter(registry, { name, help }, () => only(read(sample(), ({ proxied }) => value(proxied))));
  counter("atoll_proxied_requests_total", "Requests handed to another region.", ({ requests }) => requests);
  counter(
    "atoll_proxied_requests_failed_total",
    "Of them: no answer, or one that broke off.",
    ({ failures }) => failures,
  );
  counter(
    "atoll_proxied_requests_refused_total",
    "Not handed on, because too many were under way.",
    ({ refusals }) => refusals,
  );
}

function registerPeers(registry: Registry, sample: () => FederationSample | undefined): void {
  const ofPeers = (value: (member: MemberPage) => number | null) => (): Sample<"region" | "peer">[] =>
    (sample()?.page.regions ?? []).flatMap(({ name: region, members }) =>
      members.flatMap((member) => {
        const found = value(member);
        return found === null ? [] : [{ labels: { region, peer: member.name }, value: found }];
      }),
    );
  const labelNames = ["region", "peer"] as const;
  const gauge = (name: string, help: string, value: (member: MemberPage) => number | null): void =>
    sampledGauge(registry, { name, help, labelNames }, ofPeers(value));
  const counter = (name: string, help: string, value: (member: MemberPage) => number): void =>
    sampledCounter(registry, { name, help, labelNames }, ofPeers(value));
  const seconds = (ms: number | null): number | null => (ms === null ? null : ms / 1000);
  gauge("atoll_federation_peer_connected", "1 while a member is connected.", ({ isConnected }) =>
    Number(isConnected),
  );
  gauge("atoll_federation_peer_rtt_seconds", "Smoothed round trip to it.", ({ rttMs }) => seconds(rttMs));
  gauge(
    "atoll_federation_peer_phi",
    "How unlikely its silence is (phi accrual): above 8 it is suspected.",
    ({ phi }) => phi,
  );
  gauge("atoll_federation_peer_clock_offset_seconds", "Its wall clock before this node's.", ({ offsetMs }) =>
    seconds(offsetMs),
  );
  gauge(
    "atoll_federation_peer_voucher_ends_seconds",
    "When its voucher ends, since 1970.",
    ({ voucherEndsMs }) => seconds(voucherEndsMs),
  );
  counter("atoll_federation_sent_bytes_total", "Bytes sent to a member.", ({ bytesSent }) => bytesSent);
  counter(
    "atoll_federation_received_bytes_total",
    "Bytes received from it on the same connections.",
    ({ bytesReceived }) => bytesReceived,
  );
}

function registerControl(registry: Registry, sample: () => FederationSample | undefined): void {
  const gauge = (name: string, help: string, value: (page: FederationPage) => number): void =>
    sampledGauge(registry, { name, help }, () => only(read(sample(), ({ page }) => value(page))));
  gauge("atoll_control_is_ready", "1 once this node knows what the federation has.", ({ control }) =>
    Number(control.isReady),
  );
  gauge(
    "atoll_control_has_leader",
    "1 while this node knows who leads the control plane: without a leader nothing can be changed.",
    ({ control }) => Number(control.leader !== null),
  );
  gauge("atoll_control_is_leader", "1 on the node that leads it.", ({ control }) =>
    Number(control.role === "leader"),
  );
  gauge("atoll_control_term", "Its current term.", ({ control }) => control.term);
  gauge(
    "atoll_control_applied_index",
    "Its last entry that this node has applied.",
    ({ control }) => control.appliedIndex,
  );
  gauge(
    "atoll_control_apply_lag_entries",
    "Committed entries that this node has not applied.",
    ({ control }) => Math.max(0, control.commitIndex - control.appliedIndex),
  );
}

const read = <T>(sample: T | undefined, value: (sample: T) => number): number | undefined =>
  sample === undefined ? undefined : value(sample);
