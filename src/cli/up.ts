/** `atoll up`: every node of every region file as a process of its own, until it is told to stop. */
import type { Command } from "commander";
import { DEFAULT_CONFIG } from "./default-config.ts";
import type { UpOptions } from "./up-actions.ts";

export function addUpCommand(program: Command, exitWith: (code: number) => void): void {
  program
    .command("up")
    .description("Starts every node of every region file on this machine, and keeps them running.")
    .option("--config <path>", "a folder of region files, or one of them", DEFAULT_CONFIG)
    .option("--json", "print one JSON object a line for each event")
    .action(async (options: UpOptions) => {
      const { up } = await import("./up-actions.ts");
      exitWith(await up(options));
    });
}
