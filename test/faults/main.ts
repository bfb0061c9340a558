/**
 * `npm run faults -- NAME [--seed N] …`: the fault tests at length, with real processes. docs/testing.md has the names, and
 * what each takes.
 */
import { parseArgs } from "node:util";
import { loops } from "./loops.ts";
import { driveLayouts } from "./s3/drive-loss.ts";

const SHOWN_PROBLEMS = 20;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: "string" },
    seconds: { type: "string" },
    objects: { type: "string" },
    seed: { type: "string", default: "1" },
    layout: { type: "string", default: "six" },
    operations: { type: "string" },
    nodes: { type: "string" },
    runs: { type: "string" },
    switches: { type: "string" },
    after: { type: "string", default: "1s" },
    namespaces: { type: "boolean", default: false },
  },
});
const [name = ""] = positionals;
const loop = Object.hasOwn(loops, name) ? loops[name] : undefined;
const layout = driveLayouts.find((each) => each === values.layout);
if (loop === undefined || layout === undefined) {
  console.error(
    `Usage: npm run faults -- NAME [--seed N], and what docs/testing.md says of it\n` +
      `Names: ${Object.keys(loops).join(", ")}\nLayouts, for drives: ${driveLayouts.join(", ")}`,
  );
  process.exit(2);
}
const numberIn = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text);
const { problems, ...report } = await loop({
  rounds: numberIn(values.rounds),
  seconds: numberIn(values.seconds),
  objects: numberIn(values.objects),
  seed: Number(values.seed),
  layout,
  operations: numberIn(values.operations),
  nodes: numberIn(values.nodes),
  runs: numberIn(values.runs),
  switches: numberIn(values.switches),
  afterMs: Number.parseFloat(values.after) * (values.after.endsWith("ms") ? 1 : 1000),
  hosts: values.namespaces ? "namespaces" : "loopback",
});
console.log(JSON.stringify({ ...report, problems: problems.length }));
for (const problem of problems.slice(0, SHOWN_PROBLEMS)) console.error(problem);
process.exit(problems.length === 0 ? 0 : 1);
