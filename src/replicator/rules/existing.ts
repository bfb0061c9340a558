/** Objects that were there before a rule was: jobs that ship them, one for each region and target of the rule. */
import { createHash } from "node:crypto";
import type { RegionNumber } from "../../base/ids.ts";
import type {
  ControlPlane,
  ControlView,
  FederatedBucket,
  JobRecord,
  ReplicationRule,
} from "../../federation/index.ts";
import { compileRules } from "../placement/compile-rules.ts";

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
 * Begins the jobs of rules that want existing objects and are new, or match others than before. To be called when
 * `after` is committed. Called again, also after a crash, it begins those that are missing and no other.
 *
 * @param before as it was read before the change, from a copy that may have been old. Where others changed the bucket
 *   in between, a rule may have been gone for a while, and its jobs begin anew: they ship only what has not been shipped
 * @returns the ids of the jobs that it began
 * @throws control.unavailable: call it again
 */
export async function startExistingJobs(
  control: ControlPlane,
  before: FederatedBucket | undefined,
  after: FederatedBucket,
  nowMs: number,
): Promise<string[]> {
  const isKnown = before !== undefined && isStateBefore(before, after);
  const old = new Set(isKnown ? jobsOf(before, control.view).keys() : []);
  const started: string[] = [];
  for (const [work, job] of jobsOf(after, control.view)) {
    const earlier = control.view.jobs.filter(({ id }) => id.startsWith(`${work}-`));
    const id = `${work}-${after.generation}`;
    // A rule that was gone and is back has missed what was written meanwhile, behind the cursors of earlier jobs.
    const hasBegun = old.has(work) ? earlier.length > 0 : earlier.some((each) => each.id === id);
    if (hasBegun) continue;
    await control.propose({ kind: "putJob", job: { ...job, id, createdMs: nowMs } });
    started.push(id);
  }
  return started;
}

/** Whether nobody changed the bucket in between. A change that places it in more regions is two, and so is a home. */
function isStateBefore(before: FederatedBucket, after: FederatedBucket): boolean {
  const isTwice =
    after.regions.length > before.regions.length || (before.home === undefined && after.home !== undefined);
  const changes = isTwice ? 2 : 1;
  return after.generation - before.generation <= changes;
}

/**
 * By what they ship: two rules that match the same objects for one target need one job. Shards keep their cursors by a
 * job's id, so another run is another job.
 */
function jobsOf(
  bucket: FederatedBucket,
  view: ControlView,
): Map<string, Omit<JobRecord, "id" | "createdMs">> {
  const jobs = new Map<string, Omit<JobRecord, "id" | "createdMs">>();
  const targets = new Map(bucket.targets.map((target) => [target.id, target.bucket]));
  for (const { rule, from, target } of shipmentsOf(bucket, view)) {
    // Each region of a bucket with a home holds all of it.
    const isWhole = bucket.home !== undefined && targets.get(target) === bucket.id;
    if (rule.existingObjectReplication !== "Enabled" && !isWhole) continue;
    const { prefix, tags } = rule.filter;
    const sorted = tags.map(({ key, value }) => [key, value]).sort();
    const matched = createHash("sha256")
      .update(JSON.stringify([prefix, sorted]))
      .digest("hex");
    const work = `existing-${target}-${from}-${matched.slice(0, 12)}`;
    if (jobs.has(work)) continue;
    const fields = { bucket: bucket.id, target, rule: rule.id, kind: "existing", region: from } as const;
    jobs.set(work, { ...fields, state: "running" });
  }
  return jobs;
}
