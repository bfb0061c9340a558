/** Every node of every region file as a process of its own, until it is told to stop. */
import { flushCompileCache } from "node:module";
import { relative } from "node:path";
import { formatAddress, type RegionConfig } from "../config/index.ts";
import { PROFILE } from "./credentials-files.ts";
import { ensureKeys } from "./keys.ts";
import { type NodeNews, NodeReporter } from "./node-news.ts";
import { NodeProcess } from "./node-process.ts";
import { loadConfig } from "./region-files.ts";
import { table } from "./table.ts";

/** Nobody waits longer than this for news. */
const PROGRESS_MS = 1000;
/** After a node was told to stop: beyond its own drain timeout and its closing, something hangs. */
const STOP_ALLOWANCE_MS = 15_000;
const INTERRUPTED_EXIT_CODE = 130;

export interface UpOptions {
  readonly config: string;
  readonly json?: boolean;
}

/** @returns the exit code. @throws config.*, disk.* */
export async function up({ config, json }: UpOptions): Promise<number> {
  const regions = await loadConfig(config);
  const { credentials } = await ensureKeys(regions);
  const say = json === true ? sayAsJson : sayAsText;
  const nodes = processesOf(regions, say);
  const stopping = new StopRequest();
  say({ kind: "starting", nodes: nodes.length });
  for (const node of nodes) node.start();
  const progress = setInterval(() => reportProgress(nodes, say), PROGRESS_MS);
  const areUp = await settled(nodes, stopping);
  clearInterval(progress);
  if (areUp) say({ kind: "ready", regions, credentials: credentials.map(({ file }) => file), nodes });
  // Whoever is killed does not write it at the end.
  flushCompileCache();
  const drainMs = Math.max(...regions.map(({ stopping: { drainTimeout } }) => drainTimeout));
  return await runUntilStopped(nodes, { stopping, say, limitMs: drainMs + STOP_ALLOWANCE_MS });
}

type Event =
  | { readonly kind: "starting"; readonly nodes: number }
  | { readonly kind: "waiting"; readonly node: NodeProcess; readonly reasons: readonly string[] }
  | { readonly kind: "changed"; readonly node: NodeProcess; readonly news: NodeNews }
  | {
      readonly kind: "ready";
      readonly regions: readonly RegionConfig[];
      readonly credentials: readonly string[];
      readonly nodes: readonly NodeProcess[];
    }
  | { readonly kind: "stopping" }
  | { readonly kind: "forced" }
  | { readonly kind: "stopped" };
type Say = (event: Event) => void;

function processesOf(regions: readonly RegionConfig[], say: Say): NodeProcess[] {
  return regions.flatMap(({ name: region, file: regionFile, nodes }) =>
    nodes.map(({ id: nodeId, name: nodeName, directory }) => {
      const target = { region, regionFile, nodeId, nodeName, directory };
      const reporter = new NodeReporter();
      return new NodeProcess(target, (node) => {
        const news = reporter.changed(node.state);
        if (news !== undefined) say({ kind: "changed", node, news });
        for (const listener of listeners) listener();
      });
    }),
  );
}

/** Called at every change of a node. */
const listeners = new Set<() => void>();

function when(condition: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!condition()) return;
      listeners.delete(look);
      resolve();
    };
    listeners.add(look);
    look();
  });
}

const isOver = ({ state }: NodeProcess): boolean => state.kind === "refused" || state.kind === "stopped";

/** @returns whether a node is ready, once each is or cannot be; false when told to stop before */
async function settled(nodes: readonly NodeProcess[], stopping: StopRequest): Promise<boolean> {
  await when(() => stopping.isAsked || nodes.every((node) => node.state.kind === "ready" || isOver(node)));
  return !stopping.isAsked && nodes.some(({ state }) => state.kind === "ready");
}

async function runUntilStopped(
  nodes: readonly NodeProcess[],
  { stopping, say, limitMs }: { stopping: StopRequest; say: Say; limitMs: number },
): Promise<number> {
  await when(() => stopping.isAsked || nodes.every(isOver));
  if (!stopping.isAsked) return 1;
  say({ kind: "stopping" });
  const force = (): void => {
    say({ kind: "forced" });
    for (const node of nodes) node.kill();
  };
  stopping.onAgain = force;
  const limit = setTimeout(force, limitMs);
  // A request under way at one gateway may need the others' metadata and drives: first all finish, then all stop.
  await Promise.all(nodes.map((node) => node.drain()));
  await Promise.all(nodes.map((node) => node.stop()));
  clearTimeout(limit);
  say({ kind: "stopped" });
  return stopping.isForced ? INTERRUPTED_EXIT_CODE : 0;
}

