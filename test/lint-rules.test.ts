/** The rule that keeps the world out of `src/` fires where it must, and stays quiet where the world comes in. */
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
/** A tree of its own with the real configuration: a probe in `src/` would be seen by every other check. */
const scratch = mkdtempSync(join(tmpdir(), "atoll-lint-"));
afterAll(() => rmSync(scratch, { recursive: true }));

/** Each line by itself, so that one that slips through shows. */
const worldly = [
  "export const probe = Date.now();",
  "export const probe = new Date();",
  "export const probe = performance.now();",
  "export const probe = process.hrtime();",
  "export const probe = Math.random();",
  "export const probe = crypto.randomUUID();",
  "export const probe = setTimeout(() => {}, 1);",
  "export const probe = setInterval(() => {}, 1);",
  "export const probe = setImmediate(() => {});",
  "process.nextTick(() => {});",
  'export const probe = process.getBuiltinModule("node:fs");',
  "export const probe = process.env.HOME;",
  'export { readFileSync } from "node:fs";',
  'export { readFile } from "node:fs/promises";',
  'export { connect } from "node:net";',
  'export { connect } from "node:tls";',
  'export { setTimeout as probe } from "node:timers/promises";',
  'export { open } from "lmdb";',
];

const pure = "export const probe = (clock: { monotonicMs(): number }): number => clock.monotonicMs();";

interface BiomeReport {
  readonly diagnostics: readonly {
    readonly severity: string;
    readonly location: { readonly path: string };
  }[];
}

/** The files below `folder` in which the linter found an error. */
function refusedFiles(): Promise<Set<string>> {
  const biome = join(root, "node_modules/.bin/biome");
  return new Promise((resolve) => {
    execFile(
      biome,
      ["lint", "--reporter=json", "--max-diagnostics=1000", "src"],
      { cwd: scratch },
      (_error, stdout) => {
        const { diagnostics } = JSON.parse(stdout) as BiomeReport;
        const errors = diagnostics.filter(({ severity }) => severity === "error");
        resolve(new Set(errors.map(({ location }) => location.path)));
      },
    );
  });
}

test("what reaches for the world is refused in src/, and nowhere else", async () => {
  for (const path of ["biome.json", ".gitignore", "scripts"]) {
    cpSync(join(root, path), join(scratch, path), { recursive: true });
  }
  for (const folder of ["base", "consensus/core", "consensus/host", "rpc", "metadata", "platform"]) {
    mkdirSync(join(scratch, "src", folder), { recursive: true });
    worldly.forEach((line, i) => {
      writeFileSync(join(scratch, "src", folder, `probe-${i}.ts`), `${line}\n`);
    });
    writeFileSync(join(scratch, "src", folder, "pure.ts"), `${pure}\n`);
  }
  writeFileSync(join(scratch, "src/rpc/probe.test.ts"), `${worldly[0]}\n`);

  const expected = ["base", "consensus/core", "consensus/host", "rpc", "metadata"].flatMap((folder) =>
    worldly.map((_, i) => `src/${folder}/probe-${i}.ts`),
  );
  expect([...(await refusedFiles())].sort()).toEqual(expected.sort());
});
