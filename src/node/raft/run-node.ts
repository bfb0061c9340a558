import type { ProcessLogger } from "../../platform/pino-logger.ts";
import type { RaftNodeOptions } from "./options.ts";
import { RaftNode } from "./raft-node.ts";
import { realComponents } from "./real-components.ts";

/** A closing that takes longer is cut off: a drive that failed may never answer. */
const CLOSE_TIMEOUT_MS = 5_000;
const FAILURE_EXIT_CODE = 1;

/**
 * Runs a node for the life of this process: until SIGTERM or SIGINT, or until it fails; then the process ends with
 * code 1, after the log has said why. @throws as `RaftNode.start`
 */
export async function runNode(options: RaftNodeOptions, logger: ProcessLogger): Promise<RaftNode> {
  const node = await RaftNode.start(options, realComponents(logger));
  const end = (exitCode: number): void => {
    const timeout = setTimeout(() => process.exit(exitCode), CLOSE_TIMEOUT_MS);
    timeout.unref();
    void node.stop().then(() => process.exit(exitCode));
  };
  process.once("SIGTERM", () => end(0));
  process.once("SIGINT", () => end(0));
  void node.failed.then((error) => {
    logger.fatal({ error }, "the node failed and ends");
    end(FAILURE_EXIT_CODE);
  });
  logger.info({ address: node.address, groups: options.groups.length }, "the node is ready");
  return node;
}