/** SIGINT or SIGTERM: the first asks, the second insists. */
class StopRequest {
  isAsked = false;
  isForced = false;
  onAgain: () => void = () => {};

  constructor() {
    const onSignal = (): void => {
      if (this.isAsked) {
        this.isForced = true;
        this.onAgain();
      }
      this.isAsked = true;
      for (const listener of [...listeners]) listener();
    };
    process.on("SIGINT", onSignal);
    process.on("SIGTERM", onSignal);
    process.on("SIGHUP", onSignal);
  }
}

function reportProgress(nodes: readonly NodeProcess[], say: Say): void {
  for (const node of nodes) {
    if (node.state.kind === "starting") say({ kind: "waiting", node, reasons: node.state.reasons });
  }
}

const nameOf = ({ target }: NodeProcess): string => `${target.region}/${target.nodeName}`;

function sayAsText(event: Event): void {
  switch (event.kind) {
    case "starting":
      console.log(`Starting ${event.nodes} ${event.nodes === 1 ? "node" : "nodes"} …`);
      break;
    case "waiting":
      console.log(`  ${nameOf(event.node)}: ${event.reasons.join("; ") || "the process starts"}`);
      break;
    case "changed":
      console.log(describeChange(event));
      break;
    case "ready":
      console.log(describeReady(event));
      break;
    case "stopping":
      console.log("\nStopping: requests under way finish first. Once more to stop at once.");
      break;
    case "forced":
      console.log("Stopping at once.");
      break;
    case "stopped":
      console.log("Stopped.");
      break;
  }
}

function describeChange({ node, news }: Extract<Event, { kind: "changed" }>): string {
  const { state } = node;
  if (state.kind === "restarting") {
    return `${nameOf(node)}: ${state.why}; it starts again in ${state.delayMs} ms. Its log: ${node.logFile}`;
  }
  if (state.kind === "refused") return `${nameOf(node)} does not start: ${state.message}\n${state.action}`;
  return `${nameOf(node)}: ${news === "readyAgain" ? "ready again" : "ready"}`;
}

function describeReady({ regions, credentials, nodes }: Extract<Event, { kind: "ready" }>): string {
  const rows = regions.flatMap((region) =>
    region.nodes.map((node) => [
      region.name,
      node.name,
      node.s3 === undefined ? "-" : `http://${formatAddress(node.s3)}`,
      `http://${formatAddress(node.admin)}`,
      nodes.find(({ target }) => target.region === region.name && target.nodeId === node.id)?.state.kind ??
        "",
    ]),
  );
  const gateway = regions.flatMap((region) => region.nodes).find(({ s3 }) => s3 !== undefined)?.s3;
  const endpoint = gateway === undefined ? "" : `http://${formatAddress(gateway)}`;
  const file = relative(process.cwd(), credentials[0] ?? "");
  const shown = file.startsWith("..") ? credentials[0] : `$PWD/${file}`;
  return [
    "Atoll is ready.",
    "",
    ...table([["REGION", "NODE", "S3", "ADMIN", "STATE"], ...rows]),
    "",
    `Access keys: ${credentials.join(", ")} (profile ${PROFILE})`,
    "Try:",
    `  export AWS_SHARED_CREDENTIALS_FILE="${shown}"`,
    `  aws --profile ${PROFILE} --endpoint-url ${endpoint} s3 mb s3://photos`,
    `  aws --profile ${PROFILE} --endpoint-url ${endpoint} s3 cp README.md s3://photos/`,
    "",
    "Ctrl-C stops it.",
  ].join("\n");
}

function sayAsJson(event: Event): void {
  console.log(JSON.stringify(factsOf(event)));
}

function factsOf(event: Event): object {
  switch (event.kind) {
    case "waiting":
      return { event: "waiting", node: nameOf(event.node), reasons: event.reasons };
    case "changed":
      return { event: event.news, node: nameOf(event.node), state: event.node.state };
    case "ready":
      return {
        event: "ready",
        credentials: event.credentials,
        profile: PROFILE,
        nodes: event.regions.flatMap((region) =>
          region.nodes.map((node) => {
            const found = event.nodes.find(
              ({ target }) => target.region === region.name && target.nodeId === node.id,
            );
            return {
              region: region.name,
              node: node.name,
              s3: node.s3 === undefined ? undefined : `http://${formatAddress(node.s3)}`,
              admin: `http://${formatAddress(node.admin)}`,
              state: found?.state.kind,
              pid: found?.pid,
            };
          }),
        ),
      };
    default:
      return { ...event, event: event.kind, kind: undefined };
  }
}
