/**
 * verify: two regions prove that they hold the same versions of a bucket, by range-based set reconciliation at a common
 * cut. `Verifier` is what a node has of it; `VerifyLine` is what it says.
 */
export { answerVerifyAdmin, type VerifyAdminAnswer } from "./admin.ts";
export {
  type FindingLine,
  type PairLine,
  type ProgressLine,
  VERIFY_FORMAT,
  type VerifyLine,
} from "./lines.ts";
export { defaultVerifyOptions, type VerifyOptions } from "./options.ts";
export type { VerifyRequest } from "./request.ts";
export { type RunOptions, Verifier, type VerifierComponents, type VerifyCounters } from "./verifier.ts";
