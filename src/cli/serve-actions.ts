/** A node, for the life of this process. */
import { flushCompileCache } from "node:module";
import { AtollError } from "../base/errors.ts";
import { createPinoLogger, type ProcessLogger } from "../platform/pino-logger.ts";
import { RotatingFile } from "../platform/rotating-file.ts";
import { readCredentials } from "./credentials-files.ts";
import { loadWithFederation, nodeOf } from "./region-files.ts";
import {
  FAILED_EXIT_CODE,
  type FromNode,
  REFUSED_EXIT_CODE,
  STOPPED_EXIT_CODE,
  type ToNode,
} from "./supervision.ts";

/** Between two looks at whether the node can serve, while it starts. */
const READY_POLL_MS = 10;
const PROGRESS_MS = 1000;
/** A closing that takes longer is cut off: a drive that failed may never answer. */
const CLOSE_TIMEOUT_MS = 10_000;

export interface ServeOptions {
  readonly config: string;
  readonly node: string;
  readonly logFile?: string;
  readonly json?: boolean;
}

type Tell = (message: FromNode) => void;

/** @returns when the node refused to start: the exit code. Otherwise the process ends by itself. */
export async function serve(options: ServeOptions): Promise<number> {
  const tell: Tell = (message) => process.send?.(message, undefined, undefined, () => {});
  try {
    await start(options, tell);
    return STOPPED_EXIT_CODE;
  } catch (error) {
    if (!(error instanceof AtollError) || process.send === undefined) throw error;
    const { code, message, action } = error;
    await new Promise<void>((resolve) => {
      process.send?.({ kind: "refused", code, message, action }, undefined, undefined, () => resolve());
    });
    process.disconnect();
    return REFUSED_EXIT_CODE;
  }
}

async function start({ config, node: wanted, logFile }: ServeOptions, tell: Tell): Promise<void> {
  const { region, federation } = await loadWithFederation(config);
  const node = nodeOf(region, wanted);
  const keys = await readCredentials(region.credentials);
  const { level, fileBytes } = region.logging;
  const logger = createPinoLogger({
    level,
    // Lines of their own name other regions and nodes: a key that is there twice is read as one of the two.
    fields: { at: `${region.name}/${node.name}` },
    ...(logFile !== undefined && { sink: new RotatingFile(logFile, fileBytes) }),
  });
  process.on("uncaughtExceptionMonitor", (error) => logger.fatal({ error }, "a bug: the process ends"));
  const { realComponents, StoreNode } = await import("../node/index.ts");
  const running = await StoreNode.start({ region, federation, node, keys }, realComponents(logger));
  const ending = endWhenTold(running, { logger, tell, drainTimeoutMs: region.stopping.drainTimeout });
  void reportReadiness(running, ending, tell);
}

interface Running {
  readonly failed: Promise<Error>;
  reasons(): readonly string[];
  drain(): Promise<void>;
  stop(): Promise<void>;
}

interface Ending {
  readonly isUnderWay: boolean;
}

function endWhenTold(
  node: Running,
  { logger, tell, drainTimeoutMs }: { logger: ProcessLogger; tell: Tell; drainTimeoutMs: number },
): Ending {
  const ending = { isUnderWay: false };
  const end = (exitCode: number): void => {
    if (ending.isUnderWay) return;
    ending.isUnderWay = true;
    setTimeout(() => process.exit(FAILED_EXIT_CODE), drainTimeoutMs + CLOSE_TIMEOUT_MS).unref();
    void node.stop().then(() => {
      logger.info({}, "the node has stopped");
      process.exit(exitCode);
    });
  };
  const isSupervised = process.send !== undefined;
  process.on("SIGTERM", () => end(STOPPED_EXIT_CODE));
  // A terminal sends it to every process; under `atoll up` that one says when.
  process.on("SIGINT", () => {
    if (!isSupervised) end(STOPPED_EXIT_CODE);
  });
  process.on("message", (message: ToNode) => {
    if (message.kind === "stop") end(STOPPED_EXIT_CODE);
    else void node.drain().then(() => tell({ kind: "drained" }));
  });
  process.on("disconnect", () => {
    if (!ending.isUnderWay) logger.warn({}, "atoll up is gone: the node stops");
    end(STOPPED_EXIT_CODE);
  });
  void node.failed.then((error) => {
    logger.fatal({ error }, "the node failed and ends");
    end(FAILED_EXIT_CODE);
  });
  return ending;
}

async function reportReadiness(node: Running, ending: Ending, tell: Tell): Promise<void> {
  let toldMs = performance.now();
  while (!ending.isUnderWay) {
    const reasons = node.reasons();
    if (reasons.length === 0) {
      tell({ kind: "ready" });
      // Whoever is killed does not write it at the end. The first start on a machine takes 0.2 s for it, later ones 2 ms.
      setImmediate(flushCompileCache);
      return;
    }
    if (performance.now() - toldMs >= PROGRESS_MS) {
      toldMs = performance.now();
      tell({ kind: "starting", reasons });
    }
    await new Promise((resolve) => setTimeout(resolve, READY_POLL_MS));
  }
}
