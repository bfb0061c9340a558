/** `atoll replication verify`: whether regions hold the same versions of a bucket. */
import type { Command } from "commander";
import { DEFAULT_CONFIG } from "./default-config.ts";
import type { VerifyCommandOptions } from "./replication-verify-actions.ts";

/** @param replication the command that it belongs to */
export function addReplicationVerifyCommand(replication: Command, exitWith: (code: number) => void): void {
  replication
    .command("verify")
    .description("Proves that regions hold the same versions of a bucket, or names what they differ in.")
    .argument("<bucket>")
    .option("--regions <names>", "two or more, parted by commas: the first is compared with each other one")
    .option("--deep", "read all contents from the drives of these regions and compare them too")
    .option("--repair", "ship again what is missing, extra or older")
    .option("--until <time>", 'only versions up to then, such as "2026-11-22T12:00:00Z"; default: 5 s ago')
    .option("--config <path>", "a folder of region files, or one of them", DEFAULT_CONFIG)
    .option("--admin <url...>", "ask these admin ports instead of those in the region files")
    .option("--json", "print one JSON object a line, as they come")
    .addHelpText(
      "after",
      "\nEnds with 0 when the regions hold the same, but for what is on its way; with 1 when not, or on an error.",
    )
    .action(async (bucket: string, options: VerifyCommandOptions) => {
      const { verifyBucket } = await import("./replication-verify-actions.ts");
      exitWith(await verifyBucket(bucket, options));
    });
}
