/**
 * Mutations of valid inputs. Damage to the bytes finds what a parser does with nonsense; damage to what the bytes say
 * (a number, a repeated part, a field of a message) gets past the first check and finds what comes after it.
 */
import { randomBelow } from "../../src/base/random.ts";
import type { SeededRandom } from "../simulation/seeded-random.ts";

/** What repetition and splicing may make of an input. */
const MAX_INPUT_BYTES = 64 * 1024;
const MAX_MUTATIONS = 8;

/** At the edges of what fields, limits and number types can hold. */
export const edgeNumbers: readonly number[] = [
  0,
  1,
  127,
  128,
  255,
  256,
  9_999,
  10_000,
  10_001,
  65_535,
  65_536,
  2 ** 31 - 1,
  2 ** 31,
  2 ** 32 - 1,
  2 ** 32,
  Number.MAX_SAFE_INTEGER,
  2 ** 63,
  2 ** 64,
];
const edgeTexts = [...edgeNumbers.map(String), "-1", "1e9", "00", "0x10", "NaN", "9".repeat(40), ""];
/** What formats of text are made of, and what Unicode has against them. */
const commonTokens = [
  "\0",
  "\r\n",
  "\n",
  "\t",
  " ",
  "%",
  "%00",
  "%2F",
  "%ff",
  "%c0%af",
  "%ed%a0%80",
  "+",
  "&",
  "=",
  ";",
  ",",
  "/",
  "..",
  "//",
  '"',
  "'",
  "<",
  ">",
  "*",
  "\u00ff",
  "ü",
  "\ufeff",
  "😀",
  "\u2028",
].map((token) => Buffer.from(token));

type Mutation = (input: Buffer, random: SeededRandom, source: MutationSource) => Buffer;

export interface MutationSource {
  /** For splicing. */
  readonly corpus: readonly Buffer[];
  /** Words of the format. */
  readonly tokens: readonly Buffer[];
}

const placeIn = (input: Buffer, random: SeededRandom): number => randomBelow(random, input.length + 1);

function runIn(input: Buffer, random: SeededRandom): { from: number; to: number } {
  const from = placeIn(input, random);
  // Mostly short, now and then all that is left.
  const longest = random.chance(0.8) ? 16 : input.length;
  return { from, to: Math.min(input.length, from + randomBelow(random, longest + 1)) };
}

function replaced(input: Buffer, from: number, to: number, by: Uint8Array): Buffer {
  return Buffer.concat([input.subarray(0, from), by, input.subarray(to)]);
}

const mutations: readonly Mutation[] = [
  function flipBit(input, random) {
    const copy = Buffer.from(input);
    const at = randomBelow(random, Math.max(1, copy.length));
    if (at < copy.length) copy[at] = (copy[at] ?? 0) ^ (1 << randomBelow(random, 8));
    return copy;
  },
  function setByte(input, random) {
    const copy = Buffer.from(input);
    const at = randomBelow(random, Math.max(1, copy.length));
    if (at < copy.length)
      copy[at] = random.pick([0, 1, 0x7f, 0x80, 0xff, 0x0a, 0x20, random.uint32() & 0xff]);
    return copy;
  },
  function insertNoise(input, random) {
    const at = placeIn(input, random);
    return replaced(input, at, at, random.bytes(1 + randomBelow(random, 12)));
  },
  function remove(input, random) {
    const { from, to } = runIn(input, random);
    return replaced(input, from, to, Buffer.alloc(0));
  },
  function truncate(input, random) {
    return Buffer.from(input.subarray(0, placeIn(input, random)));
  },
  function repeat(input, random) {
    const { from, to } = runIn(input, random);
    const run = input.subarray(from, to);
    const most = Math.floor((MAX_INPUT_BYTES - input.length) / Math.max(1, run.length));
    const count = Math.min(most, random.pick([1, 2, 3, 20, 1_000, 10_000]));
    return replaced(input, to, to, Buffer.concat(Array.from({ length: Math.max(0, count) }, () => run)));
  },
  function move(input, random) {
    const { from, to } = runIn(input, random);
    const at = placeIn(input, random);
    return replaced(input, at, at, Buffer.from(input.subarray(from, to)));
  },
  function splice(input, random, { corpus }) {
    const other = random.pick(corpus);
    const { from, to } = runIn(other, random);
    const place = runIn(input, random);
    return replaced(input, place.from, place.to, other.subarray(from, to));
  },
  function insertToken(input, random, { tokens }) {
    const token = random.pick(random.chance(0.5) && tokens.length > 0 ? tokens : commonTokens);
    const { from, to } = runIn(input, random);
    return replaced(input, from, random.chance(0.5) ? from : to, token);
  },
  function swapDigits(input, random) {
    const text = input.toString("latin1");
    const found = [...text.matchAll(/\d+/g)];
    if (found.length === 0) return input;
    const { index, 0: digits } = random.pick(found);
    return replaced(input, index, index + digits.length, Buffer.from(random.pick(edgeTexts)));
  },
  function swapInteger(input, random) {
    const bytes = random.pick([2, 4, 8]);
    if (input.length < bytes) return input;
    const copy = Buffer.from(input);
    const at = randomBelow(random, copy.length - bytes + 1);
    const value = BigInt.asUintN(8 * bytes, BigInt(random.pick(edgeNumbers)));
    const little = Buffer.alloc(8);
    little.writeBigUInt64LE(value);
    copy.set(little.subarray(0, bytes), at);
    return copy;
  },
];

/** Some mutations, one after another. */
export function mutated(input: Buffer, random: SeededRandom, source: MutationSource): Buffer {
  let result = input;
  const count = 1 + Math.min(randomBelow(random, MAX_MUTATIONS), randomBelow(random, MAX_MUTATIONS));
  for (let i = 0; i < count; i++) result = random.pick(mutations)(result, random, source);
  return result.length > MAX_INPUT_BYTES ? result.subarray(0, MAX_INPUT_BYTES) : result;
}
