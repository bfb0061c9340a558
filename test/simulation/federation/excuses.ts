/**
 * What a run lets pass because its clocks were more wrong than is assumed (docs/consistency.md, "What is assumed"). Each
 * use is counted, and a run says how many there were.
 */
export const excuses = {
  /** Its epoch's own row says that versions of earlier ones are stamped up to there. */
  beyondFloor: "excused: newer than a later epoch's, from beyond a floor that clocks have bounded",
} as const;
