/** The drives of this node. */
import type { Registry } from "prom-client";
import type { DriveView } from "../status.ts";
import { type Sample, sampledCounter, sampledGauge } from "./family.ts";

const STATES: readonly DriveView["state"][] = ["online", "readOnly", "failed", "missing", "closed"];

/** What a drive counts, by the name that its status has for it. */
const COUNTERS: readonly (readonly [counter: string, name: string, help: string])[] = [
  ["fragmentsWritten", "atoll_drive_fragments_written_total", "Fragments committed."],
  ["fragmentsDeleted", "atoll_drive_fragments_deleted_total", "Fragments deleted."],
  ["bytesWritten", "atoll_drive_written_bytes_total", "Bytes of fragments written."],
  ["bytesRead", "atoll_drive_read_bytes_total", "Bytes of fragments read."],
  ["syncs", "atoll_drive_fsync_total", "Times that a drive was told to make data durable."],
  ["readErrors", "atoll_drive_read_errors_total", "Reads that the system refused."],
  [
    "corruptUnits",
    "atoll_drive_corrupt_units_total",
    "Units whose checksum did not match: found, never served.",
  ],
  ["compactedBytes", "atoll_drive_compacted_bytes_total", "Bytes rewritten to win dead space back."],
];

export function registerDriveMetrics(registry: Registry, drives: () => readonly DriveView[]): void {
  const ofDrives = (value: (drive: DriveView) => number | undefined) => (): Sample<"drive">[] =>
    drives().flatMap((drive) => {
      const found = value(drive);
      return found === undefined ? [] : [{ labels: { drive: drive.id }, value: found }];
    });
  const gauge = (name: string, help: string, value: (drive: DriveView) => number): void =>
    sampledGauge(registry, { name, help, labelNames: ["drive"] }, ofDrives(value));

  sampledGauge(
    registry,
    {
      name: "atoll_drive_state",
      help: "1 for the state that a drive is in.",
      labelNames: ["drive", "state"],
    },
    () =>
      drives().flatMap(({ id, state }) =>
        STATES.map((each) => ({ labels: { drive: id, state: each }, value: Number(each === state) })),
      ),
  );
  gauge("atoll_drive_total_bytes", "Size of the file system.", ({ totalBytes }) => totalBytes);
  gauge("atoll_drive_free_bytes", "What is free on it.", ({ freeBytes }) => freeBytes);
  gauge("atoll_drive_used_bytes", "Of the drive's segments.", ({ usedBytes }) => usedBytes);
  gauge("atoll_drive_dead_bytes", "Of these, what no fragment needs.", ({ deadBytes }) => deadBytes);
  gauge("atoll_drive_fragments", "Fragments on the drive.", ({ fragments }) => fragments);
  gauge("atoll_drive_corrupt_fragments", "Of these, known to be corrupt.", (drive) => drive.corruptFragments);
  for (const [counter, name, help] of COUNTERS) {
    sampledCounter(
      registry,
      { name, help, labelNames: ["drive"] },
      ofDrives(({ counters }) => counters[counter]),
    );
  }
}
