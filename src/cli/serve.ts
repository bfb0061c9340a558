/** `atoll serve`: one node, for the life of this process. */
import type { Command } from "commander";
import type { ServeOptions } from "./serve-actions.ts";

export function addServeCommand(program: Command, exitWith: (code: number) => void): void {
  program
    .command("serve")
    .description("Runs one node of a region, in the foreground. Its log goes to standard output.")
    .requiredOption("--config <file>", "the region file")
    .requiredOption("--node <id>", "the node's id or name")
    .option("--log-file <file>", "where the log goes instead")
    .option("--json", "errors as one JSON object")
    .action(async (options: ServeOptions) => {
      const { serve } = await import("./serve-actions.ts");
      exitWith(await serve(options));
    });
}
