import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";

/** Prints what is loaded with all commands and their help, before one runs. */
const script = `
  import { registerHooks } from "node:module";
  const loaded = new Set();
  registerHooks({
    load(url, context, next) {
      loaded.add(/node_modules\\/([^/]+)/.exec(url)?.[1] ?? /src\\/[^/]+/.exec(url)?.[0] ?? "node");
      return next(url, context);
    },
  });
  const { programOf } = await import(${JSON.stringify(new URL("./program.ts", import.meta.url).href)});
  programOf(() => {}).helpInformation();
  console.log(JSON.stringify([...loaded].sort()));
`;

test("all commands are there before anything is loaded that only one of them needs", () => {
  const output = execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
    encoding: "utf8",
  });
  expect(JSON.parse(output)).toEqual(["commander", "node", "src/base", "src/cli", "src/platform"]);
});
