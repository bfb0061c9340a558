import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";

/** @param use of the module `loaded` @returns folders of ours, and packages, that a process loads for it */
function loadedBy(file: string, use = ""): unknown {
  const script = `
    import { registerHooks } from "node:module";
    const names = new Set();
    registerHooks({
      load(url, context, next) {
        const name = /node_modules\\/([^/]+)/.exec(url)?.[1] ?? /src\\/[^/]+/.exec(url)?.[0];
        if (name !== undefined) names.add(name);
        return next(url, context);
      },
    });
    const loaded = await import(${JSON.stringify(new URL(file, import.meta.url).href)});
    ${use}
    console.log(JSON.stringify([...names].sort()));
  `;
  const options = { encoding: "utf8" } as const;
  return JSON.parse(execFileSync(process.execPath, ["--input-type=module", "--eval", script], options));
}

test("all commands are there before anything is loaded that only one of them needs", () => {
  const loaded = loadedBy("./program.ts", "loaded.programOf(() => {}).helpInformation();");
  expect(loaded).toEqual(["commander", "src/base", "src/cli", "src/platform"]);
});

test("who asks nodes loads nothing that they are made of", () => {
  const folders = [
    "src/admin",
    "src/base",
    "src/cli",
    "src/config",
    "src/federation",
    "src/platform",
    "src/replicator",
  ];
  expect(loadedBy("./status-actions.ts")).toEqual([...folders, "yaml", "zod"]);
});
