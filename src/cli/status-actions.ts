/** Asks the admin port of every node, and says how they and the federation are. */
import {
  type FederationPage,
  federationReplication,
  type NodeReplicationView,
  parseFederationPage,
  parseStatus,
  REPLICATION_FORMAT,
} from "../admin/views.ts";
import { AtollError } from "../base/errors.ts";
import { formatAddress } from "../config/index.ts";
import { type AskedForFederation, describeFederation, type FederationScreen } from "./federation-page.ts";
import { loadConfig } from "./region-files.ts";
import { type AskedNode, describeRegion } from "./status-page.ts";

const ASK_TIMEOUT_MS = 5000;

export interface StatusOptions {
  readonly config: string;
  readonly admin?: readonly string[];
  readonly details?: boolean;
  readonly json?: boolean;
}

/** @returns the exit code. @throws config.*, cli.invalid */
export async function showStatus({ config, admin, details, json }: StatusOptions): Promise<number> {
  const targets = admin === undefined ? await targetsOf(config) : admin.map(targetAt);
  const [nodes, screen] = await Promise.all([Promise.all(targets.map(ask)), screenOf(targets)]);
  const isWell = nodes.every((node) => node.status?.state === "ready");
  if (json === true) {
    console.log(JSON.stringify({ isWell, nodes, ...screen }));
    return isWell ? 0 : 1;
  }
  const pages = screen === undefined ? [] : [describeFederation({ nodes, ...screen })];
  if (screen === undefined || details === true) {
    const regions = [...new Set(nodes.map(({ region }) => region))];
    pages.push(...regions.map((region) => describeRegion(nodes.filter((node) => node.region === region))));
  }
  console.log(pages.join("\n\n"));
  return isWell ? 0 : 1;
}

/** Undefined when no node says that it is of a federation. */
async function screenOf(targets: readonly Target[]): Promise<Omit<FederationScreen, "nodes"> | undefined> {
  const asked = await Promise.all(targets.map(askAboutFederation));
  if (asked.every(({ page }) => page === undefined)) return undefined;
  const replication = federationReplication(
    asked.map(({ region, node, view, problem }) => ({ region, node, view, problem })),
  );
  return { federation: asked.map(({ region, node, page }) => ({ region, node, page })), replication };
}

interface AskedAboutFederation extends AskedForFederation {
  readonly view: NodeReplicationView | undefined;
  readonly problem: string;
}

async function askAboutFederation(target: Target): Promise<AskedAboutFederation> {
  const [federation, replication] = await Promise.all(
    ["/federation", "/replication/status"].map((path) => jsonAt(`${target.admin}${path}`)),
  );
  const page: FederationPage | undefined = parseFederationPage(federation?.json);
  const answer = replication?.json as NodeReplicationView | undefined;
  const view = answer?.format === REPLICATION_FORMAT ? answer : undefined;
  return {
    region: page?.self.region ?? target.region,
    node: view?.node ?? target.name,
    page,
    view,
    problem: view === undefined ? (replication?.problem ?? "no answer") : "",
  };
}

async function jsonAt(url: string): Promise<{ readonly json: unknown; readonly problem: string }> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(ASK_TIMEOUT_MS) });
    if (response.ok) return { json: await response.json(), problem: "" };
    return { json: undefined, problem: "it does not answer about replication yet" };
  } catch (error) {
    return { json: undefined, problem: problemOf(error) };
  }
}

function problemOf(error: unknown): string {
  const isLate = error instanceof Error && error.name === "TimeoutError";
  return isLate ? "no answer" : "not running";
}

type Target = Pick<AskedNode, "region" | "name" | "admin">;

async function targetsOf(config: string): Promise<Target[]> {
  return (await loadConfig(config)).flatMap(({ name: region, nodes }) =>
    nodes.map(({ name, admin }) => ({ region, name, admin: `http://${formatAddress(admin)}` })),
  );
}

function targetAt(text: string): Target {
  const url = /^https?:\/\/[^/\s]+\/?$/.test(text) ? text.replace(/\/$/, "") : undefined;
  if (url === undefined)
    throw new AtollError("cli.invalid", `--admin ${text} is no URL such as http://127.0.0.1:9101`);
  return { region: "", name: url, admin: url };
}

async function ask(target: Target): Promise<AskedNode> {
  try {
    const response = await fetch(`${target.admin}/status`, { signal: AbortSignal.timeout(ASK_TIMEOUT_MS) });
    const status = response.ok ? parseStatus(await response.json()) : undefined;
    if (status === undefined)
      return { ...target, status, problem: "it answers, but not as a node of this release" };
    const { region, node } = status;
    return { region: region.name, name: node.name, admin: target.admin, status, problem: "" };
  } catch (error) {
    return { ...target, status: undefined, problem: problemOf(error) };
  }
}
