/** `npm run faults [-- --rounds 100]`: the kill loop at length. */
import { parseArgs } from "node:util";
import { killLoop } from "./kill-loop.ts";

const START_LIMIT_MS = 2_000;

const { values } = parseArgs({ options: { rounds: { type: "string", default: "100" } } });
const report = await killLoop(Number(values.rounds), (round) => {
  if (round % 10 === 0) console.error(`round ${round}`);
});
const { lost, slowestStartMs } = report;
console.log(JSON.stringify({ ...report, lost: lost.length }));
if (lost.length > 0) console.error(`acknowledged and lost: ${lost.slice(0, 20).join(", ")}`);
if (slowestStartMs >= START_LIMIT_MS) console.error(`a start took ${slowestStartMs} ms`);
process.exit(lost.length === 0 && slowestStartMs < START_LIMIT_MS ? 0 : 1);
