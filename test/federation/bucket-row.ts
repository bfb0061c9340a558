import { bucketId } from "../../src/base/ids.ts";
import type { FederatedBucket } from "../../src/federation/index.ts";

/** A bucket's row of the directory, as one that has just been made has it, but for what a test says. */
export function bucketRow(
  changes: Pick<FederatedBucket, "regions"> & Partial<FederatedBucket>,
): FederatedBucket {
  return {
    id: bucketId("00000000000000a1"),
    name: "photos",
    createdMs: 1,
    versioning: "enabled",
    tags: [],
    replication: undefined,
    targets: [],
    generation: 1,
    state: "active",
    ...changes,
  };
}
