import type { Scheme as CodeScheme } from "../../erasure/index.ts";
import type { Scheme } from "../../metadata/index.ts";

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
