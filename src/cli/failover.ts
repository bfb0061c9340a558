/** `atoll failover plan|switch|history`: which region takes a bucket's writes, and how another one comes to. */
import type { Command } from "commander";
import { DEFAULT_CONFIG } from "./default-config.ts";
import type { HistoryOptions, PlanOptions, SwitchOptions } from "./failover-options.ts";

export function addFailoverCommands(program: Command, exitWith: (code: number) => void): void {
  // What the commands need is loaded when one of them runs: the others start without it.
  const actions = () => import("./failover-actions.ts");
  const failover = program.command("failover").description("The homes of buckets, and how they move.");
  asking(failover.command("plan"))
    .description("Shows who would take over, and what would be missing there now: keys, bytes, age.")
    .argument("<name>", "a bucket, or a region: then all buckets whose home it is")
    .option("--to <region>", "as if this region took over")
    .option("--keys <count>", "how many of the versions at risk are listed", "20")
    .action(async (name: string, options: PlanOptions) =>
      exitWith(await (await actions()).showPlan(name, options)),
    );
  asking(failover.command("switch"))
    .description("Moves a bucket's home: writes stop, what is on its way arrives, another region goes on.")
    .argument("<bucket>")
    .requiredOption("--to <region>", "the new home")
    .option("--force", "without the home, once its lease has run out: shows what is at risk, and asks")
    .option("--yes", "do not ask")
    .addHelpText(
      "after",
      "\nA planned switch loses nothing, and pauses writes for about a second. Given up, it leaves the home where it was.",
    )
    .action(async (bucket: string, options: SwitchOptions) =>
      exitWith(await (await actions()).switchHome(bucket, options)),
    );
  asking(failover.command("history"))
    .description("Shows the moves of homes: when, why, for how long, what was at risk, and what came of it.")
    .argument("[bucket]", "only this one's")
    .option("--keys <count>", "how many of the versions at risk are listed of each", "0")
    .action(async (bucket: string | undefined, options: HistoryOptions) =>
      exitWith(await (await actions()).showHistory(bucket, options)),
    );
}

function asking(command: Command): Command {
  return command
    .option("--config <path>", "a folder of region files, or one of them", DEFAULT_CONFIG)
    .option("--admin <url...>", "ask these admin ports instead of those in the region files")
    .option("--json", "print one JSON object (of a switch: one a line, as it goes)");
}
