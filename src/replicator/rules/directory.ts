/** What rules are held against: the regions and buckets that the federation has. */
import type { RegionNumber } from "../../base/ids.ts";
import type { FederatedBucket, ReplicationConfiguration, ReplicationRule } from "../../federation/index.ts";
import { parseDestination } from "./destination.ts";
import type { RuleProblem } from "./problems.ts";
import { repeatedPriorities, sameBucket } from "./validate.ts";

export interface Directory {
  readonly regions: readonly { readonly number: RegionNumber; readonly name: string }[];
  find(name: string): Promise<FederatedBucket | undefined>;
}

/** Of a configuration that `checkRules` found nothing wrong with. */
export async function checkDestinations(
  { rules }: ReplicationConfiguration,
  source: FederatedBucket,
  directory: Directory,
): Promise<RuleProblem[]> {
  if (source.versioning === "suspended") {
    const reason = "Versioning must be 'Enabled' on the bucket to apply a replication configuration";
    return [{ code: "InvalidRequest", field: "rules", reason, rule: undefined }];
  }
  const problems: RuleProblem[] = [];
  // A thousand rules may lead to a few buckets: each is looked up once.
  const found = new Map<string, FederatedBucket | undefined>([[source.name, source]]);
  for (const [i, rule] of rules.entries()) {
    const { bucket } = parseDestination(rule.destination.arn) ?? { bucket: "" };
    if (!found.has(bucket)) found.set(bucket, await directory.find(bucket));
    const problem = destinationProblem(rule, { source, target: found.get(bucket), directory });
    if (problem !== undefined) problems.push({ ...problem, rule: i });
  }
  if (problems.length > 0) return problems;
  return repeatedPriorities(rules, (rule) =>
    targetOf(rule, { source, directory, find: (name) => found.get(name) }),
  );
}

interface Ends {
  readonly source: FederatedBucket;
  readonly target: FederatedBucket | undefined;
  readonly directory: Directory;
}

function destinationProblem(
  { destination: { arn } }: ReplicationRule,
  { source, target, directory }: Ends,
): Omit<RuleProblem, "rule"> | undefined {
  const name = parseDestination(arn);
  if (name === undefined) return undefined;
  const region = directory.regions.find((each) => each.name === name.region);
  if (name.region !== undefined && region === undefined) {
    const known = directory.regions.map((each) => each.name).join(", ");
    return {
      code: "InvalidArgument",
      field: "region",
      reason: `There is no region ${name.region} in the federation; there are: ${known}.`,
      argument: { name: "Bucket", value: arn },
    };
  }
  if (name.bucket === source.name) {
    // Its own first region: every other one of its regions ships there by each rule as it is.
    return region?.number === source.regions[0] ? sameBucket() : undefined;
  }
  const refuse = (reason: string) => ({ code: "InvalidRequest", field: "bucket", reason }) as const;
  if (target === undefined || target.state === "deleting") return refuse("Destination bucket must exist.");
  if (region !== undefined && !target.regions.includes(region.number)) {
    return refuse(`Destination bucket must exist. ${target.name} does not stand in ${region.name}.`);
  }
  if (source.versioning === "enabled" && target.versioning !== "enabled") {
    return refuse("Destination bucket must have versioning enabled.");
  }
  return undefined;
}

/** The region and bucket that a rule leads to. */
function targetOf(
  { destination: { arn } }: ReplicationRule,
  world: {
    readonly source: FederatedBucket;
    readonly directory: Directory;
    find(name: string): FederatedBucket | undefined;
  },
): string {
  const name = parseDestination(arn);
  const bucket = name === undefined ? undefined : world.find(name.bucket);
  const named = world.directory.regions.find((each) => each.name === name?.region)?.number;
  return `${named ?? bucket?.regions[0]} ${bucket?.id}`;
}
