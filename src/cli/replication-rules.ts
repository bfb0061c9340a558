/** `atoll replication rules|diff|apply|pause|resume`: what ships where, compared with files, set, and held for a while. */
import type { Command } from "commander";
import { DEFAULT_CONFIG } from "./default-config.ts";
import type { FileOptions, ListOptions, PauseOptions } from "./replication-rules-options.ts";

/** @param replication the command that they belong to */
export function addReplicationRuleCommands(replication: Command, exitWith: (code: number) => void): void {
  // What the commands need is loaded when one of them runs: the others start without it.
  const actions = () => import("./replication-rules-actions.ts");
  asking(replication.command("rules"))
    .description("Shows what a bucket ships where, or what all of them do.")
    .argument("[bucket]", "only this one")
    .option("--yaml", "print the rules as a file for `atoll replication apply`")
    .action(async (bucket: string | undefined, options: ListOptions) =>
      (await actions()).showRules(bucket, options),
    );
  asking(replication.command("diff"))
    .description("Shows what `atoll replication apply` would change.")
    .requiredOption("-f, --file <path>", "a file of rules, or a folder of them")
    .addHelpText(
      "after",
      "\nEnds with 0 when nothing would change, with 2 when something would, with 1 on an error.",
    )
    .action(async (options: FileOptions) => exitWith(await (await actions()).showDifferences(options)));
  asking(replication.command("apply"))
    .description(
      "Makes the rules in files those of their buckets, and shows what changes. Nothing, if one is wrong.",
    )
    .requiredOption("-f, --file <path>", "a file of rules, or a folder of them")
    .action(async (options: FileOptions) => (await actions()).applyRules(options));
  asking(replication.command("pause"))
    .description(
      "Holds back what ships from a bucket. What is written meanwhile is kept, and ships afterwards.",
    )
    .argument("<what>", "BUCKET, or BUCKET/RULE: the place that the rule leads to")
    .option("--to <region>", "only to this region")
    .option("--for <duration>", 'such as "1 h"; without it until it is resumed')
    .action(async (what: string, options: PauseOptions) => (await actions()).pauseTargets(what, options));
  asking(replication.command("resume"))
    .description("Ends a pause.")
    .argument("<what>", "BUCKET, or BUCKET/RULE")
    .option("--to <region>", "only to this region")
    .action(async (what: string, options: PauseOptions) => (await actions()).resumeTargets(what, options));
}

function asking(command: Command): Command {
  return command
    .option("--config <path>", "a folder of region files, or one of them", DEFAULT_CONFIG)
    .option("--admin <url...>", "ask these admin ports instead of those in the region files")
    .option("--json", "print one JSON object");
}
