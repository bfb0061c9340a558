/** `atoll drive format`: an empty directory takes the place of a drive that was lost. */
import type { Command } from "commander";
import { AtollError } from "../base/errors.ts";

interface FormatOptions {
  readonly config: string;
  readonly node: string;
  readonly drive: string;
  readonly json?: boolean;
}

export function addDriveCommands(program: Command): void {
  const drive = program.command("drive").description("The drives of a node.");
  drive
    .command("format")
    .description(
      "Makes an empty directory the drive that the region file says it is. Run it on the drive's node.",
    )
    .requiredOption("--config <file>", "the region file")
    .requiredOption("--node <id>", "the node's id or name")
    .requiredOption("--drive <id>", "the drive's id")
    .option("--json", "print one JSON object")
    .addHelpText(
      "after",
      "\nA node formats its drives at their first use by itself. This is for a new disk in place of a lost one: what\nthe lost one held is made again from the other drives when it is read.",
    )
    .action(format);
}

/** @throws cli.invalid, config.*, drive.notEmpty, disk.* */
async function format({ config, node: wantedNode, drive: wanted, json }: FormatOptions): Promise<void> {
  const [{ loadRegion }, { formatDrive }, { RealDisk }, { nodeOf }] = await Promise.all([
    import("../config/index.ts"),
    import("../node/index.ts"),
    import("../platform/real-disk.ts"),
    import("./region-files.ts"),
  ]);
  const region = await loadRegion(new RealDisk(), config);
  const node = nodeOf(region, wantedNode);
  const drive = node.drives.find(({ id }) => String(id) === wanted);
  if (drive === undefined) {
    const ids = node.drives.map(({ id }) => id).join(", ");
    throw new AtollError("cli.invalid", `--drive ${wanted}: ${node.name} has the drives ${ids}`);
  }
  await formatDrive(region, node, drive);
  if (json === true) console.log(JSON.stringify({ drive: drive.id, directory: drive.directory }));
  else console.log(`${drive.directory} is drive ${drive.id} now. A running node takes it up by itself.`);
}
