/**
 * What commands do: a function of the command and of the rows. Ids of buckets, times and secrets are in the command;
 * only the numbers of targets are given here, since they count.
 */
import { defined, unreachable } from "../../base/assert.ts";
import type { WriteTransaction } from "../../base/store.ts";
import type { Application } from "../../consensus/index.ts";
import { decodeCommand, encodeResult } from "./codec/commands.ts";
import { accessKeyRow, jobRow, memberRow } from "./codec/records.ts";
import { ceilingOf, homeAfter, moveHome, putFailover, removeRegion, renewLease } from "./home-changes.ts";
import { accessKeyKey, jobKey, memberKey } from "./keyspace.ts";
import type { ControlCommand, ControlResult, ExistingJobs } from "./plane.ts";
import { existingWorkOf, type FederatedBucket, type JobRecord, type TargetRecord } from "./records.ts";
import {
  deleteBucket,
  isRegion,
  nextTargetId,
  readBucket,
  readBucketByName,
  readBucketOfTarget,
  readJobs,
  readMember,
  readRegions,
  writeBucket,
  writeRegion,
} from "./tables.ts";

type CommandOf<Kind extends ControlCommand["kind"]> = Extract<ControlCommand, { kind: Kind }>;
type UpdateBucket = CommandOf<"updateBucket">;

/** Jobs that have ended and are still shown; the oldest go first. */
export const MAX_ENDED_JOBS = 200;

const done: ControlResult = { kind: "done" };
const missing: ControlResult = { kind: "missing" };
const refused = (reason: string): ControlResult => ({ kind: "refused", reason });

export const controlApplication: Application = {
  apply(command, transaction) {
    return encodeResult(applied(transaction, decodeCommand(command)));
  },
};

export function applied(transaction: WriteTransaction, command: ControlCommand): ControlResult {
  switch (command.kind) {
    case "joinRegion":
      return joinRegion(transaction, command);
    case "admitMember":
      return admitMember(transaction, command);
    case "revokeMember":
      return revokeMember(transaction, command);
    case "createBucket":
      return createBucket(transaction, command);
    case "updateBucket":
      return updateBucket(transaction, command);
    case "removeBucket":
      return removeBucket(transaction, command);
    case "pauseTarget":
      return pauseTarget(transaction, command);
    case "putAccessKey":
      transaction.put(accessKeyKey(command.key.accessKeyId), accessKeyRow.encode(command.key));
      return done;
    case "removeAccessKey":
      transaction.delete(accessKeyKey(command.accessKeyId));
      return done;
    case "putJob":
      return putJob(transaction, command.job);
    case "removeRegion":
      return removeRegion(transaction, command);
    case "renewLease":
      return renewLease(transaction, command);
    case "moveHome":
      return moveHome(transaction, command);
    case "putFailover":
      return putFailover(transaction, command);
    default:
      return unreachable(command);
  }
}

/** A number and a name are one region's for good: versions carry the number. */
function joinRegion(transaction: WriteTransaction, { region }: CommandOf<"joinRegion">): ControlResult {
  for (const known of readRegions(transaction)) {
    const isIt = known.number === region.number && known.name === region.name;
    if (isIt && known.isRemoved === true)
      return refused(`${region.name} was removed: a new one has a new number`);
    if (isIt) return done;
    if (known.number === region.number) return refused(`region ${region.number} is ${known.name}`);
    if (known.name === region.name) return refused(`${region.name} is region ${known.number}`);
  }
  writeRegion(transaction, { number: region.number, name: region.name });
  return done;
}

function admitMember(transaction: WriteTransaction, { member }: CommandOf<"admitMember">): ControlResult {
  if (readMember(transaction, member.peerId)?.isRevoked === true) {
    return refused(`${member.peerId} was revoked: give the node a new key`);
  }
  if (!isRegion(transaction, member.region)) return refused(`there is no region ${member.region}`);
  transaction.put(memberKey(member.peerId), memberRow.encode(member));
  return done;
}

function revokeMember(transaction: WriteTransaction, { peerId }: CommandOf<"revokeMember">): ControlResult {
  const member = readMember(transaction, peerId);
  if (member === undefined) return missing;
  transaction.put(memberKey(peerId), memberRow.encode({ ...member, isRevoked: true }));
  return done;
}

