/** What would change: rule by rule, and in a rule option by option. */
import type { ReplicationConfiguration, ReplicationRule } from "../../federation/index.ts";
import { parseDestination } from "./destination.ts";
import { shipsDeletes } from "./expand.ts";
import { deadlineText } from "./rule-file.ts";

export interface RuleChange {
  readonly kind: "added" | "removed" | "changed";
  /** As S3 clients know it. */
  readonly id: string;
  /** The destination's ARN; empty for what is of no rule. */
  readonly destination: string;
  /** Of an added or removed rule all that it says, of a changed one what differs. */
  readonly options: readonly OptionChange[];
}

export interface OptionChange {
  readonly option: string;
  /** Undefined: it is not said. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** @param bucket the source's name. Empty when nothing would happen otherwise. */
export function diffRules(
  before: ReplicationConfiguration | undefined,
  after: ReplicationConfiguration | undefined,
  bucket: string,
): RuleChange[] {
  const old = describeAll(before, bucket);
  const changes: RuleChange[] = [];
  for (const now of describeAll(after, bucket)) {
    const was = takeOld(old, now.rule);
    const options = optionChanges(was?.options, now.options);
    const kind = was === undefined ? "added" : "changed";
    if (options.length > 0) changes.push({ kind, ...namesOf(now.rule), options });
  }
  const removed = old.map(
    ({ rule, options }): RuleChange => ({
      kind: "removed",
      ...namesOf(rule),
      options: optionChanges(options, undefined),
    }),
  );
  return [...roleChange(before, after), ...removed, ...changes];
}

interface Described {
  readonly rule: ReplicationRule;
  readonly options: Options;
}

const describeAll = (configuration: ReplicationConfiguration | undefined, bucket: string): Described[] =>
  (configuration?.rules ?? []).map((rule, i, { length }) => ({
    rule,
    options: describe(rule, bucket, rule.priority ?? length - i),
  }));

const namesOf = ({ id, destination: { arn } }: ReplicationRule) => ({ id, destination: arn });

/** Out of `old`, that which `rule` was: it has its id, or its id but for a destination's suffix. */
function takeOld(old: Described[], { id, destination: { arn } }: ReplicationRule): Described | undefined {
  const isThere = (each: Described): boolean => each.rule.destination.arn === arn;
  const exact = old.findIndex((each) => isThere(each) && each.rule.id === id);
  // A rule of a file is itself whether or not it got, or lost, a second destination, and so the suffix.
  const similar = (each: Described): boolean => withoutPlace(each.rule.id, arn) === withoutPlace(id, arn);
  const found = exact >= 0 ? exact : old.findIndex((each) => isThere(each) && similar(each));
  return found < 0 ? undefined : old.splice(found, 1)[0];
}

function withoutPlace(id: string, arn: string): string {
  const { region, bucket } = parseDestination(arn) ?? {};
  const suffixes = [region, bucket, `${region}/${bucket}`].map((place) => `:${place}`);
  const suffix = suffixes.find((each) => id.endsWith(each) && id.length > each.length);
  return suffix === undefined ? id : id.slice(0, -suffix.length);
}

type Options = ReadonlyMap<string, string>;

function describe(rule: ReplicationRule, source: string, priority: number): Options {
  const { filter, destination } = rule;
  const { metrics, replicationTime } = destination;
  const isOneBucket = parseDestination(destination.arn)?.bucket === source;
  const tags = filter.tags.map(({ key, value }) => `${key}=${value}`).sort();
  const said: [string, string | number | boolean | undefined][] = [
    ["id", rule.id],
    ["form", filter.form === "V1Prefix" ? "V1" : undefined],
    ["enabled", rule.isEnabled],
    ["priority", priority],
    ["prefix", filter.prefix || undefined],
    ["tags", tags.join(", ") || undefined],
    ["deleteMarkers", shipsDeletes(rule)],
    ["versionDeletes", rule.versionDeletes ?? (isOneBucket && shipsDeletes(rule))],
    ["existingObjects", rule.existingObjectReplication === "Enabled"],
    ["replicaModifications", isOneBucket || rule.replicaModifications === "Enabled"],
    [
      "replicationTime",
      replicationTime?.status === "Enabled" ? deadlineText(replicationTime.minutes) : undefined,
    ],
    ["metrics", metrics?.status === "Enabled" ? true : undefined],
    ["storageClass", destination.storageClass],
    ["account", destination.account],
    ["owner", destination.ownerOverride?.toLowerCase()],
  ];
  const options = said.flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return new Map(options);
}

function optionChanges(before: Options | undefined, after: Options | undefined): OptionChange[] {
  const names = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])]);
  return [...names].flatMap((option): OptionChange[] => {
    const change = { option, before: before?.get(option), after: after?.get(option) };
    return change.before === change.after ? [] : [change];
  });
}

function roleChange(
  before: ReplicationConfiguration | undefined,
  after: ReplicationConfiguration | undefined,
): RuleChange[] {
  if ((before?.role ?? "") === (after?.role ?? "")) return [];
  const options = [{ option: "role", before: before?.role || undefined, after: after?.role || undefined }];
  return [{ kind: "changed", id: "", destination: "", options }];
}
