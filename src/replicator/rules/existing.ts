/**
 * Objects that were there before a rule was: jobs that ship them, one for each region and target of the rule. The change
 * of the bucket that makes them due carries them: whoever proposed it may die behind it, and the regions' job workers
 * find them beside the rules.
 */
import { createHash } from "node:crypto";
import { AtollError, hasCode } from "../../base/errors.ts";
import type { RegionNumber } from "../../base/ids.ts";
import {
  type BucketHome,
  type ControlCommand,
  type ControlPlane,
  type ControlView,
  type ExistingJob,
  existingWorkOf,
  type FederatedBucket,
  type JobRecord,
  type ReplicationRule,
  type TargetRecord,
} from "../../federation/index.ts";
import type { CompiledRule } from "../../metadata/index.ts";
import { compileRules } from "../placement/compile-rules.ts";
import { MAX_EXISTING_JOBS, MAX_EXISTING_JOBS_BYTES } from "./limits.ts";

type BucketChange = Extract<ControlCommand, { kind: "updateBucket" }>["change"];

/** What a job has in a command beside its rule's name. */
const JOB_BYTES = 48;

export interface BucketState {
  /** As it stands; a change is refused as `outdated` when that is no longer so. */
  readonly bucket: FederatedBucket;
  readonly view: ControlView;
  readonly nowMs: number;
}

/** What one rule has one region ship. */
export interface Shipment {
  readonly rule: ReplicationRule;
  readonly from: RegionNumber;
  readonly target: number;
}

/** Of the enabled rules, as the shards of the bucket's regions follow them. */
export function shipmentsOf(bucket: FederatedBucket, view: ControlView): Shipment[] {
  const rules = new Map((bucket.replication?.rules ?? []).map((rule) => [rule.id, rule]));
  return bucket.regions.flatMap((from) =>
    compileRules(bucket, from, view).rules.flatMap(({ id, target }): Shipment[] => {
      const rule = rules.get(id);
      return rule === undefined ? [] : [{ rule, from, target }];
    }),
  );
}

/**
 * A change with the jobs that it makes due: of rules that want existing objects and are new, or match others than
 * before, and of those that have none. A rule that was gone and is back has missed what was written meanwhile, behind
 * the cursors of earlier jobs: it has a new one.
 *
 * @throws replication.invalid when they are more than `MAX_EXISTING_JOBS`, or more than `MAX_EXISTING_JOBS_BYTES`
 */
export function withExistingJobs(change: BucketChange, { bucket, view, nowMs }: BucketState): BucketChange {
  const before = worksOf(bucket, view);
  const begun = worksBegun(view);
  const after = changed(bucket, change);
  const targets = new Map(after.targets.map((target) => [target.id, target]));
  const jobs: ExistingJob[] = [];
  for (const [work, { rule, from, target, matched }] of worksOf(after, view)) {
    const to = targets.get(target);
    if (to === undefined || (before.has(work) && begun.has(work))) continue;
    jobs.push({ rule, from, to: { region: to.region, bucket: to.bucket }, matched });
  }
  if (jobs.length > MAX_EXISTING_JOBS) {
    const message = `the rules of ${bucket.name} would begin ${jobs.length} jobs for existing objects at once, and ${MAX_EXISTING_JOBS} at most can be: add them in parts`;
    throw new AtollError("replication.invalid", message);
  }
  const bytes = jobs.reduce((sum, { rule }) => sum + JOB_BYTES + Buffer.byteLength(rule), 0);
  if (bytes > MAX_EXISTING_JOBS_BYTES) {
    const message = `the ${jobs.length} jobs for existing objects that the rules of ${bucket.name} would begin at once take ${bytes} bytes, and may take ${MAX_EXISTING_JOBS_BYTES}: add the rules in parts, or give them shorter names`;
    throw new AtollError("replication.invalid", message);
  }
  return jobs.length === 0 ? change : { ...change, existing: { createdMs: Math.trunc(nowMs), jobs } };
}

/**
 * As `withExistingJobs`, where nobody could be told that they are too many: then what is written from now on is shipped,
 * and what is there once the rules are applied again.
 */
export function withJobsThatFit(
  change: BucketChange,
  state: BucketState,
  onTooMany: (error: unknown) => void,
): BucketChange {
  try {
    return withExistingJobs(change, state);
  } catch (error) {
    if (!hasCode(error, "replication.invalid")) throw error;
    onTooMany(error);
    return change;
  }
}

/**
 * By what a job ships now, in its region: the rule that it was begun for, or, when that has another name or another rule
 * asks for the same, that one. Undefined when none is left, is enabled, and leads there.
 */
