/** The commands, and what is said when one fails. */
import { Command, CommanderError } from "commander";
import { AtollError } from "../base/errors.ts";
import { addAuthorityCommands } from "./authority.ts";
import { addCredentialsCommand } from "./credentials.ts";
import { addDriveCommands } from "./drive.ts";
import { addFailoverCommands } from "./failover.ts";
import { addFederationCommands } from "./federation.ts";
import { addPrepareCommand } from "./prepare.ts";
import { addRehearseCommand } from "./rehearse.ts";
import { addReplicationCommands } from "./replication.ts";
import { addReplicationRuleCommands } from "./replication-rules.ts";
import { addReplicationVerifyCommand } from "./replication-verify.ts";
import { addServeCommand } from "./serve.ts";
import { addStatusCommand } from "./status.ts";
import { addUpCommand } from "./up.ts";

/** For a mistake in how the command was called, as shells and commander have it. */
const USAGE_EXIT_CODE = 2;

/** @returns the exit code */
export async function run(argv: readonly string[]): Promise<number> {
  let exitCode = 0;
  const exitWith = (code: number): void => {
    exitCode = code;
  };
  const program = programOf(exitWith);
  try {
    await program.parseAsync(argv);
    return exitCode;
  } catch (error) {
    return report(error, argv.includes("--json"));
  }
}

/** All commands with their options. @param exitWith is told the exit code, where that is not 0 */
export function programOf(exitWith: (code: number) => void): Command {
  const program = new Command("atoll")
    .description("A self-hosted, S3-compatible object store federated across regions.")
    .exitOverride()
    .showHelpAfterError("(atoll --help lists the commands; atoll COMMAND --help its options)");
  addUpCommand(program, exitWith);
  addServeCommand(program, exitWith);
  addStatusCommand(program, exitWith);
  addCredentialsCommand(program);
  addPrepareCommand(program);
  const replication = program.command("replication").description("What ships between regions.");
  addReplicationCommands(replication, exitWith);
  addReplicationRuleCommands(replication, exitWith);
  addReplicationVerifyCommand(replication, exitWith);
  addFailoverCommands(program, exitWith);
  addRehearseCommand(program, exitWith);
  addDriveCommands(program);
  addFederationCommands(program);
  addAuthorityCommands(program);
  return program;
}

/** Says on stderr what went wrong and what to do next. Returns the exit code. */
function report(error: unknown, asJson: boolean): number {
  // Commander has printed its own message, or the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE_EXIT_CODE;
  if (!(error instanceof AtollError)) throw error;
  if (asJson) {
    console.error(JSON.stringify({ error: error.code, message: error.message, action: error.action }));
  } else {
    console.error(`error: ${error.message}\n${error.action}`);
  }
  return 1;
}
