/** `atoll rehearse`: homes are moved for practice, of a bucket that is made for it, while clients write. */
import type { Command } from "commander";
import { DEFAULT_CONFIG } from "./default-config.ts";
import type { RehearseOptions } from "./rehearse-actions.ts";

export function addRehearseCommand(program: Command, exitWith: (code: number) => void): void {
  program
    .command("rehearse")
    .description(
      "Moves the home of a scratch bucket while it is written to, planned and forced, and measures.",
    )
    .option("--regions <names>", "two, parted by a comma: the first home, and the one that takes over")
    .option("--writers <count>", "clients that write at the same time", "4")
    .option("--seconds <count>", "of writing before and after each move", "2")
    .option("--keep", "leave the bucket there")
    .option("--config <path>", "a folder of region files, or one of them", DEFAULT_CONFIG)
    .option("--admin <url...>", "ask these admin ports instead of those in the region files")
    .option("--json", "print one JSON object")
    .addHelpText(
      "after",
      "\nThe forced move treats the home of this bucket alone as dead; all others are left alone.\nEnds with 0 when nothing was lost, with 1 otherwise.",
    )
    .action(async (options: RehearseOptions) => {
      const { rehearse } = await import("./rehearse-actions.ts");
      exitWith(await rehearse(options));
    });
}
