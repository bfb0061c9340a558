/** `atoll status`: asks the admin port of every node, and says how they and the federation are. */
import type { Command } from "commander";
import { DEFAULT_CONFIG } from "./default-config.ts";
import type { StatusOptions } from "./status-actions.ts";

export function addStatusCommand(program: Command, exitWith: (code: number) => void): void {
  program
    .command("status")
    .description(
      "Shows the federation: nodes, links, control plane, replication. Of a region on its own, or with --details: drives, metadata shards, and what may fail before data is unreadable.",
    )
    .option("--config <path>", "a folder of region files, or one of them", DEFAULT_CONFIG)
    .option("--admin <url...>", "ask these admin ports instead of those in the region files")
    .option("--details", "each region's drives, shards and schemes as well")
    .option("--json", "print one JSON object")
    .addHelpText("after", "\nEnds with code 1 when a node is away or not ready.")
    .action(async (options: StatusOptions) => {
      const { showStatus } = await import("./status-actions.ts");
      exitWith(await showStatus(options));
    });
}
