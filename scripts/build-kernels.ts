/**
 * Compiles src/erasure/assembly/kernel.ts (AssemblyScript) into src/erasure/kernel.gen.js: WebAssembly as base64, so
 * that loading it needs no file. With --check it only compares, and fails when the committed kernels are out of date.
 */
import { readFileSync, writeFileSync } from "node:fs";
import asc from "assemblyscript/asc";

const source = "src/erasure/assembly/kernel.ts";
const target = "src/erasure/kernel.gen.js";

/** The committed module as it should be: one kernel with relaxed SIMD, one for engines without. */
async function kernelModule(): Promise<string> {
  const relaxed = await compile(["--enable", "simd,relaxed-simd", "--use", "RELAXED=1"]);
  const plain = await compile(["--enable", "simd", "--use", "RELAXED=0"]);
  return [
    `// Made from ${source} by scripts/build-kernels.ts.`,
    `export const relaxedKernel =\n  "${relaxed.toString("base64")}";`,
    `export const plainKernel =\n  "${plain.toString("base64")}";`,
    "",
  ].join("\n");
}

async function compile(flags: readonly string[]): Promise<Buffer> {
  let binary: Uint8Array | undefined;
  const { error, stderr } = await asc.main(
    [
      source,
      "-O3",
      "--runtime",
      "stub",
      "--noAssert",
      "--importMemory",
      "--outFile",
      "kernel.wasm",
      ...flags,
    ],
    {
      writeFile: (name, contents) => {
        if (name === "kernel.wasm" && typeof contents !== "string") binary = contents;
      },
    },
  );
  if (error !== null || binary === undefined) {
    throw new Error(`${source} does not compile:\n${stderr.toString()}`, { cause: error });
  }
  return Buffer.from(binary);
}

const fresh = await kernelModule();
if (!process.argv.includes("--check")) {
  writeFileSync(target, fresh);
} else if (readFileSync(target, "utf8") !== fresh) {
  console.error(`${target}: out of date with ${source}; run: node scripts/build-kernels.ts`);
  process.exit(1);
}
