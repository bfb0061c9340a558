/** `atoll replication status|explain|failed|retry|conflicts|jobs|resync|backfill`: what has arrived, and what has not. */
import type { Command } from "commander";
import { DEFAULT_CONFIG } from "./default-config.ts";
import type {
  ConflictOptions,
  ExplainOptions,
  FailedOptions,
  JobOptions,
  RetryOptions,
  StatusOptions,
} from "./replication-options.ts";

/** @param replication the command that they belong to */
export function addReplicationCommands(replication: Command, exitWith: (code: number) => void): void {
  // What the commands need is loaded when one of them runs: the others start without it.
  const actions = () => import("./replication-actions.ts");
  asking(replication.command("status"))
    .description("Shows what waits, for each rule and target: how much, since when, and why.")
    .argument("[bucket]", "only this one")
    .option("--shards", "the outbox of each metadata shard, and up to where everything has arrived")
    .addHelpText(
      "after",
      "\nEnds with 0 when nothing waits, with 2 when something does, and with 1 when not everybody could be asked.",
    )
    .action(async (bucket: string | undefined, options: StatusOptions) =>
      exitWith(await (await actions()).showStatus(bucket, options)),
    );
  asking(replication.command("explain"))
    .description("Says where an object is and isn't, what waits for it, and why.")
    .argument("<bucket>")
    .argument("<key>")
    .option("--version <id>", "a version; without it the newest that any region has")
    .action(async (bucket: string, key: string, options: ExplainOptions) =>
      exitWith(await (await actions()).explainObject(bucket, key, options)),
    );
  asking(replication.command("failed"))
    .description("Lists what was tried and failed, with the reason of the last try.")
    .argument("[bucket]", "only this one's")
    .option("--reason <code>", "only these, such as target.bucketMissing")
    .option("--limit <count>", "of each node", "100")
    .action(async (bucket: string | undefined, options: FailedOptions) =>
      exitWith(await (await actions()).showFailed(bucket, options)),
    );
  asking(replication.command("retry"))
    .description("Tries now what waits for its next try.")
    .argument("[bucket]", "only what ships from this one")
    .argument("[key]", "only this object")
    .option("--target <id>", "only what goes to this target (atoll replication rules)")
    .action(async (bucket: string | undefined, key: string | undefined, options: RetryOptions) =>
      exitWith(await (await actions()).retryNow(bucket, key, options)),
    );
  asking(replication.command("conflicts"))
    .description("Shows concurrent writes of the same key: which one counts, and what became of the other.")
    .argument("[bucket]", "only this one's")
    .option("--limit <count>", "of each region", "1000")
    .option("--drop", "forget them: those that are shown")
    .action(async (bucket: string | undefined, options: ConflictOptions) =>
      exitWith(await (await actions()).showConflicts(bucket, options)),
    );
  addJobCommands(replication, exitWith, actions);
}

function addJobCommands(
  replication: Command,
  exitWith: (code: number) => void,
  actions: () => Promise<typeof import("./replication-actions.ts")>,
): void {
  asking(replication.command("jobs"))
    .description(
      "Shows the jobs that ship what is there already, and how far they are; or holds or ends one.",
    )
    .argument("[action]", "pause, resume or cancel")
    .argument("[id]", "of the job")
    .option("--wait", "until no job runs")
    .action(async (action: string | undefined, id: string | undefined, options: JobOptions) =>
      exitWith(await (await actions()).jobs(action, id, options)),
    );
  begins(replication.command("resync"))
    .description("Ships everything to a region again, which lost what it had.")
    .action(async (bucket: string, options: JobOptions) =>
      exitWith(await (await actions()).begin("resync", bucket, options)),
    );
  begins(replication.command("backfill"))
    .description("Ships to a region what no rule has shipped there yet.")
    .action(async (bucket: string, options: JobOptions) =>
      exitWith(await (await actions()).begin("existing", bucket, options)),
    );
}

function begins(command: Command): Command {
  return asking(command)
    .argument("<bucket>")
    .requiredOption("--to <region>", "where it goes")
    .option("--from <region>", "only what this region holds")
    .option("--wait", "until it is done");
}

function asking(command: Command): Command {
  return command
    .option("--config <path>", "a folder of region files, or one of them", DEFAULT_CONFIG)
    .option("--admin <url...>", "ask these admin ports instead of those in the region files")
    .option("--json", "print one JSON object");
}
