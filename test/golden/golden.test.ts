/**
 * Runs every trace beside this file against real cores in memory. `UPDATE_GOLDEN=1` rewrites the answers; commit a
 * difference only when you understand it.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Session } from "./commands.ts";
import { replayTrace } from "./trace-file.ts";

const folder = import.meta.dirname;
const traces = readdirSync(folder).filter((name) => name.endsWith(".txt"));

test.each(traces)("%s", (name) => {
  const path = join(folder, name);
  const expected = readFileSync(path, "utf8");
  const session = new Session();
  const actual = replayTrace(expected, (command) => session.execute(command));
  if (process.env.UPDATE_GOLDEN === "1") writeFileSync(path, actual);
  else expect(actual).toBe(expected);
});
