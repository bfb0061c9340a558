#!/usr/bin/env node
import { Command, CommanderError } from "commander";
import { AtollError } from "../base/errors.ts";
import { addAuthorityCommands } from "./authority.ts";

/** For a mistake in how the command was called, as shells and commander have it. */
const USAGE_EXIT_CODE = 2;

const program = new Command("atoll")
  .description("A self-hosted, S3-compatible object store federated across regions.")
  .exitOverride();
addAuthorityCommands(program);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = report(error);
}

/** Says on stderr what went wrong and what to do next. Returns the exit code. */
function report(error: unknown): number {
  // Commander has printed its own message, or the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE_EXIT_CODE;
  if (!(error instanceof AtollError)) throw error;
  if (process.argv.includes("--json")) {
    console.error(JSON.stringify({ error: error.code, message: error.message, action: error.action }));
  } else {
    console.error(`error: ${error.message}\n${error.action}`);
  }
  return 1;
}
