/** One node in a process of its own; `cluster.ts` starts it with `fork`, and it ends with its parent. */
import { flushCompileCache } from "node:module";
import { groupId, nodeId } from "../../../src/base/ids.ts";
import { type RaftNode, runNode } from "../../../src/node/raft/index.ts";
import { createPinoLogger } from "../../../src/platform/pino-logger.ts";
import { kvApplication } from "./kv-application.ts";

export interface NodeConfig {
  readonly node: number;
  readonly directory: string;
  /** By node id - 1. */
  readonly ports: readonly number[];
  readonly groupCount: number;
  readonly logPath: string;
  /** Of the log; default: the log's own. */
  readonly segmentBytes?: number;
}

export type NodeReport =
  | { readonly kind: "ready" }
  | { readonly kind: "refused"; readonly code: string; readonly message: string }
  | {
      readonly kind: "status";
      readonly cpuMs: number;
      readonly leads: number;
      /** Of the first group; 0: unknown. */
      readonly leader: number;
      readonly applied: number;
      readonly stats: ReturnType<RaftNode["stats"]>;
    };

const config = JSON.parse(process.argv[2] ?? "") as NodeConfig;
const host = "127.0.0.1";
const name = (id: number): string => `node-${id}`;
const ids = config.ports.map((_, i) => i + 1);
const report = (message: NodeReport): void => {
  process.send?.(message);
};
process.on("disconnect", () => process.exit(0));

const logger = createPinoLogger({ level: "info", fields: { node: config.node }, path: config.logPath });
try {
  const node = await runNode(
    {
      identity: { region: "test", nodeId: nodeId(config.node), nodeName: name(config.node) },
      directory: config.directory,
      listen: { host, port: config.ports[config.node - 1] ?? 0 },
      security: { kind: "plaintext" },
      peers: ids
        .filter((id) => id !== config.node)
        .map((id) => ({
          nodeId: nodeId(id),
          nodeName: name(id),
          address: { host, port: config.ports[id - 1] ?? 0 },
        })),
      groups: Array.from({ length: config.groupCount }, (_, i) => ({
        id: groupId(i + 1),
        application: kvApplication,
        firstMembers: { voters: ids.map(nodeId), outgoing: [], learners: [] },
      })),
      ...(config.segmentBytes !== undefined && { log: { segmentBytes: config.segmentBytes } }),
    },
    logger,
  );
  const groups = Array.from({ length: config.groupCount }, (_, i) => groupId(i + 1));
  process.on("message", () => {
    const { user, system } = process.cpuUsage();
    const statuses = groups.map((id) => node.group(id)?.status());
    report({
      kind: "status",
      cpuMs: (user + system) / 1000,
      leads: statuses.filter((status) => status?.role === "leader").length,
      leader: statuses[0]?.leader ?? 0,
      applied: statuses[0]?.applied ?? 0,
      stats: node.stats(),
    });
  });
  report({ kind: "ready" });
  // Whoever is killed does not write it at the end.
  flushCompileCache();
} catch (error) {
  logger.fatal({ error }, "the node does not start");
  const { code, message } = error as { code?: string; message?: string };
  process.send?.(
    { kind: "refused", code: code ?? "", message: message ?? String(error) } satisfies NodeReport,
    () => process.exit(1),
  );
}
