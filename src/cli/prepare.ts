/** `atoll prepare`: every key that is missing is made. */
import type { Command } from "commander";
import { DEFAULT_CONFIG } from "./default-config.ts";

export function addPrepareCommand(program: Command): void {
  program
    .command("prepare")
    .description(
      "Makes the keys that are missing: access keys, certificates, the federation's keys and vouchers.",
    )
    .option("--config <path>", "a folder of region files, or one of them", DEFAULT_CONFIG)
    .option("--json", "print one JSON object")
    .addHelpText(
      "after",
      "\natoll up does the same. It needs the federation's root key where a voucher is missing.",
    )
    .action(async ({ config, json }: { readonly config: string; readonly json?: boolean }) => {
      const [{ ensureKeys }, { loadConfig }] = await Promise.all([
        import("./keys.ts"),
        import("./region-files.ts"),
      ]);
      const { credentials, made } = await ensureKeys(await loadConfig(config));
      const files = [...credentials.filter(({ isNew }) => isNew).map(({ file }) => file), ...made];
      if (json === true) console.log(JSON.stringify({ made: files }));
      else console.log(files.length === 0 ? "nothing is missing" : files.join("\n"));
    });
}
