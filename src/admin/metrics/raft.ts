/** The metadata groups of this node, and the log they share. */
import type { Registry } from "prom-client";
import type { GroupView } from "../status.ts";
import { only, type Sample, sampledCounter, sampledGauge } from "./family.ts";

export interface RaftSource {
  groups(): readonly GroupView[];
  /** Undefined while the node starts. */
  log(): LogSample | undefined;
  /** Turns of the host's loop. */
  turns(): number | undefined;
}

export interface LogSample {
  readonly bytes: number;
  readonly segments: number;
  readonly batches: number;
  readonly entries: number;
  readonly queuedBytes: number;
  readonly writeCount: number;
  readonly writeSumMs: number;
  readonly writeMaxMs: number;
}

export function registerRaftMetrics(registry: Registry, source: RaftSource): void {
  const ofGroups = (value: (group: GroupView) => number) => (): Sample<"group">[] =>
    source.groups().map((group) => ({ labels: { group: group.name }, value: value(group) }));
  const group = <Name extends string>(name: string, help: string, value: (group: GroupView) => number) =>
    sampledGauge(registry, { name: name as Name, help, labelNames: ["group"] }, ofGroups(value));

  group("atoll_raft_term", "Current term of a group.", ({ term }) => term);
  group("atoll_raft_is_leader", "1 on the node that leads the group.", ({ role }) =>
    Number(role === "leader"),
  );
  group("atoll_raft_has_leader", "1 where the replica knows a leader.", ({ leader }) => Number(leader !== 0));
  group(
    "atoll_raft_commit_index",
    "Last committed entry that the replica knows.",
    (each) => each.commitIndex,
  );
  group(
    "atoll_raft_apply_lag_entries",
    "Committed entries that the replica has not applied.",
    ({ commitIndex, appliedIndex }) => commitIndex - appliedIndex,
  );
  group("atoll_raft_log_bytes", "Entries of the group in memory.", ({ logBytes }) => logBytes);
  group("atoll_raft_is_recovering", "1 while a replica with a damaged log does not vote.", (each) =>
    Number(each.isRecovering),
  );
  sampledCounter(registry, { name: "atoll_raft_turns_total", help: "Turns of the host's loop." }, () =>
    only(source.turns()),
  );

  const log = (value: (log: LogSample) => number) => () => {
    const sample = source.log();
    return only(sample && value(sample));
  };
  sampledGauge(
    registry,
    { name: "atoll_log_bytes", help: "Segments of the node's log." },
    log(({ bytes }) => bytes),
  );
  sampledGauge(
    registry,
    { name: "atoll_log_segments", help: "Files of the node's log." },
    log(({ segments }) => segments),
  );
  sampledGauge(
    registry,
    { name: "atoll_log_queued_bytes", help: "Entries that wait to be written." },
    log(({ queuedBytes }) => queuedBytes),
  );
  sampledCounter(
    registry,
    { name: "atoll_log_entries_total", help: "Entries written." },
    log(({ entries }) => entries),
  );
  sampledCounter(
    registry,
    {
      name: "atoll_log_fsync_total",
      help: "Durable writes of the log; each holds what many groups produced.",
    },
    log(({ writeCount }) => writeCount),
  );
  sampledCounter(
    registry,
    { name: "atoll_log_fsync_seconds_total", help: "Time that the log's durable writes took, in all." },
    log(({ writeSumMs }) => writeSumMs / 1000),
  );
  sampledGauge(
    registry,
    { name: "atoll_log_fsync_max_seconds", help: "The longest durable write of the log since the start." },
    log(({ writeMaxMs }) => writeMaxMs / 1000),
  );
}
