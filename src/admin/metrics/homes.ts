/** Homes of buckets, the region's lease, and what became of moves. */
import type { Registry } from "prom-client";
import type { HomePage, HomesPage } from "../homes.ts";
import { only, type Sample, sampledCounter, sampledGauge } from "./family.ts";

export function registerHomeMetrics(registry: Registry, page: () => HomesPage | undefined): void {
  const gauge = (name: string, help: string, value: (page: HomesPage) => number): void =>
    sampledGauge(registry, { name, help }, () => only(read(page(), value)));
  const counter = (name: string, help: string, value: (page: HomesPage) => number): void =>
    sampledCounter(registry, { name, help }, () => only(read(page(), value)));
  gauge(
    "atoll_home_lease_needed",
    "1 while the region is the home of a bucket, or about to be: it has to hold its lease.",
    ({ lease }) => Number(lease.isNeeded),
  );
  gauge(
    "atoll_home_lease_valid_seconds",
    "How long this node's hold on the lease is good for without another renewal. At 0 homes here take no writes.",
    ({ lease }) => lease.validForMs / 1000,
  );
  counter("atoll_home_lease_renewals_total", "Renewals that a majority agreed to.", (each) => {
    return each.lease.renewed;
  });
  counter("atoll_home_lease_renewals_failed_total", "Renewals without an answer in time.", (each) => {
    return each.lease.failed;
  });
  counter("atoll_home_lease_lost_total", "Times that the lease ran out while it was needed.", (each) => {
    return each.lease.lost;
  });
  gauge("atoll_data_plane_healthy", "1 while the region can serve objects, as this node sees it.", (each) =>
    Number(each.isDataPlaneHealthy),
  );
  counter(
    "atoll_replication_stale_epochs_total",
    "Replicas refused here, since a region shipped them as a home that it was no more.",
    ({ received }) => received.staleEpochs,
  );
  counter(
    "atoll_replication_merged_events_total",
    "What arrived here from regions that are not the bucket's home: of homes of earlier epochs, after another region had taken over, and what had taken its place there.",
    ({ received }) => received.mergedEvents,
  );
  registerBuckets(registry, page);
  sampledCounter(
    registry,
    {
      name: "atoll_failovers_total",
      help: "What this node's keeper of homes did: takenOver (a home that was away), drivenOn (a move that nobody drove), givenUp, settled (what was at risk is accounted for), failed.",
      labelNames: ["outcome"],
    },
    () => Object.entries(page()?.keeper ?? {}).map(([outcome, value]) => ({ labels: { outcome }, value })),
  );
}

function registerBuckets(registry: Registry, page: () => HomesPage | undefined): void {
  const labelNames = ["bucket"] as const;
  const ofBuckets = (value: (home: HomePage) => number) => (): Sample<"bucket">[] =>
    (page()?.homes ?? []).map((home) => ({ labels: { bucket: home.bucket }, value: value(home) }));
  const gauge = (name: string, help: string, value: (home: HomePage) => number): void =>
    sampledGauge(registry, { name, help, labelNames }, ofBuckets(value));
  gauge("atoll_home_is_here", "1 in the region that takes the bucket's writes.", ({ isHere }) =>
    Number(isHere),
  );
  gauge("atoll_home_epoch", "Counts the bucket's homes.", ({ epoch }) => epoch);
  gauge("atoll_home_is_moving", "1 while the bucket's home moves: its writes wait.", ({ movingTo }) =>
    Number(movingTo !== null),
  );
  gauge(
    "atoll_home_announced_versions",
    "Versions that the home announced to this node, and that are not known to have arrived.",
    ({ announcedVersions }) => announcedVersions,
  );
}

const read = <T>(page: T | undefined, value: (page: T) => number): number | undefined =>
  page === undefined ? undefined : value(page);
