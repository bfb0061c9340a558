/**
 * What nodes answer about replication, rules and failover, what is made of several nodes' answers, and the rules of a file,
 * for those who only ask: nothing here loads what a node is made of.
 */
export { byVersion } from "./failover/lines.ts";
export type { LeaveLine } from "./failover/region-leave.ts";
export {
  type BucketPlanView,
  FAILOVER_FORMAT,
  type FailoverLine,
  type FailoverView,
  type HistoryView,
  type PlanView,
  type RiskView,
} from "./failover/views.ts";
export type { RulesPlan, RulesView, TargetView } from "./rules/admin.ts";
export type { OptionChange, RuleChange } from "./rules/diff.ts";
export { expandRules, pathOf } from "./rules/expand.ts";
export type { PlacedProblem } from "./rules/problems.ts";
export { durationText, type RuleFile, ruleFileSchema } from "./rules/rule-file.ts";
export { settingProblems } from "./rules/settings.ts";
export { checkRules } from "./rules/validate.ts";
export {
  type AskedForExplanation,
  type ExplainedPlace,
  type Explanation,
  explainAcross,
  newestVersion,
} from "./status/federation-explanation.ts";
export {
  type AskedForReplication,
  type FederationReplication,
  federationReplication,
  type ReplicationRow,
} from "./status/federation-status.ts";
export {
  type ConflictsView,
  type ConflictView,
  type ExplanationView,
  type FailedEventView,
  type FailedView,
  type JobView,
  type NodeReplicationView,
  REPLICATION_FORMAT,
} from "./status/views.ts";
export { VERIFY_FORMAT, type VerifyLine } from "./verify/lines.ts";
