import type { Logger } from "../../base/logger.ts";
import { lockDirectory } from "../../platform/directory-lock.ts";
import { openLmdbStore } from "../../platform/lmdb-store.ts";
import { realClock } from "../../platform/real-clock.ts";
import { RealDisk } from "../../platform/real-disk.ts";
import { RealNetwork } from "../../platform/real-network.ts";
import { RealRandom } from "../../platform/real-random.ts";
import type { RaftNodeComponents } from "./raft-node.ts";

/**
 * Pending state that starts a commit of the store by itself. A commit writes every page that it touches, so a larger
 * one writes fewer; the log, which keeps what is not committed, is cut at twice as much (`checkpointBytes`).
 */
const STORE_COMMIT_BYTES = 8 * 1024 * 1024;

/** The machine itself. */
export function realComponents(logger: Logger): RaftNodeComponents {
  return {
    disk: new RealDisk(),
    network: new RealNetwork(),
    clock: realClock,
    random: new RealRandom(),
    logger,
    openStore: (directory) => openLmdbStore(directory, { commitBytes: STORE_COMMIT_BYTES }),
    lockDirectory,
  };
}
