/**
 * Compiles the kernels, which are AssemblyScript (`src/<module>/assembly/`), into `*.gen.js` beside their module:
 * WebAssembly as base64, so that loading it needs no file. With --check it only compares, and fails when a committed
 * kernel is out of date.
 */
import { readFileSync, writeFileSync } from "node:fs";
import asc from "assemblyscript/asc";

interface KernelFile {
  readonly source: string;
  readonly target: string;
  /** Compiler flags by the name of the constant that the module exports. */
  readonly variants: Readonly<Record<string, readonly string[]>>;
}

const kernels: readonly KernelFile[] = [
  {
    source: "src/erasure/assembly/kernel.ts",
    target: "src/erasure/kernel.gen.js",
    // One with relaxed SIMD, one for engines without.
    variants: {
      relaxedKernel: ["--enable", "simd,relaxed-simd", "--use", "RELAXED=1"],
      plainKernel: ["--enable", "simd", "--use", "RELAXED=0"],
    },
  },
  {
    source: "src/base/assembly/hashes.ts",
    target: "src/base/hash-kernel.gen.js",
    // The compiler wants to know how large shared memory may become: 1024 pages are 64 MiB.
    variants: { hashKernel: ["--enable", "simd,threads", "--sharedMemory", "--maximumMemory", "1024"] },
  },
  {
    source: "src/base/assembly/crc32c.ts",
    target: "src/base/crc32c-kernel.gen.js",
    variants: { crc32cKernel: ["--enable", "simd"] },
  },
  {
    source: "src/base/assembly/keyed-sums.ts",
    target: "src/base/keyed-sums.gen.js",
    variants: { keyedSumsKernel: [] },
  },
];

/** The committed module as it should be. */
async function moduleText({ source, variants }: KernelFile): Promise<string> {
  const lines = [`// Made from ${source} by scripts/build-kernels.ts.`];
  for (const [name, flags] of Object.entries(variants)) {
    const binary = await compile(source, flags);
    lines.push(`export const ${name} =\n  "${binary.toString("base64")}";`);
  }
  return `${lines.join("\n")}\n`;
}

async function compile(source: string, flags: readonly string[]): Promise<Buffer> {
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

for (const kernel of kernels) {
  const fresh = await moduleText(kernel);
  if (!process.argv.includes("--check")) {
    writeFileSync(kernel.target, fresh);
  } else if (readFileSync(kernel.target, "utf8") !== fresh) {
    console.error(`${kernel.target}: out of date with ${kernel.source}; run: node scripts/build-kernels.ts`);
    process.exitCode = 1;
  }
}
