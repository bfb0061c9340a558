import { type Scheme as CodeScheme, stripeBytesOf } from "../../erasure/index.ts";
import type { Scheme } from "../../metadata/index.ts";
import { MAX_READ_UNITS, READ_BATCH_BYTES } from "./options.ts";

/** The scheme as the code's arithmetic takes it. */
export const codeOf = ({ dataFragments, parityFragments, unitBytes }: Scheme): CodeScheme => ({
  dataCount: dataFragments,
  parityCount: parityFragments,
  unitBytes,
});

/** How many fragments make a write good: k + ⌈m/2⌉. What is missing beyond it could not bear half of the losses. */
export const quorumOf = ({ dataFragments, parityFragments }: Scheme): number =>
  dataFragments + Math.ceil(parityFragments / 2);

export const isSameScheme = (a: Scheme, b: Scheme): boolean =>
  a.dataFragments === b.dataFragments &&
  a.parityFragments === b.parityFragments &&
  a.unitBytes === b.unitBytes;

/** How many stripes are read together. */
export function stripesPerBatch(scheme: Scheme): number {
  const fitting = Math.floor(READ_BATCH_BYTES / stripeBytesOf(codeOf(scheme)));
  return Math.min(MAX_READ_UNITS, Math.max(1, fitting));
}
