import type { Clock } from "../../base/clock.ts";
import type { GroupId, RegionNumber } from "../../base/ids.ts";
import type { ControlPlane, FederationLinks } from "../../federation/index.ts";
import type { MetadataClient } from "../../metadata/index.ts";
import type { Leads } from "../../region/index.ts";
import type { Reconciler } from "../placement/index.ts";
import type { Replicator } from "../sender/replicator.ts";

/** What a node's answers about replication are made of. */
export interface StatusComponents {
  readonly region: { readonly number: RegionNumber; readonly name: string };
  readonly node: string;
  readonly systemGroup: GroupId;
  readonly control: ControlPlane;
  readonly metadata: Pick<
    MetadataClient,
    | "shards"
    | "shardOf"
    | "shardStats"
    | "outboxSummary"
    | "outbox"
    | "find"
    | "replicationTrace"
    | "conflicts"
    | "dropConflicts"
    | "jobs"
  >;
  readonly replicator: Pick<Replicator, "report" | "traceAttempts" | "retry">;
  readonly reconciler: Pick<Reconciler, "lags">;
  readonly links: FederationLinks;
  readonly leads: Leads;
  readonly clock: Clock;
}
