/**
 * Runs a target on many inputs and watches what the target cannot tell: the time of each, promises that nobody
 * caught, and what is left behind in memory, timers and sockets.
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { SeededRandom } from "../simulation/seeded-random.ts";
import { mutated } from "./mutate.ts";
import type { FuzzTarget, Verdict } from "./target.ts";

/** An input of at most 64 KiB takes a millisecond or so; this is what quadratic behaviour looks like. */
const MAX_INPUT_MS = 200;
/** A collection of garbage may fall into one of them: an input is slow when it is slow each time. */
const SLOW_TRIES = 3;
/** Growth of the heap over a run, garbage collected, after caches are warm. */
export const MAX_GROWTH_BYTES = 16 * 1024 * 1024;
/** Of the inputs; then caches, lazily made tables and compiled code are there. */
const WARM_UP_SHARE = 0.2;
/** Longer than any timer that a target is let have at its end. */
const SETTLE_TURNS = 50;
const MAX_FAILURES = 10;

export interface FuzzFailure {
  readonly target: string;
  readonly seed: number;
  readonly index: number;
  readonly inputBase64: string;
  readonly problem: string;
}

export interface FuzzReport {
  readonly target: string;
  readonly inputs: number;
  readonly accepted: number;
  readonly refused: number;
  readonly slowestMs: number;
  readonly elapsedMs: number;
  /** After the warm-up, to the end. */
  readonly growthBytes: number;
  readonly failures: readonly FuzzFailure[];
}

/** The input of a place in a run: a function of the three alone. */
export function inputAt(target: FuzzTarget, seed: number, index: number): Buffer {
  const random = new SeededRandom(((seed * 31 + hashOf(target.name)) % 0x10_0000) * 0x1_0000_0000 + index);
  const chosen = random.pick(target.corpus);
  const source = { corpus: target.corpus, tokens: (target.tokens ?? []).map((token) => Buffer.from(token)) };
  const changed = target.mutate?.(chosen, random) ?? chosen;
  return changed === chosen || random.chance(0.2) ? mutated(changed, random, source) : changed;
}

export async function fuzz(
  target: FuzzTarget,
  { seed, inputs }: { readonly seed: number; readonly inputs: number },
): Promise<FuzzReport> {
  const failures: FuzzFailure[] = [];
  const counts: Record<Verdict, number> = { accepted: 0, refused: 0 };
  const startedMs = performance.now();
  const watch = new Watch();
  const warmUpEnd = Math.ceil(inputs * WARM_UP_SHARE);
  let slowestMs = 0;
  let heapBytes = Number.POSITIVE_INFINITY;
  let index = 0;
  for (; index < inputs && failures.length < MAX_FAILURES; index++) {
    if (index === warmUpEnd) heapBytes = collectedHeapBytes();
    const input = watch.guard(() => inputAt(target, seed, index));
    const outcome = await tried(target, input);
    slowestMs = Math.max(slowestMs, outcome.elapsedMs);
    const problem = outcome.problem ?? watch.takeProblem();
    if (problem === undefined) counts[outcome.verdict]++;
    else {
      const inputBase64 = input.toString("base64");
      failures.push({ target: target.name, seed, index, inputBase64, problem });
    }
  }
  const growthBytes = Math.max(0, collectedHeapBytes() - heapBytes);
  const left = await watch.end();
  const problems = [
    ...left,
    ...(growthBytes > MAX_GROWTH_BYTES ? [`the heap grew by ${growthBytes} bytes`] : []),
  ];
  for (const problem of problems) {
    failures.push({ target: target.name, seed, index, inputBase64: "", problem });
  }
  const elapsedMs = Math.round(performance.now() - startedMs);
  return { target: target.name, inputs: index, ...counts, slowestMs, elapsedMs, growthBytes, failures };
}

export interface Outcome {
  readonly verdict: Verdict;
  readonly elapsedMs: number;
  readonly problem: string | undefined;
}

/** One input; the shortest of some tries where it was slow. */
export async function tried(target: FuzzTarget, input: Buffer): Promise<Outcome> {
  const limitMs = target.maxInputMs ?? MAX_INPUT_MS;
  let elapsedMs = Number.POSITIVE_INFINITY;
  let verdict: Verdict = "refused";
  for (let count = 0; count < SLOW_TRIES && elapsedMs > limitMs; count++) {
    const startedMs = processorMs();
    try {
      const result = target.run(input);
      verdict = typeof result === "string" ? result : await result;
    } catch (error) {
      const problem = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return { verdict: "refused", elapsedMs: processorMs() - startedMs, problem };
    }
    elapsedMs = Math.min(elapsedMs, processorMs() - startedMs);
  }
  const isSlow = elapsedMs > limitMs;
  const problem = isSlow ? `${input.length} bytes took ${elapsedMs.toFixed(0)} ms` : undefined;
  return { verdict, elapsedMs, problem };
}

/** Of this thread: on a busy machine the clock on the wall says nothing of an input. */
function processorMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** What goes wrong behind a target's back while it runs. */
class Watch {
  readonly #problems: string[] = [];
  readonly #resources = resources();
  readonly #onProblem = (reason: unknown): void => {
    const text = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
    this.#problems.push(`nobody caught: ${text}`);
  };

  constructor() {
    process.on("unhandledRejection", this.#onProblem);
    process.on("uncaughtException", this.#onProblem);
  }

  /** An error of the fuzzer itself ends the run, and must not be taken for one of the target's. */
  guard<T>(body: () => T): T {
    try {
      return body();
    } catch (error) {
      this.#stop();
      throw error;
    }
  }

  takeProblem(): string | undefined {
    return this.#problems.shift();
  }

  /** What was left, once everything has had its chance to end. */
  async end(): Promise<string[]> {
    for (let turn = 0; turn < SETTLE_TURNS && this.#leftOver().length > 0; turn++) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    await new Promise((resolve) => setImmediate(resolve));
    this.#stop();
    return [...this.#problems, ...this.#leftOver().map((name) => `a ${name} was left behind`)];
  }

  #stop(): void {
    process.off("unhandledRejection", this.#onProblem);
    process.off("uncaughtException", this.#onProblem);
  }

  #leftOver(): string[] {
    const before = [...this.#resources];
    return resources().filter((name) => {
      const at = before.indexOf(name);
      if (at >= 0) before.splice(at, 1);
      return at < 0;
    });
  }
}

/** Timers and sockets; what Node does with files and promises comes and goes. */
function resources(): string[] {
  return process.getActiveResourcesInfo().filter((name) => /^(Timeout|TCP|Pipe|TTY|TLS)/.test(name));
}

export function collectedHeapBytes(): number {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

function hashOf(text: string): number {
  let hash = 0;
  for (const character of text) hash = (hash * 33 + (character.codePointAt(0) ?? 0)) >>> 0;
  return hash;
}
