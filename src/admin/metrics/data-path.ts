/** How this gateway reads and writes blobs, and how the drives look from here. */
import type { Registry } from "prom-client";
import { only, type Sample, sampledCounter } from "./family.ts";

export interface DataPathSource {
  /** By the names of the blob store's counters; undefined while the node starts. */
  counters(): Readonly<Record<string, number>> | undefined;
}

const COUNTERS: readonly (readonly [counter: string, name: string, help: string])[] = [
  ["bytesWritten", "atoll_blob_written_bytes_total", "Bytes of objects written to blobs."],
  ["bytesRead", "atoll_blob_read_bytes_total", "Bytes of objects read from blobs."],
  [
    "degradedReads",
    "atoll_degraded_reads_total",
    "Reads that needed parity, since a fragment was missing or bad.",
  ],
  ["hedgedReads", "atoll_hedged_reads_total", "Reads that asked parity, since a drive was late."],
  ["reconstructedStripes", "atoll_reconstructed_stripes_total", "Stripes that were computed from parity."],
  [
    "fallbackBlobs",
    "atoll_fallback_blobs_total",
    "Blobs that became copies, since too few drives were there for the code.",
  ],
  [
    "rescuedBlobs",
    "atoll_rescued_blobs_total",
    "Blobs that were brought to other drives, since too many failed in the middle.",
  ],
  ["droppedDrives", "atoll_dropped_drives_total", "Drives that a write went on without."],
];

export function registerDataPathMetrics(registry: Registry, source: DataPathSource): void {
  for (const [counter, name, help] of COUNTERS) {
    sampledCounter(registry, { name, help }, () => only(source.counters()?.[counter]));
  }
}

export interface PeerSample {
  readonly name: string;
  readonly isConnected: boolean;
  readonly bytesSent: number;
  readonly bytesReceived: number;
  readonly callsFailed: number;
}

export function registerPeerMetrics(registry: Registry, peers: () => readonly PeerSample[]): void {
  const ofPeers = (value: (peer: PeerSample) => number) => (): Sample<"peer">[] =>
    peers().map((peer) => ({ labels: { peer: peer.name }, value: value(peer) }));
  const counter = (name: string, help: string, value: (peer: PeerSample) => number): void =>
    sampledCounter(registry, { name, help, labelNames: ["peer"] }, ofPeers(value));
  counter("atoll_rpc_sent_bytes_total", "Bytes sent to another node.", ({ bytesSent }) => bytesSent);
  counter(
    "atoll_rpc_received_bytes_total",
    "Bytes received on the same connection.",
    (peer) => peer.bytesReceived,
  );
  counter("atoll_rpc_failed_calls_total", "Calls to it that failed.", ({ callsFailed }) => callsFailed);
}
