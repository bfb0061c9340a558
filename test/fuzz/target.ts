/** What is fuzzed: something that takes bytes from outside, and must answer any of them with a result or a typed error. */
import { AtollError } from "../../src/base/errors.ts";
import { S3Error } from "../../src/s3/errors.ts";
import type { SeededRandom } from "../simulation/seeded-random.ts";

/** Whether the input was taken for what it said it was, or refused as it should be. Anything else is thrown. */
export type Verdict = "accepted" | "refused";

export interface FuzzTarget {
  readonly name: string;
  /** Valid inputs: each is accepted as it is, or mutations of it would prove nothing. */
  readonly corpus: readonly Buffer[];
  /** Words of the format, for mutations. */
  readonly tokens?: readonly string[];
  /** Instead of, or before, damage to the bytes. */
  mutate?(input: Buffer, random: SeededRandom): Buffer;
  /** A function of the input alone. @throws what nobody foresaw: a finding */
  run(input: Buffer): Verdict | Promise<Verdict>;
  /** Instead of `MAX_INPUT_MS`. */
  readonly maxInputMs?: number;
  /** How many inputs of each 1,000 of a run of all targets: the fast ones get more. */
  readonly share: number;
}

/** Of a decoder or a check: a typed error is a refusal, and all else is a finding. */
export function verdictOf(body: () => unknown): Verdict {
  try {
    body();
    return "accepted";
  } catch (error) {
    return refusedOr(error);
  }
}

export async function asyncVerdictOf(body: () => Promise<unknown>): Promise<Verdict> {
  try {
    await body();
    return "accepted";
  } catch (error) {
    return refusedOr(error);
  }
}

function refusedOr(error: unknown): Verdict {
  if (error instanceof S3Error || error instanceof AtollError) return "refused";
  throw error;
}

/** All of them are asked, whatever the first says; accepted where one accepts. */
export function anyOf(verdicts: readonly Verdict[]): Verdict {
  return verdicts.includes("accepted") ? "accepted" : "refused";
}
