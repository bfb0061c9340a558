import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { test } from "vitest";

test("the committed kernels are what their source compiles to", () => {
  execFileSync(process.execPath, ["scripts/build-kernels.ts", "--check"], {
    cwd: join(import.meta.dirname, "../.."),
  });
});
