import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { loops } from "./loops.ts";

test("the page about tests has every loop, with its command", async () => {
  const page = await readFile("docs/testing.md", "utf8");
  for (const name of Object.keys(loops)) expect(page).toMatch(new RegExp(`npm run faults -- ${name}\\b`));
});
