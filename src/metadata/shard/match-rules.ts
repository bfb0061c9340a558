/** Which rules concern a write: functions of a bucket's compiled rules. */
import type { Tag } from "../records.ts";
import type { BucketReplication, CompiledRule } from "../replication.ts";

export interface MatchedWrite {
  readonly key: string;
  /**
   * Of the object. Undefined for markers and for deletions of what is not known: rules with tags do not concern them
   * (S3: delete marker replication is not supported for tag-based rules).
   */
  readonly tags: (() => readonly Tag[]) | undefined;
}

const noRules: readonly CompiledRule[] = [];

/** For each target the rule that counts: of those that match, the one with the greatest priority; the first of equals. */
export function matchRules(
  { rules }: BucketReplication,
  write: MatchedWrite,
  isConcerned: (rule: CompiledRule) => boolean = () => true,
): readonly CompiledRule[] {
  const chosen = new Map<number, CompiledRule>();
  for (const rule of rules) {
    const known = chosen.get(rule.target);
    if (known !== undefined && known.priority >= rule.priority) continue;
    if (isMatch(rule, write)) chosen.set(rule.target, rule);
  }
  if (chosen.size === 0) return noRules;
  return [...chosen.values()].filter(isConcerned);
}

export function isMatch(rule: CompiledRule, { key, tags }: MatchedWrite): boolean {
  if (!key.startsWith(rule.prefix)) return false;
  if (rule.tags.length === 0) return true;
  const own = tags?.();
  return own !== undefined && rule.tags.every((tag) => own.some((each) => isSameTag(each, tag)));
}

/** The first rule of each target. */
export function mergeMatches(
  a: readonly CompiledRule[],
  b: readonly CompiledRule[],
): readonly CompiledRule[] {
  return [...a, ...b.filter(({ target }) => !a.some((rule) => rule.target === target))];
}

const isSameTag = (a: Tag, b: Tag): boolean => a.key === b.key && a.value === b.value;