/** A command that comes twice finds its own bucket: the id is the proposer's. */
function createBucket(transaction: WriteTransaction, command: CommandOf<"createBucket">): ControlResult {
  const { name, id, region, tags, createdMs, versioning = "unversioned" } = command;
  const known = readBucketByName(transaction, name);
  if (known !== undefined) return { kind: known.id === id ? "bucket" : "exists", bucket: known };
  if (readBucket(transaction, id) !== undefined) return refused(`bucket ${id} has another name`);
  if (!isRegion(transaction, region)) return refused(`there is no region ${region}`);
  const bucket: FederatedBucket = {
    id,
    name,
    createdMs,
    regions: [region],
    versioning,
    tags,
    replication: undefined,
    targets: [],
    generation: 1,
    state: "active",
  };
  writeBucket(transaction, bucket, undefined);
  return { kind: "bucket", bucket };
}

function updateBucket(transaction: WriteTransaction, { at, change }: UpdateBucket): ControlResult {
  const known = readBucket(transaction, at.id);
  if (known === undefined) return missing;
  if (known.generation !== at.generation) return { kind: "outdated", bucket: known };
  const named = [...(change.addRegions ?? []), ...(change.joining?.regions ?? [])];
  const unknown = named.find((region) => !isRegion(transaction, region));
  if (unknown !== undefined) return refused(`there is no region ${unknown}`);
  const left = known.regions.filter((region) => change.removeRegions?.includes(region) !== true);
  const regions = [...new Set([...left, ...(change.addRegions ?? [])])];
  const standing = { ...known, regions };
  const home = homeAfter(standing, change, ceilingOf(transaction, regions));
  if ("refusal" in home) return refused(`${known.name}: ${home.refusal}`);
  const bucket = changed(standing, change, home);
  const refusal = standingRefusal(bucket, change);
  if (refusal !== undefined) return refused(`${known.name}: ${refusal}`);
  // Behind the refusals, since the numbers that it gives are given for good.
  const targets =
    change.targets === undefined
      ? known.targets
      : targetsAfter(known.targets, change.targets, () => nextTargetId(transaction));
  const complete = { ...bucket, targets };
  writeBucket(transaction, complete, known);
  if (change.existing !== undefined) beginJobs(transaction, complete, change.existing);
  return { kind: "bucket", bucket: complete };
}

/** With the change that they follow from, so that neither is there without the other. */
function beginJobs(
  transaction: WriteTransaction,
  { id: bucket, targets, generation }: FederatedBucket,
  { createdMs, jobs }: ExistingJobs,
): void {
  for (const { rule, from: region, to, matched } of jobs) {
    const target = defined(targets.find(isTargetAt(to)), "a job's target").id;
    // Shards keep their cursors by a job's id, so another run is another job.
    const id = `${existingWorkOf(target, region, matched)}${generation}`;
    const job: JobRecord = {
      ...{ id, bucket, target, rule, region, createdMs },
      ...{ kind: "existing", state: "running" },
    };
    transaction.put(jobKey(id), jobRow.encode(job));
  }
}

/** Whether it can stand where it would: what makes a home, or ships to a region, cannot leave. */
function standingRefusal(
  { id, regions, home, joining, ackRegions, targets: before }: FederatedBucket,
  { removeRegions = [], targets = before, existing }: UpdateBucket["change"],
): string | undefined {
  if (regions.length === 0) return "it would stand nowhere";
  for (const region of removeRegions) {
    if (regions.includes(region)) return `region ${region} would join and leave`;
    if (home?.region === region) return `region ${region} is its home`;
    if (home?.moving?.to === region) return `its home moves to region ${region}`;
    if (joining?.regions.includes(region) === true) return `region ${region} joins it`;
    if (targets.some((target) => target.region === region && target.bucket === id)) {
      return `its rules ship to region ${region}`;
    }
  }
  for (const { from, to } of existing?.jobs ?? []) {
    if (!regions.includes(from)) return `a job would ship from region ${from}`;
    if (!targets.some(isTargetAt(to))) return `a job would ship to region ${to.region}, where no rule leads`;
  }
  if (ackRegions !== undefined && ackRegions > regions.length) {
    return `${ackRegions} regions are to hold a write, and it stands in ${regions.length}`;
  }
  return undefined;
}

