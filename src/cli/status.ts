/** `atoll status`: asks the admin port of every node, and says in a page how the regions are. */
import type { Command } from "commander";
import { parseStatus } from "../admin/index.ts";
import { AtollError } from "../base/errors.ts";
import { formatAddress } from "../config/index.ts";
import { DEFAULT_CONFIG, loadConfig } from "./region-files.ts";
import { type AskedNode, describeRegion } from "./status-page.ts";

const ASK_TIMEOUT_MS = 5000;

interface StatusOptions {
  readonly config: string;
  readonly admin?: readonly string[];
  readonly json?: boolean;
}

export function addStatusCommand(program: Command, exitWith: (code: number) => void): void {
  program
    .command("status")
    .description("Shows nodes, drives, metadata shards, and what may fail before data is unreadable.")
    .option("--config <path>", "a folder of region files, or one of them", DEFAULT_CONFIG)
    .option("--admin <url...>", "ask these admin ports instead of those in the region files")
    .option("--json", "print one JSON object")
    .addHelpText("after", "\nEnds with code 1 when a node is away or not ready.")
    .action(async (options: StatusOptions) => exitWith(await status(options)));
}

/** @returns the exit code. @throws config.*, cli.invalid */
async function status({ config, admin, json }: StatusOptions): Promise<number> {
  const targets = admin === undefined ? await targetsOf(config) : admin.map(targetAt);
  const nodes = await Promise.all(targets.map(ask));
  const isWell = nodes.every((node) => node.status?.state === "ready");
  if (json === true) {
    console.log(JSON.stringify({ isWell, nodes }));
  } else {
    const regions = [...new Set(nodes.map(({ region }) => region))];
    const pages = regions.map((region) => describeRegion(nodes.filter((node) => node.region === region)));
    console.log(pages.join("\n\n"));
  }
  return isWell ? 0 : 1;
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
    const isLate = error instanceof Error && error.name === "TimeoutError";
    return { ...target, status: undefined, problem: isLate ? "no answer" : "not running" };
  }
}
