/**
 * npm run fuzz -- [TARGET…] [--inputs N] [--seed N] [--json] [--replay BASE64] [--list]
 *
 * Feeds N mutated inputs in all to the targets (all of them when none is named; `http` is one over a real socket).
 * The inputs are a function of the seed. Exits with 1 when anything but a result or a typed error came out, an input
 * took too long, or something was left behind; prints the input that did it, for --replay with the target's name.
 */
import { parseArgs } from "node:util";
import { fuzzHttp, HTTP_TARGET } from "./http.ts";
import { type FuzzReport, fuzz, tried } from "./run.ts";
import { targets } from "./targets/index.ts";

/** Of all inputs, where `http` is one of several targets: a socket takes its time. */
const HTTP_PER_THOUSAND = 20;

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    inputs: { type: "string", default: "100000" },
    seed: { type: "string", default: "1" },
    json: { type: "boolean", default: false },
    list: { type: "boolean", default: false },
    replay: { type: "string" },
  },
});

const names = [...targets.map(({ name }) => name), HTTP_TARGET];
for (const name of positionals) {
  if (!names.includes(name)) refuse(`${name} is no target; these are: ${names.join(", ")}`);
}

if (flags.list) console.log(names.join("\n"));
else if (flags.replay === undefined) await runAll();
else await replay(Buffer.from(flags.replay, "base64"));

function refuse(message: string): never {
  console.error(message);
  process.exit(2);
}

function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= 0) return value;
  return refuse(`--${name} takes a whole number, not ${JSON.stringify(text)}`);
}

async function runAll(): Promise<void> {
  const seed = wholeNumber("seed", flags.seed);
  const wanted = wholeNumber("inputs", flags.inputs);
  const isChosen = (name: string): boolean => positionals.length === 0 || positionals.includes(name);
  const shares = [
    ...targets.map((target) => ({
      name: target.name,
      share: target.share,
      run: (inputs: number) => fuzz(target, { seed, inputs }),
    })),
    {
      name: HTTP_TARGET,
      share: HTTP_PER_THOUSAND,
      run: (inputs: number) => fuzzHttp({ seed, inputs }),
    },
  ].filter(({ name }) => isChosen(name));
  const sum = shares.reduce((total, { share }) => total + share, 0);
  const reports: FuzzReport[] = [];
  for (const { share, run } of shares) {
    const report = await run(Math.ceil((wanted * share) / sum));
    reports.push(report);
    if (!flags.json) print(report);
  }
  if (flags.json) console.log(JSON.stringify({ seed, reports }));
  else console.log(`\n${inputsOf(reports)} inputs, ${failuresOf(reports)} failures, seed ${seed}`);
  process.exitCode = failuresOf(reports) === 0 ? 0 : 1;
}

function inputsOf(reports: readonly FuzzReport[]): number {
  return reports.reduce((total, { inputs }) => total + inputs, 0);
}

function failuresOf(reports: readonly FuzzReport[]): number {
  return reports.reduce((total, { failures }) => total + failures.length, 0);
}

function print(report: FuzzReport): void {
  const { target, inputs, accepted, refused, slowestMs, growthBytes, elapsedMs, failures } = report;
  const perSecond = Math.round((inputs * 1000) / Math.max(1, elapsedMs));
  console.log(
    `${target.padEnd(16)} ${String(inputs).padStart(8)} inputs  ${String(accepted).padStart(7)} accepted ` +
      `${String(refused).padStart(7)} refused  ${String(perSecond).padStart(6)}/s  slowest ${slowestMs.toFixed(1)} ms  ` +
      `heap +${(growthBytes / 1024 / 1024).toFixed(1)} MiB  ${failures.length} failures`,
  );
  for (const { seed, index, inputBase64, problem } of failures) {
    console.log(`\n  seed ${seed}, input ${index}: ${problem}`);
    if (inputBase64 !== "") console.log(`  replay: npm run fuzz -- ${target} --replay ${inputBase64}`);
  }
}

async function replay(input: Buffer): Promise<void> {
  const [name = ""] = positionals;
  const target = targets.find((each) => each.name === name);
  if (target === undefined) return refuse("--replay takes the name of a target in process before it");
  const { verdict, elapsedMs, problem } = await tried(target, input);
  console.log(problem ?? `${verdict} in ${elapsedMs.toFixed(1)} ms`);
  process.exitCode = problem === undefined ? 0 : 1;
}
