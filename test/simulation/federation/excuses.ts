/**
 * What a run lets pass because its clocks were more wrong than is assumed (docs/consistency.md, "What is assumed"). Each
 * use is counted, and a run says how many there were.
 */
export const excuses = {
  /** Its epoch's own row says that versions of earlier ones are stamped up to there. */
  beyondFloor: "excused: newer than a later epoch's, from beyond a floor that clocks have bounded",
  /** The region that was read knows it from before alone, by a clock that has been ahead since. */
  clockWentBack: "excused: missed by a session, of a region that is cut off and whose clock was ahead",
} as const;
