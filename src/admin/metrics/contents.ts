/** What the region holds, and what it has to repair and clean up: from the shards that this node leads. */
import type { Registry } from "prom-client";
import type { ContentsView } from "../status.ts";
import { only, sampledGauge } from "./family.ts";

export function registerContentsMetrics(registry: Registry, contents: () => ContentsView): void {
  const gauge = (name: string, help: string, value: (contents: ContentsView) => number): void =>
    sampledGauge(registry, { name, help }, () => only(value(contents())));
  gauge("atoll_objects", "Current objects.", ({ objects }) => objects);
  gauge("atoll_versions", "All versions, delete markers among them.", ({ versions }) => versions);
  gauge("atoll_object_bytes", "Bytes of all versions.", ({ bytes }) => bytes);
  gauge("atoll_uploads", "Multipart uploads under way.", ({ uploads }) => uploads);
  gauge(
    "atoll_garbage_blobs",
    "Dropped blobs that are still on the drives.",
    ({ garbageBlobs }) => garbageBlobs,
  );
  gauge("atoll_garbage_bytes", "Bytes of these.", ({ garbageBytes }) => garbageBytes);
  gauge(
    "atoll_repair_backlog_fragments",
    "Fragments that are known to be missing.",
    (each) => each.missingFragments,
  );
  gauge(
    "atoll_replication_conflicts",
    "Concurrent writes in the ledger, of the shards that this node leads.",
    ({ conflicts }) => conflicts,
  );
}
