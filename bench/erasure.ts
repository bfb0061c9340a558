/**
 * The erasure codec, in GB of data per second on one core, against the same work as a plain table loop in JavaScript
 * and, where a C compiler and ISA-L are installed (apt-get install libisal-dev), against ISA-L in the same run.
 *
 * The stripes are taken in turn from more memory than the second-level cache holds, as a server's are. "In place" is
 * `StripePool`: data are where they were received. "Copied" is `Codec`, for units that lie anywhere.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { multiply } from "../src/erasure/field.ts";
import { type Codec, createCodec, StripePool } from "../src/erasure/index.ts";
import { type Matrix, parityMatrix, recoveryOf } from "../src/erasure/matrix.ts";
import { type Figure, figure, interleave } from "./lib/report.ts";

const CODES = [
  [4, 2],
  [6, 3],
  [10, 4],
] as const;
const UNIT_BYTES = 64 * 1024;
const WORKING_SET_BYTES = 32 * 1024 * 1024;
const ROUNDS = 7;
const ROUND_MS = 150;
const GIGA = 1e9;

export async function run(): Promise<Figure[]> {
  const isal = compileIsal();
  if (isal === undefined) console.error("No ISA-L here (apt-get install libisal-dev gcc): table loops only.");
  const figures: Figure[] = [];
  for (const [dataCount, parityCount] of CODES) {
    const stripes = makeStripes(dataCount, parityCount);
    figures.push(...(await measureEncode(stripes, isal)));
    for (const lostCount of new Set([1, parityCount])) {
      figures.push(...(await measureReconstruct(stripes, lostCount, isal)));
    }
  }
  return figures;
}

interface Stripes {
  readonly dataCount: number;
  readonly parityCount: number;
  readonly codec: Codec;
  readonly pool: StripePool;
  /** By stripe, k + m units each. */
  readonly units: readonly (readonly Uint8Array[])[];
}

function makeStripes(dataCount: number, parityCount: number): Stripes {
  const stripeCount = Math.ceil(WORKING_SET_BYTES / (dataCount * UNIT_BYTES));
  const codec = createCodec(dataCount, parityCount);
  const pool = new StripePool({ scheme: { dataCount, parityCount, unitBytes: UNIT_BYTES }, stripeCount });
  const units = Array.from({ length: stripeCount }, (_, stripe) => {
    const data = Array.from({ length: dataCount }, (_, unit) =>
      Uint8Array.from({ length: UNIT_BYTES }, (_, at) => (at * 31 + unit * 7 + stripe) >> 3),
    );
    return [...data, ...codec.encode(data)];
  });
  return { dataCount, parityCount, codec, pool, units };
}

async function measureEncode(stripes: Stripes, isal: string | undefined): Promise<Figure[]> {
  const { dataCount, parityCount, codec, pool, units } = stripes;
  const name = `encode RS(${dataCount},${parityCount})`;
  const inPlace = units.map((stripe) => {
    const place = pool.acquire();
    if (place === undefined) throw new Error("the pool is too small");
    for (let unit = 0; unit < dataCount; unit++) place.data.set(stripe[unit] ?? [], unit * UNIT_BYTES);
    return place;
  });
  const matrix = parityMatrix(dataCount, parityCount);
  const parity = Array.from({ length: parityCount }, () => new Uint8Array(UNIT_BYTES));
  const data = units.map((stripe) => stripe.slice(0, dataCount));
  const rates = await interleave(ROUNDS, {
    inPlace: rateOf(dataCount, (turn) => inPlace[turn % inPlace.length]?.encode(dataCount * UNIT_BYTES)),
    copied: rateOf(dataCount, (turn) => codec.encodeInto(data[turn % data.length] ?? [], parity)),
    tables: rateOf(dataCount, (turn) => tableLoop(matrix, data[turn % data.length] ?? [], parity)),
    isal: () => isalRate(isal, stripes, 0),
  });
  for (const place of inPlace) place.release();
  return [
    figure(`${name} in place : table loop`, "GB/s", rates.inPlace, rates.tables),
    figure(`${name} copied : table loop`, "GB/s", rates.copied, rates.tables),
    ...(isal === undefined ? [] : [figure(`${name} in place : ISA-L`, "GB/s", rates.inPlace, rates.isal)]),
  ];
}

