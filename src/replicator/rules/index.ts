/**
 * rules: what a bucket ships where, as S3 clients say it and as people write it in files. All of it is functions of
 * values; what is true of the federation comes in as a directory, and what is wrong goes out as problems with S3's code
 * and text and the place of the rule that is to blame.
 *
 *     const set = ruleFileSchema.parse(value);                      // a YAML file's
 *     const expanded = expandRules(set, "photos");                  // to S3's model, a rule for each destination
 *     checkRules(expanded.configuration, "photos");                 // [] or problems; pathOf(problem, expanded)
 *     await checkDestinations(configuration, bucket, directory);    // regions known, buckets there, versioning
 *     diffRules(bucket.replication, expanded.configuration, "photos");
 *     checkSettings({ home, reads, ackRegions }, configuration, bucket, view);   // whether the rules fit a home
 *     withExistingJobs(change, { bucket, view, nowMs });            // a change, with the jobs that it makes due
 *
 *     const answer = await answerRuleAdmin({ buckets, control, clock }, request);   // the admin port's pages
 */
export {
  answerRuleAdmin,
  type HomeView,
  RULES_FORMAT,
  type RuleAdminAnswer,
  type RuleAdminComponents,
  type RuleAdminRequest,
  type RulesPlan,
  type RulesView,
  type TargetView,
} from "./admin.ts";
export { type DestinationName, formatDestination, parseDestination } from "./destination.ts";
export { diffRules, type OptionChange, type RuleChange } from "./diff.ts";
export { checkDestinations, type Directory } from "./directory.ts";
export {
  ruleOfJob,
  type Shipment,
  shipmentsOf,
  withExistingJobs,
  withJobsThatFit,
} from "./existing.ts";
export { collapseRules, type Expanded, expandRules, pathOf } from "./expand.ts";
export { checkHomeRules, checkSettings } from "./home.ts";
export { MAX_RULES, MAX_RULES_BODY_BYTES } from "./limits.ts";
export { InvalidRules, type PlacedProblem, type RuleField, type RuleProblem } from "./problems.ts";
export { durationText, type RuleFile, type RuleSet, ruleFileSchema } from "./rule-file.ts";
export { settingProblems } from "./settings.ts";
export { checkRules } from "./validate.ts";
