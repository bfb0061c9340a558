/**
 * Version ids: a hybrid-logical-clock stamp (Kulkarni et al., "Logical Physical Clocks", 2014), the writing region and
 * a few random bits, as 24 lowercase hex digits, so that string order is the order of versions in every region.
 *
 *     0            12      16      20      24
 *     │ millis(48) │ count │ region│ random│
 */
import type { Random } from "./random.ts";

declare const brand: unique symbol;
export type VersionId = string & { readonly [brand]: "VersionId" };

export interface Stamp {
  /** Milliseconds since 1970, below 2^48. */
  readonly millis: number;
  /** Below 2^16. */
  readonly counter: number;
}

export interface VersionParts extends Stamp {
  /** The number of the writing region, below 2^16. */
  readonly region: number;
  /** Below 2^16. */
  readonly random: number;
}

const MILLIS_DIGITS = 12;
const SHORT_DIGITS = 4;
const MAX_COUNTER = 0xffff;
const versionPattern = /^[0-9a-f]{24}$/;

/** Before every version. */
export const zeroVersion = "0".repeat(MILLIS_DIGITS + 3 * SHORT_DIGITS) as VersionId;

export function versionId({ millis, counter, region, random }: VersionParts): VersionId {
  return (hex(millis, MILLIS_DIGITS) +
    hex(counter, SHORT_DIGITS) +
    hex(region, SHORT_DIGITS) +
    hex(random, SHORT_DIGITS)) as VersionId;
}

/** What a client sent; undefined unless it is a version id. */
export function parseVersionId(text: string): VersionId | undefined {
  return versionPattern.test(text) ? (text as VersionId) : undefined;
}

export function versionParts(version: VersionId): VersionParts {
  const short = (from: number): number => Number.parseInt(version.slice(from, from + SHORT_DIGITS), 16);
  return {
    millis: millisOf(version),
    counter: short(MILLIS_DIGITS),
    region: short(MILLIS_DIGITS + SHORT_DIGITS),
    random: short(MILLIS_DIGITS + 2 * SHORT_DIGITS),
  };
}

/** When it was written, by the writer's hybrid clock: milliseconds since 1970. */
export function millisOf(version: VersionId): number {
  return Number.parseInt(version.slice(0, MILLIS_DIGITS), 16);
}

/** The version proposed at `millis`, in a region. A shard may move it up with `versionAfter`. */
export function newVersion(millis: number, region: number, random: Random): VersionId {
  return versionId({ millis, counter: 0, region, random: random.uint32() & MAX_COUNTER });
}

/** `proposed` when it is greater than `last`; otherwise the same writer's version with the next stamp after it. */
export function versionAfter(last: VersionId, proposed: VersionId): VersionId {
  const stampDigits = MILLIS_DIGITS + SHORT_DIGITS;
  if (proposed.slice(0, stampDigits) > last.slice(0, stampDigits)) return proposed;
  const { region, random } = versionParts(proposed);
  const { millis, counter } = versionParts(last);
  const next = counter < MAX_COUNTER ? { millis, counter: counter + 1 } : { millis: millis + 1, counter: 0 };
  return versionId({ ...next, region, random });
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, "0");
}