async function measureReconstruct(
  stripes: Stripes,
  lostCount: number,
  isal: string | undefined,
): Promise<Figure[]> {
  const { dataCount, parityCount, codec, units } = stripes;
  const name = `reconstruct ${lostCount} of RS(${dataCount},${parityCount})`;
  const wanted = Array.from({ length: lostCount }, (_, unit) => unit);
  const given = units.map((stripe) => stripe.map((unit, index) => (index < lostCount ? undefined : unit)));
  const { matrix, sources } = recoveryOf(
    parityMatrix(dataCount, parityCount),
    (unit) => unit >= lostCount,
    wanted,
  );
  const left = units.map((stripe) => sources.map((unit) => stripe[unit] ?? new Uint8Array()));
  const made = wanted.map(() => new Uint8Array(UNIT_BYTES));
  const rates = await interleave(ROUNDS, {
    copied: rateOf(dataCount, (turn) =>
      codec.reconstructInto(given[turn % given.length] ?? [], wanted, made),
    ),
    tables: rateOf(dataCount, (turn) => tableLoop(matrix, left[turn % left.length] ?? [], made)),
    isal: () => isalRate(isal, stripes, lostCount),
  });
  return [
    figure(`${name} : table loop`, "GB/s", rates.copied, rates.tables),
    ...(isal === undefined ? [] : [figure(`${name} : ISA-L`, "GB/s", rates.copied, rates.isal)]),
  ];
}

/** GB of data a second over one round of `work`, which does one stripe in each turn. */
function rateOf(dataCount: number, work: (turn: number) => unknown): () => Promise<number> {
  return async () => {
    const start = performance.now();
    let elapsedMs = 0;
    let turns = 0;
    for (; elapsedMs < ROUND_MS; turns++) {
      work(turns);
      elapsedMs = performance.now() - start;
    }
    return (turns * dataCount * UNIT_BYTES) / (elapsedMs / 1_000) / GIGA;
  };
}

/** The products of each constant with all bytes. */
const products = Array.from({ length: 256 }, (_, constant) =>
  Uint8Array.from({ length: 256 }, (_, byte) => multiply(constant, byte)),
);

/** What one writes without SIMD: a look-up and an exclusive or for each byte of each source and row. */
function tableLoop(matrix: Matrix, sources: readonly Uint8Array[], targets: readonly Uint8Array[]): void {
  for (const [row, target] of targets.entries()) {
    target.fill(0);
    for (const [column, source] of sources.entries()) {
      const table = products[matrix.elements[row * matrix.columnCount + column] ?? 0] ?? source;
      for (let at = 0; at < target.length; at++) {
        // biome-ignore lint/style/noNonNullAssertion: within bounds, in an inner loop
        target[at] = target[at]! ^ table[source[at]!]!;
      }
    }
  }
}

/** Compiles isal.c beside this file. @returns the program, undefined where ISA-L or a compiler is missing. */
function compileIsal(): string | undefined {
  if (!existsSync("/usr/include/isa-l.h")) return undefined;
  const program = join(mkdtempSync(join(tmpdir(), "atoll-isal-")), "isal");
  try {
    execFileSync("gcc", ["-O3", "-o", program, join(import.meta.dirname, "erasure/isal.c"), "-lisal"]);
  } catch (error) {
    console.error(`isal.c does not compile: ${String(error)}`);
    return undefined;
  }
  return program;
}

async function isalRate(program: string | undefined, stripes: Stripes, lostCount: number): Promise<number> {
  if (program === undefined) return Number.NaN;
  const { dataCount, parityCount, units } = stripes;
  const numbers = [dataCount, parityCount, lostCount, UNIT_BYTES, units.length, ROUND_MS];
  return Number(execFileSync(program, numbers.map(String), { encoding: "utf8" })) / GIGA;
}
