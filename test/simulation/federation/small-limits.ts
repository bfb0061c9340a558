/** Limits of the production code, as small as the bodies of simulated clients: what is rare at full size is met often. */
import { type Replacement, replaceSource } from "../mutations.ts";

const smallLimits: readonly Replacement[] = [
  {
    file: "src/replicator/transfer/methods.ts",
    find: "export const SMALL_BYTES = 1024 * 1024;",
    replace: "export const SMALL_BYTES = 2048;",
  },
  {
    file: "src/replicator/receiver/receiver.ts",
    find: "const REPORT_EVERY_BYTES = 256 * 1024;",
    replace: "const REPORT_EVERY_BYTES = 2048;",
  },
  {
    file: "src/replicator/receiver/receiver.ts",
    find: "const REPORT_READ_EVERY_BYTES = 16 * 1024 * 1024;",
    replace: "const REPORT_READ_EVERY_BYTES = 2048;",
  },
  {
    file: "src/replicator/transfer/methods.ts",
    find: "export const MAX_BATCH_REPLICAS = 256;",
    replace: "export const MAX_BATCH_REPLICAS = 8;",
  },
  {
    file: "src/metadata/shard/uploads.ts",
    find: "const MIN_PART_BYTES = 5 * 1024 * 1024;",
    replace: "const MIN_PART_BYTES = 1;",
  },
];

/** In this process, before the code is loaded. */
export function useSmallLimits(): void {
  for (const limit of smallLimits) replaceSource(limit);
}
