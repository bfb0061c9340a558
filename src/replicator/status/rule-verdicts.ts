/** Why a rule ships a version from here, or doesn't: a function of the rules and of what is known of the version. */
import type { FederatedBucket, ReplicationRule } from "../../federation/index.ts";
import type { BucketReplication, CompiledRule, Tag } from "../../metadata/index.ts";
import type { RuleVerdictView } from "./views.ts";

export interface JudgedVersion {
  readonly key: string;
  readonly isMarker: boolean;
  readonly tags: readonly Tag[];
  /** Whether an event was made for it when it was written, or by a job since. */
  readonly wasShipped: boolean;
}

/**
 * @param compiled as this region's shards follow the rules
 * @param nameOf a target's region
 */
export function ruleVerdicts(
  bucket: Pick<FederatedBucket, "replication">,
  compiled: BucketReplication,
  version: JudgedVersion,
  nameOf: (target: number) => string,
): RuleVerdictView[] {
  return (bucket.replication?.rules ?? []).flatMap((rule): RuleVerdictView[] => {
    const from = compiled.rules.filter(({ id }) => id === rule.id);
    if (from.length === 0)
      return [{ rule: rule.id, to: rule.destination.arn, isMatch: false, reason: whyNot(rule) }];
    return from.map((each) => {
      const reason =
        mismatch(each, version) ?? outranked(each, compiled, version) ?? notShipped(each, version);
      return { rule: each.id, target: each.target, to: nameOf(each.target), isMatch: reason === "", reason };
    });
  });
}

const whyNot = ({ isEnabled }: ReplicationRule): string =>
  isEnabled ? "it leads nowhere from this region" : "the rule is disabled";

function mismatch(rule: CompiledRule, { key, tags, isMarker }: JudgedVersion): string | undefined {
  if (!key.startsWith(rule.prefix)) return `the key does not begin with ${rule.prefix}`;
  if (rule.tags.length > 0 && isMarker) return "rules with tags do not concern delete markers";
  const missing = rule.tags.find(
    (tag) => !tags.some((own) => own.key === tag.key && own.value === tag.value),
  );
  if (missing !== undefined) return `it has no tag ${missing.key}=${missing.value}`;
  if (isMarker && !rule.shipsDeletes) return "the rule does not ship delete markers";
  return undefined;
}

/** Of several that match, the one with the greatest priority counts; the first of equals. */
function outranked(
  rule: CompiledRule,
  { rules }: BucketReplication,
  version: JudgedVersion,
): string | undefined {
  let best: CompiledRule | undefined;
  for (const each of rules) {
    if (each.target !== rule.target || mismatch(each, version) !== undefined) continue;
    if (best === undefined || each.priority > best.priority) best = each;
  }
  if (best === undefined || best === rule) return undefined;
  return `rule ${best.id} leads there with priority ${best.priority}, and counts in its place`;
}

const notShipped = (_: CompiledRule, { wasShipped }: JudgedVersion): string =>
  wasShipped ? "" : "it was written before the rule concerned it: atoll replication backfill ships it";