export function ruleOfJob(
  job: JobRecord,
  bucket: FederatedBucket,
  view: ControlView,
): CompiledRule | undefined {
  const { id, region, target } = job;
  const rules = compileRules(bucket, region, view).rules.filter((rule) => rule.target === target);
  const isOfIt = (rule: CompiledRule): boolean =>
    id.startsWith(existingWorkOf(target, region, digestOf(rule)));
  const named = rules.find((rule) => rule.id === job.rule);
  // One that was asked for by hand is of the rule, whatever that matches.
  if (!id.startsWith("existing-") || (named !== undefined && isOfIt(named))) return named;
  // Its cursor is of what it ships: behind another filter it would miss the rest.
  return rules.find(isOfIt);
}

/** Of a bucket's state, the jobs that were begun with it. */
export function jobsBegunWith(
  { id: bucket, generation }: Pick<FederatedBucket, "id" | "generation">,
  { jobs }: Pick<ControlView, "jobs">,
): string[] {
  const isOfIt = (job: JobRecord): boolean =>
    job.bucket === bucket && job.kind === "existing" && job.id.endsWith(`-${generation}`);
  return jobs.filter((job) => job.id.startsWith("existing-") && isOfIt(job)).map(({ id }) => id);
}

/**
 * Begins the jobs that the bucket's rules want and that have never been begun: those of rules that were committed by a
 * release which began jobs later. Called again it begins those that are missing and no other.
 *
 * @returns the ids of the jobs that it began
 * @throws control.unavailable: call it again
 */
export async function startMissingJobs(
  control: ControlPlane,
  bucket: FederatedBucket,
  nowMs: number,
): Promise<string[]> {
  const started: string[] = [];
  const begun = worksBegun(control.view);
  for (const [work, { rule, from: region, target }] of worksOf(bucket, control.view)) {
    if (begun.has(work)) continue;
    const id = `${work}${bucket.generation}`;
    const fields = { id, bucket: bucket.id, target, rule, region, createdMs: Math.trunc(nowMs) };
    await control.propose({ kind: "putJob", job: { ...fields, kind: "existing", state: "running" } });
    started.push(id);
  }
  return started;
}

/** With the bucket's generation behind it each is the id of a job. */
const worksBegun = ({ jobs }: ControlView): ReadonlySet<string> =>
  new Set(jobs.map(({ id }) => id.slice(0, id.lastIndexOf("-") + 1)));

interface Work {
  readonly rule: string;
  readonly from: RegionNumber;
  readonly target: number;
  readonly matched: string;
}

/** By what they ship: two rules that match the same objects for one target need one job. */
function worksOf(bucket: FederatedBucket, view: ControlView): Map<string, Work> {
  const works = new Map<string, Work>();
  const targets = new Map(bucket.targets.map((target) => [target.id, target.bucket]));
  const { home } = bucket;
  // Each region of a bucket with a home holds all of it: once the home has begun, and if it is there to stay.
  const isHomed = home !== undefined && home.isBeginning !== true && home.leaving === undefined;
  for (const { rule, from, target } of shipmentsOf(bucket, view)) {
    const isWhole = isHomed && targets.get(target) === bucket.id;
    if (rule.existingObjectReplication !== "Enabled" && !isWhole) continue;
    const matched = digestOf(rule.filter);
    const work = existingWorkOf(target, from, matched);
    if (!works.has(work)) works.set(work, { rule: rule.id, from, target, matched });
  }
  return works;
}

function digestOf({ prefix, tags }: Pick<ReplicationRule["filter"], "prefix" | "tags">): string {
  const sorted = tags.map(({ key, value }) => [key, value]).sort();
  const digest = createHash("sha256")
    .update(JSON.stringify([prefix, sorted]))
    .digest("hex");
  return digest.slice(0, 12);
}

/** The bucket after it, as far as jobs follow from it. */
function changed(bucket: FederatedBucket, change: BucketChange): FederatedBucket {
  const { replication, addRegions = [], targets } = change;
  return {
    ...bucket,
    replication: replication === undefined ? bucket.replication : (replication ?? undefined),
    regions: [...new Set([...bucket.regions, ...addRegions])],
    targets: targets === undefined ? bucket.targets : targets.map(asTarget(bucket.targets)),
    ...(bucket.home !== undefined && { home: homeAfter(bucket.home, change) }),
  };
}

/** Of a bucket that has none, or gets none, nothing is due: one that is made is only beginning. */
function homeAfter(known: BucketHome, { home, begun }: BucketChange): BucketHome {
  const { isBeginning, leaving: before, ...rest } = known;
  const leaving = home == null ? before : home.leaving;
  return {
    ...rest,
    ...(leaving !== undefined && { leaving }),
    ...(begun === undefined && isBeginning === true && { isBeginning }),
  };
}

/** With its number; a new one has none before the change is committed, and stands under one that no target has. */
const asTarget =
  (known: readonly TargetRecord[]) =>
  ({ region, bucket }: Pick<TargetRecord, "region" | "bucket">, position: number): TargetRecord =>
    known.find((target) => target.region === region && target.bucket === bucket) ?? {
      ...{ id: -1 - position, region, bucket },
      pausedUntilMs: undefined,
    };
