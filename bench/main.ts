/** `node bench/main.ts NAME [--json]`: runs one benchmark and prints its figures. */
import { type Figure, printFigures } from "./lib/report.ts";

interface Benchmark {
  run(): Promise<readonly Figure[]>;
}

const benchmarks: Record<string, () => Promise<Benchmark>> = {
  cache: () => import("./cache.ts"),
  erasure: () => import("./erasure.ts"),
  federation: () => import("./federation.ts"),
  list: () => import("./list.ts"),
  raft: () => import("./raft.ts"),
  rpc: () => import("./rpc.ts"),
  s3: () => import("./s3.ts"),
  verify: () => import("./verify.ts"),
  wan: () => import("./wan.ts"),
};

const [name = "", ...flags] = process.argv.slice(2);
const load = Object.hasOwn(benchmarks, name) ? benchmarks[name] : undefined;
if (load === undefined) {
  console.error(`Usage: node bench/main.ts NAME [--json]\nNames: ${Object.keys(benchmarks).join(", ")}`);
  process.exit(2);
}
const figures = await (await load()).run();
printFigures(figures, { json: flags.includes("--json") });
process.exit(0);
