/** `atoll credentials`: where the access keys are, and which. */
import type { Command } from "commander";
import { DEFAULT_CONFIG } from "./default-config.ts";

interface CredentialsOptions {
  readonly config: string;
  readonly json?: boolean;
  readonly secret?: boolean;
}

export function addCredentialsCommand(program: Command): void {
  program
    .command("credentials")
    .description("Shows where the access keys are, and makes them when there are none.")
    .option("--config <path>", "a folder of region files, or one of them", DEFAULT_CONFIG)
    .option("--secret", "show the secret keys too")
    .option("--json", "print one JSON object a file")
    .action(show);
}

async function show({ config, json, secret }: CredentialsOptions): Promise<void> {
  const [{ ensureCredentials, readCredentials }, { loadConfig }] = await Promise.all([
    import("./credentials-files.ts"),
    import("./region-files.ts"),
  ]);
  for (const { file, isNew } of await ensureCredentials(await loadConfig(config))) {
    const keys = (await readCredentials(file)).map(({ profile, accessKeyId, secretAccessKey }) => ({
      profile,
      accessKeyId,
      ...(secret === true && { secretAccessKey }),
    }));
    if (json === true) console.log(JSON.stringify({ file, isNew, keys }));
    else {
      console.log(file);
      for (const key of keys) {
        console.log(
          `  [${key.profile}] ${key.accessKeyId}${secret === true ? ` ${key.secretAccessKey}` : ""}`,
        );
      }
    }
  }
}