/** But for its targets. */
function changed(
  known: FederatedBucket,
  change: UpdateBucket["change"],
  homes: Pick<FederatedBucket, "home" | "pastHome">,
): FederatedBucket {
  const {
    joining: joiningBefore,
    reads: readsBefore,
    ackRegions: ackRegionsBefore,
    home: _home,
    pastHome: _pastHome,
    ...rest
  } = known;
  const joining = after(joiningBefore, change.joining);
  const reads = after(readsBefore, change.reads);
  const ackRegions = after(ackRegionsBefore, change.ackRegions);
  return {
    ...rest,
    versioning:
      change.versioning === undefined ? known.versioning : versioningAfter(known, change.versioning),
    tags: change.tags ?? known.tags,
    state: change.state ?? known.state,
    replication: after(known.replication, change.replication),
    generation: known.generation + 1,
    ...homes,
    ...(joining === undefined ? {} : { joining }),
    ...(reads === undefined ? {} : { reads }),
    ...(ackRegions === undefined ? {} : { ackRegions }),
  };
}

/** What a change says of a field: nothing, that it is gone, or what it is now. */
const after = <T>(before: T | undefined, change: T | null | undefined): T | undefined =>
  change === null ? undefined : (change ?? before);

/** A bucket that ever kept versions is suspended where "unversioned" is asked for. */
function versioningAfter(
  { versioning }: FederatedBucket,
  wanted: FederatedBucket["versioning"],
): FederatedBucket["versioning"] {
  return versioning !== "unversioned" && wanted === "unversioned" ? "suspended" : wanted;
}

type Place = Pick<TargetRecord, "region" | "bucket">;

const isTargetAt =
  ({ region, bucket }: Place) =>
  (target: Place): boolean =>
    target.region === region && target.bucket === bucket;

function targetsAfter(
  known: readonly TargetRecord[],
  wanted: readonly Pick<TargetRecord, "region" | "bucket">[],
  nextTarget: () => number,
): TargetRecord[] {
  const targets: TargetRecord[] = [];
  for (const { region, bucket } of wanted) {
    const isIt = isTargetAt({ region, bucket });
    if (targets.some(isIt)) continue;
    targets.push(known.find(isIt) ?? { id: nextTarget(), region, bucket, pausedUntilMs: undefined });
  }
  return targets;
}

function removeBucket(transaction: WriteTransaction, { at }: CommandOf<"removeBucket">): ControlResult {
  const known = readBucket(transaction, at.id);
  if (known === undefined) return missing;
  if (known.generation !== at.generation || known.state !== "deleting") {
    return { kind: "outdated", bucket: known };
  }
  deleteBucket(transaction, known);
  return done;
}

/** Leaves the generation as it is: shards need not hear of a pause. */
function pauseTarget(
  transaction: WriteTransaction,
  { target: id, untilMs }: CommandOf<"pauseTarget">,
): ControlResult {
  const known = readBucketOfTarget(transaction, id);
  if (known === undefined) return missing;
  const pausedUntilMs = untilMs === 0 ? undefined : untilMs;
  const targets = known.targets.map((target) => (target.id === id ? { ...target, pausedUntilMs } : target));
  const bucket = { ...known, targets };
  writeBucket(transaction, bucket, known);
  return { kind: "bucket", bucket };
}

function putJob(transaction: WriteTransaction, job: JobRecord): ControlResult {
  if (readBucket(transaction, job.bucket) === undefined) return missing;
  transaction.put(jobKey(job.id), jobRow.encode(job));
  if (!hasEnded(job)) return done;
  const ended = readJobs(transaction).filter(hasEnded);
  ended.sort((a, b) => a.createdMs - b.createdMs);
  for (const { id } of ended.slice(0, Math.max(0, ended.length - MAX_ENDED_JOBS))) {
    transaction.delete(jobKey(id));
  }
  return done;
}

const hasEnded = ({ state }: JobRecord): boolean => state === "done" || state === "cancelled";
