/** What is wrong with rules: S3's code and text for its clients, and the place for those who wrote a file. */
import { AtollError } from "../../base/errors.ts";

/** The part of a rule that is to blame. */
export type RuleField =
  | "role"
  | "rules"
  | "id"
  | "priority"
  | "filter"
  | "deleteMarkers"
  | "destination"
  | "region"
  | "bucket"
  | "storageClass"
  | "account"
  | "owner"
  | "metrics"
  | "replicationTime"
  | "encryption"
  | "enabled"
  | "versionDeletes"
  | SettingField;

/** What is of the bucket and of no rule. */
export type SettingField = "mode" | "home" | "failover" | "consistency" | "ackRegions";

export interface RuleProblem {
  /** S3's, which its clients compare. */
  readonly code: "InvalidArgument" | "InvalidRequest" | "InvalidTag" | "MalformedXML" | "NotImplemented";
  /** S3's text, where it has one. */
  readonly reason: string;
  /** In the configuration; undefined: it is about all of them. */
  readonly rule: number | undefined;
  readonly field: RuleField;
  /** As S3 names what is wrong, in an InvalidArgument. */
  readonly argument?: { readonly name: string; readonly value: string };
}

/** With its place in a rule set of a file: ["rules", 0, "destinations", 1, "region"]. */
export interface PlacedProblem {
  readonly path: readonly (string | number)[];
  readonly reason: string;
}

/** Never changed, sent or kept: what it would do is wrong in at least one way. */
export class InvalidRules extends AtollError {
  /** At least one. */
  readonly problems: readonly RuleProblem[];

  constructor(problems: readonly RuleProblem[]) {
    super("replication.invalid", problems.map(({ reason }) => reason).join("\n"));
    this.problems = problems;
  }
}
